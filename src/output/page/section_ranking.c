/*
 * section_ranking.c - what each fall alone would cost, and what is left when one falls after the other: charts, how to
 * read them, and the figures beside them.
 */
#include "analysis/falls.h"
#include "output/chart.h"
#include "output/page/section.h"
#include "output/page/turn.h"
#include "output/ranking_write.h"

enum { ROWS_SHOWN = 15, STEPS_SHOWN = 10 };

static const enum word order_words[FALL_ORDER_COUNT] = {
    [FALL_BY_DEGREE] = WORD_attack_degree,
    [FALL_BY_STRENGTH] = WORD_attack_strength,
    [FALL_AT_RANDOM] = WORD_attack_random,
};

bool has_ranking(const struct report *report)
{
    return report->falls && report->falls->ranking.row_count > 1;
}

static const struct figure *figure_of(const struct ranking *ranking, const struct figure *figures,
                                      const struct measure *measure)
{
    int place = 0;

    while (ranking->measures[place] != measure)
        place++;
    return &figures[place];
}

static void say_worst(const struct page *page, const struct ranking *ranking)
{
    const struct rank_row *worst = &ranking->rows[0];
    struct value before = ranking->before[ranking->by].value[FIXED], now = worst->figures[ranking->by].value[FIXED];

    if (before.reason || worst->loss.reason || worst->loss.number <= 1e-12 * before.number) {
        html_say(page->out, page->language, "p", WORD_ranking_none, VALUES(page_focus(page)));
    } else {
        AUTO_WORDS words = turn_words_of(page->language, (struct turn){ .before = before.number, .now = now.number });

        html_say(page->out, page->language, "p", WORD_ranking_worst,
                 VALUES(worst->name, page_focus(page), words.before.data, words.now.data, words.percent.data));
    }
}

static void add_row(struct table *table, const struct ranking *ranking, const struct rank_row *row)
{
    const struct figure *efficiency = figure_of(ranking, row->figures, &measure_efficiency);
    const struct figure *largest = figure_of(ranking, row->figures, &measure_largest_component);
    int decimals = ranking_decimals(ranking);
    char rank[NUMBER_SIZE];
    AUTO_TEXT name = { 0 };

    text_addf(&name, "%s%s", row->name, row->cascades ? " *" : "");
    table_number(table, row->rank > 0 ? number_fixed(rank, row->rank, 0) : "");
    table_cell(table, name.data);
    table_value(table, efficiency->value[FIXED], decimals);
    table_change(table, efficiency->change[FIXED], decimals, DIRECTION_HIGHER);
    table_percent(table, efficiency->change[FIXED], efficiency->value[FIXED], 0, DIRECTION_HIGHER);
    table_value(table, largest->value[FIXED], 3);
    table_change(table, largest->change[FIXED], 3, DIRECTION_HIGHER);
}

static void remark_on_rows(const struct page *page, struct table *table, const struct ranking *ranking, int shown)
{
    bool cascades = false;
    char count[NUMBER_SIZE];
    AUTO_TEXT more = { 0 };

    for (int i = 0; i < shown; i++)
        cascades = cascades || ranking->rows[i].cascades;
    if (cascades)
        table_remark(table, word(page->language, WORD_ranking_cascades));
    word_fill(&more, page->language, WORD_ranking_more, VALUES(number_fixed(count, ranking->row_count - shown, 0)));
    if (shown < ranking->row_count)
        table_remark(table, more.data);
}

static void write_ranking(const struct page *page, const struct ranking *ranking)
{
    int shown = ranking->row_count < ROWS_SHOWN ? ranking->row_count : ROWS_SHOWN;
    struct table_list list = { 0 };
    struct table *table = table_list_add(&list, word(page->language, WORD_ranking_caption));
    struct ranking titled = *ranking;
    AUTO_TEXT chart = { 0 };

    titled.report.title = page->report->title;
    say_worst(page, ranking);
    ranking_write_chart(&titled, ROWS_SHOWN, page->language, &chart);
    page_chart(page, chart.data, "ranking", word(page->language, WORD_ranking_caption));
    html_element(page->out, "p class=\"remark\"", word(page->language, WORD_ranking_how));
    table_column(table, word(page->language, WORD_column_rank), true);
    table_column(table, word(page->language, WORD_column_actor), false);
    table_column(table, word(page->language, WORD_column_efficiency_left), true);
    table_column(table, word(page->language, WORD_column_loss), true);
    table_column(table, "", true);
    table_column(table, word(page->language, WORD_column_largest), true);
    table_column(table, word(page->language, WORD_column_largest_change), true);
    for (int i = 0; i < shown; i++)
        add_row(table, ranking, &ranking->rows[i]);
    remark_on_rows(page, table, ranking, shown);
    page_tables(page, &list);
}

/* "most ties first (R = 0.213)" */
static void add_curve_name(const struct page *page, struct text *out, const struct attack *attack,
                           enum fall_order order)
{
    struct value robustness = attack->curves[CURVE_LARGEST].robustness;
    char number[NUMBER_SIZE];

    text_add(out, word(page->language, order_words[order]));
    if (!robustness.reason)
        text_addf(out, ", R = %s", page_number(page, number_fixed(number, robustness.number, 3)));
}

static void write_attack_chart(const struct page *page, const struct attack *attacks)
{
    struct chart_curve curves[FALL_ORDER_COUNT];
    struct text names[FALL_ORDER_COUNT] = { { 0 } };
    char count[NUMBER_SIZE];
    AUTO_TEXT note = { 0 };
    AUTO_TEXT subtitle = { 0 };
    AUTO_TEXT chart = { 0 };

    for (int i = 0; i < FALL_ORDER_COUNT; i++) {
        const struct attack_curve *curve = &attacks[i].curves[CURVE_LARGEST];
        bool is_random = i == FALL_AT_RANDOM;

        add_curve_name(page, &names[i], &attacks[i], (enum fall_order)i);
        curves[i] = (struct chart_curve){ names[i].data, curve->share, is_random ? curve->low : NULL,
                                          is_random ? curve->high : NULL };
    }
    word_fill(&note, page->language, WORD_attack_shaded,
              VALUES(number_fixed(count, attacks[FALL_AT_RANDOM].repeat, 0)));
    chart_add_subtitle(&subtitle, page->language, page->report);
    chart_write_curves(
        &chart, &(struct chart_curves){
                    .words = { word(page->language, WORD_attack_title), subtitle.data, note.data, page->language },
                    .x_axis = word(page->language, WORD_attack_x),
                    .y_axis = word(page->language, WORD_attack_y),
                    .curves = curves,
                    .curve_count = FALL_ORDER_COUNT,
                    .n = attacks[0].steps,
                });
    page_chart(page, chart.data, "attack", word(page->language, WORD_attack_title));
    for (int i = 0; i < FALL_ORDER_COUNT; i++)
        text_done(&names[i]);
}

static void add_robustness(const struct page *page, struct table_list *list, const struct attack *attacks)
{
    struct table *table = table_list_add(list, word(page->language, WORD_attack_robustness));

    table_column(table, word(page->language, WORD_column_order), false);
    table_column(table, word(page->language, WORD_column_robustness), true);
    table_column(table, word(page->language, WORD_column_half), true);
    for (int i = 0; i < FALL_ORDER_COUNT; i++) {
        table_words(table, word(page->language, order_words[i]));
        table_value(table, attacks[i].curves[CURVE_LARGEST].robustness, 3);
        table_value(table, attacks[i].collapse_point, 0);
    }
}

/* At even distances from nobody to all. */
static void add_left(const struct page *page, struct table_list *list, const struct attack *attacks)
{
    struct table *table = table_list_add(list, word(page->language, WORD_attack_left));
    int n = attacks[0].steps, rows = n < STEPS_SHOWN ? n : STEPS_SHOWN;

    table_column(table, word(page->language, WORD_column_falls), true);
    for (int i = 0; i < FALL_ORDER_COUNT; i++)
        table_column(table, word(page->language, order_words[i]), true);
    for (int row = 0; row <= rows; row++) {
        int q = row * n / rows;

        table_value(table, VALUE(q), 0);
        for (int i = 0; i < FALL_ORDER_COUNT; i++)
            table_value(table, VALUE(100 * attacks[i].curves[CURVE_LARGEST].share[q]), 0);
    }
}

static void say_half(const struct page *page, const struct attack *attacks)
{
    struct value degree = attacks[FALL_BY_DEGREE].collapse_point, random = attacks[FALL_AT_RANDOM].collapse_point;
    char count[NUMBER_SIZE], aimed[NUMBER_SIZE], chance[NUMBER_SIZE];

    if (!degree.reason && !random.reason)
        html_say(page->out, page->language, "p", WORD_attack_half,
                 VALUES(number_fixed(count, attacks[0].n, 0), number_fixed(aimed, degree.number, 0),
                        number_fixed(chance, random.number, 0)));
}

static void write_attacks(const struct page *page, const struct attack *attacks)
{
    struct table_list list = { 0 };

    if (attacks[0].curves[CURVE_LARGEST].reason)
        return;
    html_element(page->out, "h3", word(page->language, WORD_attack_caption));
    say_half(page, attacks);
    write_attack_chart(page, attacks);
    html_element(page->out, "p class=\"remark\"", word(page->language, WORD_attack_how));
    add_robustness(page, &list, attacks);
    add_left(page, &list, attacks);
    page_tables(page, &list);
}

void section_ranking(const struct page *page)
{
    write_ranking(page, &page->report->falls->ranking);
    write_attacks(page, page->report->falls->attacks);
}
