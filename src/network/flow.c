/*
 * flow.c - maximum flows by blocking flows (Dinic 1970).
 */
#include "network/flow.h"

#include <assert.h>
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "network/cache.h"

struct arc {
    int to, next; /* next arc of the same node, or -1 */
    double capacity;
};

void flow_init(struct flow *flow, int node_count)
{
    size_t n = (size_t)node_count;

    *flow = (struct flow){ .node_count = node_count };
    flow->first = mem_array(n, sizeof *flow->first);
    flow->level = mem_array(n, sizeof *flow->level);
    flow->current = mem_array(n, sizeof *flow->current);
    flow->queue = mem_array(n, sizeof *flow->queue);
    flow->path = mem_array(n, sizeof *flow->path);
    for (int v = 0; v < node_count; v++)
        flow->first[v] = -1;
}

void flow_done(struct flow *flow)
{
    free(flow->first);
    free(flow->arcs);
    free(flow->residual);
    free(flow->level);
    free(flow->current);
    free(flow->queue);
    free(flow->path);
}

static void add_arc(struct flow *flow, int from, int to, double capacity)
{
    MEM_GROW(flow->arcs, flow->arc_count, flow->arc_capacity);
    flow->arcs[flow->arc_count] = (struct arc){ .to = to, .next = flow->first[from], .capacity = capacity };
    flow->first[from] = flow->arc_count++;
}

void flow_add(struct flow *flow, int from, int to, double forward, double backward)
{
    add_arc(flow, from, to, forward);
    add_arc(flow, to, from, backward);
}

/* Numbers the nodes by their distance from the source along arcs with room; false if the sink is not among them. */
static bool find_levels(struct flow *flow, int source, int sink)
{
    int head = 0, tail = 0;

    for (int v = 0; v < flow->node_count; v++) {
        flow->level[v] = -1;
        flow->current[v] = flow->first[v];
    }
    flow->level[source] = 0;
    flow->queue[tail++] = source;
    while (head < tail && flow->level[sink] < 0) {
        int v = flow->queue[head++];

        for (int i = flow->first[v]; i >= 0; i = flow->arcs[i].next) {
            int w = flow->arcs[i].to;

            if (flow->residual[i] <= 0 || flow->level[w] >= 0)
                continue;
            flow->level[w] = flow->level[v] + 1;
            flow->queue[tail++] = w;
        }
    }
    return flow->level[sink] >= 0;
}

/* First arc of the node, from its current one on, that leads a level further; -1 if none is left. */
static int next_arc(struct flow *flow, int node)
{
    int *i = &flow->current[node];

    while (*i >= 0 && (flow->residual[*i] <= 0 || flow->level[flow->arcs[*i].to] != flow->level[node] + 1))
        *i = flow->arcs[*i].next;
    return *i;
}

/* Sends what fits along the path; shortens it to the arcs before the first one that is full now. */
static double send(struct flow *flow, int *depth)
{
    double amount = INFINITY;
    int length = *depth;

    for (int k = 0; k < length; k++)
        amount = fmin(amount, flow->residual[flow->path[k]]);
    for (int k = length - 1; k >= 0; k--) {
        flow->residual[flow->path[k]] -= amount;
        flow->residual[flow->path[k] ^ 1] += amount;
        if (flow->residual[flow->path[k]] <= 0)
            *depth = k;
    }
    return amount;
}

/* Fills the levels until no path along them has room. */
static double block(struct flow *flow, int source, int sink)
{
    double total = 0;
    int depth = 0;

    for (;;) {
        int node = depth > 0 ? flow->arcs[flow->path[depth - 1]].to : source;
        int arc;

        if (node == sink) {
            total += send(flow, &depth);
            continue;
        }
        arc = next_arc(flow, node);
        if (arc >= 0) {
            flow->path[depth++] = arc;
        } else if (depth > 0) {
            flow->level[node] = -1;
            depth--;
        } else {
            return total;
        }
    }
}

double flow_maximum(struct flow *flow, int source, int sink, double enough)
{
    double total = 0;

    assert(source != sink);
    flow->residual = mem_resize(flow->residual, (size_t)flow->arc_count, sizeof *flow->residual);
    for (int i = 0; i < flow->arc_count; i++)
        flow->residual[i] = flow->arcs[i].capacity;
    while (total < enough && find_levels(flow, source, sink))
        total += block(flow, source, sink);
    return total;
}

/* The levels are those of the last search, the one that did not come through. */
bool flow_reaches(const struct flow *flow, int node)
{
    return flow->level[node] >= 0;
}

/* The support as a flow: edge i is arc 2i, its capacity the same both ways. */
static struct flow *flow_of(const struct network *net)
{
    struct network_cache *cache = net->cache;

    if (!cache->flow) {
        cache->flow = mem_alloc(sizeof *cache->flow);
        flow_init(cache->flow, net->n);
        for (int i = 0; i < net->support.count; i++)
            flow_add(cache->flow, net->support.edges[i].a, net->support.edges[i].b, 0, 0);
    }
    if (!cache->flow_is_filled)
        for (int i = 0; i < net->support.count; i++)
            cache->flow->arcs[2 * i].capacity = cache->flow->arcs[2 * i + 1].capacity = net->support.edges[i].strength;
    cache->flow_is_filled = true;
    return cache->flow;
}

double network_flow(const struct network *net, int a, int b)
{
    assert(a != b);
    return flow_maximum(flow_of(net), a < b ? a : b, a < b ? b : a, INFINITY);
}

void network_split_flow(const struct network *net, struct flow *flow)
{
    flow_init(flow, 2 * net->n);
    for (int v = 0; v < net->n; v++)
        flow_add(flow, 2 * v, 2 * v + 1, 1, 0);
    for (int i = 0; i < net->support.count; i++) {
        const struct edge *edge = &net->support.edges[i];

        flow_add(flow, 2 * edge->a + 1, 2 * edge->b, 1, 0);
        flow_add(flow, 2 * edge->b + 1, 2 * edge->a, 1, 0);
    }
}
