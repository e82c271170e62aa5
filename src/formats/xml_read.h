/*
 * xml_read.h - XML as open and close of elements, each with its place. Nothing but the text itself is read: no document types, no
 * entities, no inclusions, no encoding but UTF-8.
 */
#ifndef ENTENTE_FORMATS_XML_READ_H
#define ENTENTE_FORMATS_XML_READ_H

#include "formats/import.h"

struct xml_attribute {
    const char *name, *value;
};

/* Ends with an attribute without name. Names are without prefix. */
const char *xml_get(const struct xml_attribute *attributes, const char *name);

/* 'text' stands between the open or close before and this one. */
struct xml_handler {
    /* False ends the reading, once something is reported. 'offset' is where the element stands. */
    bool (*open)(void *context, const char *text, const char *name, const struct xml_attribute *attributes,
                 size_t offset);
    void (*close)(void *context, const char *text, const char *name);
};

/* Reads the text of 'import', and reports what is wrong; false then. */
bool xml_read(struct import *import, const struct xml_handler *handler, void *context) MUST_CHECK;

/* True for XML that has such an element. */
bool xml_has(const char *text, size_t length, const char *element);

#endif
