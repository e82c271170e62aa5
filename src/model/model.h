/*
 * model.h - actors, weighted ties and pacts with their evidence: the one form into which everything read turns.
 * A model read from a file is never altered; a scenario works on copies, whose 'present', 'left', 'on' and 'weight' say what
 * is left. A pact's ties stand among the other ties (tie.pact), so that every step reaches them alike.
 */
#ifndef ENTENTE_MODEL_MODEL_H
#define ENTENTE_MODEL_MODEL_H

#include <stdbool.h>

#include "base/mem.h"
#include "model/date.h"

enum symmetrize { SYMMETRIZE_MAX, SYMMETRIZE_SUM, SYMMETRIZE_MEAN };

/* Judged interval of a number; 'given' is false where the file has none (low = high = value then). */
struct range {
    double low, high;
    bool given;
};

/* Where a statement comes from. Indices into model.sources. */
struct evidence {
    const char *grade; /* or NULL */
    const char *note;  /* or NULL */
    int *sources;
    int source_count;
};

struct layer {
    const char *id, *title;
    double share, scale; /* both > 0 */
    struct range share_range;
    enum symmetrize symmetrize;
    bool on; /* false once switched off; the divisor of the combined strength keeps its share */
};

struct bloc {
    const char *id, *title;
};

struct source {
    const char *id, *title, *date, *url; /* the last two may be NULL */
};

/* A share of something that exists only through a third actor: of a tie's strength, or of what is left of an actor. */
struct reliance {
    int actor;
    double share; /* 0..1 */
    struct range range;
    double since; /* what was left of the actor when the tie's weight was set; losses before that are spent */
};

/* What cascades have done to an actor; all 0 before any. See scenario/cascade.h. */
struct wear {
    double lost;   /* share of it that they took */
    double relied; /* of that, the share taken because it relied on others */
    double passed; /* distress that it has passed on */
    int origin;    /* where it came in, numbered as origins are; 0: before */
};

struct actor {
    const char *id, *name, *kind; /* kind may be NULL */
    int bloc;                     /* index or -1 */
    bool has_capability, has_threshold;
    double capability, threshold;
    struct range capability_range;
    struct span valid;
    struct evidence evidence;
    const char **formerly; /* ids under which earlier models know it */
    int formerly_count;
    bool present;               /* at the model's date, and not collapsed */
    double left;                /* p: 1 untouched, the product of its weakening factors, 0 collapsed */
    struct reliance *reliances; /* never in a circle; of effect in a cascade by 'reliance' only */
    int reliance_count;
    struct wear wear;
};

struct tie {
    int from, to, layer; /* indices */
    int pact;            /* the pact it stands for, or -1 */
    const char *kind;    /* or NULL */
    double weight;       /* own weight, before reliance; > 0 supports, < 0 is hostile */
    struct range range;
    double exists; /* probability, 0..1 */
    struct reliance *reliances;
    int reliance_count;
    bool directed;
    bool disjoint; /* reliance shares are added instead of multiplied */
    bool present;
    bool added; /* by a scenario */
    struct span valid;
    struct evidence evidence;
};

/* Who belongs to a pact, or did. */
struct member {
    int actor;
    bool is_in;   /* belongs to it now */
    bool counted; /* belonged to it at the model's date, or joined since: its capability is in the whole */
    bool rated;   /* has a capability */
    double capability;
};

struct pact {
    const char *id, *title;
    int layer;
    struct member *members; /* each actor once */
    int member_count;
    double weight;
    struct range range;
    double dissolves_above; /* share of capability */
    int subsidiary_of;      /* pact or -1 */
    struct span valid;
    struct evidence evidence;
    bool present;
};

/* Owns everything in it through the arena, the arrays themselves apart. Order of all lists is the file's. */
struct model {
    struct arena arena;
    const char *title, *as_of, *note; /* the last two may be NULL */
    struct layer *layers;
    struct bloc *blocs;
    struct source *sources;
    struct actor *actors;
    struct tie *ties;
    struct pact *pacts;
    int layer_count, bloc_count, source_count, actor_count, tie_count, pact_count;
    double length_exponent; /* α > 0 of length = strength^−α (Opsahl, Agneessens & Skvoretz 2010); 0 stands for 1 */
    int actor_capacity, tie_capacity, pact_capacity;
};

void model_init(struct model *model);
void model_done(struct model *model);
/* A copy that may be altered: its lists and reliances are its own, its texts are borrowed from 'model'. O(size). */
void model_copy(struct model *copy, const struct model *model);
/* The same into an earlier copy (or a zeroed model), whose memory is used again. */
void model_assign(struct model *copy, const struct model *model);

/* Turns a borrowed list of reliances into a copy in the arena. */
void model_own_reliances(struct arena *arena, struct reliance **list, int count);

/* Index by id, or -1. O(count). */
int model_find_actor(const struct model *model, const char *id);
int model_find_layer(const struct model *model, const char *id);
int model_find_bloc(const struct model *model, const char *id);
int model_find_source(const struct model *model, const char *id);
int model_find_pact(const struct model *model, const char *id);

/* Append to a copy or to a model being read; return the index. Texts are borrowed. */
int model_add_actor(struct model *model, struct actor actor);
int model_add_tie(struct model *model, struct tie tie);
/* Appends a pact without its ties; its members are borrowed until it changes. */
int model_add_pact(struct model *model, struct pact pact);

/* Marks as absent (and as no members) what is not valid on any day of 'when'. */
void model_restrict(struct model *model, struct span when);
/* Multiplies weight and range. */
void tie_scale(struct tie *tie, double factor);
/* Share of a tie that went with the third actor since the tie's weight was set. */
double model_lost_share(const struct model *model, const struct reliance *reliance);
/* True if the tie counts: it, its layer, both ends and its pact are present. */
bool model_tie_counts(const struct model *model, const struct tie *tie);
/*
 * Weight after reliance: w · Π(1 − share·(1 − left/since)), or w · max(0, 1 − Σ share·(1 − left/since)) if disjoint; 0 if the
 * tie does not count.
 */
double model_tie_weight(const struct model *model, const struct tie *tie);

#endif
