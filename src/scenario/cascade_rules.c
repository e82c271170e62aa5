/*
 * cascade_rules.c - rules by which actors collapse for want of support or partners, or under too much load.
 */
#include "scenario/cascade_rules.h"

#include "measure/shortest.h"

static struct text *collapse(struct cascade_run *run, int actor)
{
    struct blow *blow = add_blow(run, actor);

    blow->collapses = true;
    return &blow->why;
}

static void remember_support(struct cascade_run *run, const struct network *net, int origin)
{
    AUTO_FREE double *support = edge_list_vertex_sums(&net->support, net->n);

    for (int v = 0; v < net->n; v++)
        if (net->actor[v] < run->state->actor_count && run->state->actors[net->actor[v]].wear.origin == origin)
            run->standing[net->actor[v]] = support[v];
}

void threshold_begin(struct cascade_run *run)
{
    at_origins(run, remember_support);
}

static void say_threshold(struct text *why, double support, double before, double threshold)
{
    char left[NUMBER_SIZE], first[NUMBER_SIZE], share[NUMBER_SIZE];

    text_addf(why, "support %s of %s left, threshold %s", number_exact(left, support), number_exact(first, before),
              number_input(share, threshold));
}

void threshold_strike(struct cascade_run *run)
{
    AUTO_FREE double *support = NULL;
    struct network net;

    network_now(run, &net);
    support = edge_list_vertex_sums(&net.support, net.n);
    for (int v = 0; v < net.n; v++) {
        const struct actor *actor = &run->state->actors[net.actor[v]];
        double before = run->standing[net.actor[v]];

        if (actor->has_threshold && support[v] < actor->threshold * before * (1 - CASCADE_DUST) - CASCADE_DUST)
            say_threshold(collapse(run, net.actor[v]), support[v], before, actor->threshold);
    }
    network_done(&net);
}

void k_core_strike(struct cascade_run *run)
{
    struct network net;

    network_now(run, &net);
    for (int v = 0; v < net.n; v++) {
        int partners = net.first[v + 1] - net.first[v];

        if (partners < run->cascade->k)
            text_addf(collapse(run, net.actor[v]), "%d partner%s left, fewer than %d", partners,
                      partners == 1 ? "" : "s", run->cascade->k);
    }
    network_done(&net);
}

void s_core_strike(struct cascade_run *run)
{
    char left[NUMBER_SIZE], needed[NUMBER_SIZE];
    AUTO_FREE double *support = NULL;
    struct network net;

    network_now(run, &net);
    support = edge_list_vertex_sums(&net.support, net.n);
    for (int v = 0; v < net.n; v++)
        if (support[v] < run->cascade->s * (1 - CASCADE_DUST))
            text_addf(collapse(run, net.actor[v]), "support %s left, below %s", number_exact(left, support[v]),
                      number_input(needed, run->cascade->s));
    network_done(&net);
}

/* Shortest paths on which each vertex lies, over unordered pairs, their ends included; caller frees. */
static double *loads(const struct network *net)
{
    double *load = mem_array((size_t)net->n, sizeof *load);
    struct shortest shortest;

    shortest_init(&shortest, net);
    for (int v = 0; v < net->n; v++) {
        shortest_from(&shortest, v);
        load[v] += shortest.search.count - 1;
        for (int i = 1; i < shortest.search.count; i++)
            load[shortest.search.order[i]] += shortest.through[shortest.search.order[i]] / 2;
    }
    shortest_done(&shortest);
    return load;
}

static void remember_load(struct cascade_run *run, const struct network *net, int origin)
{
    AUTO_FREE double *load = loads(net);

    for (int v = 0; v < net->n; v++)
        if (run->state->actors[net->actor[v]].wear.origin == origin)
            run->standing[net->actor[v]] = load[v];
}

void load_begin(struct cascade_run *run)
{
    at_origins(run, remember_load);
}

static void say_load(struct text *why, double load, double before, double tolerance)
{
    char now[NUMBER_SIZE], most[NUMBER_SIZE], first[NUMBER_SIZE];

    text_addf(why, "load %s above its capacity %s, load before %s", number_exact(now, load),
              number_exact(most, (1 + tolerance) * before), number_exact(first, before));
}

/* Loads are sums of fractions in an order that depends on the actors': a little more room for rounding. */
void load_strike(struct cascade_run *run)
{
    const double dust = 1e-9;
    AUTO_FREE double *load = NULL;
    struct network net;

    network_now(run, &net);
    load = loads(&net);
    for (int v = 0; v < net.n; v++) {
        double before = run->standing[net.actor[v]];

        if (load[v] > (1 + run->cascade->tolerance) * before * (1 + dust) + dust)
            say_load(collapse(run, net.actor[v]), load[v], before, run->cascade->tolerance);
    }
    network_done(&net);
}
