"""Tables of others through the binary: hostile ones, any locale, and the same ties as a reader of Python's finds."""
import csv
import io
import json
import random
import subprocess

from harness import environment

HEADS = {"list": "from,to,weight\n", "matrix": ",a,b\n", "cow": "version4id,ccode1,ccode2,dyad_st_year,defense\n"}
# What comes behind "from,to,weight\n": all of it is refused, each with its place.
HOSTILE = {
    "nul": b"a,\0b,1\n", "latin-1": "Gro\xdf,b,1\n".encode("latin-1"), "escape": b"\x1b[31m,b,1\n", "c1": "\x85,b,1\n".encode(),
    "open": b'"a,b,1\n' * 3, "stray": b'a"b,c,1\n', "ragged": b"a,b\na,b,1,2\n", "words": b"a,b,one\n", "inf": b"a,b,inf\n",
    "hex": b"a,b,0x10\n", "huge": b"a,b,1e13\n", "overflow": b"a,b,1e400\n", "long-field": b"a" * 20000 + b",b,1\n",
    "long-row": b"a,b,1" + b"," * (2 << 20) + b"\n", "one-line": b"a" * (64 << 20), "thousands": b'a,b,"1,000.5"\n',
    "mixed": b'a,b,0.5\na,c,"0,5"\n', "surrogate": b"\xed\xa0\x80,b,1\n",
}


def entente(run, arguments, text, env=None):
    (run.scratch / "t.csv").write_bytes(text)
    return subprocess.run(["entente", *arguments], cwd=run.scratch, env=env or run.env, capture_output=True, timeout=120,
                          executable=str(run.build / "entente"))


def hostile_tables_are_refused_with_their_place(run):
    for name, rows in HOSTILE.items():
        done = entente(run, ["check", "t.csv"], HEADS["list"].encode() + rows)
        if done.returncode != 65 or b"t.csv:" not in done.stderr or b"\x1b" in done.stderr or b"\0" in done.stderr:
            return f"{name}: exit {done.returncode} {done.stderr[:300]}"
    for name, head in HEADS.items():
        done = entente(run, ["check", "t.csv"], head.encode("utf-16"))
        if done.returncode != 65 or b"UTF-16" not in done.stderr:
            return f"{name} in UTF-16: {done.returncode} {done.stderr[:300]}"
    return ""


def formulas_in_tables_stay_text(run):
    names = ['=HYPERLINK("http://x")', "+1", "@x", "-2", "<script>", "a\u202eb"]
    out = io.StringIO()
    csv.writer(out).writerows([["from", "to"]] + [[name, "b"] for name in names])
    done = entente(run, ["convert", "t.csv", "t.json"], out.getvalue().encode())
    model = json.loads((run.scratch / "t.json").read_text(encoding="utf-8"))
    found = [actor["name"] for actor in model["actors"] if actor["name"] != "b"]
    return "" if found == names and not done.returncode else f"{found} {done.stderr}"


def written(rows, seed, quoting, separator, end):
    """One table in another hand: quotes, separator, line ends, decimal comma."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=separator, lineterminator=end, quoting=quoting)
    comma = separator != "," and seed % 2
    writer.writerow(["source", "target", "weight", "layer"])
    for a, b, weight, layer in rows:
        writer.writerow([a, b, str(weight).replace(".", ",") if comma else weight, layer])
    return ("\ufeff" if seed % 3 == 0 else "") + out.getvalue()


def tables_in_any_hand_are_the_same_model(run):
    random.seed(7)
    names = ["Côte d'Ivoire", 'the "Great"', "a, b; c|d\te", "two\nlines", "plain", " spaces ", "日本", "x" * 300]
    rows = [(a, b, random.randrange(1, 4000) / 8, random.choice(("trade", "military")))
            for i, a in enumerate(names) for b in names[i + 1:]]
    expected = None
    for seed, (quoting, separator, end) in enumerate(
            (q, s, e) for q in (csv.QUOTE_MINIMAL, csv.QUOTE_ALL) for s in ",;\t|" for e in ("\n", "\r\n")):
        env = environment(run.build, LC_ALL=("C", "de_DE.UTF-8", "tr_TR.UTF-8")[seed % 3])
        text = written([tuple(v.strip() if isinstance(v, str) else v for v in row) for row in rows], seed, quoting,
                       separator, end)
        done = entente(run, ["convert", "t.csv", "t.json"], text.encode(), env)
        found = (run.scratch / "t.json").read_bytes() if done.returncode == 0 else done.stderr
        expected = expected or found
        if found != expected:
            return f"{seed} {separator!r}: {found[:500]}"
    ties = [(t["from"], t["weight"], t["layer"]) for t in json.loads(expected)["ties"]]
    return "" if [(w, l) for _, w, l in ties] == [(w, l) for _, _, w, l in rows] else f"{ties[:5]}"


def many_rows_are_read(run):
    """Two hundred thousand rows, of which every tenth says what another says."""
    rows = [f"a{i % 997},b{i % 1009},{1 + i % 7}" for i in range(180000)]
    text = "from,to,weight\n" + "\n".join(rows + rows[:20000]) + "\n"
    done = entente(run, ["convert", "t.csv", "t.json"], text.encode())
    return "" if b"200000 rows read, 180000 used, 20000 skipped" in done.stderr else str(done.stderr[:500])


CHECKS = [hostile_tables_are_refused_with_their_place, formulas_in_tables_stay_text, tables_in_any_hand_are_the_same_model,
          many_rows_are_read]
