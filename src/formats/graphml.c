/*
 * graphml.c - GraphML, which NetworkX, igraph, Gephi, Cytoscape and yEd have in common.
 */
#include <string.h>

#include "formats/format.h"
#include "formats/graph_file.h"
#include "formats/writers.h"
#include "formats/xml_read.h"

/* What a key means. yEd's keys of labels have no name: what is in them is elements of its own. */
struct key {
    const char *id, *name, *value; /* value: by default, or NULL */
    char whose;                    /* 'n'ode, 'e'dge, 'g'raph or 'a'll */
    struct key *next;
};

struct reading {
    struct import *import;
    struct graph_file file;
    struct key *keys, *key; /* the last: of the element that is open */
    struct graph_element *element;
    const char *data; /* id of the key whose text is read; or NULL */
    bool in_label;    /* yEd's, which is an element in the data, before others in it */
    int key_count, graphs;
};

enum { KEYS_MAX = 500 };

static bool is_for(const struct key *key, char whose)
{
    return key->whose == 'a' || key->whose == whose;
}

static char whose_of(const struct reading *reading)
{
    return reading->element == &reading->file.graph ? 'g' : reading->element->id ? 'n' : 'e';
}

static const struct key *find_key(const struct reading *reading, const char *id)
{
    for (const struct key *key = reading->keys; key; key = key->next)
        if (strcmp(key->id, id) == 0 && is_for(key, whose_of(reading)))
            return key;
    return NULL;
}

static bool missing(struct reading *reading, size_t offset, const char *what)
{
    return import_fail(reading->import, offset, ERROR_MISSING, "%s", what);
}

static bool open_key(struct reading *reading, const struct xml_attribute *attributes, size_t offset)
{
    const char *id = xml_get(attributes, "id"), *name = xml_get(attributes, "attr.name");
    const char *whose = xml_get(attributes, "for");
    struct arena *arena = &reading->file.arena;

    if (!id)
        return missing(reading, offset, "a key has an 'id'");
    if (++reading->key_count > KEYS_MAX)
        return import_fail(reading->import, offset, ERROR_TOO_LARGE, "more than %d keys", KEYS_MAX);
    reading->key = arena_alloc(arena, sizeof *reading->key);
    *reading->key = (struct key){ .id = arena_dup(arena, id),
                                  .name = arena_dup(arena, name ? name : id),
                                  .whose = whose && *whose ? *whose : 'a',
                                  .next = reading->keys };
    reading->keys = reading->key;
    return true;
}

static bool open_graph(struct reading *reading, const struct xml_attribute *attributes, size_t offset)
{
    const char *direction = xml_get(attributes, "edgedefault");

    if (reading->graphs++ > 0)
        return import_fail(reading->import, offset, ERROR_SYNTAX,
                           "one graph is read, without others in it or beside it");
    reading->file.graph.offset = offset;
    reading->file.is_directed = direction && strcmp(direction, "directed") == 0;
    reading->element = &reading->file.graph;
    return true;
}

static bool open_node(struct reading *reading, const struct xml_attribute *attributes, size_t offset)
{
    const char *id = xml_get(attributes, "id");

    if (!id || !*id)
        return missing(reading, offset, "a node has an 'id'");
    reading->element = graph_add_node(&reading->file, offset, id);
    return true;
}

static bool open_edge(struct reading *reading, const struct xml_attribute *attributes, size_t offset)
{
    const char *from = xml_get(attributes, "source"), *to = xml_get(attributes, "target");
    const char *directed = xml_get(attributes, "directed");

    if (!from || !to)
        return missing(reading, offset, "an edge has a 'source' and a 'target'");
    reading->element = graph_add_edge(&reading->file, offset, from, to);
    if (directed)
        reading->element->direction = strcmp(directed, "true") == 0 ? GRAPH_DIRECTED : GRAPH_MUTUAL;
    return true;
}

/* The text at the beginning of a label, if it is one. */
static void take_label(struct reading *reading, const char *text)
{
    if (reading->in_label && reading->element && text[strspn(text, " \t\r\n")])
        graph_set(&reading->file, reading->element, "label", text);
    reading->in_label = false;
}

static bool open_element(void *context, const char *text, const char *name, const struct xml_attribute *attributes,
                         size_t offset)
{
    static const struct {
        const char *name;
        bool (*open)(struct reading *reading, const struct xml_attribute *attributes, size_t offset);
    } rows[] = { { "key", open_key }, { "graph", open_graph }, { "node", open_node }, { "edge", open_edge } };
    struct reading *reading = context;

    take_label(reading, text);
    reading->in_label = reading->data && strcmp(name, "NodeLabel") == 0;
    if (strcmp(name, "data") == 0)
        reading->data = arena_dup(&reading->file.arena, xml_get(attributes, "key"));
    if (strcmp(name, "hyperedge") == 0 || strcmp(name, "port") == 0)
        return import_fail(reading->import, offset, ERROR_SYNTAX, "a '%s' is no tie of two actors", name);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (strcmp(rows[i].name, name) == 0)
            return rows[i].open(reading, attributes, offset);
    return true;
}

static void close_data(struct reading *reading, const char *text)
{
    const struct key *key = find_key(reading, reading->data);

    if (key)
        graph_set(&reading->file, reading->element, key->name, text);
    reading->data = NULL;
}

static void set_defaults(struct reading *reading)
{
    for (const struct key *key = reading->keys; key; key = key->next)
        if (key->value && is_for(key, whose_of(reading)))
            graph_set(&reading->file, reading->element, key->name, key->value);
}

static void close_element(void *context, const char *text, const char *name)
{
    struct reading *reading = context;

    take_label(reading, text);
    if (strcmp(name, "default") == 0 && reading->key)
        reading->key->value = arena_dup(&reading->file.arena, text);
    if (strcmp(name, "key") == 0)
        reading->key = NULL;
    if (!reading->element)
        return;
    if (reading->data && strcmp(name, "data") == 0)
        close_data(reading, text);
    if (strcmp(name, "node") == 0 || strcmp(name, "edge") == 0) {
        set_defaults(reading);
        reading->element = &reading->file.graph;
    }
}

static bool graphml_read(struct import *import)
{
    static const struct xml_handler handler = { open_element, close_element };
    struct reading reading = { .import = import };
    bool good = xml_read(import, &handler, &reading);

    if (good && reading.graphs == 0)
        good = import_fail(import, 0, ERROR_MISSING, "there is no graph in it");
    good = good && graph_build(&reading.file, import);
    graph_file_done(&reading.file);
    return good;
}

static bool is_graphml(const char *text, size_t length)
{
    return xml_has(text, length, "graphml");
}

const struct file_format format_graphml = {
    .name = "graphml",
    .extension = ".graphml",
    .summary = "GraphML, as NetworkX, igraph, Gephi and Cytoscape have it; holds a model wholly",
    .is_of = is_graphml,
    .read = graphml_read,
    .write = graphml_write,
};
