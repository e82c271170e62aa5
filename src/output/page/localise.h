/*
 * localise.h - a report whose titles that nobody wrote are in the page's language.
 */
#ifndef ENTENTE_OUTPUT_PAGE_LOCALISE_H
#define ENTENTE_OUTPUT_PAGE_LOCALISE_H

#include "analysis/report.h"
#include "output/language/language.h"

/*
 * A copy with other titles of the phase before, of frames that show no phase, of groups of actors without bloc, and, where no
 * scenario was read, of report and phases; and with other notes below blocs. In the arena; all else belongs to the report.
 */
const struct report *report_localise(const struct report *report, enum language language, struct arena *arena);

#endif
