/*
 * views.h - the answer to a question about a model, in whatever format is asked for: on standard output, and with --output into a
 * file whose name says how.
 */
#ifndef ENTENTE_CLI_VIEWS_H
#define ENTENTE_CLI_VIEWS_H

#include "analysis/report.h"
#include "cli/args.h"
#include "output/table_list.h"

/* How one subject is shown. Borrows all of it. */
struct views {
    const struct report *report; /* for the heading; NULL: none */
    const void *subject;
    void (*tables)(const void *subject, int shown, struct table_list *list);
    void (*json)(const void *subject, struct text *out);
    void (*csv)(const void *subject, struct text *out);
    /* SVG of the first rows; NULL if there is none. */
    void (*chart)(const void *subject, int shown, struct text *out);
    int shown; /* rows of tables, unless --top says otherwise; charts show what fits */
};

/* False if what --output asks for cannot be written: to be asked before long work. */
bool views_can_write(const struct args *args, bool has_chart, struct error *error) MUST_CHECK;
/* Prints and writes; returns the exit code. */
int deliver_views(const struct args *args, const struct views *views);

#endif
