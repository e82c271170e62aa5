/*
 * label.h - texts in a picture: how wide they are, where they break, and how cgraph wants them written.
 */
#ifndef ENTENTE_RENDER_LABEL_H
#define ENTENTE_RENDER_LABEL_H

#include "base/text.h"

/* Width in points by an estimate of our own, so that no font is asked. */
double label_width(const char *line, double size);
/* Breaks a label into lines of at most 'columns' where words allow; lines are separated by '\n'. */
void label_wrap(const char *label, int columns, struct text *out);
/* Widest line and number of lines of a wrapped label. */
double label_extent(const char *wrapped, double size, int *lines);
/* For a label attribute: backslashes doubled, '&' as entity, breaks as 'end' ("\\n" centred, "\\l" left), no controls. */
void label_escape(const char *wrapped, const char *end, struct text *out);

#endif
