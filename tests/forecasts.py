"""What structural balance would favour, through the binary: blocs against numpy, the label, undefined values."""
import json
import random
import subprocess

import numpy

import values
from harness import shell

LABEL = "What structural balance theory would favour, not a prediction"


def drawn(seed):
    """3 to 12 actors, signs and strengths at random; every fourth model in two parts."""
    source = random.Random(seed)
    n = source.randint(3, 12)
    parts = [v % 2 if seed % 4 == 0 else 0 for v in range(n)]
    ties = [values.tie(a, b, source.choice([-1, 1]) * source.randint(1, 100) / 100) for a in range(n) for b in range(a)
            if parts[a] == parts[b] and source.random() < 0.6]
    return values.model(n, ties)


def matrix_of(content):
    n = len(content["actors"])
    x = numpy.zeros((n, n))
    for tie in content["ties"]:
        a, b = int(tie["from"][1:]), int(tie["to"][1:])
        x[a, b] = x[b, a] = tie["weight"]
    return x


def asked(run, content, kind="json"):
    done = subprocess.run([str(run.build / "entente"), "forecast", "-", "--format", kind, "--top", "1000"], env=run.env,
                          input=json.dumps(content).encode(), capture_output=True, timeout=300)
    if done.returncode or done.stderr:
        raise ValueError(f"exit {done.returncode}: {done.stderr.decode()[:300]}")
    return done.stdout.decode("utf-8")


def compare(x, found):
    """Growth and time of the largest eigenvalue; pull of its vector; every sign that the vector contradicts."""
    eigenvalues, vectors = numpy.linalg.eigh(x)
    top, vector = eigenvalues[-1], vectors[:, -1] / abs(vectors[:, -1]).max()
    first = next(v for v in vector if abs(v) > 1e-9)
    pull = numpy.where(abs(vector) > 1e-9, vector * numpy.sign(first), 0)
    ours = [found["actors"][f"a{v}"].get("pull", 0) for v in range(len(x))]
    if abs(found["growth"]["value"] - top) > 1e-9 or abs(found["time_to_blow_up"]["value"] - 1 / top) > 1e-9:
        return f"growth {found['growth']}, not {top}"
    if abs(numpy.array(ours) - pull).max() > 1e-6:
        return f"pull {ours}, not {pull}"
    wrong = {(a, b) for b in range(len(x)) for a in range(b) if x[a, b] * pull[a] * pull[b] < 0}
    absent = {(a, b) for b in range(len(x)) for a in range(b) if x[a, b] == 0 and pull[a] * pull[b] != 0}
    listed = [{tuple(int(id[1:]) for id in sign["between"]) for sign in found[key]} for key in ("turning", "arising")]
    return "" if [wrong, absent] == listed else f"signs {listed}, not {[wrong, absent]}"


def the_blocs_of_a_forecast_are_those_of_numpy(run):
    for seed in range(60):
        content = drawn(seed)
        x = matrix_of(content)
        gap = numpy.diff(numpy.linalg.eigvalsh(x)[-2:])[0]
        if not x.any() or gap < 1e-6:
            continue
        why = compare(x, json.loads(asked(run, content))["forecast"]["continuous_time"])
        if why:
            return f"seed {seed}: {why}"
    return ""


def a_forecast_carries_its_label_and_its_reasons_in_every_format(run):
    for name, content in values.DEGENERATE.items():
        texts = {kind: asked(run, content, kind) for kind in values.FORMATS}
        for kind, text in texts.items():
            if LABEL not in text or values.NOT_A_NUMBER.search(text):
                return f"{name}, {kind}: {text[:200]}"
        lines = texts["csv"].strip().split("\n")[1:]
        if not all(LABEL in line for line in lines) or any(line.endswith(",,") for line in lines):
            return f"{name}: a line of CSV without label, or with neither value nor reason"
        if values.unexplained(json.loads(texts["json"], parse_constant=values.refuse)):
            return f"{name}: null without reason"
        loose = (values.loose_dashes(texts["text"], r"\n\n(?=\S)", r"^  \((\d+)\) (.*)$") or
                 values.loose_dashes(texts["markdown"], r"\n(?=### )", r"^- \((\d+)\) (.*)$"))
        if loose:
            return f"{name}: {loose}"
    return ""


def in_1906_the_blocs_of_a_forecast_are_the_signs_of_1907(run):
    """Antal, Krapivsky & Redner: what had to change came within a year, whoever would have said so."""
    then = json.loads(shell("entente forecast models/great-powers.json --at 1906 --json", run.scratch, run.env)[1])
    model = json.loads((run.root / "models" / "great-powers.json").read_text(encoding="utf-8"))
    signs = {frozenset((t["from"], t["to"])): t["weight"] for t in model["ties"] if t["from_date"] == "1907"}
    found = then["forecast"]["continuous_time"]
    implied = {frozenset(s["between"]): 1 if s["pull"] > 0 else -1 for s in found["turning"] + found["arising"]}
    return "" if implied == signs else f"{implied}, not {signs}"


CHECKS = [the_blocs_of_a_forecast_are_those_of_numpy, a_forecast_carries_its_label_and_its_reasons_in_every_format,
          in_1906_the_blocs_of_a_forecast_are_the_signs_of_1907]
