/*
 * drawing.c - from the states of a scenario to the frames of a drawing.
 */
#include "analysis/drawing.h"

#include <math.h>
#include <stdlib.h>

#include "analysis/drawing_pacts.h"
#include "base/text.h"

/* Strengths closer than this are drawn alike. */
static const double SAME = 1e-9;

static int compare_edges(const void *a, const void *b)
{
    const struct drawing_edge *x = a, *y = b;

    if (x->from != y->from)
        return x->from < y->from ? -1 : 1;
    if (x->to != y->to)
        return x->to < y->to ? -1 : 1;
    if (x->layer != y->layer)
        return x->layer < y->layer ? -1 : 1;
    return (int)x->hostile - (int)y->hostile;
}

static struct drawing_edge edge_of(const struct tie *tie, bool hostile)
{
    bool swap = tie->from > tie->to;

    return (struct drawing_edge){
        .from = swap ? tie->to : tie->from,
        .to = swap ? tie->from : tie->to,
        .layer = tie->layer,
        .hostile = hostile,
        .direction = !tie->directed ? EDGE_MUTUAL
                     : swap         ? EDGE_BACKWARD
                                    : EDGE_FORWARD,
    };
}

/* Arrows only where no tie of the edge is mutual. */
static enum edge_direction join(enum edge_direction a, enum edge_direction b)
{
    if (a == EDGE_MUTUAL || b == EDGE_MUTUAL)
        return EDGE_MUTUAL;
    return a == b ? a : EDGE_BOTH;
}

/* Edges of all states, sorted and each once. */
static void collect_edges(struct drawing *drawing, const struct history *history)
{
    int capacity = 0, kept = 0;

    for (int s = 0; s < history->state_count; s++) {
        const struct model *state = &history->states[s];

        for (int i = 0; i < state->tie_count; i++) {
            double weight = model_tie_weight(state, &state->ties[i]);

            if (weight == 0)
                continue;
            MEM_GROW(drawing->edges, drawing->edge_count, capacity);
            drawing->edges[drawing->edge_count++] = edge_of(&state->ties[i], weight < 0);
        }
    }
    if (drawing->edge_count > 1)
        qsort(drawing->edges, (size_t)drawing->edge_count, sizeof *drawing->edges, compare_edges);
    for (int i = 0; i < drawing->edge_count; i++) {
        if (kept > 0 && compare_edges(&drawing->edges[kept - 1], &drawing->edges[i]) == 0)
            drawing->edges[kept - 1].direction = join(drawing->edges[kept - 1].direction, drawing->edges[i].direction);
        else
            drawing->edges[kept++] = drawing->edges[i];
    }
    drawing->edge_count = kept;
}

/* Strength of every edge in a state; caller frees. */
static double *edge_strengths(struct drawing *drawing, const struct model *state)
{
    double *strengths = mem_array((size_t)drawing->edge_count, sizeof *strengths);

    for (int i = 0; i < state->tie_count; i++) {
        double weight = model_tie_weight(state, &state->ties[i]);
        struct drawing_edge key = edge_of(&state->ties[i], weight < 0);
        struct drawing_edge *edge;

        if (weight == 0)
            continue;
        edge = bsearch(&key, drawing->edges, (size_t)drawing->edge_count, sizeof key, compare_edges);
        strengths[edge - drawing->edges] += fabs(weight) / state->layers[edge->layer].scale;
    }
    for (int i = 0; i < drawing->edge_count; i++)
        if (strengths[i] > drawing->edges[i].strength)
            drawing->edges[i].strength = strengths[i];
    return strengths;
}

static enum node_state look_of_node(const struct actor *first, const struct actor *was, const struct actor *now)
{
    if (!now->present)
        return first->present || was->present || now->left == 0 ? NODE_COLLAPSED : NODE_ABSENT;
    if (!was->present)
        return NODE_ADDED;
    return now->left < was->left ? NODE_WEAKENED : NODE_PRESENT;
}

static struct edge_look look_of_edge(double first, double was, double now)
{
    struct edge_look look = { EDGE_PRESENT, now, was };

    if (now < SAME) {
        look.was = was > SAME ? was : first;
        look.state = look.was > SAME ? EDGE_LOST : EDGE_ABSENT;
    } else if (was < SAME) {
        look.state = EDGE_ADDED;
    } else if (fabs(now - was) > SAME) {
        look.state = now < was ? EDGE_WEAKENED : EDGE_STRENGTHENED;
    }
    return look;
}

/* The greatest strength an edge had before or in any state from which this one comes. */
static double earlier_strength(const struct scenario *scenario, double **strengths, int edge, int state)
{
    double first = strengths[0][edge];

    for (int at = state; at > 0; at = scenario->phases[at - 1].parent)
        first = fmax(first, strengths[at][edge]);
    return first;
}

/* What 'now' looks like against 'was'; what was there earlier and is gone stays visible, but not what came and went since before. */
static void fill_frame(struct drawing *drawing, struct drawing_frame *frame, const struct history *history,
                       const struct scenario *scenario, double **strengths, int was, int now)
{
    int actors = history->states[0].actor_count;

    frame->nodes = mem_array((size_t)actors, sizeof *frame->nodes);
    frame->edges = mem_array((size_t)drawing->edge_count, sizeof *frame->edges);
    for (int i = 0; i < actors; i++)
        frame->nodes[i] = look_of_node(&history->states[0].actors[i], &history->states[was].actors[i],
                                       &history->states[now].actors[i]);
    for (int i = 0; i < drawing->edge_count; i++) {
        double first = was > 0 ? earlier_strength(scenario, strengths, i, now) : strengths[0][i];

        frame->edges[i] = look_of_edge(first, strengths[was][i], strengths[now][i]);
    }
    drawing_fill_pacts(drawing, frame, history, scenario, now);
}

static void name_first_frame(struct drawing_frame *frame, const char *as_of, bool alone)
{
    AUTO_TEXT title = { 0 };

    text_addf(&title, "%s%s%s", alone ? "As it stands" : "Before", as_of ? ", " : "", as_of ? as_of : "");
    frame->name = mem_dup("0-before");
    frame->title = text_take(&title);
}

static void name_frame(struct drawing_frame *frame, int number, const struct phase *phase)
{
    AUTO_TEXT name = { 0 };

    text_addf(&name, "%d-%s", number, phase->id);
    frame->name = text_take(&name);
    frame->title = mem_dup(phase->title);
    frame->subtitle = phase->date ? mem_dup(phase->date) : NULL;
}

/* Before against the end of one future; named by it if there are several. */
static void name_difference(struct drawing_frame *frame, const struct phase *last, bool alone)
{
    AUTO_TEXT name = { 0 };
    AUTO_TEXT title = { 0 };

    text_addf(&name, "difference%s%s", alone ? "" : "-", alone ? "" : last->id);
    text_addf(&title, "Difference: before and after '%s'", last->title);
    frame->name = text_take(&name);
    frame->title = text_take(&title);
}

static int count_leaves(const struct scenario *scenario)
{
    int count = 0;

    for (int phase = 1; phase <= scenario->phase_count; phase++)
        count += scenario_is_leaf(scenario, phase);
    return count;
}

static void fill_frames(struct drawing *drawing, const struct history *history, const struct scenario *scenario,
                        double **strengths)
{
    int states = history->state_count, leaves = count_leaves(scenario), next = states;

    drawing->frame_count = states + leaves;
    drawing->frames = mem_array((size_t)drawing->frame_count, sizeof *drawing->frames);
    for (int s = 0; s < states; s++) {
        if (s > 0)
            name_frame(&drawing->frames[s], s, &scenario->phases[s - 1]);
        else
            name_first_frame(&drawing->frames[s], history->states[0].as_of, states == 1);
        fill_frame(drawing, &drawing->frames[s], history, scenario, strengths,
                   s > 0 ? scenario->phases[s - 1].parent : 0, s);
    }
    for (int phase = 1; phase < states; phase++) {
        if (!scenario_is_leaf(scenario, phase))
            continue;
        name_difference(&drawing->frames[next], &scenario->phases[phase - 1], leaves == 1);
        fill_frame(drawing, &drawing->frames[next++], history, scenario, strengths, 0, phase);
    }
}

void drawing_init(struct drawing *drawing, const struct history *history, const struct scenario *scenario)
{
    int states = history->state_count;
    AUTO_FREE double **strengths = mem_array((size_t)states, sizeof *strengths);

    *drawing = (struct drawing){ 0 };
    collect_edges(drawing, history);
    drawing_choose_pacts(drawing, history);
    for (int s = 0; s < states; s++)
        strengths[s] = edge_strengths(drawing, &history->states[s]);
    fill_frames(drawing, history, scenario, strengths);
    for (int s = 0; s < states; s++)
        free(strengths[s]);
}

void drawing_done(struct drawing *drawing)
{
    for (int i = 0; i < drawing->frame_count; i++) {
        free(drawing->frames[i].name);
        free(drawing->frames[i].title);
        free(drawing->frames[i].subtitle);
        free(drawing->frames[i].nodes);
        free(drawing->frames[i].edges);
        for (int pact = 0; pact < drawing->pact_count; pact++)
            free(drawing->frames[i].pacts[pact].members);
        free(drawing->frames[i].pacts);
    }
    free(drawing->frames);
    free(drawing->edges);
    *drawing = (struct drawing){ 0 };
}
