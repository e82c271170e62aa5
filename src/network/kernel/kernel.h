/*
 * kernel.h - what the kernels share: loops compiled for several processors, and sums that do not depend on the number of threads.
 * Kernels never call igraph, which is not thread-safe.
 */
#ifndef ENTENTE_NETWORK_KERNEL_KERNEL_H
#define ENTENTE_NETWORK_KERNEL_KERNEL_H

/*
 * Before a function whose loops gain from wide registers: it is compiled for several processors, and the best one is chosen at
 * start. Results are the same to the last bit, as nothing may be reordered or contracted (-ffp-contract=off). Empty where the
 * compiler cannot, and under sanitizers.
 */
#if defined(__x86_64__) && defined(__gnu_linux__) && defined(__GNUC__) && !defined(__clang__) && \
    !defined(__SANITIZE_ADDRESS__)
#define KERNEL __attribute__((optimize("O3"), target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define KERNEL
#endif

/*
 * Work shared by threads is cut into this many parts whatever the number of threads; each part adds up for itself in its own
 * array, and the parts are then added in order.
 */
enum { KERNEL_PARTS = 64 };

#endif
