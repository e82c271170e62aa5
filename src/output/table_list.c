/*
 * table_list.c - the tables of a report one after another.
 */
#include "output/table_list.h"

#include <stdlib.h>

#include "output/language/translate.h"

struct table *table_list_add(struct table_list *list, const char *title)
{
    MEM_GROW(list->tables, list->count, list->capacity);
    table_init(&list->tables[list->count], title);
    return &list->tables[list->count++];
}

void table_list_drop_empty(struct table_list *list)
{
    if (table_row_count(&list->tables[list->count - 1]) == 0)
        table_done(&list->tables[--list->count]);
}

void table_list_done(struct table_list *list)
{
    for (int i = 0; i < list->count; i++)
        table_done(&list->tables[i]);
    free(list->tables);
    *list = (struct table_list){ 0 };
}

const char *layer_title(const struct report *report, int layer)
{
    return layer == LAYER_COMBINED ? "combined" : report->layers[layer].title;
}

void add_layer_cell(struct table *table, const struct report *report, int layer)
{
    if (layer == LAYER_COMBINED)
        table_words(table, layer_title(report, layer));
    else
        table_cell(table, layer_title(report, layer));
}

int decimals_of(const struct measure *measure)
{
    return measure->is_count ? 0 : 3;
}

int first_shown_layer(const struct report *report)
{
    return report->layer_count > 1 ? 0 : report->layer_count;
}

/* Users cannot call a phase "before". */
void add_phase_column(struct table *table, const struct report *report, int phase, bool right)
{
    if (phase == 0)
        table_column(table, report->phases[phase].id, right);
    else
        table_name_column(table, report->phases[phase].id, right);
}

void add_phase_columns(struct table *table, const struct report *report)
{
    for (int phase = 0; phase < report->phase_count; phase++)
        if (report_shows(report, phase))
            add_phase_column(table, report, phase, true);
}

void add_change_column(struct table *table, const struct report *report)
{
    AUTO_TEXT heading = { 0 };

    text_add(&heading, "change");
    if (report->leaf_count > 1)
        text_addf(&heading, " at %s", report->phases[report->phase_count - 1].id);
    table_column(table, heading.data, true);
}

void add_verdict_cell(struct table *table, enum verdict verdict)
{
    static const enum tone tones[] = { [FAILS] = TONE_BAD, [UNDETERMINED] = TONE_FAINT, [HOLDS] = TONE_GOOD };

    table_toned(table, verdict_name(verdict), tones[verdict]);
}

void chart_add_subtitle(struct text *out, enum language language, const struct report *report)
{
    AUTO_TEXT as_of = { 0 };

    text_add(out, report->title);
    if (!report->as_of)
        return;
    text_addf(&as_of, " (as of %s)", report->as_of);
    translate(out, language, as_of.data);
}
