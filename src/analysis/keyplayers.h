/*
 * keyplayers.h - the set of actors whose joint loss fragments most, or from whom most are reached (Borgatti 2006), and which actors are
 * worse together than apart.
 */
#ifndef ENTENTE_ANALYSIS_KEYPLAYERS_H
#define ENTENTE_ANALYSIS_KEYPLAYERS_H

#include "analysis/report.h"
#include "network/kernel/key_players/key_players.h"

/* Borrows all of it. */
struct keyplayers_question {
    const struct model *model;
    const struct scenario *scenario; /* without phases; its focus and title count */
    int layer;                       /* index or LAYER_COMBINED */
    enum key_goal goal;
    int k;
    double effort; /* elementary operations; 0: no end */
    int threads;
    struct kernel_progress *progress; /* or NULL */
};

/*
 * Two actors, and what reach between all others would lose, Σ (1/d before - 1/d after) over pairs without both, by deletion alone:
 * with the first, the second, and both. Above 0 they are worse together than apart: each can stand in for the other.
 */
struct interaction {
    int a, b; /* actors of the model, by id */
    double with_a, with_b, with_both;
    double surplus; /* with_both - with_a - with_b */
    double order;   /* the same in steps too small to matter, for sorting */
};

/* Owns all of it; borrows nothing. */
struct keyplayers {
    struct report report;  /* names and inputs */
    struct report outcome; /* what the scenario engine says of their joint collapse; empty beyond KEY_MEMBERS_LIMIT */
    enum key_goal goal;
    int layer, n, k;
    struct key_answer answer; /* members are actors of the model */
    struct value objective;   /* fragmentation F of what is left (Borgatti 2006 equation 4), or distance reach D_R */
    struct value limit;       /* the bound in the same terms: no set has more */
    struct value at_first;    /* F with nobody gone; of distance reach undefined */
    struct interaction
        *interactions; /* own_count of them between members, then those of all pairs that are worst together */
    int own_count, interaction_count;
    const char *no_interactions; /* why not all pairs are compared, or NULL */
};

enum { KEY_INTERACTIONS_SHOWN = 10, KEY_INTERACTIONS_LIMIT = 300, KEY_MEMBERS_LIMIT = 5000, KEY_MEMBERS_COMPARED = 10 };

void keyplayers_init(struct keyplayers *out, const struct keyplayers_question *question);
void keyplayers_done(struct keyplayers *players);

#endif
