/*
 * session.c - what commands share: saying what is wrong, reading inputs.
 */
#include "cli/session.h"

#include <errno.h>
#include <omp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "analysis/sample/raw.h"
#include "base/file.h"
#include "base/json.h"
#include "cli/naming.h"
#include "model/read.h"

enum { MOST_THREADS = 256 };

int complain(const struct error *error)
{
    AUTO_TEXT text = { 0 };

    text_add(&text, "entente: error: ");
    text_add_visible(&text, error->text);
    text_addf(&text, " [%s]\n", error_kind_name(error->kind));
    fputs(text.data, stderr);
    return error_kind_exit_code(error->kind);
}

int complain_all(struct diagnostics *diagnostics, const struct error *error)
{
    AUTO_TEXT text = { 0 };
    int code = 0;

    diagnostics_sort(diagnostics);
    diagnostics_write(diagnostics, &text);
    fputs(text_string(&text), stderr);
    for (int i = 0; i < diagnostics->count && code == 0; i++)
        code = error_kind_exit_code(diagnostics->list[i].kind);
    diagnostics_done(diagnostics);
    return error->kind == ERROR_NONE ? code : complain(error);
}

int print(const struct text *text)
{
    struct error error = { 0 };

    if (fwrite(text_string(text), 1, text->length, stdout) == text->length && fflush(stdout) == 0)
        return 0;
    error_set(&error, ERROR_WRITE, "cannot write to standard output: %s", strerror(errno));
    return complain(&error);
}

void say_wrote(const char *path)
{
    AUTO_TEXT text = { 0 };

    text_add(&text, "wrote ");
    text_add_visible(&text, path);
    fprintf(stderr, "%s\n", text.data);
}

bool is_all_raw(const struct args *args)
{
    if (args->raw && !args->quiet)
        say_wrote(args->raw);
    return args->raw != NULL;
}

bool choose_format(const struct args *args, enum format *format, struct error *error)
{
    static const char *const names[] = {
        [FORMAT_TEXT] = "text",
        [FORMAT_JSON] = "json",
        [FORMAT_CSV] = "csv",
        [FORMAT_MARKDOWN] = "markdown",
    };
    const char *name = args->json ? "json" : args->format ? args->format : "text";
    const char *nearest;

    if (args->colour && strcmp(args->colour, "auto") != 0 && strcmp(args->colour, "always") != 0 &&
        strcmp(args->colour, "never") != 0)
        return error_set(error, ERROR_USAGE, "'--color' takes auto, always or never, not '%s'", args->colour);
    if (args->json && args->format && strcmp(args->format, "json") != 0)
        return error_set(error, ERROR_USAGE, "'--json' and '--format %s' contradict each other", args->format);
    for (int i = 0; i <= FORMAT_MARKDOWN; i++) {
        if (strcmp(names[i], name) == 0) {
            *format = (enum format)i;
            return true;
        }
    }
    nearest = text_nearest(name, names, FORMAT_MARKDOWN + 1);
    return error_set(error, ERROR_USAGE, "unknown format '%s'; %s%s%s", name,
                     nearest ? "did you mean '" : "there are text, json, csv and markdown", nearest ? nearest : "",
                     nearest ? "'?" : "");
}

int threads_of(const struct args *args)
{
    return args->threads == 0             ? omp_get_max_threads()
           : args->threads < MOST_THREADS ? (int)args->threads
                                          : MOST_THREADS;
}

static bool is_set(const char *name)
{
    const char *value = getenv(name);

    return value && value[0];
}

bool wants_colour(const struct args *args)
{
    const char *terminal = getenv("TERM");

    if (args->colour && strcmp(args->colour, "auto") != 0)
        return strcmp(args->colour, "always") == 0;
    if (is_set("NO_COLOR"))
        return false;
    return isatty(STDOUT_FILENO) && terminal && strcmp(terminal, "dumb") != 0;
}

struct file_store *store_of(const struct args *args)
{
    return args->exchange ? &args->exchange->head.inputs : NULL;
}

static bool is_dated(struct span valid)
{
    return valid.from || valid.to;
}

static bool has_dates(const struct model *model)
{
    for (int i = 0; i < model->tie_count; i++)
        if (is_dated(model->ties[i].valid))
            return true;
    for (int i = 0; i < model->actor_count; i++)
        if (is_dated(model->actors[i].valid))
            return true;
    for (int i = 0; i < model->pact_count; i++)
        if (is_dated(model->pacts[i].valid))
            return true;
    return false;
}

/* The model as it is valid at --at. One without dates is as of its own day, whatever is asked. */
static void restrict_to(const struct args *args, struct model *model)
{
    struct span when, own;

    if (!args->at || !date_parse(args->at, &when))
        return;
    if (model->as_of && date_parse(model->as_of, &own) && !span_meets(own, when) && !has_dates(model)) {
        fprintf(stderr, "entente: warning: '--at' without effect: nothing in the model has dates; it is as of %s\n",
                model->as_of);
        return;
    }
    model_restrict(model, when);
    model->as_of = arena_dup(&model->arena, args->at);
}

bool read_model(const struct args *args, struct model *model, char sha256[static 65], struct diagnostics *diagnostics,
                struct error *error)
{
    TRY(model_read(model, args->positional[0], args->max_input, store_of(args), "model", args->translator, sha256,
                   diagnostics, error));
    restrict_to(args, model);
    return true;
}

/* Whether a text is JSON with this format; what is wrong with it, its reader will say. */
static bool has_format(const char *text, size_t length, const char *format)
{
    cJSON *item = json_peek(text, length, "format");
    bool found = cJSON_IsString(item) && strncmp(item->valuestring, format, strlen(format)) == 0;

    cJSON_Delete(item);
    return found;
}

bool read_input(const struct args *args, const char *path, struct input_file *input, struct error *error)
{
    TRY(file_read(path, args->max_input, &input->text, &input->length, error));
    input->is_scenario = has_format(input->text, input->length, "entente-scenario/");
    return true;
}

static void check_scenario(const struct args *args, const char *path, struct input_file *input,
                           struct diagnostics *diagnostics, struct error *error)
{
    struct scenario_source source = {
        .path = path, .at = args->at, .max_input = args->max_input, .translator = args->translator
    };
    struct scenario scenario;
    struct model model;

    if (scenario_parse(&scenario, &model, &source, input->text, input->length, diagnostics, error)) {
        scenario_done(&scenario);
        model_done(&model);
    }
    scenario_source_done(&source);
}

static void check_model(const struct args *args, const char *path, struct input_file *input,
                        struct diagnostics *diagnostics)
{
    struct model model;

    if (model_parse_any(&model, path, input->text, input->length, args->translator, diagnostics))
        model_done(&model);
}

bool check_input(const struct args *args, const char *path, struct input_file *input, struct diagnostics *diagnostics,
                 struct error *error)
{
    if (input->is_scenario)
        check_scenario(args, path, input, diagnostics, error);
    else
        check_model(args, path, input, diagnostics);
    return diagnostics->error_count == 0 && error->kind == ERROR_NONE;
}

/* A model as it is valid at --at, of a text that is taken over. */
static bool read_as_scenario(const struct args *args, struct scenario_source *source, const struct input_file *input,
                             struct scenario *scenario, struct model *model, struct diagnostics *diagnostics)
{
    file_sha256(input->text, input->length, source->model_sha256);
    TRY(model_parse_any(model, source->path, input->text, input->length, args->translator, diagnostics));
    restrict_to(args, model);
    *scenario = (struct scenario){ .focus.bloc = -1, .title = model->title };
    return true;
}

bool read_model_or_scenario(const struct args *args, struct scenario_source *source, struct scenario *scenario,
                            struct model *model, struct diagnostics *diagnostics, struct error *error)
{
    struct input_file input;

    *source = (struct scenario_source){
        .path = args->positional[0], .at = args->at, .max_input = args->max_input, .translator = args->translator
    };
    TRY(read_input(args, source->path, &input, error));
    if (input.is_scenario)
        return scenario_parse(scenario, model, source, input.text, input.length, diagnostics, error);
    return read_as_scenario(args, source, &input, scenario, model, diagnostics);
}

bool find_phase(const struct report *report, const char *id, int *phase, struct error *error)
{
    const char *names[1024], *nearest;
    int count = 0;

    for (int i = 0; i < report->phase_count; i++) {
        if (count < 1024)
            names[count++] = report->phases[i].id;
        if (strcmp(report->phases[i].id, id) == 0) {
            *phase = i;
            return true;
        }
    }
    nearest = text_nearest(id, names, count);
    return error_set(error, ERROR_UNKNOWN_REFERENCE, "there is no phase '%s'%s%s%s", id,
                     nearest ? "; did you mean '" : "", nearest ? nearest : "", nearest ? "'?" : "");
}

/* Actors of a list "a,b,c" into the arena of the scenario. */
static bool find_actors(const struct model *model, struct scenario *scenario, const char *list, int **actors,
                        int *count, struct error *error)
{
    AUTO_FREE char *copy = mem_dup(list);
    char *rest = copy, *word;

    *count = 0;
    *actors = arena_array(&scenario->arena, strlen(list) + 1, sizeof **actors);
    while ((word = strsep(&rest, ","))) {
        size_t length = strlen(word += strspn(word, " "));

        while (length > 0 && word[length - 1] == ' ')
            word[--length] = '\0';
        TRY(find_actor(model, word, &(*actors)[(*count)++], error));
    }
    return true;
}

/* The set, whose members are all different. */
static bool read_set(const struct args *args, const struct model *model, struct scenario *scenario, struct error *error)
{
    struct focus *focus = &scenario->focus;

    TRY(find_actors(model, scenario, args->set, &focus->members, &focus->member_count, error));
    for (int i = 0; i < focus->member_count; i++)
        for (int k = 0; k < i; k++)
            if (focus->members[k] == focus->members[i])
                return error_set(error, ERROR_USAGE, "'--set' names '%s' twice", model->actors[focus->members[i]].id);
    return true;
}

bool read_focus_options(const struct args *args, const struct model *model, struct scenario *scenario,
                        struct error *error)
{
    struct focus *focus = &scenario->focus;
    int *pair, count;

    if (args->bloc && args->among)
        return error_set(error, ERROR_USAGE, "give either '--bloc' or '--among'");
    if (args->bloc)
        TRY(find_bloc(model, args->bloc, &focus->bloc, error));
    if (args->among)
        TRY(find_actors(model, scenario, args->among, &focus->actors, &focus->actor_count, error));
    if (args->pair) {
        TRY(find_actors(model, scenario, args->pair, &pair, &count, error));
        if (count != 2 || pair[0] == pair[1])
            return error_set(error, ERROR_USAGE, "'--pair' takes two different actors: A,B");
        focus->pairs = arena_alloc(&scenario->arena, sizeof *focus->pairs);
        memcpy(focus->pairs[0], pair, sizeof focus->pairs[0]);
        focus->pair_count = 1;
    }
    return !args->set || read_set(args, model, scenario, error);
}
