"""Other formats: what is written is read by others alike, and comes back as it was."""
import csv
import json
import shutil

import igraph
import networkx

from harness import environment, shell

NAMES = [
    '"; rm -rf ~',
    "<b>&amp;</b> ]]>",
    "=HYPERLINK(\"x\")",
    "Größe Τέλος 名",
    "back\\slash",
    "Assad's 'quoted' \"Syria\"",
]
SCENARIO = "examples/syria-collapse.json"


def hostile_model():
    """Every key there is, texts that are markup elsewhere, and numbers with all their digits."""
    actors = [
        {
            "id": f"a{i}",
            "name": name,
            "kind": name,
            "note": f"{name}\n\tsecond line \u2028 {name}\r\n",
            "x-own": [name, 0.1],
        }
        for i, name in enumerate(NAMES)
    ]
    actors[0].update(
        bloc="b",
        capability=0.1 + 0.2,
        capability_range=[0.1, 1e12],
        threshold=0.5,
        formerly=["old-a"],
        relies_on=[{"actor": "a1", "share": 0.25, "range": [0.1, 0.3]}],
        from_date="1900",
        grade="A",
        sources=["s"],
    )
    tie = {
        "from": "a1",
        "to": "a0",
        "layer": "l",
        "kind": NAMES[1],
        "weight": -1 / 3,
        "range": [-0.5, -0.1],
        "directed": True,
        "exists": 0.7,
        "relies_on": [{"actor": "a2", "share": 1}],
        "reliance": "disjoint",
        "from_date": "1999-12-31",
        "to_date": "2001",
        "grade": "B",
        "sources": ["s"],
        "note": "a\nb",
        "$comment": {"deep": [1, {"er": None}]},
    }
    return {
        "format": "entente-model/1",
        "title": NAMES[5],
        "as_of": "2000",
        "note": "one\ntwo ]]> <x>",
        "x-more": {"a": [True]},
        "layers": [
            {"id": "l", "title": NAMES[0], "share": 2, "share_range": [1, 3], "scale": 4, "symmetrize": "sum"},
            {"id": "m"},
        ],
        "blocs": [{"id": "b", "title": NAMES[3]}],
        "sources": [{"id": "s", "title": NAMES[2], "url": "javascript:alert(1)"}],
        "actors": actors,
        "ties": [tie, {"from": "a2", "to": "a3", "layer": "m", "weight": 1e-9, "directed": False}],
        "pacts": [{"id": "p", "title": NAMES[1], "layer": "m", "members": ["a0", "a3", "a4"], "weight": 0.3}],
    }


def models_of(run):
    path = run.scratch / "hostile-model.json"
    path.write_text(json.dumps(hostile_model()), encoding="utf-8")
    return [path] + sorted((run.root / "models").glob("*.json"))


def convert(run, source, target, env=None):
    code, said = shell(f"entente convert '{source}' '{target}'", run.scratch, env or run.env)
    if code:
        raise ValueError(f"{source} to {target}: exit {code}: {said}")
    return said


def written(run, text, name):
    path = run.scratch / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def read_back(run, source):
    """A model in another format, as JSON."""
    target = run.scratch / "read-back.json"
    said = convert(run, source, target)
    return json.loads(target.read_text(encoding="utf-8")), said


def graphml_holds_every_model_wholly(run):
    for path in models_of(run):
        canonical, graph, back = (run.scratch / f"whole.{end}" for end in ("json", "graphml", "back.json"))
        convert(run, path, canonical)
        convert(run, canonical, graph)
        convert(run, graph, back)
        if canonical.read_bytes() != back.read_bytes():
            return shell(f"diff {canonical} {back}", run.scratch, run.env)[1]
    return ""


def every_format_is_the_same_bytes_anywhere(run):
    def files(place, env):
        folder = run.scratch / place
        folder.mkdir()
        for path in models_of(run)[:2]:
            for end in ("json", "graphml", "gexf", "net", "csv", "dot"):
                convert(run, path, folder / f"{path.stem}.{end}", env)
        convert(run, SCENARIO, folder / "scenario.gexf", env)
        return {p.name: p.read_bytes() for p in folder.iterdir()}

    first, second = files("formats-c", run.env), files(
        "formats-de", environment(run.build, LC_ALL="de_DE.UTF-8", TZ="Asia/Tokyo")
    )
    for name, content in first.items():
        if name.endswith((".graphml", ".gexf")):
            code, said = shell(f"xmllint --noout --nonet formats-c/{name}", run.scratch, run.env)
            if code or said:
                return f"{name}: {said}"
        content.decode("utf-8")
    return "" if first == second else f"{[n for n in first if first[n] != second.get(n)]}"


def ties_of(model):
    """(pair, layer, weight) of every tie, those of pacts too."""
    ties = [(frozenset((t["from"], t["to"])), t["layer"], t["weight"]) for t in model.get("ties", [])]
    for pact in model.get("pacts", []):
        members = pact["members"]
        ties += [
            (frozenset((a, b)), pact["layer"], pact["weight"]) for i, a in enumerate(members) for b in members[i + 1 :]
        ]
    return sorted(ties, key=lambda t: (sorted(t[0]), t[1], t[2]))


def ties_of_networkx(graph):
    ties = [(frozenset((a, b)), data["layer"], data["weight"] * data["sign"]) for a, b, data in graph.edges(data=True)]
    return sorted(ties, key=lambda t: (sorted(t[0]), t[1], t[2]))


def networkx_and_igraph_read_what_is_written(run):
    for path in models_of(run):
        model = json.loads(path.read_text(encoding="utf-8"))
        names = {a["id"]: a.get("name", a["id"]) for a in model["actors"]}
        for end, read in (("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)):
            convert(run, path, run.scratch / f"others.{end}")
            graph = read(run.scratch / f"others.{end}")
            if dict(graph.nodes(data="label")) != names or ties_of_networkx(graph) != ties_of(model):
                return f"{path.name} as {end} in NetworkX: {graph.nodes(data='label')} {ties_of_networkx(graph)}"
        graph = igraph.Graph.Read_GraphML(str(run.scratch / "others.graphml"))
        found = sorted(
            (
                (
                    frozenset((graph.vs[e.source]["name"], graph.vs[e.target]["name"])),
                    e["layer"],
                    e["weight"] * e["sign"],
                )
                for e in graph.es
            ),
            key=lambda t: (sorted(t[0]), t[1], t[2]),
        )
        if dict(zip(graph.vs["id"], graph.vs["label"])) != names or found != ties_of(model):
            return f"{path.name} as GraphML in igraph: {found}"
    return ""


def pajek_is_read_by_others_layer_by_layer(run):
    for path in models_of(run):
        model = json.loads(path.read_text(encoding="utf-8"))
        folder = run.scratch / f"pajek-{path.stem}"
        folder.mkdir()
        convert(run, path, folder / "out.net")
        names = [a.get("name", a["id"]).replace('"', "'").replace("\\", "/") for a in model["actors"]]
        by_id = dict(zip((a["id"] for a in model["actors"]), names))
        for layer in model["layers"]:
            file = folder / (f"out-{layer['id']}.net" if len(model["layers"]) > 1 else "out.net")
            expected = sorted(
                (sorted(by_id[a] for a in pair), weight) for pair, its, weight in ties_of(model) if its == layer["id"]
            )
            graph = networkx.read_pajek(file)
            found = sorted((sorted((a, b)), w) for a, b, w in graph.edges(data="weight"))
            other = igraph.Graph.Read_Pajek(str(file))
            again = sorted(
                (sorted((other.vs[e.source]["id"], other.vs[e.target]["id"])), e["weight"]) for e in other.es
            )
            if list(graph) != names or other.vs["id"] != names or found != expected or again != expected:
                return f"{file}: {found} {again} {expected}"
            back, _ = read_back(run, file)
            if [a["id"] for a in back["actors"]] != [a["id"] for a in model["actors"]]:
                return f"{file}: {back['actors']}"
            if [t for t in ties_of(back)] != [t for t in ties_of(model) if t[1] == layer["id"]]:
                return f"{file}: {ties_of(back)}"
    blocs = (run.scratch / "pajek-warsaw-pact-1989" / "out.clu").read_text().split()
    vector = (run.scratch / "pajek-warsaw-pact-1989" / "out.vec").read_text().split()
    return (
        ""
        if blocs[:2] == ["*Vertices", "11"] and blocs[2:] == ["1"] * 7 + ["2"] * 4 and vector[2] == "4260"
        else f"{blocs}"
    )


def csv_is_as_gephi_has_it(run):
    convert(run, run.scratch / models_of(run)[0], run.scratch / "tables.csv")
    nodes, edges = (
        list(csv.reader((run.scratch / f"tables-{n}.csv").open(encoding="utf-8", newline="")))
        for n in ("nodes", "edges")
    )
    if nodes[0][:2] != ["Id", "Label"] or edges[0][:4] != ["Source", "Target", "Type", "Weight"] or len(edges) != 6:
        return f"{nodes[0]} {edges}"
    if edges[1][:5] != ["a1", "a0", "Directed", "0.3333333333333333", "-1"]:
        return f"{edges[1]}"
    formulas = [
        c
        for row in nodes + edges
        for c in row
        if c[:1] in "=+-@\t" and c and not c.lstrip("-").replace(".", "").isdigit()
    ]
    return "" if not formulas and [r[1].lstrip("'") for r in nodes[1:]] == NAMES else f"{formulas} {nodes}"


def without_order(model):
    """Graph programs exchange the ends of mutual ties and sort them anew."""
    ties = []
    for tie in model["ties"]:
        ends = [tie["from"], tie["to"]]
        ties.append(
            json.dumps(
                [
                    ends if tie.get("directed") else sorted(ends),
                    {k: v for k, v in tie.items() if k not in ("from", "to")},
                ],
                sort_keys=True,
            )
        )
    return {**model, "ties": sorted(ties)}


def models_survive_other_programs(run):
    model, _ = read_back(run, "models/warsaw-pact-1989.json")
    convert(run, "models/warsaw-pact-1989.json", "there.graphml")
    networkx.write_graphml(networkx.read_graphml(run.scratch / "there.graphml"), run.scratch / "back-networkx.graphml")
    igraph.Graph.Read_GraphML(str(run.scratch / "there.graphml")).write_graphml(
        str(run.scratch / "back-igraph.graphml")
    )
    for name in ("networkx", "igraph"):
        back, said = read_back(run, f"back-{name}.graphml")
        if without_order(back) != without_order(model) or "capability" in said:
            return f"{name}: {said} {without_order(back)}"
    return ""


def directed_ties_are_one_kind_in_a_file(run):
    model = hostile_model()
    model["ties"], model["pacts"] = model["ties"][:1], []
    written(run, json.dumps(model), "directed.json")
    for end, read in (("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)):
        convert(run, "directed.json", f"directed.{end}")
        if not read(run.scratch / f"directed.{end}").is_directed():
            return f"{end} of directed ties is not directed"
    said = convert(run, models_of(run)[0], "mixed.graphml")
    return "" if "1 of 5 ties is directed" in said else said


def files_come_all_or_none(run):
    folder = run.scratch / "together"
    (folder / "x-edges.csv").mkdir(parents=True)
    code, said = shell("entente convert models/barbell.json together/x.csv", run.scratch, run.env)
    left = [p.name for p in folder.iterdir()]
    if code != 73 or left != ["x-edges.csv"]:
        return f"exit {code}: {said} {left}"
    shutil.copy(run.root / "models" / "barbell.json", run.scratch / "y-nodes.csv")
    code, said = shell("entente convert y-nodes.csv y.csv", run.scratch, run.env)
    kept = (run.scratch / "y-nodes.csv").read_bytes() == (run.root / "models" / "barbell.json").read_bytes()
    return (
        ""
        if code == 73 and "is the input" in said and kept and not (run.scratch / "y-edges.csv").exists()
        else f"{code}: {said}"
    )


CHECKS = [
    graphml_holds_every_model_wholly,
    every_format_is_the_same_bytes_anywhere,
    networkx_and_igraph_read_what_is_written,
    pajek_is_read_by_others_layer_by_layer,
    csv_is_as_gephi_has_it,
    models_survive_other_programs,
    directed_ties_are_one_kind_in_a_file,
    files_come_all_or_none,
]
