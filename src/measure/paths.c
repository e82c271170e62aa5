/*
 * paths.c - how long the ways are, around each actor and over all.
 */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "measure/measure.h"

static const char REASON_NO_REACH[] = "no two actors reach each other";

/* Efficiency among the partners of a vertex, by paths that stay among them. */
static double partner_efficiency(const struct network *net, int v)
{
    AUTO_FREE bool *among = mem_array((size_t)net->model->actor_count, sizeof *among);
    struct network partners;
    struct value value;

    for (int i = net->first[v]; i < net->first[v + 1]; i++)
        among[net->actor[net->neighbour[i]]] = true;
    network_init(&partners, net->model, net->layer, among);
    value = measure_efficiency.among(&partners, NULL);
    network_done(&partners);
    return value.reason ? 0 : value.number;
}

static struct value local_efficiency(const struct network *net)
{
    double sum = 0;

    for (int v = 0; v < net->n; v++)
        sum += partner_efficiency(net, v);
    return net->n == 0 ? UNDEFINED(REASON_NO_ACTORS) : VALUE(sum / net->n);
}

const struct measure measure_local_efficiency = {
    .name = "local_efficiency",
    LIMITED(2000),
    .scope = SCOPE_NETWORK,
    .network = local_efficiency,
    .summary = "how well an actor's partners would still reach each other without it, on average",
    .formula = "mean over i of the efficiency of the network induced by i's partners; fewer than 2 partners count 0",
    .source = "Latora & Marchiori 2001",
    .unit = "strength",
    .range = "0..",
    .undefined = REASON_NO_ACTORS,
    .direction = DIRECTION_HIGHER,
    .detail = true,
};

/* Sum, greatest and number of the finite distances between pairs. */
struct ways {
    double sum, longest;
    int count;
};

static struct ways all_ways(const struct network *net)
{
    const double *distances = network_distances(net);
    struct ways ways = { 0 };

    for (int v = 0; v < net->n; v++) {
        for (int w = v + 1; w < net->n; w++) {
            double distance = distances[(size_t)v * (size_t)net->n + (size_t)w];

            if (!isfinite(distance))
                continue;
            ways.sum += distance;
            ways.longest = fmax(ways.longest, distance);
            ways.count++;
        }
    }
    return ways;
}

static struct value average_path_length(const struct network *net)
{
    struct ways ways = all_ways(net);

    return ways.count ? VALUE(ways.sum / ways.count) : UNDEFINED(REASON_NO_REACH);
}

const struct measure measure_average_path_length = {
    .name = "average_path_length",
    .scope = SCOPE_NETWORK,
    .network = average_path_length,
    .summary = "mean distance of the pairs that reach each other; can fall when a network breaks apart",
    .formula = "mean of d_ij over pairs with a path",
    .source = "Watts & Strogatz 1998",
    .unit = "1 / strength",
    .range = "0..",
    .undefined = REASON_NO_REACH,
    .direction = DIRECTION_LOWER,
    .detail = true,
};

static struct value diameter(const struct network *net)
{
    struct ways ways = all_ways(net);

    return ways.count ? VALUE(ways.longest) : UNDEFINED(REASON_NO_REACH);
}

const struct measure measure_diameter = {
    .name = "diameter",
    .scope = SCOPE_NETWORK,
    .network = diameter,
    .summary = "greatest distance of two actors that reach each other",
    .formula = "max d_ij over pairs with a path",
    .source = "Harary 1969",
    .unit = "1 / strength",
    .range = "0..",
    .undefined = REASON_NO_REACH,
    .direction = DIRECTION_LOWER,
    .detail = true,
};

enum { HORIZON = 3 };

/* Marks what can be reached from a vertex within so many steps; 'steps' holds n numbers, -1 for out of reach. */
static void count_steps(const struct network *net, int from, int *steps, int *queue)
{
    int head = 0, tail = 0;

    for (int v = 0; v < net->n; v++)
        steps[v] = -1;
    steps[from] = 0;
    queue[tail++] = from;
    while (head < tail) {
        int v = queue[head++];

        for (int i = net->first[v]; i < net->first[v + 1] && steps[v] < HORIZON; i++) {
            int w = net->neighbour[i];

            if (steps[w] >= 0)
                continue;
            steps[w] = steps[v] + 1;
            queue[tail++] = w;
        }
    }
}

/* Pairs within the horizon; only those that are hostile if asked for. */
static double pairs_within(const struct network *net, bool hostile)
{
    AUTO_FREE int *steps = mem_array((size_t)net->n, sizeof *steps);
    AUTO_FREE int *queue = mem_array((size_t)net->n, sizeof *queue);
    double count = 0;

    for (int v = 0; v < net->n; v++) {
        count_steps(net, v, steps, queue);
        for (int w = v + 1; w < net->n; w++)
            count += steps[w] > 0 && (!hostile || edge_strength(&net->hostility, v, w) > 0);
    }
    return count;
}

static struct value within_three(const struct network *net)
{
    return VALUE(pairs_within(net, false));
}

const struct measure measure_within_three = {
    .name = "within_three",
    .scope = SCOPE_NETWORK,
    .network = within_three,
    .summary = "pairs within three steps of support, the distance over which alliances have been found to restrain",
    .formula = "number of pairs at 1 to 3 ties from each other",
    .source = "Li, Bradshaw, Clary & Cranmer 2017",
    .unit = "pairs",
    .range = "0..",
    .direction = DIRECTION_HIGHER,
    .is_count = true,
    .detail = true,
};

static struct value hostile_within_three(const struct network *net)
{
    return VALUE(pairs_within(net, true));
}

const struct measure measure_hostile_within_three = {
    .name = "hostile_within_three",
    .group = GROUP_BALANCE,
    .scope = SCOPE_NETWORK,
    .network = hostile_within_three,
    .summary = "hostile pairs that are within three steps of support of each other",
    .formula = "number of hostile pairs at 1 to 3 supportive ties from each other",
    .source = "Li, Bradshaw, Clary & Cranmer 2017",
    .unit = "pairs",
    .range = "0..",
    .direction = DIRECTION_LOWER,
    .is_count = true,
    .detail = true,
};
