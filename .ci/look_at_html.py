#!/usr/bin/env python3
"""Opens HTML reports in a headless Chromium and uses them as a reader would.

    look_at_html.py --linecheck PROGRAM [--shots DIR]

Makes reports of real runs: payloads of the Corpus, files with odd names, markup in names and bodies, and
10,000 findings. Prints a line for each thing that holds and one for each that does not; --shots keeps
pictures of the pages. Exit codes: 0 all holds or there is no Chromium, 1 something does not, 2 no program.
"""

import argparse
import collections
import json
import os
import struct
import subprocess
import sys
import tempfile
import time
import unicodedata
from pathlib import Path

from browser import chromium

project = Path(__file__).resolve().parents[1]
corpus = project / "Corpus"
golden = project / "Tests/LinecheckReportsTests/Golden"
AUDIT = (Path(__file__).parent / "browser" / "audit.js").read_text()
SIZES = [(1400, 900), (390, 844)]
SCHEMES = ["light", "dark"]
MARKUP = [
    "</pre><script>document.title='pwned'</script>",
    "<img src=x onerror=\"document.title='pwned'\">",
    "\"'><svg onload=alert(1)>", "<!--", "]]>", "&lt;b&gt;", "</style><b id=pwned>",
    "https://example.com/?<a href=//example.com>", "שלום ", "漢字 👩🏽‍🚀",
]
MANY = 10_000

problems = []


def hold(fact, what, otherwise=""):
    """Prints that something holds, or keeps that it does not."""
    print(f"{'ok' if fact else 'NOT SO'}: {what}{'' if fact else f': {otherwise}'}", flush=True)
    if not fact:
        problems.append(what)


def write_odd(folder):
    """Payloads whose names and bodies are markup."""
    folder.mkdir()
    source = corpus / "retell/get-phone-number/200/valid"
    body = json.loads(sorted(source.glob("*.json"))[0].read_text())
    for number, text in enumerate(MARKUP):
        broken = dict(body, nickname=[text], phone_number=text)
        broken[text] = text
        name = text.replace("/", "∕")
        (folder / f"{number} {name}.json").write_text(
            json.dumps(broken, indent=2, ensure_ascii=number % 2 == 0))
    (folder / "no <b>JSON.json").write_text("<html>")
    (folder / "new\nline\x1b[31m\u202e.json").write_text(json.dumps({"<b>": 1}))


def write_many(file):
    """A log with at least so many findings."""
    source = corpus / "retell/get-phone-number/200/invalid"
    bodies = [json.loads(path.read_text()) for path in sorted(source.glob("*.json"))[:120]
              if not path.name.endswith(".exchange.json")]
    lines = [json.dumps(body) for body in bodies if isinstance(body, dict)]
    file.write_text("\n".join(lines[number % len(lines)] for number in range(MANY)) + "\n")


class Run:
    """A report and what the JSON report of the same run says."""

    def __init__(self, program, folder, name, *arguments, known=()):
        self.page = folder / f"{name}.html"
        data = folder / f"{name}.json"
        command = [program, "check", *map(str, arguments)]
        if known:
            command += ["--baseline", "known.json"]
            subprocess.run(
                [program, "check", *known, "--baseline", "known.json", "--update-baseline"],
                cwd=folder, capture_output=True)
        ended = subprocess.run(
            command + ["--report", f"html={self.page}", "--report", f"json={data}"],
            cwd=folder, capture_output=True, text=True)
        if not self.page.exists():
            sys.exit(f"no report: {ended.stderr}")
        report = json.loads(data.read_text())
        self.summary = report["summary"]
        self.payloads = report["payloads"]
        self.findings = [
            dict(finding, contract=payload["contract"] or "unresolved", file=payload["source"])
            for payload in report["payloads"] for finding in payload["findings"]]

    @property
    def url(self):
        return self.page.as_uri()

    def count(self, **wanted):
        return sum(all(finding[key] == value for key, value in wanted.items())
                   for finding in self.findings)


VISIBLE = "[...document.querySelectorAll('.finding')].filter((e) => !e.hidden).length"


def visible(text):
    """A text as reports show it: what cannot be seen is escaped."""
    return "".join(
        {"\n": "\\n", "\r": "\\r", "\t": "\\t"}.get(letter, letter)
        if unicodedata.category(letter) not in ("Cc", "Cf", "Zl", "Zp") or letter in "\n\r\t\u00ad"
        else "".join(f"\\u{unit:04x}" for unit in struct.unpack(
            f">{len(letter.encode('utf-16-be')) // 2}H", letter.encode("utf-16-be")))
        for letter in text)


def choose(page, name, text):
    """Chooses from a list what begins with a text, as a reader does."""
    page.run(f"""(() => {{
      const list = document.querySelector('select[data-filter={name}]');
      const option = [...list.options].find((o) => o.textContent.startsWith({json.dumps(text + ' (')}));
      list.value = option.value;
      list.dispatchEvent(new Event('change'));
    }})()""")


def settle(page, seconds=0.3):
    time.sleep(seconds)
    page.run("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")


def check_looks(page, run, shots, name):
    for width, height in SIZES:
        for scheme in SCHEMES:
            page.look(width, height, scheme)
            page.open(run.url)
            settle(page)
            found = page.run(AUDIT)
            what = f"{name}: {width} pixels, {scheme}"
            hold(found == [], f"{what}: contrast, width, names, headings", found)
            said = page.complaints()
            hold(said == [], f"{what}: the browser has nothing to complain about", said[:3])
            asked = [url for url in page.requests() if not url.startswith("data:")]
            hold(asked == [run.url], f"{what}: nothing but the page is asked for", asked)
            if shots:
                # What is not in sight is not drawn.
                page.look(width, 3000, scheme)
                settle(page)
                page.shot(shots / f"{name}-{width}-{scheme}.png")
                page.look(width, height, scheme)
                page.run("document.getElementById('findings').scrollIntoView({behavior: 'instant'})")
                settle(page)
                page.shot(shots / f"{name}-findings-{width}-{scheme}.png")


def check_golden(page, shots):
    """The pages of the tests: all verdicts and odd characters, nothing, an interrupted run."""
    for file in sorted(golden.glob("*.html")):
        for width, height in SIZES:
            for scheme in SCHEMES:
                page.look(width, height, scheme)
                page.open(file.as_uri())
                settle(page)
                found = page.run(AUDIT) + page.complaints()
                hold(found == [], f"golden {file.name}: {width} pixels, {scheme}", found)
                if shots:
                    page.look(width, 2400, scheme)
                    settle(page)
                    page.shot(shots / f"golden-{file.stem}-{width}-{scheme}.png")


def check_content(page, run, name):
    """All that the JSON report has is on the page, and nothing was made of what payloads hold."""
    page.open(run.url)
    hold(page.run(VISIBLE) == len(run.findings), f"{name}: all {len(run.findings)} findings")
    listed = page.run("document.querySelectorAll('.problems li').length")
    unchecked = sum(payload["outcome"] == "notChecked" for payload in run.payloads)
    hold(listed == unchecked, f"{name}: all {unchecked} payloads that were not checked", listed)
    for severity in ["error", "warning", "note"]:
        count = page.run(f"document.querySelectorAll('[data-severity={severity}]').length")
        hold(count == run.count(severity=severity), f"{name}: findings of severity {severity}", count)
    rules = page.run("[...document.querySelectorAll('.finding .facts code')].map((e) => e.textContent)")
    expected = collections.Counter(finding["rule"] for finding in run.findings)
    hold(collections.Counter(rules) == expected, f"{name}: the rules of all findings")
    made = page.run(
        "document.querySelectorAll('img, #pwned, b:not([class]):not([aria-hidden]):not(nav b), "
        "svg:not(.bar), body script:not(:last-child), [onerror], [onload], [style]').length")
    hold(made == 0, f"{name}: no element is made of what payloads hold", made)
    title = page.run("document.title")
    hold(title.startswith("Linecheck: "), f"{name}: no script of a payload ran", title)


def check_filters(page, run, name):
    page.look(1400)
    page.open(run.url)
    everything = len(run.findings)
    for key in ["severity", "contract", "rule", "file"]:
        counts = collections.Counter(visible(finding[key]) for finding in run.findings).most_common()
        if len(counts) < 2:
            continue
        # A list offers a thousand; the last of these has least.
        value, count = counts[-1 if len(counts) <= 1000 else 0]
        choose(page, key, value)
        settle(page, 0)
        shown = page.run(VISIBLE)
        words = page.run("document.getElementById('count').textContent")
        hold(shown == count, f"{name}: the filter by {key}", f"{value}: {shown}, not {count}")
        hold(words.startswith(f"{count} of {everything} "), f"{name}: the count beside it", words)
        # The address alone brings the same back.
        again = page.run("location.href")
        page.open("about:blank")
        page.open(again)
        hold(page.run(VISIBLE) == count, f"{name}: the address keeps the filter by {key}", again)
        page.key("Escape")
        settle(page, 0)
        hold(page.run(VISIBLE) == everything, f"{name}: Escape takes it back")
    bar = page.run("""(() => {
      const button = document.querySelector('.chart button');
      button.click();
      return [button.querySelector('.name').textContent, button.getAttribute('aria-pressed')];
    })()""")
    settle(page, 0)
    shown = page.run(VISIBLE)
    hold(shown == run.count(rule=bar[0]) and bar[1] == "true", f"{name}: a bar filters", [bar, shown])
    page.run("document.getElementById('clear').click()")
    hold(page.run(VISIBLE) == everything, f"{name}: a button clears")


def check_keys(page, run, name):
    page.look(1400)
    page.open(run.url)
    focus = "document.activeElement.closest('.finding')?.id ?? document.activeElement.id"
    page.key("/")
    hold(page.run(focus) == "search", f"{name}: / goes to the search")
    hold(page.run("document.getElementById('search').value") == "", f"{name}: and writes nothing")
    word = run.findings[0]["rule"].split(".")[1]
    page.type(word)
    settle(page, 0.6)
    texts = page.run(
        "[...document.querySelectorAll('.finding')].map((e) => e.textContent.toLowerCase())")
    count = sum(word in text for text in texts)
    shown = page.run(VISIBLE)
    hold(0 < shown == count, f"{name}: the search for {word}", f"{shown}, not {count}")
    page.key("Escape")
    settle(page, 0)
    hold(page.run(VISIBLE) == len(run.findings), f"{name}: Escape clears it")
    hold(page.run(focus) != "search", f"{name}: and leaves it")
    page.run("scrollTo({top: 0, behavior: 'instant'})")
    page.key("j")
    first = page.run(focus)
    page.key("j")
    second = page.run(focus)
    page.key("k")
    back = page.run(focus)
    order = page.run("[...document.querySelectorAll('.finding')].slice(0, 2).map((e) => e.id)")
    hold([first, second, back] == [*order, order[0]], f"{name}: j and k", [first, second, back])
    was = page.run(f"document.getElementById('{first}').open")
    page.key("Enter")
    hold(page.run(f"document.getElementById('{first}').open") != was, f"{name}: Enter folds")
    page.run("document.getElementById('search').focus()")
    page.key("j")
    hold(page.run("document.getElementById('search').value") == "j", f"{name}: letters are letters")
    hold(page.complaints() == [], f"{name}: nothing went wrong meanwhile", page.complaints())


def check_without_script(page, run, shots, name):
    page.ask("Emulation.setScriptExecutionDisabled", value=True)
    page.look(1400)
    page.open(run.url)
    root = page.ask("DOM.getDocument", depth=0)["root"]["nodeId"]

    def number(selector):
        found = page.ask("DOM.querySelectorAll", nodeId=root, selector=selector)
        return len(found["nodeIds"])

    hold(number(".finding:not([hidden])") == len(run.findings), f"{name}: all findings without script")
    hold(number("#controls[hidden]") == 1, f"{name}: controls are hidden without it")
    hold(number(".chart button") == 0, f"{name}: bars are no buttons without it")
    if shots:
        page.look(1400, 2400)
        time.sleep(0.5)
        page.shot(shots / f"{name}-without-script.png")
        page.look(794, 1123, "light", media="print")
        page.shot(shots / f"{name}-print.png", whole=True)
        page.pdf(shots / f"{name}.pdf")
    page.ask("Emulation.setScriptExecutionDisabled", value=False)
    page.look(1400)


def check_many(page, run):
    page.look(1400)
    size = run.page.stat().st_size
    start = page.open(run.url)
    hold(page.run(VISIBLE) == len(run.findings), f"{len(run.findings)} findings are all there")
    rule, count = collections.Counter(f["rule"] for f in run.findings).most_common(1)[0]
    frame = "new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now()))))"

    def timed(action):
        return page.run(f"""(async () => {{
          const start = performance.now();
          {action};
          return (await {frame}) - start;
        }})()""") / 1000

    select = "document.querySelector('select[data-filter=rule]')"
    filtering = timed(f"{select}.value = '0'; {select}.dispatchEvent(new Event('change'))")
    clearing = timed("document.getElementById('clear').click()")
    searching = timed(
        "document.getElementById('search').value = 'weight'; "
        "document.getElementById('search').dispatchEvent(new Event('input')); "
        "await new Promise((done) => setTimeout(done, 150))") - 0.15
    timed("document.getElementById('clear').click()")
    unfolding = timed("document.getElementById('fold').click()")
    page.run("document.activeElement.blur()")
    start_of_step = time.monotonic()
    page.key("j")
    stepping = time.monotonic() - start_of_step
    print(
        f"{len(run.findings)} findings, {size / 1e6:.1f} MB: loaded in {start:.2f} s, filtered in "
        f"{filtering:.3f} s, cleared in {clearing:.3f} s, searched in {searching:.3f} s, "
        f"all opened in {unfolding:.3f} s, next in {stepping:.3f} s")
    hold(start < 20 and max(filtering, clearing, searching) < 2, "that is quick enough to be used")
    hold(page.complaints() == [], "nothing went wrong meanwhile", page.complaints()[:3])


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--linecheck", required=True)
    parser.add_argument("--shots", type=Path)
    options = parser.parse_args()
    program = os.path.abspath(options.linecheck)
    if not os.access(program, os.X_OK):
        print(f"there is no program {options.linecheck}", file=sys.stderr)
        return 2
    path = chromium.program()
    if path is None:
        print("not checked: no chromium")
        return 0
    if options.shots:
        options.shots.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as name, chromium.Chromium(path) as browser:
        folder = Path(name)
        write_odd(folder / "odd")
        write_many(folder / "many.ndjson")
        (folder / "Corpus").symlink_to(corpus)
        retell = "Corpus/retell/get-phone-number/200"
        odd = Run(program, folder, "odd", "odd", "--contract", "retell/get-phone-number/200", "--notes",
                  "--reveal")
        known = sorted(path.relative_to(project) for path in (project / retell).glob("invalid/*.json"))
        traffic = Run(program, folder, "traffic", f"{retell}/valid", f"{retell}/invalid", "--notes",
                      known=known[:40])
        invalid = sorted(path.relative_to(corpus.parent) for path in corpus.glob("*/*/*/invalid"))
        everything = Run(program, folder, "everything", *invalid)
        many = Run(program, folder, "many", "many.ndjson", "--contract", "retell/get-phone-number/200")
        page = browser.page()
        for name, run in [("odd", odd), ("traffic", traffic), ("everything", everything)]:
            check_looks(page, run, options.shots, name)
            check_content(page, run, name)
            check_filters(page, run, name)
            check_keys(page, run, name)
            check_without_script(page, run, options.shots, name)
        check_golden(page, options.shots)
        check_many(page, many)
    print("all holds" if not problems else f"{len(problems)} do not hold")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
