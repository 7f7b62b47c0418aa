"""Accounts: so many numbers of one provider, the same for the same size, every value made up."""

import datetime
import json

from . import elevenlabs_number, retell_number, vapi_number
from .chance import DIGITS, Chance

SEED = 6
# What stands where people write a name, so that it can be looked for.
CANARY = "Kz{}Qx"

KINDS = {"retell": retell_number, "elevenlabs": elevenlabs_number, "vapi": vapi_number}
ID = {"retell": "phone_number", "elevenlabs": "phone_number_id", "vapi": "id"}
NAME = {"retell": "nickname", "elevenlabs": "label", "vapi": "name"}
# A member with another kind of value than is promised: the rule of each provider that it breaks.
BROKEN = {
    "retell": ("area_code", "415", "retell.phone-number.area_code.type"),
    "elevenlabs": ("supports_inbound", "yes", "elevenlabs.phone-number.supports_inbound.type"),
    "vapi": ("name", "The front desk beside the harbour, all day",
             "vapi.phone-number.name.max-length"),
}
OLDEST = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


def number(provider, chance, place):
    """One number, with its place in its last digits; later ones are newer."""
    text = json.dumps(KINDS[provider].body(chance), ensure_ascii=False)
    body = json.loads(text.replace(DIGITS, f"{place:04}"))
    body[NAME[provider]] = CANARY.format(place)
    if "createdAt" in body:
        time = OLDEST + datetime.timedelta(minutes=place)
        time = time.isoformat(timespec="milliseconds").replace("+00:00", "Z")
        body["createdAt"] = body["updatedAt"] = time
    return body


def account(provider, size):
    """The numbers of an account, in the order in which its provider lists them."""
    chance = Chance(SEED)
    numbers = [number(provider, chance, place) for place in range(size)]
    # Vapi lists the newest first.
    return numbers[::-1] if provider == "vapi" else numbers


def broken(provider, body):
    """The same number with a promise broken."""
    member, value, _ = BROKEN[provider]
    return body | {member: value}
