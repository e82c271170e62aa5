"""Oracles of directed support, brokerage and position. As in oracles.py, nothing is taken from the program."""
import itertools
import math

import networkx as nx
import numpy as np

import oracles as base
from oracles import once


def given_support(net):
    """Strength from a to b, before both directions become one."""
    model, grid = net.model, np.ix_(net.actors, net.actors)
    if net.layer is not None:
        found = base.directed_sums(model, net.layer, 1)
    else:
        shares = [layer.share for layer in model.layers]
        found = sum(s * base.directed_sums(model, i, 1) for i, s in enumerate(shares)) / sum(shares)
    return np.where(found[grid] > base.DUST, found[grid], 0.0)


def support_digraph(net):
    w = once(net, "given", given_support)
    graph = nx.DiGraph()
    graph.add_nodes_from(range(net.n))
    graph.add_edges_from((a, b) for a, b in itertools.permutations(range(net.n), 2) if w[a, b] > 0)
    return graph


def digraph(net):
    return once(net, "digraph", support_digraph)


def krackhardt_hierarchy(net):
    closure = nx.transitive_closure(digraph(net), reflexive=None)
    pairs = {frozenset(arc) for arc in closure.edges}
    mutual = sum(closure.has_edge(*pair) and closure.has_edge(*reversed(tuple(pair))) for pair in map(tuple, pairs))
    return 1 - mutual / len(pairs) if pairs else None


def krackhardt_efficiency(net):
    sizes = [len(c) for c in nx.weakly_connected_components(digraph(net))]
    if max(sizes, default=0) < 2:
        return None
    spare = digraph(net).number_of_edges() - sum(n - 1 for n in sizes)
    return 1 - spare / sum(n * (n - 1) - (n - 1) for n in sizes)


def lubness(net):
    graph = digraph(net)
    below = {v: {v} | nx.descendants(graph, v) for v in graph}
    worst = violations = 0
    for part in nx.weakly_connected_components(graph):
        worst += math.comb(len(part) - 1, 2)
        for a, b in itertools.combinations(part, 2):
            bounds = [u for u in part if {a, b} <= below[u]]
            violations += not any(all(c in below[u] for u in bounds) for c in bounds)
    return 1 - violations / worst if worst else None


def bloc_of(net, v):
    return net.model.blocs[net.actors[v]]


def roles(net):
    """All triples of givers, brokers and receivers by the pattern of their blocs."""
    graph, found = digraph(net), {}
    for i, b, k in itertools.permutations(graph, 3):
        blocs = [bloc_of(net, v) for v in (i, b, k)]
        if min(blocs) >= 0 and graph.has_edge(i, b) and graph.has_edge(b, k) and not graph.has_edge(i, k):
            pattern = "".join("ABC"[sorted(set(blocs), key=blocs.index).index(bloc)] for bloc in blocs)
            found[b, pattern] = found.get((b, pattern), 0) + 1
    return found


def role(pattern):
    return lambda net, v: once(net, "roles", roles).get((v, pattern), 0) if bloc_of(net, v) >= 0 else None


def unreciprocated(net, v):
    w = once(net, "given", given_support)
    return np.clip(w[v] - w[:, v], 0, None).sum() / w[v].sum() if w[v].any() else None


def tie_betweenness(net, a, b):
    if not net.graph.has_edge(a, b):
        return None
    scores = once(net, "tie_scores", lambda one: nx.edge_betweenness_centrality(one.graph, weight="length"))
    return scores[a, b] if (a, b) in scores else scores[b, a]


def shares_of_support(net):
    sums = net.w.sum(axis=1, keepdims=True)
    return np.divide(net.w, sums, out=np.zeros_like(net.w), where=sums > 0)


def dependence_asymmetry(net, a, b):
    d = shares_of_support(net)
    return (d - d.T)[a, b]


def pair_dependency(net, a, b, k):
    if not nx.has_path(net.graph, a, b):
        return None
    paths = list(nx.all_shortest_paths(net.graph, a, b, weight="length"))
    return sum(k in path for path in paths) / len(paths)


NETWORK = {
    "krackhardt_hierarchy": krackhardt_hierarchy, "krackhardt_efficiency": krackhardt_efficiency, "lubness": lubness,
}
AMONG = {}
ACTOR = {
    "coordinator": role("AAA"), "itinerant": role("ABA"), "representative": role("AAB"), "gatekeeper": role("ABB"),
    "liaison": role("ABC"), "unreciprocated": unreciprocated,
}
PAIR = {
    "tie_betweenness": tie_betweenness, "dependence_asymmetry": dependence_asymmetry,
    "two_step_exposure": lambda net, a, b: (shares_of_support(net) @ shares_of_support(net))[a, b],
}
THIRD = {
    "pair_dependency": pair_dependency,
}
