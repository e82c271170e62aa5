/*
 * lint.c - what is legal but doubtful: said only when asked for.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "model/read.h"

/* The tie's object in the file; pact ties have none. */
struct placed_tie {
    const struct tie *tie;
    const cJSON *object;
};

static void lint_tie(struct json_document *document, const struct model *model, const struct placed_tie *placed)
{
    const struct tie *tie = placed->tie;

    if (tie->evidence.source_count == 0 && model->source_count > 0)
        json_warn(document, placed->object, "the tie has no source");
    if (fabs(tie->weight) / model->layers[tie->layer].scale > 1)
        json_warn(document, placed->object, "the strength is above 1: |weight| exceeds the scale of layer '%s'",
                  model->layers[tie->layer].id);
    if (!tie->present)
        json_warn(document, placed->object, "the tie is not valid at the model's date %s", model->as_of);
}

static int first_end(const struct tie *tie)
{
    return tie->from < tie->to ? tie->from : tie->to;
}

/* By pair, layer and place in the file. */
static int compare(const void *a, const void *b)
{
    const struct tie *x = ((const struct placed_tie *)a)->tie, *y = ((const struct placed_tie *)b)->tie;

    if (first_end(x) != first_end(y))
        return first_end(x) < first_end(y) ? -1 : 1;
    if (x->from + x->to != y->from + y->to)
        return x->from + x->to < y->from + y->to ? -1 : 1;
    if (x->layer != y->layer)
        return x->layer < y->layer ? -1 : 1;
    return (x > y) - (x < y);
}

static bool is_same_kind(const struct tie *a, const struct tie *b)
{
    return a->kind == b->kind || (a->kind && b->kind && strcmp(a->kind, b->kind) == 0);
}

static void lint_neighbours(struct json_document *document, const struct placed_tie *a, const struct placed_tie *b)
{
    const struct tie *x = a->tie, *y = b->tie;
    bool overlap = span_meets(x->valid, y->valid);

    if (first_end(x) != first_end(y) || x->from + x->to != y->from + y->to || x->layer != y->layer || !overlap)
        return;
    if ((x->weight > 0) != (y->weight > 0))
        json_warn(document, b->object, "the pair has ties of both signs in this layer at one time");
    else if (is_same_kind(x, y) && x->directed == y->directed && x->from == y->from)
        json_warn(document, b->object, "the pair has another tie of this kind in this layer; their strengths add up");
}

static void lint_actors(struct json_document *document, const struct model *model, const cJSON *list)
{
    AUTO_FREE bool *tied = mem_array((size_t)model->actor_count, sizeof *tied);
    const cJSON *object;
    int i = 0;

    for (int t = 0; t < model->tie_count; t++)
        tied[model->ties[t].from] = tied[model->ties[t].to] = true;
    cJSON_ArrayForEach(object, list) {
        if (!tied[i])
            json_warn(document, object, "the actor '%s' has no tie", model->actors[i].id);
        i++;
    }
}

static int compare_names(const void *a, const void *b)
{
    const struct actor *x = *(const struct actor *const *)a, *y = *(const struct actor *const *)b;
    int order = strcmp(x->name, y->name);

    return order ? order : (x > y) - (x < y);
}

/* Two actors of one name cannot be told apart in tables and diagrams. */
static void lint_names(struct json_document *document, const struct model *model, const cJSON *list)
{
    AUTO_FREE const struct actor **sorted = mem_array((size_t)model->actor_count, sizeof *sorted);
    AUTO_FREE bool *doubled = mem_array((size_t)model->actor_count, sizeof *doubled);
    const cJSON *object;
    int at = 0;

    for (int i = 0; i < model->actor_count; i++)
        sorted[i] = &model->actors[i];
    if (model->actor_count > 1)
        qsort(sorted, (size_t)model->actor_count, sizeof *sorted, compare_names);
    for (int i = 1; i < model->actor_count; i++)
        if (strcmp(sorted[i - 1]->name, sorted[i]->name) == 0)
            doubled[sorted[i] - model->actors] = true;
    cJSON_ArrayForEach(object, list)
        if (doubled[at++])
            json_warn(document, object, "another actor is called '%s' too", model->actors[at - 1].name);
}

static void lint_pacts(struct json_document *document, const struct model *model, const cJSON *list)
{
    const cJSON *object;
    int i = 0;

    cJSON_ArrayForEach(object, list)
        if (model->pacts[i++].member_count < 2)
            json_warn(document, object, "the pact '%s' has fewer than two members", model->pacts[i - 1].id);
}

void model_lint(struct json_document *document, const struct model *model)
{
    const cJSON *object, *list = cJSON_GetObjectItemCaseSensitive(document->root, "ties");
    AUTO_FREE struct placed_tie *placed = mem_array((size_t)cJSON_GetArraySize(list), sizeof *placed);
    int count = 0;

    cJSON_ArrayForEach(object, list) {
        placed[count] = (struct placed_tie){ &model->ties[count], object };
        lint_tie(document, model, &placed[count]);
        count++;
    }
    if (count > 1)
        qsort(placed, (size_t)count, sizeof *placed, compare);
    for (int i = 1; i < count; i++)
        lint_neighbours(document, &placed[i - 1], &placed[i]);
    if (model->source_count == 0 && count > 0)
        json_warn(document, list, "the model names no sources");
    list = cJSON_GetObjectItemCaseSensitive(document->root, "actors");
    lint_actors(document, model, list);
    lint_names(document, model, list);
    lint_pacts(document, model, cJSON_GetObjectItemCaseSensitive(document->root, "pacts"));
}
