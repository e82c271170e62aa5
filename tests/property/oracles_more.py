"""Oracles of the measures that are computed only when asked for. As in oracles.py, nothing is taken from the program."""
import itertools
import math

import networkx as nx
import numpy as np

import oracles as base


def eigen(matrix):
    return np.sort(np.linalg.eigvalsh(matrix)) if len(matrix) else np.array([])


def laplacian(net):
    return np.diag(net.w.sum(axis=1)) - net.w


def mu(net):
    return eigen(laplacian(net))


def connected(net):
    return base.components(net) <= 1


def when(condition, value):
    return value() if condition else None


def expm(matrix):
    """By its series, scaled and squared: no eigenvalues."""
    scale = max(0, int(np.ceil(np.log2(max(np.abs(matrix).sum(axis=1).max(initial=0), 1e-9)))) + 4)
    term = total = np.eye(len(matrix))
    small = matrix / 2.0 ** scale
    for k in range(1, 25):
        term = term @ small / k
        total = total + term
    for _ in range(scale):
        total = total @ total
    return total


def local_efficiency(net):
    if net.n == 0:
        return None
    total = 0.0
    for v in range(net.n):
        inside = list(net.graph[v])
        if len(inside) > 1:
            d = base.distances_of(net.w[np.ix_(inside, inside)])
            total += np.mean([1 / d[a, b] for a, b in itertools.combinations(range(len(inside)), 2)])
    return total / net.n


def finite_distances(net):
    return [net.d[a, b] for a, b in base.all_pairs(net) if np.isfinite(net.d[a, b])]


def within_three(net, hostile=False):
    near = dict(nx.all_pairs_shortest_path_length(net.graph, cutoff=3))
    return sum(b in near[a] and (not hostile or net.h[a, b] > 0) for a, b in base.all_pairs(net))


def component_shares(net):
    return [len(c) / net.n for c in nx.connected_components(net.graph)]


def min_cut(net):
    if net.n < 2:
        return None
    return nx.stoer_wagner(net.graph)[0] if connected(net) else 0.0


def average_node_connectivity(net):
    if net.n < 2:
        return None
    return sum(nx.connectivity.local_node_connectivity(net.graph, a, b) if not net.graph.has_edge(a, b)
               else 1 + paths_beside(net.graph, a, b) for a, b in base.all_pairs(net)) / math.comb(net.n, 2)


def paths_beside(graph, a, b):
    rest = graph.copy()
    rest.remove_edge(a, b)
    return nx.connectivity.local_node_connectivity(rest, a, b)


def strength_core(net):
    """Every threshold by itself: the greatest support within any group that peeling leaves."""
    if net.n == 0:
        return None
    best, inside = 0.0, set(range(net.n))
    while inside:
        sums = {v: sum(net.w[v, u] for u in inside) for v in inside}
        least = min(sums.values())
        best = max(best, least)
        inside -= {v for v in inside if sums[v] <= least + 1e-12}
    return best


def attack_order(net):
    graph, order = net.graph.copy(), []
    while graph:
        best = min(graph, key=lambda v: (-graph.degree[v], f"a{net.actors[v]}"))
        order.append(best)
        graph.remove_node(best)
    return order


def attack(net, left):
    """left(graph) before any removal and after each."""
    graph = net.graph.copy()
    found = [left(graph)]
    for v in attack_order(net):
        graph.remove_node(v)
        found.append(left(graph))
    return found


def largest(graph):
    return max((len(c) for c in nx.connected_components(graph)), default=0)


def robustness(net):
    return sum(attack(net, largest)[1:]) / net.n ** 2 if net.n else None


def collapse_point(net):
    if net.n == 0:
        return None
    return next(q for q, size in enumerate(attack(net, largest)) if 2 * size < net.n)


def strength_robustness(net):
    if net.m == 0:
        return None
    found = attack(net, lambda graph: graph.size(weight="weight"))
    return sum(found[1:]) / found[0] / net.n


def efficiency_robustness(net):
    if net.m == 0:
        return None
    gone, found = set(), []
    for v in [None] + attack_order(net):
        gone.add(v)
        rest = [u for u in range(net.n) if u not in gone]
        d = base.distances_of(net.w[np.ix_(rest, rest)])
        found.append(sum(1 / d[a, b] for a, b in itertools.combinations(range(len(rest)), 2)))
    return sum(found[1:]) / found[0] / net.n


def worst_vulnerability(net):
    found = [base.vulnerability(net, v) for v in range(net.n)]
    return max(found) if found and None not in found else None


def molloy_reed(net):
    degrees = np.array([k for _, k in net.graph.degree])
    return (degrees ** 2).sum() / degrees.sum() if net.m else None


def closure_pressure(net):
    return sum(not net.graph.has_edge(a, b) for v in net.graph for a, b in itertools.combinations(net.graph[v], 2))


def kemeny(net):
    """By mean first passage times of the walk, solved as linear equations."""
    if net.n < 2 or not connected(net):
        return None
    walk = net.w / net.w.sum(axis=1, keepdims=True)
    share = net.w.sum(axis=1) / net.w.sum()
    total = 0.0
    for target in range(1, net.n):
        others = [v for v in range(net.n) if v != target]
        times = np.linalg.solve(np.eye(net.n - 1) - walk[np.ix_(others, others)], np.ones(net.n - 1))
        total += share[target] * times[others.index(0)]
    return total


def von_neumann_entropy(net):
    if net.m == 0:
        return None
    shares = mu(net) / mu(net).sum()
    return -sum(p * math.log2(p) for p in shares if p > 1e-14)


def ei_index(net):
    blocs = [net.model.blocs[i] for i in net.actors]
    kept = [(a, b) for a, b in net.graph.edges if blocs[a] >= 0 and blocs[b] >= 0]
    external = sum(blocs[a] != blocs[b] for a, b in kept)
    return (2 * external - len(kept)) / len(kept) if kept else None


def degree_assortativity(net):
    if net.m == 0:
        return None
    ends = [(net.graph.degree[a], net.graph.degree[b]) for a, b in net.graph.edges]
    x, y = np.array(ends + [(b, a) for a, b in ends], float).T
    return float(np.corrcoef(x, y)[0, 1]) if x.std() > 1e-9 else None


def strength_gini(net):
    s = net.w.sum(axis=1)
    return np.abs(s[:, None] - s[None, :]).sum() / (2 * net.n * s.sum()) if net.m else None


def capability_concentration(net):
    found = [net.model.capabilities[i] for i in net.actors]
    if net.n < 2 or None in found or not sum(found):
        return None
    shares = np.array(found) / sum(found)
    return math.sqrt(max((shares ** 2).sum() - 1 / net.n, 0) / (1 - 1 / net.n))


def adjacency(net):
    return eigen(net.w)


NETWORK = {
    "mean_support": lambda net: when(net.n, lambda: net.w.sum() / net.n), "local_efficiency": local_efficiency,
    "hop_efficiency": lambda net: when(net.n > 1, lambda: nx.global_efficiency(net.graph)),
    "average_path_length": lambda net: when(finite_distances(net), lambda: float(np.mean(finite_distances(net)))),
    "diameter": lambda net: when(finite_distances(net), lambda: max(finite_distances(net))),
    "within_three": within_three, "hostile_within_three": lambda net: within_three(net, True),
    "component_heterogeneity": lambda net: when(net.n, lambda: 1 - sum(s * s for s in component_shares(net))),
    "component_entropy": lambda net: when(net.n, lambda: -sum(s * math.log(s) for s in component_shares(net))),
    "min_cut": min_cut, "average_node_connectivity": average_node_connectivity,
    "cut_actors": lambda net: len(list(nx.articulation_points(net.graph))),
    "bridges": lambda net: len(list(nx.bridges(net.graph))), "strength_core": strength_core, "robustness": robustness,
    "efficiency_robustness": efficiency_robustness, "worst_vulnerability": worst_vulnerability,
    "strength_robustness": strength_robustness, "collapse_point": collapse_point, "molloy_reed": molloy_reed,
    "local_clustering": lambda net: when(net.n, lambda: nx.average_clustering(net.graph)),
    "closure_pressure": closure_pressure, "spectral_radius": lambda net: when(net.n, lambda: adjacency(net)[-1]),
    "spectral_gap": lambda net: when(net.n > 1, lambda: adjacency(net)[-1] - adjacency(net)[-2]),
    "natural_connectivity": lambda net: when(net.n, lambda: math.log(np.trace(expm(net.w)) / net.n)),
    "graph_resistance": lambda net: when(net.n > 1 and connected(net), lambda: net.n * sum(1 / mu(net)[1:])),
    "graph_conductance": lambda net: when(net.n > 1, lambda: (net.n - 1) / net.n / sum(1 / mu(net)[1:])
                                          if connected(net) else 0.0),
    "spanning_trees": lambda net: when(net.n and connected(net),
                                       lambda: np.linalg.slogdet(laplacian(net)[1:, 1:])[1] if net.n > 1 else 0.0),
    "rooted_forests": lambda net: when(net.n, lambda: np.linalg.slogdet(np.eye(net.n) + laplacian(net))[1]),
    "kemeny": kemeny, "von_neumann_entropy": von_neumann_entropy, "ei_index": ei_index,
    "degree_assortativity": degree_assortativity,
    "strength_concentration": lambda net: when(net.m, lambda: (net.w.sum(axis=1) ** 2).sum() / net.w.sum() ** 2),
    "strength_gini": strength_gini, "capability_concentration": capability_concentration,
}
AMONG = {}
ACTOR = {
    "coreness": lambda net, v: nx.core_number(net.graph)[v],
}
PAIR = {}
THIRD = {}
