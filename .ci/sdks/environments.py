"""The Pythons that have the SDKs: made once, in a folder that is no part of the project."""

import os
import subprocess
import sys
from pathlib import Path

from models import SDKS

FOLDER = Path(__file__).resolve().parents[2] / ".build" / "sdks"


class Unavailable(Exception):
    """The SDKs cannot be had here; says why."""


def environments():
    """Set of SDKs → the Python to start, and the folder that its modules come from first.

    `LINECHECK_SDK_PYTHON` may name a Python that has the current set.
    """
    python = os.environ.get("LINECHECK_SDK_PYTHON") or current()
    return {"current": (python, None), "2026-02": (python, older(python, "2026-02"))}


def current():
    folder = FOLDER / "current"
    python = folder / "bin" / "python"
    if not is_complete(folder, "current"):
        run([sys.executable, "-m", "venv", "--clear", str(folder)])
        install(python, "current", [])
        complete(folder, "current")
    return str(python)


def older(python, name):
    """One package over those of a Python: what it needs itself is the same."""
    folder = FOLDER / name
    if not is_complete(folder, name):
        install(python, name, ["--no-deps", "--upgrade", "--target", str(folder)])
        complete(folder, name)
    return str(folder)


def install(python, name, options):
    quietly = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run([str(python), *quietly, "--timeout", "15", "--retries", "1", *options, *SDKS[name]])


def is_complete(folder, name):
    stamp = folder / "installed.txt"
    return stamp.is_file() and stamp.read_text().split() == SDKS[name]


def complete(folder, name):
    (folder / "installed.txt").write_text("\n".join(SDKS[name]) + "\n")


def run(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode:
        lines = (done.stderr or done.stdout).strip().splitlines() or ["no reason given"]
        raise Unavailable(f"{' '.join(command[:4])} …: {lines[-1]}")
