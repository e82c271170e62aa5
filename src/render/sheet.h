/*
 * sheet.h - several frames on one sheet, for a paper: in rows, each with a caption, title above and one legend below.
 */
#ifndef ENTENTE_RENDER_SHEET_H
#define ENTENTE_RENDER_SHEET_H

#include <gvc.h>

#include "render/drawing.h"

/*
 * The graph of the first 'count' frames; the caller closes it. Has as many columns, and is upright or not, as makes it
 * largest on A4. 'on_paper': as large as it fits on the smallest paper from A4 on on which its texts can be read,
 * else as large as it is. Of the drawing, the other frames and all places are lost.
 */
Agraph_t *sheet_paint(struct drawing *drawing, int count, bool on_paper);

#endif
