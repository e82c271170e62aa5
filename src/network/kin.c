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
    const struct csr ways = network_ways(net);

    return net->cache->kin ? all_pairs_reach(&ways, 1) : sum_distances(net);
}
