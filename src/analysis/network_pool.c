/*
 * network_pool.c - the networks of an analysis, each built once.
 */
#include "analysis/network_pool.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

/* Numbers that the distances of all networks kept may take: 256 MB. */
static const double NUMBERS_KEPT = 32.0 * 1024 * 1024;

struct pooled_network {
    int phase;
    bool *among;
    struct network net;
};

static void entry_free(struct pooled_network *entry)
{
    network_done(&entry->net);
    free(entry->among);
    free(entry);
}

/* Where the same network without isolates is there already, it serves as core. */
static void find_core(const struct network_pool *pool, struct pooled_network *entry)
{
    for (int i = 0; i < pool->count; i++)
        if (pool->entries[i] != entry && pool->entries[i]->phase == entry->phase &&
            network_set_core(&entry->net, &pool->entries[i]->net))
            return;
}

const struct network *network_pool_find(struct network_pool *pool, const struct model *state, int phase, int layer,
                                        const bool *among)
{
    size_t size = (size_t)state->actor_count * sizeof *among;
    struct pooled_network *entry;

    for (int i = 0; i < pool->count; i++) {
        entry = pool->entries[i];
        if (entry->phase == phase && entry->net.layer == layer && memcmp(entry->among, among, size) == 0)
            return &entry->net;
    }
    MEM_GROW(pool->entries, pool->count, pool->capacity);
    entry = pool->entries[pool->count++] = mem_alloc(sizeof *entry);
    entry->phase = phase;
    entry->among = mem_array((size_t)state->actor_count, sizeof *among);
    memcpy(entry->among, among, size);
    network_init(&entry->net, state, layer, among);
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

void network_pool_done(struct network_pool *pool)
{
    for (int i = 0; i < pool->count; i++)
        entry_free(pool->entries[i]);
    free(pool->entries);
    *pool = (struct network_pool){ 0 };
}
