/*
 * closure.h - shortest paths between all pairs by letting vertices in one after the other as stops (Floyd 1962;
 * Warshall 1962), a few at a time: their paths to all vertices are closed first, and then serve as a whole row of stops
 * for every other pair.
 *
 * A matrix is the lower triangle in square blocks, row of blocks after row of blocks. Blocks on the diagonal are whole,
 * entries beyond the last vertex have no path. A panel holds the stops' paths: for every column of blocks, a row of
 * 'side' for each stop.
 */
#ifndef ENTENTE_NETWORK_KERNEL_REACH_CLOSURE_H
#define ENTENTE_NETWORK_KERNEL_REACH_CLOSURE_H

#include <stdbool.h>
#include <stddef.h>

#include "network/kernel/csr.h"

enum {
    CLOSURE_STOPS = 16, /* most of them at a time */
    CLOSURE_STEP = 4,   /* they count in fours; what lacks has no paths */
    CLOSURE_LENGTH_SIDE = 16,
    CLOSURE_HOP_SIDE = 64,
    CLOSURE_HOPS_FAR = 127, /* no path, or one as long: twice this fits */
};

/* What entries are: path lengths as double, INFINITY for none; or hops as uint8_t. */
struct closure_kind {
    int side;    /* of a block */
    size_t size; /* of an entry, in bytes */
    /* Sets the matrix to the edges alone: of length 1/strength, or 1 if 'hops'. */
    void (*fill)(void *matrix, const struct csr *graph, bool hops);
    /* Sets columns from .. to - 1 of the panel to the closed paths of at most CLOSURE_STOPS stops. */
    void (*close)(void *panel, const void *matrix, int from, int to, const int *stops, int count);
    /* Lowers a block to what the stops offer: by their parts of a panel for its row and its column. */
    void (*lower)(void *block, const void *rows, const void *columns, int count);
    /* Takes a vertex' paths out of a block, into 'own' (entries for all vertices), and what would count a pair twice.
     * */
    void (*leave_out)(void *block, int row, int column, int vertex, void *own);
};
extern const struct closure_kind closure_lengths, closure_hops;

/* Blocks lie well for wide registers if the matrix or panel is at such an address: the first one in a piece of memory.
 * */
enum { CLOSURE_ALIGNMENT = 64 };
void *closure_aligned(void *memory);

/* Blocks in a row or column for n vertices; bytes in a block, in a matrix, and in a panel of the most stops. */
int closure_blocks(const struct closure_kind *kind, int n);
size_t closure_block_bytes(const struct closure_kind *kind);
size_t closure_matrix_bytes(const struct closure_kind *kind, int n);
size_t closure_panel_bytes(const struct closure_kind *kind, int n);

/* Where a block of a matrix starts, column <= row; and a column's part of a panel. */
size_t closure_block_at(const struct closure_kind *kind, int row, int column);
size_t closure_panel_at(const struct closure_kind *kind, int column, int count);

/* Fills the vertices from .. to - 1 into 'stops', as many as fit, and returns how many. */
int closure_stops(int *stops, int from, int to);

/* Lowers one row of blocks of 'in' to what the stops in the panel offer, into 'out', which may be 'in'. */
void closure_lower_row(const struct closure_kind *kind, void *out, const void *in, int row, const void *panel,
                       int count);

#endif
