/*
 * explore.c - every collapse of one actor or two, each played by itself and compared with before.
 */
#include "analysis/explore.h"

#include <stdlib.h>

#include "analysis/ranking.h"
#include "analysis/rehearsal.h"
#include "scenario/step.h"

/* Sets · actors · ties up to which the usual measures take less than about a second. */
static const double MOST_OF_FEW = 5e6, MOST_OF_MANY = 5e7;

/* An exploration under way. */
struct explorer {
    struct exploration *out;
    struct rehearsal rehearsal;
    struct measure_choice combined, by_layer; /* network measures and total_bond; bond */
    const struct step_kind *collapse;
};

bool exploration_has_pairs(const struct exploration *exploration)
{
    return exploration->set_count > 0 && exploration->sets[exploration->set_count - 1].b >= 0;
}

int exploration_bond_count(const struct exploration *exploration)
{
    return 1 + exploration->before.layer_count;
}

static int count_present(const struct model *model)
{
    int count = 0;

    for (int i = 0; i < model->actor_count; i++)
        count += model->actors[i].present;
    return count;
}

void exploration_usual_choice(struct measure_choice *choice, const struct model *model)
{
    if (count_present(model) <= EXPLORED_IN_PAIRS)
        measure_choice_usual(choice);
    else
        ranking_usual_choice(choice);
    for (int i = 0; measures[i]; i++)
        choice->wanted[i] = choice->wanted[i] && measures[i] != &measure_frustration;
}

static struct figure *take_figures(struct explorer *explorer, int phase)
{
    struct exploration *out = explorer->out;
    struct figure *figures = arena_array(&out->arena, (size_t)out->measure_count, sizeof *figures);

    for (int i = 0; i < out->measure_count; i++)
        figures[i] = *report_find(&explorer->rehearsal.report, phase, LAYER_COMBINED, out->measures[i], -1, -1);
    return figures;
}

static struct figure *take_bonds(struct explorer *explorer, int phase)
{
    struct exploration *out = explorer->out;
    int width = exploration_bond_count(out);
    struct figure *bonds = arena_array(&out->arena, (size_t)(out->focus->pair_count * width), sizeof *bonds);

    for (int pair = 0; pair < out->focus->pair_count; pair++)
        for (int layer = LAYER_COMBINED; layer < out->before.layer_count; layer++)
            bonds[pair * width + layer + 1] =
                *report_find(&explorer->rehearsal.report, phase, layer,
                             layer == LAYER_COMBINED ? &measure_total_bond : &measure_bond, out->focus->pairs[pair][0],
                             out->focus->pairs[pair][1]);
    return bonds;
}

static void compute(struct explorer *explorer, int phase)
{
    struct analysis *analysis = &explorer->rehearsal.analysis;

    analysis->choice = &explorer->combined;
    compare_networks(analysis, phase, LAYER_COMBINED);
    compare_pairs(analysis, phase, LAYER_COMBINED);
    analysis->choice = &explorer->by_layer;
    for (int layer = 0; layer < explorer->out->before.layer_count; layer++)
        compare_pairs(analysis, phase, layer);
    if (phase > 0)
        compare_reach(analysis, phase, LAYER_COMBINED);
}

/* The whole network of a layer, among those who were there before. */
static const struct network *layer_network(struct explorer *explorer, int phase, int layer)
{
    struct analysis *analysis = &explorer->rehearsal.analysis;
    AUTO_FREE bool *among = actors_among(analysis, phase, true, false);

    return network_pool_find(&analysis->pool, &analysis->history->states[phase], phase, layer, among);
}

static void add_ties(struct exploration *out, const struct network *net, bool is_hostile, int *capacity)
{
    const struct edge_list *list = is_hostile ? &net->hostility : &net->support;

    for (int i = 0; i < list->count; i++) {
        const struct edge *edge = &list->edges[i];

        MEM_GROW(out->ties, out->tie_count, *capacity);
        out->ties[out->tie_count++] = (struct explored_tie){
            net->actor[edge->a], net->actor[edge->b], net->layer, is_hostile, edge->strength,
        };
    }
}

static void take_ties(struct explorer *explorer)
{
    struct exploration *out = explorer->out;
    int capacity = 0;

    for (int layer = 0; layer < out->before.layer_count; layer++) {
        const struct network *net = layer_network(explorer, 0, layer);

        add_ties(out, net, false, &capacity);
        add_ties(out, net, true, &capacity);
    }
}

static void take_losses(struct explorer *explorer, struct explored *set)
{
    struct exploration *out = explorer->out;
    AUTO_FREE struct explored_loss *losses = mem_array((size_t)out->tie_count, sizeof *losses);
    const struct network *net = NULL;

    for (int i = 0; i < out->tie_count; i++) {
        const struct explored_tie *tie = &out->ties[i];
        double strength;

        if (!net || net->layer != tie->layer)
            net = layer_network(explorer, 1, tie->layer);
        strength = edge_strength(tie->is_hostile ? &net->hostility : &net->support, network_vertex(net, tie->a),
                                 network_vertex(net, tie->b));
        if (strength < tie->strength)
            losses[set->loss_count++] = (struct explored_loss){ i, strength };
    }
    set->losses = arena_copy(&out->arena, losses, (size_t)set->loss_count * sizeof *losses);
}

static void take_dissolved(struct explorer *explorer, struct explored *set)
{
    struct exploration *out = explorer->out;
    const struct pact *now = explorer->rehearsal.history.states[1].pacts;

    set->dissolved = arena_array(&out->arena, (size_t)out->before.pact_count, sizeof *set->dissolved);
    for (int i = 0; i < out->before.pact_count; i++)
        if (out->before.pacts[i].present && !now[i].present)
            set->dissolved[set->dissolved_count++] = i;
}

static void explore(struct explorer *explorer, int a, int b)
{
    const struct step steps[] = { step_of_actor(explorer->collapse, a), step_of_actor(explorer->collapse, b) };
    struct explored *set = &explorer->out->sets[explorer->out->set_count++];

    *set = (struct explored){ .a = a, .b = b };
    rehearsal_play(&explorer->rehearsal, steps, b < 0 ? 1 : 2);
    compute(explorer, 1);
    set->figures = take_figures(explorer, 1);
    set->bonds = take_bonds(explorer, 1);
    set->reach = explorer->rehearsal.report.reaches[0];
    take_losses(explorer, set);
    take_dissolved(explorer, set);
}

static bool is_affordable(const struct exploration *exploration, int actors, int sets)
{
    double most = actors <= EXPLORED_IN_PAIRS ? MOST_OF_FEW : MOST_OF_MANY;

    return (double)sets * actors * exploration->tie_count <= most;
}

static void explore_all(struct explorer *explorer)
{
    struct exploration *out = explorer->out;
    const struct actor *actors = out->before.actors;
    int count = count_present(&out->before), pairs = count <= EXPLORED_IN_PAIRS ? count * (count - 1) / 2 : 0;
    bool in_pairs = pairs > 0 && is_affordable(out, count, count + pairs);

    if (!is_affordable(out, count, count))
        return;
    compute(explorer, 0);
    out->figures = take_figures(explorer, 0);
    out->bonds = take_bonds(explorer, 0);
    out->sets = arena_array(&out->arena, (size_t)(count + (in_pairs ? pairs : 0)), sizeof *out->sets);
    for (int a = 0; a < out->before.actor_count; a++)
        if (actors[a].present)
            explore(explorer, a, -1);
    for (int a = 0; a < out->before.actor_count && in_pairs; a++)
        for (int b = a + 1; b < out->before.actor_count; b++)
            if (actors[a].present && actors[b].present)
                explore(explorer, a, b);
}

/* What is asked of all layers combined and of each layer. */
static void choose_measures(struct explorer *explorer, const struct measure_choice *choice)
{
    struct exploration *out = explorer->out;

    out->measures = arena_array(&out->arena, MEASURE_MAX, sizeof *out->measures);
    explorer->combined.forced = explorer->by_layer.forced = choice->forced;
    for (int i = 0; measures[i]; i++) {
        bool is_wanted = choice->wanted[i] && measures[i]->scope == SCOPE_NETWORK;

        explorer->combined.wanted[i] = is_wanted || measures[i] == &measure_total_bond;
        explorer->by_layer.wanted[i] = measures[i] == &measure_bond;
        if (is_wanted)
            out->measures[out->measure_count++] = measures[i];
    }
}

void exploration_init(struct exploration *out, const struct model *model, const struct scenario *scenario,
                      const struct measure_choice *choice)
{
    struct explorer explorer = { .out = out, .collapse = step_kind_find("collapse") };

    *out = (struct exploration){ .focus = &scenario->focus };
    model_copy(&out->before, model);
    scenario_extend(scenario, &out->before);
    choose_measures(&explorer, choice);
    rehearsal_init(&explorer.rehearsal, &out->before, scenario, &explorer.combined);
    take_ties(&explorer);
    explore_all(&explorer);
    out->reach = out->set_count > 0 ? out->sets[0].reach.before : 0;
    rehearsal_done(&explorer.rehearsal);
}

void exploration_done(struct exploration *exploration)
{
    free(exploration->ties);
    model_done(&exploration->before);
    arena_done(&exploration->arena);
}

void report_explore(struct report *report, const struct scenario *scenario, const struct model *model)
{
    struct measure_choice choice;

    exploration_usual_choice(&choice, model);
    report->exploration = arena_alloc(&report->arena, sizeof *report->exploration);
    exploration_init(report->exploration, model, scenario, &choice);
}
