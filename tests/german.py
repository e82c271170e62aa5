"""The page in German beside the English one: the same numbers, nothing left in English, nothing of a user's touched."""
import functools
import json
import re

from harness import shell
from pages import elements, hostile_scenario, problems_of

QUESTIONS = {
    "syria": "run examples/syria-collapse.json --samples 40", "sobol": "run examples/syria-collapse.json --samples 30 --sobol 8 --all",
    "chance": "run examples/syria-collapse.json --rewire 10", "futures": "run examples/syria-futures.json --samples 20",
    "pacts": "run examples/warsaw-pact-1991.json", "powers": "run examples/great-powers-1915.json",
    "barbell": "run examples/barbell-broker.json", "fallen": "collapse models/barbell.json n3 n2",
    "cascade": "run tests/golden/inputs/cascade.json", "claims": "run tests/golden/inputs/barbell-claims.json --samples 20",
    "fallen-pair": "collapse models/russia-iran-2024.json syria --pair russia,iran",
}
INPUTS = ("examples/*.json", "models/*.json", "examples/*/*.json", "tests/golden/inputs/*.json")
# What is the same in both languages though nobody wrote it into a file.
ALIKE = {"collapse", "Brier", "F1", "SHA-256", "Version 0.1.0."}
DIGITS = re.compile(r"\d+(?:[.,]\d+)?")


@functools.lru_cache(maxsize=None)
def page_in(run, question, name, language):
    folder = run.scratch / f"{name}-{language}"
    code, output = shell(f"entente {question} -q --lang {language} -o {folder} > {name}.{language}.out", run.scratch, run.env)
    return (folder / "report.html").read_text(encoding="utf-8") if code == 0 else f"exit {code}: {output}"


def both(run, name, question=None):
    return [page_in(run, question or QUESTIONS[name], name, language) for language in ("en", "de")]


def nodes(page):
    """Every text of the page with the element that it stands in; none of scripts, nor of figures, whose lines break elsewhere."""
    found = []

    def walk(element):
        tag = element.tag.rsplit("}")[-1]
        found.extend((f"{tag} {k}", element.attrib[k]) for k in ("aria-label", "lang") if k in element.attrib)
        if tag in ("svg", "script", "style"):
            return
        found.append((tag, (element.text or "").strip()))
        for child in element:
            walk(child)
            found.append((f"after {child.tag}", (child.tail or "").strip()))

    walk(elements(page))
    return found


def pairs(run, name, question=None):
    english, german = (nodes(page) for page in both(run, name, question))
    if [t for t, _ in english] != [t for t, _ in german]:
        raise ValueError(f"{name}: the pages are not built alike")
    return [(tag, e, g) for (tag, e), (_, g) in zip(english, german)]


def strings_in(value):
    if isinstance(value, str):
        return {value}
    if isinstance(value, dict):
        return set().union(*(strings_in(v) for k, v in value.items() if k not in ("do", "format")))
    return set().union(*map(strings_in, value)) if isinstance(value, list) else set()


def written(run):
    """Whatever stands in the files of models and scenarios, names of files and of measures; the longest first."""
    texts = {p.name for pattern in INPUTS for p in run.root.glob(pattern)}
    for pattern in INPUTS:
        for path in run.root.glob(pattern):
            texts |= strings_in(json.loads(path.read_text(encoding="utf-8")))
    texts |= set(re.findall(r"^MEASURE\((\w+)\)", (run.root / "src/measure/measures.def").read_text(encoding="utf-8"), re.M))
    return sorted((t for t in texts if re.search("[A-Za-z]{2}", t)), key=len, reverse=True)


def is_written(text, texts):
    """True if no word is left when what users wrote is taken away."""
    for known in texts:
        if known in text:
            text = text.replace(known, " ")
    return not re.search("[A-Za-z]{2}", re.sub(r"\b[0-9a-f]{64}\b|\b[A-Z]\d+[a-z]?\b", " ", text))


def nothing_is_left_in_english(run):
    texts, seen = written(run), set()
    for name in QUESTIONS:
        for tag, english, german in pairs(run, name):
            if english == german and english not in ALIKE and english not in seen and not is_written(english, texts):
                return f"{name}: '{english}' in {tag}"
            seen.add(english)
    return ""


def words_of_figures(page):
    """Lines of text in all charts and diagrams, as they are broken."""
    figures = list(elements(page).iter("figure"))
    return [(t.text or "").strip() for figure in figures for t in figure.iter("{http://www.w3.org/2000/svg}text")], len(figures)


def crowd(run):
    """Groups of actors without bloc, of whom some fall and some are weakened, and one who stands alone."""
    actors = [{"id": f"a{i}", "name": f"A{i}"} for i in range(121)]
    ties = [{"from": f"a{i}", "to": f"a{i // 60 * 60 + (i * 7 + k) % 60}", "layer": "m", "weight": 0.5}
            for i in range(120) for k in (1, 2) if i != i // 60 * 60 + (i * 7 + k) % 60]
    pairs = {tuple(sorted((t["from"], t["to"]))): t for t in ties}
    model = {"format": "entente-model/1", "title": "T1", "layers": [{"id": "m", "title": "M1"}], "actors": actors,
             "ties": list(pairs.values())}
    (run.scratch / "crowd.json").write_text(json.dumps(model))
    return "collapse crowd.json a1 a2"


def figures_speak_german_too(run):
    texts, compared = written(run), 0
    for name, question in {**QUESTIONS, "crowd": crowd(run)}.items():
        (english, count), (german, same) = (words_of_figures(page) for page in both(run, name, question))
        left = [t for t in german if t in english and not is_written(t, texts) and not any(t.lstrip("+† ") in w for w in texts)]
        points = [t for t in german if re.search(r"\d\.\d", t)]
        if left or points or count != same or not german:
            return f"{name}: {left} {points} {count} {same}"
        compared += len(german)
    return "" if compared > 1000 else f"only {compared} texts"


def users_texts_stay_as_they_are(run):
    own = {t for t in written(run) if " " in t and len(t) > 12}
    checked = 0
    for name in (n for n in QUESTIONS if QUESTIONS[n].startswith("run")):
        for tag, english, german in pairs(run, name):
            if english in own:
                checked += 1
                if english != german:
                    return f"{name}: '{english}' became '{german}' in {tag}"
    return "" if checked > 300 else f"only {checked} texts compared"


def numbers_of(text):
    plain = text.replace("\u202f", "").replace("−", "-").replace(",", ".") if text else ""
    return sorted(DIGITS.findall(plain))


def same_numbers_with_commas(run):
    changed = 0
    for name in QUESTIONS:
        for tag, english, german in pairs(run, name):
            if english == german or tag in ("code", "html lang"):
                continue
            grouped = re.sub(r"(?<=\d) (?=\d{3}\b)", "", english)
            if numbers_of(grouped) != numbers_of(german):
                return f"{name}: '{english}' became '{german}'"
            if re.fullmatch(r"[▲▼ +\-0-9.%]*\.[▲▼ +\-0-9.%]*", english):
                changed += 1
                if "." in german or "-" in german or "," not in german:
                    return f"{name}: '{english}' became '{german}'"
    return "" if changed > 2000 else f"only {changed} numbers compared"


def german_page_is_well_formed(run):
    for name in ("syria", "pacts", "fallen"):
        page = page_in(run, QUESTIONS[name], name, "de")
        if problems_of(page) or '<html lang="de">' not in page:
            return f"{name}: {problems_of(page) or 'not said to be German'}"
    return ""


def only_the_page_has_a_language(run):
    question = "run examples/syria-collapse.json --samples 20"
    page_in(run, question, "words", "en")
    page_in(run, f"{question} --threads 1", "words", "de")
    shell(f"LC_ALL=de_DE.UTF-8 LANG=de_DE.UTF-8 entente {question} -q -o words-none > words.none.out", run.scratch, run.env)
    files = [{p.name: p.read_bytes() for p in (run.scratch / f"words-{n}").iterdir()} for n in ("en", "de", "none")]
    if files[0] != files[2]:
        return "without --lang it is not the English page"
    different = sorted(n for n in files[0] if files[0][n] != files[1].get(n))
    results = [json.loads(f["result.json"]) for f in files]
    for result in results:
        result["files"] = [f for f in result["files"] if f["name"] != "report.html"]
    alike = results[0] == results[1] and len({(run.scratch / f"words.{n}.out").read_bytes() for n in ("en", "de", "none")}) == 1
    return "" if different == ["report.html", "result.json"] and alike else f"{different} {alike}"


def headline_is_a_german_sentence(run):
    expected = {
        "syria": "Ohne Assad's Syria fällt die Bindung zwischen Russia und Iran auf der Ebene „Military“ von 1,90 auf 0,36 (−81\u202f%).",
        "futures": "Nach „A transitional government takes over“ fällt die Bindung zwischen Russia und Iran auf der Ebene „Military“ von "
                   "1,90 auf 0,36 (−81\u202f%).",
        "fallen": "Ohne n3 und n2 fällt die Effizienz des Netzwerks (alle Akteure) von 0,61 auf 0,19 (−69\u202f%).",
    }
    for name, sentence in expected.items():
        found = re.search(r'class="headline">(.*?)</p>', page_in(run, QUESTIONS[name], name, "de")).group(1).replace("&apos;", "'")
        if found != sentence:
            return f"{name}: {found}"
    return ""


def other_languages_are_refused(run):
    for question in ("run examples/syria-collapse.json -o refused", "collapse models/barbell.json n3 -o refused"):
        for code in ("fr", "DE", "''"):
            status, output = shell(f"entente {question} --lang {code}", run.scratch, run.env)
            if status != 64 or "takes en or de" not in output or (run.scratch / "refused").exists():
                return f"{question} --lang {code}: exit {status} {output}"
    return ""


WORDS = ["kept", "limits", "triangular", "3 ties", "0.5 – 0.75", "Collapse of n0", "collapsed", "2.5"]


def names_that_are_words_of_ours_stay(run):
    """A model whose texts are texts of ours, every one with another number behind it in the German catalogue's eyes."""
    model = {"format": "entente-model/1", "title": WORDS[6], "layers": [{"id": "a", "title": WORDS[0]}, {"id": "b", "title": WORDS[4]}],
             "actors": [{"id": f"n{i}", "name": w} for i, w in enumerate(WORDS)],
             "ties": [{"from": f"n{i}", "to": f"n{(i + 1) % 8}", "layer": "ab"[i % 2], "kind": w, "weight": 0.5, "note": w}
                      for i, w in enumerate(WORDS)]}
    scenario = {"format": "entente-scenario/1", "title": WORDS[5], "model": "our-words.json", "focus": {"pairs": [["n0", "n2"]]},
                "phases": [{"id": "change", "title": WORDS[5],
                            "steps": [{"do": "collapse", "actor": "n1", "because": WORDS[7]}]}],
                "expect": [{"id": "c", "claim": WORDS[3], "that": "bond(n0, n2, a)@change < 2.5"}]}
    (run.scratch / "our-words.json").write_text(json.dumps(model), encoding="utf-8")
    (run.scratch / "our-words-scenario.json").write_text(json.dumps(scenario), encoding="utf-8")
    found = pairs(run, "our-words", "run our-words-scenario.json")
    wrong = {e: g for _, e, g in found if e in WORDS and e != g}
    missing = set(WORDS) - {e for _, e, _ in found}
    headings = [g for tag, e, g in found if tag == "th" and e == "change"]
    good = not wrong and not missing and "change" in headings and "Änderung" in headings
    return "" if good else f"{wrong} {missing} {headings}"


def hostile_texts_stay_text_in_german(run):
    page = page_in(run, f"run {hostile_scenario(run)}", "hostile", "de")
    return problems_of(page)


def messages_are_said_somewhere(run):
    """A message without places, word for word in a literal of the program: what is no longer said need not be translated."""
    made = {"layer shares all equal", "loss of efficiency (fixed denominator)", "threshold (combined)", "denominator residual", "denominator survivors"} | {
        f"too many {kind} to leave out one after the other" for kind in ("sources", "grades", "actors")}
    literals = set()
    for path in (run.root / "src").rglob("*.[cdh]*"):
        if not path.name.startswith("german_"):
            literals |= set(re.sub(r'"\s*"', "", m) for m in re.findall(r'"(?:[^"\\\n]|\\.)*"(?:\s*"(?:[^"\\\n]|\\.)*")*',
                                                                       path.read_text(encoding="utf-8")))
    everything = "\n".join(literals).replace("%%", "%")
    catalogues = sorted((run.root / "src/output/language").glob("german_*.def"))
    for path in catalogues:
        for message in re.findall(r'MESSAGE\(((?:"(?:[^"\\]|\\.)*"\s*)+),', path.read_text(encoding="utf-8")):
            english = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', message))
            parts = english.strip(" ;,").split(": ")
            if "{" not in english and english not in made and not all(part in everything for part in parts):
                return f"{path.name}: nobody says '{english}'"
    return "" if len(catalogues) > 4 else f"{catalogues}"


CHECKS = [nothing_is_left_in_english, figures_speak_german_too, users_texts_stay_as_they_are, same_numbers_with_commas, german_page_is_well_formed,
          only_the_page_has_a_language, headline_is_a_german_sentence, other_languages_are_refused,
          names_that_are_words_of_ours_stay, hostile_texts_stay_text_in_german, messages_are_said_somewhere]
