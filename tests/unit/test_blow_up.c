/*
 * test_blow_up.c - the continuous-time model of balance against its integration step by step.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

#include "analysis/blow_up.h"
#include "matrices.h"
#include "network/ig.h"

/* Y². */
static struct matrix slope_at(const struct matrix *y)
{
    struct matrix slope = { .n = y->n };

    for (int i = 0; i < y->n; i++)
        for (int j = 0; j < y->n; j++)
            for (int k = 0; k < y->n; k++)
                slope.at[i][j] += y->at[i][k] * y->at[k][j];
    return slope;
}

static struct matrix moved_by(const struct matrix *x, const struct matrix *slope, double time)
{
    struct matrix y = *x;

    for (int i = 0; i < x->n; i++)
        for (int j = 0; j < x->n; j++)
            y.at[i][j] += time * slope->at[i][j];
    return y;
}

/* The classical method of fourth order, its steps so short that no entry grows by more than a hundredth. */
static void integrate(struct matrix *x, double time)
{
    while (time > 0) {
        double greatest = 0, step;
        struct matrix first = slope_at(x), second, third, fourth, y;

        for (int i = 0; i < x->n; i++)
            for (int j = 0; j < x->n; j++)
                greatest = fmax(greatest, fabs(x->at[i][j]));
        step = fmin(time, 0.01 / (greatest * x->n));
        y = moved_by(x, &first, step / 2);
        second = slope_at(&y);
        y = moved_by(x, &second, step / 2);
        third = slope_at(&y);
        y = moved_by(x, &third, step);
        fourth = slope_at(&y);
        for (int i = 0; i < x->n; i++)
            for (int j = 0; j < x->n; j++)
                x->at[i][j] += step / 6 * (first.at[i][j] + 2 * second.at[i][j] + 2 * third.at[i][j] + fourth.at[i][j]);
        time -= step;
    }
}

/* Integrated to half the time of blow-up, the eigenvector is one still, of λ / (1 − λt); just before it, the signs are its own. */
static void the_blocs_are_those_that_integration_runs_to(void **state)
{
    int compared = 0;

    (void)state;
    for (unsigned seed = 1; seed <= 80; seed++) {
        struct matrix x = drawn(seed);
        struct graph graph = graph_of(&x);
        struct world world;
        struct edge_list edges;
        struct blow_up blow_up;

        world_init(&world, &graph, 1);
        edges = network_net_edges(&world.net);
        blow_up_init(&blow_up, &edges, x.n);
        integrate(&x, blow_up.time.reason ? 0 : blow_up.time.number / 2);
        for (int i = 0; i < x.n && !blow_up.pull[0].reason; i++) {
            double product = 0;

            for (int j = 0; j < x.n; j++)
                product += x.at[i][j] * (blow_up.pull[j].reason ? 0 : blow_up.pull[j].number);
            assert_true(blow_up.pull[i].reason ||
                        fabs(product / (2 * blow_up.growth.number) - blow_up.pull[i].number) < 1e-6);
        }
        integrate(&x, blow_up.time.reason ? 0 : 0.4999 * blow_up.time.number);
        for (int i = 0; i < x.n; i++) {
            for (int j = 0; j < x.n; j++) {
                double pull = blow_up.pull[i].number * blow_up.pull[j].number;

                if (blow_up.pull[i].reason || blow_up.pull[j].reason || fabs(pull) < 0.05)
                    continue;
                compared++;
                assert_true(x.at[i][j] * pull > 0);
            }
        }
        blow_up_done(&blow_up);
        free(edges.edges);
        world_done(&world);
    }
    assert_true(compared > 1000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_blocs_are_those_that_integration_runs_to),
    };

    ig_init();
    return cmocka_run_group_tests(tests, NULL, NULL);
}
