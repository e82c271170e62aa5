"""Oracles of layers compared, of walks and of cohesive groups. As in oracles.py, nothing is taken from the program."""
import functools
import itertools
import math

import igraph
import numpy as np

from oracles_more import expm, when
from oracles_signed import layers_of


def neighbours(net):
    """Each vertex's partners as bits."""
    return [sum(1 << u for u in net.graph[v]) for v in range(net.n)]


def hangs_together(near, group):
    reached, edge = 0, group & -group
    while edge:
        reached |= edge
        found = 0
        for v in range(len(near)):
            if edge >> v & 1:
                found |= near[v]
        edge = found & group & ~reached
    return reached == group


def withstands(near, group, k):
    """Whether no removal of k - 1 of its members splits the group, by trying all of them."""
    members = [v for v in range(len(near)) if group >> v & 1]
    return all(hangs_together(near, group & ~sum(1 << v for v in gone))
               for gone in itertools.combinations(members, k - 1))


def groups_of(near, k):
    """Groups of more than k in which everybody has k partners, large ones first: no other can withstand k - 1."""
    found = []
    core = sum(1 << v for v in range(len(near)) if near[v])
    while True:
        kept = sum(1 << v for v in range(len(near)) if core >> v & 1 and (near[v] & core).bit_count() >= k)
        if kept == core:
            break
        core = kept
    members = [v for v in range(len(near)) if core >> v & 1]
    for size in range(len(members), k, -1):
        for chosen in itertools.combinations(members, size):
            group = sum(1 << v for v in chosen)
            if all((near[v] & group).bit_count() >= k for v in chosen):
                found.append(group)
    return found


def cohesion_levels(net):
    if hasattr(net, "levels"):
        return net.levels
    near, net.levels = neighbours(net), [0] * net.n
    for k in range(1, net.n):
        groups = groups_of(near, k)
        for group in groups:
            members = [v for v in range(net.n) if group >> v & 1]
            if any(net.levels[v] < k for v in members) and withstands(near, group, k):
                for v in members:
                    net.levels[v] = k
        if not groups:
            break
    return net.levels


def tied_sets(net):
    """Each layer's tied pairs."""
    return [{(a, b) for a, b in itertools.combinations(range(net.n), 2) if layer[a, b] > 0} for layer in layers_of(net)]


def mean_of_defined(values):
    found = [value for value in values if value is not None]
    return sum(found) / len(found) if found else None


def layer_jaccard(net):
    couples = itertools.combinations(tied_sets(net), 2)
    return None if net.layer is not None else mean_of_defined(when(a | b, lambda: len(a & b) / len(a | b))
                                                              for a, b in couples)


def backing(sets, layer):
    others = set().union(*(pairs for i, pairs in enumerate(sets) if i != layer))
    return len(sets[layer] & others) / len(sets[layer]) if sets[layer] and len(sets) > 1 else None


def layer_backing(net):
    sets = tied_sets(net)
    return backing(sets, net.layer) if net.layer is not None else mean_of_defined(
        backing(sets, i) for i in range(len(sets)))


def correlation(x, y):
    return float(np.corrcoef(x, y)[0, 1]) if len(x) and np.ptp(x) and np.ptp(y) else None


def layer_degree_correlation(net):
    degrees = [(layer > 0).sum(axis=1) for layer in layers_of(net)]
    return None if net.layer is not None else mean_of_defined(correlation(x, y)
                                                              for x, y in itertools.combinations(degrees, 2))


def partner_sets(net, v):
    return [{u for u in range(net.n) if layer[v, u] > 0} for layer in layers_of(net)]


def layer_relevance(net, v):
    sets = partner_sets(net, v)
    return len(sets[net.layer]) / len(set.union(*sets)) if net.layer is not None and any(sets) else None


def exclusive_relevance(net, v):
    sets = partner_sets(net, v)
    if net.layer is None or not any(sets):
        return None
    others = set().union(*(found for i, found in enumerate(sets) if i != net.layer))
    return len(sets[net.layer] - others) / len(set.union(*sets))


PLACES = 9  # beyond, there are too many partitions to try


def partitions(count, largest=-1):
    """All partitions of so many places, as group numbers."""
    if count == 0:
        yield []
        return
    for group in range(largest + 2):
        for rest in partitions(count - 1, max(largest, group)):
            yield [group] + rest


@functools.cache
def togetherness(count):
    """For every partition, which places are in one group, as a row of zeros and ones."""
    found = np.array(list(partitions(count)), np.int8)
    return (found[:, :, None] == found[:, None, :]).reshape(len(found), -1).astype(float)


def best_of_one_layer(layer):
    """By integer programming."""
    pairs = [(a, b) for a, b in itertools.combinations(range(len(layer)), 2) if layer[a, b] > 0]
    graph, weights = igraph.Graph(n=len(layer), edges=pairs), [layer[pair] for pair in pairs]
    return graph.modularity(graph.community_optimal_modularity(weights=weights).membership, weights=weights)


def multislice_modularity(net):
    """Every partition of the actors in every layer; nothing is expected where they are too many."""
    layers = [layer for layer in layers_of(net) if layer.any()]
    places = len(layers) * net.n
    if net.layer is not None or not layers:
        return None
    if places > PLACES:
        return best_of_one_layer(layers[0]) if len(layers) == 1 else NotImplemented
    coupling = np.kron(np.ones((len(layers), len(layers))) - np.eye(len(layers)), np.eye(net.n))
    gains, total = coupling.copy(), coupling.sum()
    for i, layer in enumerate(layers):
        k = layer.sum(axis=1)
        part = slice(i * net.n, (i + 1) * net.n)
        gains[part, part] += layer - np.outer(k, k) / k.sum()
        total += k.sum()
    return (togetherness(places) @ gains.ravel()).max() / total


NETWORK = {
    "multislice_modularity": multislice_modularity,
    "layer_jaccard": layer_jaccard, "layer_backing": layer_backing,
    "layer_degree_correlation": layer_degree_correlation,
    "estrada_index": lambda net: when(net.n, lambda: math.log(np.trace(expm(net.w)))),
    "total_communicability": lambda net: when(net.n, lambda: math.log(expm(net.w).sum() / net.n)),
    "structural_cohesion": lambda net: when(net.n, lambda: max(cohesion_levels(net))),
}
ACTOR = {
    "embeddedness": lambda net, v: cohesion_levels(net)[v],
    "layer_relevance": layer_relevance, "exclusive_relevance": exclusive_relevance,
}
