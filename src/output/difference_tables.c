/*
 * difference_tables.c - two models beside each other as tables.
 */
#include "output/difference_parts.h"

enum { TEXT_COLUMNS = 40, NAME_COLUMNS = 32 };

static void add_counts(struct table *table, const char *what, int before, int after)
{
    table_cell(table, what);
    table_value(table, VALUE(before), 0);
    table_value(table, VALUE(after), 0);
    table_change(table, VALUE(after - before), 0, DIRECTION_NONE);
}

static void add_texts(struct table *table, const char *what, const char *before, const char *after)
{
    table_cell(table, what);
    table_cell(table, before ? before : "–");
    table_cell(table, after ? after : "–");
    table_cell(table, "");
}

static void add_models(struct table_list *list, const struct difference_view *view)
{
    const struct report *before = view->reports[0], *after = view->reports[1];
    const struct differences *differences = view->differences;
    struct table *table = table_list_add(list, "Two models");

    table_column(table, "", false);
    table_wide_column(table, "before", TEXT_COLUMNS);
    table_wide_column(table, "after", TEXT_COLUMNS);
    table_column(table, "change", true);
    add_texts(table, "file", before->inputs[0].name, after->inputs[0].name);
    add_texts(table, "title", before->title, after->title);
    add_texts(table, "as of", before->as_of, after->as_of);
    add_counts(table, "layers", before->layer_count, after->layer_count);
    add_counts(table, "actors", before->present_count, after->present_count);
    add_counts(table, "ties", before->tie_count, after->tie_count);
    add_counts(table, "pacts", differences->before->pact_count, differences->after->pact_count);
    table_remark(table, "actors and ties: those that are there at the model's date, the ties of pacts among them");
    if (differences->count == 0)
        table_remark(table, "the two say the same");
}

/* "Actors: 1 removed, 2 changed" */
static void write_title(const struct differences *differences, enum subject subject, struct text *out)
{
    static const char *const titles[] = {
        "The models as such", "Layers", "Blocs", "Sources", "Actors", "Ties", "Pacts"
    }; /* ORDER subject */
    bool first = true;

    text_add(out, titles[subject]);
    for (int kind = 0; kind < DIFFERENCE_KIND_COUNT && subject != SUBJECT_MODEL; kind++) {
        if (differences->counts[subject][kind] == 0)
            continue;
        text_addf(out, "%s %d %s", first ? ":" : ",", differences->counts[subject][kind],
                  difference_kind_name((enum difference_kind)kind));
        first = false;
    }
}

static void add_columns(struct table *table, enum subject subject)
{
    table_column(table, "", false);
    if (subject == SUBJECT_TIE) {
        table_wide_column(table, "tie", 2 * NAME_COLUMNS);
        table_column(table, "layer", false);
        table_wide_column(table, "kind", NAME_COLUMNS);
    } else if (subject != SUBJECT_MODEL) {
        table_column(table, "id", false);
        table_wide_column(table, "name", NAME_COLUMNS);
    }
    table_column(table, "what", false);
    table_column(table, "before", false);
    table_column(table, "after", false);
}

static void add_tie_cells(struct table *table, const struct model *model, const struct tie *tie)
{
    AUTO_TEXT name = { 0 };

    text_addf(&name, "%s %s %s", model->actors[tie->from].name, tie->directed ? "→" : "–", model->actors[tie->to].name);
    table_cell(table, name.data);
    table_cell(table, model->layers[tie->layer].id);
    table_cell(table, tie->kind ? tie->kind : "");
}

/* Only the first row of a difference says what it is about. */
static void add_subject_cells(struct table *table, const struct differences *differences,
                              const struct difference *difference, bool first)
{
    static const enum tone tones[] = {
        [DIFFERENCE_REMOVED] = TONE_BAD, [DIFFERENCE_CHANGED] = TONE_PLAIN, [DIFFERENCE_ADDED] = TONE_GOOD
    };
    const struct tie *tie = difference_tie(differences, difference);

    table_toned(table, first ? difference_kind_name(difference->kind) : "", tones[difference->kind]);
    if (tie && first) {
        add_tie_cells(table, difference_model(differences, difference), tie);
        return;
    }
    for (int i = 0; i < 3 && tie; i++)
        table_cell(table, "");
    if (tie || difference->subject == SUBJECT_MODEL)
        return;
    table_cell(table, first ? difference_id(differences, difference) : "");
    table_cell(table, first ? difference_title(differences, difference) : "");
}

/* Notes may be long; JSON and CSV have them whole. */
static void add_text_cell(struct table *table, const char *text)
{
    AUTO_TEXT cut = { 0 };

    text_add_isolated(&cut, text, TEXT_COLUMNS);
    table_cell(table, text_string(&cut));
}

static void add_fact_cells(struct table *table, const char *key, const char *before, const char *after)
{
    table_cell(table, key);
    add_text_cell(table, before);
    add_text_cell(table, after);
}

static void add_difference(struct table *table, const struct differences *differences,
                           const struct difference *difference)
{
    const struct tie *tie = difference_tie(differences, difference);
    bool is_added = difference->kind == DIFFERENCE_ADDED;
    char number[NUMBER_SIZE];

    for (int i = 0; i < difference->fact_count; i++) {
        const struct changed_fact *fact = &difference->facts[i];

        add_subject_cells(table, differences, difference, i == 0);
        add_fact_cells(table, fact->before.key, fact->before.text ? fact->before.text : "–",
                       fact->after.text ? fact->after.text : "–");
    }
    if (difference->kind == DIFFERENCE_CHANGED)
        return;
    add_subject_cells(table, differences, difference, true);
    if (tie)
        number_input(number, tie->weight);
    add_fact_cells(table, tie ? "weight" : "", tie && !is_added ? number : "", tie && is_added ? number : "");
}

static void add_of_subject(struct table_list *list, const struct differences *differences, enum subject subject,
                           int shown)
{
    AUTO_TEXT title = { 0 };
    AUTO_TEXT more = { 0 };
    struct table *table;
    int count = 0;

    write_title(differences, subject, &title);
    table = table_list_add(list, title.data);
    add_columns(table, subject);
    for (int i = 0; i < differences->count; i++) {
        if (differences->list[i].subject != subject)
            continue;
        if (count++ < shown)
            add_difference(table, differences, &differences->list[i]);
    }
    if (count > shown) {
        text_addf(&more, "%d more: --top, or JSON", count - shown);
        table_remark(table, more.data);
    }
    table_list_drop_empty(list);
}

static void add_measures(struct table_list *list, const struct difference_view *view)
{
    const struct report *before = view->reports[0];
    AUTO_TEXT title = { 0 };
    struct table *table;

    text_addf(&title, "Cohesion of %s (%s)", before->focus ? before->focus : "the network",
              view->layers[0] == LAYER_COMBINED ? "all layers combined" : layer_title(before, view->layers[0]));
    table = table_list_add(list, title.data);
    table_column(table, "measure", false);
    table_column(table, "before", true);
    table_column(table, "after", true);
    table_column(table, "change", true);
    table_column(table, "", true);
    for (int i = 0; measures[i]; i++) {
        const struct measure *measure = measures[i];
        struct value values[2], change;

        if (measure->scope != SCOPE_NETWORK || !difference_of_measure(view, view->layers, measure, values, &change))
            continue;
        table_cell(table, measure->name);
        table_value(table, values[0], decimals_of(measure));
        table_value(table, values[1], decimals_of(measure));
        table_change(table, change, decimals_of(measure), measure->direction);
        table_percent(table, change, values[1], 0, measure->direction);
    }
    table_remark(table, "each model as it stands, with its own number of actors");
    table_list_drop_empty(list);
}

void difference_tables(struct table_list *list, const struct difference_view *view, int shown)
{
    add_models(list, view);
    for (int subject = 0; subject < SUBJECT_COUNT; subject++)
        add_of_subject(list, view->differences, (enum subject)subject, shown);
    add_measures(list, view);
}
