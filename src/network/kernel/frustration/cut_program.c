/*
 * cut_program.c - branch and cut with GLPK: rows are valid in every branch, so that they are kept once found.
 * In a branch where an edge is at odds its sign is turned and its variable counts from the other end (1 - y).
 */
#include "network/kernel/frustration/cut_program.h"

#include <glpk.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "network/kernel/frustration/odd_cycles.h"
#include "network/kernel/frustration/partition_search.h"
#include "network/kernel/frustration/weight_unit.h"

static const double BROKEN_BY = 1e-6;    /* a row that is missed by less is kept */
static const double WHOLE_WITHIN = 1e-6; /* values this near 0 or 1 are taken for them */
static const double PIVOT_COST = 100;    /* operations per row and column that a step of the simplex method takes */
static const double SHORT_FIRST =
    1e-7; /* added to lengths, so that of equal cycles the one with fewer edges is found */

struct program {
    const struct signed_graph *graph;
    glp_prob *lp;
    struct cycle_search search;
    bool *best, *trial, *marked; /* sides; edges */
    double *y;
    double value;     /* of 'best' */
    double abandoned; /* least bound of a branch that was given up */
    double unit;      /* weights are multiples of it, or 0 */
    double gap, effort, spent, dropped_at;
    int *columns;
    double *factors;
    long branchings;
};

static void open_program(struct program *program)
{
    const struct signed_graph *graph = program->graph;

    glp_term_out(GLP_OFF);
    program->lp = glp_create_prob();
    glp_add_cols(program->lp, graph->m);
    for (int e = 0; e < graph->m; e++) {
        glp_set_col_bnds(program->lp, e + 1, GLP_DB, 0, 1);
        glp_set_obj_coef(program->lp, e + 1, graph->edges[e].weight);
    }
    cycle_search_init(&program->search, graph);
    program->best = mem_array((size_t)graph->n, sizeof *program->best);
    program->trial = mem_array((size_t)graph->n, sizeof *program->trial);
    program->marked = mem_array((size_t)graph->m, sizeof *program->marked);
    program->y = mem_array((size_t)graph->m, sizeof *program->y);
    program->columns = mem_array((size_t)graph->m + 1, sizeof *program->columns);
    program->factors = mem_array((size_t)graph->m + 1, sizeof *program->factors);
}

static void close_program(struct program *program)
{
    glp_delete_prob(program->lp);
    cycle_search_done(&program->search);
    free(program->best);
    free(program->trial);
    free(program->marked);
    free(program->y);
    free(program->columns);
    free(program->factors);
}

/* y of the cycle's edges, flipped ones counted from the other end, add up to at least 1. */
static void add_row(struct program *program)
{
    const struct cycle_search *search = &program->search;
    int row = glp_add_rows(program->lp, 1), flipped = 0;

    for (int i = 0; i < search->cycle_length; i++) {
        int edge = search->cycle[i];

        program->columns[i + 1] = edge + 1;
        program->factors[i + 1] = search->flipped[edge] ? -1 : 1;
        flipped += search->flipped[edge];
    }
    glp_set_row_bnds(program->lp, row, GLP_LO, 1 - flipped, 0);
    glp_set_mat_row(program->lp, row, search->cycle_length, program->columns, program->factors);
}

/*
 * Marks vertices of which every odd cycle has one: with any sides, an odd number of its edges are at odds, so an end of each such
 * edge will do. The best sides leave the fewest.
 */
static void mark_roots(const struct program *program, bool *roots)
{
    for (int e = 0; e < program->graph->m; e++) {
        const struct signed_edge *edge = &program->graph->edges[e];
        bool at_odds = signed_edge_is_frustrated(edge, program->best) != program->search.flipped[e];

        if (at_odds && !roots[edge->b])
            roots[edge->a] = true;
    }
}

/* Adds rows that are broken, each edge in one of them at most; returns how many. */
static int add_broken_rows(struct program *program)
{
    struct cycle_search *search = &program->search;
    AUTO_FREE bool *roots = mem_array((size_t)program->graph->n, sizeof *roots);
    int count = 0;

    mark_roots(program, roots);
    for (int e = 0; e < program->graph->m; e++)
        search->length[e] = fmax(0, search->flipped[e] ? 1 - program->y[e] : program->y[e]) + SHORT_FIRST;
    for (int v = 0; v < program->graph->n; v++) {
        while (roots[v] && cycle_search_through(search, v, 1 - BROKEN_BY)) {
            add_row(program);
            count++;
            for (int i = 0; i < search->cycle_length; i++)
                search->length[search->cycle[i]] = INFINITY;
        }
    }
    return count;
}

/* Rows that do not bind make the program slow; if they are broken again they will be found again. Only after the bound has
 * risen, or the same rows might come and go for ever. */
static void drop_slack_rows(struct program *program, double bound)
{
    int rows = glp_get_num_rows(program->lp), count = 0;
    AUTO_FREE int *slack = NULL;

    if (bound <= program->dropped_at)
        return;
    program->dropped_at = bound;
    slack = mem_array((size_t)rows + 1, sizeof *slack);
    for (int row = 1; row <= rows; row++)
        if (glp_get_row_stat(program->lp, row) == GLP_BS)
            slack[++count] = row;
    if (count > 0)
        glp_del_rows(program->lp, count, slack);
}

/* Solves the program as it stands; its value is a bound of this branch. False if the branch is empty or beyond the solver. */
static bool solve(struct program *program, double *bound)
{
    int before = glp_get_it_cnt(program->lp);
    double pivot_cost = (glp_get_num_rows(program->lp) + program->graph->m) * PIVOT_COST;
    glp_smcp how;

    glp_init_smcp(&how);
    how.meth = GLP_DUALP;
    how.msg_lev = GLP_MSG_OFF;
    how.tol_bnd = how.tol_dj = 1e-9;
    how.it_lim = 1 + (int)fmin(1e8, (program->effort - program->spent) / pivot_cost);
    if (glp_simplex(program->lp, &how) != 0) {
        glp_std_basis(program->lp);
        how.meth = GLP_PRIMAL;
        if (glp_simplex(program->lp, &how) != 0)
            program->abandoned = fmin(program->abandoned, *bound);
    }
    program->spent += (glp_get_it_cnt(program->lp) - before + 1) * pivot_cost;
    if (glp_get_status(program->lp) != GLP_OPT) {
        if (glp_get_status(program->lp) != GLP_NOFEAS)
            program->abandoned = fmin(program->abandoned, *bound);
        return false;
    }
    *bound = fmax(*bound, glp_get_obj_val(program->lp));
    for (int e = 0; e < program->graph->m; e++)
        program->y[e] = glp_get_col_prim(program->lp, e + 1);
    return true;
}

/* Sides that follow the edges with small y, improved; kept if they are the best so far. */
static void round_to_sides(struct program *program)
{
    const struct signed_graph *graph = program->graph;
    double value;

    for (int e = 0; e < graph->m; e++)
        program->marked[e] = program->y[e] > 0.4;
    signed_graph_sides(graph, program->marked, program->trial);
    value = partition_improve(graph, program->trial, graph->n, partition_patience(graph), 1);
    program->spent += (double)graph->n * graph->n;
    if (value >= program->value - 1e-12)
        return;
    program->value = value;
    memcpy(program->best, program->trial, (size_t)graph->n * sizeof *program->best);
}

/* True if no sides of a branch with this bound are better than the best. */
static bool is_hopeless(const struct program *program, double bound)
{
    if (program->unit > 0)
        bound = program->unit * ceil(bound / program->unit - 1e-6);
    return bound >= program->value - program->gap;
}

static bool is_spent(const struct program *program)
{
    return program->spent + (double)program->search.visits * 8 > program->effort;
}

/* The edge whose y says least, heavy ones first; -1 if all are whole. */
static int undecided_edge(const struct program *program)
{
    int best = -1;
    double greatest = 0;

    for (int e = 0; e < program->graph->m; e++) {
        double distance = fmin(program->y[e], 1 - program->y[e]), score = distance * program->graph->edges[e].weight;

        if (distance > WHOLE_WITHIN && score > greatest) {
            greatest = score;
            best = e;
        }
    }
    return best;
}

/* Adds rows until none is broken. False if the branch is done with: hopeless, empty, or given up. */
static bool cut(struct program *program, double *bound)
{
    for (;;) {
        if (is_spent(program)) {
            program->abandoned = fmin(program->abandoned, *bound);
            return false;
        }
        if (!solve(program, bound))
            return false;
        round_to_sides(program);
        if (is_hopeless(program, *bound))
            return false;
        drop_slack_rows(program, *bound);
        if (add_broken_rows(program) == 0)
            return true;
    }
}

static void explore(struct program *program, double bound);

static void explore_with(struct program *program, int edge, bool at_odds, double bound)
{
    program->search.flipped[edge] = at_odds;
    glp_set_col_bnds(program->lp, edge + 1, GLP_FX, at_odds, at_odds);
    explore(program, bound);
    glp_set_col_bnds(program->lp, edge + 1, GLP_DB, 0, 1);
    program->search.flipped[edge] = false;
}

/* Depth is bounded by the number of edges, and in practice by the effort. */
static void explore(struct program *program, double bound)
{
    int edge;
    bool likely;

    if (!cut(program, &bound))
        return;
    edge = undecided_edge(program);
    if (edge < 0) {
        program->abandoned = fmin(program->abandoned, bound); /* whole, but rounding found nothing as good */
        return;
    }
    program->branchings++;
    likely = program->y[edge] > 0.5;
    explore_with(program, edge, likely, bound);
    explore_with(program, edge, !likely, bound);
}

struct cut_result cut_program_solve(const struct signed_graph *graph, bool *side, double effort)
{
    struct program program = { .graph = graph, .abandoned = INFINITY, .effort = effort };
    struct cut_result result;
    double total = 0;

    open_program(&program);
    for (int e = 0; e < graph->m; e++)
        total += graph->edges[e].weight;
    program.unit = weight_unit(graph->edges, graph->m);
    program.gap = program.unit > 0 ? 1e-6 * program.unit : 1e-9 * total;
    memcpy(program.best, side, (size_t)graph->n * sizeof *side);
    program.value = signed_graph_cost(graph, side);
    if (program.value > 0)
        explore(&program, 0);
    memcpy(side, program.best, (size_t)graph->n * sizeof *side);
    result.value = program.value;
    result.proved = is_hopeless(&program, program.abandoned);
    result.bound = result.proved ? program.value : program.abandoned;
    result.branchings = program.branchings;
    close_program(&program);
    return result;
}
