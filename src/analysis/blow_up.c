/*
 * blow_up.c - where dX/dt = X² runs to, from the eigenvalues of where it starts.
 */
#include "analysis/blow_up.h"

#include <float.h>
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "measure/spectrum.h"

static const char REASON_NO_SIGNED_TIES[] = "no ties, or support and hostility cancel out";
static const char REASON_NOT_SIMPLE[] = "largest eigenvalue is not simple";
static const char REASON_NO_PULL[] = "its component of the eigenvector is 0: nothing draws it to either bloc";

/* Two eigenvalues closer than this share of the larger one count as equal. */
static const double EQUAL = 1e-9;

static void all_undefined(struct blow_up *out, int n, const char *reason)
{
    for (int v = 0; v < n; v++)
        out->pull[v] = UNDEFINED(reason);
}

/* What rounding may leave of a component that is 0 grows as the eigenvalue below comes nearer. */
static double rounding(const igraph_vector_t *values)
{
    igraph_integer_t n = igraph_vector_size(values);
    double top = VECTOR(*values)[n - 1], norm = fmax(top, -VECTOR(*values)[0]);

    return 16 * (double)n * DBL_EPSILON * norm / (top - VECTOR(*values)[n - 2]);
}

static void fill_pull(struct blow_up *out, const igraph_vector_t *values, const igraph_matrix_t *vectors)
{
    igraph_integer_t n = igraph_vector_size(values);
    double greatest = 0, sign = 0, dust = rounding(values);

    for (igraph_integer_t v = 0; v < n; v++)
        greatest = fmax(greatest, fabs(MATRIX(*vectors, v, n - 1)));
    for (igraph_integer_t v = 0; v < n; v++) {
        double share = MATRIX(*vectors, v, n - 1) / greatest;

        if (fabs(share) <= dust) {
            out->pull[v] = UNDEFINED(REASON_NO_PULL);
            continue;
        }
        sign = sign == 0 ? copysign(1, share) : sign;
        out->pull[v] = VALUE(sign * share);
    }
}

static void solve(struct blow_up *out, const struct edge_list *edges, int n)
{
    AUTO_MATRIX matrix = { 0 }, vectors = { 0 };
    AUTO_VECTOR values = { 0 };
    double top;

    spectrum_matrix(&matrix, n);
    spectrum_fill(edges, 1, false, &matrix);
    spectrum_solve(&matrix, &values, &vectors);
    top = VECTOR(values)[n - 1];
    out->growth = VALUE(top);
    out->time = VALUE(1 / top);
    if (top - VECTOR(values)[n - 2] <= EQUAL * top)
        all_undefined(out, n, REASON_NOT_SIMPLE);
    else
        fill_pull(out, &values, &vectors);
}

/* The diagonal is 0, and so is the sum of the eigenvalues: with any tie at all the largest is positive. */
void blow_up_init(struct blow_up *out, const struct edge_list *edges, int n)
{
    const char *reason = edges->count == 0    ? REASON_NO_SIGNED_TIES
                         : n > SPECTRUM_LIMIT ? REASON_SPECTRUM_TOO_LARGE
                                              : NULL;

    *out = (struct blow_up){ .growth = UNDEFINED(reason), .time = UNDEFINED(reason) };
    out->pull = mem_array((size_t)n, sizeof *out->pull);
    if (reason)
        all_undefined(out, n, reason);
    else
        solve(out, edges, n);
}

void blow_up_done(struct blow_up *blow_up)
{
    free(blow_up->pull);
    *blow_up = (struct blow_up){ 0 };
}
