/*
 * provenance.c - copies of what model and scenario state, with their evidence.
 */
#include "analysis/provenance.h"

static int *copy_numbers(struct arena *arena, const int *numbers, int count)
{
    return count > 0 ? arena_copy(arena, numbers, (size_t)count * sizeof *numbers) : NULL;
}

static void cite_sources(struct provenance *out, struct arena *arena, const struct model *model)
{
    out->source_count = model->source_count;
    out->sources = arena_array(arena, (size_t)model->source_count, sizeof *out->sources);
    for (int i = 0; i < model->source_count; i++) {
        const struct source *source = &model->sources[i];

        out->sources[i] = (struct cited_source){ arena_dup(arena, source->id), arena_dup(arena, source->title),
                                                 arena_dup(arena, source->date), arena_dup(arena, source->url) };
    }
}

static void cite_evidence(struct cited_statement *out, struct arena *arena, const struct evidence *evidence)
{
    out->grade = arena_dup(arena, evidence->grade);
    out->note = arena_dup(arena, evidence->note);
    out->sources = copy_numbers(arena, evidence->sources, evidence->source_count);
    out->source_count = evidence->source_count;
}

static void cite_tie(struct cited_statement *out, struct arena *arena, const struct tie *tie)
{
    *out = (struct cited_statement){
        .from = tie->from,
        .to = tie->to,
        .layer = tie->layer,
        .pact = -1,
        .directed = tie->directed,
        .kind = arena_dup(arena, tie->kind),
        .weight = tie->weight,
        .range = tie->range,
        .reliances = arena_array(arena, (size_t)tie->reliance_count, sizeof *out->reliances),
        .reliance_count = tie->reliance_count,
    };
    for (int i = 0; i < tie->reliance_count; i++)
        out->reliances[i] = (struct cited_reliance){ tie->reliances[i].actor, tie->reliances[i].share };
    cite_evidence(out, arena, &tie->evidence);
}

static void cite_ties(struct provenance *out, struct arena *arena, const struct model *model)
{
    out->ties = arena_array(arena, (size_t)model->tie_count, sizeof *out->ties);
    for (int i = 0; i < model->tie_count; i++)
        if (model->ties[i].pact < 0 && model_tie_counts(model, &model->ties[i]))
            cite_tie(&out->ties[out->tie_count++], arena, &model->ties[i]);
}

static void cite_pact(struct cited_statement *out, struct arena *arena, const struct model *model, int number)
{
    const struct pact *pact = &model->pacts[number];

    *out = (struct cited_statement){
        .from = -1,
        .to = -1,
        .layer = pact->layer,
        .pact = number,
        .weight = pact->weight,
        .range = pact->range,
        .members = arena_array(arena, (size_t)pact->member_count, sizeof *out->members),
    };
    for (int i = 0; i < pact->member_count; i++)
        if (pact->members[i].is_in)
            out->members[out->member_count++] = pact->members[i].actor;
    cite_evidence(out, arena, &pact->evidence);
}

static void cite_pacts(struct provenance *out, struct arena *arena, const struct model *model)
{
    out->pacts = arena_array(arena, (size_t)model->pact_count, sizeof *out->pacts);
    for (int i = 0; i < model->pact_count; i++)
        if (model->pacts[i].present)
            cite_pact(&out->pacts[out->pact_count++], arena, model, i);
}

static void cite_steps(struct provenance *out, struct arena *arena, const struct scenario *scenario)
{
    int count = 0;

    for (int i = 0; i < scenario->phase_count; i++)
        count += scenario->phases[i].step_count;
    out->steps = arena_array(arena, (size_t)count, sizeof *out->steps);
    for (int i = 0; i < scenario->phase_count; i++) {
        for (int k = 0; k < scenario->phases[i].step_count; k++) {
            const struct step *step = &scenario->phases[i].steps[k];

            out->steps[out->step_count++] = (struct cited_step){
                .phase = i + 1,
                .step = k,
                .because = arena_dup(arena, step->because),
                .sources = copy_numbers(arena, step->evidence.sources, step->evidence.source_count),
                .source_count = step->evidence.source_count,
            };
        }
    }
}

void report_cite(struct report *report, const struct model *model, const struct scenario *scenario)
{
    struct provenance *out = arena_alloc(&report->arena, sizeof *out);

    cite_sources(out, &report->arena, model);
    cite_ties(out, &report->arena, model);
    cite_pacts(out, &report->arena, model);
    cite_steps(out, &report->arena, scenario);
    report->provenance = out;
}
