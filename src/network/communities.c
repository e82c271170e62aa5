/*
 * communities.c - who belongs together by support alone.
 */
#include "network/communities.h"

#include "network/ig.h"

/* Numbers in order of first appearance; what they were is at most n - 1. */
static int renumber(int *numbers, int n)
{
    AUTO_FREE int *names = mem_array((size_t)n, sizeof *names); /* 0: not seen yet */
    int count = 0;

    for (int v = 0; v < n; v++) {
        if (names[numbers[v]] == 0)
            names[numbers[v]] = ++count;
        numbers[v] = names[numbers[v]] - 1;
    }
    return count;
}

int *network_communities(const struct network *net, int *count)
{
    int *numbers = mem_array((size_t)net->n, sizeof *numbers);
    AUTO_VECTOR_INT membership = { 0 };

    for (int v = 0; v < net->n; v++)
        numbers[v] = v;
    if (net->support.count > 0) {
        IG_MUST(igraph_vector_int_init(&membership, 0));
        IG_MUST(igraph_community_fastgreedy(network_graph(net), network_strengths(net), NULL, NULL, &membership));
        for (int v = 0; v < net->n; v++)
            numbers[v] = (int)VECTOR(membership)[v];
    }
    *count = renumber(numbers, net->n);
    return numbers;
}
