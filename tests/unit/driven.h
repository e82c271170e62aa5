/*
 * driven.h - claims over a model of judged numbers, and what drives them.
 */
#ifndef ENTENTE_TESTS_DRIVEN_H
#define ENTENTE_TESTS_DRIVEN_H

#include "analysis/sample/drivers.h"
#include "claims.h"

/* Actors a to d in layer m, and what ties them. */
#define JUDGED(ties)                                                                              \
    "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }],"                         \
    "  \"actors\": [{ \"id\": \"a\" }, { \"id\": \"b\" }, { \"id\": \"c\" }, { \"id\": \"d\" }]," \
    "  \"ties\": [" ties "] }"
#define TIE(from, to, weight, more) \
    "{ \"from\": \"" from "\", \"to\": \"" to "\", \"layer\": \"m\", \"weight\": " weight ", " more " }"

static int pair_ab[][2] = { { 0, 1 } };

/* 'told' owns the drivers. */
struct judged {
    struct told told;
    struct measure_choice choice, by_layer;
    struct sampling_question question;
    struct samples samples;
    const struct drivers *drivers;
};

/* Claims, up to NULL, to be sampled; changes of what is asked may follow. a–b is the focus, with its two figures. */
static inline void judge(struct judged *judged, const char *model, const char *phases, const char *const *that)
{
    struct error error = { 0 };

    *judged = (struct judged){ 0 };
    tell_each(&judged->told, model, phases, that);
    (void)claim_of(&judged->told, 0);
    report_done(&judged->told.report);
    judged->told.scenario.focus.pairs = pair_ab;
    judged->told.scenario.focus.pair_count = 1;
    assert_true(measure_choice_parse(&judged->choice, "total_bond,efficiency", NULL, false, &error));
    analyse_scenario(&judged->told.report, &judged->told.scenario, &judged->told.model, &judged->choice);
    judged->question = (struct sampling_question){
        .model = &judged->told.model,
        .scenario = &judged->told.scenario,
        .choice = &judged->choice,
        .by_layer = &judged->by_layer,
        .distribution = DISTRIBUTION_UNIFORM,
        .seed = 1,
        .count = 200,
        .processes = 1,
    };
}

static inline void find_drivers(struct judged *judged, int sobol_base)
{
    struct report *report = &judged->told.report;
    struct error error = { 0 };

    assert_true(samples_draw(&judged->samples, report, &judged->question, &error));
    assert_true(report_sum_samples(report, &judged->samples, &judged->question, &error));
    assert_true(report_find_drivers(report, &judged->samples, &judged->question, sobol_base, &error));
    judged->drivers = report->sampling->drivers;
}

static inline const struct driven *driven_claim(const struct judged *judged, int claim)
{
    const struct driven *driven = &judged->drivers->list[judged->drivers->figure_count + claim];

    assert_int_equal(driven->claim, claim);
    return driven;
}

static inline void judged_done(struct judged *judged)
{
    samples_done(&judged->samples);
    told_done(&judged->told);
}

#endif
