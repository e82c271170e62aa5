/*
 * keyplayers_write.c - key players as tables, JSON and CSV.
 */
#include "output/keyplayers_write.h"

#include "output/result_parts.h"
#include "output/result_phase.h"

static const char *actor_name(const struct keyplayers *players, int actor)
{
    return players->report.actors[actor].name;
}

enum { PAIRS_SHOWN = 20 };

static const char *goal_name(enum key_goal goal)
{
    return goal == KEY_FRAGMENT ? "fragment" : "reach";
}

static void write_title(const struct keyplayers *players, struct text *out)
{
    const char *focus = players->report.focus;

    if (players->answer.count == 1)
        text_add(out, "The actor");
    else
        text_addf(out, "The %d actors", players->answer.count);
    text_add(out, players->goal == KEY_FRAGMENT ? " whose loss splits most" : " from whom most are near");
    text_addf(out, " (%s%s%s)",
              players->layer == LAYER_COMBINED ? "all layers combined" : layer_title(&players->report, players->layer),
              focus ? "; " : "", focus ? focus : "");
}

static void remark_on_objective(struct table *table, const struct keyplayers *players)
{
    char before[NUMBER_SIZE], now[NUMBER_SIZE];
    AUTO_TEXT text = { 0 };

    if (players->objective.reason)
        text_addf(&text, "fragmentation: none, %s", players->objective.reason);
    else if (players->goal == KEY_REACH)
        text_addf(&text, "distance reach D_R = %s: Σ 1/d(S, v) / n in ties, members counting 1 (Borgatti 2006)",
                  number_fixed(now, players->objective.number, 4));
    else
        text_addf(&text,
                  "fragmentation F of those left = %s (%s with everybody there): pairs out of reach (Borgatti 2006)",
                  number_fixed(now, players->objective.number, 4),
                  players->at_first.reason ? "–" : number_fixed(before, players->at_first.number, 4));
    table_remark(table, text.data);
}

static void remark_on_proof(struct table *table, const struct keyplayers *players)
{
    const struct key_answer *answer = &players->answer;
    char limit[NUMBER_SIZE];
    AUTO_TEXT text = { 0 };

    if (answer->proved)
        text_addf(&text, "proved: no set of %d does better (%ld branches)", answer->count, answer->nodes);
    else if (players->limit.number < 1)
        text_addf(&text, "not proved within the limit of work: no set does better than %s; --limit gives it longer",
                  number_fixed(limit, players->limit.number, 4));
    else
        text_add(&text, "not proved within the limit of work, nor any bound found; --limit gives it longer");
    table_remark(table, text.data);
    if (players->goal == KEY_FRAGMENT && answer->proved && answer->tied > 1) {
        AUTO_TEXT tied = { 0 };

        text_addf(&tied, "%s%.0f sets do as well; of %s this one leaves the least reach",
                  answer->tied_is_least ? "at least " : "", answer->tied,
                  answer->compared < answer->tied ? "those compared" : "them");
        table_remark(table, tied.data);
    }
}

static void add_members(struct table_list *list, const struct keyplayers *players)
{
    AUTO_TEXT title = { 0 };
    AUTO_TEXT pairs = { 0 };
    struct table *table;

    write_title(players, &title);
    table = table_list_add(list, title.data);
    table_column(table, "id", false);
    table_wide_column(table, "actor", 40);
    for (int i = 0; i < players->answer.count; i++) {
        table_cell(table, players->report.actors[players->answer.members[i]].id);
        table_cell(table, actor_name(players, players->answer.members[i]));
    }
    remark_on_objective(table, players);
    remark_on_proof(table, players);
    if (players->no_interactions) {
        text_addf(&pairs, "who is worse together: %s", players->no_interactions);
        table_remark(table, pairs.data);
    }
}

static void add_outcome(struct table_list *list, const struct keyplayers *players)
{
    struct table *table = table_list_add(list, "What their joint collapse does (reliance and pacts included)");

    table_column(table, "measure", false);
    table_column(table, "before", true);
    table_column(table, "after", true);
    table_column(table, "change", true);
    table_column(table, "", true);
    table_column(table, "", false);
    for (int i = 0; i < players->outcome.figure_count; i++) {
        const struct figure *figure = &players->outcome.figures[i];
        enum denominator which = measure_denominator(figure->measure);
        struct value now = figure->value[which], change = figure->change[which];

        if (figure->phase != 1 || figure->layer != players->layer || figure->measure->scope != SCOPE_NETWORK)
            continue;
        table_cell(table, figure->measure->name);
        table_value(table, report_find(&players->outcome, 0, figure->layer, figure->measure, -1, -1)->value[which],
                    decimals_of(figure->measure));
        table_value(table, now, decimals_of(figure->measure));
        table_change(table, change, decimals_of(figure->measure), figure->measure->direction);
        table_percent(table, change, now, 0, figure->measure->direction);
        table_cell(table, which == RESIDUAL ? "residual" : "");
    }
    table_remark(table, "the set is found by deletion alone; the collapse is what the scenario engine says of it");
    table_list_drop_empty(list);
}

static void add_interactions(struct table_list *list, const struct keyplayers *players, const char *title, int first,
                             int end)
{
    struct table *table = table_list_add(list, title);

    table_wide_column(table, "actor", 32);
    table_wide_column(table, "and", 32);
    table_column(table, "without the first", true);
    table_column(table, "the second", true);
    table_column(table, "both", true);
    table_column(table, "surplus", true);
    for (int i = first; i < end && i < first + PAIRS_SHOWN; i++) {
        const struct interaction *pair = &players->interactions[i];

        table_cell(table, actor_name(players, pair->a));
        table_cell(table, actor_name(players, pair->b));
        table_value(table, VALUE(pair->with_a), 3);
        table_value(table, VALUE(pair->with_b), 3);
        table_value(table, VALUE(pair->with_both), 3);
        table_value(table, VALUE(pair->surplus), 3);
    }
    table_remark(
        table,
        "reach Σ 1/d that all others lose among themselves, by deletion; surplus above 0: each can stand in for the "
        "other");
    if (end - first > PAIRS_SHOWN)
        table_remark(table, "more are in JSON");
    table_list_drop_empty(list);
}

void keyplayers_tables(struct table_list *list, const struct keyplayers *players)
{
    add_members(list, players);
    add_outcome(list, players);
    add_interactions(list, players, "Members worse together than apart?", 0, players->own_count);
    add_interactions(list, players, "Pairs of all actors that are worst together", players->own_count,
                     players->interaction_count);
}

static void write_interactions(struct json_writer *writer, const struct keyplayers *players, const char *key, int first,
                               int end)
{
    json_key(writer, key);
    json_open(writer, '[');
    for (int i = first; i < end; i++) {
        const struct interaction *pair = &players->interactions[i];

        json_open_line(writer, '{');
        write_between(writer, &players->report, pair->a, pair->b);
        write_number(writer, "loss_a", pair->with_a);
        write_number(writer, "loss_b", pair->with_b);
        write_number(writer, "loss_both", pair->with_both);
        write_number(writer, "surplus", pair->surplus);
        json_close(writer);
    }
    json_close(writer);
}

static void write_answer(struct json_writer *writer, const struct keyplayers *players)
{
    const struct key_answer *answer = &players->answer;

    json_key(writer, "goal");
    json_string(writer, goal_name(players->goal));
    write_number(writer, "k", players->k);
    write_layer_id(writer, &players->report, players->layer);
    json_key(writer, "members");
    json_open_line(writer, '[');
    for (int i = 0; i < answer->count; i++)
        json_string(writer, players->report.actors[answer->members[i]].id);
    json_close(writer);
    write_value(writer, "objective", players->objective);
    write_value(writer, "objective_before", players->at_first);
    write_value(writer, "bound", players->limit);
    json_key(writer, "proved");
    json_bool(writer, answer->proved);
    if (players->goal == KEY_FRAGMENT && answer->proved) {
        write_number(writer, "tied_sets", answer->tied);
        json_key(writer, "tied_sets_is_least");
        json_bool(writer, answer->tied_is_least);
    }
    write_number(writer, "branches", (double)answer->nodes);
}

void keyplayers_write_json(const struct keyplayers *players, struct text *out)
{
    struct json_writer writer = { 0 };

    json_open(&writer, '{');
    result_write_head(&writer, &players->report, "entente-keyplayers/1");
    write_answer(&writer, players);
    json_key(&writer, "collapse");
    json_open(&writer, '{');
    for (int i = 0; i < players->outcome.figure_count; i++) {
        const struct figure *figure = &players->outcome.figures[i];

        if (figure->phase == 1 && figure->layer == players->layer && figure->measure->scope == SCOPE_NETWORK)
            result_write_figure(&writer, &players->outcome, figure);
    }
    json_close(&writer);
    write_interactions(&writer, players, "interactions", 0, players->own_count);
    write_interactions(&writer, players, "worst_pairs", players->own_count, players->interaction_count);
    json_string_if(&writer, "interactions_reason", players->no_interactions);
    json_close(&writer);
    text_add(out, text_string(&writer.out));
    json_writer_done(&writer);
}

void keyplayers_write_csv(const struct keyplayers *players, struct text *out)
{
    char number[NUMBER_SIZE];

    text_add(out, "goal,id,name,objective,proved\n");
    for (int i = 0; i < players->answer.count; i++) {
        int actor = players->answer.members[i];

        text_addf(out, "%s,%s,", goal_name(players->goal), players->report.actors[actor].id);
        csv_text(out, actor_name(players, actor));
        text_addf(out, ",%s,%s\n", players->objective.reason ? "" : number_exact(number, players->objective.number),
                  players->answer.proved ? "true" : "false");
    }
}
