/*
 * attribute.h - what is known of actors and ties as flat attributes, as formats of graphs have them: each with a name, a type and
 * a text. What is nested in a model is JSON in the text.
 */
#ifndef ENTENTE_FORMATS_ATTRIBUTE_H
#define ENTENTE_FORMATS_ATTRIBUTE_H

#include <stdbool.h>

#include <cjson/cJSON.h>

#include "base/text.h"

enum attribute_type {
    ATTRIBUTE_TEXT,
    ATTRIBUTE_NUMBER,
    ATTRIBUTE_FLAG,
    ATTRIBUTE_JSON,
    ATTRIBUTE_ID,       /* text; of actors, the id itself */
    ATTRIBUTE_LABEL,    /* text; the id where there is none */
    ATTRIBUTE_STRENGTH, /* the weight without its sign: graph programs take strengths only */
    ATTRIBUTE_SIGN,     /* 1 or -1 */
    ATTRIBUTE_PACT,     /* text; whose tie it is: written, for a model has the pact itself */
    ATTRIBUTE_REST,     /* JSON: an object of what no other row has */
};

/* Tables end with a row without name. */
struct attribute {
    const char *key; /* in a model */
    const char *name;
    enum attribute_type type;
};

extern const struct attribute actor_attributes[], tie_attributes[];
/* Of the whole; what stands beside actors and ties. */
extern const struct attribute model_attributes[];
enum { ATTRIBUTES_MAX = 18 };
/* "string", "double", "long" or "boolean", as GraphML and GEXF have them. */
const char *attribute_type_name(enum attribute_type type);
/* The row of a name, or NULL. */
const struct attribute *attribute_find(const struct attribute *table, const char *name);

/* True if the object has something for that row. */
bool attribute_has(const struct attribute *table, const struct attribute *attribute, const cJSON *object);
/* Adds the text of an object's attribute; false if it has none. */
bool attribute_text(const struct attribute *table, const struct attribute *attribute, const cJSON *object,
                    struct text *out);
/* Puts a text into an object as the attribute it was written from; false if it is none of that type. Not for weight and sign. */
bool attribute_put(const struct attribute *attribute, const char *text, cJSON *object);

#endif
