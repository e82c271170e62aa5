/*
 * key_players.h - the best set of k vertices to take away, or to reach everybody from (Borgatti 2006), by branch and
 * bound, with a proof or with how much better another set could be.
 */
#ifndef ENTENTE_NETWORK_KERNEL_KEY_PLAYERS_KEY_PLAYERS_H
#define ENTENTE_NETWORK_KERNEL_KEY_PLAYERS_KEY_PLAYERS_H

#include <stdbool.h>

#include "network/kernel/csr.h"
#include "network/kernel/progress.h"

/* Elementary operations in a second, so that a limit in seconds may be had that does not depend on the machine. */
#define KEY_EFFORT_PER_SECOND 1e9

enum {
    KEY_COMPARED = 500000,    /* members of equally good sets of which the reach left is compared, all together */
    KEY_COMPARED_SIZE = 1024, /* most vertices of a graph in which it is; beyond, equally good sets go by rank */
    KEY_BRANCHED = 64,        /* largest k that is branched on; beyond, there is a solution and a bound at once */
};

enum key_goal {
    /*
     * Deletion of S leaves the fewest pairs Σ_c s_c (s_c - 1) / 2 in components of sizes s_c (KPP-Neg). Borgatti's
     * fragmentation (equation 4) is 1 - that / ((n - k) (n - k - 1) / 2), of the vertices left alone: .5699 for
     * Zachary's karate club without { 0, 32, 33 }, as published. Among equally good sets the one that leaves the least
     * reach Σ_{i<j} 1/d_ij, d along lengths 1/strength, then the first by rank.
     */
    KEY_FRAGMENT,
    /*
     * Greatest distance reach Σ_v (1 / d(S, v)) / n, d in hops, members counting 1 (KPP-Pos, equation 14); then the
     * first by rank.
     */
    KEY_REACH,
};

/*
 * Borrows all of it. One set comes before another by rank if it has the lower rank at the first difference, both in
 * order.
 */
struct key_question {
    const struct csr *graph;
    const int *rank;      /* by vertex, all different; NULL: the vertices' numbers */
    const bool *eligible; /* by vertex, who may be a member; NULL: all */
    int k;                /* >= 0; if fewer are eligible, all of these are the answer */
    enum key_goal goal;
    double effort;                          /* elementary operations after which the search gives up; 0: never */
    const struct kernel_progress *progress; /* NULL: nobody is told */
};

/* Owns its members. Graphs with no vertices have an empty answer of value 0. */
struct key_answer {
    int *members, count; /* ascending by rank */
    double value;        /* pairs left, or distance reach */
    double bound;        /* no set leaves fewer, or reaches more; equal to value if proved */
    bool proved;
    /*
     * KEY_FRAGMENT, when proved: how many sets leave as few pairs, at least that many if 'tied_is_least', and of how
     * many of them the reach left was compared: the rule for ties holds strictly if these are as many. Not counted for
     * KEY_REACH: 1.
     */
    double tied, compared;
    bool tied_is_least;
    long nodes; /* of the search tree */
};

/*
 * Deterministic. A greedy solution, improved by exchanges, comes first. k = 0, or as many as may be chosen, leave no
 * choice. KEY_FRAGMENT: at most C(n, k - 1) times O(V + E), and O(V²) to O(V³) for each set compared. KEY_REACH: at
 * most C(n, k) times O(V + E), far less in practice. Memory O(k V + E), O(V² log V) where reach is compared, and at
 * most 256 MB of balls.
 */
void key_players_find(struct key_answer *out, const struct key_question *question);
void key_answer_done(struct key_answer *answer);

#endif
