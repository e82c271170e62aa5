/*
 * cmd_convert.c - entente convert: a model from one format into another.
 */
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "cli/command.h"
#include "cli/session.h"
#include "formats/canonical.h"
#include "formats/format.h"

static const struct option *const options[] = {
    OPTIONS_OF_FORMATS, &option_at, &option_max_input, &option_quiet, &option_help, NULL,
};

/* The format that the output's name asks for. */
static const struct file_format *format_of(const char *path, struct error *error)
{
    const char *dot = strrchr(path, '.');

    for (int i = 0; file_formats[i] && dot; i++)
        if (!file_formats[i]->read && strcmp(file_formats[i]->extension, dot) == 0)
            return file_formats[i];
    error_set(error, ERROR_USAGE, "'%s' does not end as a format that can be written; 'entente list formats' has them",
              path);
    return NULL;
}

/* Reads any model as JSON that a reader of models has found good. */
static bool read_as_json(const struct args *args, cJSON **root, struct diagnostics *diagnostics, struct error *error)
{
    char *text = NULL;
    size_t length = 0;
    struct model model;
    bool good;

    TRY(file_read(args->positional[0], args->max_input, &text, &length, error));
    good = args->translator->translate(args->translator, args->positional[0], &text, &length, diagnostics) &&
           model_parse(&model, args->positional[0], mem_dup(text), length, diagnostics);
    if (good) {
        model_done(&model);
        *root = cJSON_Parse(text);
    }
    free(text);
    return good;
}

static bool convert(const struct args *args, struct diagnostics *diagnostics, struct error *error)
{
    const struct file_format *format = format_of(args->positional[1], error);
    AUTO_TEXT out = { 0 };
    cJSON *root;

    TRY(format);
    if (file_is_same(args->positional[0], args->positional[1]))
        return error_set(error, ERROR_CANNOT_CREATE, "'%s' is the input", args->positional[1]);
    TRY(read_as_json(args, &root, diagnostics, error));
    canonical_write(root, &out);
    cJSON_Delete(root);
    TRY(file_write(args->positional[1], text_string(&out), out.length, error));
    if (!args->quiet)
        say_wrote(args->positional[1]);
    return true;
}

static int run(const struct args *args)
{
    struct diagnostics diagnostics = { 0 };
    struct error error = { 0 };

    return convert(args, &diagnostics, &error) ? 0 : complain_all(&diagnostics, &error);
}

const struct command command_convert = {
    .name = "convert",
    .summary = "Turn a model of one format into another.",
    .usage = "convert IN OUT [options]",
    .examples =
        "  entente convert models/russia-iran-2024.json axis.json\n"
        "  entente convert trade.csv trade.json --map from=seller,to=buyer,weight=musd --at 2023\n"
        "  entente rank alliance_v4.1_by_directed.csv --at 1989 --map layer=defense --nmc NMC-60-abridged.csv\n",
    .about =
        "The input is told apart by what is in it, the output by the end of its name; 'entente list formats' has "
        "both.\n"
        "All commands read every format, with the same options. What was taken for granted, and what was skipped and\n"
        "why, is said on standard error; what is wrong is reported at once, each with its place.\n"
        "\n"
        "Lists of ties (csv): columns by their headings: from (or source, a, actor1, country1, …) and to (target, b, "
        "…);\n"
        "if there are such, weight (strength, value; 1 where there is no such column), sign, layer (relation, type,\n"
        "kind), kind, directed, low and high (the judged range), year, from_date and to_date (start, end; the day\n"
        "behind the last), note, sources. --map from=seller,to=buyer names others. Commas, semicolons, tabs or bars\n"
        "separate; fractions have a point or a comma. With years, those of --at, else of the last year. Ties are "
        "mutual\n"
        "unless 'directed' (or Gephi's Type) says so or pairs stand in both directions. A tie that says just what\n"
        "another says counts once; others of the same pair and layer add up. Weights that are empty, NA or 0 are no\n"
        "ties. --nodes adds what is known of actors.\n"
        "\n"
        "Alliances (cow, atop): every obligation is a layer, every treaty of more than two, each bound to each, a "
        "pact,\n"
        "every bond has weight 1, and only states that are bound are actors. --at YEAR is what was in force on any "
        "day\n"
        "of it (default: the last year); --map layer=defense keeps one obligation and its states: as of 1989, 103\n"
        "states and 928 pairs. A pair is bound if a row of either direction says so; with --both, only if both do: 99\n"
        "states and 924 pairs (without United States-Japan, -South Korea, -Pakistan and Malta-Libya). --nmc gives\n"
        "capabilities (CINC) of that year, or of the nearest earlier one.\n"
        "\n"
        "Matrices: the headings are the names of the rows. Symmetric or half ones hold mutual ties, others directed\n"
        "ones from row to column.",
    .least = 2,
    .most = 2,
    .explains_formats = true,
    .options = options,
    .run = run,
};
