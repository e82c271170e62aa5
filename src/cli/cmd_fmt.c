/*
 * cmd_fmt.c - entente fmt: models and scenarios in one order and layout.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "cli/command.h"
#include "cli/session.h"
#include "formats/canonical.h"
#include "formats/format.h"

static const double LARGEST_WHOLE = 9007199254740992;

static const struct option option_write = { 'w',         "write",
                                            OPTION_FLAG, offsetof(struct args, in_place),
                                            NULL,        "rewrite the files that look otherwise" };
static const struct option option_assert_form = { 0,           "assert",
                                                  OPTION_FLAG, offsetof(struct args, must_hold),
                                                  NULL,        "write nothing; exit 1 if a file looks otherwise" };
static const struct option *const options[] = {
    &option_write, &option_assert_form, &option_quiet, &option_max_input, &option_help, NULL,
};

static bool check_options(const struct args *args, struct error *error)
{
    if (args->in_place && args->must_hold)
        return error_set(error, ERROR_USAGE, "give either '--write' or '--assert'");
    if (!args->in_place && !args->must_hold && args->positional_count > 1)
        return error_set(error, ERROR_USAGE, "several files take '--write' or '--assert'");
    for (int i = 0; i < args->positional_count && args->in_place; i++)
        if (strcmp(args->positional[i], "-") == 0)
            return error_set(error, ERROR_USAGE, "standard input cannot be rewritten");
    return true;
}

/* A whole number that is not kept digit by digit; of the formats' own keys none may be so large. */
static bool has_long_number(const cJSON *item)
{
    const cJSON *member;

    if (cJSON_IsNumber(item))
        return fabs(item->valuedouble) > LARGEST_WHOLE;
    cJSON_ArrayForEach(member, item)
        if (has_long_number(member))
            return true;
    return false;
}

/* The file as it is and as it would be; false if anything is wrong with it. */
static bool format_file(const struct args *args, const char *path, struct text *before, struct text *after,
                        struct diagnostics *diagnostics, struct error *error)
{
    struct input_file input;
    cJSON *root;
    bool good;

    TRY(read_input(args, path, &input, error));
    text_add_bytes(before, input.text, input.length);
    if (!input.is_scenario && !format_is_json(input.text, input.length)) {
        free(input.text);
        return error_set(error, ERROR_SYNTAX, "'%s' is not JSON; 'entente convert' may make it so", path);
    }
    TRY(check_input(args, path, &input, diagnostics, error));
    root = cJSON_Parse(before->data);
    good = !has_long_number(root);
    if (good)
        canonical_write(root, after);
    cJSON_Delete(root);
    return good || error_set(error, ERROR_TOO_LARGE,
                             "'%s' has a number beyond 2^53, which would lose digits; a string would not", path);
}

/* Written beside the file itself, wherever a link to it stands. */
static int rewrite(const struct args *args, const char *path, const struct text *after)
{
    AUTO_FREE char *place = realpath(path, NULL);
    struct error error = { 0 };

    if (!file_write(place ? place : path, after->data, after->length, &error))
        return complain(&error);
    if (!args->quiet)
        say_wrote(path);
    return 0;
}

static int do_file(const struct args *args, const char *path, struct text *out)
{
    struct diagnostics diagnostics = { 0 };
    struct error error = { 0 };
    AUTO_TEXT before = { 0 };
    AUTO_TEXT after = { 0 };
    bool is_same;

    if (!format_file(args, path, &before, &after, &diagnostics, &error))
        return complain_all(&diagnostics, &error);
    is_same = before.length == after.length && memcmp(before.data, after.data, after.length) == 0;
    if (args->in_place)
        return is_same ? 0 : rewrite(args, path, &after);
    if (!args->must_hold) {
        text_add(out, after.data);
    } else if (!is_same && !args->quiet) {
        text_add_visible(out, path);
        text_add(out, ": looks otherwise\n");
    }
    return args->must_hold && !is_same;
}

static int run(const struct args *args)
{
    struct error error = { 0 };
    AUTO_TEXT out = { 0 };
    int code = 0;

    if (!check_options(args, &error))
        return complain(&error);
    for (int i = 0; i < args->positional_count; i++) {
        int one = do_file(args, args->positional[i], &out);

        code = code > 1 || one == 0 ? code : one;
    }
    return print(&out) ? 74 : code;
}

const struct command command_fmt = {
    .name = "fmt",
    .summary = "Lay out models and scenarios in one way: what means the same looks the same.",
    .usage = "fmt FILE... [options]",
    .examples = "  entente fmt models/barbell.json\n"
                "  entente fmt -w my/*.json\n"
                "  entente fmt --assert models/*.json examples/*.json\n",
    .about = "Keys get the order of the format, lines up to 120 columns; lists keep their order; notes and x- keys are "
             "kept.\n"
             "Files with mistakes are left as they are.",
    .least = 1,
    .most = POSITIONAL_MAX,
    .options = options,
    .run = run,
};
