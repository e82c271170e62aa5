/*
 * attack.c - what is left when the best tied actors fall one after another.
 */
#include "base/mem.h"
#include "measure/measure.h"
#include "network/kernel/removal/removal.h"
#include "network/kernel/removal/removal_order.h"

/* Everybody in the order in which they fall: most partners left first, of several the one whose id comes first. Caller frees. */
static int *attack_order(const struct network *net)
{
    const struct csr graph = network_csr(net);
    AUTO_FREE int *rank = network_ranks_by_id(net);
    int *order = mem_array((size_t)net->n, sizeof *order);

    order_by_degree(&graph, rank, order);
    return order;
}

/* Size of the largest component after 0 .. n falls. Caller frees. */
static int *largest_left(const struct network *net)
{
    const struct csr graph = network_csr(net);
    AUTO_FREE int *order = attack_order(net);
    int *largest = mem_array((size_t)net->n + 1, sizeof *largest);

    removal_largest(&graph, order, largest);
    return largest;
}

/* Mean over 1 .. n falls of what is left, as share of what there is at first. */
static double mean_share(const double *left, int n)
{
    double sum = 0;

    for (int q = 1; q <= n; q++)
        sum += left[q] / left[0];
    return sum / n;
}

static struct value robustness(const struct network *net)
{
    AUTO_FREE int *largest = NULL;
    double sum = 0;

    if (net->n == 0)
        return UNDEFINED(REASON_NO_ACTORS);
    largest = largest_left(net);
    for (int q = 1; q <= net->n; q++)
        sum += (double)largest[q] / net->n;
    return VALUE(sum / net->n);
}

const struct measure measure_robustness = {
    .name = "robustness",
    .scope = SCOPE_NETWORK,
    .network = robustness,
    .summary = "largest component left, on average, while the best tied actors are deleted one after another",
    .formula = "R = (1/n) Σ_{q=1..n} S(q); most partners first, counted anew each time, ties to the first id",
    .source = "Schneider et al. 2011",
    .unit = "share of actors",
    .range = "0..0.5",
    .undefined = REASON_NO_ACTORS,
    .direction = DIRECTION_HIGHER,
    .detail = true,
};

static struct value collapse_point(const struct network *net)
{
    AUTO_FREE int *largest = NULL;
    int q = 0;

    if (net->n == 0)
        return UNDEFINED(REASON_NO_ACTORS);
    largest = largest_left(net);
    while (2 * largest[q] >= net->n)
        q++;
    return VALUE(q);
}

const struct measure measure_collapse_point = {
    .name = "collapse_point",
    .scope = SCOPE_NETWORK,
    .network = collapse_point,
    .summary = "how many of the best tied actors have to go until no component holds half of the actors",
    .formula = "least q with S(q) < 1/2, in the order of 'robustness'",
    .source = "Cohen, Erez, ben-Avraham & Havlin 2000",
    .unit = "actors",
    .range = "0..n",
    .undefined = REASON_NO_ACTORS,
    .direction = DIRECTION_HIGHER,
    .is_count = true,
    .detail = true,
};

static struct value strength_robustness(const struct network *net)
{
    const struct csr graph = network_csr(net);
    AUTO_FREE int *order = NULL;
    AUTO_FREE double *strength = mem_array((size_t)net->n + 1, sizeof *strength);

    if (net->support.count == 0)
        return UNDEFINED(REASON_NO_TIES);
    order = attack_order(net);
    removal_strength(&graph, order, strength);
    return VALUE(mean_share(strength, net->n));
}

const struct measure measure_strength_robustness = {
    .name = "strength_robustness",
    .scope = SCOPE_NETWORK,
    .network = strength_robustness,
    .summary = "support strength left, on average, while the best tied actors are deleted one after another",
    .formula = "(1/n) Σ_{q=1..n} W(q) / W(0), in the order of 'robustness'",
    .source = "our definition, after Schneider et al. 2011 and Louzada et al. 2013",
    .unit = "share of strength",
    .range = "0..1",
    .undefined = REASON_NO_TIES,
    .direction = DIRECTION_HIGHER,
    .detail = true,
};

static struct value efficiency_robustness(const struct network *net)
{
    const struct csr graph = network_ways(net);
    AUTO_FREE int *order = NULL;
    AUTO_FREE double *reach = mem_array((size_t)net->n + 1, sizeof *reach);

    if (net->support.count == 0)
        return UNDEFINED(REASON_NO_TIES);
    order = attack_order(net);
    removal_reach(&graph, order, false, 1, reach);
    return VALUE(mean_share(reach, net->n));
}

const struct measure measure_efficiency_robustness = {
    .name = "efficiency_robustness",
    LIMITED(5000),
    .scope = SCOPE_NETWORK,
    .network = efficiency_robustness,
    .summary = "efficiency left, on average, while the best tied actors are deleted one after another",
    .formula = "(1/n) Σ_{q=1..n} E(q) / E(0), n fixed, in the order of 'robustness'",
    .source = "our definition, after Schneider et al. 2011 and Louzada et al. 2013",
    .unit = "share of efficiency",
    .range = "0..1",
    .undefined = REASON_NO_TIES,
    .direction = DIRECTION_HIGHER,
    .detail = true,
};

static struct value molloy_reed(const struct network *net)
{
    double sum = 0, squares = 0;

    for (int v = 0; v < net->n; v++) {
        double degree = net->first[v + 1] - net->first[v];

        sum += degree;
        squares += degree * degree;
    }
    return sum <= 0 ? UNDEFINED(REASON_NO_TIES) : VALUE(squares / sum);
}

const struct measure measure_molloy_reed = {
    .name = "molloy_reed",
    .scope = SCOPE_NETWORK,
    .network = molloy_reed,
    .summary = "how many partners a partner has; below 2 a large random network falls apart",
    .formula = "⟨k²⟩ / ⟨k⟩",
    .source = "Molloy & Reed 1995",
    .unit = "partners",
    .range = "1..n-1",
    .undefined = REASON_NO_TIES,
    .direction = DIRECTION_HIGHER,
    .detail = true,
};
