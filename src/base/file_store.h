/*
 * file_store.h - texts of files by what they are for: kept while they are read, or given in place of files.
 */
#ifndef ENTENTE_BASE_FILE_STORE_H
#define ENTENTE_BASE_FILE_STORE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

struct stored_file {
    char *role; /* "model" */
    char *name; /* as given on the command line or by a file; shown, never opened */
    char *text; /* NUL behind it */
    size_t length;
};

/* Owns everything. A zeroed store keeps what is read. */
struct file_store {
    struct stored_file *list;
    int count, capacity;
    bool is_closed; /* nothing is opened: what is not in the list is not there */
};

/*
 * Reads as file_read does, and keeps a copy; a closed store gives the text that has the role, whatever the path. NULL
 * only reads.
 */
bool file_store_read(struct file_store *store, const char *role, const char *path, size_t max_input, char **text,
                     size_t *length, struct error *error) MUST_CHECK;
/* Takes over the strings. */
void file_store_add(struct file_store *store, struct stored_file file);
void file_store_done(struct file_store *store);

#endif
