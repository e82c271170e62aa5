/*
 * keyplayers.c - the best set by the kernel, then what the scenario engine makes of it and how its members act together.
 */
#include "analysis/keyplayers.h"

#include <math.h>
#include <stdlib.h>

#include "analysis/analyse.h"
#include "analysis/focus_network.h"
#include "analysis/ranking.h"
#include "network/kernel/reach/reach_loss.h"

static const char REASON_TOO_FEW_LEFT[] = "fewer than 2 actors are left";
static const char REASON_MEMBERS_ONLY[] = "too large (limit 300 actors): only the members are compared";
static const char REASON_NO_SET[] = "nobody to reach from";
static const char REASON_NONE[] = "too large (limit 5000 actors, beyond 300 of them 10 members): nobody is compared";

/* Surpluses closer than this share of all reach are the same. */
static const double EQUAL = 1e-9;

/* The network, and what every deletion costs in it: whole, and with one vertex gone already (by vertex; NULL: not asked). */
struct costs {
    const struct network *net;
    struct reach_loss whole, *without;
    int threads;
};

static void costs_init(struct costs *costs, const struct network *net, int threads)
{
    const struct csr graph = network_csr(net);

    *costs = (struct costs){ .net = net, .threads = threads };
    costs->without = mem_array((size_t)net->n, sizeof *costs->without);
    reach_loss_init(&costs->whole, &graph, false, threads, NULL);
}

static void costs_done(struct costs *costs)
{
    for (int v = 0; v < costs->net->n; v++)
        reach_loss_done(&costs->without[v]);
    free(costs->without);
    reach_loss_done(&costs->whole);
}

static const struct reach_loss *costs_without(struct costs *costs, int vertex)
{
    struct reach_loss *loss = &costs->without[vertex];
    const struct csr graph = network_csr(costs->net);
    AUTO_FREE bool *gone = NULL;
    struct csr_copy rest;

    if (loss->without)
        return loss;
    gone = mem_array((size_t)graph.n, sizeof *gone);
    gone[vertex] = true;
    csr_without(&rest, &graph, gone);
    reach_loss_init(loss, &rest.graph, false, costs->threads, NULL);
    csr_copy_done(&rest);
    return loss;
}

/* Reach over the pairs that hold neither of the two: T less the pairs of each, those of both being counted twice. */
static struct interaction interact(struct costs *costs, int v, int w)
{
    const struct network *net = costs->net;
    const struct reach_loss *first = costs_without(costs, v), *second = costs_without(costs, w);
    double between = 1 / network_distances(net)[(size_t)v * (size_t)net->n + (size_t)w];
    double others = costs->whole.whole - costs->whole.own[v] - costs->whole.own[w] + between;
    struct interaction out = { .a = net->actor[v], .b = net->actor[w] };

    out.with_a = others - (first->whole - first->own[w]);
    out.with_b = others - (second->whole - second->own[v]);
    out.with_both = others - first->without[w];
    out.surplus = out.with_both - out.with_a - out.with_b;
    return out;
}

/* In steps too small to matter, so that what is equal but for rounding is. */
static double rounded(double surplus, double whole)
{
    return whole > 0 ? EQUAL * whole * round(surplus / (EQUAL * whole)) : 0;
}

static int compare_surplus(const void *left, const void *right)
{
    const struct interaction *x = left, *y = right;

    if (x->order != y->order)
        return x->order > y->order ? -1 : 1;
    return x->a != y->a ? (x->a > y->a) - (x->a < y->a) : (x->b > y->b) - (x->b < y->b);
}

static void compare_members(struct keyplayers *players, struct costs *costs)
{
    int count = players->answer.count;

    players->interactions =
        mem_array((size_t)count * (size_t)count / 2 + KEY_INTERACTIONS_SHOWN, sizeof *players->interactions);
    for (int i = 0; i < count; i++)
        for (int k = i + 1; k < count; k++)
            players->interactions[players->own_count++] =
                interact(costs, players->answer.members[i], players->answer.members[k]);
    players->interaction_count = players->own_count;
}

static void compare_all(struct keyplayers *players, struct costs *costs, struct kernel_progress *progress)
{
    int n = costs->net->n, count = 0;
    AUTO_FREE struct interaction *all = mem_array((size_t)n * (size_t)n / 2 + 1, sizeof *all);

    for (int v = 0; v < n; v++) {
        for (int w = v + 1; w < n; w++) {
            all[count] = interact(costs, v, w);
            all[count].order = rounded(all[count].surplus, costs->whole.whole);
            count++;
        }
        if (progress)
            progress->advance(progress->data, v + 1, n);
    }
    qsort(all, (size_t)count, sizeof *all, compare_surplus);
    for (int i = 0; i < count && i < KEY_INTERACTIONS_SHOWN && all[i].order > 0; i++)
        players->interactions[players->interaction_count++] = all[i];
}

static void find_interactions(struct keyplayers *players, const struct network *net, int threads,
                              struct kernel_progress *progress)
{
    struct costs costs;

    bool too_large =
        net->n > KEY_MEMBERS_LIMIT || (net->n > KEY_INTERACTIONS_LIMIT && players->answer.count > KEY_MEMBERS_COMPARED);

    if (net->n > KEY_INTERACTIONS_LIMIT)
        players->no_interactions = too_large ? REASON_NONE : REASON_MEMBERS_ONLY;
    if (too_large)
        return;
    costs_init(&costs, net, threads);
    compare_members(players, &costs);
    if (!players->no_interactions)
        compare_all(players, &costs, progress);
    costs_done(&costs);
}

/* Of n actors with so many pairs within reach: Borgatti's F. */
static struct value fragmentation(double pairs, int n)
{
    return n < 2 ? UNDEFINED(REASON_TOO_FEW_LEFT) : VALUE(1 - pairs / ((double)n * (n - 1) / 2));
}

static void judge(struct keyplayers *players, const struct network *net)
{
    const struct key_answer *answer = &players->answer;
    double pairs = 0;
    int left = players->n - answer->count, count;
    const int *components = network_components(net, &count);
    AUTO_FREE int *sizes = mem_array((size_t)count, sizeof *sizes);

    if (players->goal == KEY_REACH) {
        players->at_first = UNDEFINED(REASON_NO_SET);
        players->objective = VALUE(answer->value);
        players->limit = VALUE(answer->bound);
        return;
    }
    for (int v = 0; v < net->n; v++)
        pairs += sizes[components[v]]++;
    players->at_first = fragmentation(pairs, players->n);
    players->objective = fragmentation(answer->value, left);
    players->limit = fragmentation(answer->bound, left);
}

/* Their joint collapse, as 'entente collapse' has it; of very many actors that is left to it. */
static void play_out(struct keyplayers *players, const struct keyplayers_question *question)
{
    struct measure_choice choice;
    struct scenario scenario;

    if (players->n > KEY_MEMBERS_LIMIT)
        return;
    ranking_usual_choice(&choice);
    scenario_of_collapses(&scenario, question->model, players->answer.members, players->answer.count);
    scenario.focus = question->scenario->focus;
    analyse_scenario(&players->outcome, &scenario, question->model, &choice);
    scenario_done(&scenario);
}

static void find_set(struct keyplayers *players, const struct keyplayers_question *question, const struct network *net)
{
    const struct csr graph = network_csr(net);
    AUTO_FREE int *rank = network_ranks_by_id(net);

    key_players_find(&players->answer, &(struct key_question){
                                           .graph = &graph,
                                           .rank = rank,
                                           .k = question->k,
                                           .goal = question->goal,
                                           .effort = question->effort,
                                           .progress = question->progress,
                                       });
}

void keyplayers_init(struct keyplayers *out, const struct keyplayers_question *question)
{
    struct network net;

    *out = (struct keyplayers){ .goal = question->goal, .layer = question->layer, .k = question->k };
    analyse_drawing(&out->report, question->scenario, question->model);
    focus_network_init(&net, question->model, &question->scenario->focus, question->layer);
    out->n = net.n;
    find_set(out, question, &net);
    judge(out, &net);
    find_interactions(out, &net, question->threads, question->progress);
    for (int i = 0; i < out->answer.count; i++)
        out->answer.members[i] = net.actor[out->answer.members[i]];
    network_done(&net);
    play_out(out, question);
}

void keyplayers_done(struct keyplayers *players)
{
    key_answer_done(&players->answer);
    free(players->interactions);
    report_done(&players->report);
    report_done(&players->outcome);
    *players = (struct keyplayers){ 0 };
}
