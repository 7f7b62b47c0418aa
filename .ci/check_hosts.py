#!/usr/bin/env python3
"""Runs the GitHub Action, the pre-commit hook and the README's snippets as their hosts would.

    python3 .ci/check_hosts.py --linecheck .build/release/linecheck

A runner of our own sets what GitHub's sets (environment, files for outputs and the summary), does the
steps of action.yml by its conditions, and reads what they print as workflow commands. What a missing
tool keeps from being checked is said. Only the standard library is needed.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from hosts import plain_yaml
from hosts.runner import Runner

PROJECT = Path(__file__).resolve().parent.parent
ACTION = PROJECT / ".github/actions/linecheck"

GOOD = """{
  "phone_number": "+14155550123",
  "phone_number_type": "retell-twilio",
  "inbound_agents": [{ "agent_id": "agent_1", "weight": 1 }],
  "last_modification_timestamp": 1722430805999
}
"""
BAD = GOOD.replace('"weight": 1 ', '"weight": 1.5 ')

failures = []
skipped = []


def expect(condition, what):
    if not condition:
        failures.append(what)
        print(f"FAILED: {what}")


def load(path):
    text = path.read_text()
    value = plain_yaml.read(text)
    try:
        import yaml
    except ImportError:
        skipped.append(f"{path.name} by PyYAML, which is absent")
    else:
        expect(yaml.safe_load(text) == value, f"{path.name} is what PyYAML reads")
    return value


# The action.


def check_action(runner, linecheck):
    action = runner.action
    for step in action["runs"]["steps"]:
        expect("${{" not in step.get("run", ""), "no input is a part of a script")
    used = json.dumps(action["runs"])
    for name in action["inputs"]:
        expect(f"inputs.{name} " in used, f"the input {name} is used")
    runner.write("my captures/good one.json", GOOD)
    runner.write("my captures/bad one.json", BAD)
    runner.write("broken.txt", "{")
    runner.write("empty/readme.md", "")
    here = {"linecheck": linecheck}

    run = runner.play({**here, "paths": "\n  my captures/good one.json  \n\n"}, summary="before")
    expect(run.code == 0, f"green is green: {run.output}")
    expect(run.outputs["exit-code"] == "0" and run.outputs["payloads"] == "1", "outputs: green")
    expect(not run.commands.named("error"), "green has no annotation")
    expect(run.summary.startswith("before\n## "), "the summary keeps what it holds")
    expect(run.used == [], "nothing is built or uploaded unasked")

    run = runner.play(
        {
            **here,
            "paths": "my captures\nbroken.txt",
            "sarif": "out/one two/a.sarif",
            "junit": "out/b.xml",
            "html": "out/c.html",
            "contract": "retell/get-phone-number/200",
            "args": "--notes\n--min-payloads 1\n--junit-flavor=strict\n",
        }
    )
    expect(run.code == 1, f"red is red: {run.output}")
    counts = [run.outputs[name] for name in ["exit-code", "payloads", "failed", "not-checked"]]
    expect(counts == ["1", "3", "2", "0"], f"outputs: red: {counts}")
    places = [properties for properties, _ in run.commands.named("error")]
    expect(
        any("file=my captures/bad one.json,line=4" in place for place in places),
        f"an annotation at file and line: {places}",
    )
    expect(len(places) <= 10, "ten annotations at most")
    expect(run.commands.ended, "commands are taken again after the text report")
    expect("bad one.json" in run.summary, "the summary has the finding")
    for file in ["a.sarif", "b.xml", "c.html"]:
        path = "out/one two/a.sarif" if file == "a.sarif" else f"out/{file}"
        expect((runner.workspace / path).exists(), f"{path} was written")
    expect(
        [(name, w["sarif_file"]) for name, w in run.used]
        == [("github/codeql-action/upload-sarif", "out/one two/a.sarif")],
        f"SARIF is uploaded after a red run: {run.used}",
    )
    with open(run.outputs["report"]) as report:
        expect(json.loads(report.readlines()[-1])["summary"]["exit"] == 1, "the output report")

    run = runner.play({**here, "paths": "my captures/bad one.json", "fail-on": "never"})
    expect(run.code == 0 and run.outputs["failed"] == "1", "fail-on")
    run = runner.play({**here, "paths": "my captures", "baseline": "known.baseline",
                       "args": "--update-baseline"})
    run = runner.play({**here, "paths": "my captures", "baseline": "known.baseline"})
    expect(run.code == 0, f"baseline: {run.output}")
    runner.write("other.json", '{"linecheck": 1, "minPayloads": 7}')
    run = runner.play({**here, "paths": "my captures/good one.json", "config": "other.json"})
    expect(run.code == 3, f"config: {run.output}")

    run = runner.play({**here, "paths": "empty"})
    expect(run.code == 3 and run.commands.named("error"), f"nothing to check: {run.output}")
    run = runner.play({**here, "paths": "gone.json\nmy captures/good one.json"})
    expect(run.code == 4 and run.outputs["not-checked"] == "1", f"not checked: {run.output}")
    expect("could not be checked" in run.output, "a sentence for what was not checked")
    run = runner.play({**here, "paths": "my captures", "fail-on": "sometimes"})
    expect(run.code == 2 and run.outputs["exit-code"] == "2", f"wrong usage: {run.output}")
    run = runner.play({**here, "paths": " \n"})
    expect(run.code == 2 and run.commands.named("error"), f"no paths: {run.output}")
    run = runner.play({**here, "paths": "my captures", "contract": "a\nb"})
    expect(run.code == 2, f"two lines for one: {run.output}")
    run = runner.play({"paths": "my captures", "linecheck": "./gone"})
    expect(run.code == 2 and "can be run" in run.output, f"no such program: {run.output}")

    # A file of a former run is not what this one uploads.
    run = runner.play({**here, "paths": "x", "sarif": "out/one two/a.sarif", "fail-on": "x"})
    expect(run.used == [], "an old SARIF file stays where it is")


EVIL = ['"; touch pwned; "', "$(touch pwned)", "`touch pwned`", "'; touch pwned; '", "--help",
        "-rf", "a\\", "${{ github.token }}", "*", "|| touch pwned", "> pwned"]


def check_evil(runner, linecheck):
    before = sorted(path.name for path in runner.workspace.iterdir())
    names = [name for name in runner.action["inputs"] if name not in ["linecheck", "paths"]]
    for evil in EVIL:
        for name in names:
            if name in ["sarif", "junit", "html"] and evil != "$(touch pwned)":
                continue
            runner.play({"linecheck": linecheck, "paths": "my captures/good one.json", name: evil})
        runner.play({"linecheck": linecheck, "paths": evil})
        run = runner.play({"linecheck": evil, "paths": "my captures"})
        expect(run.code != 0, f"{evil} is no linecheck")
    # That was the name of reports, too.
    (runner.workspace / "$(touch pwned)").unlink()
    run = runner.play({"linecheck": linecheck, "paths": "\n".join(set(EVIL) - {"*"})})
    expect(run.code == 4, f"evil paths are paths: {run.output}")
    after = sorted(path.name for path in runner.workspace.iterdir())
    expect(after == before, f"nothing else was written: {after}")

    # Names of files may be anything, and must not be commands.
    for name in ["x\n::error file=a::forged.json", "::warning::forged.json", "%0A::error::f.json",
                 "a##[error]forged.json"]:
        runner.write(f"odd/{name}", BAD)
        runner.write(f"odd/{name}.broken.json", "{")
    run = runner.play({"linecheck": linecheck, "paths": "odd"})
    commands = run.commands
    expect(run.code == 1, f"odd names: {run.output}")
    expect(commands.ended, "odd names: commands are taken again")
    for name, properties, value in commands.all:
        expect(name in ["error", "warning", "notice", "group", "endgroup"], f"{name} is ours")
        if name in ["error", "warning"]:
            expect(properties.startswith("file=odd/") or "linecheck" in properties + value,
                   f"forged: {name} {properties} {value}")


def check_summary(runner, linecheck):
    limit = 1 << 20
    for size in [limit - 200, limit - 5000, limit - 2000]:
        run = runner.play({"linecheck": linecheck, "paths": "my captures"}, summary="x" * size)
        expect(len(run.summary.encode()) <= limit, f"{size} bytes and the report are not too many")
        expect(run.summary.startswith("x" * size), "the summary keeps what it holds")
        has_report = len(run.summary) > size
        expect(has_report or "no room" in run.output, f"a word about the missing report: {size}")
    for number in range(300):
        runner.write(f"many/{number}.json", BAD * 1)
    run = runner.play({"linecheck": linecheck, "paths": "many"})
    expect(len(run.commands.named("error")) <= 10, "three hundred findings, ten annotations")
    expect(run.outputs["failed"] == "300", "three hundred failures")


SWIFT = """#!/bin/sh
case "$*" in
  --version) echo "Swift version VERSION (swift-VERSION-RELEASE)" ;;
  *--show-bin-path*) echo "$FAKE_FOLDER" ;;
  build*) echo "$*" > "$FAKE_FOLDER/built" ;;
esac
"""


def check_build(runner, linecheck, folder):
    """Finding and building, with a swift that only says that it built."""
    tools = folder / "tools"
    tools.mkdir()
    for tool in ["bash", "sed", "head", "sort", "od", "tr", "find", "sha256sum", "cut", "cat", "wc",
                 "tail", "mktemp", "mkdir", "cp", "dirname", "sh"]:
        (tools / tool).symlink_to(shutil.which(tool))
    run = runner.play({"paths": "my captures"}, path=str(tools))
    expect(run.code == 2 and "there is no swift" in run.output, f"no swift: {run.output}")
    swift = tools / "swift"
    for version, code in [("6.0.3", 2), ("5.10", 2), ("6.3.1", 1), ("6.10", 1), ("7.0", 1)]:
        swift.write_text(SWIFT.replace("VERSION", version))
        swift.chmod(0o755)
        (tools / "linecheck").unlink(missing_ok=True)
        (tools / "linecheck").symlink_to(linecheck)
        run = runner.play({"paths": "my captures"}, path=str(tools),
                          environment={"FAKE_FOLDER": str(tools)})
        expect(run.code == code, f"Swift {version}: {run.output}")
        if code == 2:
            expect(f"and this runner has {version[:3]}" in run.output, f"a sentence: {run.output}")
            continue
        [(name, cache)] = run.used
        expect(name == "actions/cache", "what is built is kept")
        expect(re.fullmatch(r"linecheck-Linux-X64-[0-9a-f]{32}", cache["key"]), cache["key"])
        expect(cache["path"].endswith(cache["key"][-32:]), "the folder is named by the source")
        expect((Path(cache["path"]) / "linecheck").exists(), "the program is in the folder")
        expect("--static-swift-stdlib" in (tools / "built").read_text(), "it needs no toolchain")
        shutil.rmtree(cache["path"])


# The hook of pre-commit.


def check_hook(folder, linecheck):
    [hook] = load(PROJECT / ".pre-commit-hooks.yaml")
    work = folder / "commit"
    (work / "captures/a b").mkdir(parents=True)
    (work / "captures/a b/good.json").write_text(GOOD)
    (work / "captures/bad.json").write_text(BAD)
    # Gates about the whole are not for a commit.
    (work / "linecheck.json").write_text('{"linecheck": 1, "minPayloads": 9, "require": ["vapi/"]}')
    staged = ["captures/a b/good.json", "captures/bad.json", "captures/linecheck.json",
              "package.json", "captures/x.har", "captures/readme.md"]
    names = [name for name in staged
             if re.search(hook["files"], name) and not re.search(hook["exclude"], name)]
    expect(names == ["captures/a b/good.json", "captures/bad.json", "captures/x.har"],
           f"what the hook is about: {names}")
    own = {**os.environ, "PATH": f"{Path(linecheck).parent}:{os.environ['PATH']}"}
    words = hook["entry"].split() + hook["args"]
    for files, code in [(names[:1], 0), (names[1:2], 1), (names[:2], 1)]:
        run = subprocess.run(words + files, cwd=work, env=own, capture_output=True, text=True)
        expect(run.returncode == code, f"the hook, {files}: {run.stdout}{run.stderr}")
        expect(code or run.stdout + run.stderr == "", "a green hook is silent")
    expect(hook["language"] == "swift" and hook["pass_filenames"] is True, "how it is run")


# The README.


def check_readme(folder, linecheck):
    text = (PROJECT / "README.md").read_text()
    blocks = re.findall(r"^```yaml\n(.*?)^```$", text, re.M | re.S)
    try:
        import yaml
    except ImportError:
        skipped.append("the README's YAML, without PyYAML")
        return
    documents = [yaml.safe_load(block) for block in blocks]
    [gitlab] = [one["linecheck"] for one in documents if "linecheck" in one]
    actions = [step for one in documents if "jobs" in one for job in one["jobs"].values()
               for step in job["steps"] if "actions/linecheck@" in step.get("uses", "")]
    expect(len(actions) == 1, "the README uses the action")
    for step in actions:
        inputs = load(ACTION / "action.yml")["inputs"]
        expect(set(step["with"]) <= set(inputs), f"inputs of the README: {step['with']}")
    hooks = [hook for one in documents if "repos" in one for repo in one["repos"]
             for hook in repo["hooks"]]
    expect([hook["id"] for hook in hooks] == ["linecheck"], "the README's hook")

    own = {**os.environ, "PATH": f"{Path(linecheck).parent}:{os.environ['PATH']}"}
    jenkins = re.findall(r"^```groovy\n(.*?)^```$", text, re.M | re.S)
    expect(len(jenkins) == 1, "one pipeline of Jenkins")
    groovy = re.findall(r"script: '(.*)'", jenkins[0])
    for name, lines, files in [
        ("GitLab", gitlab["script"], gitlab["artifacts"]["reports"].values()),
        ("Jenkins", groovy, re.findall(r"(?:testResults|pattern): '(.*)'", jenkins[0])),
    ]:
        lines = [line for line in lines if line.startswith("linecheck")]
        expect(len(lines) == 1 and len(list(files)) > 0, f"{name}: a command, and its reports")
        for body, code in [(GOOD, 0), (BAD, 1), (None, 4)]:
            work = Path(tempfile.mkdtemp(dir=folder))
            (work / "captures").mkdir()
            if body:
                (work / "captures/one.json").write_text(body)
            else:
                (work / "captures/one.json").write_text('{"some": "thing"}')
            run = subprocess.run(["bash", "-ec", lines[0]], cwd=work, env=own, capture_output=True,
                                 text=True)
            expect(run.returncode == code, f"{name}: {code}: {run.stdout}{run.stderr}")
            for file in files:
                expect((work / file).exists(), f"{name}: {file} was written")
    expect(gitlab["allow_failure"] == {"exit_codes": [4]}, "GitLab: what only warns")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--linecheck", default=os.environ.get("LINECHECK_BINARY"))
    linecheck = parser.parse_args().linecheck
    if not linecheck:
        parser.error("name a built linecheck: --linecheck FILE")
    linecheck = str(Path(linecheck).resolve())
    if not shutil.which("bash"):
        print("not checked: there is no bash")
        return 0
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        runner = Runner(folder, load(ACTION / "action.yml"), ACTION)
        check_action(runner, linecheck)
        check_evil(runner, linecheck)
        check_summary(runner, linecheck)
        check_build(runner, linecheck, folder)
        check_hook(folder, linecheck)
        check_readme(folder, linecheck)
    if shutil.which("shellcheck"):
        clean = subprocess.run(["shellcheck", str(ACTION / "linecheck.sh")])
        expect(clean.returncode == 0, "shellcheck finds nothing")
    else:
        skipped.append("the action's script by shellcheck, which is absent")
    for what in sorted(set(skipped)):
        print(f"not checked: {what}")
    print(f"{len(failures)} of the checks of hosts failed" if failures else "hosts: all good")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
