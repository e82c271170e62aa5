#!/usr/bin/python3
"""usage: expectations.py FILE - writes the corpus and what every measure must be on it, for tests/property/oracle.c.

Lines: 'model actors layers ties', then its parts, then 'expect scope measure layer a b k value' with 'undefined' where there is
no value, -1 for the combined layer and for a subject that is not asked for; 'among' marks the pairs of the survivor form and the
members of the set.
"""
import sys

import corpus
import oracles
import oracles_balance
import oracles_directed
import oracles_layers
import oracles_more
import oracles_sets
import oracles_signed


MODULES = (oracles, oracles_more, oracles_signed, oracles_balance, oracles_directed, oracles_layers)


def joined(table):
    return {name: oracle for module in MODULES for name, oracle in getattr(module, table, {}).items()}


NETWORK, AMONG, ACTOR, PAIR, THIRD = (joined(table) for table in ("NETWORK", "AMONG", "ACTOR", "PAIR", "THIRD"))


def model_lines(model):
    yield f"model {model.n} {len(model.layers)} {len(model.ties)}"
    for layer in model.layers:
        yield f"layer {layer.share!r} {layer.scale!r} {layer.symmetrize} {int(layer.on)}"
    for i in range(model.n):
        yield (f"actor {model.blocs[i]} {int(model.present[i])} {model.lefts[i]!r} {int(model.among[i])} "
               f"{-1 if model.capabilities[i] is None else model.capabilities[i]!r}")
    for tie in model.ties:
        relies = " ".join(f"{k} {share!r}" for k, share in tie.relies)
        yield (f"tie {tie.a} {tie.b} {tie.layer} {tie.weight!r} {int(tie.directed)} {int(tie.disjoint)} "
               f"{len(tie.relies)} {relies}").rstrip()


def expect(scope, name, layer, subject, value):
    a, b, k = (list(subject) + [-1, -1, -1])[:3]
    text = "undefined" if value is None else repr(float(value))
    return f"expect {scope} {name} {-1 if layer is None else layer} {a} {b} {k} {text}"


def network_values(net):
    for name, oracle in NETWORK.items():
        value = oracle(net)
        if value is not NotImplemented:  # too large for the definition to be tried
            yield name, value


def net_lines(net):
    layer, actors = net.layer, net.actors
    for name, value in network_values(net):
        yield expect("network", name, layer, (), value)
    for name, oracle in AMONG.items():
        yield expect("among", name, layer, (), oracle(net, net.model.among))
    for name, oracle in oracles_sets.SET.items():
        yield expect("set", name, layer, (), oracle(net, oracles_sets.members_of(net, net.model.among)))
    for name, oracle in ACTOR.items():
        for v, actor in enumerate(actors):
            yield expect("actor", name, layer, (actor,), oracle(net, v))
    for v in range(net.n):
        for w in range(v + 1, net.n):
            for name, oracle in PAIR.items():
                yield expect("pair", name, layer, (actors[v], actors[w]), oracle(net, v, w))
    if net.n > 2:
        for name, oracle in THIRD.items():
            for k in range(2, net.n):
                yield expect("third", name, layer, (actors[0], actors[1], actors[k]), oracle(net, 0, 1, k))


def lines():
    for model in corpus.corpus():
        yield from model_lines(model)
        for layer in [None] + list(range(len(model.layers) if len(model.layers) > 1 else 0)):
            yield from net_lines(oracles.Net(model, layer))
        yield "end"


def main():
    with open(sys.argv[1], "w", encoding="ascii") as out:
        for line in lines():
            out.write(line + "\n")


main()
