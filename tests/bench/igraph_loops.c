/*
 * igraph_loops.c - what a user of igraph's C library would write for each job: copy, delete, compute anew.
 */
#include <math.h>

#include "base/mem.h"
#include "field.h"
#include "network/ig.h"

/* A copy of the network without some vertices, with the numbers of those left. */
struct rest {
    igraph_t graph;
    igraph_vector_t lengths, strengths;
    igraph_vector_int_t old; /* number in the whole of each vertex left */
};

/* Weights have to be filtered by hand: igraph's edges are numbered anew, in their old order. */
static void rest_init(struct rest *rest, const struct field *field, const igraph_vector_int_t *gone)
{
    igraph_vector_int_t map;
    igraph_integer_t count = igraph_ecount(&field->igraph);

    IG_MUST(igraph_copy(&rest->graph, &field->igraph));
    IG_MUST(igraph_vector_int_init(&map, 0));
    IG_MUST(igraph_vector_int_init(&rest->old, 0));
    IG_MUST(igraph_vector_init(&rest->lengths, 0));
    IG_MUST(igraph_vector_init(&rest->strengths, 0));
    IG_MUST(igraph_delete_vertices_idx(&rest->graph, igraph_vss_vector(gone), &map, &rest->old));
    for (igraph_integer_t e = 0; e < count; e++) {
        if (VECTOR(map)[IGRAPH_FROM(&field->igraph, e)] <= 0 || VECTOR(map)[IGRAPH_TO(&field->igraph, e)] <= 0)
            continue;
        IG_MUST(igraph_vector_push_back(&rest->lengths, VECTOR(field->lengths)[e]));
        IG_MUST(igraph_vector_push_back(&rest->strengths, VECTOR(field->strengths)[e]));
    }
    igraph_vector_int_destroy(&map);
}

static void rest_done(struct rest *rest)
{
    igraph_destroy(&rest->graph);
    igraph_vector_destroy(&rest->lengths);
    igraph_vector_destroy(&rest->strengths);
    igraph_vector_int_destroy(&rest->old);
}

static void without_one(struct rest *rest, const struct field *field, int vertex)
{
    igraph_vector_int_t gone;

    IG_MUST(igraph_vector_int_init(&gone, 1));
    VECTOR(gone)[0] = vertex;
    rest_init(rest, field, &gone);
    igraph_vector_int_destroy(&gone);
}

/* The first so many of the field's order gone. */
static void without_first(struct rest *rest, const struct field *field, int count)
{
    igraph_vector_int_t gone;

    IG_MUST(igraph_vector_int_init(&gone, count));
    for (int q = 0; q < count; q++)
        VECTOR(gone)[q] = field->order[q];
    rest_init(rest, field, &gone);
    igraph_vector_int_destroy(&gone);
}

/* Σ 1/d over pairs; 'lengths' NULL: in hops. */
static double reach_of(const igraph_t *graph, const igraph_vector_t *lengths)
{
    igraph_integer_t n = igraph_vcount(graph);
    igraph_matrix_t matrix;
    double sum = 0;

    IG_MUST(igraph_matrix_init(&matrix, 0, 0));
    if (lengths)
        IG_MUST(igraph_distances_dijkstra(graph, &matrix, igraph_vss_all(), igraph_vss_all(), lengths, IGRAPH_ALL));
    else
        IG_MUST(igraph_distances(graph, &matrix, igraph_vss_all(), igraph_vss_all(), IGRAPH_ALL));
    for (igraph_integer_t w = 0; w < n; w++)
        for (igraph_integer_t v = 0; v < w; v++)
            sum += 1 / MATRIX(matrix, v, w);
    igraph_matrix_destroy(&matrix);
    return sum;
}

static double largest_of(const igraph_t *graph)
{
    igraph_vector_int_t sizes;
    igraph_integer_t largest = 0;

    IG_MUST(igraph_vector_int_init(&sizes, 0));
    IG_MUST(igraph_connected_components(graph, NULL, &sizes, NULL, IGRAPH_WEAK));
    if (igraph_vector_int_size(&sizes) > 0)
        largest = igraph_vector_int_max(&sizes);
    igraph_vector_int_destroy(&sizes);
    return (double)largest;
}

double igraph_reach_without(const struct field *field, int vertex, double *seconds)
{
    double start = seconds_now(), reach;
    struct rest rest;

    without_one(&rest, field, vertex);
    reach = reach_of(&rest.graph, &rest.lengths);
    rest_done(&rest);
    *seconds += seconds_now() - start;
    return reach;
}

double igraph_hop_reach_without(const struct field *field, int vertex, double *seconds)
{
    double start = seconds_now(), reach;
    igraph_t graph;

    IG_MUST(igraph_copy(&graph, &field->igraph));
    IG_MUST(igraph_delete_vertices(&graph, igraph_vss_1(vertex)));
    reach = reach_of(&graph, NULL);
    igraph_destroy(&graph);
    *seconds += seconds_now() - start;
    return reach;
}

double igraph_largest_without(const struct field *field, int vertex, double *seconds)
{
    double start = seconds_now(), largest;
    igraph_t graph;

    IG_MUST(igraph_copy(&graph, &field->igraph));
    IG_MUST(igraph_delete_vertices(&graph, igraph_vss_1(vertex)));
    largest = largest_of(&graph);
    igraph_destroy(&graph);
    *seconds += seconds_now() - start;
    return largest;
}

/* y = L x, L the weighted Laplacian. */
static igraph_error_t multiply(igraph_real_t *to, const igraph_real_t *from, int n, void *extra)
{
    const struct rest *rest = extra;

    for (int v = 0; v < n; v++)
        to[v] = 0;
    for (igraph_integer_t e = 0; e < igraph_ecount(&rest->graph); e++) {
        igraph_integer_t a = IGRAPH_FROM(&rest->graph, e), b = IGRAPH_TO(&rest->graph, e);
        double flow = VECTOR(rest->strengths)[e] * (from[a] - from[b]);

        to[a] += flow;
        to[b] -= flow;
    }
    return IGRAPH_SUCCESS;
}

static double connectivity_of(struct rest *rest)
{
    igraph_arpack_options_t options;
    igraph_vector_t values;
    double second;

    igraph_arpack_options_init(&options);
    options.n = (int)igraph_vcount(&rest->graph);
    options.nev = 2;
    options.ncv = 0; /* igraph's own choice */
    options.which[0] = 'S';
    options.which[1] = 'A';
    IG_MUST(igraph_vector_init(&values, 0));
    IG_MUST(igraph_arpack_rssolve(multiply, rest, &options, NULL, &values, NULL));
    second = fmax(VECTOR(values)[0], VECTOR(values)[1]);
    igraph_vector_destroy(&values);
    return second;
}

double igraph_connectivity_without(const struct field *field, int vertex, double *seconds)
{
    double start = seconds_now(), second;
    struct rest rest;

    without_one(&rest, field, vertex);
    second = connectivity_of(&rest);
    rest_done(&rest);
    *seconds += seconds_now() - start;
    return second;
}

double igraph_connectivity_once(const struct field *field, int ignored, double *seconds)
{
    struct rest whole = { .graph = field->igraph, .strengths = field->strengths };
    double start = seconds_now(), second;

    (void)ignored;
    second = connectivity_of(&whole);
    *seconds += seconds_now() - start;
    return second;
}

/* One step of an attack: find the highest, delete it, measure. The answer is what is left. */
double igraph_degree_attack(const struct field *field, int step, double *seconds)
{
    igraph_vector_int_t degrees;
    struct rest rest;
    double start, largest;

    without_first(&rest, field, step);
    IG_MUST(igraph_vector_int_init(&degrees, 0));
    start = seconds_now();
    IG_MUST(igraph_degree(&rest.graph, &degrees, igraph_vss_all(), IGRAPH_ALL, IGRAPH_LOOPS));
    IG_MUST(igraph_delete_vertices(&rest.graph, igraph_vss_1(igraph_vector_int_which_max(&degrees))));
    largest = largest_of(&rest.graph);
    *seconds += seconds_now() - start;
    igraph_vector_int_destroy(&degrees);
    rest_done(&rest);
    return largest;
}

/* The order is given. */
double igraph_reach_attack(const struct field *field, int step, double *seconds)
{
    double start, reach;
    struct rest rest;

    without_first(&rest, field, step + 1);
    start = seconds_now();
    reach = reach_of(&rest.graph, &rest.lengths);
    *seconds += seconds_now() - start;
    rest_done(&rest);
    return reach;
}

/* The answer is who falls next, by its number in the whole. */
double igraph_betweenness_attack(const struct field *field, int step, double *seconds)
{
    igraph_vector_t scores;
    struct rest rest;
    igraph_integer_t next;
    double start, number;

    without_first(&rest, field, step);
    IG_MUST(igraph_vector_init(&scores, 0));
    start = seconds_now();
    IG_MUST(igraph_betweenness(&rest.graph, &scores, igraph_vss_all(), IGRAPH_UNDIRECTED, NULL));
    next = igraph_vector_which_max(&scores);
    number = (double)VECTOR(rest.old)[next];
    IG_MUST(igraph_delete_vertices(&rest.graph, igraph_vss_1(next)));
    *seconds += seconds_now() - start;
    igraph_vector_destroy(&scores);
    rest_done(&rest);
    return number;
}

/* All vertices are computed, one is answered. */
static double betweenness_of(const struct field *field, int vertex, const igraph_vector_t *lengths, double *seconds)
{
    double start = seconds_now(), score;
    igraph_vector_t scores;

    IG_MUST(igraph_vector_init(&scores, 0));
    IG_MUST(igraph_betweenness(&field->igraph, &scores, igraph_vss_all(), IGRAPH_UNDIRECTED, lengths));
    score = VECTOR(scores)[vertex];
    igraph_vector_destroy(&scores);
    *seconds += seconds_now() - start;
    return score;
}

double igraph_betweenness_of(const struct field *field, int vertex, double *seconds)
{
    return betweenness_of(field, vertex, NULL, seconds);
}

double igraph_weighted_betweenness_of(const struct field *field, int vertex, double *seconds)
{
    return betweenness_of(field, vertex, &field->lengths, seconds);
}

double igraph_hop_reach_once(const struct field *field, int ignored, double *seconds)
{
    double start = seconds_now(), reach = reach_of(&field->igraph, NULL);

    (void)ignored;
    *seconds += seconds_now() - start;
    return reach;
}

double igraph_reach_once(const struct field *field, int ignored, double *seconds)
{
    double start = seconds_now(), reach = reach_of(&field->igraph, &field->lengths);

    (void)ignored;
    *seconds += seconds_now() - start;
    return reach;
}
