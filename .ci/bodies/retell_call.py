"""Webhooks that ask which agent takes a call at Retell."""

from .chance import DIGITS


def body(chance):
    call = {
        "from_number": chance.number(), "to_number": chance.number(),
        "agent_id": f"agent_{chance.getrandbits(80):020x}{DIGITS}",
        "agent_version": chance.randrange(40), "call_id": f"call_{chance.getrandbits(96):x}",
    }
    if chance.random() < 0.5:
        call["custom_sip_headers"] = {
            "x-account": f"account {DIGITS}", "user-to-user": "6c696e65;encoding=hex"}
    return {
        "event": "call_inbound", "event_timestamp": chance.milliseconds(), "call_inbound": call}


FAULTS = [
    lambda made: made["call_inbound"].update(from_number=12135550123),
    lambda made: made["call_inbound"].pop("to_number"),
    lambda made: made["call_inbound"].update(agent_id=12),
    lambda made: made["call_inbound"].update(agent_version=True),
]
