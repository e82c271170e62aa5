/*
 * result_sampled_csv.c - how sure a report is, as flat tables.
 */
#include "analysis/null.h"
#include "analysis/sample/choices.h"
#include "analysis/sample/dropout.h"
#include "output/result_parts.h"
#include "output/result_sampled.h"
#include "output/sampled_words.h"
#include "output/table.h"

void result_write_sampled_csv(const struct report *report, struct text *out)
{
    text_add(out, "phase,layer,measure,actor,other,denominator,as_judged,defined,median,low,high,"
                  "change,change_low,change_high,falls,rises\n");
    for (int i = 0; i < report->sampling->figure_count; i++) {
        const struct sampled_figure *figure = &report->sampling->figures[i];
        const struct sampled_key *key = &figure->key;

        text_addf(out, "%s,%s,%s,%s,%s,%s", report->phases[key->phase].id, layer_id(report, key->layer),
                  key->measure->name, key->actor < 0 ? "" : report->actors[key->actor].id,
                  key->other < 0 ? "" : report->actors[key->other].id, denominator_name(key->denominator));
        csv_value(out, judged_value(report, key));
        text_addf(out, ",%ld", figure->defined);
        csv_value(out, figure->median);
        csv_value(out, figure->low);
        csv_value(out, figure->high);
        csv_value(out, figure->change);
        csv_value(out, figure->change_low);
        csv_value(out, figure->change_high);
        csv_value(out, figure->falls);
        csv_value(out, figure->rises);
        text_add(out, "\n");
    }
}

void result_write_sampled_claims_csv(const struct report *report, struct text *out)
{
    static const char *const names[REGIME_COUNT] = { [REGIME_INDEPENDENT] = "independent", [REGIME_SHARED] = "shared" };
    const struct sampling *sampling = report->sampling;

    text_add(out, "id,as_judged,confidence,regime,holds,low,high,undetermined,verdict\n");
    for (int i = 0; i < report->claims->claim_count; i++) {
        const struct sampled_claim *sampled = &sampling->claims[i];

        for (int regime = 0; regime < REGIME_COUNT; regime++) {
            csv_text(out, report->claims->claims[i].id);
            text_addf(out, ",%s", verdict_name(claim_verdict(&report->claims->claims[i])));
            csv_value(out, VALUE(sampled->confidence));
            text_addf(out, ",%s", names[regime]);
            csv_value(out, VALUE((double)sampled->holds[regime] / (double)sampling->count));
            csv_value(out, VALUE(sampled->share[regime].low));
            csv_value(out, VALUE(sampled->share[regime].high));
            text_addf(out, ",%ld,%s\n", sampled->undetermined[regime], sampled_verdict_name(sampled->verdict[regime]));
        }
    }
}

/* The claim, its verdict as judged, and the other. */
static void add_verdicts(const struct report *report, int claim, enum verdict verdict, struct text *out)
{
    text_add(out, ",");
    csv_text(out, report->claims->claims[claim].id);
    text_addf(out, ",%s,%s", verdict_name(claim_verdict(&report->claims->claims[claim])), verdict_name(verdict));
}

void result_write_dropouts_csv(const struct report *report, struct text *out)
{
    const struct dropouts *dropouts = report->sampling->dropouts;

    text_add(out, "without,id,ties,pacts,steps,claim,as_judged,verdict,obstacle\n");
    for (int i = 0; i < dropouts->count; i++) {
        const struct dropout *dropout = &dropouts->list[i];

        for (int claim = 0; claim < report->claims->claim_count; claim++) {
            text_addf(out, "%s,", dropout_kind_name(dropout->kind));
            csv_text(out, dropout->id);
            text_addf(out, ",%d,%d,%d", dropout->tie_count, dropout->pact_count, dropout->step_count);
            add_verdicts(report, claim, dropout->verdicts[claim], out);
            text_add(out, ",");
            csv_text(out, dropout->obstacle ? dropout->obstacle : "");
            text_add(out, "\n");
        }
    }
}

void result_write_choices_csv(const struct report *report, struct text *out)
{
    const struct choices_varied *choices = report->sampling->choices;

    text_add(out, "choice,otherwise,claim,as_judged,verdict\n");
    for (int i = 0; i < choices->count; i++)
        for (int claim = 0; claim < report->claims->claim_count; claim++) {
            csv_text(out, choices->list[i].what);
            text_add(out, ",");
            csv_text(out, choices->list[i].value);
            add_verdicts(report, claim, choices->list[i].verdicts[claim], out);
            text_add(out, "\n");
        }
}

void result_write_null_csv(const struct report *report, struct text *out)
{
    const struct null_comparison *null = report->null;

    text_add(out, "rewired,undefined,as_bad,loss,median,low,high,p,collapse_loss,rank,comparators,actors_as_bad,"
                  "p_actors\n");
    text_addf(out, "%d,%d,%d", null->rewired, null->undefined, null->as_bad);
    csv_value(out, null->loss);
    csv_value(out, null->median);
    csv_value(out, null->low);
    csv_value(out, null->high);
    csv_value(out, null->p);
    csv_value(out, null->collapse_loss);
    csv_value(out, null->rank > 0 ? VALUE(null->rank) : UNDEFINED("no rank"));
    text_addf(out, ",%d,%d", null->comparators, null->actors_as_bad);
    csv_value(out, null->p_actors);
    text_add(out, "\n");
}
