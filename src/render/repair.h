/*
 * repair.h - moves nodes until fewer lines run through other nodes and across each other.
 */
#ifndef ENTENTE_RENDER_REPAIR_H
#define ENTENTE_RENDER_REPAIR_H

#include "render/drawing.h"

/* Returns what is left of the faults: overlaps weigh most, then lines through nodes, crossings, long lines. */
double repair(struct drawing *drawing);

#endif
