/*
 * gexf.c - GEXF, Gephi's own. Of one that changes, what is there at its beginning is read.
 */
#include <string.h>

#include "formats/format.h"
#include "formats/graph_file.h"
#include "formats/writers.h"
#include "formats/xml_read.h"

/* An attribute that is declared, or the times of an element. */
struct declared {
    const char *id, *title, *value; /* value: by default, or NULL */
    bool of_edges;
    struct declared *next;
};

struct reading {
    struct import *import;
    struct graph_file file;
    struct declared *declared;
    struct graph_element *element;
    const char *weight; /* of the edge that is open, should it have no weight at a time */
    bool of_edges, is_dynamic;
    int declared_count, graphs;
};

enum { DECLARED_MAX = 500 };

static bool open_graph(struct reading *reading, const struct xml_attribute *attributes, size_t offset)
{
    const char *direction = xml_get(attributes, "defaultedgetype");
    const char *mode = xml_get(attributes, "mode");

    if (reading->graphs++ > 0)
        return import_fail(reading->import, offset, ERROR_SYNTAX, "one graph is read, and this is another");
    reading->file.graph.offset = offset;
    reading->file.is_directed = direction && strcmp(direction, "directed") == 0;
    reading->is_dynamic = mode && strcmp(mode, "dynamic") == 0;
    return true;
}

static bool open_attributes(struct reading *reading, const struct xml_attribute *attributes, size_t offset)
{
    const char *class = xml_get(attributes, "class");

    (void)offset;
    reading->of_edges = class && strcmp(class, "edge") == 0;
    return true;
}

static bool open_attribute(struct reading *reading, const struct xml_attribute *attributes, size_t offset)
{
    const char *id = xml_get(attributes, "id"), *title = xml_get(attributes, "title");
    struct arena *arena = &reading->file.arena;
    struct declared *row;

    if (!id)
        return import_fail(reading->import, offset, ERROR_MISSING, "an attribute has an 'id'");
    if (++reading->declared_count > DECLARED_MAX)
        return import_fail(reading->import, offset, ERROR_TOO_LARGE, "more than %d attributes", DECLARED_MAX);
    row = arena_alloc(arena, sizeof *row);
    *row = (struct declared){ .id = arena_dup(arena, id),
                              .title = arena_dup(arena, title ? title : id),
                              .of_edges = reading->of_edges,
                              .next = reading->declared };
    reading->declared = row;
    return true;
}

static bool open_node(struct reading *reading, const struct xml_attribute *attributes, size_t offset)
{
    const char *id = xml_get(attributes, "id");

    if (!id || !*id)
        return import_fail(reading->import, offset, ERROR_MISSING, "a node has an 'id'");
    reading->element = graph_add_node(&reading->file, offset, id);
    graph_set(&reading->file, reading->element, "label", xml_get(attributes, "label"));
    return true;
}

static bool open_edge(struct reading *reading, const struct xml_attribute *attributes, size_t offset)
{
    const char *from = xml_get(attributes, "source"), *to = xml_get(attributes, "target");
    const char *type = xml_get(attributes, "type");

    if (!from || !to)
        return import_fail(reading->import, offset, ERROR_MISSING, "an edge has a 'source' and a 'target'");
    reading->element = graph_add_edge(&reading->file, offset, from, to);
    if (type)
        reading->element->direction = strcmp(type, "directed") == 0 ? GRAPH_DIRECTED : GRAPH_MUTUAL;
    reading->element->since = arena_dup(&reading->file.arena, xml_get(attributes, "start"));
    reading->weight = arena_dup(&reading->file.arena, xml_get(attributes, "weight"));
    return true;
}

static const char *title_of(const struct reading *reading, const char *id)
{
    bool of_edges = reading->element->from != NULL;

    for (const struct declared *row = reading->declared; row; row = row->next)
        if (row->of_edges == of_edges && strcmp(row->id, id) == 0)
            return row->title;
    return NULL;
}

/* The first of an attribute's values counts. */
static bool open_value(struct reading *reading, const struct xml_attribute *attributes, size_t offset)
{
    const char *id = xml_get(attributes, "for"), *title;

    (void)offset;
    if (!id)
        id = xml_get(attributes, "id");
    title = reading->element && id ? title_of(reading, id) : NULL;
    if (title)
        graph_set(&reading->file, reading->element, title, xml_get(attributes, "value"));
    return true;
}

static bool open_spell(struct reading *reading, const struct xml_attribute *attributes, size_t offset)
{
    (void)offset;
    if (reading->element && !reading->element->since)
        reading->element->since = arena_dup(&reading->file.arena, xml_get(attributes, "start"));
    return true;
}

static bool open_element(void *context, const char *text, const char *name, const struct xml_attribute *attributes,
                         size_t offset)
{
    static const struct {
        const char *name;
        bool (*open)(struct reading *reading, const struct xml_attribute *attributes, size_t offset);
    } rows[] = {
        { "graph", open_graph },         { "attributes", open_attributes },
        { "attribute", open_attribute }, { "node", open_node },
        { "edge", open_edge },           { "attvalue", open_value },
        { "spell", open_spell },
    };

    (void)text;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (strcmp(rows[i].name, name) == 0)
            return rows[i].open(context, attributes, offset);
    return true;
}

static void set_defaults(struct reading *reading)
{
    bool of_edges = reading->element->from != NULL;

    for (const struct declared *row = reading->declared; row; row = row->next)
        if (row->value && row->of_edges == of_edges)
            graph_set(&reading->file, reading->element, row->title, row->value);
}

static void close_element(void *context, const char *text, const char *name)
{
    struct reading *reading = context;
    bool is_edge = strcmp(name, "edge") == 0;

    if (strcmp(name, "default") == 0 && reading->declared)
        reading->declared->value = arena_dup(&reading->file.arena, text);
    if (strcmp(name, "description") == 0)
        graph_set(&reading->file, &reading->file.graph, "title", text);
    if (!reading->element || (!is_edge && strcmp(name, "node") != 0))
        return;
    if (is_edge)
        graph_set(&reading->file, reading->element, "weight", reading->weight);
    set_defaults(reading);
    reading->element = NULL;
}

static bool is_earlier(const char *a, const char *b)
{
    double x, y;

    return number_parse(a, &x) && number_parse(b, &y) ? x < y : strcmp(a, b) < 0;
}

static void find_beginning(struct graph_file *file)
{
    for (int i = 0; i < file->edges.count; i++) {
        const char *since = file->edges.list[i].since;

        if (since && (!file->beginning || is_earlier(since, file->beginning)))
            file->beginning = since;
    }
}

static bool gexf_read(struct import *import)
{
    static const struct xml_handler handler = { open_element, close_element };
    struct reading reading = { .import = import };
    bool good = xml_read(import, &handler, &reading);

    if (good && reading.graphs == 0)
        good = import_fail(import, 0, ERROR_MISSING, "there is no graph in it");
    if (reading.is_dynamic) {
        find_beginning(&reading.file);
        import_remark(import, "  the graph changes; it is read as it is at first");
    }
    good = good && graph_build(&reading.file, import);
    graph_file_done(&reading.file);
    return good;
}

static bool is_gexf(const char *text, size_t length)
{
    return xml_has(text, length, "gexf");
}

const struct file_format format_gexf = {
    .name = "gexf",
    .extension = ".gexf",
    .summary = "GEXF 1.2, Gephi's own: coloured and placed; of a scenario, phase by phase",
    .is_of = is_gexf,
    .read = gexf_read,
    .write = gexf_write,
    .write_phases = gexf_write_phases,
};
