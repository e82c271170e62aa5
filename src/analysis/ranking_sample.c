/*
 * ranking_sample.c - the losses of a ranking in models drawn: by kernels where actors only lose their ties, else by
 * playing each row's step and measuring what is left.
 */
#include "analysis/ranking_sample.h"

#include <math.h>
#include <stdlib.h>

#include "analysis/compare.h"
#include "analysis/ranking_engine.h"
#include "measure/deletion.h"
#include "scenario/step.h"

/* What the processes work on. */
struct rehearsals {
    const struct model *model; /* as judged */
    const struct ranking *ranking;
    const struct measure *by;
    struct measure_choice choice; /* that measure alone */
    bool by_kernels;              /* where nothing but an actor's own ties goes */
    bool *among;                  /* actors that the measure is about, present or not */
};

/* Networks are kept from sample to sample by what falls in them: 0 is before, else the row's number from 1. */
struct rehearser {
    const struct rehearsals *shared;
    struct model state; /* after the step of one row */
    struct network_pool pool;
    int *ranks;
};

static void end(void *data)
{
    struct rehearser *rehearser = data;

    network_pool_done(&rehearser->pool);
    model_done(&rehearser->state);
    free(rehearser->ranks);
    free(rehearser);
}

/* The network of a state among the actors that are there in 'counted'. */
static const struct network *network_of(struct rehearser *rehearser, const struct model *state,
                                        const struct model *counted, int number)
{
    const struct rehearsals *shared = rehearser->shared;
    AUTO_FREE bool *among = mem_array((size_t)state->actor_count, sizeof *among);

    for (int i = 0; i < state->actor_count; i++)
        among[i] = shared->among[i] && counted->actors[i].present;
    return network_pool_find(&rehearser->pool, state, number, shared->ranking->layer, among);
}

static double loss_by(const struct rehearsals *shared, struct value now, struct value before)
{
    struct value loss = loss_of(shared->by, value_change(now, before));

    return loss.reason ? NAN : loss.number;
}

/* Losses of the actors that take nothing along, and which these are. */
static void lose_by_kernels(const struct rehearsals *shared, const struct model *drawn, const struct network *net,
                            double *losses, bool *is_known)
{
    AUTO_FREE bool *relied_on = actors_relied_on(drawn);
    enum denominator denominator = shared->ranking->denominator;
    struct deletions deletions;
    struct value before;

    deletions_init(&deletions, net, &shared->choice, 1, NULL);
    before = deletion_value(&deletions, shared->by, -1, denominator);
    for (int i = 0; i < shared->ranking->row_count; i++) {
        int actor = shared->ranking->rows[i].a, vertex = network_vertex(net, actor);

        is_known[i] = !relied_on[actor] && vertex >= 0;
        if (is_known[i])
            losses[i] = loss_by(shared, deletion_value(&deletions, shared->by, vertex, denominator), before);
    }
    deletions_done(&deletions);
}

static double lose_by_step(struct rehearser *rehearser, const struct model *drawn, struct value before, int number)
{
    const struct rehearsals *shared = rehearser->shared;
    struct step step = ranking_step(shared->ranking, &shared->ranking->rows[number]);
    const struct network *net;
    double loss;

    model_assign(&rehearser->state, drawn);
    step.kind->apply(&rehearser->state, &step);
    net = network_of(rehearser, &rehearser->state, shared->ranking->denominator == FIXED ? drawn : &rehearser->state,
                     number + 1);
    loss = loss_by(shared, measure_choice_network(&shared->choice, shared->by, net), before);
    network_pool_trim(&rehearser->pool);
    return loss;
}

/* Losses first, then ranks. */
static void ask(void *data, const struct model *drawn, long sample, double *row)
{
    struct rehearser *rehearser = data;
    const struct rehearsals *shared = rehearser->shared;
    int count = shared->ranking->row_count;
    AUTO_FREE bool *is_known = mem_array((size_t)count, sizeof *is_known);
    const struct network *net;
    struct value before;

    (void)sample;
    network_pool_next(&rehearser->pool);
    net = network_of(rehearser, drawn, drawn, 0);
    before = measure_choice_network(&shared->choice, shared->by, net);
    if (shared->by_kernels)
        lose_by_kernels(shared, drawn, net, row, is_known);
    for (int i = 0; i < count; i++)
        if (!is_known[i])
            row[i] = lose_by_step(rehearser, drawn, before, i);
    ranks_of_losses(row, count, before.reason ? 0 : before.number, rehearser->ranks);
    for (int i = 0; i < count; i++)
        row[count + i] = rehearser->ranks[i] > 0 ? rehearser->ranks[i] : NAN;
}

/* Asks once of the model as judged, where later searches begin. */
static void *begin(const void *question)
{
    const struct rehearsals *shared = question;
    struct rehearser *rehearser = mem_alloc(sizeof *rehearser);
    AUTO_FREE double *ignored = mem_array(2 * (size_t)shared->ranking->row_count, sizeof *ignored);

    rehearser->shared = shared;
    rehearser->ranks = mem_array((size_t)shared->ranking->row_count, sizeof *rehearser->ranks);
    ask(rehearser, shared->model, 0, ignored);
    return rehearser;
}

static void sum_up(struct ranking *ranking, const struct drawn_answers *answers)
{
    for (int i = 0; i < ranking->row_count; i++) {
        struct rank_row *row = &ranking->rows[i];
        const double *rank = answers->rows + ranking->row_count + i;

        row->sampled_loss = drawn_answers_spread(answers, i);
        row->sampled_rank = drawn_answers_spread(answers, ranking->row_count + i);
        for (long s = 0; s < answers->count; s++)
            row->firsts += rank[(size_t)s * (size_t)answers->width] == 1;
    }
}

bool ranking_sample(struct ranking *ranking, const struct rank_question *question, const struct sample_set *set,
                    struct error *error)
{
    const struct measure *by = ranking->measures[ranking->by];
    const struct focus everybody = { .bloc = -1 };
    AUTO_FREE bool *among = focus_members(by->whole_network ? &everybody : &question->scenario->focus, question->model);
    struct rehearsals shared = {
        .model = question->model,
        .ranking = ranking,
        .by = by,
        .choice = { .forced = question->choice->forced, .narrowed = true },
        .by_kernels = ranking->unit == RANK_ACTORS && deletion_serves(by),
        .among = among,
    };
    const struct drawn_question drawn = { question->model,   2 * ranking->row_count, begin, ask, end, &shared,
                                          question->threads, question->progress };
    struct sample_set sampled = *set;
    struct drawn_answers answers;

    for (int i = 0; measures[i]; i++)
        shared.choice.wanted[i] = measures[i] == by;
    TRY(drawn_models_ask(&drawn, &sampled, &answers, error));
    if (!raw_is_written(set->raw))
        sum_up(ranking, &answers);
    drawn_answers_done(&answers);
    ranking->sampled = sampled;
    return true;
}
