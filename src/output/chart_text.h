/*
 * chart_text.h - texts in a chart: cleaned, measured by an estimate of our own so that no font is asked, shortened, and
 * broken into lines.
 */
#ifndef ENTENTE_OUTPUT_CHART_TEXT_H
#define ENTENTE_OUTPUT_CHART_TEXT_H

#include "base/text.h"

/*
 * Width in pixels at a font size: rather too much than too little in Helvetica, Arial, Liberation Sans and DejaVu
 * Sans.
 */
double chart_text_width(const char *string, double size);

/*
 * Adds any bytes as one line of UTF-8: white space joined, controls and marks that turn a line around dropped, no
 * more than four combining marks in a row; "?" where nothing is left or the string is NULL.
 */
void chart_text_clean(const char *string, struct text *out);

/* Adds a cleaned string, cut to the width with '…' if need be; between isolates if it runs from right to left. */
void chart_text_fit(const char *clean, double width, double size, struct text *out);

/*
 * Bytes of a cleaned string's first line of at most this width, broken at a space if there is one; at least a
 * character.
 */
size_t chart_text_break(const char *clean, double width, double size);

#endif
