/*
 * standing.c - how a tie stands to the best divisions into two sides.
 */
#include "measure/standing.h"

#include <math.h>

#include "base/mem.h"

/* Weights closer than this part of their sum are equal. */
static const double EQUAL = 1e-10;

const char *standing_words(enum standing standing)
{
    static const char *const words[] = {
        [TIE_NEVER] = "never",
        [TIE_SOMETIMES] = "in some",
        [TIE_ALWAYS] = "always",
        [TIE_UNKNOWN] = "not proved",
    };

    return words[standing];
}

struct tie_standing tie_standing_of(const struct network_balance *balance, int n, int edge)
{
    double least = balance->frustration.value, strength = fabs(balance->edges.edges[edge].strength), total = 0;
    bool at_odds = balance->frustration.frustrated[edge];
    struct tie_standing tie = { .standing = TIE_UNKNOWN };
    struct frustration other;
    double agreed, frustrated;

    if (!balance->frustration.proved)
        return tie;
    frustration_solve(&other, &balance->edges, n, edge, at_odds ? HOLD_AGREED : HOLD_FRUSTRATED,
                      FRUSTRATION_EFFORT / 10);
    if (other.proved) {
        agreed = at_odds ? other.value : least;
        frustrated = at_odds ? least : other.value;
        for (int e = 0; e < balance->edges.count; e++)
            total += fabs(balance->edges.edges[e].strength);
        if (fabs(agreed - frustrated) <= EQUAL * total)
            tie.standing = TIE_SOMETIMES;
        else
            tie.standing = agreed < frustrated ? TIE_NEVER : TIE_ALWAYS;
        tie.change_if_flipped = fmin(agreed + strength, frustrated - strength) - least;
    }
    frustration_done(&other);
    return tie;
}

static bool is_connected(const struct edge_list *edges, int n)
{
    AUTO_FREE bool *reached = mem_array((size_t)n + 1, sizeof *reached);
    bool changed = true;
    int count = n > 0;

    reached[0] = true;
    while (changed) {
        changed = false;
        for (int e = 0; e < edges->count; e++) {
            int a = edges->edges[e].a, b = edges->edges[e].b;

            if (reached[a] == reached[b])
                continue;
            reached[a] = reached[b] = changed = true;
            count++;
        }
    }
    return count == n;
}

bool division_is_unique(const struct network_balance *balance, int n)
{
    if (!is_connected(&balance->edges, n))
        return false;
    for (int e = 0; e < balance->edges.count; e++) {
        enum standing standing = tie_standing_of(balance, n, e).standing;

        if (standing != TIE_NEVER && standing != TIE_ALWAYS)
            return false;
    }
    return true;
}
