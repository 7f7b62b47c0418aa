"""JUnit: xmllint with a schema of the structure that Jenkins demands, xml.etree, junitparser."""

import shutil
import subprocess
import xml.etree.ElementTree as tree
from pathlib import Path

from . import Missing, hold, module, reader, same
from .runs import counts

SCHEMA = Path(__file__).resolve().parents[1] / "schemas" / "junit-strict.xsd"


def expected(run):
    """Tests, failures, errors, skipped cases."""
    failures = 0
    for payload in run.outcomes("failed"):
        failing = [
            found for found in payload["findings"]
            if counts(found) and found["severity"] == "error"]
        failures += max(len(failing), 1)
    errors = len(run.outcomes("notChecked")) + len(run.json["summary"]["unmet"])
    skipped = len(run.findings) - len(run.counting)
    return [len(run.outcomes("passed")) + failures + errors + skipped, failures, errors, skipped]


@reader("junit, strict: xmllint with .ci/schemas/junit-strict.xsd")
def read_by_schema(runs):
    if not shutil.which("xmllint"):
        raise Missing("no xmllint")
    for run in runs:
        ended = subprocess.run(
            ["xmllint", "--noout", "--schema", SCHEMA, run.path("strict")],
            capture_output=True, text=True)
        hold(ended.returncode == 0, f"{run.name}: {ended.stderr[:1500]}")
    refused = subprocess.run(
        ["xmllint", "--noout", "--schema", SCHEMA, runs[0].path("junit")], capture_output=True)
    hold(refused.returncode != 0, "the schema lets a rich report through, so that it proves nothing")
    return f"{len(runs)} reports are valid; a rich one is not"


@reader("junit: xml.etree")
def read_by_etree(runs):
    total = 0
    for run in runs:
        for kind in ("strict", "junit"):
            root = tree.parse(run.path(kind)).getroot()
            suite = root.find("testsuite")
            cases = suite.findall("testcase")
            names = {(case.get("classname"), case.get("name")) for case in cases}
            same(len(names), len(cases), f"{run.name}, {kind}: names of cases")
            found = [len(list(root.iter(name))) for name in ("failure", "error", "skipped")]
            same([len(cases), *found], expected(run), f"{run.name}, {kind}: cases")
            said = [int(suite.get(name)) for name in ("tests", "failures", "errors", "skipped")]
            same(said, expected(run), f"{run.name}, {kind}: attributes")
            for verdict in [*root.iter("failure"), *root.iter("error")]:
                hold(verdict.get("message") in verdict.text, f"{run.name}: a message is not in the text")
            total += len(cases)
    return f"{total} cases"


@reader("junit: junitparser")
def read_by_junitparser(runs):
    junitparser = module("junitparser", "junitparser")
    for run in runs:
        for kind in ("strict", "junit"):
            xml = junitparser.JUnitXml.fromfile(str(run.path(kind)))
            cases = [case for suite in xml for case in suite]
            results = [type(result) for case in cases for result in case.result]
            found = [
                results.count(kind)
                for kind in (junitparser.Failure, junitparser.Error, junitparser.Skipped)]
            same([len(cases), *found], expected(run), f"{run.name}, {kind}: cases")
    return f"{2 * len(runs)} reports"
