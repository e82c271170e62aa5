/*
 * attack_chart.c - removal curves as a picture.
 */
#include "output/attack_write.h"
#include "output/chart.h"

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
    if (attack->repeat > 0)
        text_addf(out, "%sshaded: 5 %% to 95 %% of the orders", any ? "; " : "");
}

void attack_write_chart(const struct attack *attack, struct text *out)
{
    struct chart_curve curves[CURVE_COUNT];
    struct value point = attack->collapse_point;
    AUTO_TEXT title = { 0 };
    AUTO_TEXT subtitle = { 0 };
    AUTO_TEXT note = { 0 };
    AUTO_TEXT marker = { 0 };
    int count = 0;

    for (int kind = 0; kind < CURVE_COUNT; kind++) {
        const struct attack_curve *curve = &attack->curves[kind];

        if (!curve->reason)
            curves[count++] =
                (struct chart_curve){ curve_title((enum curve_kind)kind), curve->share,
                                      attack->repeat > 0 ? curve->low : NULL, attack->repeat > 0 ? curve->high : NULL };
    }
    attack_title(attack, &title);
    chart_add_subtitle(&subtitle, &attack->report);
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
