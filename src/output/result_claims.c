/*
 * result_claims.c - claims and their verdicts as JSON and CSV.
 */
#include "analysis/claims.h"
#include "output/result.h"
#include "output/result_parts.h"
#include "output/result_phase.h"
#include "output/result_sampled.h"
#include "output/table.h"

static void write_side(struct json_writer *writer, const struct report *report, const char *key,
                       const struct claim_side *side)
{
    json_key(writer, key);
    json_open_line(writer, '{');
    if (side->is_set && !side->number.reason) {
        json_key(writer, "actors");
        json_open_line(writer, '[');
        for (int i = 0; i < side->member_count; i++)
            json_string(writer, report->actors[side->members[i]].id);
        json_close(writer);
    } else {
        write_number_or_null(writer, "value", side->number);
        json_string_if(writer, "reason", side->number.reason);
    }
    json_close(writer);
}

static void write_condition(struct json_writer *writer, const struct report *report,
                            const struct checked_condition *condition);

/* The parts of a condition as a list under "all" or "any". */
static void write_parts(struct json_writer *writer, const struct report *report,
                        const struct checked_condition *condition)
{
    json_key(writer, condition->kind == CONDITION_ALL ? "all" : "any");
    json_open(writer, '[');
    for (int i = 1; i < condition->size; i += condition[i].size) {
        json_open(writer, '{');
        write_string(writer, "verdict", verdict_name(condition[i].verdict));
        write_condition(writer, report, &condition[i]);
        json_close(writer);
    }
    json_close(writer);
}

static void write_condition(struct json_writer *writer, const struct report *report,
                            const struct checked_condition *condition)
{
    if (condition->kind != CONDITION_COMPARISON) {
        write_parts(writer, report, condition);
        return;
    }
    write_string(writer, "that", condition->text);
    write_side(writer, report, "left", &condition->left);
    write_string(writer, "comparison", comparison_name(condition->comparison));
    write_side(writer, report, "right", &condition->right);
}

static void write_step(struct json_writer *writer, const struct report *report, const struct checked_step *step)
{
    write_string(writer, "phase", report->phases[step->phase].id);
    json_key(writer, "step");
    json_number(writer, step->step + 1);
    write_string(writer, "what", step->label);
}

static void write_steps(struct json_writer *writer, const struct report *report, const struct checked_claim *claim)
{
    json_key(writer, "steps");
    json_open(writer, '[');
    for (int i = 0; i < report->claims->step_count; i++) {
        if (claim->steps[i] == INDEPENDENT)
            continue;
        json_open_line(writer, '{');
        write_step(writer, report, &report->claims->steps[i]);
        json_key(writer, "coded");
        json_bool(writer, claim->steps[i] == CODED);
        write_string(writer, "verdict_without", verdict_name(claim->without[i]));
        json_close(writer);
    }
    json_close(writer);
}

/* What the verdict rests on besides steps: the key, whether it does, and the verdict without it. */
static void write_support(struct json_writer *writer, const char *key, bool rests, enum verdict without)
{
    json_key(writer, key);
    json_open_line(writer, '{');
    json_key(writer, "rests");
    json_bool(writer, rests);
    json_string_if(writer, "verdict_without", rests ? verdict_name(without) : NULL);
    json_close(writer);
}

/* Where phases branch: the verdict in every future, and the probability of those in which the claim holds. */
static void write_futures(struct json_writer *writer, const struct report *report, const struct checked_claim *claim)
{
    if (report->leaf_count < 2)
        return;
    write_number_or_null(writer, "probability", claim->mass);
    json_string_if(writer, "reason", claim->mass.reason);
    json_key(writer, "futures");
    json_open_line(writer, '{');
    for (int i = 0; i < claim->future_count; i++)
        write_string(writer, report->phases[claim->futures[i].end].id, verdict_name(claim->futures[i].verdict));
    json_close(writer);
}

static void write_claim(struct json_writer *writer, const struct report *report, int index)
{
    const struct checked_claim *claim = &report->claims->claims[index];

    json_open(writer, '{');
    write_string(writer, "id", claim->id);
    write_string(writer, "claim", claim->text);
    write_string(writer, "verdict", verdict_name(claim_verdict(claim)));
    if (claim->confidence > 0) {
        json_key(writer, "confidence");
        json_given(writer, claim->confidence);
    }
    write_futures(writer, report, claim);
    result_write_sampled_claim(writer, report, index);
    write_condition(writer, report, claim->conditions);
    json_key(writer, "rests_on");
    json_open(writer, '{');
    json_key(writer, "coded");
    json_bool(writer, claim_is_coded(report, claim));
    write_steps(writer, report, claim);
    write_support(writer, "reliance", claim->on_reliance, claim->no_reliance);
    write_support(writer, "dissolution", claim->on_dissolution, claim->no_dissolution);
    json_close(writer);
    json_close(writer);
}

static void write_obstacles(struct json_writer *writer, const struct report *report)
{
    json_key(writer, "cannot_be_rerun_without");
    json_open(writer, '[');
    for (int i = 0; i < report->claims->step_count; i++) {
        const struct checked_step *step = &report->claims->steps[i];

        if (!step->obstacle)
            continue;
        json_open_line(writer, '{');
        write_step(writer, report, step);
        write_string(writer, "reason", step->obstacle);
        json_close(writer);
    }
    json_close(writer);
}

void result_write_claims(struct json_writer *writer, const struct report *report)
{
    if (!report->claims)
        return;
    json_key(writer, "claims");
    json_open(writer, '[');
    for (int i = 0; i < report->claims->claim_count; i++)
        write_claim(writer, report, i);
    json_close(writer);
    if (report->claims->too_many_steps)
        write_string(writer, "rests_on", "not asked: too many steps");
    else
        write_obstacles(writer, report);
}

static void add_side_csv(const struct report *report, const struct claim_side *side, struct text *out)
{
    char number[NUMBER_SIZE];
    AUTO_TEXT names = { 0 };

    text_add(out, ",");
    if (side->number.reason)
        return;
    if (!side->is_set)
        text_add(out, number_exact(number, side->number.number));
    for (int i = 0; i < side->member_count; i++)
        text_addf(&names, "%s%s", i > 0 ? " " : "", report->actors[side->members[i]].id);
    if (side->is_set)
        csv_text(out, side->member_count > 0 ? names.data : "nobody");
}

static void add_field(struct text *out, const char *value)
{
    text_add(out, ",");
    csv_text(out, value ? value : "");
}

static void add_row(const struct report *report, const struct checked_claim *claim,
                    const struct checked_condition *condition, struct text *out)
{
    const char *reason = condition->left.number.reason ? condition->left.number.reason : condition->right.number.reason;
    AUTO_TEXT rests = { 0 };

    claim_add_rests(report, claim, &rests);
    csv_text(out, claim->id);
    add_field(out, claim->text);
    add_field(out, verdict_name(claim_verdict(claim)));
    add_field(out, condition->text);
    add_field(out, verdict_name(condition->verdict));
    add_side_csv(report, &condition->left, out);
    text_addf(out, ",%s", comparison_name(condition->comparison));
    add_side_csv(report, &condition->right, out);
    add_field(out, reason);
    add_field(out, text_string(&rests));
    text_add(out, "\n");
}

void result_write_claims_csv(const struct report *report, struct text *out)
{
    text_add(out, "id,claim,verdict,that,verdict_of_that,left,comparison,right,reason,rests_on\n");
    for (int i = 0; i < report->claims->claim_count; i++) {
        const struct checked_claim *claim = &report->claims->claims[i];

        for (int k = 0; k < claim->conditions->size; k++)
            if (claim->conditions[k].kind == CONDITION_COMPARISON)
                add_row(report, claim, &claim->conditions[k], out);
    }
}
