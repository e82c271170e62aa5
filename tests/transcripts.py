"""Transcripts: '$ command' and what it prints, in tests/golden/*.t and in the console blocks of Markdown files.

A line '...' stands for any lines. '[exit N]' at the end says that the command ends with N. A command of a Markdown file that
nothing follows only has to succeed; a '?' after a new one asks for its output to be filled in.
"""
import difflib
import json
import re

from harness import shell


def parse_lines(lines, start):
    """Blocks of one stretch of a transcript: (index of the command, command, indices of its output)."""
    blocks = []
    for i, line in enumerate(lines):
        if line.startswith("$ "):
            blocks.append([start + i, line[2:], []])
        elif blocks and not line.startswith("# "):
            blocks[-1][2].append(start + i)
    return blocks


def parse(text, is_markdown):
    lines = text.split("\n")
    if not is_markdown:
        return lines, parse_lines(lines[:-1], 0)
    blocks, inside, first = [], False, 0
    for i, line in enumerate(lines):
        if not inside and line.startswith("```console"):
            inside, first = True, i + 1
        elif inside and line.startswith("```"):
            blocks += parse_lines(lines[first:i], first)
            inside = False
    return lines, blocks


def find(segment, actual, start):
    """Where a stretch of lines stands at or after 'start', or -1."""
    for i in range(start, len(actual) - len(segment) + 1):
        if actual[i:i + len(segment)] == segment:
            return i
    return -1


def matches(expected, actual):
    """Line by line, '...' standing for any number of lines, but for no failure."""
    if actual[-1:] != expected[-1:] and re.fullmatch(r"\[exit \d+\]", "".join(actual[-1:])):
        return False
    segments = [[]]
    for line in expected:
        if line == "...":
            segments.append([])
        else:
            segments[-1].append(line)
    if len(segments) == 1:
        return expected == actual
    first, last = segments[0], segments[-1]
    if actual[:len(first)] != first or (last and actual[len(actual) - len(last):] != last):
        return False
    at = len(first)
    for segment in segments[1:-1]:
        at = find(segment, actual, at)
        if at < 0:
            return False
        at += len(segment)
    return at <= len(actual) - len(last)


def actual_lines(command, cwd, env):
    code, output = shell(command, cwd, env)
    lines = output.rstrip("\n").split("\n") if output.rstrip("\n") else []
    return lines + ([f"[exit {code}]"] if code else [])


def strip_end(lines):
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    return lines


def run(results, path, cwd, env, bless):
    text = path.read_text(encoding="utf-8")
    lines, blocks = parse(text, path.suffix == ".md")
    replaced = {}
    for index, command, output in blocks:
        if command.startswith(("git ", "make ", "sudo ", "cd ")):
            continue
        expected = strip_end([lines[i] for i in output])
        actual = actual_lines(command, cwd, env)
        if path.suffix == ".md" and not expected:
            results.add(f"{path.name}: {command}", not actual or not actual[-1].startswith("[exit"), "\n".join(actual))
        elif bless and "..." not in expected:
            replaced[index] = (output, actual)
        elif not bless:
            diff = "\n".join(difflib.unified_diff(expected, actual, "expected", "printed", lineterm=""))
            results.add(f"{path.name}: {command}", matches(expected, actual), diff)
    if replaced:
        write_blessed(path, lines, replaced)


def measures_table(env, cwd):
    _, text = shell("entente list measures --json", cwd, env)
    rows = json.loads(text)
    lines = ["<!-- measures -->", "| scope | group | measures |", "| --- | --- | --- |"]
    for scope in ("network", "actor", "pair", "set"):
        for group in ("cohesion", "balance", "layers", "position", "brokerage", "spectral"):
            found = [r for r in rows if r["scope"] == scope and r["group"] == group]
            names = [r["name"] if r["shown"] == "always" else f"*{r['name']}*" for r in found]
            if names:
                lines.append(f"| {scope} | {group} | {', '.join(names)} |")
    return "\n".join(lines + ["<!-- end of measures -->"])


def measures(results, root, scratch, env, bless):
    """The README's table of measures is the program's."""
    path = root / "README.md"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("<!-- measures -->"), text.index("<!-- end of measures -->") + len("<!-- end of measures -->")
    table = measures_table(env, scratch)
    if bless:
        path.write_text(text[:start] + table + text[end:], encoding="utf-8")
    else:
        results.add("README: the table of measures", text[start:end] == table, "it is not the program's; 'make bless'")


PICTURES = {
    "0-before.svg": "examples/syria-collapse.json --phase before",
    "1-fall.svg": "examples/syria-collapse.json --phase fall",
    "difference.svg": "examples/syria-collapse.json --phase difference",
    "2-london.svg": "examples/great-powers-1915.json --phase london",
    "2-leave.svg": "examples/warsaw-pact-1991.json --phase leave",
    "4-end.svg": "examples/warsaw-pact-1991.json --phase end",
    "difference-bases-stay.svg": "examples/syria-futures.json --phase difference-bases-stay",
    "difference-fragments.svg": "examples/syria-futures.json --phase difference-fragments",
}


# Of the files that a run writes.
CHARTS = {"tornado-russia-iran.svg": "examples/syria-collapse.json --samples 10000"}


def pictures(results, root, scratch, env, bless):
    """The documentation shows what the program draws."""
    commands = {name: f"entente draw {arguments} -o {scratch}/{name}" for name, arguments in PICTURES.items()}
    for name, arguments in CHARTS.items():
        commands[name] = f"entente run {arguments} -q -o charts > charts.txt && cp charts/{name} {name}"
    for name, command in commands.items():
        code, output = shell(command, scratch, env)
        kept, drawn = root / "examples" / "pictures" / name, scratch / name
        if bless and code == 0:
            kept.write_bytes(drawn.read_bytes())
        elif not bless:
            good = code == 0 and kept.exists() and kept.read_bytes() == drawn.read_bytes()
            results.add(f"pictures: {name}", good, output or "the picture differs; look at it, then 'make bless'")


def write_blessed(path, lines, replaced):
    out, skip = [], set()
    for index, (output, _) in replaced.items():
        skip.update(output)
    for i, line in enumerate(lines):
        if i in skip:
            continue
        out.append(line)
        if i in replaced:
            output, actual = replaced[i]
            out += actual
            blank = [k for k in output if not lines[k].strip()]
            out += [""] * (1 if blank and blank[-1] == output[-1] else 0)
    path.write_text("\n".join(out), encoding="utf-8")
