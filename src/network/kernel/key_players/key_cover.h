/*
 * key_cover.h - how near a growing set of vertices is to all others, in hops: as balls around each vertex that are
 * bits, or where these are too many by searches in breadth.
 */
#ifndef ENTENTE_NETWORK_KERNEL_KEY_PLAYERS_KEY_COVER_H
#define ENTENTE_NETWORK_KERNEL_KEY_PLAYERS_KEY_COVER_H

#include <stddef.h>
#include <stdint.h>

#include "network/kernel/csr.h"

enum { KEY_COVER_RADIUS = 32 };

/* Owns its arrays. */
struct key_cover {
    const struct csr *graph;
    size_t state_bytes;                /* of what is known of one set */
    double work;                       /* operations so far */
    int words, radius;                 /* of a set of vertices; of the largest ball, 0 if there are none */
    uint64_t *balls[KEY_COVER_RADIUS]; /* by hops - 1: who is within so many hops of each vertex */
    double *worth;                     /* by hops: 1 / hops, 1 for 0; 0 for n, which is out of reach */
    int *depth, *queue;                /* for one search */
    long *seen, stamp;
};

/* Memory O(V² radius) bits, at most 256 MB; O(V) beyond. */
void key_cover_init(struct key_cover *cover, const struct csr *graph);
void key_cover_done(struct key_cover *cover);

/* States of 'state_bytes'. */
void key_cover_clear(const struct key_cover *cover, void *state);
void key_cover_add(struct key_cover *cover, void *state, int member);

/* Σ_v 1 / d(S, v), members counting 1; and what one more member would add. */
double key_cover_sum(const struct key_cover *cover, const void *state);
double key_cover_gain(struct key_cover *cover, const void *state, int member);

#endif
