/*
 * cmd_schema.c - entente schema: what models, scenarios and results look like, for editors and other programs.
 */
#include <string.h>

#include "cli/command.h"
#include "cli/embedded.h"
#include "cli/session.h"

static const struct option *const options[] = { &option_help, NULL };

static int complain_unknown(const char *name)
{
    struct error error = { 0 };
    const char *names[8], *nearest;
    int count = 0;

    for (int i = 0; schemas[i].name && count < 8; i++)
        names[count++] = schemas[i].name;
    nearest = text_nearest(name, names, count);
    error_set(&error, ERROR_USAGE, "there is no schema of '%s'; %s%s%s", name,
              nearest ? "did you mean '" : "there are model, scenario and result", nearest ? nearest : "",
              nearest ? "'?" : "");
    return complain(&error);
}

static int run(const struct args *args)
{
    AUTO_TEXT out = { 0 };
    int i = 0;

    while (schemas[i].name && strcmp(schemas[i].name, args->positional[0]) != 0)
        i++;
    if (!schemas[i].name)
        return complain_unknown(args->positional[0]);
    text_add(&out, schemas[i].text);
    return print(&out);
}

const struct command command_schema = {
    .name = "schema",
    .summary = "Print the JSON Schema of models, scenarios or results, by which editors complete and check.",
    .usage = "schema model|scenario|result",
    .examples = "  entente schema model > model.schema.json\n",
    .about =
        "A file names its schema as \"$schema\": \"model.schema.json\" (a path from its folder, or an address).\n"
        "'entente check' finds more: what no schema can say, such as ids that nothing defines. Results are what run,\n"
        "collapse, measure and forecast print with --json.",
    .least = 1,
    .most = 1,
    .options = options,
    .run = run,
};
