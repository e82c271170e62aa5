"""Where output goes and where input comes from: what must not be read, and what must not be written over."""
import csv
import json
import os
import shutil
import subprocess

from harness import shell

MAIN = "examples/syria-collapse.json"


def a_pipe_without_writer_hangs_nobody(run):
    os.mkfifo(run.scratch / "pipe.json")
    code, output = shell("timeout 20 entente measure pipe.json", run.scratch, run.env)
    if code != 65:
        return f"named on the command line: exit {code}: {output}"
    (run.scratch / "piped.json").write_text('{ "format": "entente-scenario/1", "model": "pipe.json", "phases": [] }')
    code, output = shell("timeout 20 entente run piped.json", run.scratch, run.env)
    if code != 66 or "piped.json:1:" not in output:
        return f"named by a scenario: exit {code}: {output}"
    code, output = shell("entente measure <(sleep 0.2; cat models/barbell.json) --only density", run.scratch, run.env)
    return "" if code == 0 else f"a pipe with a writer: exit {code}: {output}"


def a_model_that_is_not_there_is_reported_at_its_name(run):
    (run.scratch / "lost.json").write_text('{ "format": "entente-scenario/1",\n  "model": "nowhere.json", "phases": [] }')
    code, output = shell("entente run lost.json", run.scratch, run.env)
    return "" if code == 66 and "lost.json:2:12: error: cannot open 'nowhere.json'" in output else f"exit {code}: {output}"


def inputs_are_not_drawn_over(run):
    shutil.copy(run.root / "models" / "barbell.json", run.scratch / "mine.json")
    os.symlink("mine.json", run.scratch / "alias.json")
    (run.scratch / "of-mine.json").write_text('{ "format": "entente-scenario/1", "model": "mine.json", "phases": [] }')
    before = (run.scratch / "mine.json").read_bytes()
    for command in ("draw mine.json -o mine.json", "draw mine.json -o alias.json", "draw of-mine.json -o mine.json"):
        code, output = shell(f"entente {command}", run.scratch, run.env)
        if code != 73 or (run.scratch / "mine.json").read_bytes() != before:
            return f"{command}: exit {code}: {output}"
    return ""


def what_a_user_put_into_the_folder_stays(run):
    folder = run.scratch / "own"
    folder.mkdir()
    (folder / "measures.csv").write_text("mine")
    code, output = shell(f"entente run {MAIN} -q -o own", run.scratch, run.env)
    names = sorted(p.name for p in folder.iterdir())
    good = code == 73 and names == ["measures.csv"] and (folder / "measures.csv").read_text() == "mine"
    return "" if good else f"exit {code}: {output} {names}"


def a_reader_who_leaves_early_gets_the_folder_all_the_same(run):
    shell(f"entente run {MAIN} -q -o early | head -1", run.scratch, run.env)
    return "" if (run.scratch / "early" / "result.json").exists() else "no result.json"


def a_closed_output_is_an_error(run):
    code, _ = shell("entente measure models/barbell.json >&-", run.scratch, run.env)
    return "" if code == 74 else f"exit {code}"


def numbers_in_csv_are_numbers(run):
    shell(f"entente run {MAIN} -q -o numbered", run.scratch, run.env)
    with open(run.scratch / "numbered" / "log.csv", newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    wrong = [cell for row in rows for cell in (row["was"], row["now"]) if cell and not is_number(cell)]
    return "" if rows and not wrong else f"{wrong}"


def is_number(text):
    try:
        float(text)
    except ValueError:
        return False
    return True


def a_foreign_renderer_is_not_believed(run):
    folder = run.scratch / "foreign"
    folder.mkdir()
    shutil.copy(run.build / "entente", folder / "entente")
    (folder / "entente-render").write_text("#!/bin/sh\necho '{}'\n")
    (folder / "entente-render").chmod(0o755)
    done = subprocess.run([str(folder / "entente"), "draw", "models/barbell.json", "-o", str(folder / "x.svg")],
                          cwd=run.scratch, env=run.env, capture_output=True)
    return "" if done.returncode == 70 and not (folder / "x.svg").exists() else f"exit {done.returncode}: {done.stderr}"


def fixed_figures_share_one_denominator(run):
    """An actor added by a later phase counts as an isolate before; changes are differences of what is printed."""
    scenario = {
        "format": "entente-scenario/1", "model": "models/barbell.json", "phases": [
            {"id": "one", "steps": [{"do": "collapse", "actor": "n3"}]},
            {"id": "two", "steps": [{"do": "add", "actor": {"id": "new"}}]}]}
    (run.scratch / "grows.json").write_text(json.dumps(scenario))
    code, output = shell("entente run grows.json --json", run.scratch, run.env)
    if code:
        return output
    before, one, two = [p["network"]["combined"] for p in json.loads(output)["phases"]]
    for name, expected in (("actors", 8), ("density", 8 / 28)):
        if abs(before[name]["fixed"] - expected) > 1e-9:
            return f"{name} before: {before[name]}"
    for phase in (one, two):
        for name, figure in phase.items():
            change = figure["change"]["fixed"]
            if change is not None and abs(change - (figure["fixed"] - before[name]["fixed"])) > 1e-9:
                return f"{name}: {figure} after {before[name]}"
    return "" if one["algebraic_connectivity"]["fixed"] is None else "an isolate's 0 is shown as a value"


CHECKS = [
    a_pipe_without_writer_hangs_nobody, a_model_that_is_not_there_is_reported_at_its_name, inputs_are_not_drawn_over,
    what_a_user_put_into_the_folder_stays, a_reader_who_leaves_early_gets_the_folder_all_the_same,
    a_closed_output_is_an_error, numbers_in_csv_are_numbers, a_foreign_renderer_is_not_believed,
    fixed_figures_share_one_denominator,
]
