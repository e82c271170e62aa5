/*
 * observed.c - a scenario's ends compared with what history produced: ties, actors and measures.
 */
#include "analysis/observed.h"

#include <stdlib.h>

#include "analysis/observed_view.h"

/* Strengths closer than this share of the first are the same. */
static const double SAME = 1e-9;

static const char *const fates[] = {
    [FATE_NONE] = "none", [FATE_KEPT] = "kept", [FATE_WEAKENED] = "weakened", [FATE_LOST] = "lost", [FATE_NEW] = "new",
};

const char *fate_name(enum fate fate)
{
    return fates[fate];
}

static enum fate fate_of(double before, double after)
{
    if (before == 0)
        return after > 0 ? FATE_NEW : FATE_NONE;
    if (after == 0)
        return FATE_LOST;
    return after < before * (1 - SAME) ? FATE_WEAKENED : FATE_KEPT;
}

/* Pairs that are in question, each once in the end. */
struct pair_list {
    int (*pairs)[2];
    int count, capacity;
};

static void append(struct pair_list *list, int a, int b)
{
    MEM_GROW(list->pairs, list->count, list->capacity);
    list->pairs[list->count][0] = a < b ? a : b;
    list->pairs[list->count++][1] = a < b ? b : a;
}

static void add_pairs(const struct observed_view *view, struct pair_list *list, const struct network *net)
{
    for (int i = 0; i < net->support.count; i++) {
        int a = net->actor[net->support.edges[i].a], b = net->actor[net->support.edges[i].b];

        if (view->compared[a] && view->compared[b] && view->onto[a] != view->onto[b])
            append(list, a, b);
    }
}

static int by_pair(const void *left, const void *right)
{
    const int *x = left, *y = right;

    return x[0] != y[0] ? (x[0] > y[0]) - (x[0] < y[0]) : (x[1] > y[1]) - (x[1] < y[1]);
}

static void sort_pairs(struct pair_list *list)
{
    int kept = 0;

    if (list->count > 1)
        qsort(list->pairs, (size_t)list->count, sizeof *list->pairs, by_pair);
    for (int i = 0; i < list->count; i++) {
        if (kept > 0 && by_pair(list->pairs[kept - 1], list->pairs[i]) == 0)
            continue;
        list->pairs[kept][0] = list->pairs[i][0];
        list->pairs[kept++][1] = list->pairs[i][1];
    }
    list->count = kept;
}

/* By actor observed: the first actor of those compared that goes on as it, or -1. Caller frees. */
static int *first_compared(const struct observed_view *view)
{
    int *first = mem_array((size_t)view->observed.actor_count, sizeof *first);

    for (int i = 0; i < view->observed.actor_count; i++) {
        first[i] = view->first[i];
        while (first[i] >= 0 && !view->compared[first[i]])
            first[i] = view->next[first[i]];
    }
    return first;
}

/* The pairs of actors observed that the pairs go on as, sorted. */
static struct pair_list pairs_onto(const struct observed_view *view, const struct pair_list *list)
{
    struct pair_list onto = { 0 };

    for (int i = 0; i < list->count; i++)
        append(&onto, view->onto[list->pairs[i][0]], view->onto[list->pairs[i][1]]);
    sort_pairs(&onto);
    return onto;
}

/* What is observed between actors none of whose forerunners are in the list is new: one pair, whatever has merged. */
static void add_new_pairs(const struct observed_view *view, struct pair_list *list, const struct network *net)
{
    struct pair_list known = pairs_onto(view, list);
    AUTO_FREE int *first = first_compared(view);

    for (int i = 0; i < net->support.count; i++) {
        int pair[2] = { net->actor[net->support.edges[i].a], net->actor[net->support.edges[i].b] };

        if (first[pair[0]] < 0 || first[pair[1]] < 0)
            continue;
        if (known.count == 0 || !bsearch(pair, known.pairs, (size_t)known.count, sizeof *known.pairs, by_pair))
            append(list, first[pair[0]], first[pair[1]]);
    }
    free(known.pairs);
}

static double strength_between(const struct network *net, int a, int b)
{
    int v = network_vertex(net, a), w = network_vertex(net, b);

    if (v < 0 || w < 0)
        return 0;
    return v < w ? edge_strength(&net->support, v, w) : edge_strength(&net->support, w, v);
}

static void count_pair(struct observed_layer *out, const struct observed_pair *pair)
{
    bool lost = pair->came == FATE_LOST;

    out->foretold[pair->foretold]++;
    out->came[pair->came]++;
    out->both[pair->came] += pair->foretold == pair->came;
    if (pair->before == 0)
        return;
    out->tie_count++;
    out->lost_count += lost;
    out->shared_count += pair->shared;
    out->shared_lost_count += pair->shared && lost;
    prediction_count(&out->predictions[PREDICT_ENGINE], pair->foretold == FATE_LOST, lost);
    prediction_count(&out->predictions[PREDICT_DELETION], false, lost);
    prediction_count(&out->predictions[PREDICT_SHARED], pair->shared, lost);
}

static void compare_ties(const struct observed_view *view, struct observed_layer *out)
{
    struct pair_list list = { 0 };
    struct network before, predicted, observed;

    network_init(&before, &view->before, out->layer, NULL);
    network_init(&predicted, &view->predicted, out->layer, NULL);
    network_init(&observed, &view->observed, observed_view_layer(view, out->layer), NULL);
    add_pairs(view, &list, &before);
    add_pairs(view, &list, &predicted);
    add_new_pairs(view, &list, &observed);
    sort_pairs(&list);
    out->pairs = arena_array(&view->analysis->report->arena, (size_t)list.count, sizeof *out->pairs);
    out->pair_count = list.count;
    for (int i = 0; i < list.count; i++) {
        struct observed_pair *pair = &out->pairs[i];
        int a = list.pairs[i][0], b = list.pairs[i][1];

        *pair = (struct observed_pair){ .a = a, .b = b };
        pair->before = strength_between(&before, a, b);
        pair->predicted = strength_between(&predicted, a, b);
        pair->observed = strength_between(&observed, view->onto[a], view->onto[b]);
        pair->shared = observed_view_is_shared(view, a, b, out->layer);
        pair->foretold = fate_of(pair->before, pair->predicted);
        pair->came = fate_of(pair->before, pair->observed);
        count_pair(out, pair);
    }
    out->predictions[PREDICT_BASE_RATE] = prediction_base_rate(out->lost_count, out->tie_count);
    network_done(&before);
    network_done(&predicted);
    network_done(&observed);
    free(list.pairs);
}

/* Who is there both in the end and as observed: flags for either model. */
static void mark_common(const struct observed_view *view, bool in_focus, bool *ours, bool *theirs)
{
    for (int i = 0; i < view->predicted.actor_count; i++) {
        if (!view->predicted.actors[i].present || !observed_view_goes_on(view, i) ||
            (in_focus && !view->analysis->focus[i]))
            continue;
        ours[i] = true;
        theirs[view->onto[i]] = true;
    }
}

/* Networks of the end and of what was observed, among the actors of both. */
static void common_networks(const struct observed_view *view, int layer, bool in_focus, struct network *predicted,
                            struct network *observed)
{
    AUTO_FREE bool *ours = mem_array((size_t)view->predicted.actor_count, sizeof *ours);
    AUTO_FREE bool *theirs = mem_array((size_t)view->observed.actor_count, sizeof *theirs);

    mark_common(view, in_focus, ours, theirs);
    network_init(predicted, &view->predicted, layer, ours);
    network_init(observed, &view->observed, observed_view_layer(view, layer), theirs);
}

static void compare_measure(const struct observed_view *view, const struct measure *measure,
                            const struct network *predicted, const struct network *observed, struct observed_layer *out)
{
    struct observed_measure row = { .measure = measure };

    row.predicted = measure_choice_network(view->analysis->choice, measure, predicted);
    row.observed = measure_choice_network(view->analysis->choice, measure, observed);
    if (row.predicted.reason)
        row.difference = UNDEFINED(row.predicted.reason);
    else if (row.observed.reason)
        row.difference = UNDEFINED(row.observed.reason);
    else
        row.difference = VALUE(row.predicted.number - row.observed.number);
    out->measures[out->measure_count++] = row;
}

static void compare_measures(const struct observed_view *view, struct observed_layer *out)
{
    const struct measure_choice *choice = view->analysis->choice;
    struct network focus[2], whole[2];

    if (!choice)
        return;
    common_networks(view, out->layer, true, &focus[0], &focus[1]);
    common_networks(view, out->layer, false, &whole[0], &whole[1]);
    out->measures = arena_array(&view->analysis->report->arena, MEASURE_MAX, sizeof *out->measures);
    for (int i = 0; measures[i]; i++) {
        const struct network *nets = measures[i]->whole_network ? whole : focus;

        if (measures[i]->scope == SCOPE_NETWORK && choice->wanted[i])
            compare_measure(view, measures[i], &nets[0], &nets[1], out);
    }
    for (int i = 0; i < 2; i++) {
        network_done(&focus[i]);
        network_done(&whole[i]);
    }
}

static void add_actor(struct report *report, struct observed_end *end, const struct actor *actor, bool appeared,
                      bool foretold, bool came)
{
    if (foretold || came)
        end->actors[end->actor_count++] =
            (struct observed_actor){ arena_dup(&report->arena, actor->id), arena_dup(&report->arena, actor->name),
                                     appeared, foretold, came };
}

static void compare_actors_of_model(const struct observed_view *view, struct observed_end *end)
{
    struct report *report = view->analysis->report;

    for (int i = 0; i < view->before.actor_count; i++) {
        const struct actor *before = &view->before.actors[i];
        bool now = view->predicted.actors[i].present, came = observed_view_goes_on(view, i);

        end->common_count += now && came;
        if (before->present)
            add_actor(report, end, before, false, !now, !came);
        else if (view->onto[i] < 0)
            add_actor(report, end, before, true, now, false);
    }
}

/* An actor observed has appeared unless somebody who was there before goes on as it. */
static void compare_actors_observed(const struct observed_view *view, struct observed_end *end)
{
    for (int i = 0; i < view->observed.actor_count; i++) {
        bool was_there = false, foretold = false;

        for (int k = view->first[i]; k >= 0; k = view->next[k]) {
            was_there = was_there || view->before.actors[k].present;
            foretold = foretold || view->predicted.actors[k].present;
        }
        if (!was_there)
            add_actor(view->analysis->report, end, &view->observed.actors[i], true, foretold,
                      view->observed.actors[i].present);
    }
}

static void compare_layer(const struct observed_view *view, struct observed_end *end, int layer)
{
    struct observed_layer *out = &end->layers[end->layer_count++];

    *out = (struct observed_layer){ .layer = layer, .is_known = observed_view_has_layer(view, layer) };
    for (int p = 0; p < PREDICTOR_COUNT; p++)
        out->predictions[p].predictor = (enum predictor)p;
    if (!out->is_known)
        return;
    compare_ties(view, out);
    compare_measures(view, out);
}

static void compare_end(struct analysis *analysis, struct observed_end *end, int phase)
{
    struct report *report = analysis->report;
    struct observed_view view;
    int layers;

    observed_view_init(&view, analysis, phase);
    layers = view.before.layer_count > 1 ? view.before.layer_count : 0;
    *end = (struct observed_end){ .phase = phase };
    end->layers = arena_array(&report->arena, (size_t)layers + 1, sizeof *end->layers);
    end->actors =
        arena_array(&report->arena, (size_t)(view.before.actor_count + view.observed.actor_count), sizeof *end->actors);
    compare_layer(&view, end, LAYER_COMBINED);
    for (int layer = 0; layer < layers; layer++)
        compare_layer(&view, end, layer);
    compare_actors_of_model(&view, end);
    compare_actors_observed(&view, end);
    observed_view_done(&view);
}

void report_observe(struct analysis *analysis)
{
    const struct scenario *scenario = analysis->scenario;
    struct arena *arena = &analysis->report->arena;
    struct observed *observed;

    if (!scenario->observed)
        return;
    observed = arena_alloc(arena, sizeof *observed);
    observed->title = arena_dup(arena, scenario->observed->title);
    observed->as_of = arena_dup(arena, scenario->observed->as_of);
    observed->ends = arena_array(arena, (size_t)scenario->phase_count + 1, sizeof *observed->ends);
    for (int phase = scenario->phase_count; phase >= 0; phase--)
        if (scenario_is_leaf(scenario, phase))
            compare_end(analysis, &observed->ends[observed->end_count++], phase);
    analysis->report->observed = observed;
}
