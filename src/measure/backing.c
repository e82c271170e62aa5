/*
 * backing.c - what a layer alone carries, and what others carry too.
 */
#include "base/mem.h"
#include "measure/stack.h"

static const char REASON_NO_OTHER_LAYER[] = "no ties, or a single layer";
static const char REASON_NO_PARTNERS[] = "no partners in any layer";
static const char REASON_COMBINED[] = "only for a layer by itself";
static const char REASON_NO_CORRELATION[] = "no two layers in both of which the numbers of partners differ";

static struct value layer_jaccard(const struct network *net)
{
    return stack_mean(net, stack_jaccard);
}

const struct measure measure_layer_jaccard = {
    .name = "layer_jaccard",
    .group = GROUP_LAYERS,
    .scope = SCOPE_NETWORK,
    .network = layer_jaccard,
    .summary = "how far the layers tie the same pairs, whatever the strength",
    .formula = "mean over pairs of layers with ties of |E ∩ E'| / |E ∪ E'|",
    .source = "Bródka et al. 2018",
    .unit = "share",
    .range = "0..1",
    .undefined = REASON_FEW_LAYERS,
    .detail = true,
};

static struct value layer_degree_correlation(const struct network *net)
{
    struct value value = stack_mean(net, stack_degree_correlation);

    return value.reason && net->layer == LAYER_COMBINED ? UNDEFINED(REASON_NO_CORRELATION) : value;
}

const struct measure measure_layer_degree_correlation = {
    .name = "layer_degree_correlation",
    .group = GROUP_LAYERS,
    .scope = SCOPE_NETWORK,
    .network = layer_degree_correlation,
    .summary = "whether those with many partners in one layer have many in the others too",
    .formula = "mean over pairs of layers of Pearson's r of the actors' numbers of partners; pairs without r left out",
    .source = "Nicosia & Latora 2015",
    .unit = "correlation",
    .range = "-1..1",
    .undefined = REASON_NO_CORRELATION,
    .detail = true,
};

/* In how many layers of the stack a pair is tied. */
static int plies_of(const struct stack *stack, int a, int b)
{
    int plies = 0;

    for (int i = 0; i < stack->count; i++)
        plies += edge_strength(&stack->layers[i].support, a, b) > 0;
    return plies;
}

static struct value backing_of(const struct stack *stack, int layer)
{
    const struct edge_list *ties = &stack->layers[layer].support;
    double backed = 0;

    for (int i = 0; i < ties->count; i++)
        backed += plies_of(stack, ties->edges[i].a, ties->edges[i].b) > 1;
    return ties->count == 0 || stack->count < 2 ? UNDEFINED(REASON_NO_OTHER_LAYER) : VALUE(backed / ties->count);
}

static struct value mean_backing(const struct stack *stack)
{
    double sum = 0;
    int count = 0;

    for (int i = 0; i < stack->count; i++) {
        struct value value = backing_of(stack, i);

        sum += value.reason ? 0 : value.number;
        count += !value.reason;
    }
    return count ? VALUE(sum / count) : UNDEFINED(REASON_NO_OTHER_LAYER);
}

static struct value layer_backing(const struct network *net)
{
    struct stack stack;
    struct value value;

    stack = stack_of(net);
    value = net->layer == LAYER_COMBINED ? mean_backing(&stack) : backing_of(&stack, net->layer);
    return value;
}

const struct measure measure_layer_backing = {
    .name = "layer_backing",
    .group = GROUP_LAYERS,
    .scope = SCOPE_NETWORK,
    .network = layer_backing,
    .summary = "share of the pairs tied in a layer that would still be tied without it",
    .formula = "pairs tied in the layer and in another / pairs tied in it; combined: mean over layers with ties",
    .source = "our definition, after Bródka et al. 2018",
    .unit = "share of pairs",
    .range = "0..1",
    .undefined = REASON_NO_OTHER_LAYER,
    .direction = DIRECTION_HIGHER,
    .detail = true,
};

/* Partners of a vertex in any layer, in one, and in that one only. */
struct partners {
    double any, here, only_here;
};

static struct partners partners_of(const struct stack *stack, int layer, int v)
{
    struct partners partners = { 0 };

    for (int w = 0; w < stack->layers[layer].n; w++) {
        int plies = w == v ? 0 : plies_of(stack, v, w);
        bool here = plies > 0 && edge_strength(&stack->layers[layer].support, v, w) > 0;

        partners.any += plies > 0;
        partners.here += here;
        partners.only_here += here && plies == 1;
    }
    return partners;
}

/* Shares of each vertex's partners in a layer network. */
static void relevances(const struct network *net, bool exclusive, struct value *out)
{
    struct stack stack;

    for (int v = 0; v < net->n; v++)
        out[v] = UNDEFINED(REASON_COMBINED);
    if (net->layer == LAYER_COMBINED)
        return;
    stack = stack_of(net);
    for (int v = 0; v < net->n; v++) {
        struct partners partners = partners_of(&stack, net->layer, v);

        out[v] = partners.any <= 0 ? UNDEFINED(REASON_NO_PARTNERS)
                                   : VALUE((exclusive ? partners.only_here : partners.here) / partners.any);
    }
}

static void layer_relevance(const struct network *net, struct value *out)
{
    relevances(net, false, out);
}

const struct measure measure_layer_relevance = {
    .name = "layer_relevance",
    LIMITED(1000),
    .group = GROUP_LAYERS,
    .scope = SCOPE_ACTOR,
    .actors = layer_relevance,
    .summary = "share of the actor's partners that it has in the layer",
    .formula = "partners in the layer / partners in any layer; of layers, not of all combined",
    .source = "Berlingerio, Coscia, Giannotti, Monreale & Pedreschi 2011",
    .unit = "share of partners",
    .range = "0..1",
    .undefined = REASON_NO_PARTNERS,
    .detail = true,
};

static void exclusive_relevance(const struct network *net, struct value *out)
{
    relevances(net, true, out);
}

const struct measure measure_exclusive_relevance = {
    .name = "exclusive_relevance",
    LIMITED(1000),
    .group = GROUP_LAYERS,
    .scope = SCOPE_ACTOR,
    .actors = exclusive_relevance,
    .summary = "share of the actor's partners that it would lose with the layer",
    .formula = "partners in the layer and in no other / partners in any layer; of layers, not of all combined",
    .source = "Berlingerio, Coscia, Giannotti, Monreale & Pedreschi 2011",
    .unit = "share of partners",
    .range = "0..1",
    .undefined = REASON_NO_PARTNERS,
    .direction = DIRECTION_LOWER,
    .detail = true,
};
