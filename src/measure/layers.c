/*
 * layers.c - how the layers of a model lie over each other. All of it is about the layers together.
 */
#include "base/mem.h"
#include "measure/stack.h"

static const char REASON_NO_SUPPORT[] = "no partners, or fewer than 2 layers";

static struct value layer_overlap(const struct network *net)
{
    return stack_mean(net, stack_overlap);
}

const struct measure measure_layer_overlap = {
    .name = "layer_overlap",
    .group = GROUP_LAYERS,
    .scope = SCOPE_NETWORK,
    .network = layer_overlap,
    .summary = "how far the layers tie the same pairs equally strongly",
    .formula = "mean of Σ min(w, w') / Σ max(w, w') over the pairs of layers that are not both without ties",
    .source = "Bródka et al. 2018",
    .unit = "share",
    .range = "0..1",
    .undefined = "for a single layer; with fewer than 2 layers, or none with ties",
    .detail = true,
};

/* Number of layers that tie each pair, summed over tied pairs; and how many pairs have one, or at least two. */
struct plies {
    double layers, tied, twice;
};

static struct plies count_plies(const struct network *net)
{
    struct plies plies = { 0 };
    struct stack stack;

    stack = stack_of(net);
    for (int v = 0; v < net->n; v++) {
        for (int w = v + 1; w < net->n; w++) {
            int layers = 0;

            for (int i = 0; i < stack.count; i++)
                layers += edge_strength(&stack.layers[i].support, v, w) > 0;
            plies.layers += layers;
            plies.tied += layers > 0;
            plies.twice += layers > 1;
        }
    }
    return plies;
}

static struct value multiplexity(const struct network *net)
{
    struct plies plies;

    if (net->layer != LAYER_COMBINED)
        return UNDEFINED(REASON_NOT_COMBINED);
    plies = count_plies(net);
    return plies.tied > 0 ? VALUE(plies.layers / plies.tied) : UNDEFINED(REASON_NO_TIES);
}

const struct measure measure_multiplexity = {
    .name = "multiplexity",
    .group = GROUP_LAYERS,
    .scope = SCOPE_NETWORK,
    .network = multiplexity,
    .summary = "in how many layers a tied pair is tied, on average",
    .formula = "mean number of layers over pairs that are tied in any",
    .source = "Wasserman & Faust 1994",
    .unit = "layers",
    .range = "1..layers",
    .undefined = "for a single layer; without ties",
    .direction = DIRECTION_HIGHER,
    .detail = true,
};

static struct value multiplex_share(const struct network *net)
{
    struct plies plies;

    if (net->layer != LAYER_COMBINED)
        return UNDEFINED(REASON_NOT_COMBINED);
    plies = count_plies(net);
    return plies.tied > 0 ? VALUE(plies.twice / plies.tied) : UNDEFINED(REASON_NO_TIES);
}

const struct measure measure_multiplex_share = {
    .name = "multiplex_share",
    .group = GROUP_LAYERS,
    .scope = SCOPE_NETWORK,
    .network = multiplex_share,
    .summary = "share of the tied pairs that would still be tied if any one layer were lost",
    .formula = "pairs tied in 2 layers or more / pairs tied in any",
    .source = "Wasserman & Faust 1994",
    .unit = "share of pairs",
    .range = "0..1",
    .undefined = "for a single layer; without ties",
    .direction = DIRECTION_HIGHER,
    .detail = true,
};

/* Marks what a vertex reaches in a layer without leaving its set. */
static void mark_set(const struct network *layer, int from, int number, const int *sets, int *split, int *stack)
{
    int depth = 0;

    split[from] = number;
    stack[depth++] = from;
    while (depth > 0) {
        int v = stack[--depth];

        for (int i = layer->first[v]; i < layer->first[v + 1]; i++) {
            int w = layer->neighbour[i];

            if (sets[w] != sets[from] || split[w] >= 0)
                continue;
            split[w] = number;
            stack[depth++] = w;
        }
    }
}

/* Splits sets that the layer does not connect; true if there was one. Sets are numbered by their first vertex. */
static bool split_by_layer(const struct network *layer, int n, int *sets)
{
    AUTO_FREE int *split = mem_array((size_t)n, sizeof *split);
    AUTO_FREE int *stack = mem_array((size_t)n, sizeof *stack);
    bool changed = false;

    for (int v = 0; v < n; v++)
        split[v] = -1;
    for (int v = 0; v < n; v++)
        if (split[v] < 0)
            mark_set(layer, v, v, sets, split, stack);
    for (int v = 0; v < n; v++) {
        changed = changed || sets[v] != split[v];
        sets[v] = split[v];
    }
    return changed;
}

/* Sets of actors that every layer connects: numbers that are split until no layer splits them further. */
static void split_by_layers(const struct stack *stack, int n, int *sets)
{
    bool changed = true;

    while (changed) {
        changed = false;
        for (int i = 0; i < stack->count; i++)
            changed = split_by_layer(&stack->layers[i], n, sets) || changed;
    }
}

static struct value viable_component(const struct network *net)
{
    AUTO_FREE int *sets = mem_array((size_t)net->n, sizeof *sets);
    AUTO_FREE int *sizes = mem_array((size_t)net->n, sizeof *sizes);
    struct stack stack;
    int largest = 0;

    if (net->layer != LAYER_COMBINED)
        return UNDEFINED(REASON_NOT_COMBINED);
    stack = stack_of(net);
    split_by_layers(&stack, net->n, sets);
    for (int v = 0; v < net->n; v++) {
        sizes[sets[v]]++;
        largest = sizes[sets[v]] > largest ? sizes[sets[v]] : largest;
    }
    return net->n == 0 ? UNDEFINED(REASON_NO_ACTORS) : VALUE((double)largest / net->n);
}

const struct measure measure_viable_component = {
    .name = "viable_component",
    .group = GROUP_LAYERS,
    .scope = SCOPE_NETWORK,
    .network = viable_component,
    .summary = "share of the actors in the largest group that holds together in every layer by itself",
    .formula = "largest set connected, within itself, in each layer / n",
    .source = "Buldyrev et al. 2010",
    .unit = "share of actors",
    .range = "0..1",
    .undefined = "for a single layer; without actors",
    .direction = DIRECTION_HIGHER,
    .detail = true,
};

static struct value participation_of(const struct stack *stack, int v)
{
    double sum = 0, squares = 0;

    for (int i = 0; i < stack->count; i++) {
        double degree = stack->layers[i].first[v + 1] - stack->layers[i].first[v];

        sum += degree;
        squares += degree * degree;
    }
    if (sum <= 0 || stack->count < 2)
        return UNDEFINED(REASON_NO_SUPPORT);
    return VALUE((1 - squares / sum / sum) * stack->count / (stack->count - 1));
}

static void participation(const struct network *net, struct value *out)
{
    struct stack stack;

    for (int v = 0; v < net->n; v++)
        out[v] = UNDEFINED(REASON_NOT_COMBINED);
    if (net->layer != LAYER_COMBINED)
        return;
    stack = stack_of(net);
    for (int v = 0; v < net->n; v++)
        out[v] = participation_of(&stack, v);
}

const struct measure measure_participation = {
    .name = "participation",
    .group = GROUP_LAYERS,
    .scope = SCOPE_ACTOR,
    .actors = participation,
    .summary = "how evenly the actor's partners are spread over the layers",
    .formula = "M/(M-1) [1 - Σ_α (k_i^α / o_i)²], M layers, k_i^α partners in layer α, o_i = Σ_α k_i^α",
    .source = "Battiston, Nicosia & Latora 2014",
    .unit = "index",
    .range = "0..1",
    .undefined = "for a single layer; without partners, or with fewer than 2 layers",
    .detail = true,
};
