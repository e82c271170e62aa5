/*
 * drawn.h - models and steps drawn at random.
 */
#ifndef ENTENTE_TESTS_DRAWN_H
#define ENTENTE_TESTS_DRAWN_H

#include <stdio.h>

#include "base/text.h"
#include "scenario/step.h"

enum { LAYERS = 2 };

static inline unsigned draw(unsigned *seed, unsigned below)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (*seed >> 8) % below;
}

static inline char *id_of(struct model *model, int number)
{
    char text[16];

    snprintf(text, sizeof text, "a%d", number);
    return arena_dup(&model->arena, text);
}

/* 3 to 9 actors, two layers, ties of both signs, some that rely on a third actor. */
static inline void make_model(struct model *model, unsigned *seed)
{
    int n = 3 + (int)draw(seed, 7), ties = (int)draw(seed, 25);

    model_init(model);
    model->layers = mem_array(LAYERS, sizeof *model->layers);
    for (int i = 0; i < LAYERS; i++)
        model->layers[i] = (struct layer){ .id = i ? "e" : "m", .title = "l", .share = 1 + i, .scale = 1, .on = true };
    model->layer_count = LAYERS;
    model->title = "drawn";
    for (int i = 0; i < n; i++)
        model_add_actor(model,
                        (struct actor){ .id = id_of(model, i), .name = "a", .bloc = -1, .present = true, .left = 1 });
    for (int i = 0; i < ties; i++) {
        int a = (int)draw(seed, (unsigned)n), b = (a + 1 + (int)draw(seed, (unsigned)n - 1)) % n;
        int third = (int)draw(seed, (unsigned)n);
        struct tie tie = {
            .from = a, .to = b, .layer = (int)draw(seed, LAYERS), .pact = -1, .exists = 1, .present = true
        };

        tie.weight = (1 + draw(seed, 1000)) / 1001.0 * (draw(seed, 4) ? 1 : -1);
        if (third != a && third != b) {
            tie.reliances = arena_alloc(&model->arena, sizeof *tie.reliances);
            *tie.reliances = (struct reliance){ .actor = third, .share = draw(seed, 11) / 10.0, .since = 1 };
            tie.reliance_count = 1;
        }
        model_add_tie(model, tie);
    }
}

static inline struct step step_of(const char *name)
{
    return step_blank(step_kind_find(name));
}

#endif
