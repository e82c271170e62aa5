/*
 * forecast.c - what structural balance would favour, asked of one state of a scenario.
 */
#include "analysis/forecast.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/blow_up.h"
#include "base/mem.h"

const char FORECAST_LABEL[] =
    "What structural balance theory would favour, not a prediction: it knows nothing of interests, geography or power.";
const char FORECAST_SOURCE_CHANGES[] = "Harary 1959; Antal, Krapivsky & Redner 2005; Aref, Mason & Wilson 2020";
const char FORECAST_SOURCE_BLOCS[] =
    "Kułakowski, Gawroński & Gronek 2005; Marvel, Kleinberg, Kleinberg & Strogatz 2011";

static const char REASON_NOT_PROVED[] = "frustration is not proved within the limit of work";
static const char REASON_UNSETTLED[] = "not settled for every tie: too much work, or more than 400 ties";
static const char REASON_WITHOUT_BLOC[] = "an actor with ties is in neither bloc";

/* Weights closer than this part of their sum are equal. */
static const double EQUAL = 1e-10;

/* What the parts of a forecast share. */
struct question {
    struct report *report;
    struct forecast *forecast;
    const struct balance_view *balance;
    const struct network *net;
    struct edge_list edges; /* edge i is balance->ties[i] */
};

/* A tie whose change lowers frustration; 'rank' is the fall in steps of what rounding leaves. */
struct candidate {
    int tie;
    double rank, strength;
};

static int compare_candidates(const void *a, const void *b)
{
    const struct candidate *x = a, *y = b;

    if (x->rank != y->rank)
        return x->rank < y->rank ? -1 : 1;
    if (x->strength != y->strength)
        return x->strength < y->strength ? -1 : 1;
    return x->tie - y->tie;
}

/* Of the two ways to name the sides of each component, the one that leaves more actors where they are. */
static void align_sides(const struct balance_view *balance, bool *side)
{
    AUTO_FREE int *score = mem_array((size_t)balance->group_count, sizeof *score);

    for (int i = 0; i < balance->actor_count; i++)
        if (balance->group[i] >= 0)
            score[balance->group[i]] += side[i] == balance->side[i] ? 1 : -1;
    for (int i = 0; i < balance->actor_count; i++)
        side[i] = side[i] != (balance->group[i] >= 0 && score[balance->group[i]] < 0);
}

/*
 * Frustration falls only if the tie is at odds in some division that is best afterwards: the present one, if the tie is at odds in
 * it, so that nobody moves; else the best of those in which it is.
 */
static void fill_sides(const struct question *question, struct forecast_change *change)
{
    const struct balance_view *balance = question->balance;
    struct frustration found;

    change->side = arena_array(&question->report->arena, (size_t)balance->actor_count, sizeof *change->side);
    if (balance->actor_count > 0)
        memcpy(change->side, balance->side, (size_t)balance->actor_count * sizeof *change->side);
    if (balance->ties[change->tie].at_odds)
        return;
    frustration_solve(&found, &question->edges, question->net->n, change->tie, HOLD_FRUSTRATED,
                      FRUSTRATION_EFFORT / 10);
    for (int v = 0; v < question->net->n; v++)
        change->side[question->net->actor[v]] = found.side[v];
    frustration_done(&found);
    align_sides(balance, change->side);
    for (int i = 0; i < balance->actor_count; i++)
        change->moved_count += change->side[i] != balance->side[i];
}

/* What turning a tie does to frustration that is proved, where the tie is settled. */
static double change_of(const struct balance_tie *tie)
{
    return tie->at_odds ? -fabs(tie->strength) : tie->standing.change_if_flipped;
}

/*
 * A tie at odds in a best division needs no search: F is the least, and turning it takes w away. With A and F the least frustration while a tie of strength w agrees with the sides or is at odds, turning it leaves
 * min(A + w, F − w) and dropping it min(A, F − w): below min(A, F) both are F − w, so that dropping does as much as turning.
 */
static void fill_change(const struct question *question, const struct candidate *candidate,
                        struct forecast_change *change)
{
    double if_turned = change_of(&question->balance->ties[candidate->tie]);

    *change =
        (struct forecast_change){ .tie = candidate->tie, .if_turned = if_turned, .if_dropped = fmin(if_turned, 0) };
    fill_sides(question, change);
}

static void find_changes(const struct question *question)
{
    const struct balance_view *balance = question->balance;
    struct forecast *forecast = question->forecast;
    AUTO_FREE struct candidate *candidates = mem_array((size_t)balance->tie_count, sizeof *candidates);

    for (int e = 0; e < balance->tie_count && balance->proved; e++) {
        const struct balance_tie *tie = &balance->ties[e];
        double rank = round(change_of(tie) / (EQUAL * balance->total));

        if (!tie->at_odds && tie->standing.standing == TIE_UNKNOWN)
            forecast->unsettled_count++;
        else if (rank < 0)
            candidates[forecast->change_total++] = (struct candidate){ e, rank, fabs(tie->strength) };
    }
    if (forecast->change_total > 1)
        qsort(candidates, (size_t)forecast->change_total, sizeof *candidates, compare_candidates);
    forecast->lowering = !balance->proved                ? UNDEFINED(REASON_NOT_PROVED)
                         : forecast->unsettled_count > 0 ? UNDEFINED(REASON_UNSETTLED)
                                                         : VALUE(forecast->change_total);
    forecast->change_count = forecast->change_total < forecast->top ? forecast->change_total : forecast->top;
    forecast->changes =
        arena_array(&question->report->arena, (size_t)forecast->change_count, sizeof *forecast->changes);
    for (int i = 0; i < forecast->change_count; i++)
        fill_change(question, &candidates[i], &forecast->changes[i]);
}

/* Why there are no blocs at all, or NULL. */
static const char *no_blocs(const struct forecast *forecast)
{
    for (int v = 0; v < forecast->actor_count; v++)
        if (!forecast->pull[v].reason)
            return NULL;
    return forecast->actor_count > 0 ? forecast->pull[0].reason : forecast->growth.reason;
}

static int compare_strengths(const void *a, const void *b)
{
    const struct forecast_sign *x = a, *y = b;

    if (fabs(x->strength) != fabs(y->strength))
        return fabs(x->strength) > fabs(y->strength) ? -1 : 1;
    return x->a != y->a ? x->a - y->a : x->b - y->b;
}

static int compare_pulls(const void *a, const void *b)
{
    const struct forecast_sign *x = a, *y = b;

    if (fabs(x->pull) != fabs(y->pull))
        return fabs(x->pull) > fabs(y->pull) ? -1 : 1;
    return x->a != y->a ? x->a - y->a : x->b - y->b;
}

/* Sorts what was found and keeps the first of it in the report. */
static struct forecast_sign *keep_signs(const struct question *question, struct forecast_sign *signs, int total,
                                        int (*compare)(const void *, const void *), int *count)
{
    struct forecast_sign *kept;

    if (total > 1)
        qsort(signs, (size_t)total, sizeof *signs, compare);
    *count = total < question->forecast->top ? total : question->forecast->top;
    kept = arena_array(&question->report->arena, (size_t)*count, sizeof *kept);
    if (*count > 0)
        memcpy(kept, signs, (size_t)*count * sizeof *kept);
    return kept;
}

static void find_turning(const struct question *question)
{
    const struct edge_list *edges = &question->edges;
    struct forecast *forecast = question->forecast;
    AUTO_FREE struct forecast_sign *signs = mem_array((size_t)edges->count, sizeof *signs);
    const char *reason = no_blocs(forecast);
    double sum = 0;

    for (int e = 0; e < edges->count; e++) {
        const struct edge *edge = &edges->edges[e];
        struct value a = forecast->pull[edge->a], b = forecast->pull[edge->b];

        if (a.reason || b.reason) {
            reason = reason ? reason : REASON_WITHOUT_BLOC;
        } else if (a.number * b.number * edge->strength < 0) {
            sum += fabs(edge->strength);
            signs[forecast->turning_total++] =
                (struct forecast_sign){ forecast->actors[edge->a], forecast->actors[edge->b], edge->strength,
                                        a.number * b.number };
        }
    }
    forecast->at_odds = reason ? UNDEFINED(reason) : VALUE(sum);
    forecast->turning =
        keep_signs(question, signs, forecast->turning_total, compare_strengths, &forecast->turning_count);
}

static void find_arising(const struct question *question)
{
    struct forecast *forecast = question->forecast;
    struct forecast_sign *signs = NULL;
    int capacity = 0;

    for (int a = 0; a < forecast->actor_count; a++) {
        for (int b = a + 1; b < forecast->actor_count && !forecast->pull[a].reason; b++) {
            if (forecast->pull[b].reason || edge_list_find(&question->edges, a, b) >= 0)
                continue;
            MEM_GROW(signs, forecast->arising_total, capacity);
            signs[forecast->arising_total++] =
                (struct forecast_sign){ forecast->actors[a], forecast->actors[b], 0,
                                        forecast->pull[a].number * forecast->pull[b].number };
        }
    }
    forecast->arising = keep_signs(question, signs, forecast->arising_total, compare_pulls, &forecast->arising_count);
    free(signs);
}

/* Blocs lie within one component; which of them is called A is as free as which side is. */
static void compare_sides(const struct question *question)
{
    const struct balance_view *balance = question->balance;
    struct forecast *forecast = question->forecast;
    const char *reason = balance->proved ? no_blocs(forecast) : REASON_NOT_PROVED;
    int known = 0, apart = 0;

    forecast->is_apart =
        arena_array(&question->report->arena, (size_t)forecast->actor_count, sizeof *forecast->is_apart);
    for (int v = 0; v < forecast->actor_count && balance->proved; v++) {
        if (forecast->pull[v].reason)
            continue;
        forecast->is_apart[v] = (forecast->pull[v].number < 0) != balance->side[forecast->actors[v]];
        apart += forecast->is_apart[v];
        known++;
    }
    for (int v = 0; v < forecast->actor_count && 2 * apart > known; v++)
        forecast->is_apart[v] = !forecast->pull[v].reason && !forecast->is_apart[v];
    apart = 2 * apart > known ? known - apart : apart;
    forecast->apart = known > 0 ? VALUE(apart) : UNDEFINED(reason);
}

static void find_blocs(const struct question *question)
{
    struct forecast *forecast = question->forecast;
    const struct network *net = question->net;
    struct arena *arena = &question->report->arena;
    struct blow_up blow_up;

    blow_up_init(&blow_up, &question->edges, net->n);
    forecast->growth = blow_up.growth;
    forecast->time = blow_up.time;
    forecast->actor_count = net->n;
    forecast->actors = arena_array(arena, (size_t)net->n, sizeof *forecast->actors);
    forecast->pull = arena_array(arena, (size_t)net->n, sizeof *forecast->pull);
    for (int v = 0; v < net->n; v++) {
        forecast->actors[v] = net->actor[v];
        forecast->pull[v] = blow_up.pull[v];
    }
    blow_up_done(&blow_up);
    find_turning(question);
    find_arising(question);
    compare_sides(question);
}

void report_forecast(struct report *report, const struct scenario *scenario, const struct model *model, int phase,
                     int layer, int top)
{
    struct question question = { .report = report, .balance = &report->balance };
    struct history history;
    struct network net;

    history_init(&history, scenario, model);
    report_explain_balance(report, &history.states[phase], layer);
    network_init(&net, &history.states[phase], layer, NULL);
    question.net = &net;
    question.edges = network_net_edges(&net);
    question.forecast = report->forecast = arena_alloc(&report->arena, sizeof *report->forecast);
    question.forecast->phase = phase;
    question.forecast->top = top;
    find_changes(&question);
    find_blocs(&question);
    free(question.edges.edges);
    network_done(&net);
    history_done(&history);
}
