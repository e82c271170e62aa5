/*
 * place.h - where in a text something is wrong: line, column, and the line itself with a caret.
 */
#ifndef ENTENTE_BASE_PLACE_H
#define ENTENTE_BASE_PLACE_H

#include "base/error.h"

/* Fills line, column, excerpt and caret of 'item' for a byte of a text, which may be its end. O(offset). */
void place_find(const char *text, size_t length, size_t offset, struct diagnostic *item);

#endif
