/*
 * deletion.c - the measures that follow from sums which a deletion changes in a known way: one row each.
 */
#include "measure/deletion.h"

#include <stdlib.h>

#include "measure/spectrum.h"
#include "network/kernel/fiedler/fiedler.h"

/* What is left: actors counted, ties, strength, Σ 1/d along lengths and in hops, pairs within reach, components. */
struct left {
    double n, ties, strength, reach, hop_reach, connected;
    int components, largest;
    struct value connectivity;
};

static struct value per_pair(const struct left *left, double sum)
{
    double pairs = left->n * (left->n - 1) / 2;

    return pairs < 1 ? UNDEFINED(REASON_TOO_FEW_ACTORS) : VALUE(sum / pairs);
}

static struct value left_actors(const struct left *left)
{
    return VALUE(left->n);
}

static struct value left_ties(const struct left *left)
{
    return VALUE(left->ties);
}

static struct value left_density(const struct left *left)
{
    return per_pair(left, left->ties);
}

static struct value left_weighted_density(const struct left *left)
{
    return per_pair(left, left->strength);
}

static struct value left_total_strength(const struct left *left)
{
    return VALUE(left->strength);
}

static struct value left_mean_strength(const struct left *left)
{
    return left->ties < 1 ? UNDEFINED(REASON_NO_TIES) : VALUE(left->strength / left->ties);
}

static struct value left_efficiency(const struct left *left)
{
    return per_pair(left, left->reach);
}

static struct value left_hop_efficiency(const struct left *left)
{
    return per_pair(left, left->hop_reach);
}

static struct value left_connectedness(const struct left *left)
{
    return per_pair(left, left->connected);
}

static struct value left_components(const struct left *left)
{
    return VALUE(left->components);
}

static struct value left_largest_component(const struct left *left)
{
    return left->n < 1 ? UNDEFINED(REASON_NO_ACTORS) : VALUE(left->largest / left->n);
}

static struct value left_algebraic_connectivity(const struct left *left)
{
    return left->connectivity;
}

/* Beyond splits and strengths, which cost next to nothing. */
enum need { NEEDS_NOTHING, NEEDS_REACH, NEEDS_HOPS, NEEDS_CONNECTIVITY, NEED_COUNT };

static const struct served {
    const struct measure *measure;
    enum need need;
    struct value (*value)(const struct left *left);
} served[] = {
    { &measure_actors, NEEDS_NOTHING, left_actors },
    { &measure_ties, NEEDS_NOTHING, left_ties },
    { &measure_density, NEEDS_NOTHING, left_density },
    { &measure_weighted_density, NEEDS_NOTHING, left_weighted_density },
    { &measure_total_strength, NEEDS_NOTHING, left_total_strength },
    { &measure_mean_strength, NEEDS_NOTHING, left_mean_strength },
    { &measure_efficiency, NEEDS_REACH, left_efficiency },
    { &measure_hop_efficiency, NEEDS_HOPS, left_hop_efficiency },
    { &measure_connectedness, NEEDS_NOTHING, left_connectedness },
    { &measure_components, NEEDS_NOTHING, left_components },
    { &measure_largest_component, NEEDS_NOTHING, left_largest_component },
    { &measure_algebraic_connectivity, NEEDS_CONNECTIVITY, left_algebraic_connectivity },
};

static const struct served *find(const struct measure *measure)
{
    for (size_t i = 0; i < sizeof served / sizeof *served; i++)
        if (served[i].measure == measure)
            return &served[i];
    return NULL;
}

bool deletion_serves(const struct measure *measure)
{
    return find(measure) != NULL;
}

/* The measure as LAPACK has it, of the network that is left. */
static struct value connectivity_without(const struct network *net, int vertex)
{
    AUTO_FREE bool *among = mem_array((size_t)net->model->actor_count, sizeof *among);
    struct network rest;
    struct value value;

    for (int v = 0; v < net->n; v++)
        among[net->actor[v]] = v != vertex;
    network_init(&rest, net->model, net->layer, among);
    value = measure_network(&measure_algebraic_connectivity, &rest);
    network_done(&rest);
    return value;
}

static void find_connectivity(struct deletions *deletions, int threads)
{
    const struct network *net = deletions->net;
    const struct csr graph = network_csr(net);
    AUTO_FREE double *values = mem_array((size_t)net->n, sizeof *values);
    AUTO_FREE bool *found = mem_array((size_t)net->n, sizeof *found);

    deletions->connectivity = mem_array((size_t)net->n + 1, sizeof *deletions->connectivity);
    deletions->connectivity[net->n] = measure_network(&measure_algebraic_connectivity, net);
    if (net->n - 1 <= SPECTRUM_LIMIT)
        fiedler_without_each(&graph, threads, values, found);
    for (int v = 0; v < net->n; v++) {
        if (net->n - 1 > SPECTRUM_LIMIT)
            deletions->connectivity[v] =
                deletions->splits[v].components > 1 ? VALUE(0) : UNDEFINED(REASON_SPECTRUM_TOO_LARGE);
        else
            deletions->connectivity[v] = found[v] ? VALUE(values[v]) : connectivity_without(net, v);
    }
}

void deletions_init(struct deletions *deletions, const struct network *net, const struct measure_choice *choice,
                    int threads, struct kernel_progress *progress)
{
    const struct csr graph = network_csr(net), ways = network_ways(net);
    bool needed[NEED_COUNT] = { false };
    int count;

    for (size_t i = 0; i < sizeof served / sizeof *served; i++)
        needed[served[i].need] = needed[served[i].need] || measure_is_wanted(choice, served[i].measure);
    *deletions = (struct deletions){ .net = net };
    deletions->strengths = edge_list_vertex_sums(&net->support, net->n);
    for (int e = 0; e < net->support.count; e++)
        deletions->strength += net->support.edges[e].strength;
    if (needed[NEEDS_REACH])
        reach_loss_init(&deletions->reach, &ways, false, threads, progress);
    if (needed[NEEDS_HOPS])
        reach_loss_init(&deletions->hops, &graph, true, threads, progress);
    deletions->splits = mem_array((size_t)net->n, sizeof *deletions->splits);
    splits_without_each(&graph, &deletions->whole, deletions->splits);
    deletions->sizes = mem_array((size_t)deletions->whole.components, sizeof *deletions->sizes);
    for (int v = 0; v < net->n; v++)
        deletions->sizes[network_components(net, &count)[v]]++;
    if (needed[NEEDS_CONNECTIVITY])
        find_connectivity(deletions, threads);
}

void deletions_done(struct deletions *deletions)
{
    reach_loss_done(&deletions->reach);
    reach_loss_done(&deletions->hops);
    free(deletions->splits);
    free(deletions->sizes);
    free(deletions->connectivity);
    free(deletions->strengths);
    *deletions = (struct deletions){ 0 };
}

static struct left left_whole(const struct deletions *deletions)
{
    const struct network *net = deletions->net;

    return (struct left){
        .n = net->n,
        .ties = net->support.count,
        .strength = deletions->strength,
        .reach = deletions->reach.whole,
        .hop_reach = deletions->hops.whole,
        .connected = deletions->whole.pairs,
        .components = deletions->whole.components,
        .largest = deletions->whole.largest,
        .connectivity = deletions->connectivity ? deletions->connectivity[net->n] : VALUE(0),
    };
}

/* Ties and strength that go with the vertex; of a network that has no tie left rounding must leave nothing. */
static void take_ties(struct left *left, const struct deletions *deletions, int vertex)
{
    const struct network *net = deletions->net;

    left->ties -= net->first[vertex + 1] - net->first[vertex];
    left->strength = left->ties > 0 ? left->strength - deletions->strengths[vertex] : 0;
}

static struct left left_without(const struct deletions *deletions, int vertex, bool as_isolate)
{
    const struct split *split = &deletions->splits[vertex];
    struct left left = left_whole(deletions);

    left.n -= !as_isolate;
    take_ties(&left, deletions, vertex);
    left.connected = split->pairs;
    left.components = split->components + as_isolate;
    left.largest = split->largest > 0 || !as_isolate ? split->largest : 1;
    if (deletions->reach.without)
        left.reach = deletions->reach.without[vertex];
    if (deletions->hops.without)
        left.hop_reach = deletions->hops.without[vertex];
    if (deletions->connectivity)
        left.connectivity = deletions->connectivity[vertex];
    return left;
}

struct value deletion_value(const struct deletions *deletions, const struct measure *measure, int vertex,
                            enum denominator denominator)
{
    struct left left = vertex < 0 ? left_whole(deletions) : left_without(deletions, vertex, denominator == FIXED);

    return find(measure)->value(&left);
}

struct value deletion_value_before(const struct deletions *deletions, const struct measure *measure, int vertex)
{
    const struct network *net = deletions->net;
    struct left left = left_whole(deletions);
    int count;

    left.n--;
    take_ties(&left, deletions, vertex);
    left.connected -= deletions->sizes[network_components(net, &count)[vertex]] - 1;
    if (deletions->reach.own)
        left.reach -= deletions->reach.own[vertex];
    if (deletions->hops.own)
        left.hop_reach -= deletions->hops.own[vertex];
    return find(measure)->value(&left);
}
