/*
 * key_left.h - the reach Σ_{i<j} 1/d_ij, d along lengths 1/strength, that is left of a graph without sets that differ
 * in one vertex.
 */
#ifndef ENTENTE_NETWORK_KERNEL_KEY_PLAYERS_KEY_LEFT_H
#define ENTENTE_NETWORK_KERNEL_KEY_PLAYERS_KEY_LEFT_H

#include "network/kernel/csr.h"

enum { KEY_LEFT_LEVELS = 32 };

/* Owns its arrays. */
struct key_left {
    const struct csr *graph;
    int n, stride; /* of the graph without what is gone; of a row of a matrix */
    double *
        matrix[KEY_LEFT_LEVELS]; /* distances over ever more stops, row after row; below the diagonal alone they hold */
    double *row, *sums;
    int *place;      /* by vertex: its row, -1 if gone */
    const int *last; /* the vertices in which the sets differ */
    double *reach;
};

void key_left_init(struct key_left *left, const struct csr *graph);
void key_left_done(struct key_left *left);

/*
 * Sets reach[i] to what is left without the vertices gone and without last[i]. All others are let in as stops (Floyd
 * 1962) once, the last ones by halves: of each half without the other. O((n + count log count) n²), n log n numbers of
 * memory.
 */
void key_left_find(struct key_left *left, const int *gone, int gone_count, const int *last, int count, double *reach);

/* Operations it takes. */
double key_left_work(int n, int count);

#endif
