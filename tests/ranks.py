"""Rankings, attacks and key players through the binary: the same bytes for any number of threads, nothing left by an interrupt,
and figures that agree with each other and with what networkx says."""
import csv
import io
import itertools
import json
import random
import signal
import subprocess
import time

import networkx as nx

from harness import shell


def write_model(run, name, graph):
    content = {"format": "entente-model/1", "title": name, "layers": [{"id": "l"}],
               "actors": [{"id": f"a{v}"} for v in sorted(graph)],
               "ties": [{"from": f"a{a}", "to": f"a{b}", "layer": "l", "weight": d["weight"]}
                        for a, b, d in graph.edges(data=True)]}
    (run.scratch / name).write_text(json.dumps(content), encoding="utf-8")


def drawn_graph(n, ties, seed):
    dice = random.Random(seed)
    graph = nx.gnm_random_graph(n, ties, seed=seed)
    for _, _, data in graph.edges(data=True):
        data["weight"] = round(dice.uniform(0.1, 1), 3)
    return graph


def threads_change_no_byte(run):
    write_model(run, "threads.json", drawn_graph(350, 900, 3))
    for command in ("rank threads.json --json", "attack threads.json --order betweenness --json",
                    "attack threads.json --order vulnerability --static --json",
                    "attack threads.json --order random --repeat 30 --json", "keyplayers threads.json -k 2 --json"):
        outputs = {shell(f"entente {command} --threads {threads}", run.scratch, run.env) for threads in (1, 2, 5)}
        if len(outputs) != 1 or next(iter(outputs))[0] != 0:
            return f"{command}: {len(outputs)} different outputs, {next(iter(outputs))[1][:300]}"
    return ""


def an_interrupt_leaves_nothing(run):
    write_model(run, "interrupted.json", drawn_graph(4000, 16000, 4))
    (run.scratch / "interrupted.svg").write_text("what was there", encoding="utf-8")
    before = sorted(path.name for path in run.scratch.iterdir())
    with subprocess.Popen(["entente", "rank", "interrupted.json", "--only", "efficiency", "--threads", "1", "-o",
                           "interrupted.svg"],
                          cwd=run.scratch, env=run.env, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        time.sleep(0.7)
        program.send_signal(signal.SIGINT)
        output, _ = program.communicate(timeout=60)
    after = sorted(path.name for path in run.scratch.iterdir())
    kept = (run.scratch / "interrupted.svg").read_text(encoding="utf-8") == "what was there"
    if program.returncode != -signal.SIGINT or output or before != after or not kept:
        return f"exit {program.returncode}, {len(output)} bytes, new: {set(after) - set(before)}"
    return ""


def robustness_is_the_measure(run):
    write_model(run, "robust.json", drawn_graph(60, 110, 5))
    _, measured = shell("entente measure robust.json --only robustness,efficiency_robustness,strength_robustness,collapse_point "
                        "--json", run.scratch, run.env)
    _, attacked = shell("entente attack robust.json --order degree --json", run.scratch, run.env)
    measured, attacked = json.loads(measured)["network"]["combined"], json.loads(attacked)
    pairs = [("robustness", "largest_component"), ("efficiency_robustness", "efficiency"),
             ("strength_robustness", "total_strength")]
    for measure, curve in pairs:
        a, b = measured[measure]["value"], attacked["curves"][curve]["robustness"]["value"]
        if abs(a - b) > 1e-9:
            return f"{measure}: {a} and {b}"
    if measured["collapse_point"]["value"] != attacked["collapse_point"]["value"]:
        return "collapse_point differs"
    return ""


def curves_are_what_networkx_says(run):
    graph = drawn_graph(40, 70, 6)
    write_model(run, "curve.json", graph)
    whole = sum(d["weight"] for _, _, d in graph.edges(data=True))
    code, output = shell("entente attack curve.json --order strength --format csv", run.scratch, run.env)
    for row in csv.DictReader(io.StringIO(output)):
        if row["id"]:
            left = {v: graph.degree(v, weight="weight") for v in graph}
            best = max(left.values())
            expected = min((v for v in left if left[v] >= best - 1e-9), key=lambda v: f"a{v}")
            if row["id"] != f"a{expected}":
                return f"falls {row['falls']}: {row['actor']}, expected a{expected}"
            graph.remove_node(expected)
        largest = max((len(c) for c in nx.connected_components(graph)), default=0) / 40
        strength = sum(d["weight"] for _, _, d in graph.edges(data=True)) / whole
        if abs(float(row["largest_component"]) - largest) > 1e-9 or abs(float(row["total_strength"]) - strength) > 1e-9:
            return f"falls {row['falls']}: {row}"
    return "" if code == 0 and len(graph) == 0 else output


def pairs_left(graph):
    return sum(len(c) * (len(c) - 1) // 2 for c in nx.connected_components(graph))


def key_players_are_the_best_of_all_sets(run):
    """Fragmentation of Zachary's karate club without {0, 32, 33}: .5699; and two of sixty actors by trying all."""
    club = nx.karate_club_graph()
    nx.set_edge_attributes(club, 1, "weight")
    write_model(run, "karate.json", club)
    for k, members, fragmentation in ((3, ["a0", "a32", "a33"], 0.5699), (1, ["a0"], None), (2, None, None)):
        found = json.loads(shell(f"entente keyplayers karate.json -k {k} --json", run.scratch, run.env)[1])
        if not found["proved"] or (members and sorted(found["members"]) != members):
            return f"karate, {k}: {found['members']}, proved {found['proved']}"
        if fragmentation and round(found["objective"]["value"], 4) != fragmentation:
            return f"karate, {k}: F = {found['objective']}"
    sixty = drawn_graph(60, 75, 7)
    write_model(run, "sixty.json", sixty)
    found = json.loads(shell("entente keyplayers sixty.json -k 2 --json", run.scratch, run.env)[1])
    best = min(pairs_left(sixty.subgraph(set(sixty) - set(pair))) for pair in itertools.combinations(sixty, 2))
    value = 1 - best / (58 * 57 / 2)
    if not found["proved"] or abs(found["objective"]["value"] - value) > 1e-9:
        return f"sixty: {found['objective']}, expected {value}"
    return ""


CHECKS = [threads_change_no_byte, an_interrupt_leaves_nothing, robustness_is_the_measure, curves_are_what_networkx_says,
          key_players_are_the_best_of_all_sets]
