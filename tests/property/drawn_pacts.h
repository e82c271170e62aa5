/*
 * drawn_pacts.h - models drawn at random, with reliance, a pact, and all that varies how ties count.
 */
#ifndef ENTENTE_TESTS_DRAWN_PACTS_H
#define ENTENTE_TESTS_DRAWN_PACTS_H

#include "drawn.h"
#include "model/pact.h"

/* A pact of some actors, most of them with a capability. */
static inline void add_pact(struct model *model, unsigned *seed)
{
    struct member *members = arena_array(&model->arena, (size_t)model->actor_count, sizeof *members);
    struct pact pact = { .id = "pact",
                         .title = "Pact",
                         .layer = (int)draw(seed, LAYERS),
                         .weight = 0.4,
                         .dissolves_above = draw(seed, 10) / 10.0,
                         .subsidiary_of = -1,
                         .present = true };

    for (int i = 0; i < model->actor_count; i++) {
        model->actors[i].has_capability = draw(seed, 20) > 0;
        model->actors[i].capability = model->actors[i].has_capability ? 1 + draw(seed, 5) : 0;
        if (draw(seed, 2))
            members[pact.member_count++] = pact_member_of(model, i);
    }
    pact.members = members;
    pact_add_ties(model, model_add_pact(model, pact));
}

/* Directed ties, other ways to symmetrise and to scale, shares that add up, a layer that is off, an actor that is not there. */
static inline void vary(struct model *model, unsigned *seed)
{
    for (int i = 0; i < LAYERS; i++) {
        model->layers[i].symmetrize = (enum symmetrize)draw(seed, 3);
        model->layers[i].scale = 0.5 + draw(seed, 3);
        model->layers[i].on = i == 0 || draw(seed, 6) > 0;
    }
    for (int i = 0; i < model->tie_count; i++) {
        struct tie *tie = &model->ties[i];

        tie->directed = tie->pact < 0 && draw(seed, 3) == 0;
        tie->disjoint = draw(seed, 3) == 0;
    }
    if (draw(seed, 4) == 0)
        model->actors[2].present = false;
}

/* Of four models one has no reliance, of three one no pact. */
static inline void make_model_with_pact(struct model *model, unsigned number)
{
    unsigned seed = number;

    make_model(model, &seed);
    if (number % 3 > 0)
        add_pact(model, &seed);
    vary(model, &seed);
    for (int i = 0; i < model->tie_count && number % 4 == 0; i++)
        model->ties[i].reliance_count = 0;
}

#endif
