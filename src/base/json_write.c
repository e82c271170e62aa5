/*
 * json_write.c - JSON written simply, in one fixed layout.
 */
#include <assert.h>
#include <math.h>
#include <string.h>

#include "base/json.h"

/* What stands before the next key or value: a comma, a line break, indentation. */
static void begin(struct json_writer *writer)
{
    int depth = writer->depth;

    if (writer->after_key) {
        writer->after_key = false;
        return;
    }
    if (depth == 0)
        return;
    if (!writer->first[depth - 1])
        text_add(&writer->out, writer->line[depth - 1] ? ", " : ",");
    writer->first[depth - 1] = false;
    if (!writer->line[depth - 1]) {
        text_add(&writer->out, "\n");
        text_add_repeated(&writer->out, "  ", depth);
    }
}

static void open_container(struct json_writer *writer, char bracket, bool line)
{
    begin(writer);
    assert(writer->depth < JSON_MAX_DEPTH);
    text_add_bytes(&writer->out, &bracket, 1);
    writer->first[writer->depth] = true;
    writer->line[writer->depth] = line || (writer->depth > 0 && writer->line[writer->depth - 1]);
    writer->close[writer->depth] = bracket == '{' ? '}' : ']';
    writer->depth++;
}

void json_open(struct json_writer *writer, char bracket)
{
    open_container(writer, bracket, false);
}

void json_open_line(struct json_writer *writer, char bracket)
{
    open_container(writer, bracket, true);
}

void json_close(struct json_writer *writer)
{
    int depth = --writer->depth;

    if (!writer->first[depth] && !writer->line[depth]) {
        text_add(&writer->out, "\n");
        text_add_repeated(&writer->out, "  ", depth);
    }
    text_add_bytes(&writer->out, &writer->close[depth], 1);
    if (depth == 0)
        text_add(&writer->out, "\n");
}

static bool is_plain(unsigned char c)
{
    return c >= 0x20 && c != 0x7f && c != '"' && c != '\\';
}

/* What the strict reader takes as escapes, it gets as such. */
void json_quote(struct text *out, const char *value)
{
    text_add(out, "\"");
    while (*value) {
        unsigned char c = (unsigned char)*value;
        size_t length = 0;

        while (is_plain((unsigned char)value[length]))
            length++;
        text_add_bytes(out, value, length);
        value += length > 0 ? length : 1;
        if (length > 0)
            continue;
        if (c == '"' || c == '\\')
            text_addf(out, "\\%c", c);
        else if (c == '\n' || c == '\r' || c == '\t')
            text_add(out, c == '\n' ? "\\n" : c == '\r' ? "\\r" : "\\t");
        else
            text_addf(out, "\\u%04x", c);
    }
    text_add(out, "\"");
}

void json_key(struct json_writer *writer, const char *key)
{
    begin(writer);
    json_quote(&writer->out, key);
    text_add(&writer->out, ": ");
    writer->after_key = true;
}

void json_string(struct json_writer *writer, const char *value)
{
    begin(writer);
    if (value)
        json_quote(&writer->out, value);
    else
        text_add(&writer->out, "null");
}

void json_number(struct json_writer *writer, double value)
{
    char buffer[NUMBER_SIZE];

    assert(isfinite(value));
    json_raw(writer, number_exact(buffer, value));
}

void json_given(struct json_writer *writer, double value)
{
    char buffer[NUMBER_SIZE];

    assert(isfinite(value));
    json_raw(writer, number_input(buffer, value));
}

void json_bool(struct json_writer *writer, bool value)
{
    json_raw(writer, value ? "true" : "false");
}

void json_null(struct json_writer *writer)
{
    json_raw(writer, "null");
}

void json_string_if(struct json_writer *writer, const char *key, const char *value)
{
    if (!value)
        return;
    json_key(writer, key);
    json_string(writer, value);
}

void json_raw(struct json_writer *writer, const char *text)
{
    begin(writer);
    text_add(&writer->out, text);
}

void json_writer_done(struct json_writer *writer)
{
    text_done(&writer->out);
}
