"""Logs as the runner of GitHub Actions reads them: in every line it looks for commands, `::name …::`
at the beginning, and the older `##[name …]` anywhere."""

import re
from collections import Counter

from . import hold, reader, same

# All that the runner acts on.
COMMANDS = set(
    "error warning notice debug group endgroup echo stop-commands add-mask set-output save-state"
    " set-env add-path add-matcher remove-matcher internal-set-repo-path command section".split())
LEVELS = {"error": "error", "warning": "warning", "note": "notice"}
LIMIT = 10


def unescaped(text, escapes):
    for escape, character in escapes:
        text = text.replace(escape, character)
    return text


def command(line):
    """Name, properties and data of a line; nothing where it is no command."""
    stripped = line.lstrip()
    if stripped.startswith("::") and (end := stripped.find("::", 2)) >= 0:
        name, _, rest = stripped[2:end].partition(" ")
        if name in COMMANDS:
            properties = {}
            for pair in rest.strip().split(","):
                key, _, value = pair.partition("=")
                if key and value:
                    properties[key] = unescaped(
                        value,
                        [("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")])
            return name, properties, unescaped(
                stripped[end + 2:], [("%0D", "\r"), ("%0A", "\n"), ("%25", "%")])
    if (start := line.find("##[")) >= 0 and (end := line.find("]", start)) >= 0:
        name = line[start + 3:end].split(" ")[0]
        if name in COMMANDS:
            return f"##[{name}]", {}, line[end + 1:]
    return None


def lines(text):
    return re.split(r"\r\n|\r|\n", text)


@reader("github: the runner's reading of workflow commands")
def read_annotations(runs):
    shown = 0
    for run in runs:
        *log, summary, end = lines(run.text("github"))
        same((end, command(summary)), ("", None), f"{run.name}: the last line")
        hold(summary.startswith("linecheck: "), f"{run.name}: no summary but {summary!r}")
        commands = [command(line) for line in log]
        hold(None not in commands, f"{run.name}: a line that is no command")
        names = Counter(name for name, _, _ in commands)
        hold(names.keys() <= set(LEVELS.values()), f"{run.name}: commands {dict(names)}")
        wanted = Counter(LEVELS[found["severity"]] for _, found in run.counting)
        wanted["error"] += len(run.outcomes("notChecked")) + bool(run.json["summary"]["unmet"])
        for level in LEVELS.values():
            same(names[level], min(wanted[level], LIMIT), f"{run.name}: {level}s")
        rules = {found["rule"] for _, found in run.findings} | {"not checked", "linecheck"}
        for _, properties, data in commands:
            check(run, properties, rules)
            hold(data and len(data) <= 4096, f"{run.name}: a message of {len(data)} characters")
        shown += len(commands)
    full = [command(line) for line in lines(runs[0].text("github"))[:-2]]
    rest = [data for _, _, data in full if "see the other reports" in data]
    hold(rest, "nothing says how many annotations are left out")
    return f"{shown} annotations; {rest[0].split(';')[0]}"


def check(run, properties, rules):
    """Whether the properties lead to a place in a file."""
    hold(
        properties.keys() <= {"file", "line", "endLine", "col", "endColumn", "title"},
        f"{run.name}: properties {list(properties)}")
    hold(properties["title"] in rules, f"{run.name}: title {properties['title']!r}")
    if "file" not in properties:
        hold("line" not in properties, f"{run.name}: a line of no file")
        return
    path = run.root / properties["file"]
    hold(path.is_file() or not properties["file"].isprintable(), f"{run.name}: no file {path}")
    if "line" in properties and path.is_file():
        number = path.read_bytes().count(b"\n") + 1
        hold(
            1 <= int(properties["line"]) <= int(properties["endLine"]) <= number,
            f"{run.name}: line {properties['line']} of {number} in {path}")


@reader("text and tap in a log: no line is a command")
def read_logs(runs):
    count = 0
    for run in runs:
        for kind in ("text", "tap"):
            for line in lines(run.text(kind)):
                hold(command(line) is None, f"{run.name}, {kind}: {line[:200]!r} is a command")
                count += 1
    return f"{count} lines"
