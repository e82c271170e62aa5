/*
 * sets.c - measures about the set of actors that was asked for, in the state before.
 */
#include "analysis/compare.h"

static const char NOT_THERE[] = "a member is not there";

/* Marks the members among the vertices; false if one of them has none. */
static bool mark_members(const struct network *net, const struct focus *focus, bool *members)
{
    for (int i = 0; i < focus->member_count; i++) {
        int v = network_vertex(net, focus->members[i]);

        if (v < 0)
            return false;
        members[v] = true;
    }
    return true;
}

static void add_set_figure(struct analysis *analysis, const struct measure *measure, int layer, struct value value)
{
    struct figure figure = { .layer = layer, .actor = -1, .other = -1, .measure = measure };

    figure.value[RESIDUAL] = figure.value[FIXED] = value;
    figure.value[SURVIVORS] = figure.change[SURVIVORS] = UNDEFINED(REASON_NOT_PAIRS);
    if (value.reason)
        figure.change[RESIDUAL] = figure.change[FIXED] = value;
    report_add_figure(analysis->report, figure);
}

void compare_set(struct analysis *analysis, int layer)
{
    struct network net;
    AUTO_FREE bool *members = NULL;
    bool complete;

    if (analysis->scenario->focus.member_count == 0)
        return;
    network_init(&net, &analysis->history->states[0], layer, NULL);
    members = mem_array((size_t)net.n, sizeof *members);
    complete = mark_members(&net, &analysis->scenario->focus, members);
    for (int i = 0; measures[i]; i++)
        if (measures[i]->scope == SCOPE_SET && analysis->choice->wanted[i])
            add_set_figure(analysis, measures[i], layer,
                           complete ? measures[i]->set(&net, members) : UNDEFINED(NOT_THERE));
    network_done(&net);
}
