"""Oracles of directed support, brokerage and position. As in oracles.py, nothing is taken from the program."""
import networkx as nx
import numpy as np

from oracles import once


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


NETWORK = {}
AMONG = {}
ACTOR = {}
PAIR = {
    "tie_betweenness": tie_betweenness, "dependence_asymmetry": dependence_asymmetry,
    "two_step_exposure": lambda net, a, b: (shares_of_support(net) @ shares_of_support(net))[a, b],
}
THIRD = {
    "pair_dependency": pair_dependency,
}
