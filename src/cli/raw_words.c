/*
 * raw_words.c - options and arguments as words, by the table of the command.
 */
#include "cli/raw_words.h"

#include <string.h>

#include "analysis/sample/sampling.h"
#include "base/shell.h"

const struct option *const merge_options[] = {
    &option_output,   &option_format,    &option_json,  &option_assert, &option_threads,
    &option_colour,   &option_max_input, &option_quiet, &option_theme,  &option_layout_from,
    &option_language, &option_help,      NULL,
};

static const struct option *find_at(const struct option *const *options, size_t offset)
{
    for (; *options; options++)
        if ((*options)->offset == offset)
            return *options;
    return NULL;
}

/* True for options that samples depend on, or what is shown of them. */
static bool is_asked(const struct option *option)
{
    return option != &option_raw && option != &option_samples && !find_at(merge_options, option->offset);
}

static const void *place_of(const struct args *args, const struct option *option)
{
    return (const char *)args + option->offset;
}

static void add_option(const struct args *args, const struct option *option, struct text *word)
{
    const void *place = place_of(args, option);

    if (option->type == OPTION_FLAG && *(const bool *)place)
        text_addf(word, "--%s", option->name);
    if (option->type == OPTION_TEXT && *(const char *const *)place)
        text_addf(word, "--%s=%s", option->name, *(const char *const *)place);
    if (option->type == OPTION_COUNT && *(const size_t *)place)
        text_addf(word, "--%s=%zu", option->name, *(const size_t *)place);
}

static void write_words(const struct args *args, const struct command *command, struct raw_head *head)
{
    head->command = mem_dup(command->name);
    head->words = mem_array(64 + POSITIONAL_MAX, sizeof *head->words);
    for (int i = 0; command->options[i] && i < 63; i++) {
        AUTO_TEXT word = { 0 };

        if (is_asked(command->options[i]))
            add_option(args, command->options[i], &word);
        if (word.length > 0)
            head->words[head->word_count++] = text_take(&word);
    }
    head->words[head->word_count++] = mem_dup("--");
    for (int i = 0; i < args->positional_count; i++)
        head->words[head->word_count++] = mem_dup(args->positional[i]);
}

/* A flag, text or number that was given. */
static bool is_given(const struct args *args, const struct option *option)
{
    AUTO_TEXT word = { 0 };

    add_option(args, option, &word);
    return word.length > 0;
}

bool raw_prepare(struct raw *raw, struct args *args, const struct command *command, struct error *error)
{
    static const struct option *const others[] = {
        &option_output, &option_format,      &option_json,     &option_assert,
        &option_theme,  &option_layout_from, &option_language, NULL,
    };

    if (!args->raw)
        return true;
    if (strcmp(args->raw, "-") == 0)
        return error_set(error, ERROR_USAGE, "'--raw' takes a file");
    if (!args->samples)
        return error_set(error, ERROR_USAGE, "'--raw' writes samples: say how many by '--samples'");
    for (int i = 0; others[i]; i++)
        if (is_given(args, others[i]))
            return error_set(error, ERROR_USAGE, "'--raw' writes samples only; '--%s' is for 'entente merge'",
                             others[i]->name);
    raw->path = args->raw;
    write_words(args, command, &raw->head);
    args->exchange = raw;
    return true;
}

/* Parses by the command's own table, but for what is no question. */
static bool parse_words(const struct raw *raw, const struct command *command, struct args *args, struct error *error)
{
    const struct option *table[64] = { NULL };
    struct error wrong = { 0 };
    int count = 0;

    for (int i = 0; command->options[i] && count < 63; i++)
        if (is_asked(command->options[i]))
            table[count++] = command->options[i];
    if (!args_parse(args, table, raw->head.word_count, raw->head.words, &wrong))
        return error_set(error, ERROR_CORRUPT, "what '%s' says was asked cannot be: %s", raw->parts[0].path,
                         wrong.text);
    if (args->positional_count < command->least || args->positional_count > command->most)
        return error_set(error, ERROR_CORRUPT, "what '%s' says was asked cannot be: %d arguments for '%s'",
                         raw->parts[0].path, args->positional_count, command->name);
    return true;
}

static void take_over(struct args *args, const struct args *given)
{
    args->output = given->output;
    args->format = given->format;
    args->json = given->json;
    args->must_hold = given->must_hold;
    args->threads = given->threads;
    args->colour = given->colour;
    args->max_input = given->max_input;
    args->quiet = given->quiet;
    args->theme = given->theme;
    args->layout_from = given->layout_from;
    args->language = given->language;
}

bool raw_ask(struct raw *raw, const struct args *given, const struct command **command, struct args *args,
             struct text *range, struct error *error)
{
    static const struct option *const others[] = { &option_output,      &option_assert,   &option_theme,
                                                   &option_layout_from, &option_language, NULL };

    *command = command_find(raw->head.command);
    if (!*command || !find_at((*command)->options, option_raw.offset))
        return error_set(error, ERROR_CORRUPT, "'%s' names a command without samples: '%s'", raw->parts[0].path,
                         raw->head.command);
    for (int i = 0; others[i]; i++)
        if (is_given(given, others[i]) && !find_at((*command)->options, others[i]->offset))
            return error_set(error, ERROR_USAGE, "these are samples of '%s', which has no '--%s'", (*command)->name,
                             others[i]->name);
    TRY(parse_words(raw, *command, args, error));
    take_over(args, given);
    text_addf(range, "%ld..%ld", raw->head.from + 1, raw->head.from + raw->head.count);
    args->samples = text_string(range);
    args->exchange = raw;
    return true;
}

static void add_quoted(struct text *out, const char *word)
{
    text_add(out, " ");
    text_add_shell_word(out, word);
}

static void add_sample_numbers(struct text *out, const struct sampling *sampling)
{
    if (sampling->from > 0)
        text_addf(out, " --samples=%ld..%ld", sampling->from + 1, sampling->from + sampling->count);
    else
        text_addf(out, " --samples=%ld", sampling->count);
}

/* Files go by their own name, wherever they lie. */
static const char *name_of(const char *path)
{
    const char *slash = strrchr(path, '/');

    return slash ? slash + 1 : path;
}

static void add_option_for_pictures(struct text *line, const char *option, const char *value)
{
    AUTO_TEXT word = { 0 };

    if (!value)
        return;
    text_addf(&word, "--%s=%s", option, value);
    add_quoted(line, word.data);
}

void report_add_command(struct report *report, const struct args *args, const char *name)
{
    const struct command *command = command_find(name);
    AUTO_TEXT line = { 0 };

    text_addf(&line, "entente %s", name);
    add_quoted(&line, name_of(args->positional[0]));
    for (int i = 1; i < args->positional_count; i++)
        add_quoted(&line, args->positional[i]);
    for (int i = 0; command->options[i]; i++) {
        AUTO_TEXT word = { 0 };

        if (is_asked(command->options[i]))
            add_option(args, command->options[i], &word);
        if (word.length > 0)
            add_quoted(&line, word.data);
    }
    if (report->sampling)
        add_sample_numbers(&line, report->sampling);
    add_option_for_pictures(&line, option_theme.name, args->theme);
    add_option_for_pictures(&line, option_layout_from.name, args->layout_from ? name_of(args->layout_from) : NULL);
    text_add(&line, " -o out");
    report_set_command(report, line.data);
}
