/*
 * difference_write.c - two models beside each other as JSON and CSV.
 */
#include "output/difference_write.h"

#include "output/difference_parts.h"
#include "output/result_parts.h"

const struct model *difference_model(const struct differences *differences, const struct difference *difference)
{
    return difference->before >= 0 ? differences->before : differences->after;
}

int difference_index(const struct difference *difference)
{
    return difference->before >= 0 ? difference->before : difference->after;
}

const char *difference_id(const struct differences *differences, const struct difference *difference)
{
    const struct model *model = difference_model(differences, difference);
    int index = difference_index(difference);

    switch (difference->subject) {
    case SUBJECT_LAYER:
        return model->layers[index].id;
    case SUBJECT_BLOC:
        return model->blocs[index].id;
    case SUBJECT_SOURCE:
        return model->sources[index].id;
    case SUBJECT_ACTOR:
        return model->actors[index].id;
    case SUBJECT_PACT:
        return model->pacts[index].id;
    default:
        return NULL;
    }
}

const char *difference_title(const struct differences *differences, const struct difference *difference)
{
    const struct model *model = difference_model(differences, difference);
    int index = difference_index(difference);

    switch (difference->subject) {
    case SUBJECT_LAYER:
        return model->layers[index].title;
    case SUBJECT_BLOC:
        return model->blocs[index].title;
    case SUBJECT_SOURCE:
        return model->sources[index].title;
    case SUBJECT_ACTOR:
        return model->actors[index].name;
    case SUBJECT_PACT:
        return model->pacts[index].title;
    default:
        return NULL;
    }
}

const struct tie *difference_tie(const struct differences *differences, const struct difference *difference)
{
    if (difference->subject != SUBJECT_TIE)
        return NULL;
    return &difference_model(differences, difference)->ties[difference_index(difference)];
}

bool difference_of_measure(const struct difference_view *view, const int layers[2], const struct measure *measure,
                           struct value values[2], struct value *change)
{
    for (int side = 0; side < 2; side++) {
        const struct figure *figure = report_find(view->reports[side], 0, layers[side], measure, -1, -1);

        if (!figure)
            return false;
        values[side] = figure->value[RESIDUAL];
    }
    if (values[0].reason || values[1].reason)
        *change = UNDEFINED(values[0].reason ? values[0].reason : values[1].reason);
    else
        *change = VALUE(values[1].number - values[0].number);
    return true;
}

static void write_inputs(struct json_writer *writer, const struct difference_view *view)
{
    static const char *const roles[] = { "before", "after" };

    for (int side = 0; side < 2; side++) {
        const struct report *report = view->reports[side];

        json_key(writer, roles[side]);
        json_open_line(writer, '{');
        write_string(writer, "title", report->title);
        json_string_if(writer, "as_of", report->as_of);
        write_string(writer, "file", report->inputs[0].name);
        write_string(writer, "sha256", report->inputs[0].sha256);
        json_close(writer);
    }
}

static void write_counts(struct json_writer *writer, const struct differences *differences)
{
    json_key(writer, "counts");
    json_open(writer, '{');
    for (int subject = 0; subject < SUBJECT_COUNT; subject++) {
        json_key(writer, subject_name((enum subject)subject));
        json_open_line(writer, '{');
        for (int kind = 0; kind < DIFFERENCE_KIND_COUNT; kind++)
            write_number(writer, difference_kind_name((enum difference_kind)kind), differences->counts[subject][kind]);
        json_close(writer);
    }
    json_close(writer);
}

static void write_subject(struct json_writer *writer, const struct differences *differences,
                          const struct difference *difference)
{
    const struct model *model = difference_model(differences, difference);
    const struct tie *tie = difference_tie(differences, difference);

    write_string(writer, "of", subject_name(difference->subject));
    write_string(writer, "how", difference_kind_name(difference->kind));
    json_string_if(writer, "id", difference_id(differences, difference));
    json_string_if(writer, "name", difference_title(differences, difference));
    if (!tie)
        return;
    write_string(writer, "from", model->actors[tie->from].id);
    write_string(writer, "to", model->actors[tie->to].id);
    write_string(writer, "layer", model->layers[tie->layer].id);
    json_string_if(writer, "kind", tie->kind);
    json_key(writer, "directed");
    json_bool(writer, tie->directed);
    if (difference->kind == DIFFERENCE_CHANGED)
        return;
    json_key(writer, "weight");
    json_given(writer, tie->weight);
}

static void write_fact(struct json_writer *writer, const char *key, const struct fact *fact)
{
    json_key(writer, key);
    if (fact->range) {
        json_open_line(writer, '[');
        json_given(writer, fact->range->low);
        json_given(writer, fact->range->high);
        json_close(writer);
    } else if (fact->is_number) {
        json_given(writer, fact->number);
    } else {
        json_string(writer, fact->text);
    }
}

static void write_difference(struct json_writer *writer, const struct differences *differences,
                             const struct difference *difference)
{
    bool is_changed = difference->kind == DIFFERENCE_CHANGED;

    (is_changed ? json_open : json_open_line)(writer, '{');
    write_subject(writer, differences, difference);
    if (is_changed) {
        json_key(writer, "changes");
        json_open(writer, '[');
    }
    for (int i = 0; i < difference->fact_count; i++) {
        json_open_line(writer, '{');
        write_string(writer, "key", difference->facts[i].before.key);
        write_fact(writer, "before", &difference->facts[i].before);
        write_fact(writer, "after", &difference->facts[i].after);
        json_close(writer);
    }
    if (is_changed)
        json_close(writer);
    json_close(writer);
}

static void write_measures(struct json_writer *writer, const struct difference_view *view, const int layers[2])
{
    json_open(writer, '{');
    for (int i = 0; measures[i]; i++) {
        struct value values[2], change;

        if (measures[i]->scope != SCOPE_NETWORK || !difference_of_measure(view, layers, measures[i], values, &change))
            continue;
        json_key(writer, measures[i]->name);
        json_open_line(writer, '{');
        write_number_or_null(writer, "before", values[0]);
        write_number_or_null(writer, "after", values[1]);
        write_number_or_null(writer, "change", change);
        json_string_if(writer, "reason", change.reason);
        json_close(writer);
    }
    json_close(writer);
}

void difference_write_json(const struct difference_view *view, struct text *out)
{
    const struct differences *differences = view->differences;
    struct json_writer writer = { 0 };

    json_open(&writer, '{');
    write_string(&writer, "format", "entente-diff/1");
    write_string(&writer, "version", ENTENTE_VERSION);
    write_inputs(&writer, view);
    json_key(&writer, "differ");
    json_bool(&writer, differences->count > 0);
    write_counts(&writer, differences);
    json_key(&writer, "differences");
    json_open(&writer, '[');
    for (int i = 0; i < differences->count; i++)
        write_difference(&writer, differences, &differences->list[i]);
    json_close(&writer);
    write_layer_id(&writer, view->reports[0], view->layers[0]);
    json_key(&writer, "measures");
    write_measures(&writer, view, view->layers);
    json_close(&writer);
    text_add(out, text_string(&writer.out));
    json_writer_done(&writer);
}

static void add_fields(struct text *out, const char *const *fields, int count)
{
    for (int i = 0; i < count; i++) {
        text_add(out, i > 0 ? "," : "");
        csv_text(out, fields[i] ? fields[i] : "");
    }
    text_add(out, "\n");
}

/* The key that differs may be NULL. */
static void add_row(const struct differences *differences, const struct difference *difference,
                    const struct changed_fact *fact, struct text *out)
{
    const struct model *model = difference_model(differences, difference);
    const struct tie *tie = difference_tie(differences, difference);
    const char *fields[] = {
        subject_name(difference->subject),
        difference_kind_name(difference->kind),
        difference_id(differences, difference),
        tie ? model->actors[tie->from].id : NULL,
        tie ? model->actors[tie->to].id : NULL,
        tie ? model->layers[tie->layer].id : NULL,
        tie ? tie->kind : NULL,
        tie ? (tie->directed ? "true" : "false") : NULL,
        fact ? fact->before.key : NULL,
        fact ? fact->before.text : NULL,
        fact ? fact->after.text : NULL,
    };

    add_fields(out, fields, sizeof fields / sizeof *fields);
}

/* What was added or removed has the weight of a tie as its one value. */
static void add_rows(const struct differences *differences, const struct difference *difference, struct text *out)
{
    const struct tie *tie = difference_tie(differences, difference);
    bool is_added = difference->kind == DIFFERENCE_ADDED;
    char number[NUMBER_SIZE];
    const char *weight = tie ? number_input(number, tie->weight) : NULL;
    struct changed_fact alone = { { .key = "weight", .text = is_added ? NULL : weight },
                                  { .key = "weight", .text = is_added ? weight : NULL } };

    if (difference->kind != DIFFERENCE_CHANGED)
        add_row(differences, difference, tie ? &alone : NULL, out);
    for (int i = 0; i < difference->fact_count; i++)
        add_row(differences, difference, &difference->facts[i], out);
}

void difference_write_csv(const struct difference_view *view, struct text *out)
{
    text_add(out, "of,how,id,from,to,layer,kind,directed,key,before,after\n");
    for (int i = 0; i < view->differences->count; i++)
        add_rows(view->differences, &view->differences->list[i], out);
    for (int i = 0; measures[i]; i++) {
        struct value values[2], change;

        if (measures[i]->scope != SCOPE_NETWORK ||
            !difference_of_measure(view, view->layers, measures[i], values, &change))
            continue;
        text_addf(out, "measure,%s,%s,,,%s,,,", change.reason || change.number != 0 ? "changed" : "same",
                  measures[i]->name, layer_id(view->reports[0], view->layers[0]));
        csv_value(out, values[0]);
        csv_value(out, values[1]);
        text_add(out, "\n");
    }
}
