"""json and ndjson, by Python's own reader, which is told to be strict."""

import json

from . import hold, reader, same


def members(pairs):
    names = [name for name, _ in pairs]
    same(len(set(names)), len(names), f"members of an object with {names[:3]}")
    return dict(pairs)


def no_constant(name):
    hold(False, f"{name} is no JSON")


def strictly(text):
    return json.loads(text, object_pairs_hook=members, parse_constant=no_constant)


@reader("json: Python's json")
def read_json(runs):
    for run in runs:
        report = strictly(run.text("json"))
        summary = report["summary"]
        same(len(report["payloads"]), summary["payloads"], f"{run.name}: payloads")
        for severity in ("error", "warning"):
            number = sum(found["severity"] == severity for _, found in run.findings)
            same(number, summary[f"{severity}s"], f"{run.name}: {severity}s")
        for name, outcome in [("passed", "passed"), ("notChecked", "notChecked")]:
            same(len(run.outcomes(outcome)), summary[name], f"{run.name}: {name}")
    full = runs[0].json["summary"]
    hold(full["known"] > 0 and full["suppressed"] > 0, "nothing is known or suppressed")
    return f"{full['payloads']} payloads with {len(runs[0].findings)} findings in the fullest run"


@reader("ndjson: Python's json, line by line")
def read_ndjson(runs):
    count = 0
    for run in runs:
        lines = run.text("ndjson").split("\n")
        same(lines.pop(), "", f"{run.name}: the end of the last line")
        *payloads, last = map(strictly, lines)
        same(payloads, run.payloads, f"{run.name}: payloads")
        same(last, {"linecheck": 1, "summary": run.json["summary"]}, f"{run.name}: summary")
        count += len(lines)
    return f"{count} lines, the same as json has"
