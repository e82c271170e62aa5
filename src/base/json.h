/*
 * json.h - JSON read strictly, with places, and written simply.
 * A scanner of our own stands in front of cJSON and refuses what cJSON lets pass: duplicate keys, invalid UTF-8, control
 * characters, \u0000, numbers outside RFC 8259 or not finite, depth over 64. Places are found again only when reported.
 * Of a large document only one element is a tree at a time.
 */
#ifndef ENTENTE_BASE_JSON_H
#define ENTENTE_BASE_JSON_H

#include <stdbool.h>
#include <stddef.h>

#include <cjson/cJSON.h>

#include "base/error.h"

enum { JSON_MAX_DEPTH = 64, JSON_MAX_STRING = 16 * 1024, JSON_MAX_VALUES = 16 * 1024 * 1024 };

/* A list that is a member of the root. Offsets count from the start of the text. */
struct json_list {
    const cJSON *node; /* in the tree, where the list is empty; NULL if the tree is whole */
    size_t open, close;
    size_t *starts;         /* of the elements */
    const cJSON **elements; /* instead, of a document that is no JSON; NULL where they are made */
    int count, capacity;
};

/* What the gate notes of a text on its way. Owns its lists. */
struct json_outline {
    struct json_list *lists; /* in their order */
    int count, capacity;
    bool doubtful_keys; /* an object may have a key twice */
};

/* A list whose elements are made when they are asked for: there may be millions. Each lives until the next. */
struct json_maker {
    const cJSON *node; /* in the tree, where the list is empty */
    int count;
    const cJSON *(*make)(struct json_maker *maker, int index);
    void (*done)(struct json_maker *maker);
};

/*
 * One JSON document, or one that another text was made into. Owns text and trees; borrows the diagnostics, to which
 * everything wrong is added.
 */
struct json_document {
    char *file; /* name as shown */
    char *text;
    size_t length;
    cJSON *root; /* NULL if the text is not acceptable */
    struct json_outline outline;
    struct {
        const struct json_list *list;
        int index;
        const cJSON *tree;
        cJSON *parsed;        /* the same, if it is owned */
    } element;                /* read last */
    struct json_maker *maker; /* of a document that is no JSON; NULL for JSON */
    struct diagnostics *diagnostics;
};

/* Takes over 'text' (length bytes, NUL behind it). False if the document has no tree; what is wrong is in diagnostics. */
bool json_document_init(struct json_document *document, const char *file, char *text, size_t length,
                        struct diagnostics *diagnostics) MUST_CHECK;
/* The same, but lists that are members of the root are empty in the tree; their elements are read one by one. */
bool json_document_init_by_element(struct json_document *document, const char *file, char *text, size_t length,
                                   struct diagnostics *diagnostics) MUST_CHECK;
/*
 * A document that is no JSON: a tree that was made of the text, in which one list is empty, since its elements are made
 * when they are asked for. The number of an object in a list of the root (its valuedouble, which objects do not use)
 * says where in the text it comes from; 0: nowhere. Takes over text, root and maker. False, and reported, if there is
 * anything in it that would be refused in JSON; the document is to be freed all the same.
 */
bool json_document_init_tree(struct json_document *document, const char *file, char *text, size_t length, cJSON *root,
                             struct json_maker *maker, struct diagnostics *diagnostics) MUST_CHECK;
/*
 * Puts copies of the elements that are read or made one by one into the tree, which is whole then, but for the list of
 * that name if it has more than one: these are asked for. O(size).
 */
void json_document_fill(struct json_document *document, const char *but);
void json_document_done(struct json_document *document);

/* The list of a node of such a tree; an empty one for NULL. O(lists). */
const struct json_list *json_list(const struct json_document *document, const cJSON *node);
/* An element, which lives until the next one is read, whatever its list; NULL behind the last. */
const cJSON *json_element(struct json_document *document, const struct json_list *list, int index);
#define JSON_EACH_ELEMENT(document, list, index, element) \
    for (int index = 0; ((element) = json_element(document, list, index)); index++)

/*
 * The root's first member of this name, read without what follows it and without a document; caller frees. NULL if there is none,
 * or something wrong before it.
 */
cJSON *json_peek(const char *text, size_t length, const char *name);

/* Reports at a value, or at its key; NULL reports at the document's start. */
void json_report(struct json_document *document, const cJSON *item, enum error_kind kind, const char *format, ...)
    PRINTF_LIKE(4, 5);
void json_report_key(struct json_document *document, const cJSON *item, enum error_kind kind, const char *format, ...)
    PRINTF_LIKE(4, 5);
/* Reports at a byte of a string's value, counted after its escapes were read. */
void json_report_inside(struct json_document *document, const cJSON *item, size_t offset, enum error_kind kind,
                        const char *format, ...) PRINTF_LIKE(5, 6);
void json_warn(struct json_document *document, const cJSON *item, const char *format, ...) PRINTF_LIKE(3, 4);
void json_warn_element(struct json_document *document, const struct json_list *list, int index, const char *format, ...)
    PRINTF_LIKE(4, 5);
/* Line of a value, for messages that point at an earlier place. */
long json_line(const struct json_document *document, const cJSON *item);

enum json_type { JSON_TEXT, JSON_NUMBER, JSON_BOOL, JSON_ARRAY, JSON_OBJECT, JSON_ANY };

/* A key of an object: where its value goes is a 'const cJSON *' at 'offset' of the target. Tables end with a NULL key. */
struct json_field {
    const char *key;
    enum json_type type;
    size_t offset;
    bool required;
};

/* Rows of such a table: JSON_OPTIONAL(tie_fields, kind, JSON_TEXT) is the key "kind" into .kind of struct tie_fields. */
#define JSON_OPTIONAL(type, key, json)                \
    {                                                 \
#key, json, offsetof(struct type, key), false \
    }
#define JSON_REQUIRED(type, key, json)               \
    {                                                \
#key, json, offsetof(struct type, key), true \
    }

/*
 * Fills the pointers of 'target' from an object after checking each value's type; absent or wrong ones are NULL. Unknown
 * keys (but 'note', '$comment' and those starting 'x-') are reported with a did-you-mean. False if anything was reported.
 */
bool json_read_object(struct json_document *document, const cJSON *object, const struct json_field *fields,
                      void *target);

/* Structured output: two spaces of indentation; containers opened with json_open_line stay on one line. */
struct json_writer {
    struct text out;
    int depth;
    bool first[JSON_MAX_DEPTH];
    bool line[JSON_MAX_DEPTH];
    char close[JSON_MAX_DEPTH];
    bool after_key;
};

void json_open(struct json_writer *writer, char bracket);      /* '{' or '[' */
void json_open_line(struct json_writer *writer, char bracket); /* the same, contents on one line */
void json_close(struct json_writer *writer);
void json_key(struct json_writer *writer, const char *key);
void json_string(struct json_writer *writer, const char *value); /* NULL writes null */
void json_number(struct json_writer *writer, double value);      /* a computed figure; must be finite */
void json_given(struct json_writer *writer, double value);       /* a number as the user gave it */
void json_bool(struct json_writer *writer, bool value);
void json_null(struct json_writer *writer);
/* Key and string, nothing for NULL. */
void json_string_if(struct json_writer *writer, const char *key, const char *value);
/* Adds a string between quotes to any text. */
void json_quote(struct text *out, const char *value);
/* Adds JSON text that is known to be well formed. */
void json_raw(struct json_writer *writer, const char *text);
void json_writer_done(struct json_writer *writer);

#endif
