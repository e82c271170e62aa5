/*
 * coded.c - what a step names, what a quantity is about, and whether the two meet.
 */
#include "analysis/coded.h"

#include "analysis/quantity.h"
#include "scenario/step.h"

/* What is named: actors, one flag each, and a layer or LAYER_COMBINED for any. */
struct naming {
    bool *actors;
    int count, layer;
};

static void mark(bool *marks, int actor)
{
    if (actor >= 0)
        marks[actor] = true;
}

static void count_marks(struct naming *naming, int actor_count)
{
    for (int i = 0; i < actor_count; i++)
        naming->count += naming->actors[i];
}

/* A pact that begins or ends is about its members; who joins or leaves names himself. */
static void mark_members(const struct step *step, const struct model *before, bool *marks)
{
    const struct pact *pact = &before->pacts[step->pact];

    for (int i = 0; i < pact->member_count && step->actor < 0; i++)
        mark(marks, pact->members[i].actor);
}

void step_mark_actors(const struct step *step, const struct model *before, bool *marks)
{
    if (step->pact >= 0)
        mark_members(step, before, marks);
    mark(marks, step->actor);
    mark(marks, step->successor);
    if (step->where.given) {
        mark(marks, step->where.actor);
        mark(marks, step->where.from);
        mark(marks, step->where.to);
        mark(marks, step->where.between[0]);
        mark(marks, step->where.between[1]);
    }
    if (step->has_tie) {
        mark(marks, step->tie.from);
        mark(marks, step->tie.to);
    }
}

static void name_by_step(struct naming *naming, const struct step *step, const struct model *before)
{
    naming->layer = step->has_tie       ? step->tie.layer
                    : step->where.given ? step->where.layer
                    : step->pact >= 0   ? before->pacts[step->pact].layer
                                        : step->layer;
    for (int i = 0; i < before->actor_count && step->where.given && step->where.bloc >= 0; i++)
        if (before->actors[i].bloc == step->where.bloc)
            mark(naming->actors, i);
    step_mark_actors(step, before, naming->actors);
}

/* Whether every actor named by one is named by the other. */
static bool is_within(const struct naming *inner, const struct naming *outer, int actor_count)
{
    for (int i = 0; i < actor_count; i++)
        if (inner->actors[i] && !outer->actors[i])
            return false;
    return true;
}

static bool meet(const struct naming *step, const struct naming *quantity, int actor_count)
{
    if (step->count == 0)
        return step->layer >= 0 && step->layer == quantity->layer;
    if (quantity->count == 0)
        return false;
    return is_within(step, quantity, actor_count) || is_within(quantity, step, actor_count);
}

/* A comparison, looked at with and without a step. */
struct question {
    const struct step *step;
    const struct condition *comparison;
    const struct analysis *with, *without;
};

static bool is_another_value(const struct question *question, const struct expression *expression)
{
    AUTO_FREE bool *first = survivors_of(question->with, question->comparison);
    AUTO_FREE bool *second = survivors_of(question->without, question->comparison);
    struct quantity a = quantity_of(question->with, first, expression);
    struct quantity b = quantity_of(question->without, second, expression);
    bool other = !a.number.reason != !b.number.reason;

    if (!a.number.reason && !b.number.reason)
        other = !quantities_equal(&a, &b, 1e-9);
    quantity_done(&a);
    quantity_done(&b);
    return other;
}

/* A set is also about the actors that it is compared with. */
static void name_by_quantity(struct naming *naming, const struct question *question,
                             const struct expression *expression)
{
    const struct expression *sides[] = { question->comparison->left, question->comparison->right };

    naming->layer = expression->layer;
    expression_mark_actors(expression, naming->actors);
    for (int i = 0; i < 2; i++)
        if (expression_is_set(expression) && sides[i]->kind == EXPRESSION_SET)
            expression_mark_actors(sides[i], naming->actors);
}

static bool is_about(const struct question *question, const struct expression *expression)
{
    int actor_count = question->with->history->states[0].actor_count;
    AUTO_FREE bool *by_step = mem_array((size_t)actor_count, sizeof *by_step);
    AUTO_FREE bool *by_quantity = mem_array((size_t)actor_count, sizeof *by_quantity);
    struct naming step = { .actors = by_step }, quantity = { .actors = by_quantity };

    name_by_step(&step, question->step, &question->with->history->states[0]);
    name_by_quantity(&quantity, question, expression);
    count_marks(&step, actor_count);
    count_marks(&quantity, actor_count);
    return meet(&step, &quantity, actor_count);
}

static bool codes_expression(const struct question *question, const struct expression *expression)
{
    if (!expression)
        return false;
    if (expression->kind == EXPRESSION_MEASURE || expression->kind > EXPRESSION_SET)
        return is_about(question, expression) && is_another_value(question, expression);
    return codes_expression(question, expression->left) || codes_expression(question, expression->right);
}

bool step_codes(const struct step *step, const struct condition *condition, const struct analysis *with,
                const struct analysis *without)
{
    struct question question = { step, condition, with, without };

    if (condition->kind == CONDITION_COMPARISON)
        return codes_expression(&question, condition->left) || codes_expression(&question, condition->right);
    for (int i = 0; i < condition->part_count; i++)
        if (step_codes(step, &condition->parts[i], with, without))
            return true;
    return false;
}

bool *survivors_of(const struct analysis *analysis, const struct condition *comparison)
{
    const struct model *before = &analysis->history->states[0];
    bool *flags = mem_array((size_t)before->actor_count, sizeof *flags);

    expression_mark_gone(comparison->left, analysis, flags);
    expression_mark_gone(comparison->right, analysis, flags);
    for (int i = 0; i < before->actor_count; i++)
        flags[i] = !flags[i] && before->actors[i].present;
    return flags;
}

static void add_id(struct text *out, const struct model *model, const char *link, int actor)
{
    if (actor >= 0)
        text_addf(out, "%s%s", link, model->actors[actor].id);
}

static void add_selection(struct text *out, const struct selection *where, const struct model *model)
{
    add_id(out, model, " ", where->actor);
    add_id(out, model, " ", where->between[0]);
    add_id(out, model, " – ", where->between[1]);
    add_id(out, model, " from ", where->from);
    add_id(out, model, " to ", where->to);
    if (where->bloc >= 0)
        text_addf(out, " within %s", model->blocs[where->bloc].id);
    if (where->kind)
        text_addf(out, ", %s", where->kind);
    if (where->layer >= 0)
        text_addf(out, ", %s", model->layers[where->layer].id);
}

void step_add_label(const struct step *step, const struct model *model, struct text *out)
{
    text_add(out, step->kind->name);
    add_id(out, model, " ", step->actor);
    if (step->pact >= 0)
        text_addf(out, " %s", model->pacts[step->pact].id);
    if (step->layer >= 0)
        text_addf(out, " %s", model->layers[step->layer].id);
    if (step->where.given)
        add_selection(out, &step->where, model);
    if (!step->has_tie)
        return;
    add_id(out, model, " ", step->tie.from);
    add_id(out, model, step->tie.directed ? " → " : " – ", step->tie.to);
    text_addf(out, ", %s", model->layers[step->tie.layer].id);
}
