/*
 * closer.h - a map made smaller than its texts would allow by making the room between the nodes smaller.
 */
#ifndef ENTENTE_RENDER_CLOSER_H
#define ENTENTE_RENDER_CLOSER_H

#include "render/drawing.h"

/*
 * Moves the nodes of a small drawing together, all by the same factor, as far as they stay apart and neither curves nor
 * marks meet more foreign nodes than before; boxes keep their size. Routes the edges anew. O(E·N) a trial.
 */
void closer_move(struct drawing *drawing);

#endif
