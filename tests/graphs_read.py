"""Graphs that others wrote: read sensibly, or refused with the place of what is wrong."""
import shutil
import subprocess
import time

import igraph
import networkx

from formats import read_back, written
from harness import shell


def graphs_of_other_programs_are_read(run):
    graph = networkx.MultiDiGraph()
    graph.add_node(1, label="Österreich", group="A", size=3.5)
    graph.add_node("b", label="Two\n lines")
    graph.add_edge(1, "b", weight=-0.5, relation="Trade pact")
    graph.add_edge("b", 1)
    networkx.write_graphml(graph, run.scratch / "networkx.graphml")
    model, said = read_back(run, "networkx.graphml")
    expected = (
        [("osterreich", "Österreich", "a"), ("b", "Two lines", None)],
        [("osterreich", "b", "trade-pact", -0.5, True), ("b", "osterreich", "tie", 1, True)],
    )
    found = (
        [(a["id"], a["name"], a.get("bloc")) for a in model["actors"]],
        [(t["from"], t["to"], t["layer"], t["weight"], t.get("directed")) for t in model["ties"]],
    )
    if found != expected or "size" not in said or "1 without weight" not in said:
        return f"NetworkX: {found} {said}"
    other = igraph.Graph([(0, 1), (1, 2)])
    other.vs["name"] = ["Ann", "Bob", "Ann"]
    other.write_graphml(str(run.scratch / "igraph.graphml"))
    model, said = read_back(run, "igraph.graphml")
    if [a["id"] for a in model["actors"]] != ["ann", "bob", "n2"] or "1 node keeps" not in said:
        return f"igraph: {model['actors']} {said}"
    written(run, YED, "yed.graphml")
    model, _ = read_back(run, "yed.graphml")
    if [(a["id"], a["name"]) for a in model["actors"]] != [("alpha", "Alpha"), ("n1", "n1")] or len(model["ties"]) != 1:
        return f"yEd: {model}"
    written(run, GEPHI, "gephi.gexf")
    model, said = read_back(run, "gephi.gexf")
    good = model["ties"] == [
        {"kind": "x", "from": "alpha", "to": "beta", "layer": "tie", "weight": 2.5, "directed": True}
    ]
    return (
        ""
        if good and "loop" not in said and "2 skipped: 1 from an actor to itself, 1 of weight 0" in said
        else f"Gephi: {model} {said}"
    )


YED = """<?xml version="1.0"?><graphml xmlns="http://graphml.graphdrawing.org/xmlns" 
xmlns:y="http://www.yworks.com/xml/graphml"><key for="node" id="d6" yfiles.type="nodegraphics"/>
<key attr.name="w" for="edge" id="d9"/>
<graph edgedefault="directed" id="G"><node id="n0"><data key="d6"><y:ShapeNode><y:Geometry height="30.0"/>
<y:NodeLabel alignment="center">
Alpha<y:LabelModel/></y:NodeLabel></y:ShapeNode></data></node><node id="n1"><data key="d6"/></node>
<edge id="e0" source="n0" target="n1"><data key="d10"/></edge></graph></graphml>"""

GEPHI = """<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph defaultedgetype="directed"><attributes class="edge">
<attribute id="0" title="kind" type="string"><default>x</default></attribute></attributes><nodes>
<node id="0" label="Alpha"/><node id="1" label="Beta"/></nodes><edges><edge id="0" source="0" target="1" weight="2.5"/>
<edge source="0" target="0"/><edge source="0" target="1" weight="0"/></edges></graph></gexf>"""


def graphml(inside, before=""):
    return (
        f'<?xml version="1.0"?>\n{before}<graphml>\n<graph edgedefault="undirected">\n{inside}\n</graph>\n</graphml>\n'
    )


def billion_laughs():
    lines = "".join(f'<!ENTITY l{i} "{"&l%d;" % (i - 1) * 10}">' for i in range(1, 10))
    return graphml('<node id="&l9;"/>', f'<!DOCTYPE graphml [<!ENTITY l0 "lol">{lines}]>\n')


def ours(key, value, edge=""):
    """A model of ours in which something is JSON."""
    return (
        '<graphml><key id="f" for="graph" attr.name="format"/><key id="k" for="all" attr.name="%s"/>\n' % key
        + '<graph edgedefault="undirected"><data key="f">entente-model/1</data>%s<node id="a"/><node id="b"/>\n'
        % ("" if edge else f'<data key="k">{value}</data>')
        + '<edge source="a" target="b">%s</edge></graph></graphml>' % (f'<data key="k">{value}</data>' if edge else "")
    )


HOSTILE = {
    "ours-twice.graphml": ours("layers", '[{"id": "tie", "id": "tie"}]'),
    "ours-deep.graphml": ours("more", '{"x-deep": ' + "[" * 900 + "]" * 900 + "}"),
    "ours-long.graphml": ours("more", '{"x-long": "' + "a" * 20000 + '"}'),
    "ours-large.graphml": ours("layers", '[{"id": "tie", "x-large": 1e400}]'),
    "ours-control.graphml": ours("layers", '[{"id": "tie", "title": "\\u001b[31m"}]'),
    "ours-root.graphml": ours("more", '{"ties": []}'),
    "ours-edge.graphml": ours("more", '{"weight": 2}', "edge"),
    "ours-unknown.graphml": ours("more", '{"x-good": 1, "wieght": 2}', "edge"),
    "xxe.graphml": graphml(
        '<node id="a"><data key="label">&x;</data></node>',
        '<!DOCTYPE graphml [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n',
    ),
    "xxe-net.graphml": graphml('<node id="&x;"/>', '<!DOCTYPE graphml [<!ENTITY x SYSTEM "http://127.0.0.1:1/x">]>\n'),
    "parameter.graphml": graphml('<node id="a"/>', '<!DOCTYPE graphml [<!ENTITY % p SYSTEM "secret.dtd"> %p;]>\n'),
    "laughs.graphml": billion_laughs(),
    "dtd.graphml": graphml('<node id="a"/>', '<!DOCTYPE graphml SYSTEM "secret.dtd">\n'),
    "include.graphml": graphml(
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="/etc/passwd" parse="text"/>'
    ),
    "deep.graphml": graphml('<node id="a">' * 5000 + "</node>" * 5000),
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
    "latin.graphml": '<?xml version="1.0" encoding="ISO-8859-15"?><graphml><node id="\xe4"/></graphml>'.encode(
        "latin-1"
    ),
    "keys.graphml": "<graphml>" + "".join(f'<key id="k{i}"/>' for i in range(501)) + "<graph/></graphml>",
    "layers.graphml": '<graphml><key id="l" for="edge" attr.name="layer"/><graph><node id="a"/><node id="b"/>'
    + "".join(f'<edge source="a" target="b"><data key="l">{i}</data></edge>' for i in range(100_000))
    + "</graph></graphml>",
    "ends.graphml": graphml("".join(f'<node id="n{i}"/><edge source="m{i}" target="m"/>' for i in range(100_000))),
    "entity.gexf": '<gexf><graph><nodes><node id="&nothing;"/></nodes></graph></gexf>',
    "none.gexf": "<gexf/>",
    "unknown.gexf": '<gexf><graph><nodes><node id="a"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf>',
    "bomb.net": "*Vertices 2000000000\n",
    "bomb-short.net": "*Vertices 999999999\n",
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

PLACES = {
    "ours-edge.graphml": (3, 1),
    "ours-unknown.graphml": (3, 1),
    "unknown.graphml": (5, 1),
    "twice.graphml": (5, 1),
    "end.net": (5, 3),
    "value.net": (5, 5),
    "repeated.net": (3, 1),
    "matrix.net": (5, 5),
    "bomb.net": (1, 11),
    "dtd.graphml": (2, 1),
    "weight.graphml": (2, 1),
}


def hostile_graphs_are_refused_at_once(run):
    limit = "" if "ASAN_OPTIONS" in run.env else "ulimit -v 4000000;"
    written(run, '<!ENTITY y "z">', "secret.dtd")
    for name, text in HOSTILE.items():
        written(run, text, name)
        start = time.monotonic()
        done = subprocess.run(
            ["bash", "-c", f"{limit} exec entente check {name}"],
            cwd=run.scratch,
            env=run.env,
            capture_output=True,
            timeout=60,
        )
        said = done.stderr.decode()
        place = "{}:{}:{}: error: ".format(name, *PLACES[name]) if name in PLACES else f"{name}:"
        if done.returncode != 65 or place not in said or time.monotonic() - start > 10 or len(said) > 10000:
            return f"{name}: exit {done.returncode} after {time.monotonic() - start:.1f} s: {said[:600]}"
    return ""


def xml_opens_and_fetches_nothing(run):
    if not shutil.which("strace"):
        return ""
    for name in (
        "xxe.graphml",
        "xxe-net.graphml",
        "parameter.graphml",
        "dtd.graphml",
        "include.graphml",
        "latin.graphml",
    ):
        shell(f"strace -f -e trace=open,openat,socket,connect -o trace.txt entente check {name}", run.scratch, run.env)
        trace = (run.scratch / "trace.txt").read_text()
        if name not in trace or any(word in trace for word in ("passwd", "secret", "socket", "gconv", "catalog")):
            return f"{name}: {trace}"
    return ""


def pajek_of_several_relations_is_read(run):
    written(
        run,
        '*Network "Two relations"\n*Vertices 3\n1 "Alpha" 0.1 0.2 0.5 ic Red\n2 "Beta Gamma"\n3\n*Arcs :1 "military"\n'
        '1 2 0.5 l "arms" c Blue\n*Edges :2 "trade & aid"\n2 3 -1\n*Arcs :1\n2 1\n*Edgeslist\n1 2 3\n'
        '*Arcs\n2: 3 1 4\r\n',
        "two.net",
    )
    model, _ = read_back(run, "two.net")
    expected = [
        ("alpha", "beta-gamma", "military", 0.5, True, "arms"),
        ("beta-gamma", "x-3", "trade-aid", -1, None, None),
        ("beta-gamma", "alpha", "military", 1, True, None),
        ("alpha", "beta-gamma", "tie", 1, None, None),
        ("alpha", "x-3", "tie", 1, None, None),
        ("x-3", "alpha", "trade-aid", 4, True, None),
    ]
    found = [(t["from"], t["to"], t["layer"], t["weight"], t.get("directed"), t.get("kind")) for t in model["ties"]]
    written(run, "% a matrix\n*vertices 2\n1 a\n2 b\n*matrix\n0 2\n0 0\n", "matrix-good.net")
    matrix, _ = read_back(run, "matrix-good.net")
    good = (
        found == expected
        and model["title"] == "Two relations"
        and len(matrix["ties"]) == 1
        and matrix["ties"][0]["weight"] == 2
    )
    return "" if good else f"{found} {matrix}"


CHECKS = [
    graphs_of_other_programs_are_read,
    hostile_graphs_are_refused_at_once,
    xml_opens_and_fetches_nothing,
    pajek_of_several_relations_is_read,
]
