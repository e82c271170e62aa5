/*
 * ig.h - the one place that meets igraph's errors.
 * igraph calls fail only for want of memory, which ends the program as everywhere, or by a fault of this program, which ends
 * it with 70. Nobody tests for either.
 */
#ifndef ENTENTE_NETWORK_IG_H
#define ENTENTE_NETWORK_IG_H

#include <igraph/igraph.h>

/* Installs our handlers instead of igraph's, which abort. Needed before the first call to igraph; may be repeated. */
void ig_init(void);

/* Returns only if 'code' says success; 'call' is named in the message otherwise. */
void ig_check(igraph_error_t code, const char *call);
#define IG_MUST(call) ig_check((call), #call)

/* Locals that are freed when their scope ends; initialise them with {0}. */
#define AUTO_VECTOR __attribute__((cleanup(igraph_vector_destroy))) igraph_vector_t
#define AUTO_VECTOR_INT __attribute__((cleanup(igraph_vector_int_destroy))) igraph_vector_int_t
#define AUTO_MATRIX __attribute__((cleanup(igraph_matrix_destroy))) igraph_matrix_t

#endif
