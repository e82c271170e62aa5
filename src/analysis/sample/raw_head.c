/*
 * raw_head.c - the first line of a file of samples.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/sample/raw.h"
#include "base/file.h"
#include "model/read.h"

static const char FORMAT[] = "entente-raw/1";
static const double BYTES_MOST = 1099511627776;
enum { INPUTS_MOST = 8 };

struct head_fields {
    const cJSON *format, *version, *command, *words, *from, *count, *width, *inputs;
};

static const struct json_field head_table[] = {
    JSON_REQUIRED(head_fields, format, JSON_TEXT),
    JSON_REQUIRED(head_fields, version, JSON_TEXT),
    JSON_REQUIRED(head_fields, command, JSON_TEXT),
    JSON_REQUIRED(head_fields, words, JSON_ARRAY),
    JSON_REQUIRED(head_fields, from, JSON_NUMBER),
    JSON_REQUIRED(head_fields, count, JSON_NUMBER),
    JSON_REQUIRED(head_fields, width, JSON_NUMBER),
    JSON_REQUIRED(head_fields, inputs, JSON_ARRAY),
    { .key = NULL },
};

struct input_fields {
    const cJSON *role, *name, *sha256, *bytes;
};

static const struct json_field input_table[] = {
    JSON_REQUIRED(input_fields, role, JSON_TEXT),
    JSON_REQUIRED(input_fields, name, JSON_TEXT),
    JSON_REQUIRED(input_fields, sha256, JSON_TEXT),
    JSON_REQUIRED(input_fields, bytes, JSON_NUMBER),
    { .key = NULL },
};

static void write_pair(struct json_writer *writer, const char *key, const char *value)
{
    json_key(writer, key);
    json_string(writer, value);
}

static void write_number(struct json_writer *writer, const char *key, double value)
{
    json_key(writer, key);
    json_given(writer, value);
}

static void write_input(struct json_writer *writer, const struct stored_file *input)
{
    char sha256[SHA256_TEXT_SIZE];

    file_sha256(input->text, input->length, sha256);
    json_open(writer, '{');
    write_pair(writer, "role", input->role);
    write_pair(writer, "name", input->name);
    write_pair(writer, "sha256", sha256);
    write_number(writer, "bytes", (double)input->length);
    json_close(writer);
}

void raw_head_write(const struct raw_head *head, struct text *out)
{
    struct json_writer writer = { 0 };

    json_open_line(&writer, '{');
    write_pair(&writer, "format", FORMAT);
    write_pair(&writer, "version", ENTENTE_VERSION);
    write_pair(&writer, "command", head->command);
    json_key(&writer, "words");
    json_open(&writer, '[');
    for (int i = 0; i < head->word_count; i++)
        json_string(&writer, head->words[i]);
    json_close(&writer);
    write_number(&writer, "from", (double)head->from + 1);
    write_number(&writer, "count", (double)head->count);
    write_number(&writer, "width", head->width);
    json_key(&writer, "inputs");
    json_open(&writer, '[');
    for (int i = 0; i < head->inputs.count; i++)
        write_input(&writer, &head->inputs.list[i]);
    json_close(&writer);
    json_close(&writer);
    text_add(out, writer.out.data);
    json_writer_done(&writer);
}

/* A whole number, or 0 with a report. */
static long read_whole(struct json_document *document, const cJSON *item, double low, double high)
{
    double value = item ? item->valuedouble : 0;

    if (item && value >= low && value <= high && value == floor(value))
        return (long)value;
    if (item)
        json_report(document, item, ERROR_OUT_OF_RANGE, "'%s' must be a whole number from %.0f to %.0f", item->string,
                    low, high);
    return 0;
}

static void read_words(struct json_document *document, const cJSON *list, struct raw_head *head)
{
    const cJSON *item;

    head->words = mem_array((size_t)cJSON_GetArraySize(list), sizeof *head->words);
    cJSON_ArrayForEach(item, list) {
        if (cJSON_IsString(item))
            head->words[head->word_count++] = mem_dup(item->valuestring);
        else
            json_report(document, item, ERROR_WRONG_TYPE, "a word is a text");
    }
}

static void read_inputs(struct json_document *document, const cJSON *list, struct raw_head *head, char (**sha256)[65])
{
    struct input_fields fields;
    const cJSON *item;

    if (cJSON_GetArraySize(list) > INPUTS_MOST) {
        json_report(document, list, ERROR_TOO_LARGE, "more than %d inputs", INPUTS_MOST);
        return;
    }
    *sha256 = mem_array((size_t)cJSON_GetArraySize(list), sizeof **sha256);
    cJSON_ArrayForEach(item, list) {
        struct stored_file file = { 0 };

        if (!json_read_object(document, item, input_table, &fields))
            continue;
        file.length = (size_t)read_whole(document, fields.bytes, 0, BYTES_MOST);
        file.role = mem_dup(fields.role->valuestring);
        file.name = mem_dup(fields.name->valuestring);
        memccpy((*sha256)[head->inputs.count], fields.sha256->valuestring, 0, 64);
        file_store_add(&head->inputs, file);
    }
}

static void read_head(struct json_document *document, struct raw_head *head, char (**sha256)[65])
{
    struct head_fields fields;

    if (!cJSON_IsObject(document->root)) {
        json_report(document, NULL, ERROR_WRONG_TYPE, "the head of a file of samples is an object {...}");
        return;
    }
    (void)json_read_object(document, document->root, head_table, &fields);
    if (!model_read_format(document, fields.format, FORMAT) || !fields.version || !fields.command)
        return;
    if (strcmp(fields.version->valuestring, ENTENTE_VERSION) != 0) {
        json_report(document, fields.version, ERROR_CONTRADICTION, "written by version '%s', this is %s",
                    fields.version->valuestring, ENTENTE_VERSION);
        return;
    }
    head->command = mem_dup(fields.command->valuestring);
    read_words(document, fields.words, head);
    head->from = read_whole(document, fields.from, 1, RAW_MOST) - 1;
    head->count = read_whole(document, fields.count, 1, RAW_MOST - (double)head->from);
    head->width = (int)read_whole(document, fields.width, 1, RAW_MOST);
    read_inputs(document, fields.inputs, head, sha256);
}

bool raw_head_parse(struct raw_head *head, char (**sha256)[65], const char *path, char *line, size_t length,
                    struct diagnostics *diagnostics)
{
    int errors = diagnostics->error_count;
    struct json_document document;

    *head = (struct raw_head){ 0 };
    *sha256 = NULL;
    if (json_document_init(&document, path, line, length, diagnostics))
        read_head(&document, head, sha256);
    json_document_done(&document);
    return diagnostics->error_count == errors;
}

void raw_head_done(struct raw_head *head)
{
    for (int i = 0; i < head->word_count; i++)
        free(head->words[i]);
    free(head->words);
    free(head->command);
    file_store_done(&head->inputs);
    *head = (struct raw_head){ 0 };
}
