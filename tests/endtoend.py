"""End to end, through the binary: what a transcript cannot say."""
import hashlib
import json
import os
import re
import shutil
import signal
import subprocess

from harness import environment, shell

MAIN = "examples/syria-collapse.json"


def files_of(folder):
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir())}


def run_main(run, name, env=None, cwd=None, scenario=MAIN):
    folder = run.scratch / name
    code, output = shell(f"entente run {scenario} -q -o {folder}", cwd or run.scratch, env or run.env)
    return folder, code, output


def same_bytes_in_any_locale_and_folder(run):
    first, code, printed = run_main(run, "one")
    if code:
        return f"exit {code}: {printed}"
    expected = files_of(first)
    for i, locale in enumerate(("C", "de_DE.UTF-8", "tr_TR.UTF-8", "C")):
        folder, _, again = run_main(run, f"again{i}", environment(run.build, LC_ALL=locale, TZ="Asia/Tokyo"))
        if again != printed:
            return f"printed text differs in {locale}"
        found = files_of(folder)
        different = [n for n in expected if found.get(n) != expected[n]]
        if different or set(found) != set(expected):
            return f"{locale}: {different or set(found) ^ set(expected)}"
    elsewhere = run.scratch / "elsewhere"
    elsewhere.mkdir()
    folder, code, again = run_main(run, "from-elsewhere", cwd=elsewhere, scenario=f"{run.root}/{MAIN}")
    found = files_of(folder)
    different = [n for n in expected if found.get(n) != expected[n]]
    return f"from another folder: {different}" if different or again != printed else ""


def result_lists_every_file_with_its_hash(run):
    folder, _, _ = run_main(run, "hashes")
    result = json.loads((folder / "result.json").read_text(encoding="utf-8"))
    listed = {f["name"]: f["sha256"] for f in result["files"]}
    found = {n: hashlib.sha256(b).hexdigest() for n, b in files_of(folder).items() if n != "result.json"}
    model = run.root / "models" / "russia-iran-2024.json"
    if result["inputs"][1]["sha256"] != hashlib.sha256(model.read_bytes()).hexdigest():
        return "the model's hash is wrong"
    phases = [p["id"] for p in result["phases"]]
    names = [f"{i}-{p}" for i, p in enumerate(phases)] + ["difference"]
    missing = [f"{n}.{e}" for n in names for e in ("dot", "svg", "png") if f"{n}.{e}" not in listed]
    missing += [n for n in ("timeline.svg", "sheet.svg", "sheet.pdf") if n not in listed]
    return "" if listed == found and not missing else f"{set(listed.items()) ^ set(found.items())} {missing}"


def a_run_removes_only_what_its_predecessor_listed(run):
    folder, _, _ = run_main(run, "stale")
    (folder / "mine.txt").write_text("mine")
    _, code, output = run_main(run, "stale", scenario="examples/barbell-broker.json")
    names = set(files_of(folder))
    if code or "mine.txt" not in names or any(n.startswith("4-") for n in names) or "result.json" not in names:
        return f"{code} {output} {names}"
    return "" if not any(n.startswith(".entente") for n in os.listdir(folder)) else "temporary folder left"


def no_output_holds_nan_or_inf(run):
    folder, _, printed = run_main(run, "numbers")
    for name, content in files_of(folder).items():
        if name.endswith((".json", ".csv")) and re.search(rb"(?<![a-z])-?(nan|inf)(?![a-z])", content, re.I):
            return name
    return "nan printed" if re.search(r"\bnan\b|\binf\b", printed, re.I) else ""


def dot_can_be_rendered_again_without_complaint(run):
    folder, _, _ = run_main(run, "redraw")
    for path in sorted(folder.glob("*.dot")):
        for command in (f"dot -Tsvg {path}", f"neato -n -Tsvg {path}", f"neato -n2 -Tsvg {path}", f"gvpr 'N{{}}' {path}"):
            done = subprocess.run(["bash", "-c", command], capture_output=True)
            if done.returncode or done.stderr:
                return f"{command}: {done.stderr.decode()}"
    return ""


def nothing_jumps_between_frames(run):
    folder, _, _ = run_main(run, "still")
    seen = None
    for path in sorted(folder.glob("*.dot")):
        nodes = json.loads(subprocess.check_output(["neato", "-n2", "-Tjson0", str(path)]))
        places = {o["name"]: o.get("pos") for o in nodes["objects"] if re.fullmatch(r"n\d+", o["name"])}
        box = nodes["bb"]
        if seen and seen != (places, box):
            return f"{path.name} differs"
        seen = (places, box)
    return ""


def a_sheet_shows_every_phase_once(run):
    folder, _, _ = run_main(run, "sheet")
    phases = [p["title"] for p in json.loads((folder / "result.json").read_text(encoding="utf-8"))["phases"]]
    code, output = shell(f"entente draw {MAIN} --phase all -o all.svg && entente draw {MAIN} --phase all -o all.pdf",
                         run.scratch, run.env)
    svg, pdf = ((run.scratch / f"all.{e}").read_bytes() for e in ("svg", "pdf"))
    captions = re.findall(r">(\([a-z]\) [^<]*)</text>", svg.decode("utf-8"))
    good = len(captions) == len(phases) and all(t in c for t, c in zip(phases, captions))
    same = svg == (folder / "sheet.svg").read_bytes() and pdf == (folder / "sheet.pdf").read_bytes()
    box = [float(n) for n in re.search(rb"MediaBox\s*\[\s*([\d. ]+)\]", pdf).group(1).split()] if b"MediaBox" in pdf else []
    on_a4 = not box or (min(box[2:]) <= 596 and max(box[2:]) <= 843)
    return "" if not code and good and same and on_a4 and b"CreationDate" not in pdf else f"{output} {captions} {same} {box}"


def hostile_names_stay_text(run):
    model = run.root / "tests" / "golden" / "inputs" / "hostile.json"
    names = [a["name"] for a in json.loads(model.read_text(encoding="utf-8"))["actors"]]
    for kind in ("dot", "svg", "png", "pdf"):
        code, output = shell(f"entente draw {model} -o hostile.{kind}", run.scratch, run.env)
        if code:
            return output
    svg = (run.scratch / "hostile.svg").read_text(encoding="utf-8")
    dot = (run.scratch / "hostile.dot").read_text(encoding="utf-8")
    code, output = shell("xmllint --noout --nonet hostile.svg", run.scratch, run.env)
    if code or re.search(r"href|<script|<image|<a ", svg) or re.search(r"\b(URL|href|image|tooltip)\s*=", strip_strings(dot)):
        return f"markup got through {output}"
    parsed = json.loads(subprocess.check_output(["dot", "-Tjson0", str(run.scratch / "hostile.dot")]))
    actors = [o for o in parsed["objects"] if re.fullmatch(r"n\d+", o["name"])]
    return "" if len(actors) == len(names) else f"{len(actors)} nodes instead of {len(names)}"


def strip_strings(dot):
    return re.sub(r'"(\\.|[^"\\])*"', '""', dot, flags=re.S)


def without_renderer_the_analysis_is_complete(run):
    alone = run.scratch / "alone"
    alone.mkdir()
    shutil.copy(run.build / "entente", alone / "entente")
    done = subprocess.run([str(alone / "entente"), "run", MAIN, "-q", "-o", str(alone / "out")], cwd=run.scratch,
                          env=run.env, capture_output=True)
    names = set(files_of(alone / "out"))
    good = done.returncode == 70 and {"result.json", "measures.csv"} <= names and done.stdout
    return "" if good else f"{done.returncode} {names} {done.stderr}"


def a_full_disk_is_reported(run):
    code, output = shell(f"entente run {MAIN} > /dev/full", run.scratch, run.env)
    if code != 74:
        return f"exit {code}: {output}"
    code, output = shell(f"ulimit -f 4; entente run {MAIN} -q -o full > /dev/null", run.scratch, run.env)
    left = [p for p in (run.scratch / "full").glob("*")] if (run.scratch / "full").exists() else []
    return "" if code == 74 and not left else f"exit {code}: {output} {left}"


def a_closed_pipe_ends_quietly(run):
    with subprocess.Popen(["entente", "run", MAIN], cwd=run.scratch, env=run.env, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, executable=str(run.build / "entente")) as child:
        child.stdout.close()
        said = child.stderr.read()
        child.wait()
    return "" if child.returncode == -signal.SIGPIPE and not said else f"{child.returncode} {said}"


def closed_standard_streams_do_no_harm(run):
    code, output = shell(f"entente run {MAIN} -q -o closed <&- >&- 2>&-", run.scratch, run.env)
    result = run.scratch / "closed" / "result.json"
    return "" if result.exists() and json.loads(result.read_text(encoding="utf-8")) else f"{code} {output}"


def hostile_json_is_refused_at_once(run):
    cases = {
        "deep": "[" * 100000 + "]" * 100000, "nul": '"a\\u0000b"', "number": '{"a": 1e400}', "zero": '{"a": 01}',
        "dot": '{"a": 1.}', "plus": '{"a": +1}', "nan": '{"a": NaN}', "trailing": '{"a": 1,}', "control": '"\x01"',
        "twice": '{"format": "entente-model/1", "format": "entente-model/1"}', "surrogate": '"\\ud800"', "empty": "",
        "comment": "// no\n{}", "rest": "{} {}", "escape": '"\\u001b[31m"', "wide": "\ufeff\ufeff{}",
    }
    for name, text in cases.items():
        done = subprocess.run(["entente", "check", "-"], input=text.encode("utf-8", "surrogatepass"), env=run.env,
                              executable=str(run.build / "entente"), capture_output=True, timeout=60)
        if done.returncode != 65 or b"-:" not in done.stderr or b"\x1b" in done.stderr:
            return f"{name}: exit {done.returncode} {done.stderr[:200]}"
    done = subprocess.run(["entente", "check", "-"], input=b'{"a": "\xff"}', env=run.env,
                          executable=str(run.build / "entente"), capture_output=True)
    return "" if done.returncode == 65 else "invalid UTF-8 accepted"


def no_label_meets_another(run):
    for scenario in sorted((run.root / "examples").glob("*.json")):
        done = subprocess.run(["/usr/bin/python3", str(run.root / "tests" / "labels.py"), str(run.build), str(scenario)],
                              env=run.env, capture_output=True, text=True)
        if done.returncode:
            return f"{scenario.name}: {done.stdout}{done.stderr}"
    return ""


CHECKS = [
    same_bytes_in_any_locale_and_folder, result_lists_every_file_with_its_hash,
    a_run_removes_only_what_its_predecessor_listed, no_output_holds_nan_or_inf,
    dot_can_be_rendered_again_without_complaint, nothing_jumps_between_frames, a_sheet_shows_every_phase_once, hostile_names_stay_text,
    without_renderer_the_analysis_is_complete, a_full_disk_is_reported, a_closed_pipe_ends_quietly,
    closed_standard_streams_do_no_harm, hostile_json_is_refused_at_once, no_label_meets_another,
]
