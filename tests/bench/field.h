/*
 * field.h - a seeded random network as our kernels and as igraph see it, and the jobs that both are timed at.
 */
#ifndef ENTENTE_TESTS_BENCH_FIELD_H
#define ENTENTE_TESTS_BENCH_FIELD_H

#include <igraph/igraph.h>

#include "network/kernel/csr.h"

/* n vertices, so many different edges drawn evenly, strengths evenly from (0, 1]. Owns all of it. */
struct field {
    int n, edge_count;
    struct csr graph;
    int *first, *to;
    double *strength;
    igraph_t igraph;
    igraph_vector_t lengths, strengths; /* of igraph's edges */
    int *rank;                          /* vertices stand by their numbers */
    int *order;                         /* for attacks: found before they are timed */
    int threads;
};

void field_init(struct field *field, int n, int edge_count, int threads);
/* The same from a list of pairs of numbers, one a line, with drawn strengths; false if the file is not there. */
bool field_read(struct field *field, const char *path, int n, int threads);
void field_done(struct field *field);

/*
 * A job has 'count' answers: ours computes all of them at once. What igraph's user would write computes one at a time: its time is
 * added to 'seconds', without what only prepares it.
 */
struct job {
    const char *name;
    const char *file; /* of shared data, or NULL: a drawn network */
    int n, edge_count;
    double at_least; /* ratio that is promised, or 0 */
    int (*count)(const struct field *field);
    void (*prepare)(struct field *field); /* or NULL */
    void (*ours)(const struct field *field, double *answers);
    double (*theirs)(const struct field *field, int item, double *seconds);
};

extern const struct job jobs[];
extern const int job_count;

double seconds_now(void);

/* ORDER jobs in jobs.c */
double igraph_reach_without(const struct field *field, int vertex, double *seconds);
double igraph_hop_reach_without(const struct field *field, int vertex, double *seconds);
double igraph_largest_without(const struct field *field, int vertex, double *seconds);
double igraph_connectivity_without(const struct field *field, int vertex, double *seconds);
double igraph_degree_attack(const struct field *field, int step, double *seconds);
double igraph_reach_attack(const struct field *field, int step, double *seconds);
double igraph_betweenness_attack(const struct field *field, int step, double *seconds);
double igraph_betweenness_of(const struct field *field, int vertex, double *seconds);
double igraph_weighted_betweenness_of(const struct field *field, int vertex, double *seconds);
double igraph_hop_reach_once(const struct field *field, int ignored, double *seconds);
double igraph_connectivity_once(const struct field *field, int ignored, double *seconds);
double igraph_reach_once(const struct field *field, int ignored, double *seconds);

#endif
