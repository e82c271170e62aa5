/*
 * analyse.c - from a scenario and its model to a report.
 */
#include "analysis/analyse.h"

#include <stdlib.h>
#include <string.h>

#include "analysis/claims.h"
#include "analysis/compare.h"
#include "analysis/drawing_blocs.h"
#include "analysis/futures.h"
#include "analysis/observed.h"
#include "analysis/provenance.h"
#include "base/text.h"

static const char *keep(struct report *report, const char *text)
{
    return arena_dup(&report->arena, text);
}

static void copy_phases(struct report *report, const struct scenario *scenario)
{
    report->phase_count = scenario->phase_count + 1;
    report->phases = arena_array(&report->arena, (size_t)report->phase_count, sizeof *report->phases);
    report->phases[0] = (struct report_phase){ .id = "before",
                                               .title = "Before",
                                               .date = keep(report, report->as_of),
                                               .parent = -1,
                                               .is_leaf = scenario->phase_count == 0 };
    for (int i = 0; i < scenario->phase_count; i++) {
        const struct phase *phase = &scenario->phases[i];

        report->phases[i + 1] = (struct report_phase){
            .id = keep(report, phase->id),
            .title = keep(report, phase->title),
            .date = keep(report, phase->date),
            .parent = phase->parent,
            .is_leaf = scenario_is_leaf(scenario, i + 1),
        };
        report->phases[i + 1].has_probability =
            scenario_probability(scenario, i + 1, &report->phases[i + 1].probability);
        report->leaf_count += report->phases[i + 1].is_leaf;
    }
}

static void copy_actors(struct report *report, const struct model *model, const bool *focus)
{
    report->actor_count = model->actor_count;
    report->actors = arena_array(&report->arena, (size_t)model->actor_count, sizeof *report->actors);
    for (int i = 0; i < model->actor_count; i++) {
        const struct actor *actor = &model->actors[i];

        report->actors[i] = (struct report_actor){
            keep(report, actor->id), keep(report, actor->name), keep(report, actor->kind), actor->bloc, focus[i],
        };
    }
}

static void copy_layers_and_blocs(struct report *report, const struct model *model)
{
    report->layer_count = model->layer_count;
    report->layers = arena_array(&report->arena, (size_t)model->layer_count, sizeof *report->layers);
    for (int i = 0; i < model->layer_count; i++)
        report->layers[i] = (struct report_named){ keep(report, model->layers[i].id),
                                                   keep(report, model->layers[i].title), model->layers[i].share };
    report->bloc_count = model->bloc_count;
    report->blocs = arena_array(&report->arena, (size_t)model->bloc_count, sizeof *report->blocs);
    for (int i = 0; i < model->bloc_count; i++)
        report->blocs[i] =
            (struct report_named){ keep(report, model->blocs[i].id), keep(report, model->blocs[i].title), 0 };
}

static void copy_pacts(struct report *report, const struct model *model)
{
    report->pact_count = model->pact_count;
    report->pacts = arena_array(&report->arena, (size_t)model->pact_count, sizeof *report->pacts);
    for (int i = 0; i < model->pact_count; i++)
        report->pacts[i] =
            (struct report_named){ keep(report, model->pacts[i].id), keep(report, model->pacts[i].title), 0 };
}

static void copy_focus(struct report *report, const struct focus *focus, const struct model *model)
{
    AUTO_TEXT text = { 0 };

    if (focus->actor_count > 0)
        text_addf(&text, "%d chosen actor%s", focus->actor_count, focus->actor_count == 1 ? "" : "s");
    else if (focus->bloc >= 0)
        text_addf(&text, "bloc %s", model->blocs[focus->bloc].id);
    report->focus = text.length > 0 ? keep(report, text.data) : NULL;
    report->member_count = focus->member_count;
    report->members = arena_array(&report->arena, (size_t)focus->member_count, sizeof *report->members);
    if (focus->member_count > 0)
        memcpy(report->members, focus->members, (size_t)focus->member_count * sizeof *report->members);
    report->pair_count = focus->pair_count;
    report->pairs = arena_array(&report->arena, (size_t)focus->pair_count, sizeof *report->pairs);
    if (focus->pair_count > 0)
        memcpy(report->pairs, focus->pairs, (size_t)focus->pair_count * sizeof *report->pairs);
}

static const char *actor_id(struct report *report, int actor)
{
    return actor < 0 ? NULL : report->actors[actor].id;
}

/* Why the scenario says that it happened; what a cascade does has its reason in the text. */
static const char *reason_given(const struct scenario *scenario, const struct change *change)
{
    return change->round > 0 ? NULL : scenario->phases[change->phase - 1].steps[change->step].because;
}

static void copy_changes(struct report *report, const struct history *history, const struct scenario *scenario)
{
    report->change_count = history->change_count;
    report->changes = arena_array(&report->arena, (size_t)history->change_count, sizeof *report->changes);
    for (int i = 0; i < history->change_count; i++) {
        const struct change *change = &history->changes[i];

        report->changes[i] = (struct report_change){
            .phase = change->phase,
            .step = change->step,
            .round = change->round,
            .subject = change->subject,
            .from = actor_id(report, change->from),
            .to = actor_id(report, change->to),
            .actor = actor_id(report, change->actor),
            .relied_on = actor_id(report, change->relied_on),
            .layer = change->layer < 0 ? NULL : report->layers[change->layer].id,
            .pact = change->pact < 0 ? NULL : report->pacts[change->pact].id,
            .was = change->was,
            .now = change->now,
            .share = change->share,
            .text = keep(report, change->text),
            .because = keep(report, reason_given(scenario, change)),
        };
    }
}

static void copy_cascades(struct report *report, const struct history *history, const struct scenario *scenario)
{
    report->cascades = arena_array(&report->arena, (size_t)scenario->phase_count, sizeof *report->cascades);
    for (int i = 0; i < scenario->phase_count; i++)
        if (scenario->phases[i].cascade.rule)
            report->cascades[report->cascade_count++] =
                (struct report_cascade){ i + 1, scenario->phases[i].cascade, history->traces[i + 1].round_count,
                                         history->traces[i + 1].kept_count };
}

static void copy_all(struct analysis *analysis, const struct model *model)
{
    struct report *report = analysis->report;
    const struct scenario *scenario = analysis->scenario;
    const struct model *before = &analysis->history->states[0];

    report->title = keep(report, scenario->title);
    report->model_title = keep(report, model->title);
    report->as_of = keep(report, model->as_of);
    for (int i = 0; i < model->actor_count; i++)
        report->present_count += model->actors[i].present;
    for (int i = 0; i < model->tie_count; i++)
        report->tie_count += model_tie_counts(model, &model->ties[i]);
    copy_phases(report, scenario);
    copy_actors(report, before, analysis->focus);
    copy_layers_and_blocs(report, model);
    copy_pacts(report, before);
    copy_focus(report, &scenario->focus, model);
    copy_changes(report, analysis->history, scenario);
    copy_cascades(report, analysis->history, scenario);
}

/* One layer says nothing that the combined network does not. */
static int first_layer_needed(const struct model *model)
{
    return model->layer_count > 1 ? 0 : model->layer_count;
}

static void compute_layer(struct analysis *analysis, int phase, int layer)
{
    compare_networks(analysis, phase, layer);
    compare_actors(analysis, phase, layer);
    compare_pairs(analysis, phase, layer);
    if (phase == 0)
        compare_set(analysis, layer);
    else
        compare_reach(analysis, phase, layer);
    network_pool_drop(&analysis->pool);
}

/* What is computed: in all layers combined, in each layer, and whether for the phases that tables show only. */
struct extent {
    const struct measure_choice *combined, *by_layer; /* NULL: nothing */
    bool for_tables;
};

/* What is to be expected needs all of these, shown or not. */
static bool ends_a_future(const struct report *report, int phase)
{
    return report->leaf_count > 1 && report->phases[phase].is_leaf;
}

static void compute(struct analysis *analysis, const struct extent *extent)
{
    const struct model *model = &analysis->history->states[0];

    for (int phase = 0; phase < analysis->history->state_count; phase++) {
        if (extent->for_tables && !report_shows(analysis->report, phase) && !ends_a_future(analysis->report, phase))
            continue;
        analysis->choice = extent->combined;
        compute_layer(analysis, phase, LAYER_COMBINED);
        analysis->choice = extent->by_layer;
        for (int layer = first_layer_needed(model); layer < model->layer_count; layer++)
            compute_layer(analysis, phase, layer);
    }
    analysis->choice = extent->combined;
    compare_bond_losses(analysis, LAYER_COMBINED);
    compare_thirds(analysis, LAYER_COMBINED);
    for (int layer = first_layer_needed(model); layer < model->layer_count; layer++) {
        compare_bond_losses(analysis, layer);
        compare_thirds(analysis, layer);
    }
}

static void analyse(struct report *out, const struct scenario *scenario, const struct model *model,
                    const struct extent *extent)
{
    struct history history;
    struct analysis analysis = { .report = out, .scenario = scenario, .history = &history };

    *out = (struct report){ 0 };
    history_init(&history, scenario, model);
    analysis.focus = focus_members(&scenario->focus, &history.states[0]);
    copy_all(&analysis, model);
    report_cite(out, model, scenario);
    if (extent->combined) {
        compute(&analysis, extent);
        report_expect(out);
        check_claims(&analysis, model);
        if (!analysis.choice->narrowed)
            pacts_init(&out->pacts_measured, &out->arena, &history, scenario);
    }
    report_observe(&analysis);
    drawing_init(&out->drawing, &history, scenario);
    drawing_gather(&out->blocs_drawing, &out->drawing, &history.states[0]);
    network_pool_done(&analysis.pool);
    free(analysis.focus);
    history_done(&history);
}

void analyse_scenario(struct report *out, const struct scenario *scenario, const struct model *model,
                      const struct measure_choice *choice)
{
    analyse(out, scenario, model, &(struct extent){ choice, choice, false });
}

void analyse_for_tables(struct report *out, const struct scenario *scenario, const struct model *model,
                        const struct measure_choice *choice, const struct measure_choice *by_layer)
{
    analyse(out, scenario, model, &(struct extent){ choice, by_layer, true });
}

void analyse_drawing(struct report *out, const struct scenario *scenario, const struct model *model)
{
    analyse(out, scenario, model, &(struct extent){ 0 });
}
