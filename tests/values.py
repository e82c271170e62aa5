"""Undefined values through the binary: no nan or inf anywhere, every null with its reason, every dash with its footnote."""
import csv
import io
import json
import re
import subprocess

FORMATS = ("text", "json", "csv", "markdown")
NOT_A_NUMBER = re.compile(r"(?<![\w-])[-+]?(nan|inf|infinity|infinite)(?![\w-])", re.I)


def actors(n):
    return [{"id": f"a{i}", "name": f"Actor {i}", "kind": "state"} for i in range(n)]


def tie(a, b, weight=1, layer="l"):
    return {"from": f"a{a}", "to": f"a{b}", "layer": layer, "weight": weight}


def model(n, ties, layers=("l",), scale=1):
    return {"format": "entente-model/1", "title": "Degenerate", "actors": actors(n), "ties": ties,
            "layers": [{"id": id, "title": id.upper(), "share": 1, "scale": scale} for id in layers]}


DEGENERATE = {
    "no-actors": model(0, []), "one-actor": model(1, []), "no-ties": model(3, []), "one-tie": model(2, [tie(0, 1)]),
    "only-hostile": model(4, [tie(0, 1, -1), tie(1, 2, -0.5), tie(0, 2, -0.2), tie(2, 3, -1)]),
    "two-components": model(6, [tie(0, 1), tie(1, 2), tie(0, 2), tie(3, 4), tie(4, 5), tie(3, 5)]),
    "star": model(5, [tie(0, i) for i in range(1, 5)]),
    "extreme": model(5, [tie(0, 1, 1e-9), tie(1, 2, 1e12), tie(1, 3, 1e12), tie(2, 3, -1e12), tie(3, 4, 1e-9), tie(0, 4)]),
    "faint": model(4, [tie(0, 1, 1e-9), tie(1, 2, 1e-9), tie(0, 2, -1e-9), tie(2, 3, 1e-7)], scale=100),
    "cancelled": model(3, [tie(0, 1, 0.5), tie(0, 1, -0.5), tie(1, 2)]),
    "empty-layer": model(3, [tie(0, 1), tie(1, 2, -1)], ("l", "m")),
}


def write_models(run):
    """Paths of the project's models and of degenerate ones, each with its actors' ids."""
    folder = run.scratch / "degenerate"
    folder.mkdir(exist_ok=True)
    for name, content in DEGENERATE.items():
        (folder / f"{name}.json").write_text(json.dumps(content), encoding="utf-8")
    paths = sorted((run.root / "models").glob("*.json")) + sorted(folder.glob("*.json"))
    return [(path, [a["id"] for a in json.loads(path.read_text(encoding="utf-8"))["actors"]]) for path in paths]


def write_scenario(run, path, ids):
    """Everybody falls, one phase after the other; then nobody is left."""
    name = run.scratch / "degenerate" / f"{path.stem}.scenario"
    phases = [{"id": f"p{i}", "title": f"Fall {i}", "steps": [{"do": "collapse", "actor": id}]}
              for i, id in enumerate(ids)]
    name.write_text(json.dumps({"format": "entente-scenario/1", "title": "All fall", "model": str(path),
                                "phases": phases}), encoding="utf-8")
    return name


def commands(run):
    for path, ids in write_models(run):
        pair = ["--pair", f"{ids[0]},{ids[1]}"] if len(ids) > 1 else []
        yield ["measure", str(path), "--all", "--actors"] + pair
        for unit in ("actors", "ties", "pacts", "layers"):
            yield ["rank", str(path), "--of", unit]
        for order in ("degree", "closeness", "vulnerability", "random"):
            yield ["attack", str(path), "--order", order]
        for goal in ("fragment", "reach") if len(ids) > 1 else ():
            yield ["keyplayers", str(path), "-k", "2", "--goal", goal]
        if ids:
            yield ["collapse", str(path), ids[0], "--all"] + pair
            yield ["rank", str(path), "--only", "mean_strength,transitivity,graph_resistance,frustration"]
            yield ["attack", str(path), "--order", "strength", "--collapse"]
        if 0 < len(ids) <= 7:
            yield ["collapse", str(path)] + ids + ["--all"]
            yield ["run", str(write_scenario(run, path, ids)), "--all", "--details"]
    for path in sorted((run.root / "examples").glob("*.json")):
        yield ["run", str(path), "--all"]


def output_of(run, command, kind):
    done = subprocess.run([str(run.build / "entente")] + command + ["--format", kind], env=run.env, cwd=run.scratch,
                          capture_output=True, timeout=300)
    if done.returncode or done.stderr:
        raise ValueError(f"exit {done.returncode}: {done.stderr.decode()[:300]}")
    return done.stdout.decode("utf-8")


def refuse(name):
    raise ValueError(f"{name} is no JSON")


def unexplained(value, where=""):
    """Places of nulls that no reason stands beside."""
    if isinstance(value, list):
        return [w for i, one in enumerate(value) for w in unexplained(one, f"{where}[{i}]")]
    if not isinstance(value, dict):
        return []
    found = [w for key, one in value.items() for w in unexplained(one, f"{where}.{key}")]
    nulls = [key for key, one in value.items() if one is None]
    return found + ([f"{where}.{nulls[0]}"] if nulls and not value.get("reason") else [])


def csv_without_reason(text):
    return [row["measure"] for row in csv.DictReader(io.StringIO(text))
            if "residual" in row and not row["residual"] and not row["reason"]]


def loose_dashes(text, start, note):
    """Tables in which a dash lacks its footnote, or a footnote its dash."""
    for table in re.split(start, text):
        dashes = set(re.findall(r"–([⁰¹²³⁴⁵⁶⁷⁸⁹]+)", table))
        notes = re.findall(note, table, re.M)
        used = {d.translate(str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")) for d in dashes}
        if used != {number for number, _ in notes} or not all(reason.strip() for _, reason in notes):
            return f"{used} against {notes} in {table[:80]}"
    return ""


def cells(markdown):
    """Rows of all tables as lists of cells, headings among them."""
    return [[c.strip().replace("\\", "") for c in line.strip("|").split("|")] for line in markdown.split("\n")
            if line.startswith("|")]


def undefined_of_json(result):
    """(measure, subject) of every null that 'measure' shows in its tables of the network and of the actors."""
    network, found = result["network"], []
    for place in [network["combined"]] + list(network["layers"].values()):
        found += [name for name, figure in place.items() if figure["value"] is None]
    for actor in result["actors"].values():
        found += [name for name, figure in actor.items() if name != "layers" and figure["value"] is None]
    for pair in result["pairs"] + result.get("thirds", []) + result.get("sets", []):
        found += [name for name, figure in pair.items() if isinstance(figure, dict) and figure["value"] is None]
    return sorted(found)


def undefined_of_tables(markdown):
    found, headings = [], []
    for row in cells(markdown):
        if row[0] in ("measure", "actor", "layer"):
            headings = row
        for heading, cell in zip(headings, row):
            if cell.startswith("–"):
                found.append(row[0] if headings[0] == "measure" else heading)
    return sorted(found)


def check(run, command):
    texts = {kind: output_of(run, command, kind) for kind in FORMATS}
    for kind, text in texts.items():
        match = NOT_A_NUMBER.search(text)
        if match:
            return f"{kind}: {text[max(match.start() - 60, 0):match.end() + 20]!r}"
    result = json.loads(texts["json"], parse_constant=refuse)
    if unexplained(result):
        return f"null without reason: {unexplained(result)[:3]}"
    if csv_without_reason(texts["csv"]):
        return f"csv without reason: {csv_without_reason(texts['csv'])[:3]}"
    loose = (loose_dashes(texts["text"], r"\n\n(?=\S)", r"^  \((\d+)\) (.*)$") or
             loose_dashes(texts["markdown"], r"\n(?=### )", r"^- \((\d+)\) (.*)$"))
    if loose or texts["text"].count("–") < texts["markdown"].count("–"):
        return loose or "text and Markdown differ in dashes"
    if command[0] == "measure" and undefined_of_json(result) != undefined_of_tables(texts["markdown"]):
        return f"null in JSON {undefined_of_json(result)}, dashes in tables {undefined_of_tables(texts['markdown'])}"
    return ""


def undefined_values_keep_their_reason_in_every_format(run):
    for command in commands(run):
        try:
            why = check(run, command)
        except ValueError as problem:
            why = str(problem)
        if why:
            return f"{' '.join(command)}: {why}"
    return ""


CHECKS = [undefined_values_keep_their_reason_in_every_format]
