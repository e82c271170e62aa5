/*
 * difference_facts.c - what a model says of each of its parts, key by key.
 */
#include <stdlib.h>
#include <string.h>

#include "analysis/difference.h"
#include "base/text.h"

/* Facts on their way: where they go, and where their texts are kept. */
struct describing {
    const struct model *model;
    struct facts *facts;
    struct arena *arena;
};

static struct fact *add(struct describing *to, const char *key, const char *text)
{
    struct fact *fact = &to->facts->list[to->facts->count++];

    *fact = (struct fact){ .key = key, .text = arena_dup(to->arena, text) };
    return fact;
}

static void add_number(struct describing *to, const char *key, bool is_given, double number)
{
    char text[NUMBER_SIZE];
    struct fact *fact = add(to, key, is_given ? number_input(text, number) : NULL);

    fact->number = number;
    fact->is_number = is_given;
}

static void add_range(struct describing *to, const char *key, const struct range *range)
{
    char low[NUMBER_SIZE], high[NUMBER_SIZE];
    AUTO_TEXT text = { 0 };

    text_addf(&text, "%s to %s", number_input(low, range->low), number_input(high, range->high));
    add(to, key, range->given ? text.data : NULL)->range = range->given ? range : NULL;
}

/* A day as yyyymmdd; 0: none. */
static void add_day(struct describing *to, const char *key, int day)
{
    AUTO_TEXT text = { 0 };

    text_addf(&text, "%04d-%02d-%02d", day / 10000, day / 100 % 100, day % 100);
    add(to, key, day ? text.data : NULL);
}

static int compare_texts(const void *a, const void *b)
{
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* A list whose order means nothing, by its texts, which are freed. */
static void add_list(struct describing *to, const char *key, char **texts, int count)
{
    AUTO_TEXT joined = { 0 };

    if (count > 1)
        qsort(texts, (size_t)count, sizeof *texts, compare_texts);
    for (int i = 0; i < count; i++) {
        text_addf(&joined, "%s%s", i > 0 ? ", " : "", texts[i]);
        free(texts[i]);
    }
    add(to, key, count > 0 ? joined.data : NULL);
}

static void add_reliances(struct describing *to, const struct reliance *list, int count)
{
    AUTO_FREE char **texts = mem_array((size_t)count, sizeof *texts);

    for (int i = 0; i < count; i++) {
        char share[NUMBER_SIZE], low[NUMBER_SIZE], high[NUMBER_SIZE];
        AUTO_TEXT text = { 0 };

        text_addf(&text, "%s %s", to->model->actors[list[i].actor].id, number_input(share, list[i].share));
        if (list[i].range.given)
            text_addf(&text, " (%s to %s)", number_input(low, list[i].range.low),
                      number_input(high, list[i].range.high));
        texts[i] = text_take(&text);
    }
    add_list(to, "relies_on", texts, count);
}

static void add_evidence(struct describing *to, struct span valid, const struct evidence *evidence)
{
    AUTO_FREE char **sources = mem_array((size_t)evidence->source_count, sizeof *sources);

    for (int i = 0; i < evidence->source_count; i++)
        sources[i] = mem_dup(to->model->sources[evidence->sources[i]].id);
    add_day(to, "from_date", valid.from);
    add_day(to, "to_date", valid.to);
    add(to, "grade", evidence->grade);
    add_list(to, "sources", sources, evidence->source_count);
    add(to, "note", evidence->note);
}

static void describe_model(struct describing *to)
{
    add(to, "title", to->model->title);
    add(to, "as_of", to->model->as_of);
    add(to, "note", to->model->note);
}

static void describe_layer(struct describing *to, const struct layer *layer)
{
    /* ORDER symmetrize */
    static const char *const names[] = { "max", "sum", "mean" };

    add(to, "title", layer->title);
    add_number(to, "share", true, layer->share);
    add_range(to, "share_range", &layer->share_range);
    add_number(to, "scale", true, layer->scale);
    add(to, "symmetrize", names[layer->symmetrize]);
}

static void describe_source(struct describing *to, const struct source *source)
{
    add(to, "title", source->title);
    add(to, "date", source->date);
    add(to, "url", source->url);
}

static void describe_actor(struct describing *to, const struct actor *actor)
{
    AUTO_FREE char **formerly = mem_array((size_t)actor->formerly_count, sizeof *formerly);

    for (int i = 0; i < actor->formerly_count; i++)
        formerly[i] = mem_dup(actor->formerly[i]);
    add(to, "name", actor->name);
    add(to, "kind", actor->kind);
    add(to, "bloc", actor->bloc < 0 ? NULL : to->model->blocs[actor->bloc].id);
    add_number(to, "capability", actor->has_capability, actor->capability);
    add_range(to, "capability_range", &actor->capability_range);
    add_number(to, "threshold", actor->has_threshold, actor->threshold);
    add_list(to, "formerly", formerly, actor->formerly_count);
    add_reliances(to, actor->reliances, actor->reliance_count);
    add_evidence(to, actor->valid, &actor->evidence);
}

static void describe_tie(struct describing *to, const struct tie *tie)
{
    add_number(to, "weight", true, tie->weight);
    add_range(to, "range", &tie->range);
    add_number(to, "exists", true, tie->exists);
    add_reliances(to, tie->reliances, tie->reliance_count);
    add(to, "reliance", tie->disjoint ? "disjoint" : "independent");
    add_evidence(to, tie->valid, &tie->evidence);
}

static void describe_pact(struct describing *to, const struct pact *pact)
{
    AUTO_FREE char **members = mem_array((size_t)pact->member_count, sizeof *members);

    for (int i = 0; i < pact->member_count; i++)
        members[i] = mem_dup(to->model->actors[pact->members[i].actor].id);
    add(to, "title", pact->title);
    add(to, "layer", to->model->layers[pact->layer].id);
    add_list(to, "members", members, pact->member_count);
    add_number(to, "weight", true, pact->weight);
    add_range(to, "range", &pact->range);
    add_number(to, "dissolves_above", true, pact->dissolves_above);
    add(to, "subsidiary_of", pact->subsidiary_of < 0 ? NULL : to->model->pacts[pact->subsidiary_of].id);
    add_evidence(to, pact->valid, &pact->evidence);
}

void facts_describe(struct facts *facts, const struct model *model, enum subject subject, int index,
                    struct arena *arena)
{
    struct describing to = { model, facts, arena };

    facts->count = 0;
    switch (subject) {
    case SUBJECT_LAYER:
        describe_layer(&to, &model->layers[index]);
        break;
    case SUBJECT_BLOC:
        add(&to, "title", model->blocs[index].title);
        break;
    case SUBJECT_SOURCE:
        describe_source(&to, &model->sources[index]);
        break;
    case SUBJECT_ACTOR:
        describe_actor(&to, &model->actors[index]);
        break;
    case SUBJECT_TIE:
        describe_tie(&to, &model->ties[index]);
        break;
    case SUBJECT_PACT:
        describe_pact(&to, &model->pacts[index]);
        break;
    default:
        describe_model(&to);
    }
}
