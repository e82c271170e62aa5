/*
 * xml_read.c - libxml2's parser with nothing switched on.
 */
#include "formats/xml_read.h"

#include <string.h>

#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <unistr.h>

struct reading {
    struct import *import;
    const struct xml_handler *handler;
    void *context;
    xmlParserCtxtPtr parser;
    struct text text; /* since the last open or close */
    bool failed;
};

const char *xml_get(const struct xml_attribute *attributes, const char *name)
{
    for (; attributes->name; attributes++)
        if (strcmp(attributes->name, name) == 0)
            return attributes->value;
    return NULL;
}

/* Where the parser is. */
static size_t offset_of(const struct reading *reading)
{
    long offset = xmlByteConsumed(reading->parser);

    return offset < 0 ? 0 : (size_t)offset < reading->import->length ? (size_t)offset : reading->import->length;
}

/* Where the element begins that the parser has just read the start of. */
static size_t start_of_tag(const struct reading *reading)
{
    size_t offset = offset_of(reading);

    while (offset > 0 && reading->import->text[offset] != '<')
        offset--;
    return offset;
}

static void fail(struct reading *reading, size_t offset, enum error_kind kind, const char *what, const char *detail)
{
    if (!reading->failed)
        import_fail(reading->import, offset, kind, "%s%s", what, detail);
    reading->failed = true;
    xmlStopParser(reading->parser);
}

/* The attributes as names and values, in memory of their own; caller frees. */
static struct xml_attribute *copy_attributes(int count, const xmlChar **attributes)
{
    struct xml_attribute *list;
    size_t size = 0;
    char *at;

    for (int i = 0; i < count; i++)
        size += (size_t)(attributes[5 * i + 4] - attributes[5 * i + 3]) + 1;
    list = mem_alloc(((size_t)count + 1) * sizeof *list + size);
    at = (char *)(list + count + 1);
    for (int i = 0; i < count; i++) {
        size_t length = (size_t)(attributes[5 * i + 4] - attributes[5 * i + 3]);

        memcpy(at, attributes[5 * i + 3], length);
        list[i] = (struct xml_attribute){ (const char *)attributes[5 * i], at };
        at += length + 1;
    }
    return list;
}

static void open_element(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int space_count,
                         const xmlChar **spaces, int count, int default_count, const xmlChar **attributes)
{
    struct reading *reading = user;
    AUTO_FREE struct xml_attribute *list = NULL;

    (void)prefix, (void)space_count, (void)spaces, (void)default_count;
    if (reading->failed)
        return;
    if (space && strcmp((const char *)space, "http://www.w3.org/2001/XInclude") == 0) {
        fail(reading, start_of_tag(reading), ERROR_SYNTAX, "other files are not included", "");
        return;
    }
    list = copy_attributes(count, attributes);
    if (!reading->handler->open(reading->context, text_string(&reading->text), (const char *)name, list,
                                start_of_tag(reading))) {
        reading->failed = true;
        xmlStopParser(reading->parser);
    }
    text_done(&reading->text);
}

static void close_element(void *user, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
    struct reading *reading = user;

    (void)prefix, (void)space;
    if (reading->failed)
        return;
    reading->handler->close(reading->context, text_string(&reading->text), (const char *)name);
    text_done(&reading->text);
}

static void add_text(void *user, const xmlChar *text, int length)
{
    struct reading *reading = user;

    text_add_bytes(&reading->text, (const char *)text, (size_t)length);
}

static void refuse_document_type(void *user, const xmlChar *name, const xmlChar *external, const xmlChar *system)
{
    struct reading *reading = user;

    (void)name, (void)external, (void)system;
    fail(reading, start_of_tag(reading), ERROR_SYNTAX, "document types and their entities are not read", "");
}

static void take_error(void *user, xmlErrorPtr error)
{
    struct reading *reading = user;
    AUTO_FREE char *message = mem_dup(error->message ? error->message : "");
    char *advice;

    if (error->level < XML_ERR_FATAL || reading->failed)
        return;
    message[strcspn(message, "\n")] = '\0';
    if ((advice = strstr(message, " use XML_PARSE_HUGE")))
        *advice = '\0';
    fail(reading, offset_of(reading), ERROR_SYNTAX, "not XML as it should be: ", message);
}

/* libxml2 reads other encodings by way of modules that it loads; those are left alone. */
static bool check_encoding(struct import *import)
{
    const uint8_t *bytes = (const uint8_t *)import->text;
    const uint8_t *wrong = u8_check(bytes, import->length);

    if (!wrong)
        wrong = memchr(bytes, '\0', import->length);
    return !wrong || import_fail(import, (size_t)(wrong - bytes), ERROR_ENCODING,
                                 "not UTF-8; XML in other encodings is to be saved as UTF-8 first");
}

bool xml_read(struct import *import, const struct xml_handler *handler, void *context)
{
    struct reading reading = { .import = import, .handler = handler, .context = context };

    TRY(check_encoding(import));
    if (import->length > INT_MAX)
        return import_fail(import, 0, ERROR_TOO_LARGE, "more than %d bytes of XML", INT_MAX);
    xmlInitParser();
    reading.parser = xmlCreateMemoryParserCtxt(import->text, (int)import->length);
    if (!reading.parser)
        return import_fail(import, 0, ERROR_SYNTAX, "nothing is in it");
    xmlCtxtUseOptions(reading.parser, XML_PARSE_NONET | XML_PARSE_IGNORE_ENC | XML_PARSE_NOCDATA);
    *reading.parser->sax = (xmlSAXHandler){ .initialized = XML_SAX2_MAGIC,
                                            .internalSubset = refuse_document_type,
                                            .startElementNs = open_element,
                                            .endElementNs = close_element,
                                            .characters = add_text,
                                            .cdataBlock = add_text,
                                            .serror = take_error };
    reading.parser->userData = &reading;
    xmlParseDocument(reading.parser);
    if (!reading.parser->wellFormed && !reading.failed)
        fail(&reading, offset_of(&reading), ERROR_SYNTAX, "not XML as it should be", "");
    xmlFreeParserCtxt(reading.parser);
    text_done(&reading.text);
    return !reading.failed;
}

bool xml_has(const char *text, size_t length, const char *element)
{
    size_t size = strlen(element);

    for (const char *at = memchr(text, '<', length); at; at = memchr(at + 1, '<', length - (size_t)(at + 1 - text)))
        if (length - (size_t)(at - text) > size && strncmp(at + 1, element, size) == 0)
            return true;
    return false;
}
