/*
 * network_pool.c - the networks of an analysis, each built once.
 */
#include "analysis/network_pool.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "network/kin.h"

/* Numbers that the distances of all networks kept may take: 256 MB. */
static const double NUMBERS_KEPT = 32.0 * 1024 * 1024;

/* Networks beyond which a pool is trimmed. */
enum { NETWORKS_KEPT = 500 };

enum { ACTORS_REMEMBERED = 3, SMALL = 64 };

struct remembered {
    const struct measure *measure;
    int actors[ACTORS_REMEMBERED], count;
    long round;
    struct value value;
};

/* The network stands first, so that it leads to the rest. */
struct pooled_network {
    struct network net;
    int phase;
    bool *among;
    long round;
    struct network_kin *kin;      /* as it was in the first round */
    struct pooled_network *twin;  /* of an earlier phase, the same in this round; or NULL */
    struct pooled_network *whole; /* of an earlier phase, what this was left of in the first round; or NULL */
    struct remembered *values;
    int value_count, value_capacity;
};

static void entry_free(struct pooled_network *entry)
{
    network_done(&entry->net);
    network_kin_free(entry->kin);
    free(entry->among);
    free(entry->values);
    free(entry);
}

/* Where the same network without isolates is there already, it serves as core, unless there is little to save. */
static void find_core(const struct network_pool *pool, struct pooled_network *entry)
{
    if (pool->is_resampled && entry->net.n <= SMALL)
        return;
    for (int i = 0; i < pool->count; i++)
        if (pool->entries[i] != entry && pool->entries[i]->phase == entry->phase &&
            pool->entries[i]->round == entry->round && network_set_core(&entry->net, &pool->entries[i]->net))
            return;
}

static void build(struct network_pool *pool, struct pooled_network *entry, const struct model *state, int layer)
{
    network_init(&entry->net, state, layer, entry->among);
    if (pool->is_resampled)
        network_plan_refill(&entry->net);
    if (pool->founds_kin)
        entry->kin = network_kin_new(&entry->net);
    network_set_kin(&entry->net, entry->kin);
    entry->value_count = 0;
}

static bool are_same_edges(const struct edge_list *a, const struct edge_list *b)
{
    if (a->count != b->count)
        return false;
    for (int i = 0; i < a->count; i++)
        if (a->edges[i].strength != b->edges[i].strength || a->edges[i].a != b->edges[i].a ||
            a->edges[i].b != b->edges[i].b)
            return false;
    return true;
}

/* Where a phase has left the strengths as they were in an earlier one, what follows from them is known. */
static void find_twin(const struct network_pool *pool, struct pooled_network *entry)
{
    entry->twin = NULL;
    for (int i = 0; i < pool->count && !entry->twin; i++) {
        struct pooled_network *other = pool->entries[i];

        if (other != entry && !other->twin && other->round == entry->round && other->net.layer == entry->net.layer &&
            other->net.n == entry->net.n &&
            memcmp(other->net.actor, entry->net.actor, (size_t)entry->net.n * sizeof *entry->net.actor) == 0 &&
            are_same_edges(&other->net.support, &entry->net.support) &&
            are_same_edges(&other->net.hostility, &entry->net.hostility))
            entry->twin = other;
    }
}

static void find_whole(const struct network_pool *pool, struct pooled_network *entry)
{
    if (entry->whole && entry->whole->round == pool->round)
        network_set_whole(&entry->net, &entry->whole->net);
}

/* Brings an entry to the present round. */
static const struct network *refresh(struct network_pool *pool, struct pooled_network *entry, const struct model *state)
{
    if (entry->round != pool->round) {
        if (!network_refill(&entry->net, state)) {
            int layer = entry->net.layer;

            network_done(&entry->net);
            build(pool, entry, state, layer);
        }
        entry->round = pool->round;
        find_core(pool, entry);
        find_twin(pool, entry);
        find_whole(pool, entry);
    }
    return &entry->net;
}

const struct network *network_pool_find(struct network_pool *pool, const struct model *state, int phase, int layer,
                                        const bool *among)
{
    size_t size = (size_t)state->actor_count * sizeof *among;
    struct pooled_network *entry;

    for (int i = 0; i < pool->count; i++) {
        entry = pool->entries[i];
        if (entry->phase == phase && entry->net.layer == layer && memcmp(entry->among, among, size) == 0)
            return refresh(pool, entry, state);
    }
    MEM_GROW(pool->entries, pool->count, pool->capacity);
    entry = pool->entries[pool->count++] = mem_alloc(sizeof *entry);
    entry->phase = phase;
    entry->among = mem_array((size_t)state->actor_count, sizeof *among);
    memcpy(entry->among, among, size);
    entry->round = pool->round;
    build(pool, entry, state, layer);
    find_core(pool, entry);
    return &entry->net;
}

void network_pool_drop(struct network_pool *pool)
{
    double numbers = 0;
    int kept = 0;

    for (int i = 0; i < pool->count; i++) {
        struct pooled_network *entry = pool->entries[i];
        double needed = (double)entry->net.n * entry->net.n;

        (void)network_set_core(&entry->net, NULL);
        if (entry->phase == 0 && numbers + needed <= NUMBERS_KEPT) {
            numbers += needed;
            pool->entries[kept++] = entry;
        } else {
            entry_free(entry);
        }
    }
    pool->count = kept;
}

static bool is_full(const struct network_pool *pool)
{
    double numbers = 0;

    for (int i = 0; i < pool->count; i++)
        numbers += (double)pool->entries[i]->net.n * pool->entries[i]->net.n;
    return pool->count > NETWORKS_KEPT || numbers > NUMBERS_KEPT;
}

void network_pool_trim(struct network_pool *pool)
{
    if (is_full(pool)) {
        const struct network_pool old = { .is_resampled = pool->is_resampled, .round = pool->round };

        network_pool_done(pool);
        *pool = old;
    }
}

/* Cascades may leave other actors each time: of such networks none may ever be asked for again. */
static void drop_latecomers(struct network_pool *pool)
{
    int kept = 0;

    for (int i = 0; i < pool->count; i++) {
        if (pool->entries[i]->kin)
            pool->entries[kept++] = pool->entries[i];
        else
            entry_free(pool->entries[i]);
    }
    pool->count = kept;
}

/* What was left of which, in the first round. */
static void pair_all(const struct network_pool *pool)
{
    for (int i = 0; i < pool->count; i++)
        for (int k = 0; k < pool->count && !pool->entries[i]->whole; k++) {
            struct pooled_network *rest = pool->entries[i], *whole = pool->entries[k];

            if (whole->phase < rest->phase && whole->net.layer == rest->net.layer &&
                network_kin_pair(&whole->net, &rest->net))
                rest->whole = whole;
        }
}

void network_pool_next(struct network_pool *pool)
{
    if (pool->founds_kin)
        pair_all(pool);
    if (pool->round > 0 && is_full(pool))
        drop_latecomers(pool);
    pool->is_resampled = true;
    pool->founds_kin = pool->round++ == 0;
}

static size_t place_of(const struct network_request *request)
{
    unsigned hash = (unsigned)request->phase * 31u + (unsigned)(request->layer + 1) * 7u;

    return (hash + 2u * request->fixed + request->in_focus) % REQUESTS_KEPT;
}

const struct network *network_pool_again(const struct network_pool *pool, const struct network_request *request)
{
    const struct granted_request *granted = &pool->granted[place_of(request)];
    const struct network_request *other = &granted->request;

    return granted->round == pool->round + 1 && other->phase == request->phase && other->layer == request->layer &&
                   other->fixed == request->fixed && other->in_focus == request->in_focus
               ? granted->net
               : NULL;
}

void network_pool_grant(struct network_pool *pool, const struct network_request *request, const struct network *net)
{
    pool->granted[place_of(request)] = (struct granted_request){ *request, pool->round + 1, net };
}

static struct remembered *find_value(const struct pooled_network *entry, const struct measure *measure,
                                     const int *actors, int count)
{
    for (int i = 0; i < entry->value_count; i++) {
        struct remembered *known = &entry->values[i];
        int same = 0;

        if (known->measure != measure || known->count != count)
            continue;
        while (same < count && known->actors[same] == actors[same])
            same++;
        if (same == count)
            return known;
    }
    return NULL;
}

bool network_pool_recall(const struct network *net, const struct measure *measure, const int *actors, int count,
                         struct value *value)
{
    const struct pooled_network *entry = (const struct pooled_network *)net;
    const struct remembered *known;

    if (entry->twin && measure->counts_strength)
        entry = entry->twin;
    known = find_value(entry, measure, actors, count);
    if (!known || (known->round != entry->round && !measure->counts_ties))
        return false;
    *value = known->value;
    return true;
}

void network_pool_remember(const struct network *net, const struct measure *measure, const int *actors, int count,
                           struct value value)
{
    struct pooled_network *entry = (struct pooled_network *)net;
    struct remembered *known;

    if (entry->twin && measure->counts_strength)
        entry = entry->twin;
    known = find_value(entry, measure, actors, count);
    if (count > ACTORS_REMEMBERED)
        return;
    if (!known) {
        MEM_GROW(entry->values, entry->value_count, entry->value_capacity);
        known = &entry->values[entry->value_count++];
        *known = (struct remembered){ .measure = measure, .count = count };
        for (int i = 0; i < count; i++)
            known->actors[i] = actors[i];
    }
    known->round = entry->round;
    known->value = value;
}

void network_pool_done(struct network_pool *pool)
{
    for (int i = 0; i < pool->count; i++)
        entry_free(pool->entries[i]);
    free(pool->entries);
    *pool = (struct network_pool){ 0 };
}
