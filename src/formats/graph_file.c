/*
 * graph_file.c - nodes and edges as a file has them.
 */
#include "formats/graph_file.h"

#include <stdlib.h>
#include <string.h>

void graph_file_done(struct graph_file *file)
{
    free(file->nodes.list);
    free(file->edges.list);
    arena_done(&file->arena);
    *file = (struct graph_file){ 0 };
}

static struct graph_element *add(struct graph_elements *elements, struct graph_element element)
{
    MEM_GROW(elements->list, elements->count, elements->capacity);
    elements->list[elements->count] = element;
    return &elements->list[elements->count++];
}

struct graph_element *graph_add_node(struct graph_file *file, size_t offset, const char *id)
{
    return add(&file->nodes, (struct graph_element){ .id = arena_dup(&file->arena, id), .offset = offset });
}

struct graph_element *graph_add_edge(struct graph_file *file, size_t offset, const char *from, const char *to)
{
    return add(&file->edges, (struct graph_element){ .from = arena_dup(&file->arena, from),
                                                     .to = arena_dup(&file->arena, to),
                                                     .offset = offset });
}

void graph_set(struct graph_file *file, struct graph_element *element, const char *name, const char *text)
{
    struct graph_value *value;

    if (!text || graph_get(element, name))
        return;
    value = arena_alloc(&file->arena, sizeof *value);
    value->name = arena_dup(&file->arena, name);
    value->text = arena_dup(&file->arena, text);
    value->next = element->values;
    element->values = value;
}

const char *graph_get(const struct graph_element *element, const char *name)
{
    for (const struct graph_value *value = element->values; value; value = value->next)
        if (strcmp(value->name, name) == 0)
            return value->text;
    return NULL;
}
