/*
 * communicability.c - walks of every length counted together, longer ones for less. Logarithms, since the sums themselves
 * overflow where strengths are great.
 */
#include <math.h>

#include "measure/spectrum.h"

static const char REASON_SIZE[] = "no actors, or more than 2000";

static struct value estrada_index(const struct network *net)
{
    AUTO_MATRIX matrix = { 0 };
    AUTO_VECTOR values = { 0 };

    if (net->n == 0 || net->n > SPECTRUM_LIMIT)
        return UNDEFINED(net->n == 0 ? REASON_NO_ACTORS : REASON_SPECTRUM_TOO_LARGE);
    spectrum_matrix(&matrix, net->n);
    spectrum_fill(&net->support, 1, false, &matrix);
    spectrum_solve(&matrix, &values, NULL);
    return VALUE(spectrum_log_sum(&values, NULL));
}

const struct measure measure_estrada_index = {
    .name = "estrada_index",
    .group = GROUP_SPECTRAL,
    .scope = SCOPE_NETWORK,
    .network = estrada_index,
    .summary = "closed walks of every length, a walk of k steps counting 1 / k!",
    .formula = "ln tr e^W = ln Σ_j e^λ_j, the natural logarithm of Estrada's index; ln n without ties",
    .source = "Estrada 2000",
    .unit = "logarithm",
    .range = "0..",
    .undefined = REASON_SIZE,
    .direction = DIRECTION_HIGHER,
    .detail = true,
};

/* Squared sums of the eigenvectors: how much of a walk that starts anywhere follows each. */
static void squared_sums(const igraph_matrix_t *vectors, int n, igraph_vector_t *out)
{
    IG_MUST(igraph_vector_init(out, n));
    for (int j = 0; j < n; j++) {
        double sum = 0;

        for (int v = 0; v < n; v++)
            sum += MATRIX(*vectors, v, j);
        VECTOR(*out)[j] = sum * sum;
    }
}

static struct value total_communicability(const struct network *net)
{
    AUTO_MATRIX matrix = { 0 }, vectors = { 0 };
    AUTO_VECTOR values = { 0 }, squares = { 0 };

    if (net->n == 0 || net->n > SPECTRUM_LIMIT)
        return UNDEFINED(net->n == 0 ? REASON_NO_ACTORS : REASON_SPECTRUM_TOO_LARGE);
    spectrum_matrix(&matrix, net->n);
    spectrum_fill(&net->support, 1, false, &matrix);
    spectrum_solve(&matrix, &values, &vectors);
    squared_sums(&vectors, net->n, &squares);
    return VALUE(fmax(spectrum_log_sum(&values, &squares) - log(net->n), 0));
}

const struct measure measure_total_communicability = {
    .name = "total_communicability",
    .group = GROUP_SPECTRAL,
    .scope = SCOPE_NETWORK,
    .network = total_communicability,
    .summary = "walks of every length between any two actors, a walk of k steps counting 1 / k!, for each actor",
    .formula = "ln(1ᵀ e^W 1 / n), natural logarithm; 0 without ties",
    .source = "Benzi & Klymko 2013",
    .unit = "logarithm",
    .range = "0..",
    .undefined = REASON_SIZE,
    .direction = DIRECTION_HIGHER,
    .detail = true,
};
