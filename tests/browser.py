"""The report page in a browser: tests/browser/*.test.js over pages made here. What they need is installed into the build folder."""
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import pages
from harness import Run, shell

EXAMPLES = ["syria-collapse", "syria-futures", "warsaw-pact-1991", "great-powers-1915"]
LEFTWARD = {"russia": "روسيا", "iran": "إيران", "syria": "سوريا الأسد", "hezbollah": "Hez\u202ebollah"}


def missing(build):
    """Why there is no browser to test with, or nothing."""
    absent = [name for name in ("node", "npm", "chromium", "pdftotext") if not shutil.which(name)]
    if build.name == "san":
        return "the page is the same without sanitizers"
    return f"no {', '.join(absent)}" if absent else ""


def installed(folder, source):
    """Installs what the lock file names, once; says why not."""
    mark = folder / "installed.json"
    lock = (source / "package-lock.json").read_bytes()
    if mark.exists() and mark.read_bytes() == lock:
        return ""
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(source / name, folder / name)
    try:
        done = subprocess.run(["npm", "ci", "--ignore-scripts"], cwd=folder, capture_output=True, text=True, timeout=300)
    except subprocess.TimeoutExpired:
        return "npm ci takes too long"
    if done.returncode:
        return f"npm ci: {done.stderr.strip().splitlines()[-1:]}"
    mark.write_bytes(lock)
    return ""


def leftward_scenario(run):
    """The main example with names from right to left, and one with a mark that turns text."""
    model = json.loads((run.root / "models" / "russia-iran-2024.json").read_text(encoding="utf-8"))
    scenario = json.loads((run.root / "examples" / "syria-collapse.json").read_text(encoding="utf-8"))
    for actor in model["actors"]:
        actor["name"] = LEFTWARD.get(actor["id"], actor["name"])
    scenario["model"] = "leftward-model.json"
    (run.scratch / "leftward-model.json").write_text(json.dumps(model), encoding="utf-8")
    (run.scratch / "leftward.json").write_text(json.dumps(scenario), encoding="utf-8")
    return "leftward.json"


def make_pages(run):
    runs = {name: f"examples/{name}.json" for name in EXAMPLES}
    runs |= {"sampled": "examples/syria-collapse.json --samples 40", "hostile": pages.hostile_scenario(run),
             "leftward": leftward_scenario(run), "german": "examples/syria-collapse.json --lang de"}
    for name, words in runs.items():
        code, output = shell(f"mkdir -p pages && entente run {words} -q -o pages/{name} > /dev/null", run.scratch, run.env)
        if code:
            return f"{name}: {output}"
    return ""


def run_file(results, path, cwd, env):
    """node's own runner; counts its single tests."""
    command = ["node", "--test", "--test-reporter=tap", str(path)]
    try:
        done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, timeout=1800)
    except subprocess.TimeoutExpired as problem:
        results.add(f"browser/{path.name}", False, str(problem))
        return
    counts = {kind: int(n) for kind, n in re.findall(r"^# (pass|fail|cancelled|skipped) (\d+)$", done.stdout, re.M)}
    failed = counts.get("fail", 0) + counts.get("cancelled", 0)
    for title, why in re.findall(r"^ *ok \d+ - (.*?) # SKIP ?(.*)$", done.stdout, re.M):
        results.skip(f"browser: {title}", why)
    why = failures(done.stdout) or done.stdout + done.stderr
    results.count(counts.get("pass", 0), failed or done.returncode != 0,
                  f"FAILED browser/{path.name}\n{why}" if failed or done.returncode else "")


def failures(output):
    """The tests that failed, with their reasons."""
    return "\n".join(re.findall(r"^not ok .*\n  ---\n(?:  .*\n)*?  \.\.\.$", output, re.M))[:20000]


def run(results, root, scratch, env, names):
    source = root / "tests" / "browser"
    paths = [p for p in sorted(source.glob("*.test.js")) if not names or any(n in f"browser/{p.name}" for n in names)]
    if not paths:
        return
    build = Path(env["PATH"].split(":")[0])
    folder = build / "browser"
    why = missing(build) or installed(folder, source)
    if why:
        results.skip("browser", why)
        return
    why = make_pages(Run(root, scratch, env))
    if why:
        results.add("browser: pages are made", False, why)
        return
    more = {"NODE_PATH": str(folder / "node_modules"), "PAGES": str(scratch / "pages"), "CHROMIUM": shutil.which("chromium"),
            "ENTENTE": str(build / "entente")}
    for path in paths:
        run_file(results, path, scratch, dict(os.environ, **more))
