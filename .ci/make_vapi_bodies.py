"""Makes NDJSON of Vapi phone-number bodies as deep as they get: make_vapi_bodies.py COUNT > bodies.jsonl

Every body has a fallback destination and hooks that transfer, with plans, messages and a server. Right in
every respect, one a line, seeded.
"""

import json
import random
import sys
import uuid

chance = random.Random(5)


def uid():
    return str(uuid.UUID(int=chance.getrandbits(128), version=4))


def number():
    return "+1%d%07d" % (chance.randrange(201, 989), chance.randrange(2000000, 9999999))


def message():
    text = chance.choice(["Transferring you now.", "Einen Moment, bitte – ich verbinde.", "One moment."])
    if chance.random() < 0.5:
        return text
    contents = [{"type": "text", "text": text, "language": chance.choice(["en", "de", "fr", "yue"])}]
    return {"type": "custom-message", "content": text, "contents": contents}


def plan():
    mode = chance.choice(["warm-transfer-experimental", "warm-transfer-say-message", "blind-transfer"])
    made = {"mode": mode, "sipVerb": "dial", "dialTimeout": chance.randrange(1, 600)}
    if mode != "blind-transfer":
        made["message"] = message()
    if mode == "warm-transfer-experimental":
        made["holdAudioUrl"] = "https://example.com/audio/hold%d.mp3" % chance.randrange(99)
        made["transferCompleteAudioUrl"] = "https://example.com/audio/done.wav"
        made["contextEngineeringPlan"] = chance.choice(
            [{"type": "lastNMessages", "maxMessages": 5}, {"type": "all"}])
        made["summaryPlan"] = {
            "messages": [{"role": "system", "content": "Summarise the call."}],
            "enabled": True, "timeoutSeconds": 5}
        made["fallbackPlan"] = {"message": message(), "endCallEnabled": False}
    return made


def destination():
    if chance.random() < 0.6:
        return {
            "message": message(), "type": "number", "numberE164CheckEnabled": True, "number": number(),
            "extension": "%d" % chance.randrange(1, 9999), "callerId": "{{phoneNumber.number}}",
            "transferPlan": plan(), "description": "The late shift"}
    return {
        "type": "sip", "sipUri": "sip:support%d@example.com" % chance.randrange(99), "callerId": number(),
        "transferPlan": plan(), "sipHeaders": {"X-Account": "gold"}, "description": "The trunk"}


def hooks():
    ringing = {
        "on": "call.ringing",
        "filters": [{"type": "startsWith", "key": "number", "startsWith": ["91", "86", "7"]}],
        "do": [{"type": "transfer", "destination": destination()}]}
    ending = {
        "on": "call.ending",
        "filters": [{
            "type": "oneOf", "key": "call.endedReason",
            "oneOf": ["assistant-request-failed", "assistant-request-returned-no-assistant"]}],
        "do": {"type": "say", "exact": "Goodbye."}}
    return [ringing, ending]


for index in range(int(sys.argv[1])):
    body = {
        "provider": chance.choice(["byo-phone-number", "vonage", "telnyx"]),
        "createdAt": "2024-01-15T09:30:00.%03dZ" % chance.randrange(1000), "credentialId": uid(),
        "id": uid(), "orgId": uid(), "updatedAt": "2025-03-02T10:31:00.%03dZ" % chance.randrange(1000),
        "fallbackDestination": destination(), "hooks": hooks(), "name": "Front desk %d" % index,
        "number": number(),
        "server": {
            "timeoutSeconds": 20, "credentialId": uid(), "staticIpAddressesEnabled": False,
            "encryptedPaths": ["call.customer"], "url": "https://example.com/hooks/vapi/%d" % index,
            "headers": {"X-Team": "support"},
            "backoffPlan": {
                "type": "fixed", "maxRetries": 2, "baseDelaySeconds": 1,
                "excludedStatusCodes": [400, 401, 403, 404]}},
        "status": "active"}
    print(json.dumps(body, ensure_ascii=False, separators=(",", ":")))
