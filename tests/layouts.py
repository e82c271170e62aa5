"""fmt, diff and init, through the binary: laws that a transcript cannot state."""
import json
import random
import shutil
import subprocess
import time

from harness import shell

EMPTY_LISTS = ("blocs", "sources", "ties", "pacts", "expect")


def shuffled(value, chance):
    if isinstance(value, dict):
        items = list(value.items())
        chance.shuffle(items)
        return {key: shuffled(item, chance) for key, item in items}
    return [shuffled(item, chance) for item in value] if isinstance(value, list) else value


def entente(run, cwd, *words):
    return subprocess.run(["entente", *words], cwd=cwd, env=run.env, capture_output=True, timeout=120)


def documents(run):
    """Models first, scenarios beside them."""
    return sorted((run.root / "models").glob("*.json")) + sorted((run.root / "examples").glob("*.json")) \
        + sorted((run.root / "tests/golden/inputs").glob("every-key-*.json"))


def what_means_the_same_is_laid_out_the_same(run):
    folder = run.scratch / "layouts"
    chance = random.Random(1)
    for sub in ("models", "examples"):
        shutil.copytree(run.root / sub, folder / sub)
    for path in documents(run):
        place = folder / "models" / path.name if path.parent.name == "inputs" else folder / path.parent.name / path.name
        original = json.loads(path.read_text(encoding="utf-8"))
        place.write_bytes(path.read_bytes())
        once = entente(run, folder, "fmt", str(place)).stdout
        if json.loads(once) != original:
            return f"{path.name}: another content"
        for indent, is_ascii in ((None, True), (7, False), (1, True)):
            other = {**shuffled(original, chance), **{key: [] for key in EMPTY_LISTS if key not in original and ("phases" in original) == (key == "expect")}}
            place.write_text(json.dumps(other, indent=indent, ensure_ascii=is_ascii), encoding="utf-8")
            if entente(run, folder, "fmt", str(place)).stdout != once:
                return f"{path.name}: looks otherwise"
        if entente(run, folder, "fmt", "-w", str(place)).returncode or place.read_bytes() != once:
            return f"{path.name}: not rewritten"
        if entente(run, folder, "fmt", "--assert", str(place)).returncode:
            return f"{path.name}: not in its own form"
    return ""


def write_large(path, weight, count=100000):
    """Very many ties between the same two actors: the worst case of matching."""
    ties = ",".join('{"from":"a","to":"b","layer":"m","weight":%s}' % weight for _ in range(count))
    path.write_text('{"format":"entente-model/1","layers":[{"id":"m"}],"actors":[{"id":"a"},{"id":"b"}],"ties":[%s]}' % ties)


def large_models_are_laid_out_and_compared_at_once(run):
    write_large(run.scratch / "large1.json", 0.5)
    write_large(run.scratch / "large2.json", 0.25)
    start = time.monotonic()
    laid = entente(run, run.scratch, "fmt", "large1.json")
    compared = entente(run, run.scratch, "diff", "large1.json", "large2.json", "--only", "density", "--json")
    seconds = time.monotonic() - start
    if laid.returncode or compared.returncode or seconds > 60:
        return f"{laid.returncode} {compared.returncode} {seconds:.0f} s {compared.stderr[:200]}"
    counts = json.loads(compared.stdout)["counts"]["tie"]
    return "" if counts == {"removed": 0, "changed": 100000, "added": 0} else str(counts)


def a_difference_turned_round_is_its_opposite(run):
    names = ["models/warsaw-pact-1989.json", "models/central-europe-1992.json"]
    there, back = (json.loads(entente(run, run.scratch, "diff", *pair, "--json").stdout) for pair in (names, names[::-1]))
    for subject, counts in there["counts"].items():
        other = back["counts"][subject]
        if (counts["removed"], counts["changed"], counts["added"]) != (other["added"], other["changed"], other["removed"]):
            return f"{subject}: {counts} {other}"
    for name, row in there["measures"].items():
        if (row["before"], row["after"]) != (back["measures"][name]["after"], back["measures"][name]["before"]):
            return name
    return "" if there["counts"]["tie"]["removed"] == 15 else "nothing found"


def a_start_is_whole_or_not_at_all(run):
    """No file may exceed so many blocks: the model still fits, the schemas do not."""
    for blocks in (0, 1, 16):
        code, output = shell(f"ulimit -f {blocks}; entente init start{blocks}", run.scratch, run.env)
        if code != 74 or (run.scratch / f"start{blocks}").exists():
            return f"{blocks} blocks: {code} {output}"
    (run.scratch / "mine").mkdir()
    code, output = shell("ulimit -f 16; entente init mine", run.scratch, run.env)
    if code != 74 or list((run.scratch / "mine").iterdir()):
        return f"a folder that was there: {code} {output}"
    code, output = shell("cd mine && entente init && entente run scenario.json -q -o out", run.scratch, run.env)
    return "" if code == 0 and (run.scratch / "mine/out/report.html").exists() else output


def a_file_that_cannot_be_rewritten_stays(run):
    folder = run.scratch / "rewritten"
    folder.mkdir()
    (folder / "m.json").write_text('{"format":"entente-model/1","layers":[{"id":"m"}],"actors":[]}')
    code, output = shell("ulimit -f 0; entente fmt -w rewritten/m.json", run.scratch, run.env)
    names = [p.name for p in folder.iterdir()]
    kept = (folder / "m.json").read_text().startswith('{"format"')
    return "" if code == 74 and kept and names == ["m.json"] else f"{code} {output} {names}"


CHECKS = [
    what_means_the_same_is_laid_out_the_same, large_models_are_laid_out_and_compared_at_once,
    a_difference_turned_round_is_its_opposite, a_start_is_whole_or_not_at_all, a_file_that_cannot_be_rewritten_stays,
]
