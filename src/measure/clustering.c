/*
 * clustering.c - whether the partners of an actor are partners of each other.
 */
#include "base/mem.h"
#include "measure/measure.h"
#include "measure/triangles.h"

static const char REASON_NO_TRIPLE[] = "no actor with 2 partners";

static void count_triangle(void *context, const struct triangle *triangle)
{
    double *count = context;

    (void)triangle;
    ++*count;
}

static struct value transitivity(const struct network *net)
{
    double triangles = 0, triples = 0;

    for (int v = 0; v < net->n; v++) {
        double degree = net->first[v + 1] - net->first[v];

        triples += degree * (degree - 1) / 2;
    }
    triangles_visit(&net->support, net->n, count_triangle, &triangles);
    return triples < 1 ? UNDEFINED(REASON_NO_TRIPLE) : VALUE(3 * triangles / triples);
}

const struct measure measure_transitivity = {
    .name = "transitivity",
    .scope = SCOPE_NETWORK,
    .network = transitivity,
    .summary = "share of pairs of partners of the same actor that are tied themselves",
    .formula = "3 · triangles / connected triples, unweighted",
    .source = "Newman, Strogatz & Watts 2001",
    .alias = "global clustering coefficient",
    .unit = "share of triples",
    .range = "0..1",
    .undefined = REASON_NO_TRIPLE,
    .direction = DIRECTION_HIGHER,
    .counts_ties = true,
};

/* Adds to each corner the strengths of its two sides. */
static void add_sides(void *context, const struct triangle *triangle)
{
    double *sums = context, ab = triangle->ab->strength, ac = triangle->ac->strength, bc = triangle->bc->strength;

    sums[triangle->ab->a] += ab + ac;
    sums[triangle->ab->b] += ab + bc;
    sums[triangle->bc->b] += ac + bc;
}

static struct value weighted_clustering(const struct network *net)
{
    AUTO_FREE double *sides = mem_array((size_t)net->n, sizeof *sides);
    AUTO_FREE double *strengths = edge_list_vertex_sums(&net->support, net->n);
    double sum = 0;

    triangles_visit(&net->support, net->n, add_sides, sides);
    for (int v = 0; v < net->n; v++) {
        int degree = net->first[v + 1] - net->first[v];

        if (degree >= 2)
            sum += sides[v] / (strengths[v] * (degree - 1));
    }
    return net->n == 0 ? UNDEFINED(REASON_NO_ACTORS) : VALUE(sum / net->n);
}

const struct measure measure_weighted_clustering = {
    .name = "weighted_clustering",
    .scope = SCOPE_NETWORK,
    .network = weighted_clustering,
    .summary = "mean share of an actor's strength that goes to partners tied with each other",
    .formula = "mean over i of Σ_{j<h} (w_ij + w_ih) a_ij a_ih a_jh / (s_i (k_i - 1)); 0 where k_i < 2",
    .source = "Barrat et al. 2004",
    .unit = "share of strength",
    .range = "0..1",
    .undefined = REASON_NO_ACTORS,
    .direction = DIRECTION_HIGHER,
    .counts_strength = true,
};
