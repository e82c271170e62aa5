/*
 * json_scan.c - the strict gate in front of cJSON: RFC 8259 grammar, UTF-8, depth and counts, and the outline of the text.
 */
#include "base/json_scan.h"

#include <stdlib.h>
#include <string.h>
#include <unistr.h>

#include "base/json_token.h"
#include "base/place.h"

static bool no_value(struct scan *scan)
{
    return scan_syntax(scan, scan->depth > 0 ? "a value is missing here" : "this is not JSON, which begins with '{'");
}

static bool word(struct scan *scan, const char *literal)
{
    size_t length = strlen(literal);

    if ((size_t)(scan->end - scan->at) < length || memcmp(scan->at, literal, length) != 0)
        return no_value(scan);
    scan->at += length;
    return true;
}

static bool value(struct scan *scan);

/* An object of more keys is looked through again. */
enum { KEYS_COMPARED = 32 };

/* The keys of one object so far. */
struct keys {
    struct {
        const char *at;
        size_t length;
    } list[KEYS_COMPARED];
    int count;
};

/* Keys are equal only if they are written alike or one of them has escapes. */
static void note_key(struct scan *scan, struct keys *keys, const char *at, size_t length)
{
    bool doubtful = keys->count == KEYS_COMPARED || memchr(at, '\\', length);

    for (int i = 0; i < keys->count && !doubtful; i++)
        doubtful = keys->list[i].length == length && memcmp(keys->list[i].at, at, length) == 0;
    if (doubtful) {
        scan->outline->doubtful_keys = true;
        return;
    }
    keys->list[keys->count].at = at;
    keys->list[keys->count++].length = length;
}

static bool key(struct scan *scan, struct keys *keys)
{
    const char *from;

    scan_skip_space(scan);
    from = scan->at;
    TRY(scan_string(scan));
    note_key(scan, keys, from, (size_t)(scan->at - from));
    scan_skip_space(scan);
    if (scan_peek(scan) != ':')
        return scan_syntax(scan, "a ':' is missing after the key");
    scan->at++;
    return true;
}

static bool enter(struct scan *scan)
{
    if (++scan->depth > JSON_MAX_DEPTH)
        return scan_fail(scan, scan->at, ERROR_TOO_LARGE, "nesting deeper than 64");
    scan->at++;
    scan_skip_space(scan);
    return true;
}

static bool is_next(struct scan *scan)
{
    scan_skip_space(scan);
    if (scan_peek(scan) != ',')
        return false;
    scan->at++;
    return true;
}

static bool leave(struct scan *scan, char close)
{
    if (scan_peek(scan) != close)
        return scan_syntax(scan, close == '}' ? "a ',' or '}' is missing here" : "a ',' or ']' is missing here");
    scan->at++;
    scan->depth--;
    return true;
}

static bool object(struct scan *scan)
{
    struct keys keys;

    keys.count = 0;
    TRY(enter(scan));
    if (scan_peek(scan) != '}') {
        do {
            TRY(key(scan, &keys));
            TRY(value(scan));
        } while (is_next(scan));
    }
    return leave(scan, '}');
}

/* Where the list that begins here is noted, or NULL if it is no member of the root. */
static struct json_list *noted_list(struct scan *scan)
{
    struct json_outline *outline = scan->outline;

    if (scan->depth != 1 || !scan->has_members)
        return NULL;
    MEM_GROW(outline->lists, outline->count, outline->capacity);
    outline->lists[outline->count] = (struct json_list){ .open = (size_t)(scan->at - scan->start) };
    return &outline->lists[outline->count++];
}

static void note_element(struct scan *scan, struct json_list *list)
{
    scan_skip_space(scan);
    MEM_GROW(list->starts, list->count, list->capacity);
    list->starts[list->count++] = (size_t)(scan->at - scan->start);
}

static bool array(struct scan *scan)
{
    struct json_list *list = noted_list(scan);

    TRY(enter(scan));
    if (scan_peek(scan) != ']') {
        do {
            if (list)
                note_element(scan, list);
            TRY(value(scan));
        } while (is_next(scan));
    }
    if (list)
        list->close = (size_t)(scan->at - scan->start);
    return leave(scan, ']');
}

static bool value(struct scan *scan)
{
    scan_skip_space(scan);
    if (++scan->values > JSON_MAX_VALUES)
        return scan_fail(scan, scan->at, ERROR_TOO_LARGE, "more than 16777216 values");
    switch (scan_peek(scan)) {
    case '{':
        return object(scan);
    case '[':
        return array(scan);
    case '"':
        return scan_string(scan);
    case 't':
        return word(scan, "true");
    case 'f':
        return word(scan, "false");
    case 'n':
        return word(scan, "null");
    case '/':
        return scan_syntax(scan, "comments are not JSON; use a \"note\" key");
    default:
        if (scan_peek(scan) == '-' || (scan_peek(scan) >= '0' && scan_peek(scan) <= '9'))
            return scan_number(scan);
        return no_value(scan);
    }
}

static bool encoding(struct scan *scan)
{
    const uint8_t *wrong;

    if (scan->end - scan->at >= 2 && (memcmp(scan->at, "\xff\xfe", 2) == 0 || memcmp(scan->at, "\xfe\xff", 2) == 0))
        return scan_fail(scan, scan->at, ERROR_ENCODING, "the text is UTF-16; save it as UTF-8");
    wrong = u8_check((const uint8_t *)scan->at, (size_t)(scan->end - scan->at));
    if (wrong)
        return scan_fail(scan, (const char *)wrong, ERROR_ENCODING, "not valid UTF-8");
    return true;
}

bool json_scan(const char *text, size_t length, struct json_outline *outline, struct json_fault *fault)
{
    struct scan scan = { .start = text, .at = text, .end = text + length, .outline = outline, .fault = fault };

    *outline = (struct json_outline){ 0 };
    TRY(encoding(&scan));
    scan.at += place_first(text, length);
    scan_skip_space(&scan);
    scan.has_members = scan_peek(&scan) == '{';
    TRY(value(&scan));
    scan_skip_space(&scan);
    if (scan.at != scan.end)
        return scan_fail(&scan, scan.at, ERROR_SYNTAX, "nothing may follow the value");
    return true;
}

void json_outline_done(struct json_outline *outline)
{
    for (int i = 0; i < outline->count; i++) {
        free(outline->lists[i].starts);
        free(outline->lists[i].elements);
    }
    free(outline->lists);
    *outline = (struct json_outline){ 0 };
}

/* True if a key as it is written stands for this name. */
static bool is_written(const char *at, size_t length, const char *name)
{
    cJSON *key = cJSON_ParseWithLength(at, length);
    bool equal = key && strcmp(key->valuestring, name) == 0;

    cJSON_Delete(key);
    return equal;
}

cJSON *json_peek(const char *text, size_t length, const char *name)
{
    struct json_outline ignored = { 0 };
    struct json_fault fault;
    struct scan scan = { .start = text, .at = text, .end = text + length, .outline = &ignored, .fault = &fault };
    struct keys keys;

    keys.count = 0;
    scan.at += place_first(text, length);
    scan_skip_space(&scan);
    if (scan_peek(&scan) != '{' || !enter(&scan))
        return NULL;
    do {
        const char *from;
        bool is_it;

        scan_skip_space(&scan);
        from = scan.at;
        if (!key(&scan, &keys))
            return NULL;
        is_it = is_written(from, (size_t)(scan.at - from), name);
        scan_skip_space(&scan);
        from = scan.at;
        if (!value(&scan))
            return NULL;
        if (is_it)
            return cJSON_ParseWithLength(from, (size_t)(scan.at - from));
    } while (is_next(&scan));
    return NULL;
}
