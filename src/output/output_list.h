/*
 * output_list.h - files in the making, by name.
 */
#ifndef ENTENTE_OUTPUT_OUTPUT_LIST_H
#define ENTENTE_OUTPUT_OUTPUT_LIST_H

#include "base/text.h"

struct output_file {
    char *name;
    struct text content;
};

/* Files to be written. Owns names and contents. */
struct output_list {
    struct output_file *files;
    int count, capacity;
};

/* A new file's empty content, to be filled before the next call. */
struct text *output_list_add(struct output_list *list, const char *name);
/* The content of a file of that name; NULL if there is none. */
const char *output_list_find(const struct output_list *list, const char *name);
void output_list_done(struct output_list *list);

#endif
