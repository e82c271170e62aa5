/*
 * scenario.h - what happens, phase by phase: 'entente-scenario/1'.
 */
#ifndef ENTENTE_SCENARIO_SCENARIO_H
#define ENTENTE_SCENARIO_SCENARIO_H

#include "base/error.h"
#include "base/file_store.h"
#include "model/model.h"

/* Which ties a step reaches: those that fulfil everything given (-1, NULL: not asked for) and count at that moment. */
struct selection {
    bool given;
    int actor;       /* at either end */
    int from, to;    /* of a directed tie; a mutual tie runs both ways */
    int between[2];  /* the two ends, in either order */
    int layer, bloc; /* bloc: both ends are in it */
    const char *kind;
};

struct step_kind;

/* What an actor takes over from one that collapses: shares, 0..1. */
struct inheritance {
    double ties, reliance, pacts, capability;
};

struct step {
    const struct step_kind *kind;
    int actor, layer, pact; /* or -1 */
    int successor;          /* of an actor that collapses, or -1 */
    struct inheritance inherits;
    struct selection where;
    double by; /* share of loss or gain */
    struct range range;
    double weight;
    bool has_tie;
    struct tie tie;
    const char *because;
    struct evidence evidence;
};

struct cascade_rule;

/* How falls spread after the steps of a phase; its rule says which numbers count. */
struct cascade {
    const struct cascade_rule *rule; /* NULL: they do not */
    int layer;                       /* index or LAYER_COMBINED */
    double tolerance;                /* >= 0 */
    double s;                        /* > 0 */
    int k;                           /* >= 1 */
    bool collapses;                  /* an actor in full distress does */
};

/* Phases are numbered from 1; 0 is before. */
struct phase {
    const char *id, *title, *date; /* date may be NULL */
    int parent;                    /* the phase it builds on; smaller than its own number */
    bool has_probability;
    double probability; /* given its parent */
    struct cascade cascade;
    struct step *steps;
    int step_count;
};

/* What is looked at. Network measures: actors of a bloc, or a list; neither means all. Others: the pairs, and one set. */
struct focus {
    int bloc; /* or -1 */
    int *actors;
    int actor_count;
    int (*pairs)[2];
    int pair_count;
    int *members; /* of the set, all different */
    int member_count;
};

struct claim;

/* Owns everything in it. Indices refer to the model it was read with, followed by 'added'. */
struct scenario {
    struct arena arena;
    const char *title, *note;
    struct focus focus;
    struct phase *phases;
    int phase_count;
    struct actor *added; /* actors that steps add, in order */
    int added_count, added_capacity;
    struct pact *added_pacts; /* likewise */
    int added_pact_count, added_pact_capacity;
    struct model *observed; /* what history produced, or NULL */
    struct claim *claims;   /* see claim.h */
    int claim_count;
};

void scenario_done(struct scenario *scenario);

/*
 * A copy that may be altered: its phases and steps, the ties, actors and pacts that these add, and what those rely on are its own,
 * all in its arena; the rest is borrowed. It ends by scenario_copy_done, not by scenario_done. O(size).
 */
void scenario_copy(struct scenario *copy, const struct scenario *scenario);
void scenario_copy_done(struct scenario *copy);

/* Appends what steps add to a model that lacks it, as not yet there. */
void scenario_extend(const struct scenario *scenario, struct model *state);
/* True if no phase builds on this one (0: before). */
bool scenario_is_leaf(const struct scenario *scenario, int phase);
/* True if a phase is among those that another one builds on, or is that one. */
bool phase_is_on_way(const struct scenario *scenario, int phase, int end);
/* Probability of a phase over all it builds on; false if one of them has siblings without probabilities. */
bool scenario_probability(const struct scenario *scenario, int phase, double *probability);

/*
 * Reads a scenario and the model it names (paths as seen from the scenario's folder) into 'out' and 'model'. 'at' (NULL: the
 * model's as_of) chooses what is valid. Each step is tried while reading, so that what cannot happen is reported with its place.
 */
struct scenario_source {
    const char *path, *at;
    size_t max_input;
    struct model_translator *translator; /* reads models of other formats; or NULL */
    struct file_store *store;            /* where the texts of all three are kept, or come from; or NULL */
    char *model_path, *observed_path;    /* out: owned by the caller; NULL if none is named */
    char scenario_sha256[65], model_sha256[65], observed_sha256[65]; /* out */
};

void scenario_source_done(struct scenario_source *source);

bool scenario_read(struct scenario *out, struct model *model, struct scenario_source *source,
                   struct diagnostics *diagnostics, struct error *error) MUST_CHECK;
/* The same for a text that has been read; takes it over. */
bool scenario_parse(struct scenario *out, struct model *model, struct scenario_source *source, char *text,
                    size_t length, struct diagnostics *diagnostics, struct error *error) MUST_CHECK;

/* One phase in which the actors collapse together; for 'entente collapse'. */
void scenario_of_collapses(struct scenario *out, const struct model *model, const int *actors, int count);

/* Marks which actors belong to the focus, present or not (all if there is none): one flag per actor. Caller frees. */
bool *focus_members(const struct focus *focus, const struct model *state);

#endif
