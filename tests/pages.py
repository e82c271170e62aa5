"""The report as a page: read back as XML and as HTML, and compared with result.json."""
import base64
import hashlib
import json
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser

from harness import shell

MAIN = "examples/syria-collapse.json"
VOID = {"meta", "input", "br", "hr", "img", "link"}
HOSTILE = ['</script><script>window.PWN=1</script>', '"><img src=x onerror=alert(1)>', ']]> --> <!-- <b>', "javascript:alert(1)",
           '" onload="alert(1)', "&lt;i&gt; &amp; {{script}} {1}", "</style><style>*{display:none}</style>"]


class Tags(HTMLParser):
    """Open elements must be closed in order; collects tags with attributes, and text."""

    def __init__(self):
        super().__init__()
        self.open, self.problems, self.tags, self.text = [], [], [], []

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.problems.append(tag)

    def handle_data(self, data):
        self.text.append(data)


def page_of(run, scenario, name, more=""):
    folder = run.scratch / name
    code, output = shell(f"entente run {scenario} -q {more} -o {folder} > /dev/null", run.scratch, run.env)
    return (folder / "report.html").read_text(encoding="utf-8") if code == 0 else f"exit {code}: {output}"


def elements(page):
    """The page as XML, without its style and script, which are no XML."""
    return ElementTree.fromstring(re.sub(r"<(style|script)>.*?</\1>", "", page.replace("<!DOCTYPE html>", ""), flags=re.S))


def problems_of(page):
    tags = Tags()
    tags.feed(page)
    tags.close()
    ids = [a["id"] for _, a in tags.tags if "id" in a]
    targets = [a["href"][1:] for _, a in tags.tags if a.get("href", "").startswith("#")]
    if tags.problems or tags.open:
        return f"not closed in order: {tags.problems[:3]} {tags.open[:3]}"
    if len(ids) != len(set(ids)):
        return f"ids twice: {sorted(i for i in set(ids) if ids.count(i) > 1)[:5]}"
    if not set(targets) <= set(ids):
        return f"links to nowhere: {set(targets) - set(ids)}"
    if [t for t, a in tags.tags if t in ("script", "style") and a.get("type") != "application/json"] != ["style", "script"]:
        return "foreign script or style"
    wrong = [a for _, a in tags.tags for k in a if k.startswith("on") or k == "style" or k == "src"]
    links = [a["href"] for t, a in tags.tags if "href" in a and not re.match(r"#|https?://", a["href"], re.I)]
    open_links = [a for t, a in tags.tags if re.match("http", a.get("href", ""), re.I) and "noopener" not in a.get("rel", "")]
    elements(page)
    return f"{wrong} {links} {open_links}" if wrong or links or open_links else ""


def page_is_well_formed(run):
    for scenario, more in ((MAIN, ""), (MAIN, "--samples 40"), ("examples/syria-futures.json", ""),
                           ("examples/warsaw-pact-1991.json", ""), ("examples/barbell-broker.json", "")):
        why = problems_of(page_of(run, scenario, "page", more))
        if why:
            return f"{scenario} {more}: {why}"
    return ""


def page_allows_only_its_own_script(run):
    page = page_of(run, MAIN, "page")
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', page).group(1).replace("&apos;", "'")
    for kind in ("style", "script"):
        content = re.search(rf"<{kind}>(.*?)</{kind}>", page, re.S).group(1)
        expected = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        if f"{kind}-src 'sha256-{expected}'" not in policy:
            return f"{kind}: {expected} is not in {policy}"
    good = policy.startswith("default-src 'none';") and "unsafe" not in policy and len(page.encode()) < 1000000
    return "" if good else policy


def hostile_scenario(run):
    model = {"format": "entente-model/1", "title": HOSTILE[0],
             "layers": [{"id": "a", "title": HOSTILE[1]}, {"id": "b", "title": HOSTILE[2]}],
             "blocs": [{"id": "x", "title": HOSTILE[4]}],
             "sources": [{"id": f"s{i}", "title": h, "url": u} for i, (h, u) in enumerate(zip(HOSTILE, (
                 "javascript:alert(1)", "data:text/html,<script>", 'https://x.org/"onclick="alert(1)', "HTTP://x.org/<b>",
                 " https://x.org", "//x.org", "vbscript:x")))],
             "actors": [{"id": f"n{i}", "name": h, "kind": h, "bloc": "x"} for i, h in enumerate(HOSTILE)],
             "ties": [{"from": f"n{i}", "to": f"n{(i + 1) % 7}", "layer": "ab"[i % 2], "kind": h, "weight": 0.5, "grade": "A",
                       "sources": [f"s{i}"], "note": h} for i, h in enumerate(HOSTILE)],
             "pacts": [{"id": "p", "title": HOSTILE[0], "layer": "a", "members": ["n0", "n1", "n2"], "weight": 1, "note": HOSTILE[1]}]}
    scenario = {"format": "entente-scenario/1", "title": HOSTILE[1], "model": "hostile-model.json",
                "focus": {"bloc": "x", "pairs": [["n0", "n2"]]},
                "phases": [{"id": "p1", "title": HOSTILE[0], "date": "2024",
                            "steps": [{"do": "collapse", "actor": "n1", "because": HOSTILE[0], "sources": ["s0"]}]},
                           {"id": "p2", "title": HOSTILE[6], "steps": [{"do": "weaken", "actor": "n0", "by": 0.5}]}],
                "expect": [{"id": "c", "claim": HOSTILE[0], "that": "bond(n0, n2, a)@p1 < 1"}]}
    (run.scratch / "hostile-model.json").write_text(json.dumps(model), encoding="utf-8")
    (run.scratch / "hostile-scenario.json").write_text(json.dumps(scenario), encoding="utf-8")
    return "hostile-scenario.json"


def hostile_texts_stay_text_in_the_page(run):
    page = page_of(run, hostile_scenario(run), "hostile-page")
    why = problems_of(page)
    if why:
        return why
    text = "".join(elements(page).itertext())
    missing = [h for h in HOSTILE if h not in text]
    links = re.findall(r'href="(http[^"]*)"', page, re.I)
    expected = ["https://x.org/&quot;onclick=&quot;alert(1)", "HTTP://x.org/&lt;b&gt;"]
    return "" if not missing and links == expected else f"{missing} {links}"


def fixed(number, decimals):
    return f"{number:.{decimals}f}".replace("-", "−")


def rows_below(root, title):
    """Rows of the table under a heading, by their first two cells."""
    for block in root.iter("div"):
        heading = block.find("h3")
        if block.get("class") == "table" and heading is not None and heading.text == title:
            cells = [["".join(c.itertext()) for c in row] for row in block.iter("tr")]
            return {tuple(c[:2]): c for c in cells}
    return {}


def page_says_what_the_result_says(run):
    page = page_of(run, MAIN, "page")
    result = json.loads((run.scratch / "page" / "result.json").read_text(encoding="utf-8"))
    root = elements(page)
    bonds = {p["id"]: next(b["bond"] for b in p["pairs"] if set(b["between"]) == {"iran", "russia"} and b["layer"] == "military")
             for p in result["phases"]}
    before, fall = bonds["before"]["value"], bonds["fall"]["value"]
    headline = (f"Without Assad's Syria, the military bond between Russia and Iran falls from {fixed(before, 2)} to "
                f"{fixed(fall, 2)} ({fixed(100 * (fall / before - 1), 0)} %).")
    found = [p.text for p in root.iter("p") if p.get("class") == "headline"]
    if found != [headline]:
        return f"{found} instead of {headline}"
    rows = rows_below(root, "Bond Russia – Iran (maximum flow in support strength)")
    expected = [fixed(bonds[p["id"]]["value"], 3) for p in result["phases"]]
    if rows[("bond", "Military")][2:-1] != expected:
        return f"{rows[('bond', 'Military')]} instead of {expected}"
    verdicts = {k[0]: r[2] for k, r in rows_below(root, "Claims and verdicts").items()}
    wrong = [c["id"] for c in result["claims"] if verdicts.get(c["id"]) != c["verdict"]]
    efficiency = result["phases"][-1]["network"]["combined"]["efficiency"]["change"]["fixed"]
    cells = next(r for k, r in rows_below(root, "Cohesion phase by phase (bloc axis, all layers combined, fixed denominator)").items()
                 if k[0] == "efficiency")
    shown = f"▼ {fixed(efficiency, 3)}" in cells
    hashes = all(i["sha256"] in page for i in result["inputs"])
    return "" if not wrong and shown and hashes else f"{wrong} {cells} {hashes}"


def data_of(page, name):
    return json.loads(re.search(rf'<script type="application/json" id="{name}">(.*?)</script>', page, re.S).group(1))


def page_with_hostile_names_explores_them(run):
    data = data_of(page_of(run, hostile_scenario(run), "hostile-page"), "exploration")
    names = [name for _, name in data["actors"]], [title for _, title in data["pacts"]]
    return "" if names == (HOSTILE, HOSTILE[:1]) and len(data["sets"]) == 7 + 21 else f"{names} {len(data['sets'])}"


def explored_after(data, fallen):
    """Measures and bonds that the page shows when these have fallen, put together as its script does it."""
    numbers = sorted(i for i, (actor, _) in enumerate(data["actors"]) if actor in fallen)
    found = next(s for s in data["sets"] if s["a"] == numbers)
    now = {key: list(data["before"][key]) for key in "mb"}
    for key in "mb":
        changes = found.get(key, [])
        for index, value in zip(changes[::2], changes[1::2]):
            now[key][index] = value
    return now, found


def number_of(figure, denominator):
    return figure["value" if denominator == "residual" else denominator]


def page_explores_what_collapse_says(run):
    page = page_of(run, MAIN, "page")
    data, cells = data_of(page, "exploration"), rows_below(elements(page), "Every collapse by itself, the greatest loss of efficiency first")
    falls = (["hezbollah"], ["irgc"], ["syria"], ["europe"], ["iran"], ["syria", "hezbollah"], ["russia", "turkey"])
    for pair, fallen in zip((0, 1, 2, 3, 0, 1, 2), falls, strict=True):
        ends = [data["actors"][i][0] for i in data["pairs"][pair]]
        code, output = shell(f"entente collapse models/russia-iran-2024.json {' '.join(fallen)} --bloc axis --pair {','.join(ends)} --json",
                             run.scratch, run.env)
        if code:
            return output
        phase = json.loads(output)["phases"][1]
        now, found = explored_after(data, fallen)
        expected = [number_of(phase["network"]["combined"][name], d) for name, d, _, _ in data["measures"]]
        layers = ["combined"] + [layer for layer, _ in data["layers"]]
        bonds = {b["layer"]: b for b in phase["pairs"] if set(b["between"]) == set(ends)}
        expected += [bonds[layer]["total_bond" if layer == "combined" else "bond"]["fixed"] for layer in layers]
        shown = now["m"] + now["b"][len(layers) * pair:len(layers) * (pair + 1)]
        if any(abs(a - b) > 1e-5 * abs(b) + 1e-12 for a, b in zip(shown, expected, strict=True)):
            return f"{fallen}: {now} instead of {expected}"
        efficiency = phase["network"]["combined"]["efficiency"]
        row = next((r for r in cells.values() if len(fallen) == 1 and r[0] == data["actors"][found["a"][0]][1]), None)
        shown = [fixed(efficiency["fixed"], 3), str(len(found.get("g", []))), str(len(found.get("w", [])) // 2)]
        if row and [row[1], *row[-2:]] != shown:
            return f"{fallen}: {row} instead of {shown}"
        if len(fallen) == 1 and not row:
            return f"{fallen}: no row"
    return ""


def page_sorts_collapses_and_names_every_line(run):
    page = page_of(run, MAIN, "page")
    data, more = data_of(page, "exploration"), data_of(page, "explore-page")
    root = elements(page)
    rows = list(rows_below(root, "Every collapse by itself, the greatest loss of efficiency first").values())[2:]
    losses = [float(r[2].rstrip(" %").replace("−", "-")) for r in rows]
    buttons = [b.get("data-actor") for b in root.iter("button") if b.get("data-actor")]
    lines = len(re.findall(r' id="frame0-e\d+"', page))
    ends = [data["ties"][tie][:2] == [a, b] for a, b, tie in more["lines"] if tie >= 0]
    good = losses == sorted(losses) and losses[0] < 0 and len(rows) == len(buttons) == 14 and buttons == [str(i) for i in range(14)]
    good = good and all(ends) and sorted(t for _, _, t in more["lines"] if t >= 0) == list(range(len(data["ties"]))) and lines == len(ends)
    return "" if good else f"{losses} {buttons} {lines} {len(ends)}"


def page_holds_every_frame_and_says_how_to_make_it(run):
    page = page_of(run, MAIN, "page", "--samples 40 --seed 3")
    frames = re.findall(r'<figure class="frame" id="(frame\d+)"', page)
    command = re.search(r"<code>(.*?)</code>", page).group(1)
    again = page_of(run, MAIN, "page-again", "--seed 3 --samples 1..40 --threads 1")
    good = len(frames) == 6 and command == "entente run syria-collapse.json --seed=3 --samples=40 -o out" and page == again
    return "" if good else f"{frames} {command} {page == again}"


def svg_values(svg, title):
    """Texts of a chart's panel."""
    panels = [[t.text for t in g.findall(".//{*}text")] for g in ElementTree.fromstring(svg).findall(".//{*}g") if g.get("class") == "panel"]
    return next(p for p in panels if p[0].startswith(title))


def timeline_shows_what_the_result_says(run):
    page = page_of(run, MAIN, "page")
    svg = (run.scratch / "page" / "timeline.svg").read_bytes()
    result = json.loads((run.scratch / "page" / "result.json").read_text(encoding="utf-8"))
    cohesion = next(s for s in elements(page).iter("section") if s.get("id") == "cohesion")
    for name, decimals in (("efficiency", 3), ("connectedness", 3), ("components", 0)):
        expected = [fixed(p["network"]["combined"][name]["fixed"], decimals) for p in result["phases"]]
        if svg_values(svg, f"{name}:")[-len(expected):] != expected:
            return f"{name}: {svg_values(svg, name)} instead of {expected}"
    titles = [p["title"].split()[0] for p in result["phases"]]
    shown = [g.find("{*}text").text + "".join(t.text for t in g.findall("{*}text")[1:])
             for g in ElementTree.fromstring(svg).findall(".//{*}g") if g.get("class") == "moment"]
    good = len(shown) == len(titles) and all(t in s for t, s in zip(titles, shown))
    return "" if good and cohesion.findall(".//{*}svg") else f"{titles} {shown}"


def section_of(page, name):
    return next((s for s in elements(page).iter("section") if s.get("id") == name), None)


def asked(run, command):
    return json.loads(subprocess.check_output(["bash", "-c", command], cwd=run.scratch, env=run.env))


def rows_in(section, title):
    """Rows of a table without its head."""
    return list(rows_below(section, title).values())[1:]


def ranking_and_attack_say_what_their_commands_say(run):
    page, of = page_of(run, MAIN, "page"), "models/russia-iran-2024.json --bloc axis --json -q"
    ranking = asked(run, f"entente rank {of} --only efficiency,largest_component")
    section = section_of(page, "ranking")
    for found, row in zip(rows_in(section, "What each fall alone would cost"), ranking["ranking"], strict=True):
        efficiency, largest = (row["measures"][m] for m in ("efficiency", "largest_component"))
        expected = [str(row["rank"]), row["name"] + " *" * row["takes_others_along"], f"{efficiency['fixed']:.3f}",
                    f"▼ {fixed(efficiency['change']['fixed'], 3)}", f"{largest['fixed']:.3f}"]
        if found[:4] + found[5:6] != expected:
            return f"{found} instead of {expected}"
    attacks = [asked(run, f"entente attack {of} --order {o}") for o in ("degree", "strength", "random")]
    found = [r[1:] for r in rows_in(section, "How much it holds")]
    expected = [[f"{a['curves']['largest_component']['robustness']['value']:.3f}", f"{a['collapse_point']['value']:.0f}"]
                for a in attacks]
    left = [r[1:] for r in rows_in(section, "Largest component left, in % of all actors")]
    shares = [[f"{100 * s:.0f}" for s in state] for state in zip(*(a["curves"]["largest_component"]["share"] for a in attacks))]
    charts = [s.get("aria-label") for s in section.findall(".//{*}svg")]
    named = all(f"R = {e[0]}" in "".join(section.itertext()) for e in expected)
    good = found == expected and left == shares and len(charts) == 2 and all(charts)
    return "" if good and named else f"{found} instead of {expected}, {left} instead of {shares}, {charts}"


def falls_are_of_those_there_before(run):
    scenario = json.loads((run.root / "examples" / "syria-futures.json").read_text(encoding="utf-8"))
    scenario["model"] = str(run.root / "models" / "russia-iran-2024.json")
    scenario["focus"] = {"bloc": "axis"}
    scenario["phases"][0]["steps"][0]["actor"]["bloc"] = "axis"
    scenario.pop("expect")
    (run.scratch / "added.json").write_text(json.dumps(scenario), encoding="utf-8")
    page = page_of(run, "added.json", "added")
    if "<html" not in page:
        return page
    names = sorted(r[1].rstrip(" *") for r in rows_in(section_of(page, "ranking"), "What each fall alone would cost"))
    return "" if len(names) == 7 and "Assad's Syria" in names and "Transitional government" not in names else f"{names}"


def page_without_pairs_is_about_efficiency(run):
    code, output = shell("entente collapse models/barbell.json n3 -q -o no-pairs > /dev/null", run.scratch, run.env)
    if code:
        return output
    page = (run.scratch / "no-pairs" / "report.html").read_text(encoding="utf-8")
    found = re.search(r'class="headline">(.*?)</p>', page).group(1)
    result = json.loads((run.scratch / "no-pairs" / "result.json").read_text(encoding="utf-8"))
    before, after = (p["network"]["combined"]["efficiency"]["fixed"] for p in result["phases"])
    expected = (f"Without n3, the efficiency of the network (all actors) falls from {fixed(before, 2)} to {fixed(after, 2)} "
                f"({fixed(100 * (after / before - 1), 0)} %).")
    command = "<code>entente collapse barbell.json n3 -o out</code>" in page
    return "" if found == expected and command and not problems_of(page) else f"{found} instead of {expected} {problems_of(page)}"


def without_renderer(run, command):
    """Exit code and page of a command whose renderer is not there."""
    alone = run.scratch / "alone-page"
    if not alone.exists():
        alone.mkdir()
        (alone / "entente").write_bytes((run.build / "entente").read_bytes())
        (alone / "entente").chmod(0o755)
    code, _ = shell(f"{alone}/entente {command} -q -o {alone}/out > /dev/null", run.scratch, run.env)
    return code, (alone / "out" / "report.html").read_text(encoding="utf-8")


def page_without_diagrams_says_so(run):
    code, page = without_renderer(run, f"run {MAIN}")
    good = code == 70 and "The diagrams could not be drawn" in page and '<figure class="frame"' not in page and not problems_of(page)
    return "" if good else f"exit {code} {problems_of(page)}"


def page_of_too_much_leaves_the_exploration_out(run):
    actors = [{"id": f"a{i}"} for i in range(400)]
    ties = [{"from": f"a{i}", "to": f"a{(i + 1) % 400}", "layer": "l", "weight": 1} for i in range(400)]
    (run.scratch / "many.json").write_text(json.dumps({"format": "entente-model/1", "title": "T", "layers": [{"id": "l"}],
                                                       "actors": actors, "ties": ties}))
    _, page = without_renderer(run, "collapse many.json a1 --only density")
    good = "400 actors with 400 ties are too many" in page and 'id="exploration"' not in page and not problems_of(page)
    return "" if good else problems_of(page) or "explored"


def page_of_many_shows_whom_it_cost_most(run):
    """A hub falls that supports 40 others: a0 by 1/40, a1 by 2/40 and so on."""
    actors = [{"id": "hub"}] + [{"id": f"a{i}"} for i in range(40)]
    ties = [{"from": "hub", "to": f"a{i}", "layer": "l", "weight": (i + 1) / 40} for i in range(40)]
    (run.scratch / "star.json").write_text(json.dumps({"format": "entente-model/1", "title": "T", "layers": [{"id": "l"}],
                                                       "actors": actors, "ties": ties}))
    log, page = without_renderer(run, "collapse star.json hub")
    section, title = section_of(page, "actors"), "Who gained and lost what by 'Collapse of hub' (against before, all layers combined)"
    tables = [[row.find("th").text for row in block.iter("tr") if row.find("th[@scope='row']") is not None]
              for block in section.iter("div") if block.get("class") == "table" and block.find("h3").text == title]
    folded = [d for d in section.iter("details") if title in "".join(d.itertext())]
    most = [f"a{i}" for i in range(39, 24, -1)]
    good = tables == [most, [f"a{i}" for i in range(40)]] and len(folded) == 1 and "25 more changed less" in page
    code, short = shell("entente collapse star.json hub -q", run.scratch, run.env)
    listed = short.split(title)[-1].split("more changed less")[0]
    good = good and code == 0 and all(f" {m} " in listed for m in most) and " a24 " not in listed
    return "" if good else f"{tables} {log} {short}"


CHECKS = [page_is_well_formed, page_allows_only_its_own_script, hostile_texts_stay_text_in_the_page,
          page_says_what_the_result_says, page_with_hostile_names_explores_them, page_explores_what_collapse_says,
          page_sorts_collapses_and_names_every_line, page_of_too_much_leaves_the_exploration_out,
          page_of_many_shows_whom_it_cost_most, page_holds_every_frame_and_says_how_to_make_it,
          timeline_shows_what_the_result_says, ranking_and_attack_say_what_their_commands_say,
          falls_are_of_those_there_before, page_without_pairs_is_about_efficiency, page_without_diagrams_says_so]
