/*
 * tables_read.h - what became of a table that was read as a model.
 */
#ifndef ENTENTE_TESTS_TABLES_READ_H
#define ENTENTE_TESTS_TABLES_READ_H

#include <string.h>

#include "formats/format.h"

/* What a file became: "a>b ties 1; a-c l 0.5", pacts as "{a,b,c} l"; the first mistake as "line:column kind". */
struct outcome {
    struct text ties, skipped, remarks, mistake;
    int mistakes;
};

static inline void outcome_done(struct outcome *outcome)
{
    text_done(&outcome->ties);
    text_done(&outcome->skipped);
    text_done(&outcome->remarks);
    text_done(&outcome->mistake);
}

static inline const char *text_of(const cJSON *object, const char *key)
{
    return cJSON_GetObjectItemCaseSensitive(object, key)->valuestring;
}

static inline void add_ties(struct import *import, struct text *out)
{
    const cJSON *pact, *member;

    for (int i = 0; i < import->ties.count; i++) {
        const cJSON *tie = import_tie_object(import, i);
        char number[NUMBER_SIZE];

        text_addf(out, "%s%s%s%s %s %s", out->length ? "; " : "", text_of(tie, "from"),
                  cJSON_GetObjectItemCaseSensitive(tie, "directed") ? ">" : "-", text_of(tie, "to"),
                  text_of(tie, "layer"),
                  number_input(number, cJSON_GetObjectItemCaseSensitive(tie, "weight")->valuedouble));
    }
    cJSON_ArrayForEach(pact, import->pacts) {
        text_add(out, out->length ? "; {" : "{");
        cJSON_ArrayForEach(member, cJSON_GetObjectItemCaseSensitive(pact, "members"))
            text_addf(out, "%s%s", member->prev->next ? "," : "", member->valuestring);
        text_addf(out, "} %s", text_of(pact, "layer"));
    }
}

static inline const struct file_format *format_of(const char *text, size_t length)
{
    for (int i = 0; file_formats[i]; i++)
        if (file_formats[i]->is_of && file_formats[i]->is_of(text, length))
            return file_formats[i];
    return NULL;
}

static inline struct outcome read_text(const char *text, size_t length, struct import_options options)
{
    const struct file_format *format = options.from ? file_format_find(options.from) : format_of(text, length);
    AUTO_FREE char *copy = mem_ndup(text, length);
    struct diagnostics diagnostics = { 0 };
    struct outcome outcome = { 0 };
    struct import import;

    assert_non_null(format);
    import_init(&import, "t.csv", copy, length, &options, &diagnostics);
    if (format->read(&import))
        add_ties(&import, &outcome.ties);
    for (int i = 0; i < import.counts.reason_count; i++)
        text_addf(&outcome.skipped, "%s%ld %s", i ? ", " : "", import.counts.skipped[i].count,
                  import.counts.skipped[i].reason);
    text_add(&outcome.remarks, text_string(&import.remarks));
    outcome.mistakes = diagnostics.error_count;
    diagnostics_sort(&diagnostics);
    if (diagnostics.count)
        text_addf(&outcome.mistake, "%ld:%ld %s", diagnostics.list[0].line, diagnostics.list[0].column,
                  error_kind_name(diagnostics.list[0].kind));
    import_done(&import);
    diagnostics_done(&diagnostics);
    return outcome;
}

/* A table, and what is to become of it. */
struct table_case {
    const char *text;
    struct import_options options;
    const char *ties, *skipped, *remarks; /* NULL: whatever it is */
};

static inline void check_tables(const struct table_case *cases, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct outcome outcome = read_text(cases[i].text, strlen(cases[i].text), cases[i].options);

        if (outcome.mistakes)
            fail_msg("%s%s", cases[i].text, outcome.mistake.data);
        assert_string_equal(text_string(&outcome.ties), cases[i].ties);
        assert_string_equal(text_string(&outcome.skipped), cases[i].skipped);
        if (cases[i].remarks)
            assert_string_equal(text_string(&outcome.remarks), cases[i].remarks);
        outcome_done(&outcome);
    }
}

#endif
