/*
 * complete_model.c - reads the model on the line, as the command would, but in silence and only where that is soon done.
 */
#include "cli/complete_model.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "cli/foreign.h"
#include "cli/session.h"

enum { LARGEST_INPUT = 16 << 20 };

/* Pipes and devices would wait, or be empty for the command itself then. "~/" is what the shell has not replaced yet. */
static bool is_plain_file(const char *path)
{
    struct stat status;

    return stat(path, &status) == 0 && S_ISREG(status.st_mode) && status.st_size <= LARGEST_INPUT;
}

static char *without_tilde(const char *path)
{
    const char *home = getenv("HOME");
    AUTO_TEXT whole = { 0 };

    if (path[0] == '~' && path[1] == '/' && home)
        text_add(&whole, home);
    text_add(&whole, path[0] == '~' && path[1] == '/' && home ? path + 1 : path);
    return text_take(&whole);
}

static void hand_over(const struct model *model, const struct scenario *scenario, enum id_kind kind, id_taker *take,
                      void *context)
{
    switch (kind) {
    case ID_ACTOR:
        for (int i = 0; i < model->actor_count; i++)
            take(context, model->actors[i].id, model->actors[i].name);
        break;
    case ID_BLOC:
        for (int i = 0; i < model->bloc_count; i++)
            take(context, model->blocs[i].id, model->blocs[i].title);
        break;
    case ID_LAYER:
        for (int i = 0; i < model->layer_count; i++)
            take(context, model->layers[i].id, model->layers[i].title);
        break;
    case ID_PHASE:
        for (int i = 0; i < scenario->phase_count; i++)
            take(context, scenario->phases[i].id, scenario->phases[i].title);
        break;
    }
}

static void read_ids(const struct args *args, enum id_kind kind, id_taker *take, void *context)
{
    struct diagnostics diagnostics = { 0 };
    struct error error = { 0 };
    struct scenario_source source;
    struct scenario scenario = { 0 };
    struct model model;

    if (read_model_or_scenario(args, &source, &scenario, &model, &diagnostics, &error)) {
        hand_over(&model, &scenario, kind, take, context);
        scenario_done(&scenario);
        model_done(&model);
    }
    scenario_source_done(&source);
    diagnostics_done(&diagnostics);
}

void complete_ids(const struct command *command, const char *const *words, int count, enum id_kind kind, id_taker *take,
                  void *context)
{
    AUTO_FREE struct args *args = mem_alloc(sizeof *args);
    struct foreign foreign = { 0 };
    struct error error = { 0 };
    AUTO_FREE char *path = NULL;

    if (!args_parse(args, command->options, count, (char **)words, &error) || args->positional_count == 0)
        return;
    path = without_tilde(args->positional[0]);
    args->positional[0] = path;
    args->quiet = true;
    if (is_plain_file(path) && foreign_init(&foreign, args, &error))
        read_ids(args, kind, take, context);
    foreign_done(&foreign);
}
