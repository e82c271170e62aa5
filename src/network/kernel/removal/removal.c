/*
 * removal.c - largest component and strength left, vertices added back from the last that fell (Newman & Ziff 2001).
 */
#include "network/kernel/removal/removal.h"

#include "base/mem.h"

/* Halves the way for those who come later. */
static int root_of(int *parent, int v)
{
    while (parent[v] != v)
        v = parent[v] = parent[parent[v]];
    return v;
}

/* The smaller comes under the larger. */
static void join(int *parent, int *size, int a, int b)
{
    int big = size[a] < size[b] ? b : a, small = big == a ? b : a;

    parent[small] = big;
    size[big] += size[small];
}

/* Neighbours that stand already. Without branches: which ones do cannot be foretold. */
static int find_standing(const struct csr *graph, const int *parent, int v, int *standing)
{
    int count = 0;

    for (int i = graph->first[v]; i < graph->first[v + 1]; i++) {
        standing[count] = graph->to[i];
        count += parent[graph->to[i]] >= 0;
    }
    return count;
}

void removal_largest(const struct csr *graph, const int *order, int *largest)
{
    size_t n = (size_t)graph->n;
    AUTO_FREE int *parent = mem_array(3 * n + 1, sizeof *parent);
    int *size = parent + n, *standing = size + n;

    for (size_t v = 0; v < n; v++)
        parent[v] = -1;
    largest[n] = 0;
    for (int q = graph->n - 1; q >= 0; q--) {
        int v = order[q], count = find_standing(graph, parent, v, standing), root = v;

        parent[v] = v;
        size[v] = 1;
        for (int i = 0; i < count; i++) {
            int other = root_of(parent, standing[i]);

            if (other != root)
                join(parent, size, root, other);
            root = parent[root];
        }
        largest[q] = size[root] > largest[q + 1] ? size[root] : largest[q + 1];
    }
}

void removal_strength(const struct csr *graph, const int *order, double *strength)
{
    size_t n = (size_t)graph->n;
    AUTO_FREE bool *stands = mem_array(n, sizeof *stands);

    strength[n] = 0;
    for (int q = graph->n - 1; q >= 0; q--) {
        int v = order[q];
        double sum = 0;

        for (int i = graph->first[v]; i < graph->first[v + 1]; i++)
            sum += stands[graph->to[i]] ? graph->strength[i] : 0;
        stands[v] = true;
        strength[q] = strength[q + 1] + sum;
    }
}
