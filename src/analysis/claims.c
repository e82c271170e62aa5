/*
 * claims.c - claims against the numbers, and once more with one thing left out at a time.
 */
#include "analysis/claims.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/coded.h"
#include "analysis/quantity.h"
#include "base/text.h"
#include "scenario/variation.h"

static const char *const verdict_names[] = {
    [FAILS] = "fails",
    [UNDETERMINED] = "undetermined",
    [HOLDS] = "holds",
};

const char *verdict_name(enum verdict verdict)
{
    return verdict_names[verdict];
}

static enum verdict verdict_of(bool holds)
{
    return holds ? HOLDS : FAILS;
}

static enum verdict compare(enum comparison comparison, const struct quantity *left, const struct quantity *right,
                            double tolerance)
{
    double a = left->number.number, b = right->number.number;
    bool equal;

    if (left->number.reason || right->number.reason)
        return UNDETERMINED;
    equal = quantities_equal(left, right, tolerance);
    switch (comparison) {
    case LESS:
        return verdict_of(a < b && !equal);
    case AT_MOST:
        return verdict_of(a < b || equal);
    case AT_LEAST:
        return verdict_of(a > b || equal);
    case GREATER:
        return verdict_of(a > b && !equal);
    case EQUAL:
        return verdict_of(equal);
    case UNEQUAL:
        return verdict_of(!equal);
    }
    return UNDETERMINED;
}

static int count_conditions(const struct condition *condition)
{
    int count = 1;

    for (int i = 0; i < condition->part_count; i++)
        count += count_conditions(&condition->parts[i]);
    return count;
}

static struct claim_side side_of(struct arena *arena, const struct quantity *quantity)
{
    struct claim_side side = { quantity->is_set, quantity->number, NULL, quantity->member_count };

    side.members = arena_array(arena, (size_t)side.member_count, sizeof *side.members);
    if (side.member_count > 0)
        memcpy(side.members, quantity->members, (size_t)side.member_count * sizeof *side.members);
    return side;
}

static void check_comparison(const struct analysis *analysis, const struct condition *condition, double tolerance,
                             struct arena *arena, struct checked_condition *out)
{
    const struct history *history = analysis->history;
    AUTO_FREE bool *survivors = survivors_of(history, condition);
    struct quantity left = quantity_of(analysis, survivors, condition->left);
    struct quantity right = quantity_of(analysis, survivors, condition->right);

    out->text = arena_dup(arena, condition->text);
    out->comparison = condition->comparison;
    out->left = side_of(arena, &left);
    out->right = side_of(arena, &right);
    out->verdict = compare(condition->comparison, &left, &right, tolerance);
    quantity_done(&left);
    quantity_done(&right);
}

/* Fills the condition at 'out' and its parts behind it. */
static void check_condition(const struct analysis *analysis, const struct condition *condition, double tolerance,
                            struct arena *arena, struct checked_condition *out)
{
    bool all = condition->kind == CONDITION_ALL;

    *out = (struct checked_condition){ .kind = condition->kind, .size = 1, .verdict = all ? HOLDS : FAILS };
    if (condition->kind == CONDITION_COMPARISON) {
        check_comparison(analysis, condition, tolerance, arena, out);
        return;
    }
    for (int i = 0; i < condition->part_count; i++) {
        struct checked_condition *part = out + out->size;

        check_condition(analysis, &condition->parts[i], tolerance, arena, part);
        out->size += part->size;
        if (all ? part->verdict < out->verdict : part->verdict > out->verdict)
            out->verdict = part->verdict;
    }
}

static struct checked_condition *check(const struct analysis *analysis, const struct claim *claim, struct arena *arena)
{
    struct checked_condition *conditions =
        arena_array(arena, (size_t)count_conditions(&claim->that), sizeof *conditions);

    check_condition(analysis, &claim->that, claim->tolerance, arena, conditions);
    return conditions;
}

/* The scenario with one thing left out, beside the analysis of the whole. */
struct rerun {
    struct history history;
    struct analysis analysis;
};

static void rerun_init(struct rerun *rerun, const struct analysis *analysis, const struct model *model,
                       struct variation variation)
{
    rerun->analysis = *analysis;
    history_vary(&rerun->history, analysis->scenario, model, variation);
    rerun->analysis.history = &rerun->history;
}

static enum verdict verdict_in(const struct rerun *rerun, const struct claim *claim)
{
    struct arena arena = { 0 };
    enum verdict verdict = check(&rerun->analysis, claim, &arena)->verdict;

    arena_done(&arena);
    return verdict;
}

static int last_phase(const struct condition *condition)
{
    int last = 0;

    if (condition->kind == CONDITION_COMPARISON) {
        int left = expression_last_phase(condition->left), right = expression_last_phase(condition->right);

        return left > right ? left : right;
    }
    for (int i = 0; i < condition->part_count; i++) {
        int part = last_phase(&condition->parts[i]);

        last = part > last ? part : last;
    }
    return last;
}

/* A step leaves the phases before its own as they are; only actors that are added count in all of them, as isolates. */
static bool can_matter(const struct scenario *scenario, int phase)
{
    for (int i = 0; i < scenario->claim_count; i++)
        if (last_phase(&scenario->claims[i].that) >= phase)
            return true;
    return scenario->added_count > 0;
}

static void rerun_without_step(const struct analysis *analysis, const struct model *model,
                               struct claims_checked *checked, int number)
{
    const struct scenario *scenario = analysis->scenario;
    struct checked_step *row = &checked->steps[number];
    const struct step *step = &scenario->phases[row->phase - 1].steps[row->step];
    struct rerun rerun;

    if (!can_matter(scenario, row->phase))
        return;
    rerun_init(&rerun, analysis, model, (struct variation){ WITHOUT_STEP, row->phase - 1, row->step });
    row->obstacle = rerun.history.obstacle;
    for (int i = 0; i < checked->claim_count && !row->obstacle; i++) {
        struct checked_claim *claim = &checked->claims[i];
        const struct condition *that = &scenario->claims[i].that;

        claim->without[number] = verdict_in(&rerun, &scenario->claims[i]);
        if (claim->without[number] == claim->conditions->verdict)
            continue;
        claim->steps[number] = step_codes(step, that, analysis, &rerun.analysis) ? CODED : RESTS_ON;
    }
    history_done(&rerun.history);
}

static void rerun_without_reliance(const struct analysis *analysis, const struct model *model,
                                   struct claims_checked *checked, enum variation_kind kind)
{
    struct rerun rerun;

    if (!variation_matters(analysis->scenario, model, kind))
        return;
    rerun_init(&rerun, analysis, model, (struct variation){ .kind = kind });
    for (int i = 0; i < checked->claim_count; i++) {
        struct checked_claim *claim = &checked->claims[i];
        enum verdict verdict = verdict_in(&rerun, &analysis->scenario->claims[i]);
        bool other = verdict != claim->conditions->verdict;

        if (kind == WITHOUT_RELIANCE) {
            claim->on_reliance = other;
            claim->no_reliance = verdict;
        } else {
            claim->on_dissolution = other;
            claim->no_dissolution = verdict;
        }
    }
    history_done(&rerun.history);
}

static void list_steps(struct analysis *analysis, struct claims_checked *checked)
{
    const struct scenario *scenario = analysis->scenario;
    int count = 0;

    for (int p = 0; p < scenario->phase_count; p++)
        count += scenario->phases[p].step_count;
    checked->too_many_steps = count > CLAIM_RERUNS_MAX;
    if (checked->too_many_steps)
        return;
    checked->steps = arena_array(&analysis->report->arena, (size_t)count, sizeof *checked->steps);
    for (int p = 0; p < scenario->phase_count; p++) {
        for (int i = 0; i < scenario->phases[p].step_count; i++) {
            AUTO_TEXT label = { 0 };

            step_add_label(&scenario->phases[p].steps[i], &analysis->history->states[0], &label);
            checked->steps[checked->step_count++] = (struct checked_step){
                .phase = p + 1, .step = i, .label = arena_dup(&analysis->report->arena, text_string(&label))
            };
        }
    }
}

static struct checked_claim check_claim(struct analysis *analysis, const struct claim *claim, int step_count)
{
    struct arena *arena = &analysis->report->arena;

    return (struct checked_claim){
        .id = arena_dup(arena, claim->id),
        .text = arena_dup(arena, claim->text),
        .confidence = claim->confidence,
        .conditions = check(analysis, claim, arena),
        .steps = arena_array(arena, (size_t)step_count, sizeof(enum reliance_on_step)),
        .without = arena_array(arena, (size_t)step_count, sizeof(enum verdict)),
    };
}

void check_claims(struct analysis *analysis, const struct model *model)
{
    const struct scenario *scenario = analysis->scenario;
    struct claims_checked *checked;

    if (scenario->claim_count == 0)
        return;
    checked = arena_alloc(&analysis->report->arena, sizeof *checked);
    list_steps(analysis, checked);
    checked->claim_count = scenario->claim_count;
    checked->claims = arena_array(&analysis->report->arena, (size_t)checked->claim_count, sizeof *checked->claims);
    for (int i = 0; i < checked->claim_count; i++)
        checked->claims[i] = check_claim(analysis, &scenario->claims[i], checked->step_count);
    for (int i = 0; i < checked->step_count; i++)
        rerun_without_step(analysis, model, checked, i);
    rerun_without_reliance(analysis, model, checked, WITHOUT_RELIANCE);
    rerun_without_reliance(analysis, model, checked, WITHOUT_DISSOLUTION);
    analysis->report->claims = checked;
}

bool claim_is_coded(const struct report *report, const struct checked_claim *claim)
{
    for (int i = 0; i < report->claims->step_count; i++)
        if (claim->steps[i] == CODED)
            return true;
    return false;
}

int claims_not_holding(const struct report *report)
{
    int count = 0;

    for (int i = 0; report->claims && i < report->claims->claim_count; i++)
        count += report->claims->claims[i].conditions->verdict != HOLDS;
    return count;
}

static void add_part(struct text *out, const char *part)
{
    text_add(out, out->length > 0 ? "; " : "");
    text_add(out, part);
}

/* Steps that are named; of more their number is enough. */
enum { STEPS_NAMED = 3 };

static void add_steps(const struct report *report, const struct checked_claim *claim, enum reliance_on_step how,
                      struct text *out)
{
    const struct claims_checked *checked = report->claims;
    int count = 0;

    for (int i = 0; i < checked->step_count; i++) {
        if (claim->steps[i] != how || ++count > STEPS_NAMED)
            continue;
        add_part(out, how == CODED ? "coded: " : "");
        text_addf(out, "%s (%s)", checked->steps[i].label, report->phases[checked->steps[i].phase].id);
    }
    if (count > STEPS_NAMED)
        text_addf(out, "; %s%d more", how == CODED ? "coded: " : "", count - STEPS_NAMED);
}

void claim_add_rests(const struct report *report, const struct checked_claim *claim, struct text *out)
{
    add_steps(report, claim, CODED, out);
    add_steps(report, claim, RESTS_ON, out);
    if (claim->on_reliance)
        add_part(out, "reliance");
    if (claim->on_dissolution)
        add_part(out, "dissolution of pacts");
}
