"""A runner of composite actions: sets what GitHub's sets, does the steps by their conditions."""

import os
import re
import subprocess


class Commands:
    """What a runner takes from the output of a step: `::name properties::value` at the beginning of a
    line, and the older `##[name properties]value` anywhere in one."""

    KNOWN = {"error", "warning", "notice", "debug", "group", "endgroup", "stop-commands", "add-mask",
             "set-output", "save-state", "set-env", "add-path", "echo", "add-matcher",
             "remove-matcher"}

    def __init__(self, output):
        self.all = []
        stop = None
        for line in output.splitlines():
            name, properties, value = self.read(line, self.KNOWN | {stop})
            if stop and name == stop:
                stop = None
            elif name and not stop:
                if name == "stop-commands":
                    stop = value
                else:
                    self.all.append((name, properties, value))
        self.ended = stop is None

    @staticmethod
    def read(line, known):
        for pattern in [r"\s*::([^ :]+)(?: (.*?))?::(.*)", r".*?##\[([^ \]]+)(?: ([^\]]*))?\](.*)"]:
            match = re.match(pattern, line)
            if match and match[1] in known:
                return match[1], match[2] or "", match[3]
        return None, "", ""

    def named(self, name):
        return [(properties, value) for command, properties, value in self.all if command == name]


class Run:
    """What a job was left with."""

    def __init__(self):
        self.code = 0
        self.output = ""
        self.outputs = {}
        self.used = []
        self.steps = {}

    @property
    def commands(self):
        return Commands(self.output)


class Runner:
    """Does the steps of an action in a workspace of its own."""

    def __init__(self, folder, action, path):
        self.action = action
        self.path = path
        self.temp = folder / "temp folder"
        self.workspace = folder / "work"
        self.temp.mkdir()
        self.workspace.mkdir()

    def write(self, path, text):
        file = self.workspace / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def evaluate(self, text, inputs, run):
        """`a.b.c`, `'text'`, `==`, `!=`, `&&` and `always()`, which is all that the action uses."""

        def value(term):
            term = term.strip()
            if term == "always()":
                return "true"
            if term.startswith("'"):
                return term[1:-1]
            names = term.split(".")
            if names[0] == "inputs":
                return inputs.get(names[1], "")
            assert names[0] == "steps" and names[2] == "outputs", term
            return run.steps.get(names[1], {}).get(names[3], "")

        def holds(term):
            for sign in ["==", "!="]:
                if sign in term:
                    left, right = term.split(sign)
                    return (value(left) == value(right)) == (sign == "==")
            return bool(value(term))

        if "&&" in text or "==" in text or "!=" in text:
            return all(holds(term) for term in text.split("&&"))
        return value(text)

    def fill(self, text, inputs, run):
        return re.sub(
            r"\$\{\{(.*?)\}\}",
            lambda match: str(self.evaluate(match[1], inputs, run)),
            text,
        )

    def play(self, given, path=os.environ["PATH"], summary="", environment=None):
        run = Run()
        unknown = set(given) - set(self.action["inputs"])
        assert not unknown, unknown
        inputs = {
            name: given.get(name, facts.get("default", ""))
            for name, facts in self.action["inputs"].items()
        }
        summary_file = self.temp / "summary.md"
        summary_file.write_text(summary)
        for step in self.action["runs"]["steps"]:
            condition = step.get("if", "")
            if run.code and "always()" not in condition:
                continue
            if condition and not self.evaluate(condition, inputs, run):
                continue
            outputs = {}
            if "uses" in step:
                with_ = {
                    name: self.fill(text, inputs, run) for name, text in step["with"].items()
                }
                run.used.append((step["uses"].split("@")[0], with_))
            else:
                code, outputs = self.shell(step, inputs, run, path, summary_file, environment)
                run.code = run.code or code
            if "id" in step:
                run.steps[step["id"]] = outputs
        for name, facts in self.action["outputs"].items():
            run.outputs[name] = self.fill(facts["value"], inputs, run)
        run.summary = summary_file.read_text()
        return run

    def shell(self, step, inputs, run, path, summary_file, environment):
        assert step["shell"] == "bash"
        script = self.temp / "step.sh"
        script.write_text(step["run"])
        output_file = self.temp / "output"
        output_file.write_text("")
        own = {name: self.fill(text, inputs, run) for name, text in step["env"].items()}
        done = subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.workspace,
            env={
                "PATH": path,
                "HOME": str(self.temp),
                "CI": "true",
                "GITHUB_ACTIONS": "true",
                "GITHUB_ACTION_PATH": str(self.path),
                "GITHUB_WORKSPACE": str(self.workspace),
                "GITHUB_OUTPUT": str(output_file),
                "GITHUB_STEP_SUMMARY": str(summary_file),
                "RUNNER_TEMP": str(self.temp),
                "RUNNER_OS": "Linux",
                "RUNNER_ARCH": "X64",
                **(environment or {}),
                **own,
            },
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            timeout=50,
        )
        run.output += done.stdout
        return done.returncode, self.read_outputs(output_file.read_text())

    @staticmethod
    def read_outputs(text):
        outputs = {}
        lines = iter(text.splitlines())
        for line in lines:
            name, end = re.fullmatch(r"([^=<]+)<<(.+)", line).groups()
            value = []
            for line in lines:
                if line == end:
                    break
                value.append(line)
            outputs[name] = "\n".join(value)
        return outputs
