/*
 * palette.c - colours that are told apart with every kind of sight.
 */
#include "base/palette.h"

#include <stddef.h>

/* Okabe & Ito 2008, in an order in which neighbours differ in lightness too. */
static const char *const fills[] = {
    "#56b4e9", "#f2bd4a", "#bfeedd", "#f0e442", "#e3a8c9", "#c9d4f6", "#f2b48c", "#dddddd",
};

const char *palette_fill(int group)
{
    return group < 0 ? "#ffffff" : fills[(size_t)group % (sizeof fills / sizeof *fills)];
}
