/*
 * csr.c - graphs as adjacency lists, with some vertices taken out.
 */
#include "network/kernel/csr.h"

#include <stdlib.h>

#include "base/mem.h"

void csr_without(struct csr_copy *out, const struct csr *graph, const bool *gone)
{
    size_t ends = (size_t)graph->first[graph->n];
    int count = 0;

    out->first = mem_array((size_t)graph->n + 1, sizeof *out->first);
    out->to = mem_array(ends, sizeof *out->to);
    out->strength = mem_array(ends, sizeof *out->strength);
    for (int v = 0; v < graph->n; v++) {
        for (int i = graph->first[v]; i < graph->first[v + 1]; i++) {
            if (gone[v] || gone[graph->to[i]])
                continue;
            out->to[count] = graph->to[i];
            out->strength[count++] = graph->strength[i];
        }
        out->first[v + 1] = count;
    }
    out->graph = (struct csr){ graph->n, out->first, out->to, out->strength };
}

void csr_copy_done(struct csr_copy *copy)
{
    free(copy->first);
    free(copy->to);
    free(copy->strength);
    *copy = (struct csr_copy){ 0 };
}
