/*
 * sampled_chart.h - what drives a figure or claim, as a picture.
 */
#ifndef ENTENTE_OUTPUT_SAMPLED_CHART_H
#define ENTENTE_OUTPUT_SAMPLED_CHART_H

#include "output/language/language.h"
#include "output/sampled_words.h"

/*
 * True if there is something to be seen: numbers that move it were moved one by one. Of claims, those with a margin
 * that hold or fail as judged and yet not as surely as they need.
 */
bool driven_has_chart(const struct report *report, const struct driven *driven);
/* "What drives total_bond Russia – Iran" */
void driven_add_title(const struct report *report, const struct driven *driven, struct text *out);
/* Adds the SVG document, a tornado. */
void driven_write_chart(const struct report *report, const struct driven *driven, enum language language,
                        struct text *out);
/* "tornado-russia-iran": of small letters, digits and '-' only, whatever the ids hold. */
void driven_add_file_name(const struct report *report, const struct driven *driven, struct text *out);

#endif
