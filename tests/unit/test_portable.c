/*
 * test_portable.c - logarithm and exponential against those of the C library, and known bits.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>

#include "base/portable.h"

static void logarithm_is_that_of_the_library(void **state)
{
    (void)state;
    assert_true(portable_log(1) == 0);
    for (double x = 1e-300; x < 1e300; x *= 1.0137)
        assert_true(fabs(portable_log(x) - log(x)) <= 1e-15 * fabs(log(x)));
    for (double x = 0.25; x < 4; x += 1e-4)
        assert_true(fabs(portable_log(x) - log(x)) <= 1e-15 * fabs(log(x)));
}

static void exponential_is_that_of_the_library(void **state)
{
    (void)state;
    assert_true(portable_exp(0) == 1);
    for (double x = -700; x < 700; x += 0.0137)
        assert_true(fabs(portable_exp(x) - exp(x)) <= 1e-15 * exp(x));
}

/* Whatever compiler and machine: these may never change. */
static void bits_are_those_of_every_machine(void **state)
{
    (void)state;
    assert_true(bits_of_double(1) == 0x3ff0000000000000);
    assert_true(double_of_bits(0xc000000000000000) == -2);
    assert_true(bits_of_double(portable_log(10)) == 0x40026bb1bbb55516);
    assert_true(bits_of_double(portable_exp(-3.7)) == 0x3f99511fc6871044);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(logarithm_is_that_of_the_library),
        cmocka_unit_test(exponential_is_that_of_the_library),
        cmocka_unit_test(bits_are_those_of_every_machine),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
