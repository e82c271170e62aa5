/*
 * test_worst_loss.c - the collapse that costs most, against collapsing everybody.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
#include <string.h>

#include "claims.h"
#include "scenario/collapse.h"
#include "scenario/step.h"

static double bond_between(const struct model *model, int a, int b)
{
    struct network net;
    double flow;

    network_init(&net, model, LAYER_COMBINED, NULL);
    flow = network_vertex(&net, a) < 0 || network_vertex(&net, b) < 0
               ? 0
               : network_flow(&net, network_vertex(&net, a), network_vertex(&net, b));
    network_done(&net);
    return flow;
}

/* The actors whose collapse costs the bond most, found by collapsing each: one flag per actor. */
static void collapse_each(const struct model *model, int a, int b, bool *worst)
{
    double losses[8] = { 0 }, most = 0, whole = bond_between(model, a, b);

    for (int k = 0; k < model->actor_count; k++) {
        struct model state;

        if (k == a || k == b)
            continue;
        model_copy(&state, model);
        model_collapse(&state, k);
        losses[k] = whole - bond_between(&state, a, b);
        most = fmax(most, losses[k]);
        model_done(&state);
    }
    for (int k = 0; k < model->actor_count; k++)
        worst[k] = most > 1e-9 && losses[k] > most - 1e-9;
}

static unsigned next(unsigned *seed)
{
    *seed = *seed * 1103515245u + 12345u;
    return *seed >> 16 & 0x7fff;
}

/* A model of eight actors whose ties rely on others. */
static void random_model(unsigned *seed, struct text *out)
{
    const char *separator = "";

    text_add(out, "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }], \"actors\": [");
    for (int i = 0; i < 8; i++)
        text_addf(out, "%s{ \"id\": \"a%d\" }", i ? "," : "", i);
    text_add(out, "], \"ties\": [");
    for (int a = 0; a < 8; a++) {
        for (int b = a + 1; b < 8; b++) {
            int third = (int)(next(seed) % 8);

            if (next(seed) % 2)
                continue;
            text_addf(out, "%s{ \"from\": \"a%d\", \"to\": \"a%d\", \"layer\": \"m\", \"weight\": 0.%u", separator, a,
                      b, 1 + next(seed) % 9);
            if (third != a && third != b)
                text_addf(out, ", \"relies_on\": [{ \"actor\": \"a%d\", \"share\": 0.%u }]", third, 1 + next(seed) % 9);
            text_add(out, " }");
            separator = ",";
        }
    }
    text_add(out, "] }");
}

static void worst_loss_is_what_collapsing_everybody_finds(void **state)
{
    unsigned seed = 7;
    int sets = 0;

    (void)state;
    for (int round = 0; round < 20; round++) {
        AUTO_TEXT model = { 0 };
        AUTO_TEXT expect = { 0 };
        bool worst[8];
        struct told told;
        const struct claim_side *left;

        random_model(&seed, &model);
        text_addf(&expect, "[{ \"id\": \"C\", \"claim\": \"c\", \"that\": \"worst_loss(bond(a%d, a%d)) = nobody\" }]",
                  round % 8, (round + 3) % 8);
        tell(&told, model.data, "[{ \"id\": \"p\", \"steps\": [] }]", expect.data);
        left = &claim_of(&told, 0)->conditions->left;
        collapse_each(&told.model, round % 8, (round + 3) % 8, worst);
        for (int k = 0, m = 0; k < 8; k++) {
            bool found = m < left->member_count && left->members[m] == k;

            assert_int_equal(found, worst[k]);
            m += found;
        }
        sets += left->member_count > 0;
        told_done(&told);
    }
    assert_true(sets > 10); /* or nothing was compared */
}

static void worst_loss_has_a_limit(void **state)
{
    AUTO_TEXT model = { 0 };
    struct told told;

    (void)state;
    text_add(&model, "{ \"format\": \"entente-model/1\", \"layers\": [{ \"id\": \"m\" }], \"ties\": [], \"actors\": [");
    for (int i = 0; i <= 2000; i++)
        text_addf(&model, "%s{ \"id\": \"a%d\" }", i ? "," : "", i);
    text_add(&model, "] }");
    tell(&told, model.data, "[{ \"id\": \"p\", \"steps\": [] }]",
         "[{ \"id\": \"C\", \"claim\": \"c\", \"that\": \"worst_loss(ties) = nobody\" }]");
    assert_int_equal(claim_of(&told, 0)->conditions->verdict, UNDETERMINED);
    assert_non_null(strstr(claim_of(&told, 0)->conditions->left.number.reason, "limit 2000 actors"));
    told_done(&told);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(worst_loss_is_what_collapsing_everybody_finds),
        cmocka_unit_test(worst_loss_has_a_limit),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
