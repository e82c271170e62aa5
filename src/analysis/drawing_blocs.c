/*
 * drawing_blocs.c - a drawing seen from farther away.
 */
#include "analysis/drawing_blocs.h"

#include <math.h>
#include <stdlib.h>

#include "analysis/drawing_parts.h"
#include "base/text.h"

static struct drawing_edge edge_of(const struct drawing_edge *edge, const int *part)
{
    int a = part[edge->from], b = part[edge->to];

    return (struct drawing_edge){
        .from = a < b ? a : b, .to = a < b ? b : a, .layer = edge->layer, .hostile = edge->hostile
    };
}

/* Edges between parts and within them, sorted and each once. */
static void gather_edges(struct drawing *out, const struct drawing *drawing, const int *part)
{
    int kept = 0;

    out->edges = mem_array((size_t)drawing->edge_count, sizeof *out->edges);
    for (int i = 0; i < drawing->edge_count; i++)
        out->edges[i] = edge_of(&drawing->edges[i], part);
    if (drawing->edge_count > 1)
        qsort(out->edges, (size_t)drawing->edge_count, sizeof *out->edges, drawing_compare_edges);
    for (int i = 0; i < drawing->edge_count; i++)
        if (kept == 0 || drawing_compare_edges(&out->edges[kept - 1], &out->edges[i]) != 0)
            out->edges[kept++] = out->edges[i];
    out->edge_count = kept;
}

/* Sums in 'strength', 'prior' and 'was' first, which become a look. */
static void gather_looks(struct drawing *out, struct drawing_frame *frame, const struct drawing *drawing,
                         const struct drawing_frame *from, const int *part)
{
    frame->edges = mem_array((size_t)out->edge_count, sizeof *frame->edges);
    for (int i = 0; i < drawing->edge_count; i++) {
        struct drawing_edge key = edge_of(&drawing->edges[i], part);
        struct drawing_edge *edge =
            bsearch(&key, out->edges, (size_t)out->edge_count, sizeof key, drawing_compare_edges);
        struct edge_look *sum = &frame->edges[edge - out->edges];

        sum->strength += from->edges[i].strength;
        sum->prior += from->edges[i].prior;
        sum->was += from->edges[i].was;
        sum->ties += from->edges[i].ties;
    }
    for (int i = 0; i < out->edge_count; i++) {
        struct edge_look *look = &frame->edges[i];
        int ties = look->ties;

        *look = drawing_edge_look(look->was, look->prior, look->strength);
        look->ties = ties;
        out->edges[i].strength = fmax(out->edges[i].strength, fmax(look->strength, look->was));
    }
}

/* How many actors of a part are in each state. */
struct census {
    int in[NODE_WEAKENED + 1];
};

static struct census *count_states(const struct parts *parts, const struct drawing *drawing,
                                   const struct drawing_frame *from)
{
    struct census *census = mem_array((size_t)parts->count, sizeof *census);

    for (int i = 0; i < drawing->node_count; i++)
        census[parts->of[i]].in[from->nodes[i]]++;
    return census;
}

/* All alike make the part so; a part of which some fell or weakened is weakened. */
static enum node_state state_of(const struct census *census, int actors)
{
    static const enum node_state whole[] = { NODE_ABSENT, NODE_COLLAPSED, NODE_ADDED };
    int there = actors - census->in[NODE_ABSENT];

    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++)
        if (census->in[whole[i]] == (whole[i] == NODE_ABSENT ? actors : there))
            return whole[i];
    return census->in[NODE_COLLAPSED] + census->in[NODE_WEAKENED] > 0 ? NODE_WEAKENED : NODE_PRESENT;
}

static void add_count(struct text *out, int count, const char *what)
{
    if (count > 0)
        text_addf(out, ", %d %s", count, what);
}

/* Strength of ties within a part, all layers together, of one sign. */
static double inner_strength(const struct drawing *out, const struct drawing_frame *frame, int part, bool hostile)
{
    double sum = 0;

    for (int i = 0; i < out->edge_count; i++)
        if (out->edges[i].from == part && out->edges[i].to == part && out->edges[i].hostile == hostile)
            sum += frame->edges[i].strength;
    return sum;
}

static void add_inner(struct text *note, double strength, const char *what)
{
    char number[NUMBER_SIZE];

    if (strength > 0)
        text_addf(note, "\n%s %s", what, number_fixed(number, strength, 2));
}

/* "40 actors, 2 fallen"; what an actor alone is, its looks say. */
static char *note_of(const struct drawing *out, const struct drawing_frame *frame, int part,
                     const struct census *census)
{
    int actors = out->nodes[part].actors;
    AUTO_TEXT note = { 0 };

    if (actors == 1)
        return mem_dup("");
    text_addf(&note, "%d actors", actors - census->in[NODE_ABSENT]);
    add_count(&note, census->in[NODE_COLLAPSED], "fallen");
    add_count(&note, census->in[NODE_WEAKENED], "weakened");
    add_count(&note, census->in[NODE_ADDED], "new");
    add_inner(&note, inner_strength(out, frame, part, false), "within: support");
    add_inner(&note, inner_strength(out, frame, part, true), "within: hostile");
    return text_take(&note);
}

static void gather_frame(struct drawing *out, struct drawing_frame *frame, const struct drawing *drawing,
                         const struct drawing_frame *from, const struct parts *parts)
{
    AUTO_FREE struct census *census = count_states(parts, drawing, from);
    AUTO_TEXT name = { 0 };

    text_addf(&name, "blocs-%s", from->name);
    frame->name = text_take(&name);
    frame->title = mem_dup(from->title);
    frame->subtitle = from->subtitle ? mem_dup(from->subtitle) : NULL;
    gather_looks(out, frame, drawing, from, parts->of);
    frame->nodes = mem_array((size_t)out->node_count, sizeof *frame->nodes);
    frame->notes = mem_array((size_t)out->node_count, sizeof *frame->notes);
    for (int i = 0; i < out->node_count; i++) {
        frame->nodes[i] = state_of(&census[i], out->nodes[i].actors);
        frame->notes[i] = note_of(out, frame, i, &census[i]);
    }
}

void drawing_gather(struct drawing *out, const struct drawing *drawing, const struct model *before)
{
    struct parts parts;

    parts_init(&parts, before);
    *out = (struct drawing){
        .is_of_blocs = true, .nodes = parts.nodes, .node_count = parts.count, .frame_count = drawing->frame_count
    };
    gather_edges(out, drawing, parts.of);
    out->frames = mem_array((size_t)out->frame_count, sizeof *out->frames);
    for (int i = 0; i < out->frame_count; i++)
        gather_frame(out, &out->frames[i], drawing, &drawing->frames[i], &parts);
    parts.nodes = NULL;
    parts.count = 0;
    parts_done(&parts);
}
