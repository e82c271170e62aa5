/*
 * exploration_json.c - an exploration as JSON for a page.
 */
#include "output/exploration_json.h"

#include <stdlib.h>
#include <string.h>

#include "base/json.h"
#include "output/language/translate.h"
#include "output/table_list.h"

/* The reasons of undefined values, each once. */
struct reasons {
    const char **list;
    int count, capacity;
};

static int reason_number(struct reasons *reasons, const char *reason)
{
    int found = 0;

    while (found < reasons->count && strcmp(reasons->list[found], reason) != 0)
        found++;
    if (found < reasons->count)
        return found;
    MEM_GROW(reasons->list, reasons->count, reasons->capacity);
    reasons->list[reasons->count++] = reason;
    return found;
}

/* A value as it is written. */
static void value_text(struct reasons *reasons, struct value value, struct text *out)
{
    char number[NUMBER_SIZE];

    if (value.reason)
        text_addf(out, "[%d]", reason_number(reasons, value.reason));
    else
        text_add(out, number_short(number, value.number));
}

/* The value of a figure that the page shows. */
static struct value shown(const struct figure *figure)
{
    return figure->value[measure_denominator(figure->measure)];
}

static void separate(struct text *list)
{
    if (list->length > 0)
        text_add(list, ",");
}

/* Writes what stands between the brackets of a list. */
static void write_list(struct json_writer *writer, const char *key, const struct text *list)
{
    AUTO_TEXT whole = { 0 };

    text_addf(&whole, "[%s]", text_string(list));
    json_key(writer, key);
    json_raw(writer, whole.data);
}

static void write_list_if(struct json_writer *writer, const char *key, const struct text *list)
{
    if (list->length > 0)
        write_list(writer, key, list);
}

static void write_figures(struct json_writer *writer, const char *key, struct reasons *reasons,
                          const struct figure *figures, int count)
{
    AUTO_TEXT list = { 0 };

    for (int i = 0; i < count; i++) {
        separate(&list);
        value_text(reasons, shown(&figures[i]), &list);
    }
    write_list(writer, key, &list);
}

/* Those that are written differently from before. */
static void write_changes(struct json_writer *writer, const char *key, struct reasons *reasons,
                          const struct figure *before, const struct figure *now, int count)
{
    AUTO_TEXT list = { 0 };

    for (int i = 0; i < count; i++) {
        AUTO_TEXT first = { 0 };
        AUTO_TEXT last = { 0 };

        value_text(reasons, shown(&before[i]), &first);
        value_text(reasons, shown(&now[i]), &last);
        if (strcmp(first.data, last.data) == 0)
            continue;
        separate(&list);
        text_addf(&list, "%d,%s", i, last.data);
    }
    write_list_if(writer, key, &list);
}

static void write_disagreeing(struct json_writer *writer, const struct figure *figures, int count)
{
    AUTO_TEXT list = { 0 };

    for (int i = 0; i < count; i++) {
        if (!figure_disagrees(&figures[i]))
            continue;
        separate(&list);
        text_addf(&list, "%d", i);
    }
    write_list_if(writer, "d", &list);
}

static void write_losses(struct json_writer *writer, const struct explored *set)
{
    AUTO_TEXT gone = { 0 };
    AUTO_TEXT weakened = { 0 };

    for (int i = 0; i < set->loss_count; i++) {
        const struct explored_loss *loss = &set->losses[i];
        char number[NUMBER_SIZE];

        separate(loss->strength > 0 ? &weakened : &gone);
        if (loss->strength > 0)
            text_addf(&weakened, "%d,%s", loss->tie, number_short(number, loss->strength));
        else
            text_addf(&gone, "%d", loss->tie);
    }
    write_list_if(writer, "g", &gone);
    write_list_if(writer, "w", &weakened);
}

static void write_reach(struct json_writer *writer, const struct reach *reach)
{
    const double parts[] = { reach->membership, reach->mediation, reach->erosion };
    AUTO_TEXT list = { 0 };

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        char number[NUMBER_SIZE];

        separate(&list);
        text_add(&list, number_short(number, parts[i]));
    }
    write_list(writer, "r", &list);
}

static void write_set(struct json_writer *writer, const struct exploration *exploration, struct reasons *reasons,
                      const struct explored *set)
{
    int bond_count = exploration->focus->pair_count * exploration_bond_count(exploration);
    AUTO_TEXT fallen = { 0 };
    AUTO_TEXT dissolved = { 0 };

    text_addf(&fallen, "%d", set->a);
    if (set->b >= 0)
        text_addf(&fallen, ",%d", set->b);
    for (int i = 0; i < set->dissolved_count; i++) {
        separate(&dissolved);
        text_addf(&dissolved, "%d", set->dissolved[i]);
    }
    json_open_line(writer, '{');
    write_list(writer, "a", &fallen);
    write_changes(writer, "m", reasons, exploration->figures, set->figures, exploration->measure_count);
    write_disagreeing(writer, set->figures, exploration->measure_count);
    write_changes(writer, "b", reasons, exploration->bonds, set->bonds, bond_count);
    write_losses(writer, set);
    write_reach(writer, &set->reach);
    write_list_if(writer, "p", &dissolved);
    json_close(writer);
}

static void write_name(struct json_writer *writer, const char *id, const char *name)
{
    AUTO_TEXT readable = { 0 };

    text_add_readable(&readable, name);
    json_open_line(writer, '[');
    json_string(writer, id);
    json_string(writer, text_string(&readable));
    json_close(writer);
}

static void write_names(struct json_writer *writer, const struct model *model)
{
    json_key(writer, "actors");
    json_open_line(writer, '[');
    for (int i = 0; i < model->actor_count; i++)
        write_name(writer, model->actors[i].id, model->actors[i].name);
    json_close(writer);
    json_key(writer, "layers");
    json_open_line(writer, '[');
    for (int i = 0; i < model->layer_count; i++)
        write_name(writer, model->layers[i].id, model->layers[i].title);
    json_close(writer);
    json_key(writer, "pacts");
    json_open_line(writer, '[');
    for (int i = 0; i < model->pact_count; i++)
        write_name(writer, model->pacts[i].id, model->pacts[i].title);
    json_close(writer);
}

static void write_measures(struct json_writer *writer, const struct exploration *exploration)
{
    static const int signs[] = { [DIRECTION_NONE] = 0, [DIRECTION_HIGHER] = 1, [DIRECTION_LOWER] = -1 };

    json_key(writer, "measures");
    json_open_line(writer, '[');
    for (int i = 0; i < exploration->measure_count; i++) {
        const struct measure *measure = exploration->measures[i];

        json_open_line(writer, '[');
        json_string(writer, measure->name);
        json_string(writer, denominator_name(measure_denominator(measure)));
        json_given(writer, decimals_of(measure));
        json_given(writer, signs[measure->direction]);
        json_close(writer);
    }
    json_close(writer);
}

static void write_pairs_and_ties(struct json_writer *writer, const struct exploration *exploration)
{
    AUTO_TEXT pairs = { 0 };
    AUTO_TEXT ties = { 0 };

    for (int i = 0; i < exploration->focus->pair_count; i++) {
        separate(&pairs);
        text_addf(&pairs, "[%d,%d]", exploration->focus->pairs[i][0], exploration->focus->pairs[i][1]);
    }
    for (int i = 0; i < exploration->tie_count; i++) {
        const struct explored_tie *tie = &exploration->ties[i];
        char number[NUMBER_SIZE];

        separate(&ties);
        text_addf(&ties, "[%d,%d,%d,%d,%s]", tie->a, tie->b, tie->layer, tie->is_hostile,
                  number_short(number, tie->strength));
    }
    write_list(writer, "pairs", &pairs);
    write_list(writer, "ties", &ties);
}

static void write_before(struct json_writer *writer, const struct exploration *exploration, struct reasons *reasons)
{
    int bond_count = exploration->focus->pair_count * exploration_bond_count(exploration);
    char number[NUMBER_SIZE];

    json_key(writer, "before");
    json_open_line(writer, '{');
    write_figures(writer, "m", reasons, exploration->figures, exploration->measure_count);
    write_figures(writer, "b", reasons, exploration->bonds, bond_count);
    json_key(writer, "t");
    json_raw(writer, number_short(number, exploration->reach));
    json_close(writer);
}

void exploration_write_json(const struct exploration *exploration, enum language language, struct text *out)
{
    struct json_writer writer = { 0 };
    struct reasons reasons = { 0 };

    json_open(&writer, '{');
    write_names(&writer, &exploration->before);
    write_measures(&writer, exploration);
    write_pairs_and_ties(&writer, exploration);
    write_before(&writer, exploration, &reasons);
    json_key(&writer, "sets");
    json_open(&writer, '[');
    for (int i = 0; i < exploration->set_count; i++)
        write_set(&writer, exploration, &reasons, &exploration->sets[i]);
    json_close(&writer);
    json_key(&writer, "reasons");
    json_open_line(&writer, '[');
    for (int i = 0; i < reasons.count; i++) {
        AUTO_TEXT reason = { 0 };

        translate(&reason, language, reasons.list[i]);
        json_string(&writer, reason.data);
    }
    json_close(&writer);
    json_close(&writer);
    text_add_script(out, writer.out.data);
    json_writer_done(&writer);
    free(reasons.list);
}
