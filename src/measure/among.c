/*
 * among.c - sums over the pairs of marked vertices.
 */
#include "measure/among.h"

#include "network/kin.h"

bool is_pair_among(const bool *among, int a, int b)
{
    return !among || (among[a] && among[b]);
}

double pairs_among(const struct network *net, const bool *among)
{
    double marked = 0;

    for (int v = 0; v < net->n; v++)
        marked += is_pair_among(among, v, v);
    return marked * (marked - 1) / 2;
}

int ties_among(const struct network *net, const bool *among)
{
    int count = 0;

    for (int i = 0; i < net->support.count; i++)
        count += is_pair_among(among, net->support.edges[i].a, net->support.edges[i].b);
    return count;
}

double strength_among(const struct network *net, const bool *among)
{
    double sum = 0;

    for (int i = 0; i < net->support.count; i++)
        if (is_pair_among(among, net->support.edges[i].a, net->support.edges[i].b))
            sum += net->support.edges[i].strength;
    return sum;
}

double reach_among(const struct network *net, const bool *among)
{
    const double *distances;
    double sum = 0;

    if (!among)
        return network_total_reach(net);
    distances = network_distances(net);
    for (int v = 0; v < net->n; v++)
        for (int w = v + 1; w < net->n; w++)
            if (is_pair_among(among, v, w))
                sum += 1 / distances[(size_t)v * (size_t)net->n + (size_t)w];
    return sum;
}
