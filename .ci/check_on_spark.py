#!/usr/bin/env python3
"""Checks a log with Spark, and compares the merged report with that of a single process.

    check_on_spark.py [--megabytes N] [--cores N …] [--linecheck PROGRAM]

spark_job.py is the job, as the README shows it. Both reports have to have the same summary and, one by
one, the same payloads with the same findings; positions differ, since a partition begins at line 1.
Exit codes: 0 they say the same, 1 they do not, 2 no program, 4 Spark cannot be had here.
"""

import argparse
import importlib.util
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

project = Path(__file__).resolve().parents[1]


class Difference(Exception):
    """The two reports do not say the same."""


def timed(command, codes, **more):
    """Runs a program that may end with some exit codes; returns the seconds."""
    start = time.perf_counter()
    ended = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, text=True, **more)
    if ended.returncode not in codes:
        sys.exit(f"{command[0]}: exit code {ended.returncode}\n{ended.stderr[-4000:]}")
    return time.perf_counter() - start


def payloads(report):
    """What a report says of each payload, apart from positions; then its summary."""
    with open(report, encoding="utf-8") as lines:
        for line in map(json.loads, lines):
            if "linecheck" in line:
                yield line["summary"]
                continue
            findings = [
                (found["rule"], found["severity"], found["pointer"], found["message"])
                for found in line["findings"]]
            yield (line["index"], line["contract"], line["outcome"], line["reason"], findings)


def compare(whole, merged):
    """Compares two reports; returns their summary."""
    for ours, theirs in itertools.zip_longest(payloads(whole), payloads(merged)):
        if ours != theirs:
            raise Difference(f"one process says\n{ours}\nand Spark's report\n{theirs}")
    return ours


def check(log, cores, linecheck, folder):
    """Checks a log with one process and with Spark, and prints what that took."""
    whole, merged = folder / "whole.ndjson", folder / "merged.ndjson"
    command = [linecheck, "check", "--input", "ndjson", "--report", f"ndjson={whole}", log]
    alone = timed(command, (0, 1))
    print(f"one process: {alone:.1f} s")
    first = None
    for number in cores:
        reports = folder / f"reports-{number}"
        paths = {"PATH": f"{Path(linecheck).parent}:{os.environ['PATH']}"}
        submit = Path(importlib.util.find_spec("pyspark").origin).parent / "bin" / "spark-submit"
        job = [submit, "--master", f"local[{number}]", project / ".ci/spark_job.py", log, reports]
        python = {"PYSPARK_PYTHON": sys.executable, "PYSPARK_DRIVER_PYTHON": sys.executable}
        checked = timed(job, (0,), env=os.environ | python | paths)
        parts = sorted(reports.glob("part-*"))
        joined = timed([linecheck, "merge", "--report", f"ndjson={merged}", *parts], (0, 1))
        summary = compare(whole, merged)
        first = first or checked
        empty = sum(part.read_bytes().count(b"\n") == 1 for part in parts)
        print(
            f"Spark, local[{number}]: {checked:.1f} s, {first / checked:.2f} times as fast as"
            f" local[{cores[0]}], merged in {joined:.1f} s;"
            f" {len(parts)} partitions, {empty} without a line, and the same report:"
            f" {summary['payloads']} payloads, {summary['errors']} errors,"
            f" {summary['warnings']} warnings")
        shutil.rmtree(reports)


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--megabytes", type=int, default=200)
    options.add_argument("--cores", type=int, nargs="+", default=[1, 2])
    options.add_argument("--linecheck", default=project / ".build/release/linecheck")
    given = options.parse_args()
    if importlib.util.find_spec("pyspark") is None or shutil.which("java") is None:
        print("not checked: Spark cannot be had here (it takes pyspark and Java)")
        return 4
    linecheck = shutil.which(given.linecheck)
    if linecheck is None:
        print(f"{given.linecheck}: no such program; swift build -c release", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        log, short = folder / "log.ndjson", folder / "short.ndjson"
        made = [sys.executable, project / ".ci/make_log.py", log, "--megabytes", str(given.megabytes)]
        print(subprocess.run(made, check=True, stdout=subprocess.PIPE, text=True).stdout, end="")
        try:
            check(log, given.cores, linecheck, folder)
            print("a single line, of which one partition has nothing:")
            with open(log, "rb") as lines:
                short.write_bytes(lines.readline())
            check(short, [2], linecheck, folder)
        except Difference as difference:
            print(f"DIFFERENT: {difference}")
            return 1
    return 0


sys.exit(main())
