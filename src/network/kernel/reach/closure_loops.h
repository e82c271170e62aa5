/*
 * closure_loops.h - the loops of a closure for one type of entries. Included by closure.c alone, once for each, with
 * ENTRY, SIDE, FAR, LENGTH (of an edge of this strength), KIND and NAME defined; therefore not guarded.
 */

/* The first is kept where both are the same. */
static inline ENTRY NAME(least)(ENTRY a, ENTRY b)
{
    return b < a ? b : a;
}

/* Where an entry stands in a matrix; row and column are of vertices. */
static size_t NAME(at)(int row, int column)
{
    size_t r = (size_t)(row / SIDE), c = (size_t)(column / SIDE);

    return ((r * (r + 1) / 2 + c) * SIDE + (size_t)(row % SIDE)) * SIDE + (size_t)(column % SIDE);
}

static void NAME(fill)(void *matrix, const struct csr *graph, bool hops)
{
    ENTRY *entry = matrix;
    size_t count = closure_matrix_bytes(&KIND, graph->n) / sizeof *entry;

    for (size_t i = 0; i < count; i++)
        entry[i] = FAR;
    for (int v = 0; v < graph->n; v++) {
        entry[NAME(at)(v, v)] = 0;
        for (int i = graph->first[v]; i < graph->first[v + 1]; i++)
            if (graph->to[i] / SIDE <= v / SIDE)
                entry[NAME(at)(v, graph->to[i])] = hops ? 1 : LENGTH(graph->strength[i]);
    }
}

/* A step of stops at once, so that each entry is fetched and stored once for it. */
KERNEL static void NAME(lower_rows)(ENTRY *restrict block, const ENTRY *restrict rows, const ENTRY *restrict columns,
                                    int height, int count)
{
    for (int k = 0; k < count; k += CLOSURE_STEP) {
        for (int r = 0; r < height; r++) {
            const ENTRY *row = rows + k * SIDE + r, *column = columns + k * SIDE;
            ENTRY *entry = block + r * SIDE;

            for (int c = 0; c < SIDE; c++) {
                ENTRY lowest = entry[c];

                for (int step = 0; step < CLOSURE_STEP; step++)
                    lowest = NAME(least)(lowest, (ENTRY)(row[step * SIDE] + column[step * SIDE + c]));
                entry[c] = lowest;
            }
        }
    }
}

static void NAME(lower)(void *block, const void *rows, const void *columns, int count)
{
    NAME(lower_rows)(block, rows, columns, SIDE, count);
}

/* The stops' entries in one column of blocks; stops that lack have no paths. */
static void NAME(gather)(ENTRY *rows, const ENTRY *matrix, int column, const int *stops, int count)
{
    for (int k = 0; k < in_steps(count); k++) {
        ENTRY *row = rows + k * SIDE;
        const ENTRY *entry;

        if (k < count && column <= stops[k] / SIDE) {
            memcpy(row, matrix + NAME(at)(stops[k], column * SIDE), SIDE * sizeof *row);
            continue;
        }
        entry = k < count ? matrix + NAME(at)(column * SIDE, stops[k]) : NULL;
        for (int r = 0; r < SIDE; r++)
            row[r] = entry ? entry[r * SIDE] : FAR;
    }
}

/* Entries between the stops, and then paths, by way of them. */
KERNEL static void NAME(close_core)(ENTRY *core, const ENTRY *matrix, const int *stops, int count)
{
    for (int i = 0; i < CLOSURE_STOPS * SIDE; i++)
        core[i] = FAR;
    for (int i = 0; i < count; i++) {
        for (int j = 0; j < count; j++) {
            int high = stops[i] > stops[j] ? stops[i] : stops[j], low = stops[i] + stops[j] - high;

            core[i * SIDE + j] = matrix[NAME(at)(high, low)];
        }
    }
    for (int k = 0; k < count; k++) {
        for (int i = 0; i < count; i++) {
            ENTRY length = core[i * SIDE + k];

#pragma omp simd
            for (int j = 0; j < CLOSURE_STOPS; j++)
                core[i * SIDE + j] = NAME(least)(core[i * SIDE + j], (ENTRY)(length + core[k * SIDE + j]));
        }
    }
}

static void NAME(close)(void *panel, const void *matrix, int from, int to, const int *stops, int count)
{
    ENTRY core[CLOSURE_STOPS * SIDE], rows[CLOSURE_STOPS * SIDE];
    size_t part = (size_t)in_steps(count) * SIDE;

    NAME(close_core)(core, matrix, stops, count);
    for (int column = from; column < to; column++) {
        ENTRY *closed = (ENTRY *)panel + (size_t)column * part;

        NAME(gather)(rows, matrix, column, stops, count);
        memcpy(closed, rows, part * sizeof *rows);
        if (count > 1)
            NAME(lower_rows)(closed, core, rows, count, count);
    }
}

/* Takes the entries of a vertex out of a block, into 'own', and those that would count a pair twice. */
static void NAME(leave_out)(void *block, int row, int column, int vertex, void *own)
{
    ENTRY *entry = block, *taken = own;
    int at = vertex % SIDE;

    for (int r = 0; r < SIDE && column == vertex / SIDE; r++) {
        taken[row * SIDE + r] = row * SIDE + r == vertex ? FAR : entry[r * SIDE + at];
        entry[r * SIDE + at] = FAR;
    }
    for (int c = 0; c < SIDE && row == vertex / SIDE; c++) {
        if (column != row)
            taken[column * SIDE + c] = entry[at * SIDE + c];
        entry[at * SIDE + c] = FAR;
    }
    for (int r = 0; r < SIDE && row == column; r++)
        for (int c = r; c < SIDE; c++)
            entry[r * SIDE + c] = FAR;
}

const struct closure_kind KIND = {
    .side = SIDE,
    .size = sizeof(ENTRY),
    .fill = NAME(fill),
    .close = NAME(close),
    .lower = NAME(lower),
    .leave_out = NAME(leave_out),
};

#undef ENTRY
#undef SIDE
#undef FAR
#undef LENGTH
#undef KIND
#undef NAME
