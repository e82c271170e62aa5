/*
 * claim.h - what a scenario expects of its numbers: comparisons of quantities, read from "expect".
 */
#ifndef ENTENTE_SCENARIO_CLAIM_H
#define ENTENTE_SCENARIO_CLAIM_H

#include "measure/denominator.h"
#include "measure/measure.h"
#include "scenario/scenario.h"

enum { CLAIM_MAX = 1000, CLAIM_MAX_PARTS = 1000 };
/* The last phase of the future that is looked at; the last of all where phases do not branch. */
enum { PHASE_END = -2 };

enum expression_kind {
    EXPRESSION_NUMBER,
    EXPRESSION_MEASURE,
    EXPRESSION_NEGATE,
    EXPRESSION_ADD,
    EXPRESSION_SUBTRACT,
    EXPRESSION_MULTIPLY,
    EXPRESSION_DIVIDE,
    EXPRESSION_SET, /* from here on the value is a set of actors */
    EXPRESSION_TOP_PARTNER,
    EXPRESSION_MOST,
    EXPRESSION_WORST_LOSS,
};

/* A quantity or a set of actors. All of it lies in the scenario's arena. */
struct expression {
    enum expression_kind kind;
    double number;                 /* NUMBER */
    const struct measure *measure; /* MEASURE, MOST */
    int *actors;                   /* MEASURE, SET, TOP_PARTNER: as they stand in the text */
    int actor_count;
    int layer;                       /* or LAYER_COMBINED */
    int phase;                       /* or PHASE_END; 0: before, and all within the quantity of WORST_LOSS */
    enum denominator denominator;    /* MEASURE, MOST */
    bool denominator_given;          /* the text names it */
    struct expression *left, *right; /* operands; of NEGATE and WORST_LOSS only the left one */
};

bool expression_is_set(const struct expression *expression);

enum comparison { LESS, AT_MOST, AT_LEAST, GREATER, EQUAL, UNEQUAL };
/* "<", "<=" and so on. */
const char *comparison_name(enum comparison comparison);

enum condition_kind { CONDITION_COMPARISON, CONDITION_ALL, CONDITION_ANY };

/* A comparison, or several conditions joined. */
struct condition {
    enum condition_kind kind;
    const char *text; /* of a comparison, as the file has it */
    enum comparison comparison;
    struct expression *left, *right;
    struct condition *parts;
    int part_count;
};

/* Confidence 0: not given. Tolerance: relative difference up to which two numbers are equal. */
struct claim {
    const char *id, *text;
    struct condition that;
    double confidence, tolerance;
};

#endif
