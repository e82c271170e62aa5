"""Many machines, kept small: the same bytes for any number of threads, and for parts that are merged."""
import json
import re
import shutil
import signal
import subprocess
import time
from pathlib import Path

from harness import environment, shell

SAMPLES = 60
PARTS = ["1..1", "2..12", "13..15", "16..31", "32..40", "41..58", "59..60"]
QUESTIONS = [
    "run examples/syria-collapse.json", "run examples/syria-collapse.json --seed 7 --distribution uniform --only efficiency",
    "run examples/syria-futures.json --details", "measure models/russia-iran-2024.json --bloc axis --pair russia,iran",
    "collapse models/russia-iran-2024.json syria --bloc axis --pair russia,iran", "rank models/warsaw-pact-1989.json",
    "attack models/warsaw-pact-1989.json --order degree", "rank circle.json --only algebraic_connectivity",
]


def write_circle(run):
    """Large enough for searches that begin with what was found before."""
    count = 90
    ties = [{"from": f"a{i}", "to": f"a{(i + step) % count}", "layer": "m", "weight": 0.5, "range": [0.3, 0.8]}
            for i in range(count) for step in (1, 2 + i % 7, 20 + i % 11)]
    (run.scratch / "circle.json").write_text(json.dumps({
        "format": "entente-model/1", "layers": [{"id": "m"}], "actors": [{"id": f"a{i}"} for i in range(count)], "ties": ties,
    }), encoding="utf-8")


def options_of(run, command):
    return set(re.findall(r"--([a-z-]+)", shell(f"entente help {command}", run.scratch, run.env)[1].split("Options:")[1]))


def sampled_questions(run):
    """Those whose command draws samples."""
    write_circle(run)
    return [q for q in QUESTIONS if "samples" in options_of(run, q.split()[0])]


def files_of(folder):
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir())} if folder.is_dir() else {"": folder.read_bytes()}


def whole(run, command, name, output):
    """What is shown as text, as JSON, and all files of -o (None: the command has no such option)."""
    shown = [shell(f"entente {command}", run.scratch, run.env), shell(f"entente {command} --json", run.scratch, run.env)]
    if output:
        place = run.scratch / (f"{name}.json" if output == "file" else name)
        shown.append(shell(f"entente {command} -o {place.name} 2> /dev/null", run.scratch, run.env))
        shown.append(files_of(place))
    return shown if not any(isinstance(s, tuple) and s[0] for s in shown) else str(shown)[:600]


def output_of(run, command):
    said = shell(f"entente help {command}", run.scratch, run.env)[1]
    return "file" if "--output FILE" in said else "folder" if "--output PLACE" in said else None


def every_command_with_samples_writes_and_merges_them(run):
    _, said = shell("entente help", run.scratch, run.env)
    commands = re.findall(r"^  ([a-z]+)  +[A-Z]", said, re.M)
    wrong = [c for c in commands if ("samples" in options_of(run, c)) != ("raw" in options_of(run, c))]
    asked = {q.split()[0] for q in sampled_questions(run)}
    missing = [c for c in commands if "samples" in options_of(run, c) and c not in asked]
    return f"{wrong} {missing}" if wrong or missing or "run" not in asked else ""


def threads_change_no_sample(run):
    for question in sampled_questions(run):
        for threads in (1, 2, 8):
            command = f"OMP_NUM_THREADS={threads} entente {question} --samples 5..{SAMPLES}"
            code, said = shell(f"{command} --raw {threads}.raw -q; {command} --json > {threads}.json", run.scratch, run.env)
            if code or said:
                return f"{question}: {said}"
        for kind in ("raw", "json"):
            if len({(run.scratch / f"{threads}.{kind}").read_bytes() for threads in (1, 2, 8)}) != 1:
                return f"{question}: {kind} depends on the number of threads"
    return ""


def merged_parts_are_one_run(run):
    for question in sampled_questions(run):
        output = output_of(run, question.split()[0])
        for i, part in enumerate(PARTS):
            code, said = shell(f"entente {question} --samples {part} --raw part{i}.raw -q", run.scratch, run.env)
            if code or said:
                return f"{question}, {part}: {said}"
        expected = whole(run, f"{question} --samples {SAMPLES}", "unmerged", output)
        found = whole(run, "merge part4.raw part1.raw part6.raw part0.raw part2.raw part5.raw part3.raw", "merged", output)
        if isinstance(expected, str) or expected != found:
            return f"{question}: {str(expected)[:300]}\n{str(found)[:300]}"
    return ""


def merging_needs_no_other_file(run):
    """The files that a file of samples names are not opened: they may be gone, or others by now."""
    folder = run.scratch / "gone"
    folder.mkdir()
    shutil.copy(run.root / "examples" / "syria-collapse.json", folder / "scenario.json")
    text = (folder / "scenario.json").read_text(encoding="utf-8").replace("../models/russia-iran-2024.json", "model.json")
    (folder / "scenario.json").write_text(text, encoding="utf-8")
    shutil.copy(run.root / "models" / "russia-iran-2024.json", folder / "model.json")
    shell("entente run gone/scenario.json --samples 9 --raw gone.raw", run.scratch, run.env)
    _, expected = shell("entente run gone/scenario.json --samples 9 --json", run.scratch, run.env)
    (folder / "model.json").write_text("{}", encoding="utf-8")
    _, changed = shell("entente merge gone.raw --json", run.scratch, run.env)
    shutil.rmtree(folder)
    _, gone = shell("entente merge gone.raw --json", run.scratch, run.env)
    return "" if expected == changed == gone and expected.startswith("{") else f"{changed[:300]}\n{gone[:300]}"


def gnu_parallel_gives_what_one_run_gives(run):
    if not shutil.which("parallel", path="/usr/bin:/bin"):
        print("not tried: GNU parallel is not installed", flush=True)
        return ""
    env = environment(run.build, HOME=str(run.scratch))
    question = "run examples/barbell-broker.json"
    code, shown = shell(f"examples/cluster/parallel.sh 100 parts {question} 2> parallel.log", run.scratch, env)
    expected = whole(run, f"{question} --samples 100", "unparallel", "folder")
    found = whole(run, "merge parts/?.raw", "paralleled", "folder")
    log = (run.scratch / "parallel.log").read_text(encoding="utf-8")
    return "" if code == 0 and expected == found and shown == expected[0][1] else f"exit {code}: {shown[:300]}{log[:600]}"


def a_slurm_array_gives_what_one_run_gives(run):
    question = "run examples/barbell-broker.json"
    for task in range(1, 8):
        task_env = dict(run.env, SLURM_ARRAY_TASK_ID=str(task), SLURM_ARRAY_TASK_COUNT="7", SLURM_CPUS_PER_TASK="2")
        code, said = shell(f"examples/cluster/slurm.sh 100 tasks {question}", run.scratch, task_env)
        if code:
            return said
    expected = shell(f"entente {question} --samples 100 --json", run.scratch, run.env)
    return "" if shell("entente merge tasks/?.raw --json", run.scratch, run.env) == expected else "merged is another"


def is_running(pid):
    """Ended processes may stay listed until somebody asks how they ended."""
    stat = Path(f"/proc/{pid}/stat")
    return stat.exists() and stat.read_text(encoding="utf-8").rpartition(")")[2].split()[0] != "Z"


def an_interrupt_leaves_nothing(run):
    """Neither files nor processes."""
    (run.scratch / "halfway").mkdir()
    with subprocess.Popen(["entente", "run", "examples/syria-collapse.json", "--samples", "2000000", "--threads", "3", "-q", "-o",
                           "halfway"], cwd=run.scratch, env=run.env, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as program:
        time.sleep(1.5)
        helpers = Path(f"/proc/{program.pid}/task/{program.pid}/children").read_text(encoding="ascii").split()
        program.send_signal(signal.SIGINT)
        output, _ = program.communicate(timeout=60)
    time.sleep(0.3)
    left = [path.name for path in (run.scratch / "halfway").iterdir()] + [pid for pid in helpers if is_running(pid)]
    return "" if program.returncode == -signal.SIGINT and not output and len(helpers) == 2 and not left else \
        f"exit {program.returncode}, {len(output)} bytes, helpers {helpers}, left {left}"


CHECKS = [every_command_with_samples_writes_and_merges_them, threads_change_no_sample, merged_parts_are_one_run,
          merging_needs_no_other_file, gnu_parallel_gives_what_one_run_gives, a_slurm_array_gives_what_one_run_gives,
          an_interrupt_leaves_nothing]
