/*
 * cascade.c - the table of cascade rules, and the rounds that all of them share.
 */
#include "scenario/cascade.h"

#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "scenario/cascade_rules.h"

#define RULE JSON_REQUIRED(cascade_fields, rule, JSON_TEXT)
#define LAYER JSON_OPTIONAL(cascade_fields, layer, JSON_TEXT)

static const struct json_field rule_fields[] = {
    RULE,
    { .key = NULL },
};

static const struct json_field layer_fields[] = {
    RULE,
    LAYER,
    { .key = NULL },
};

static const struct json_field load_fields[] = {
    RULE,
    LAYER,
    JSON_REQUIRED(cascade_fields, tolerance, JSON_NUMBER),
    { .key = NULL },
};

static const struct json_field k_core_fields[] = {
    RULE,
    LAYER,
    JSON_REQUIRED(cascade_fields, k, JSON_NUMBER),
    { .key = NULL },
};

static const struct json_field s_core_fields[] = {
    RULE,
    LAYER,
    JSON_REQUIRED(cascade_fields, s, JSON_NUMBER),
    { .key = NULL },
};

static const struct json_field distress_fields[] = {
    RULE,
    LAYER,
    JSON_OPTIONAL(cascade_fields, collapses, JSON_BOOL),
    { .key = NULL },
};

/* A round looks at every tie, and there may be as many rounds as actors. */
#define LIMIT(actors) .limit = (actors), .too_large = "more than " #actors " actors"

/* The row is named by its identifier, the rule by its name. */
#define CASCADE(id, ...) static const struct cascade_rule rule_##id = { __VA_ARGS__ };
#include "scenario/cascades.def"
#undef CASCADE

const struct cascade_rule *const cascade_rules[] = {
#define CASCADE(id, ...) &rule_##id,
#include "scenario/cascades.def"
#undef CASCADE
    NULL,
};

const struct cascade_rule *cascade_rule_find(const char *name)
{
    for (int i = 0; cascade_rules[i]; i++)
        if (strcmp(cascade_rules[i]->name, name) == 0)
            return cascade_rules[i];
    return NULL;
}

const char *cascade_rule_nearest(const char *name)
{
    const char *names[sizeof cascade_rules / sizeof *cascade_rules];
    int count = 0;

    for (; cascade_rules[count]; count++)
        names[count] = cascade_rules[count]->name;
    return text_nearest(name, names, count);
}

static void add_origin(struct origins *origins, const struct model *state)
{
    MEM_GROW(origins->states, origins->count, origins->capacity);
    model_copy(&origins->states[origins->count++], state);
}

void origins_init(struct origins *origins, const struct model *before)
{
    *origins = (struct origins){ 0 };
    add_origin(origins, before);
}

void origins_done(struct origins *origins)
{
    for (int i = 0; i < origins->count; i++)
        model_done(&origins->states[i]);
    free(origins->states);
    *origins = (struct origins){ 0 };
}

static bool is_newcomer(const struct model *before, const struct model *state, int actor)
{
    bool was_there = actor < before->actor_count && before->actors[actor].present;

    return state->actors[actor].present && state->actors[actor].wear.origin == 0 && !was_there;
}

void origins_add(struct origins *origins, struct model *state)
{
    int number = origins->count;
    bool found = false;

    for (int i = 0; i < state->actor_count; i++) {
        if (!is_newcomer(&origins->states[0], state, i))
            continue;
        state->actors[i].wear.origin = number;
        found = true;
    }
    if (found)
        add_origin(origins, state);
}

struct blow *add_blow(struct cascade_run *run, int actor)
{
    MEM_GROW(run->blows, run->blow_count, run->blow_capacity);
    run->blows[run->blow_count] = (struct blow){ .actor = actor };
    return &run->blows[run->blow_count++];
}

void at_origins(struct cascade_run *run, void (*judge)(struct cascade_run *run, const struct network *net, int origin))
{
    for (int i = 0; i < run->origins->count; i++) {
        struct network net;

        network_init(&net, &run->origins->states[i], run->cascade->layer, NULL);
        judge(run, &net, i);
        network_done(&net);
    }
}

void network_now(const struct cascade_run *run, struct network *net)
{
    network_init(net, run->state, run->cascade->layer, NULL);
}

/* A weakening by so much, as the step 'weaken' does it; the log names the actor instead of the share. */
static struct step_kind weakening(void)
{
    struct step_kind kind = *step_kind_find("weaken");

    kind.effect = "weakened with %s";
    kind.by_high = 0;
    return kind;
}

/* Carries out one blow. */
static void deliver(struct cascade_run *run, struct blow *blow, cascade_act *act, void *context, int round)
{
    struct actor *actor = &run->state->actors[blow->actor];
    struct step_kind kind = blow->collapses ? *step_kind_find("collapse") : weakening();
    struct step step = step_of_actor(&kind, blow->actor);
    double share = blow->left / actor->left;

    if (!blow->collapses) {
        step.by = 1 - share;
        actor->wear.lost = 1 - (1 - actor->wear.lost) * share;
    }
    step.because = text_string(&blow->why);
    act(context, run->state, &step, round);
    text_done(&blow->why);
}

int cascade_run(const struct cascade *cascade, const struct origins *origins, struct model *state, cascade_act *act,
                void *context)
{
    size_t count = (size_t)state->actor_count;
    AUTO_FREE double *standing = mem_array(count, sizeof *standing);
    AUTO_FREE bool *has_passed = mem_array(count, sizeof *has_passed);
    struct cascade_run run = {
        .cascade = cascade, .origins = origins, .state = state, .standing = standing, .has_passed = has_passed
    };
    int round = 0;

    if (cascade->rule->begin)
        cascade->rule->begin(&run);
    for (;;) {
        cascade->rule->strike(&run);
        if (run.blow_count == 0)
            break;
        round++;
        for (int i = 0; i < run.blow_count; i++)
            deliver(&run, &run.blows[i], act, context, round);
        act(context, state, NULL, round);
        run.blow_count = 0;
    }
    if (cascade->rule->end)
        cascade->rule->end(&run);
    free(run.blows);
    free(run.shares);
    return round;
}

void cascade_repeat_wear(struct model *state, int actor, const struct wear *wear)
{
    struct step_kind kind = weakening();
    struct step step = step_of_actor(&kind, actor);

    step.by = wear->lost;
    if (wear->lost > 0)
        kind.apply(state, &step);
}
