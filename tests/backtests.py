#!/usr/bin/python3
"""Back-tests: sixteen states that fell or left a pact, and what became of the treaties among the others.

usage: tests/backtests.py --print [--data FOLDER]     (BUILD names the build folder)

Reads the Correlates of War files where they lie beside the project (../shared/data/cow), writes a model of the year before, a
model of what was observed and a scenario for every case into a temporary folder, and has 'entente score' compare them. Units: a
pair of states with a defence pact (type I) on any day of the year before, without the one that goes, both of which are states in
the year observed. The data is neither part of the project nor kept.
"""
import csv
import json
import os
import subprocess
import sys
from collections import defaultdict
from itertools import combinations
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
sys.dont_write_bytecode = True

from harness import environment, scratch_folder  # noqa: E402

FOLDER = "../shared/data/cow"
THRESHOLDS = [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]
USUAL = 0.5
# The state that goes on under another code: Germany after the Federal Republic, Yemen after the two.
FORMERLY = {255: [260], 679: [678, 680]}
# Name, code, what it does, years; pairs, shared, lost of the shared, lost in all; hub shares (size of the pact).
CASES = [
    ("USSR", 365, "collapse", 1989, 1992, (913, 6, 6, 11), [(0.771, 6)]),
    ("Austria-Hungary", 300, "collapse", 1914, 1920, (11, 3, 3, 9), [(0.271, 3), (0.265, 4)]),
    ("France", 220, "collapse", 1939, 1941, (33, 28, 24, 24), [(0.130, 9), (0.274, 3)]),
    ("Yugoslavia", 345, "collapse", 1938, 1942, (25, 21, 18, 18), [(0.244, 4), (0.020, 9)]),
    ("Czechoslovakia", 315, "collapse", 1937, 1939, (44, 0, 0, 0), []),
    ("Germany", 255, "collapse", 1943, 1946, (8, 0, 0, 1), []),
    ("Iraq (Baghdad Pact)", 645, "leave", 1958, 1960, (371, 15, 0, 0), [(0.148, 9)]),
    ("Cuba (OAS)", 40, "leave", 1959, 1963, (361, 190, 0, 1), [(0.006, 21)]),
    ("Egypt (Arab League)", 651, "leave", 1978, 1980, (585, 136, 0, 4), [(0.223, 18), (0.578, 3)]),
    ("Syria (Arab League)", 652, "leave", 2010, 2012, (1145, 120, 0, 0), [(0.076, 17)]),
    ("Albania (Warsaw Pact)", 339, "leave", 1960, 1969, (383, 15, 0, 22), [(0.002, 7)]),
    ("Iran (CENTO)", 630, "leave", 1978, 1980, (602, 0, 0, 20), []),
    ("Pakistan (SEATO)", 770, "leave", 1971, 1974, (541, 0, 0, 1), []),
    ("Ethiopia", 530, "leave", 1973, 1976, (541, 0, 0, 2), []),
    ("Venezuela (control)", 101, "leave", 1999, 2001, (1051, 528, 0, 16), [(0.023, 34)]),
    ("North Yemen (control)", 678, "leave", 1961, 1963, (470, 36, 0, 20), [(0.016, 11), (0.031, 3)]),
]
WARTIME = {"Austria-Hungary", "France", "Yugoslavia"}
CAUTIONS = """\
true/false: losses foretold rightly/wrongly when a pact dissolves above that share of its capability; Brier at the usual 0.5.
subsidiary: a treaty of two members of a larger pact falls with it (the largest, where there are several); apart: it lives on.
In one peacetime case, the USSR, ties hung on a pact that lost most of its capability, and they were lost (what Egypt's pact of
three tied, the Arab League ties as well). One such case is an illustration: it shows what the rule says, not that it is right, and
no threshold was chosen by it. Cases marked * fell into the wars of 1914 and 1939: most ties were lost there, whoever fell, and no
rule about structure foretells that. A base rate is known only afterwards. Nothing in this table is a claim of skill.
Correlates of War Formal Alliances v4.1, defence pacts (type I); CINC as capability; nothing is inferred where one is missing."""


def table_of(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


class World:
    """The three files, by year."""

    def __init__(self, data):
        self.rows = [r for r in table_of(data / "alliance_v4.1_by_directed.csv") if r["defense"] == "1"]
        self.states = table_of(data / "cow_states.csv")
        self.cinc = {(int(r["ccode"]), int(r["year"])): r["cinc"] for r in table_of(data / "cow_nmc.csv")}
        self.ids = {int(r["ccode"]): r["stateabb"].lower() for r in self.states}
        self.names = {int(r["ccode"]): r["statenme"] for r in self.states}

    def alive(self, year):
        return {int(r["ccode"]) for r in self.states if int(r["styear"]) <= year <= int(r["endyear"])}

    def treaties(self, year):
        """Pairs by treaty, valid on any day of the year; either direction suffices."""
        found = defaultdict(set)
        for row in self.rows:
            if int(row["dyad_st_year"]) <= year and (not row["dyad_end_year"] or int(row["dyad_end_year"]) >= year):
                found[int(row["version4id"])].add(tuple(sorted((int(row["ccode1"]), int(row["ccode2"])))))
        return found

    def capability(self, code, year):
        number = self.cinc.get((code, year), "")
        return float(number) if number not in ("", "NA", "-9") else None


def members_of(pairs):
    return {state for pair in pairs for state in pair}


def is_whole(pairs):
    """Every two members are a pair: the treaty is one pact."""
    return pairs == set(combinations(sorted(members_of(pairs)), 2))


def parents_of(treaties):
    """Treaties of two, and the largest pact to which both belong."""
    pacts = {k: members_of(p) for k, p in treaties.items() if len(p) > 1 and is_whole(p)}
    found = {}
    for number, pairs in treaties.items():
        around = [k for k, members in pacts.items() if members_of(pairs) <= members]
        if len(pairs) == 1 and around:
            found[number] = max(around, key=lambda k: (len(pacts[k]), -k))
    return found


def actor_of(world, code, year):
    actor = {"id": world.ids[code], "name": world.names[code], "kind": "state"}
    capability = world.capability(code, year)
    if capability is not None:
        actor["capability"] = capability
    if code in FORMERLY:
        actor["formerly"] = [world.ids[c] for c in FORMERLY[code]]
    return actor


def model_of(world, year, states, subsidiary=False, threshold=USUAL):
    """A model of the treaties among these states; pacts in which every two members are allied, ties elsewhere."""
    treaties = world.treaties(year)
    parents = parents_of(treaties) if subsidiary else {}
    pacts, ties = [], []
    for number, pairs in sorted(treaties.items()):
        pairs = {p for p in pairs if set(p) <= states}
        if pairs and is_whole(pairs):
            pact = {"id": f"t{number}", "title": f"Treaty {number}", "layer": "defence", "weight": 1,
                    "members": [world.ids[c] for c in sorted(members_of(pairs))], "dissolves_above": threshold}
            if number in parents:
                pact["subsidiary_of"] = f"t{parents[number]}"
            pacts.append(pact)
        else:
            ties += [{"from": world.ids[a], "to": world.ids[b], "layer": "defence", "weight": 1} for a, b in sorted(pairs)]
    return {"format": "entente-model/1", "title": f"Defence pacts of {year}", "as_of": str(year),
            "layers": [{"id": "defence", "title": "Defence pacts"}],
            "actors": [actor_of(world, c, year) for c in sorted(states)], "ties": ties, "pacts": pacts}


def steps_of(world, case, model):
    """The state collapses, or leaves every pact it belongs to: treaties of two first, which may fall with a larger one."""
    code, act = case[1], case[2]
    if act == "collapse":
        return [{"do": "collapse", "actor": world.ids[code]}]
    own = sorted((p for p in model["pacts"] if world.ids[code] in p["members"]), key=lambda p: len(p["members"]))
    return [{"do": "leave", "actor": world.ids[code], "pact": p["id"]} for p in own]


def name_of(case, subsidiary, threshold):
    name = case[0].split(" (")[0].lower().replace(" ", "-")
    return f"{name}-{'subsidiary' if subsidiary else 'apart'}-{threshold}.json"


def write(path, content):
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")


def write_case(world, case, folder):
    """Models and scenarios of one case under both readings and every threshold; returns the scenarios."""
    name, _, _, year, after, _, _ = case
    before = world.alive(year) | {s for pairs in world.treaties(year).values() for s in members_of(pairs)}
    write(folder / f"observed-{after}.json", model_of(world, after, world.alive(after)))
    written = []
    for subsidiary in (True, False):
        for threshold in THRESHOLDS:
            path = folder / name_of(case, subsidiary, threshold)
            model = model_of(world, year, before, subsidiary, threshold)
            write(folder / f"model-{path.name}", model)
            write(path, {"format": "entente-scenario/1", "title": f"{name}, {year} to {after}", "model": f"model-{path.name}",
                         "observed": f"observed-{after}.json",
                         "phases": [{"id": "end", "title": name, "date": str(year), "steps": steps_of(world, case, model)}]})
            written.append(path.name)
    return written


def score(folder, files, env):
    """What one command says of all files, by file."""
    done = subprocess.run(["entente", "score", "--json"] + files, cwd=folder, env=env, capture_output=True, text=True,
                          executable=str(Path(env["PATH"].split(":")[0]) / "entente"), check=False)
    if done.returncode:
        raise ValueError(done.stderr[-3000:])
    return {row["file"]: row for row in json.loads(done.stdout)["scenarios"]}


def hub_shares(world, case):
    code, year = case[1], case[3]
    found = []
    for pairs in world.treaties(year).values():
        members = members_of(pairs)
        if code in members and len(members) > 2:
            whole = sum(world.capability(m, year) or 0 for m in members)
            found.append((round(world.capability(code, year) / whole, 3), len(members)))
    return found


def foretold_by_rule(world, case, subsidiary, threshold):
    """The pairs that the rule of dissolution loses, by sets: what the engine has to find."""
    code, year = case[1], case[3]
    treaties = world.treaties(year)
    parents = parents_of(treaties) if subsidiary else {}
    gone = set()
    for number, pairs in treaties.items():
        shares = {m: world.capability(m, year) for m in members_of(pairs)}
        if code in shares and None not in shares.values() and shares[code] > threshold * sum(shares.values()):
            gone.add(number)
    gone |= {number for number, parent in parents.items() if parent in gone}
    left = {p for number, pairs in treaties.items() if number not in gone for p in pairs}
    return {p for number in gone for p in treaties[number] if code not in p} - left


def outcome_of_rule(world, case, lost):
    """True and false losses, by sets."""
    after = case[4]
    states = world.alive(after)
    onto = {old: new for new, olds in FORMERLY.items() for old in olds if old not in states}
    ties = {p for pairs in world.treaties(after).values() for p in pairs}
    true = false = 0
    for pair in lost:
        ends = sorted(onto.get(c, c) for c in pair)
        if set(ends) <= states and ends[0] != ends[1]:
            true, false = true + (tuple(ends) not in ties), false + (tuple(ends) in ties)
    return true, false


def engine(rows, case, subsidiary, threshold):
    found = rows[name_of(case, subsidiary, threshold)]["predictions"]["engine"]
    return found["true_positives"], found["false_positives"]


def counts_are_those_known(world, rows):
    for case in CASES:
        row = rows[name_of(case, True, USUAL)]
        found = row["ties"], row["shared"], row["shared_lost"], row["lost"]
        if found != case[5]:
            return f"{case[0]}: {found}, not {case[5]}"
        if sorted(hub_shares(world, case)) != sorted(case[6]):
            return f"{case[0]}: hub shares {hub_shares(world, case)}, not {case[6]}"
    return ""


def engine_follows_its_rule(world, rows):
    for case in CASES:
        for subsidiary in (True, False):
            for threshold in THRESHOLDS:
                rule = outcome_of_rule(world, case, foretold_by_rule(world, case, subsidiary, threshold))
                found = engine(rows, case, subsidiary, threshold)
                if found != rule:
                    return f"{case[0]}, subsidiary {subsidiary}, {threshold}: {found}, by sets {rule}"
    return ""


def six_ties_fall_with_the_hub_only_if_subsidiary(_, rows):
    ussr = CASES[0]
    found = engine(rows, ussr, True, USUAL), engine(rows, ussr, False, USUAL)
    return "" if found == ((6, 0), (0, 0)) else f"{found}, not 6 true and 0 false with the reading, none without"


def nobody_who_leaves_takes_others_along(_, rows):
    wrong = [c[0] for c in CASES if c[2] == "leave" and (engine(rows, c, True, USUAL)[1] or engine(rows, c, False, USUAL)[1])]
    return f"false losses: {wrong}" if wrong else ""


def baselines_are_what_they_say(_, rows):
    for case in CASES:
        row = rows[name_of(case, True, USUAL)]
        pairs, shared, shared_lost, lost = case[5]
        said = row["predictions"]
        wanted = {"delete_only": lost / pairs, "base_rate": lost / pairs * (1 - lost / pairs),
                  "shared_lost": (shared - shared_lost + lost - shared_lost) / pairs}
        for name, brier in wanted.items():
            if abs(said[name]["brier"]["value"] - brier) > 1e-9:
                return f"{case[0]}, {name}: {said[name]['brier']}, not {brier}"
        if (said["shared_lost"]["true_positives"], said["shared_lost"]["false_positives"]) != (shared_lost, shared - shared_lost):
            return f"{case[0]}: {said['shared_lost']}"
    return ""


CHECKS = [counts_are_those_known, engine_follows_its_rule, six_ties_fall_with_the_hub_only_if_subsidiary,
          nobody_who_leaves_takes_others_along, baselines_are_what_they_say]


def evaluate(data, scratch, env):
    world = World(data)
    folder = scratch / "backtests"
    folder.mkdir()
    files = [path for case in CASES for path in write_case(world, case, folder)]
    return world, score(folder, files, env)


def cells_of(world, case, rows):
    row = rows[name_of(case, True, USUAL)]
    said = row["predictions"]
    star = "*" if case[0] in WARTIME else ""
    cells = [case[0] + star, case[2], f"{case[3]}-{case[4]}", row["ties"], row["shared"], row["shared_lost"], row["lost"],
             " ".join(f"{share:.3f}({size})" for share, size in hub_shares(world, case)) or "-"]
    for subsidiary in (True, False):
        cells += ["/".join(map(str, engine(rows, case, subsidiary, threshold))) for threshold in THRESHOLDS]
    shared = said["shared_lost"]
    cells.append(f"{shared['true_positives']}/{shared['false_positives']}")
    apart = rows[name_of(case, False, USUAL)]["predictions"]["engine"]
    briers = [said["engine"], apart, said["delete_only"], said["shared_lost"], said["base_rate"]]
    return [str(cell) for cell in cells + [f"{b['brier']['value']:.4f}" for b in briers]]


def print_table(world, rows):
    reading = [[f"{name} {t}" if t == THRESHOLDS[0] else str(t) for t in THRESHOLDS] for name in ("subsidiary", "apart")]
    table = [["who goes", "how", "years", "pairs", "shared", "lost of shared", "lost", "hub share(size)", *reading[0], *reading[1],
              "shared lost", "Brier subsidiary", "apart", "delete only", "shared lost", "base rate"]]
    table += [cells_of(world, case, rows) for case in CASES]
    widths = [max(len(row[i]) for row in table) for i in range(len(table[0]))]
    lines = ["  ".join(c.ljust(w) if i < 3 or i == 7 else c.rjust(w) for i, (c, w) in enumerate(zip(row, widths))).rstrip()
             for row in table]
    print("\n".join(lines + ["", CAUTIONS]))


def run(results, root, scratch, env, names):
    data = (root / FOLDER).resolve()
    title = "back-tests: "
    wanted = [c for c in CHECKS if not names or "backtests" in names or any(n in c.__name__ for n in names)]
    if not wanted:
        return
    if not data.is_dir():
        results.skip(title + "sixteen cases", "the data is not beside the project")
        return
    world, rows = evaluate(data, scratch, env)
    for check in wanted:
        why = check(world, rows)
        results.add(title + check.__name__.replace("_", " "), not why, why)


def main():
    root = Path(__file__).resolve().parent.parent
    words = sys.argv[1:]
    data = Path(words[2]) if len(words) == 3 and words[1] == "--data" else root / FOLDER
    if words[:1] != ["--print"] or len(words) not in (1, 3):
        print(__doc__)
        return 64
    if not data.is_dir():
        print(f"{data}: the data is not beside the project", file=sys.stderr)
        return 66
    with scratch_folder(root) as scratch:
        world, rows = evaluate(data, scratch, environment(root / os.environ.get("BUILD", "build")))
    print_table(world, rows)
    failed = [f"{check.__name__.replace('_', ' ')}: {why}" for check in CHECKS if (why := check(world, rows))]
    print("\n".join(failed), file=sys.stderr)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
