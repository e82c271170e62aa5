/*
 * drawing.h - a drawing as it arrives: nodes and edges of all frames together, and what each frame shows of them.
 * Lengths are points, y grows upwards, boxes are given by their centre.
 */
#ifndef ENTENTE_RENDER_DRAWING_H
#define ENTENTE_RENDER_DRAWING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"
#include "base/mem.h"

struct point {
    double x, y;
};

struct box {
    double x, y, width, height;
};

/* ORDER node_state */
enum node_state { NODE_ABSENT, NODE_PRESENT, NODE_WEAKENED, NODE_COLLAPSED, NODE_ADDED, NODE_STATE_COUNT };
/* ORDER edge_state */
enum edge_state {
    EDGE_ABSENT,
    EDGE_PRESENT,
    EDGE_LOST,
    EDGE_WEAKENED,
    EDGE_STRENGTHENED,
    EDGE_ADDED,
    EDGE_STATE_COUNT
};
struct theme; /* see style.h */

/* What a drawing says by itself. */
enum legend_word {
    LEGEND_NONE,
#define LEGEND_WORD(name, words) LEGEND_##name,
#include "base/legend_words.def"
#undef LEGEND_WORD
    LEGEND_WORD_COUNT
};

enum edge_direction { EDGE_UNDIRECTED, EDGE_FORWARD, EDGE_BOTH };

/* The label is as given; wrapping and escaping come when it is drawn. */
struct node {
    char *label;
    int group;     /* or -1 */
    int actors;    /* that it stands for */
    bool is_fixed; /* stays where it was in an earlier drawing */
    struct box box;
};

/* A cubic curve between the borders of its two nodes, and where a mark can stand on it. */
struct edge {
    int from, to, layer;
    bool hostile;
    enum edge_direction direction;
    double strength;
    struct point curve[4];
    struct point mark;
};

struct edge_look {
    enum edge_state state;
    double strength, was;
};

enum set_state { SET_ABSENT, SET_PRESENT, SET_DISSOLVED, SET_STATE_COUNT };
enum membership { MEMBER_NEVER, MEMBER_IN, MEMBER_LEFT };

/* Nodes that belong together, or did. */
struct set_look {
    enum set_state state;
    enum membership *members; /* by node */
};

struct frame {
    char *title, *subtitle; /* subtitle may be NULL */
    enum node_state *nodes;
    char **notes; /* below the nodes' names; or NULL */
    struct edge_look *edges;
    struct set_look *sets;
};

/* Owns everything through its arena. */
struct drawing {
    struct arena arena;
    char *title;
    char **groups, **layers, **sets;
    struct node *nodes;
    struct edge *edges;
    struct frame *frames;
    const struct theme *theme;
    const char *words[LEGEND_WORD_COUNT];
    int group_count, layer_count, set_count, sets_left_out, node_count, edge_count, frame_count, seed;
    bool is_of_blocs;     /* nodes stand for many actors, edges for all their ties */
    double greatest;      /* strength of the widest line */
    double width, height; /* of the whole picture, once laid out */
    double map_bottom;    /* below it stands the legend */
    bool is_sheet;        /* frames stand beside each other: one legend for all of them, and larger texts */
};

/* Reads 'entente-drawing/1'; with a "layout" if 'laid_out'. Mistakes are added to 'diagnostics'. Takes over the text. */
bool drawing_read(struct drawing *drawing, char *text, size_t length, bool laid_out,
                  struct diagnostics *diagnostics) MUST_CHECK;
void drawing_done(struct drawing *drawing);
/* The layout as JSON; labels are the boxes of all texts that are no node. */
void layout_write(const struct drawing *drawing, const struct box *labels, int label_count, struct text *out);

#endif
