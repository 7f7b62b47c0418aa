#!/usr/bin/env python3
"""Reads the valid bodies of the Corpus with the models of the providers' own SDKs.

    read_with_sdks.py [CORPUS]

Every one has to be accepted, or its refusal to stand in sdks/disagreements.json with a reason; an
entry there that occurs no longer is a fault as well. One line of JSON a disagreement, then counts.
Exit codes: 0 all is as listed, 1 it is not, 2 no such Corpus, 4 the SDKs cannot be had here.
"""

import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

project = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(project / ".ci" / "sdks"))

import disagreements
import environments
import models


def readings(corpus):
    """What each body's model refuses; every set of SDKs is read with in its own process."""
    started = []
    for sdk, (python, folder) in environments.environments().items():
        paths = {"PYTHONPATH": folder} if folder else {}
        command = [python, "-B", str(project / ".ci/sdks/reader.py"), str(corpus), sdk]
        started.append(
            subprocess.Popen(command, stdout=subprocess.PIPE, env=os.environ | paths, text=True))
    for process in started:
        lines = process.communicate()[0].splitlines()
        if process.returncode:
            sys.exit(f"a reader failed with exit code {process.returncode}")
        yield from map(json.loads, lines)


def refusals(reading):
    """The refusals of a body, those of the strict reading where it alone has them."""
    for kind in ("published", "strict"):
        for at, error, message in reading[kind]:
            if kind == "published" or [at, error, message] not in reading["published"]:
                yield {
                    "path": reading["path"], "contract": reading["contract"], "at": at,
                    "model": models.name_of(reading["contract"]), "reading": kind,
                    "error": error, "message": message,
                }


def compare(valid):
    """Prints every disagreement; returns the number of faults."""
    entries, faults = disagreements.listed(), 0
    for refusal in (refusal for reading in valid for refusal in refusals(reading)):
        reason = next((entry.reason for entry in entries if entry.covers(refusal)), None)
        faults += reason is None
        ours = reason or "NOT LISTED: we find nothing wrong with it"
        print(json.dumps(refusal | {"ours": ours}, ensure_ascii=False))
    for entry in entries:
        for what in entry.stale:
            faults += 1
            print(f"NO LONGER SO: {entry.contract}, {entry.errors} at {entry.at}: {what}")
    return faults


def report(corpus, read):
    """Prints how many bodies were read, and with which models."""
    for pins in models.SDKS.values():
        print("SDKs:", ", ".join(pins))
    valid = [reading for reading in read if reading["valid"]]
    all_of = Counter(reading["contract"] for reading in valid)
    strictly = Counter(reading["contract"] for reading in valid if not reading["strict"])
    published = Counter(reading["contract"] for reading in valid if not reading["published"])
    for contract, model in models.MODELS.items():
        print(
            f"{contract}: {all_of[contract]} valid bodies, {published[contract]} accepted,"
            f" {strictly[contract]} strictly, by {model.split(':')[1]}")
    print(f"all: {len(valid)} valid bodies, {published.total()} accepted, {strictly.total()} strictly")
    for contract, reason in models.WITHOUT_MODEL.items():
        print(f"{contract}: not read, {reason}")
    schema = set(
        re.findall(r"^\| `([^`]+)` \|.*\| schema, error \|", coverage(corpus), flags=re.MULTILINE))
    broken = [reading for reading in read if reading.get("rule") in schema]
    taken = sum(not reading["published"] for reading in broken)
    strict = sum(not reading["strict"] for reading in broken)
    print(
        f"for information: of {len(broken)} bodies that break an error of a schema the models"
        f" accept {taken}, strictly {strict}")


def coverage(corpus):
    file = corpus.parent / "Reports" / "coverage.md"
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def main():
    corpus = Path(sys.argv[1] if len(sys.argv) > 1 else project / "Corpus").resolve()
    if not corpus.is_dir():
        print(f"no Corpus at {corpus}", file=sys.stderr)
        return 2
    known = models.MODELS.keys() | models.WITHOUT_MODEL.keys()
    folders = {"/".join(p.relative_to(corpus).parts[:3]) for p in corpus.glob("*/*/*/valid")}
    try:
        read = list(readings(corpus))
    except environments.Unavailable as reason:
        print(f"not checked: the providers' SDKs cannot be had here ({reason})")
        return 4
    faults = compare([reading for reading in read if reading["valid"]])
    report(corpus, read)
    for contract in sorted(folders ^ known):
        faults += 1
        print(f"WHICH MODEL? {contract} stands in only one of the Corpus and sdks/models.py")
    print("faults:", faults)
    return 1 if faults else 0


sys.exit(main())
