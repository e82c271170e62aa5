/*
 * compare.c - figures of networks, actors and pairs, compared with before.
 */
#include "analysis/compare.h"

#include <stdlib.h>
#include <string.h>

const char REASON_NOT_PAIRS[] = "not a sum over pairs";
static const char COLLAPSED[] = "collapsed";
static const char NOT_YET[] = "not yet there";
static const char NOT_BEFORE[] = "undefined before";
const char REASON_ISOLATES[] = "any isolate forces this to 0; compare by residual";

bool *actors_among(const struct analysis *analysis, int phase, bool fixed, bool in_focus)
{
    const struct history *history = analysis->history;
    const struct model *now = &history->states[phase];
    bool *among = mem_array((size_t)now->actor_count, sizeof *among);

    for (int i = 0; i < now->actor_count; i++) {
        bool present = now->actors[i].present;

        for (int s = 0; s < history->state_count && fixed && !present; s++)
            present = history->states[s].actors[i].present;
        among[i] = present && (!in_focus || analysis->focus[i]);
    }
    return among;
}

struct value value_change(struct value now, struct value before)
{
    if (now.reason)
        return UNDEFINED(now.reason);
    if (before.reason)
        return UNDEFINED(NOT_BEFORE);
    return VALUE(now.number - before.number);
}

/* The networks that a comparison needs; where two are the same, both names lead to one. Borrows them from the pool. */
struct networks {
    const struct network *residual_before, *residual_now, *fixed_before, *fixed_now;
    bool *survivors; /* by vertex of the fixed networks */
};

static void mark_survivors(struct networks *nets, const struct model *before, const struct model *now)
{
    nets->survivors = mem_array((size_t)nets->fixed_now->n, sizeof *nets->survivors);
    for (int v = 0; v < nets->fixed_now->n; v++) {
        int actor = nets->fixed_now->actor[v];

        nets->survivors[v] = before->actors[actor].present && now->actors[actor].present;
    }
}

static void networks_init(struct networks *nets, struct analysis *analysis, int phase, int layer, bool in_focus)
{
    const struct model *before = &analysis->history->states[0], *now = &analysis->history->states[phase];
    AUTO_FREE bool *first = actors_among(analysis, 0, false, in_focus);
    AUTO_FREE bool *last = actors_among(analysis, phase, false, in_focus);
    AUTO_FREE bool *either = actors_among(analysis, phase, true, in_focus);
    struct network_pool *pool = &analysis->pool;

    nets->residual_before = network_pool_find(pool, before, 0, layer, first);
    nets->residual_now = network_pool_find(pool, now, phase, layer, last);
    nets->fixed_before = network_pool_find(pool, before, 0, layer, either);
    nets->fixed_now = network_pool_find(pool, now, phase, layer, either);
    mark_survivors(nets, before, now);
}

static void networks_done(struct networks *nets)
{
    free(nets->survivors);
}

/* Under the fixed denominator; where absent actors stand as isolates it may say nothing. */
static struct value fixed_value(const struct analysis *analysis, const struct measure *measure,
                                const struct network *fixed, const struct network *residual, struct value value)
{
    if (fixed == residual || (measure->ignores_isolates && residual->n > 0))
        return value;
    if (measure->isolates_force_0)
        return UNDEFINED(REASON_ISOLATES);
    return measure_choice_network(analysis->choice, measure, fixed);
}

static void compare_network(struct analysis *analysis, const struct measure *measure, const struct networks *nets,
                            struct figure figure)
{
    struct value before[DENOMINATOR_COUNT];
    const struct figure *first;

    figure.measure = measure;
    figure.value[RESIDUAL] = measure_choice_network(analysis->choice, measure, nets->residual_now);
    figure.value[FIXED] = fixed_value(analysis, measure, nets->fixed_now, nets->residual_now, figure.value[RESIDUAL]);
    first = figure.phase == 0 ? &figure : report_find(analysis->report, 0, figure.layer, measure, -1, -1);
    before[RESIDUAL] = first->value[RESIDUAL];
    before[FIXED] = first->value[FIXED];
    if (measure->among) {
        before[SURVIVORS] = measure->among(nets->fixed_before, nets->survivors);
        figure.value[SURVIVORS] = measure->among(nets->fixed_now, nets->survivors);
    } else {
        before[SURVIVORS] = figure.value[SURVIVORS] = UNDEFINED(REASON_NOT_PAIRS);
    }
    for (int d = 0; d < DENOMINATOR_COUNT; d++)
        figure.change[d] = value_change(figure.value[d], before[d]);
    report_add_figure(analysis->report, figure);
}

void compare_networks(struct analysis *analysis, int phase, int layer)
{
    struct networks focus, whole;

    networks_init(&focus, analysis, phase, layer, true);
    networks_init(&whole, analysis, phase, layer, false);
    for (int i = 0; measures[i]; i++)
        if (measures[i]->scope == SCOPE_NETWORK && analysis->choice->wanted[i])
            compare_network(analysis, measures[i], measures[i]->whole_network ? &whole : &focus,
                            (struct figure){ .phase = phase, .layer = layer, .actor = -1, .other = -1 });
    networks_done(&whole);
    networks_done(&focus);
}

struct value *actor_values(const struct measure_choice *choice, const struct measure *measure,
                           const struct network *net)
{
    AUTO_FREE struct value *by_vertex = mem_array((size_t)net->n, sizeof *by_vertex);
    struct value *values = mem_array((size_t)net->model->actor_count, sizeof *values);

    measure_choice_actors(choice, measure, net, by_vertex);
    for (int i = 0; i < net->model->actor_count; i++)
        values[i] = UNDEFINED(net->model->actors[i].left == 0 ? COLLAPSED : NOT_YET);
    for (int v = 0; v < net->n; v++)
        if (net->model->actors[net->actor[v]].present)
            values[net->actor[v]] = by_vertex[v];
    return values;
}

/* The same for a network that may be another one, already measured. Caller frees. */
static struct value *actor_values_or(const struct measure_choice *choice, const struct measure *measure,
                                     const struct network *net, const struct network *other, const struct value *others)
{
    size_t count = (size_t)net->model->actor_count;
    struct value *values;

    if (net != other)
        return actor_values(choice, measure, net);
    values = mem_array(count, sizeof *values);
    memcpy(values, others, count * sizeof *values);
    return values;
}

/* The values before: computed in phase 0, remembered by the report later. Caller frees. */
static struct value *first_values(const struct analysis *analysis, const struct measure *measure,
                                  const struct network *net, int phase)
{
    const struct report *report = analysis->report;
    struct value *values;

    if (phase == 0)
        return actor_values(analysis->choice, measure, net);
    values = mem_array((size_t)net->model->actor_count, sizeof *values);
    for (int i = 0; i < report->figure_count; i++) {
        const struct figure *figure = &report->figures[i];

        if (figure->phase == 0 && figure->layer == net->layer && figure->measure == measure)
            values[figure->actor] = figure->value[RESIDUAL];
    }
    return values;
}

static void compare_actor_measure(struct analysis *analysis, const struct measure *measure, const struct networks *nets,
                                  int phase, int layer)
{
    const struct measure_choice *choice = analysis->choice;
    AUTO_FREE struct value *first = first_values(analysis, measure, nets->residual_before, phase);
    AUTO_FREE struct value *now = actor_values_or(choice, measure, nets->residual_now, nets->residual_before, first);
    AUTO_FREE struct value *fixed_first =
        actor_values_or(choice, measure, nets->fixed_before, nets->residual_before, first);
    AUTO_FREE struct value *fixed_now = actor_values_or(choice, measure, nets->fixed_now, nets->residual_now, now);

    for (int i = 0; i < nets->fixed_now->model->actor_count; i++) {
        struct figure figure = { .phase = phase, .layer = layer, .actor = i, .other = -1, .measure = measure };

        figure.value[RESIDUAL] = now[i];
        figure.value[FIXED] = fixed_now[i];
        figure.value[SURVIVORS] = UNDEFINED(REASON_NOT_PAIRS);
        figure.change[RESIDUAL] = value_change(now[i], first[i]);
        figure.change[FIXED] = value_change(fixed_now[i], fixed_first[i]);
        figure.change[SURVIVORS] = UNDEFINED(REASON_NOT_PAIRS);
        report_add_figure(analysis->report, figure);
    }
}

void compare_actors(struct analysis *analysis, int phase, int layer)
{
    struct networks nets;

    networks_init(&nets, analysis, phase, layer, false);
    for (int i = 0; measures[i]; i++)
        if (measures[i]->scope == SCOPE_ACTOR && analysis->choice->wanted[i])
            compare_actor_measure(analysis, measures[i], &nets, phase, layer);
    networks_done(&nets);
}

struct value pair_value(const struct measure_choice *choice, const struct measure *measure, const struct network *net,
                        int a, int b)
{
    int v = network_vertex(net, a), w = network_vertex(net, b);

    return v < 0 || w < 0 ? UNDEFINED(NOT_YET) : measure_choice_pair(choice, measure, net, v, w);
}

static void add_pair_figure(struct analysis *analysis, const struct measure *measure, const struct networks *nets,
                            struct figure figure)
{
    struct value before = pair_value(analysis->choice, measure, nets->fixed_before, figure.actor, figure.other);

    figure.measure = measure;
    figure.value[FIXED] = pair_value(analysis->choice, measure, nets->fixed_now, figure.actor, figure.other);
    figure.change[FIXED] = value_change(figure.value[FIXED], before);
    figure.value[RESIDUAL] = figure.value[FIXED];
    figure.change[RESIDUAL] = figure.change[FIXED];
    figure.value[SURVIVORS] = figure.change[SURVIVORS] = UNDEFINED(REASON_NOT_PAIRS);
    report_add_figure(analysis->report, figure);
}

/* Whether the focus pairs mention the actor. */
static bool is_paired(const struct focus *focus, int actor)
{
    for (int i = 0; i < focus->pair_count; i++)
        if (focus->pairs[i][0] == actor || focus->pairs[i][1] == actor)
            return true;
    return false;
}

static bool is_focus_pair(const struct focus *focus, int a, int b)
{
    for (int i = 0; i < focus->pair_count; i++)
        if ((focus->pairs[i][0] == a && focus->pairs[i][1] == b) ||
            (focus->pairs[i][0] == b && focus->pairs[i][1] == a))
            return true;
    return false;
}

static bool is_tied(const struct network *net, int a, int b)
{
    int v = network_vertex(net, a), w = network_vertex(net, b);

    return v >= 0 && w >= 0 && edge_strength(&net->support, v, w) > 0;
}

/* Direct strength between the actors of focus pairs and all their partners, before or now. */
static void compare_partners(struct analysis *analysis, const struct networks *nets, int phase, int layer)
{
    const struct focus *focus = &analysis->scenario->focus;
    const struct measure *strength = &measure_strength;

    if (!measure_is_wanted(analysis->choice, strength))
        return;
    for (int a = 0; a < nets->fixed_now->model->actor_count; a++) {
        for (int b = a + 1; b < nets->fixed_now->model->actor_count; b++) {
            struct figure figure = { .phase = phase, .layer = layer, .actor = a, .other = b };

            if ((!is_paired(focus, a) && !is_paired(focus, b)) || is_focus_pair(focus, a, b))
                continue;
            if (is_tied(nets->fixed_before, a, b) || is_tied(nets->fixed_now, a, b))
                add_pair_figure(analysis, strength, nets, figure);
        }
    }
}

void compare_pairs(struct analysis *analysis, int phase, int layer)
{
    const struct focus *focus = &analysis->scenario->focus;
    struct networks nets;

    networks_init(&nets, analysis, phase, layer, false);
    for (int p = 0; p < focus->pair_count; p++)
        for (int i = 0; measures[i]; i++)
            if (measures[i]->pair && analysis->choice->wanted[i])
                add_pair_figure(
                    analysis, measures[i], &nets,
                    (struct figure){
                        .phase = phase, .layer = layer, .actor = focus->pairs[p][0], .other = focus->pairs[p][1] });
    compare_partners(analysis, &nets, phase, layer);
    networks_done(&nets);
}
