/*
 * json.c - a JSON document with its mistakes: reading, reporting, and objects by table.
 */
#include "base/json.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistr.h>

#include "base/json_scan.h"

/* The line around an offset, at most so many bytes on either side, cut between characters. */
enum { EXCERPT_BEFORE = 60, EXCERPT_AFTER = 60 };

static size_t line_start(const struct json_document *document, size_t offset)
{
    while (offset > 0 && document->text[offset - 1] != '\n')
        offset--;
    return offset;
}

static bool is_inside_character(char c)
{
    return ((unsigned char)c & 0xc0) == 0x80;
}

static void add_excerpt(const struct json_document *document, size_t offset, struct diagnostic *item)
{
    size_t from = line_start(document, offset), to = offset;
    const char *text = document->text;
    AUTO_TEXT excerpt = { 0 };
    AUTO_FREE char *before = NULL, *after = NULL;

    if (offset - from > EXCERPT_BEFORE)
        for (from = offset - EXCERPT_BEFORE; is_inside_character(text[from]);)
            from++;
    while (to < document->length && to - offset < EXCERPT_AFTER && text[to] != '\n' && text[to] != '\r')
        to++;
    while (to < document->length && is_inside_character(text[to]))
        to++;
    before = mem_ndup(text + from, offset - from);
    after = mem_ndup(text + offset, to - offset);
    for (char *c = before; *c; c++)
        *c = *c == '\t' ? ' ' : *c;
    for (char *c = after; *c; c++)
        *c = *c == '\t' ? ' ' : *c;
    text_add_visible(&excerpt, before);
    item->caret = display_width(text_string(&excerpt));
    text_add_visible(&excerpt, after);
    item->excerpt = text_take(&excerpt);
}

static void set_place(const struct json_document *document, size_t offset, struct diagnostic *item)
{
    size_t start = line_start(document, offset);

    item->line = 1;
    for (size_t i = 0; i < start; i++)
        item->line += document->text[i] == '\n';
    item->column = 1;
    for (size_t i = start; i < offset; i++)
        item->column += !is_inside_character(document->text[i]);
    add_excerpt(document, offset, item);
}

static void add_at(struct json_document *document, size_t offset, char *pointer, struct diagnostic item)
{
    item.file = mem_dup(document->file);
    item.path = pointer;
    set_place(document, offset, &item);
    diagnostics_add(document->diagnostics, item);
}

/* Bytes that an escape sequence or a plain byte takes in the text, and in the string it stands for. */
struct spelling {
    size_t written, read;
};

static struct spelling spelling_at(const char *text)
{
    unsigned code;

    if (text[0] != '\\')
        return (struct spelling){ 1, 1 };
    if (text[1] != 'u' || sscanf(text + 2, "%4x", &code) != 1)
        return (struct spelling){ 2, 1 };
    if (code >= 0xd800 && code < 0xdc00)
        return (struct spelling){ 12, 4 };
    return (struct spelling){ 6, code < 0x80 ? 1 : code < 0x800 ? 2 : 3 };
}

/* Where the byte 'inside' of a string stands that begins at 'start'. */
static size_t place_inside(const struct json_document *document, size_t start, size_t inside)
{
    size_t at = start + 1;

    while (document->text[at] != '"') {
        struct spelling spelling = spelling_at(document->text + at);

        if (inside < spelling.read)
            break;
        inside -= spelling.read;
        at += spelling.written;
    }
    return at;
}

/* Where a report points to: a value, its key, or a byte inside a string. */
enum spot { AT_VALUE, AT_KEY, INSIDE };

static void report(struct json_document *document, const cJSON *item, enum spot spot, size_t inside,
                   struct diagnostic what, const char *format, va_list arguments)
{
    struct json_place place = { 0 };
    char text[1024];

    if (!diagnostics_room(document->diagnostics, document->file, what.severity)) {
        diagnostics_add(document->diagnostics, what);
        return;
    }
    vsnprintf(text, sizeof text, format, arguments);
    what.text = mem_dup(text);
    if (item)
        json_locate(document->text, document->root, item, &place);
    if (spot == INSIDE)
        place.value = place_inside(document, place.value, inside);
    add_at(document, spot == AT_KEY ? place.key : place.value, text_take(&place.pointer), what);
}

#define REPORT(spot, inside, what, how)                                                                                \
    do {                                                                                                               \
        va_list arguments;                                                                                             \
        va_start(arguments, format);                                                                                   \
        report(document, item, spot, inside, (struct diagnostic){ .kind = what, .severity = how }, format, arguments); \
        va_end(arguments);                                                                                             \
    } while (0)

void json_report(struct json_document *document, const cJSON *item, enum error_kind kind, const char *format, ...)
{
    REPORT(AT_VALUE, 0, kind, SEVERITY_ERROR);
}

void json_report_key(struct json_document *document, const cJSON *item, enum error_kind kind, const char *format, ...)
{
    REPORT(AT_KEY, 0, kind, SEVERITY_ERROR);
}

void json_report_inside(struct json_document *document, const cJSON *item, size_t offset, enum error_kind kind,
                        const char *format, ...)
{
    REPORT(INSIDE, offset, kind, SEVERITY_ERROR);
}

void json_warn(struct json_document *document, const cJSON *item, const char *format, ...)
{
    REPORT(AT_VALUE, 0, ERROR_LINT, SEVERITY_WARNING);
}

long json_line(const struct json_document *document, const cJSON *item)
{
    struct json_place place = { 0 };
    long line = 1;

    json_locate(document->text, document->root, item, &place);
    for (size_t i = 0; i < place.value; i++)
        line += document->text[i] == '\n';
    text_done(&place.pointer);
    return line;
}

/* A key of an object and its position among the keys. */
struct key {
    const cJSON *item;
    int index;
};

static int compare_keys(const void *a, const void *b)
{
    const struct key *x = a, *y = b;
    int order = strcmp(x->item->string, y->item->string);

    return order ? order : (x->index > y->index) - (x->index < y->index);
}

static void refuse_duplicate_keys(struct json_document *document, const cJSON *node)
{
    AUTO_FREE struct key *keys = NULL;
    int count = 0, capacity = 0;

    for (const cJSON *child = node->child; child; child = child->next) {
        if (child->child)
            refuse_duplicate_keys(document, child);
        if (!child->string)
            continue;
        MEM_GROW(keys, count, capacity);
        keys[count] = (struct key){ child, count };
        count++;
    }
    if (count > 1)
        qsort(keys, (size_t)count, sizeof *keys, compare_keys);
    for (int i = 1; i < count; i++)
        if (strcmp(keys[i].item->string, keys[i - 1].item->string) == 0)
            json_report_key(document, keys[i].item, ERROR_DUPLICATE, "the key '%s' stands here for the second time",
                            keys[i].item->string);
}

bool json_document_init(struct json_document *document, const char *file, char *text, size_t length,
                        struct diagnostics *diagnostics)
{
    struct json_fault fault;
    int errors = diagnostics->error_count;

    if (length >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0)
        memcpy(text, "   ", 3); /* a byte-order mark becomes space; places stay right */
    *document =
        (struct json_document){ .file = mem_dup(file), .text = text, .length = length, .diagnostics = diagnostics };
    if (!json_scan(text, length, &fault)) {
        add_at(document, fault.offset, NULL,
               (struct diagnostic){ .kind = fault.kind, .severity = SEVERITY_ERROR, .text = mem_dup(fault.text) });
        return false;
    }
    document->root = cJSON_ParseWithLength(text, length);
    if (!document->root)
        mem_exhausted(); /* the gate let it pass: nothing else can be wrong */
    refuse_duplicate_keys(document, document->root);
    return diagnostics->error_count == errors;
}

void json_document_done(struct json_document *document)
{
    free(document->file);
    free(document->text);
    cJSON_Delete(document->root);
    *document = (struct json_document){ 0 };
}

static const struct {
    const char *name;
    cJSON_bool (*is)(const cJSON *item);
} types[] = {
    [JSON_TEXT] = { "a string", cJSON_IsString },          [JSON_NUMBER] = { "a number", cJSON_IsNumber },
    [JSON_BOOL] = { "true or false", cJSON_IsBool },       [JSON_ARRAY] = { "a list [...]", cJSON_IsArray },
    [JSON_OBJECT] = { "an object {...}", cJSON_IsObject },
};

static const struct json_field *find_field(const struct json_field *fields, const char *key)
{
    for (const struct json_field *field = fields; field->key; field++)
        if (strcmp(field->key, key) == 0)
            return field;
    return NULL;
}

static void report_unknown_key(struct json_document *document, const cJSON *item, const struct json_field *fields)
{
    const char *known[64];
    const char *nearest;
    int count = 0;

    for (const struct json_field *field = fields; field->key && count < 64; field++)
        known[count++] = field->key;
    nearest = text_nearest(item->string, known, count);
    if (nearest)
        json_report_key(document, item, ERROR_UNKNOWN_KEY, "unknown key '%s'; did you mean '%s'?", item->string,
                        nearest);
    else
        json_report_key(document, item, ERROR_UNKNOWN_KEY, "unknown key '%s'", item->string);
}

static bool is_free_key(const char *key)
{
    return strcmp(key, "note") == 0 || strcmp(key, "$comment") == 0 || strncmp(key, "x-", 2) == 0;
}

static void store(void *target, size_t offset, const cJSON *item)
{
    memcpy((char *)target + offset, &item, sizeof item);
}

static bool read_member(struct json_document *document, const cJSON *item, const struct json_field *fields,
                        void *target)
{
    const struct json_field *field = find_field(fields, item->string);

    if (!field) {
        if (is_free_key(item->string))
            return true;
        report_unknown_key(document, item, fields);
        return false;
    }
    if (field->type != JSON_ANY && !types[field->type].is(item)) {
        json_report(document, item, ERROR_WRONG_TYPE, "'%s' must be %s", field->key, types[field->type].name);
        return false;
    }
    store(target, field->offset, item);
    return true;
}

bool json_read_object(struct json_document *document, const cJSON *object, const struct json_field *fields,
                      void *target)
{
    bool good = true;

    for (const struct json_field *field = fields; field->key; field++)
        store(target, field->offset, NULL);
    if (!cJSON_IsObject(object)) {
        json_report(document, object, ERROR_WRONG_TYPE, "this must be an object {...}");
        return false;
    }
    for (const cJSON *item = object->child; item; item = item->next)
        good = read_member(document, item, fields, target) && good;
    for (const struct json_field *field = fields; field->key; field++) {
        if (field->required && !cJSON_GetObjectItemCaseSensitive(object, field->key)) {
            json_report(document, object, ERROR_MISSING, "the key '%s' is missing", field->key);
            good = false;
        }
    }
    return good;
}
