/*
 * spectral.c - eigenvalues of dense matrices, by LAPACK.
 */
#include <math.h>

#include "base/mem.h"
#include "measure/measure.h"
#include "measure/spectrum.h"
#include "network/ig.h"
#include "network/kin.h"

/* Time grows with n³ and memory with n². */
static const char REASON_NOT_SIMPLE[] = "largest eigenvalue is not simple";

/* Two eigenvalues closer than this share of the larger one count as equal. */
static const double SPECTRAL_TIE = 1e-9;

/* The eigenvalues numbered low..high from 1 in ascending order, with their vectors as columns if asked for. */
static void eigenvalues(const igraph_matrix_t *matrix, int low, int high, igraph_vector_t *values,
                        igraph_matrix_t *vectors)
{
    IG_MUST(igraph_lapack_dsyevr(matrix, IGRAPH_LAPACK_DSYEV_SELECT, 0, 0, 0, low, high, 0, values, vectors, NULL));
}

static void fill_adjacency(const struct network *net, double factor, igraph_matrix_t *matrix)
{
    IG_MUST(igraph_matrix_init(matrix, net->n, net->n));
    for (int i = 0; i < net->support.count; i++) {
        const struct edge *edge = &net->support.edges[i];

        MATRIX(*matrix, edge->a, edge->b) = MATRIX(*matrix, edge->b, edge->a) = factor * edge->strength;
    }
}

static double second_of_laplacian(const struct network *net)
{
    AUTO_FREE double *strengths = NULL;
    AUTO_MATRIX laplacian = { 0 };
    AUTO_VECTOR values = { 0 };
    double second;

    if (network_second_eigenvalue(net, &second))
        return second;
    strengths = edge_list_vertex_sums(&net->support, net->n);
    fill_adjacency(net, -1, &laplacian);
    for (int v = 0; v < net->n; v++)
        MATRIX(laplacian, v, v) = strengths[v];
    IG_MUST(igraph_vector_init(&values, 0));
    eigenvalues(&laplacian, 1, 2, &values, NULL);
    return fmax(VECTOR(values)[1], 0);
}

static struct value algebraic_connectivity(const struct network *net)
{
    int components;

    if (net->n < 2)
        return UNDEFINED(REASON_TOO_FEW_ACTORS);
    network_components(net, &components);
    if (components > 1)
        return VALUE(0);
    return net->n > SPECTRUM_LIMIT ? UNDEFINED(REASON_SPECTRUM_TOO_LARGE) : VALUE(second_of_laplacian(net));
}

const struct measure measure_algebraic_connectivity = {
    .name = "algebraic_connectivity",
    .group = GROUP_SPECTRAL,
    .scope = SCOPE_NETWORK,
    .network = algebraic_connectivity,
    .summary = "how hard the network is to split, ties and their strengths taken together",
    .formula = "second-smallest eigenvalue of L = D - W; exactly 0 if disconnected",
    .source = "Fiedler 1973",
    .alias = "Fiedler value",
    .unit = "strength",
    .range = "0..",
    .undefined = "fewer than 2 actors, or connected and more than 2000",
    .direction = DIRECTION_HIGHER,
    .isolates_force_0 = true,
    .counts_strength = true,
};

static void all_undefined(const struct network *net, const char *reason, struct value *out)
{
    for (int v = 0; v < net->n; v++)
        out[v] = UNDEFINED(reason);
}

/* Scales the column to a greatest value of 1 within the component that holds it; what rounding left elsewhere becomes 0. */
static void scale_leading(const struct network *net, const igraph_matrix_t *vectors, int column, struct value *out)
{
    int count, top = 0;
    const int *components = network_components(net, &count);

    for (int v = 1; v < net->n; v++)
        if (fabs(MATRIX(*vectors, v, column)) > fabs(MATRIX(*vectors, top, column)))
            top = v;
    for (int v = 0; v < net->n; v++)
        out[v] = components[v] != components[top]
                     ? VALUE(0)
                     : VALUE(fabs(MATRIX(*vectors, v, column)) / fabs(MATRIX(*vectors, top, column)));
}

static void eigenvector(const struct network *net, struct value *out)
{
    AUTO_MATRIX matrix = { 0 }, vectors = { 0 };
    AUTO_VECTOR values = { 0 };

    if (net->support.count == 0) {
        all_undefined(net, REASON_NO_TIES, out);
    } else if (net->n > SPECTRUM_LIMIT) {
        all_undefined(net, REASON_SPECTRUM_TOO_LARGE, out);
    } else {
        fill_adjacency(net, 1, &matrix);
        IG_MUST(igraph_vector_init(&values, 0));
        IG_MUST(igraph_matrix_init(&vectors, 0, 0));
        eigenvalues(&matrix, net->n - 1, net->n, &values, &vectors);
        if (VECTOR(values)[1] - VECTOR(values)[0] <= SPECTRAL_TIE * VECTOR(values)[1])
            all_undefined(net, REASON_NOT_SIMPLE, out);
        else
            scale_leading(net, &vectors, 1, out);
    }
}

const struct measure measure_eigenvector = {
    .name = "eigenvector",
    .group = GROUP_SPECTRAL,
    .scope = SCOPE_ACTOR,
    .actors = eigenvector,
    .summary =
        "standing that comes from partners of high standing; 0 outside the component with the largest eigenvalue",
    .formula = "x_i = Σ_j w_ij x_j / λ_max, greatest x = 1",
    .source = "Bonacich 1972",
    .unit = "share of the greatest",
    .range = "0..1",
    .undefined = "no ties, largest eigenvalue not simple, or more than 2000 actors",
};
