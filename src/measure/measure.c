/*
 * measure.c - the table of measures.
 */
#include "measure/measure.h"

#include <string.h>

#include "base/text.h"

const char REASON_NO_ACTORS[] = "no actors";
const char REASON_TOO_FEW_ACTORS[] = "fewer than 2 actors";
const char REASON_FEWER_THAN_3[] = "fewer than 3 actors";
const char REASON_NO_TIES[] = "no ties";

const struct measure *const measures[] = {
#define MEASURE(id) &measure_##id,
#include "measure/measures.def"
#undef MEASURE
    NULL,
};

const struct measure *measure_find(const char *name)
{
    for (int i = 0; measures[i]; i++)
        if (strcmp(measures[i]->name, name) == 0)
            return measures[i];
    return NULL;
}

const char *measure_nearest(const char *name)
{
    const char *names[sizeof measures / sizeof *measures];
    int count = 0;

    for (; measures[count]; count++)
        names[count] = measures[count]->name;
    return text_nearest(name, names, count);
}

const char *scope_name(enum scope scope)
{
    static const char *const names[] = { "network", "actor", "pair", "set" };

    return names[scope];
}

const char *group_name(enum group group)
{
    static const char *const names[] = { "cohesion", "balance", "layers", "position", "brokerage", "spectral" };

    return names[group];
}

const char *direction_words(enum direction direction)
{
    static const char *const words[] = {
        [DIRECTION_NONE] = "says nothing about cohesion by itself",
        [DIRECTION_HIGHER] = "higher is more cohesive",
        [DIRECTION_LOWER] = "lower is more cohesive",
    };

    return words[direction];
}

struct value measure_network(const struct measure *measure, const struct network *net)
{
    return measure->among ? measure->among(net, NULL) : measure->network(net);
}
