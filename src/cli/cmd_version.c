/*
 * cmd_version.c - entente version: which versions are at work.
 */
#include <cjson/cJSON.h>
#include <glpk.h>
#include <igraph/igraph.h>

#include "cli/command.h"
#include "cli/session.h"
#include "output/render.h"

static const struct option *const options[] = { &option_help, NULL };

static int run(const struct args *args)
{
    struct error error = { 0 };
    const char *igraph = NULL;
    AUTO_TEXT renderer = { 0 };
    AUTO_TEXT out = { 0 };

    (void)args;
    igraph_version(&igraph, NULL, NULL, NULL);
    text_addf(&out, "entente %s\nigraph %s, cJSON %s, GLPK %s\n", ENTENTE_VERSION, igraph, cJSON_Version(),
              glp_version());
    if (render_version(&renderer, &error))
        text_add(&out, text_string(&renderer));
    else
        text_addf(&out, "no renderer: %s\n", error.text);
    text_add(&out, "sources MIT; this binary, linked with igraph, GPL-3.0-or-later\n");
    return print(&out);
}

const struct command command_version = {
    .name = "version",
    .summary = "Show the versions of the program, its libraries and its renderer.",
    .usage = "version",
    .examples = "  entente version\n",
    .least = 0,
    .most = 0,
    .options = options,
    .run = run,
};
