"""At home in a system: manual pages, completion in real shells, installation, the Debian package."""
import json
import os
import pty
import re
import select
import shlex
import shutil
import signal
import subprocess
import time

from harness import Run, environment


def printed(run, *words, **more):
    return subprocess.run(words, cwd=run.root, env=run.env, check=True, capture_output=True, text=True, timeout=300, **more).stdout


def words_after(run, *typed):
    """What completion offers for the last word."""
    lines = printed(run, "entente", "completion", "words", "--", *typed).splitlines()
    return [line.split("\t")[0] for line in lines if not line.startswith(":")]


def command_names(run):
    return re.findall(r"^  ([a-z]+) ", printed(run, "entente", "help").split("Commands:")[1], re.M)


def options_of(run, command):
    """Name and summary of every option."""
    rows = printed(run, "entente", "help", command).split("Options:\n")[1]
    return re.findall(r"^  (?:-.,|   ) --([a-z-]+)(?: \S+)? +(.*)$", rows, re.M)


def listed(run, name, column):
    return [row[column] for row in json.loads(printed(run, "entente", "list", name, "--json"))]


def page(run, name):
    return (run.build / "man" / name).read_text(encoding="utf-8").replace("\\-", "-")


def pages_are_clean(run):
    pages = [str(p) for p in sorted((run.build / "man").glob("*.[1-9]"))]
    done = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", *pages], capture_output=True, text=True)
    return done.stdout if done.stdout or len(pages) != 3 else ""


def page_has_every_command_option_and_error(run):
    text = page(run, "entente.1")
    wanted = [f".Ss entente {name}\n" for name in command_names(run)]
    wanted += [f"Fl -{option}" for name in command_names(run) for option, _ in options_of(run, name)]
    wanted += [f"{kind}: " for kind in listed(run, "errors", "kind") if kind != "lint"]
    wanted += [f".It Cm {name}\n" for name in listed(run, "measures", "name")]
    scenario = page(run, "entente-scenario.5")
    missing = [w for w in wanted if w not in text]
    missing += [w for w in listed(run, "steps", "step") + listed(run, "cascades", "rule") if f".It Cm {w}\n" not in scenario]
    return ", ".join(missing)


def pages_have_every_key(run):
    missing = []
    for layer in ("model", "scenario"):
        source = "".join(p.read_text(encoding="utf-8") for p in sorted((run.root / "src" / layer).glob("*.c")))
        keys = set(re.findall(r"JSON_(?:REQUIRED|OPTIONAL)\(\w+, (\w+),", source)) | set(re.findall(r'"(\$?\w+)", JSON_', source))
        text = page(run, f"entente-{layer}.5")
        shown = set(re.findall(r"[$\w]+", "\n".join(re.findall(r"^\.(?:It )?Cm (.*)$", text, re.M))))
        shown |= set(re.findall(r'"(\w+)":', text))
        missing += sorted(keys - shown) if len(keys) > 15 else [f"no keys of {layer} found"]
    return ", ".join(missing)


def completion_walks_the_tables(run):
    names = command_names(run)
    if set(words_after(run, "")) != set(names):
        return f"commands: {words_after(run, '')}"
    for name in names:
        options = options_of(run, name)
        offered = set(words_after(run, name, "--"))
        if not {f"--{option}" for option, _ in options} <= offered:
            return f"{name}: {offered}"
        for option, summary in options:
            values = re.split(r", | or ", summary.split(": ")[-1].replace(" (default)", ""))
            if " or " in summary and all(re.fullmatch("[a-z]+", v) for v in values):
                if words_after(run, name, f"--{option}=") != [f"--{option}={v}" for v in values]:
                    return f"{name} --{option}: {words_after(run, name, f'--{option}=')}, not {values}"
    return ""


def completion_survives_any_line(run):
    """Unknown commands, files that are none or have mistakes, pipes: silence, soon."""
    folder = run.scratch / "lines"
    folder.mkdir()
    os.mkfifo(folder / "pipe.json")
    (folder / "bad.json").write_text('{"format": "entente-model/1", "actors": [', encoding="utf-8")
    for typed in (["nothing", ""], ["collapse", "-", ""], ["collapse", str(folder / "pipe.json"), ""],
                  ["collapse", str(folder / "bad.json"), ""], ["collapse", "/dev/zero", ""], ["rank", "--nothing", "x", ""],
                  ["rank", "models", "--bloc", ""], ["collapse", "", ""], ["run", "-", "--", "-"], ["measure", "--set=", "--pair="]):
        done = subprocess.run(["entente", "completion", "words", "--", *typed], env=run.env, capture_output=True, timeout=20,
                              cwd=run.root)
        if done.returncode or done.stderr or [line for line in done.stdout.splitlines() if not line.startswith(b":")]:
            return f"{typed}: {done}"
    return ""


SHELLS = {
    "bash": (["bash", "--norc", "--noprofile", "-i"],
             "source <(entente completion bash); keep() { printf '%s\\n' \"$READLINE_LINE\" >> lines; READLINE_LINE=; }; "
             "bind -x '\"\\C-t\": keep'; echo ready >> lines"),
    "zsh": (["zsh", "-f", "-i"],
            "autoload -U compinit; compinit -u -D; source <(entente completion zsh); "
            "keep() { print -r -- \"$BUFFER\" >> lines; BUFFER= }; zle -N keep; bindkey '^T' keep; echo ready >> lines"),
    "fish": (["fish", "--no-config", "-i"],
             "entente completion fish | source; function keep; commandline >> lines; commandline ''; end; bind \\ct keep; "
             "echo ready >> lines"),
}

# What is typed before the tab, and the words that stand there afterwards.
LINES = [
    ("entente coll", ["entente", "collapse"]),
    ("entente collapse --distrib", ["entente", "collapse", "--distribution"]),
    ("entente collapse my", ["entente", "collapse", "my model's.json"]),
    ("entente collapse \"my m", ["entente", "collapse", "my model's.json"]),
    ("entente collapse my\\ model\\'s.json hez", ["entente", "collapse", "my model's.json", "hezbollah"]),
    ("entente collapse \"my model's.json\" sy", ["entente", "collapse", "my model's.json", "syria"]),
    ("entente measure \"my model's.json\" --among russia,hez", ["entente", "measure", "my model's.json", "--among", "russia,hezbollah"]),
    ("entente measure --set=sy", ["entente", "measure", "--set=sy"]),
    ("entente measure ~/ru.json --pair=ir,sy", ["entente", "measure", "~/ru.json", "--pair=ir,syria"]),
    ("entente rank ~/r", ["entente", "rank", "~/ru.json"]),
    ("entente rank ru.json --layer mil", ["entente", "rank", "ru.json", "--layer", "military"]),
    ("entente rank ru.json --bloc=ax", ["entente", "rank", "ru.json", "--bloc=axis"]),
    ("entente rank ru.json --of pa", ["entente", "rank", "ru.json", "--of", "pacts"]),
    ("entente rank ru.json --of=pa", ["entente", "rank", "ru.json", "--of=pacts"]),
    ("entente rank ru.json --by robustn", ["entente", "rank", "ru.json", "--by", "robustness"]),
    ("entente attack ru.json --order stren", ["entente", "attack", "ru.json", "--order", "strength"]),
    ("entente attack ru.json --order irg", ["entente", "attack", "ru.json", "--order", "irgc"]),
    ("entente draw examples/syria-coll", ["entente", "draw", "examples/syria-collapse.json"]),
    ("entente draw examples/syria-collapse.json --phase atr", ["entente", "draw", "examples/syria-collapse.json", "--phase", "atr"]),
    ("entente draw examples/syria-collapse.json --phase att", ["entente", "draw", "examples/syria-collapse.json", "--phase", "attrition"]),
    ("entente convert x --from graphm", ["entente", "convert", "x", "--from", "graphml"]),
    ("entente convert x --nodes=my\\ n", ["entente", "convert", "x", "--nodes=my notes.txt"]),
    ("entente convert x --nodes my\\ n", ["entente", "convert", "x", "--nodes", "my notes.txt"]),
    ("entente help thre", ["entente", "help", "threshold"]),
    ("entente list cas", ["entente", "list", "cascades"]),
    ("entente collapse q", ["entente", "collapse", "q$(touch hacked).json"]),
    ("entente collapse 'q$(touch hacked).json' hez", ["entente", "collapse", "q$(touch hacked).json", "hezbollah"]),
]


def prepare_shell(run, name):
    """A home with a model under names that have to be quoted, and the folder of the examples."""
    home = run.scratch / f"home-{name}"
    home.mkdir()
    model = run.root / "models" / "russia-iran-2024.json"
    for copy in ("my model's.json", "q$(touch hacked).json", "ru.json"):
        shutil.copy(model, home / copy)
    (home / "my notes.txt").write_text("notes")
    for folder in ("examples", "models"):
        (home / folder).symlink_to(run.root / folder)
    return home


def read_lines(terminal, file, count):
    """Waits until the file has so many lines, and takes what the shell shows so that it does not stand still."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        lines = file.read_text(encoding="utf-8").splitlines() if file.exists() else []
        if len(lines) >= count:
            return lines
        if select.select([terminal], [], [], 0.02)[0]:
            os.read(terminal, 65536)
    return lines


def split(line):
    try:
        return shlex.split(line)
    except ValueError:
        return [line]


def complete_in_shell(run, name):
    home = prepare_shell(run, name)
    command, setup = SHELLS[name]
    child, terminal = pty.fork()
    if child == 0:
        os.chdir(home)
        os.execvpe(command[0], command, environment(run.build, HOME=str(home)))
    wrong = []
    try:
        os.write(terminal, f"{setup}\n".encode())
        if read_lines(terminal, home / "lines", 1) != ["ready"]:
            return "the shell does not start"
        for i, (typed, expected) in enumerate(LINES):
            os.write(terminal, f"{typed}\t\x14".encode())
            lines = read_lines(terminal, home / "lines", i + 2)
            if len(lines) != i + 2:
                return f"{typed}: no answer"
            if split(lines[-1]) != expected:
                wrong.append(f"{typed} -> {lines[-1]}")
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)
    return "; ".join(wrong + (["something on the line was run"] if (home / "hacked").exists() else []))


def bash_completes(run):
    return complete_in_shell(run, "bash")


def zsh_completes(run):
    return complete_in_shell(run, "zsh")


def fish_completes(run):
    return complete_in_shell(run, "fish")


def make(run, *words):
    """As typed by somebody, whatever the make says that runs the tests."""
    build = os.path.relpath(run.build, run.root)
    return subprocess.run(["make", "-s", f"BUILD={build}", *words], cwd=run.root, env=run.env, check=True, capture_output=True,
                          text=True, timeout=300)


def run_installed(run, prefix):
    """The installed program draws, so it finds its renderer; its model lies beside it."""
    env = environment(prefix / "bin")
    picture = run.scratch / "installed.svg"
    picture.unlink(missing_ok=True)
    done = subprocess.run(["entente", "draw", "../share/entente/examples/barbell-broker.json", "-o", str(picture)],
                          cwd=prefix / "bin", env=env, capture_output=True, text=True)
    shown = subprocess.run(["entente", "version"], env=env, capture_output=True, text=True, executable=str(prefix / "bin" / "entente"))
    return "" if picture.exists() and shown.returncode == 0 else done.stderr + shown.stderr


def installs_and_uninstalls_wholly(run):
    top = run.scratch / "a place"
    place = [f"DESTDIR={top}", "PREFIX=/opt/some"]
    make(run, "install", *place)
    prefix = top / "opt" / "some"
    why = run_installed(run, prefix)
    for name in ("share/man/man1/entente.1.gz", "share/man/man5/entente-model.5.gz", "share/zsh/site-functions/_entente",
                 "share/bash-completion/completions/entente", "share/fish/vendor_completions.d/entente.fish",
                 "share/entente/models/barbell.json", "share/entente/models/README.md", "share/doc/entente/README.md"):
        why += "" if (prefix / name).is_file() else f" no {name}"
    (prefix / "share" / "entente" / "mine.txt").write_text("mine")
    make(run, "uninstall", *place)
    left = [str(p.relative_to(prefix)) for p in prefix.rglob("*") if p.is_file() or "entente" in p.name]
    return why if sorted(left) == ["share/entente", "share/entente/mine.txt"] else f"{why} left: {left}"


def debian_package(run):
    make(run, "deb")
    package, = (run.build / "deb").glob("*.deb")
    return package


def debian_package_is_good(run):
    first = debian_package(run).read_bytes()
    package = debian_package(run)
    if package.read_bytes() != first:
        return "the second package is another"
    subprocess.run(["dpkg", "-x", str(package), str(run.scratch / "unpacked")], check=True)
    depends = subprocess.check_output(["dpkg-deb", "-f", str(package), "Depends"], text=True)
    if "libigraph" not in depends or "libgvc" not in depends:
        return f"depends: {depends}"
    return run_installed(run, run.scratch / "unpacked" / "usr")


def debian_package_pleases_lintian(run):
    package = next((run.build / "deb").glob("*.deb"), None) or debian_package(run)
    done = subprocess.run(["lintian", "--fail-on", "error,warning", "--allow-root", str(package)], capture_output=True, text=True)
    return done.stdout + done.stderr if done.returncode else ""


# Each with the tools that it needs.
CHECKS = [
    (pages_are_clean, ["mandoc"]), (page_has_every_command_option_and_error, []), (pages_have_every_key, []),
    (completion_walks_the_tables, []), (completion_survives_any_line, []), (bash_completes, ["bash"]), (zsh_completes, ["zsh"]),
    (fish_completes, ["fish"]),
]
# The same without sanitizers.
INSTALLATION = [
    (installs_and_uninstalls_wholly, ["make", "gzip"]),
    (debian_package_is_good, ["make", "dpkg-deb", "dpkg-shlibdeps", "strip"]), (debian_package_pleases_lintian, ["lintian", "dpkg-deb"]),
]


def run(results, root, scratch, env, names):
    prepared = Run(root, scratch, env)
    for check, tools in CHECKS + (INSTALLATION if prepared.build.name != "san" else []):
        if names and not any(n in check.__name__ for n in names):
            continue
        name = f"home: {check.__name__.replace('_', ' ')}"
        missing = [tool for tool in tools if not shutil.which(tool)]
        if missing:
            results.skip(name, f"there is no {' and no '.join(missing)}")
            continue
        try:
            why = check(prepared)
        except (OSError, ValueError, KeyError, IndexError, subprocess.SubprocessError) as problem:
            why = f"{problem!r} {getattr(problem, 'stderr', '')}"
        results.add(name, not why, why)
