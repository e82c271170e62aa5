/*
 * choice.c - which measures are asked for.
 */
#include "measure/choice.h"

#include <string.h>

void measure_choice_usual(struct measure_choice *choice)
{
    *choice = (struct measure_choice){ 0 };
    for (int i = 0; measures[i]; i++)
        choice->wanted[i] = !measures[i]->detail;
}

bool measure_choice_add(struct measure_choice *choice, const char *name, const struct measure **measure,
                        struct error *error)
{
    const char *nearest;

    for (int i = 0; measures[i]; i++) {
        if (strcmp(measures[i]->name, name) == 0) {
            choice->wanted[i] = true;
            *measure = measures[i];
            return true;
        }
    }
    nearest = measure_nearest(name);
    if (nearest)
        return error_set(error, ERROR_USAGE, "unknown measure '%s'; did you mean '%s'?", name, nearest);
    return error_set(error, ERROR_USAGE, "unknown measure '%s'", name);
}

static bool want_list(struct measure_choice *choice, const char *list, struct error *error)
{
    AUTO_FREE char *copy = mem_dup(list);
    const struct measure *ignored;
    char *rest = copy, *name;

    while ((name = strsep(&rest, ",")))
        TRY(measure_choice_add(choice, name, &ignored, error));
    return true;
}

static bool want_group(struct measure_choice *choice, const char *name, struct error *error)
{
    const char *names[GROUP_COUNT], *nearest;

    for (int group = 0; group < GROUP_COUNT; group++) {
        names[group] = group_name((enum group)group);
        if (strcmp(names[group], name) != 0)
            continue;
        for (int i = 0; measures[i]; i++)
            choice->wanted[i] = choice->wanted[i] || (int)measures[i]->group == group;
        return true;
    }
    nearest = text_nearest(name, names, GROUP_COUNT);
    return error_set(error, ERROR_USAGE, "unknown group '%s'%s%s%s", name, nearest ? "; did you mean '" : "",
                     nearest ? nearest : "", nearest ? "'?" : "");
}

bool measure_choice_parse(struct measure_choice *choice, const char *list, const char *group, bool all,
                          struct error *error)
{
    *choice = (struct measure_choice){ .forced = all, .narrowed = list || group };
    if (list)
        TRY(want_list(choice, list, error));
    if (group)
        TRY(want_group(choice, group, error));
    if (!list && !group && !all)
        measure_choice_usual(choice);
    for (int i = 0; measures[i] && all; i++)
        choice->wanted[i] = true;
    return true;
}

static bool is_too_large(const struct measure_choice *choice, const struct measure *measure, const struct network *net)
{
    return !choice->forced && measure->limit > 0 && net->n > measure->limit;
}

struct value measure_choice_network(const struct measure_choice *choice, const struct measure *measure,
                                    const struct network *net)
{
    return is_too_large(choice, measure, net) ? UNDEFINED(measure->too_large) : measure_network(measure, net);
}

void measure_choice_actors(const struct measure_choice *choice, const struct measure *measure,
                           const struct network *net, struct value *out)
{
    if (!is_too_large(choice, measure, net)) {
        measure->actors(net, out);
        return;
    }
    for (int v = 0; v < net->n; v++)
        out[v] = UNDEFINED(measure->too_large);
}

struct value measure_choice_pair(const struct measure_choice *choice, const struct measure *measure,
                                 const struct network *net, int a, int b)
{
    return is_too_large(choice, measure, net) ? UNDEFINED(measure->too_large) : measure->pair(net, a, b);
}

struct value measure_choice_third(const struct measure_choice *choice, const struct measure *measure,
                                  const struct network *net, int a, int b, int third)
{
    return is_too_large(choice, measure, net) ? UNDEFINED(measure->too_large) : measure->third(net, a, b, third);
}

bool measure_is_wanted(const struct measure_choice *choice, const struct measure *measure)
{
    for (int i = 0; measures[i]; i++)
        if (measures[i] == measure)
            return choice->wanted[i];
    return false;
}
