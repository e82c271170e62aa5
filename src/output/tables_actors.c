/*
 * tables_actors.c - actors: support by layer, strongest partners; and the log.
 */
#include <stdio.h>
#include <stdlib.h>

#include "output/tables.h"

static const struct figure *actor_figure(const struct report *report, int phase, int layer, const char *name, int actor)
{
    return report_find(report, phase, layer, measure_find(name), actor, -1);
}

/* The actors that the focus pairs are about, in order of first mention. Caller frees. */
static int *paired_actors(const struct report *report, int *count)
{
    int *actors = mem_array((size_t)report->pair_count * 2, sizeof *actors);

    *count = 0;
    for (int i = 0; i < 2 * report->pair_count; i++) {
        int actor = report->pairs[i / 2][i % 2];
        bool known = false;

        for (int k = 0; k < *count; k++)
            known = known || actors[k] == actor;
        if (!known)
            actors[(*count)++] = actor;
    }
    return actors;
}

static void add_support_by_layer(struct table_list *list, const struct report *report, const int *actors, int count)
{
    struct table *table = table_list_add(list, "Support by layer (sum of strengths of the actor's ties)");

    table_column(table, "actor", false);
    table_column(table, "layer", false);
    add_phase_columns(table, report);
    add_change_column(table, report);
    for (int i = 0; i < count; i++) {
        for (int layer = 0; layer < report->layer_count; layer++) {
            const struct figure *last = actor_figure(report, report->phase_count - 1, layer, "support", actors[i]);

            table_cell(table, layer == 0 ? report->actors[actors[i]].name : "");
            add_layer_cell(table, report, layer);
            for (int phase = 0; phase < report->phase_count; phase++)
                if (report_shows(report, phase))
                    table_value(table, actor_figure(report, phase, layer, "support", actors[i])->value[FIXED], 3);
            table_percent(table, last->change[FIXED], last->value[FIXED], 0, DIRECTION_HIGHER);
        }
    }
}

/* "North Korea 0.800", several where they are level, or a dash. */
static void add_partner_cell(struct table *table, const struct report *report, int phase, int layer, int actor)
{
    const struct measure *strength = measure_find("strength");
    char number[NUMBER_SIZE];
    AUTO_TEXT names = { 0 };
    double best = 1e-12;

    for (int other = 0; other < report->actor_count; other++) {
        const struct figure *figure = other == actor ? NULL : report_find(report, phase, layer, strength, actor, other);
        double found = figure && !figure->value[FIXED].reason ? figure->value[FIXED].number : 0;

        if (found < best - 1e-12 || found <= 1e-12)
            continue;
        if (found > best + 1e-12)
            names.length = 0;
        best = found;
        text_addf(&names, "%s%s", names.length ? ", " : "", report->actors[other].name);
    }
    if (names.length == 0) {
        table_toned(table, "nobody", TONE_FAINT);
        return;
    }
    table_name_number(table, names.data, number_fixed(number, best, 2));
}

static void add_partners(struct table_list *list, const struct report *report, const int *actors, int count)
{
    struct table *table = table_list_add(list, "Strongest partner (direct support strength)");

    table_column(table, "actor", false);
    table_column(table, "layer", false);
    for (int phase = 0; phase < report->phase_count; phase++)
        if (report_shows(report, phase))
            add_phase_column(table, report, phase, false);
    for (int i = 0; i < count; i++) {
        for (int layer = 0; layer < report->layer_count; layer++) {
            table_cell(table, layer == 0 ? report->actors[actors[i]].name : "");
            add_layer_cell(table, report, layer);
            for (int phase = 0; phase < report->phase_count; phase++)
                if (report_shows(report, phase))
                    add_partner_cell(table, report, phase, report->layer_count > 1 ? layer : LAYER_COMBINED, actors[i]);
        }
    }
}

void tables_of_actors(struct table_list *list, const struct report *report)
{
    int count;
    AUTO_FREE int *paired = paired_actors(report, &count);

    if (count > 0 && report->layer_count > 1 && report_has(report, &measure_support))
        add_support_by_layer(list, report, paired, count);
    if (count > 0 && report_has(report, &measure_strength))
        add_partners(list, report, paired, count);
}

void tables_of_log(struct table_list *list, const struct report *report)
{
    for (int phase = 1; phase < report->phase_count; phase++) {
        struct table *table;
        AUTO_TEXT title = { 0 };

        text_addf(&title, "What happened in '%s', and why", report->phases[phase].title);
        table = table_list_add(list, title.data);
        table_column(table, "step", true);
        table_column(table, "change", false);
        for (int i = 0; i < report->change_count; i++) {
            const struct report_change *change = &report->changes[i];
            char number[24];

            if (change->phase != phase)
                continue;
            snprintf(number, sizeof number, change->round > 0 ? "round %d" : "%d",
                     change->round > 0 ? change->round : change->step + 1);
            table_words(table, number);
            table_words(table, change->text);
        }
    }
}
