/*
 * graphs.h - small graphs with known values, and their measures.
 */
#ifndef ENTENTE_TESTS_GRAPHS_H
#define ENTENTE_TESTS_GRAPHS_H

#include <stdlib.h>

#include "measure/measure.h"

static const double TOLERANCE = 5.1e-7; /* of reference values with 6 decimals */

/* Weighted ties, a weight of 0 standing for the end. */
struct graph {
    int n;
    struct {
        int a, b;
        double weight;
    } ties[80];
};

static const struct graph barbell7 = {
    7, { { 0, 1, 1 }, { 0, 2, 1 }, { 1, 2, 1 }, { 2, 3, 1 }, { 3, 4, 1 }, { 4, 5, 1 }, { 4, 6, 1 }, { 5, 6, 1 } }
};
static const struct graph barbell7_without_3 = {
    6, { { 0, 1, 1 }, { 0, 2, 1 }, { 1, 2, 1 }, { 3, 4, 1 }, { 3, 5, 1 }, { 4, 5, 1 } }
};
static const struct graph barbell7_without_0 = {
    6, { { 0, 1, 1 }, { 1, 2, 1 }, { 2, 3, 1 }, { 3, 4, 1 }, { 3, 5, 1 }, { 4, 5, 1 } }
};
static const struct graph star5 = { 5, { { 0, 1, 1 }, { 0, 2, 1 }, { 0, 3, 1 }, { 0, 4, 1 } } };
static const struct graph star5_without_leaf = { 4, { { 0, 1, 1 }, { 0, 2, 1 }, { 0, 3, 1 } } };
static const struct graph star5_without_hub = { 4, { { 0, 0, 0 } } };
static const struct graph k4 = { 4, { { 0, 1, 1 }, { 0, 2, 1 }, { 0, 3, 1 }, { 1, 2, 1 }, { 1, 3, 1 }, { 2, 3, 1 } } };
static const struct graph p3 = { 3, { { 0, 1, 1 }, { 1, 2, 1 } } };
static const struct graph weighted4 = { 4, { { 0, 1, 1 }, { 1, 2, 0.5 }, { 2, 3, 0.25 }, { 0, 2, 0.2 } } };
static const struct graph two_triangles = {
    6, { { 0, 1, 1 }, { 0, 2, 1 }, { 1, 2, 1 }, { 3, 4, 1 }, { 3, 5, 1 }, { 4, 5, 1 } }
};
static const struct graph uneven_pairs = { 5, { { 0, 1, 1 }, { 2, 3, 0.5 } } };
static const struct graph empty0 = { 0, { { 0, 0, 0 } } };
static const struct graph empty1 = { 1, { { 0, 0, 0 } } };
static const struct graph empty2 = { 2, { { 0, 0, 0 } } };
static const struct graph pair2 = { 2, { { 0, 1, 0.5 } } };
static const struct graph foes2 = { 2, { { 0, 1, -0.5 } } };
static const struct graph foes3 = { 3, { { 0, 1, -1 }, { 0, 2, -1 }, { 1, 2, -1 } } };
static const struct graph common_foe = { 3, { { 0, 1, 1 }, { 0, 2, -1 }, { 1, 2, -1 } } };
/* K4 of blocs {0,1} and {2,3} with 1 and 3 reconciled. */
static const struct graph half_balanced = {
    4, { { 0, 1, 1 }, { 2, 3, 1 }, { 0, 2, -1 }, { 0, 3, -1 }, { 1, 2, -1 }, { 1, 3, 1 } }
};
/* Support and hostility of 0 and 1 cancel out, so that no triad is closed. */
static const struct graph cancelled = { 3, { { 0, 1, 0.5 }, { 0, 1, -0.5 }, { 0, 2, 1 }, { 1, 2, 1 } } };
/* Strengths further apart than the digits of a number. */
static const struct graph steep = {
    5, { { 0, 1, 1e-9 }, { 1, 2, 1e12 }, { 1, 3, 1e12 }, { 2, 3, 1e12 }, { 3, 4, 1e-9 }, { 0, 4, 1 } }
};

static const struct graph *const graphs[] = {
    &barbell7,
    &barbell7_without_3,
    &barbell7_without_0,
    &star5,
    &star5_without_hub,
    &star5_without_leaf,
    &k4,
    &p3,
    &weighted4,
    &two_triangles,
    &uneven_pairs,
    &empty0,
    &empty1,
    &empty2,
    &pair2,
    &foes2,
    &foes3,
    &common_foe,
    &half_balanced,
    &cancelled,
    &steep,
};
enum { GRAPH_COUNT = sizeof graphs / sizeof *graphs };

/* Owns model and network of a graph. */
struct world {
    struct model model;
    struct network net;
};

static inline void world_model(struct model *model, const struct graph *graph, double factor)
{
    model_init(model);
    model->layers = mem_array(1, sizeof *model->layers);
    model->layer_count = 1;
    model->layers[0] = (struct layer){ .id = "l", .title = "L", .share = 1, .scale = 1, .on = true };
    for (int i = 0; i < graph->n; i++)
        model_add_actor(model, (struct actor){ .id = "a", .name = "A", .bloc = -1, .present = true, .left = 1 });
    for (int i = 0; graph->ties[i].weight != 0; i++)
        model_add_tie(model, (struct tie){ .from = graph->ties[i].a,
                                           .to = graph->ties[i].b,
                                           .pact = -1,
                                           .weight = factor * graph->ties[i].weight,
                                           .exists = 1,
                                           .present = true });
}

static inline void world_init(struct world *world, const struct graph *graph, double factor)
{
    world_model(&world->model, graph, factor);
    network_init(&world->net, &world->model, LAYER_COMBINED, NULL);
}

static inline void world_done(struct world *world)
{
    network_done(&world->net);
    model_done(&world->model);
}

/* Value of a measure about the set of a and b, which may be one. */
static inline struct value set_value(const struct measure *measure, const struct network *net, int a, int b)
{
    AUTO_FREE bool *members = mem_array((size_t)net->n, sizeof *members);

    if (net->n > 0)
        members[a] = members[b] = true;
    return measure->set(net, members);
}

/* Value of a measure, of vertex a, or of the pair or set a, b as its scope asks. */
static inline struct value value_in(const struct network *net, const char *name, int a, int b)
{
    const struct measure *measure = measure_find(name);
    AUTO_FREE struct value *values = mem_array((size_t)net->n, sizeof *values);

    assert_non_null(measure);
    if (measure->scope == SCOPE_NETWORK)
        return measure_network(measure, net);
    if (measure->scope == SCOPE_PAIR)
        return measure->pair(net, a, b);
    if (measure->scope == SCOPE_SET)
        return set_value(measure, net, a, b);
    measure->actors(net, values);
    return values[a];
}

static inline struct value value_of(const struct graph *graph, const char *name, int a, int b)
{
    struct world world;
    struct value value;

    world_init(&world, graph, 1);
    value = value_in(&world.net, name, a, b);
    world_done(&world);
    return value;
}

static inline void assert_number(struct value value, double expected, const char *name)
{
    if (value.reason || !(fabs(value.number - expected) < TOLERANCE))
        fail_msg("%s is %.9g (%s), not %.9g", name, value.number, value.reason ? value.reason : "defined", expected);
}

#endif
