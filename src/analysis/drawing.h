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

/* An actor, or the actors of a bloc as one. */
struct drawing_node {
    char *id, *name;
    int group;  /* bloc or -1 */
    int actors; /* that it stands for */
};

/* All ties of one pair, layer and sign. Nodes are indices, from < to; from = to are the ties within a bloc. */
struct drawing_edge {
    int from, to, layer;
    bool hostile;
    enum edge_direction direction;
    double strength; /* the greatest over all states */
};

struct edge_look {
    enum edge_state state;
    double strength, was;
    double prior; /* in the state before; 'was' is also of what had gone before that */
    int ties;     /* edges between actors that it stands for and that are there */
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
    char **notes; /* what a node is made of; NULL for actors */
    struct edge_look *edges;
    struct pact_look *pacts;
};

enum { DRAWING_MOST_PACTS = 6 };

/* Owns everything. */
struct drawing {
    bool is_of_blocs;
    struct drawing_node *nodes;
    int node_count;
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

/* Order of edges: ends, layer, sign. */
int drawing_compare_edges(const void *a, const void *b);
/* The look of an edge by its strength: earlier, just before, and now. */
struct edge_look drawing_edge_look(double first, double was, double now);

#endif
