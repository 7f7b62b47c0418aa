"""Rewrites NDJSON for the benchmark: vary_payloads.py KIND < bodies.jsonl > varied.jsonl

strangers: three members that no rule names; reordered: members in random order; spaces: blanks after
colons and commas; scripts: a German nickname of 120 letters; all: everything at once. Seeded.
"""

import json
import random
import sys

kind = sys.argv[1]
chance = random.Random(11)
for line in sys.stdin:
    body = json.loads(line)
    if kind in ("strangers", "all"):
        body["toll_free"] = False
        body["labels"] = ["support", "late shift", {"level": 2}]
        body["created_by"] = {"id": "user_%d" % chance.randrange(99), "at": 1703413636133}
    if kind in ("scripts", "all"):
        body["nickname"] = "Bürozentrale für Rückfragen über Öffnungszeiten " * 3
    if kind in ("reordered", "all"):
        members = list(body.items())
        chance.shuffle(members)
        body = dict(members)
    tight = kind not in ("spaces", "all")
    separators = (",", ":") if tight else (", ", ": ")
    print(json.dumps(body, ensure_ascii=False, separators=separators))
