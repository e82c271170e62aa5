/*
 * signed.c - balance beyond triads: weak balance, intensity, walks, and conflict.
 */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "measure/spectrum.h"
#include "measure/triangles.h"

static const char REASON_NO_TRIAD[] = "no closed triad";
static const char REASON_TOO_STEEP[] = "strengths too far apart for walks to be compared";

/* What a sum over triads adds up. */
struct triad_sums {
    double good, all;
};

static int hostile_sides(const struct triangle *triangle)
{
    return (triangle->ab->strength < 0) + (triangle->ac->strength < 0) + (triangle->bc->strength < 0);
}

static void judge_weakly(void *context, const struct triangle *triangle)
{
    struct triad_sums *sums = context;

    sums->all++;
    sums->good += hostile_sides(triangle) != 1;
}

static void judge_by_weight(void *context, const struct triangle *triangle)
{
    struct triad_sums *sums = context;
    double intensity = cbrt(fabs(triangle->ab->strength * triangle->ac->strength * triangle->bc->strength));

    sums->all += intensity;
    sums->good += hostile_sides(triangle) % 2 == 0 ? intensity : 0;
}

static struct value over_triads(const struct network *net,
                                void (*judge)(void *context, const struct triangle *triangle))
{
    struct edge_list edges = network_net_edges(net);
    struct triad_sums sums = { 0 };

    triangles_visit(&edges, net->n, judge, &sums);
    free(edges.edges);
    return sums.all <= 0 ? UNDEFINED(REASON_NO_TRIAD) : VALUE(sums.good / sums.all);
}

static struct value weakly_balanced_triads(const struct network *net)
{
    return over_triads(net, judge_weakly);
}

const struct measure measure_weakly_balanced_triads = {
    .name = "weakly_balanced_triads",
    .group = GROUP_BALANCE,
    .scope = SCOPE_NETWORK,
    .network = weakly_balanced_triads,
    .summary = "share of closed triads other than two friends of a third who are enemies; three enemies are no tension",
    .formula = "triangles with 0, 2 or 3 hostile sides / all of them",
    .source = "Davis 1967",
    .unit = "share of triads",
    .range = "0..1",
    .undefined = REASON_NO_TRIAD,
    .whole_network = true,
    .detail = true,
};

static struct value balanced_intensity(const struct network *net)
{
    return over_triads(net, judge_by_weight);
}

const struct measure measure_balanced_intensity = {
    .name = "balanced_intensity",
    .group = GROUP_BALANCE,
    .scope = SCOPE_NETWORK,
    .network = balanced_intensity,
    .summary = "share of balanced triads, weighted by the strength of their ties",
    .formula = "Σ over balanced triangles of |w1 w2 w3|^(1/3) / the same over all",
    .source = "our definition, after Onnela et al. 2005",
    .unit = "share",
    .range = "0..1",
    .undefined = REASON_NO_TRIAD,
    .whole_network = true,
    .detail = true,
};

/* Components of the signed graph: a number for each vertex. Caller frees. */
static int *signed_components(const struct edge_list *edges, int n, int *count)
{
    int *numbers = mem_array((size_t)n, sizeof *numbers);
    bool changed = true;

    for (int v = 0; v < n; v++)
        numbers[v] = v;
    while (changed) {
        changed = false;
        for (int i = 0; i < edges->count; i++) {
            int *x = &numbers[edges->edges[i].a], *y = &numbers[edges->edges[i].b];
            int least = *x < *y ? *x : *y;

            changed = changed || *x != *y;
            *x = *y = least;
        }
    }
    *count = n;
    return numbers;
}

/* The edges within one component, its vertices numbered anew by 'place'. Caller frees the edges. */
static struct edge_list edges_within(const struct edge_list *edges, const int *numbers, int component, const int *place)
{
    struct edge_list within = { 0 };

    for (int i = 0; i < edges->count; i++) {
        const struct edge *edge = &edges->edges[i];

        if (numbers[edge->a] != component)
            continue;
        MEM_GROW(within.edges, within.count, within.capacity);
        within.edges[within.count++] = (struct edge){ place[edge->a], place[edge->b], edge->strength };
    }
    return within;
}

/* Closed walks at each vertex of a component: (e^A)_vv and (e^|A|)_vv, both times e^-shift. */
struct walks {
    double *with_sign, *all; /* by vertex of the network */
    double *shift;           /* largest eigenvalue of |A| in the vertex's component */
};

static void walks_done(struct walks *walks)
{
    free(walks->with_sign);
    free(walks->all);
    free(walks->shift);
}

/* (e^M)_vv e^-shift for all rows of M; returns the largest eigenvalue. Shift NAN: by that one. */
static double exponential_diagonal(const struct edge_list *edges, int n, bool absolute, double shift, double *out)
{
    AUTO_MATRIX matrix = { 0 }, vectors = { 0 };
    AUTO_VECTOR values = { 0 };

    spectrum_matrix(&matrix, n);
    spectrum_fill(edges, 1, absolute, &matrix);
    spectrum_solve(&matrix, &values, &vectors);
    if (isnan(shift))
        shift = VECTOR(values)[n - 1];
    for (int v = 0; v < n; v++) {
        out[v] = 0;
        for (int k = 0; k < n; k++)
            out[v] += MATRIX(vectors, v, k) * MATRIX(vectors, v, k) * exp(VECTOR(values)[k] - shift);
    }
    return shift;
}

static void walk_component(struct walks *walks, const struct edge_list *edges, const int *numbers, int component, int n)
{
    AUTO_FREE int *place = mem_array((size_t)n, sizeof *place);
    AUTO_FREE double *all = mem_array((size_t)n, sizeof *all);
    AUTO_FREE double *with_sign = mem_array((size_t)n, sizeof *with_sign);
    struct edge_list within;
    double shift;
    int size = 0;

    for (int v = 0; v < n; v++)
        if (numbers[v] == component)
            place[v] = size++;
    if (size == 0)
        return;
    within = edges_within(edges, numbers, component, place);
    shift = exponential_diagonal(&within, size, true, NAN, all);
    exponential_diagonal(&within, size, false, shift, with_sign);
    free(within.edges);
    for (int v = 0; v < n; v++) {
        if (numbers[v] != component)
            continue;
        walks->all[v] = all[place[v]];
        walks->with_sign[v] = with_sign[place[v]];
        walks->shift[v] = shift;
    }
}

static void walks_init(struct walks *walks, const struct network *net)
{
    struct edge_list edges = network_net_edges(net);
    size_t n = (size_t)net->n;
    int count;
    AUTO_FREE int *numbers = signed_components(&edges, net->n, &count);

    *walks = (struct walks){ mem_array(n, sizeof(double)), mem_array(n, sizeof(double)), mem_array(n, sizeof(double)) };
    for (int component = 0; component < count; component++)
        walk_component(walks, &edges, numbers, component, net->n);
    free(edges.edges);
}

static struct value walk_balance(const struct network *net)
{
    struct walks walks;
    double above = 0, below = 0, shift = 0;

    if (net->n == 0 || net->n > SPECTRUM_LIMIT)
        return UNDEFINED(net->n ? REASON_SPECTRUM_TOO_LARGE : REASON_NO_ACTORS);
    walks_init(&walks, net);
    for (int v = 0; v < net->n; v++)
        shift = fmax(shift, walks.shift[v]);
    for (int v = 0; v < net->n; v++) {
        above += walks.with_sign[v] * exp(walks.shift[v] - shift);
        below += walks.all[v] * exp(walks.shift[v] - shift);
    }
    walks_done(&walks);
    return VALUE(above / below);
}

const struct measure measure_walk_balance = {
    .name = "walk_balance",
    .group = GROUP_BALANCE,
    .scope = SCOPE_NETWORK,
    .network = walk_balance,
    .summary = "how balanced all closed walks are, short ones counting most; 1 for a balanced network",
    .formula = "K = tr e^A / tr e^|A|, A = support - hostility",
    .source = "Estrada & Benzi 2014",
    .unit = "index",
    .range = "0..1",
    .undefined = "no actors, or more than 2000",
    .whole_network = true,
    .detail = true,
};

static void local_balance(const struct network *net, struct value *out)
{
    struct walks walks;

    for (int v = 0; v < net->n; v++)
        out[v] = UNDEFINED(REASON_SPECTRUM_TOO_LARGE);
    if (net->n == 0 || net->n > SPECTRUM_LIMIT)
        return;
    walks_init(&walks, net);
    for (int v = 0; v < net->n; v++)
        out[v] = walks.all[v] > 0 ? VALUE(walks.with_sign[v] / walks.all[v]) : UNDEFINED(REASON_TOO_STEEP);
    walks_done(&walks);
}

const struct measure measure_local_balance = {
    .name = "local_balance",
    .group = GROUP_BALANCE,
    .scope = SCOPE_ACTOR,
    .actors = local_balance,
    .summary = "how balanced the closed walks through the actor are",
    .formula = "κ_i = (e^A)_ii / (e^|A|)_ii, A = support - hostility",
    .source = "Diaz-Diaz, Bartesaghi & Estrada 2023",
    .unit = "index",
    .range = "0..1",
    .undefined = "more than 2000 actors, or strengths too far apart for walks to be compared",
    .detail = true,
};

static struct value algebraic_conflict(const struct network *net)
{
    struct edge_list edges = network_net_edges(net);
    AUTO_MATRIX matrix = { 0 };
    AUTO_VECTOR values = { 0 };

    if (net->n == 0 || net->n > SPECTRUM_LIMIT) {
        free(edges.edges);
        return UNDEFINED(net->n ? REASON_SPECTRUM_TOO_LARGE : REASON_NO_ACTORS);
    }
    spectrum_matrix(&matrix, net->n);
    spectrum_fill(&edges, -1, false, &matrix);
    for (int i = 0; i < edges.count; i++) {
        MATRIX(matrix, edges.edges[i].a, edges.edges[i].a) += fabs(edges.edges[i].strength);
        MATRIX(matrix, edges.edges[i].b, edges.edges[i].b) += fabs(edges.edges[i].strength);
    }
    free(edges.edges);
    spectrum_solve(&matrix, &values, NULL);
    return VALUE(VECTOR(values)[0] < 1e-12 ? 0 : VECTOR(values)[0]);
}

const struct measure measure_algebraic_conflict = {
    .name = "algebraic_conflict",
    .group = GROUP_BALANCE,
    .scope = SCOPE_NETWORK,
    .network = algebraic_conflict,
    .summary =
        "how far from balance the network is; 0 if any of its components, actors without ties included, is balanced",
    .formula = "smallest eigenvalue of D_|A| - A, A = support - hostility",
    .source = "Hou 2005; Kunegis et al. 2010",
    .unit = "strength",
    .range = "0..",
    .undefined = "no actors, or more than 2000",
    .direction = DIRECTION_LOWER,
    .whole_network = true,
    .detail = true,
};
