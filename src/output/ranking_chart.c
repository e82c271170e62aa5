/*
 * ranking_chart.c - a ranking as bars.
 */
#include <math.h>

#include "output/chart.h"
#include "output/language/translate.h"
#include "output/ranking_write.h"

enum part { PART_MEMBERSHIP, PART_MEDIATION, PART_EROSION, PART_COUNT };

static const char *const part_names[] = {
    [PART_MEMBERSHIP] = "membership: its own pairs",
    [PART_MEDIATION] = "mediation: others' paths through it",
    [PART_EROSION] = "erosion: reliance and pacts",
};

/* The loss of reach can be shown in parts where the bars are losses of efficiency, which is reach per pair. */
static bool is_split(const struct ranking *ranking)
{
    return ranking->unit == RANK_ACTORS && ranking->has_reach && ranking->denominator == FIXED &&
           ranking->measures[ranking->by] == &measure_efficiency;
}

static void fill_bar(const struct rank_row *row, const char *label, struct chart_bar *bar)
{
    double lost = row->reach.before - row->reach.after;
    double per_pair = lost != 0 && !row->loss.reason ? row->loss.number / lost : 0;

    *bar = (struct chart_bar){ .label = label,
                               .value = row->loss.reason ? NAN : row->loss.number,
                               .reason = row->loss.reason };
    bar->parts[PART_MEMBERSHIP] = row->reach.membership * per_pair;
    bar->parts[PART_MEDIATION] = row->reach.mediation * per_pair;
    bar->parts[PART_EROSION] = row->reach.erosion * per_pair;
}

void ranking_write_chart(const struct ranking *ranking, int shown, enum language language, struct text *out)
{
    const struct measure *by = ranking->measures[ranking->by];
    AUTO_FREE struct chart_bar *bars = mem_array((size_t)ranking->row_count, sizeof *bars);
    AUTO_FREE struct text *labels = mem_array((size_t)ranking->row_count, sizeof *labels);
    const char *parts[PART_COUNT];
    struct arena arena = { 0 };
    AUTO_TEXT title = { 0 };
    AUTO_TEXT subtitle = { 0 };
    AUTO_TEXT axis = { 0 };

    for (int i = 0; i < ranking->row_count; i++) {
        ranking_label(ranking, &ranking->rows[i], &labels[i]);
        fill_bar(&ranking->rows[i], text_string(&labels[i]), &bars[i]);
    }
    for (int i = 0; i < PART_COUNT; i++)
        parts[i] = translated(&arena, language, part_names[i]);
    chart_add_subtitle(&subtitle, language, &ranking->report);
    ranking_title(ranking, &title);
    text_addf(&axis, "%s of %s (%s denominator)", by->direction == DIRECTION_NONE ? "size of the change" : "loss",
              by->name, denominator_name(ranking->denominator));
    chart_write_bars(out, &(struct chart_bars){
                              .words = { translated(&arena, language, title.data), text_string(&subtitle),
                                         translated(&arena, language, by->summary), language },
                              .axis = translated(&arena, language, axis.data),
                              .bars = bars,
                              .bar_count = shown < ranking->row_count ? shown : ranking->row_count,
                              .parts = parts,
                              .part_count = is_split(ranking) ? PART_COUNT : 0,
                              .decimals = ranking_decimals(ranking),
                          });
    for (int i = 0; i < ranking->row_count; i++)
        text_done(&labels[i]);
    arena_done(&arena);
}
