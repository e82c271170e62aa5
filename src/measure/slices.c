/*
 * slices.c - blocs across layers: the modularity of every actor in every layer at once (Mucha et al. 2010).
 * The best partition is searched, not proved: from fixed starts, by moving single places and merging groups.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "measure/stack.h"

static const double COUPLING = 1;    /* ω between an actor's places in two layers */
static const double NO_GAIN = 1e-13; /* as a share of the whole: rounding */

enum { RANDOM_STARTS = 60 };

/* Places (an actor in a layer with ties) and what the modularity gains from any two of them being in one group. */
struct slices {
    int count;
    double *gain; /* count × count by rows, symmetric */
    double total; /* 2μ */
};

static double *gain_row(const struct slices *slices, int place)
{
    return slices->gain + (size_t)place * (size_t)slices->count;
}

/* The places of one layer, from number 'first' on. */
static void fill_layer(struct slices *slices, const struct network *layer, int first)
{
    AUTO_FREE double *strengths = edge_list_vertex_sums(&layer->support, layer->n);
    double total = 0;

    for (int v = 0; v < layer->n; v++)
        total += strengths[v];
    for (int v = 0; v < layer->n; v++)
        for (int w = 0; w < layer->n; w++)
            gain_row(slices, first + v)[first + w] =
                edge_strength(&layer->support, v, w) - strengths[v] * strengths[w] / total;
    slices->total += total;
}

static void couple(struct slices *slices, int n)
{
    for (int x = 0; x < slices->count; x++) {
        for (int y = x % n; y < slices->count; y += n) {
            if (x == y)
                continue;
            gain_row(slices, x)[y] = COUPLING;
            slices->total += COUPLING;
        }
    }
}

static void slices_init(struct slices *slices, const struct network *net)
{
    struct stack stack;
    int layers = 0;

    stack = stack_of(net);
    for (int i = 0; i < stack.count; i++)
        layers += stack.layers[i].support.count > 0;
    *slices = (struct slices){ .count = layers * net->n };
    slices->gain = mem_array((size_t)slices->count * (size_t)slices->count, sizeof *slices->gain);
    layers = 0;
    for (int i = 0; i < stack.count; i++)
        if (stack.layers[i].support.count > 0)
            fill_layer(slices, &stack.layers[i], net->n * layers++);
    couple(slices, net->n);
}

/* What a place gains from each group, itself left out. */
static void weigh_groups(const struct slices *slices, const int *group, int place, double *weights)
{
    const double *gain = gain_row(slices, place);

    for (int c = 0; c < slices->count; c++)
        weights[c] = 0;
    for (int y = 0; y < slices->count; y++)
        if (y != place)
            weights[group[y]] += gain[y];
}

/* Moves every place to the group from which it gains most, an empty one included; true if any moved. */
static bool move_places(const struct slices *slices, int *group, double *weights)
{
    bool moved = false;

    for (int x = 0; x < slices->count; x++) {
        int best = group[x];

        weigh_groups(slices, group, x, weights);
        for (int c = 0; c < slices->count; c++)
            if (weights[c] > weights[best] + NO_GAIN * slices->total)
                best = c;
        moved = moved || best != group[x];
        group[x] = best;
    }
    return moved;
}

/* Gains between any two groups, count × count. */
static void weigh_pairs(const struct slices *slices, const int *group, double *between)
{
    size_t count = (size_t)slices->count;

    memset(between, 0, count * count * sizeof *between);
    for (int x = 0; x < slices->count; x++)
        for (int y = 0; y < slices->count; y++)
            between[(size_t)group[x] * count + (size_t)group[y]] += gain_row(slices, x)[y];
}

/* Merges the two groups that gain most from it; false if none do. */
static bool merge_groups(const struct slices *slices, int *group, double *between)
{
    int from = -1, to = -1;
    double best = NO_GAIN * slices->total;

    weigh_pairs(slices, group, between);
    for (int c = 0; c < slices->count; c++) {
        for (int d = c + 1; d < slices->count; d++) {
            double gain = between[(size_t)c * (size_t)slices->count + (size_t)d];

            if (gain <= best)
                continue;
            best = gain;
            from = d;
            to = c;
        }
    }
    for (int x = 0; x < slices->count; x++)
        group[x] = group[x] == from ? to : group[x];
    return from >= 0;
}

static double modularity_of(const struct slices *slices, const int *group)
{
    double sum = 0;

    for (int x = 0; x < slices->count; x++)
        for (int y = 0; y < slices->count; y++)
            if (group[x] == group[y])
                sum += gain_row(slices, x)[y];
    return sum / slices->total;
}

/* Improves a partition until neither a move nor a merger does; its modularity. */
static double improve(const struct slices *slices, int *group)
{
    size_t count = (size_t)slices->count;
    AUTO_FREE double *weights = mem_array(count, sizeof *weights);
    AUTO_FREE double *between = mem_array(count * count, sizeof *between);

    do {
        while (move_places(slices, group, weights))
            continue;
    } while (merge_groups(slices, group, between));
    return modularity_of(slices, group);
}

/* Fixed starts: all together, each place alone, each actor alone, then groups drawn from a sequence that is always the same. */
static void make_start(int *group, int count, int n, int start)
{
    unsigned long long state = 88172645463325252ull + (unsigned long long)start;
    int groups = 2 + start % 7;

    for (int x = 0; x < count; x++) {
        state = state * 6364136223846793005ull + 1442695040888963407ull;
        group[x] = start == 0 ? 0 : start == 1 ? x : start == 2 ? x % n : (int)(state >> 33) % groups % count;
    }
}

static struct value multislice_modularity(const struct network *net)
{
    AUTO_FREE int *group = NULL;
    struct slices slices;
    double best = 0;

    if (net->layer != LAYER_COMBINED)
        return UNDEFINED(REASON_NOT_COMBINED);
    slices_init(&slices, net);
    group = mem_array((size_t)slices.count, sizeof *group);
    for (int start = 0; start < 3 + RANDOM_STARTS && slices.count > 0; start++) {
        make_start(group, slices.count, net->n, start);
        best = fmax(best, improve(&slices, group));
    }
    free(slices.gain);
    return slices.count == 0 ? UNDEFINED(REASON_NO_TIES) : VALUE(best);
}

const struct measure measure_multislice_modularity = {
    .name = "multislice_modularity",
    LIMITED(100),
    .group = GROUP_LAYERS,
    .scope = SCOPE_NETWORK,
    .network = multislice_modularity,
    .summary = "how sharply the actors fall into blocs that hold across the layers; a lower bound, by search",
    .formula =
        "max over partitions of 1/2μ Σ_ijsr [(w_ijs - γ k_is k_js / 2m_s) δ_sr + ω δ_ij (1 - δ_sr)] δ(g_is, g_jr), "
        "γ = ω = 1, every two layers with ties coupled; the best found from 63 fixed starts",
    .source = "Mucha, Richardson, Macon, Porter & Onnela 2010",
    .unit = "index",
    .range = "0..1",
    .undefined = REASON_NO_TIES,
    .direction = DIRECTION_LOWER,
    .detail = true,
};
