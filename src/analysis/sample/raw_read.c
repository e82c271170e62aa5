/*
 * raw_read.c - samples out of files. Each is read twice: to be checked, and once it is known where its rows go.
 */
#include <assert.h>
#include <endian.h>
#include <errno.h>
#include <math.h>
#include <sha256.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "analysis/sample/raw.h"
#include "base/file.h"

static const char START[] = "{\"format\": \"entente-raw/";
enum { AT_ONCE = 1 << 13 }; /* numbers */

/* A file that is being read, and what its head says. */
struct source {
    const char *path;
    FILE *file;
    SHA256_CTX context;
    struct raw_head head;
};

static bool cut_short(const struct source *source, struct error *error)
{
    return error_set(error, ERROR_CORRUPT, "'%s' is cut short", source->path);
}

static bool take(struct source *source, void *bytes, size_t length, struct error *error)
{
    if (fread(bytes, 1, length, source->file) != length)
        return cut_short(source, error);
    SHA256Update(&source->context, bytes, length);
    return true;
}

static bool take_line(struct source *source, size_t max_input, struct text *line, struct error *error)
{
    int c;

    while ((c = getc_unlocked(source->file)) != EOF) {
        char byte = (char)c;

        if (line->length >= max_input)
            return error_set(error, ERROR_TOO_LARGE, "the head of '%s' is larger than %zu bytes (--max-input)",
                             source->path, max_input);
        if (line->length < sizeof START - 1 && byte != START[line->length])
            return error_set(error, ERROR_WRONG_TYPE, "'%s' is no file of samples", source->path);
        text_add_bytes(line, &byte, 1);
        if (byte == '\n') {
            SHA256Update(&source->context, (const uint8_t *)line->data, line->length);
            return true;
        }
    }
    return cut_short(source, error);
}

/* All that the head says is there, and no more; with this nothing can be asked for that the file does not have. */
static bool has_size(struct source *source, size_t head_length, struct error *error)
{
    uint64_t size = head_length + SHA256_DIGEST_STRING_LENGTH - 1 +
                    (uint64_t)source->head.count * (uint64_t)source->head.width * sizeof(double);
    struct stat status;

    for (int i = 0; i < source->head.inputs.count; i++)
        size += source->head.inputs.list[i].length;
    if (fstat(fileno(source->file), &status) != 0 || (uint64_t)status.st_size < size)
        return cut_short(source, error);
    return (uint64_t)status.st_size == size ||
           error_set(error, ERROR_CORRUPT, "'%s' is longer than it says", source->path);
}

static bool take_texts(struct source *source, char (*sha256)[65], size_t max_input, struct error *error)
{
    size_t all = 0;

    for (int i = 0; i < source->head.inputs.count; i++) {
        struct stored_file *input = &source->head.inputs.list[i];
        char found[SHA256_TEXT_SIZE];

        all += input->length;
        if (all > max_input)
            return error_set(error, ERROR_TOO_LARGE, "the inputs in '%s' are larger than %zu bytes (--max-input)",
                             source->path, max_input);
        input->text = mem_alloc(input->length + 1);
        TRY(take(source, input->text, input->length, error));
        file_sha256(input->text, input->length, found);
        if (strcmp(found, sha256[i]) != 0)
            return error_set(error, ERROR_CORRUPT, "'%s' is altered: the %s in it has another SHA-256", source->path,
                             input->role);
    }
    return true;
}

static bool take_head(struct source *source, size_t max_input, struct diagnostics *diagnostics, struct error *error)
{
    AUTO_FREE char(*sha256)[65] = NULL;
    AUTO_TEXT line = { 0 };
    size_t length;

    TRY(take_line(source, max_input, &line, error));
    length = line.length;
    TRY(raw_head_parse(&source->head, &sha256, source->path, text_take(&line), length, diagnostics));
    return has_size(source, length, error) && take_texts(source, sha256, max_input, error);
}

static bool decode(const struct source *source, double *numbers, size_t count, struct error *error)
{
    for (size_t i = 0; i < count; i++) {
        uint64_t bits;

        memcpy(&bits, &numbers[i], sizeof bits);
        bits = le64toh(bits);
        memcpy(&numbers[i], &bits, sizeof bits);
        if (!isnan(numbers[i]) && !(fabs(numbers[i]) <= RAW_GREATEST))
            return error_set(error, ERROR_OUT_OF_RANGE, "'%s' holds a number that no sample has", source->path);
    }
    return true;
}

/* The rows, into 'rows' or nowhere (NULL). */
static bool take_rows(struct source *source, double *rows, struct error *error)
{
    size_t left = (size_t)source->head.count * (size_t)source->head.width;
    double nowhere[AT_ONCE];

    while (left > 0) {
        size_t count = left < AT_ONCE ? left : AT_ONCE;
        double *numbers = rows ? rows : nowhere;

        TRY(take(source, numbers, count * sizeof *numbers, error) && decode(source, numbers, count, error));
        rows = rows ? rows + count : NULL;
        left -= count;
    }
    return true;
}

static bool has_hash(struct source *source, struct error *error)
{
    char said[SHA256_DIGEST_STRING_LENGTH] = { 0 }, found[SHA256_DIGEST_STRING_LENGTH];

    SHA256End(&source->context, found);
    if (fread(said, 1, sizeof said - 1, source->file) != sizeof said - 1)
        return cut_short(source, error);
    return strcmp(said, found) == 0 ||
           error_set(error, ERROR_CORRUPT, "'%s' is altered: its SHA-256 is not that of what it holds", source->path);
}

/* Reads up to the rows; source_close in any case. */
static bool source_open(struct source *source, const char *path, size_t max_input, struct diagnostics *diagnostics,
                        struct error *error)
{
    *source = (struct source){ .path = path };
    SHA256Init(&source->context);
    TRY(file_is_regular(path, error));
    source->file = fopen(path, "re");
    if (!source->file)
        return error_set(error, ERROR_NO_INPUT, "cannot open '%s': %s", path, strerror(errno));
    return take_head(source, max_input, diagnostics, error);
}

static void source_close(struct source *source)
{
    if (source->file)
        fclose(source->file);
    raw_head_done(&source->head);
}

static void add_words(const struct raw_head *head, struct text *out)
{
    text_add(out, head->command);
    for (int i = 0; i < head->word_count; i++)
        text_addf(out, " %s", head->words[i]);
}

static bool is_same_input(const struct stored_file *a, const struct stored_file *b)
{
    return strcmp(a->role, b->role) == 0 && strcmp(a->name, b->name) == 0 && a->length == b->length &&
           memcmp(a->text, b->text, a->length) == 0;
}

static bool have_same_words(const struct raw_head *a, const struct raw_head *b)
{
    bool same = strcmp(a->command, b->command) == 0 && a->word_count == b->word_count;

    for (int i = 0; same && i < a->word_count; i++)
        same = strcmp(a->words[i], b->words[i]) == 0;
    return same;
}

/* Two files answer the same question about the same inputs. */
static bool belong_together(const struct source *source, const struct raw *raw, struct error *error)
{
    const struct raw_head *a = &raw->head, *b = &source->head;
    const char *first = raw->parts[0].path;
    AUTO_TEXT asked = { 0 };
    AUTO_TEXT other = { 0 };

    add_words(a, &asked);
    add_words(b, &other);
    if (!have_same_words(a, b))
        return error_set(error, ERROR_CONTRADICTION, "'%s' was made by '%.150s', '%s' by '%.150s'", source->path,
                         other.data, first, asked.data);
    for (int i = 0; i < a->inputs.count && i < b->inputs.count; i++)
        if (!is_same_input(&a->inputs.list[i], &b->inputs.list[i]))
            return error_set(error, ERROR_CONTRADICTION, "'%s' has another %s ('%.100s') than '%s' ('%.100s')",
                             source->path, a->inputs.list[i].role, b->inputs.list[i].name, first,
                             a->inputs.list[i].name);
    return (a->inputs.count == b->inputs.count && a->width == b->width) ||
           error_set(error, ERROR_CONTRADICTION, "'%s' has rows of %d numbers and %d inputs, '%s' of %d and %d",
                     source->path, b->width, b->inputs.count, first, a->width, a->inputs.count);
}

/* Checks one file, and keeps what the first one says. */
static bool add_part(struct raw *raw, const char *path, struct diagnostics *diagnostics, struct error *error)
{
    struct source source;
    bool good = source_open(&source, path, raw->max_input, diagnostics, error) && take_rows(&source, NULL, error) &&
                has_hash(&source, error) && (raw->part_count == 0 || belong_together(&source, raw, error));

    raw->parts[raw->part_count] = (struct raw_part){ path, source.head.from, source.head.count };
    if (good && raw->part_count++ == 0) {
        raw->head = source.head;
        source.head = (struct raw_head){ 0 };
    }
    source_close(&source);
    return good;
}

static int compare_parts(const void *a, const void *b)
{
    const struct raw_part *x = a, *y = b;

    return (x->from > y->from) - (x->from < y->from);
}

static bool are_contiguous(const struct raw *raw, struct error *error)
{
    for (int i = 1; i < raw->part_count; i++) {
        const struct raw_part *a = &raw->parts[i - 1], *b = &raw->parts[i];
        long end = a->from + a->count;

        if (b->from < end)
            return error_set(error, ERROR_DUPLICATE, "'%s' has samples %ld..%ld and '%s' %ld..%ld: some are in both",
                             a->path, a->from + 1, end, b->path, b->from + 1, b->from + b->count);
        if (b->from > end)
            return error_set(error, ERROR_MISSING, "samples %ld..%ld are missing: '%s' ends before, '%s' begins after",
                             end + 1, b->from, a->path, b->path);
    }
    return true;
}

bool raw_open(struct raw *raw, const char *const *paths, int count, size_t max_input, struct diagnostics *diagnostics,
              struct error *error)
{
    const struct raw_part *last;

    assert(count > 0);
    *raw = (struct raw){ .max_input = max_input };
    raw->parts = mem_array((size_t)count, sizeof *raw->parts);
    for (int i = 0; i < count; i++)
        TRY(add_part(raw, paths[i], diagnostics, error));
    qsort(raw->parts, (size_t)count, sizeof *raw->parts, compare_parts);
    TRY(are_contiguous(raw, error));
    last = &raw->parts[count - 1];
    raw->head.from = raw->parts[0].from;
    raw->head.count = last->from + last->count - raw->head.from;
    raw->head.inputs.is_closed = true;
    return true;
}

/* A file that is no longer what it was when it was checked. */
static bool is_as_checked(const struct source *source, const struct raw *raw, const struct raw_part *part,
                          struct error *error)
{
    return (source->head.from == part->from && source->head.count == part->count &&
            source->head.width == raw->head.width) ||
           error_set(error, ERROR_CORRUPT, "'%s' changed while it was read", part->path);
}

bool raw_fill(const struct raw *raw, double *rows, struct error *error)
{
    for (int i = 0; i < raw->part_count; i++) {
        const struct raw_part *part = &raw->parts[i];
        double *place = rows + (size_t)(part->from - raw->head.from) * (size_t)raw->head.width;
        struct diagnostics diagnostics = { 0 };
        struct source source;
        bool good = source_open(&source, part->path, raw->max_input, &diagnostics, error) &&
                    is_as_checked(&source, raw, part, error) && take_rows(&source, place, error) &&
                    has_hash(&source, error);

        source_close(&source);
        diagnostics_done(&diagnostics);
        if (!good)
            return error_set(error, ERROR_CORRUPT, "'%s' changed while it was read", part->path);
    }
    return true;
}
