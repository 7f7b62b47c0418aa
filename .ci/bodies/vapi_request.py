"""Webhooks that ask Vapi's customers which assistant takes a call."""

from .chance import DIGITS


def customer(chance):
    return {
        "number": chance.number(), "extension": DIGITS, "name": "Ada at the late shift",
        "email": f"ada{DIGITS}@example.com", "externalId": chance.uid()}


def phone_number(chance):
    made = {"provider": chance.choice(["twilio", "vonage", "telnyx"]), "number": chance.number()}
    if made["provider"] == "twilio":
        made["twilioAccountSid"] = f"AC{chance.getrandbits(112):028x}{DIGITS}"
    else:
        made["credentialId"] = chance.uid()
    return made


def body(chance):
    caller, time = customer(chance), chance.time()
    call = {
        "id": chance.uid(), "orgId": chance.uid(), "createdAt": time, "updatedAt": time,
        "type": "inboundPhoneCall", "status": "ringing", "phoneCallProvider": "twilio",
        "phoneCallTransport": "pstn", "customer": caller}
    return {
        "message": {
            "type": "assistant-request", "timestamp": chance.milliseconds(), "call": call,
            "phoneNumber": phone_number(chance), "customer": dict(caller)}}


FAULTS = [
    lambda made: made["message"]["call"].pop("orgId"),
    lambda made: made["message"]["call"].update(createdAt="yesterday"),
    lambda made: made["message"]["call"].update(status="rings"),
    lambda made: made["message"]["customer"].update(name="Ada " * 11),
    lambda made: made["message"].update(timestamp="1741000000123"),
]
