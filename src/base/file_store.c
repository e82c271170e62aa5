/*
 * file_store.c - texts of files by what they are for.
 */
#include "base/file_store.h"

#include <stdlib.h>
#include <string.h>

#include "base/file.h"

static bool give(const struct file_store *store, const char *role, char **text, size_t *length, struct error *error)
{
    for (int i = 0; i < store->count; i++) {
        if (strcmp(store->list[i].role, role) == 0) {
            *text = mem_ndup(store->list[i].text, store->list[i].length);
            *length = store->list[i].length;
            return true;
        }
    }
    return error_set(error, ERROR_MISSING, "the text of the %s is missing", role);
}

bool file_store_read(struct file_store *store, const char *role, const char *path, size_t max_input, char **text,
                     size_t *length, struct error *error)
{
    if (store && store->is_closed)
        return give(store, role, text, length, error);
    TRY(file_read(path, max_input, text, length, error));
    if (store)
        file_store_add(store, (struct stored_file){ mem_dup(role), mem_dup(path), mem_ndup(*text, *length), *length });
    return true;
}

void file_store_add(struct file_store *store, struct stored_file file)
{
    MEM_GROW(store->list, store->count, store->capacity);
    store->list[store->count++] = file;
}

void file_store_done(struct file_store *store)
{
    for (int i = 0; i < store->count; i++) {
        free(store->list[i].role);
        free(store->list[i].name);
        free(store->list[i].text);
    }
    free(store->list);
    *store = (struct file_store){ 0 };
}
