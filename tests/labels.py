"""usage: labels.py BUILD FILE [OPTION...] - no label of the drawing meets another label or a node that is not its own; lines that run
through foreign nodes are counted."""
import json
import subprocess
import sys
import tempfile
from pathlib import Path


def meet(a, b, margin=0.0):
    return (abs(a[0] - b[0]) < (a[2] + b[2]) / 2 - margin and abs(a[1] - b[1]) < (a[3] + b[3]) / 2 - margin)


def curve_at(p, t):
    u = 1 - t
    weights = (u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t)
    return (sum(w * p[2 * i] for i, w in enumerate(weights)), sum(w * p[2 * i + 1] for i, w in enumerate(weights)))


def runs_through(curve, box):
    for i in range(41):
        x, y = curve_at(curve, i / 40)
        if abs(x - box[0]) < box[2] / 2 and abs(y - box[1]) < box[3] / 2:
            return True
    return False


def check(drawing):
    layout = drawing["layout"]
    nodes, labels = layout["nodes"], layout["labels"]
    found = []
    for i, node in enumerate(nodes):
        found += [f"nodes {i} and {k} overlap" for k in range(i) if meet(node, nodes[k])]
    for i, label in enumerate(labels):
        found += [f"label {i} meets node {k}" for k, node in enumerate(nodes) if meet(label, node)]
        found += [f"labels {i} and {k} meet" for k in range(i) if meet(label, labels[k])]
    crossed = 0
    for edge, curve in zip(drawing["edges"], layout["edges"]):
        crossed += sum(runs_through(curve, node) for k, node in enumerate(nodes) if k not in (edge["from"], edge["to"]))
    if crossed > len(drawing["edges"]) // 10:
        found.append(f"{crossed} lines run through foreign nodes")
    return found


def main():
    build, path = Path(sys.argv[1]), sys.argv[2]
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "drawing.json"
        subprocess.run([str(build / "entente"), "draw", path, "-q", "-o", str(out), *sys.argv[3:]], check=True)
        found = check(json.loads(out.read_text(encoding="utf-8")))
    print("\n".join(found))
    return 1 if found else 0


sys.exit(main())
