"""Rules of the house that a compiler does not know."""
import re

LAYERS = ["base", "model", "network", "measure", "scenario", "analysis", "output", "formats", "cli", "man"]
BANNED = re.compile(r"\b(strcpy|strcat|sprintf|vsprintf|strtok|atoi|atof|gets)\s*\(")


def may_include(layer, other):
    if layer == "render":
        return other in ("render", "base")
    return other in LAYERS[: LAYERS.index(layer) + 1]


def upward_includes(root):
    found = []
    for path in sorted((root / "src").rglob("*.[chd]*")):
        layer = path.relative_to(root / "src").parts[0]
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            match = re.match(r'#include "([a-z]+)/(?!.*\.inc")', line)
            if match and not may_include(layer, match.group(1)):
                found.append(f"{path.relative_to(root)}:{number}: {line}")
    return found


def banned_calls(root):
    found = []
    for path in sorted((root / "src").rglob("*.c")):
        for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
            if BANNED.search(line):
                found.append(f"{path.relative_to(root)}:{number}: {line.strip()}")
    return found


def long_files(root):
    files = [p for pattern in ("src/**/*.[ch]", "tests/**/*.[ch]", "tests/**/*.py", "tests/**/*.js") for p in root.glob(pattern)]
    return [str(p.relative_to(root)) for p in sorted(files) if p.read_text(encoding="utf-8").count("\n") > 400]


def long_functions(root):
    """Bodies over 40 lines, from '{' to '}' in the first column; one switch over an enum may go on."""
    found = []
    for path in sorted((root / "src").rglob("*.c")):
        lines = path.read_text(encoding="utf-8").split("\n")
        start = None
        for number, line in enumerate(lines):
            if line == "{":
                start = number
            elif line == "}" and start is not None:
                if number - start - 1 > 40 and not any("switch (" in text for text in lines[start:number]):
                    found.append(f"{path.relative_to(root)}:{start + 1}: {number - start - 1} lines")
                start = None
    return found


def foreign_top_level(root):
    allowed = {"src", "models", "examples", "tests", "Makefile", "README.md", "LICENSE", "build"}
    return [p.name for p in root.iterdir() if p.name not in allowed and not p.name.startswith(".")]


RULES = [upward_includes, banned_calls, long_files, long_functions, foreign_top_level]


def run(results, root, names):
    for rule in RULES:
        if names and not any(n in rule.__name__ for n in names):
            continue
        found = rule(root)
        results.add(f"rules: no {rule.__name__.replace('_', ' ')}", not found, "\n".join(found))
