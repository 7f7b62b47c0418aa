#!/usr/bin/env python3
"""Asks a server of Python's own library with `linecheck live`, and confirms what the README promises.

    check_live.py [--linecheck PROGRAM] [--only WORD …]

serve_numbers.py answers as the three providers do, or with a fault. Prints a line for each thing that
holds, and at the end what does not; --only takes the checks whose names have one of the words. Exit
codes: 0 all holds, 1 something does not, 2 no program.
"""

import argparse
import collections
import functools
import json
import os
import platform
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

from bodies.accounts import BROKEN, ID, account
from serve_numbers import KEY

project = Path(__file__).resolve().parents[1]

MANY, FEW = 2500, 500
FORMATS = ["text", "json", "ndjson", "junit", "markdown"]
OPTION = {"retell": "--phone-number", "elevenlabs": "--phone-number-id", "vapi": "--id"}
VARIABLE = {
    "retell": "RETELL_API_KEY", "elevenlabs": "ELEVENLABS_API_KEY", "vapi": "VAPI_API_KEY"}
# More than these is no longer the same.
MOST_GROWTH, MOST_START = 8, 10
CANARY = re.compile(r"Kz\d+Qx")


class NotSo(Exception):
    """Something does not hold."""


def hold(fact, otherwise):
    """What has to hold."""
    if not fact:
        raise NotSo(otherwise)


@dataclass
class Ended:
    """What is left of a run."""

    code: int
    output: str
    errors: str
    seconds: float
    megabytes: float

    @property
    def everything(self):
        return self.output + self.errors

    def ending(self, code):
        """The same, if it ended with this code."""
        hold(self.code == code, f"exit code {self.code}, not {code}\n{self.everything[-3000:]}")
        return self


class Server:
    """serve_numbers.py in a process of its own, with so many numbers of each provider."""

    def __init__(self, numbers):
        command = [sys.executable, project / ".ci/serve_numbers.py", "--numbers", str(numbers)]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        self.address = self.process.stdout.readline().strip()
        self.port = int(self.address.rpartition(":")[2])
        self.numbers = numbers

    def stop(self):
        self.process.terminate()
        self.process.wait()
        self.process.stdout.close()

    def forget(self):
        """Forgets what was asked, and what happens once."""
        urllib.request.urlopen(
            urllib.request.Request(f"{self.address}/asked", method="DELETE")).close()

    @property
    def asked(self):
        """What was asked since, in order."""
        with urllib.request.urlopen(f"{self.address}/asked") as answer:
            return json.load(answer)

    def base(self, provider, fault="right"):
        return ["--base-url", f"{self.address}/{fault}/{provider}", "--send-key-to-base-url"]


@functools.cache
def numbers(provider, size=FEW):
    return account(provider, size)


class Bench:
    """What the checks have at hand."""

    def __init__(self, linecheck, folder):
        self.linecheck = str(linecheck)
        self.folder = folder
        self.servers = {}

    def server(self, size=FEW):
        if size not in self.servers:
            self.servers[size] = Server(size)
        self.servers[size].forget()
        return self.servers[size]

    def stop(self):
        for server in self.servers.values():
            server.stop()

    def path(self, name):
        """A path in a folder of its own that is not there yet."""
        return Path(tempfile.mkdtemp(dir=self.folder)) / name

    def start(self, *words, key=KEY, program=None, **more):
        own = {
            name: value for name, value in os.environ.items()
            if not name.lower().endswith("_proxy") and name not in ("NO_COLOR", "FORCE_COLOR")}
        own |= dict.fromkeys(VARIABLE.values(), key)
        command = [program or self.linecheck, "live", *map(str, words)]
        return subprocess.Popen(command, env=own, cwd=self.folder, **more)

    def live(self, *words, meanwhile=None, **more):
        """Runs `linecheck live` to its end."""
        output, errors = self.path("output"), self.path("errors")
        with open(output, "wb") as out, open(errors, "wb") as err:
            began = time.perf_counter()
            process = self.start(*words, stdin=subprocess.DEVNULL, stdout=out, stderr=err, **more)
            if meanwhile:
                meanwhile(process)
            # It becomes linecheck-live, so that what it takes is what that takes.
            _, status, usage = os.wait4(process.pid, 0)
            seconds = time.perf_counter() - began
        process.returncode = os.waitstatus_to_exitcode(status)
        unit = 1 if sys.platform == "darwin" else 1024
        texts = [path.read_text(errors="replace") for path in (output, errors)]
        return Ended(process.returncode, *texts, seconds, usage.ru_maxrss * unit / 1_000_000)

    def one(self, provider, place=7):
        """The words that ask for one number."""
        identifier = numbers(provider)[place][ID[provider]]
        return [provider, "get-phone-number", OPTION[provider], identifier]

    def report(self, *words, code=0, **more):
        """Runs it, and reads the JSON report."""
        ended = self.live(*words, "--report", "json", **more).ending(code)
        return ended, json.loads(ended.output)

    def keeps_quiet(self, text, where, key=KEY):
        """Whoever is asked tells nobody about keys and persons."""
        hold(key not in text, f"the key stands in {where}")
        hold(not CANARY.search(text), f"a name stands in {where}")
        told = set(re.findall(r"\+\d{11}|%2B\d{11}", text))
        known = {body["phone_number"] for body in numbers("retell", MANY)}
        found = {word.replace("%2B", "+") for word in told} & known
        hold(not found, f"a phone number stands in {where}")


def found(report):
    """What a report has found: sources, rules and pointers."""
    return [
        (payload["source"], payload["entry"], finding["rule"], finding["pointer"])
        for payload in report["payloads"] for finding in payload["findings"]]


def rules(report):
    return [rule for _, _, rule, _ in found(report)]


def items(report):
    """The payloads that are a number of a list."""
    return [p for p in report["payloads"] if (p["entry"] or "").startswith("item ")]


CHECKS = []


def check(function):
    CHECKS.append(function)
    return function


@check
def single_numbers(bench):
    """One number of each provider passes, asked for with the user's key in one request"""
    server = bench.server()
    for provider in OPTION:
        server.forget()
        _, report = bench.report(*bench.one(provider), *server.base(provider))
        hold(report["summary"]["failed"] == 0 and report["summary"]["passed"] > 0, str(report))
        hold(rules(report) == [], f"{provider}: {rules(report)}")
        hold([note["knowsKey"] for note in server.asked] == [True], f"asked: {server.asked}")
    return ", ".join(OPTION)


@check
def made_up_key(bench):
    """Another server than the provider's is sent a key that is made up, unless the user wants it"""
    server = bench.server()
    for provider in OPTION:
        server.forget()
        ended = bench.live(*bench.one(provider), *server.base(provider)[:2]).ending(4)
        keys = {note["key"] for note in server.asked}
        hold(keys and KEY not in keys and "" not in keys, f"keys: {keys}")
        hold("--send-key-to-base-url" in ended.everything, ended.everything)


@check
def whole_accounts(bench):
    """All numbers of an account are counted, over as many pages as there are"""
    server = bench.server(MANY)
    lines = []
    for provider in OPTION:
        server.forget()
        ended, report = bench.report(
            provider, "--all", *server.base(provider), "--rate", "1000")
        summary = report["summary"]
        hold(len(items(report)) == MANY, f"{provider}: {len(items(report))} numbers")
        hold(summary["failed"] == summary["notChecked"] == 0, f"{provider}: {summary}")
        asked = [note["path"] for note in server.asked]
        hold(len(asked) == len(set(asked)), f"{provider}: a page was asked for twice")
        least, most = (1, 1) if provider == "elevenlabs" else (25, 26)
        hold(least <= len(asked) <= most, f"{provider}: {len(asked)} pages")
        lines.append(f"{provider}: {MANY} numbers, {len(asked)} pages, {ended.seconds:.2f} s")
    return "; ".join(lines)


@check
def rate(bench):
    """With --rate 20 no second has more than 21 requests"""
    server = bench.server(MANY)
    ended, report = bench.report(
        "retell", "--all", *server.base("retell", "pages-25"), "--rate", "20")
    hold(len(items(report)) == MANY, f"{len(items(report))} numbers")
    times = [note["time"] for note in server.asked]
    most = max(sum(start <= other < start + 1 for other in times) for start in times)
    hold(len(times) == 100, f"{len(times)} pages")
    hold(most <= 21, f"{most} requests in a second")
    hold(ended.seconds >= 4.5, f"{ended.seconds:.1f} s")
    return f"at most {most} in a second; 100 pages in {ended.seconds:.2f} s"


@check
def one_broken_number(bench):
    """The one broken number among all is found, with its rule and its place"""
    server = bench.server(MANY)
    lines = []
    for provider, (member, _, rule) in BROKEN.items():
        _, report = bench.report(
            provider, "--all", *server.base(provider, "broken-at-1234"), "--rate", "1000", code=1)
        findings = found(report)
        hold(len(findings) == 1, f"{provider}: {findings}")
        hold(findings[0][2:] == (rule, f"/{member}"), f"{provider}: {findings}")
        hold(len(items(report)) == MANY, f"{provider}: {len(items(report))} numbers")
        if provider == "retell":
            hold(findings[0][:2] == ("retell/list-phone-numbers/13", "item 35"), str(findings))
        lines.append(f"{rule} at {findings[0][0]}, {findings[0][1]}")
    return "; ".join(lines)


@check
def memory(bench):
    """Memory is flat: 2,500 numbers take as much as 500"""
    lines, growths = [], []
    for provider in ("retell", "vapi"):
        peaks = []
        for size in (FEW, MANY):
            server = bench.server(size)
            ended = bench.live(
                provider, "--all", *server.base(provider), "--rate", "1000", "--report",
                f"ndjson={bench.path('report')}").ending(0)
            peaks.append(ended.megabytes)
        growths.append(peaks[1] - peaks[0])
        lines.append(f"{provider}: {peaks[0]:.1f} MB, {peaks[1]:.1f} MB")
    hold(max(growths) < MOST_GROWTH, "; ".join(lines))
    return "; ".join(lines)


def reports(bench, *words, code):
    """Runs it with all reports; returns all that was written."""
    folder = bench.path("reports")
    folder.mkdir()
    asked = [word for name in FORMATS for word in ("--report", f"{name}={folder / name}")]
    asked += ["--report", "text", "--coverage", folder / "coverage.json"]
    ended = bench.live(*words, "--notes", *asked).ending(code)
    written = {path.name: path.read_bytes() for path in folder.iterdir()}
    hold(len(written) == len(FORMATS) + 1, f"reports: {sorted(written)}")
    written["standard output"] = ended.output.encode()
    hold(written["standard output"] == written["text"] != b"", "the text is not the same everywhere")
    return written


def same(first, second):
    """Two sets of reports are the same, byte for byte."""
    for name, text in first.items():
        hold(text == second[name], f"{name} differs:\n{difference(text, second[name])}")


def difference(one, other):
    pairs = zip(one.splitlines() + [b""], other.splitlines() + [b""])
    return next((f"{left}\n{right}"[:800] for left, right in pairs if left != right), "its end")


def recordings(folder):
    return sorted(folder.rglob("*.exchange.json"))


@check
def replay(bench):
    """A recorded run is replayed to the same bytes, in every format, without a network"""
    lines = []
    server = bench.server()
    for provider in OPTION:
        for words, fault, code in (
            (bench.one(provider), "right", 0),
            ([provider, "--all"], "right", 0),
            ([provider, "--all"], "broken-at-123", 1),
            ([*bench.one(provider), "--probe-errors"], "right", 0),
        ):
            kept = bench.path("recordings")
            base = [*server.base(provider, fault), "--rate", "1000"]
            recorded = reports(bench, *words, *base, "--record", kept, code=code)
            server.forget()
            replayed = reports(bench, *words, "--replay", kept, code=code)
            if words[-1] == "--all":
                count = len(items(json.loads(recorded["json"])))
                hold(count == FEW, f"{count} numbers")
            hold(server.asked == [], "the server was asked")
            same(recorded, replayed)
            for name, text in recorded.items():
                bench.keeps_quiet(text.decode(), name)
            for path in recordings(kept):
                bench.keeps_quiet(path.read_text(), path.relative_to(kept))
                bench.keeps_quiet(str(path.relative_to(kept)), "the name of a recording")
            lines.append(str(len(recordings(kept))))
    return f"{len(lines)} runs, {' + '.join(lines)} exchanges"


@check
def one_edit(bench):
    """Editing one recorded value makes exactly its finding"""
    server = bench.server()
    kept = bench.path("recordings")
    words = ["retell", "--all"]
    bench.live(*words, *server.base("retell"), "--rate", "1000", "--record", kept).ending(0)
    page = recordings(kept)[2]
    text = page.read_text()
    hold('"TLS"' in text, f"{page.name} has no transport")
    page.write_text(text.replace('"TLS"', '"SCTP"', 1))
    _, report = bench.report(*words, "--notes", "--replay", kept, code=1)
    hold(len(found(report)) == 1, f"{found(report)}")
    source, entry, rule, pointer = found(report)[0]
    hold(rule == "retell.phone-number.sip_outbound_trunk_config.transport.enum", rule)
    hold(page.name.startswith(source.rpartition("/")[2]), f"{source} is not {page.name}")
    page.unlink()
    ended = bench.live(*words, "--replay", kept).ending(4)
    hold("there is no recording of this call" in ended.everything, ended.everything)
    return f"{rule} at {source}, {entry}; a recording that is gone is not checked"


# Each fault: what it ends in, and what is said. Where nothing is said, nothing is wrong.
FAULTS = [
    ("right", 0, None),
    ("zipped", 0, None),
    ("moved", 0, None),
    ("echoing", 0, None),
    ("busy", 4, "429"),
    ("always-busy", 4, "429"),
    ("stumbling", 4, "500"),
    ("failing", 4, "500"),
    ("failing-badly", 4, "500"),
    ("forbidden", 4, "the key was refused"),
    ("slow-3", 4, "time"),
    ("trickling-1", 4, "time"),
    ("truncated", 4, "broke off"),
    ("reset", 4, "broke off"),
    ("garbage", 4, "HTTP"),
    ("astray", 4, "another"),
    ("circling", 4, "another"),
    ("swollen-50", 4, "--max-body"),
    ("page", 1, "retell.get-phone-number.content-type"),
    ("not-text", 1, "json.utf-8"),
    # Nobody documents it, and it is worth a warning.
    ("absent", 0, "retell.get-phone-number.status.documented"),
]


@check
def faults(bench):
    """Every fault ends in its exit code and its sentence, within seconds"""
    server = bench.server()
    slowest = ("", 0.0)
    for fault, code, words in FAULTS:
        server.forget()
        ended = bench.live(
            *bench.one("retell"), *server.base("retell", fault), "--timeout",
            1 if words == "time" else 5, "--retry-for", "0", "--rate", "100")
        try:
            ended.ending(code)
            hold(words is None or words in ended.everything, ended.everything)
            if code == 4:
                hold("error[" not in ended.output and "warning[" not in ended.output, ended.output)
            if words is None:
                hold("warning" not in ended.output.replace("0 warnings", ""), ended.output)
            bench.keeps_quiet(ended.everything, "the output")
            hold(ended.seconds < 5, f"it took {ended.seconds:.1f} s")
            hold(ended.megabytes < 150, f"it took {ended.megabytes:.0f} MB")
            strangers = [note for note in server.asked if note["port"] != server.port]
            hold(strangers == [], f"another server was asked: {strangers}")
        except NotSo as fact:
            raise NotSo(f"{fault}: {fact}") from None
        slowest = max(slowest, (fault, ended.seconds), key=lambda pair: pair[1])
    return f"{len(FAULTS)} faults; {slowest[0]} took longest, {slowest[1]:.1f} s"


@check
def patience(bench):
    """With --retry-for a server that is busy or stumbles is asked again, after Retry-After"""
    server = bench.server()
    for fault, pause in (("busy", 1), ("stumbling", 0)):
        server.forget()
        bench.live(
            *bench.one("vapi"), *server.base("vapi", fault), "--retry-for", "10").ending(0)
        times = [note["time"] for note in server.asked]
        hold(len(times) == 2, f"{fault}: asked {len(times)} times")
        hold(times[1] - times[0] >= pause, f"{fault}: after {times[1] - times[0]:.2f} s")
    server.forget()
    ended, report = bench.report(
        "retell", "--all", *server.base("retell", "busy"), "--retry-for", "10", "--rate", "1000")
    hold(len(items(report)) == FEW, f"{len(items(report))} numbers")
    server.forget()
    ended = bench.live(
        *bench.one("vapi"), *server.base("vapi", "always-busy-3600"), "--retry-for", "5").ending(4)
    hold(ended.seconds < 8, f"it waited {ended.seconds:.1f} s")
    return f"a list of 5 pages, each busy once, has its {FEW} numbers"


@check
def lists_that_break(bench):
    """A list that ends before its end is not checked, whatever was checked of it"""
    server = bench.server()
    # A page that is no JSON breaks a promise by itself.
    for fault in ("endless", "failing", "forbidden", "truncated", "page", "always-busy"):
        ended = bench.live(
            "retell", "--all", *server.base("retell", fault), "--timeout", "1", "--retry-for",
            "0", "--rate", "1000")
        try:
            ended.ending(1 if fault == "page" else 4)
        except NotSo as fact:
            raise NotSo(f"{fault}: {fact}") from None
        hold(ended.seconds < 5, f"{fault}: it took {ended.seconds:.1f} s")


@check
def nobody_there(bench):
    """Where nobody listens, or a name is unknown, nothing is checked"""
    for url in ("http://127.0.0.1:9", "http://nobody.invalid"):
        ended = bench.live(
            *bench.one("retell"), "--base-url", url, "--timeout", "2", "--retry-for", "0").ending(4)
        bench.keeps_quiet(ended.everything, "the output")


@check
def echoed_keys(bench):
    """A key that comes back is in no report and in no recording"""
    server = bench.server()
    for provider in OPTION:
        kept = bench.path("recordings")
        for words in (bench.one(provider), [provider, "--all"]):
            base = [*server.base(provider, "echoing"), "--record", kept]
            written = reports(bench, *words, *base, code=0)
            for name, text in written.items():
                bench.keeps_quiet(text.decode(), name)
            for path in recordings(kept):
                bench.keeps_quiet(path.read_text(), path.name)


@check
def wrong_key(bench):
    """A key that the provider refuses is not checked; --probe-errors has one refused on purpose"""
    server = bench.server()
    for provider in OPTION:
        ended = bench.live(
            *bench.one(provider), *server.base(provider), key="key_of_nobody_at_all").ending(4)
        hold("the key was refused" in ended.everything, ended.everything)
        bench.keeps_quiet(ended.everything, "the output", key="key_of_nobody_at_all")
        server.forget()
        bench.live(*bench.one(provider), *server.base(provider), "--probe-errors").ending(0)
        asked = collections.Counter(note["knowsKey"] for note in server.asked)
        hold(asked == {True: 2, False: 1}, f"{provider}: {server.asked}")
        hold({note["method"] for note in server.asked} == {"GET"}, f"{server.asked}")


@check
def interrupted(bench):
    """An interrupted run writes what it has, and ends with 130"""
    server = bench.server()
    report = bench.path("report")

    def interrupt(process):
        # Some pages came by then.
        while len(server.asked) < 3:
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)

    ended = bench.live(
        "retell", "--all", *server.base("retell"), "--rate", "2", "--report", f"json={report}",
        meanwhile=interrupt).ending(130)
    written = json.loads(report.read_text())
    hold(0 < len(items(written)) < FEW, f"{len(items(written))} numbers")
    return f"{len(items(written))} numbers are reported"


@check
def progress(bench):
    """On a terminal it says how far it has come"""
    import pty

    server = bench.server()
    ours, theirs = pty.openpty()
    process = bench.start(
        "retell", "--all", *server.base("retell"), "--rate", "4", stdout=subprocess.DEVNULL,
        stderr=theirs)
    os.close(theirs)
    shown = b""
    while True:
        try:
            shown += os.read(ours, 4096)
        except OSError:
            break
    os.close(ours)
    process.wait()
    lines = [line for line in re.split(rb"\r|\x1b\[K|\n", shown) if line]
    hold(len(lines) > 1, f"{shown}")
    return " / ".join(line.decode() for line in lines[:2])


@check
def start(bench):
    """linecheck starts within 10 ms, and only linecheck-live links FoundationNetworking"""
    times = []
    # The best of 20; where the machine has much else to do, of some more.
    while len(times) < 20 or min(times) >= MOST_START and len(times) < 200:
        began = time.perf_counter()
        process = os.posix_spawn(
            bench.linecheck, [bench.linecheck, "--version"], os.environ,
            file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)])
        os.waitpid(process, 0)
        times.append((time.perf_counter() - began) * 1000)
    hold(min(times) < MOST_START, f"{min(times):.1f} ms")
    said = f"{min(times):.1f} ms"
    if shutil.which("ldd") and platform.system() == "Linux":
        beside = f"{bench.linecheck}-live"
        linked = [
            subprocess.run(["ldd", path], capture_output=True, text=True).stdout
            for path in (bench.linecheck, beside)]
        hold("FoundationNetworking" not in linked[0], "linecheck links FoundationNetworking")
        if "libFoundation" in linked[1]:
            hold("FoundationNetworking" in linked[1], "linecheck-live does not link it")
            said += "; linked by linecheck-live alone"
    return said


@check
def alone(bench):
    """linecheck without linecheck-live beside it says what it needs"""
    lonely = bench.path("linecheck")
    shutil.copy(bench.linecheck, lonely)
    ended = bench.live(*bench.one("retell"), program=str(lonely)).ending(2)
    for words in ("linecheck-live", str(lonely.parent), "swift build"):
        hold(words in ended.errors, ended.errors)
    return ended.errors.splitlines()[0]


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--linecheck", default=project / ".build/release/linecheck")
    options.add_argument("--only", nargs="+", metavar="WORD", default=[""])
    given = options.parse_args()
    linecheck = shutil.which(given.linecheck)
    if linecheck is None or shutil.which(f"{linecheck}-live") is None:
        print(f"{given.linecheck}(-live): no such program; swift build -c release", file=sys.stderr)
        return 2
    faults = 0
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(Path(linecheck).resolve(), Path(folder).resolve())
        try:
            for function in CHECKS:
                if not any(word in function.__name__ for word in given.only):
                    continue
                try:
                    said = function(bench)
                    print(f"{function.__doc__}{f': {said}' if said else ''}", flush=True)
                except NotSo as fact:
                    faults += 1
                    print(f"NOT SO ({function.__name__}): {function.__doc__}\n  {fact}", flush=True)
        finally:
            bench.stop()
    return 1 if faults else 0


sys.exit(main())
