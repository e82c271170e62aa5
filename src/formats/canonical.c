/*
 * canonical.c - a model or scenario in one order and layout.
 */
#include "formats/canonical.h"

#include <stdlib.h>
#include <string.h>

#include "base/json.h"

enum { COLUMNS = 120, STEP = 2 };

/* In what order keys stand: of the document, and of anything in it. */
static const char *const root_keys[] = {
    "$schema", "$comment", "format",  "title",  "as_of", "note",  "model",  "observed", "focus", "cascade",
    "layers",  "blocs",    "sources", "actors", "ties",  "pacts", "phases", "expect",   NULL,
};
static const char *const keys[] = {
    "do",
    "actor",
    "where",
    "id",
    "title",
    "name",
    "kind",
    "bloc",
    "from",
    "to",
    "between",
    "layer",
    "members",
    "weight",
    "range",
    "by",
    "share",
    "share_range",
    "scale",
    "symmetrize",
    "directed",
    "exists",
    "relies_on",
    "reliance",
    "capability",
    "capability_range",
    "threshold",
    "dissolves_above",
    "subsidiary_of",
    "formerly",
    "date",
    "url",
    "from_date",
    "to_date",
    "after",
    "probability",
    "claim",
    "that",
    "confidence",
    "grade",
    "sources",
    "because",
    "steps",
    "note",
    NULL,
};

struct member {
    const cJSON *item;
    int rank, place;
};

static int rank_of(const char *key, const char *const *order)
{
    int rank = 0;

    while (order[rank] && strcmp(order[rank], key) != 0)
        rank++;
    return rank;
}

static int compare_members(const void *a, const void *b)
{
    const struct member *x = a, *y = b;

    return x->rank != y->rank ? x->rank - y->rank : x->place - y->place;
}

/* The members of an object or list in their order; caller frees. */
static struct member *order_members(const cJSON *container, int depth, int *count)
{
    const char *const *order = depth == 0 ? root_keys : keys;
    struct member *members = mem_array((size_t)cJSON_GetArraySize(container), sizeof *members);
    const cJSON *item;

    *count = 0;
    cJSON_ArrayForEach(item, container) {
        members[*count] = (struct member){ item, cJSON_IsObject(container) ? rank_of(item->string, order) : 0, *count };
        ++*count;
    }
    if (*count > 1)
        qsort(members, (size_t)*count, sizeof *members, compare_members);
    return members;
}

static bool is_left_out(const struct member *member, int depth)
{
    static const char *const kept[] = { "layers", "actors", "phases" };
    bool left_out = depth == 0 && cJSON_IsArray(member->item) && !member->item->child;

    for (size_t i = 0; i < sizeof kept / sizeof *kept && left_out; i++)
        left_out = strcmp(kept[i], member->item->string) != 0;
    return left_out;
}

static void write_value(const cJSON *item, int depth, bool is_line, struct text *out);

static void write_string(const char *string, struct text *out)
{
    struct json_writer writer = { 0 };

    json_string(&writer, string);
    text_add_bytes(out, writer.out.data, writer.out.length);
    json_writer_done(&writer);
}

static void write_members(const cJSON *container, int depth, bool is_line, struct text *out)
{
    bool is_object = cJSON_IsObject(container);
    bool any = false;
    int count;
    AUTO_FREE struct member *members = order_members(container, depth, &count);

    text_add(out, is_object ? "{" : "[");
    for (int i = 0; i < count; i++) {
        if (is_left_out(&members[i], depth))
            continue;
        text_add(out, any ? (is_line ? ", " : ",") : is_line && is_object ? " " : "");
        any = true;
        if (!is_line) {
            text_add(out, "\n");
            text_add_repeated(out, " ", STEP * (depth + 1));
        }
        if (is_object) {
            write_string(members[i].item->string, out);
            text_add(out, ": ");
        }
        write_value(members[i].item, depth + 1, is_line, out);
    }
    if (any && !is_line) {
        text_add(out, "\n");
        text_add_repeated(out, " ", STEP * depth);
    }
    text_add(out, is_object ? any && is_line ? " }" : "}" : "]");
}

/* Lists of the document have a line for each of their elements; what has many members has no room on one. */
static bool may_be_line(const cJSON *item, int depth)
{
    int count = 0;

    if (depth == 0 || (depth == 1 && cJSON_IsArray(item) && cJSON_IsObject(item->child)))
        return false;
    for (const cJSON *member = item->child; member && count < COLUMNS; member = member->next)
        count++;
    return count < COLUMNS;
}

static void write_container(const cJSON *item, int depth, bool is_line, struct text *out)
{
    size_t before = out->length, line = before;

    if (is_line || may_be_line(item, depth)) {
        write_members(item, depth, true, out);
        while (line > 0 && out->data[line - 1] != '\n')
            line--;
        /* No character is wider than it has bytes. */
        if (is_line || out->length - line < COLUMNS || display_width(out->data + line) < COLUMNS)
            return;
        out->length = before;
        out->data[before] = '\0';
    }
    write_members(item, depth, false, out);
}

static void write_value(const cJSON *item, int depth, bool is_line, struct text *out)
{
    char number[NUMBER_SIZE];

    if (cJSON_IsObject(item) || cJSON_IsArray(item))
        write_container(item, depth, is_line, out);
    else if (cJSON_IsString(item))
        write_string(item->valuestring, out);
    else if (cJSON_IsNumber(item))
        text_add(out, number_input(number, item->valuedouble));
    else
        text_add(out, cJSON_IsNull(item) ? "null" : cJSON_IsTrue(item) ? "true" : "false");
}

void canonical_write_line(const cJSON *item, struct text *out)
{
    write_value(item, 1, true, out);
}

void canonical_write(const cJSON *root, struct text *out)
{
    write_value(root, 0, false, out);
    text_add(out, "\n");
}
