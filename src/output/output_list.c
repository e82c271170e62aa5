/*
 * output_list.c - files in the making, by name.
 */
#include "output/output_list.h"

#include <stdlib.h>
#include <string.h>

struct text *output_list_add(struct output_list *list, const char *name)
{
    MEM_GROW(list->files, list->count, list->capacity);
    list->files[list->count] = (struct output_file){ .name = mem_dup(name) };
    return &list->files[list->count++].content;
}

const char *output_list_find(const struct output_list *list, const char *name)
{
    for (int i = 0; i < list->count; i++)
        if (strcmp(list->files[i].name, name) == 0)
            return text_string(&list->files[i].content);
    return NULL;
}

void output_list_done(struct output_list *list)
{
    for (int i = 0; i < list->count; i++) {
        free(list->files[i].name);
        text_done(&list->files[i].content);
    }
    free(list->files);
    *list = (struct output_list){ 0 };
}
