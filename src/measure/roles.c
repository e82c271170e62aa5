/*
 * roles.c - between which blocs an actor passes support on, by Gould & Fernandez (1989); and what it gives without return.
 */
#include <math.h>
#include <stdlib.h>

#include "base/mem.h"
#include "measure/measure.h"
#include "network/digraph.h"

static const char REASON_NO_BLOC[] = "no bloc";
static const char REASON_GIVES_NOTHING[] = "gives no support";

enum role { ROLE_COORDINATOR, ROLE_ITINERANT, ROLE_REPRESENTATIVE, ROLE_GATEKEEPER, ROLE_LIAISON };

/* Of a broker between a giver and a receiver, by their blocs. */
static enum role role_of(int giver, int broker, int receiver)
{
    if (giver == broker)
        return broker == receiver ? ROLE_COORDINATOR : ROLE_REPRESENTATIVE;
    if (broker == receiver)
        return ROLE_GATEKEEPER;
    return giver == receiver ? ROLE_ITINERANT : ROLE_LIAISON;
}

/* Adds what the partners of one giver do in the role. 'given' marks those that the giver supports itself. */
static void add_brokers(const struct network *net, const struct digraph *digraph, int giver, const bool *given,
                        enum role role, double *counts)
{
    for (int i = digraph->first[giver]; i < digraph->first[giver + 1]; i++) {
        int broker = digraph->target[i];

        for (int j = digraph->first[broker]; j < digraph->first[broker + 1] && net->bloc[broker] >= 0; j++) {
            int receiver = digraph->target[j];

            if (receiver == giver || given[receiver] || net->bloc[receiver] < 0)
                continue;
            counts[broker] += role_of(net->bloc[giver], net->bloc[broker], net->bloc[receiver]) == role;
        }
    }
}

static void count_roles(const struct network *net, enum role role, struct value *out)
{
    AUTO_FREE double *counts = mem_array((size_t)net->n, sizeof *counts);
    AUTO_FREE bool *given = mem_array((size_t)net->n, sizeof *given);
    struct digraph digraph;

    digraph_init(&digraph, net);
    for (int v = 0; v < net->n; v++) {
        if (net->bloc[v] < 0)
            continue;
        for (int i = digraph.first[v]; i < digraph.first[v + 1]; i++)
            given[digraph.target[i]] = true;
        add_brokers(net, &digraph, v, given, role, counts);
        for (int i = digraph.first[v]; i < digraph.first[v + 1]; i++)
            given[digraph.target[i]] = false;
    }
    digraph_done(&digraph);
    for (int v = 0; v < net->n; v++)
        out[v] = net->bloc[v] < 0 ? UNDEFINED(REASON_NO_BLOC) : VALUE(counts[v]);
}

static void coordinator(const struct network *net, struct value *out)
{
    count_roles(net, ROLE_COORDINATOR, out);
}

const struct measure measure_coordinator = {
    .name = "coordinator",
    LIMITED(2000),
    .group = GROUP_BROKERAGE,
    .scope = SCOPE_ACTOR,
    .actors = coordinator,
    .summary = "how often the actor passes support on between two members of its own bloc",
    .formula =
        "number of i -> b -> k without i -> k along directed support, blocs A A A; actors without bloc are left out",
    .source = "Gould & Fernandez 1989",
    .unit = "paths",
    .range = "0..(n-1)(n-2)",
    .undefined = REASON_NO_BLOC,
    .detail = true,
    .is_count = true,
};

static void itinerant(const struct network *net, struct value *out)
{
    count_roles(net, ROLE_ITINERANT, out);
}

const struct measure measure_itinerant = {
    .name = "itinerant",
    LIMITED(2000),
    .group = GROUP_BROKERAGE,
    .scope = SCOPE_ACTOR,
    .actors = itinerant,
    .summary = "how often the actor passes support on between two members of one other bloc",
    .formula =
        "number of i -> b -> k without i -> k along directed support, blocs A B A; actors without bloc are left out",
    .source = "Gould & Fernandez 1989",
    .unit = "paths",
    .range = "0..(n-1)(n-2)",
    .undefined = REASON_NO_BLOC,
    .detail = true,
    .is_count = true,
};

static void representative(const struct network *net, struct value *out)
{
    count_roles(net, ROLE_REPRESENTATIVE, out);
}

const struct measure measure_representative = {
    .name = "representative",
    LIMITED(2000),
    .group = GROUP_BROKERAGE,
    .scope = SCOPE_ACTOR,
    .actors = representative,
    .summary = "how often the actor passes support on from its own bloc to another",
    .formula =
        "number of i -> b -> k without i -> k along directed support, blocs A A B; actors without bloc are left out",
    .source = "Gould & Fernandez 1989",
    .unit = "paths",
    .range = "0..(n-1)(n-2)",
    .undefined = REASON_NO_BLOC,
    .detail = true,
    .is_count = true,
};

static void gatekeeper(const struct network *net, struct value *out)
{
    count_roles(net, ROLE_GATEKEEPER, out);
}

const struct measure measure_gatekeeper = {
    .name = "gatekeeper",
    LIMITED(2000),
    .group = GROUP_BROKERAGE,
    .scope = SCOPE_ACTOR,
    .actors = gatekeeper,
    .summary = "how often the actor passes support on from another bloc to its own",
    .formula =
        "number of i -> b -> k without i -> k along directed support, blocs A B B; actors without bloc are left out",
    .source = "Gould & Fernandez 1989",
    .unit = "paths",
    .range = "0..(n-1)(n-2)",
    .undefined = REASON_NO_BLOC,
    .detail = true,
    .is_count = true,
};

static void liaison(const struct network *net, struct value *out)
{
    count_roles(net, ROLE_LIAISON, out);
}

const struct measure measure_liaison = {
    .name = "liaison",
    LIMITED(2000),
    .group = GROUP_BROKERAGE,
    .scope = SCOPE_ACTOR,
    .actors = liaison,
    .summary = "how often the actor passes support on between two blocs, neither of them its own",
    .formula =
        "number of i -> b -> k without i -> k along directed support, blocs A B C; actors without bloc are left out",
    .source = "Gould & Fernandez 1989",
    .unit = "paths",
    .range = "0..(n-1)(n-2)",
    .undefined = REASON_NO_BLOC,
    .detail = true,
    .is_count = true,
};

static void unreciprocated(const struct network *net, struct value *out)
{
    struct digraph digraph;

    digraph_init(&digraph, net);
    for (int v = 0; v < net->n; v++) {
        double given = 0, lost = 0;

        for (int i = digraph.first[v]; i < digraph.first[v + 1]; i++) {
            given += digraph.strength[i];
            lost += fmax(0, digraph.strength[i] - digraph_strength(&digraph, digraph.target[i], v));
        }
        out[v] = given > 0 ? VALUE(lost / given) : UNDEFINED(REASON_GIVES_NOTHING);
    }
    digraph_done(&digraph);
}

const struct measure measure_unreciprocated = {
    .name = "unreciprocated",
    .group = GROUP_POSITION,
    .scope = SCOPE_ACTOR,
    .actors = unreciprocated,
    .summary = "share of the support that the actor gives which its partners do not return",
    .formula = "Σ_j max(0, w_ij - w_ji) / Σ_j w_ij, w_ij directed support from i to j",
    .source = "our definition, after Snyder 1984",
    .unit = "share of support given",
    .range = "0..1",
    .undefined = REASON_GIVES_NOTHING,
    .direction = DIRECTION_LOWER,
    .detail = true,
};
