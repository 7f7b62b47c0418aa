"""TAP: prove and TAP::Parser of Perl, and a reader of YAML."""

import json
import re
import shutil
import subprocess

from . import Missing, hold, module, reader, same
from .runs import counts

PROGRAM = r"""
use strict; use warnings; use TAP::Parser; use JSON::PP;
my $parser = TAP::Parser->new({ tap => do { local (@ARGV, $/) = ($ARGV[0]); <> } });
my ($unknown, $bailed, $yaml) = (0, 0, 0);
while (my $result = $parser->next) {
  $unknown++ if $result->is_unknown;
  $bailed++ if $result->is_bailout;
  $yaml++ if $result->is_yaml;
}
print encode_json({
  passed => scalar $parser->passed, failed => scalar $parser->failed,
  todo => scalar $parser->todo, planned => $parser->tests_planned // -1, yaml => $yaml,
  unknown => $unknown, bailed => $bailed, errors => [$parser->parse_errors],
});
"""


def fails(finding):
    return finding["severity"] == "error"


def expected(run):
    """Passed and failed points, those with TODO, blocks of YAML."""
    excused = sum(
        any(fails(found) and not counts(found) for found in payload["findings"])
        for payload in run.outcomes("passed"))
    passed = len(run.outcomes("passed"))
    unmet = len(run.json["summary"]["unmet"])
    failed = len(run.payloads) - passed + unmet
    # A point with TODO counts as passed.
    return {
        "passed": passed, "failed": failed, "todo": excused, "planned": passed + failed,
        "yaml": failed - unmet + excused, "unknown": 0, "bailed": int(run.name == "interrupted"),
        "errors": [],
    }


def version():
    """The version of TAP that Perl's reader knows."""
    if not (shutil.which("prove") and shutil.which("perl")):
        raise Missing("no prove")
    probe = "use TAP::Parser; use JSON::PP; print $TAP::Parser::VERSION"
    ended = subprocess.run(["perl", "-e", probe], capture_output=True, text=True)
    if ended.returncode:
        raise Missing("no TAP::Parser")
    source = "TAP version 14\n1..1\nok 1\n"
    probe = "use TAP::Parser; my $p = TAP::Parser->new({tap => $ARGV[0]}); $p->run; exit $p->parse_errors"
    return 13 if subprocess.run(["perl", "-e", probe, source]).returncode else 14


@reader("tap: prove and TAP::Parser")
def read_by_perl(runs):
    known = version()
    total = 0
    for run in runs:
        path = run.path("tap")
        if known < 14:
            # It takes the version for an error, and all else of version 14 as it is meant.
            head, rest = run.text("tap").split("\n", 1)
            same(head, "TAP version 14", f"{run.name}: the first line")
            path = run.folder / "report-13.tap"
            path.write_bytes(f"TAP version 13\n{rest}".encode())
        ended = subprocess.run(["perl", "-e", PROGRAM, path], capture_output=True)
        hold(ended.returncode == 0, f"{run.name}: {ended.stderr.decode()[:1000]}")
        same(json.loads(ended.stdout), expected(run), f"{run.name}: what TAP::Parser counts")
        ended = subprocess.run(["prove", path], capture_output=True, text=True)
        is_red = expected(run)["failed"] > 0 or run.name == "interrupted"
        same(ended.returncode != 0, is_red, f"{run.name}: whether prove fails\n{ended.stdout[-800:]}")
        total += len(run.payloads)
    said = "" if known == 14 else " (this one knows version 13, and was told that it is that)"
    return f"{total} points{said}"


@reader("tap: blocks of YAML by PyYAML")
def read_blocks(runs):
    yaml = module("yaml", "PyYAML")
    number = 0
    for run in runs:
        blocks = re.findall(r"^  ---\n(.*?)^  \.\.\.\n", run.text("tap"), re.MULTILINE | re.DOTALL)
        same(len(blocks), expected(run)["yaml"], f"{run.name}: blocks")
        messages = []
        for block in map(yaml.safe_load, blocks):
            hold(isinstance(block["message"], str) and block["message"], f"{run.name}: no message")
            messages += [found["message"] for found in block.get("findings", [])]
        ours = [
            found["message"] for payload, found in run.findings
            if fails(found) and (counts(found) or payload["outcome"] == "passed")]
        same(messages, ours, f"{run.name}: messages")
        number += len(blocks)
    return f"{number} blocks"
