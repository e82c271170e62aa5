"""Oracles of the measures about a set of actors. As in oracles.py, nothing is taken from the program."""
import itertools

import networkx as nx
import numpy as np

import oracles as base


def members_of(net, among):
    return [v for v in range(net.n) if among[net.actors[v]]]


def distances_without(net, members):
    """Distances once the members' ties are gone, everybody still there."""
    left = net.w.copy()
    left[members, :] = left[:, members] = 0
    return base.distances_of(left)


def reach(distances):
    return sum(1 / distances[a, b] for a, b in itertools.combinations(range(len(distances)), 2))


def set_vulnerability(net, members):
    return 1 - reach(distances_without(net, members)) / reach(net.d) if net.m else None


def set_membership(net, members):
    """All reach but that between two others."""
    others = [v for v in range(net.n) if v not in members]
    return reach(net.d) - sum(1 / net.d[a, b] for a, b in itertools.combinations(others, 2))


def set_mediation(net, members):
    """What membership leaves of the whole loss, others being a graph of their own."""
    others = [v for v in range(net.n) if v not in members]
    left = reach(base.distances_of(net.w[np.ix_(others, others)]))
    return reach(net.d) - set_membership(net, members) - left


def torn(net, members, chosen):
    rest = net.graph.copy()
    rest.remove_edges_from(list(net.graph.edges(members)))
    return sum(nx.has_path(net.graph, a, b) and not nx.has_path(rest, a, b)
               for a, b in itertools.combinations(chosen, 2))


def set_fragmentation(net, members):
    return 2 * torn(net, members, range(net.n)) / (net.n * (net.n - 1)) if net.n > 1 else None


def hops(net, members):
    found = nx.multi_source_dijkstra_path_length(net.graph, set(members), weight=None) if members else {}
    return [found.get(v, np.inf) for v in range(net.n)]


def m_reach(net, members):
    near = set().union(*(nx.ego_graph(net.graph, v, radius=2) for v in members))
    return len(near - set(members))


def distance_reach(net, members):
    return sum(1 / max(d, 1) for d in hops(net, members)) / net.n if net.n else None


SET = {
    "set_vulnerability": set_vulnerability, "set_membership": set_membership, "set_mediation": set_mediation,
    "set_fragmentation": set_fragmentation, "m_reach": m_reach, "distance_reach": distance_reach,
    "cut_pairs": lambda net, members: torn(net, members, [v for v in range(net.n) if v not in members]),
}
