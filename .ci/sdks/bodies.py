"""The bodies of a Corpus: of its files, of its groups, and of both sides of its exchanges."""

import json
from dataclasses import dataclass
from pathlib import Path


@dataclass
class Body:
    path: str
    contract: str
    is_valid: bool
    text: bytes

    @property
    def rule(self):
        """The rule that an invalid body breaks first of all."""
        parts = self.path.split("/")
        return parts[parts.index("invalid") + 1].split("--")[0]


def bodies(corpus):
    """Every body that is JSON, in the order of the paths."""
    for file in sorted(Path(corpus).rglob("*.json")):
        parts = file.relative_to(corpus).parts
        if len(parts) < 5 or parts[3] not in ("valid", "invalid"):
            continue
        path, contract = "/".join(parts), "/".join(parts[:3])
        is_valid = parts[3] == "valid"
        if not file.name.endswith(".exchange.json"):
            text = file.read_bytes()
            if is_json(text):
                yield Body(path, contract, is_valid, text)
        elif is_valid:
            yield from sides(Path(corpus), path, contract, json.loads(file.read_bytes()))


def sides(corpus, path, contract, exchange):
    """The bodies of an exchange whose contracts the Corpus has: of its operation, of its status."""
    operation = contract.rsplit("/", 1)[0]
    status = str((exchange.get("response") or {}).get("status"))
    answers = [contract, f"{operation}/{status}", f"{operation}/response"]
    names = {
        "request": [f"{operation}/request"],
        # A contract of an older edition is named by the exchange's own folder only.
        "response": [name for name in answers if is_answer(name, status)],
    }
    for side, candidates in names.items():
        body = (exchange.get(side) or {}).get("body")
        contract = next((name for name in candidates if (corpus / name).is_dir()), None)
        if contract and isinstance(body, (dict, list)):
            yield Body(f"{path}#/{side}/body", contract, True, json.dumps(body).encode())


def is_answer(contract, status):
    return contract.rsplit("/", 1)[1].split("@")[0] in (status, "response")


def is_json(text):
    try:
        json.loads(text)
        return True
    except ValueError:
        return False
