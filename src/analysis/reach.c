/*
 * reach.c - where the loss comes from: total reach T = Σ 1/d taken apart into membership, mediation (Everett & Borgatti 2010),
 * erosion and other steps.
 */
#include "analysis/compare.h"
#include "measure/among.h"

/* T of a network over the pairs marked in 'among' (by index of the model). */
static double network_reach(const struct network *net, const bool *among)
{
    AUTO_FREE bool *marked = mem_array((size_t)net->n, sizeof *marked);

    for (int v = 0; v < net->n; v++)
        marked[v] = among[net->actor[v]];
    return reach_among(net, marked);
}

/* Whether both states have the same actors and ties; the second may have ties that the first never had. */
static bool is_same(const struct model *x, const struct model *y)
{
    for (int i = 0; i < x->actor_count; i++)
        if (x->actors[i].present != y->actors[i].present)
            return false;
    for (int i = 0; i < y->tie_count; i++)
        if (model_tie_weight(y, &y->ties[i]) != (i < x->tie_count ? model_tie_weight(x, &x->ties[i]) : 0))
            return false;
    return true;
}

/* T of the survivors after collapses alone; 'after' is theirs now, which it is where nothing else has happened. */
static double reach_after_collapses(const struct analysis *analysis, int phase, int layer, bool pure,
                                    const bool *survivors, double after)
{
    struct model state;
    struct network net;
    double total = after;

    history_collapses_only(analysis->history, phase, pure, &state);
    if (!is_same(&state, &analysis->history->states[phase])) {
        network_init(&net, &state, layer, survivors);
        total = network_reach(&net, survivors);
        network_done(&net);
    }
    model_done(&state);
    return total;
}

void compare_reach(struct analysis *analysis, int phase, int layer)
{
    const struct model *before = &analysis->history->states[0], *now = &analysis->history->states[phase];
    AUTO_FREE bool *first = actors_among(analysis, 0, false, true);
    AUTO_FREE bool *last = actors_among(analysis, phase, false, true);
    AUTO_FREE bool *survivors = mem_array((size_t)now->actor_count, sizeof *survivors);
    const struct network *net = network_pool_find(&analysis->pool, before, 0, layer, first);
    struct reach reach = { .phase = phase, .layer = layer };
    double among_survivors, pure, eroded;

    for (int i = 0; i < now->actor_count; i++)
        survivors[i] = first[i] && last[i];
    reach.before = network_reach(net, first);
    among_survivors = network_reach(net, survivors);
    reach.after = network_reach(network_pool_find(&analysis->pool, now, phase, layer, last), last);
    pure = reach_after_collapses(analysis, phase, layer, true, survivors, reach.after);
    eroded = reach_after_collapses(analysis, phase, layer, false, survivors, reach.after);
    reach.membership = reach.before - among_survivors;
    reach.mediation = among_survivors - pure;
    reach.erosion = pure - eroded;
    reach.other = eroded - reach.after;
    MEM_GROW(analysis->report->reaches, analysis->report->reach_count, analysis->report->reach_capacity);
    analysis->report->reaches[analysis->report->reach_count++] = reach;
}
