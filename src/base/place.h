/*
 * place.h - where in a text something is wrong: line, column, and the line itself with a caret.
 */
#ifndef ENTENTE_BASE_PLACE_H
#define ENTENTE_BASE_PLACE_H

#include "base/error.h"

/* Where the first character of a text stands: behind its byte-order mark, if it has one. */
size_t place_first(const char *text, size_t length);
/*
 * Fills line, column, excerpt and caret of 'item' for a byte of a text, which may be its end; a byte-order mark is as if
 * it was not there. O(offset).
 */
void place_find(const char *text, size_t length, size_t offset, struct diagnostic *item);

#endif
