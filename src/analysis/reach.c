/*
 * reach.c - where the loss comes from: total reach T = Σ 1/d taken apart into membership, mediation (Everett & Borgatti 2010),
 * erosion and other steps.
 */
#include "analysis/compare.h"
#include "measure/among.h"

/* T of a state among the actors 'in' it, over the pairs marked in 'among' (both by index of the model). */
static double state_reach(const struct model *state, int layer, const bool *in, const bool *among)
{
    struct network net;
    AUTO_FREE bool *marked = NULL;
    double total;

    network_init(&net, state, layer, in);
    marked = mem_array((size_t)net.n, sizeof *marked);
    for (int v = 0; v < net.n; v++)
        marked[v] = among[net.actor[v]];
    total = reach_among(&net, marked);
    network_done(&net);
    return total;
}

static double reach_after_collapses(const struct analysis *analysis, int phase, int layer, bool pure,
                                    const bool *survivors)
{
    struct model state;
    double total;

    history_collapses_only(analysis->history, phase, pure, &state);
    total = state_reach(&state, layer, survivors, survivors);
    model_done(&state);
    return total;
}

void compare_reach(struct analysis *analysis, int phase, int layer)
{
    const struct model *before = &analysis->history->states[0], *now = &analysis->history->states[phase];
    AUTO_FREE bool *first = actors_among(analysis, 0, false, true);
    AUTO_FREE bool *last = actors_among(analysis, phase, false, true);
    AUTO_FREE bool *survivors = mem_array((size_t)now->actor_count, sizeof *survivors);
    struct reach reach = { .phase = phase, .layer = layer };
    double among_survivors, pure, eroded;

    for (int i = 0; i < now->actor_count; i++)
        survivors[i] = first[i] && last[i];
    reach.before = state_reach(before, layer, first, first);
    reach.after = state_reach(now, layer, last, last);
    among_survivors = state_reach(before, layer, first, survivors);
    pure = reach_after_collapses(analysis, phase, layer, true, survivors);
    eroded = reach_after_collapses(analysis, phase, layer, false, survivors);
    reach.membership = reach.before - among_survivors;
    reach.mediation = among_survivors - pure;
    reach.erosion = pure - eroded;
    reach.other = eroded - reach.after;
    MEM_GROW(analysis->report->reaches, analysis->report->reach_count, analysis->report->reach_capacity);
    analysis->report->reaches[analysis->report->reach_count++] = reach;
}
