/*
 * csv_rows.c - a file of separated values, row by row.
 * libcsv is fed line by line, so that it is known where each row begins; where a field stands is found again only
 * for reports.
 */
#include "formats/csv_rows.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <unistr.h>

#include "base/json.h"
#include "base/place.h"
#include "formats/csv_number.h"

enum { LOOKED_AT = 1 << 16 };

/* Counts each separator outside of quotes in the first line that has any text. */
char csv_separator(const char *text, size_t length)
{
    static const char separators[] = "\t;,|";
    int counts[sizeof separators] = { 0 }, best = 0;
    size_t end = length < LOOKED_AT ? length : LOOKED_AT;
    bool is_quoted = false, any = false;

    for (size_t i = place_first(text, length); i < end; i++) {
        const char *found = text[i] ? strchr(separators, text[i]) : NULL;

        if (any && !is_quoted && (text[i] == '\n' || text[i] == '\r'))
            break;
        is_quoted ^= text[i] == '"';
        any |= !strchr(" \r\n", text[i]);
        if (found && !is_quoted)
            counts[found - separators]++;
    }
    for (int i = 1; separators[i]; i++)
        best = counts[i] > counts[best] ? i : best;
    return counts[best] ? separators[best] : '\0';
}

/* What JSON refuses in strings, and so do the readers of models. */
static bool is_control(const char *text, size_t i)
{
    unsigned char c = (unsigned char)text[i];

    return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || c == 0x7f ||
           (c == 0xc2 && (unsigned char)text[i + 1] < 0xa0);
}

bool csv_check_text(struct import *import)
{
    const char *text = import->text;
    const uint8_t *bad;

    if (import->length >= 2 && (memcmp(text, "\xff\xfe", 2) == 0 || memcmp(text, "\xfe\xff", 2) == 0))
        return import_fail(import, 0, ERROR_ENCODING, "this is UTF-16; save the file as UTF-8");
    bad = u8_check((const uint8_t *)text, import->length);
    if (bad)
        return import_fail(import, (size_t)((const char *)bad - text), ERROR_ENCODING,
                           "the byte 0x%02x is not UTF-8 (Latin-1?); save the file as UTF-8", *bad);
    for (size_t i = 0; i < import->length; i++)
        if (is_control(text, i))
            return import_fail(import, i, ERROR_ENCODING, "a control character (0x%02x) in a file of text",
                               (unsigned char)text[i]);
    return true;
}

static void start_parser(struct csv_rows *rows)
{
    if (csv_init(&rows->parser, CSV_STRICT | CSV_STRICT_FINI | CSV_APPEND_NULL) != 0)
        mem_exhausted();
    csv_set_delim(&rows->parser, (unsigned char)rows->separator);
    csv_set_blk_size(&rows->parser, 4096);
}

void csv_rows_init(struct csv_rows *rows, struct import *import)
{
    *rows = (struct csv_rows){ .import = import, .separator = csv_separator(import->text, import->length) };
    rows->separator = rows->separator ? rows->separator : ',';
    rows->begin = place_first(import->text, import->length);
    rows->at = rows->begin;
    start_parser(rows);
}

void csv_rows_done(struct csv_rows *rows)
{
    csv_free(&rows->parser);
    text_done(&rows->buffer);
    free(rows->starts);
    *rows = (struct csv_rows){ 0 };
}

/* Goes on at a place where a line begins. */
static void restart_parser(struct csv_rows *rows, size_t at)
{
    csv_free(&rows->parser);
    start_parser(rows);
    rows->at = at;
}

size_t csv_rows_look_ahead(struct csv_rows *rows)
{
    rows->is_silent = true;
    return rows->at;
}

void csv_rows_return(struct csv_rows *rows, size_t place)
{
    rows->is_silent = false;
    restart_parser(rows, place);
}

static void take_field(void *field, size_t length, void *data)
{
    struct csv_rows *rows = data;

    if (length > JSON_MAX_STRING && rows->too_long < 0)
        rows->too_long = rows->count;
    if (rows->count == rows->capacity) {
        rows->capacity = rows->capacity ? 2 * rows->capacity : 16;
        rows->starts = mem_resize(rows->starts, (size_t)rows->capacity, sizeof *rows->starts);
    }
    rows->starts[rows->count++] = rows->buffer.length;
    text_add_bytes(&rows->buffer, field, length + 1); /* with the NUL that libcsv appends */
}

static void end_row(int ending, void *data)
{
    struct csv_rows *rows = data;

    (void)ending;
    rows->is_done = true;
}

/* Behind the end of the line at 'at': \n, \r\n or \r. */
static size_t line_end(const struct csv_rows *rows, size_t at)
{
    const char *text = rows->import->text, *found = memchr(text + at, '\n', rows->import->length - at);
    size_t end = found ? (size_t)(found - text) + 1 : rows->import->length;

    found = memchr(text + at, '\r', end - at);
    return found && found[1] != '\n' ? (size_t)(found - text) + 1 : end;
}

static bool is_blank(const struct csv_rows *rows, size_t at, size_t end)
{
    const char *text = rows->import->text;

    while (at < end && (text[at] == '\n' || text[at] == '\r' || text[at] == ' '))
        at++;
    return at == end;
}

static void count_field(void *field, size_t length, void *data)
{
    (void)field;
    (void)length;
    ++*(int *)data;
}

static void no_row(int ending, void *data)
{
    (void)ending;
    (void)data;
}

/* Where a field of the row read last stands: the row is parsed again, byte by byte. */
static size_t field_offset(const struct csv_rows *rows, int field)
{
    struct csv_rows again = { .separator = rows->separator };
    const char *text = rows->import->text;
    size_t at = rows->row;
    int count = 0;

    start_parser(&again);
    while (count < field && at < rows->import->length &&
           csv_parse(&again.parser, text + at, 1, count_field, no_row, &count) == 1)
        at++;
    csv_free(&again.parser);
    while (text[at] == ' ')
        at++;
    return at;
}

static bool fail_at(struct csv_rows *rows, size_t offset, enum error_kind kind, const char *text)
{
    return !rows->is_silent && import_fail(rows->import, offset, kind, "%s", text);
}

bool csv_fail(struct csv_rows *rows, int field, enum error_kind kind, const char *format, ...)
{
    char text[1024];
    va_list arguments;

    va_start(arguments, format);
    vsnprintf(text, sizeof text, format, arguments);
    va_end(arguments);
    return fail_at(rows, field_offset(rows, field), kind, text);
}

/* A quote where none may be, or text behind a closing one: the rest of the line is passed over. */
static bool report_quote(struct csv_rows *rows, size_t at, size_t end)
{
    fail_at(rows, at, ERROR_SYNTAX,
            rows->import->text[at] == '"'
                ? "a quote inside of a field; a field with quotes stands in quotes, and its own are doubled"
                : "text behind a closing quote; a field with quotes stands in quotes, and its own are doubled");
    restart_parser(rows, end);
    return false;
}

static bool end_text(struct csv_rows *rows)
{
    if (csv_fini(&rows->parser, take_field, end_row, rows) == 0)
        return rows->is_done;
    csv_fail(rows, rows->count, ERROR_SYNTAX, "the quote that opens here is never closed");
    restart_parser(rows, rows->import->length);
    return false;
}

/* One row from rows->at on, where a line begins that is not blank; false if it is reported as wrong. */
static bool read_row(struct csv_rows *rows)
{
    const size_t length = rows->import->length;

    rows->row = rows->import->place = rows->at;
    rows->count = 0;
    rows->buffer.length = 0;
    rows->too_long = -1;
    rows->is_done = false;
    while (!rows->is_done && rows->at < length) {
        size_t end = line_end(rows, rows->at), read;

        if (end - rows->row > CSV_ROW_MAX) {
            rows->at = length;
            return csv_fail(rows, 0, ERROR_TOO_LARGE, "a row of more than %d bytes begins here", CSV_ROW_MAX);
        }
        read = csv_parse(&rows->parser, rows->import->text + rows->at, end - rows->at, take_field, end_row, rows);
        if (read < end - rows->at && csv_error(&rows->parser) != CSV_EPARSE)
            mem_exhausted();
        if (read < end - rows->at)
            return report_quote(rows, rows->at + read, end);
        rows->at = end;
    }
    if (!rows->is_done)
        TRY(end_text(rows));
    return rows->too_long < 0 ||
           csv_fail(rows, rows->too_long, ERROR_TOO_LARGE, "a field of more than %d bytes", JSON_MAX_STRING);
}

bool csv_rows_next(struct csv_rows *rows)
{
    while (rows->at < rows->import->length) {
        size_t end = line_end(rows, rows->at);

        if (is_blank(rows, rows->at, end))
            rows->at = end;
        else if (read_row(rows))
            return true;
    }
    return false;
}

bool csv_row_is_empty(const struct csv_rows *rows)
{
    for (int i = 0; i < rows->count; i++)
        if (*csv_field(rows, i))
            return false;
    return true;
}

const char *csv_field(const struct csv_rows *rows, int field)
{
    return field >= 0 && field < rows->count ? rows->buffer.data + rows->starts[field] : "";
}

const char *csv_line(struct csv_rows *rows, int field)
{
    if (field < 0 || field >= rows->count)
        return "";
    for (char *c = rows->buffer.data + rows->starts[field]; *c; c++)
        *c = *c == '\t' || *c == '\n' || *c == '\r' ? ' ' : *c;
    return csv_field(rows, field);
}

const char *csv_lines(struct csv_rows *rows, int field)
{
    char *to;

    if (field < 0 || field >= rows->count)
        return "";
    to = rows->buffer.data + rows->starts[field];
    for (const char *from = to; *from; from++)
        if (*from != '\r' || from[1] != '\n')
            *to++ = *from == '\r' ? '\n' : *from;
    *to = '\0';
    return csv_field(rows, field);
}

void csv_rows_remark(const struct csv_rows *rows)
{
    const char *name = rows->separator == '\t' ? "tab" : (char[]){ '\'', rows->separator, '\'', '\0' };
    const char *text = rows->import->text, *line = memchr(text, '\n', rows->import->length);

    AUTO_TEXT numbers = { 0 };

    csv_numbers_describe(rows, &numbers);
    import_remark(rows->import, "separator %s%s%s%s", name, text_string(&numbers),
                  line && line > text && line[-1] == '\r' ? ", CRLF" : "", rows->begin ? ", byte order mark" : "");
}
