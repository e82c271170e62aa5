/*
 * share_ranks.c - Spearman's correlations. Of whole numbers, as the ranks are that are kept, sums are exact up to 2^53.
 */
#include "analysis/sample/share_ranks.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "analysis/sample/sampling.h"

enum { NUMBERS_MAX = 1 << 25, SAMPLES_LEAST = 10 };

static const char TOO_FEW[] = "defined in fewer than 10 samples";
static const char CONSTANT[] = "does not vary";

static void centre(const double *mid, int count, double *out)
{
    for (int i = 0; i < count; i++)
        out[i] = 2 * mid[i] - (count + 1);
}

void share_ranks_init(struct share_ranks *ranks, const struct inputs *inputs, uint64_t seed, long from, long count)
{
    long most = NUMBERS_MAX / (inputs->count > 0 ? inputs->count : 1);
    int samples = (int)(count < most ? count : most);
    AUTO_FREE double *shares = mem_array((size_t)inputs->count, sizeof *shares);
    AUTO_FREE double *mid = mem_array((size_t)samples, sizeof *mid);

    *ranks = (struct share_ranks){ .input_count = inputs->count, .count = samples };
    ranks->ranks = mem_array((size_t)inputs->count * (size_t)samples, sizeof *ranks->ranks);
    for (int s = 0; s < samples; s++) {
        draw_shares(inputs, seed, (uint64_t)(from + s), REGIME_INDEPENDENT, shares);
        for (int i = 0; i < inputs->count; i++)
            ranks->ranks[(size_t)i * (size_t)samples + (size_t)s] = shares[i];
    }
    for (int i = 0; i < inputs->count; i++) {
        double *row = ranks->ranks + (size_t)i * (size_t)samples;

        mid_ranks(row, samples, mid);
        centre(mid, samples, row);
    }
}

void share_ranks_done(struct share_ranks *ranks)
{
    free(ranks->ranks);
    *ranks = (struct share_ranks){ 0 };
}

/* Four sums, as each addition to one would wait for the last. */
static double product(const double *a, const double *b, int count)
{
    double sums[4] = { 0 };
    int i = 0;

    for (; i + 4 <= count; i += 4)
        for (int k = 0; k < 4; k++)
            sums[k] += a[i + k] * b[i + k];
    for (; i < count; i++)
        sums[0] += a[i] * b[i];
    return sums[0] + sums[1] + (sums[2] + sums[3]);
}

/* Ranks within a part of the samples from those within all: what counts is how many of the part lie below. */
static void rank_part(const double *row, int count, const int *part, int part_count, int *at, double *out)
{
    int below = 0;

    memset(at, 0, (2 * (size_t)count) * sizeof *at);
    for (int i = 0; i < part_count; i++)
        at[(int)row[part[i]] + count]++;
    for (int rank = 0; rank < 2 * count; rank++) {
        int here = at[rank];

        at[rank] = 2 * below + here - part_count;
        below += here;
    }
    for (int i = 0; i < part_count; i++)
        out[i] = at[(int)row[part[i]] + count];
}

static bool varies(const double *numbers, int count)
{
    double low = numbers[0], high = numbers[0];

    for (int i = 1; i < count; i++) {
        low = numbers[i] < low ? numbers[i] : low;
        high = numbers[i] > high ? numbers[i] : high;
    }
    return sampled_change(high, low) > 0;
}

/* With ranks of an output over a part of the samples. */
static void correlate(const struct share_ranks *ranks, const int *part, int part_count, const double *own, double *out)
{
    AUTO_FREE int *at = mem_array(2 * (size_t)ranks->count, sizeof *at);
    AUTO_FREE double *narrowed = mem_array((size_t)part_count, sizeof *narrowed);
    double length = sqrt(product(own, own, part_count));

    for (int i = 0; i < ranks->input_count; i++) {
        const double *row = ranks->ranks + (size_t)i * (size_t)ranks->count;
        double ratio;

        if (part_count < ranks->count) {
            rank_part(row, ranks->count, part, part_count, at, narrowed);
            row = narrowed;
        }
        ratio = product(row, own, part_count) / (length * sqrt(product(row, row, part_count)));
        out[i] = ratio > 1 ? 1 : ratio < -1 ? -1 : ratio;
    }
}

const char *share_ranks_correlate(const struct share_ranks *ranks, const double *output, double *out)
{
    AUTO_FREE int *part = mem_array((size_t)ranks->count, sizeof *part);
    AUTO_FREE double *numbers = mem_array((size_t)ranks->count, sizeof *numbers);
    AUTO_FREE double *own = mem_array((size_t)ranks->count, sizeof *own);
    int count = 0;

    for (int i = 0; i < ranks->count; i++) {
        if (isnan(output[i]))
            continue;
        part[count] = i;
        numbers[count++] = output[i];
    }
    if (count < SAMPLES_LEAST)
        return TOO_FEW;
    if (!varies(numbers, count))
        return CONSTANT;
    mid_ranks(numbers, count, own);
    centre(own, count, own);
    correlate(ranks, part, count, own, out);
    return NULL;
}
