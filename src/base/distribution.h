/*
 * distribution.h - distributions of judged numbers by their quantiles, over 0..1 with the mode somewhere between.
 * Same bits on every machine: nothing of the C library but the square root is used, which is exactly rounded.
 */
#ifndef ENTENTE_BASE_DISTRIBUTION_H
#define ENTENTE_BASE_DISTRIBUTION_H

/*
 * PERT is the beta distribution with alpha = 1 + 4 mode and beta = 5 - 4 mode: its mean is (1 + 4 mode) / 6 (Malcolm,
 * Roseboom, Clark & Fazar 1959; Clark 1962; Vose 2008). Uniform has no use for a mode.
 */
enum distribution { DISTRIBUTION_PERT, DISTRIBUTION_TRIANGULAR, DISTRIBUTION_UNIFORM, DISTRIBUTION_COUNT };

/* "pert", "triangular", "uniform". */
const char *distribution_name(enum distribution distribution);
/* By name; DISTRIBUTION_COUNT if there is none. */
enum distribution distribution_find(const char *name);

/*
 * Owns its table, which PERT alone has: 4 kB, some 50 us to build. One shape serves all numbers with the same kind and
 * mode, and any number of threads. A zeroed shape may be done with.
 */
struct shape {
    enum distribution kind;
    double mode;
    struct knot *knots;
};

/* The mode is within 0..1. */
void shape_init(struct shape *shape, enum distribution kind, double mode);
void shape_done(struct shape *shape);
/*
 * What a share (within 0..1) of all draws stays below: within 0..1, ascending with the share. PERT is interpolated,
 * within 1e-6 for shares of 1e-9 .. 1 - 1e-9 and within 5e-3 beyond.
 */
double shape_quantile(const struct shape *shape, double share);

#endif
