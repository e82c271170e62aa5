/*
 * played.h - scenarios that tests play.
 */
#ifndef ENTENTE_TESTS_PLAYED_H
#define ENTENTE_TESTS_PLAYED_H

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "scenario/engine.h"

/* A scenario of these phases over a model, which lies beside it in a folder of its own. Owns everything. */
struct played {
    struct model model;
    struct scenario scenario;
    struct history history;
    struct diagnostics diagnostics;
    bool good;
};

static inline void play(struct played *played, const char *model_text, const char *phases)
{
    char folder[] = "/tmp/entente-unit-XXXXXX";
    struct scenario_source source = { .max_input = 1 << 20 };
    struct error error = { 0 };
    AUTO_TEXT path = { 0 };
    AUTO_TEXT model_path = { 0 };
    AUTO_TEXT text = { 0 };
    FILE *file;

    *played = (struct played){ 0 };
    assert_non_null(mkdtemp(folder));
    text_addf(&model_path, "%s/model.json", folder);
    file = fopen(model_path.data, "w");
    assert_non_null(file);
    fputs(model_text, file);
    fclose(file);
    text_addf(&path, "%s/scenario.json", folder);
    source.path = path.data;
    text_addf(&text, "{ \"format\": \"entente-scenario/1\", \"model\": \"model.json\", \"phases\": %s }", phases);
    played->good = scenario_parse(&played->scenario, &played->model, &source, mem_dup(text.data), text.length,
                                  &played->diagnostics, &error);
    if (played->good)
        history_init(&played->history, &played->scenario, &played->model);
    free(source.model_path);
    unlink(model_path.data);
    rmdir(folder);
}

static inline void played_done(struct played *played)
{
    history_done(&played->history);
    scenario_done(&played->scenario);
    model_done(&played->model);
    diagnostics_done(&played->diagnostics);
}

#endif
