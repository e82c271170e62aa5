/*
 * closure.c - shortest paths between all pairs by letting vertices in as stops.
 */
#include "network/kernel/reach/closure.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#include "network/kernel/kernel.h"

void *closure_aligned(void *memory)
{
    return (char *)memory + (CLOSURE_ALIGNMENT - (uintptr_t)memory % CLOSURE_ALIGNMENT) % CLOSURE_ALIGNMENT;
}

int closure_blocks(const struct closure_kind *kind, int n)
{
    return (n + kind->side - 1) / kind->side;
}

size_t closure_block_bytes(const struct closure_kind *kind)
{
    return (size_t)kind->side * (size_t)kind->side * kind->size;
}

size_t closure_block_at(const struct closure_kind *kind, int row, int column)
{
    return ((size_t)row * ((size_t)row + 1) / 2 + (size_t)column) * closure_block_bytes(kind);
}

size_t closure_matrix_bytes(const struct closure_kind *kind, int n)
{
    return closure_block_at(kind, closure_blocks(kind, n), 0);
}

static int in_steps(int count)
{
    return (count + CLOSURE_STEP - 1) / CLOSURE_STEP * CLOSURE_STEP;
}

size_t closure_panel_at(const struct closure_kind *kind, int column, int count)
{
    return (size_t)column * (size_t)in_steps(count) * (size_t)kind->side * kind->size;
}

size_t closure_panel_bytes(const struct closure_kind *kind, int n)
{
    return closure_panel_at(kind, closure_blocks(kind, n), CLOSURE_STOPS);
}

int closure_stops(int *stops, int from, int to)
{
    int count = 0;

    for (; count < CLOSURE_STOPS && from + count < to; count++)
        stops[count] = from + count;
    return count;
}

void closure_lower_row(const struct closure_kind *kind, void *out, const void *in, int row, const void *panel,
                       int count)
{
    const char *rows = (const char *)panel + closure_panel_at(kind, row, count);

    for (int column = 0; column <= row; column++) {
        char *block = (char *)out + closure_block_at(kind, row, column);

        if (out != in)
            memcpy(block, (const char *)in + closure_block_at(kind, row, column), closure_block_bytes(kind));
        kind->lower(block, rows, (const char *)panel + closure_panel_at(kind, column, count), count);
    }
}

#define ENTRY double
#define SIDE CLOSURE_LENGTH_SIDE
#define FAR INFINITY
#define LENGTH(strength) (1 / (strength))
#define KIND closure_lengths
#define NAME(suffix) lengths_##suffix
#include "network/kernel/reach/closure_loops.h"

#define ENTRY uint8_t
#define SIDE CLOSURE_HOP_SIDE
#define FAR CLOSURE_HOPS_FAR
#define LENGTH(strength) 1
#define KIND closure_hops
#define NAME(suffix) hops_##suffix
#include "network/kernel/reach/closure_loops.h"
