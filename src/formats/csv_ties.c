/*
 * csv_ties.c - what becomes of ties that stand in a table more than once.
 */
#include "formats/csv_ties.h"

#include <stdlib.h>
#include <string.h>

void csv_ties_add(struct csv_ties *ties, int from, int to, struct csv_tie tie)
{
    tie.is_backward = from > to;
    tie.low = tie.is_backward ? to : from;
    tie.high = tie.is_backward ? from : to;
    tie.index = ties->count;
    MEM_GROW(ties->list, ties->count, ties->capacity);
    ties->list[ties->count++] = tie;
}

/* The members from these on, or elements, one by one. */
static int compare_members(const cJSON *a, const cJSON *b)
{
    int order = 0;

    for (; a && b && order == 0; a = a->next, b = b->next) {
        order = a->string && b->string ? strcmp(a->string, b->string) : 0;
        if (order == 0 && a->valuestring && b->valuestring)
            order = strcmp(a->valuestring, b->valuestring);
        if (order == 0)
            order = (a->valuedouble > b->valuedouble) - (a->valuedouble < b->valuedouble);
        if (order == 0)
            order = compare_members(a->child, b->child);
    }
    return order ? order : (a != NULL) - (b != NULL);
}

static int compare_layers(const struct imported_tie *x, const struct imported_tie *y)
{
    return x->layer == y->layer ? 0 : strcmp(x->layer, y->layer);
}

/* All that is said of two ties but their ends and directions, the layer first. */
static int compare_words(const struct imported_tie *x, const struct imported_tie *y)
{
    int order = compare_layers(x, y);

    if (order == 0)
        order = (x->weight > y->weight) - (x->weight < y->weight);
    return order ? order : compare_members(x->more ? x->more->child : NULL, y->more ? y->more->child : NULL);
}

/* Of one first actor: by the second, by all that is said, the layer first; as they stand in the table. */
static int compare_ties(const void *left, const void *right, void *context)
{
    const struct imported_tie *list = context;
    const struct csv_tie *x = left, *y = right;
    int order;

    if (x->high != y->high)
        return x->high - y->high;
    order = compare_words(&list[x->index], &list[y->index]);
    if (order == 0)
        order = (x->is_said - y->is_said) * 4 + (x->is_directed - y->is_directed) * 2 + x->is_backward - y->is_backward;
    return order ? order : x->index - y->index;
}

/* Gathered by their first actors, then sorted among these: a table may have millions. */
static void sort_ties(struct csv_ties *ties, const struct import *import)
{
    AUTO_FREE int *last = mem_array((size_t)import->actor_count + 1, sizeof *last);
    struct csv_tie *sorted = mem_array((size_t)ties->count, sizeof *sorted);

    for (int i = 0; i < ties->count; i++)
        last[ties->list[i].low + 1]++;
    for (int v = 0; v < import->actor_count; v++)
        last[v + 1] += last[v];
    for (int i = 0; i < ties->count; i++)
        sorted[last[ties->list[i].low]++] = ties->list[i];
    for (int v = 0, from = 0; v < import->actor_count; from = last[v++])
        if (last[v] - from > 1)
            qsort_r(sorted + from, (size_t)(last[v] - from), sizeof *sorted, compare_ties, import->ties.list);
    free(ties->list);
    ties->list = sorted;
}

/* Behind the last of those that tie the same pair in the same layer. */
static int bond_end(const struct csv_ties *ties, int from, const struct imported_tie *list)
{
    const struct csv_tie *tie = &ties->list[from];
    int end = from + 1;

    while (end < ties->count && ties->list[end].low == tie->low && ties->list[end].high == tie->high &&
           compare_layers(&list[ties->list[end].index], &list[tie->index]) == 0)
        end++;
    return end;
}

/* Pairs that are tied in both directions though nothing says which is meant. */
struct both_ways {
    int count, first[2]; /* ties of the first of them, or -1 */
};

/* Adds what ties one pair in one layer. */
static void find_both_ways(const struct csv_tie *ties, int count, struct both_ways *found)
{
    int seen[2] = { -1, -1 };

    for (int i = 0; i < count; i++)
        if (!ties[i].is_said && seen[ties[i].is_backward] < 0)
            seen[ties[i].is_backward] = ties[i].index;
    if (seen[0] < 0 || seen[1] < 0)
        return;
    if (found->count++ == 0 || seen[0] < found->first[0])
        memcpy(found->first, seen, sizeof seen);
}

static void remark_both_ways(struct import *import, const struct both_ways *found)
{
    const struct imported_tie *one = &import->ties.list[found->first[0]];
    const struct imported_tie *other = &import->ties.list[found->first[1]];
    long lines[2] = { import_line(import, one->place), import_line(import, other->place) };
    bool is_later = lines[0] > lines[1];

    import_remark(import, "%d pair%s in both directions, %s%s and %s (lines %ld and %ld): ties are %s", found->count,
                  found->count == 1 ? " stands" : "s stand", found->count == 1 ? "" : "the first ", one->from, one->to,
                  lines[is_later], lines[!is_later],
                  import->options->mutual
                      ? "mutual nevertheless, and weights that differ add up"
                      : "directed, and measures take the stronger direction; --mutual adds both up");
}

static bool is_repeat(const struct csv_tie *one, const struct csv_tie *next, const struct imported_tie *list)
{
    const struct imported_tie *x = &list[one->index], *y = &list[next->index];

    return compare_words(x, y) == 0 && x->is_directed == y->is_directed &&
           (!x->is_directed || one->is_backward == next->is_backward);
}

/* Takes the repeats out of one bond; returns how many of the rest add to one before them. */
static int settle_bond(const struct csv_tie *ties, int count, struct import *import)
{
    struct imported_tie *list = import->ties.list;
    bool seen[2] = { false, false };
    int adding = 0;

    for (int i = 0, last = -1; i < count; i++) {
        bool backward = ties[i].is_backward, is_mutual = !list[ties[i].index].is_directed;

        if (last >= 0 && is_repeat(&ties[last], &ties[i], list)) {
            list[ties[i].index].from = NULL;
            import_skip_at(import, "saying what another says", list[ties[i].index].place);
            continue;
        }
        adding += seen[backward] || (is_mutual && seen[!backward]);
        seen[backward] = true;
        seen[!backward] |= is_mutual;
        last = i;
    }
    return adding;
}

void csv_ties_settle(struct csv_ties *ties, struct import *import)
{
    struct imported_tie *list = import->ties.list;
    struct both_ways both_ways = { 0, { -1, -1 } };
    int adding = 0;

    sort_ties(ties, import);
    for (int from = 0, end; from < ties->count; from = end) {
        end = bond_end(ties, from, list);
        find_both_ways(ties->list + from, end - from, &both_ways);
    }
    if (both_ways.count)
        remark_both_ways(import, &both_ways);
    for (int i = 0; i < ties->count; i++) {
        const struct csv_tie *tie = &ties->list[i];

        list[tie->index].is_directed = tie->is_said ? tie->is_directed : both_ways.count && !import->options->mutual;
    }
    for (int from = 0, end; from < ties->count; from = end) {
        end = bond_end(ties, from, list);
        adding += settle_bond(ties->list + from, end - from, import);
    }
    import_drop_ties(import);
    if (adding)
        import_remark(import, "%d tie%s tied before in the same layer: their weights add up", adding,
                      adding == 1 ? " is between a pair" : "s are between pairs");
}

void csv_ties_done(struct csv_ties *ties)
{
    free(ties->list);
    *ties = (struct csv_ties){ 0 };
}
