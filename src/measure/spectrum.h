/*
 * spectrum.h - all eigenvalues of the dense matrices of a network, by LAPACK. O(n³).
 */
#ifndef ENTENTE_MEASURE_SPECTRUM_H
#define ENTENTE_MEASURE_SPECTRUM_H

#include "measure/measure.h"
#include "network/ig.h"

enum { SPECTRUM_LIMIT = 2000 };
extern const char REASON_SPECTRUM_TOO_LARGE[]; /* "too large (limit 2000 actors)" */
extern const char REASON_DISCONNECTED[];       /* "disconnected" */

/* A symmetric matrix of n rows, zero at first, to be filled and freed. */
void spectrum_matrix(igraph_matrix_t *matrix, int n);
/* W of the support graph, or of any list of edges; 'sign' multiplies, 'absolute' takes absolute values first. */
void spectrum_fill(const struct edge_list *edges, double sign, bool absolute, igraph_matrix_t *matrix);
/* D - W of the support graph. */
void spectrum_fill_laplacian(const struct network *net, igraph_matrix_t *matrix);
/* Eigenvalues in ascending order, and vectors as columns where 'vectors' is not NULL. Both initialised here. */
void spectrum_solve(const igraph_matrix_t *matrix, igraph_vector_t *values, igraph_matrix_t *vectors);
/* ln Σ_j f_j e^λ_j without overflow, over at least one value in ascending order; NULL: every f is 1. */
double spectrum_log_sum(const igraph_vector_t *values, const igraph_vector_t *factors);

#endif
