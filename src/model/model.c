/*
 * model.c - the model: copies, additions, and what counts of it.
 */
#include "model/model.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"

void model_init(struct model *model)
{
    *model = (struct model){ 0 };
}

void model_done(struct model *model)
{
    free(model->layers);
    free(model->blocs);
    free(model->sources);
    free(model->actors);
    free(model->ties);
    free(model->pacts);
    arena_done(&model->arena);
    *model = (struct model){ 0 };
}

/* Room for at least one element, so that an array of none is not NULL either. */
static void *assign_array(void *array, int capacity, const void *from, int count, size_t size)
{
    array = mem_resize(array, (size_t)(capacity > 0 ? capacity : 1), size);
    if (count > 0)
        memcpy(array, from, (size_t)count * size);
    return array;
}

static int greater(int a, int b)
{
    return a > b ? a : b;
}

void model_own_reliances(struct arena *arena, struct reliance **list, int count)
{
    if (count > 0)
        *list = arena_copy(arena, *list, (size_t)count * sizeof **list);
}

/* Reliances and members are copied too, so that they may change. */
static void own_parts(struct model *copy)
{
    for (int i = 0; i < copy->actor_count; i++)
        model_own_reliances(&copy->arena, &copy->actors[i].reliances, copy->actors[i].reliance_count);
    for (int i = 0; i < copy->tie_count; i++)
        model_own_reliances(&copy->arena, &copy->ties[i].reliances, copy->ties[i].reliance_count);
    for (int i = 0; i < copy->pact_count; i++) {
        struct pact *pact = &copy->pacts[i];

        if (pact->member_count > 0)
            pact->members = arena_copy(&copy->arena, pact->members, (size_t)pact->member_count * sizeof *pact->members);
    }
}

void model_assign(struct model *copy, const struct model *model)
{
    const struct model old = *copy;

    *copy = *model;
    copy->arena = old.arena;
    arena_clear(&copy->arena);
    copy->actor_capacity = greater(old.actor_capacity, model->actor_count);
    copy->tie_capacity = greater(old.tie_capacity, model->tie_count);
    copy->pact_capacity = greater(old.pact_capacity, model->pact_count);
#define ASSIGN(list, capacity, count) \
    copy->list = assign_array(old.list, capacity, model->list, model->count, sizeof *model->list)
    ASSIGN(layers, model->layer_count, layer_count);
    ASSIGN(blocs, model->bloc_count, bloc_count);
    ASSIGN(sources, model->source_count, source_count);
    ASSIGN(actors, copy->actor_capacity, actor_count);
    ASSIGN(ties, copy->tie_capacity, tie_count);
    ASSIGN(pacts, copy->pact_capacity, pact_count);
#undef ASSIGN
    own_parts(copy);
}

void model_copy(struct model *copy, const struct model *model)
{
    *copy = (struct model){ 0 };
    model_assign(copy, model);
}

#define FIND(list, count)                      \
    do {                                       \
        for (int i = 0; i < (count); i++)      \
            if (strcmp((list)[i].id, id) == 0) \
                return i;                      \
        return -1;                             \
    } while (0)

int model_find_actor(const struct model *model, const char *id)
{
    FIND(model->actors, model->actor_count);
}

int model_find_layer(const struct model *model, const char *id)
{
    FIND(model->layers, model->layer_count);
}

int model_find_bloc(const struct model *model, const char *id)
{
    FIND(model->blocs, model->bloc_count);
}

int model_find_source(const struct model *model, const char *id)
{
    FIND(model->sources, model->source_count);
}

int model_find_pact(const struct model *model, const char *id)
{
    FIND(model->pacts, model->pact_count);
}

int model_add_actor(struct model *model, struct actor actor)
{
    MEM_GROW(model->actors, model->actor_count, model->actor_capacity);
    model->actors[model->actor_count] = actor;
    return model->actor_count++;
}

int model_add_tie(struct model *model, struct tie tie)
{
    MEM_GROW(model->ties, model->tie_count, model->tie_capacity);
    model->ties[model->tie_count] = tie;
    return model->tie_count++;
}

int model_add_pact(struct model *model, struct pact pact)
{
    MEM_GROW(model->pacts, model->pact_count, model->pact_capacity);
    model->pacts[model->pact_count] = pact;
    return model->pact_count++;
}

static void restrict_members(const struct model *model, struct pact *pact)
{
    for (int i = 0; i < pact->member_count; i++) {
        struct member *member = &pact->members[i];

        member->is_in = member->counted = model->actors[member->actor].present;
    }
}

void model_restrict(struct model *model, struct span when)
{
    for (int i = 0; i < model->actor_count; i++) {
        struct actor *actor = &model->actors[i];

        actor->present = span_meets(actor->valid, when);
    }
    for (int i = 0; i < model->pact_count; i++) {
        model->pacts[i].present = span_meets(model->pacts[i].valid, when);
        restrict_members(model, &model->pacts[i]);
    }
    for (int i = 0; i < model->tie_count; i++)
        model->ties[i].present = span_meets(model->ties[i].valid, when);
}

bool model_tie_counts(const struct model *model, const struct tie *tie)
{
    return tie->present && tie->weight != 0 && model->layers[tie->layer].on && model->actors[tie->from].present &&
           model->actors[tie->to].present && (tie->pact < 0 || model->pacts[tie->pact].present);
}

double model_lost_share(const struct model *model, const struct reliance *reliance)
{
    double left = model->actors[reliance->actor].left;

    if (reliance->since <= 0)
        return 0;
    return reliance->share * (1 - left / reliance->since);
}

void tie_scale(struct tie *tie, double factor)
{
    tie->weight *= factor;
    tie->range.low *= factor;
    tie->range.high *= factor;
}

double model_tie_weight(const struct model *model, const struct tie *tie)
{
    double kept = 1;

    if (!model_tie_counts(model, tie))
        return 0;
    for (int i = 0; i < tie->reliance_count; i++) {
        double lost = model_lost_share(model, &tie->reliances[i]);

        kept = tie->disjoint ? kept - lost : kept * (1 - lost);
    }
    return kept > 0 ? tie->weight * kept : 0;
}
