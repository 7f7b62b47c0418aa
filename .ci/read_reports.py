#!/usr/bin/env python3
"""Reads the reports of linecheck with readers that are none of ours.

    read_reports.py [--linecheck PROGRAM] [--only WORD …] [--keep FOLDER]

Captures with odd names and bodies are checked, as are none at all, and a run is interrupted; every
format of each run has to be read and to say the same. Prints a line a reader, with what it saw, why it
is not there, or what is wrong. Exit codes: 0 all agree or are not there, 1 something is wrong, 2 no
program.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from readers import (
    READERS, Missing, Wrong, code_quality, github_log, html_page, json_files, junit, markdown,
    sarif_files, tap)
from readers.runs import runs

project = Path(__file__).resolve().parents[1]


def read(made, words):
    """Asks all readers; returns how many found something wrong."""
    faults = 0
    for name, function in READERS:
        if not any(word in name for word in words):
            continue
        try:
            print(f"{name}: {function(made)}", flush=True)
        except Missing as missing:
            print(f"{name}: not checked: {missing}", flush=True)
        except Wrong as wrong:
            faults += 1
            print(f"{name}: WRONG: {wrong}", flush=True)
        except Exception as error:
            # What a reader stumbles over is as wrong as what it complains of.
            faults += 1
            print(f"{name}: WRONG: {type(error).__name__}: {str(error)[:1500]}", flush=True)
    return faults


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--linecheck", default=project / ".build/release/linecheck")
    options.add_argument("--only", nargs="+", metavar="WORD", default=[""])
    options.add_argument("--keep", metavar="FOLDER", help="where the reports are left")
    given = options.parse_args()
    linecheck = shutil.which(given.linecheck)
    if linecheck is None:
        print(f"{given.linecheck}: no such program; swift build -c release", file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder:
        top = Path(given.keep or folder).resolve()
        top.mkdir(exist_ok=True)
        try:
            made = runs(Path(linecheck).resolve(), top)
        except Wrong as wrong:
            print(f"the runs: WRONG: {wrong}")
            return 1
        return 1 if read(made, given.only) else 0


sys.exit(main())
