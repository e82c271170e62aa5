/*
 * frustration.h - how long exact frustration takes, which igraph does not have.
 */
#ifndef ENTENTE_TESTS_BENCH_FRUSTRATION_H
#define ENTENTE_TESTS_BENCH_FRUSTRATION_H

/* Prints a row for each of some networks with many hostile ties. */
void bench_frustration(void);

#endif
