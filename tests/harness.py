"""What the parts of the test run share: counting, running, and a folder to run in."""
import contextlib
import os
import re
import shutil
import subprocess
import tempfile
import threading
from pathlib import Path


class Results:
    """Counts, and says at once what failed; from any thread."""

    def __init__(self):
        self.passed = 0
        self.failed = 0
        self.skipped = 0
        self.lock = threading.Lock()

    def count(self, passed, failed, text=""):
        """Adds to the numbers; the text says what failed."""
        with self.lock:
            self.passed += passed
            self.failed += failed
            if text:
                print(text, flush=True)

    def add(self, name, good, why=""):
        self.count(bool(good), not good, "" if good else f"FAILED {name}\n{why}")

    def skip(self, name, why):
        with self.lock:
            self.skipped += 1
            print(f"skipped {name}: {why}", flush=True)

    def program(self, name, command, cwd):
        """A cmocka program; counts its single tests."""
        try:
            done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=600)
        except (OSError, subprocess.TimeoutExpired) as problem:
            self.add(name, False, str(problem))
            return
        output = done.stdout + done.stderr
        passed = sum(int(n) for n in re.findall(r"\[  PASSED  \] (\d+) test", output))
        failed = output.count("[  FAILED  ] ") and sum(int(n) for n in re.findall(r"\[  FAILED  \] (?:\S+: )?(\d+) test", output))
        if done.returncode == 0:
            self.count(passed, 0)
        else:
            self.count(passed, max(failed, 1), f"FAILED {name} (exit {done.returncode})\n{output[-6000:]}")

    def closing_line(self):
        line = f"{self.passed} passed, {self.failed} failed"
        return line + (f", {self.skipped} skipped" if self.skipped else "")


@contextlib.contextmanager
def scratch_folder(root):
    """A new folder from which models/ and examples/ are reached as from the project's top."""
    folder = Path(tempfile.mkdtemp(prefix="entente-test-"))
    try:
        for name in ("models", "examples", "tests"):
            (folder / name).symlink_to(root / name)
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def environment(build, **more):
    env = {"PATH": f"{build}:/usr/bin:/bin", "HOME": os.environ.get("HOME", "/tmp"), "LC_ALL": "C.UTF-8", "TERM": "dumb"}
    if "ASAN_OPTIONS" in os.environ:
        env["ASAN_OPTIONS"] = os.environ["ASAN_OPTIONS"]
    env.update(more)
    return env


def shell(command, cwd, env, stdin=subprocess.DEVNULL):
    """Runs one line; returns its exit code and both streams as one text."""
    done = subprocess.run(["bash", "-c", command], cwd=cwd, env=env, stdin=stdin, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, timeout=300)
    return done.returncode, done.stdout.decode("utf-8", "replace")


class Run:
    """What a check is given: the project, a folder of its own group, and the program on the path."""

    def __init__(self, root, scratch, env):
        self.root, self.scratch, self.env = root, scratch, env
        self.build = Path(env["PATH"].split(":")[0])


def run_checks(results, checks, run, names):
    """Each says what is wrong, or nothing."""
    for check in checks:
        if names and not any(n in check.__name__ for n in names):
            continue
        try:
            why = check(run)
        except (OSError, ValueError, KeyError, IndexError, subprocess.SubprocessError) as problem:
            why = repr(problem)
        results.add(f"end to end: {check.__name__.replace('_', ' ')}", not why, why)
