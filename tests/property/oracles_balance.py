"""Oracles of frustration and its kin, by trying every division. As in oracles.py, nothing is taken from the program."""
import functools
import itertools

import numpy as np

import oracles as base
from oracles_signed import net_signs


@functools.lru_cache(maxsize=None)
def all_sides(n):
    """Every division of n into two sides, the first on side 0: one row each."""
    if n == 0:
        return np.zeros((1, 0), int)
    return np.array(list(itertools.product((0,), *[(0, 1)] * (n - 1))))


def ties_of(net):
    a = net_signs(net)
    return [(i, j, a[i, j]) for i, j in itertools.combinations(range(net.n), 2) if a[i, j]]


def at_odds(net):
    """By division and tie: whether it is at odds."""
    sides, found = all_sides(net.n), ties_of(net)
    odds = np.zeros((len(sides), len(found)), bool)
    for k, (i, j, w) in enumerate(found):
        odds[:, k] = (sides[:, i] != sides[:, j]) == (w > 0)
    return odds, np.array([abs(w) for _, _, w in found])


def frustration(net):
    odds, weights = at_odds(net)
    return float((odds @ weights).min())


def normalized_frustration(net):
    _, weights = at_odds(net)
    return 1 - 2 * frustration(net) / weights.sum() if len(weights) else None


def side_capability(net):
    found = [net.model.capabilities[i] for i in net.actors]
    if not found or None in found or not sum(found):
        return None
    odds, weights = at_odds(net)
    costs = odds @ weights
    best = np.flatnonzero(costs <= costs.min() + 1e-11)
    if len(best) > 1:
        return None
    share = (np.array(found) * all_sides(net.n)[best[0]]).sum() / sum(found)
    return max(share, 1 - share)


def frustration_if_flipped(net, a, b):
    where = [k for k, (i, j, _) in enumerate(ties_of(net)) if {i, j} == {a, b}]
    if not where:
        return None
    odds, weights = at_odds(net)
    before = (odds @ weights).min()
    odds[:, where[0]] = ~odds[:, where[0]]
    return float((odds @ weights).min() - before)


@functools.lru_cache(maxsize=None)
def all_groupings(n):
    """Every division of n into groups, as numbers of groups: one row each."""
    rows = [[]]
    for _ in range(n):
        rows = [row + [g] for row in rows for g in range(max(row, default=-1) + 2)]
    return np.array(rows, int).reshape(len(rows), n)


def clusterability(net):
    if net.n > 10:
        return NotImplemented
    groups, cost = all_groupings(net.n), 0.0
    for i, j, w in ties_of(net):
        together = groups[:, i] == groups[:, j]
        cost = cost + np.where(together == (w > 0), 0.0, abs(w))
    return float(np.min(cost))


NETWORK = {
    "frustration": frustration, "frustration_found": frustration, "frustration_bound": frustration,
    "normalized_frustration": normalized_frustration, "side_capability": side_capability, "clusterability": clusterability,
}
AMONG = {}
ACTOR = {}
PAIR = {"frustration_if_flipped": frustration_if_flipped}
THIRD = {}
