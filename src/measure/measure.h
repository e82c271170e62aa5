/*
 * measure.h - the table of measures.
 * A new measure is a function, a struct beside it, and a row in measures.def; help, lists and oracle tests walk the table.
 * Measures know no formats. Undefined is a value with a reason, never NaN.
 */
#ifndef ENTENTE_MEASURE_MEASURE_H
#define ENTENTE_MEASURE_MEASURE_H

#include <stdbool.h>

#include "measure/denominator.h"
#include "network/network.h"

enum scope { SCOPE_NETWORK, SCOPE_ACTOR, SCOPE_PAIR, SCOPE_SET };

/* A finite number, or the reason why there is none (a string that lives forever). */
struct value {
    double number; /* meaningless if reason is set */
    const char *reason;
};

#define VALUE(x) ((struct value){ .number = (x) })
#define UNDEFINED(why) ((struct value){ .reason = (why) })

/* Wording of reasons that several measures share. */
extern const char REASON_NO_ACTORS[];      /* "no actors" */
extern const char REASON_TOO_FEW_ACTORS[]; /* "fewer than 2 actors" */
extern const char REASON_FEWER_THAN_3[];   /* "fewer than 3 actors" */
extern const char REASON_NO_TIES[];        /* "no ties" */

enum group {
    GROUP_COHESION,
    GROUP_BALANCE,
    GROUP_LAYERS,
    GROUP_POSITION,
    GROUP_BROKERAGE,
    GROUP_SPECTRAL,
    GROUP_COUNT
};

enum direction { DIRECTION_NONE, DIRECTION_HIGHER, DIRECTION_LOWER }; /* which way is more cohesive */

/*
 * Exactly one of the functions is set, by scope. 'among' serves network measures that are sums over pairs: it sees the pairs
 * of marked vertices only (NULL: all), divided by their number of pairs where the measure is a mean; paths run through all.
 */
struct measure {
    const char *name;
    enum scope scope;
    const char *summary, *formula, *source, *unit, *range;
    const char *alias;     /* other names, and what it equals up to sign or scale; parted by "; ", or NULL */
    const char *undefined; /* when it has no value, or NULL */
    enum group group;
    enum direction direction;
    int limit;             /* actors beyond which it is left out unless forced; 0: none */
    const char *too_large; /* the reason then */
    bool detail;           /* computed and shown only when asked for */
    bool is_count;         /* printed without decimals */
    bool isolates_force_0; /* the fixed denominator says nothing then */
    bool ignores_isolates; /* the fixed denominator says the same as the residual one */
    bool whole_network;    /* a focus does not restrict it */
    bool counts_ties;      /* depends on which ties there are, not on how strong they are */
    bool counts_strength;  /* on strengths of support and hostility, blocs and the exponent of lengths, nothing else */
    struct value (*network)(const struct network *net);
    struct value (*among)(const struct network *net, const bool *among);
    void (*actors)(const struct network *net, struct value *out); /* fills n values */
    struct value (*pair)(const struct network *net, int a, int b);
    struct value (*third)(const struct network *net, int a, int b, int third); /* a pair measure about a third actor */
    struct value (*set)(const struct network *net, const bool *members);       /* one flag per vertex */
};

/* For a row: its cost grows too fast for more actors than this. */
#define LIMITED(actors) .limit = (actors), .too_large = "too large (limit " #actors " actors, --all to force)"

#define MEASURE(id) extern const struct measure measure_##id;
#include "measure/measures.def"
#undef MEASURE

/* The table, in the order of measures.def. Ends with NULL. */
extern const struct measure *const measures[];

/* By name, or NULL. */
const struct measure *measure_find(const char *name);
const char *measure_nearest(const char *name);
/* True if the words stand in the measure's alias, as whole words in whatever case. */
bool measure_is_known_as(const struct measure *measure, const char *words);
const char *scope_name(enum scope scope);
const char *group_name(enum group group);
/* "higher is more cohesive" and the like. */
const char *direction_words(enum direction direction);
/* What a focus on a bloc or on some actors does to it. */
const char *focus_words(const struct measure *measure);
/* What it is compared by unless somebody asks otherwise: fixed, or residual where any isolate forces it to 0. */
enum denominator measure_denominator(const struct measure *measure);
/* A network measure of the whole network, whichever function it has. */
struct value measure_network(const struct measure *measure, const struct network *net);

#endif
