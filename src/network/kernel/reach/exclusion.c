/*
 * exclusion.c - the reach left by every single vertex' deletion, by halving the vertices and letting each half in as
 * stops for the other.
 */
#include "network/kernel/reach/exclusion.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "network/kernel/reach/all_pairs.h"
#include "network/kernel/reach/closure.h"
#include "network/kernel/reach/hop_reach.h"
#include "network/kernel/kernel.h"

/* A range this small is not halved: the closed paths of the others in it are let in for each while it is scored. */
enum { LEAF = 4 };
enum { SUMS = 8, VECTORS = 2, COUNTED_AT_ONCE = 8, LANES = 32 };
/* Vertices of a graph, and in a range, above which threads share the work. */
enum { WORTH_SHARING = 96, WORTH_HALVING = 40 };

/* What is added up of a vertex' own paths, or of those without it. */
struct tally {
    double inverse[VECTORS * SUMS]; /* of lengths */
    long pairs[CLOSURE_HOPS_FAR];   /* by hops */
};

struct exclusion {
    const struct csr *graph;
    const struct closure_kind *kind;
    void (*add)(struct tally *tally, const void *entries, int count);
    struct reach_loss *out;
    bool hops;     /* edges are of length 1 */
    bool is_exact; /* all hops fit */
};

/* Vertices from .. to - 1, which alone are not stops in the matrix. 'memory' is what it lies in, if it is the range's
 * own. */
struct range {
    int from, to;
    char *matrix;
    void *memory;
};

/* What one thread works with: a matrix for every depth, a panel, a block, and a vertex' own paths. */
struct scratch {
    void *memory;
    char *matrices, *panel, *block, *own;
};

typedef double sums __attribute__((vector_size(SUMS * sizeof(double))));
typedef uint8_t lanes __attribute__((vector_size(LANES)));

KERNEL static void add_lengths(struct tally *tally, const void *entries, int count)
{
    const double *length = entries;
    sums sum[VECTORS], entry;

    memcpy(sum, tally->inverse, sizeof sum);
    for (int i = 0; i < count; i += VECTORS * SUMS) {
        for (int vector = 0; vector < VECTORS; vector++) {
            memcpy(&entry, length + i + vector * SUMS, sizeof entry);
            sum[vector] += 1 / entry;
        }
    }
    memcpy(tally->inverse, sum, sizeof sum);
}

/* How many of at most 255 times LANES entries have each of the next numbers of hops, and last, how many have no path.
 * */
KERNEL static void count_hops(long pairs[COUNTED_AT_ONCE + 1], const uint8_t *hops, int count, int least)
{
    lanes found[COUNTED_AT_ONCE + 1] = { 0 }, entry;

    for (int i = 0; i < count; i += LANES) {
        memcpy(&entry, hops + i, sizeof entry);
        for (int h = 0; h < COUNTED_AT_ONCE; h++)
            found[h] -= (lanes)(entry == (uint8_t)(least + h));
        found[COUNTED_AT_ONCE] -= (lanes)(entry == CLOSURE_HOPS_FAR);
    }
    for (int h = 0; h <= COUNTED_AT_ONCE; h++) {
        pairs[h] = 0;
        for (int lane = 0; lane < LANES; lane++)
            pairs[h] += found[h][lane];
    }
}

static void add_hops(struct tally *tally, const void *entries, int count)
{
    enum { CHUNK = CLOSURE_HOP_SIDE * CLOSURE_HOP_SIDE };
    long found[COUNTED_AT_ONCE + 1];

    for (int start = 0; start < count; start += CHUNK) {
        const uint8_t *hops = (const uint8_t *)entries + start;
        int size = count - start < CHUNK ? count - start : CHUNK;
        long left = size;

        for (int least = 1; left > 0; least += COUNTED_AT_ONCE) {
            count_hops(found, hops, size, least);
            left -= least == 1 ? found[COUNTED_AT_ONCE] : 0;
            for (int h = 0; h < COUNTED_AT_ONCE && least + h < CLOSURE_HOPS_FAR; h++) {
                tally->pairs[least + h] += found[h];
                left -= found[h];
            }
        }
    }
}

static double tally_sum(const struct tally *tally)
{
    double sum = 0;

    for (int lane = 0; lane < VECTORS * SUMS; lane++)
        sum += tally->inverse[lane];
    for (int hops = 1; hops < CLOSURE_HOPS_FAR; hops++)
        sum += (double)tally->pairs[hops] / hops;
    return sum;
}

/* A path too long to be told from none has a part that is just short enough: if there is none such, all are exact. */
static bool is_exact(const struct tally *tally)
{
    return tally->pairs[CLOSURE_HOPS_FAR - 1] == 0;
}

static void score(struct exclusion *job, const struct range *range, int vertex, const struct scratch *scratch)
{
    const struct closure_kind *kind = job->kind;
    struct tally own = { { 0 }, { 0 } }, rest = { { 0 }, { 0 } };
    int blocks = closure_blocks(kind, job->graph->n), stops[LEAF], count = 0;

    for (int v = range->from; v < range->to; v++)
        if (v != vertex)
            stops[count++] = v;
    kind->close(scratch->panel, range->matrix, 0, blocks, stops, count);
    for (int row = 0; row < blocks; row++) {
        const char *rows = scratch->panel + closure_panel_at(kind, row, count);

        for (int column = 0; column <= row; column++) {
            memcpy(scratch->block, range->matrix + closure_block_at(kind, row, column), closure_block_bytes(kind));
            kind->lower(scratch->block, rows, scratch->panel + closure_panel_at(kind, column, count), count);
            kind->leave_out(scratch->block, row, column, vertex, scratch->own);
            job->add(&rest, scratch->block, kind->side * kind->side);
        }
    }
    job->add(&own, scratch->own, blocks * kind->side);
    job->out->own[vertex] = tally_sum(&own);
    job->out->without[vertex] = tally_sum(&rest);
    if (!is_exact(&own) || !is_exact(&rest)) {
#pragma omp atomic write
        job->is_exact = false;
    }
}

/* Lets in the vertices of a range that follow each other, from one matrix into another, or into the same one. */
static void let_in(const struct exclusion *job, char *out, const char *in, int from, int to, char *panel)
{
    int blocks = closure_blocks(job->kind, job->graph->n), stops[CLOSURE_STOPS];

    for (int first = from; first < to; first += CLOSURE_STOPS, in = out) {
        int count = closure_stops(stops, first, to);

        job->kind->close(panel, in, 0, blocks, stops, count);
        for (int row = 0; row < blocks; row++)
            closure_lower_row(job->kind, out, in, row, panel, count);
    }
}

/* Where to halve: so that full panels are had as long as there are some. */
static int middle(const struct range *range)
{
    int half = (range->to - range->from) / 2;

    if (half * 2 > CLOSURE_STOPS)
        half = half < CLOSURE_STOPS ? CLOSURE_STOPS : (half + CLOSURE_STOPS / 2) / CLOSURE_STOPS * CLOSURE_STOPS;
    return range->from + half;
}

static bool is_leaf(const struct range *range)
{
    return range->to - range->from <= LEAF;
}

/* Uses up the range's matrix. */
static void descend(struct exclusion *job, const struct range *range, int depth, const struct scratch *scratch)
{
    size_t bytes = closure_matrix_bytes(job->kind, job->graph->n);
    struct range left = *range, right = *range;

    for (int v = range->from; is_leaf(range) && v < range->to; v++)
        score(job, range, v, scratch);
    if (is_leaf(range))
        return;
    left.to = right.from = middle(range);
    left.matrix = scratch->matrices + (size_t)depth * bytes;
    let_in(job, left.matrix, range->matrix, right.from, right.to, scratch->panel);
    descend(job, &left, depth + 1, scratch);
    let_in(job, right.matrix, right.matrix, left.from, left.to, scratch->panel);
    descend(job, &right, depth + 1, scratch);
}

static int depth_of(int n)
{
    int depth = 2;

    for (int size = n; size > 1; size = (size + 1) / 2)
        depth++;
    return depth;
}

static void scratch_init(struct scratch *scratch, const struct exclusion *job)
{
    const struct closure_kind *kind = job->kind;
    int n = job->graph->n;
    size_t matrices = closure_matrix_bytes(kind, n) * (size_t)depth_of(n), panel = closure_panel_bytes(kind, n);

    scratch->memory = mem_array(matrices + 2 * panel + closure_block_bytes(kind) + CLOSURE_ALIGNMENT, 1);
    scratch->matrices = closure_aligned(scratch->memory);
    scratch->panel = scratch->matrices + matrices;
    scratch->own = scratch->panel + panel;
    scratch->block = scratch->own + panel;
}

static void range_init(struct range *range, const struct exclusion *job, int from, int to)
{
    *range = (struct range){ .from = from, .to = to };
    range->memory = mem_array(closure_matrix_bytes(job->kind, job->graph->n) + CLOSURE_ALIGNMENT, 1);
    range->matrix = closure_aligned(range->memory);
}

/* One half of a range, in a matrix of its own, the other half let in. */
static void half_init(struct range *half, const struct exclusion *job, const struct range *range, bool is_right)
{
    int n = job->graph->n, mid = middle(range);
    AUTO_FREE char *memory = mem_array(closure_panel_bytes(job->kind, n) + CLOSURE_ALIGNMENT, 1);
    char *panel = closure_aligned(memory);

    range_init(half, job, is_right ? mid : range->from, is_right ? range->to : mid);
    let_in(job, half->matrix, range->matrix, is_right ? range->from : mid, is_right ? mid : range->to, panel);
}

/* Halves every range, for there to be enough of them for all threads. */
static struct range *halve(const struct exclusion *job, struct range *ranges, int count, int threads)
{
    struct range *halves = mem_array(2 * (size_t)count, sizeof *halves);

#pragma omp parallel for num_threads(threads) schedule(dynamic, 1)
    for (int i = 0; i < 2 * count; i++)
        half_init(&halves[i], job, &ranges[i / 2], i % 2);
    for (int i = 0; i < count; i++)
        free(ranges[i].memory);
    free(ranges);
    return halves;
}

static void exclude(struct exclusion *job, int threads)
{
    int n = job->graph->n, count = 1;
    struct range *ranges = mem_array(1, sizeof *ranges);

    if (n <= WORTH_SHARING)
        threads = 1;
    range_init(&ranges[0], job, 0, n);
    job->kind->fill(ranges[0].matrix, job->graph, job->hops);
    for (; threads > 1 && count < 2 * threads && n / count > WORTH_HALVING; count *= 2)
        ranges = halve(job, ranges, count, threads);
#pragma omp parallel num_threads(threads)
    {
        struct scratch scratch;

        scratch_init(&scratch, job);
#pragma omp for schedule(dynamic, 1)
        for (int i = 0; i < count; i++)
            descend(job, &ranges[i], 0, &scratch);
        free(scratch.memory);
    }
    for (int i = 0; i < count; i++)
        free(ranges[i].memory);
    free(ranges);
}

void exclusion_reach(const struct csr *graph, bool hops, int threads, struct reach_loss *out)
{
    struct exclusion job = { graph, &closure_lengths, add_lengths, out, hops, true };

    out->own = mem_array((size_t)graph->n, sizeof *out->own);
    out->without = mem_array((size_t)graph->n, sizeof *out->without);
    out->whole = hops ? hop_reach(graph, threads) : all_pairs_reach(graph, threads);
    if (hops) {
        job.kind = &closure_hops;
        job.add = add_hops;
        exclude(&job, threads);
        if (job.is_exact)
            return;
        job.kind = &closure_lengths;
        job.add = add_lengths;
    }
    exclude(&job, threads);
}
