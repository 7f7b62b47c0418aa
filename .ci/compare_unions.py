#!/usr/bin/env python3
"""Asks check-jsonschema which variant of a broken union it blames, and writes Corpus/unions.peer.json.

    .ci/compare_unions.py [VENV]

VENV is a virtual environment that has check-jsonschema, or that it is installed into from PyPI; a
temporary one where none is given.

The method: JSON Schema has no tags, so that each union is a `oneOf` of objects that need their tag as a
`const`, as the providers' own descriptions have them; members and kinds are those of our contracts, in
our words below. Each case of Corpus/**/unions.jsonl gives the value at its pointer alone, which spares
the validator everything around the union. Its JSON output names an error as the best match, and where
it differs one more as the best deep match, by path and message. An error belongs to every variant that
has an error of that path and message. A case counts as right

- where a person names a variant: if one of the two errors belongs to it, whatever else it belongs to,
  or if there is no error and the value fits it;
- where nobody could say: if none of the two belongs to fewer than all variants.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

CORPUS = pathlib.Path(__file__).resolve().parent.parent / "Corpus"
TEXT, NUMBER, WHOLE, FLAG = ({"type": kind} for kind in ("string", "number", "integer", "boolean"))
ANY = {}


def words(*values):
    return {"enum": list(values)}


def items(schema):
    return {"type": "array", "items": schema}


def obj(required, optional=None, **tag):
    """An object with members that it needs and others, and a tag."""
    members = {name: {"const": value} for name, value in tag.items()} | required | (optional or {})
    return {"type": "object", "properties": members, "required": [*tag, *required]}


def optional_null(schema):
    return {"anyOf": [schema, {"type": "null"}]}


# ElevenLabs: a number of Twilio or of a SIP trunk.
MEDIA = words("disabled", "allowed", "required")
OUTBOUND = obj(
    {"address": TEXT, "transport": words("auto", "udp", "tcp", "tls"), "media_encryption": MEDIA,
     "has_auth_credentials": FLAG},
    {"username": optional_null(TEXT), "headers": {"type": "object"}, "has_outbound_trunk": FLAG})
INBOUND = obj(
    {"allowed_addresses": items(TEXT), "allowed_numbers": optional_null(items(TEXT)),
     "media_encryption": MEDIA, "has_auth_credentials": FLAG},
    {"username": optional_null(TEXT), "remote_domains": optional_null(items(TEXT))})
COMMON = {"phone_number": TEXT, "label": TEXT, "phone_number_id": TEXT}
MORE = {"supports_inbound": FLAG, "supports_outbound": FLAG, "assigned_agent": ANY}
ELEVENLABS = {
    "twilio": obj(COMMON, MORE, provider="twilio"),
    "sip_trunk": obj(
        COMMON | {"livekit_stack": words("standard", "static")},
        MORE | {"provider_config": optional_null(OUTBOUND),
                "outbound_trunk": optional_null(OUTBOUND), "inbound_trunk": optional_null(INBOUND)},
        provider="sip_trunk"),
}

# Vapi: what is said, where a call goes, what a hook does.
MESSAGE = {
    "a string": TEXT,
    "custom-message": obj(
        {}, {"content": TEXT, "contents": items(
            obj({"text": TEXT, "language": TEXT}, type="text"))}, type="custom-message"),
}
CONTEXT = {
    "lastNMessages": obj({"maxMessages": {"type": "number", "minimum": 0}}, type="lastNMessages"),
    "none": obj({}, type="none"),
    "all": obj({}, type="all"),
}


def one(variants):
    return {"oneOf": list(variants.values())}


PLAN = obj({"mode": TEXT}, {"message": one(MESSAGE), "contextEngineeringPlan": one(CONTEXT)})
DESTINATION = {
    "number": obj(
        {"number": TEXT},
        {"numberE164CheckEnabled": FLAG, "extension": TEXT, "callerId": TEXT, "description": TEXT,
         "message": one(MESSAGE), "transferPlan": PLAN}, type="number"),
    "sip": obj(
        {"sipUri": TEXT},
        {"callerId": TEXT, "sipHeaders": {"type": "object"}, "description": TEXT,
         "message": one(MESSAGE), "transferPlan": PLAN}, type="sip"),
}
ACTION = {
    "transfer": obj({"destination": one(DESTINATION)}, type="transfer"),
    "say": obj({"exact": TEXT}, type="say"),
}
HOOK = {
    "call.ringing": obj(
        {"do": items(one(ACTION))},
        {"filters": items(obj({"startsWith": items(TEXT)}, type="startsWith", key="number"))},
        on="call.ringing"),
    "call.ending": obj(
        {}, {"do": one(ACTION), "filters": items(
            obj({"oneOf": items(TEXT)}, type="oneOf", key="call.endedReason"))}, on="call.ending"),
}
STORED = {"id": TEXT, "orgId": TEXT, "createdAt": TEXT, "updatedAt": TEXT}
SHARED = {"status": TEXT, "name": TEXT, "assistantId": TEXT, "workflowId": TEXT, "squadId": TEXT,
          "fallbackDestination": one(DESTINATION), "hooks": items(one(HOOK)), "server": ANY}
VAPI = {
    "byo-phone-number": obj(
        STORED | {"credentialId": TEXT}, SHARED | {"number": TEXT, "numberE164CheckEnabled": FLAG},
        provider="byo-phone-number"),
    "twilio": obj(
        STORED | {"number": TEXT, "twilioAccountSid": TEXT},
        SHARED | {"twilioAuthToken": TEXT, "twilioApiKey": TEXT, "twilioApiSecret": TEXT,
                  "smsEnabled": FLAG}, provider="twilio"),
    "vonage": obj(STORED | {"number": TEXT, "credentialId": TEXT}, SHARED, provider="vonage"),
    "telnyx": obj(STORED | {"number": TEXT, "credentialId": TEXT}, SHARED, provider="telnyx"),
    "vapi": obj(
        STORED, SHARED | {"number": TEXT, "sipUri": TEXT, "numberDesiredAreaCode": TEXT,
                          "authentication": obj({"username": TEXT, "password": TEXT})},
        provider="vapi"),
}
CALLED = {
    "byo-phone-number": obj({"credentialId": TEXT}, provider="byo-phone-number"),
    "twilio": obj({"number": TEXT, "twilioAccountSid": TEXT}, provider="twilio"),
    "vonage": obj({"number": TEXT, "credentialId": TEXT}, provider="vonage"),
    "telnyx": obj({"number": TEXT, "credentialId": TEXT}, provider="telnyx"),
    "vapi": obj({}, provider="vapi"),
}
VERSION = {
    "an integer": {"type": "integer", "minimum": 0},
    "a string": {"type": "string", "minLength": 1, "maxLength": 20,
                 "pattern": "^(?!v[0-9]+$)[a-z][a-z0-9_-]*$"},
}
VARIABLE = {"a string": TEXT, "a number": NUMBER, "true or false": FLAG}

# The union that a pointer leads to, by how it ends.
UNIONS = [
    ("agent_version", VERSION), ("contextEngineeringPlan", CONTEXT), ("/phoneNumber", CALLED),
    ("/hooks/0", HOOK), ("/hooks/0/do/0", ACTION), ("/hooks/0/do", ACTION),
    ("estination/message", MESSAGE), ("estination", DESTINATION),
    ("/loc/1", {"a string": TEXT, "an integer": WHOLE}), ("/vip", VARIABLE), ("/name", VARIABLE),
    ("/message", {"a string": TEXT, "an array": items(TEXT)}),
]


def union_of(contract, pointer):
    if not pointer:
        return ELEVENLABS if contract.startswith("elevenlabs/") else VAPI
    return next(union for end, union in UNIONS if pointer.endswith(end))


def value_at(pointer, body):
    for token in pointer.split("/")[1:]:
        token = token.replace("~1", "/").replace("~0", "~")
        body = body[int(token)] if isinstance(body, list) else body[token]
    return body


def cases():
    for file in sorted(CORPUS.rglob("unions.jsonl")):
        contract = str(file.parent.relative_to(CORPUS))
        for line in file.read_text(encoding="utf-8").splitlines():
            case = json.loads(line)
            yield union_of(contract, case["at"]), value_at(case["at"], case["body"]), case


# Run inside the virtual environment: the errors that each variant has, and those inside them.
ERRORS = """
import json, sys
from jsonschema import Draft202012Validator
def walk(error, branch, found):
    found[branch].append([error.json_path, error.message])
    for inner in error.context or []: walk(inner, branch, found)
answers = []
for schema, value in json.load(sys.stdin):
    fits = [Draft202012Validator(branch).is_valid(value) for branch in schema["oneOf"]]
    found = [[] for _ in fits]
    for error in Draft202012Validator(schema).iter_errors(value):
        for inner in error.context or []: walk(inner, inner.schema_path[0], found)
    answers.append([fits, found])
json.dump(answers, sys.stdout)
"""


def blamed(error, found, names):
    """The names of the variants that an error of the tool belongs to."""
    pair = [error["path"], error["message"]]
    return {name for name, errors in zip(names, found) if pair in errors}


def is_right(report, fits, found, names, meant):
    if report["status"] == "ok":
        return meant in [name for name, does in zip(names, fits) if does]
    errors = [
        error[key] for error in report.get("errors", [])
        for key in ("best_match", "best_deep_match") if error.get(key)]
    variants = [blamed(error, found, names) for error in errors]
    if meant is None:
        return all(len(blame) in (0, len(names)) for blame in variants)
    return any(meant in blame for blame in variants)


def measure(venv):
    binaries = pathlib.Path(venv) / "bin"
    if not (binaries / "check-jsonschema").exists():
        subprocess.run([sys.executable, "-m", "venv", venv], check=True)
        subprocess.run([binaries / "pip", "install", "-q", "check-jsonschema"], check=True)
    tool = str(binaries / "check-jsonschema")
    version = subprocess.run([tool, "--version"], check=True, capture_output=True, text=True)
    everything = list(cases())
    questions = json.dumps([[one(union), value] for union, value, _ in everything])
    answers = subprocess.run(
        [binaries / "python", "-c", ERRORS], input=questions, check=True, capture_output=True,
        text=True)
    counts = {"cases": 0, "right": 0, "named": 0, "namedRight": 0}
    with tempfile.TemporaryDirectory() as folder:
        schema, instance = pathlib.Path(folder, "schema.json"), pathlib.Path(folder, "case.json")
        for (union, value, case), (fits, found) in zip(everything, json.loads(answers.stdout)):
            schema.write_text(json.dumps(one(union)), encoding="utf-8")
            instance.write_text(json.dumps(value), encoding="utf-8")
            run = subprocess.run(
                [tool, "--schemafile", schema, "--output-format", "json", instance],
                capture_output=True, text=True)
            if run.returncode not in (0, 1):
                sys.exit(run.stderr)
            right = is_right(json.loads(run.stdout), fits, found, list(union), case["meant"])
            counts["cases"] += 1
            counts["right"] += right
            counts["named"] += case["meant"] is not None
            counts["namedRight"] += right and case["meant"] is not None
            if not right:
                print(f"{case['name']}: a person says {case['meant']}", file=sys.stderr)
    return {"tool": "check-jsonschema", "version": version.stdout.split()[-1]} | counts


def main():
    if len(sys.argv) > 1:
        result = measure(sys.argv[1])
    else:
        with tempfile.TemporaryDirectory() as folder:
            result = measure(str(pathlib.Path(folder, "venv")))
    text = json.dumps(result, indent=2) + "\n"
    (CORPUS / "unions.peer.json").write_text(text, encoding="utf-8")
    print(text, end="")


if __name__ == "__main__":
    main()
