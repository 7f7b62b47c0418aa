#!/usr/bin/env python3
"""Writes a log of generated bodies, one a line: the same bytes for the same options.

    make_log.py LOG [--megabytes N] [--kinds CONTRACT …] [--broken SHARE]

A block of bodies is made once and repeated, each time with other last digits in every number and id,
so that 2 GB take seconds. One line of JSON says what was written: how many bytes and lines, and how
many of these have a fault.
"""

import argparse
import json

from bodies import KINDS
from bodies.chance import DIGITS, Chance

SEED = 5
LINES_OF_BLOCK = 4000
MIXED = [kind for kind in KINDS if kind != "vapi/get-phone-number/200"]


def block(kinds, broken):
    """The lines of a block, and of each whether it has a fault."""
    chance = Chance(SEED)
    made = []
    for place in range(LINES_OF_BLOCK):
        kind = KINDS[kinds[place % len(kinds)]]
        body = kind.body(chance)
        is_broken = place < LINES_OF_BLOCK * broken
        if is_broken:
            kind.FAULTS[place // len(kinds) % len(kind.FAULTS)](body)
        line = json.dumps(body, ensure_ascii=False, separators=(",", ":"))
        made.append((line.encode() + b"\n", is_broken))
    chance.shuffle(made)
    return made


def digits(number):
    """Four digits for a repetition; neighbours have little in common."""
    return b"%04d" % (number * 7919 % 10000)


def write(path, size, kinds, broken):
    """Writes whole lines until there are as many bytes as asked for; returns what was written."""
    made = block(kinds, broken)
    whole = b"".join(line for line, _ in made)
    number, rest = divmod(size, len(whole))
    lines = number * len(made)
    faults = number * sum(is_broken for _, is_broken in made)
    with open(path, "wb") as log:
        for repetition in range(number):
            log.write(whole.replace(DIGITS.encode(), digits(repetition)))
        for line, is_broken in made:
            if log.tell() >= size:
                break
            log.write(line.replace(DIGITS.encode(), digits(number)))
            lines += 1
            faults += is_broken
        return {"bytes": log.tell(), "lines": lines, "broken": faults}


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("log")
    options.add_argument("--megabytes", type=int, default=100)
    options.add_argument("--kinds", nargs="+", choices=KINDS, default=MIXED, metavar="CONTRACT")
    options.add_argument("--broken", type=float, default=0.02, help="the share, 0.02 by default")
    given = options.parse_args()
    print(json.dumps(write(given.log, given.megabytes * 1_000_000, given.kinds, given.broken)))


if __name__ == "__main__":
    main()
