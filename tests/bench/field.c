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

/* A matrix of strengths with so many different pairs. Caller frees. */
static double *draw_matrix(int n, int edge_count)
{
    double *matrix = mem_array((size_t)n * (size_t)n, sizeof *matrix);
    struct random random = random_stream(1, (uint64_t)n);

    for (int drawn = 0; drawn < edge_count;) {
        size_t a = (size_t)random_below(&random, (uint64_t)n), b = (size_t)random_below(&random, (uint64_t)n);

        if (a >= b || matrix[a * (size_t)n + b] > 0)
            continue;
        matrix[a * (size_t)n + b] = matrix[b * (size_t)n + a] = (1 + (double)random_below(&random, 1000000)) / 1e6;
        drawn++;
    }
    return matrix;
}

static void fill_csr(struct field *field, const double *matrix)
{
    size_t n = (size_t)field->n;
    int count = 0;

    field->first = mem_array(n + 1, sizeof(int));
    field->to = mem_array(2 * (size_t)field->edge_count, sizeof(int));
    field->strength = mem_array(2 * (size_t)field->edge_count, sizeof(double));
    for (size_t v = 0; v < n; v++) {
        for (size_t w = 0; w < n; w++) {
            if (matrix[v * n + w] <= 0)
                continue;
            field->to[count] = (int)w;
            field->strength[count++] = matrix[v * n + w];
        }
        field->first[v + 1] = count;
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

/* A matrix of strengths for the pairs of a list; counts them. Caller frees; NULL if the file is not there. */
static double *read_matrix(const char *path, int n, int *edge_count)
{
    struct random random = random_stream(1, (uint64_t)n);
    FILE *file = fopen(path, "r");
    double *matrix = file ? mem_array((size_t)n * (size_t)n, sizeof *matrix) : NULL;
    size_t a, b;

    *edge_count = 0;
    while (file && fscanf(file, "%zu %zu", &a, &b) == 2) {
        if (a == b || a >= (size_t)n || b >= (size_t)n || matrix[a * (size_t)n + b] > 0)
            continue;
        matrix[a * (size_t)n + b] = matrix[b * (size_t)n + a] = (1 + (double)random_below(&random, 1000000)) / 1e6;
        (*edge_count)++;
    }
    if (file)
        fclose(file);
    return matrix;
}

/* Takes over the matrix. */
static void fill(struct field *field, double *matrix, int n, int edge_count, int threads)
{
    *field = (struct field){ .n = n, .edge_count = edge_count, .threads = threads };
    fill_csr(field, matrix);
    free(matrix);
    fill_igraph(field);
    field->rank = mem_array((size_t)n, sizeof *field->rank);
    field->order = mem_array((size_t)n, sizeof *field->order);
    for (int v = 0; v < n; v++)
        field->rank[v] = v;
}

void field_init(struct field *field, int n, int edge_count, int threads)
{
    fill(field, draw_matrix(n, edge_count), n, edge_count, threads);
}

bool field_read(struct field *field, const char *path, int n, int threads)
{
    int edge_count;
    double *matrix = read_matrix(path, n, &edge_count);

    if (matrix)
        fill(field, matrix, n, edge_count, threads);
    return matrix != NULL;
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
