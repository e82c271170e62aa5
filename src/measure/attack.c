/*
 * attack.c - what is left when the best tied actors fall one after another.
 */
#include "measure/attack.h"

#include <math.h>
#include <string.h>

#include "base/mem.h"
#include "measure/among.h"
#include "measure/measure.h"

static bool is_id_before(const struct network *net, int v, int w)
{
    return strcmp(net->model->actors[net->actor[v]].id, net->model->actors[net->actor[w]].id) < 0;
}

/* Of the actors with most partners left the one whose id comes first. Degrees of those that are gone are below 0. */
static int best_tied(const struct network *net, const int *degrees)
{
    int best = 0;

    for (int v = 1; v < net->n; v++)
        if (degrees[v] > degrees[best] || (degrees[v] == degrees[best] && is_id_before(net, v, best)))
            best = v;
    return best;
}

int *attack_order(const struct network *net)
{
    AUTO_FREE int *degrees = mem_array((size_t)net->n, sizeof *degrees);
    int *order = mem_array((size_t)net->n, sizeof *order);

    for (int v = 0; v < net->n; v++)
        degrees[v] = net->first[v + 1] - net->first[v];
    for (int q = 0; q < net->n; q++) {
        int best = order[q] = best_tied(net, degrees);

        degrees[best] = -1;
        for (int i = net->first[best]; i < net->first[best + 1]; i++)
            degrees[net->neighbour[i]] -= degrees[net->neighbour[i]] > 0;
    }
    return order;
}

/* A network under attack: the order in which its actors fall, and who is gone. */
struct siege {
    const struct network *net;
    int *order, *stack, *mark;
    bool *gone;
    int gone_count;
};

static void siege_init(struct siege *siege, const struct network *net)
{
    size_t n = (size_t)net->n;

    *siege = (struct siege){ .net = net,
                             .order = attack_order(net),
                             .stack = mem_array(n, sizeof(int)),
                             .mark = mem_array(n, sizeof(int)),
                             .gone = mem_array(n, sizeof(bool)) };
}

static void siege_done(struct siege *siege)
{
    mem_auto_free(&siege->order);
    mem_auto_free(&siege->stack);
    mem_auto_free(&siege->mark);
    mem_auto_free(&siege->gone);
}

static int remove_next(struct siege *siege)
{
    int next = siege->order[siege->gone_count++];

    siege->gone[next] = true;
    return next;
}

static int size_from(struct siege *siege, int start)
{
    const struct network *net = siege->net;
    int depth = 0, size = 0;

    siege->stack[depth++] = start;
    siege->mark[start] = 1;
    while (depth > 0) {
        int v = siege->stack[--depth];

        size++;
        for (int i = net->first[v]; i < net->first[v + 1]; i++) {
            int w = net->neighbour[i];

            if (siege->gone[w] || siege->mark[w])
                continue;
            siege->mark[w] = 1;
            siege->stack[depth++] = w;
        }
    }
    return size;
}

static int largest_left(struct siege *siege)
{
    int largest = 0;

    for (int v = 0; v < siege->net->n; v++)
        siege->mark[v] = 0;
    for (int v = 0; v < siege->net->n; v++) {
        if (!siege->gone[v] && !siege->mark[v]) {
            int size = size_from(siege, v);

            largest = size > largest ? size : largest;
        }
    }
    return largest;
}

static struct value robustness(const struct network *net)
{
    struct siege siege;
    double sum = 0;

    if (net->n == 0)
        return UNDEFINED(REASON_NO_ACTORS);
    siege_init(&siege, net);
    for (int q = 0; q < net->n; q++) {
        remove_next(&siege);
        sum += (double)largest_left(&siege) / net->n;
    }
    siege_done(&siege);
    return VALUE(sum / net->n);
}

const struct measure measure_robustness = {
    .name = "robustness",
    LIMITED(5000),
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
    struct siege siege;
    int q = 0;

    if (net->n == 0)
        return UNDEFINED(REASON_NO_ACTORS);
    siege_init(&siege, net);
    while (2 * largest_left(&siege) >= net->n) {
        remove_next(&siege);
        q++;
    }
    siege_done(&siege);
    return VALUE(q);
}

const struct measure measure_collapse_point = {
    .name = "collapse_point",
    LIMITED(5000),
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
    struct siege siege;
    double whole = strength_among(net, NULL), left = whole, sum = 0;

    if (whole <= 0)
        return UNDEFINED(REASON_NO_TIES);
    siege_init(&siege, net);
    for (int q = 0; q < net->n; q++) {
        int v = remove_next(&siege);

        for (int i = net->first[v]; i < net->first[v + 1]; i++)
            left -= siege.gone[net->neighbour[i]] ? 0 : net->strength[i];
        sum += fmax(left, 0) / whole;
    }
    siege_done(&siege);
    return VALUE(sum / net->n);
}

const struct measure measure_strength_robustness = {
    .name = "strength_robustness",
    LIMITED(5000),
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

/* Reach among those that are left. */
static double reach_left(const struct network *net, const bool *gone)
{
    AUTO_FREE bool *among = mem_array((size_t)net->model->actor_count, sizeof *among);
    struct network rest;
    double reach;

    for (int v = 0; v < net->n; v++)
        among[net->actor[v]] = !gone[v];
    network_init(&rest, net->model, net->layer, among);
    reach = reach_among(&rest, NULL);
    network_done(&rest);
    return reach;
}

static struct value efficiency_robustness(const struct network *net)
{
    struct siege siege;
    double whole = reach_among(net, NULL), sum = 0;

    if (net->support.count == 0)
        return UNDEFINED(REASON_NO_TIES);
    siege_init(&siege, net);
    for (int q = 0; q < net->n; q++) {
        remove_next(&siege);
        sum += reach_left(net, siege.gone) / whole;
    }
    siege_done(&siege);
    return VALUE(sum / net->n);
}

const struct measure measure_efficiency_robustness = {
    .name = "efficiency_robustness",
    LIMITED(300),
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
