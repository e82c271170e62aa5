/*
 * player.h - a scenario played again and again with other numbers: the states of the last time are used again, and what
 * follows from which ties there are is kept as long as they are the same.
 */
#ifndef ENTENTE_ANALYSIS_SAMPLE_PLAYER_H
#define ENTENTE_ANALYSIS_SAMPLE_PLAYER_H

#include "analysis/claims.h"
#include "analysis/compare.h"
#include "analysis/sample/inputs.h"

/* A figure that samples are taken of: a measure in a phase and layer, by one denominator. As in struct figure. */
struct sampled_key {
    int phase, layer, actor, other;
    const struct measure *measure;
    enum denominator denominator;
};

/* Its value in the states of an analysis, whose report is not needed. */
struct value sampled_value(const struct analysis *analysis, const struct sampled_key *key);

/* Owns copies of model and scenario that hold the numbers of the last time; borrows the inputs and the choice. */
struct player {
    const struct inputs *inputs;
    struct model model;
    struct scenario scenario;
    struct history history;
    struct network_pool pool;
    struct collapsed_states collapsed;
    struct analysis analysis;
};

void player_init(struct player *player, const struct inputs *inputs, const struct model *model,
                 const struct scenario *scenario, const struct measure_choice *choice);
/*
 * Plays it as judged and looks once at what will be asked for: later searches begin there. All players that are to find
 * the same to the last bit do it first.
 */
void player_prime(struct player *player, const struct sampled_key *keys, int key_count);
void player_done(struct player *player);

/* Plays the scenario with these values, one for each input. False if a step was not possible, and did not happen. */
bool player_play(struct player *player, const double *values);
/* What became of it then: a figure; a claim and its margin (see claim_decide). */
struct value player_figure(const struct player *player, const struct sampled_key *key);
enum verdict player_claim(const struct player *player, int claim, double *margin);

#endif
