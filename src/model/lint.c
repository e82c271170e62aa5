/*
 * lint.c - what is legal but doubtful: said only when asked for.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "model/grade.h"
#include "model/read.h"

/* What is looked at: a model, its file, and the ties of the file. */
struct lint {
    struct json_document *document;
    const struct model *model;
    const struct json_list *list;
};

static void lint_grade(struct json_document *document, const struct json_list *list, int index, const char *grade)
{
    if (grade && grade_width(grade) == 0)
        json_warn_element(document, list, index,
                          "the grade '%s' is none of A, B, C, D, E and F: it stands for no width", grade);
}

static void lint_tie(const struct lint *lint, int index)
{
    const struct model *model = lint->model;
    const struct tie *tie = &model->ties[index];

    if (tie->evidence.source_count == 0 && model->source_count > 0)
        json_warn_element(lint->document, lint->list, index, "the tie has no source");
    if (tie->exists == 0)
        json_warn_element(lint->document, lint->list, index,
                          "the tie counts as judged, but 'exists' 0 keeps it out of every sample");
    if (!tie->present)
        json_warn_element(lint->document, lint->list, index, "the tie is not valid at the model's date %s",
                          model->as_of);
    lint_grade(lint->document, lint->list, index, tie->evidence.grade);
}

/* Once for each layer, at its first such tie: all of a table in units of its own are such. */
static void lint_strengths(const struct lint *lint)
{
    const struct model *model = lint->model;
    AUTO_FREE int *counts = mem_array((size_t)model->layer_count, sizeof *counts);
    AUTO_FREE int *first = mem_array((size_t)model->layer_count, sizeof *first);

    for (int i = lint->list->count - 1; i >= 0; i--)
        if (fabs(model->ties[i].weight) > model->layers[model->ties[i].layer].scale) {
            counts[model->ties[i].layer]++;
            first[model->ties[i].layer] = i;
        }
    for (int layer = 0; layer < model->layer_count; layer++)
        if (counts[layer] > 0)
            json_warn_element(
                lint->document, lint->list, first[layer],
                "the strength is above 1: |weight| exceeds the scale of layer '%s' (%d of its ties); sums and "
                "distances then count in its unit, shares and ranks within it stand",
                model->layers[layer].id, counts[layer]);
}

static int first_end(const struct tie *tie)
{
    return tie->from < tie->to ? tie->from : tie->to;
}

/* By pair, layer and place in the file. */
static int compare(const void *a, const void *b)
{
    const struct tie *x = *(const struct tie *const *)a, *y = *(const struct tie *const *)b;

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

static void lint_neighbours(const struct lint *lint, const struct tie *x, const struct tie *y)
{
    int index = (int)(y - lint->model->ties);

    if (x->from + x->to != y->from + y->to || x->layer != y->layer || !span_meets(x->valid, y->valid))
        return;
    if ((x->weight > 0) != (y->weight > 0))
        json_warn_element(lint->document, lint->list, index,
                          "the pair has ties of both signs in this layer at one time");
    else if (is_same_kind(x, y) && x->directed == y->directed && x->from == y->from)
        json_warn_element(lint->document, lint->list, index,
                          "the pair has another tie of this kind in this layer; their strengths add up");
}

/* Each tie against the one before it, in the order of pairs: gathered by first end, sorted among these. */
static void lint_pairs(const struct lint *lint)
{
    const struct model *model = lint->model;
    int count = lint->list->count;
    AUTO_FREE int *last = mem_array((size_t)model->actor_count + 1, sizeof *last);
    AUTO_FREE const struct tie **sorted = mem_array((size_t)count, sizeof *sorted);

    for (int i = 0; i < count; i++)
        last[first_end(&model->ties[i]) + 1]++;
    for (int v = 0; v < model->actor_count; v++)
        last[v + 1] += last[v];
    for (int i = 0; i < count; i++)
        sorted[last[first_end(&model->ties[i])]++] = &model->ties[i];
    for (int v = 0; v < model->actor_count; v++) {
        int from = v > 0 ? last[v - 1] : 0;

        if (last[v] - from > 1)
            qsort(sorted + from, (size_t)(last[v] - from), sizeof *sorted, compare);
        for (int i = from + 1; i < last[v]; i++)
            lint_neighbours(lint, sorted[i - 1], sorted[i]);
    }
}

static void lint_actors(struct json_document *document, const struct model *model, const struct json_list *list)
{
    AUTO_FREE bool *tied = mem_array((size_t)model->actor_count, sizeof *tied);

    for (int t = 0; t < model->tie_count; t++)
        tied[model->ties[t].from] = tied[model->ties[t].to] = true;
    for (int i = 0; i < list->count; i++) {
        if (!tied[i])
            json_warn_element(document, list, i, "the actor '%s' has no tie", model->actors[i].id);
        lint_grade(document, list, i, model->actors[i].evidence.grade);
    }
}

static int compare_names(const void *a, const void *b)
{
    const struct actor *x = *(const struct actor *const *)a, *y = *(const struct actor *const *)b;
    int order = strcmp(x->name, y->name);

    return order ? order : (x > y) - (x < y);
}

/* Two actors of one name cannot be told apart in tables and diagrams. */
static void lint_names(struct json_document *document, const struct model *model, const struct json_list *list)
{
    AUTO_FREE const struct actor **sorted = mem_array((size_t)model->actor_count, sizeof *sorted);
    AUTO_FREE bool *doubled = mem_array((size_t)model->actor_count, sizeof *doubled);

    for (int i = 0; i < model->actor_count; i++)
        sorted[i] = &model->actors[i];
    if (model->actor_count > 1)
        qsort(sorted, (size_t)model->actor_count, sizeof *sorted, compare_names);
    for (int i = 1; i < model->actor_count; i++)
        if (strcmp(sorted[i - 1]->name, sorted[i]->name) == 0)
            doubled[sorted[i] - model->actors] = true;
    for (int i = 0; i < list->count; i++)
        if (doubled[i])
            json_warn_element(document, list, i, "another actor is called '%s' too", model->actors[i].name);
}

static void lint_pacts(struct json_document *document, const struct model *model, const struct json_list *list)
{
    for (int i = 0; i < list->count; i++) {
        if (model->pacts[i].member_count < 2)
            json_warn_element(document, list, i, "the pact '%s' has fewer than two members", model->pacts[i].id);
        lint_grade(document, list, i, model->pacts[i].evidence.grade);
    }
}

static const struct json_list *list_of(const struct json_document *document, const char *key)
{
    return json_list(document, cJSON_GetObjectItemCaseSensitive(document->root, key));
}

void model_lint(struct json_document *document, const struct model *model)
{
    const struct lint lint = { document, model, list_of(document, "ties") };

    for (int i = 0; i < lint.list->count; i++)
        lint_tie(&lint, i);
    lint_strengths(&lint);
    lint_pairs(&lint);
    if (model->source_count == 0 && lint.list->count > 0)
        json_warn(document, lint.list->node, "the model names no sources");
    lint_actors(document, model, list_of(document, "actors"));
    lint_names(document, model, list_of(document, "actors"));
    lint_pacts(document, model, list_of(document, "pacts"));
}
