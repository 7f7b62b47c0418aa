"""Runs of linecheck that write a report in each format."""

import functools
import json
import os
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from . import captures, same

FORMATS = {
    "text": "txt", "json": "json", "ndjson": "ndjson", "junit": "xml", "markdown": "md",
    "github": "github", "sarif": "sarif", "html": "html", "tap": "tap", "codeclimate": "cc.json",
}


@dataclass
class Run:
    """Reports of one run."""

    name: str
    folder: Path
    # The top of the repository.
    root: Path

    def path(self, kind):
        """The report of a kind: a format, or `strict`."""
        name = "strict.xml" if kind == "strict" else f"report.{FORMATS[kind]}"
        return self.folder / name

    def text(self, kind):
        """A report, which is UTF-8 in any case."""
        return self.path(kind).read_bytes().decode("utf-8")

    @functools.cached_property
    def json(self):
        return json.loads(self.text("json"))

    @property
    def payloads(self):
        return self.json["payloads"]

    @property
    def findings(self):
        """Payload and finding of all findings."""
        return [(payload, found) for payload in self.payloads for found in payload["findings"]]

    @property
    def counting(self):
        """Those that count."""
        return [(payload, found) for payload, found in self.findings if counts(found)]

    def outcomes(self, outcome):
        return [payload for payload in self.payloads if payload["outcome"] == outcome]


def counts(finding):
    """Whether neither a baseline has it nor is it suppressed."""
    return not finding["known"] and finding["suppressed"] is None


@dataclass
class Bench:
    """Where runs are made."""

    linecheck: Path
    top: Path

    def run(self, name, paths, code, *options, interrupted=False):
        """A run that ends with a code. Two commands: a command has one flavour of JUnit."""
        folder = self.top / name
        folder.mkdir()
        run = Run(name, folder, self.top / "repository")
        reports = [f"--report={kind}={run.path(kind)}" for kind in FORMATS]
        self.check(code, [*reports, *options, *paths], interrupted)
        strict = [f"--report=junit={run.path('strict')}", "--junit-flavor=strict"]
        strict.append(f"--report=codeclimate={folder / 'again.cc.json'}")
        self.check(code, [*strict, *options, *paths], interrupted)
        return run

    def check(self, code, arguments, interrupted=False):
        command = [self.linecheck, "check", *arguments]
        environment = {
            name: value for name, value in os.environ.items() if name != "CI_PROJECT_DIR"}
        environment["GITHUB_WORKSPACE"] = str(self.top / "repository")
        for seconds in (0.5, 2, 8):
            process = subprocess.Popen(
                command, cwd=self.top / "repository" / "service", env=environment,
                stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            if interrupted:
                # Standard input has no end, so that it is still under way then.
                time.sleep(seconds)
                process.send_signal(signal.SIGINT)
                process.wait(timeout=50)
            _, errors = process.communicate(timeout=50)
            if process.returncode != -signal.SIGINT:
                break
            # It had not begun yet, on a busy machine.
        same(process.returncode, code, f"the exit code\n{errors.decode(errors='replace')[-1500:]}")


def runs(linecheck, top):
    """A run with all there is, one of nothing, and one that is interrupted."""
    captures.make(top)
    bench = Bench(linecheck, top)
    options = [
        "--notes", "--reveal", "--baseline=known.baseline", "--config=linecheck.json"]
    full = ["captures", "others", str(top / "elsewhere.json"), str(top / "outside.json")]
    maps = [f"--map={glob}={captures.CONTRACT}" for glob in ("captures/**", "**/outside.json")]
    contract = f"--contract={captures.CONTRACT}"
    bench.check(
        0, ["--baseline=known.baseline", "--update-baseline", contract, "captures/known"])
    return [
        bench.run("full", full, 1, *options, *maps),
        bench.run("clean", ["captures/clean.json"], 0, contract),
        bench.run("empty", ["nothing"], 3),
        bench.run(
            "interrupted", ["captures/clean.json", "captures/hostile.json", "-"], 130, *options,
            "--input=ndjson", contract, interrupted=True),
    ]
