/*
 * triangles.c - all triangles of a list of edges: for every edge, what its ends have in common.
 */
#include "measure/triangles.h"

#include "base/mem.h"

/* Index of the first edge whose smaller vertex is v, for v = 0..n; caller frees. */
static int *first_edges(const struct edge_list *list, int n)
{
    int *first = mem_array((size_t)n + 1, sizeof *first);

    for (int i = 0; i < list->count; i++)
        first[list->edges[i].a + 1]++;
    for (int v = 0; v < n; v++)
        first[v + 1] += first[v];
    return first;
}

void triangles_visit(const struct edge_list *list, int n, void (*visit)(void *context, const struct triangle *triangle),
                     void *context)
{
    AUTO_FREE int *first = first_edges(list, n);

    for (int e = 0; e < list->count; e++) {
        const struct edge *ab = &list->edges[e];
        int i = e + 1, j = first[ab->b];

        while (i < first[ab->a + 1] && j < first[ab->b + 1]) {
            const struct edge *ac = &list->edges[i], *bc = &list->edges[j];

            if (ac->b == bc->b)
                visit(context, &(struct triangle){ ab, ac, bc });
            i += ac->b <= bc->b;
            j += bc->b <= ac->b;
        }
    }
}
