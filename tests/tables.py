"""Tables of others through the binary: hostile ones, any locale, and the same ties as a reader of Python's finds."""
import csv
import gzip
import io
import json
import os
import random
import subprocess
import threading
import time

from harness import environment

HEADS = {"list": "from,to,weight\n", "matrix": ",a,b\n", "cow": "version4id,ccode1,ccode2,dyad_st_year,defense\n"}
# What comes behind "from,to,weight\n": all of it is refused, each with its place.
HOSTILE = {
    "nul": b"a,\0b,1\n", "latin-1": "Gro\xdf,b,1\n".encode("latin-1"), "escape": b"\x1b[31m,b,1\n", "c1": "\x85,b,1\n".encode(),
    "quote": b'"a,b,1\n' * 3, "stray": b'a"b,c,1\n', "ragged": b"a,b\na,b,1,2\n", "words": b"a,b,one\n", "inf": b"a,b,inf\n",
    "hex": b"a,b,0x10\n", "huge": b"a,b,1e13\n", "overflow": b"a,b,1e400\n", "long-field": b"a" * 20000 + b",b,1\n",
    "long-row": b"a,b,1" + b"," * (2 << 20) + b"\n", "one-line": b"a" * (64 << 20), "thousands": b'a,b,"1,00,000"\n', "open": b'a,b,"1,000"\n',
    "mixed": b'a,b,0.5\na,c,"0,5"\n', "surrogate": b"\xed\xa0\x80,b,1\n", "nan": b"a,b,nan\n", "comma": b"a,b,1,5\n",
}
# What is no table at all, and the words that say so.
FOREIGN = {
    "gzip": (gzip.compress(b"from,to\na,b\n" * 1000)[:-9], b"t.csv:1:1: error: this is compressed"),
    "spreadsheet": (b"PK\3\4" + bytes(range(256)), b"t.csv:1:1: error: this is a ZIP file"),
    "old spreadsheet": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"t.csv:1:1: error: this is a file of an old spreadsheet"),
    "program": (b"\x7fELF\2\1\1" + bytes(range(256)), b"t.csv:2:118:"), "empty": (b"", b"t.csv:1:1:"), "blank": (b"\n \n", b"t.csv:"),
    "headings": (b"from,to,weight\n", b"none of the 0 rows is a tie"),
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


def what_is_no_table_is_refused(run):
    for name, (text, words) in FOREIGN.items():
        done = entente(run, ["check", "t.csv"], text)
        if done.returncode != 65 or words not in done.stderr or b"\x1f" in done.stderr:
            return f"{name}: exit {done.returncode} {done.stderr[:300]}"
    folder = entente(run, ["check", "."], b"")
    return "" if folder.returncode == 66 and b"is a directory" in folder.stderr else str(folder.stderr)


def feed(path, text):
    with open(path, "wb") as pipe:
        pipe.write(text)


def pipes_are_read_and_endless_ones_are_left(run):
    pipe = run.scratch / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=feed, args=(pipe, b"from,to,weight\na,b,-0\na,b,1\n"))
    writer.start()
    time.sleep(0.2)
    done = entente(run, ["check", "pipe"], b"")
    writer.join()
    if done.returncode or b"2 rows read, 1 used, 1 skipped: 1 of weight 0" not in done.stderr:
        return str(done.stderr)
    for source in ("cat /dev/zero", "yes a,b,1"):
        done = subprocess.run(["bash", "-c", f"{source} | entente check - --max-input 9M"], cwd=run.scratch, env=run.env,
                              capture_output=True, timeout=60)
        if done.returncode != 65 or b"larger than" not in done.stderr:
            return f"{source}: {done.returncode} {done.stderr[:300]}"
    with open(run.scratch / "sparse.csv", "wb") as sparse:
        sparse.truncate(1 << 40)
    start = time.monotonic()
    done = entente(run, ["check", "sparse.csv"], b"")
    late = time.monotonic() - start > 5
    return f"{late} {done.stderr}" if done.returncode != 65 or b"larger than" not in done.stderr or late else ""


def limits_of_models_are_met_at_the_row(run):
    """A hundred thousand actors are enough, and so are a thousand layers: nothing behind them is read."""
    actors = "from,to\n" + "".join(f"a{i},b{i}\n" for i in range(60000)) + "never,parsed,at,all\n"
    layers = "from,to,layer\n" + "".join(f"a,b{i},l{i}\n" for i in range(1100)) + "never,parsed,at,all\n"
    for text, place in ((actors, b"t.csv:50002:1: error: more than 100000 actors"),
                        (layers, b"t.csv:1002:9: error: 'l1000' is one of more than 1000 layers")):
        done = entente(run, ["check", "t.csv"], text.encode())
        if done.returncode != 65 or place not in done.stderr or done.stderr.count(b"error") != 1:
            return str(done.stderr[:500])
    return ""


def doubts_of_tables_stand_at_their_rows(run):
    """What the reader of models finds refers to the user's rows, also of a table of nodes or a matrix."""
    text = b"from,to,weight,layer\na,b,0.5,x\nb,c,7,x\na,b,-0.25,x\n"
    done = entente(run, ["check", "t.csv"], text)
    for line in (b"t.csv:3:1: warning: the strength is above 1", b"t.csv:4:1: warning: the pair has ties of both signs",
                 b"t.csv: warning: the model names no sources"):
        if line not in done.stderr or b"as a model" in done.stderr or b" = at " in done.stderr:
            return str(done.stderr)
    done = entente(run, ["check", "t.csv"], b",a,b,c\na,0,0.5,0\nb,0.5,0,7\nc,0,7,0\n")
    return "" if b"t.csv:3:1: warning: the strength is above 1" in done.stderr else str(done.stderr)


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


CHECKS = [hostile_tables_are_refused_with_their_place, what_is_no_table_is_refused, pipes_are_read_and_endless_ones_are_left,
          limits_of_models_are_met_at_the_row, doubts_of_tables_stand_at_their_rows, formulas_in_tables_stay_text, tables_in_any_hand_are_the_same_model,
          many_rows_are_read]
