/*
 * turn.c - what became of a figure, and what is to be blamed.
 */
#include "output/page/turn.h"

#include <math.h>
#include <string.h>

#include "output/language/translate.h"
#include "output/page/words.h"

static bool is_collapse(const struct report_change *change)
{
    return change->subject == CHANGE_ACTOR && change->round == 0 && change->actor && change->now == 0 &&
           change->was > 0;
}

/* True if the phase is the one, or one that it builds on. */
static bool is_on_way(const struct report *report, int phase, int end)
{
    for (; end > 0 && end != phase; end = report->phases[end].parent)
        ;
    return end == phase;
}

/* True if every future goes through the phase. */
static bool is_in_every_future(const struct report *report, int phase)
{
    for (int end = 0; end < report->phase_count; end++)
        if (report->phases[end].is_leaf && !is_on_way(report, phase, end))
            return false;
    return true;
}

int turn_phase(const struct report *report)
{
    int chosen = report->phase_count - 1;
    bool found = false;

    for (int i = 0; i < report->change_count; i++) {
        int phase = report->changes[i].phase;

        if (!is_collapse(&report->changes[i]) || (found && !is_in_every_future(report, phase)))
            continue;
        chosen = phase;
        found = true;
    }
    return chosen;
}

/* True if every step up to the phase is a collapse, so that nothing else is to be blamed. */
static bool only_collapses(const struct report *report, int phase)
{
    AUTO_FREE int *fallen = mem_array((size_t)report->change_count, sizeof *fallen);
    int count = 0;
    bool only = true;

    for (int i = 0; i < report->change_count; i++)
        if (is_collapse(&report->changes[i]))
            fallen[count++] = i;
    for (int i = 0; i < report->change_count && only; i++) {
        const struct report_change *change = &report->changes[i];
        bool explained = change->round > 0 || !is_on_way(report, change->phase, phase);

        for (int k = 0; k < count && !explained; k++)
            explained =
                report->changes[fallen[k]].phase == change->phase && report->changes[fallen[k]].step == change->step;
        only = explained;
    }
    return only && count > 0;
}

static const char *name_of(const struct report *report, const char *id)
{
    for (int i = 0; i < report->actor_count; i++)
        if (strcmp(report->actors[i].id, id) == 0)
            return report->actors[i].name;
    return id;
}

/* "Assad's Syria, Iraq and Iran" */
static void add_fallen(struct text *out, enum language language, const struct report *report, int phase)
{
    const char *previous = NULL;

    for (int i = 0; i < report->change_count; i++) {
        const struct report_change *change = &report->changes[i];

        if (!is_collapse(change) || !is_on_way(report, change->phase, phase))
            continue;
        if (previous)
            text_addf(out, "%s%s", out->length > 0 ? word(language, WORD_comma) : "", previous);
        previous = name_of(report, change->actor);
    }
    if (previous)
        text_addf(out, "%s%s", out->length > 0 ? word(language, WORD_and_last) : "", previous);
}

void turn_add_cause(struct text *out, enum language language, const struct report *report, int phase)
{
    AUTO_TEXT fallen = { 0 };

    if (!only_collapses(report, phase)) {
        word_fill(out, language, WORD_after, VALUES(report->phases[phase].title));
        return;
    }
    add_fallen(&fallen, language, report, phase);
    word_fill(out, language, WORD_without, VALUES(text_string(&fallen)));
}

/* Two decimals, or as many as it takes to tell both numbers apart. */
static int decimals_for(double a, double b)
{
    int decimals = 2;

    for (double steps = 100 * fabs(a - b); steps > 1e-7 && steps < 0.999 && decimals < 6; steps *= 10)
        decimals++;
    return decimals;
}

void turn_words_done(struct turn_words *words)
{
    text_done(&words->before);
    text_done(&words->now);
    text_done(&words->percent);
}

struct turn_words turn_words_of(enum language language, struct turn turn)
{
    int decimals = decimals_for(turn.before, turn.now);
    struct turn_words words = { 0 };
    char number[NUMBER_SIZE];
    AUTO_TEXT percent = { 0 };
    double change;

    translate_number(&words.before, language, number_fixed(number, turn.before, decimals));
    translate_number(&words.now, language, number_fixed(number, turn.now, decimals));
    text_add(&words.percent, "");
    if (fabs(turn.before) < 1e-12)
        return words;
    change = 100 * (turn.now - turn.before) / fabs(turn.before);
    translate_number(&percent, language, number_signed(number, change, fabs(change) < 0.5 ? 2 : 0));
    word_fill(&words.percent, language, WORD_percent, VALUES(percent.data));
    return words;
}

bool turn_find(const struct report *report, int phase, int layer, const struct measure *measure, const int pair[2],
               struct turn *turn)
{
    const struct figure *before = report_find(report, 0, layer, measure, pair[0], pair[1]);
    const struct figure *now = report_find(report, phase, layer, measure, pair[0], pair[1]);

    if (!before || !now || before->value[FIXED].reason || now->value[FIXED].reason)
        return false;
    *turn = (struct turn){ phase, layer, before->value[FIXED].number, now->value[FIXED].number };
    return true;
}

/* What is left of what there was; more than there was counts in full. */
static double left_of(const struct turn *turn)
{
    if (fabs(turn->before) < 1e-12)
        return turn->now > 1e-12 ? INFINITY : 1;
    return turn->now / turn->before;
}

bool turn_find_headline(const struct report *report, int phase, const int pair[2], struct turn *headline)
{
    struct turn worst, best;
    bool found = false;

    for (int layer = report->layer_count > 1 ? 0 : LAYER_COMBINED;
         layer < (report->layer_count > 1 ? report->layer_count : 0); layer++) {
        struct turn turn;

        if (!turn_find(report, phase, layer, &measure_bond, pair, &turn))
            continue;
        if (!found || left_of(&turn) < left_of(&worst))
            worst = turn;
        if (!found || left_of(&turn) > left_of(&best))
            best = turn;
        found = true;
    }
    if (found)
        *headline = left_of(&worst) < 1 - 1e-12 ? worst : best;
    return found;
}

int turn_direction(const struct turn *turn)
{
    double change = turn->now - turn->before, least = 1e-12 * (fabs(turn->before) + 1);

    return change < -least ? -1 : change > least;
}
