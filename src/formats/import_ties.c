/*
 * import_ties.c - the ties of a file: kept small, and made into objects of a model one by one.
 */
#include <stdlib.h>

#include "formats/import.h"

struct imported_tie *import_tie(struct import *import, const char *from, const char *to, const char *layer,
                                double weight)
{
    struct imported_ties *ties = &import->ties;

    MEM_GROW(ties->list, ties->count, ties->capacity);
    ties->list[ties->count] =
        (struct imported_tie){ .from = from, .to = to, .layer = layer, .weight = weight, .place = import->place };
    return &ties->list[ties->count++];
}

cJSON *import_tie_more(struct imported_tie *tie)
{
    if (!tie->more)
        tie->more = cJSON_CreateObject();
    return tie->more;
}

void import_drop_ties(struct import *import)
{
    struct imported_ties *ties = &import->ties;
    int kept = 0;

    for (int i = 0; i < ties->count; i++) {
        if (ties->list[i].from)
            ties->list[kept++] = ties->list[i];
        else
            cJSON_Delete(ties->list[i].more);
    }
    ties->count = kept;
}

void import_free_ties(struct import *import)
{
    for (int i = 0; i < import->ties.count; i++)
        cJSON_Delete(import->ties.list[i].more);
    free(import->ties.list);
    import->ties = (struct imported_ties){ 0 };
}

/* A value behind those before it; keys and texts are borrowed. */
static cJSON *add_value(cJSON *values, int *count, int type, const char *key)
{
    cJSON *value = &values[*count];

    *value = (cJSON){ .type = type | cJSON_StringIsConst | cJSON_IsReference, .string = (char *)key };
    if (*count > 0)
        values[*count - 1].next = value;
    ++*count;
    return value;
}

const cJSON *import_tie_object(struct import *import, int index)
{
    struct imported_ties *ties = &import->ties;
    const struct imported_tie *tie = &ties->list[index];
    cJSON *values = ties->values;
    int count = 0;

    add_value(values, &count, cJSON_String, "from")->valuestring = (char *)tie->from;
    add_value(values, &count, cJSON_String, "to")->valuestring = (char *)tie->to;
    add_value(values, &count, cJSON_String, "layer")->valuestring = (char *)tie->layer;
    add_value(values, &count, cJSON_Number, "weight")->valuedouble = tie->weight;
    if (tie->is_directed)
        add_value(values, &count, cJSON_True, "directed");
    values[count - 1].next = tie->more ? tie->more->child : NULL;
    ties->object = (cJSON){ .type = cJSON_Object, .child = values, .valuedouble = (double)tie->place };
    return &ties->object;
}

void import_place(const struct import *import, cJSON *object)
{
    object->valuedouble = (double)import->place;
}
