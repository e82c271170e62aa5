/*
 * dense.h - dense symmetric matrices in rows, and sums over vectors. Nothing here depends on the number of threads.
 */
#ifndef ENTENTE_NETWORK_KERNEL_FIEDLER_DENSE_H
#define ENTENTE_NETWORK_KERNEL_FIEDLER_DENSE_H

#include <stdbool.h>

/* Rows that dense_add_products makes at once, and what the length of a row is a multiple of. */
enum { DENSE_TILE = 4, DENSE_WIDTH = 16 };

/* For dense_least. */
enum { DENSE_LANES = 8, DENSE_LEAST_MOST = 64 };

double dense_dot(const double *x, const double *y, int n);
/* y += factor x */
void dense_add(double *y, double factor, const double *x, int n);

/*
 * Sets the eigenvalues, ascending, and the eigenvectors, one a row, of a k×k matrix, which is spoilt. By reduction to
 * tridiagonal form (Householder 1958) and shifted QR steps (Francis 1961). O(k³).
 */
void dense_eigen(int k, double *matrix, double *values, double *vectors);

/*
 * The least eigenvalue of an n×n positive definite matrix, n above 0, which is spoilt; its rows are 'stride' apart, a
 * multiple of DENSE_LANES not below n, and what is in them behind n is finite. By reduction to tridiagonal form
 * (Householder 1958) and Laguerre's method from below; right to some units of rounding of the greatest eigenvalue.
 * n at most DENSE_LEAST_MOST. O(n³).
 */
double dense_least(int n, double *matrix, int stride);

/*
 * Inverts a positive definite matrix in place, whose number of rows is a multiple of DENSE_WIDTH (fill up with ones
 * on the diagonal), by symmetric sweeps over blocks (Beaton 1964); false, and spoilt, if it is not definite. O(n³).
 */
bool dense_invert(double *matrix, int n, int threads);

/*
 * out[r][i] += Σ_k factor[r][k] matrix[k stride + i] for DENSE_TILE rows r, i below width, k below depth; width a
 * multiple of DENSE_WIDTH.
 */
void dense_add_products(double *const *out, const double *const *factor, const double *matrix, int depth, int stride,
                        int width);

#endif
