/*
 * claims.c - claims against the numbers, and once more with one thing left out at a time.
 */
#include "analysis/claims.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/claim_check.h"
#include "analysis/coded.h"
#include "analysis/quantity.h"
#include "analysis/sample/sampling.h"
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

/* The scenario with one thing left out, beside the analysis of the whole. */
struct rerun {
    struct history history;
    struct analysis analysis;
    struct network_pool pool;
};

static void rerun_init(struct rerun *rerun, const struct analysis *analysis, const struct model *model,
                       struct variation variation)
{
    rerun->analysis = *analysis;
    history_vary(&rerun->history, analysis->scenario, model, variation);
    rerun->analysis.history = &rerun->history;
    rerun->pool = (struct network_pool){ 0 };
    rerun->analysis.kept = &rerun->pool;
}

static void rerun_done(struct rerun *rerun)
{
    network_pool_done(&rerun->pool);
    history_done(&rerun->history);
}

/* The verdict then; *other says whether it is another, as a whole or in one of the futures. */
static enum verdict verdict_in(const struct rerun *rerun, const struct claim *claim, const struct checked_claim *first,
                               bool *other)
{
    struct arena arena = { 0 };
    struct checked_claim checked = { 0 };
    enum verdict verdict;

    claim_check(&rerun->analysis, claim, &arena, &checked);
    verdict = claim_verdict(&checked);
    *other = !claims_alike(first, &checked);
    arena_done(&arena);
    network_pool_trim(rerun->analysis.kept);
    return verdict;
}

static int last_phase(const struct condition *condition, int end)
{
    int last = 0;

    if (condition->kind == CONDITION_COMPARISON) {
        int left = expression_last_phase(condition->left, end), right = expression_last_phase(condition->right, end);

        return left > right ? left : right;
    }
    for (int i = 0; i < condition->part_count; i++) {
        int part = last_phase(&condition->parts[i], end);

        last = part > last ? part : last;
    }
    return last;
}

/* A step leaves the phases before its own as they are; only actors that are added count in all of them, as isolates. */
static bool can_matter(const struct scenario *scenario, int phase)
{
    for (int i = 0; i < scenario->claim_count; i++)
        if (last_phase(&scenario->claims[i].that, scenario->phase_count) >= phase)
            return true;
    return scenario->added_count > 0;
}

/* The end of the first future that the phase leads to. */
static int end_after(const struct scenario *scenario, int phase)
{
    for (int end = phase; end <= scenario->phase_count; end++)
        if (scenario_is_leaf(scenario, end) && phase_is_on_way(scenario, phase, end))
            return end;
    return scenario->phase_count;
}

static void rerun_without_step(const struct analysis *analysis, const struct model *model,
                               struct claims_checked *checked, int number)
{
    const struct scenario *scenario = analysis->scenario;
    struct checked_step *row = &checked->steps[number];
    const struct step *step = &scenario->phases[row->phase - 1].steps[row->step];
    struct analysis here = *analysis;
    struct rerun rerun;

    if (!can_matter(scenario, row->phase))
        return;
    rerun_init(&rerun, analysis, model, (struct variation){ WITHOUT_STEP, row->phase - 1, row->step });
    here.end = rerun.analysis.end = end_after(scenario, row->phase);
    row->obstacle = rerun.history.obstacle;
    for (int i = 0; i < checked->claim_count && !row->obstacle; i++) {
        struct checked_claim *claim = &checked->claims[i];
        const struct condition *that = &scenario->claims[i].that;
        bool other;

        claim->without[number] = verdict_in(&rerun, &scenario->claims[i], claim, &other);
        if (!other)
            continue;
        claim->steps[number] = step_codes(step, that, &here, &rerun.analysis) ? CODED : RESTS_ON;
    }
    rerun_done(&rerun);
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
        bool other;
        enum verdict verdict = verdict_in(&rerun, &analysis->scenario->claims[i], claim, &other);

        if (kind == WITHOUT_RELIANCE) {
            claim->on_reliance = other;
            claim->no_reliance = verdict;
        } else {
            claim->on_dissolution = other;
            claim->no_dissolution = verdict;
        }
    }
    rerun_done(&rerun);
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
    struct checked_claim checked = {
        .id = arena_dup(arena, claim->id),
        .text = arena_dup(arena, claim->text),
        .confidence = claim->confidence,
        .steps = arena_array(arena, (size_t)step_count, sizeof(enum reliance_on_step)),
        .without = arena_array(arena, (size_t)step_count, sizeof(enum verdict)),
    };

    claim_check(analysis, claim, arena, &checked);
    return checked;
}

void check_claims(struct analysis *analysis, const struct model *model)
{
    const struct scenario *scenario = analysis->scenario;
    struct network_pool pool = { 0 };
    struct claims_checked *checked;

    if (scenario->claim_count == 0)
        return;
    analysis->kept = &pool;
    analysis->end = scenario->phase_count;
    checked = arena_alloc(&analysis->report->arena, sizeof *checked);
    list_steps(analysis, checked);
    checked->claim_count = scenario->claim_count;
    checked->claims = arena_array(&analysis->report->arena, (size_t)checked->claim_count, sizeof *checked->claims);
    for (int i = 0; i < checked->claim_count; i++) {
        checked->claims[i] = check_claim(analysis, &scenario->claims[i], checked->step_count);
        network_pool_trim(&pool);
    }
    for (int i = 0; i < checked->step_count; i++)
        rerun_without_step(analysis, model, checked, i);
    rerun_without_reliance(analysis, model, checked, WITHOUT_RELIANCE);
    rerun_without_reliance(analysis, model, checked, WITHOUT_DISSOLUTION);
    analysis->report->claims = checked;
    analysis->kept = NULL;
    network_pool_done(&pool);
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
        count += claim_verdict(&report->claims->claims[i]) != HOLDS ||
                 (report->sampling && !claim_is_sure_in_both(report, i));
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
