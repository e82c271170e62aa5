/*
 * difference.h - two models beside each other: what one has and the other has not, what both have but say otherwise.
 */
#ifndef ENTENTE_ANALYSIS_DIFFERENCE_H
#define ENTENTE_ANALYSIS_DIFFERENCE_H

#include "model/model.h"

/* ORDER subject */
enum subject {
    SUBJECT_MODEL,
    SUBJECT_LAYER,
    SUBJECT_BLOC,
    SUBJECT_SOURCE,
    SUBJECT_ACTOR,
    SUBJECT_TIE,
    SUBJECT_PACT,
    SUBJECT_COUNT
};
enum difference_kind { DIFFERENCE_REMOVED, DIFFERENCE_CHANGED, DIFFERENCE_ADDED, DIFFERENCE_KIND_COUNT };

const char *subject_name(enum subject subject);              /* "actor" */
const char *difference_kind_name(enum difference_kind kind); /* "added" */

/* What a model says of something under one key: a number, a range or a text; nothing if that is NULL. Borrows all. */
struct fact {
    const char *key;
    const char *text; /* of numbers and ranges, too */
    double number;
    bool is_number;
    const struct range *range;
};

enum { FACTS_MAX = 16 };

/* The same keys in the same order for all things of a kind. */
struct facts {
    struct fact list[FACTS_MAX];
    int count;
};

/* What the model says of its layer, actor, … 'index', apart from what it is matched by. Texts are kept in the arena. */
void facts_describe(struct facts *facts, const struct model *model, enum subject subject, int index,
                    struct arena *arena);

/* One key of something that both have. */
struct changed_fact {
    struct fact before, after;
};

struct difference {
    enum subject subject;
    enum difference_kind kind;
    int before, after; /* indices in the two models; -1: none */
    struct changed_fact *facts;
    int fact_count; /* above 0 of what is changed only */
};

/* Borrows the models; owns the rest. */
struct differences {
    const struct model *before, *after;
    struct difference *list; /* by subject; what was there first, in its order; then what was added */
    int count, capacity;
    int counts[SUBJECT_COUNT][DIFFERENCE_KIND_COUNT];
    struct arena arena;
};

/*
 * Ids match; ties (those of pacts are theirs) by ends, layer, kind and direction; of several such ties first those that are
 * valid from and to the same days, then the others in their order. 'present_only' passes over what is not there at the models'
 * dates. O(n log n).
 */
void differences_find(struct differences *differences, const struct model *before, const struct model *after,
                      bool present_only);
void differences_done(struct differences *differences);

/* The index in 'after' of each thing of 'before', or -1. Caller frees. */
int *difference_partners(const struct model *before, const struct model *after, enum subject subject,
                         bool present_only);

#endif
