"""Generated bodies of several contracts, right ones and ones with a fault; every value is made up.

A module has `body(chance)` and `FAULTS`: functions that break something documented in a body, so that
its contract can still be told.
"""

from . import elevenlabs_initiation, retell_call, retell_number, vapi_number, vapi_request

KINDS = {
    "retell/get-phone-number/200": retell_number,
    "retell/inbound-call-webhook/request": retell_call,
    "vapi/assistant-request/request": vapi_request,
    "vapi/get-phone-number/200": vapi_number,
    "elevenlabs/initiation-webhook/request": elevenlabs_initiation,
}
