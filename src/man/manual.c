/*
 * manual.c - writes a manual page: a text of src/man in mdoc, with lines such as "@options" replaced by what the tables say.
 * Runs while building; not installed.
 */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "cli/command.h"
#include "cli/topic.h"
#include "formats/format.h"
#include "measure/measure.h"
#include "scenario/cascade.h"
#include "scenario/step.h"

enum { LARGEST_PAGE = 1 << 20, MOST_OPTIONS = 256 };

/* One code point of UTF-8 as mdoc has it, whatever the encoding; returns its length in bytes. */
static size_t add_character(struct text *out, const char *at)
{
    static const struct {
        char character;
        const char *escape;
    } escapes[] = { { '\\', "\\e" },  { '-', "\\-" },   { '\'', "\\(aq" },
                    { '`', "\\(ga" }, { '^', "\\(ha" }, { '~', "\\(ti" } };
    unsigned char first = (unsigned char)at[0];
    size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    unsigned long code = length == 1 ? first : first & (0x7FU >> length);

    for (size_t i = 0; i < sizeof escapes / sizeof *escapes; i++) {
        if (escapes[i].character == at[0]) {
            text_add(out, escapes[i].escape);
            return 1;
        }
    }
    for (size_t i = 1; i < length; i++)
        code = code << 6 | ((unsigned char)at[i] & 0x3F);
    if (length == 1)
        text_add_bytes(out, at, 1);
    else
        text_addf(out, "\\[u%04lX]", code);
    return length;
}

/* Text that is no macro, wherever it stands. */
static void add_bytes(struct text *out, const char *string, size_t length)
{
    for (const char *end = string + length; string < end;)
        string += add_character(out, string);
}

static void add_words(struct text *out, const char *string)
{
    add_bytes(out, string, strlen(string));
}

/* The same as one line of its own, which no point at its beginning makes a macro. */
static void add_line(struct text *out, const char *string, size_t length)
{
    text_add(out, length > 0 && (string[0] == '.' || string[0] == '\'') ? "\\&" : "");
    add_bytes(out, string, length);
    text_add(out, "\n");
}

/* Adds filled text, in which every sentence begins a line, as mdoc wants it. */
static void add_sentences(struct text *out, const char *string, size_t length)
{
    size_t from = 0;

    for (size_t i = 1; i + 1 < length; i++) {
        if (string[i] == ' ' && strchr(".?)", string[i - 1]) && isupper((unsigned char)string[i + 1])) {
            add_line(out, string + from, i - from);
            from = i + 1;
        }
    }
    add_line(out, string + from, length - from);
}

/* True if a line of the paragraph is indented: it is set as it stands. */
static bool is_literal(const char *paragraph, const char *end)
{
    for (const char *at = paragraph; at < end; at++)
        if (*at == ' ' && (at == paragraph || at[-1] == '\n'))
            return true;
    return false;
}

static const char *end_of_paragraph(const char *text)
{
    const char *end = strstr(text, "\n\n");

    return end ? end : text + strlen(text);
}

/* Paragraphs parted by empty lines; those with indented lines keep their lines, the others are filled. */
static void add_paragraphs(struct text *out, const char *text)
{
    bool is_first = true;

    for (; *text; is_first = false) {
        const char *end = end_of_paragraph(text);
        bool literal = is_literal(text, end);

        text_add(out, literal ? ".Bd -literal\n" : is_first ? "" : ".Pp\n");
        while (text < end) {
            size_t length = strcspn(text, "\n");

            if (literal)
                add_line(out, text, length);
            else
                add_sentences(out, text, length);
            text += length + (text[length] == '\n');
        }
        text_add(out, literal ? ".Ed\n" : "");
        text += strspn(text, "\n");
    }
}

/* Lines of examples, without their indentation. */
static void add_examples(struct text *out, const char *lines)
{
    text_add(out, ".Bd -literal -offset indent\n");
    while (*lines) {
        size_t length;

        lines += strspn(lines, " ");
        length = strcspn(lines, "\n");
        add_line(out, lines, length);
        lines += length + (lines[length] == '\n');
    }
    text_add(out, ".Ed\n");
}

static void add_names_of_options(struct text *out, const struct command *command)
{
    text_add(out, ".Pp\nOptions:");
    for (int i = 0; command->options[i]; i++)
        text_addf(out, "\n.Fl \\-%s%s", command->options[i]->name, command->options[i + 1] ? " ," : " .");
    text_add(out, "\n");
}

static void add_commands(struct text *out)
{
    for (int i = 0; commands[i]; i++) {
        const struct command *command = commands[i];

        text_addf(out, ".Ss entente %s\n", command->name);
        add_paragraphs(out, command->summary);
        text_addf(out, ".Bd -ragged -offset indent\n.Nm\n.Cm %s\n", command->name);
        add_words(out, command->usage + strlen(command->name) + strspn(command->usage + strlen(command->name), " "));
        text_add(out, strcmp(command->usage, command->name) == 0 ? ".Ed\n" : "\n.Ed\n");
        if (command->about) {
            text_add(out, is_literal(command->about, end_of_paragraph(command->about)) ? "" : ".Pp\n");
            add_paragraphs(out, command->about);
        }
        add_names_of_options(out, command);
        text_add(out, ".Pp\nExamples:\n");
        add_examples(out, command->examples);
    }
}

static int compare_options(const void *a, const void *b)
{
    const struct option *x = *(const struct option *const *)a, *y = *(const struct option *const *)b;
    int order = strcmp(x->name, y->name);

    return order ? order : strcmp(x->summary, y->summary);
}

/* Every option of any command, each once, sorted by name. */
static int all_options(const struct option *list[MOST_OPTIONS])
{
    int count = 0;

    for (int i = 0; commands[i]; i++) {
        for (int k = 0; commands[i]->options[k]; k++) {
            int seen = 0;

            while (seen < count && list[seen] != commands[i]->options[k])
                seen++;
            if (seen == count && count < MOST_OPTIONS)
                list[count++] = commands[i]->options[k];
        }
    }
    qsort(list, (size_t)count, sizeof *list, compare_options);
    return count;
}

static void add_takers(struct text *out, const struct option *option)
{
    const char *separator = "Of ";

    if (option == &option_help || option_is_of_formats(option)) {
        text_add(out, option == &option_help ? "Of every command.\n" : "Of every command that reads models.\n");
        return;
    }
    for (int i = 0; commands[i]; i++) {
        for (int k = 0; commands[i]->options[k]; k++) {
            if (commands[i]->options[k] == option) {
                text_addf(out, "%s%s", separator, commands[i]->name);
                separator = ", ";
            }
        }
    }
    text_add(out, ".\n");
}

static void add_options(struct text *out)
{
    const struct option *list[MOST_OPTIONS];
    int count = all_options(list);

    text_add(out, ".Bl -tag -width Ds\n");
    for (int i = 0; i < count; i++) {
        text_add(out, ".It ");
        if (list[i]->letter)
            text_addf(out, "Fl %c , ", list[i]->letter);
        text_addf(out, "Fl \\-%s", list[i]->name);
        if (list[i]->argument) {
            text_add(out, " Ar ");
            add_words(out, list[i]->argument);
        }
        text_add(out, "\n");
        add_sentences(out, list[i]->summary, strlen(list[i]->summary));
        text_add(out, ".br\n");
        add_takers(out, list[i]);
    }
    text_add(out, ".El\n");
}

/* A name as the head of an item of a list. */
static void add_item(struct text *out, const char *name)
{
    text_add(out, ".It Cm ");
    add_words(out, name);
    text_add(out, "\n");
}

static void add_exits(struct text *out)
{
    int last = 0;

    for (enum error_kind kind = ERROR_NONE + 1; kind <= ERROR_WRITE; kind++) {
        int code = error_kind_exit_code(kind);

        if (code == 0)
            continue;
        if (code != last)
            text_addf(out, ".It %d\n", code);
        else
            text_add(out, ".br\n");
        add_words(out, error_kind_name(kind));
        text_add(out, ": ");
        add_words(out, error_kind_summary(kind));
        text_add(out, "\n");
        last = code;
    }
}

static void add_formats(struct text *out)
{
    for (int i = 0; file_formats[i]; i++) {
        const struct file_format *format = file_formats[i];

        add_item(out, format->name);
        text_addf(out, ".Pa %s ,\n%s.\n", format->extension,
                  !format->write                                      ? "read"
                  : format->read || strcmp(format->name, "json") == 0 ? "read and written"
                                                                      : "written");
        add_line(out, format->summary, strlen(format->summary));
    }
}

static void add_measures(struct text *out)
{
    for (int i = 0; measures[i]; i++) {
        add_item(out, measures[i]->name);
        text_addf(out, ".Pq %s , %s\n", scope_name(measures[i]->scope), group_name(measures[i]->group));
        add_line(out, measures[i]->summary, strlen(measures[i]->summary));
    }
}

static void add_steps(struct text *out)
{
    for (int i = 0; step_kinds[i]; i++) {
        add_item(out, step_kinds[i]->name);
        add_line(out, step_kinds[i]->summary, strlen(step_kinds[i]->summary));
        add_examples(out, step_kinds[i]->example);
    }
}

static void add_cascades(struct text *out)
{
    for (int i = 0; cascade_rules[i]; i++) {
        const struct cascade_rule *rule = cascade_rules[i];

        add_item(out, rule->name);
        add_line(out, rule->summary, strlen(rule->summary));
        text_add(out, ".br\nParameters:\n");
        add_sentences(out, rule->parameters, strlen(rule->parameters));
        text_add(out, ".br\nRefused: ");
        add_words(out, rule->too_large);
        text_add(out, ".\n.br\n");
        add_line(out, rule->source, strlen(rule->source));
        add_examples(out, rule->example);
    }
}

static void add_claims(struct text *out)
{
    const char *text = topic_find("claims")->text;

    add_paragraphs(out, strstr(text, "\n\n") + 2);
}

static const struct {
    const char *name;
    void (*add)(struct text *out);
} places[] = {
    { "cascades", add_cascades }, { "claims", add_claims },     { "commands", add_commands }, { "exits", add_exits },
    { "formats", add_formats },   { "measures", add_measures }, { "options", add_options },   { "steps", add_steps },
};

/* A line of the page; false if it names a place that there is not. */
static bool add_page_line(struct text *out, const char *line, size_t length)
{
    if (line[0] != '@') {
        text_add_bytes(out, line, length);
        text_add(out, "\n");
        return true;
    }
    for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
        if (strlen(places[i].name) == length - 1 && strncmp(places[i].name, line + 1, length - 1) == 0) {
            places[i].add(out);
            return true;
        }
    }
    fprintf(stderr, "manual: no place is called '%.*s'\n", (int)length, line);
    return false;
}

int main(int argc, char **argv)
{
    struct error error = { 0 };
    AUTO_FREE char *page = NULL;
    AUTO_TEXT out = { 0 };
    size_t length;

    if (argc != 2 || !file_read(argv[1], LARGEST_PAGE, &page, &length, &error)) {
        fprintf(stderr, "manual: %s\n", argc == 2 ? error.text : "usage: manual PAGE");
        return 1;
    }
    for (const char *line = page; *line;) {
        size_t width = strcspn(line, "\n");

        if (!add_page_line(&out, line, width))
            return 1;
        line += width + (line[width] == '\n');
    }
    return fwrite(out.data, 1, out.length, stdout) == out.length && fflush(stdout) == 0 ? 0 : 1;
}
