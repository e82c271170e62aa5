/*
 * near.c - what the base graph leaves for others like it.
 */
#include "network/kernel/fiedler/near.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "network/kernel/fiedler/davidson.h"
#include "network/kernel/fiedler/dense.h"
#include "network/kernel/fiedler/fiedler.h"
#include "network/kernel/fiedler/lowest.h"

/* Vertices up to which an inverse is worth its memory; steps after which the strengths are too different. */
enum { MOST = 1024, STEPS = 30 };

/* Owns its arrays. */
struct fiedler_near {
    struct csr_copy base;
    struct rough_inverse inverse; /* empty where there is nothing to gain */
    double *kept;                 /* DAVIDSON_KEPT vectors of n */
};

/*
 * Of a connected graph. The inverse is that of the Laplacian less its second eigenvalue, so that what is a little above
 * it is corrected in full; the lowest vectors, which the search begins with, are lifted out of the way.
 */
static void learn(struct fiedler_near *near)
{
    size_t n = (size_t)near->base.graph.n;
    struct inverse inverse;
    struct lowest lowest;

    if (!lowest_init(&lowest, &near->base.graph, 1))
        return;
    lowest_improve(&lowest, DAVIDSON_KEPT, 1e-6);
    if (inverse_init(&inverse, &near->base.graph, lowest.values[0], lowest.vectors, DAVIDSON_KEPT, 1)) {
        rough_inverse_init(&near->inverse, &inverse);
        near->kept = mem_array(DAVIDSON_KEPT * n, sizeof *near->kept);
        for (size_t i = 0; i < DAVIDSON_KEPT; i++)
            memcpy(near->kept + i * n, lowest.vectors + i * (size_t)inverse.length, n * sizeof *near->kept);
        inverse_done(&inverse);
    }
    lowest_done(&lowest);
}

struct fiedler_near *fiedler_near_new(const struct csr *base)
{
    struct fiedler_near *near = mem_alloc(sizeof *near);
    AUTO_FREE bool *gone = mem_array((size_t)base->n, sizeof *gone);
    double value = 0;

    csr_without(&near->base, base, gone);
    if (base->n > DENSE_LEAST_MOST && base->n <= MOST && fiedler_value(base, &value) && value > 0)
        learn(near);
    return near;
}

void fiedler_near_free(struct fiedler_near *near)
{
    if (!near)
        return;
    csr_copy_done(&near->base);
    rough_inverse_done(&near->inverse);
    free(near->kept);
    free(near);
}

static bool has_edges_of(const struct csr *graph, const struct csr *base)
{
    size_t n = (size_t)base->n;

    return graph->n == base->n && memcmp(graph->first, base->first, (n + 1) * sizeof *base->first) == 0 &&
           memcmp(graph->to, base->to, (size_t)base->first[n] * sizeof *base->to) == 0;
}

bool fiedler_near_value(const struct fiedler_near *near, const struct csr *graph, double *value)
{
    size_t size = DAVIDSON_KEPT * (size_t)graph->n;
    AUTO_FREE double *kept = NULL;

    if (!near->kept || !has_edges_of(graph, &near->base.graph))
        return fiedler_value(graph, value);
    kept = mem_array(size, sizeof *kept);
    memcpy(kept, near->kept, size * sizeof *kept);
    return davidson_search(&(struct laplacian){ graph, -1 }, &near->inverse, STEPS, kept, value) ||
           fiedler_value(graph, value);
}
