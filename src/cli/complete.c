/*
 * complete.c - completion by the tables: commands, options, values, and ids out of the model on the line.
 */
#include "cli/complete.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/order_rules.h"
#include "cli/command.h"
#include "cli/complete_model.h"
#include "formats/format.h"
#include "measure/measure.h"
#include "scenario/cascade.h"
#include "scenario/step.h"

/* How many words are offered at most; beyond that nobody reads them. */
enum { MOST_WORDS = 1000 };

struct completion {
    const struct command *command;
    const char *const
        *before; /* the words between command and what is completed, without an option that waits for it */
    int before_count;
    const char *kept, *typed; /* what is completed: "--among=syria,", which stays, and the beginning of a word */
    int kept_length, count;
    struct text *out;
};

/* True if the word stands in the list that is kept: "--among=syria,iran,". */
static bool is_in_list(const struct completion *completion, const char *word)
{
    size_t length = strlen(word);
    const char *start = completion->kept, *end = completion->kept + completion->kept_length;

    for (const char *at = start; at + length < end; at++)
        if (strncmp(at, word, length) == 0 && at[length] == ',' && (at == start || at[-1] == ',' || at[-1] == '='))
            return true;
    return false;
}

static void offer(struct completion *completion, const char *word, const char *what)
{
    if (strncmp(word, completion->typed, strlen(completion->typed)) != 0 || is_in_list(completion, word) ||
        completion->count++ >= MOST_WORDS)
        return;
    text_add_bytes(completion->out, completion->kept, (size_t)completion->kept_length);
    text_addf(completion->out, "%s\t", word);
    text_add_visible(completion->out, strcmp(word, what) == 0 ? "" : what);
    text_add(completion->out, "\n");
}

static void offer_commands(struct completion *completion)
{
    for (int i = 0; commands[i]; i++)
        offer(completion, commands[i]->name, commands[i]->summary);
}

static void offer_measures(struct completion *completion)
{
    for (int i = 0; measures[i]; i++)
        offer(completion, measures[i]->name, measures[i]->summary);
}

static void offer_network_measures(struct completion *completion)
{
    for (int i = 0; measures[i]; i++)
        if (measures[i]->scope == SCOPE_NETWORK)
            offer(completion, measures[i]->name, measures[i]->summary);
}

static void offer_steps(struct completion *completion)
{
    for (int i = 0; step_kinds[i]; i++)
        offer(completion, step_kinds[i]->name, step_kinds[i]->summary);
}

static void offer_rules(struct completion *completion)
{
    for (int i = 0; cascade_rules[i]; i++)
        offer(completion, cascade_rules[i]->name, cascade_rules[i]->summary);
}

static void offer_formats(struct completion *completion)
{
    for (int i = 0; file_formats[i]; i++)
        if (file_formats[i]->read)
            offer(completion, file_formats[i]->name, file_formats[i]->summary);
}

static void offer_id(void *completion, const char *id, const char *what)
{
    offer(completion, id, what);
}

static void offer_ids(struct completion *completion, enum id_kind kind)
{
    complete_ids(completion->command, completion->before, completion->before_count, kind, offer_id, completion);
}

static void offer_actors(struct completion *completion)
{
    offer_ids(completion, ID_ACTOR);
}

static void offer_blocs(struct completion *completion)
{
    offer_ids(completion, ID_BLOC);
}

static void offer_layers(struct completion *completion)
{
    offer_ids(completion, ID_LAYER);
}

static void offer_phases(struct completion *completion)
{
    offer(completion, "before", "what the model says");
    offer_ids(completion, ID_PHASE);
    if (strstr(completion->command->usage, "|difference"))
        offer(completion, "difference", "before and after in one");
    if (strstr(completion->command->usage, "|all"))
        offer(completion, "all", "every phase on one sheet");
}

/* A rule, or actors in a list; behind a comma these alone. */
static void offer_orders(struct completion *completion)
{
    bool is_list = completion->kept_length > 0 && completion->kept[completion->kept_length - 1] == ',';

    for (const struct order_rule *rule = order_rules; rule->name && !is_list; rule++)
        offer(completion, rule->name, rule->summary);
    if (!is_list)
        offer(completion, "random", "by chance, --repeat times");
    offer_actors(completion);
}

/* Lists that stand in usages by these names. */
static const struct {
    const char *name;
    void (*offer)(struct completion *completion);
} sources[] = {
    { "ACTOR", offer_actors }, { "COMMAND", offer_commands }, { "MEASURE", offer_measures },
    { "RULE", offer_rules },   { "STEP", offer_steps },
};

/* Options whose values are of a table or of the model. */
static const struct {
    const struct option *option;
    void (*offer)(struct completion *completion);
} values[] = {
    { &option_among, offer_actors }, { &option_bloc, offer_blocs },   { &option_by, offer_network_measures },
    { &option_from, offer_formats }, { &option_layer, offer_layers }, { &option_only, offer_measures },
    { &option_order, offer_orders }, { &option_pair, offer_actors },  { &option_phase, offer_phases },
    { &option_set, offer_actors },
};

static bool takes(const struct command *command, const struct option *option)
{
    for (int i = 0; command->options[i]; i++)
        if (command->options[i] == option)
            return true;
    return false;
}

static bool is_first_of_extension(int index)
{
    for (int i = 0; i < index; i++)
        if (file_formats[i]->read && strcmp(file_formats[i]->extension, file_formats[index]->extension) == 0)
            return false;
    return true;
}

/* Scenarios are JSON, models of any format that can be read; what is written, or read by others, may be called anything. */
static void ask_for_files(struct completion *completion, const char *placeholder)
{
    bool reads_models = takes(completion->command, &option_from) && strncmp(placeholder, "OUT", 3) != 0;

    text_add(completion->out, reads_models ? ":files json" : ":files");
    for (int i = 0; file_formats[i] && reads_models && strcmp(placeholder, "SCENARIO") != 0; i++)
        if (file_formats[i]->read && is_first_of_extension(i))
            text_addf(completion->out, " %s", file_formats[i]->extension + 1);
    text_add(completion->out, "\n");
}

/* What stands for the argument in the usage, "ACTOR" for all from 1 on in "collapse MODEL ACTOR... [options]"; "" if nothing does. */
static char *placeholder_of(const struct command *command, int index)
{
    const char *at = command->usage + strlen(command->name);

    for (int i = 0;; i++) {
        size_t length;
        bool repeats;

        at += strspn(at, " ");
        length = strcspn(at, " ");
        repeats = length > 3 && memcmp(at + length - 3, "...", 3) == 0;
        if (length == 0 || at[0] == '-' || strncmp(at, "[-", 2) == 0 || strncmp(at, "[options]", 9) == 0)
            return mem_dup("");
        if (i == index || repeats) {
            at += at[0] == '[';
            return mem_ndup(at, strcspn(at, " .]"));
        }
        at += length;
    }
}

static void offer_source(struct completion *completion, const char *name)
{
    for (size_t i = 0; i < sizeof sources / sizeof *sources; i++) {
        if (strcmp(sources[i].name, name) == 0) {
            sources[i].offer(completion);
            return;
        }
    }
    if (islower((unsigned char)name[0]))
        offer(completion, name, "");
    else
        ask_for_files(completion, name);
}

static void complete_argument(struct completion *completion, int index)
{
    AUTO_FREE char *placeholder = placeholder_of(completion->command, index);
    char *rest = placeholder, *name;

    while (placeholder[0] && (name = strsep(&rest, "|")))
        offer_source(completion, name);
}

/* Offers "auto", "always" and "never" of "auto, always or never"; what is no such list offers nothing. */
static bool offer_enumeration(struct completion *completion, const char *summary)
{
    const char *colon = strrchr(summary, ':'), *at = colon ? colon + 1 + strspn(colon + 1, " ") : summary;
    char *words[16];
    int count = 0;
    bool is_list = strstr(at, " or ") != NULL;

    while (is_list && *at && count < 16) {
        size_t length = strspn(at, "abcdefghijklmnopqrstuvwxyz0123456789-");

        is_list = length > 0;
        words[count++] = mem_ndup(at, length);
        at += length;
        at += strncmp(at, " (default)", 10) == 0 ? 10 : 0;
        if (strncmp(at, " or ", 4) == 0)
            at += 4;
        else if (strncmp(at, ", ", 2) == 0)
            at += 2;
        else
            is_list = is_list && !*at;
    }
    for (int i = 0; i < count; i++) {
        if (is_list)
            offer(completion, words[i], "");
        free(words[i]);
    }
    return is_list;
}

/* 'typed' is where the value begins; in a list only what is behind the last comma is completed. */
static void complete_value(struct completion *completion, const struct option *option)
{
    bool is_list = option->argument && (strchr(option->argument, ',') || option == &option_order);
    const char *comma = is_list ? strrchr(completion->typed, ',') : NULL;

    if (comma)
        completion->typed = comma + 1;
    completion->kept_length = (int)(completion->typed - completion->kept);
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        if (values[i].option != option)
            continue;
        if (is_list && option != &option_order)
            text_add(completion->out, ":nospace\n");
        values[i].offer(completion);
        return;
    }
    if (option->type != OPTION_TEXT || offer_enumeration(completion, option->summary))
        return;
    if (strcmp(option->argument, "FILE") == 0 || strcmp(option->argument, "PLACE") == 0)
        text_add(completion->out, ":files\n");
}

static void offer_options(struct completion *completion)
{
    for (int i = 0; completion->command->options[i]; i++) {
        const struct option *option = completion->command->options[i];
        AUTO_TEXT word = { 0 };

        text_addf(&word, "--%s", option->name);
        offer(completion, word.data, option->summary);
    }
}

/* Walks over the words before the last one: which option waits for its value, and how many arguments there are. */
static const struct option *walk(const struct completion *completion, bool *options_end, int *arguments)
{
    const struct option *waiting = NULL;

    for (int i = 0; i < completion->before_count; i++) {
        const char *word = completion->before[i], *value;

        if (waiting) {
            waiting = NULL;
        } else if (!*options_end && strcmp(word, "--") == 0) {
            *options_end = true;
        } else if (!*options_end && word[0] == '-' && word[1]) {
            waiting = args_find(completion->command->options, word, &value);
            if (waiting && (waiting->type == OPTION_FLAG || value))
                waiting = NULL;
        } else {
            ++*arguments;
        }
    }
    return waiting;
}

static void complete_in_command(struct completion *completion)
{
    bool options_end = false;
    int arguments = 0;
    const struct option *option = walk(completion, &options_end, &arguments);
    const char *value = NULL;

    if (option) {
        completion->before_count--;
        complete_value(completion, option);
        return;
    }
    if (options_end || completion->typed[0] != '-') {
        complete_argument(completion, arguments);
        return;
    }
    if (completion->typed[1] == '-')
        option = args_find(completion->command->options, completion->typed, &value);
    if (!value) {
        offer_options(completion);
    } else if (option) {
        completion->typed = value;
        complete_value(completion, option);
    }
}

void complete_words(const char *const *words, int count, struct text *out)
{
    struct completion completion = { .out = out, .kept = words[count - 1], .typed = words[count - 1] };

    if (count == 1) {
        offer_commands(&completion);
        return;
    }
    completion.command = command_find(words[0]);
    completion.before = words + 1;
    completion.before_count = count - 2;
    if (completion.command)
        complete_in_command(&completion);
}
