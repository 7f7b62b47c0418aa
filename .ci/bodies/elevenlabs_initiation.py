"""Webhooks that ask for what a conversation of ElevenLabs begins with.

They have no tag: with a member absent or of another kind they are no longer known for what they are.
"""

from .chance import DIGITS


def body(chance):
    return {
        "caller_id": chance.number(),
        "agent_id": f"agent_{chance.getrandbits(100):025x}{DIGITS}",
        "called_number": chance.number(),
        "call_sid": f"CA{chance.getrandbits(112):028x}{DIGITS}"}


FAULTS = [
    lambda made: made.update(caller_id="anonymous"),
    lambda made: made.update(called_number=made["called_number"].removeprefix("+1")),
    lambda made: made.update(call_sid=made["call_sid"][:12]),
]
