/*
 * measure.c - the table of measures.
 */
#include "measure/measure.h"

#include <ctype.h>
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

static bool is_letter(char c)
{
    return isalnum((unsigned char)c) || c == '_' || c == '-';
}

bool measure_is_known_as(const struct measure *measure, const char *words)
{
    const char *alias = measure->alias, *found;
    size_t length = strlen(words);

    if (!alias || length < 2)
        return false;
    for (const char *at = alias; (found = strcasestr(at, words)); at = found + 1)
        if ((found == alias || !is_letter(found[-1])) && !is_letter(found[length]))
            return true;
    return false;
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

const char *focus_words(const struct measure *measure)
{
    if (measure->scope == SCOPE_NETWORK && !measure->whole_network)
        return "among the actors in focus";
    return "the whole network, whatever the focus";
}

struct value measure_network(const struct measure *measure, const struct network *net)
{
    return measure->among ? measure->among(net, NULL) : measure->network(net);
}

enum denominator measure_denominator(const struct measure *measure)
{
    return measure->isolates_force_0 ? RESIDUAL : FIXED;
}
