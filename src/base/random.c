/*
 * random.c - random numbers by counting and mixing.
 */
#include "base/random.h"

static const uint64_t GOLDEN = 0x9e3779b97f4a7c15u;

static uint64_t mix(uint64_t bits)
{
    bits = (bits ^ (bits >> 30)) * 0xbf58476d1ce4e5b9u;
    bits = (bits ^ (bits >> 27)) * 0x94d049bb133111ebu;
    return bits ^ (bits >> 31);
}

struct random random_stream(uint64_t seed, uint64_t stream)
{
    return (struct random){ .key = mix(mix(seed + GOLDEN) + GOLDEN * (stream + 1)) };
}

uint64_t random_bits(struct random *random)
{
    return mix(random->key + GOLDEN * ++random->count);
}

double random_share(struct random *random)
{
    return ((double)(random_bits(random) >> 12) + 0.5) * 0x1p-52;
}

/* What lies beyond the last whole multiple of 'below' is drawn again. */
uint64_t random_below(struct random *random, uint64_t below)
{
    uint64_t excess = (UINT64_MAX % below + 1) % below, bits;

    do
        bits = random_bits(random);
    while (bits > UINT64_MAX - excess);
    return bits % below;
}

void random_order(struct random *random, int *order, int n)
{
    for (int i = 0; i < n; i++) {
        int k = (int)random_below(random, (uint64_t)i + 1);

        order[i] = order[k];
        order[k] = i;
    }
}
