/*
 * tables_losses.c - who gained and lost what: all actors that something changed for, or those of many that it changed most
 * for.
 */
#include <math.h>
#include <stdlib.h>

#include "output/tables.h"

/* The measures of actors that the tables show. */
enum { SUPPORT, REACH, HOSTILITY, SHOWN_COUNT };
static const char *const shown[SHOWN_COUNT] = { "support", "harmonic", "hostility" };
static const char *const headings[SHOWN_COUNT] = { "support", "reach", "hostility" };

/* More actors than MANY are cut to the MOST that it changed most for. */
enum { MANY = 30, MOST = 15 };

/* An actor and by how much each figure changed. */
struct moved {
    int actor;
    double by[SHOWN_COUNT];
};

static const struct figure *figure_of(const struct report *report, int phase, int shown_index, int actor)
{
    return report_find(report, phase, LAYER_COMBINED, measure_find(shown[shown_index]), actor, -1);
}

bool tables_show_of_actors(const struct measure *measure)
{
    for (int i = 0; i < SHOWN_COUNT; i++)
        if (measure == measure_find(shown[i]))
            return true;
    return false;
}

/* The whole of a figure that was not there before. */
static double moved_by(const struct figure *figure)
{
    if (!figure->change[FIXED].reason)
        return fabs(figure->change[FIXED].number);
    return figure->value[FIXED].reason ? 0 : fabs(figure->value[FIXED].number);
}

static bool is_moved(const struct figure *figure)
{
    bool is_new = !figure->value[FIXED].reason && figure->change[FIXED].reason;

    return is_new || moved_by(figure) > 1e-12;
}

/* Those that something changed for, in the order of the model. Caller frees. */
static struct moved *list_moved(const struct report *report, int phase, int *count)
{
    struct moved *list = mem_array((size_t)report->actor_count, sizeof *list);

    *count = 0;
    for (int actor = 0; actor < report->actor_count; actor++) {
        struct moved *moved = &list[*count];
        bool any = false;

        moved->actor = actor;
        for (int i = 0; i < SHOWN_COUNT; i++) {
            const struct figure *figure = figure_of(report, phase, i, actor);

            any = any || is_moved(figure);
            moved->by[i] = moved_by(figure);
        }
        *count += any;
    }
    return list;
}

/* The largest change of support first, then of reach, then of hostility, then in the order of the model. */
static int compare_moved(const void *a, const void *b)
{
    const struct moved *x = a, *y = b;

    for (int i = 0; i < SHOWN_COUNT; i++)
        if (fabs(x->by[i] - y->by[i]) > 1e-12)
            return x->by[i] < y->by[i] ? 1 : -1;
    return x->actor - y->actor;
}

static void add_row(struct table *table, const struct report *report, int phase, int actor)
{
    table_cell(table, report->actors[actor].name);
    for (int i = 0; i < SHOWN_COUNT; i++) {
        const struct figure *figure = figure_of(report, phase, i, actor);

        table_value(table, figure_of(report, 0, i, actor)->value[FIXED], 3);
        table_value(table, figure->value[FIXED], 3);
        table_percent(table, figure->change[FIXED], figure->value[FIXED], 0, figure->measure->direction);
    }
}

static struct table *add_table(struct table_list *list, const struct report *report, int phase)
{
    struct table *table;
    AUTO_TEXT title = { 0 };

    text_addf(&title, "Who gained and lost what by '%s' (against before, all layers combined)",
              report->phases[phase].title);
    table = table_list_add(list, title.data);
    table_column(table, "actor", false);
    for (int i = 0; i < SHOWN_COUNT; i++) {
        table_column(table, headings[i], true);
        table_column(table, "after", true);
        table_column(table, "", true);
    }
    return table;
}

/* Returns whether some are left out. */
static bool add_losses(struct table_list *list, const struct report *report, int phase, bool all)
{
    int count;
    AUTO_FREE struct moved *moved = list_moved(report, phase, &count);
    bool is_cut = !all && count > MANY;
    struct table *table;
    AUTO_TEXT more = { 0 };

    if (count == 0)
        return false;
    table = add_table(list, report, phase);
    if (is_cut)
        qsort(moved, (size_t)count, sizeof *moved, compare_moved);
    for (int i = 0; i < (is_cut ? MOST : count); i++)
        add_row(table, report, phase, moved[i].actor);
    text_addf(&more, "by change of support, then of reach, the largest first; %d more changed less", count - MOST);
    if (is_cut)
        table_remark(table, more.data);
    table_remark(table, "reach: mean of 1/distance to all other actors, absent ones counted as out of reach");
    return is_cut;
}

bool tables_of_losses(struct table_list *list, const struct report *report, bool all)
{
    bool is_cut = false;

    if (!report_has(report, &measure_support) || !report_has(report, &measure_harmonic) ||
        !report_has(report, &measure_hostility))
        return false;
    for (int phase = 1; phase < report->phase_count; phase++)
        if (phase == 1 || report->phases[phase].is_leaf)
            is_cut = add_losses(list, report, phase, all) || is_cut;
    return is_cut;
}
