/*
 * graph_file.h - what a file of a graph says, whatever its format: nodes and edges with attributes as texts. From it a model is
 * built: exactly the one that was written, where the file is ours, else by what other programs call things.
 */
#ifndef ENTENTE_FORMATS_GRAPH_FILE_H
#define ENTENTE_FORMATS_GRAPH_FILE_H

#include "formats/import.h"
#include "model/ids.h"

struct graph_value {
    const char *name, *text;
    struct graph_value *next; /* said before it */
};

enum graph_direction { GRAPH_AS_FILE, GRAPH_MUTUAL, GRAPH_DIRECTED };

/* A node or an edge. */
struct graph_element {
    const char *id;        /* of a node; what edges call it */
    const char *from, *to; /* of an edge */
    enum graph_direction direction;
    struct graph_value *values;
    const char *since; /* when it begins, in a graph that changes; or NULL */
    size_t offset;     /* where it stands */
};

struct graph_elements {
    struct graph_element *list;
    int count, capacity;
};

/* Owns everything. A zeroed one is empty. */
struct graph_file {
    struct arena arena;
    struct graph_elements nodes, edges;
    struct graph_element graph; /* its values are those of the whole */
    bool is_directed;
    bool has_ids;          /* the "name" of every node is its id in the model */
    const char *beginning; /* of a graph that changes; edges that begin later are left out */
};

void graph_file_done(struct graph_file *file);
/* Appends; valid until the next of its kind is added. Texts are copied, NULL stays NULL. */
struct graph_element *graph_add_node(struct graph_file *file, size_t offset, const char *id);
struct graph_element *graph_add_edge(struct graph_file *file, size_t offset, const char *from, const char *to);
/* A value of an element; NULL text says nothing. The first of a name stands. */
void graph_set(struct graph_file *file, struct graph_element *element, const char *name, const char *text);
const char *graph_get(const struct graph_element *element, const char *name);

/* Builds the model and counts what is used; false if anything was reported. */
bool graph_build(struct graph_file *file, struct import *import) MUST_CHECK;

#endif
