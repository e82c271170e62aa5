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
    lint_actors(document, model, cJSON_GetObjectItemCaseSensitive(document->root, "actors"));
}
