/*
 * json_report.c - what is wrong with a JSON document, said where it stands.
 */
#include "base/json_scan.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/place.h"

static void add_at(struct json_document *document, size_t offset, char *pointer, struct diagnostic item)
{
    item.file = mem_dup(document->file);
    item.path = pointer;
    if (!document->maker || offset > 0)
        place_find(document->text, document->length, offset, &item);
    diagnostics_add(document->diagnostics, item);
}

void json_report_fault(struct json_document *document, const struct json_fault *fault)
{
    add_at(document, fault->offset, NULL,
           (struct diagnostic){ .kind = fault->kind, .severity = SEVERITY_ERROR, .text = mem_dup(fault->text) });
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

/* Where a report points to: a value, its key, a byte inside a string, or an element of a list. */
enum spot { AT_VALUE, AT_KEY, INSIDE, AT_ELEMENT };

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
        json_locate(document, item, &place);
    if (spot == INSIDE && !document->maker)
        place.value = place_inside(document, place.value, inside);
    if (spot == AT_ELEMENT && document->maker) {
        place.value = (size_t)json_element(document, json_list(document, item), (int)inside)->valuedouble;
    } else if (spot == AT_ELEMENT) {
        place.value = json_list(document, item)->starts[inside];
        text_addf(&place.pointer, "/%zu", inside);
    }
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

void json_warn_element(struct json_document *document, const struct json_list *list, int index, const char *format, ...)
{
    const cJSON *item = list->node;

    REPORT(AT_ELEMENT, (size_t)index, ERROR_LINT, SEVERITY_WARNING);
}

long json_line(const struct json_document *document, const cJSON *item)
{
    struct json_place place = { 0 };
    long line = 1;

    json_locate(document, item, &place);
    for (size_t i = 0; i < place.value; i++)
        line += document->text[i] == '\n';
    text_done(&place.pointer);
    return line;
}
