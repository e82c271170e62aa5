/*
 * drawn_models.h - one question asked of a model again and again, with every judged number drawn anew, and what its
 * answers come to.
 */
#ifndef ENTENTE_ANALYSIS_SAMPLE_DRAWN_MODELS_H
#define ENTENTE_ANALYSIS_SAMPLE_DRAWN_MODELS_H

#include "analysis/sample/spread.h"
#include "analysis/sample/draw.h"
#include "analysis/sample/work.h"
#include "measure/measure.h"

/* Which samples: numbers from .. from + count - 1 of a seed, drawn independently. */
struct sample_set {
    enum distribution distribution;
    uint64_t seed;
    long from, count;
    int input_count; /* judged numbers that vary; filled in when they are drawn */
    struct raw *raw; /* where they are written instead of summed up, or come from; or NULL */
};

/*
 * What there is to ask. 'begin' makes what one process needs for itself; 'ask' fills the row of a model drawn, whose number of the
 * sample alone it may depend on; 'end' is done with it. Borrows all of it.
 */
struct drawn_question {
    const struct model *model;
    int width; /* numbers of a row */
    void *(*begin)(const void *question);
    void (*ask)(void *asker, const struct model *drawn, long number, double *row);
    void (*end)(void *asker);
    const void *question;
    int processes;                    /* at most */
    struct kernel_progress *progress; /* or NULL */
};

/* One row for each sample; NAN: undefined. */
struct drawn_answers {
    long count;
    int width;
    double *rows;
};

/* Fills answers, for drawn_answers_done, and the set's count of inputs; false with an error as work_run has it. */
bool drawn_models_ask(const struct drawn_question *question, struct sample_set *set, struct drawn_answers *answers,
                      struct error *error) MUST_CHECK;
void drawn_answers_done(struct drawn_answers *answers);

/* Of one column. O(samples). */
struct spread drawn_answers_spread(const struct drawn_answers *answers, int column);

#endif
