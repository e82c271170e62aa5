/*
 * sampled.c - what 'entente collapse MODEL ACTOR --samples' does, beside igraph measuring the same samples one by one.
 */
#include "sampled.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

#include "analysis/sample/draw.h"
#include "analysis/sample/player.h"
#include "analysis/sample/work.h"
#include "base/mem.h"
#include "network/ig.h"

/* Made once; what is asked of every sample. */
static struct sampled {
    struct model model;
    struct scenario scenario;
    struct inputs inputs;
    struct measure_choice choice;
    int fallen;
} sampled;

static const struct sampled_key *keys(void)
{
    static struct sampled_key list[3];

    for (int i = 0; i < 3; i++)
        list[i] = (struct sampled_key){ .phase = i == 1, .layer = LAYER_COMBINED, .actor = -1, .other = -1 };
    list[0].measure = list[1].measure = &measure_efficiency;
    list[2].measure = &measure_algebraic_connectivity;
    list[0].denominator = list[1].denominator = FIXED;
    return list;
}

static void add_actors_and_ties(const struct field *field)
{
    struct model *model = &sampled.model;

    for (int v = 0; v < field->n; v++) {
        char id[16];

        snprintf(id, sizeof id, "a%d", v);
        model_add_actor(
            model, (struct actor){
                       .id = arena_dup(&model->arena, id), .name = "Actor", .bloc = -1, .present = true, .left = 1 });
    }
    for (igraph_integer_t e = 0; e < field->edge_count; e++) {
        double weight = VECTOR(field->strengths)[e];
        struct tie tie = { .from = (int)IGRAPH_FROM(&field->igraph, e),
                           .to = (int)IGRAPH_TO(&field->igraph, e),
                           .pact = -1,
                           .weight = weight,
                           .exists = 1,
                           .present = true };

        tie.range = (struct range){ 0.7 * weight, 1.3 * weight, true };
        model_add_tie(model, tie);
    }
}

int sample_count(const struct field *field)
{
    (void)field;
    return SAMPLES;
}

void prepare_samples(struct field *field)
{
    if (sampled.model.actor_count > 0) {
        inputs_done(&sampled.inputs);
        scenario_done(&sampled.scenario);
        model_done(&sampled.model);
    }
    model_init(&sampled.model);
    sampled.model.title = "drawn";
    sampled.model.layers = mem_array(1, sizeof *sampled.model.layers);
    sampled.model.layers[0] = (struct layer){ .id = "layer", .title = "Layer", .share = 1, .scale = 1, .on = true };
    sampled.model.layer_count = 1;
    sampled.fallen = 0;
    add_actors_and_ties(field);
    for (int v = 1; v < field->n; v++)
        if (field->first[v + 1] - field->first[v] > field->first[sampled.fallen + 1] - field->first[sampled.fallen])
            sampled.fallen = v;
    scenario_of_collapses(&sampled.scenario, &sampled.model, &sampled.fallen, 1);
    inputs_init(&sampled.inputs, &sampled.model, &sampled.scenario, DISTRIBUTION_PERT);
    measure_choice_usual(&sampled.choice);
}

struct sampler {
    struct player player;
    double *values;
};

static void *begin(const void *ignored)
{
    struct sampler *sampler = mem_alloc(sizeof *sampler);

    (void)ignored;
    player_init(&sampler->player, &sampled.inputs, &sampled.model, &sampled.scenario, &sampled.choice);
    player_prime(&sampler->player, keys(), 3);
    sampler->values = mem_array((size_t)sampled.inputs.count, sizeof *sampler->values);
    return sampler;
}

static void end(void *data)
{
    struct sampler *sampler = data;

    player_done(&sampler->player);
    free(sampler->values);
    free(sampler);
}

static void draw(long number, double *values)
{
    draw_shares(&sampled.inputs, 1, (uint64_t)number, REGIME_INDEPENDENT, values);
    draw_values(&sampled.inputs, values, values);
}

static void fill(void *data, long number, double *row)
{
    struct sampler *sampler = data;

    draw(number, sampler->values);
    (void)player_play(&sampler->player, sampler->values);
    *row = 0;
    for (int i = 0; i < 3; i++)
        *row += player_figure(&sampler->player, &keys()[i]).number;
}

void sample_all(const struct field *field, double *answers)
{
    const struct work work = {
        .count = SAMPLES, .width = 1, .begin = begin, .fill = fill, .end = end, .processes = field->threads
    };
    struct error error = { 0 };
    double *rows = work_run(&work, &error);

    for (int i = 0; i < SAMPLES && rows; i++)
        answers[i] = rows[i];
    work_free(&work, rows);
}

double igraph_sample(const struct field *field, int number, double *seconds)
{
    AUTO_FREE double *values = mem_array((size_t)sampled.inputs.count, sizeof *values);
    double pairs = field->n * (field->n - 1.0) / 2, answer;
    struct field drawn = *field;

    draw(number, values);
    IG_MUST(igraph_vector_init(&drawn.lengths, field->edge_count));
    IG_MUST(igraph_vector_init(&drawn.strengths, field->edge_count));
    for (int e = 0; e < field->edge_count; e++) {
        VECTOR(drawn.strengths)[e] = values[e];
        VECTOR(drawn.lengths)[e] = 1 / values[e];
    }
    answer = igraph_reach_once(&drawn, 0, seconds) + igraph_reach_without(&drawn, sampled.fallen, seconds);
    answer = answer / pairs + igraph_connectivity_once(&drawn, 0, seconds);
    igraph_vector_destroy(&drawn.lengths);
    igraph_vector_destroy(&drawn.strengths);
    return answer;
}
