/*
 * choices.c - the scenario once more with each choice made otherwise.
 */
#include "analysis/sample/choices.h"

#include "analysis/sample/replay.h"
#include "base/text.h"

static const struct {
    double value;
    const char *text;
} exponents[] = { { 0.5, "0.5" }, { 1, "1" }, { 2, "2" } };
static const double factors[] = { 2, 0.5 };
enum { EXPONENTS = sizeof exponents / sizeof *exponents, FACTORS = sizeof factors / sizeof *factors };

static const char *const symmetrizations[] = {
    [SYMMETRIZE_MAX] = "max",
    [SYMMETRIZE_SUM] = "sum",
    [SYMMETRIZE_MEAN] = "mean",
};
enum { SYMMETRIZATIONS = sizeof symmetrizations / sizeof *symmetrizations };

/* All cases but those of single layers. */
enum { CHOICES_MAX = EXPONENTS + 1 + SYMMETRIZATIONS + DENOMINATOR_COUNT };

/* Where a measure stands decides whether it knows survivors: within a worst loss none does. */
static bool is_another(const struct expression *expression, enum denominator denominator, bool in_loss)
{
    return expression->kind == EXPRESSION_MEASURE && expression->measure->scope == SCOPE_NETWORK &&
           !expression->denominator_given && expression->denominator != denominator &&
           (denominator != SURVIVORS || (expression->measure->among && !in_loss));
}

/* A copy with this denominator, in the arena; 'changed' is set if that makes a difference. */
static struct expression *compared_by(const struct expression *expression, enum denominator denominator, bool in_loss,
                                      struct arena *arena, bool *changed)
{
    struct expression *copy;

    if (!expression)
        return NULL;
    copy = arena_alloc(arena, sizeof *copy);
    *copy = *expression;
    if (is_another(expression, denominator, in_loss)) {
        copy->denominator = denominator;
        *changed = true;
    }
    in_loss = in_loss || expression->kind == EXPRESSION_WORST_LOSS;
    copy->left = compared_by(expression->left, denominator, in_loss, arena, changed);
    copy->right = compared_by(expression->right, denominator, in_loss, arena, changed);
    return copy;
}

static struct condition condition_by(const struct condition *condition, enum denominator denominator,
                                     struct arena *arena, bool *changed)
{
    struct condition copy = *condition;

    copy.left = compared_by(condition->left, denominator, false, arena, changed);
    copy.right = compared_by(condition->right, denominator, false, arena, changed);
    copy.parts = arena_array(arena, (size_t)condition->part_count, sizeof *copy.parts);
    for (int i = 0; i < condition->part_count; i++)
        copy.parts[i] = condition_by(&condition->parts[i], denominator, arena, changed);
    return copy;
}

/* The scenario's claims with this denominator where they name none, in the arena. */
static struct claim *claims_by(const struct scenario *scenario, enum denominator denominator, struct arena *arena,
                               bool *changed)
{
    struct claim *claims = arena_array(arena, (size_t)scenario->claim_count, sizeof *claims);

    for (int i = 0; i < scenario->claim_count; i++) {
        claims[i] = scenario->claims[i];
        claims[i].that = condition_by(&scenario->claims[i].that, denominator, arena, changed);
    }
    return claims;
}

void choice_apply(const struct choice_varied *choice, struct model *model)
{
    if (choice->kind == CHOICE_LENGTH_EXPONENT)
        model->length_exponent = choice->factor;
    if (choice->kind == CHOICE_ONE_SHARE)
        model->layers[choice->layer].share *= choice->factor;
    for (int i = 0; i < model->layer_count; i++) {
        if (choice->kind == CHOICE_EQUAL_SHARES)
            model->layers[i].share = 1;
        if (choice->kind == CHOICE_SYMMETRIZATION)
            model->layers[i].symmetrize = (enum symmetrize)choice->option;
    }
}

/* Tries one choice; a denominator that no claim takes is none. */
static void vary(struct choices_varied *out, struct choice_varied choice, const struct replay *replay)
{
    struct scenario scenario = *replay->analysis.scenario;
    struct arena arena = { 0 };
    bool changed = choice.kind != CHOICE_DENOMINATOR;
    const char *obstacle;
    struct model model;

    model_copy(&model, replay->model);
    choice_apply(&choice, &model);
    if (choice.kind == CHOICE_DENOMINATOR)
        scenario.claims = claims_by(&scenario, (enum denominator)choice.option, &arena, &changed);
    if (changed) {
        choice.verdicts = replay_verdicts(replay, &scenario, &model, &obstacle);
        out->list[out->count++] = choice;
    }
    model_done(&model);
    arena_done(&arena);
}

static void vary_exponent(struct choices_varied *out, const struct replay *replay)
{
    double own = replay->model->length_exponent > 0 ? replay->model->length_exponent : 1;

    for (int i = 0; i < EXPONENTS; i++)
        if (exponents[i].value != own)
            vary(out,
                 (struct choice_varied){ .kind = CHOICE_LENGTH_EXPONENT,
                                         .factor = exponents[i].value,
                                         .what = "length exponent",
                                         .value = exponents[i].text },
                 replay);
}

static void vary_share(struct choices_varied *out, const struct replay *replay, int layer, double factor)
{
    AUTO_TEXT value = { 0 };

    text_addf(&value, "%s %s", replay->model->layers[layer].id, factor > 1 ? "doubled" : "halved");
    vary(out,
         (struct choice_varied){ .kind = CHOICE_ONE_SHARE,
                                 .layer = layer,
                                 .factor = factor,
                                 .what = "layer shares",
                                 .value = arena_dup(&replay->analysis.report->arena, text_string(&value)) },
         replay);
}

static void vary_shares(struct choices_varied *out, const struct replay *replay)
{
    const struct model *model = replay->model;
    bool equal = true;

    for (int i = 1; i < model->layer_count; i++)
        equal = equal && model->layers[i].share == model->layers[0].share;
    if (!equal)
        vary(out, (struct choice_varied){ .kind = CHOICE_EQUAL_SHARES, .what = "layer shares", .value = "all equal" },
             replay);
    for (int i = 0; i < model->layer_count && model->layer_count > 1 && !out->too_many; i++)
        for (int k = 0; k < FACTORS; k++)
            vary_share(out, replay, i, factors[k]);
}

static bool has_directed_ties(const struct scenario *scenario, const struct model *model)
{
    for (int i = 0; i < model->tie_count; i++)
        if (model->ties[i].directed)
            return true;
    for (int p = 0; p < scenario->phase_count; p++)
        for (int i = 0; i < scenario->phases[p].step_count; i++)
            if (scenario->phases[p].steps[i].has_tie && scenario->phases[p].steps[i].tie.directed)
                return true;
    return false;
}

static void vary_symmetrization(struct choices_varied *out, const struct replay *replay)
{
    const struct model *model = replay->model;

    for (int how = 0; how < SYMMETRIZATIONS && has_directed_ties(replay->analysis.scenario, model); how++) {
        bool differs = false;

        for (int i = 0; i < model->layer_count; i++)
            differs = differs || model->layers[i].symmetrize != (enum symmetrize)how;
        if (differs)
            vary(out,
                 (struct choice_varied){ .kind = CHOICE_SYMMETRIZATION,
                                         .option = how,
                                         .what = "symmetrization",
                                         .value = symmetrizations[how] },
                 replay);
    }
}

static void vary_denominator(struct choices_varied *out, const struct replay *replay, enum denominator denominator)
{
    vary(out,
         (struct choice_varied){ .kind = CHOICE_DENOMINATOR,
                                 .option = denominator,
                                 .what = "denominator",
                                 .value = denominator_name(denominator) },
         replay);
}

void choices_vary(struct choices_varied *out, struct report *report, const struct scenario *scenario,
                  const struct model *model, const struct measure_choice *choice)
{
    struct replay replay;

    *out = (struct choices_varied){ 0 };
    if (scenario->claim_count == 0)
        return;
    out->too_many = model->layer_count > REPLAYS_MAX / FACTORS;
    out->list = arena_array(&report->arena, CHOICES_MAX + REPLAYS_MAX, sizeof *out->list);
    replay_init(&replay, report, scenario, model, choice);
    vary_exponent(out, &replay);
    vary_shares(out, &replay);
    vary_symmetrization(out, &replay);
    vary_denominator(out, &replay, RESIDUAL);
    vary_denominator(out, &replay, SURVIVORS);
    replay_done(&replay);
}

bool claim_depends_on(const struct report *report, int claim, const struct choice_varied *choice)
{
    return claim_verdict(&report->claims->claims[claim]) != choice->verdicts[claim];
}
