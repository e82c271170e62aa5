/*
 * result_sampled.c - how sure a report is, as JSON.
 */
#include "output/result_sampled.h"

#include <stdio.h>

#include "analysis/null.h"
#include "analysis/sample/choices.h"
#include "analysis/sample/dropout.h"
#include "output/result_parts.h"
#include "output/sampled_words.h"

/* Numbers or nulls; why is said once, if the first is not defined. */
static void write_quantiles(struct json_writer *writer, struct value median, struct value low, struct value high)
{
    write_number_or_null(writer, "median", median);
    write_number_or_null(writer, "low", low);
    write_number_or_null(writer, "high", high);
    json_string_if(writer, "reason", median.reason);
}

void result_write_interval(struct json_writer *writer, const struct report *report, const struct figure *figure)
{
    const struct sampled_figure *sampled = report->sampling
                                               ? sampling_find(report->sampling, figure->phase, figure->layer,
                                                               figure->measure, figure->actor, figure->other)
                                               : NULL;

    if (!sampled)
        return;
    json_key(writer, "interval");
    json_open_line(writer, '{');
    write_string(writer, "denominator", denominator_name(sampled->key.denominator));
    write_number(writer, "defined", (double)sampled->defined);
    write_quantiles(writer, sampled->median, sampled->low, sampled->high);
    if (sampled->key.phase > 0) {
        json_key(writer, "change");
        json_open_line(writer, '{');
        write_quantiles(writer, sampled->change, sampled->change_low, sampled->change_high);
        write_number_or_null(writer, "falls", sampled->falls);
        write_number_or_null(writer, "rises", sampled->rises);
        json_close(writer);
    }
    json_close(writer);
}

void result_write_sampled_claim(struct json_writer *writer, const struct report *report, int claim)
{
    static const char *const keys[REGIME_COUNT] = { [REGIME_INDEPENDENT] = "independent", [REGIME_SHARED] = "shared" };
    const struct sampling *sampling = report->sampling;

    if (!sampling)
        return;
    json_key(writer, "sampled");
    json_open(writer, '{');
    json_key(writer, "confidence");
    json_given(writer, sampling->claims[claim].confidence);
    for (int regime = 0; regime < REGIME_COUNT; regime++) {
        const struct sampled_claim *sampled = &sampling->claims[claim];

        json_key(writer, keys[regime]);
        json_open_line(writer, '{');
        write_number(writer, "holds", (double)sampled->holds[regime] / (double)sampling->count);
        write_number(writer, "low", sampled->share[regime].low);
        write_number(writer, "high", sampled->share[regime].high);
        write_number(writer, "undetermined", (double)sampled->undetermined[regime]);
        write_string(writer, "verdict", sampled_verdict_name(sampled->verdict[regime]));
        json_close(writer);
    }
    json_close(writer);
}

/* Verdicts that are not as judged, by claim. */
static void write_verdicts(struct json_writer *writer, const struct report *report, const enum verdict *verdicts)
{
    json_key(writer, "other_verdicts");
    json_open_line(writer, '{');
    for (int i = 0; i < report->claims->claim_count; i++)
        if (verdicts[i] != claim_verdict(&report->claims->claims[i]))
            write_string(writer, report->claims->claims[i].id, verdict_name(verdicts[i]));
    json_close(writer);
}

static void write_dropout(struct json_writer *writer, const struct report *report, const struct dropout *dropout)
{
    json_open(writer, '{');
    write_string(writer, "without", dropout_kind_name(dropout->kind));
    write_string(writer, "id", dropout->id);
    json_string_if(writer, "title", dropout->title);
    write_number(writer, "ties", dropout->tie_count);
    write_number(writer, "pacts", dropout->pact_count);
    write_number(writer, "steps", dropout->step_count);
    json_string_if(writer, "obstacle", dropout->obstacle);
    json_key(writer, "do_not_hold");
    json_open_line(writer, '[');
    for (int i = 0; i < report->claims->claim_count; i++)
        if (claim_rests_on(report, i, dropout))
            json_string(writer, report->claims->claims[i].id);
    json_close(writer);
    write_verdicts(writer, report, dropout->verdicts);
    json_close(writer);
}

static void write_dropouts(struct json_writer *writer, const struct report *report)
{
    const struct dropouts *dropouts = report->sampling->dropouts;

    if (!dropouts || !report->claims)
        return;
    json_key(writer, "dropouts");
    json_open(writer, '[');
    for (int i = 0; i < dropouts->count; i++)
        write_dropout(writer, report, &dropouts->list[i]);
    json_close(writer);
    json_key(writer, "too_many_to_drop");
    json_open_line(writer, '[');
    for (int kind = 0; kind < DROP_KIND_COUNT; kind++)
        if (dropouts->too_many[kind])
            json_string(writer, dropout_kind_name(kind));
    json_close(writer);
}

static void write_choices(struct json_writer *writer, const struct report *report)
{
    const struct choices_varied *choices = report->sampling->choices;

    if (!choices || !report->claims)
        return;
    json_key(writer, "choices");
    json_open(writer, '[');
    for (int i = 0; i < choices->count; i++) {
        json_open_line(writer, '{');
        write_string(writer, "choice", choices->list[i].what);
        write_string(writer, "otherwise", choices->list[i].value);
        write_verdicts(writer, report, choices->list[i].verdicts);
        json_close(writer);
    }
    json_close(writer);
    json_key(writer, "too_many_shares");
    json_bool(writer, choices->too_many);
}

static void write_inputs(struct json_writer *writer, const struct sampling *sampling)
{
    json_key(writer, "judged_numbers");
    json_open_line(writer, '{');
    write_number(writer, "count", sampling->input_count);
    write_number(writer, "with_range", sampling->ranged_count);
    write_number(writer, "by_grade", sampling->graded_count);
    write_number(writer, "existence", sampling->doubtful_count);
    json_close(writer);
}

static void write_samples(struct json_writer *writer, const struct sampling *sampling)
{
    char seed[NUMBER_SIZE];

    snprintf(seed, sizeof seed, "%llu", (unsigned long long)sampling->seed);
    json_key(writer, "samples");
    json_open_line(writer, '{');
    write_number(writer, "from", (double)sampling->from + 1);
    write_number(writer, "count", (double)sampling->count);
    json_close(writer);
    json_key(writer, "seed");
    json_raw(writer, seed);
    write_string(writer, "distribution", distribution_name(sampling->distribution));
    json_key(writer, "quantiles");
    json_open_line(writer, '{');
    write_number(writer, "low", SAMPLED_LOW);
    write_number(writer, "high", SAMPLED_HIGH);
    json_close(writer);
    write_number(writer, "wilson_confidence", WILSON_CONFIDENCE);
    write_number(writer, "impossible", (double)sampling->impossible);
}

static void write_null(struct json_writer *writer, const struct null_comparison *null)
{
    json_key(writer, "null");
    json_open(writer, '{');
    write_value(writer, "loss", null->loss);
    json_key(writer, "rewired");
    json_open_line(writer, '{');
    write_number(writer, "count", null->rewired);
    write_number(writer, "undefined", null->undefined);
    write_number(writer, "as_bad", null->as_bad);
    write_quantiles(writer, null->median, null->low, null->high);
    json_close(writer);
    write_value(writer, "p", null->p);
    write_value(writer, "collapse_loss", null->collapse_loss);
    json_key(writer, "rank");
    if (null->rank > 0)
        json_number(writer, null->rank);
    else
        json_null(writer);
    write_number(writer, "comparators", null->comparators);
    write_number(writer, "actors_as_bad", null->actors_as_bad);
    write_value(writer, "p_actors", null->p_actors);
    json_close(writer);
}

void result_write_sampling(struct json_writer *writer, const struct report *report)
{
    if (report->sampling) {
        json_key(writer, "sampling");
        json_open(writer, '{');
        write_samples(writer, report->sampling);
        write_inputs(writer, report->sampling);
        result_write_drivers(writer, report);
        write_dropouts(writer, report);
        write_choices(writer, report);
        json_close(writer);
    }
    if (report->null)
        write_null(writer, report->null);
}
