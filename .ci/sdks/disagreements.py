"""What the SDKs' models refuse in valid bodies, and why that is as it should be."""

import json
from collections import defaultdict
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from pathlib import Path

FILE = Path(__file__).with_name("disagreements.json")


@dataclass
class Entry:
    """Refusals of one kind, all for the same reason."""

    contract: str
    # `published`, or `strict` where only the strict reading refuses.
    reading: str
    errors: list
    # The places, `*` being any token or part of one.
    at: list
    # The paths below the contract's folder.
    bodies: list
    reason: str
    # Body → the places that were refused in it.
    seen: dict = field(default_factory=lambda: defaultdict(set))

    def covers(self, refusal):
        body = refusal["path"].removeprefix(self.contract + "/")
        matches = [at for at in self.at if fnmatchcase(refusal["at"], at)]
        is_same = (refusal["contract"], refusal["reading"]) == (self.contract, self.reading)
        if not (is_same and matches and refusal["error"] in self.errors and body in self.bodies):
            return False
        self.seen[body].update(matches)
        return True

    @property
    def stale(self):
        """What is listed here and occurs no longer."""
        gone = [body for body in self.bodies if body not in self.seen]
        return gone + [at for at in self.at if not any(at in found for found in self.seen.values())]


def listed():
    return [Entry(**entry) for entry in json.loads(FILE.read_text(encoding="utf-8"))]
