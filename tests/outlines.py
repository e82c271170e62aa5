"""Pictures with pacts: who stands inside a line, that nothing moves or complains, that bytes are the same."""
import json
import re
import subprocess

from harness import environment, shell

SCENARIOS = ("examples/warsaw-pact-1991.json", "tests/golden/inputs/three-pacts-apart.json")


def draw_all(run, scenario, name, env=None):
    folder = run.scratch / name
    code, output = shell(f"entente run {run.root}/{scenario} -q -o {folder}", run.scratch, env or run.env)
    if code:
        raise ValueError(output)
    return folder


def pictures_of(folder):
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir()) if p.suffix in (".dot", ".svg", ".png")}


def pictures_of_pacts_are_the_same_bytes_anywhere(run):
    for i, scenario in enumerate(SCENARIOS):
        first = pictures_of(draw_all(run, scenario, f"pacts{i}"))
        again = pictures_of(draw_all(run, scenario, f"pacts-again{i}", environment(run.build, LC_ALL="de_DE.UTF-8")))
        different = [n for n in first if again.get(n) != first[n]]
        if different or len(first) != len(again):
            return f"{scenario}: {different}"
    return ""


def dot_of_pacts_is_drawn_again_in_silence(run):
    for i, scenario in enumerate(SCENARIOS):
        for path in sorted(draw_all(run, scenario, f"pacts-dot{i}").glob("*.dot")):
            for command in ("dot -Tsvg", "neato -n -Tsvg", "neato -n2 -Tsvg", "gvpr 'N{}'"):
                done = subprocess.run(["bash", "-c", f"{command} {path}"], capture_output=True)
                if done.returncode or done.stderr:
                    return f"{command} {path.name}: {done.stderr.decode()}"
                if re.search(rb">[a-z]+\d+</text>", done.stdout):
                    return f"{command} {path.name}: a name became a label"
    return ""


def polygons_of(background):
    """Polygons of an xdot string, as lists of points."""
    words, found, i = background.split(), [], 0
    while i < len(words):
        if words[i] in ("p", "P"):
            count = int(words[i + 1])
            numbers = [float(w) for w in words[i + 2:i + 2 + 2 * count]]
            found.append(list(zip(numbers[::2], numbers[1::2])))
            i += 2 + 2 * count
        else:
            i += 1
    return found


def is_inside(polygon, x, y):
    inside = False
    for (ax, ay), (bx, by) in zip(polygon, polygon[1:] + polygon[:1]):
        if (ay > y) != (by > y) and x < ax + (bx - ax) * (y - ay) / (by - ay):
            inside = not inside
    return inside


def lines_of_pacts_hold_their_members_and_nobody_else(run):
    """Pacts that nobody has left have one line each: its polygon holds the members' centres only."""
    for i, scenario in enumerate(SCENARIOS):
        folder = draw_all(run, scenario, f"pacts-in{i}")
        shell(f"entente draw {run.root}/{scenario} --phase before -o {folder}/drawing.json", run.scratch, run.env)
        drawing = json.loads((folder / "drawing.json").read_text(encoding="utf-8"))
        dot = json.loads(subprocess.check_output(["neato", "-n2", "-Tjson0", str(folder / "0-before.dot")]))
        polygons, sets = polygons_of(dot["_background"]), drawing["frames"][0]["sets"]
        if len(polygons) != len(sets):
            return f"{len(polygons)} lines around {len(sets)} pacts"
        for polygon, members in zip(polygons, sets):
            inside = [k for k, node in enumerate(drawing["layout"]["nodes"]) if is_inside(polygon, node[0], node[1])]
            if inside != members["in"]:
                return f"{scenario}: {inside} instead of {members['in']}"
    return ""


def labels_keep_clear_where_pacts_overlap(run):
    done = subprocess.run(["/usr/bin/python3", str(run.root / "tests" / "labels.py"), str(run.build),
                           str(run.root / SCENARIOS[1])], env=run.env, capture_output=True, text=True)
    return done.stdout + done.stderr if done.returncode else ""


CHECKS = [
    pictures_of_pacts_are_the_same_bytes_anywhere, dot_of_pacts_is_drawn_again_in_silence,
    lines_of_pacts_hold_their_members_and_nobody_else, labels_keep_clear_where_pacts_overlap,
]
