/*
 * choice.h - which measures are asked for.
 */
#ifndef ENTENTE_MEASURE_CHOICE_H
#define ENTENTE_MEASURE_CHOICE_H

#include "base/error.h"
#include "measure/measure.h"

enum { MEASURE_MAX = 256 };

/* One flag per row of the table, in its order. */
struct measure_choice {
    bool wanted[MEASURE_MAX];
    bool forced;   /* limits do not count */
    bool narrowed; /* by names or a group: nothing but these is asked for */
};

/* The measures that are shown when nobody asks for others: those without 'detail'. */
void measure_choice_usual(struct measure_choice *choice);
/*
 * Those of a list "a,b" and of a group, together; NULL for what is not given. With neither: the usual ones, or with 'all' every
 * measure of the table.
 */
bool measure_choice_parse(struct measure_choice *choice, const char *list, const char *group, bool all,
                          struct error *error) MUST_CHECK;
/* Adds one by name; 'measure' is its row. */
bool measure_choice_add(struct measure_choice *choice, const char *name, const struct measure **measure,
                        struct error *error) MUST_CHECK;
/* A network measure, n values of an actor measure, or a pair measure; undefined where the network is beyond its limit and nobody forces it. */
struct value measure_choice_network(const struct measure_choice *choice, const struct measure *measure,
                                    const struct network *net);
void measure_choice_actors(const struct measure_choice *choice, const struct measure *measure,
                           const struct network *net, struct value *out);
struct value measure_choice_pair(const struct measure_choice *choice, const struct measure *measure,
                                 const struct network *net, int a, int b);
struct value measure_choice_third(const struct measure_choice *choice, const struct measure *measure,
                                  const struct network *net, int a, int b, int third);
bool measure_is_wanted(const struct measure_choice *choice, const struct measure *measure);

#endif
