/*
 * frame.h - one frame as a graph with every place fixed, ready to be written or rendered.
 */
#ifndef ENTENTE_RENDER_FRAME_H
#define ENTENTE_RENDER_FRAME_H

#include <gvc.h>

#include "render/drawing.h"

/* The frame's graph; the caller closes it. Names are numbers; what a user wrote stands in labels only. */
Agraph_t *frame_paint(const struct drawing *drawing, int frame);

#endif
