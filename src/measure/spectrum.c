/*
 * spectrum.c - all eigenvalues of the dense matrices of a network.
 */
#include "measure/spectrum.h"

#include <math.h>

const char REASON_SPECTRUM_TOO_LARGE[] = "too large (limit 2000 actors)";
const char REASON_DISCONNECTED[] = "disconnected";

void spectrum_matrix(igraph_matrix_t *matrix, int n)
{
    IG_MUST(igraph_matrix_init(matrix, n, n));
}

void spectrum_fill(const struct edge_list *edges, double sign, bool absolute, igraph_matrix_t *matrix)
{
    for (int i = 0; i < edges->count; i++) {
        const struct edge *edge = &edges->edges[i];
        double strength = sign * (absolute ? fabs(edge->strength) : edge->strength);

        MATRIX(*matrix, edge->a, edge->b) = MATRIX(*matrix, edge->b, edge->a) = strength;
    }
}

void spectrum_fill_laplacian(const struct network *net, igraph_matrix_t *matrix)
{
    AUTO_FREE double *strengths = edge_list_vertex_sums(&net->support, net->n);

    spectrum_fill(&net->support, -1, false, matrix);
    for (int v = 0; v < net->n; v++)
        MATRIX(*matrix, v, v) = strengths[v];
}

void spectrum_solve(const igraph_matrix_t *matrix, igraph_vector_t *values, igraph_matrix_t *vectors)
{
    IG_MUST(igraph_vector_init(values, 0));
    if (vectors)
        IG_MUST(igraph_matrix_init(vectors, 0, 0));
    if (igraph_matrix_nrow(matrix) > 0)
        IG_MUST(igraph_lapack_dsyevr(matrix, IGRAPH_LAPACK_DSYEV_ALL, 0, 0, 0, 0, 0, 0, values, vectors, NULL));
}

double spectrum_log_sum(const igraph_vector_t *values, const igraph_vector_t *factors)
{
    igraph_integer_t count = igraph_vector_size(values);
    double top = VECTOR(*values)[count - 1], sum = 0;

    for (igraph_integer_t i = 0; i < count; i++)
        sum += exp(VECTOR(*values)[i] - top) * (factors ? VECTOR(*factors)[i] : 1);
    return top + log(sum);
}
