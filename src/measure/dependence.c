/*
 * dependence.c - pairs: who depends on whom, how alike two actors' ties are, and what goes around a third.
 */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "measure/measure.h"

static const char REASON_NO_BOND[] = "no bond";
static const char REASON_NO_PROFILE[] = "no third actor, or no ties";
static const char REASON_FLAT[] = "no third actor, or all ties with third actors alike";

/* What rounding leaves of a variance is below this share of the squares it comes from. */
static const double FLAT = 1e-14;

static double support_of(const struct network *net, int v)
{
    double sum = 0;

    for (int i = net->first[v]; i < net->first[v + 1]; i++)
        sum += net->strength[i];
    return sum;
}

static struct value dependence(const struct network *net, int a, int b)
{
    double support = support_of(net, a);

    return VALUE(support > 0 ? edge_strength(&net->support, a, b) / support : 0);
}

const struct measure measure_dependence = {
    .name = "dependence",
    .group = GROUP_BROKERAGE,
    .scope = SCOPE_PAIR,
    .pair = dependence,
    .summary = "share of the first actor's support that comes from the second",
    .formula = "D_ab = w_ab / s_a; 0 without support",
    .source = "Hirschman 1945; Barbieri 1996",
    .unit = "share",
    .range = "0..1",
    .detail = true,
};

static struct value dependence_asymmetry(const struct network *net, int a, int b)
{
    return VALUE(dependence(net, a, b).number - dependence(net, b, a).number);
}

const struct measure measure_dependence_asymmetry = {
    .name = "dependence_asymmetry",
    .group = GROUP_BROKERAGE,
    .scope = SCOPE_PAIR,
    .pair = dependence_asymmetry,
    .summary = "how much more the first actor depends on the second than the second on the first",
    .formula = "D_ab - D_ba, D_ab = w_ab / s_a; 0 without support",
    .source = "Hirschman 1945; Barbieri 1996",
    .unit = "difference of shares",
    .range = "-1..1",
    .detail = true,
};

static struct value two_step_exposure(const struct network *net, int a, int b)
{
    double sum = 0;

    for (int i = net->first[a]; i < net->first[a + 1]; i++)
        sum += dependence(net, a, net->neighbour[i]).number * dependence(net, net->neighbour[i], b).number;
    return VALUE(sum);
}

const struct measure measure_two_step_exposure = {
    .name = "two_step_exposure",
    .group = GROUP_BROKERAGE,
    .scope = SCOPE_PAIR,
    .pair = two_step_exposure,
    .summary = "share of the first actor's support that comes from partners in so far as they depend on the second",
    .formula = "(D²)_ab = Σ_j D_aj D_jb, D_ij = w_ij / s_i; 0 without support",
    .source = "our definition, after Hirschman 1945",
    .unit = "share",
    .range = "0..1",
    .detail = true,
};

/* Strengths towards all others, and the greatest difference that any two of them have. */
static struct value signorino_ritter(const struct network *net, int a, int b)
{
    double difference = 0, greatest = 0;
    int others = 0;

    for (int i = 0; i < net->support.count; i++)
        greatest = fmax(greatest, net->support.edges[i].strength);
    for (int k = 0; k < net->n; k++) {
        if (k == a || k == b)
            continue;
        difference += fabs(edge_strength(&net->support, a, k) - edge_strength(&net->support, b, k));
        others++;
    }
    return others == 0 || greatest <= 0 ? UNDEFINED(REASON_NO_PROFILE) : VALUE(1 - 2 * difference / greatest / others);
}

const struct measure measure_signorino_ritter = {
    .name = "signorino_ritter",
    .scope = SCOPE_PAIR,
    .pair = signorino_ritter,
    .summary = "likeness of two actors' ties with all others: 1 the same, -1 as different as ties can be",
    .formula = "S = 1 - 2 Σ_k |w_ak - w_bk| / (max w · (n - 2)) over others k, max over all tied pairs",
    .source = "Signorino & Ritter 1999",
    .unit = "index",
    .range = "-1..1",
    .undefined = REASON_NO_PROFILE,
    .detail = true,
};

/* Profiles of two actors towards the others: sums that agreement corrected for chance needs. */
struct profiles {
    double x, y, xx, yy, difference;
    int others;
};

static struct profiles profiles_of(const struct network *net, int a, int b)
{
    struct profiles sums = { 0 };

    for (int k = 0; k < net->n; k++) {
        double x = edge_strength(&net->support, a, k), y = edge_strength(&net->support, b, k);

        if (k == a || k == b)
            continue;
        sums.x += x;
        sums.y += y;
        sums.xx += x * x;
        sums.yy += y * y;
        sums.difference += (x - y) * (x - y);
        sums.others++;
    }
    return sums;
}

static struct value corrected(const struct profiles *p, double expected)
{
    return expected <= FLAT * (p->xx + p->yy) ? UNDEFINED(REASON_FLAT) : VALUE(1 - p->difference / expected);
}

static struct value profile_pi(const struct network *net, int a, int b)
{
    struct profiles p = profiles_of(net, a, b);
    double mean = p.others ? (p.x + p.y) / 2 / p.others : 0;

    return corrected(&p, p.xx + p.yy - 2 * mean * (p.x + p.y) + 2 * p.others * mean * mean);
}

const struct measure measure_profile_pi = {
    .name = "profile_pi",
    .scope = SCOPE_PAIR,
    .pair = profile_pi,
    .summary = "likeness of two actors' ties with all others, corrected for chance as Scott's π",
    .formula = "1 - Σ_k (x_k - y_k)² / Σ_k [(x_k - m)² + (y_k - m)²], m mean of both profiles",
    .source = "Häge 2011",
    .unit = "index",
    .range = "-1..1",
    .undefined = REASON_FLAT,
    .detail = true,
};

static struct value profile_kappa(const struct network *net, int a, int b)
{
    struct profiles p = profiles_of(net, a, b);
    double n = p.others ? p.others : 1, between = p.x / n - p.y / n;

    return corrected(&p, p.xx - p.x * p.x / n + p.yy - p.y * p.y / n + n * between * between);
}

const struct measure measure_profile_kappa = {
    .name = "profile_kappa",
    .scope = SCOPE_PAIR,
    .pair = profile_kappa,
    .summary = "likeness of two actors' ties with all others, corrected for chance as Cohen's κ",
    .formula = "1 - Σ_k (x_k - y_k)² / [Σ_k (x_k - x̄)² + Σ_k (y_k - ȳ)² + n (x̄ - ȳ)²]",
    .source = "Häge 2011",
    .unit = "index",
    .range = "-1..1",
    .undefined = REASON_FLAT,
    .detail = true,
};

static struct value redundancy(const struct network *net, int a, int b, int third)
{
    double whole = network_flow(net, a, b), left;
    struct network without;

    if (whole <= 0)
        return UNDEFINED(REASON_NO_BOND);
    network_without(&without, net, third);
    left = network_flow(&without, a, b);
    network_done(&without);
    return VALUE(left / whole);
}

const struct measure measure_redundancy = {
    .name = "redundancy",
    .group = GROUP_BROKERAGE,
    .scope = SCOPE_PAIR,
    .third = redundancy,
    .summary = "share of the pair's bond that does not need the third actor",
    .formula = "bond(a, b) without k / bond(a, b)",
    .source = "Freeman, Borgatti & White 1991",
    .unit = "share",
    .range = "0..1",
    .undefined = REASON_NO_BOND,
    .direction = DIRECTION_HIGHER,
    .detail = true,
};
