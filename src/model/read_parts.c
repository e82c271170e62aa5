/*
 * read_parts.c - numbers, texts, ranges, dates and references inside the objects of a file.
 */
#include <string.h>

#include "model/read.h"

const char *model_read_text(struct model_reader *reader, const cJSON *item)
{
    return item ? arena_dup(&reader->model->arena, item->valuestring) : NULL;
}

bool model_read_line(struct model_reader *reader, const cJSON *item, const char **out)
{
    if (!item)
        return true;
    if (strpbrk(item->valuestring, "\n\r\t") || !item->valuestring[strspn(item->valuestring, " ")]) {
        json_report(reader->document, item, ERROR_OUT_OF_RANGE, "'%s' must be one line of text, not empty",
                    item->string);
        return false;
    }
    *out = model_read_text(reader, item);
    return true;
}

bool model_read_id(struct model_reader *reader, const cJSON *item, const char **out)
{
    if (item && !id_is_valid(item->valuestring)) {
        json_report(reader->document, item, ERROR_OUT_OF_RANGE,
                    "'%s' is no id: small letters, digits and '-', a letter first, at most 64", item->valuestring);
        return false;
    }
    return model_read_line(reader, item, out);
}

bool model_read_number(struct model_reader *reader, const cJSON *item, double low, double high, double *out)
{
    char a[NUMBER_SIZE], b[NUMBER_SIZE], c[NUMBER_SIZE];

    if (!item)
        return true;
    if (item->valuedouble < low || item->valuedouble > high) {
        json_report(reader->document, item, ERROR_OUT_OF_RANGE, "'%s' must be between %s and %s, not %s", item->string,
                    number_input(a, low), number_input(b, high), number_input(c, item->valuedouble));
        return false;
    }
    *out = item->valuedouble + 0.0;
    return true;
}

static bool range_error(struct model_reader *reader, const cJSON *item, const char *text)
{
    json_report(reader->document, item, ERROR_OUT_OF_RANGE, "%s", text);
    return false;
}

/* True if both ends may be values themselves. */
static bool check_limits(struct model_reader *reader, const cJSON *item, double low, double high)
{
    char a[NUMBER_SIZE], b[NUMBER_SIZE];

    if (item->child->valuedouble >= low && item->child->next->valuedouble <= high)
        return true;
    json_report(reader->document, item, ERROR_OUT_OF_RANGE, "'%s' must lie between %s and %s", item->string,
                number_input(a, low), number_input(b, high));
    return false;
}

bool model_read_range(struct model_reader *reader, const cJSON *item, double low, double high, double value,
                      struct range *out)
{
    const cJSON *first, *second;

    *out = (struct range){ value, value, false };
    if (!item)
        return true;
    first = item->child;
    second = first ? first->next : NULL;
    if (!second || second->next || !cJSON_IsNumber(first) || !cJSON_IsNumber(second)) {
        json_report(reader->document, item, ERROR_WRONG_TYPE, "'%s' must be two numbers: [low, high]", item->string);
        return false;
    }
    if (first->valuedouble > second->valuedouble)
        return range_error(reader, item, "the range is upside down: the lower end stands first");
    if (first->valuedouble < 0 && second->valuedouble > 0)
        return range_error(reader, item, "a range may not cross 0");
    if (value < first->valuedouble || value > second->valuedouble)
        return range_error(reader, item, "the range does not contain the value it belongs to");
    TRY(check_limits(reader, item, low, high));
    *out = (struct range){ first->valuedouble, second->valuedouble, true };
    return true;
}

bool model_read_reference(struct model_reader *reader, const struct id_index *ids, const cJSON *item, const char *what,
                          int *out)
{
    const char *nearest;

    if (!item)
        return true;
    if (!cJSON_IsString(item)) {
        json_report(reader->document, item, ERROR_WRONG_TYPE, "the id of %s must be a string", what);
        return false;
    }
    *out = id_index_find(ids, item->valuestring);
    if (*out >= 0)
        return true;
    nearest = id_index_nearest(ids, item->valuestring);
    if (nearest)
        json_report(reader->document, item, ERROR_UNKNOWN_REFERENCE, "unknown %s '%s'; did you mean '%s'?", what,
                    item->valuestring, nearest);
    else
        json_report(reader->document, item, ERROR_UNKNOWN_REFERENCE, "unknown %s '%s'", what, item->valuestring);
    return false;
}

bool model_has_format(const cJSON *root, const char *start)
{
    const cJSON *format = cJSON_GetObjectItemCaseSensitive(root, "format");

    return cJSON_IsString(format) && strncmp(format->valuestring, start, strlen(start)) == 0;
}

bool model_read_format(struct json_document *document, const cJSON *item, const char *format)
{
    if (!item || strcmp(item->valuestring, format) == 0)
        return item != NULL;
    json_report(document, item, ERROR_OUT_OF_RANGE, "the format is '%s', not '%s'", item->valuestring, format);
    return false;
}

bool model_read_date(struct model_reader *reader, const cJSON *item, struct span *out)
{
    if (!item || date_parse(item->valuestring, out))
        return true;
    json_report(reader->document, item, ERROR_OUT_OF_RANGE, "'%s' is no date (YYYY, YYYY-MM or YYYY-MM-DD)",
                item->valuestring);
    return false;
}

bool model_read_sources(struct model_reader *reader, const cJSON *list, struct evidence *out)
{
    const cJSON *item;
    bool good = true;

    if (!list)
        return true;
    out->sources = arena_array(&reader->model->arena, (size_t)cJSON_GetArraySize(list), sizeof *out->sources);
    cJSON_ArrayForEach(item, list) {
        int source = -1;

        if (model_read_reference(reader, &reader->sources, item, "source", &source))
            out->sources[out->source_count++] = source;
        else
            good = false;
    }
    return good;
}
