/*
 * field.c - seeded random networks, and a clock.
 */
#include "field.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/mem.h"
#include "base/random.h"
#include "network/ig.h"

double seconds_now(void)
{
    struct timespec now;

    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

/* Pairs a < b, sorted, each once. Owns its array. */
struct pairs {
    struct pair {
        int a, b;
    } * list;
    int count;
};

static int compare_pairs(const void *left, const void *right)
{
    const struct pair *x = left, *y = right;

    return x->a != y->a ? (x->a > y->a) - (x->a < y->a) : (x->b > y->b) - (x->b < y->b);
}

static void sort_pairs(struct pairs *pairs)
{
    int kept = 0;

    qsort(pairs->list, (size_t)pairs->count, sizeof *pairs->list, compare_pairs);
    for (int i = 0; i < pairs->count; i++)
        if (kept == 0 || compare_pairs(&pairs->list[kept - 1], &pairs->list[i]) != 0)
            pairs->list[kept++] = pairs->list[i];
    pairs->count = kept;
}

/* Drawn again as often as some were there already. */
static void draw_pairs(struct pairs *pairs, struct random *random, int n, int count)
{
    pairs->list = mem_array((size_t)count, sizeof *pairs->list);
    while (pairs->count < count) {
        while (pairs->count < count) {
            int a = (int)random_below(random, (uint64_t)n), b = (int)random_below(random, (uint64_t)n);

            if (a < b)
                pairs->list[pairs->count++] = (struct pair){ a, b };
        }
        sort_pairs(pairs);
    }
}

static bool read_pairs(struct pairs *pairs, const char *path, int n)
{
    FILE *file = fopen(path, "r");
    int capacity = 0, a, b;

    while (file && fscanf(file, "%d %d", &a, &b) == 2) {
        if (a == b || a < 0 || b < 0 || a >= n || b >= n)
            continue;
        MEM_GROW(pairs->list, pairs->count, capacity);
        pairs->list[pairs->count++] = a < b ? (struct pair){ a, b } : (struct pair){ b, a };
    }
    if (file)
        fclose(file);
    if (pairs->count > 0)
        sort_pairs(pairs);
    return pairs->count > 0;
}

/* Filling in the pairs' order leaves every list sorted. */
static void fill_csr(struct field *field, const struct pairs *pairs, struct random *random)
{
    size_t n = (size_t)field->n, ends = 2 * (size_t)pairs->count;
    AUTO_FREE int *place = mem_array(n + 1, sizeof *place);

    field->first = mem_array(n + 1, sizeof(int));
    field->to = mem_array(ends, sizeof(int));
    field->strength = mem_array(ends, sizeof(double));
    for (int e = 0; e < pairs->count; e++) {
        field->first[pairs->list[e].a + 1]++;
        field->first[pairs->list[e].b + 1]++;
    }
    for (size_t v = 0; v < n; v++) {
        field->first[v + 1] += field->first[v];
        place[v] = field->first[v];
    }
    for (int e = 0; e < pairs->count; e++) {
        int a = pairs->list[e].a, b = pairs->list[e].b;
        double strength = (1 + (double)random_below(random, 1000000)) / 1e6;

        field->to[place[a]] = b;
        field->strength[place[a]++] = strength;
        field->to[place[b]] = a;
        field->strength[place[b]++] = strength;
    }
    field->graph = (struct csr){ field->n, field->first, field->to, field->strength };
}

static void fill_igraph(struct field *field)
{
    igraph_vector_int_t ends;
    int count = 0;

    IG_MUST(igraph_vector_int_init(&ends, 2 * field->edge_count));
    IG_MUST(igraph_vector_init(&field->lengths, field->edge_count));
    IG_MUST(igraph_vector_init(&field->strengths, field->edge_count));
    for (int v = 0; v < field->n; v++) {
        for (int i = field->first[v]; i < field->first[v + 1]; i++) {
            if (field->to[i] < v)
                continue;
            VECTOR(ends)[2 * count] = v;
            VECTOR(ends)[2 * count + 1] = field->to[i];
            VECTOR(field->strengths)[count] = field->strength[i];
            VECTOR(field->lengths)[count++] = 1 / field->strength[i];
        }
    }
    IG_MUST(igraph_create(&field->igraph, &ends, field->n, IGRAPH_UNDIRECTED));
    igraph_vector_int_destroy(&ends);
}

/* Takes over the pairs. */
static void fill(struct field *field, struct pairs *pairs, struct random *random, int n, int threads)
{
    *field = (struct field){ .n = n, .edge_count = pairs->count, .threads = threads };
    fill_csr(field, pairs, random);
    free(pairs->list);
    fill_igraph(field);
    field->rank = mem_array((size_t)n, sizeof *field->rank);
    field->order = mem_array((size_t)n, sizeof *field->order);
    for (int v = 0; v < n; v++)
        field->rank[v] = v;
}

void field_init(struct field *field, int n, int edge_count, int threads)
{
    struct random random = random_stream(1, (uint64_t)n);
    struct pairs pairs = { 0 };

    draw_pairs(&pairs, &random, n, edge_count);
    fill(field, &pairs, &random, n, threads);
}

bool field_read(struct field *field, const char *path, int n, int threads)
{
    struct random random = random_stream(1, (uint64_t)n);
    struct pairs pairs = { 0 };

    if (!read_pairs(&pairs, path, n))
        return false;
    fill(field, &pairs, &random, n, threads);
    return true;
}

void field_done(struct field *field)
{
    free(field->first);
    free(field->to);
    free(field->strength);
    free(field->rank);
    free(field->order);
    igraph_destroy(&field->igraph);
    igraph_vector_destroy(&field->lengths);
    igraph_vector_destroy(&field->strengths);
}
