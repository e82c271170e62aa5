/*
 * distribution.c - quantiles: closed forms, and for PERT a table.
 */
#include "base/distribution.h"

#include <assert.h>
#include <math.h>
#include <stdbool.h>
#include <string.h>

#include "base/mem.h"
#include "base/portable.h"

static const char *const names[DISTRIBUTION_COUNT] = { "pert", "triangular", "uniform" };

/*
 * A quantile q of Beta(alpha, beta) starts as share^(1/alpha), steep or flat at 0. Against w = (2 share)^(1/2) it is
 * tame, and knots at equal parts of each octave of w follow it alike down to the least. The upper half is that of
 * Beta(beta, alpha) from the other end; both halves share the median. Cells are found by the bits of w: exponent and
 * leading digits.
 */
enum {
    STEP_BITS = 3, /* eight cells an octave */
    OCTAVES = 15,
    CELLS = OCTAVES << STEP_BITS,
    HALF = CELLS + 2, /* a knot ends the last cell, and one more is read, but weighs nothing, at the median itself */
    CELL_SHIFT = 52 - STEP_BITS
};

static const uint64_t FIRST_CELL = (uint64_t)(1023 - OCTAVES) << STEP_BITS;
static const double LEAST = 1.0 / (1 << OCTAVES);

struct knot {
    double quantile, slope; /* slope: by w */
};

/* Beta distribution with alpha + beta = 6. */
struct beta {
    double alpha, beta, total; /* total: of the density as it stands, without being scaled to 1 */
};

const char *distribution_name(enum distribution distribution)
{
    return names[distribution];
}

enum distribution distribution_find(const char *name)
{
    int i = 0;

    while (i < DISTRIBUTION_COUNT && strcmp(names[i], name))
        i++;
    return (enum distribution)i;
}

static double powers(double alpha, double beta, double x)
{
    return portable_exp(alpha * portable_log(x) + beta * portable_log(1 - x));
}

/*
 * The incomplete beta function over its powers (DLMF 8.17.8): all terms positive, for x up to 1/2 at most 64 of them.
 */
static double series(double alpha, double x)
{
    double sum = 1, term = 1;

    for (int n = 0; term > 1e-17 * sum; n++) {
        term *= (6 + n) * x / (alpha + 1 + n);
        sum += term;
    }
    return sum / alpha;
}

static struct beta beta_of(double alpha, double beta)
{
    double total = powers(alpha, beta, 0.5) * (series(alpha, 0.5) + series(beta, 0.5));

    return (struct beta){ .alpha = alpha, .beta = beta, .total = total };
}

/* Share below x, and density there. */
static double share_below(const struct beta *beta, double x, double *density)
{
    double scaled = powers(beta->alpha, beta->beta, x) / beta->total;

    *density = scaled / (x * (1 - x));
    return x <= 0.5 ? scaled * series(beta->alpha, x) : 1 - scaled * series(beta->beta, 1 - x);
}

/* Relative change of the density. */
static double decline(const struct beta *beta, double x)
{
    return (beta->alpha - 1) / x - (beta->beta - 1) / (1 - x);
}

/* Halley's steps, each with a third power of the error before, from a guess nearby. */
static double solve(const struct beta *beta, double share, double guess, double *density)
{
    double x = guess, step, bend;

    do {
        step = (share - share_below(beta, x, density)) / *density;
        bend = decline(beta, x);
        step /= 1 + step * bend / 2;
        x += step;
    } while (fabs(step) > 5e-4 * x);
    *density *= 1 + step * bend;
    return x;
}

/*
 * Of the lower half, upwards: each guess is Taylor's from the knot before, the first is the leading power of the
 * quantile.
 */
static void fill(const struct beta *beta, struct knot *knots)
{
    double guess = portable_exp(portable_log(LEAST * LEAST / 2 * beta->alpha * beta->total) / beta->alpha);

    for (int i = 0; i <= CELLS; i++) {
        double w = double_of_bits((FIRST_CELL + (uint64_t)i) << CELL_SHIFT), density;
        double width = double_of_bits((FIRST_CELL + (uint64_t)i + 1) << CELL_SHIFT) - w;
        double q = solve(beta, w * w / 2, guess, &density), slope = w / density;

        knots[i] = (struct knot){ .quantile = q, .slope = slope };
        guess = q + width * slope * (1 + width / 2 * (1 / w - slope * decline(beta, q)));
    }
}

static struct knot *tabulate(double mode)
{
    struct beta lower = beta_of(1 + 4 * mode, 5 - 4 * mode), upper = beta_of(5 - 4 * mode, 1 + 4 * mode);
    struct knot *knots = mem_array((size_t)2 * HALF, sizeof *knots);

    fill(&lower, knots);
    fill(&upper, knots + HALF);
    for (int i = HALF; i < HALF + CELLS; i++)
        knots[i] = (struct knot){ .quantile = 1 - knots[i].quantile, .slope = -knots[i].slope };
    knots[HALF + CELLS] = (struct knot){ .quantile = knots[CELLS].quantile, .slope = -knots[HALF + CELLS].slope };
    return knots;
}

void shape_init(struct shape *shape, enum distribution kind, double mode)
{
    assert(mode >= 0 && mode <= 1);
    *shape = (struct shape){ .kind = kind, .mode = mode };
    if (kind == DISTRIBUTION_PERT)
        shape->knots = tabulate(mode);
}

void shape_done(struct shape *shape)
{
    mem_auto_free(&shape->knots);
    *shape = (struct shape){ 0 };
}

/* Cubic between two knots by their slopes; straight from the first knot to the end of the range. */
static double interpolated(const struct knot *knots, double share)
{
    double rest = 1 - share, w = sqrt(2 * (share < rest ? share : rest));
    uint64_t bits = bits_of_double(w), fraction = bits << STEP_BITS & 0xfffffffffffff;
    const struct knot *knot = knots + (share > 0.5) * HALF;
    double place, rise, start, bend, width;

    if (w < LEAST)
        return (share > 0.5) + (knot->quantile - (share > 0.5)) * (w / LEAST);
    knot += (bits >> CELL_SHIFT) - FIRST_CELL;
    place = double_of_bits(fraction | 0x3ff0000000000000) - 1;
    width = double_of_bits(((bits >> 52) - STEP_BITS) << 52);
    rise = knot[1].quantile - knot->quantile;
    start = width * knot->slope;
    bend = start + width * knot[1].slope - 2 * rise;
    return knot->quantile + place * (start + place * (rise - start - bend + place * bend));
}

static double triangular(double mode, double share)
{
    return share <= mode ? sqrt(share * mode) : 1 - sqrt((1 - share) * (1 - mode));
}

double shape_quantile(const struct shape *shape, double share)
{
    switch (shape->kind) {
    case DISTRIBUTION_PERT:
        return interpolated(shape->knots, share);
    case DISTRIBUTION_TRIANGULAR:
        return triangular(shape->mode, share);
    default:
        return share;
    }
}
