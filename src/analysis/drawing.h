/*
 * drawing.h - what is to be drawn, without a word on how: nodes and edges of all phases together, and per frame what has become
 * of each. Frame 0 is before, then come the phases, then the rounds of cascades; the last ones show the difference between before
 * and the end of every future.
 */
#ifndef ENTENTE_ANALYSIS_DRAWING_H
#define ENTENTE_ANALYSIS_DRAWING_H

#include "scenario/engine.h"

enum node_state { NODE_ABSENT, NODE_PRESENT, NODE_COLLAPSED, NODE_ADDED, NODE_WEAKENED };
enum edge_state { EDGE_ABSENT, EDGE_PRESENT, EDGE_LOST, EDGE_WEAKENED, EDGE_STRENGTHENED, EDGE_ADDED };
enum edge_direction { EDGE_MUTUAL, EDGE_FORWARD, EDGE_BACKWARD, EDGE_BOTH };

/* All ties of one pair, layer and sign. Actors are indices, from < to. */
struct drawing_edge {
    int from, to, layer;
    bool hostile;
    enum edge_direction direction;
    double strength; /* the greatest over all states */
};

struct edge_look {
    enum edge_state state;
    double strength, was;
};

enum outline_state { OUTLINE_ABSENT, OUTLINE_PRESENT, OUTLINE_DISSOLVED };
enum membership { MEMBER_NEVER, MEMBER_IN, MEMBER_LEFT };

/* A pact in a frame; of a dissolved one, all who ever belonged to it have left. */
struct pact_look {
    enum outline_state state;
    enum membership *members; /* by actor */
};

struct drawing_frame {
    char *name, *title, *subtitle; /* subtitle may be NULL */
    enum node_state *nodes;
    struct edge_look *edges;
    struct pact_look *pacts;
};

enum { DRAWING_MOST_PACTS = 6 };

/* Owns everything. */
struct drawing {
    struct drawing_edge *edges;
    int edge_count;
    int pacts[DRAWING_MOST_PACTS]; /* those that are drawn: the model's numbers */
    int pact_count, pacts_left_out;
    struct drawing_frame *frames;
    int frame_count;
};

/*
 * Frames for before, every phase (against the phase it builds on), the first rounds of cascades with several (against the round
 * before it) and the differences; a single one without phases.
 */
void drawing_init(struct drawing *drawing, const struct history *history, const struct scenario *scenario);
void drawing_done(struct drawing *drawing);

#endif
