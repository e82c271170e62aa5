/*
 * route.h - how the edges run: side by side where several join one pair, and around nodes that stand in the way.
 */
#ifndef ENTENTE_RENDER_ROUTE_H
#define ENTENTE_RENDER_ROUTE_H

#include "render/drawing.h"

/* The least bulge by which a curve between two nodes keeps so much room to all others, or the one that meets them least. */
double route_bulge(const struct drawing *drawing, int a, int b, double room);
/* Fills the curves and marks of all edges; nodes have their places. */
void route_edges(struct drawing *drawing);
/* Height that a box needs for all edges between the ends of this one to leave it side by side. O(E). */
double route_height(const struct drawing *drawing, int edge);
/* True if some frame marks the edge as new, stronger or weaker. */
bool edge_has_mark(const struct drawing *drawing, int edge);

enum { MARK_SIZE = 13, ROUTE_WIDEST = 150 };

#endif
