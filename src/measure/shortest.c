/*
 * shortest.c - how the shortest paths from a vertex run, by Brandes (2001).
 */
#include "measure/shortest.h"

#include <stdlib.h>

/* Paths whose lengths differ by no more than this share count as equally short: their sums are rounded. */
static const double PATH_TIE = 1e-12;

/* Does neighbour number i of the vertex stand before it on a shortest path? */
static bool is_before(const struct search *search, int vertex, int i)
{
    int neighbour = search->net->neighbour[i];

    return search->place[neighbour] >= 0 && search->place[neighbour] < search->place[vertex] &&
           search->distance[neighbour] + search->length[i] <= search->distance[vertex] * (1 + PATH_TIE);
}

void shortest_init(struct shortest *shortest, const struct network *net)
{
    search_init(&shortest->search, net);
    shortest->paths = mem_array((size_t)net->n, sizeof *shortest->paths);
    shortest->through = mem_array((size_t)net->n, sizeof *shortest->through);
}

void shortest_done(struct shortest *shortest)
{
    search_done(&shortest->search);
    free(shortest->paths);
    free(shortest->through);
}

static void count_paths(struct shortest *shortest)
{
    const struct search *search = &shortest->search;
    const struct network *net = search->net;
    double *paths = shortest->paths;

    paths[search->order[0]] = 1;
    for (int k = 1; k < search->count; k++) {
        int w = search->order[k];

        paths[w] = 0;
        for (int i = net->first[w]; i < net->first[w + 1]; i++)
            if (is_before(search, w, i))
                paths[w] += paths[net->neighbour[i]];
    }
}

/* From the farthest vertex back, each hands on what runs through it to those before it. */
static void add_shares(struct shortest *shortest)
{
    const struct search *search = &shortest->search;
    const struct network *net = search->net;
    double *paths = shortest->paths, *through = shortest->through;

    for (int k = 0; k < search->count; k++)
        through[search->order[k]] = 0;
    for (int k = search->count - 1; k > 0; k--) {
        int w = search->order[k];

        for (int i = net->first[w]; i < net->first[w + 1]; i++)
            if (is_before(search, w, i))
                through[net->neighbour[i]] += paths[net->neighbour[i]] / paths[w] * (1 + through[w]);
    }
}

void shortest_from(struct shortest *shortest, int source)
{
    search_from(&shortest->search, source);
    count_paths(shortest);
    add_shares(shortest);
}

double shortest_over_tie(const struct shortest *shortest, int before, int after)
{
    const struct network *net = shortest->search.net;

    for (int i = net->first[after]; i < net->first[after + 1]; i++)
        if (net->neighbour[i] == before && is_before(&shortest->search, after, i))
            return shortest->paths[before] / shortest->paths[after] * (1 + shortest->through[after]);
    return 0;
}

double shortest_via(const struct shortest *shortest, int target, int third)
{
    const struct search *search = &shortest->search;
    const struct network *net = search->net;
    AUTO_FREE double *shares = mem_array((size_t)net->n, sizeof *shares);

    if (search->place[target] < 0)
        return -1;
    shares[target] = 1;
    for (int k = search->place[target]; k > 0; k--) {
        int w = search->order[k];

        for (int i = net->first[w]; i < net->first[w + 1]; i++)
            if (is_before(search, w, i))
                shares[net->neighbour[i]] += shortest->paths[net->neighbour[i]] / shortest->paths[w] * shares[w];
    }
    return shares[third];
}
