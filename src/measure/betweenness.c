/*
 * betweenness.c - the share of shortest paths that run through an actor, by Brandes (2001).
 */
#include "base/mem.h"
#include "measure/measure.h"
#include "network/search.h"

/* Paths whose lengths differ by no more than this share count as equally short: their sums are rounded. */
static const double PATH_TIE = 1e-12;

/* Does neighbour number i of the vertex stand before it on a shortest path? */
static bool is_before(const struct search *search, int vertex, int i)
{
    int neighbour = search->net->neighbour[i];

    return search->place[neighbour] < search->place[vertex] &&
           search->distance[neighbour] + search->length[i] <= search->distance[vertex] * (1 + PATH_TIE);
}

/* Number of shortest paths from the source to each vertex that was reached. */
static void count_paths(const struct search *search, double *paths)
{
    const struct network *net = search->net;

    paths[search->order[0]] = 1;
    for (int k = 1; k < search->count; k++) {
        int w = search->order[k];

        paths[w] = 0;
        for (int i = net->first[w]; i < net->first[w + 1]; i++)
            if (is_before(search, w, i))
                paths[w] += paths[net->neighbour[i]];
    }
}

/* Adds to each vertex the shares of the paths from the source that run through it. */
static void add_shares(const struct search *search, const double *paths, double *through, double *scores)
{
    const struct network *net = search->net;

    for (int k = 0; k < search->count; k++)
        through[search->order[k]] = 0;
    for (int k = search->count - 1; k > 0; k--) {
        int w = search->order[k];

        scores[w] += through[w];
        for (int i = net->first[w]; i < net->first[w + 1]; i++)
            if (is_before(search, w, i))
                through[net->neighbour[i]] += paths[net->neighbour[i]] / paths[w] * (1 + through[w]);
    }
}

/* Every pair is met from both its ends. */
static void betweenness(const struct network *net, struct value *out)
{
    size_t n = (size_t)net->n;
    double ordered_pairs = (net->n - 1.0) * (net->n - 2.0);
    AUTO_FREE double *paths = mem_array(n, sizeof *paths);
    AUTO_FREE double *through = mem_array(n, sizeof *through);
    AUTO_FREE double *scores = mem_array(n, sizeof *scores);
    struct search search;

    search_init(&search, net);
    for (int v = 0; v < net->n; v++) {
        search_from(&search, v);
        count_paths(&search, paths);
        add_shares(&search, paths, through, scores);
    }
    search_done(&search);
    for (int v = 0; v < net->n; v++)
        out[v] = net->n < 3 ? UNDEFINED(REASON_FEWER_THAN_3) : VALUE(scores[v] / ordered_pairs);
}

const struct measure measure_betweenness = {
    .name = "betweenness",
    .group = GROUP_POSITION,
    .scope = SCOPE_ACTOR,
    .actors = betweenness,
    .summary = "share of the pairs of others whose shortest path runs through the actor",
    .formula =
        "Σ_{j<h} (share of shortest j-h paths through i) / ((n - 1)(n - 2) / 2); lengths 1 / w, equal to within 1e-12",
    .source = "Freeman 1977",
    .unit = "share of pairs",
    .range = "0..1",
    .undefined = REASON_FEWER_THAN_3,
};
