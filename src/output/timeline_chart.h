/*
 * timeline_chart.h - figures of a report from phase to phase, as a picture.
 */
#ifndef ENTENTE_OUTPUT_TIMELINE_CHART_H
#define ENTENTE_OUTPUT_TIMELINE_CHART_H

#include "analysis/report.h"
#include "base/text.h"
#include "output/language/language.h"

/*
 * Adds the SVG document: the bonds of the focus pairs, then measures of the network, of all layers combined: of many
 * some that tell most, of few all; what is compared by the fixed denominator is shown by it. Phases stand in order of
 * their dates, behind what they build on; an interval is that of the samples. False, adding nothing, where there is
 * nothing to compare.
 */
bool timeline_write_chart(const struct report *report, enum language language, struct text *out);

#endif
