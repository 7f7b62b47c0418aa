"""A folder of captures with all that a writer of reports can stumble over."""

import json
import os

CONTRACT = "retell/get-phone-number/200"
GOOD = {
    "phone_number": "+13125550168", "phone_number_type": "retell-twilio",
    "last_modification_timestamp": 1767225600000,
}
KNOWN = GOOD | {"inbound_agents": [{"agent_id": "a", "weight": 2}]}
BAD = GOOD | {"outbound_agents": [{"agent_id": "a", "weight": 1.5}]}

# What terminals, logs, markup and directives are made of.
HOSTILE = (
    "::error::x\r\n##[error]y ::stop-commands::z %0A::warning::\0\x1b[31m ]]> <script>alert(1)</script>"
    " <img src=x onerror=x> [a](https://evil.example) https://evil.example www.evil.example"
    " | `a` ```b``` # TODO # SKIP \\ \" ' {0} {{name}} @all #1 \u202eשלום مرحبا\u2028\u2029 \ufeff 漢字 👩🏽‍🚀")

NAMES = [
    "line\nfeed.json", "carriage\rreturn.json", "::error file=x,line=1::forged.json",
    "##[error]forged.json", "a]]>b.json", "quotes'\".json", "per%25cent%0A,comma:colon=.json",
    "pipe|tick`<script>.json", "a # TODO b # SKIP c.json", "back\\slash.json", " blanks .json",
    "שלום\u202e.json", "漢字 👩🏽‍🚀.json", "[a](b) {0} &amp;.json", "tab\t\x1b[31m\x7f.json",
]

# Bodies that something is wrong with, as they are written.
BODIES = {
    "broken.json": '{"phone_number": ',
    "empty.json": "",
    "array.json": "[]",
    "nul.json": json.dumps(GOOD | {"nickname": 7, "\0\x1b": "\0"}),
    "surrogates.json": json.dumps(BAD | {"nickname": "\ud800 \udfff", "\ud834": 1}),
    "long.json": json.dumps(GOOD | {"last_modification_timestamp": "x" * 10_000}),
    "right-to-left.json": json.dumps(
        BAD | {"nickname": "\u202eשלום مرحبا\u202c", "שלום": 1}, ensure_ascii=False),
    "several-lines.json": json.dumps(
        GOOD | {"inbound_agents": {"a": 1, "b": "😀"}}, indent=2, ensure_ascii=False),
    "hostile.json": json.dumps(BAD | {"phone_number": HOSTILE, HOSTILE: HOSTILE}),
}


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="")


def make(top):
    """Captures in `top/service/captures`, and one that is in no repository."""
    folder = top / "repository" / "service" / "captures"
    write(folder / "clean.json", json.dumps(GOOD))
    for name, text in BODIES.items():
        write(folder / name, text)
    for number, name in enumerate(NAMES):
        try:
            write(folder / "names" / name, json.dumps(BAD | {"nickname": number, HOSTILE: number}))
        except OSError:
            continue  # There are systems on which no file may be called so.
    write(folder / "known" / "old.json", json.dumps(KNOWN))
    write(folder / "suppressed" / "old.json", json.dumps(BAD))
    lines = [json.dumps(GOOD if line % 4 == 0 else BAD) for line in range(40)]
    write(folder / "log.ndjson", "\n".join(lines + ["{", "", json.dumps(GOOD)]) + "\n")
    # No contract is known for these two, and one is in no repository.
    write(folder.parent / "others" / "unknown ::error::.json", json.dumps({HOSTILE: HOSTILE}))
    write(top / "elsewhere.json", json.dumps({"a": 1}))
    write(top / "outside.json", json.dumps(BAD))
    (folder.parent / "nothing").mkdir()
    suppression = {
        "rule": "retell.agent-weight.weight.maximum", "paths": "captures/suppressed/**",
        "reason": f"a reason with {HOSTILE}", "expires": "2999-12-31",
    }
    write(
        folder.parent / "linecheck.json",
        json.dumps({"linecheck": 1, "suppressions": [suppression]}))
    return os.path.realpath(folder.parent)
