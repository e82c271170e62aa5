/*
 * cmd_help.c - entente help: of the program, a command, a measure, a step or a rule of cascades.
 */
#include <string.h>

#include "cli/command.h"
#include "cli/session.h"
#include "cli/topic.h"
#include "measure/measure.h"
#include "scenario/cascade.h"
#include "scenario/step.h"

static const struct option *const options[] = { &option_help, NULL };

static void add_line(struct text *out, const char *name, const char *text)
{
    if (text)
        text_addf(out, "  %-12s %s\n", name, text);
}

static void explain_measure(const struct measure *measure, struct text *out)
{
    text_addf(out, "%s: %s\n\n", measure->name, measure->summary);
    add_line(out, "scope", scope_name(measure->scope));
    add_line(out, "group", group_name(measure->group));
    add_line(out, "formula", measure->formula);
    add_line(out, "also", measure->alias);
    add_line(out, "unit", measure->unit);
    add_line(out, "range", measure->range);
    add_line(out, "direction", direction_words(measure->direction));
    add_line(out, "focus", focus_words(measure));
    add_line(out, "undefined", measure->undefined);
    add_line(out, "limit", measure->too_large);
    add_line(out, "source", measure->source);
}

/* All measures that go by another name too, such as fragmentation; false if none does. */
static bool explain_alias(const char *name, struct text *out)
{
    for (int i = 0; measures[i]; i++) {
        if (!measure_is_known_as(measures[i], name))
            continue;
        text_add(out, out->length ? "\n" : "");
        explain_measure(measures[i], out);
    }
    return out->length > 0;
}

static void explain_step(const struct step_kind *kind, struct text *out)
{
    text_addf(out, "%s: %s\n\n  example    %s\n", kind->name, kind->summary, kind->example);
}

static void explain_rule(const struct cascade_rule *rule, struct text *out)
{
    text_addf(out, "%s: %s\n\n", rule->name, rule->summary);
    add_line(out, "parameters", rule->parameters);
    add_line(out, "example", rule->example);
    add_line(out, "refused", rule->too_large);
    add_line(out, "source", rule->source);
}

static void overview(struct text *out)
{
    text_add(out, "entente: what is left of an alliance when somebody falls\n\nExamples:\n"
                  "  entente run examples/syria-collapse.json -o out\n"
                  "  entente collapse models/barbell.json n3\n\nCommands:\n");
    for (int i = 0; commands[i]; i++)
        text_addf(out, "  %-12s %s\n", commands[i]->name, commands[i]->summary);
    text_add(out, "\n'entente help' with the name of a command, a measure, a step or a rule of cascades says more, "
                  "'entente help claims'\n"
                  "explains the language of claims.\n");
}

static bool explain(const char *name, struct text *out)
{
    const struct command *command = command_find(name);
    const struct measure *measure = measure_find(name);
    const struct step_kind *kind = step_kind_find(name);
    const struct cascade_rule *rule = cascade_rule_find(name);
    const struct topic *topic = topic_find(name);

    if (command)
        command_write_help(command, out);
    else if (measure)
        explain_measure(measure, out);
    else if (kind)
        explain_step(kind, out);
    else if (rule)
        explain_rule(rule, out);
    else if (topic)
        text_add(out, topic->text);
    else
        return explain_alias(name, out);
    return true;
}

static int run(const struct args *args)
{
    struct error error = { 0 };
    const char *nearest;
    AUTO_TEXT out = { 0 };

    if (args->positional_count == 0) {
        overview(&out);
        return print(&out);
    }
    if (explain(args->positional[0], &out))
        return print(&out);
    nearest = command_nearest(args->positional[0]);
    if (!nearest)
        nearest = measure_nearest(args->positional[0]);
    if (!nearest)
        nearest = step_kind_nearest(args->positional[0]);
    if (!nearest)
        nearest = cascade_rule_nearest(args->positional[0]);
    if (!nearest)
        nearest = topic_nearest(args->positional[0]);
    error_set(&error, ERROR_USAGE, "no help on '%s'%s%s%s", args->positional[0], nearest ? "; did you mean '" : "",
              nearest ? nearest : "", nearest ? "'?" : "");
    return complain(&error);
}

const struct command command_help = {
    .name = "help",
    .summary = "Explain a command, a measure, a step, a rule of cascades or claims.",
    .usage = "help [COMMAND|MEASURE|STEP|RULE|claims]",
    .examples = "  entente help run\n"
                "  entente help efficiency\n"
                "  entente help claims\n",
    .least = 0,
    .most = 1,
    .options = options,
    .run = run,
};
