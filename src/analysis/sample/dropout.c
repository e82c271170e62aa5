/*
 * dropout.c - the scenario once more without each source, grade and bystander.
 */
#include "analysis/sample/dropout.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/coded.h"
#include "analysis/quantity.h"
#include "analysis/sample/replay.h"
#include "scenario/step.h"

/* What is left out, and how much goes with it. Borrows the grade. */
struct omission {
    enum dropout_kind kind;
    int index;         /* source or actor */
    const char *grade; /* DROP_GRADE */
    int tie_count, pact_count, step_count;
};

struct omission_list {
    struct omission *list;
    int count, capacity;
};

static bool has_other_source(const struct evidence *evidence, int source)
{
    for (int i = 0; i < evidence->source_count; i++)
        if (evidence->sources[i] != source)
            return true;
    return false;
}

/* Whether something with one or (else NULL) two statements of evidence falls with the source or grade. */
static bool takes(const struct omission *omission, const struct evidence *evidence, const struct evidence *more)
{
    static const struct evidence none = { 0 };

    more = more ? more : &none;
    if (omission->kind == DROP_GRADE)
        return (evidence->grade && strcmp(evidence->grade, omission->grade) == 0) ||
               (more->grade && strcmp(more->grade, omission->grade) == 0);
    return omission->kind == DROP_SOURCE && evidence->source_count + more->source_count > 0 &&
           !has_other_source(evidence, omission->index) && !has_other_source(more, omission->index);
}

/* Ties of pacts go with their pact. */
static bool takes_tie(const struct omission *omission, const struct tie *tie)
{
    if (!tie->present || tie->pact >= 0)
        return false;
    if (omission->kind == DROP_ACTOR)
        return tie->from == omission->index || tie->to == omission->index;
    return takes(omission, &tie->evidence, NULL);
}

static struct member *membership(const struct omission *omission, const struct pact *pact)
{
    for (int i = 0; i < pact->member_count && omission->kind == DROP_ACTOR; i++)
        if (pact->members[i].actor == omission->index && pact->members[i].is_in)
            return &pact->members[i];
    return NULL;
}

static bool takes_pact(const struct omission *omission, const struct pact *pact)
{
    return pact->present && (membership(omission, pact) || takes(omission, &pact->evidence, NULL));
}

/* The evidence of the tie or pact that a step adds, or NULL. */
static const struct evidence *evidence_added(const struct step *step, const struct model *before)
{
    if (step->has_tie)
        return &step->tie.evidence;
    return step->pact >= 0 && step->kind == step_kind_find("add") ? &before->pacts[step->pact].evidence : NULL;
}

static bool takes_step(const struct omission *omission, const struct step *step, const struct model *before)
{
    return takes(omission, &step->evidence, evidence_added(step, before));
}

static void count_taken(struct omission *omission, const struct replay *replay)
{
    const struct model *model = replay->model;
    const struct scenario *scenario = replay->analysis.scenario;

    for (int i = 0; i < model->tie_count; i++)
        omission->tie_count += takes_tie(omission, &model->ties[i]);
    for (int i = 0; i < model->pact_count; i++)
        omission->pact_count += takes_pact(omission, &model->pacts[i]);
    for (int p = 0; p < scenario->phase_count; p++)
        for (int i = 0; i < scenario->phases[p].step_count; i++)
            omission->step_count += takes_step(omission, &scenario->phases[p].steps[i], &replay->before);
}

static void add(struct omission_list *out, struct omission omission, const struct replay *replay)
{
    count_taken(&omission, replay);
    if (omission.kind != DROP_ACTOR && omission.tie_count + omission.pact_count + omission.step_count == 0)
        return;
    MEM_GROW(out->list, out->count, out->capacity);
    out->list[out->count++] = omission;
}

static void list_sources(struct omission_list *out, const struct replay *replay)
{
    for (int i = 0; i < replay->model->source_count; i++)
        add(out, (struct omission){ .kind = DROP_SOURCE, .index = i }, replay);
}

/* Each grade once. */
static void list_grade(struct omission_list *out, const struct replay *replay, const struct evidence *evidence)
{
    if (!evidence || !evidence->grade)
        return;
    for (int i = 0; i < out->count; i++)
        if (out->list[i].kind == DROP_GRADE && strcmp(out->list[i].grade, evidence->grade) == 0)
            return;
    add(out, (struct omission){ .kind = DROP_GRADE, .grade = evidence->grade }, replay);
}

static void list_grades(struct omission_list *out, const struct replay *replay)
{
    const struct model *model = replay->model;
    const struct scenario *scenario = replay->analysis.scenario;

    for (int i = 0; i < model->tie_count; i++)
        list_grade(out, replay, &model->ties[i].evidence);
    for (int i = 0; i < model->pact_count; i++)
        list_grade(out, replay, &model->pacts[i].evidence);
    for (int p = 0; p < scenario->phase_count; p++)
        for (int i = 0; i < scenario->phases[p].step_count; i++)
            list_grade(out, replay, evidence_added(&scenario->phases[p].steps[i], &replay->before));
}

static void mark_condition(const struct condition *condition, bool *marks)
{
    expression_mark_actors(condition->left, marks);
    expression_mark_actors(condition->right, marks);
    for (int i = 0; i < condition->part_count; i++)
        mark_condition(&condition->parts[i], marks);
}

static void mark_focus(const struct focus *focus, bool *marks)
{
    for (int i = 0; i < focus->actor_count; i++)
        marks[focus->actors[i]] = true;
    for (int i = 0; i < focus->pair_count; i++)
        marks[focus->pairs[i][0]] = marks[focus->pairs[i][1]] = true;
    for (int i = 0; i < focus->member_count; i++)
        marks[focus->members[i]] = true;
}

static void list_actors(struct omission_list *out, const struct replay *replay)
{
    const struct scenario *scenario = replay->analysis.scenario;
    AUTO_FREE bool *named = mem_array((size_t)replay->before.actor_count, sizeof *named);

    mark_focus(&scenario->focus, named);
    for (int i = 0; i < scenario->claim_count; i++)
        mark_condition(&scenario->claims[i].that, named);
    for (int p = 0; p < scenario->phase_count; p++)
        for (int i = 0; i < scenario->phases[p].step_count; i++)
            step_mark_actors(&scenario->phases[p].steps[i], &replay->before, named);
    for (int i = 0; i < replay->model->actor_count; i++)
        if (replay->model->actors[i].present && !named[i])
            add(out, (struct omission){ .kind = DROP_ACTOR, .index = i }, replay);
}

static void alter_model(const struct omission *omission, struct model *model)
{
    if (omission->kind == DROP_ACTOR)
        model->actors[omission->index].present = false;
    for (int i = 0; i < model->tie_count; i++)
        if (takes_tie(omission, &model->ties[i]))
            model->ties[i].present = false;
    for (int i = 0; i < model->pact_count; i++) {
        struct member *member = membership(omission, &model->pacts[i]);

        if (member)
            member->is_in = member->counted = false;
        else if (takes_pact(omission, &model->pacts[i]))
            model->pacts[i].present = false;
    }
}

/* Phases with the steps that still happen, in the arena. */
static struct phase *remaining_phases(const struct omission *omission, const struct replay *replay, struct arena *arena)
{
    const struct scenario *scenario = replay->analysis.scenario;
    struct phase *phases = arena_array(arena, (size_t)scenario->phase_count, sizeof *phases);

    for (int p = 0; p < scenario->phase_count; p++) {
        const struct phase *whole = &scenario->phases[p];

        phases[p] = *whole;
        phases[p].step_count = 0;
        phases[p].steps = arena_array(arena, (size_t)whole->step_count, sizeof *whole->steps);
        for (int i = 0; i < whole->step_count; i++)
            if (!takes_step(omission, &whole->steps[i], &replay->before))
                phases[p].steps[phases[p].step_count++] = whole->steps[i];
    }
    return phases;
}

static void name(struct dropout *out, const struct omission *omission, const struct replay *replay)
{
    const char *id = omission->grade, *title = omission->grade;

    if (omission->kind == DROP_SOURCE) {
        id = replay->model->sources[omission->index].id;
        title = replay->model->sources[omission->index].title;
    } else if (omission->kind == DROP_ACTOR) {
        id = replay->model->actors[omission->index].id;
        title = replay->model->actors[omission->index].name;
    }
    out->id = arena_dup(&replay->analysis.report->arena, id);
    out->title = arena_dup(&replay->analysis.report->arena, title);
}

static struct dropout leave_out(const struct omission *omission, const struct replay *replay)
{
    struct scenario scenario = *replay->analysis.scenario;
    struct dropout out = { .kind = omission->kind,
                           .tie_count = omission->tie_count,
                           .pact_count = omission->pact_count,
                           .step_count = omission->step_count };
    struct arena arena = { 0 };
    struct model model;

    name(&out, omission, replay);
    model_copy(&model, replay->model);
    alter_model(omission, &model);
    scenario.phases = remaining_phases(omission, replay, &arena);
    out.verdicts = replay_verdicts(replay, &scenario, &model, &out.obstacle);
    model_done(&model);
    arena_done(&arena);
    return out;
}

/* One kind: all, or if they are too many none. */
static void leave_out_each(struct dropouts *out, enum dropout_kind kind, const struct replay *replay)
{
    static void (*const lists[])(struct omission_list *, const struct replay *) = {
        [DROP_SOURCE] = list_sources,
        [DROP_GRADE] = list_grades,
        [DROP_ACTOR] = list_actors,
    };
    struct omission_list omissions = { 0 };

    lists[kind](&omissions, replay);
    out->too_many[kind] = omissions.count > REPLAYS_MAX;
    for (int i = 0; i < omissions.count && !out->too_many[kind]; i++)
        out->list[out->count++] = leave_out(&omissions.list[i], replay);
    free(omissions.list);
}

void dropouts_init(struct dropouts *out, struct report *report, const struct scenario *scenario,
                   const struct model *model, const struct measure_choice *choice)
{
    struct replay replay;

    *out = (struct dropouts){ 0 };
    if (scenario->claim_count == 0)
        return;
    out->list = arena_array(&report->arena, (size_t)DROP_KIND_COUNT * REPLAYS_MAX, sizeof *out->list);
    replay_init(&replay, report, scenario, model, choice);
    for (int kind = 0; kind < DROP_KIND_COUNT; kind++)
        leave_out_each(out, (enum dropout_kind)kind, &replay);
    replay_done(&replay);
}

bool claim_rests_on(const struct report *report, int claim, const struct dropout *dropout)
{
    return claim_verdict(&report->claims->claims[claim]) == HOLDS && dropout->verdicts[claim] != HOLDS;
}
