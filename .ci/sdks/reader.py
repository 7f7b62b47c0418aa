"""Reads the bodies of a Corpus with the models of one set of SDKs: reader.py CORPUS SET

Runs in a Python that has them. Writes one line of JSON a body: what each of its two readings
refuses, as (place in the body, kind of the error, its sentence).
"""

import functools
import json
import sys

import pydantic
from pydantic_core import SchemaValidator
from typing_extensions import TypedDict

import models
from bodies import bodies
from strictness import Strict

def refusals(read, text, body):
    """What a reading refuses; nothing where it takes the body."""
    try:
        read(text)
        return []
    except pydantic.ValidationError as error:
        found = error.errors(include_url=False, include_context=False, include_input=False)
    # A branch of a union whose tag is another one says nothing about the body.
    tags = [e["loc"][:-1] for e in found if e["type"] == "literal_error"]
    meant = [e for e in found if not any(e["loc"][: len(tag)] == tag for tag in tags)]
    unique = {(place(e, body), e["type"]): e["msg"] for e in meant or found}
    return [[at, kind, message] for (at, kind), message in unique.items()]


def place(error, body):
    """The pointer into the body: without the names of models and branches among its tokens."""
    pointer, value, tokens = "", body, error["loc"]
    for position, token in enumerate(tokens):
        if isinstance(value, dict) and token in value or isinstance(value, list):
            if isinstance(value, list) and not isinstance(token, int):
                continue
            value = value[token]
        elif error["type"] != "missing" or position < len(tokens) - 1:
            continue
        pointer += f"/{token}"
    return pointer


class Reader:
    """Both readings of a contract's model, in its envelope where a body has that."""

    def __init__(self, contract):
        self.model = models.type_of(contract)
        self.envelope = models.ENVELOPES.get(contract)

    @functools.cached_property
    def bare(self):
        return readings(self.model)

    @functools.cached_property
    def wrapped(self):
        return readings(TypedDict("Envelope", {self.envelope: self.model}))

    def read(self, text):
        body = json.loads(text)
        is_wrapped = self.envelope and isinstance(body, dict) and self.envelope in body
        published, strictly = self.wrapped if is_wrapped else self.bare
        return {
            "published": refusals(published, text, body),
            "strict": refusals(strictly, text, body),
        }


def readings(model):
    adapter = pydantic.TypeAdapter(model)
    adapter.rebuild(force=True)
    return adapter.validate_json, SchemaValidator(Strict()(adapter.core_schema)).validate_json


def main(corpus, sdk):
    readers = {}
    for body in bodies(corpus):
        if body.contract not in models.MODELS or models.sdk_of(body.contract) != sdk:
            continue
        if body.contract not in readers:
            readers[body.contract] = Reader(body.contract)
        line = {"path": body.path, "contract": body.contract, "valid": body.is_valid}
        if not body.is_valid:
            line["rule"] = body.rule
        print(json.dumps(line | readers[body.contract].read(body.text)))


main(*sys.argv[1:])
