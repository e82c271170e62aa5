/*
 * canonical.c - a model or scenario in one order and layout.
 * What fits stands on one line. Otherwise the members of an object fill lines, and lists of objects have their elements below
 * each other.
 */
#include "formats/canonical.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/json.h"

enum { COLUMNS = 120, STEP = 2, BYTES_PER_COLUMN = 4 };

/* In what order keys stand: of the document, and of anything in it. "x-" stands for all keys that begin so. */
static const char *const root_keys[] = {
    "$schema", "$comment", "format",  "title",  "as_of", "note",  "model",  "observed", "focus", "cascade",
    "layers",  "blocs",    "sources", "actors", "ties",  "pacts", "phases", "expect",   "x-",    NULL,
};
static const char *const keys[] = {
    "do",
    "rule",
    "actor",
    "successor",
    "inherits",
    "pact",
    "tie",
    "where",
    "id",
    "title",
    "name",
    "date",
    "after",
    "probability",
    "from",
    "to",
    "between",
    "layer",
    "kind",
    "bloc",
    "actors",
    "pairs",
    "capability",
    "capability_range",
    "threshold",
    "weight",
    "by",
    "share",
    "share_range",
    "range",
    "exists",
    "directed",
    "scale",
    "symmetrize",
    "k",
    "s",
    "collapses",
    "ties",
    "pacts",
    "from_date",
    "to_date",
    "dissolves_above",
    "subsidiary_of",
    "formerly",
    "members",
    "relies_on",
    "reliance",
    "url",
    "claim",
    "confidence",
    "tolerance",
    "grade",
    "sources",
    "because",
    "x-",
    "note",
    "$comment",
    "that",
    "all",
    "any",
    "steps",
    "cascade",
    NULL,
};
/* Where an object takes more than one line, each of these groups begins one. */
static const char *const members_and_evidence[] = {
    "members", "grade", "sources", "because", "x-", "note", "$comment", NULL,
};
static const char *const reliance[] = { "relies_on", "reliance", NULL };
static const char *const condition[] = { "that", NULL };
static const char *const steps[] = { "steps", NULL };
static const char *const cascade[] = { "cascade", NULL };
static const char *const *const groups[] = { members_and_evidence, reliance, condition, steps, cascade, NULL };

struct member {
    const cJSON *item;
    int rank, place;
};

static int rank_of(const char *key, const char *const *order)
{
    int rank = 0;

    if (strncmp(key, "x-", 2) == 0)
        key = "x-";
    while (order[rank] && strcmp(order[rank], key) != 0)
        rank++;
    return rank;
}

/* Keys of one rank are the user's own. */
static int compare_members(const void *a, const void *b)
{
    const struct member *x = a, *y = b;

    if (x->rank != y->rank)
        return x->rank - y->rank;
    return x->item->string ? strcmp(x->item->string, y->item->string) : x->place - y->place;
}

/* Lists that mean the same empty and absent; of a document, if there is one, whose elements may not be in the tree. */
static bool is_left_out(const cJSON *item, const struct json_document *document)
{
    static const char *const lists[] = { "blocs", "sources", "ties", "pacts", "expect", NULL };

    return cJSON_IsArray(item) && !item->child && !(document && json_list(document, item)->count) &&
           lists[rank_of(item->string, lists)];
}

/* The members of an object or list in their order, without what is left out of a root; caller frees. */
static struct member *order_members(const cJSON *container, bool is_root, const struct json_document *document,
                                    int *count)
{
    const char *const *order = is_root ? root_keys : keys;
    struct member *members = mem_array((size_t)cJSON_GetArraySize(container), sizeof *members);
    const cJSON *item;

    *count = 0;
    cJSON_ArrayForEach(item, container) {
        if (is_root && is_left_out(item, document))
            continue;
        members[*count] = (struct member){ item, cJSON_IsObject(container) ? rank_of(item->string, order) : 0, *count };
        ++*count;
    }
    if (*count > 1)
        qsort(members, (size_t)*count, sizeof *members, compare_members);
    return members;
}

/* The group of a key; NULL for all other keys. */
static const char *const *group_of(const cJSON *item)
{
    int i = 0;

    while (item->string && groups[i] && !groups[i][rank_of(item->string, groups[i])])
        i++;
    return item->string ? groups[i] : NULL;
}

static bool is_container(const cJSON *item)
{
    return cJSON_IsObject(item) || cJSON_IsArray(item);
}

static void write_key(const cJSON *item, struct text *out)
{
    if (!item->string)
        return;
    json_quote(out, item->string);
    text_add(out, ": ");
}

static void write_scalar(const cJSON *item, struct text *out)
{
    char number[NUMBER_SIZE];

    if (cJSON_IsString(item))
        json_quote(out, item->valuestring);
    else if (cJSON_IsNumber(item))
        text_add(out, number_input(number, item->valuedouble));
    else
        text_add(out, cJSON_IsNull(item) ? "null" : cJSON_IsTrue(item) ? "true" : "false");
}

/* Key and value on the line that is there; false, with some of it written, once there are more than 'limit' bytes. */
static bool write_flat(const cJSON *item, size_t limit, struct text *out)
{
    bool is_object = cJSON_IsObject(item), good = true;
    bool is_spaced = item->child && (is_object || is_container(item->child));
    int count;

    write_key(item, out);
    if (is_container(item)) {
        AUTO_FREE struct member *members = order_members(item, false, NULL, &count);

        text_add(out, is_object ? "{" : "[");
        for (int i = 0; i < count && good; i++) {
            text_add(out, i > 0 ? ", " : is_spaced ? " " : "");
            good = write_flat(members[i].item, limit, out);
        }
        text_add(out, is_spaced ? " " : "");
        text_add(out, is_object ? "}" : "]");
    } else {
        write_scalar(item, out);
    }
    return good && out->length <= limit;
}

static const char *line_of(const struct text *out)
{
    size_t at = out->length;

    while (at > 0 && out->data[at - 1] != '\n')
        at--;
    return out->data + at;
}

/* Adds 'before' and the member, leaving 'tail' columns free; nothing if they do not fit. */
static bool try_flat(const char *before, const cJSON *item, int tail, struct text *out)
{
    size_t length = out->length, line = (size_t)(line_of(out) - out->data);

    text_add(out, before);
    if (write_flat(item, line + COLUMNS * BYTES_PER_COLUMN, out) && display_width(out->data + line) + tail <= COLUMNS)
        return true;
    out->length = length;
    out->data[length] = '\0';
    return false;
}

static void begin_line(int indent, struct text *out)
{
    text_add(out, "\n");
    text_add_repeated(out, " ", indent);
}

/* What the first line had no room for does not stand alone: a group follows it. */
static bool begins_line(const cJSON *item, const cJSON *previous, bool is_first_line)
{
    return group_of(item) != group_of(previous) && (is_first_line || group_of(previous));
}

static void write_member(const cJSON *item, int indent, int tail, struct text *out);

/* Lists of objects, and those of comparisons. */
static bool has_line_each(const cJSON *list)
{
    bool is_joined = list->string && (strcmp(list->string, "all") == 0 || strcmp(list->string, "any") == 0);

    return cJSON_IsArray(list) && (is_joined || cJSON_IsObject(list->child));
}

/* Members one after another, as many on a line as fit; the lines stand 'indent' from the left. */
static void write_filled(const cJSON *container, int indent, bool is_root, int tail, struct text *out)
{
    bool by_line = is_root || has_line_each(container);
    bool is_first_line = true;
    int count;
    AUTO_FREE struct member *members = order_members(container, is_root, NULL, &count);

    for (int i = 0; i < count; i++) {
        const cJSON *item = members[i].item;
        bool begins = by_line || (i > 0 && begins_line(item, members[i - 1].item, is_first_line));
        int room = i + 1 < count ? 1 : tail;

        if (i > 0 && !begins && try_flat(", ", item, room, out))
            continue;
        if (i > 0) {
            text_add(out, ",");
            begin_line(indent, out);
            is_first_line = false;
        }
        write_member(item, indent, room, out);
    }
}

/* Lists of the document have a line for each element, if there are several. */
static bool may_be_flat(const cJSON *item, int indent)
{
    return indent > STEP || !cJSON_IsArray(item) || !item->child || !item->child->next || !is_container(item->child);
}

/* A member whose line stands 'indent' from the left; 'tail' columns will follow it. */
static void write_member(const cJSON *item, int indent, int tail, struct text *out)
{
    bool is_object = cJSON_IsObject(item), is_root = indent < 0;

    if (!is_root && may_be_flat(item, indent) && try_flat("", item, tail, out))
        return;
    write_key(item, out);
    if (!is_container(item)) {
        write_scalar(item, out);
    } else if (is_object && !is_root && (!item->string || (item->child && !item->child->next))) {
        text_add(out, "{ ");
        write_filled(item, item->string ? indent : indent + STEP, false, tail + 2, out);
        text_add(out, " }");
    } else {
        text_add(out, is_object ? "{" : "[");
        begin_line(is_root ? STEP : indent + STEP, out);
        write_filled(item, is_root ? STEP : indent + STEP, is_root, 0, out);
        begin_line(is_root ? 0 : indent, out);
        text_add(out, is_object ? "}" : "]");
    }
}

void canonical_write_line(const cJSON *item, struct text *out)
{
    cJSON keyless = *item;

    keyless.string = NULL;
    (void)write_flat(&keyless, SIZE_MAX, out);
}

void canonical_write(const cJSON *root, struct text *out)
{
    write_member(root, -1, 0, out);
    text_add(out, "\n");
}

static void write_elements(struct json_document *document, const struct json_list *list, struct text *out)
{
    const cJSON *element;

    write_key(list->node, out);
    text_add(out, "[");
    JSON_EACH_ELEMENT(document, list, i, element) {
        text_add(out, i > 0 ? "," : "");
        begin_line(2 * STEP, out);
        write_member(element, 2 * STEP, i + 1 < list->count, out);
    }
    begin_line(STEP, out);
    text_add(out, "]");
}

void canonical_write_document(struct json_document *document, struct text *out)
{
    int count;
    AUTO_FREE struct member *members = order_members(document->root, true, document, &count);

    text_add(out, "{");
    for (int i = 0; i < count; i++) {
        const struct json_list *list = json_list(document, members[i].item);

        text_add(out, i > 0 ? "," : "");
        begin_line(STEP, out);
        if (list->count > 1 && !members[i].item->child)
            write_elements(document, list, out);
        else
            write_member(members[i].item, STEP, i + 1 < count, out);
    }
    text_add(out, "\n}\n");
}
