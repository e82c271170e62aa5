/*
 * folder.h - many files into one folder, all or (at first) none: written to a temporary folder inside it, renamed one by one,
 * result.json last. Files that the previous run listed and this one does not write are removed, nothing else.
 */
#ifndef ENTENTE_OUTPUT_FOLDER_H
#define ENTENTE_OUTPUT_FOLDER_H

#include <stdbool.h>

#include "analysis/report.h"
#include "base/error.h"
#include "output/output_list.h"
#include "output/result.h"

/* Adds result.json, which lists the others, and writes all. */
bool folder_write(const char *folder, struct output_list *list, const struct report *report,
                  struct error *error) MUST_CHECK;

/*
 * The files of a report: tables, pictures of every frame (and by bloc where there are many actors), their layout, and the
 * page. A failing renderer is reported in 'error'; the rest is there.
 */
bool folder_fill(struct output_list *list, const struct report *report, const struct drawing_options *options,
                 struct error *error) MUST_CHECK;

#endif
