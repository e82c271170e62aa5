/*
 * pacts.c - pacts measured.
 */
#include "analysis/pacts.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "model/pact.h"
#include "network/edges.h"

/* Capabilities and strengths closer than this are the same. */
static const double SAME = 1e-12;

static const char NOT_THERE[] = "the pact is not there", DISSOLVED[] = "the pact is dissolved";
static const char NO_PAIR[] = "it has fewer than two members", NO_SUPPORT[] = "its members do not support each other";
static const char MISSING[] = "the capability of a member is missing", NOBODY[] = "it has no members";
static const char POWERLESS[] = "its members have no capability";

const char *pact_state_name(enum pact_state state)
{
    static const char *const names[] = {
        [PACT_ABSENT] = "absent",
        [PACT_THERE] = "there",
        [PACT_DISSOLVED] = "dissolved",
    };

    return names[state];
}

static enum pact_state state_of(const struct history *history, const struct scenario *scenario, int phase, int pact)
{
    if (history->states[phase].pacts[pact].present)
        return PACT_THERE;
    while (phase > 0) {
        phase = scenario->phases[phase - 1].parent;
        if (history->states[phase].pacts[pact].present)
            return PACT_DISSOLVED;
    }
    return PACT_ABSENT;
}

/* The members that are there, in the model's order. */
static void fill_members(struct pact_view *view, const struct model *state)
{
    const struct pact *pact = &state->pacts[view->pact];

    view->members = mem_array((size_t)pact->member_count, sizeof *view->members);
    for (int actor = 0; actor < state->actor_count && view->state != PACT_ABSENT; actor++)
        if (state->actors[actor].present && pact_has(pact, actor))
            view->members[view->member_count++] = actor;
}

/* Sum of the support between members in the pact's layer. */
static double support_within(const struct pact_view *view, const struct model *state)
{
    AUTO_FREE int *vertex = mem_array((size_t)state->actor_count, sizeof *vertex);
    struct edge_list support = { 0 }, hostility = { 0 };
    double sum = 0;

    for (int i = 0; i < state->actor_count; i++)
        vertex[i] = -1;
    for (int i = 0; i < view->member_count; i++)
        vertex[view->members[i]] = i;
    edges_collect(state, state->pacts[view->pact].layer, vertex, &support, &hostility);
    for (int i = 0; i < support.count; i++)
        sum += support.edges[i].strength;
    free(support.edges);
    free(hostility.edges);
    return sum;
}

/* 'state' is altered and put back: what remains of the support without the pact. */
static double support_besides(const struct pact_view *view, struct model *state)
{
    struct pact *pact = &state->pacts[view->pact];
    bool present = pact->present;
    double sum;

    pact->present = false;
    sum = support_within(view, state);
    pact->present = present;
    return sum;
}

static void fill_cohesion(struct pact_view *view, struct model *state)
{
    double pairs = 0.5 * view->member_count * (view->member_count - 1), sum, besides;

    view->cohesion = view->carried = UNDEFINED(view->state == PACT_ABSENT ? NOT_THERE : NO_PAIR);
    if (view->member_count < 2)
        return;
    sum = support_within(view, state);
    view->cohesion = VALUE(sum / pairs);
    view->carried = UNDEFINED(NO_SUPPORT);
    if (sum <= SAME)
        return;
    besides = view->state == PACT_THERE ? support_besides(view, state) : sum;
    view->carried = VALUE(1 - besides / sum);
}

static bool is_greater(const struct model *state, const struct member *a, const struct member *b)
{
    if (fabs(a->capability - b->capability) > SAME)
        return a->capability > b->capability;
    return strcmp(state->actors[a->actor].id, state->actors[b->actor].id) < 0;
}

static void fill_hub(struct pact_view *view, const struct model *state)
{
    const struct pact *pact = &state->pacts[view->pact];
    const struct member *hub = NULL;
    double sum = 0;
    int unrated = 0;

    view->hub = -1;
    view->hub_share = UNDEFINED(view->state == PACT_ABSENT ? NOT_THERE : DISSOLVED);
    if (view->state != PACT_THERE)
        return;
    for (int i = 0; i < pact->member_count; i++) {
        const struct member *member = &pact->members[i];

        if (!member->is_in)
            continue;
        unrated += !member->rated;
        sum += member->capability;
        hub = !hub || is_greater(state, member, hub) ? member : hub;
    }
    view->hub_share = UNDEFINED(!hub ? NOBODY : unrated > 0 ? MISSING : POWERLESS);
    if (!hub || unrated > 0 || sum <= 0)
        return;
    view->hub = hub->actor;
    view->hub_share = VALUE(hub->capability / sum);
}

static void fill_gone(struct pact_view *view, const struct model *state)
{
    struct pact_balance balance = pact_balance(&state->pacts[view->pact]);

    if (view->state == PACT_ABSENT)
        view->gone = UNDEFINED(NOT_THERE);
    else if (balance.unrated > 0)
        view->gone = UNDEFINED(MISSING);
    else if (balance.whole <= 0)
        view->gone = UNDEFINED(POWERLESS);
    else
        view->gone = VALUE(balance.gone / balance.whole);
}

static void fill_phase(struct pacts *out, const struct history *history, const struct scenario *scenario, int phase)
{
    struct model state;

    model_copy(&state, &history->states[phase]);
    for (int pact = 0; pact < out->count; pact++) {
        struct pact_view *view = &out->views[out->view_count++];

        *view = (struct pact_view){ .phase = phase, .pact = pact, .state = state_of(history, scenario, phase, pact) };
        fill_members(view, &state);
        fill_cohesion(view, &state);
        fill_hub(view, &state);
        fill_gone(view, &state);
    }
    model_done(&state);
}

void pacts_init(struct pacts *out, struct arena *arena, const struct history *history, const struct scenario *scenario)
{
    const struct model *before = &history->states[0];

    *out = (struct pacts){ .count = before->pact_count };
    if (out->count == 0)
        return;
    out->names = mem_array((size_t)out->count, sizeof *out->names);
    out->views = mem_array((size_t)out->count * (size_t)history->state_count, sizeof *out->views);
    for (int i = 0; i < out->count; i++) {
        const struct pact *pact = &before->pacts[i];

        out->names[i] = (struct pact_name){ arena_dup(arena, pact->id), arena_dup(arena, pact->title), pact->layer,
                                            pact->dissolves_above };
    }
    for (int phase = 0; phase < history->state_count; phase++)
        fill_phase(out, history, scenario, phase);
}

void pacts_done(struct pacts *pacts)
{
    for (int i = 0; i < pacts->view_count; i++)
        free(pacts->views[i].members);
    free(pacts->views);
    free(pacts->names);
    *pacts = (struct pacts){ 0 };
}

static bool is_same(struct value a, struct value b)
{
    if (a.reason || b.reason)
        return a.reason == b.reason;
    return fabs(a.number - b.number) <= SAME;
}

bool pact_view_same(const struct pact_view *now, const struct pact_view *parent)
{
    if (now->state != parent->state || now->member_count != parent->member_count || now->hub != parent->hub)
        return false;
    for (int i = 0; i < now->member_count; i++)
        if (now->members[i] != parent->members[i])
            return false;
    return is_same(now->cohesion, parent->cohesion) && is_same(now->carried, parent->carried) &&
           is_same(now->hub_share, parent->hub_share) && is_same(now->gone, parent->gone);
}
