/*
 * graph_build.c - a model from the nodes and edges of a file.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "formats/attribute.h"
#include "formats/graph_file.h"

static const double LARGEST = 1e12, SMALLEST = 1e-9;

/* One file on its way into a model. */
struct building {
    struct graph_file *file;
    struct import *import;
    bool is_ours;            /* written from a model, of which nothing is lost */
    struct id_index nodes;   /* by what edges call them */
    const char **actors;     /* ids in the model, by node */
    struct id_index unused;  /* names of attributes that no model has */
    int unweighted, doubled; /* edges without weight, labels that stand twice */
    struct growth {
        const cJSON *last;
        int count;
    } layers, blocs, sources;
    bool failed; /* nothing more is worth reading */
};

enum { LIST_MAX = 1000, UNUSED_MAX = 32 };

/* What other programs call what a model has: the first that an element has. */
static const char *const labels[] = { "label", "name", "Label", "Name", NULL };
static const char *const weights[] = { "weight", "Weight", "value", "Edge Weight", "strength", NULL };
static const char *const layer_names[] = { "layer", "Layer", "relation", "interaction", NULL };
static const char *const blocs[] = { "bloc", "Bloc", "group", "community", NULL };

/* A text on one line, without space at its ends; NULL if nothing is left. */
static const char *one_line(struct building *building, const char *text)
{
    static const char spaces[] = " \t\r\n";
    AUTO_TEXT line = { 0 };

    if (!strpbrk(text, spaces))
        return *text ? text : NULL;
    for (text += strspn(text, spaces); *text; text += strspn(text, spaces)) {
        text_add(&line, line.length > 0 ? " " : "");
        text_add_bytes(&line, text, strcspn(text, spaces));
        text += strcspn(text, spaces);
    }
    return line.length > 0 ? arena_dup(&building->file->arena, line.data) : NULL;
}

static const char *any_of(struct building *building, const struct graph_element *element, const char *const *names)
{
    for (; *names; names++) {
        const char *text = graph_get(element, *names);
        const char *line = text ? one_line(building, text) : NULL;

        if (line)
            return line;
    }
    return NULL;
}

static bool is_among(const char *name, const char *const *names)
{
    while (*names && strcmp(*names, name) != 0)
        names++;
    return *names != NULL;
}

static void note_unused(struct building *building, const char *name)
{
    if (building->unused.count == UNUSED_MAX)
        return;
    for (int i = 0; i < building->unused.count; i++)
        if (strcmp(building->unused.entries[i].id, name) == 0)
            return;
    id_index_add(&building->unused, name, building->unused.count);
}

/* The lists of a model that stand beside its graph, as JSON. */
static bool take_list(struct building *building, const char *key, cJSON **list)
{
    struct import *import = building->import;
    const char *text = graph_get(&building->file->graph, key);
    cJSON *read = text ? cJSON_ParseWithOpts(text, NULL, true) : NULL;

    if (!text)
        return true;
    if (!cJSON_IsArray(read)) {
        cJSON_Delete(read);
        return import_fail(import, building->file->graph.offset, ERROR_SYNTAX, "'%s' of the graph is no list in JSON",
                           key);
    }
    cJSON_ReplaceItemInObjectCaseSensitive(import->root, key, read);
    *list = read;
    return true;
}

static bool take_document(struct building *building)
{
    static const char *const texts[] = { "title", "as_of", "note", NULL };
    static const struct attribute rest = { NULL, "more", ATTRIBUTE_REST };
    struct import *import = building->import;
    const struct graph_element *graph = &building->file->graph;
    const char *more = graph_get(graph, rest.name);

    for (int i = 0; texts[i]; i++) {
        const char *text = graph_get(graph, texts[i]);

        if (text && !building->is_ours)
            text = i == 0 ? one_line(building, text) : NULL;
        if (text)
            cJSON_AddStringToObject(import->root, texts[i], text);
    }
    if (!building->is_ours)
        return true;
    if (more && !attribute_put(&rest, more, import->root))
        return import_fail(import, graph->offset, ERROR_SYNTAX, "'more' of the graph is no object in JSON");
    return take_list(building, "layers", &import->layers) && take_list(building, "blocs", &import->blocs) &&
           take_list(building, "sources", &import->sources) && take_list(building, "pacts", &import->pacts);
}

static bool index_nodes(struct building *building)
{
    const struct graph_elements *nodes = &building->file->nodes;
    struct id_index *ids = &building->nodes;
    bool good = true;

    for (int i = 0; i < nodes->count; i++)
        id_index_add(ids, nodes->list[i].id, i);
    id_index_sort(ids);
    for (int i = 1; i < ids->count; i++)
        if (strcmp(ids->entries[i].id, ids->entries[i - 1].id) == 0)
            good = import_fail(building->import, nodes->list[ids->entries[i].index].offset, ERROR_DUPLICATE,
                               "the node '%s' is there already", ids->entries[i].id);
    return good;
}

/* "n12" or "12": a number that a program gave, and nobody's name. */
static bool is_number(const char *id)
{
    const char *digits = *id == 'n' ? id + 1 : id;

    return *digits && !digits[strspn(digits, "0123456789")];
}

/* Puts what is known of an element into its object. Where igraph has no value, it writes none or NaN. */
static void put_values(struct building *building, const struct graph_element *element, const struct attribute *table,
                       const char *const *const *handled, cJSON *object)
{
    for (const struct graph_value *value = element->values; value; value = value->next) {
        const struct attribute *attribute = attribute_find(table, value->name);
        bool is_handled = !*value->text || strcasecmp(value->text, "nan") == 0;

        for (int i = 0; handled[i]; i++)
            is_handled = is_handled || is_among(value->name, handled[i]);
        if (!is_handled && (!attribute || !attribute_put(attribute, value->text, object)))
            note_unused(building, value->name);
    }
}

/* Names are looked for one by one, so that there may not be any number of them. */
static void check_growth(struct building *building, size_t offset, const cJSON *list, struct growth *growth,
                         const char *what)
{
    const cJSON *last = list->child ? list->child->prev : NULL;

    growth->count += last != growth->last;
    growth->last = last;
    if (growth->count <= LIST_MAX || building->failed)
        return;
    import_fail(building->import, offset, ERROR_TOO_LARGE, "more than %d %s", LIST_MAX, what);
    building->failed = true;
}

/* In a file of ours a node's name is the id that it had; a label that says no more was none. */
static void build_our_actor(struct building *building, const struct graph_element *node, int index)
{
    static const char *const taken[] = { "name", "label", NULL };
    static const char *const *const handled[] = { taken, NULL };
    const char *id = graph_get(node, "name"), *label = graph_get(node, "label");
    cJSON *object = cJSON_CreateObject();

    import_place(building->import, object);
    cJSON_AddStringToObject(object, "id", id ? id : node->id);
    building->actors[index] = cJSON_GetStringValue(object->child);
    if (label && strcmp(label, building->actors[index]) != 0)
        cJSON_AddStringToObject(object, "name", label);
    put_values(building, node, actor_attributes, handled, object);
    cJSON_AddItemToArray(building->import->actors, object);
}

static void build_actor(struct building *building, const struct graph_element *node, int index)
{
    static const char *const *const handled[] = { labels, blocs, NULL };
    struct import *import = building->import;
    const char *label = any_of(building, node, labels), *bloc = any_of(building, node, blocs);
    bool by_label = label && is_number(node->id);
    const struct imported *actor;

    if (by_label && import_find_actor(import, label)) {
        building->doubled++;
        by_label = false;
    }
    actor = import_actor(import, by_label ? label : node->id, label);
    building->actors[index] = actor->id;
    if (bloc) {
        cJSON_AddStringToObject(actor->object, "bloc", import_bloc(import, bloc));
        check_growth(building, node->offset, import->blocs, &building->blocs, "blocs");
    }
    put_values(building, node, actor_attributes, handled, actor->object);
}

static bool find_end(struct building *building, const struct graph_element *edge, const char *id, const char **actor)
{
    int index = id_index_find(&building->nodes, id);
    const struct import *import = building->import;
    const char *nearest = NULL;

    if (index < 0 && diagnostics_room(import->diagnostics, import->file, SEVERITY_ERROR))
        nearest = id_index_nearest(&building->nodes, id);
    if (index >= 0)
        *actor = building->actors[index];
    else if (nearest)
        import_fail(building->import, edge->offset, ERROR_UNKNOWN_REFERENCE, "unknown node '%s'; did you mean '%s'?",
                    id, nearest);
    else
        import_fail(building->import, edge->offset, ERROR_UNKNOWN_REFERENCE, "unknown node '%s'", id);
    return index >= 0;
}

static bool read_weight(struct building *building, const struct graph_element *edge, double *weight)
{
    const char *text = any_of(building, edge, weights), *sign = graph_get(edge, "sign");

    *weight = 1;
    building->unweighted += !text;
    if (text && (!number_parse(text, weight) || fabs(*weight) > LARGEST))
        return import_fail(building->import, edge->offset, ERROR_OUT_OF_RANGE, "the weight '%s' is no number up to %g",
                           text, LARGEST);
    if (sign && (*sign == '-' || *sign == 'n' || *sign == 'N'))
        *weight = -fabs(*weight);
    return true;
}

/* A reason not to use an edge, or NULL. Ties of a pact come with the pact. */
static const char *reason_against(const struct building *building, const struct graph_element *edge, const char *from,
                                  const char *to, double weight)
{
    const char *beginning = building->file->beginning, *pact = graph_get(edge, "pact");

    if (beginning && edge->since && strcmp(beginning, edge->since) != 0)
        return "that are not there at the beginning";
    if (building->is_ours && pact && *pact)
        return "of pacts, which are there as such";
    if (strcmp(from, to) == 0)
        return "from an actor to itself";
    return fabs(weight) < SMALLEST ? "of weight 0" : NULL;
}

static void add_tie(struct building *building, const struct graph_element *edge, const char *from, const char *to,
                    double weight)
{
    static const char *const taken[] = { "sign", NULL };
    static const char *const *const handled[] = { weights, layer_names, taken, NULL };
    const char *layer = any_of(building, edge, layer_names);
    bool is_directed =
        edge->direction == GRAPH_AS_FILE ? building->file->is_directed : edge->direction == GRAPH_DIRECTED;
    struct import *import = building->import;
    struct imported_tie *tie;

    import->place = edge->offset;
    if (!building->is_ours) {
        layer = import_layer(import, layer ? layer : "tie");
        check_growth(building, edge->offset, import->layers, &building->layers, "layers");
    } else {
        layer = arena_dup(&import->arena, layer ? layer : "tie");
    }
    tie = import_tie(import, from, to, layer, weight);
    tie->is_directed = is_directed && !graph_get(edge, "directed");
    if (edge->values)
        put_values(building, edge, tie_attributes, handled, import_tie_more(tie));
    import->counts.used++;
}

static void build_tie(struct building *building, const struct graph_element *edge)
{
    const char *from = NULL, *to = NULL, *reason;
    double weight = 0;
    bool good = find_end(building, edge, edge->from, &from);

    good = find_end(building, edge, edge->to, &to) && good;
    good = read_weight(building, edge, &weight) && good;
    building->import->counts.read++;
    if (!good)
        return;
    reason = reason_against(building, edge, from, to, weight);
    if (reason)
        import_skip(building->import, reason);
    else
        add_tie(building, edge, from, to, weight);
}

static void add_sources(struct building *building, const cJSON *object)
{
    struct import *import = building->import;
    const cJSON *ids = cJSON_GetObjectItemCaseSensitive(object, "sources"), *source;

    cJSON_ArrayForEach(source, ids) {
        if (building->failed || !cJSON_IsString(source) || !id_is_valid(source->valuestring))
            continue;
        import_source(import, source->valuestring);
        check_growth(building, building->file->graph.offset, import->sources, &building->sources, "sources");
    }
}

/* Sources that a graph names but does not describe. */
static void add_all_sources(struct building *building)
{
    const cJSON *actor;

    building->import->place = building->file->graph.offset;
    cJSON_ArrayForEach(actor, building->import->actors)
        add_sources(building, actor);
    for (int i = 0; i < building->import->ties.count; i++)
        add_sources(building, building->import->ties.list[i].more);
}

static void remark(struct building *building)
{
    struct import *import = building->import;
    struct id_index *unused = &building->unused;
    AUTO_TEXT names = { 0 };

    id_index_sort(unused);
    for (int i = 0; i < unused->count; i++) {
        text_add(&names, i > 0 ? ", " : "");
        text_add_visible(&names, unused->entries[i].id);
    }
    if (unused->count > 0)
        import_remark(import, "  not used of nodes and edges: %s%s", names.data,
                      unused->count == UNUSED_MAX ? ", …" : "");
    if (building->unweighted > 0)
        import_remark(import, "  %d without weight count%s as 1", building->unweighted,
                      building->unweighted == 1 ? "s" : "");
    if (building->doubled > 0)
        import_remark(import, "  %d node%s: others have the same label", building->doubled,
                      building->doubled == 1 ? " keeps its number as id" : "s keep their numbers as ids");
}

static void build(struct building *building)
{
    const struct graph_file *file = building->file;
    struct import *import = building->import;

    for (int i = 0; i < file->nodes.count && !building->failed; i++) {
        import->place = file->nodes.list[i].offset;
        if (building->is_ours || file->has_ids)
            build_our_actor(building, &file->nodes.list[i], i);
        else
            build_actor(building, &file->nodes.list[i], i);
    }
    for (int i = 0; i < file->edges.count && !building->failed; i++)
        build_tie(building, &file->edges.list[i]);
    if (building->is_ours)
        return;
    add_all_sources(building);
    if (!import->layers->child)
        import_layer(import, "tie");
}

bool graph_build(struct graph_file *file, struct import *import)
{
    const char *format = graph_get(&file->graph, "format");
    struct building building = { .file = file, .import = import };
    int errors = import->diagnostics->error_count;

    building.is_ours = format && strcmp(format, "entente-model/1") == 0;
    building.actors = mem_array((size_t)file->nodes.count, sizeof *building.actors);
    import->counts.unit = "tie";
    if (take_document(&building) && index_nodes(&building)) {
        build(&building);
        remark(&building);
    }
    free(building.actors);
    id_index_done(&building.nodes);
    id_index_done(&building.unused);
    return import->diagnostics->error_count == errors;
}
