/*
 * tables_sampled.c - how sure a report is: what was drawn, and claims over all samples.
 */
#include "output/tables_sampled.h"

#include "output/sampled_words.h"

static void add_counts(struct text *out, const struct sampling *sampling)
{
    const struct {
        int count;
        const char *words;
    } parts[] = {
        { sampling->ranged_count, "with a range" },
        { sampling->graded_count, "by grade" },
        { sampling->doubtful_count, "about whether a tie exists" },
    };
    bool any = false;

    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (parts[i].count == 0)
            continue;
        text_addf(out, "%s%d %s", any ? ", " : " (", parts[i].count, parts[i].words);
        any = true;
    }
    text_add(out, any ? ")" : "");
}

/* "10 000 samples of 65 judged numbers (64 with a range, 1 by grade), PERT, seed 1; …" */
static void add_drawn(struct table_list *list, const struct sampling *sampling)
{
    struct table *table = table_list_add(list, "How sure");
    AUTO_TEXT line = { 0 };

    add_samples_of(&line, sampling->from, sampling->count, sampling->input_count);
    add_counts(&line, sampling);
    add_draw(&line, sampling->distribution, sampling->seed);
    if (sampling->impossible > 0) {
        text_add(&line, "; in ");
        add_grouped(&line, sampling->impossible);
        text_addf(&line, " sample%s a step had nothing to act on", plural_end(sampling->impossible));
    }
    table_remark(table, line.data);
    if (sampling->input_count == 0)
        table_remark(table, "no number has a range, a grade or a doubt: every sample is as judged");
}

static bool has_own_confidence(const struct sampling *sampling)
{
    for (int i = 0; i < sampling->claim_count; i++)
        if (sampling->claims[i].confidence != CLAIM_CONFIDENCE)
            return true;
    return false;
}

static bool has_undetermined(const struct sampling *sampling)
{
    for (int i = 0; i < sampling->claim_count; i++)
        if (sampling->claims[i].undetermined[REGIME_INDEPENDENT] + sampling->claims[i].undetermined[REGIME_SHARED] > 0)
            return true;
    return false;
}

static double share_of(const struct report *report, int claim, enum regime regime)
{
    return (double)report->sampling->claims[claim].holds[regime] / (double)report->sampling->count;
}

static void add_regime(struct table *table, const struct report *report, int claim, enum regime regime)
{
    static const enum tone tones[] = {
        [SAMPLED_FAILS] = TONE_BAD, [SAMPLED_UNDECIDED] = TONE_FAINT, [SAMPLED_HOLDS] = TONE_GOOD
    };
    const struct sampled_claim *sampled = &report->sampling->claims[claim];
    char low[NUMBER_SIZE], high[NUMBER_SIZE];
    AUTO_TEXT share = { 0 };
    AUTO_TEXT interval = { 0 };

    add_share(&share, share_of(report, claim, regime));
    text_addf(&interval, "%s – %s", number_fixed(low, 100 * sampled->share[regime].low, 1),
              number_fixed(high, 100 * sampled->share[regime].high, 1));
    table_number(table, share.data);
    table_number(table, interval.data);
    table_toned(table, sampled_verdict_name(sampled->verdict[regime]), tones[sampled->verdict[regime]]);
}

static void add_undetermined(struct table *table, const struct sampled_claim *sampled)
{
    AUTO_TEXT counts = { 0 };

    if (sampled->undetermined[REGIME_INDEPENDENT] + sampled->undetermined[REGIME_SHARED] > 0)
        text_addf(&counts, "%ld, %ld", sampled->undetermined[REGIME_INDEPENDENT], sampled->undetermined[REGIME_SHARED]);
    table_number(table, text_string(&counts));
}

/* The regimes in which it is as sure as it needs to be, or is not: "81.7 % (independent), 78.0 % (shared per source)". */
static void add_shares(struct text *out, const struct report *report, int claim, bool sure, const char *before)
{
    const struct sampled_claim *sampled = &report->sampling->claims[claim];

    for (int regime = 0; regime < REGIME_COUNT; regime++) {
        if (claim_is_sure(report, claim, (enum regime)regime) != sure)
            continue;
        text_add(out, before);
        add_share(out, share_of(report, claim, (enum regime)regime));
        text_addf(out, " (%s%s)", regime_name((enum regime)regime),
                  sampled->verdict[regime] == SAMPLED_UNDECIDED ? ", undecided" : "");
        before = ", ";
    }
}

/* "25 % of the way to its limit" */
static void add_way(struct text *out, double way)
{
    char number[NUMBER_SIZE];

    if (way < 0.005)
        text_add(out, "the least change will do");
    else
        text_addf(out, "%s %% of the way to its limit", number_fixed(number, 100 * way, 0));
}

static void add_breaking(struct text *out, const struct report *report, int claim)
{
    const struct breaking *breaking = breaking_of_claim(report, claim);
    const struct driving_input *input;
    char value[NUMBER_SIZE], given[NUMBER_SIZE];

    if (!breaking)
        return;
    if (breaking->input < 0) {
        text_add(out, "; no single judged number breaks it");
        return;
    }
    input = &report->sampling->drivers->inputs[breaking->input];
    if (input->probability < 1) {
        text_addf(out, "; what would break it: no '%s'", input->label);
        return;
    }
    text_addf(out, "; what would break it: '%s' at %s instead of %s (", input->label,
              number_judged(value, breaking->value), number_exact(given, input->value));
    add_way(out, breaking->way);
    text_add(out, ")");
}

static void add_hangs(struct text *out, const struct report *report, int claim)
{
    const struct driven *driven = driven_of_claim(report, claim);

    for (int i = 0; driven && i < driven->driver_count && i < 2; i++)
        text_addf(out, "%s'%s'", i == 0 ? "; it hangs most on " : " and ",
                  report->sampling->drivers->inputs[driven->drivers[i].input].label);
}

/* A claim that holds as judged, but not in as many samples as it needs. */
static void remark_short(struct table *table, const struct report *report, int claim)
{
    const struct sampled_claim *sampled = &report->sampling->claims[claim];
    bool falls_short = false;
    char needed[NUMBER_SIZE];
    AUTO_TEXT line = { 0 };

    for (int regime = 0; regime < REGIME_COUNT; regime++)
        falls_short = falls_short || sampled->verdict[regime] == SAMPLED_FAILS;
    text_addf(&line, "%s holds as judged %s %s %%", report->claims->claims[claim].id,
              falls_short                ? "but falls short of"
              : sampled->confidence >= 1 ? "and no number of samples can show that it reaches"
                                         : "and more samples would have to tell whether it reaches",
              number_exact(needed, 100 * sampled->confidence));
    add_shares(&line, report, claim, false, ": ");
    add_shares(&line, report, claim, true, "; enough: ");
    add_hangs(&line, report, claim);
    add_breaking(&line, report, claim);
    table_remark(table, line.data);
}

/* One that does not, and yet does in more samples than it may. */
static void remark_open(struct table *table, const struct report *report, int claim)
{
    AUTO_TEXT line = { 0 };

    text_addf(&line, "%s %s as judged, and that is not sure: it holds in ", report->claims->claims[claim].id,
              claim_verdict(&report->claims->claims[claim]) == FAILS ? "fails" : "is undetermined");
    for (int regime = 0; regime < REGIME_COUNT; regime++) {
        add_share(&line, share_of(report, claim, (enum regime)regime));
        text_addf(&line, " (%s)%s", regime_name((enum regime)regime), regime + 1 < REGIME_COUNT ? ", " : "");
    }
    add_hangs(&line, report, claim);
    table_remark(table, line.data);
}

static bool may_hold(const struct report *report, int claim)
{
    const struct sampled_claim *sampled = &report->sampling->claims[claim];
    bool may = false;

    for (int regime = 0; regime < REGIME_COUNT; regime++)
        may = may || sampled->share[regime].low > 1 - sampled->confidence;
    return may;
}

/* Those that do not hold as judged, and in hardly any sample. */
static void remark_refuted(struct table *table, const struct report *report)
{
    AUTO_TEXT line = { 0 };

    for (int i = 0; i < report->claims->claim_count; i++)
        if (claim_verdict(&report->claims->claims[i]) != HOLDS && !may_hold(report, i))
            text_addf(&line, "%s%s", line.length > 0 ? ", " : "do not hold as judged, nor in more than a few samples: ",
                      report->claims->claims[i].id);
    if (line.length > 0)
        table_remark(table, line.data);
}

static void remark_on_claims(struct table *table, const struct report *report)
{
    int short_count = 0, holding = 0;

    for (int i = 0; i < report->claims->claim_count; i++) {
        bool holds = claim_verdict(&report->claims->claims[i]) == HOLDS;

        holding += holds;
        if (!holds || claim_is_sure_in_both(report, i))
            continue;
        remark_short(table, report, i);
        short_count++;
    }
    if (holding > 0 && short_count == 0)
        table_remark(table, "every claim that holds as judged holds in as many samples as it needs");
    for (int i = 0; i < report->claims->claim_count; i++)
        if (claim_verdict(&report->claims->claims[i]) != HOLDS && may_hold(report, i))
            remark_open(table, report, i);
    remark_refuted(table, report);
    table_remark(table, "independent: every number is drawn by itself; shared per source: all numbers of a source are "
                        "high together or low together");
    table_remark(table,
                 "holds, fails: the whole 95 % interval of the share (Wilson 1927) is at or above what is needed, "
                 "or below; undecided: between");
}

static void add_title(struct text *title, const struct sampling *sampling)
{
    text_add(title, "Claims over ");
    add_grouped(title, sampling->count);
    text_addf(title, " sample%s (needed: ", plural_end(sampling->count));
    text_addf(title, "%.0f %% unless the claim says otherwise)", 100 * CLAIM_CONFIDENCE);
}

static void add_claim_row(struct table *table, const struct report *report, int claim, bool own, bool undetermined)
{
    const struct checked_claim *checked = &report->claims->claims[claim];
    const struct sampled_claim *sampled = &report->sampling->claims[claim];
    char needed[NUMBER_SIZE];
    AUTO_TEXT confidence = { 0 };

    table_cell(table, checked->id);
    add_verdict_cell(table, claim_verdict(checked));
    add_regime(table, report, claim, REGIME_INDEPENDENT);
    add_regime(table, report, claim, REGIME_SHARED);
    text_addf(&confidence, "%s %%", number_exact(needed, 100 * sampled->confidence));
    if (own)
        table_number(table, confidence.data);
    if (undetermined)
        add_undetermined(table, sampled);
}

void tables_of_sampled_claims(struct table_list *list, const struct report *report)
{
    bool own = has_own_confidence(report->sampling), undetermined = has_undetermined(report->sampling);
    struct table *table;
    AUTO_TEXT title = { 0 };

    add_drawn(list, report->sampling);
    if (!report->claims || report->sampling->input_count == 0)
        return;
    add_title(&title, report->sampling);
    table = table_list_add(list, title.data);
    table_column(table, "id", false);
    table_column(table, "as judged", false);
    for (int regime = 0; regime < REGIME_COUNT; regime++) {
        table_column(table, regime_name((enum regime)regime), true);
        table_column(table, "95 % interval", true);
        table_column(table, "", false);
    }
    if (own)
        table_column(table, "needed", true);
    if (undetermined)
        table_column(table, "undetermined", true);
    for (int i = 0; i < report->claims->claim_count; i++)
        add_claim_row(table, report, i, own, undetermined);
    remark_on_claims(table, report);
    if (undetermined)
        table_remark(table, "undetermined: samples of both kinds in which the claim is; they count as not holding");
}

void tables_of_sampling(struct table_list *list, const struct report *report, bool details)
{
    if (report->sampling) {
        tables_of_sampled_claims(list, report);
        tables_of_sampled_figures(list, report, details);
        tables_of_drivers(list, report);
        tables_of_dropouts(list, report, details);
        tables_of_choices(list, report, details);
    }
    tables_of_null(list, report);
}
