/*
 * attack_sample.c - attacks on models drawn.
 */
#include "analysis/attack_sample.h"

#include <math.h>
#include <stdlib.h>

/* What the processes work on. */
struct raids {
    const struct attack_question *question;
    int steps;
};

/* Where a row holds what: the shares of every curve, then how much each holds, then the point of collapse. */
static int column_of_share(int steps, int kind, int q)
{
    return kind * (steps + 1) + q;
}

static int column_of_robustness(int steps, int kind)
{
    return CURVE_COUNT * (steps + 1) + kind;
}

static int column_of_point(int steps)
{
    return CURVE_COUNT * (steps + 2);
}

static void *begin(const void *question)
{
    struct raids *raids = mem_alloc(sizeof *raids);

    *raids = *(const struct raids *)question;
    return raids;
}

static double number_or_nan(struct value value)
{
    return value.reason ? NAN : value.number;
}

static void ask(void *data, const struct model *drawn, long number, double *row)
{
    const struct raids *raids = data;
    struct attack_question question = *raids->question;
    struct attack attack = { 0 };

    question.model = drawn;
    question.threads = 1;
    question.progress = NULL;
    question.repeat = question.repeat > 0;
    question.first_order = ATTACK_SAMPLED_ORDERS + (uint64_t)number;
    attack_lead(&attack, &question);
    for (int kind = 0; kind < CURVE_COUNT; kind++) {
        const struct attack_curve *curve = &attack.curves[kind];

        for (int q = 0; q <= raids->steps; q++)
            row[column_of_share(raids->steps, kind, q)] = curve->reason ? NAN : curve->share[q];
        row[column_of_robustness(raids->steps, kind)] = number_or_nan(curve->robustness);
    }
    row[column_of_point(raids->steps)] = number_or_nan(attack.collapse_point);
    attack_done(&attack);
}

/* What is undefined as judged, and in every sample, is so for one reason. */
static struct spread spread_or(const struct drawn_answers *answers, int column, const char *reason)
{
    struct spread spread = drawn_answers_spread(answers, column);

    if (spread.defined == 0 && reason)
        spread.median = spread.low = spread.high = UNDEFINED(reason);
    return spread;
}

static void sum_up(struct attack *attack, const struct drawn_answers *answers)
{
    for (int kind = 0; kind < CURVE_COUNT; kind++) {
        struct attack_curve *curve = &attack->curves[kind];

        curve->sampled = mem_array((size_t)attack->steps + 1, sizeof *curve->sampled);
        for (int q = 0; q <= attack->steps; q++)
            curve->sampled[q] = spread_or(answers, column_of_share(attack->steps, kind, q), curve->reason);
        curve->sampled_robustness =
            spread_or(answers, column_of_robustness(attack->steps, kind), curve->robustness.reason);
    }
    attack->sampled_point = spread_or(answers, column_of_point(attack->steps), attack->collapse_point.reason);
}

bool attack_sample(struct attack *attack, const struct attack_question *question, const struct sample_set *set,
                   struct error *error)
{
    const struct raids raids = { question, attack->steps };
    const struct drawn_question drawn = {
        question->model,    column_of_point(attack->steps) + 1, begin, ask, free, &raids, question->threads,
        question->progress,
    };
    struct sample_set sampled = *set;
    struct drawn_answers answers;

    TRY(drawn_models_ask(&drawn, &sampled, &answers, error));
    if (!raw_is_written(set->raw))
        sum_up(attack, &answers);
    drawn_answers_done(&answers);
    attack->sampled = sampled;
    return true;
}
