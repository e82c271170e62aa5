"""Diagrams of 10 to 300 actors: by bloc where there are many, placed as in an earlier drawing, and fit for a printer."""
import csv
import json
import random
import re
import resource
import subprocess

from harness import environment, shell

BLOCS = 5


def make_model(count, degree, seed=1, aligned=0.8):
    """A seeded random model; a part of its actors is in no bloc."""
    draw = random.Random(seed)
    actors = [{"id": f"a{i}", "name": draw.choice(["", "Republic of ", "The United Federation of "]) + f"Land {i}"}
              for i in range(count)]
    for actor in actors:
        if draw.random() < aligned:
            actor["bloc"] = f"b{draw.randrange(BLOCS)}"
    ties = [{"from": f"a{i}", "to": f"a{k}", "layer": draw.choice("mn"),
             "weight": round(draw.uniform(0.1, 1), 2) * draw.choice([1, 1, 1, -1])}
            for i in range(count) for k in range(i) if draw.random() < degree / (count - 1)]
    return {"format": "entente-model/1", "title": "Many", "layers": [{"id": "m"}, {"id": "n", "scale": 2}],
            "blocs": [{"id": f"b{i}", "title": f"Organisation of States {i}"} for i in range(BLOCS)],
            "actors": actors, "ties": ties}


def write(run, name, value):
    (run.scratch / name).write_text(json.dumps(value), encoding="utf-8")
    return name


def write_scenario(run, name, model, fallen):
    return write(run, name, {"format": "entente-scenario/1", "model": model, "phases": [
        {"id": "fall", "steps": [{"do": "collapse", "actor": f"a{i}"} for i in fallen]}, {"id": "later", "steps": []}]})


def draw(run, arguments, out):
    code, said = shell(f"entente draw {arguments} -o {out}", run.scratch, run.env)
    if code:
        raise ValueError(said)
    return said


def drawn(run, arguments, out="drawn.json"):
    draw(run, arguments + " -q", out)
    return json.loads((run.scratch / out).read_text(encoding="utf-8"))


def no_label_meets_another_however_many_actors(run):
    """Among more than a hundred actors lines find no way around all others, which is why blocs are shown."""
    for count, degree in ((10, 4), (30, 4), (100, 4), (300, 3)):
        model = write(run, f"many{count}.json", make_model(count, degree))
        for options in ("--view=full", "--view=blocs", "--theme=print --view=full", "--theme=print --view=blocs"):
            done = subprocess.run(["/usr/bin/python3", str(run.root / "tests" / "labels.py"), str(run.build), model,
                                   *options.split()], cwd=run.scratch, env=run.env, capture_output=True, text=True)
            only_lines = re.fullmatch(r"\d+ lines run through foreign nodes\n", done.stdout) and not done.stderr
            if done.returncode and not (count > 100 and "full" in options and only_lines):
                return f"{count} actors, {options}: {done.stdout[-600:]}{done.stderr[-600:]}"
    return ""


def places_of(drawing):
    return {n["id"]: b[:2] for n, b in zip(drawing["nodes"], drawing["layout"]["nodes"])}


def moved(before, after):
    """Those of both drawings who are not where they were, but for one shift of the whole page."""
    common = [i for i in before if i in after]
    dx, dy = (after[common[0]][k] - before[common[0]][k] for k in (0, 1))
    return [i for i in common if max(abs(after[i][0] - before[i][0] - dx), abs(after[i][1] - before[i][1] - dy)) > 0.01]


def a_layout_is_taken_from_an_earlier_drawing(run):
    for count in (30, 120):
        model = make_model(count, 4)
        name = write(run, "early.json", model)
        first = places_of(drawn(run, f"{name} --view full", "first.json"))
        again = places_of(drawn(run, f"{name} --view full --layout-from first.json"))
        if any(abs(first[i][k] - again[i][k]) > 0.01 for i in first for k in (0, 1)):
            return f"{count}: not the same places"
        model["actors"] += [{"id": "new", "name": "Newcomer"}, {"id": "alone"}]
        model["ties"] += [{"from": "new", "to": f"a{i}", "layer": "m", "weight": 0.5} for i in (3, 4)]
        grown = drawn(run, f"{write(run, 'grown.json', model)} --view full --layout-from first.json")
        if moved(first, places_of(grown)) or len(grown["nodes"]) != count + 2:
            return f"{count}: moved {moved(first, places_of(grown))}"
        done = subprocess.run(["/usr/bin/python3", str(run.root / "tests" / "labels.py"), str(run.build), "grown.json",
                               "--view=full", "--layout-from=first.json"], cwd=run.scratch, env=run.env,
                              capture_output=True, text=True)
        if "overlap" in done.stdout or "meet" in done.stdout or done.stderr:
            return f"{count}: {done.stdout}{done.stderr}"
        del model["actors"][0]
        model["ties"] = [t for t in model["ties"] if "a0" not in (t["from"], t["to"])]
        said = draw(run, f"{write(run, 'less.json', model)} --view full --layout-from first.json", "less.svg")
        if said != "entente: note: the layout also places 'a0', which are not drawn\nwrote less.svg\n":
            return said
    return ""


def a_run_leaves_its_layout_for_the_next(run):
    name = write_scenario(run, "next.json", write(run, "next-model.json", make_model(25, 4)), [1])
    for options, folder in (("", "left"), ("--layout-from left/layout.json --theme print", "taken")):
        code, said = shell(f"entente run {name} -q {options} -o {folder} > /dev/null", run.scratch, run.env)
        if code or said:
            return f"exit {code}: {said}"
    left, taken = (json.loads((run.scratch / f / "layout.json").read_text(encoding="utf-8")) for f in ("left", "taken"))
    if taken.get("theme") != "print" or left["frames"] or "layout.json" not in (run.scratch / "left/result.json").read_text():
        return "layout.json is not what it should be"
    before, after = places_of(left), places_of(taken)
    spread = [[max(p[k] for p in places.values()) - min(p[k] for p in places.values()) for k in (0, 1)]
              for places in (before, after)]
    factors = [b / a for a, b in zip(*spread)]
    if abs(factors[0] - factors[1]) > 1e-4 or factors[0] < 1 - 1e-6:
        return f"larger letters may move all places apart alike, not so: {factors}"
    if (run.scratch / "left/0-before.svg").read_bytes() == (run.scratch / "taken/0-before.svg").read_bytes():
        return "the theme changes nothing"
    return ""


def layouts_that_are_none_are_refused_at_their_place(run):
    head = '{"format": "entente-drawing/1", "nodes": [{"id": "n1"}, {"id": "n2"}],\n'
    cases = {
        head + '"layout": {"nodes": [[1, 1], [-1, 2]]}}': ":2:30: error: a place begins",
        head + '"layout": {"nodes": [[1, 1], [1e5, 2]]}}': ":2:30: error: a place begins",
        head + '"layout": {"nodes": [[1, 1], []]}}': ":2:30: error: a place begins",
        head + '"layout": {"nodes": [[1, 1], "x"]}}': ":2:30: error: a place begins",
        head + '"layout": {"nodes": [[1, 1]]}}': ":2:21: error: this is no layout",
        head.replace("n2", "n1") + '"layout": {"nodes": [[1, 1], [2, 2]]}}': ":1:57: error: this id stands twice",
        head.replace('"id": "n2"', "") + '"layout": {"nodes": [[1, 1], [2, 2]]}}': ":1:57: error: the key 'id' is missing",
        head.replace("drawing/1", "layout/1") + '"layout": {"nodes": []}}': ":1:12: error: the format",
        '{"format": "entente-model/1"}': ":1:1: error: this is no drawing",
        "[": ":1:2: error: ", "": ":1:1: error: ",
    }
    for text, expected in cases.items():
        (run.scratch / "none.json").write_text(text)
        code, said = shell("entente draw models/barbell.json --layout-from none.json -o none.svg", run.scratch, run.env)
        if code != 65 or not said.startswith("none.json" + expected):
            return f"exit {code}: {text}: {said}"
    code, said = shell("entente run examples/syria-collapse.json --layout-from nowhere.json -o x", run.scratch, run.env)
    return "" if code == 66 else f"exit {code}: {said}"


def places_that_cannot_be_kept_hang_nobody(run):
    write(run, "heap.json", {"format": "entente-drawing/1", "nodes": [{"id": f"a{i}"} for i in range(200)],
                             "layout": {"nodes": [[7 + i % 3 * 1e-6, 7] for i in range(200)]}})
    model = write(run, "heaped.json", make_model(200, 4))
    heaped = drawn(run, f"{model} --view full --layout-from heap.json")["layout"]["nodes"]
    for i, a in enumerate(heaped):
        for k, b in enumerate(heaped[:i]):
            if abs(a[0] - b[0]) < (a[2] + b[2]) / 2 and abs(a[1] - b[1]) < (a[3] + b[3]) / 2:
                return f"{i} and {k} overlap"
    return ""


def sums_of(model, fallen, blocs):
    """Strength and number of ties by pair of parts, layer and sign; 'blocs' gives the part of every actor."""
    scale = {layer["id"]: layer.get("scale", 1) for layer in model["layers"]}
    sums = {}
    for tie in model["ties"]:
        if tie["from"] in fallen or tie["to"] in fallen:
            continue
        pair = tuple(sorted((blocs[tie["from"]], blocs[tie["to"]])))
        key = (pair, tie["layer"], "hostile" if tie["weight"] < 0 else "support")
        was = sums.get(key, (0, set()))
        ends = frozenset((tie["from"], tie["to"]))
        sums[key] = (was[0] + abs(tie["weight"]) / scale[tie["layer"]], was[1] | {ends})
    return {key: (strength, len(pairs)) for key, (strength, pairs) in sums.items()}


def blocs_are_sums_of_their_actors(run):
    model = make_model(104, 5, aligned=1)
    name = write_scenario(run, "summed.json", write(run, "summed-model.json", model), [0, 7, 9])
    code, said = shell(f"entente run {name} -q -o summed > /dev/null", run.scratch, run.env)
    if code:
        return said
    blocs = {a["id"]: a["bloc"] for a in model["actors"]}
    with open(run.scratch / "summed" / "blocs.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    for frame, fallen in (("0-before", ()), ("1-fall", ("a0", "a7", "a9")), ("2-later", ("a0", "a7", "a9"))):
        expected = sums_of(model, fallen, blocs)
        found = {(tuple(sorted((r["bloc"], r["other"]))), r["layer"], r["sign"]): r for r in rows if r["frame"] == frame}
        for key, row in found.items():
            strength, ties = expected.get(key, (0, 0))
            if abs(float(row["strength"]) - strength) > 1e-9 or int(row["ties"]) != ties:
                return f"{frame} {key}: {row}, not {strength} of {ties}"
            if ties and abs(float(row["mean_strength"]) - strength / ties) > 1e-9:
                return f"{frame} {key}: mean {row}"
        if set(expected) - set(found):
            return f"{frame}: {set(expected) - set(found)} missing"
    drawing = drawn(run, name)
    sizes = {b: sum(v == b for v in blocs.values()) for b in set(blocs.values())}
    lost = {b: sum(blocs[f"a{i}"] == b for i in (0, 7, 9)) for b in sizes}
    for node, note in zip(drawing["nodes"], drawing["frames"][1]["notes"]):
        count = f"{sizes[node['id']]} actors" + (f", {lost[node['id']]} fallen" if lost[node["id"]] else "")
        if note.split("\n")[0] != count or node["actors"] != sizes[node["id"]]:
            return f"{node}: {note}, not {count}"
    states = {e["state"] for e in drawing["frames"][2]["edges"]}
    return "" if states <= {"present", "lost", "absent"} else f"nothing happens in the last phase, but {states}"


def every_actor_is_in_one_part(run):
    for aligned in (0, 0.5, 1):
        for degree in (0, 3):
            name = write(run, "parts.json", make_model(140, degree, aligned=aligned))
            drawing = drawn(run, name)
            if drawing.get("view") != "blocs" or sum(n["actors"] for n in drawing["nodes"]) != 140:
                return f"{aligned} aligned, degree {degree}: {drawing['nodes']}"
            if not (BLOCS if aligned else 1) <= len(drawing["nodes"]) <= BLOCS + 12 + 6:
                return f"{aligned} aligned, degree {degree}: {len(drawing['nodes'])} parts"
    return ""


def who_supports_each_other_is_one_part(run):
    """Three cliques of different sizes without blocs, hostile to each other; two loners stand alone."""
    sizes, ties, start = (40, 35, 30), [], 0
    for size in sizes:
        ties += [{"from": f"a{start + i}", "to": f"a{start + k}", "layer": "m", "weight": 2 if i == 5 else 1}
                 for i in range(size) for k in range(i)]
        start += size
    ties += [{"from": "a0", "to": "a50", "layer": "m", "weight": -1}, {"from": "a60", "to": "a90", "layer": "m", "weight": -1}]
    model = {"format": "entente-model/1", "layers": [{"id": "m"}], "ties": ties,
             "actors": [{"id": f"a{i}", "name": f"A{i}"} for i in range(107)]}
    nodes = drawn(run, write(run, "cliques.json", model))["nodes"]
    found = [(n["label"], n["actors"]) for n in nodes]
    expected = [("Around A5", 40), ("Around A45", 35), ("Around A80", 30), ("A105", 1), ("A106", 1)]
    return "" if found == expected else f"{found}"


def many_actors_are_shown_by_bloc_and_drawn_in_full(run):
    for count in (100, 101):
        name = write_scenario(run, f"shown{count}.json", write(run, f"shown-model{count}.json", make_model(count, 5)), [3])
        code, said = shell(f"entente run {name} -q -o shown{count} > /dev/null", run.scratch, run.env)
        if code:
            return said
        folder = run.scratch / f"shown{count}"
        page = (folder / "report.html").read_text(encoding="utf-8")
        names = {p.name for p in folder.iterdir()}
        by_bloc = count > 100
        if not {"0-before.svg", "1-fall.png", "difference.dot", "layout.json"} <= names:
            return f"{count}: {names}"
        if by_bloc != ({"blocs-0-before.svg", "blocs-difference.png", "blocs.csv"} <= names) or \
                by_bloc != ("Every actor: 1-fall.svg" in page) or by_bloc != (" actors, 1 fallen</text>" in page):
            return f"{count}: by bloc or not, against the number of actors"
        if len(page.encode()) > 1_500_000:
            return f"{count}: a page of {len(page)} bytes"
    return ""


def many_actors_are_drawn_in_time(run):
    if "ASAN_OPTIONS" in run.env:
        return ""
    draw(run, f"{write(run, 'timed.json', make_model(300, 8))} --view full", "timed-drawing.json")
    drawing = json.loads((run.scratch / "timed-drawing.json").read_text(encoding="utf-8"))
    del drawing["layout"]
    write(run, "plain.json", drawing)
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    code, said = shell("entente-render layout < plain.json > /dev/null", run.scratch, run.env)
    used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before
    return "" if code == 0 and used < 4 else f"{used} seconds {said}"


def what_is_printed_has_no_colours(run):
    for options in ("--view full", "--view blocs"):
        for scenario in ("examples/syria-collapse.json", "tests/golden/inputs/three-pacts-apart.json"):
            draw(run, f"{scenario} --theme print {options}", "printed.svg")
            svg = (run.scratch / "printed.svg").read_text(encoding="utf-8")
            colours = set(re.findall(r"#[0-9a-f]{6}", svg))
            named = set(re.findall(r'(?:fill|stroke)="([a-z]+)"', svg)) - {"none", "black", "white", "transparent"}
            if any(c[1:3] != c[3:5] or c[3:5] != c[5:7] for c in colours) or named:
                return f"{scenario} {options}: {colours} {named}"
            sizes = {float(s) for s in re.findall(r'font-size="([\d.]+)"', svg)}
            if min(sizes) < 12:
                return f"letters of {min(sizes)} points"
            draw(run, f"{scenario} --theme print {options}", "printed.dot")
            code, said = shell("neato -n2 -Tsvg printed.dot > /dev/null", run.scratch, run.env)
            if code or said:
                return f"{scenario} {options}: {said}"
    return ""


def blocs_and_old_places_are_the_same_bytes_anywhere(run):
    model = write(run, "bytes.json", make_model(130, 5, aligned=0.3))
    draw(run, f"{model} --view full", "bytes-first.json")
    seen = {}
    for locale, threads in (("C", 1), ("de_DE.UTF-8", 2), ("tr_TR.UTF-8", 2)):
        env = environment(run.build, LC_ALL=locale, OMP_NUM_THREADS=str(threads))
        for options in ("", "--view full --layout-from bytes-first.json", "--theme print"):
            shell(f"entente draw {model} {options} -o bytes.svg", run.scratch, env)
            picture = (run.scratch / "bytes.svg").read_bytes()
            if seen.setdefault(options, picture) != picture:
                return f"{locale} {options}: other bytes"
    return ""


CHECKS = [
    no_label_meets_another_however_many_actors, a_layout_is_taken_from_an_earlier_drawing,
    a_run_leaves_its_layout_for_the_next, layouts_that_are_none_are_refused_at_their_place,
    places_that_cannot_be_kept_hang_nobody, blocs_are_sums_of_their_actors, every_actor_is_in_one_part,
    who_supports_each_other_is_one_part, many_actors_are_shown_by_bloc_and_drawn_in_full, many_actors_are_drawn_in_time,
    what_is_printed_has_no_colours, blocs_and_old_places_are_the_same_bytes_anywhere,
]
