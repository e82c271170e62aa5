"""Other formats: what is written is read by others alike and comes back as it was; what others write is read; hostile files are
refused."""
import csv
import json
import shutil
import subprocess
import time
import xml.etree.ElementTree as ElementTree

import igraph
import networkx

from harness import environment, shell

NAMES = ['"; rm -rf ~', "<b>&amp;</b> ]]>", "=HYPERLINK(\"x\")", "Größe Τέλος 名", "back\\slash", "Assad's 'quoted' \"Syria\""]
SCENARIO = "examples/syria-collapse.json"
GEXF = "{http://www.gexf.net/1.2draft}"


def hostile_model():
    """Every key there is, texts that are markup elsewhere, and numbers with all their digits."""
    actors = [{"id": f"a{i}", "name": name, "kind": name, "note": f"{name}\n\tsecond line \u2028 {name}\r\n", "x-own": [name, 0.1]}
              for i, name in enumerate(NAMES)]
    actors[0].update(bloc="b", capability=0.1 + 0.2, capability_range=[0.1, 1e12], threshold=0.5, formerly=["old-a"],
                     relies_on=[{"actor": "a1", "share": 0.25, "range": [0.1, 0.3]}], from_date="1900", grade="A", sources=["s"])
    tie = {"from": "a1", "to": "a0", "layer": "l", "kind": NAMES[1], "weight": -1 / 3, "range": [-0.5, -0.1], "directed": True,
           "exists": 0.7, "relies_on": [{"actor": "a2", "share": 1}], "reliance": "disjoint", "from_date": "1999-12-31",
           "to_date": "2001", "grade": "B", "sources": ["s"], "note": "a\nb", "$comment": {"deep": [1, {"er": None}]}}
    return {
        "format": "entente-model/1", "title": NAMES[5], "as_of": "2000", "note": "one\ntwo ]]> <x>", "x-more": {"a": [True]},
        "layers": [{"id": "l", "title": NAMES[0], "share": 2, "share_range": [1, 3], "scale": 4, "symmetrize": "sum"}, {"id": "m"}],
        "blocs": [{"id": "b", "title": NAMES[3]}], "sources": [{"id": "s", "title": NAMES[2], "url": "javascript:alert(1)"}],
        "actors": actors, "ties": [tie, {"from": "a2", "to": "a3", "layer": "m", "weight": 1e-9, "directed": False}],
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

    first, second = files("formats-c", run.env), files("formats-de", environment(run.build, LC_ALL="de_DE.UTF-8", TZ="Asia/Tokyo"))
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
        ties += [(frozenset((a, b)), pact["layer"], pact["weight"]) for i, a in enumerate(members) for b in members[i + 1:]]
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
        found = sorted(((frozenset((graph.vs[e.source]["name"], graph.vs[e.target]["name"])), e["layer"], e["weight"] * e["sign"])
                        for e in graph.es), key=lambda t: (sorted(t[0]), t[1], t[2]))
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
            expected = sorted((sorted(by_id[a] for a in pair), weight) for pair, its, weight in ties_of(model) if its == layer["id"])
            graph = networkx.read_pajek(file)
            found = sorted((sorted((a, b)), w) for a, b, w in graph.edges(data="weight"))
            other = igraph.Graph.Read_Pajek(str(file))
            again = sorted((sorted((other.vs[e.source]["id"], other.vs[e.target]["id"])), e["weight"]) for e in other.es)
            if list(graph) != names or other.vs["id"] != names or found != expected or again != expected:
                return f"{file}: {found} {again} {expected}"
            back, _ = read_back(run, file)
            if [a["id"] for a in back["actors"]] != [a["id"] for a in model["actors"]]:
                return f"{file}: {back['actors']}"
            if [t for t in ties_of(back)] != [t for t in ties_of(model) if t[1] == layer["id"]]:
                return f"{file}: {ties_of(back)}"
    blocs = (run.scratch / "pajek-warsaw-pact-1989" / "out.clu").read_text().split()
    vector = (run.scratch / "pajek-warsaw-pact-1989" / "out.vec").read_text().split()
    return "" if blocs[:2] == ["*Vertices", "11"] and blocs[2:] == ["1"] * 7 + ["2"] * 4 and vector[2] == "4260" else f"{blocs}"


def gexf_has_places_and_colours(run):
    convert(run, "models/russia-iran-2024.json", run.scratch / "looks.gexf")
    model = json.loads((run.root / "models" / "russia-iran-2024.json").read_text(encoding="utf-8"))
    graph = networkx.read_gexf(run.scratch / "looks.gexf")
    colours = {}
    for actor in model["actors"]:
        viz = graph.nodes[actor["id"]]["viz"]
        colours.setdefault(actor.get("bloc"), set()).add((viz["color"]["r"], viz["color"]["g"], viz["color"]["b"]))
    places = {(d["viz"]["position"]["x"], d["viz"]["position"]["y"]) for _, d in graph.nodes(data=True)}
    if colours != {"axis": {(0x56, 0xb4, 0xe9)}, "challengers": {(0xf2, 0xbd, 0x4a)}, "west": {(0xbf, 0xee, 0xdd)},
                   None: {(255, 255, 255)}}:
        return f"{colours}"
    back, _ = read_back(run, run.scratch / "looks.gexf")
    same = back["actors"] == model["actors"] and back["ties"] == model["ties"]
    return "" if len(places) == len(model["actors"]) and same else f"{places} {back}"


def gexf_without_renderer_has_no_places(run):
    folder = run.scratch / "no-renderer"
    folder.mkdir()
    shutil.copy(run.build / "entente", folder / "entente")
    done = subprocess.run([str(folder / "entente"), "convert", "models/barbell.json", str(folder / "x.gexf")], cwd=run.scratch,
                          env=run.env, capture_output=True, text=True)
    text = (folder / "x.gexf").read_text()
    return "" if done.returncode == 0 and "without places" in done.stderr and "viz:position" not in text else f"{done}"


def gexf_shows_a_scenario_phase_by_phase(run):
    """Against the drawing, which has the strength of every edge in every frame."""
    convert(run, SCENARIO, run.scratch / "phases.gexf")
    code, said = shell(f"entente draw {SCENARIO} -o phases.json", run.scratch, run.env)
    drawing = json.loads((run.scratch / "phases.json").read_text(encoding="utf-8"))
    root = ElementTree.parse(run.scratch / "phases.gexf").getroot()
    graph = root.find(f"{GEXF}graph")
    phases = [f for f in drawing["frames"] if not f["name"].startswith("difference")]
    if code or (graph.get("mode"), graph.get("timeformat"), graph.get("end")) != ("dynamic", "integer", str(len(phases) - 1)):
        return f"{said} {graph.attrib}"
    for i, edge in enumerate(graph.iter(f"{GEXF}edge")):
        weights = [None] * len(phases)
        for value in edge.iter(f"{GEXF}attvalue"):
            if value.get("for") == "weight":
                for phase in range(int(value.get("start")), int(value.get("end")) + 1):
                    weights[phase] = float(value.get("value"))
        expected = [f["edges"][i]["strength"] if f["edges"][i]["state"] not in ("absent", "lost") else None for f in phases]
        there = [any(int(s.get("start")) <= p <= int(s.get("end")) for s in edge.iter(f"{GEXF}spell")) for p in range(len(phases))]
        if weights != expected or there != [w is not None for w in expected]:
            return f"edge {i}: {weights} {there} instead of {expected}"
    syria = next(n for n in graph.iter(f"{GEXF}node") if n.get("id") == "syria")
    if [s.attrib for s in syria.iter(f"{GEXF}spell")] != [{"start": "0", "end": "0"}]:
        return "Syria is there for longer than it is"
    if networkx.read_gexf(run.scratch / "phases.gexf").graph["mode"] != "dynamic":
        return "NetworkX does not see that it changes"
    back, _ = read_back(run, run.scratch / "phases.gexf")
    before = sum(1 for e in phases[0]["edges"] if e["state"] == "present")
    code, said = shell(f"entente convert {SCENARIO} phases.net", run.scratch, run.env)
    return "" if len(back["ties"]) == before and code == 64 and ".gexf" in said else f"{len(back['ties'])} {before} {code} {said}"


def gexf_counts_by_dates_where_all_phases_have_them(run):
    scenario = json.loads((run.root / SCENARIO).read_text(encoding="utf-8"))
    scenario["model"] = str(run.root / "models" / "russia-iran-2024.json")
    for i, phase in enumerate(scenario["phases"]):
        phase["date"] = f"2025-0{i + 1}-01"
    written(run, json.dumps(scenario), "dated.json")
    convert(run, "dated.json", run.scratch / "dated.gexf")
    root = ElementTree.parse(run.scratch / "dated.gexf").getroot()
    syria = next(n for n in root.iter(f"{GEXF}node") if n.get("id") == "syria")
    spells = [s.attrib for s in syria.iter(f"{GEXF}spell")]
    good = spells == [{"start": "2024-11-26", "end": "2025-01-01"}] and root.find(f"{GEXF}graph").get("timeformat") == "date"
    return "" if good else f"{spells}"


def csv_is_as_gephi_has_it(run):
    convert(run, run.scratch / models_of(run)[0], run.scratch / "tables.csv")
    nodes, edges = (list(csv.reader((run.scratch / f"tables-{n}.csv").open(encoding="utf-8", newline=""))) for n in ("nodes", "edges"))
    if nodes[0][:2] != ["Id", "Label"] or edges[0][:4] != ["Source", "Target", "Type", "Weight"] or len(edges) != 6:
        return f"{nodes[0]} {edges}"
    if edges[1][:5] != ["a1", "a0", "Directed", "0.3333333333333333", "-1"]:
        return f"{edges[1]}"
    formulas = [c for row in nodes + edges for c in row if c[:1] in "=+-@\t" and c and not c.lstrip("-").replace(".", "").isdigit()]
    return "" if not formulas and [r[1].lstrip("'") for r in nodes[1:]] == NAMES else f"{formulas} {nodes}"


def graphs_of_other_programs_are_read(run):
    graph = networkx.MultiDiGraph()
    graph.add_node(1, label="Österreich", group="A", size=3.5)
    graph.add_node("b", label="Two\n lines")
    graph.add_edge(1, "b", weight=-0.5, relation="Trade pact")
    graph.add_edge("b", 1)
    networkx.write_graphml(graph, run.scratch / "networkx.graphml")
    model, said = read_back(run, "networkx.graphml")
    expected = ([("osterreich", "Österreich", "a"), ("b", "Two lines", None)],
                [("osterreich", "b", "trade-pact", -0.5, True), ("b", "osterreich", "tie", 1, True)])
    found = ([(a["id"], a["name"], a.get("bloc")) for a in model["actors"]],
             [(t["from"], t["to"], t["layer"], t["weight"], t.get("directed")) for t in model["ties"]])
    if found != expected or "size" not in said or "1 without weight" not in said:
        return f"NetworkX: {found} {said}"
    other = igraph.Graph([(0, 1), (1, 2)])
    other.vs["name"] = ["Ann", "Bob", "Ann"]
    other.write_graphml(str(run.scratch / "igraph.graphml"))
    model, said = read_back(run, "igraph.graphml")
    if [a["id"] for a in model["actors"]] != ["ann", "bob", "n2"] or "1 nodes keep" not in said:
        return f"igraph: {model['actors']} {said}"
    written(run, YED, "yed.graphml")
    model, _ = read_back(run, "yed.graphml")
    if [(a["id"], a["name"]) for a in model["actors"]] != [("alpha", "Alpha"), ("n1", "n1")] or len(model["ties"]) != 1:
        return f"yEd: {model}"
    written(run, GEPHI, "gephi.gexf")
    model, said = read_back(run, "gephi.gexf")
    good = model["ties"] == [{"kind": "x", "from": "alpha", "to": "beta", "layer": "tie", "weight": 2.5, "directed": True}]
    return "" if good and "loop" not in said and "2 skipped: 1 from an actor to itself, 1 of weight 0" in said else f"Gephi: {model} {said}"


YED = """<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://www.yworks.com/xml/graphml">
<key for="node" id="d6" yfiles.type="nodegraphics"/><key attr.name="w" for="edge" id="d9"/>
<graph edgedefault="directed" id="G"><node id="n0"><data key="d6"><y:ShapeNode><y:Geometry height="30.0"/>
<y:NodeLabel alignment="center">
Alpha<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node><node id="n1"><data key="d6"/></node>
<edge id="e0" source="n0" target="n1"><data key="d10"/></edge></graph></graphml>"""

GEPHI = """<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed"><attributes class="edge">
<attribute id="0" title="kind" type="string"><default>x</default></attribute></attributes><nodes><node id="0" label="Alpha"/>
<node id="1" label="Beta"/></nodes><edges><edge id="0" source="0" target="1" weight="2.5"/><edge source="0" target="0"/>
<edge source="0" target="1" weight="0"/></edges></graph></gexf>"""


def graphml(inside, before=""):
    return f'<?xml version="1.0"?>\n{before}<graphml>\n<graph edgedefault="undirected">\n{inside}\n</graph>\n</graphml>\n'


def billion_laughs():
    lines = "".join(f'<!ENTITY l{i} "{"&l%d;" % (i - 1) * 10}">' for i in range(1, 10))
    return graphml('<node id="&l9;"/>', f'<!DOCTYPE graphml [<!ENTITY l0 "lol">{lines}]>\n')


HOSTILE = {
    "xxe.graphml": graphml('<node id="a"><data key="label">&x;</data></node>', '<!DOCTYPE graphml [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n'),
    "xxe-net.graphml": graphml('<node id="&x;"/>', '<!DOCTYPE graphml [<!ENTITY x SYSTEM "http://127.0.0.1:1/x">]>\n'),
    "parameter.graphml": graphml('<node id="a"/>', '<!DOCTYPE graphml [<!ENTITY % p SYSTEM "secret.dtd"> %p;]>\n'),
    "laughs.graphml": billion_laughs(),
    "dtd.graphml": graphml('<node id="a"/>', '<!DOCTYPE graphml SYSTEM "secret.dtd">\n'),
    "include.graphml": graphml('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>'),
    "deep.graphml": graphml("<node>" * 5000 + "</node>" * 5000),
    "deep-data.graphml": graphml("<data>" * 5000 + "</data>" * 5000),
    "open.graphml": graphml('<node id="a">'),
    "attribute.graphml": graphml(f'<node id="{"a" * 100_000_000}"/>'),
    "unknown.graphml": graphml('<node id="alpha"/>\n<edge source="alpha" target="alphb"/>'),
    "twice.graphml": graphml('<node id="a"/>\n<node id="a"/>'),
    "nested.graphml": graphml('<node id="a"><graph edgedefault="directed"><node id="b"/></graph></node>'),
    "hyper.graphml": graphml('<node id="a"/><hyperedge/>'),
    "weight.graphml": '<graphml><key id="w" for="edge" attr.name="weight"/><graph><node id="a"/><node id="b"/>\n'
                      '<edge source="a" target="b"><data key="w">nan</data></edge></graph></graphml>',
    "bytes.graphml": graphml('<node id="a"/>').encode() + b"\xff",
    "latin.graphml": '<?xml version="1.0" encoding="ISO-8859-15"?><graphml><graph><node id="\xe4"/></graph></graphml>'.encode("latin-1"),
    "keys.graphml": "<graphml>" + "".join(f'<key id="k{i}"/>' for i in range(501)) + "<graph/></graphml>",
    "layers.graphml": '<graphml><key id="l" for="edge" attr.name="layer"/><graph><node id="a"/><node id="b"/>' + "".join(
        f'<edge source="a" target="b"><data key="l">{i}</data></edge>' for i in range(100_000)) + "</graph></graphml>",
    "ends.graphml": graphml("".join(f'<node id="n{i}"/><edge source="m{i}" target="m"/>' for i in range(100_000))),
    "entity.gexf": '<gexf><graph><nodes><node id="&nothing;"/></nodes></graph></gexf>',
    "none.gexf": "<gexf/>",
    "unknown.gexf": '<gexf><graph><nodes><node id="a"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>',
    "bomb.net": "*Vertices 2000000000\n",
    "bomb-long.net": "*Vertices 99999999999999999999999\n",
    "bomb-less.net": "*Vertices -1\n",
    "modes.net": "*Vertices 5 2\n",
    "end.net": "*Vertices 2\n1 \"a\"\n2 \"b\"\n*Edges\n1 3 1\n",
    "value.net": "*Vertices 2\n1 \"a\"\n2 \"b\"\n*Edges\n1 2 x\n",
    "repeated.net": "*Vertices 2\n1 \"a\"\n1 \"b\"\n",
    "section.net": "*Network x\n*Partition x\n",
    "relations.net": "*Vertices 2\n" + "*Arcs :7\n" * 1001,
    "matrix.net": "*Vertices 2\n1 \"a\"\n2 \"b\"\n*Matrix\n0 1 1\n",
}

PLACES = {"unknown.graphml": (5, 1), "twice.graphml": (5, 1), "end.net": (5, 3), "value.net": (5, 5), "repeated.net": (3, 1),
          "matrix.net": (5, 5), "bomb.net": (1, 11), "dtd.graphml": (2, 1), "weight.graphml": (2, 1)}


def hostile_graphs_are_refused_at_once(run):
    written(run, '<!ENTITY y "z">', "secret.dtd")
    for name, text in HOSTILE.items():
        written(run, text, name)
        start = time.monotonic()
        done = subprocess.run(["bash", "-c", f"ulimit -v 4000000; exec entente check {name}"], cwd=run.scratch, env=run.env,
                              capture_output=True, timeout=60)
        said = done.stderr.decode()
        place = "{}:{}:{}: error: ".format(name, *PLACES[name]) if name in PLACES else f"{name}:"
        if done.returncode != 65 or place not in said or time.monotonic() - start > 10 or len(said) > 10000:
            return f"{name}: exit {done.returncode} after {time.monotonic() - start:.1f} s: {said[:600]}"
    return ""


def xml_opens_and_fetches_nothing(run):
    if not shutil.which("strace"):
        return ""
    for name in ("xxe.graphml", "xxe-net.graphml", "parameter.graphml", "dtd.graphml", "include.graphml", "latin.graphml"):
        shell(f"strace -f -e trace=open,openat,socket,connect -o trace.txt entente check {name}", run.scratch, run.env)
        trace = (run.scratch / "trace.txt").read_text()
        if name not in trace or any(word in trace for word in ("passwd", "secret", "socket", "gconv", "catalog")):
            return f"{name}: {trace}"
    return ""


def pajek_of_several_relations_is_read(run):
    written(run, '*Network "Two relations"\n*Vertices 3\n1 "Alpha" 0.1 0.2 0.5 ic Red\n2 "Beta Gamma"\n3\n*Arcs :1 "military"\n'
                 '1 2 0.5 l "arms" c Blue\n*Edges :2 "trade & aid"\n2 3 -1\n*Arcs :1\n2 1\n*Edgeslist\n1 2 3\n*Arcs\n2: 3 1 4\r\n', "two.net")
    model, _ = read_back(run, "two.net")
    expected = [("alpha", "beta-gamma", "military", 0.5, True, "arms"), ("beta-gamma", "x-3", "trade-aid", -1, None, None),
                ("beta-gamma", "alpha", "military", 1, True, None), ("alpha", "beta-gamma", "tie", 1, None, None),
                ("alpha", "x-3", "tie", 1, None, None), ("x-3", "alpha", "trade-aid", 4, True, None)]
    found = [(t["from"], t["to"], t["layer"], t["weight"], t.get("directed"), t.get("kind")) for t in model["ties"]]
    written(run, "% a matrix\n*vertices 2\n1 a\n2 b\n*matrix\n0 2\n0 0\n", "matrix-good.net")
    matrix, _ = read_back(run, "matrix-good.net")
    good = found == expected and model["title"] == "Two relations" and len(matrix["ties"]) == 1 and matrix["ties"][0]["weight"] == 2
    return "" if good else f"{found} {matrix}"


def directed_ties_are_one_kind_in_a_file(run):
    model = hostile_model()
    model["ties"], model["pacts"] = model["ties"][:1], []
    written(run, json.dumps(model), "directed.json")
    for end, read in (("graphml", networkx.read_graphml), ("gexf", networkx.read_gexf)):
        convert(run, "directed.json", f"directed.{end}")
        if not read(run.scratch / f"directed.{end}").is_directed():
            return f"{end} of directed ties is not directed"
    said = convert(run, models_of(run)[0], "mixed.graphml")
    return "" if "1 of 5 ties are directed" in said else said


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
    return "" if code == 73 and "is the input" in said and kept and not (run.scratch / "y-edges.csv").exists() else f"{code}: {said}"


CHECKS = [
    graphml_holds_every_model_wholly, every_format_is_the_same_bytes_anywhere, networkx_and_igraph_read_what_is_written,
    pajek_is_read_by_others_layer_by_layer, gexf_has_places_and_colours, gexf_without_renderer_has_no_places,
    gexf_shows_a_scenario_phase_by_phase, gexf_counts_by_dates_where_all_phases_have_them, csv_is_as_gephi_has_it,
    graphs_of_other_programs_are_read, hostile_graphs_are_refused_at_once, xml_opens_and_fetches_nothing,
    pajek_of_several_relations_is_read, directed_ties_are_one_kind_in_a_file, files_come_all_or_none,
]
