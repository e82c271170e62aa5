/*
 * test_sampled_answers.c - rankings and attacks over samples: probabilities by closed forms, and each sample as the attack on the
 * model drawn.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "analysis/attack_sample.h"
#include "analysis/ranking_sample.h"
#include "network/ig.h"
#include "played.h"

enum { SAMPLES = 20000 };

/* The range of a tie decides whether it or the other one weighs more. */
static const char decided[] =
    "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }],"
    "  \"actors\": [{ \"id\": \"a\" }, { \"id\": \"b\" }, { \"id\": \"c\" }, { \"id\": \"d\" }],"
    "  \"ties\": [{ \"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 0.5 },"
    "    { \"from\": \"c\", \"to\": \"d\", \"layer\": \"m\", \"weight\": 0.4, \"range\": [0.3, 0.8] }] }";
/* One tie may not be there: no mean strength is left then when the other falls. */
static const char doubtful[] =
    "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }],"
    "  \"actors\": [{ \"id\": \"a\" }, { \"id\": \"b\" }, { \"id\": \"c\" }, { \"id\": \"d\" }],"
    "  \"ties\": [{ \"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 0.5 },"
    "    { \"from\": \"c\", \"to\": \"d\", \"layer\": \"m\", \"weight\": 0.4, \"exists\": 0.7 }] }";
static const char phases[] = "[{ \"id\": \"p\", \"steps\": [{ \"do\": \"collapse\", \"actor\": \"a\" }] }]";

static const struct scenario everybody = { .title = "t", .focus.bloc = -1 };

static void rank_ties(struct ranking *ranking, const struct model *model, const struct measure *by,
                      enum distribution distribution)
{
    struct measure_choice choice = { .narrowed = true };
    const struct rank_question question = { .model = model,
                                            .scenario = &everybody,
                                            .choice = &choice,
                                            .layer = LAYER_COMBINED,
                                            .unit = RANK_TIES,
                                            .by = by,
                                            .threads = 2 };
    const struct sample_set set = { .distribution = distribution, .seed = 1, .count = SAMPLES };
    struct error error = { 0 };

    for (int i = 0; measures[i]; i++)
        choice.wanted[i] = measures[i] == by;
    ranking_init(ranking, &question);
    assert_true(ranking_sample(ranking, &question, &set, &error));
}

static const struct rank_row *row_of(const struct ranking *ranking, const char *id)
{
    for (int i = 0; i < ranking->row_count; i++)
        if (strcmp(ranking->rows[i].id, id) == 0)
            return &ranking->rows[i];
    fail_msg("no row %s", id);
    return NULL;
}

/* Of 20 000 draws, 5 standard errors. */
static void assert_share(long hits, double share)
{
    assert_true(fabs((double)hits / SAMPLES - share) < 5 * sqrt(share * (1 - share) / SAMPLES));
}

/* Triangular of 0.3, 0.4, 0.8: above 0.5 lies (0.8 - 0.5)² / (0.5 · 0.4); the median is 0.8 - √(0.5 · 0.2). */
static void what_is_first_follows_from_the_range(void **state)
{
    const struct {
        enum distribution distribution;
        double first, median;
    } cases[] = {
        { DISTRIBUTION_UNIFORM, 0.6, 0.55 },
        { DISTRIBUTION_TRIANGULAR, 0.45, 0.8 - sqrt(0.1) },
    };
    struct played played;

    (void)state;
    ig_init();
    play(&played, decided, phases);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct ranking ranking;
        const struct rank_row *fixed, *varied;

        rank_ties(&ranking, &played.model, &measure_total_strength, cases[i].distribution);
        fixed = row_of(&ranking, "a+b");
        varied = row_of(&ranking, "c+d");
        assert_int_equal(ranking.sampled.input_count, 1);
        assert_share(varied->firsts, cases[i].first);
        assert_int_equal(varied->firsts + fixed->firsts, SAMPLES);
        assert_true(fabs(varied->sampled_loss.median.number - cases[i].median) < 0.01);
        assert_true(fabs(fixed->sampled_loss.low.number - 0.5) < 1e-12 &&
                    fabs(fixed->sampled_loss.high.number - 0.5) < 1e-12);
        assert_true(fixed->sampled_rank.low.number == 1 && fixed->sampled_rank.high.number == 2);
        ranking_done(&ranking);
    }
    played_done(&played);
}

static void samples_without_a_loss_are_counted_and_first_of_none(void **state)
{
    struct played played;
    struct ranking ranking;
    const struct rank_row *certain, *varied;

    (void)state;
    play(&played, doubtful, phases);
    rank_ties(&ranking, &played.model, &measure_mean_strength, DISTRIBUTION_PERT);
    certain = row_of(&ranking, "a+b");
    varied = row_of(&ranking, "c+d");
    assert_share(certain->sampled_loss.defined, 0.7);
    assert_int_equal(varied->sampled_loss.defined, SAMPLES);
    assert_int_equal(varied->firsts, SAMPLES - certain->firsts);
    ranking_done(&ranking);
    played_done(&played);
}

static void equal_losses_share_a_rank_and_no_loss_has_none(void **state)
{
    const double losses[] = { 1, NAN, 3, 3 - 2e-9, 3 - 2e-8, 0 };
    const int expected[] = { 4, 0, 1, 1, 3, 5 };
    int ranks[6];

    (void)state;
    ranks_of_losses(losses, 6, 10, ranks);
    assert_memory_equal(ranks, expected, sizeof ranks);
}

/* Two stars whose centres swap places by the range, with reliance, and a bridge that may not be there. */
static const char stars[] =
    "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }],"
    "  \"actors\": [{ \"id\": \"a\" }, { \"id\": \"b\" }, { \"id\": \"c\" }, { \"id\": \"d\" }, { \"id\": \"e\" },"
    "    { \"id\": \"f\" }],"
    "  \"ties\": [{ \"from\": \"a\", \"to\": \"b\", \"layer\": \"m\", \"weight\": 0.5, \"range\": [0.1, 0.9],"
    "      \"relies_on\": [{ \"actor\": \"d\", \"share\": 0.5, \"range\": [0.2, 0.8] }] },"
    "    { \"from\": \"a\", \"to\": \"c\", \"layer\": \"m\", \"weight\": 0.4 },"
    "    { \"from\": \"d\", \"to\": \"e\", \"layer\": \"m\", \"weight\": 0.4, \"range\": [0.2, 0.8] },"
    "    { \"from\": \"d\", \"to\": \"f\", \"layer\": \"m\", \"weight\": 0.5 },"
    "    { \"from\": \"a\", \"to\": \"d\", \"layer\": \"m\", \"weight\": 0.1, \"exists\": 0.5 }] }";

static const struct {
    const char *rule; /* NULL: at random */
    bool fixed_order, collapse;
} orders[] = {
    { "strength", false, false }, { "strength", true, false },
    { "strength", false, true },  { "vulnerability", false, true },
    { "degree", false, false },   { NULL, false, false },
    { NULL, false, true },
};
enum { ORDERS = sizeof orders / sizeof *orders };

static struct attack_question question_of(const struct model *model, int number)
{
    return (struct attack_question){ .model = model,
                                     .scenario = &everybody,
                                     .layer = LAYER_COMBINED,
                                     .rule = orders[number].rule ? order_rule_find(orders[number].rule) : NULL,
                                     .fixed_order = orders[number].fixed_order,
                                     .collapse = orders[number].collapse,
                                     .repeat = orders[number].rule ? 0 : 10,
                                     .seed = 7,
                                     .threads = 1 };
}

static void sample_attack(struct attack *attack, const struct attack_question *question, struct sample_set set)
{
    struct error error = { 0 };

    attack_init(attack, question);
    assert_true(attack_sample(attack, question, &set, &error));
}

static void assert_spread_is(const struct spread *spread, struct value value)
{
    assert_true(!spread->median.reason == !value.reason);
    if (!value.reason)
        assert_true(spread->low.number == value.number && spread->median.number == value.number &&
                    spread->high.number == value.number);
}

static void assert_attack_is(const struct attack *sampled, const struct attack *drawn)
{
    for (int kind = 0; kind < CURVE_COUNT; kind++) {
        for (int q = 0; q <= sampled->steps; q++)
            assert_spread_is(&sampled->curves[kind].sampled[q], VALUE(drawn->curves[kind].share[q]));
        assert_spread_is(&sampled->curves[kind].sampled_robustness, drawn->curves[kind].robustness);
    }
    assert_spread_is(&sampled->sampled_point, drawn->collapse_point);
}

static void draw_model(struct model *out, const struct model *model, uint64_t seed, uint64_t number)
{
    double values[8];
    struct scenario none = { 0 };
    struct inputs inputs;

    model_copy(out, model);
    inputs_init(&inputs, model, &none, DISTRIBUTION_UNIFORM);
    assert_int_equal(inputs.count, 4);
    draw_shares(&inputs, seed, number, REGIME_INDEPENDENT, values);
    draw_values(&inputs, values, values);
    inputs_apply(&inputs, values, out, &none);
    inputs_done(&inputs);
}

static void every_sample_is_the_attack_on_the_model_drawn(void **state)
{
    struct played played;

    (void)state;
    play(&played, stars, phases);
    for (int i = 0; i < 20 * ORDERS; i++) {
        struct attack_question question = question_of(&played.model, i % ORDERS);
        const struct sample_set set = { DISTRIBUTION_UNIFORM, 7, i, 1, 0, NULL };
        struct attack sampled, drawn;
        struct model model;

        sample_attack(&sampled, &question, set);
        draw_model(&model, &played.model, 7, (uint64_t)i);
        question.model = &model;
        question.repeat = question.repeat > 0;
        question.first_order = ATTACK_SAMPLED_ORDERS + (uint64_t)i;
        attack_init(&drawn, &question);
        assert_attack_is(&sampled, &drawn);
        attack_done(&drawn);
        attack_done(&sampled);
        model_done(&model);
    }
    played_done(&played);
}

static void attacks_without_ranges_are_all_the_same(void **state)
{
    struct played played;

    (void)state;
    play(&played, stars, phases);
    for (int i = 0; i < played.model.tie_count; i++) {
        played.model.ties[i].range.given = false;
        played.model.ties[i].exists = 1;
        for (int k = 0; k < played.model.ties[i].reliance_count; k++)
            played.model.ties[i].reliances[k].range.given = false;
    }
    for (int i = 0; i < ORDERS; i++) {
        struct attack_question question = question_of(&played.model, i);
        struct attack attack;

        if (question.repeat > 0)
            continue;
        sample_attack(&attack, &question, (struct sample_set){ DISTRIBUTION_PERT, 1, 0, 5, 0, NULL });
        assert_int_equal(attack.sampled.input_count, 0);
        assert_attack_is(&attack, &attack);
        attack_done(&attack);
    }
    played_done(&played);
}

static void attacks_by_two_processes_are_those_by_one(void **state)
{
    struct played played;

    (void)state;
    play(&played, stars, phases);
    for (int i = 0; i < ORDERS; i++) {
        struct attack_question question = question_of(&played.model, i);
        const struct sample_set set = { DISTRIBUTION_PERT, 3, 5, 200, 0, NULL };
        struct attack alone, together;

        sample_attack(&alone, &question, set);
        question.threads = 2;
        sample_attack(&together, &question, set);
        for (int kind = 0; kind < CURVE_COUNT; kind++) {
            const struct attack_curve *a = &alone.curves[kind], *b = &together.curves[kind];

            assert_memory_equal(a->sampled, b->sampled, sizeof *a->sampled * ((size_t)alone.steps + 1));
            assert_memory_equal(&a->sampled_robustness, &b->sampled_robustness, sizeof a->sampled_robustness);
        }
        assert_memory_equal(&alone.sampled_point, &together.sampled_point, sizeof alone.sampled_point);
        attack_done(&together);
        attack_done(&alone);
    }
    played_done(&played);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_first_follows_from_the_range),
        cmocka_unit_test(samples_without_a_loss_are_counted_and_first_of_none),
        cmocka_unit_test(equal_losses_share_a_rank_and_no_loss_has_none),
        cmocka_unit_test(every_sample_is_the_attack_on_the_model_drawn),
        cmocka_unit_test(attacks_without_ranges_are_all_the_same),
        cmocka_unit_test(attacks_by_two_processes_are_those_by_one),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
