#!/usr/bin/env python3
"""Checks a log of 2 GB on one core and on two: how fast, in how much memory, with which output.

    check_big_log.py [--megabytes N] [--rounds N] [--linecheck PROGRAM] [--folder FOLDER] [--keep]

One log holds bodies of one kind, whose contract is named; the other those of several kinds, which are
told apart. The runs take turns, and the best of each counts. Prints a table in Markdown; fails where
the output of two runs differs, where a run has more than 64 MB resident, or where two cores are less
than 1.7 times as fast as one. Exit codes: 0 all holds, 1 something does not, 2 no program.
"""

import argparse
import filecmp
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

project = Path(__file__).resolve().parents[1]

NUMBERS = "retell/get-phone-number/200"
MOST_MEMORY = 64
LEAST_RATIO = 1.7
# Programs are bound to cores where the system can do that, and are given fewer jobs elsewhere.
BINDS = hasattr(os, "sched_setaffinity")


@dataclass
class Runs:
    """What some runs of one command on so many cores took."""

    cores: int
    seconds: list = field(default_factory=list)
    busy: list = field(default_factory=list)
    megabytes: float = 0

    @property
    def best(self):
        return min(self.seconds)


def bound(command, cores):
    """A command on so many cores."""
    if BINDS:
        chosen = sorted(os.sched_getaffinity(0))[:cores]
        return command, lambda: os.sched_setaffinity(0, chosen)
    return [*command, "--jobs", str(cores)], None


def run(runs, command, output):
    """Runs a command once; its output and its errors go to two files."""
    command, before = bound(command, runs.cores)
    with open(output, "wb") as out, open(f"{output}.errors", "wb") as errors:
        start = time.perf_counter()
        program = subprocess.Popen(command, stdout=out, stderr=errors, preexec_fn=before)
        _, status, usage = os.wait4(program.pid, 0)
        seconds = time.perf_counter() - start
    program.returncode = os.waitstatus_to_exitcode(status)
    # Some bodies are broken.
    if program.returncode != 1:
        sys.exit(f"{' '.join(command)}: exit code {program.returncode}")
    runs.seconds.append(seconds)
    runs.busy.append(usage.ru_utime + usage.ru_stime)
    # macOS counts in bytes, others in KiB.
    unit = 1 if sys.platform == "darwin" else 1024
    runs.megabytes = max(runs.megabytes, usage.ru_maxrss * unit / 1_000_000)


def measure(command, rounds, folder):
    """Runs a command on one core and on two in turns.

    Returns what both took, whether they said the same, and how many bytes that was.
    """
    both = [Runs(1), Runs(2)]
    first, other = folder / "output-first", folder / "output-other"
    is_same = True
    for _ in range(rounds):
        for runs in both:
            output = other if first.exists() else first
            run(runs, command, output)
            for suffix in ("", ".errors"):
                is_same &= filecmp.cmp(f"{first}{suffix}", f"{output}{suffix}", shallow=False)
    written = first.stat().st_size
    for output in folder.glob("output-*"):
        output.unlink()
    return *both, is_same, written


def table(name, size, one, two):
    """The rows of a command."""
    for runs in (one, two):
        ratio = f"{one.best / runs.best:.2f}" if runs is two else ""
        times = " ".join(f"{seconds:.2f}" for seconds in runs.seconds)
        yield (
            f"| {name} | {runs.cores} | {times} | {min(runs.busy):.2f} | {size / runs.best / 1e6:.0f}"
            f" | {ratio} | {runs.megabytes:.0f} |")


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--megabytes", type=int, default=2000)
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--linecheck", default=project / ".build/release/linecheck")
    options.add_argument("--folder", help="where the logs are made, for a while")
    options.add_argument("--keep", action="store_true", help="leave the logs where they are")
    given = options.parse_args()
    linecheck = shutil.which(given.linecheck)
    if linecheck is None:
        print(f"{given.linecheck}: no such program; swift build -c release", file=sys.stderr)
        return 2
    folder = Path(tempfile.mkdtemp(dir=given.folder))
    rows, faults = [], []
    try:
        for name, kinds, contract in (
            ("one kind, its contract named", ["--kinds", NUMBERS], ["--contract", NUMBERS]),
            ("four kinds, told apart", [], []),
        ):
            log = folder / f"{name.split(',')[0].replace(' ', '-')}.ndjson"
            # In a process of its own: what this one has resident, its children begin with.
            made = [sys.executable, project / ".ci/make_log.py", log, *kinds]
            size = json.loads(
                subprocess.check_output([*made, "--megabytes", str(given.megabytes)]))["bytes"]
            command = [linecheck, "check", *contract, str(log)]
            one, two, is_same, written = measure(command, given.rounds, folder)
            print(f"{name}: {written / 1e6:.1f} MB of output", file=sys.stderr)
            rows += table(name, size, one, two)
            if not given.keep:
                log.unlink()
            if not is_same:
                faults.append(f"{name}: the output of two runs differs")
            if max(one.megabytes, two.megabytes) > MOST_MEMORY:
                faults.append(f"{name}: more than {MOST_MEMORY} MB resident")
            if one.best < LEAST_RATIO * two.best:
                faults.append(f"{name}: two cores are less than {LEAST_RATIO} times as fast as one")
    finally:
        if given.keep:
            print(f"kept: {folder}", file=sys.stderr)
        else:
            shutil.rmtree(folder)
    print("| what | cores | seconds | processor, s | MB/s | times as fast | resident, MB |")
    print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    print(*rows, sep="\n")
    for fault in faults:
        print(f"NOT SO: {fault}")
    return 1 if faults else 0


sys.exit(main())
