/*
 * sobol.c - Sobol' indices: sums over rows, and the same sums over rows drawn again.
 */
#include "analysis/sample/sobol.h"

#include <math.h>

#include "base/mem.h"
#include "base/random.h"

enum { ROWS_LEAST = 10 };

/*
 * Summands of a row: two for the variance, then 'inputs' each for first and total. Sums over any choice of rows give
 * the indices.
 */
struct rows {
    double *summands; /* count * width; owned */
    int count, inputs, width;
};

enum { SUMMAND_MEAN, SUMMAND_SQUARE, SUMMAND_FIRST };

static bool is_complete(const double *a, const double *b, const double *ab, int base, int inputs, int i)
{
    bool complete = !isnan(a[i]) && !isnan(b[i]);

    for (int j = 0; j < inputs && complete; j++)
        complete = !isnan(ab[(size_t)j * (size_t)base + (size_t)i]);
    return complete;
}

/* Places of complete rows; returns how many. */
static int complete_rows(const double *a, const double *b, const double *ab, int base, int inputs, int *places)
{
    int count = 0;

    for (int i = 0; i < base; i++)
        if (is_complete(a, b, ab, base, inputs, i))
            places[count++] = i;
    return count;
}

static double centre_of(const double *a, const double *b, const int *places, int count)
{
    double sum = 0;

    for (int i = 0; i < count; i++)
        sum += a[places[i]] / 2 + b[places[i]] / 2;
    return sum / count;
}

/* Values are taken from their mean, which changes no expectation, but keeps small differences of large numbers. */
static void fill(struct rows *rows, const double *a, const double *b, const double *ab, int base, const int *places)
{
    double centre = centre_of(a, b, places, rows->count);

    for (int i = 0; i < rows->count; i++) {
        double *summands = rows->summands + (size_t)i * (size_t)rows->width, *first = summands + SUMMAND_FIRST;
        double at_a = a[places[i]] - centre, at_b = b[places[i]] - centre;

        summands[SUMMAND_MEAN] = (at_a + at_b) / 2;
        summands[SUMMAND_SQUARE] = (at_a * at_a + at_b * at_b) / 2;
        for (int j = 0; j < rows->inputs; j++) {
            double change = ab[(size_t)j * (size_t)base + (size_t)places[i]] - a[places[i]];

            first[j] = at_b * change;
            first[rows->inputs + j] = change * change / 2;
        }
    }
}

/*
 * Sums each row as often as 'times' says and divides by the variance: 'indices' gets first[inputs], then total[inputs].
 * False without variance. That of a constant is exactly 0: its distance from its rounded mean is a few units of the
 * last place, and sums of such squares are exact.
 */
static bool indices_of(const struct rows *rows, const int *times, double *sums, double *indices)
{
    double variance;

    for (int j = 0; j < rows->width; j++)
        sums[j] = 0;
    for (int i = 0; i < rows->count; i++) {
        const double *summands = rows->summands + (size_t)i * (size_t)rows->width;

        for (int j = 0; j < rows->width && times[i]; j++)
            sums[j] += times[i] * summands[j];
    }
    variance = sums[SUMMAND_SQUARE] - sums[SUMMAND_MEAN] * sums[SUMMAND_MEAN] / rows->count;
    for (int j = SUMMAND_FIRST; j < rows->width; j++)
        indices[j - SUMMAND_FIRST] = sums[j] / variance;
    return variance > 0;
}

static void draw_rows(int count, uint64_t seed, int resample, int *times)
{
    struct random random = random_stream(seed, (uint64_t)resample);

    for (int i = 0; i < count; i++)
        times[i] = 0;
    for (int i = 0; i < count; i++)
        times[random_below(&random, (uint64_t)count)]++;
}

/* Of one index over the resamples that have a variance; 'drawn' holds a row of indices for each. */
static struct interval spread(const double *drawn, int count, int width, int index, double confidence, double *scratch)
{
    for (int i = 0; i < count; i++)
        scratch[i] = drawn[(size_t)i * (size_t)width + (size_t)index];
    sort_numbers(scratch, count);
    return (struct interval){ .low = quantile_of_sorted(scratch, count, (1 - confidence) / 2),
                              .high = quantile_of_sorted(scratch, count, (1 + confidence) / 2) };
}

static void estimate(const struct rows *rows, uint64_t seed, int resamples, double confidence, struct sensitivity *out)
{
    int inputs = rows->inputs, width = 2 * inputs, count = 0;
    AUTO_FREE int *times = mem_array((size_t)rows->count, sizeof *times);
    AUTO_FREE double *sums = mem_array((size_t)rows->width, sizeof *sums);
    AUTO_FREE double *indices = mem_array((size_t)width, sizeof *indices);
    AUTO_FREE double *drawn = mem_array((size_t)width * (size_t)resamples, sizeof *drawn);
    AUTO_FREE double *scratch = mem_array((size_t)resamples, sizeof *scratch);

    for (int i = 0; i < rows->count; i++)
        times[i] = 1;
    if (!indices_of(rows, times, sums, indices))
        return;
    for (int i = 0; i < resamples; i++) {
        draw_rows(rows->count, seed, i, times);
        count += indices_of(rows, times, sums, drawn + (size_t)count * (size_t)width);
    }
    for (int j = 0; j < inputs && count > 0; j++)
        out[j] = (struct sensitivity){ .first = indices[j],
                                       .total = indices[inputs + j],
                                       .first_interval = spread(drawn, count, width, j, confidence, scratch),
                                       .total_interval = spread(drawn, count, width, inputs + j, confidence, scratch),
                                       .known = true };
}

void sobol_indices(const double *a, const double *b, const double *ab, int base, int inputs, uint64_t seed,
                   int resamples, double confidence, struct sensitivity *out)
{
    AUTO_FREE int *places = mem_array((size_t)base, sizeof *places);
    AUTO_FREE double *summands = NULL;
    struct rows rows = { .inputs = inputs, .width = SUMMAND_FIRST + 2 * inputs };

    for (int j = 0; j < inputs; j++)
        out[j] = (struct sensitivity){ 0 };
    rows.count = complete_rows(a, b, ab, base, inputs, places);
    if (rows.count < ROWS_LEAST)
        return;
    rows.summands = summands = mem_array((size_t)rows.count * (size_t)rows.width, sizeof *summands);
    fill(&rows, a, b, ab, base, places);
    estimate(&rows, seed, resamples, confidence, out);
}
