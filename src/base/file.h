/*
 * file.h - whole files in, whole files out.
 * Outputs are written beside their place and renamed, so that they are old or complete, never partial.
 */
#ifndef ENTENTE_BASE_FILE_H
#define ENTENTE_BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

#define FILE_DEFAULT_MAX_INPUT ((size_t)512 << 20)

/*
 * Reads a regular file or pipe, or standard input for "-", into 'text' (owned by the caller, NUL behind it). At most
 * max_input bytes; sizes that the system states are not believed.
 */
bool file_read(const char *path, size_t max_input, char **text, size_t *length, struct error *error) MUST_CHECK;
/* False, with the reason, for anything but a regular file that can be opened: what files name may not be pipes. */
bool file_is_regular(const char *path, struct error *error) MUST_CHECK;
/* True if both are there and the same file, under whatever names. */
bool file_is_same(const char *a, const char *b);
/* Writes bytes to a new file beside 'path' and renames it. */
bool file_write(const char *path, const char *bytes, size_t length, struct error *error) MUST_CHECK;
/* The same for bytes that stand in several places. */
struct file_piece {
    const char *bytes;
    size_t length;
};
bool file_write_pieces(const char *path, const struct file_piece *pieces, int count, struct error *error) MUST_CHECK;
/* Several files, none of which gets its name before all are written. */
struct file_output {
    const char *path, *bytes;
    size_t length;
};
bool file_write_together(const struct file_output *files, int count, struct error *error) MUST_CHECK;
/* Path of 'name' as seen from the folder of 'base' ("-" means the working directory). Caller frees. */
char *file_beside(const char *base, const char *name);
/* Makes a folder if it is not there. */
bool file_make_folder(const char *path, struct error *error) MUST_CHECK;
/* SHA-256 in lower-case hexadecimal. */
enum { SHA256_TEXT_SIZE = 65 };
void file_sha256(const char *bytes, size_t length, char out[static SHA256_TEXT_SIZE]);

#endif
