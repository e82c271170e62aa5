/*
 * finding.c - the headline: what the numbers say, in words. About the bond of the first focus pair, in the layer where
 * it falls most; without pairs about the efficiency of the network in focus.
 */
#include "analysis/claims.h"
#include "analysis/sample/sampling.h"
#include "output/page/section.h"
#include "output/page/turn.h"
#include "output/sampled_words.h"

static const int no_pair[2] = { -1, -1 };

/*
 * Titles of layers stand in the middle of an English sentence: "Military", but not "NATO", begins with a small letter
 * there.
 */
static void add_layer(struct text *out, enum language language, const char *title)
{
    bool lowered =
        language == LANGUAGE_ENGLISH && title[0] >= 'A' && title[0] <= 'Z' && title[1] >= 'a' && title[1] <= 'z';
    char first = lowered ? (char)(title[0] - 'A' + 'a') : title[0];

    if (!first)
        return;
    text_add_bytes(out, &first, 1);
    text_add(out, title + 1);
}

void page_add_bond(struct text *out, const struct page *page, int layer, const int pair[2])
{
    const struct report *report = page->report;
    const char *a = report->actors[pair[0]].name, *b = report->actors[pair[1]].name;
    AUTO_TEXT title = { 0 };

    if (layer == LAYER_COMBINED) {
        word_fill(out, page->language, WORD_bond, VALUES(a, b));
        return;
    }
    add_layer(&title, page->language, report->layers[layer].title);
    word_fill(out, page->language, WORD_bond_in_layer, VALUES(text_string(&title), a, b));
}

static void say_bond(const struct page *page, const struct turn *turn, const char *cause, const int pair[2])
{
    const struct report *report = page->report;
    AUTO_WORDS words = turn_words_of(page->language, *turn);
    AUTO_TEXT name = { 0 };

    page_add_bond(&name, page, turn->layer, pair);
    if (turn_direction(turn) == 0)
        html_say(page->out, page->language, "p class=\"headline\"", WORD_bond_stays,
                 VALUES(cause, report->actors[pair[0]].name, report->actors[pair[1]].name));
    else
        html_say(page->out, page->language, "p class=\"headline\"",
                 turn_direction(turn) < 0 ? WORD_falls : WORD_bond_rises,
                 VALUES(cause, name.data, words.before.data, words.now.data, words.percent.data));
}

static void say_efficiency(const struct page *page, const struct turn *turn, const char *cause)
{
    enum word chosen[] = { WORD_falls, WORD_efficiency_stays, WORD_efficiency_rises };
    AUTO_WORDS words = turn_words_of(page->language, *turn);
    AUTO_TEXT name = { 0 };

    word_fill(&name, page->language, WORD_efficiency_of, VALUES(page_focus(page)));
    html_say(page->out, page->language, "p class=\"headline\"", chosen[turn_direction(turn) + 1],
             VALUES(cause, name.data, words.before.data, words.now.data, words.percent.data));
}

/* All layers together, and what is left in the end where that is another phase. */
static void say_more_of_bond(const struct page *page, const struct turn *turn, const int pair[2])
{
    const struct report *report = page->report;
    int last = report->phase_count - 1;
    struct turn total, end;

    if (turn->layer != LAYER_COMBINED &&
        turn_find(report, turn->phase, LAYER_COMBINED, &measure_total_bond, pair, &total)) {
        AUTO_WORDS words = turn_words_of(page->language, total);

        html_say(page->out, page->language, "p", WORD_all_layers,
                 VALUES(words.before.data, words.now.data, words.percent.data));
    }
    if (last != turn->phase && report->leaf_count == 1 &&
        turn_find(report, last, turn->layer, &measure_bond, pair, &end)) {
        AUTO_WORDS words = turn_words_of(page->language, end);
        AUTO_TEXT name = { 0 };

        page_add_bond(&name, page, turn->layer, pair);
        html_say(page->out, page->language, "p", WORD_at_the_end,
                 VALUES(report->phases[last].title, name.data, words.now.data));
    }
}

static void say_interval(const struct page *page, const struct turn *turn, const struct measure *measure,
                         const int pair[2])
{
    const struct sampling *sampling = page->report->sampling;
    const struct sampled_figure *figure =
        sampling ? sampling_find(sampling, turn->phase, turn->layer, measure, pair[0], pair[1]) : NULL;
    char number[NUMBER_SIZE];
    AUTO_TEXT count = { 0 };
    AUTO_TEXT low = { 0 };
    AUTO_TEXT high = { 0 };

    if (!figure || figure->change_low.reason || figure->change_high.reason)
        return;
    add_grouped(&count, sampling->count);
    translate_number(&low, page->language, number_signed(number, figure->change_low.number, 2));
    translate_number(&high, page->language, number_signed(number, figure->change_high.number, 2));
    html_say(page->out, page->language, "p", WORD_interval, VALUES(page_number(page, count.data), low.data, high.data));
}

static void say_network(const struct page *page, int phase)
{
    struct turn turn;

    if (turn_find(page->report, phase, LAYER_COMBINED, &measure_efficiency, no_pair, &turn)) {
        AUTO_WORDS words = turn_words_of(page->language, turn);

        html_say(page->out, page->language, "p", WORD_whole_network,
                 VALUES(page_focus(page), words.before.data, words.now.data, words.percent.data));
    }
}

static void say_verdicts(const struct page *page)
{
    const struct claims_checked *claims = page->report->claims;
    int counts[] = { [FAILS] = 0, [UNDETERMINED] = 0, [HOLDS] = 0 };
    char held[NUMBER_SIZE], failed[NUMBER_SIZE], number[NUMBER_SIZE];
    AUTO_TEXT open = { 0 };

    if (!claims)
        return;
    for (int i = 0; i < claims->claim_count; i++)
        counts[claim_verdict(&claims->claims[i])]++;
    if (counts[UNDETERMINED] > 0)
        word_fill(&open, page->language, WORD_undetermined,
                  VALUES(page_number(page, number_fixed(number, counts[UNDETERMINED], 0))));
    html_say(page->out, page->language, "p", WORD_verdicts,
             VALUES(page_number(page, number_fixed(held, counts[HOLDS], 0)),
                    page_number(page, number_fixed(failed, counts[FAILS], 0)), text_string(&open)));
}

static void write_card(const struct page *page, const struct turn *turn, const char *name)
{
    AUTO_WORDS words = turn_words_of(page->language, *turn);

    text_add(page->out, "<li>");
    html_element(page->out, "span class=\"card-name\"", name);
    html_say(page->out, page->language, "span class=\"card-turn\"", WORD_card_change,
             VALUES(words.before.data, words.now.data));
    html_say(page->out, page->language,
             turn_direction(turn) < 0 ? "span class=\"card-change bad\"" : "span class=\"card-change\"",
             WORD_card_percent, VALUES(words.percent.data));
    text_add(page->out, "</li>\n");
}

enum { CARDS_OF_LAYERS = 3 };

/* The figures of the first pair by layer, and of the network. */
static void write_cards(const struct page *page, int phase)
{
    const struct report *report = page->report;
    struct turn turn;

    text_add(page->out, "<ul class=\"cards\">\n");
    for (int layer = 0; report->pair_count > 0 && layer < report->layer_count && layer < CARDS_OF_LAYERS; layer++) {
        int from = report->layer_count > 1 ? layer : LAYER_COMBINED;
        AUTO_TEXT name = { 0 };

        if (!turn_find(report, phase, from, &measure_bond, report->pairs[0], &turn))
            continue;
        word_fill(&name, page->language, WORD_card_bond,
                  VALUES(report->layers[layer].title, report->actors[report->pairs[0][0]].name,
                         report->actors[report->pairs[0][1]].name));
        write_card(page, &turn, name.data);
    }
    if (turn_find(report, phase, LAYER_COMBINED, &measure_efficiency, no_pair, &turn)) {
        AUTO_TEXT name = { 0 };

        word_fill(&name, page->language, WORD_card_efficiency, VALUES(page_focus(page)));
        write_card(page, &turn, name.data);
    }
    text_add(page->out, "</ul>\n");
}

void section_finding(const struct page *page)
{
    const struct report *report = page->report;
    int phase = turn_phase(report);
    AUTO_TEXT cause = { 0 };
    struct turn turn;

    turn_add_cause(&cause, page->language, report, phase);
    if (report->pair_count > 0 && turn_find_headline(report, phase, report->pairs[0], &turn)) {
        say_bond(page, &turn, cause.data, report->pairs[0]);
        say_interval(page, &turn, &measure_bond, report->pairs[0]);
        say_more_of_bond(page, &turn, report->pairs[0]);
        say_network(page, phase);
    } else if (turn_find(report, phase, LAYER_COMBINED, &measure_efficiency, no_pair, &turn)) {
        say_efficiency(page, &turn, cause.data);
        html_element(page->out, "p", word(page->language, WORD_efficiency_means));
        say_interval(page, &turn, &measure_efficiency, no_pair);
    } else {
        html_say(page->out, page->language, "p class=\"headline\"", WORD_no_finding, VALUES(cause.data));
    }
    say_verdicts(page);
    if (phase > 0)
        write_cards(page, phase);
}
