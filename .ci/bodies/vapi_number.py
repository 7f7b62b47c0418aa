"""Numbers of Vapi as deep as they get: about 2 KB each.

Every one has a fallback destination and hooks that transfer, with plans, messages and a server.
"""

from .chance import DIGITS


def message(chance):
    text = chance.choice(["Transferring you now.", "Einen Moment, ich verbinde – bitte."])
    if chance.random() < 0.5:
        return text
    content = {"type": "text", "text": text, "language": chance.choice(["en", "de", "fr", "yue"])}
    return {"type": "custom-message", "content": text, "contents": [content]}


def plan(chance):
    mode = chance.choice(
        ["warm-transfer-experimental", "warm-transfer-say-message", "blind-transfer"])
    made = {"mode": mode, "sipVerb": "dial", "dialTimeout": chance.randrange(1, 600)}
    if mode != "blind-transfer":
        made["message"] = message(chance)
    if mode == "warm-transfer-experimental":
        made["holdAudioUrl"] = f"https://example.com/audio/hold{DIGITS}.mp3"
        made["transferCompleteAudioUrl"] = "https://example.com/audio/done.wav"
        made["contextEngineeringPlan"] = chance.choice(
            [{"type": "lastNMessages", "maxMessages": 5}, {"type": "all"}])
        made["summaryPlan"] = {
            "messages": [{"role": "system", "content": "Summarise the call."}],
            "enabled": True, "timeoutSeconds": 5}
        made["fallbackPlan"] = {"message": message(chance), "endCallEnabled": False}
    return made


def destination(chance):
    if chance.random() < 0.6:
        return {
            "message": message(chance), "type": "number", "numberE164CheckEnabled": True,
            "number": chance.number(), "extension": DIGITS, "callerId": "{{phoneNumber.number}}",
            "transferPlan": plan(chance), "description": "The late shift"}
    return {
        "type": "sip", "sipUri": f"sip:support{DIGITS}@example.com",
        "callerId": chance.number(), "transferPlan": plan(chance),
        "sipHeaders": {"X-Account": "gold"}, "description": "The trunk"}


def hooks(chance):
    ringing = {
        "on": "call.ringing",
        "filters": [{"type": "startsWith", "key": "number", "startsWith": ["91", "86", "7"]}],
        "do": [{"type": "transfer", "destination": destination(chance)}]}
    ending = {
        "on": "call.ending",
        "filters": [{
            "type": "oneOf", "key": "call.endedReason",
            "oneOf": ["assistant-request-failed", "assistant-request-returned-no-assistant"]}],
        "do": {"type": "say", "exact": "Goodbye."}}
    return [ringing, ending]


def body(chance):
    time = chance.time()
    return {
        "provider": chance.choice(["byo-phone-number", "vonage", "telnyx"]),
        "createdAt": time, "credentialId": chance.uid(), "id": chance.uid(),
        "orgId": chance.uid(), "updatedAt": time,
        "fallbackDestination": destination(chance), "hooks": hooks(chance),
        "name": f"Front desk {DIGITS}", "number": chance.number(),
        "server": {
            "timeoutSeconds": 20, "credentialId": chance.uid(), "staticIpAddressesEnabled": False,
            "encryptedPaths": ["call.customer"],
            "url": f"https://example.com/hooks/vapi/{DIGITS}",
            "headers": {"X-Team": "support"},
            "backoffPlan": {
                "type": "fixed", "maxRetries": 2, "baseDelaySeconds": 1,
                "excludedStatusCodes": [400, 401, 403, 404]}},
        "status": "active"}


FAULTS = [
    lambda made: made.pop("orgId"),
    lambda made: made.update(name="The front desk of the house beside the harbour"),
    lambda made: made["server"].update(timeoutSeconds="20"),
]
