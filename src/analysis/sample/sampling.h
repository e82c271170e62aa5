/*
 * sampling.h - how sure the figures and claims of a scenario are: every judged number is drawn anew in each sample, and
 * the scenario played with it. Before and after of a sample share the draw.
 */
#ifndef ENTENTE_ANALYSIS_SAMPLE_SAMPLING_H
#define ENTENTE_ANALYSIS_SAMPLE_SAMPLING_H

#include "analysis/sample/draw.h"
#include "analysis/sample/player.h"
#include "analysis/sample/raw.h"
#include "analysis/sample/spread.h"
#include "base/statistics.h"

/* Confidence of Wilson's interval of a share; what a claim needs if it does not say. */
#define WILSON_CONFIDENCE 0.95
#define CLAIM_CONFIDENCE 0.9

/* Borrows all of it. */
struct sampling_question {
    const struct model *model;
    const struct scenario *scenario;
    const struct measure_choice *choice, *by_layer; /* for all layers combined; for single layers */
    enum distribution distribution;
    uint64_t seed;
    long from, count; /* numbers of the samples: from .. from + count - 1 */
    int processes;
    struct kernel_progress *progress; /* or NULL */
    struct raw *raw;                  /* see raw.h; or NULL */
};

/*
 * What came out of every sample, one row each: of the independent draw the verdicts of the claims, their margins and
 * the figures, then whether all steps were possible; of the draw shared per source the verdicts. NAN: undefined.
 */
struct samples {
    struct inputs inputs;
    struct sampled_key *keys;
    int key_count, key_capacity, claim_count;
    long from, count;
    int width;
    double *rows;
};

/* Where a row holds what. */
static inline int column_of_verdict(const struct samples *samples, enum regime regime, int claim)
{
    return regime == REGIME_INDEPENDENT ? claim : 2 * samples->claim_count + samples->key_count + 1 + claim;
}
static inline int column_of_margin(const struct samples *samples, int claim)
{
    return samples->claim_count + claim;
}
static inline int column_of_figure(const struct samples *samples, int key)
{
    return 2 * samples->claim_count + key;
}
static inline int column_of_obstacle(const struct samples *samples)
{
    return 2 * samples->claim_count + samples->key_count;
}

/*
 * Draws and plays. The figures: network measures chosen (usual ones of all layers combined, 'by_layer' of each), by the
 * denominator that each is compared by, where they are defined as judged; measures of the focus pairs; of actors only
 * where measures were chosen one by one; in the phases that tables show. 'report' is that of the scenario. False with
 * an error where it cannot be done. O(count · (cost of the figures and claims)).
 */
bool samples_draw(struct samples *samples, const struct report *report, const struct sampling_question *question,
                  struct error *error) MUST_CHECK;
/* Everything but the rows: what there is to draw. */
void samples_prepare(struct samples *samples, const struct report *report, const struct sampling_question *question);
void samples_done(struct samples *samples);
/* One column, of all samples; caller frees. */
double *samples_column(const struct samples *samples, int column);
/* The figure of the same measure, layer and actors in a phase, or -1. */
int samples_find(const struct samples *samples, const struct sampled_key *key, int phase);

/* A figure over all samples in which it is defined; its change against before likewise, paired sample by sample. */
struct sampled_figure {
    struct sampled_key key;
    long defined;
    struct value median, low, high;
    struct value change, change_low, change_high; /* of phases but the first; change is the median */
    struct value rises, falls;                    /* shares of all samples; undefined counts as neither */
};

enum sampled_verdict { SAMPLED_FAILS, SAMPLED_UNDECIDED, SAMPLED_HOLDS };
const char *sampled_verdict_name(enum sampled_verdict verdict);

/* A claim over all samples; undetermined counts as not holding. */
struct sampled_claim {
    double confidence; /* that it needs */
    long holds[REGIME_COUNT], undetermined[REGIME_COUNT];
    struct interval share[REGIME_COUNT];        /* of samples in which it holds, Wilson's */
    enum sampled_verdict verdict[REGIME_COUNT]; /* by where the interval lies beside the confidence */
};

/* The report's arena owns all. */
struct sampling {
    enum distribution distribution;
    uint64_t seed;
    long from, count, impossible; /* samples in which a step was not possible */
    int input_count, ranged_count, graded_count,
        doubtful_count; /* inputs: with a range, by grade, ties that may not exist */
    struct sampled_figure *figures;
    int figure_count;
    struct sampled_claim *claims; /* as the report's claims */
    int claim_count;
    struct dropouts *dropouts; /* see dropout.h; NULL if not asked for */
    struct choices_varied *choices;
    struct drivers *drivers; /* see drivers.h; likewise */
};

/* Sums up the samples, into report->sampling. False with an error as samples_draw. O(count · figures). */
bool report_sum_samples(struct report *report, const struct samples *samples, const struct sampling_question *question,
                        struct error *error) MUST_CHECK;
/*
 * True if as many samples as the claim needs agree with the verdict as judged, by the whole of Wilson's interval. A claim that is
 * undetermined as judged never is.
 */
bool claim_is_sure(const struct report *report, int claim, enum regime regime);
bool claim_is_sure_in_both(const struct report *report, int claim);

/* The figure over samples, or NULL. */
const struct sampled_figure *sampling_find(const struct sampling *sampling, int phase, int layer,
                                           const struct measure *measure, int actor, int other);

#endif
