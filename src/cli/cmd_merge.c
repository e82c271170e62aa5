/*
 * cmd_merge.c - entente merge: what many machines computed, as if one had.
 */
#include <stdlib.h>

#include "cli/foreign.h"
#include "cli/raw_words.h"
#include "cli/session.h"

static int run(const struct args *args)
{
    struct args *asked = mem_alloc(sizeof *asked);
    struct foreign foreign = { 0 };
    struct diagnostics diagnostics = { 0 };
    const struct command *command;
    struct error error = { 0 };
    AUTO_TEXT range = { 0 };
    struct raw raw;
    int code;

    if (raw_open(&raw, args->positional, args->positional_count, args->max_input, &diagnostics, &error) &&
        raw_ask(&raw, args, &command, asked, &range, &error) && foreign_init(&foreign, asked, &error))
        code = command->run(asked);
    else
        code = complain_all(&diagnostics, &error);
    foreign_done(&foreign);
    raw_done(&raw);
    diagnostics_done(&diagnostics);
    free(asked);
    return code;
}

const struct command command_merge = {
    .name = "merge",
    .summary = "Put samples of several machines together, and show what one machine would have shown.",
    .usage = "merge FILE... [options]",
    .examples = "  entente run examples/syria-collapse.json --samples 1..5000 --raw a.raw\n"
                "  entente run examples/syria-collapse.json --samples 5001..10000 --raw b.raw\n"
                "  entente merge a.raw b.raw -o out\n",
    .about =
        "The files, in any order, hold all samples between the least and the greatest, each once, drawn with the\n"
        "same options from the same inputs by the same version of the program. They hold the inputs too: nothing\n"
        "else is read. What comes out is, byte by byte, what one run over all samples gives. See examples/cluster.",
    .least = 1,
    .most = POSITIONAL_MAX,
    .options = merge_options,
    .run = run,
};
