/*
 * drawing.c - from the states of a scenario to the frames of a drawing.
 */
#include "analysis/drawing.h"

#include <math.h>
#include <stdlib.h>

#include "analysis/drawing_pacts.h"
#include "base/text.h"
#include "network/edges.h"

/* Strengths closer than this are drawn alike. */
static const double SAME = 1e-9;

int drawing_compare_edges(const void *a, const void *b)
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

static void add_edges(struct drawing *drawing, const struct model *state, int *capacity)
{
    for (int i = 0; i < state->tie_count; i++) {
        double weight = model_tie_weight(state, &state->ties[i]);

        if (weight == 0)
            continue;
        MEM_GROW(drawing->edges, drawing->edge_count, *capacity);
        drawing->edges[drawing->edge_count++] = edge_of(&state->ties[i], weight < 0);
    }
}

/* A cascade of one round shows in the phase's own frame. */
static bool has_round_frames(const struct trace *trace)
{
    return trace->round_count > 1;
}

/* Edges of all states, sorted and each once. What cascades leave was there after the steps. */
static void collect_edges(struct drawing *drawing, const struct history *history)
{
    int capacity = 0, kept = 0;

    for (int s = 0; s < history->state_count; s++) {
        add_edges(drawing, &history->states[s], &capacity);
        if (has_round_frames(&history->traces[s]))
            add_edges(drawing, &history->traces[s].after_steps, &capacity);
    }
    if (drawing->edge_count > 1)
        qsort(drawing->edges, (size_t)drawing->edge_count, sizeof *drawing->edges, drawing_compare_edges);
    for (int i = 0; i < drawing->edge_count; i++) {
        if (kept > 0 && drawing_compare_edges(&drawing->edges[kept - 1], &drawing->edges[i]) == 0)
            drawing->edges[kept - 1].direction = join(drawing->edges[kept - 1].direction, drawing->edges[i].direction);
        else
            drawing->edges[kept++] = drawing->edges[i];
    }
    drawing->edge_count = kept;
}

/* Adds what a tie of an edge is worth in each direction. */
static void add_strength(double directions[static 2], enum edge_direction direction, double strength)
{
    if (direction != EDGE_BACKWARD)
        directions[0] += strength;
    if (direction != EDGE_FORWARD)
        directions[1] += strength;
}

/* Strength of every edge in a state, of both directions as measures take it; caller frees. */
static double *edge_strengths(struct drawing *drawing, const struct model *state)
{
    double *strengths = mem_array((size_t)drawing->edge_count, sizeof *strengths);
    AUTO_FREE double *directions = mem_array(2 * (size_t)drawing->edge_count, sizeof *directions);

    for (int i = 0; i < state->tie_count; i++) {
        double weight = model_tie_weight(state, &state->ties[i]);
        struct drawing_edge key = edge_of(&state->ties[i], weight < 0);
        struct drawing_edge *edge;

        if (weight == 0)
            continue;
        edge = bsearch(&key, drawing->edges, (size_t)drawing->edge_count, sizeof key, drawing_compare_edges);
        add_strength(&directions[2 * (edge - drawing->edges)], key.direction,
                     fabs(weight) / state->layers[edge->layer].scale);
    }
    for (int i = 0; i < drawing->edge_count; i++) {
        struct drawing_edge *edge = &drawing->edges[i];

        strengths[i] =
            edges_symmetrized(state->layers[edge->layer].symmetrize, directions[2 * i], directions[2 * i + 1]);
        edge->strength = fmax(edge->strength, strengths[i]);
    }
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

struct edge_look drawing_edge_look(double first, double was, double now)
{
    struct edge_look look = { EDGE_PRESENT, now, was, was, now > SAME };

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

/* A state and the strength of every edge in it. Borrows both. */
struct moment {
    const struct model *state;
    const double *strengths;
};

/* What 'now' looks like against 'was'; edges with a strength in 'first' stay visible when they are gone. */
static void fill_frame(struct drawing *drawing, struct drawing_frame *frame, const struct model *before,
                       const double *first, struct moment was, struct moment now)
{
    frame->nodes = mem_array((size_t)before->actor_count, sizeof *frame->nodes);
    frame->edges = mem_array((size_t)drawing->edge_count, sizeof *frame->edges);
    for (int i = 0; i < before->actor_count; i++)
        frame->nodes[i] = look_of_node(&before->actors[i], &was.state->actors[i], &now.state->actors[i]);
    for (int i = 0; i < drawing->edge_count; i++)
        frame->edges[i] = drawing_edge_look(first[i], was.strengths[i], now.strengths[i]);
}

/* What the drawing of a scenario is made from. Borrows all. */
struct course {
    const struct history *history;
    const struct scenario *scenario;
    double **strengths; /* of every edge, by state */
};

static int parent_of(const struct course *course, int phase)
{
    return phase > 0 ? course->scenario->phases[phase - 1].parent : 0;
}

/* What was there before or on the way to a phase, so that it stays visible; not what came and went. Caller frees. */
static double *earlier_strengths(const struct drawing *drawing, const struct course *course, int phase)
{
    double *first = mem_array((size_t)drawing->edge_count, sizeof *first);

    for (int at = phase;; at = parent_of(course, at)) {
        for (int i = 0; i < drawing->edge_count; i++)
            first[i] = fmax(first[i], course->strengths[at][i]);
        if (at == 0)
            return first;
    }
}

/* The frame of a phase, or the difference, against the state 'was'. */
static void fill_phase_frame(struct drawing *drawing, struct drawing_frame *frame, const struct course *course, int was,
                             int now)
{
    const struct model *states = course->history->states;
    AUTO_FREE double *first = earlier_strengths(drawing, course, was > 0 ? now : 0);

    fill_frame(drawing, frame, &states[0], first, (struct moment){ &states[was], course->strengths[was] },
               (struct moment){ &states[now], course->strengths[now] });
    drawing_fill_pacts(drawing, frame, course->history, course->scenario, now, &states[now]);
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

static void name_round(struct drawing_frame *frame, int number, const struct phase *phase, const struct trace *trace,
                       int round)
{
    int rest = trace->round_count - round;
    AUTO_TEXT name = { 0 };
    AUTO_TEXT title = { 0 };

    text_addf(&name, "%d-%s-round-%d", number, phase->id, round);
    text_addf(&title, "%s, round %d of %d", phase->title, round, trace->round_count);
    if (round == trace->kept_count && rest > 0)
        text_addf(&title, " (%d more not drawn)", rest);
    frame->name = text_take(&name);
    frame->title = text_take(&title);
    frame->subtitle = phase->date ? mem_dup(phase->date) : NULL;
}

/* The frames of a phase's rounds, from 'frame' on, each against the round before it; returns the next free one. */
static struct drawing_frame *fill_rounds(struct drawing *drawing, struct drawing_frame *frame,
                                         const struct course *course, int number)
{
    const struct trace *trace = &course->history->traces[number];
    AUTO_FREE double *first = earlier_strengths(drawing, course, parent_of(course, number));
    AUTO_FREE double *was = edge_strengths(drawing, &trace->after_steps);
    const struct model *state = &trace->after_steps;

    for (int i = 0; i < drawing->edge_count; i++)
        first[i] = fmax(first[i], was[i]);
    for (int round = 1; round <= trace->kept_count; round++) {
        AUTO_FREE double *now = edge_strengths(drawing, &trace->rounds[round - 1]);

        name_round(frame, number, &course->scenario->phases[number - 1], trace, round);
        fill_frame(drawing, frame, &course->history->states[0], first, (struct moment){ state, was },
                   (struct moment){ &trace->rounds[round - 1], now });
        drawing_fill_pacts(drawing, frame++, course->history, course->scenario, number, &trace->rounds[round - 1]);
        state = &trace->rounds[round - 1];
        for (int i = 0; i < drawing->edge_count; i++)
            was[i] = now[i];
    }
    return frame;
}

static int count_frames(const struct course *course)
{
    const struct history *history = course->history;
    int count = history->state_count + count_leaves(course->scenario);

    for (int s = 0; s < history->state_count; s++)
        if (has_round_frames(&history->traces[s]))
            count += history->traces[s].kept_count;
    return count;
}

static void fill_phases(struct drawing *drawing, const struct course *course)
{
    const struct history *history = course->history;
    int states = history->state_count;

    for (int s = 0; s < states; s++) {
        if (s > 0)
            name_frame(&drawing->frames[s], s, &course->scenario->phases[s - 1]);
        else
            name_first_frame(&drawing->frames[s], history->states[0].as_of, states == 1);
        fill_phase_frame(drawing, &drawing->frames[s], course, parent_of(course, s), s);
    }
}

static void fill_differences(struct drawing *drawing, struct drawing_frame *frame, const struct course *course)
{
    int leaves = count_leaves(course->scenario);

    for (int phase = 1; phase < course->history->state_count; phase++) {
        if (!scenario_is_leaf(course->scenario, phase))
            continue;
        name_difference(frame, &course->scenario->phases[phase - 1], leaves == 1);
        fill_phase_frame(drawing, frame++, course, 0, phase);
    }
}

static void copy_nodes(struct drawing *drawing, const struct model *before)
{
    drawing->node_count = before->actor_count;
    drawing->nodes = mem_array((size_t)before->actor_count, sizeof *drawing->nodes);
    for (int i = 0; i < before->actor_count; i++) {
        const struct actor *actor = &before->actors[i];

        drawing->nodes[i] = (struct drawing_node){ mem_dup(actor->id), mem_dup(actor->name), actor->bloc, 1 };
    }
}

void drawing_init(struct drawing *drawing, const struct history *history, const struct scenario *scenario)
{
    int states = history->state_count;
    AUTO_FREE double **strengths = mem_array((size_t)states, sizeof *strengths);
    struct course course = { history, scenario, strengths };
    struct drawing_frame *frame;

    *drawing = (struct drawing){ .frame_count = count_frames(&course) };
    copy_nodes(drawing, &history->states[0]);
    collect_edges(drawing, history);
    drawing_choose_pacts(drawing, history);
    for (int s = 0; s < states; s++)
        strengths[s] = edge_strengths(drawing, &history->states[s]);
    drawing->frames = mem_array((size_t)drawing->frame_count, sizeof *drawing->frames);
    fill_phases(drawing, &course);
    frame = &drawing->frames[states];
    for (int s = 1; s < states; s++)
        if (has_round_frames(&history->traces[s]))
            frame = fill_rounds(drawing, frame, &course, s);
    fill_differences(drawing, frame, &course);
    for (int s = 0; s < states; s++)
        free(strengths[s]);
}

static void frame_done(const struct drawing *drawing, struct drawing_frame *frame)
{
    free(frame->name);
    free(frame->title);
    free(frame->subtitle);
    free(frame->nodes);
    free(frame->edges);
    for (int i = 0; i < drawing->node_count && frame->notes; i++)
        free(frame->notes[i]);
    free(frame->notes);
    for (int pact = 0; pact < drawing->pact_count; pact++)
        free(frame->pacts[pact].members);
    free(frame->pacts);
}

void drawing_done(struct drawing *drawing)
{
    for (int i = 0; i < drawing->frame_count; i++)
        frame_done(drawing, &drawing->frames[i]);
    for (int i = 0; i < drawing->node_count; i++) {
        free(drawing->nodes[i].id);
        free(drawing->nodes[i].name);
    }
    free(drawing->nodes);
    free(drawing->frames);
    free(drawing->edges);
    *drawing = (struct drawing){ 0 };
}
