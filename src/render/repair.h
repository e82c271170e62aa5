/*
 * repair.h - moves nodes until fewer lines run through other nodes and across each other.
 */
#ifndef ENTENTE_RENDER_REPAIR_H
#define ENTENTE_RENDER_REPAIR_H

#include "render/drawing.h"

/* Comparisons that one round of repair makes at most. */
double repair_work(const struct drawing *drawing);
/* False for large drawings, which stay as they are. */
bool repair_is_possible(const struct drawing *drawing);
/*
 * Fixed nodes stay. Returns what is left of the faults: overlaps weigh most, then lines through nodes, crossings, long
 * lines; 0 where it is not possible.
 */
double repair(struct drawing *drawing);

#endif
