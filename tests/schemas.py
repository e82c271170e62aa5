"""The schemas say what the program says: the same keys, the same names, and of the same files the same."""
import copy
import json
import re
import subprocess

import jsonschema

FOLDER = "models/schema"
INPUTS = "tests/golden/inputs"
KEY_FILES = ["src/model/read.c", "src/model/read_objects.c", "src/scenario/read.c", "src/scenario/read_steps.c",
             "src/scenario/step.c", "src/scenario/cascade.c", "src/scenario/claim_read.c"]

# Which object of which schema has the keys of which table.
TABLES = {
    ("read.c", "file_table"): ["model:", "scenario:"], ("read.c", "layer_table"): ["model:layer"],
    ("read.c", "bloc_table"): ["model:bloc"], ("read.c", "source_table"): ["model:source"],
    ("read_objects.c", "reliance_table"): ["model:reliance", "scenario:reliance"],
    ("read_objects.c", "actor_table"): ["model:actor", "scenario:actor"],
    ("read_objects.c", "tie_table"): ["model:tie", "scenario:tie"],
    ("read_objects.c", "pact_table"): ["model:pact", "scenario:pact"],
    ("read.c", "phase_table"): ["scenario:phase"], ("read.c", "focus_table"): ["scenario:focus"],
    ("read_steps.c", "where_table"): ["scenario:where"], ("read_steps.c", "inherit_table"): ["scenario:inherits"],
    ("claim_read.c", "claim_table"): ["scenario:claim"], ("claim_read.c", "joined_table"): ["scenario:condition"],
}
TYPES = {"TEXT": "string", "NUMBER": "number", "BOOL": "boolean", "ARRAY": "array", "OBJECT": "object"}

# What no schema can say: kinds of errors (syntax is that of claims, the corpus being JSON), and some that are out of range.
UNSAYABLE = re.compile(
    r"\[(unknown-reference|duplicate|contradiction|no-input|syntax)\]|"
    r"(upside down|may not cross 0|does not contain the value|must be later than|'\d{4}-\d\d-\d\d' is no date).*\[out-of-range\]")


def schema(root, name):
    return json.loads((root / FOLDER / f"{name}.schema.json").read_text(encoding="utf-8"))


def macros(text):
    """Rows that several tables share, by the macro's name."""
    joined = text.replace("\\\n", " ")
    return dict(re.findall(r"^#define (COMMON|RULE|LAYER|VALIDITY)(?:\(type\))?\s+(.*)$", joined, re.M))


def keys_of(body, shared):
    """Key to (type, required) of one table."""
    for name, rows in shared.items():
        body = re.sub(rf"\b{name}\b(\([a-z_]+\))?", lambda _: rows, body)
    found = {key: (kind, how == "REQUIRED") for how, key, kind in re.findall(r"JSON_(REQUIRED|OPTIONAL)\(\w+, (\w+), JSON_(\w+)\)", body)}
    for key, kind, required in re.findall(r'\{\s*"([^"]+)", JSON_(\w+), offsetof\([^)]*\), (true|false)\s*\}', body):
        found[key] = (kind, required == "true")
    return found


def tables(root):
    """(file's name, folder, table) to its keys."""
    out = {}
    for file in KEY_FILES:
        text = (root / file).read_text(encoding="utf-8")
        for name, body in re.findall(r"static const struct json_field (\w+)\[\] = \{(.*?)\n\};", text, re.S):
            out[file, name] = keys_of(body, macros(text))
    return out


def object_of(documents, place):
    name, definition = place.split(":")
    found = documents[name]["definitions"][definition] if definition else documents[name]
    return found["then"] if "then" in found else found


def type_of(documents, name, part):
    while "$ref" in part:
        part = documents[name]["definitions"][part["$ref"].split("/")[-1]]
    if "allOf" in part and "type" not in part:
        return type_of(documents, name, part["allOf"][0])
    kind = part.get("type", "string" if "const" in part else None)
    return "number" if kind == "integer" else kind


def compare_keys(documents, place, keys):
    name = place.split(":")[0]
    found = object_of(documents, place)
    said = {k for k in found["properties"] if k not in ("note", "$comment") or k in keys}
    if said != set(keys):
        return f"{place}: keys {sorted(said ^ set(keys))}"
    required = {k for k, (_, must) in keys.items() if must}
    if required != set(found.get("required", [])):
        return f"{place}: required {sorted(required ^ set(found.get('required', [])))}"
    wrong = [k for k, (kind, _) in keys.items() if kind in TYPES and type_of(documents, name, found["properties"][k]) != TYPES[kind]]
    return f"{place}: types of {wrong}" if wrong else ""


def places_of(root, file, table):
    """Where the schemas have the keys of a table; steps and cascades by the rows that name it."""
    short = file.split("/")[-1]
    if short == "step.c" or short == "cascade.c":
        rows, macro = (("steps.def", "step-") if short == "step.c" else ("cascades.def", "cascade-"))
        text = (root / "src/scenario" / rows).read_text(encoding="utf-8")
        return [f"scenario:{macro}{name}" for name, fields in re.findall(r'\.name = "([^"]+)", \.fields = (\w+)', text) if fields == table]
    places = TABLES[short, table]
    if table == "file_table":
        return [places[0] if "model" in file else places[1]]
    return places


def schemas_have_the_keys_of_the_readers(run):
    documents = {name: schema(run.root, name) for name in ("model", "scenario")}
    found = tables(run.root)
    if len(found) < 25:
        return f"only {len(found)} tables of keys found"
    readers = [p for folder in ("model", "scenario") for p in (run.root / "src" / folder).glob("*.c")]
    others = re.findall(r"json_field (\w+)\[\]", "".join(p.read_text(encoding="utf-8") for p in readers))
    if len(others) != len(found):
        return f"tables of keys elsewhere: {sorted(set(others) - {t for _, t in found})}"
    for (file, table), keys in found.items():
        places = places_of(run.root, file, table)
        if not places:
            return f"{file}: no schema has {table}"
        for place in places:
            why = compare_keys(documents, place, keys)
            if why:
                return f"{file} {table}: {why}"
    return ""


def the_readme_of_models_has_every_key(run):
    text = (run.root / "models/README.md").read_text(encoding="utf-8")
    keys = {key for table in tables(run.root).values() for key in table} - {"$schema"}
    names = {r["step"] for r in listed(run, "steps")} | {r["rule"] for r in listed(run, "cascades")}
    missing = [k for k in sorted(keys | names) if f"`{k}`" not in text and f'"{k}"' not in text]
    return f"models/README.md lacks {missing}" if missing or len(keys) < 60 else ""


def listed(run, what):
    return json.loads(subprocess.check_output(["entente", "list", what, "--json"], cwd=run.scratch, env=run.env))


def schemas_have_the_names_of_the_tables(run):
    scenario, result = schema(run.root, "scenario")["definitions"], schema(run.root, "result")["definitions"]
    for what, column, definition, key in (("steps", "step", "step", "do"), ("cascades", "rule", "cascade", "rule")):
        rows = listed(run, what)
        part = scenario[definition]["properties"][key]
        if part["enum"] != [r[column] for r in rows]:
            return f"{what}: {part['enum']}"
        if [d.lower() for d in part["enumDescriptions"]] != [r["what"].lower() + "." for r in rows]:
            return f"{what}: descriptions are not the table's"
        if any(scenario[f"{definition}-{r[column]}"]["examples"] != [json.loads(r["example"])] for r in rows):
            return f"{what}: examples are not the table's"
    for scope in ("network", "actor", "pair", "set"):
        names = [m["name"] for m in listed(run, "measures") if m["scope"] == scope]
        (pattern,) = result[f"{scope}-measures"]["patternProperties"]
        if pattern != f"^({'|'.join(names)})$":
            return f"measures of scope {scope}: {pattern}"
    return ""


def embedded_schemas_are_the_files(run):
    for name in ("model", "scenario", "result"):
        printed = subprocess.check_output(["entente", "schema", name], cwd=run.scratch, env=run.env)
        if printed != (run.root / FOLDER / f"{name}.schema.json").read_bytes():
            return name
        jsonschema.Draft7Validator.check_schema(json.loads(printed))
    return ""


STRANGE = [None, True, "", " ", "x y", "a\nb", "Q", "before", "-", "2024-13-01", "2023-02-29", 0, -1, 0.5, 1.5, 1e300, [], {}, [1], [0.1, 0.9],
           ["a", "b"], [[]], {"x-own": 1}, {"unknown": 1}, "a" * 65]


def objects_and_values(value, path=()):
    """Every place of a document, x- keys and notes apart."""
    yield path, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        if not (isinstance(key, str) and (key.startswith("x-") or key == "$comment")):
            yield from objects_and_values(item, path + (key,))


def put(document, path, change):
    """A copy with one place changed; 'change' takes the container and the key there."""
    out = copy.deepcopy(document)
    at = out
    for key in path[:-1]:
        at = at[key]
    change(at, path[-1])
    return out


def misspell(at, key):
    at[key[:-1] if len(key) > 4 else key + "x"] = at.pop(key)


def replaced_by(value):
    def change(at, key):
        at[key] = value
    return change


def mutants(document):
    for path, value in objects_and_values(document):
        if isinstance(value, dict):
            yield put(document, path + ("unknown",), replaced_by(1))
            yield put(document, path + ("x-own",), replaced_by([1]))
            yield put(document, path + ("$comment",), replaced_by(1))
        if not path or path == ("model",) or path == ("observed",):
            continue
        yield put(document, path, lambda at, key: at.pop(key))
        if isinstance(path[-1], str):
            yield put(document, path, misspell)
        for strange in STRANGE:
            yield put(document, path, replaced_by(strange))


def verdicts(run, folder, documents):
    """What the program finds wrong in each: one run for many files."""
    found = [[] for _ in documents]
    folder.mkdir(exist_ok=True)
    (folder / "every-key-model.json").write_text((run.root / INPUTS / "every-key-model.json").read_text())
    for start in range(0, len(documents), 900):
        part = range(start, min(start + 900, len(documents)))
        for i in part:
            (folder / f"{i}.json").write_text(json.dumps(documents[i]), encoding="utf-8")
        done = subprocess.run(["entente", "check", "-q", *[f"{i}.json" for i in part]], cwd=folder, env=run.env,
                              capture_output=True, text=True, timeout=300)
        for i, why in re.findall(r"^(\d+)\.json:\d+:\d+: error: (.*)$", done.stderr, re.M):
            found[int(i)].append(why)
    return found


def disagreement(validator, document, complaints):
    refused = next(validator.iter_errors(document), None)
    if refused is not None and not complaints:
        return f"the schema alone refuses: {refused.message[:200]} at {list(refused.absolute_path)}"
    if refused is None:
        sayable = [c for c in complaints if not UNSAYABLE.search(c)]
        return f"the program alone refuses: {sayable[0]}" if sayable else ""
    return ""


def program_and_schema_judge_alike(run, name):
    document = json.loads((run.root / INPUTS / f"every-key-{name}.json").read_text(encoding="utf-8"))
    validator = jsonschema.Draft7Validator(schema(run.root, name))
    corpus = [document, *mutants(document)]
    found = verdicts(run, run.scratch / f"mutants-{name}", corpus)
    if found[0] or not validator.is_valid(document):
        return f"the document itself: {found[0]}"
    if not 500 < sum(bool(f) for f in found) < len(corpus) - 200:
        return f"{sum(bool(f) for f in found)} of {len(corpus)} refused"
    for i, complaints in enumerate(found):
        why = disagreement(validator, corpus[i], complaints)
        if why:
            return f"{run.scratch}: mutant {i}: {why}"
    return ""


def program_and_schema_judge_models_alike(run):
    return program_and_schema_judge_alike(run, "model")


def program_and_schema_judge_scenarios_alike(run):
    return program_and_schema_judge_alike(run, "scenario")


def all_models_and_examples_fit_their_schemas(run):
    for name, folder in (("model", "models"), ("scenario", "examples"), ("model", "src/cli/starter"), ("scenario", "src/cli/starter")):
        validator = jsonschema.Draft7Validator(schema(run.root, name))
        for path in sorted((run.root / folder).glob("*.json")):
            document = json.loads(path.read_text(encoding="utf-8"))
            if document["format"] == f"entente-{name}/1":
                for error in validator.iter_errors(document):
                    return f"{path.name}: {error.message[:200]}"
    return ""


RESULTS = ["run examples/{}.json", "run examples/{}.json --samples 50", "forecast examples/{}.json"]
MORE_RESULTS = [
    "collapse models/russia-iran-2024.json syria --samples 50 --rewire 10 --sobol 16 --bloc axis --pair russia,iran",
    "collapse models/warsaw-pact-1989.json ussr", "measure models/great-powers.json --at 1906 --balance --actors --all",
    "measure models/russia-iran-2024.json --set syria,iran --pair russia,iran --layers --samples 50",
    "measure models/warsaw-pact-1989.json --layers", "measure models/central-europe-1992.json --balance",
    "run tests/golden/inputs/cascade.json", "run tests/golden/inputs/every-key-scenario.json --samples 20",
    "forecast models/great-powers.json --at 1906",
]


def results_fit_their_schema(run):
    validator = jsonschema.Draft7Validator(schema(run.root, "result"))
    names = [p.stem for p in sorted((run.root / "examples").glob("*.json"))]
    commands = [command.format(name) for command in RESULTS for name in names] + MORE_RESULTS
    for command in commands:
        printed = subprocess.check_output(["entente", *command.split(), "--json"], cwd=run.scratch, env=run.env, stderr=subprocess.DEVNULL)
        result = json.loads(printed)
        for error in validator.iter_errors(result):
            return f"{command}: {error.message[-300:]} at {list(error.absolute_path)}"
        if validator.is_valid({**result, "unknown": 1}):
            return "anything fits"
    return ""


CHECKS = [
    schemas_have_the_keys_of_the_readers, schemas_have_the_names_of_the_tables, embedded_schemas_are_the_files,
    the_readme_of_models_has_every_key,
    program_and_schema_judge_models_alike, program_and_schema_judge_scenarios_alike,
    all_models_and_examples_fit_their_schemas, results_fit_their_schema,
]
