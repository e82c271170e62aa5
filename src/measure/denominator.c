/*
 * denominator.c - the names of the denominators.
 */
#include "measure/denominator.h"

#include <string.h>

static const char *const names[] = {
    [RESIDUAL] = "residual",
    [FIXED] = "fixed",
    [SURVIVORS] = "survivors",
};

const char *denominator_name(enum denominator denominator)
{
    return names[denominator];
}

enum denominator denominator_find(const char *name)
{
    int found = 0;

    while (found < DENOMINATOR_COUNT && strcmp(names[found], name) != 0)
        found++;
    return (enum denominator)found;
}
