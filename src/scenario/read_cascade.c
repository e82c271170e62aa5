/*
 * read_cascade.c - the cascade of a phase, and its trial.
 */
#include "scenario/cascade.h"

#include <math.h>

#include "network/network.h"
#include "scenario/read_steps.h"

static bool read_rule(struct scenario_reader *reader, const cJSON *object, const struct cascade_rule **rule)
{
    const cJSON *name = cJSON_GetObjectItemCaseSensitive(object, "rule");
    const char *nearest;

    if (!cJSON_IsString(name)) {
        json_report(reader->model.document, object, ERROR_MISSING, "a cascade names its \"rule\", as in %s",
                    cascade_rules[0]->example);
        return false;
    }
    *rule = cascade_rule_find(name->valuestring);
    if (*rule)
        return true;
    nearest = cascade_rule_nearest(name->valuestring);
    json_report(reader->model.document, name, ERROR_UNKNOWN_REFERENCE, "unknown rule '%s'%s%s%s", name->valuestring,
                nearest ? "; did you mean '" : "", nearest ? nearest : "", nearest ? "'?" : "");
    return false;
}

static bool read_whole(struct scenario_reader *reader, const cJSON *item, int *out)
{
    double number = *out;

    TRY(model_read_number(&reader->model, item, 1, MODEL_MAX_ACTORS, &number));
    *out = (int)number;
    if (number == floor(number))
        return true;
    json_report(reader->model.document, item, ERROR_OUT_OF_RANGE, "'%s' must be a whole number", item->string);
    return false;
}

static bool check_size(struct scenario_reader *reader, const cJSON *object, const struct cascade_rule *rule)
{
    int count = reader->model.model->actor_count;

    if (count <= rule->limit)
        return true;
    json_report(reader->model.document, object, ERROR_TOO_LARGE,
                "the rule '%s' takes at most %d actors, and here are %d", rule->name, rule->limit, count);
    return false;
}

bool scenario_read_cascade(struct scenario_reader *reader, const cJSON *object, struct cascade *out)
{
    struct cascade cascade = { .layer = LAYER_COMBINED };
    struct model_reader *model = &reader->model;
    struct cascade_fields fields = { 0 };
    bool good;

    *out = (struct cascade){ 0 };
    if (!object)
        return true;
    TRY(read_rule(reader, object, &cascade.rule));
    good = json_read_object(model->document, object, cascade.rule->fields, &fields);
    good = model_read_reference(model, &model->layers, fields.layer, "layer", &cascade.layer) && good;
    good = model_read_number(model, fields.tolerance, 0, 1e9, &cascade.tolerance) && good;
    good = model_read_number(model, fields.s, 1e-9, 1e12, &cascade.s) && good;
    good = read_whole(reader, fields.k, &cascade.k) && good;
    good = check_size(reader, object, cascade.rule) && good;
    cascade.collapses = cJSON_IsTrue(fields.collapses);
    if (good)
        *out = cascade;
    return good;
}

static void try(void *context, struct model *state, const struct step *step, int round)
{
    (void)context;
    (void)round;
    if (step)
        step->kind->apply(state, step);
}

void scenario_try_cascade(struct scenario_reader *reader, const struct cascade *cascade)
{
    origins_add(&reader->origins, reader->model.model);
    if (cascade->rule)
        (void)cascade_run(cascade, &reader->origins, reader->model.model, try, NULL);
}
