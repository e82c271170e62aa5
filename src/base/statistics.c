/*
 * statistics.c - what many numbers have in common.
 */
#include "base/statistics.h"

#include <math.h>
#include <stdbool.h>
#include <stdlib.h>

#include "base/mem.h"
#include "base/portable.h"

static int compare(const void *left, const void *right)
{
    double x = *(const double *)left, y = *(const double *)right;

    return (x > y) - (x < y);
}

void sort_numbers(double *numbers, int count)
{
    if (count > 1)
        qsort(numbers, (size_t)count, sizeof *numbers, compare);
}

double quantile_of_sorted(const double *sorted, int count, double share)
{
    double place = share * (count - 1);
    int below = (int)place, above = below + 1 < count ? below + 1 : below;

    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}

static void swap(double *a, double *b)
{
    double kept = *a;

    *a = *b;
    *b = kept;
}

/*
 * Moves the number of rank k of numbers[low..high] to its place: no greater one stands before it, no smaller one after
 * it (Hoare 1961).
 */
static void place_rank(double *numbers, int low, int high, int k)
{
    while (low < high) {
        double pivot = numbers[low + (high - low) / 2];
        int i = low, j = high;

        while (i <= j) {
            while (numbers[i] < pivot)
                i++;
            while (numbers[j] > pivot)
                j--;
            if (i <= j)
                swap(&numbers[i++], &numbers[j--]);
        }
        if (k <= j)
            high = j;
        else if (k >= i)
            low = i;
        else
            return;
    }
}

void quantiles_of(double *numbers, int count, const double *shares, int share_count, double *out)
{
    int placed = -1;

    for (int s = 0; s < share_count; s++) {
        double place = shares[s] * (count - 1);
        int below = (int)place, above = below + 1 < count ? below + 1 : below;

        if (below > placed)
            place_rank(numbers, placed + 1, count - 1, below);
        if (above > below && above > placed)
            place_rank(numbers, below + 1, count - 1, above);
        placed = above > placed ? above : placed;
        out[s] = numbers[below] + (place - below) * (numbers[above] - numbers[below]);
    }
}

double mean_of(const double *numbers, int count)
{
    double sum = 0;

    for (int i = 0; i < count; i++)
        sum += numbers[i];
    return sum / count;
}

/* Ratio of two polynomials of the seventh degree, coefficients from the constant upwards. */
struct ratio {
    double top[8], bottom[8];
};

static double ratio_at(const struct ratio *ratio, double x)
{
    double top = 0, bottom = 0;

    for (int i = 7; i >= 0; i--) {
        top = top * x + ratio->top[i];
        bottom = bottom * x + ratio->bottom[i];
    }
    return top / bottom;
}

/* Around the median, in the tails, and far out: the minimax approximations of AS 241 (PPND16). */
static const struct ratio CENTRE = {
    { 3.3871328727963666080e0, 1.3314166789178437745e2, 1.9715909503065514427e3, 1.3731693765509461125e4,
      4.5921953931549871457e4, 6.7265770927008700853e4, 3.3430575583588128105e4, 2.5090809287301226727e3 },
    { 1, 4.2313330701600911252e1, 6.8718700749205790830e2, 5.3941960214247511077e3, 2.1213794301586595867e4,
      3.9307895800092710610e4, 2.8729085735721942674e4, 5.2264952788528545610e3 }
};
static const struct ratio TAIL = {
    { 1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0, 3.64784832476320460504e0,
      1.27045825245236838258e0, 2.41780725177450611770e-1, 2.27238449892691845833e-2, 7.74545014278341407640e-4 },
    { 1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1, 1.48103976427480074590e-1,
      1.51986665636164571966e-2, 5.47593808499534494600e-4, 1.05075007164441684324e-9 }
};
static const struct ratio FAR = {
    { 6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0, 2.96560571828504891230e-1,
      2.65321895265761230930e-2, 1.24266094738807843860e-3, 2.71155556874348757815e-5, 2.01033439929228813265e-7 },
    { 1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2, 7.86869131145613259100e-4,
      1.84631831751005468180e-5, 1.42151175831644588870e-7, 2.04426310338993978564e-15 }
};

double normal_quantile(double share)
{
    double off = share - 0.5, root, size;

    if (fabs(off) <= 0.425)
        return off * ratio_at(&CENTRE, 0.180625 - off * off);
    root = sqrt(-portable_log(off < 0 ? share : 1 - share));
    size = root <= 5 ? ratio_at(&TAIL, root - 1.6) : ratio_at(&FAR, root - 5);
    return off < 0 ? -size : size;
}

struct interval wilson_interval(double hits, double count, double confidence)
{
    double z = normal_quantile(0.5 + confidence / 2), share, spread, middle, half;

    if (count <= 0)
        return (struct interval){ 0, 1 };
    share = hits / count;
    spread = z * z / count;
    middle = (share + spread / 2) / (1 + spread);
    half = sqrt(spread * (share * (1 - share) + spread / 4)) / (1 + spread);
    return (struct interval){ .low = middle - half, .high = hits >= count ? 1 : middle + half };
}

enum { DIGIT_BITS = 8, DIGIT_VALUES = 1 << DIGIT_BITS };

/* A number as an integer of the same order, and its place. */
struct keyed {
    uint64_t key;
    int index;
};

static uint64_t ordered_bits(double number)
{
    uint64_t bits = bits_of_double(number + 0.0); /* makes -0 the same as 0 */

    return bits >> 63 ? ~bits : bits | (uint64_t)1 << 63;
}

/* Stable, by one digit; false, with nothing written, if they all have the same. */
static bool sort_by_digit(const struct keyed *from, int count, int shift, struct keyed *to)
{
    int starts[DIGIT_VALUES] = { 0 }, start = 0;

    for (int i = 0; i < count; i++)
        starts[from[i].key >> shift & (DIGIT_VALUES - 1)]++;
    if (starts[from[0].key >> shift & (DIGIT_VALUES - 1)] == count)
        return false;
    for (int digit = 0; digit < DIGIT_VALUES; digit++) {
        int size = starts[digit];

        starts[digit] = start;
        start += size;
    }
    for (int i = 0; i < count; i++)
        to[starts[from[i].key >> shift & (DIGIT_VALUES - 1)]++] = from[i];
    return true;
}

void mid_ranks(const double *numbers, int count, double *ranks)
{
    AUTO_FREE struct keyed *memory = mem_array(2 * (size_t)count, sizeof *memory);
    struct keyed *from = memory, *to = memory + count;

    for (int i = 0; i < count; i++)
        from[i] = (struct keyed){ .key = ordered_bits(numbers[i]), .index = i };
    for (int shift = 0; shift < 64 && count > 1; shift += DIGIT_BITS)
        if (sort_by_digit(from, count, shift, to)) {
            struct keyed *sorted = to;

            to = from;
            from = sorted;
        }
    for (int first = 0, end; first < count; first = end) {
        for (end = first + 1; end < count && from[end].key == from[first].key;)
            end++;
        for (int i = first; i < end; i++)
            ranks[from[i].index] = 0.5 * (first + 1 + end);
    }
}

static bool differ(const double *numbers, int count)
{
    for (int i = 1; i < count; i++)
        if (numbers[i] != numbers[0])
            return true;
    return false;
}

double correlation(const double *a, const double *b, int count)
{
    double a_mean, b_mean, a_squares = 0, b_squares = 0, products = 0, ratio;

    if (!differ(a, count) || !differ(b, count))
        return NAN;
    a_mean = mean_of(a, count);
    b_mean = mean_of(b, count);
    for (int i = 0; i < count; i++) {
        double x = a[i] - a_mean, y = b[i] - b_mean;

        a_squares += x * x;
        b_squares += y * y;
        products += x * y;
    }
    ratio = products / (sqrt(a_squares) * sqrt(b_squares));
    return ratio > 1 ? 1 : ratio < -1 ? -1 : ratio;
}
