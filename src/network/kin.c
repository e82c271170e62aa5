/*
 * kin.c - networks with the same ties and other strengths.
 */
#include "network/kin.h"

#include <stdlib.h>
#include <string.h>

#include "network/cache.h"
#include "network/kernel/fiedler/fiedler.h"
#include "network/kernel/fiedler/near.h"
#include "network/kernel/reach/all_pairs.h"

struct network_kin {
    struct csr_copy first;
    struct fiedler_near *near; /* NULL until asked for */
    bool is_reach_asked;
    bool *gone; /* by vertex: without them it is the rest that it was paired with; NULL if it is not the whole of any */
};

struct network_kin *network_kin_new(const struct network *first)
{
    const struct csr graph = network_csr(first);
    AUTO_FREE bool *none = mem_array((size_t)first->n, sizeof *none);
    struct network_kin *kin = mem_alloc(sizeof *kin);

    csr_without(&kin->first, &graph, none);
    return kin;
}

void network_kin_free(struct network_kin *kin)
{
    if (!kin)
        return;
    csr_copy_done(&kin->first);
    fiedler_near_free(kin->near);
    free(kin->gone);
    free(kin);
}

void network_set_kin(struct network *net, struct network_kin *kin)
{
    net->cache->kin = kin;
}

bool network_second_eigenvalue(const struct network *net, double *value)
{
    const struct csr graph = network_csr(net);
    struct network_kin *kin = net->cache->kin;

    if (!kin)
        return fiedler_value(&graph, value);
    if (!kin->near)
        kin->near = fiedler_near_new(&kin->first.graph);
    return fiedler_near_value(kin->near, &graph, value);
}

/* Marks the vertices of a network whose ties are all missing in the other; false if the other has actors of its own. */
static bool mark_gone(const struct network *whole, const struct network *rest, bool *gone)
{
    int at = 0;

    for (int v = 0; v < whole->n; v++) {
        bool is_there = at < rest->n && rest->actor[at] == whole->actor[v];

        gone[v] = whole->first[v + 1] > whole->first[v] && (!is_there || rest->first[at + 1] == rest->first[at]);
        at += is_there;
    }
    return at == rest->n;
}

/* Whether a network's edges are those of the whole without the vertices marked. */
static bool is_rest(const struct network *rest, const struct network *whole, const bool *gone)
{
    const struct edge *edges = rest->support.edges;
    int count = 0;

    for (int i = 0; i < whole->support.count; i++) {
        const struct edge *edge = &whole->support.edges[i];

        if (gone[edge->a] || gone[edge->b])
            continue;
        if (count == rest->support.count || edges[count].strength != edge->strength ||
            rest->actor[edges[count].a] != whole->actor[edge->a] ||
            rest->actor[edges[count].b] != whole->actor[edge->b])
            return false;
        count++;
    }
    return count == rest->support.count;
}

bool network_kin_pair(const struct network *whole, const struct network *rest)
{
    struct network_kin *kin = whole->cache->kin;
    AUTO_FREE bool *gone = NULL;
    size_t size = (size_t)whole->n * sizeof *gone;

    if (!kin->is_reach_asked || !rest->cache->kin->is_reach_asked || rest->support.count >= whole->support.count)
        return false;
    gone = mem_array((size_t)whole->n, sizeof *gone);
    if (!mark_gone(whole, rest, gone) || !is_rest(rest, whole, gone) || (kin->gone && memcmp(kin->gone, gone, size)))
        return false;
    if (!kin->gone) {
        kin->gone = gone;
        gone = NULL;
    }
    return true;
}

void network_set_whole(struct network *rest, const struct network *whole)
{
    rest->cache->whole = whole;
}

/* Of a network and its rest, at once. */
static const struct paired_reach *find_paired_reach(const struct network *whole)
{
    struct paired_reach *reach = &whole->cache->reach;

    if (!reach->is_known) {
        const struct csr ways = network_ways(whole);

        all_pairs_reach_without(&ways, whole->cache->kin->gone, &reach->whole, &reach->rest);
        reach->is_known = true;
    }
    return reach;
}

static double sum_distances(const struct network *net)
{
    const double *distances = network_distances(net);
    double sum = 0;

    for (int v = 0; v < net->n; v++)
        for (int w = v + 1; w < net->n; w++)
            sum += 1 / distances[(size_t)v * (size_t)net->n + (size_t)w];
    return sum;
}

double network_total_reach(const struct network *net)
{
    const struct network *whole = net->cache->whole;
    struct network_kin *kin = net->cache->kin;
    struct csr ways;

    if (!kin)
        return sum_distances(net);
    kin->is_reach_asked = true;
    if (whole && is_rest(net, whole, whole->cache->kin->gone))
        return find_paired_reach(whole)->rest;
    if (kin->gone)
        return find_paired_reach(net)->whole;
    ways = network_ways(net);
    return all_pairs_reach(&ways, 1);
}
