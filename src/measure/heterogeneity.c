/*
 * heterogeneity.c - how unevenly components, strength and capability are spread; and the weight of hostility.
 */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "measure/among.h"
#include "measure/measure.h"

static const char REASON_NO_CAPABILITY[] = "an actor has no capability, or all are 0";

/* Shares of the actors that the components hold, through a function summed over them. */
static struct value over_components(const struct network *net, double (*term)(double share), double start)
{
    int count;
    const int *components = network_components(net, &count);
    AUTO_FREE int *sizes = mem_array((size_t)count, sizeof *sizes);
    double sum = start;

    if (net->n == 0)
        return UNDEFINED(REASON_NO_ACTORS);
    for (int v = 0; v < net->n; v++)
        sizes[components[v]]++;
    for (int i = 0; i < count; i++)
        sum -= term((double)sizes[i] / net->n);
    return VALUE(sum);
}

static double squared(double share)
{
    return share * share;
}

static double share_log(double share)
{
    return share * log(share);
}

static struct value component_heterogeneity(const struct network *net)
{
    return over_components(net, squared, 1);
}

const struct measure measure_component_heterogeneity = {
    .name = "component_heterogeneity",
    .scope = SCOPE_NETWORK,
    .network = component_heterogeneity,
    .summary = "chance that two actors drawn at random, the same one twice included, belong to different components",
    .formula = "1 - Σ_k (s_k / n)²",
    .source = "Borgatti 2006",
    .unit = "share",
    .range = "0..1-1/n",
    .undefined = REASON_NO_ACTORS,
    .direction = DIRECTION_LOWER,
    .detail = true,
};

static struct value component_entropy(const struct network *net)
{
    return over_components(net, share_log, 0);
}

const struct measure measure_component_entropy = {
    .name = "component_entropy",
    .scope = SCOPE_NETWORK,
    .network = component_entropy,
    .summary = "evenness with which the actors are spread over components",
    .formula = "-Σ_k (s_k / n) ln(s_k / n)",
    .source = "Borgatti 2006",
    .unit = "nats",
    .range = "0..ln n",
    .undefined = REASON_NO_ACTORS,
    .direction = DIRECTION_LOWER,
    .detail = true,
};

static struct value mean_support(const struct network *net)
{
    return net->n == 0 ? UNDEFINED(REASON_NO_ACTORS) : VALUE(2 * strength_among(net, NULL) / net->n);
}

const struct measure measure_mean_support = {
    .name = "mean_support",
    .scope = SCOPE_NETWORK,
    .network = mean_support,
    .summary = "mean of the actors' support",
    .formula = "Σ_i s_i / n",
    .source = "Barrat et al. 2004",
    .unit = "strength",
    .range = "0..",
    .undefined = REASON_NO_ACTORS,
    .direction = DIRECTION_HIGHER,
    .detail = true,
};

static double hostility_among(const struct network *net, const bool *among, bool count)
{
    double sum = 0;

    for (int i = 0; i < net->hostility.count; i++) {
        const struct edge *edge = &net->hostility.edges[i];

        if (is_pair_among(among, edge->a, edge->b))
            sum += count ? 1 : edge->strength;
    }
    return sum;
}

static struct value hostile_density(const struct network *net, const bool *among)
{
    double pairs = pairs_among(net, among);

    return pairs < 1 ? UNDEFINED(REASON_TOO_FEW_ACTORS) : VALUE(hostility_among(net, among, true) / pairs);
}

const struct measure measure_hostile_density = {
    .name = "hostile_density",
    .group = GROUP_BALANCE,
    .scope = SCOPE_NETWORK,
    .among = hostile_density,
    .summary = "share of all pairs that are hostile",
    .formula = "2 m⁻ / (n (n - 1))",
    .source = "Wasserman & Faust 1994",
    .unit = "share of pairs",
    .range = "0..1",
    .undefined = REASON_TOO_FEW_ACTORS,
    .direction = DIRECTION_LOWER,
    .detail = true,
};

static struct value net_density(const struct network *net, const bool *among)
{
    double pairs = pairs_among(net, among);
    double sum = strength_among(net, among) - hostility_among(net, among, false);

    return pairs < 1 ? UNDEFINED(REASON_TOO_FEW_ACTORS) : VALUE(sum / pairs);
}

const struct measure measure_net_density = {
    .name = "net_density",
    .group = GROUP_BALANCE,
    .scope = SCOPE_NETWORK,
    .among = net_density,
    .summary = "mean of support minus hostility over all pairs",
    .formula = "2 Σ_{i<j} (w_ij - h_ij) / (n (n - 1))",
    .source = "Wasserman & Faust 1994",
    .unit = "strength",
    .range = "any",
    .undefined = REASON_TOO_FEW_ACTORS,
    .direction = DIRECTION_HIGHER,
    .detail = true,
};

static struct value strength_concentration(const struct network *net)
{
    AUTO_FREE double *strengths = edge_list_vertex_sums(&net->support, net->n);
    double sum = 0, squares = 0;

    for (int v = 0; v < net->n; v++) {
        sum += strengths[v];
        squares += strengths[v] * strengths[v];
    }
    return sum <= 0 ? UNDEFINED(REASON_NO_TIES) : VALUE(squares / sum / sum);
}

const struct measure measure_strength_concentration = {
    .name = "strength_concentration",
    .group = GROUP_POSITION,
    .scope = SCOPE_NETWORK,
    .network = strength_concentration,
    .summary = "how much of all support is gathered on few actors; 0.5 at most, since each tie counts at both ends",
    .formula = "Σ_i (s_i / Σ s)²",
    .source = "Hirschman 1945",
    .alias = "Herfindahl-Hirschman index",
    .unit = "index",
    .range = "1/n..0.5",
    .undefined = REASON_NO_TIES,
    .detail = true,
};

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;

    return (x > y) - (x < y);
}

static struct value strength_gini(const struct network *net)
{
    AUTO_FREE double *strengths = edge_list_vertex_sums(&net->support, net->n);
    double sum = 0, ranked = 0;

    if (net->n > 1)
        qsort(strengths, (size_t)net->n, sizeof *strengths, ascending);
    for (int v = 0; v < net->n; v++) {
        sum += strengths[v];
        ranked += (2.0 * (v + 1) - net->n - 1) * strengths[v];
    }
    return sum <= 0 ? UNDEFINED(REASON_NO_TIES) : VALUE(ranked / net->n / sum);
}

const struct measure measure_strength_gini = {
    .name = "strength_gini",
    .group = GROUP_POSITION,
    .scope = SCOPE_NETWORK,
    .network = strength_gini,
    .summary = "inequality of the actors' support",
    .formula = "Σ_i Σ_j |s_i - s_j| / (2 n Σ s)",
    .source = "Gini 1912",
    .unit = "index",
    .range = "0..1",
    .undefined = REASON_NO_TIES,
    .detail = true,
};

static struct value capability_concentration(const struct network *net)
{
    double sum = 0, squares = 0;

    if (net->n < 2)
        return UNDEFINED(REASON_TOO_FEW_ACTORS);
    for (int v = 0; v < net->n; v++) {
        const struct actor *actor = &net->model->actors[net->actor[v]];

        if (!actor->has_capability)
            return UNDEFINED(REASON_NO_CAPABILITY);
        sum += actor->capability;
        squares += actor->capability * actor->capability;
    }
    if (sum <= 0)
        return UNDEFINED(REASON_NO_CAPABILITY);
    return VALUE(sqrt(fmax(squares / sum / sum - 1.0 / net->n, 0) / (1 - 1.0 / net->n)));
}

const struct measure measure_capability_concentration = {
    .name = "capability_concentration",
    .group = GROUP_POSITION,
    .scope = SCOPE_NETWORK,
    .network = capability_concentration,
    .summary = "how much of all capability is gathered on few actors",
    .formula = "CON = √((Σ p² - 1/n) / (1 - 1/n)), p shares of capability",
    .source = "Singer, Bremer & Stuckey 1972",
    .unit = "index",
    .range = "0..1",
    .undefined = "fewer than 2 actors, one without capability, or all of them 0",
    .detail = true,
};
