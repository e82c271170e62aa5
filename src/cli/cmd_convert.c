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
    &option_from,      &option_map,   &option_at,   &option_both, &option_nmc,
    &option_max_input, &option_quiet, &option_help, NULL,
};

/* The format that the output's name asks for. */
static const struct file_format *format_of(const char *path, struct error *error)
{
    const char *dot = strrchr(path, '.');

    for (int i = 0; file_formats[i] && dot; i++)
        if (strcmp(file_formats[i]->extension, dot) == 0)
            return file_formats[i];
    error_set(error, ERROR_USAGE, "'%s' ends in no format's name; 'entente list formats' has them", path);
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
    .examples = "  entente convert models/russia-iran-2024.json axis.json\n",
    .about = "The input is told apart by what is in it, the output by the end of its name.",
    .least = 2,
    .most = 2,
    .options = options,
    .run = run,
};
