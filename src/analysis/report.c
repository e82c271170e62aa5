/*
 * report.c - the report as a container.
 */
#include "analysis/report.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/explore.h"
#include "analysis/falls.h"

void report_done(struct report *report)
{
    free(report->figures);
    free(report->expected);
    figure_index_done(&report->index);
    free(report->reaches);
    free(report->losses);
    free(report->thirds);
    balance_view_done(&report->balance);
    pacts_done(&report->pacts_measured);
    drawing_done(&report->drawing);
    if (report->exploration)
        exploration_done(report->exploration);
    drawing_done(&report->blocs_drawing);
    falls_done(report->falls);
    arena_done(&report->arena);
    *report = (struct report){ 0 };
}

/* Files go by their own name, wherever they lie: a result does not depend on the folder it was made from. */
void report_add_input(struct report *report, const char *role, const char *path, const char *sha256)
{
    const char *slash = strrchr(path, '/');

    assert(report->input_count < (int)(sizeof report->inputs / sizeof *report->inputs));
    report->inputs[report->input_count++] = (struct report_input){
        arena_dup(&report->arena, role),
        arena_dup(&report->arena, slash ? slash + 1 : path),
        arena_dup(&report->arena, sha256),
    };
}

void report_set_command(struct report *report, const char *command)
{
    report->command = arena_dup(&report->arena, command);
}

void report_add_figure(struct report *report, struct figure figure)
{
    MEM_GROW(report->figures, report->figure_count, report->figure_capacity);
    report->figures[report->figure_count++] = figure;
    figure_index_add(&report->index, report->figures, report->figure_count - 1);
}

const struct figure *report_find(const struct report *report, int phase, int layer, const struct measure *measure,
                                 int actor, int other)
{
    struct figure key = { .phase = phase, .layer = layer, .actor = actor, .other = other, .measure = measure };
    int place = figure_index_find(&report->index, report->figures, &key);

    return place < 0 ? NULL : &report->figures[place];
}

void report_explain_balance(struct report *report, const struct model *model, int layer)
{
    balance_view_init(&report->balance, model, layer);
    report->has_balance = true;
}

void report_keep_layer(struct report *report, int layer)
{
    int kept = 0;

    if (report->layer_count == 1)
        return;
    for (int i = 0; i < report->figure_count; i++)
        if (report->figures[i].layer == layer)
            report->figures[kept++] = report->figures[i];
    report->figure_count = kept;
    figure_index_done(&report->index);
    for (int i = 0; i < kept; i++)
        figure_index_add(&report->index, report->figures, i);
    kept = 0;
    for (int i = 0; i < report->loss_count; i++)
        if (report->losses[i].layer == layer)
            report->losses[kept++] = report->losses[i];
    report->loss_count = kept;
    kept = 0;
    for (int i = 0; i < report->third_count; i++)
        if (report->thirds[i].layer == layer)
            report->thirds[kept++] = report->thirds[i];
    report->third_count = kept;
}

/* Columns that a wide screen has room for. */
enum { PHASES_SHOWN = 12 };

/* Before, and from the first phase to the last at even distances. */
bool report_shows(const struct report *report, int phase)
{
    long last = report->phase_count - 1, parts = PHASES_SHOWN - 2;

    if (report->shows_all_phases || last < PHASES_SHOWN || phase == 0)
        return true;
    for (long i = 0; i <= parts; i++)
        if (phase == 1 + i * (last - 1) / parts)
            return true;
    return false;
}

bool report_has(const struct report *report, const struct measure *measure)
{
    for (int i = 0; i < report->figure_count; i++)
        if (report->figures[i].measure == measure)
            return true;
    return false;
}

static int sign(struct value change)
{
    if (change.reason)
        return 0;
    return (change.number > 1e-12) - (change.number < -1e-12);
}

bool figure_disagrees(const struct figure *figure)
{
    bool up = false, down = false;

    for (int d = 0; d < DENOMINATOR_COUNT; d++) {
        up = up || sign(figure->change[d]) > 0;
        down = down || sign(figure->change[d]) < 0;
    }
    return up && down;
}
