"""GEXF: places, colours, and a scenario as a time line, against the drawing that they come from."""
import json
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree

import networkx

from formats import SCENARIO, convert, read_back, written
from harness import shell

GEXF = "{http://www.gexf.net/1.2draft}"


def gexf_has_places_and_colours(run):
    convert(run, "models/russia-iran-2024.json", run.scratch / "looks.gexf")
    model = json.loads((run.root / "models" / "russia-iran-2024.json").read_text(encoding="utf-8"))
    graph = networkx.read_gexf(run.scratch / "looks.gexf")
    colours = {}
    for actor in model["actors"]:
        viz = graph.nodes[actor["id"]]["viz"]
        colours.setdefault(actor.get("bloc"), set()).add((viz["color"]["r"], viz["color"]["g"], viz["color"]["b"]))
    places = {(d["viz"]["position"]["x"], d["viz"]["position"]["y"]) for _, d in graph.nodes(data=True)}
    if colours != {
        "axis": {(0x56, 0xB4, 0xE9)},
        "challengers": {(0xF2, 0xBD, 0x4A)},
        "west": {(0xBF, 0xEE, 0xDD)},
        None: {(255, 255, 255)},
    }:
        return f"{colours}"
    back, _ = read_back(run, run.scratch / "looks.gexf")
    same = back["actors"] == model["actors"] and back["ties"] == model["ties"]
    return "" if len(places) == len(model["actors"]) and same else f"{places} {back}"


def gexf_without_renderer_has_no_places(run):
    folder = run.scratch / "no-renderer"
    folder.mkdir()
    shutil.copy(run.build / "entente", folder / "entente")
    done = subprocess.run(
        [str(folder / "entente"), "convert", "models/barbell.json", str(folder / "x.gexf")],
        cwd=run.scratch,
        env=run.env,
        capture_output=True,
        text=True,
    )
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
    if code or (graph.get("mode"), graph.get("timeformat"), graph.get("end")) != (
        "dynamic",
        "integer",
        str(len(phases) - 1),
    ):
        return f"{said} {graph.attrib}"
    for i, edge in enumerate(graph.iter(f"{GEXF}edge")):
        weights, told = [None] * len(phases), 0
        for value in edge.iter(f"{GEXF}attvalue"):
            if value.get("for") == "weight":
                for phase in range(int(value.get("start")), int(value.get("end")) + 1):
                    weights[phase], told = float(value.get("value")), told + 1
        expected = [
            f["edges"][i]["strength"] if f["edges"][i]["state"] not in ("absent", "lost") else None for f in phases
        ]
        there = [0] * len(phases)
        for spell in edge.iter(f"{GEXF}spell"):
            for phase in range(int(spell.get("start")), int(spell.get("end")) + 1):
                there[phase] += 1
        if weights != expected or there != [w is not None for w in expected] or told != sum(there):
            return f"edge {i}: {weights} {there} instead of {expected}"
    syria = next(n for n in graph.iter(f"{GEXF}node") if n.get("id") == "syria")
    if [s.attrib for s in syria.iter(f"{GEXF}spell")] != [{"start": "0", "end": "0"}]:
        return "Syria is there for longer than it is"
    if networkx.read_gexf(run.scratch / "phases.gexf").graph["mode"] != "dynamic":
        return "NetworkX does not see that it changes"
    back, _ = read_back(run, run.scratch / "phases.gexf")
    before = sum(1 for e in phases[0]["edges"] if e["state"] == "present")
    code, said = shell(f"entente convert {SCENARIO} phases.net", run.scratch, run.env)
    return (
        ""
        if len(back["ties"]) == before and code == 64 and ".gexf" in said
        else f"{len(back['ties'])} {before} {code} {said}"
    )


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
    good = (
        spells == [{"start": "2024-11-26", "end": "2025-01-01"}]
        and root.find(f"{GEXF}graph").get("timeformat") == "date"
    )
    return "" if good else f"{spells}"


CHECKS = [
    gexf_has_places_and_colours,
    gexf_without_renderer_has_no_places,
    gexf_shows_a_scenario_phase_by_phase,
    gexf_counts_by_dates_where_all_phases_have_them,
]
