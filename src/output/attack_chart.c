/*
 * attack_chart.c - removal curves as a picture.
 */
#include "output/attack_write.h"

#include <math.h>

#include "output/chart.h"
#include "output/spread_write.h"

static void describe_robustness(const struct attack *attack, struct text *out)
{
    bool any = false;

    for (int kind = 0; kind < CURVE_COUNT; kind++) {
        const struct attack_curve *curve = &attack->curves[kind];

        if (curve->robustness.reason)
            continue;
        text_addf(out, "%s %s %.3f", any ? "," : "R, the share left on average:", curve_title((enum curve_kind)kind),
                  curve->robustness.number);
        any = true;
    }
    if (attack->sampled.count > 0) {
        text_addf(out, "%sshaded: 5 %% to 95 %% of ", any ? "; " : "");
        describe_sample_set(out, &attack->sampled);
    } else if (attack->repeat > 0) {
        text_addf(out, "%sshaded: 5 %% to 95 %% of the orders", any ? "; " : "");
    }
}

/* What is shaded: the interval over samples, for which 'ends' has room, else the one over orders. */
static void set_band(const struct attack *attack, const struct attack_curve *curve, double *ends,
                     struct chart_curve *out)
{
    double *low = ends, *high = ends + attack->steps + 1;

    if (attack->sampled.count == 0) {
        out->low = attack->repeat > 0 ? curve->low : NULL;
        out->high = attack->repeat > 0 ? curve->high : NULL;
        return;
    }
    for (int q = 0; q <= attack->steps; q++) {
        low[q] = curve->sampled[q].low.reason ? NAN : curve->sampled[q].low.number;
        high[q] = curve->sampled[q].high.reason ? NAN : curve->sampled[q].high.number;
    }
    out->low = low;
    out->high = high;
}

void attack_write_chart(const struct attack *attack, struct text *out)
{
    struct chart_curve curves[CURVE_COUNT];
    struct value point = attack->collapse_point;
    AUTO_TEXT title = { 0 };
    AUTO_TEXT subtitle = { 0 };
    AUTO_TEXT note = { 0 };
    AUTO_TEXT marker = { 0 };
    AUTO_FREE double *ends = mem_array(2 * CURVE_COUNT * ((size_t)attack->steps + 1), sizeof *ends);
    int count = 0;

    for (int kind = 0; kind < CURVE_COUNT; kind++) {
        const struct attack_curve *curve = &attack->curves[kind];

        if (curve->reason)
            continue;
        curves[count] = (struct chart_curve){ .name = curve_title((enum curve_kind)kind), .values = curve->share };
        set_band(attack, curve, ends + 2 * (size_t)count * ((size_t)attack->steps + 1), &curves[count]);
        count++;
    }
    attack_title(attack, &title);
    chart_add_subtitle(&subtitle, LANGUAGE_ENGLISH, &attack->report);
    describe_robustness(attack, &note);
    if (!point.reason)
        text_addf(&marker, "no component holds half after %.0f", point.number);
    chart_write_curves(out, &(struct chart_curves){
                                .words = { title.data, text_string(&subtitle), text_string(&note) },
                                .x_axis = "actors that have fallen",
                                .y_axis = "share left",
                                .curves = curves,
                                .curve_count = count,
                                .n = attack->steps,
                                .marker = point.reason ? NULL : marker.data,
                                .marker_at = point.number,
                            });
}
