/*
 * timeline_chart.c - figures of a report from phase to phase.
 */
#include "output/timeline_chart.h"

#include <math.h>
#include <stdlib.h>

#include "analysis/sample/sampling.h"
#include "model/date.h"
#include "output/chart.h"
#include "output/language/translate.h"
#include "output/sampled_words.h"
#include "output/table_list.h"

/* What stands in the chart if more network measures than MEASURES_MOST were computed. */
static const struct measure *const usual[] = {
    &measure_efficiency,
    &measure_connectedness,
    &measure_components,
    &measure_total_strength,
};

enum { MEASURES_MOST = 8 };

/* A chart in the making. The arena owns all that it borrows. */
struct timeline {
    const struct report *report;
    enum language language;
    struct arena arena;
    int *order; /* phases by place */
    struct chart_panel *panels;
    int panel_count, panel_capacity;
    bool has_interval;
};

static void timeline_done(struct timeline *timeline)
{
    free(timeline->panels);
    arena_done(&timeline->arena);
}

/* The day on which a phase begins, or that on which what it builds on does; 0 if nothing has a date. */
static int day_of(const struct report *report, int phase)
{
    const struct report_phase *row = &report->phases[phase];
    int earlier = row->parent < 0 ? 0 : day_of(report, row->parent);
    struct span span;

    return row->date && date_parse(row->date, &span) && span.from > earlier ? span.from : earlier;
}

/* By day, else as they are; none before what it builds on. O(phases²). */
static void order_phases(struct timeline *timeline)
{
    const struct report *report = timeline->report;
    int *order = arena_array(&timeline->arena, (size_t)report->phase_count, sizeof *order);

    for (int phase = 0; phase < report->phase_count; phase++) {
        int place = phase;

        for (; place > 0 && day_of(report, order[place - 1]) > day_of(report, phase); place--)
            order[place] = order[place - 1];
        order[place] = phase;
    }
    timeline->order = order;
}

static struct chart_moment *moments_of(struct timeline *timeline)
{
    const struct report *report = timeline->report;
    struct chart_moment *moments = arena_array(&timeline->arena, (size_t)report->phase_count, sizeof *moments);

    for (int place = 0; place < report->phase_count; place++) {
        const struct report_phase *phase = &report->phases[timeline->order[place]];

        moments[place] = (struct chart_moment){ phase->title, phase->date, -1 };
        for (int earlier = 0; earlier < place; earlier++)
            if (timeline->order[earlier] == phase->parent)
                moments[place].parent = earlier;
    }
    return moments;
}

static double number_or_nan(struct value value)
{
    return value.reason ? NAN : value.number;
}

/* The figure in every phase; false if there is none in any. */
static bool fill_values(const struct timeline *timeline, int layer, const struct measure *measure, const int pair[2],
                        double *values)
{
    enum denominator which = pair[0] < 0 ? measure_denominator(measure) : FIXED;
    bool any = false;

    for (int place = 0; place < timeline->report->phase_count; place++) {
        const struct figure *figure =
            report_find(timeline->report, timeline->order[place], layer, measure, pair[0], pair[1]);

        values[place] = figure ? number_or_nan(figure->value[which]) : NAN;
        any = any || !isnan(values[place]);
    }
    return any;
}

static bool fill_interval(const struct timeline *timeline, int layer, const struct measure *measure, const int pair[2],
                          double *low, double *high)
{
    const struct sampling *sampling = timeline->report->sampling;
    bool any = false;

    for (int place = 0; sampling && place < timeline->report->phase_count; place++) {
        const struct sampled_figure *figure =
            sampling_find(sampling, timeline->order[place], layer, measure, pair[0], pair[1]);

        low[place] = figure ? number_or_nan(figure->low) : NAN;
        high[place] = figure ? number_or_nan(figure->high) : NAN;
        any = any || !isnan(low[place]);
    }
    return any;
}

/* The next line of the last panel, which has room; none where there are no figures. */
static void add_series(struct timeline *timeline, const char *name, int layer, const struct measure *measure,
                       const int pair[2])
{
    struct chart_panel *panel = &timeline->panels[timeline->panel_count - 1];
    size_t count = (size_t)timeline->report->phase_count;
    double *values = arena_array(&timeline->arena, 3 * count, sizeof *values);
    struct chart_series series = { .name = name, .values = values };

    if (panel->series_count == CHART_CURVES_MAX || !fill_values(timeline, layer, measure, pair, values))
        return;
    if (fill_interval(timeline, layer, measure, pair, values + count, values + 2 * count)) {
        series.low = values + count;
        series.high = values + 2 * count;
        timeline->has_interval = true;
    }
    ((struct chart_series *)panel->series)[panel->series_count++] = series;
}

static void begin_panel(struct timeline *timeline, const char *title, int decimals)
{
    MEM_GROW(timeline->panels, timeline->panel_count, timeline->panel_capacity);
    timeline->panels[timeline->panel_count++] = (struct chart_panel){
        .title = arena_dup(&timeline->arena, title),
        .series = arena_array(&timeline->arena, CHART_CURVES_MAX, sizeof(struct chart_series)),
        .decimals = decimals,
    };
}

static void end_panel(struct timeline *timeline)
{
    if (timeline->panels[timeline->panel_count - 1].series_count == 0)
        timeline->panel_count--;
}

static void add_pair(struct timeline *timeline, const int pair[2])
{
    const struct report *report = timeline->report;
    AUTO_TEXT title = { 0 };

    text_addf(&title, "Bond %s – %s", report->actors[pair[0]].name, report->actors[pair[1]].name);
    begin_panel(timeline, translated(&timeline->arena, timeline->language, title.data), 2);
    add_series(timeline, translated(&timeline->arena, timeline->language, "total, layers by their shares"),
               LAYER_COMBINED, &measure_total_bond, pair);
    for (int layer = first_shown_layer(report); layer < report->layer_count; layer++)
        add_series(timeline, report->layers[layer].title, layer, &measure_bond, pair);
    end_panel(timeline);
}

static void add_measure(struct timeline *timeline, const struct measure *measure)
{
    static const int network[2] = { -1, -1 };
    AUTO_TEXT title = { 0 };

    text_addf(&title, "%s: ", measure->name);
    translate(&title, timeline->language, measure->summary);
    begin_panel(timeline, title.data, decimals_of(measure));
    add_series(timeline, NULL, LAYER_COMBINED, measure, network);
    end_panel(timeline);
}

static void add_measures(struct timeline *timeline)
{
    int count = 0, usual_count = 0;

    for (int i = 0; measures[i]; i++)
        count += measures[i]->scope == SCOPE_NETWORK && report_has(timeline->report, measures[i]);
    for (size_t i = 0; i < sizeof usual / sizeof *usual; i++)
        usual_count += report_has(timeline->report, usual[i]);
    for (size_t i = 0; i < sizeof usual / sizeof *usual && count > MEASURES_MOST; i++)
        add_measure(timeline, usual[i]);
    for (int i = 0; measures[i] && (count <= MEASURES_MOST || usual_count == 0); i++)
        if (measures[i]->scope == SCOPE_NETWORK)
            add_measure(timeline, measures[i]);
}

static void write_chart(struct timeline *timeline, const struct chart_moment *moments, struct text *out)
{
    const struct report *report = timeline->report;
    AUTO_TEXT subtitle = { 0 };
    AUTO_TEXT note = { 0 };

    chart_add_subtitle(&subtitle, timeline->language, report);
    text_addf(&note, "%s, all layers combined; who is gone counts as cut off",
              report->focus ? report->focus : "all actors");
    if (report->leaf_count > 1)
        text_add(&note, "; pale: to a phase that does not build on the one before it");
    if (timeline->has_interval) {
        text_add(&note, "; shaded: 5 % to 95 % of ");
        add_grouped(&note, report->sampling->count);
        text_add(&note, " samples");
    }
    chart_write_timeline(
        out, &(struct chart_timeline){
                 .words = { translated(&timeline->arena, timeline->language, "Phase by phase"), subtitle.data,
                            translated(&timeline->arena, timeline->language, note.data), timeline->language },
                 .moments = moments,
                 .moment_count = report->phase_count,
                 .panels = timeline->panels,
                 .panel_count = timeline->panel_count,
             });
}

bool timeline_write_chart(const struct report *report, enum language language, struct text *out)
{
    struct timeline timeline = { .report = report, .language = language };

    if (report->phase_count < 2)
        return false;
    order_phases(&timeline);
    for (int i = 0; i < report->pair_count; i++)
        add_pair(&timeline, report->pairs[i]);
    add_measures(&timeline);
    if (timeline.panel_count > 0)
        write_chart(&timeline, moments_of(&timeline), out);
    timeline_done(&timeline);
    return out->length > 0;
}
