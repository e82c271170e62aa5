"""What each measure must be, by networkx, python-igraph, numpy or its definition; nothing here is taken from the program."""
import fractions
import itertools
import math

import igraph
import networkx as nx
import numpy as np

DUST = 1e-12


def kept_share(model, tie):
    lost = [share * (1 - model.lefts[k]) for k, share in tie.relies]
    return max(0.0, 1 - sum(lost)) if tie.disjoint else math.prod(1 - x for x in lost)


def counts(model, tie):
    return model.layers[tie.layer].on and model.present[tie.a] and model.present[tie.b]


def directed_sums(model, layer, sign):
    """Strength from a to b in a layer, of one sign."""
    sums = np.zeros((model.n, model.n))
    for tie in model.ties:
        weight = sign * tie.weight * kept_share(model, tie)
        if tie.layer != layer or weight <= 0 or not counts(model, tie):
            continue
        strength = weight / model.layers[layer].scale
        sums[tie.a, tie.b] += strength
        if not tie.directed:
            sums[tie.b, tie.a] += strength
    return sums


def layer_matrix(model, layer, sign):
    sums = directed_sums(model, layer, sign)
    joined = {"max": np.maximum(sums, sums.T), "sum": sums + sums.T, "mean": (sums + sums.T) / 2}
    return joined[model.layers[layer].symmetrize]


def matrix(model, layer, sign):
    """Strengths of support (sign 1) or hostility (-1) among all actors; layer None: combined."""
    if layer is not None:
        found = layer_matrix(model, layer, sign)
    else:
        shares = [one.share for one in model.layers]
        found = sum(s * layer_matrix(model, i, sign) for i, s in enumerate(shares)) / sum(shares)
    return np.where(found > DUST, found, 0.0)


class Net:
    """A model's layer as matrices and a networkx graph, restricted to the actors that are present."""

    def __init__(self, model, layer, keep=None):
        self.model, self.layer = model, layer
        self.actors = [i for i in range(model.n) if model.present[i]] if keep is None else keep
        grid = np.ix_(self.actors, self.actors)
        self.w, self.h = matrix(model, layer, 1)[grid], matrix(model, layer, -1)[grid]
        self.n = len(self.actors)
        self.graph = graph_of(self.w)
        self.d = distances_of(self.w)
        self.m = self.graph.number_of_edges()


def graph_of(w):
    graph = nx.Graph()
    graph.add_nodes_from(range(len(w)))
    for a, b in itertools.combinations(range(len(w)), 2):
        if w[a, b] > 0:
            graph.add_edge(a, b, weight=w[a, b], length=1 / fractions.Fraction(w[a, b]))
    return graph


def once(net, name, compute):
    """What several subjects of one network share."""
    if not hasattr(net, name):
        setattr(net, name, compute(net))
    return getattr(net, name)


def distances_of(w):
    """Floyd and Warshall."""
    n = len(w)
    d = np.full((n, n), np.inf)
    for a in range(n):
        d[a, a] = 0
        for b in range(n):
            if w[a, b] > 0:
                d[a, b] = 1 / w[a, b]
    for k in range(n):
        d = np.minimum(d, d[:, k:k + 1] + d[k:k + 1, :]) if n else d
    return d


def all_pairs(net, among=None):
    chosen = [i for i in range(net.n) if among is None or among[net.actors[i]]]
    return list(itertools.combinations(chosen, 2))


def per_pair(net, among, value):
    found = all_pairs(net, among)
    return sum(value(a, b) for a, b in found) / len(found) if found else None


def ties(net, among=None):
    return sum(net.w[a, b] > 0 for a, b in all_pairs(net, among))


def density(net, among=None):
    return per_pair(net, among, lambda a, b: float(net.w[a, b] > 0))


def weighted_density(net, among=None):
    return per_pair(net, among, lambda a, b: net.w[a, b])


def efficiency(net, among=None):
    return per_pair(net, among, lambda a, b: 1 / net.d[a, b])


def connectedness(net, among=None):
    return per_pair(net, among, lambda a, b: float(np.isfinite(net.d[a, b])))


def total_strength(net, among=None):
    return sum(net.w[a, b] for a, b in all_pairs(net, among))


def mean_strength(net):
    return total_strength(net) / net.m if net.m else None


def components(net):
    return nx.number_connected_components(net.graph)


def largest_component(net):
    return max(len(c) for c in nx.connected_components(net.graph)) / net.n if net.n else None


def transitivity(net):
    return nx.transitivity(net.graph) if any(k > 1 for _, k in net.graph.degree) else None


def weighted_clustering(net):
    if net.n == 0:
        return None
    graph = igraph.Graph(n=net.n, edges=list(net.graph.edges))
    weights = [net.w[a, b] for a, b in net.graph.edges]
    if not weights:
        return 0.0
    return float(np.mean(graph.transitivity_local_undirected(mode="zero", weights=weights)))


def algebraic_connectivity(net):
    if net.n < 2:
        return None
    if components(net) > 1:
        return 0.0
    return float(np.sort(np.linalg.eigvalsh(np.diag(net.w.sum(axis=1)) - net.w))[1])


def vertex_connectivity(net):
    return nx.node_connectivity(net.graph) if net.n > 1 else None


def edge_connectivity(net):
    return nx.edge_connectivity(net.graph) if net.n > 1 else None


def degeneracy(net):
    return max(nx.core_number(net.graph).values()) if net.n else None


def modularity(net):
    if net.m == 0:
        return None
    blocs = {}
    for v, actor in enumerate(net.actors):
        bloc = net.model.blocs[actor]
        blocs.setdefault(("alone", v) if bloc < 0 else bloc, set()).add(v)
    return nx.algorithms.community.modularity(net.graph, list(blocs.values()), weight="weight")


def degree_centralization(net):
    if net.n < 3:
        return None
    degrees = [k for _, k in net.graph.degree]
    return sum(max(degrees) - k for k in degrees) / ((net.n - 1) * (net.n - 2))


def betweenness_centralization(net):
    if net.n < 3:
        return None
    scores = list(nx.betweenness_centrality(net.graph).values())
    return sum(max(scores) - s for s in scores) / (net.n - 1)


def balanced_triads(net):
    whole = net.w - net.h
    signs = np.where(np.abs(whole) > DUST, np.sign(whole), 0)
    products = [signs[a, b] * signs[a, c] * signs[b, c] for a, b, c in itertools.combinations(range(net.n), 3)]
    closed = [p for p in products if p]
    return sum(p > 0 for p in closed) / len(closed) if closed else None


def betweenness(net, v):
    if net.n < 3:
        return None
    return once(net, "scores", lambda one: nx.betweenness_centrality(one.graph, weight="length"))[v]


def harmonic(net, v):
    return sum(1 / net.d[v, u] for u in range(net.n) if u != v) / (net.n - 1) if net.n > 1 else None


def closeness(net, v):
    return nx.closeness_centrality(net.graph, v, distance="length", wf_improved=True) if net.n > 1 else None


def eigenvector(net, v):
    if net.m == 0:
        return None
    values, vectors = np.linalg.eigh(net.w)
    if values[-1] - values[-2] < 1e-9 * values[-1]:
        return None
    found = np.abs(vectors[:, -1])
    component = nx.node_connected_component(net.graph, int(found.argmax()))
    return float(found[v] / found.max()) if v in component else 0.0


def constraint(net, v):
    return nx.constraint(net.graph, [v], weight="weight")[v] if net.graph.degree[v] else None


def vulnerability(net, v):
    if net.n < 2 or net.m == 0:
        return None
    without = net.w.copy()
    without[v, :] = without[:, v] = 0
    d = distances_of(without)
    left = sum(1 / d[a, b] for a, b in itertools.combinations(range(net.n), 2)) / (net.n * (net.n - 1) / 2)
    return (efficiency(net) - left) / efficiency(net)


def bond(net, a, b):
    return nx.maximum_flow_value(net.graph, a, b, capacity="weight")


def total_bond(net, a, b):
    if net.layer is not None:
        return None
    layers = net.model.layers
    found = [bond(Net(net.model, i), a, b) for i in range(len(layers))]
    return sum(layer.share * x for layer, x in zip(layers, found)) / sum(layer.share for layer in layers)


NETWORK = {
    "actors": lambda net: net.n, "ties": ties, "density": density, "weighted_density": weighted_density,
    "efficiency": efficiency, "connectedness": connectedness, "components": components,
    "largest_component": largest_component, "total_strength": total_strength, "mean_strength": mean_strength,
    "transitivity": transitivity, "weighted_clustering": weighted_clustering,
    "algebraic_connectivity": algebraic_connectivity, "vertex_connectivity": vertex_connectivity,
    "edge_connectivity": edge_connectivity, "degeneracy": degeneracy, "modularity": modularity,
    "degree_centralization": degree_centralization, "betweenness_centralization": betweenness_centralization,
    "balanced_triads": balanced_triads,
}
AMONG = {"ties": ties, "density": density, "weighted_density": weighted_density, "efficiency": efficiency,
         "connectedness": connectedness, "total_strength": total_strength}
ACTOR = {
    "degree": lambda net, v: net.graph.degree[v], "support": lambda net, v: net.w[v].sum(),
    "hostility": lambda net, v: net.h[v].sum(), "betweenness": betweenness, "harmonic": harmonic,
    "eigenvector": eigenvector, "constraint": constraint, "vulnerability": vulnerability,
    "closeness": closeness,
}
PAIR = {
    "strength": lambda net, a, b: net.w[a, b],
    "distance": lambda net, a, b: net.d[a, b] if np.isfinite(net.d[a, b]) else None,
    "bond": bond, "total_bond": total_bond,
}


def without(net, v):
    """The network after pure deletion."""
    rest = Net.__new__(Net)
    rest.__dict__.update(net.__dict__)
    rest.w = net.w.copy()
    rest.w[v, :] = rest.w[:, v] = 0
    rest.graph = graph_of(rest.w)
    return rest


THIRD = {"bond_loss": lambda net, a, b, k: bond(net, a, b) - bond(without(net, k), a, b)}
