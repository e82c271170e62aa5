/*
 * insert.h - nodes among others that stay where they were in an earlier drawing.
 */
#ifndef ENTENTE_RENDER_INSERT_H
#define ENTENTE_RENDER_INSERT_H

#include "render/drawing.h"

/* True if some node is to stay where it was. */
bool insert_is_needed(const struct drawing *drawing);
/*
 * Places the others near those whom they are tied to. Where boxes have grown into each other, all places move apart
 * alike, at most to four times the size; a node that is in another's way even then is placed anew. O(V²).
 */
void insert_nodes(struct drawing *drawing);

#endif
