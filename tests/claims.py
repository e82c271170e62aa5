"""Claims end to end: they see what the tables show, rest on what they say, and change the exit code only when asked to."""
import copy
import json
import subprocess

from harness import shell

MAIN = "syria-collapse.json"
ISOLATES = {"algebraic_connectivity", "vertex_connectivity", "edge_connectivity", "min_cut", "graph_conductance"}


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


class Case:
    """A copy of the main example that may be altered: its scenario and its model."""

    def __init__(self, run):
        self.run = run
        self.folder = run.scratch / "claims"
        self.folder.mkdir(exist_ok=True)
        self.scenario = read(run.root / "examples" / MAIN)
        self.model = read(run.root / "models" / "russia-iran-2024.json")
        self.scenario["model"] = "model.json"

    def play(self, *options):
        (self.folder / "model.json").write_text(json.dumps(self.model), encoding="utf-8")
        (self.folder / "scenario.json").write_text(json.dumps(self.scenario), encoding="utf-8")
        return subprocess.run(["entente", "run", str(self.folder / "scenario.json"), *options], env=self.run.env,
                              capture_output=True, text=True)

    def result(self):
        done = self.play("--json")
        if done.returncode:
            raise ValueError(done.stderr)
        return json.loads(done.stdout)

    def verdicts(self):
        return {c["id"]: c["verdict"] for c in self.result()["claims"]}

    def tie(self, a, b, layer, kind):
        found = [t for t in self.model["ties"] if (t["from"], t["to"], t["layer"], t["kind"]) == (a, b, layer, kind)]
        assert len(found) == 1, (a, b, layer, kind)
        return found[0]


def changed(before, after):
    return {k for k in before if before[k] != after[k]}


def deleting_a_supporting_fact_changes_what_rests_on_it(run):
    first = Case(run).verdicts()
    case = Case(run)
    for kind in ("strategic coordination", "arms trade"):
        del case.tie("russia", "iran", "military", kind)["relies_on"]
    if changed(first, case.verdicts()) != {"C2a", "C2b", "C3c", "C6a", "C6b", "C7"}:
        return f"without the reliance of the military ties: {changed(first, case.verdicts())}"
    case.model["ties"].remove(case.tie("russia", "syria", "military", "intervention"))
    if "C1" not in changed(first, case.verdicts()):
        return "C1 holds although Syria carries nothing of the military bond"
    case = Case(run)
    case.model["ties"].remove(case.tie("israel", "syria", "military", "air strikes"))
    if changed(first, case.verdicts()) != {"C10a"}:
        return f"without the Israeli air strikes: {changed(first, case.verdicts())}"
    return ""


def verdicts_without_a_step_are_those_of_a_scenario_without_it(run):
    result = Case(run).result()
    first = {c["id"]: c["verdict"] for c in result["claims"]}
    seen = 0
    for phase in range(len(Case(run).scenario["phases"])):
        for step in range(len(Case(run).scenario["phases"][phase]["steps"])):
            case = Case(run)
            del case.scenario["phases"][phase]["steps"][step]
            said = dict(first)
            for claim in result["claims"]:
                for row in claim["rests_on"]["steps"]:
                    if (row["phase"], row["step"]) == (case.scenario["phases"][phase]["id"], step + 1):
                        said[claim["id"]] = row["verdict_without"]
            if case.verdicts() != said:
                return f"phase {phase}, step {step}: {changed(case.verdicts(), said)}"
            seen += said != first
    return "" if seen else "no step changes anything"


def verdicts_without_reliance_are_those_of_a_model_without_it(run):
    result = Case(run).result()
    case = Case(run)
    for tie in case.model["ties"]:
        tie.pop("relies_on", None)
    said = {c["id"]: c["rests_on"]["reliance"].get("verdict_without", c["verdict"]) for c in result["claims"]}
    return f"{changed(case.verdicts(), said)}" if case.verdicts() != said else ""


def figures_of(result):
    """Every figure of the result as (quantity, its value): networks, actors and pairs, by denominator."""
    for phase in result["phases"]:
        networks = [("", phase["network"]["combined"])]
        networks += [(f"({layer})", rows) for layer, rows in phase["network"]["layers"].items()]
        for layer, rows in networks:
            for name, figure in rows.items():
                for key, denominator in (("value", "residual"), ("fixed", "fixed")):
                    yield f"{name}{layer}/{denominator}@{phase['id']}", figure[key]
        for actor, rows in phase["actors"].items():
            for name, figure in rows.items():
                if isinstance(figure, dict) and "fixed" in figure:
                    yield f"{name}({actor})/residual@{phase['id']}", figure["value"]
                    yield f"{name}({actor})@{phase['id']}", figure["fixed"]
        for pair in phase["pairs"]:
            layer = "" if pair["layer"] == "combined" else f", {pair['layer']}"
            for name, figure in pair.items():
                if isinstance(figure, dict):
                    yield f"{name}({', '.join(pair['between'])}{layer})@{phase['id']}", figure["fixed"]


def claims_see_what_the_tables_show(run):
    case = Case(run)
    figures = [(q, v) for q, v in figures_of(case.result())
               if "/fixed" not in q or q.split("/")[0].split("(")[0] not in ISOLATES]
    wrong = []
    for start in range(0, len(figures), 1000):
        part = figures[start:start + 1000]
        case.scenario["expect"] = [{"id": f"F{i}", "claim": q, "that": f"{q} = 0"} for i, (q, _) in enumerate(part)]
        claims = case.result()["claims"]
        wrong += [(q, v, c["left"]) for (q, v), c in zip(part, claims) if c["left"]["value"] != v]
    if len(figures) < 1000:
        return f"only {len(figures)} figures"
    return f"{len(wrong)} of {len(figures)}: {wrong[:5]}" if wrong else ""


def exit_codes_follow_the_verdicts_only_when_asked(run):
    for that, code in (("1 < 2", 0), ("2 < 1", 1), ("1 / 0 < 1", 1)):
        case = Case(run)
        case.scenario["expect"] = [{"id": "C", "claim": "c", "that": that}]
        if case.play().returncode != 0:
            return f"{that}: exit {case.play().returncode} without --assert"
        out = run.scratch / f"claims-out-{code}"
        done = case.play("--assert", "-q", "-o", str(out))
        if done.returncode != code:
            return f"{that}: exit {done.returncode} with --assert"
        if not (out / "result.json").exists() or not (out / "claims.csv").exists() or "Claims (" not in done.stdout:
            return f"{that}: not everything was written"
    return ""


def claims_do_not_change_the_rest_of_a_result(run):
    case = Case(run)
    with_claims = case.result()
    del case.scenario["expect"]
    without = case.result()
    rest = copy.deepcopy(with_claims)
    for key in ("claims", "cannot_be_rerun_without"):
        del rest[key]
    for result in (rest, without):
        result["inputs"] = None
    return "" if rest == without else "other parts of the result differ"


def many_futures_are_expected_alike_in_text_and_json(run):
    """More phases than a table has columns: what is expected counts all of them."""
    steps = [{"do": "weaken", "actor": "n1", "by": 0.01}]
    phases = [{"id": f"p{i}", "after": "before", "probability": 1 / 40, "steps": steps * i} for i in range(40)]
    (run.scratch / "many.json").write_text(json.dumps({
        "format": "entente-scenario/1", "model": "models/barbell.json", "phases": phases,
        "expect": [{"id": "x", "claim": "c", "that": "support(n1)@end < support(n1)@before"}]}), encoding="utf-8")
    code, text = shell("entente run many.json", run.scratch, run.env)
    result = json.loads(shell("entente run many.json --json", run.scratch, run.env)[1])
    mean = result["expected"]["network"]["combined"]["total_strength"]["fixed"]
    good = code == 0 and f" {mean:.3f} " in text and abs(result["claims"][0]["probability"] - 39 / 40) < 1e-9
    return "" if good else f"exit {code}, {mean}, {result['claims'][0]['probability']}"


CHECKS = [
    deleting_a_supporting_fact_changes_what_rests_on_it, verdicts_without_a_step_are_those_of_a_scenario_without_it,
    verdicts_without_reliance_are_those_of_a_model_without_it, claims_see_what_the_tables_show,
    exit_codes_follow_the_verdicts_only_when_asked, claims_do_not_change_the_rest_of_a_result,
    many_futures_are_expected_alike_in_text_and_json,
]
