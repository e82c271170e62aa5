/*
 * variation.h - a scenario played once more with one thing left out, to see what rests on it.
 */
#ifndef ENTENTE_SCENARIO_VARIATION_H
#define ENTENTE_SCENARIO_VARIATION_H

#include "scenario/engine.h"

enum variation_kind {
    WITHOUT_STEP,        /* a step does not happen */
    WITHOUT_RELIANCE,    /* every reliance is 0 */
    WITHOUT_DISSOLUTION, /* no pact dissolves, whoever leaves it */
};

struct variation {
    enum variation_kind kind;
    int phase, step; /* WITHOUT_STEP: indices from 0 */
};

/* As history_init, without log; where a later step is not possible any more, it does not happen either and history->obstacle says why. */
void history_vary(struct history *history, const struct scenario *scenario, const struct model *model,
                  struct variation variation);

/* True if leaving it out can make a difference. */
bool variation_matters(const struct scenario *scenario, const struct model *model, enum variation_kind kind);

#endif
