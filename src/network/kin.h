/*
 * kin.h - networks with the same ties and other strengths: what is found out once about the first of them serves all.
 */
#ifndef ENTENTE_NETWORK_KIN_H
#define ENTENTE_NETWORK_KIN_H

#include "network/network.h"

/* What is known of the first; made as it is asked for. */
struct network_kin;

/* Of a network as it is now; borrows nothing. Caller frees. O(ties). */
struct network_kin *network_kin_new(const struct network *first);
void network_kin_free(struct network_kin *kin);
/* Says that a network is of such kin. It borrows it; where its ties are others, nothing is taken from it. */
void network_set_kin(struct network *net, struct network_kin *kin);

/*
 * Says of two networks, as they are now, that the second is what is left of the first without some vertices, and that
 * both will be asked for their reach together, which they share the work of from then on. False, and nothing is said,
 * if it is not so, reach was not asked of both, or the first goes with what is left without others. Both have kin.
 */
bool network_kin_pair(const struct network *whole, const struct network *rest);
/* For a network paired: where the first stands now, until the strengths change; NULL if it is not known. */
void network_set_whole(struct network *rest, const struct network *whole);

/*
 * Second-smallest eigenvalue of the Laplacian of support, as fiedler_value; with kin found faster. It depends on the
 * network and its kin alone. False where it is not found.
 */
bool network_second_eigenvalue(const struct network *net, double *value);
/*
 * Σ 1/distance over all pairs, 0 for a pair without a path; computed without distances where none are known and the
 * network has kin. Where a pair shares the work, paths may be added up in another order.
 */
double network_total_reach(const struct network *net);

#endif
