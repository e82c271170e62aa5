/*
 * args.h - what can be said on the command line, and its parsing by table.
 */
#ifndef ENTENTE_CLI_ARGS_H
#define ENTENTE_CLI_ARGS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

enum { POSITIONAL_MAX = 1000 };

struct raw;
struct model_translator;

/* Values of all options; a command's table says which it takes. Borrows from argv. */
struct args {
    const char *format, *output, *at, *bloc, *among, *layer, *pair, *set, *only, *group, *phase, *colour;
    const char *of, *by, *order, *goal, *samples, *distribution, *raw;
    const char *view, *theme, *layout_from, *language;
    const char *from, *map, *nmc, *nodes, *decimal;
    bool json, all, actors, layers, balance, details, log, help, quiet, must_hold;
    bool fixed_order, with_collapse, both, mutual, in_place;
    size_t max_input, top, threads, repeat, seed, size, limit, sobol, rewire;
    const char *positional[POSITIONAL_MAX];
    int positional_count;
    struct model_translator *translator; /* for inputs of other formats */
    struct raw *exchange;                /* samples on their way to --raw, or merged from files; NULL: neither */
};

enum option_type { OPTION_FLAG, OPTION_TEXT, OPTION_SIZE, OPTION_COUNT };

struct option {
    char letter; /* or 0 */
    const char *name;
    enum option_type type;
    size_t offset;        /* in struct args */
    const char *argument; /* "FILE"; NULL for flags */
    const char *summary;  /* "auto, always or never" (behind a colon, if it has one): its values, for completion too */
};

/* Rows shared by commands. */
extern const struct option option_format, option_json, option_output, option_at, option_bloc, option_among,
    option_layer, option_layers, option_pair, option_set, option_only, option_group, option_all, option_actors,
    option_balance, option_phase, option_colour, option_details, option_log, option_assert, option_max_input,
    option_quiet, option_top, option_file, option_force, option_threads, option_of, option_by, option_order,
    option_static, option_collapse, option_repeat, option_seed, option_k, option_goal, option_limit, option_samples,
    option_distribution, option_sobol, option_rewire, option_raw, option_view, option_theme, option_layout_from,
    option_language, option_from, option_map, option_both, option_nmc, option_nodes, option_decimal, option_mutual,
    option_help;

/* Of every command that reads models. */
#define OPTIONS_OF_FORMATS \
    &option_from, &option_map, &option_decimal, &option_mutual, &option_both, &option_nmc, &option_nodes

/* The option that a word such as "--of=ties" or "-k3" names, or NULL; 'value' is what the word holds of one, or NULL. */
const struct option *args_find(const struct option *const *options, const char *word, const char **value);

/* Parses argv[0..count) by a table that ends with NULL. Options may stand anywhere; "--" ends them; no abbreviations. */
bool args_parse(struct args *args, const struct option *const *options, int count, char **argv,
                struct error *error) MUST_CHECK;

#endif
