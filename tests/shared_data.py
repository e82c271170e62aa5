"""Published networks that are not ours to ship: read where they lie beside the project, skipped with a word elsewhere."""
import csv
import json

import alliances
from harness import shell

FOLDER = "../shared/data"


def write_model(path, ties, layer="relations"):
    """A model of (a, b, weight) ties; actors are numbered in order of their names."""
    names = sorted({name for tie in ties for name in tie[:2]})
    ids = {name: f"a{i}" for i, name in enumerate(names)}
    model = {
        "format": "entente-model/1", "title": "Published", "layers": [{"id": layer}],
        "actors": [{"id": ids[name], "name": name} for name in names],
        "ties": [{"from": ids[a], "to": ids[b], "layer": layer, "weight": w} for a, b, w in ties],
    }
    path.write_text(json.dumps(model), encoding="utf-8")
    return ids


def measured(scratch, env, names, more=""):
    code, printed = shell(f"entente measure model.json --only {','.join(names)} --json {more}", scratch, env)
    if code:
        raise ValueError(printed)
    found = json.loads(printed)["network"]["combined"]
    return [found[name]["value"] for name in names]


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def once_each(table):
    """One tie a pair: rows may give both directions."""
    found = {}
    for row in table:
        found.setdefault(tuple(sorted((row["from"], row["to"]))), float(row["sign"]))
    return [(a, b, sign) for (a, b), sign in found.items() if sign]


def gahuku_gama(data, scratch, env):
    write_model(scratch / "model.json", once_each(rows(data / "signed" / "gahuku_gama_tribes.csv")))
    found = measured(scratch, env, ["frustration", "balanced_triads", "walk_balance"])
    expected = [7, 59 / 68, 0.3575761]
    return "" if all(abs(a - b) < 5e-8 for a, b in zip(found, expected)) else f"{found}, not {expected}"


def middle_east_2013(data, scratch, env):
    write_model(scratch / "model.json", once_each(rows(data / "mideast" / "big_pharaoh_2013.csv")))
    found = measured(scratch, env, ["frustration"])
    return "" if found == [7] else f"frustration {found}, not 7"


def great_powers(data, scratch, env):
    """Spells end before their last year: frustration 1 through 1906, 0 from 1907."""
    table = rows(data / "signed" / "wwi_great_powers_antal_spells.csv")
    for year in range(1872, 1915):
        write_model(scratch / "model.json", [(r["from"], r["to"], float(r["sign"])) for r in table
                                             if int(r["begin"]) <= year < int(r["end"])])
        found, ours = measured(scratch, env, ["frustration"]), ours_of_great_powers(scratch, env, year)
        if found != [int(year < 1907)] or ours != found:
            return f"{year}: {found}, the model of this project {ours}"
    return ""


def ours_of_great_powers(scratch, env, year):
    printed = shell(f"entente measure models/great-powers.json --at {year} --only frustration --json", scratch, env)[1]
    return [json.loads(printed)["network"]["combined"]["frustration"]["value"]]


def karate_club(data, scratch, env):
    ties = [(row["from"], row["to"], 1) for row in rows(data / "classic" / "karate.csv")]
    write_model(scratch / "model.json", ties)
    found = measured(scratch, env, ["actors", "ties", "transitivity", "local_clustering", "diameter", "algebraic_connectivity"])
    expected = [34, 78, 0.2557, 0.5706, 5, 0.4685]
    return "" if all(abs(a - b) < 5.1e-5 for a, b in zip(found, expected)) else f"{found}, not {expected}"


TESTS = [gahuku_gama, middle_east_2013, great_powers, karate_club] + alliances.TESTS


def run(results, root, scratch, env, names):
    data = (root / FOLDER).resolve()
    for test in TESTS:
        name = f"published data: {test.__name__.replace('_', ' ')}"
        if names and not any(n in test.__name__ for n in names):
            continue
        if not data.is_dir():
            results.skip(name, "the data is not beside the project")
            continue
        why = test(data, scratch, env)
        results.add(name, not why, why)
