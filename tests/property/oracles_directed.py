"""Oracles of directed support, brokerage and position. As in oracles.py, nothing is taken from the program."""
import itertools
import math

import networkx as nx
import numpy as np

import oracles as base
from oracles import once
from oracles_signed import net_signs


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


def in_blocs(net):
    return net.graph.subgraph([v for v in net.graph if bloc_of(net, v) >= 0]).copy()


def bloc_assortativity(net):
    graph = in_blocs(net)
    nx.set_node_attributes(graph, {v: bloc_of(net, v) for v in graph}, "bloc")
    if len({bloc_of(net, v) for v in graph if graph.degree[v]}) < 2:
        return None
    return nx.attribute_assortativity_coefficient(graph, "bloc")


def ei_rescaled(net):
    """The ties laid on the pairs between blocs first, or on those within."""
    graph = in_blocs(net)
    between = sorted(bloc_of(net, a) != bloc_of(net, b) for a, b in itertools.combinations(graph, 2))
    m = graph.number_of_edges()
    low, high = sum(between[:m]), sum(between[len(between) - m:])
    if low == high:
        return None
    index = [(2 * e - m) / m for e in (low, sum(bloc_of(net, a) != bloc_of(net, b) for a, b in graph.edges), high)]
    return -1 + 2 * (index[1] - index[0]) / (index[2] - index[0])


def rich_club(net):
    if net.m == 0:
        return None
    mean = sum(k for _, k in net.graph.degree) / net.n
    if sum(k > mean for _, k in net.graph.degree) < 2:
        return None
    return nx.rich_club_coefficient(net.graph, normalized=False)[math.floor(mean)]


def core_periphery_fit(net):
    pairs = list(itertools.combinations(range(net.n), 2))
    tied = [float(net.graph.has_edge(a, b)) for a, b in pairs]
    fits = []
    for k in range(net.n):
        core = {v for v in net.graph if net.graph.degree[v] > k}
        ideal = [float(a in core or b in core) for a, b in pairs]
        if len(set(tied)) > 1 and len(set(ideal)) > 1:
            fits.append(np.corrcoef(tied, ideal)[0, 1])
    return max(fits, default=None)


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


def steps_to_ties(net):
    """Every tie split by a node of its own: a tie k steps away is 2k + 1 half ties away."""
    signs = net_signs(net)
    ties = [(a, b) for a, b in itertools.combinations(range(net.n), 2) if signs[a, b]]
    halves = nx.Graph()
    halves.add_nodes_from(range(net.n))
    halves.add_edges_from((end, tie) for tie in ties for end in tie)
    return [{tie: (steps - 1) // 2 for tie, steps in nx.single_source_shortest_path_length(halves, v).items()
             if isinstance(tie, tuple)} for v in range(net.n)]


def political_independence(net, v):
    signs = net_signs(net)
    degree = np.count_nonzero(signs, axis=1).max(initial=0)
    if degree < 2:
        return None
    x, near = math.log(2 / 0.8, degree), once(net, "ties_at", steps_to_ties)[v]
    total = 0.0
    for k in set(near.values()):
        at = [signs[tie] for tie, steps in near.items() if steps == k]
        total += (-0.8) ** k * (sum(s > 0 for s in at) ** x - sum(s < 0 for s in at) ** x)
    return total


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
    "bloc_assortativity": bloc_assortativity, "ei_rescaled": ei_rescaled, "rich_club": rich_club,
    "core_periphery_fit": core_periphery_fit,
}
AMONG = {}
ACTOR = {
    "coordinator": role("AAA"), "itinerant": role("ABA"), "representative": role("AAB"), "gatekeeper": role("ABB"),
    "liaison": role("ABC"), "unreciprocated": unreciprocated, "political_independence": political_independence,
}
PAIR = {
    "tie_betweenness": tie_betweenness, "dependence_asymmetry": dependence_asymmetry,
    "two_step_exposure": lambda net, a, b: (shares_of_support(net) @ shares_of_support(net))[a, b],
}
THIRD = {
    "pair_dependency": pair_dependency,
}
