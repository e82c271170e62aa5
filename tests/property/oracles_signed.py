"""Oracles of signed and multilayer measures, of egos and pairs. As in oracles.py, nothing is taken from the program."""
import itertools
import math

import networkx as nx
import numpy as np

import oracles as base
from oracles_more import eigen, expm, when


def net_signs(net):
    whole = net.w - net.h
    return np.where(np.abs(whole) > base.DUST, whole, 0.0)


def hostile_density(net, among=None):
    return base.per_pair(net, among, lambda a, b: float(net.h[a, b] > 0))


def net_density(net, among=None):
    return base.per_pair(net, among, lambda a, b: net.w[a, b] - net.h[a, b])


def viable_component(net):
    """Every pair must stay together in every layer: sets shrink until all layers agree."""
    if net.layer is not None or net.n == 0:
        return None
    sets, graphs = [set(range(net.n))], [base.graph_of(layer) for layer in layers_of(net)]
    while True:
        parts = sets
        for graph in graphs:
            parts = [set(c) for part in parts for c in nx.connected_components(graph.subgraph(part))]
        if len(parts) == len(sets):
            return max(len(part) for part in parts) / net.n
        sets = parts


def pn_centrality(net, v):
    if net.n < 2:
        return None
    signs = np.sign(net_signs(net))
    a = np.where(signs > 0, 1.0, np.where(signs < 0, -2.0, 0.0))
    matrix = np.eye(net.n) - a / (2 * net.n - 2)
    if abs(np.linalg.det(matrix)) < 1e-9:
        return None
    return np.linalg.solve(matrix, np.ones(net.n))[v]


def profiles(net, a, b):
    others = [k for k in range(net.n) if k not in (a, b)]
    return net.w[a, others], net.w[b, others]


def profile_pi(net, a, b):
    x, y = profiles(net, a, b)
    both = np.concatenate([x, y])
    expected = ((both - both.mean()) ** 2).sum() if len(x) else 0
    return 1 - ((x - y) ** 2).sum() / expected if expected > 1e-15 else None


def profile_kappa(net, a, b):
    """Expected disagreement: every value of the one profile against every value of the other."""
    x, y = profiles(net, a, b)
    expected = ((x[:, None] - y[None, :]) ** 2).sum() / len(x) if len(x) else 0
    return 1 - ((x - y) ** 2).sum() / expected if expected > 1e-15 else None


def signs_around(net, a, b):
    s = np.sign(net_signs(net))
    return None if s[a, b] == 0 else [s[a, b] * s[a, k] * s[b, k] for k in range(net.n) if k not in (a, b)]


def unbalanced_triads(net, a, b):
    found = signs_around(net, a, b)
    return None if found is None else sum(x < 0 for x in found)


def triads_if_flipped(net, a, b):
    found = signs_around(net, a, b)
    return None if found is None else sum(found)


def same_bloc(net, a, b):
    blocs = net.model.blocs
    return a == b or (blocs[net.actors[a]] >= 0 and blocs[net.actors[a]] == blocs[net.actors[b]])


def signed_modularity(net):
    total = net.w.sum() + net.h.sum()
    if total == 0:
        return None
    found = 0.0
    for sign, m in ((1, net.w), (-1, net.h)):
        s = m.sum(axis=1)
        found += sign * sum(m[a, b] - (s[a] * s[b] / m.sum() if m.sum() else 0) for a in range(net.n) for b in range(net.n)
                            if same_bloc(net, a, b))
    return found / total


def triads(net):
    a = net_signs(net)
    found = [(a[i, j], a[i, k], a[j, k]) for i, j, k in itertools.combinations(range(net.n), 3)]
    return [t for t in found if all(t)]


def weakly_balanced_triads(net):
    found = triads(net)
    return sum(sum(x < 0 for x in t) != 1 for t in found) / len(found) if found else None


def balanced_intensity(net):
    weights = [(abs(math.prod(t)) ** (1 / 3), math.prod(t) > 0) for t in triads(net)]
    return sum(w for w, good in weights if good) / sum(w for w, _ in weights) if weights else None


def walk_balance(net):
    a = net_signs(net)
    return np.trace(expm(a)) / np.trace(expm(np.abs(a))) if net.n else None


def algebraic_conflict(net):
    a = net_signs(net)
    if net.n == 0:
        return None
    value = eigen(np.diag(np.abs(a).sum(axis=1)) - a)[0]
    return 0.0 if value < 1e-12 else value


def layers_of(net):
    return [base.matrix(net.model, i, 1)[np.ix_(net.actors, net.actors)] for i in range(len(net.model.layers))]


def layer_overlap(net):
    if net.layer is not None:
        return None
    found = [np.minimum(a, b).sum() / np.maximum(a, b).sum() for a, b in itertools.combinations(layers_of(net), 2)
             if np.maximum(a, b).sum() > 0]
    return float(np.mean(found)) if found else None


def plies(net):
    counts = [sum(layer[a, b] > 0 for layer in layers_of(net)) for a, b in base.all_pairs(net)]
    return [c for c in counts if c] if net.layer is None else []


def effective_size(net, v):
    if not net.graph.degree[v]:
        return None
    return nx.effective_size(DirectedTwin(net.graph), [v], weight="weight")[v]


class DirectedTwin(nx.DiGraph):
    """networkx takes a short cut for undirected graphs without weights only; both arcs keep Burt's formula."""

    def __init__(self, graph=None, **more):
        super().__init__(**more)
        if graph is not None:
            self.add_nodes_from(graph)
            for a, b, data in graph.edges(data=True):
                self.add_edge(a, b, **data)
                self.add_edge(b, a, **data)


def sole_brokerage(net, v):
    rest = net.graph.copy()
    rest.remove_node(v)
    return sum(nx.has_path(net.graph, a, b) and not nx.has_path(rest, a, b)
               for a, b in itertools.combinations(rest, 2))


def reach_membership(net, v):
    return sum(1 / net.d[v, u] for u in range(net.n) if u != v)


def reach_mediation(net, v):
    others = [u for u in range(net.n) if u != v]
    d = base.distances_of(net.w[np.ix_(others, others)])
    return sum(1 / net.d[others[a], others[b]] - 1 / d[a, b] for a, b in itertools.combinations(range(len(others)), 2))


def entrapment(net, v):
    return sum(net.w[v, j] * net.h[j, k] for j in range(net.n) for k in range(net.n) if k != v and net.h[v, k] == 0)


def local_balance(net, v):
    a = net_signs(net)
    return expm(a)[v, v] / expm(np.abs(a))[v, v]


def participation(net, v):
    degrees = np.array([(layer[v] > 0).sum() for layer in layers_of(net)], float)
    m = len(degrees)
    if net.layer is not None or m < 2 or degrees.sum() == 0:
        return None
    return m / (m - 1) * (1 - ((degrees / degrees.sum()) ** 2).sum())


def signorino_ritter(net, a, b):
    others = [k for k in range(net.n) if k not in (a, b)]
    if not others or net.m == 0:
        return None
    return 1 - 2 * sum(abs(net.w[a, k] - net.w[b, k]) for k in others) / (net.w.max() * len(others))


def redundancy(net, a, b, k):
    whole = base.bond(net, a, b)
    return base.bond(base.without(net, k), a, b) / whole if whole > 0 else None


NETWORK = {
    "hostile_density": hostile_density, "net_density": net_density, "viable_component": viable_component,
    "signed_modularity": signed_modularity, "weakly_balanced_triads": weakly_balanced_triads,
    "balanced_intensity": balanced_intensity, "walk_balance": walk_balance, "algebraic_conflict": algebraic_conflict,
    "layer_overlap": layer_overlap, "multiplexity": lambda net: when(plies(net), lambda: float(np.mean(plies(net)))),
    "multiplex_share": lambda net: when(plies(net), lambda: sum(c > 1 for c in plies(net)) / len(plies(net))),
}
AMONG = {
    "hostile_density": hostile_density, "net_density": net_density,
}
ACTOR = {
    "pn_centrality": pn_centrality, "effective_size": effective_size,
    "ego_efficiency": lambda net, v: when(net.graph.degree[v], lambda: effective_size(net, v) / net.graph.degree[v]),
    "sole_brokerage": sole_brokerage, "reach_membership": reach_membership, "reach_mediation": reach_mediation,
    "abandonment": lambda net, v: when(net.graph.degree[v], lambda: net.w[v].max() / net.w[v].sum()),
    "entrapment": entrapment, "local_balance": local_balance, "participation": participation,
}
PAIR = {
    "dependence": lambda net, a, b: net.w[a, b] / net.w[a].sum() if net.w[a].sum() else 0.0,
    "signorino_ritter": signorino_ritter, "profile_pi": profile_pi, "profile_kappa": profile_kappa,
    "unbalanced_triads": unbalanced_triads, "triads_if_flipped": triads_if_flipped,
}
THIRD = {
    "redundancy": redundancy,
}
