/*
 * explored.h - models drawn at random to be explored.
 */
#ifndef ENTENTE_TESTS_EXPLORED_H
#define ENTENTE_TESTS_EXPLORED_H

#include "analysis/explore.h"
#include "base/random.h"
#include "played.h"

/* The usual measures of the network, and bonds. */
static inline struct measure_choice choose(void)
{
    struct measure_choice choice;

    measure_choice_usual(&choice);
    for (int i = 0; measures[i]; i++)
        choice.wanted[i] = measures[i] == &measure_bond || measures[i] == &measure_total_bond ||
                           (choice.wanted[i] && measures[i]->scope == SCOPE_NETWORK);
    return choice;
}

static inline void draw_tie(struct random *random, int actors, struct text *out)
{
    int from = (int)random_below(random, (uint64_t)actors), third = (int)random_below(random, (uint64_t)actors);
    int to = (from + 1 + (int)random_below(random, (uint64_t)actors - 1)) % actors;

    text_addf(out, ", { \"from\": \"a%d\", \"to\": \"a%d\", \"layer\": \"l%d\", \"weight\": %.2f, \"directed\": %s",
              from, to, (int)random_below(random, 3), (random_share(random) + 0.1) * (random_below(random, 4) ? 1 : -1),
              random_below(random, 3) ? "false" : "true");
    if (third != from && third != to)
        text_addf(out, ", %s\"relies_on\": [{ \"actor\": \"a%d\", \"share\": %.2f }]",
                  random_below(random, 2) ? "\"reliance\": \"disjoint\", " : "", third, random_share(random));
    text_add(out, " }");
}

static inline void draw_pact(struct random *random, int number, int actors, struct text *out)
{
    AUTO_FREE int *order = mem_array((size_t)actors, sizeof *order);

    random_order(random, order, actors);
    text_addf(out,
              "%s{ \"id\": \"p%d\", \"layer\": \"l%d\", \"weight\": 0.4, \"members\": [\"a%d\", \"a%d\", \"a%d\"] }",
              number > 0 ? ", " : "", number, (int)random_below(random, 3), order[0], order[1], order[2]);
}

/* Some actors, the last of which is not there at the model's date. */
static inline void draw_model(struct random *random, int actors, struct text *out)
{
    text_add(out, "{ \"format\": \"entente-model/1\", \"as_of\": \"1990\", \"blocs\": [{ \"id\": \"b\" }],"
                  " \"layers\": [{ \"id\": \"l0\", \"share\": 2 }, { \"id\": \"l1\", \"symmetrize\": \"sum\" },"
                  "   { \"id\": \"l2\", \"symmetrize\": \"mean\", \"scale\": 0.5 }], \"actors\": [");
    for (int i = 0; i < actors; i++)
        text_addf(out, "%s{ \"id\": \"a%d\", \"capability\": %d%s }", i > 0 ? ", " : "", i,
                  1 + (int)random_below(random, 5), random_below(random, 2) ? ", \"bloc\": \"b\"" : "");
    text_add(out, ", { \"id\": \"later\", \"from_date\": \"2000\" }], \"ties\": [");
    text_add(out, "{ \"from\": \"a0\", \"to\": \"later\", \"layer\": \"l0\", \"weight\": 1 }");
    for (int i = 0; i < 2 * actors; i++)
        draw_tie(random, actors, out);
    text_add(out, "], \"pacts\": [");
    for (int i = 0; i < 2; i++)
        draw_pact(random, i, actors, out);
    text_add(out, "] }");
}

/* Phases do not count, but for the actor that they add. */
static const char phases[] = "[{ \"id\": \"x\", \"steps\": [{ \"do\": \"add\", \"actor\": { \"id\": \"n\" } },"
                             " { \"do\": \"collapse\", \"actor\": \"a0\" }] }]";

#endif
