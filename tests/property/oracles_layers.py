"""Oracles of layers compared, of walks and of cohesive groups. As in oracles.py, nothing is taken from the program."""
import itertools
import math

import numpy as np

from oracles_more import expm, when


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


NETWORK = {
    "estrada_index": lambda net: when(net.n, lambda: math.log(np.trace(expm(net.w)))),
    "total_communicability": lambda net: when(net.n, lambda: math.log(expm(net.w).sum() / net.n)),
    "structural_cohesion": lambda net: when(net.n, lambda: max(cohesion_levels(net))),
}
ACTOR = {
    "embeddedness": lambda net, v: cohesion_levels(net)[v],
}
