"""Alliances of Correlates of War: the models that are read of them against a count of the rows."""
import csv
import json

from harness import shell

OBLIGATIONS = ["defense", "neutrality", "nonaggression", "entente"]


def bonds_of(rows, year, obligation, both):
    """Pairs that owe each other this under a treaty on any day of the year."""
    ways = {}
    for row in rows:
        end = row["dyad_end_year"]
        if row[obligation] == "1" and int(row["dyad_st_year"]) <= year and (not end or int(end) >= year):
            a, b = row["state_name1"], row["state_name2"]
            ways.setdefault((row["version4id"], min(a, b), max(a, b)), set()).add(a < b)
    return sorted(key for key, value in ways.items() if len(value) == 2 or not both)


def bonds_in(model, obligation):
    names = {actor["id"]: actor["name"] for actor in model["actors"]}
    pairs = [(names[t["from"]], names[t["to"]]) for t in model.get("ties", []) if t["layer"] == obligation]
    for pact in model.get("pacts", []):
        members = [names[m] for m in pact["members"]] if pact["layer"] == obligation else []
        pairs += [(a, b) for i, a in enumerate(members) for b in members[i + 1:]]
    return sorted((min(pair), max(pair)) for pair in pairs)


def alliances_agree_with_a_count(data, scratch, env):
    path = data / "cow" / "alliance_v4.1_by_directed.csv"
    with open(path, newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for year in (1914, 1955, 1989):
        for both in (False, True):
            code, printed = shell(f"entente convert {path} cow.json --at {year} {'--both' if both else ''}", scratch, env)
            if code:
                return printed
            model = json.loads((scratch / "cow.json").read_text(encoding="utf-8"))
            if any(t["weight"] != 1 for t in model["ties"] + model["pacts"]):
                return f"{year}: a weight is not 1"
            for obligation in OBLIGATIONS:
                expected = sorted(pair[1:] for pair in bonds_of(rows, year, obligation, both))
                if bonds_in(model, obligation) != expected:
                    return f"{year} {obligation} both={both}: {len(bonds_in(model, obligation))} bonds, not {len(expected)}"
    return ""


def defence_pacts_of_1989(data, scratch, env):
    path = data / "cow" / "alliance_v4.1_by_directed.csv"
    for more, expected in (("", [103, 928]), ("--both", [99, 924])):
        code, printed = shell(f"entente measure {path} --at 1989 --map layer=defense --only actors,ties --json -q {more}",
                              scratch, env)
        found = [json.loads(printed)["network"]["combined"][name]["value"] for name in ("actors", "ties")] if not code else []
        if found != expected:
            return f"{more}: {found}, not {expected} {printed[:500]}"
    code, printed = shell(f"entente measure {path} --at 1989 --layer defense --only ties --json -q", scratch, env)
    layers = json.loads(printed)["network"]["layers"]
    return "" if layers["defense"]["ties"]["value"] == 928 else f"as a layer: {layers}"


def capabilities_of_states(data, scratch, env):
    """Of the year, or of the nearest earlier one that has a number."""
    path, table = data / "cow" / "alliance_v4.1_by_directed.csv", data / "cow" / "cow_nmc.csv"
    code, printed = shell(f"entente convert {path} cow.json --at 1939 --nmc {table}", scratch, env)
    if code:
        return printed
    with open(path, newline="", encoding="utf-8") as file:
        codes = {row["state_name1"]: row["ccode1"] for row in csv.DictReader(file)}
    with open(table, newline="", encoding="utf-8") as file:
        known = [row for row in csv.DictReader(file) if row["cinc"] not in ("", "NA", "-9") and int(row["year"]) <= 1939]
    for actor in json.loads((scratch / "cow.json").read_text(encoding="utf-8"))["actors"]:
        mine = [row for row in known if row["ccode"] == codes[actor["name"]]]
        expected = float(max(mine, key=lambda row: int(row["year"]))["cinc"]) if mine else None
        if actor.get("capability") != expected:
            return f"{actor}, not {expected}"
    return ""


TESTS = [alliances_agree_with_a_count, defence_pacts_of_1989, capabilities_of_states]
