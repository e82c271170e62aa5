/*
 * report.c - the report as a container.
 */
#include "analysis/report.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

static const char *const denominator_names[] = {
    [RESIDUAL] = "residual",
    [FIXED] = "fixed",
    [SURVIVORS] = "survivors",
};

const char *denominator_name(enum denominator denominator)
{
    return denominator_names[denominator];
}

void report_done(struct report *report)
{
    free(report->figures);
    free(report->reaches);
    free(report->losses);
    drawing_done(&report->drawing);
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

static bool is_about(const struct figure *figure, int a, int b)
{
    return (figure->actor == a && figure->other == b) || (figure->actor == b && figure->other == a);
}

const struct figure *report_find(const struct report *report, int phase, int layer, const struct measure *measure,
                                 int actor, int other)
{
    for (int i = 0; i < report->figure_count; i++) {
        const struct figure *figure = &report->figures[i];

        if (figure->measure == measure && figure->phase == phase && figure->layer == layer &&
            is_about(figure, actor, other))
            return figure;
    }
    return NULL;
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
    kept = 0;
    for (int i = 0; i < report->loss_count; i++)
        if (report->losses[i].layer == layer)
            report->losses[kept++] = report->losses[i];
    report->loss_count = kept;
}

/* The measures of a list "a,b"; false for a name that is none. */
static bool parse_measures(const char *list, const struct measure **chosen, int *count, struct error *error)
{
    AUTO_FREE char *copy = mem_dup(list);
    char *rest = copy, *name;

    *count = 0;
    while ((name = strsep(&rest, ","))) {
        const struct measure *measure = measure_find(name);
        const char *nearest = measure ? NULL : measure_nearest(name);

        if (!measure && nearest)
            return error_set(error, ERROR_USAGE, "unknown measure '%s'; did you mean '%s'?", name, nearest);
        if (!measure)
            return error_set(error, ERROR_USAGE, "unknown measure '%s'", name);
        chosen[(*count)++] = measure;
    }
    return true;
}

static bool is_chosen(const struct measure *measure, const struct measure *const *chosen, int count)
{
    for (int i = 0; i < count; i++)
        if (chosen[i] == measure)
            return true;
    return false;
}

bool report_keep_measures(struct report *report, const char *list, struct error *error)
{
    AUTO_FREE const struct measure **chosen = mem_array(strlen(list) + 1, sizeof *chosen);
    int count, kept = 0;

    TRY(parse_measures(list, chosen, &count, error));
    for (int i = 0; i < report->figure_count; i++)
        if (is_chosen(report->figures[i].measure, chosen, count))
            report->figures[kept++] = report->figures[i];
    report->figure_count = kept;
    if (!is_chosen(measure_find("bond_loss"), chosen, count))
        report->loss_count = 0;
    return true;
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
        if (d == FIXED && figure->measure->isolates_force_0)
            continue;
        up = up || sign(figure->change[d]) > 0;
        down = down || sign(figure->change[d]) < 0;
    }
    return up && down;
}
