/*
 * inverse_without.c - a vertex taken out of an inverse.
 */
#include "network/kernel/fiedler/inverse_without.h"

#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "network/kernel/fiedler/dense.h"
#include "network/kernel/kernel.h"

/* Where a pivot is smaller, rounding may have turned its sign. */
static const double least_pivot = 1e-6;

int inverse_length(int n)
{
    return (n + DENSE_WIDTH - 1) / DENSE_WIDTH * DENSE_WIDTH;
}

static const double *row_of(const double *rows, const struct inverse *inverse, int i)
{
    return rows + (size_t)i * (size_t)inverse->length;
}

/* K, with ones on the diagonal to fill up; 'vectors' are scaled already. */
static void fill(struct inverse *inverse)
{
    const struct csr *graph = inverse->graph;

    for (int v = 0; v < inverse->length; v++) {
        double *row = inverse->matrix + (size_t)v * (size_t)inverse->length, degree = 0;

        for (int w = 0; w < graph->n && v < graph->n; w++)
            row[w] = inverse->lift / graph->n;
        for (int k = 0; k < inverse->lifted; k++)
            dense_add(row, row_of(inverse->vectors, inverse, k)[v], row_of(inverse->vectors, inverse, k),
                      inverse->length);
        for (int i = v < graph->n ? graph->first[v] : 0; v < graph->n && i < graph->first[v + 1]; i++) {
            row[graph->to[i]] -= graph->strength[i];
            degree += graph->strength[i];
        }
        row[v] += v < graph->n ? degree - inverse->shift : 1;
    }
}

bool inverse_init(struct inverse *inverse, const struct csr *graph, double shift, const double *vectors, int lifted,
                  int threads)
{
    int length = inverse_length(graph->n);
    size_t room = (size_t)length * (size_t)lifted;

    *inverse = (struct inverse){ .graph = graph, .length = length, .shift = shift, .lifted = lifted };
    for (int i = 0; i < graph->first[graph->n]; i++)
        inverse->lift += graph->strength[i] / graph->n;
    inverse->lift += 2 * shift;
    inverse->matrix = mem_array((size_t)length * (size_t)length, sizeof(double));
    inverse->vectors = mem_array(room, sizeof(double));
    inverse->images = mem_array(room, sizeof(double));
    for (size_t i = 0; i < room; i++)
        inverse->vectors[i] = sqrt(inverse->lift) * vectors[i];
    fill(inverse);
    if (!dense_invert(inverse->matrix, length, threads)) {
        inverse_done(inverse);
        return false;
    }
    for (int k = 0; k < lifted; k++)
        for (int v = 0; v < length; v++)
            inverse->images[k * length + v] =
                dense_dot(row_of(inverse->matrix, inverse, v), row_of(inverse->vectors, inverse, k), length);
    return true;
}

void inverse_done(struct inverse *inverse)
{
    free(inverse->matrix);
    free(inverse->vectors);
    free(inverse->images);
    *inverse = (struct inverse){ 0 };
}

void inverse_without_done(struct inverse_without *removal)
{
    free(removal->roots);
    free(removal->factor);
}

static void make_room(struct inverse_without *removal, int columns)
{
    size_t square = (size_t)columns * (size_t)columns;

    removal->columns = columns;
    if (square <= removal->room)
        return;
    inverse_without_done(removal);
    removal->room = square;
    removal->factor = mem_array(square, sizeof(double));
    removal->roots = mem_array(2 * (size_t)columns, sizeof(double));
    removal->side = removal->roots + columns;
}

/* G times column k of E before its root: a row of the matrix or of the images. */
static const double *image_of(const struct inverse *inverse, int vertex, int k)
{
    const struct csr *graph = inverse->graph;
    int first = graph->first[vertex], degree = graph->first[vertex + 1] - first;

    return k < degree ? row_of(inverse->matrix, inverse, graph->to[first + k])
                      : row_of(inverse->images, inverse, k - degree);
}

/* The upper triangle of 1 − E'HE. */
static void fill_factor(struct inverse_without *removal, const struct inverse *inverse)
{
    const struct csr *graph = inverse->graph;
    int vertex = removal->vertex, columns = removal->columns, degree = columns - inverse->lifted;
    const int *to = graph->to + graph->first[vertex];
    double own = row_of(inverse->matrix, inverse, vertex)[vertex];

    for (int a = 0; a < columns; a++)
        removal->side[a] = image_of(inverse, vertex, a)[vertex];
    for (int a = 0; a < columns; a++) {
        const double *image = image_of(inverse, vertex, a);
        double *row = removal->factor + (size_t)a * (size_t)columns;

        for (int b = a; b < degree; b++)
            row[b] = image[to[b]];
        for (int b = a > degree ? a : degree; b < columns; b++)
            row[b] = a < degree ? row_of(inverse->images, inverse, b - degree)[to[a]]
                                : dense_dot(image, row_of(inverse->vectors, inverse, b - degree), inverse->length);
        for (int b = a; b < columns; b++)
            row[b] =
                (a == b) - removal->roots[a] * removal->roots[b] * (row[b] - removal->side[a] * removal->side[b] / own);
    }
}

KERNEL static bool factorise(struct inverse_without *removal)
{
    int n = removal->columns;

    removal->below = 0;
    for (int k = 0; k < n; k++) {
        double *restrict top = removal->factor + (size_t)k * (size_t)n, pivot = top[k];

        if (!(fabs(pivot) > least_pivot))
            return false;
        removal->below += pivot < 0;
        for (int i = k + 1; i < n; i++) {
            double *restrict row = removal->factor + (size_t)i * (size_t)n, factor = top[i] / pivot;

            for (int j = i; j < n; j++)
                row[j] -= factor * top[j];
        }
        for (int i = k + 1; i < n; i++)
            top[i] /= pivot;
    }
    return true;
}

bool inverse_without_of(struct inverse_without *removal, const struct inverse *inverse, int vertex)
{
    const struct csr *graph = inverse->graph;
    int first = graph->first[vertex], degree = graph->first[vertex + 1] - first;

    removal->vertex = vertex;
    make_room(removal, degree + inverse->lifted);
    for (int k = 0; k < removal->columns; k++)
        removal->roots[k] = k < degree ? sqrt(graph->strength[first + k]) : 1;
    fill_factor(removal, inverse);
    return factorise(removal);
}

KERNEL static void solve(struct inverse_without *removal)
{
    int n = removal->columns;
    double *restrict side = removal->side;

    for (int k = 0; k < n; k++)
        for (int i = k + 1; i < n; i++)
            side[i] -= removal->factor[(size_t)k * (size_t)n + (size_t)i] * side[k];
    for (int k = n - 1; k >= 0; k--) {
        const double *top = removal->factor + (size_t)k * (size_t)n;

        side[k] /= top[k];
        for (int i = k + 1; i < n; i++)
            side[k] -= top[i] * side[i];
    }
}

void inverse_without_correct(struct inverse_without *removal, const struct inverse *inverse, const double *x,
                             double *image)
{
    const double *own = row_of(inverse->matrix, inverse, removal->vertex);
    const int *to = inverse->graph->to + inverse->graph->first[removal->vertex];
    int vertex = removal->vertex, degree = removal->columns - inverse->lifted;
    double factor = image[vertex] / own[vertex];

    for (int k = 0; k < removal->columns; k++) {
        const double *column = image_of(inverse, vertex, k);
        double whole = k < degree ? image[to[k]] : dense_dot(column, x, inverse->length);

        removal->side[k] = removal->roots[k] * (whole - factor * column[vertex]);
    }
    solve(removal);
    for (int k = 0; k < removal->columns; k++)
        dense_add(image, removal->roots[k] * removal->side[k], image_of(inverse, vertex, k), inverse->length);
    dense_add(image, -image[vertex] / own[vertex], own, inverse->length);
}
