"""Cascades through the binary: against networkx, at length, and how many of their rounds are drawn."""
import json
import os
import random
import resource

import networkx as nx

from harness import shell


def write(run, graph, phases, layers=("m",), extra=None):
    """A model of the graph's weighted edges, and a scenario over it."""
    model = {"format": "entente-model/1", "layers": [{"id": name} for name in layers],
             "actors": [{"id": f"a{v}", **(extra or {})} for v in sorted(graph)],
             "ties": [{"from": f"a{a}", "to": f"a{b}", "layer": d.get("layer", layers[0]), "weight": d["weight"]}
                      for a, b, d in graph.edges(data=True)]}
    scenario = {"format": "entente-scenario/1", "model": "cascade-drawn-model.json", "phases": phases}
    (run.scratch / "cascade-drawn-model.json").write_text(json.dumps(model), encoding="utf-8")
    (run.scratch / "cascade-drawn.json").write_text(json.dumps(scenario), encoding="utf-8")


def fallen(run):
    """Who fell after the steps, and in which round."""
    code, output = shell("entente run cascade-drawn.json --json --only support", run.scratch, run.env)
    log = json.loads(output)["phases"][1]["log"] if code == 0 else []
    return {change["actor"]: change["round"] for change in log if change["subject"] == "actor" and "round" in change}


def drawn_graph(dice, density):
    n = dice.randint(5, 18)
    graph = nx.gnm_random_graph(n, dice.randint(n, int(density * n)), seed=dice.randint(0, 10**6))
    for _, _, data in graph.edges(data=True):
        data["weight"] = dice.choice([0.25, 0.5, 1])
        data["length"] = 1 / data["weight"]
    return graph


def fall_with(rule):
    return [{"id": "fall", "steps": [{"do": "collapse", "actor": "a0"}], "cascade": rule}]


def k_core_leaves_what_networkx_leaves(run):
    dice = random.Random(5)
    survived = 0
    for number in range(25):
        graph, k = drawn_graph(dice, 3), dice.randint(2, 4)
        write(run, graph, fall_with({"rule": "k-core", "k": k}))
        found = set(graph) - {0} - {int(name[1:]) for name in fallen(run)}
        graph.remove_node(0)
        expected = set(nx.k_core(graph, k))
        survived += len(expected)
        if found != expected:
            return f"graph {number}, k {k}: {sorted(found)}, not {sorted(expected)}"
    return "" if survived > 25 else "hardly anybody survived"


def loads(graph):
    return nx.betweenness_centrality(graph, weight="length", normalized=False, endpoints=True)


def load_fells_whom_networkx_overloads(run):
    dice = random.Random(6)
    rounds = []
    for number in range(40):
        graph, tolerance = drawn_graph(dice, 1.6), dice.choice([0, 0.05, 0.2])
        write(run, graph, fall_with({"rule": "load", "tolerance": tolerance}))
        found, before, expected, step = fallen(run), loads(graph), {}, 0
        graph.remove_node(0)
        while True:
            now, step = loads(graph), step + 1
            over = [v for v in graph if now[v] > (1 + tolerance) * before[v] + 1e-6]
            if not over:
                break
            expected.update({f"a{v}": step for v in over})
            graph.remove_nodes_from(over)
        rounds.append(step - 1)
        if found != expected:
            return f"graph {number}, tolerance {tolerance}: {found}, not {expected}"
    return "" if sum(r > 0 for r in rounds) > 8 and max(rounds) > 1 else f"rounds {rounds}"


def only_the_first_rounds_are_drawn(run):
    graph = nx.path_graph(61)
    nx.set_edge_attributes(graph, 1, "weight")
    write(run, graph, fall_with({"rule": "k-core", "k": 2}))
    code, output = shell("entente draw cascade-drawn.json -o rounds.json && entente run cascade-drawn.json", run.scratch, run.env)
    frames = json.loads((run.scratch / "rounds.json").read_text(encoding="utf-8"))["frames"] if code == 0 else []
    titles = [frame["title"] for frame in frames if "-round-" in frame["name"]]
    if len(titles) != 20 or titles[-1] != "fall, round 20 of 30 (10 more not drawn)" or "not drawn" in titles[-2]:
        return f"{code}: {titles or output}"
    return "" if "of all these rounds the first 20 are drawn" in output else output


def long_scenario(dice):
    graph = nx.gnm_random_graph(400, 1600, seed=7)
    for _, _, data in graph.edges(data=True):
        data["weight"] = round(dice.uniform(0.1, 1), 3) * (-1 if dice.random() < 0.05 else 1)
    phases = [{"id": f"p{i}", "steps": [{"do": "strengthen", "where": {"layer": "m"}, "by": 0.001}],
               "cascade": {"rule": "threshold"}} for i in range(50)]
    phases[3]["steps"].append({"do": "weaken", "where": {"layer": "m"}, "by": 0.3})
    phases[9]["steps"].append({"do": "collapse", "actor": "a7"})
    return graph, phases


def a_long_scenario_ends_soon(run):
    """Time of the processor, so that other load does not count; far below what it takes without the care taken."""
    graph, phases = long_scenario(random.Random(8))
    write(run, graph, phases, extra={"threshold": 0.5})
    start = resource.getrusage(resource.RUSAGE_CHILDREN)
    code, output = shell("entente run cascade-drawn.json", run.scratch, run.env)
    end = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = end.ru_utime - start.ru_utime
    if code or "12 of 51 phases" not in output:
        return f"exit {code}: {output[-2000:]}"
    return "" if seconds < 4 or "ASAN_OPTIONS" in os.environ else f"{seconds:.1f} s"


CHECKS = [
    k_core_leaves_what_networkx_leaves, load_fells_whom_networkx_overloads, only_the_first_rounds_are_drawn,
    a_long_scenario_ends_soon,
]
