"""Numbers of ElevenLabs, of Twilio or of a SIP trunk."""

from .chance import DIGITS


def trunk(chance):
    """A trunk for calls out."""
    return {
        "address": f"sip{DIGITS}.example.com", "transport": chance.choice(["auto", "udp", "tls"]),
        "media_encryption": "required", "headers": {"X-Trunk": "gold"},
        "has_auth_credentials": True, "username": f"desk-{DIGITS}", "has_outbound_trunk": True}


def body(chance):
    made = {
        "phone_number": chance.number(), "label": f"Front desk {DIGITS}", "supports_inbound": True,
        "supports_outbound": True, "phone_number_id": f"phnum_{chance.getrandbits(96):024x}{DIGITS}",
        "assigned_agent": {
            "agent_id": f"agent_{chance.getrandbits(96):024x}{DIGITS}",
            "agent_name": f"Night desk {DIGITS}"},
        "provider": chance.choice(["twilio", "sip_trunk"])}
    if made["provider"] == "sip_trunk":
        made["livekit_stack"] = chance.choice(["standard", "static"])
        made["outbound_trunk"] = trunk(chance)
        made["inbound_trunk"] = {
            "allowed_addresses": ["203.0.113.7", "198.51.100.0/24"],
            "allowed_numbers": [chance.number()], "media_encryption": "allowed",
            "has_auth_credentials": False, "remote_domains": ["edge.example.net"]}
    return made


FAULTS = [
    lambda made: made.pop("label"),
    lambda made: made.update(supports_inbound="yes"),
    lambda made: made["assigned_agent"].pop("agent_name"),
]
