/*
 * args.c - options by table.
 */
#include "cli/args.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"

#define AT(member) offsetof(struct args, member)

const struct option option_format = { 'f', "format", OPTION_TEXT, AT(format), "NAME", "text, json, csv or markdown" };
const struct option option_json = { 0, "json", OPTION_FLAG, AT(json), NULL, "short for --format json" };
const struct option option_output = { 'o', "output", OPTION_TEXT, AT(output), "PLACE", "write to this file or folder" };
const struct option option_at = { 0, "at", OPTION_TEXT, AT(at), "DATE", "what is valid on this day, month or year" };
const struct option option_bloc = { 0, "bloc", OPTION_TEXT, AT(bloc), "ID", "look at the actors of this bloc" };
const struct option option_among = { 0, "among", OPTION_TEXT, AT(among), "A,B,…", "look at these actors" };
const struct option option_layer = { 0, "layer", OPTION_TEXT, AT(layer), "ID", "look at this layer only" };
const struct option option_layers = { 0, "layers", OPTION_FLAG, AT(layers), NULL, "compare the layers (not in CSV)" };
const struct option option_pair = { 0, "pair", OPTION_TEXT, AT(pair), "A,B", "measure what ties these two" };
const struct option option_set = { 0, "set", OPTION_TEXT, AT(set), "A,B,…", "measure what these are together" };
const struct option option_only = { 0, "only", OPTION_TEXT, AT(only), "M,N,…", "show these measures only" };
const struct option option_group = { 0,         "group", OPTION_TEXT,
                                     AT(group), "GROUP", "cohesion, balance, layers, position, brokerage or spectral" };
const struct option option_all = { 0, "all", OPTION_FLAG, AT(all), NULL, "every measure there is" };
const struct option option_actors = { 0, "actors", OPTION_FLAG, AT(actors), NULL, "show every actor's measures too" };
const struct option option_balance = { 0,           "balance", OPTION_FLAG,
                                       AT(balance), NULL,      "explain the tension: sides, ties, triads" };
const struct option option_phase = { 0,         "phase", OPTION_TEXT,
                                     AT(phase), "ID",    "before, or a phase; draw also takes difference and all" };
const struct option option_colour = { 0, "color", OPTION_TEXT, AT(colour), "WHEN", "auto, always or never" };
const struct option option_details = {
    0, "details", OPTION_FLAG, AT(details), NULL, "every phase under the three denominators, every actor that changed"
};
const struct option option_log = { 0, "log", OPTION_FLAG, AT(log), NULL, "show every change with its cause" };
const struct option option_assert = {
    0, "assert", OPTION_FLAG, AT(must_hold), NULL, "exit 1 unless every claim holds, surely so where samples are drawn"
};
const struct option option_max_input = { 0,           "max-input",
                                         OPTION_SIZE, AT(max_input),
                                         "BYTES",     "refuse larger inputs (default 512M)" };
const struct option option_quiet = { 'q', "quiet", OPTION_FLAG, AT(quiet), NULL, "say nothing of files written" };
const struct option option_top = { 0, "top", OPTION_COUNT, AT(top), "N", "show the N first of every list" };
const struct option option_threads = {
    0, "threads", OPTION_COUNT, AT(threads), "N", "use so many processors (default: all); results are the same"
};
const struct option option_of = { 0, "of", OPTION_TEXT, AT(of), "WHAT", "actors, ties, pacts or layers" };
const struct option option_by = { 0, "by", OPTION_TEXT, AT(by), "MEASURE", "sort by what this one loses" };
const struct option option_order = { 0,           "order",
                                     OPTION_TEXT, AT(order),
                                     "ORDER",     "degree, strength, betweenness, closeness, …, random, or ids A,B,…" };
const struct option option_file = { 'o',         "output",
                                    OPTION_TEXT, AT(output),
                                    "FILE",      "write to this file too: .svg (a chart), .json, .csv, .md or .txt" };
const struct option option_force = { 0,       "all", OPTION_FLAG,
                                     AT(all), NULL,  "efficiency too, however many actors there are" };
const struct option option_static = { 0,           "static",
                                      OPTION_FLAG, AT(fixed_order),
                                      NULL,        "the order as it is at first, not counted anew after each fall" };
const struct option option_collapse = { 0,           "collapse",
                                        OPTION_FLAG, AT(with_collapse),
                                        NULL,        "what relies on the fallen weakens, pacts may dissolve" };
const struct option option_repeat = {
    0, "repeat", OPTION_COUNT, AT(repeat), "N", "so many random orders (default 100)"
};
const struct option option_seed = { 0, "seed", OPTION_COUNT, AT(seed), "S", "of random numbers (default 1)" };
const struct option option_k = { 'k', "size", OPTION_COUNT, AT(size), "K", "how many actors the set has" };
const struct option option_goal = { 0, "goal", OPTION_TEXT, AT(goal), "GOAL", "fragment (default) or reach" };
const struct option option_limit = { 0,         "limit",   OPTION_COUNT,
                                     AT(limit), "SECONDS", "give up the proof after about so long (default 60)" };
const struct option option_samples = { 0,           "samples",
                                       OPTION_TEXT, AT(samples),
                                       "N",         "draw every judged number N times; FROM..TO: these samples only" };
const struct option option_distribution = { 0,           "distribution",
                                            OPTION_TEXT, AT(distribution),
                                            "NAME",      "of what is drawn: pert (default), triangular or uniform" };
const struct option option_sobol = {
    0,         "sobol", OPTION_COUNT,
    AT(sobol), "N",     "find what drives the answer by Sobol' indices too, of N rows: N · (inputs + 2) plays"
};
const struct option option_rewire = {
    0, "rewire", OPTION_COUNT, AT(rewire), "N", "compare the collapse with N rewirings and with the other actors"
};
const struct option option_raw = { 0, "raw", OPTION_TEXT, AT(raw), "FILE", "write the samples, for 'entente merge'" };
const struct option option_view = { 0,        "view", OPTION_TEXT,
                                    AT(view), "VIEW", "full: every actor, or blocs (default: full up to 100 actors)" };
const struct option option_theme = {
    0, "theme", OPTION_TEXT, AT(theme), "THEME", "of diagrams: screen (default), or print: no colours, larger letters"
};
const struct option option_layout_from = { 0,           "layout-from",
                                           OPTION_TEXT, AT(layout_from),
                                           "FILE",      "place actors as in this layout.json or draw's OUT.json" };
const struct option option_language = { 0,           "lang",
                                        OPTION_TEXT, AT(language),
                                        "CODE",      "write report.html in en (default) or de" };
const struct option option_from = { 0,        "from",   OPTION_TEXT,
                                    AT(from), "FORMAT", "what the input is, whatever it looks like" };
const struct option option_map = { 0,       "map",   OPTION_TEXT,
                                   AT(map), "K=H,…", "columns by header: from=a,weight=\"b, c\" (quoted as in CSV)" };
const struct option option_decimal = { 0,           "decimal", OPTION_TEXT,
                                       AT(decimal), "MARK",    "what fractions of tables begin with: point or comma" };
const struct option option_mutual = { 0,          "mutual", OPTION_FLAG,
                                      AT(mutual), NULL,     "ties are, though pairs stand in both directions" };
const struct option option_both = { 0, "both", OPTION_FLAG, AT(both), NULL, "pairs count if both directions say so" };
const struct option option_nmc = { 0, "nmc", OPTION_TEXT, AT(nmc), "FILE", "capabilities (COW NMC) for country codes" };
const struct option option_nodes = { 0,         "nodes", OPTION_TEXT,
                                     AT(nodes), "FILE",  "a CSV of the actors: id, name, kind, bloc, capability" };
const struct option option_help = { 'h', "help", OPTION_FLAG, AT(help), NULL, "show this help" };

static const struct option *find(const struct option *const *options, const char *name, size_t length, char letter)
{
    for (; *options; options++) {
        const struct option *option = *options;

        if (letter ? option->letter == letter
                   : strlen(option->name) == length && strncmp(option->name, name, length) == 0)
            return option;
    }
    return NULL;
}

static bool unknown(const struct option *const *options, const char *word, size_t length, struct error *error)
{
    AUTO_FREE char *name = mem_ndup(word, length);
    const char *names[64];
    const char *nearest;
    int count = 0;

    for (; *options && count < 64; options++)
        names[count++] = (*options)->name;
    nearest = text_nearest(name, names, count);
    if (nearest)
        return error_set(error, ERROR_USAGE, "unknown option '--%s'; did you mean '--%s'?", name, nearest);
    return error_set(error, ERROR_USAGE, "unknown option '--%s'", name);
}

/* Bytes, with K, M or G for powers of 1024. */
static bool parse_size(const char *text, size_t *size)
{
    static const char units[] = "KMG";
    char *end;
    const char *unit;
    unsigned long long number;

    if (!isdigit((unsigned char)text[0]))
        return false;
    errno = 0;
    number = strtoull(text, &end, 10);
    unit = *end ? strchr(units, *end) : NULL;
    if (errno || (*end && (!unit || end[1])) || number > ((size_t)1 << 40))
        return false;
    *size = (size_t)number << (unit ? 10 * (unit - units + 1) : 0);
    return *size > 0;
}

/* A whole number of at most nine digits, not 0. */
static bool parse_count(const char *text, size_t *count)
{
    size_t digits = strspn(text, "0123456789");

    if (digits == 0 || digits > 9 || text[digits])
        return false;
    *count = strtoul(text, NULL, 10);
    return *count > 0;
}

static bool store(struct args *args, const struct option *option, const char *value, struct error *error)
{
    void *place = (char *)args + option->offset;

    if (option->type == OPTION_TEXT) {
        if (*(const char **)place)
            return error_set(error, ERROR_USAGE, "the option '--%s' is given twice", option->name);
        *(const char **)place = value;
        return true;
    }
    if (option->type != OPTION_TEXT && *(size_t *)place > 0 && option->offset != AT(max_input))
        return error_set(error, ERROR_USAGE, "the option '--%s' is given twice", option->name);
    if (option->type == OPTION_COUNT)
        return parse_count(value, place) ||
               error_set(error, ERROR_USAGE, "'--%s' takes a whole number from 1 to 999999999, not '%s'", option->name,
                         value);
    if (parse_size(value, place))
        return true;
    return error_set(error, ERROR_USAGE, "'--%s' takes a number of bytes such as 64M, not '%s'", option->name, value);
}

const struct option *args_find(const struct option *const *options, const char *word, const char **value)
{
    bool is_long = word[1] == '-';
    const char *name = is_long ? word + 2 : word + 1;
    size_t length = is_long ? strcspn(name, "=") : 1;

    if (is_long)
        *value = name[length] == '=' ? name + length + 1 : NULL;
    else
        *value = name[1] ? name + 1 : NULL;
    return find(options, name, length, is_long ? '\0' : *name);
}

/* One option at argv[*i]; moves on if its value is the next word. */
static bool parse_option(struct args *args, const struct option *const *options, int count, char **argv, int *i,
                         struct error *error)
{
    const char *word = argv[*i], *value;
    const struct option *option = args_find(options, word, &value);

    if (!option)
        return word[1] == '-' ? unknown(options, word + 2, strcspn(word + 2, "="), error)
                              : error_set(error, ERROR_USAGE, "unknown option '-%c'", word[1]);
    if (option->type == OPTION_FLAG) {
        if (value)
            return error_set(error, ERROR_USAGE, "the option '--%s' takes no value", option->name);
        *(bool *)((char *)args + option->offset) = true;
        return true;
    }
    if (!value && *i + 1 < count)
        value = argv[++*i];
    if (!value)
        return error_set(error, ERROR_USAGE, "the option '--%s' needs a value: %s", option->name, option->argument);
    return store(args, option, value, error);
}

bool args_parse(struct args *args, const struct option *const *options, int count, char **argv, struct error *error)
{
    bool options_end = false;

    *args = (struct args){ .max_input = FILE_DEFAULT_MAX_INPUT };
    for (int i = 0; i < count; i++) {
        if (!options_end && strcmp(argv[i], "--") == 0) {
            options_end = true;
        } else if (!options_end && argv[i][0] == '-' && argv[i][1]) {
            TRY(parse_option(args, options, count, argv, &i, error));
        } else {
            if (args->positional_count == POSITIONAL_MAX)
                return error_set(error, ERROR_USAGE, "too many arguments");
            args->positional[args->positional_count++] = argv[i];
        }
    }
    return true;
}
