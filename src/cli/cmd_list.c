/*
 * cmd_list.c - entente list: the tables of measures, steps, cascades and kinds of errors.
 */
#include <string.h>

#include "base/json.h"
#include "cli/command.h"
#include "cli/session.h"
#include "formats/format.h"
#include "output/table.h"
#include "scenario/cascade.h"
#include "scenario/step.h"

static const struct option *const options[] = { &option_format, &option_json, &option_colour, &option_help, NULL };

static const char *or_empty(const char *text)
{
    return text ? text : "";
}

static void add_limit(struct table *table, int limit)
{
    char number[NUMBER_SIZE];

    table_cell(table, limit ? number_fixed(number, limit, 0) : "");
}

static void list_measures(struct table *table)
{
    static const char *const headings[] = { "scope", "group", "name",      "what",  "formula",   "source", "alias",
                                            "unit",  "range", "direction", "focus", "undefined", "limit",  "shown" };

    for (size_t i = 0; i < sizeof headings / sizeof *headings; i++)
        table_column(table, headings[i], false);
    for (int i = 0; measures[i]; i++) {
        const struct measure *measure = measures[i];

        table_cell(table, scope_name(measure->scope));
        table_cell(table, group_name(measure->group));
        table_cell(table, measure->name);
        table_cell(table, or_empty(measure->summary));
        table_cell(table, or_empty(measure->formula));
        table_cell(table, or_empty(measure->source));
        table_cell(table, or_empty(measure->alias));
        table_cell(table, or_empty(measure->unit));
        table_cell(table, or_empty(measure->range));
        table_cell(table, direction_words(measure->direction));
        table_cell(table, focus_words(measure));
        table_cell(table, or_empty(measure->undefined));
        add_limit(table, measure->limit);
        table_cell(table, measure->scope == SCOPE_SET ? "with --set" : measure->detail ? "when asked for" : "always");
    }
}

static void list_steps(struct table *table)
{
    table_column(table, "step", false);
    table_column(table, "what", false);
    table_column(table, "example", false);
    for (int i = 0; step_kinds[i]; i++) {
        table_cell(table, step_kinds[i]->name);
        table_cell(table, step_kinds[i]->summary);
        table_cell(table, step_kinds[i]->example);
    }
}

static void list_cascades(struct table *table)
{
    table_column(table, "rule", false);
    table_column(table, "what", false);
    table_column(table, "parameters", false);
    table_column(table, "example", false);
    table_column(table, "refused", false);
    table_column(table, "source", false);
    for (int i = 0; cascade_rules[i]; i++) {
        table_cell(table, cascade_rules[i]->name);
        table_cell(table, cascade_rules[i]->summary);
        table_cell(table, cascade_rules[i]->parameters);
        table_cell(table, cascade_rules[i]->example);
        table_cell(table, cascade_rules[i]->too_large);
        table_cell(table, cascade_rules[i]->source);
    }
}

static const char *way_of(const struct file_format *format)
{
    bool is_read = format->read || format->is_own;

    return is_read && format->write ? "both" : is_read ? "read" : "written";
}

static void list_formats(struct table *table)
{
    static const char *const others[][4] = {
        { "scenario", ".json", "read", "entente-scenario/1: what happens, phase by phase" },
        { "result", ".json", "written", "entente-result/1: everything computed (--format json, result.json)" },
        { "ranking", ".json", "written", "entente-ranking/1: what every collapse costs (rank --json)" },
        { "attack", ".json", "written", "entente-attack/1: what is left after each fall (attack --json)" },
        { "keyplayers", ".json", "written", "entente-keyplayers/1: the set found, and how sure (keyplayers --json)" },
        { "diff", ".json", "written", "entente-diff/1: two models beside each other (diff --json)" },
        { "raw", ".raw", "both", "entente-raw/1: samples of one machine (--raw), for merge" },
        { "text, markdown", ".txt, .md", "written", "tables" },
        { "table", ".csv", "written", "one row per figure" },
        { "diagram", ".svg, .png, .pdf, .dot", "written", "draw, run -o; charts as .svg (rank, attack -o)" },
    };

    table_column(table, "format", false);
    table_column(table, "extension", false);
    table_column(table, "way", false);
    table_column(table, "what", false);
    for (int i = 0; file_formats[i]; i++) {
        const struct file_format *format = file_formats[i];

        table_cell(table, format->name);
        table_cell(table, format->extension);
        table_cell(table, way_of(format));
        table_cell(table, format->summary);
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        for (int k = 0; k < 4; k++)
            table_cell(table, others[i][k]);
}

static void list_errors(struct table *table)
{
    table_column(table, "kind", false);
    table_column(table, "exit", true);
    table_column(table, "what", false);
    for (enum error_kind kind = ERROR_NONE + 1; kind <= ERROR_WRITE; kind++) {
        char code[NUMBER_SIZE];

        table_cell(table, error_kind_name(kind));
        table_cell(table, number_fixed(code, error_kind_exit_code(kind), 0));
        table_cell(table, error_kind_summary(kind));
    }
}

static void write_measure_block(const struct measure *measure, struct text *out)
{
    text_addf(out, "%s (%s, %s): %s\n    %s\n    source: %s\n", measure->name, scope_name(measure->scope),
              group_name(measure->group), measure->summary, measure->formula, measure->source);
    if (measure->alias)
        text_addf(out, "    also: %s\n", measure->alias);
    text_addf(out, "    unit: %s; range: %s; %s\n", measure->unit, measure->range, direction_words(measure->direction));
    if (measure->whole_network)
        text_addf(out, "    sees: %s\n", focus_words(measure));
    if (measure->undefined)
        text_addf(out, "    undefined: %s\n", measure->undefined);
    if (measure->limit)
        text_addf(out, "    limit: %d actors, --all to force\n", measure->limit);
}

static void write_measure_blocks(struct text *out)
{
    for (int i = 0; measures[i]; i++)
        write_measure_block(measures[i], out);
}

static void write_step_blocks(struct text *out)
{
    for (int i = 0; step_kinds[i]; i++)
        text_addf(out, "%s: %s\n    %s\n", step_kinds[i]->name, step_kinds[i]->summary, step_kinds[i]->example);
}

static void write_cascade_blocks(struct text *out)
{
    for (int i = 0; cascade_rules[i]; i++)
        text_addf(out, "%s: %s\n    %s\n    parameters: %s\n    refused: %s\n    source: %s\n", cascade_rules[i]->name,
                  cascade_rules[i]->summary, cascade_rules[i]->example, cascade_rules[i]->parameters,
                  cascade_rules[i]->too_large, cascade_rules[i]->source);
}

/* 'write' gives the text on a screen where a table would be too wide. */
static const struct list {
    const char *name, *title;
    void (*fill)(struct table *table);
    void (*write)(struct text *out);
} lists[] = {
    { "measures", "Measures", list_measures, write_measure_blocks },
    { "steps", "Steps of a scenario", list_steps, write_step_blocks },
    { "cascades", "Rules of cascades", list_cascades, write_cascade_blocks },
    { "formats", "Formats", list_formats, NULL },
    { "errors", "Kinds of errors and exit codes", list_errors, NULL },
};

static int write_list(const struct args *args, const struct list *list, const struct table *table)
{
    struct error error = { 0 };
    AUTO_TEXT out = { 0 };
    enum format format;

    if (!choose_format(args, &format, &error))
        return complain(&error);
    if (format == FORMAT_JSON)
        table_write_json(table, &out);
    else if (format == FORMAT_CSV)
        table_write_csv(table, &out);
    else if (format == FORMAT_MARKDOWN)
        table_write_markdown(table, &out);
    else if (list->write)
        list->write(&out);
    else
        table_write_text(table, wants_colour(args), &out);
    return print(&out);
}

static int run(const struct args *args)
{
    const char *names[sizeof lists / sizeof *lists], *nearest;
    struct error error = { 0 };
    int count = (int)(sizeof lists / sizeof *lists);

    for (int i = 0; i < count; i++) {
        struct table table;
        int code;

        names[i] = lists[i].name;
        if (strcmp(args->positional[0], lists[i].name) != 0)
            continue;
        table_init(&table, lists[i].title);
        lists[i].fill(&table);
        code = write_list(args, &lists[i], &table);
        table_done(&table);
        return code;
    }
    nearest = text_nearest(args->positional[0], names, count);
    error_set(&error, ERROR_USAGE, "there is no list '%s'%s%s%s", args->positional[0],
              nearest ? "; did you mean '" : ": measures, steps, cascades, formats or errors", nearest ? nearest : "",
              nearest ? "'?" : "");
    return complain(&error);
}

const struct command command_list = {
    .name = "list",
    .summary = "List the measures, steps, cascades, formats or kinds of errors, with their definitions.",
    .usage = "list measures|steps|cascades|formats|errors [options]",
    .examples = "  entente list measures\n"
                "  entente list steps --json\n",
    .least = 1,
    .most = 1,
    .options = options,
    .run = run,
};
