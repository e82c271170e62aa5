/*
 * cohesion.c - groups within groups that hold ever more removals (Moody & White 2003).
 */
#include <math.h>

#include "base/mem.h"
#include "measure/measure.h"
#include "network/flow.h"

/* The vertices of a group, as flags, and the least set of them whose loss splits it. */
struct block {
    const struct network *net;
    bool *in, *cut;
    int cut_size;
};

/* Groups are searched within each other; 'levels' is what was found so far for each vertex. */
struct search_levels {
    const struct network *net;
    int *levels;
};

static int degree_within(const struct network *net, const bool *in, int v)
{
    int degree = 0;

    for (int i = net->first[v]; i < net->first[v + 1]; i++)
        degree += in[net->neighbour[i]];
    return degree;
}

static int size_of(const struct network *net, const bool *in)
{
    int size = 0;

    for (int v = 0; v < net->n; v++)
        size += in[v];
    return size;
}

/* Takes out whoever has fewer than k partners left. */
static void peel(const struct network *net, bool *in, int k)
{
    for (bool changed = true; changed;) {
        changed = false;
        for (int v = 0; v < net->n; v++) {
            if (!in[v] || degree_within(net, in, v) >= k)
                continue;
            in[v] = false;
            changed = true;
        }
    }
}

/* Moves what the start reaches within 'in' to 'out'. */
static void take_component(const struct network *net, bool *in, int start, bool *out)
{
    AUTO_FREE int *stack = mem_array((size_t)net->n, sizeof *stack);
    int depth = 0;

    stack[depth++] = start;
    in[start] = false;
    while (depth > 0) {
        int v = stack[--depth];

        out[v] = true;
        for (int i = net->first[v]; i < net->first[v + 1]; i++) {
            int w = net->neighbour[i];

            if (!in[w])
                continue;
            in[w] = false;
            stack[depth++] = w;
        }
    }
}

/* Every member v becomes an arc of capacity 1 from node 2v to 2v + 1. */
static void split_members(const struct block *block, struct flow *flow)
{
    const struct edge_list *ties = &block->net->support;

    flow_init(flow, 2 * block->net->n);
    for (int v = 0; v < block->net->n; v++)
        if (block->in[v])
            flow_add(flow, 2 * v, 2 * v + 1, 1, 0);
    for (int i = 0; i < ties->count; i++) {
        int a = ties->edges[i].a, b = ties->edges[i].b;

        if (!block->in[a] || !block->in[b])
            continue;
        flow_add(flow, 2 * a + 1, 2 * b, INFINITY, 0);
        flow_add(flow, 2 * b + 1, 2 * a, INFINITY, 0);
    }
}

/* Keeps the cut between two members if it is smaller than the least so far; tied members have none. */
static void try_cut(struct block *block, struct flow *flow, int a, int b)
{
    if (a == b || !block->in[a] || !block->in[b] || edge_strength(&block->net->support, a, b) > 0)
        return;
    if (flow_maximum(flow, 2 * a + 1, 2 * b, block->cut_size) >= block->cut_size)
        return;
    for (int v = 0; v < block->net->n; v++)
        block->cut[v] = block->in[v] && flow_reaches(flow, 2 * v) && !flow_reaches(flow, 2 * v + 1);
    block->cut_size = size_of(block->net, block->cut);
}

static int member_of_least_degree(const struct block *block)
{
    int least = -1;

    for (int v = 0; v < block->net->n; v++)
        if (block->in[v] &&
            (least < 0 || degree_within(block->net, block->in, v) < degree_within(block->net, block->in, least)))
            least = v;
    return least;
}

/* A least cut leaves out v, which it then parts from somebody, or it contains v and parts two partners of v (Even 1975). */
static void find_least_cut(struct block *block)
{
    const struct network *net = block->net;
    int v = member_of_least_degree(block);
    struct flow flow;

    for (int i = net->first[v]; i < net->first[v + 1]; i++)
        block->cut[net->neighbour[i]] = block->in[net->neighbour[i]];
    block->cut_size = size_of(net, block->cut);
    split_members(block, &flow);
    for (int w = 0; w < net->n; w++)
        try_cut(block, &flow, v, w);
    for (int i = net->first[v]; i < net->first[v + 1]; i++)
        for (int j = i + 1; j < net->first[v + 1]; j++)
            try_cut(block, &flow, net->neighbour[i], net->neighbour[j]);
    flow_done(&flow);
}

static void explore(struct search_levels *search, bool *in, int k);

/* Deeper groups cannot be split by the cut: each lies in one of the parts together with it. */
static void explore_parts(struct search_levels *search, const struct block *block)
{
    int n = search->net->n;
    AUTO_FREE bool *left = mem_array((size_t)n, sizeof *left);

    for (int v = 0; v < n; v++)
        left[v] = block->in[v] && !block->cut[v];
    for (int v = 0; v < n; v++) {
        AUTO_FREE bool *part = NULL;

        if (!left[v])
            continue;
        part = mem_array((size_t)n, sizeof *part);
        take_component(search->net, left, v, part);
        for (int w = 0; w < n; w++)
            part[w] = part[w] || block->cut[w];
        explore(search, part, block->cut_size + 1);
    }
}

/* A connected group of at least two. */
static void explore_group(struct search_levels *search, bool *in)
{
    int n = search->net->n;
    AUTO_FREE bool *cut = mem_array((size_t)n, sizeof *cut);
    struct block block = { .net = search->net, .in = in, .cut = cut };

    find_least_cut(&block);
    for (int v = 0; v < n; v++)
        if (in[v] && search->levels[v] < block.cut_size)
            search->levels[v] = block.cut_size;
    if (block.cut_size < size_of(search->net, in) - 1)
        explore_parts(search, &block);
}

/* Looks for groups that hold the loss of k - 1 of them; uses up 'in'. */
static void explore(struct search_levels *search, bool *in, int k)
{
    int n = search->net->n;

    peel(search->net, in, k);
    for (int v = 0; v < n; v++) {
        AUTO_FREE bool *component = NULL;

        if (!in[v])
            continue;
        component = mem_array((size_t)n, sizeof *component);
        take_component(search->net, in, v, component);
        explore_group(search, component);
    }
}

/*
 * For each vertex the cohesion of the most cohesive group that holds it; caller frees. igraph_cohesive_blocks (0.10.2) misses
 * some groups, hence this. O(n) groups of O(n + k²) flows each.
 */
static int *levels_of(const struct network *net)
{
    AUTO_FREE bool *in = mem_array((size_t)net->n, sizeof *in);
    struct search_levels search = { net, mem_array((size_t)net->n, sizeof *search.levels) };

    for (int v = 0; v < net->n; v++)
        in[v] = true;
    explore(&search, in, 1);
    return search.levels;
}

static struct value structural_cohesion(const struct network *net)
{
    AUTO_FREE int *levels = levels_of(net);
    int deepest = 0;

    for (int v = 0; v < net->n; v++)
        deepest = levels[v] > deepest ? levels[v] : deepest;
    return net->n == 0 ? UNDEFINED(REASON_NO_ACTORS) : VALUE(deepest);
}

const struct measure measure_structural_cohesion = {
    .name = "structural_cohesion",
    LIMITED(100),
    .scope = SCOPE_NETWORK,
    .network = structural_cohesion,
    .summary = "how many actors have to go to split the most cohesive group",
    .formula = "max over groups of more than k actors of the k that no removal of k - 1 of them splits, unweighted; "
               "0 without ties",
    .source = "Moody & White 2003",
    .unit = "actors",
    .range = "0..n-1",
    .undefined = REASON_NO_ACTORS,
    .direction = DIRECTION_HIGHER,
    .is_count = true,
    .detail = true,
};

static void embeddedness(const struct network *net, struct value *out)
{
    AUTO_FREE int *levels = levels_of(net);

    for (int v = 0; v < net->n; v++)
        out[v] = VALUE(levels[v]);
}

const struct measure measure_embeddedness = {
    .name = "embeddedness",
    LIMITED(100),
    .group = GROUP_POSITION,
    .scope = SCOPE_ACTOR,
    .actors = embeddedness,
    .summary = "how many actors have to go to split the most cohesive group that the actor belongs to",
    .formula = "max over groups of more than k actors that hold i of the k that no removal of k - 1 of them splits, "
               "unweighted; 0 without ties",
    .source = "Moody & White 2003",
    .unit = "actors",
    .range = "0..n-1",
    .direction = DIRECTION_HIGHER,
    .is_count = true,
    .detail = true,
};
