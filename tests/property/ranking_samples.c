/*
 * ranking_samples.c - a ranking over samples says of each model drawn what the ranking of that model says.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/ranking_sample.h"
#include "drawn_pacts.h"
#include "network/ig.h"

enum { SAMPLED = 240 };

/* By what: measures that kernels serve and others, by residual too, and one that is about the whole network. */
static const struct measure *const sampled_by[] = {
    &measure_efficiency,     &measure_algebraic_connectivity, &measure_frustration,
    &measure_total_strength, &measure_weighted_clustering,    &measure_mean_strength,
};

/* A question that has a unit, a measure, a layer and a focus of its own for every number. */
struct asked {
    struct model model;
    struct scenario scenario;
    struct measure_choice choice;
    struct rank_question question;
    int focused[3];
};

static void ask(struct asked *asked, unsigned number)
{
    *asked = (struct asked){ .scenario = { .title = "drawn", .focus.bloc = -1 }, .focused = { 0, 1, 2 } };
    make_model_with_pact(&asked->model, number);
    asked->question = (struct rank_question){ .model = &asked->model,
                                              .scenario = &asked->scenario,
                                              .choice = &asked->choice,
                                              .layer = (int)(number % 3) - 1,
                                              .unit = number % 8 < 5 ? RANK_ACTORS : (enum rank_unit)(number % 8 - 4),
                                              .by = sampled_by[number % 6],
                                              .threads = 1 };
    asked->choice.narrowed = true;
    for (int i = 0; measures[i]; i++)
        asked->choice.wanted[i] = measures[i] == asked->question.by;
    if (number % 7 == 0) {
        asked->scenario.focus.actors = asked->focused;
        asked->scenario.focus.actor_count = 3;
    }
}

static void sample(struct ranking *ranking, const struct asked *asked, struct sample_set set)
{
    struct error error = { 0 };

    ranking_init(ranking, &asked->question);
    assert_true(ranking_sample(ranking, &asked->question, &set, &error));
}

static void assert_spread_is(const struct spread *spread, struct value value, long count)
{
    const struct value found[] = { spread->low, spread->median, spread->high };

    assert_int_equal(spread->defined, value.reason ? 0 : count);
    for (int i = 0; i < 3; i++) {
        assert_true(!found[i].reason == !value.reason);
        if (!value.reason && fabs(found[i].number - value.number) > 1e-9 * fmax(1, fabs(value.number)))
            fail_msg("%.17g is not %.17g", found[i].number, value.number);
    }
}

static void without_ranges_every_sample_is_the_ranking(void **state)
{
    (void)state;
    ig_init();
    for (unsigned number = 1; number <= SAMPLED; number++) {
        struct ranking ranking;
        struct asked asked;

        ask(&asked, number);
        sample(&ranking, &asked, (struct sample_set){ .seed = 1, .count = 3 });
        assert_int_equal(ranking.sampled.input_count, 0);
        for (int i = 0; i < ranking.row_count; i++) {
            const struct rank_row *row = &ranking.rows[i];

            assert_spread_is(&row->sampled_loss, row->loss, 3);
            assert_spread_is(&row->sampled_rank, row->loss.reason ? row->loss : VALUE(row->rank), 3);
            assert_int_equal(row->firsts, row->rank == 1 ? 3 : 0);
        }
        ranking_done(&ranking);
        model_done(&asked.model);
    }
}

/* Ranges of either sign, some that reach 0; reliance that may vanish; ties that may not exist. */
static void add_ranges(struct model *model, unsigned seed)
{
    for (int i = 0; i < model->tie_count; i++) {
        struct tie *tie = &model->ties[i];
        double wide = draw(&seed, 4) ? 0.3 * fabs(tie->weight) : fabs(tie->weight);

        if (tie->pact >= 0 || draw(&seed, 4) == 0)
            continue;
        tie->range = (struct range){ tie->weight - wide, tie->weight + wide, true };
        tie->exists = draw(&seed, 3) ? 1 : 0.5;
        for (int k = 0; k < tie->reliance_count; k++)
            tie->reliances[k].range = (struct range){ 0, tie->reliances[k].share, tie->reliances[k].share > 0 };
    }
}

/* The model of one sample, made without what draws samples of rankings. */
static void draw_model(struct model *out, const struct model *model, uint64_t seed, uint64_t number)
{
    struct scenario none = { 0 };
    struct inputs inputs;

    model_copy(out, model);
    inputs_init(&inputs, model, &none, DISTRIBUTION_TRIANGULAR);
    {
        AUTO_FREE double *values = mem_array((size_t)inputs.count, sizeof *values);

        draw_shares(&inputs, seed, number, REGIME_INDEPENDENT, values);
        draw_values(&inputs, values, values);
        inputs_apply(&inputs, values, out, &none);
    }
    inputs_done(&inputs);
}

static const struct rank_row *find_row(const struct ranking *ranking, const char *id)
{
    for (int i = 0; i < ranking->row_count; i++)
        if (strcmp(ranking->rows[i].id, id) == 0)
            return &ranking->rows[i];
    return NULL;
}

/* Of ties those that exist in the sample have rows: the others cost nothing, but take places. */
static void assert_sample_is(const struct ranking *sampled, const struct ranking *drawn)
{
    for (int i = 0; i < sampled->row_count; i++) {
        const struct rank_row *row = &sampled->rows[i], *own = find_row(drawn, row->id);

        if (!own) {
            assert_true(sampled->unit != RANK_PACTS && sampled->unit != RANK_LAYERS);
            continue;
        }
        assert_spread_is(&row->sampled_loss, own->loss, 1);
        if (sampled->row_count == drawn->row_count)
            assert_spread_is(&row->sampled_rank, own->loss.reason ? own->loss : VALUE(own->rank), 1);
    }
}

static void every_sample_is_the_ranking_of_the_model_drawn(void **state)
{
    (void)state;
    for (unsigned number = 1; number <= SAMPLED; number++) {
        struct sample_set set = {
            .seed = number, .from = number % 5, .count = 1, .distribution = DISTRIBUTION_TRIANGULAR
        };
        struct ranking sampled, drawn;
        struct asked asked, again;

        ask(&asked, number);
        add_ranges(&asked.model, number);
        sample(&sampled, &asked, set);
        again = asked;
        draw_model(&again.model, &asked.model, set.seed, (uint64_t)set.from);
        again.question.model = &again.model;
        ranking_init(&drawn, &again.question);
        assert_sample_is(&sampled, &drawn);
        ranking_done(&drawn);
        ranking_done(&sampled);
        model_done(&again.model);
        model_done(&asked.model);
    }
}

static void samples_are_the_same_by_one_process_or_by_two(void **state)
{
    (void)state;
    for (unsigned number = 1; number <= SAMPLED; number += 5) {
        struct sample_set set = { .seed = 1, .count = 21, .distribution = DISTRIBUTION_UNIFORM };
        struct ranking alone, together;
        struct asked asked;

        ask(&asked, number);
        add_ranges(&asked.model, number);
        sample(&alone, &asked, set);
        asked.question.threads = 2;
        sample(&together, &asked, set);
        for (int i = 0; i < alone.row_count; i++) {
            const struct rank_row *a = &alone.rows[i], *b = &together.rows[i];

            assert_memory_equal(&a->sampled_loss, &b->sampled_loss, sizeof a->sampled_loss);
            assert_memory_equal(&a->sampled_rank, &b->sampled_rank, sizeof a->sampled_rank);
            assert_int_equal(a->firsts, b->firsts);
        }
        ranking_done(&together);
        ranking_done(&alone);
        model_done(&asked.model);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(without_ranges_every_sample_is_the_ranking),
        cmocka_unit_test(every_sample_is_the_ranking_of_the_model_drawn),
        cmocka_unit_test(samples_are_the_same_by_one_process_or_by_two),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
