/*
 * render.h - pictures by way of the renderer, a program of its own: whatever happens to it, the analysis is complete.
 */
#ifndef ENTENTE_OUTPUT_RENDER_H
#define ENTENTE_OUTPUT_RENDER_H

#include <stdbool.h>

#include "base/error.h"

/* Lays out a drawing (JSON of drawing_write_json): the answer is JSON too. */
bool render_layout(const char *drawing, struct text *layout, struct error *error) MUST_CHECK;
/* Draws one frame of a drawing that has its layout; format is "dot", "svg", "png" or "pdf". */
bool render_frame(const char *drawing, const char *format, int frame, struct text *picture,
                  struct error *error) MUST_CHECK;
/* The same, of the first 'count' frames on one sheet. */
bool render_sheet(const char *drawing, const char *format, int count, struct text *picture,
                  struct error *error) MUST_CHECK;
/* Version line of the renderer that would be used. */
bool render_version(struct text *version, struct error *error) MUST_CHECK;

/* True for the formats above. */
bool render_knows_format(const char *format);

#endif
