/*
 * attack_summary.c - from what was left in each order to curves and how much they hold.
 */
#include "analysis/attack_summary.h"

#include "base/mem.h"
#include "base/statistics.h"

static const char REASON_LARGE[] = "too large (limit 5000 actors, --all to force)";
static const char REASON_SPARED[] = "not asked for";
static const char REASON_PARTIAL[] = "the list leaves actors standing";
static const char REASON_NEVER[] = "a component holds half of the actors to the end of the list";

/* Mean and percentiles of 'count' numbers, which are sorted here. */
static void summarise(double *numbers, int count, double *middle, double *low, double *high)
{
    *middle = mean_of(numbers, count);
    sort_numbers(numbers, count);
    *low = quantile_of_sorted(numbers, count, 0.05);
    *high = quantile_of_sorted(numbers, count, 0.95);
}

static const char *reason_of(const struct attack *attack, const struct course *first, enum curve_kind kind,
                             bool has_efficiency)
{
    if (kind == CURVE_LARGEST)
        return attack->n == 0 ? REASON_NO_ACTORS : NULL;
    if (kind == CURVE_EFFICIENCY && !has_efficiency)
        return attack->n > ATTACK_EFFICIENCY_LIMIT ? REASON_LARGE : REASON_SPARED;
    return first->of[kind][0] > 0 ? NULL : REASON_NO_TIES;
}

static void fill_robustness(struct attack_curve *curve, const struct course *courses, int count, enum curve_kind kind,
                            int n, double whole)
{
    AUTO_FREE double *each = mem_array((size_t)count, sizeof *each);

    for (int i = 0; i < count; i++) {
        for (int q = 1; q <= n; q++)
            each[i] += courses[i].of[kind][q] / whole;
        each[i] /= n;
    }
    summarise(each, count, &curve->robustness.number, &curve->robustness_low.number, &curve->robustness_high.number);
}

static void fill_curve(const struct attack *attack, struct attack_curve *curve, const struct course *courses,
                       enum curve_kind kind)
{
    int count = attack->repeat > 0 ? attack->repeat : 1;
    size_t size = (size_t)attack->steps + 1;
    double whole = kind == CURVE_LARGEST ? attack->n : courses[0].of[kind][0];
    AUTO_FREE double *at = mem_array((size_t)count, sizeof *at);

    curve->share = mem_array(size, sizeof *curve->share);
    curve->low = mem_array(size, sizeof *curve->low);
    curve->high = mem_array(size, sizeof *curve->high);
    for (int q = 0; q <= attack->steps; q++) {
        for (int i = 0; i < count; i++)
            at[i] = courses[i].of[kind][q] / whole;
        summarise(at, count, &curve->share[q], &curve->low[q], &curve->high[q]);
    }
    if (attack->steps == attack->n)
        fill_robustness(curve, courses, count, kind, attack->n, whole);
    else
        curve->robustness = curve->robustness_low = curve->robustness_high = UNDEFINED(REASON_PARTIAL);
}

/* By twice the share, exactly as the measure 'collapse_point' counts. */
static struct value find_collapse_point(const struct attack *attack)
{
    const struct attack_curve *curve = &attack->curves[CURVE_LARGEST];

    if (curve->reason)
        return UNDEFINED(curve->reason);
    for (int q = 0; q <= attack->steps; q++)
        if (2 * curve->share[q] * attack->n < attack->n - 1e-9)
            return VALUE(q);
    return UNDEFINED(REASON_NEVER);
}

void attack_summarise(struct attack *attack, const struct course *courses, bool has_efficiency)
{
    for (int kind = 0; kind < CURVE_COUNT; kind++) {
        struct attack_curve *curve = &attack->curves[kind];

        curve->reason = reason_of(attack, &courses[0], (enum curve_kind)kind, has_efficiency);
        if (curve->reason)
            curve->robustness = curve->robustness_low = curve->robustness_high = UNDEFINED(curve->reason);
        else
            fill_curve(attack, curve, courses, (enum curve_kind)kind);
    }
    attack->collapse_point = find_collapse_point(attack);
}
