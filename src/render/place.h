/*
 * place.h - where the nodes stand: one place for all frames.
 */
#ifndef ENTENTE_RENDER_PLACE_H
#define ENTENTE_RENDER_PLACE_H

#include <gvc.h>

#include "render/drawing.h"

/*
 * Sizes the nodes by their labels and places them: neato from several starts, blocs drawn together by invisible centres,
 * then the start with fewest faults is repaired step by step. Where some are fixed, the others are placed among them, see
 * insert.h. Leaves the lower left corner of all boxes at 0, 0.
 */
bool place_nodes(struct drawing *drawing, GVC_t *gvc, struct error *error) MUST_CHECK;

#endif
