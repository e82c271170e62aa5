"""Python and R read what the program writes: the blocks of examples/README.md are run, and print what stands below each.

Every block is followed by a text block with its output. The console block before the first of them writes what they read.
"""
import difflib

import transcripts
from harness import shell

# How a block is run, what has to work for that, and what is missing where it does not.
LANGUAGES = {
    "python": ("/usr/bin/python3", "/usr/bin/python3 -c 'import pandas'", "python3-pandas"),
    "r": ("Rscript --vanilla", "Rscript --vanilla -e 'library(jsonlite)'", "r-base-core or r-cran-jsonlite"),
}
LONGEST = 5
FEWEST = 3


def fences(lines):
    """Every block of a Markdown text: (language, index of its first line, index of the line that ends it)."""
    found, start = [], None
    for i, line in enumerate(lines):
        if start is not None and line == "```":
            found.append((lines[start - 1][3:], start, i))
            start = None
        elif start is None and line.startswith("```"):
            start = i + 1
    return found


def write_inputs(lines, blocks, cwd, env):
    """Runs the commands before the first block that is to be run; says what went wrong."""
    first = next(i for i, (kind, _, _) in enumerate(blocks) if kind in LANGUAGES)
    _, start, end = [b for b in blocks[:first] if b[0] == "console"][-1]
    for _, command, _ in transcripts.parse_lines(lines[start:end], start):
        code, said = shell(command, cwd, env)
        if code:
            return f"{command}: {said}"
    return ""


def run_block(code, language, cwd, env):
    (cwd / f"block.{language}").write_text("\n".join(code) + "\n", encoding="utf-8")
    return shell(f"{LANGUAGES[language][0]} block.{language}", cwd, env)[1].rstrip("\n").split("\n")


def run_language(results, language, lines, blocks, cwd, env, bless):
    """Compares, and returns what every block printed, as write_blessed takes it."""
    printed = {}
    for (kind, start, end), (after, first, last) in zip(blocks, blocks[1:]):
        if kind != language:
            continue
        actual = run_block(lines[start:end], language, cwd, env)
        diff = "\n".join(difflib.unified_diff(lines[first:last], actual, "expected", "printed", lineterm=""))
        good = after == "text" and end - start <= LONGEST and (bless or not diff)
        printed[first - 1] = (range(first, last), actual)
        results.add(f"notebooks: {language}, line {start}", good, diff or f"{end - start} lines, then {after}")
    results.add(f"notebooks: {language} is there", len(printed) >= FEWEST, f"{len(printed)} blocks")
    return printed


def run(results, root, cwd, env, bless):
    path = root / "examples" / "README.md"
    lines = path.read_text(encoding="utf-8").split("\n")
    blocks = fences(lines)
    why = write_inputs(lines, blocks, cwd, env)
    if why:
        results.add("notebooks: what they read", False, why)
        return
    printed = {}
    for language, (_, probe, needed) in LANGUAGES.items():
        if shell(probe, cwd, env)[0]:
            results.skip(f"notebooks: {language}", f"no {needed}")
        else:
            printed |= run_language(results, language, lines, blocks, cwd, env, bless)
    if bless and printed:
        transcripts.write_blessed(path, lines, printed)
