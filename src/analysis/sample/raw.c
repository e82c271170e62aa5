/*
 * raw.c - samples on their way into a file.
 */
#include "analysis/sample/raw.h"

#include <endian.h>
#include <errno.h>
#include <sha256.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"

void raw_done(struct raw *raw)
{
    raw_head_done(&raw->head);
    free(raw->parts);
    *raw = (struct raw){ 0 };
}

/* What is written can be read again: no word is too long, or not plain UTF-8. */
static bool is_readable(const struct raw *raw, struct error *error)
{
    struct diagnostics diagnostics = { 0 };
    AUTO_FREE char(*sha256)[65] = NULL;
    AUTO_TEXT line = { 0 };
    struct raw_head head;
    size_t length;
    bool good;

    raw_head_write(&raw->head, &line);
    length = line.length;
    good = raw_head_parse(&head, &sha256, raw->path, text_take(&line), length, &diagnostics);
    raw_head_done(&head);
    diagnostics_done(&diagnostics);
    return good || error_set(error, ERROR_USAGE,
                             "'%s' could not say what was asked: a word is too long, or not plain UTF-8", raw->path);
}

static bool can_write(const struct raw *raw, struct error *error)
{
    const struct file_store *inputs = &raw->head.inputs;
    AUTO_FREE char *folder = file_beside(raw->path, ".");

    for (int i = 0; i < inputs->count; i++)
        if (file_is_same(raw->path, inputs->list[i].name))
            return error_set(error, ERROR_CANNOT_CREATE, "'%s' is the %s", raw->path, inputs->list[i].role);
    if (access(folder, W_OK) != 0)
        return error_set(error, ERROR_CANNOT_CREATE, "cannot create '%s': %s", raw->path, strerror(errno));
    return is_readable(raw, error);
}

bool raw_begin(struct raw *raw, long from, long count, int width, struct error *error)
{
    struct raw_head *head = &raw->head;

    if (raw->path) {
        head->from = from;
        head->count = count;
        head->width = width;
        return can_write(raw, error);
    }
    if (head->width != width)
        return error_set(error, ERROR_CONTRADICTION, "'%s' has rows of %d numbers; what was asked has %d",
                         raw->parts[0].path, head->width, width);
    return true;
}

bool raw_write(const struct raw *raw, double *rows, struct error *error)
{
    size_t numbers = (size_t)raw->head.count * (size_t)raw->head.width;
    char sha256[SHA256_DIGEST_STRING_LENGTH];
    struct file_piece pieces[3];
    AUTO_TEXT head = { 0 };
    SHA256_CTX context;

    raw_head_write(&raw->head, &head);
    for (int i = 0; i < raw->head.inputs.count; i++)
        text_add_bytes(&head, raw->head.inputs.list[i].text, raw->head.inputs.list[i].length);
    for (size_t i = 0; i < numbers; i++) {
        uint64_t bits;

        memcpy(&bits, &rows[i], sizeof bits);
        bits = htole64(bits);
        memcpy(&rows[i], &bits, sizeof bits);
    }
    pieces[0] = (struct file_piece){ head.data, head.length };
    pieces[1] = (struct file_piece){ (const char *)rows, numbers * sizeof *rows };
    SHA256Init(&context);
    SHA256Update(&context, (const uint8_t *)pieces[0].bytes, pieces[0].length);
    SHA256Update(&context, (const uint8_t *)pieces[1].bytes, pieces[1].length);
    SHA256End(&context, sha256);
    pieces[2] = (struct file_piece){ sha256, strlen(sha256) };
    return file_write_pieces(raw->path, pieces, 3, error);
}
