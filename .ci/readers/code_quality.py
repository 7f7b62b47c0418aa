"""Code quality: what GitLab demands of each issue."""

import json

from . import hold, reader, same

SEVERITIES = {"info", "minor", "major", "critical", "blocker"}


@reader("codeclimate: what GitLab demands")
def read_issues(runs):
    number = 0
    for run in runs:
        text = run.text("codeclimate")
        hold(text.startswith("["), f"{run.name}: no array, or a byte order mark before it")
        issues = json.loads(text)
        same(
            len(issues), len(run.counting) + len(run.outcomes("notChecked")), f"{run.name}: issues")
        for issue in issues:
            for name in ("description", "check_name", "fingerprint"):
                hold(isinstance(issue[name], str) and issue[name], f"{run.name}: {name} is missing")
            hold(issue["severity"] in SEVERITIES, f"{run.name}: severity {issue['severity']}")
            path, begin = issue["location"]["path"], issue["location"]["lines"]["begin"]
            hold(path and not path.startswith(("/", "./", "../")), f"{run.name}: path {path!r}")
            hold(isinstance(begin, int) and begin > 0, f"{run.name}: line {begin}")
            hold(
                path.startswith("outside/") or (run.root / path).is_file(),
                f"{run.name}: there is no file {path!r}")
        fingerprints = [issue["fingerprint"] for issue in issues]
        same(len(set(fingerprints)), len(issues), f"{run.name}: fingerprints")
        again = json.loads((run.folder / "again.cc.json").read_bytes())
        if run.name != "interrupted":
            same([issue["fingerprint"] for issue in again], fingerprints, f"{run.name}: a second run")
        number += len(issues)
    return f"{number} issues, the same in a second run"
