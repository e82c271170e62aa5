/*
 * loading.h - how long a large model takes to read, beside what cJSON takes to parse the same bytes.
 */
#ifndef ENTENTE_TESTS_BENCH_LOADING_H
#define ENTENTE_TESTS_BENCH_LOADING_H

/* Prints a row for a million ties between a hundred thousand actors. */
void bench_loading(void);

#endif
