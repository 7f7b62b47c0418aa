"""Which model of which SDK reads the bodies of which contract, and which contracts have none.

A model is read twice. `published`: as the SDK has it, in pydantic's lax mode, which turns "5" into 5.
`strict`: the same model without what makes it lenient, so that a member of the wrong kind shows: no
value becomes one of another kind, a list of named values has no "or anything else" behind it (the
generator's provision for values to come), items are looked at even where the SDK reads them late,
and a time is a string. The clients themselves use neither, but fill their models unchecked.
"""

import importlib

# The versions, exact, so that a new release of an SDK cannot fail a build that was good.
SDKS = {
    "current": [
        "retell-sdk==6.2.13",
        "elevenlabs==2.78.0",
        "vapi_server_sdk==3.0.0",
        "pydantic==2.12.5",
    ],
    # The last of the SDKs that has the members of the page of February 2026.
    "2026-02": ["retell-sdk==5.12.0"],
}

RETELL_NUMBER = "retell.types.phone_number_response:PhoneNumberResponse"
OLDER = "retell/get-phone-number/200@2026-02"

# Contract → module and name of the model.
MODELS = {
    "retell/get-phone-number/200": RETELL_NUMBER,
    OLDER: RETELL_NUMBER,
    "retell/import-phone-number/request":
        "retell.types.phone_number_import_params:PhoneNumberImportParams",
    "retell/import-phone-number/201": RETELL_NUMBER,
    "elevenlabs/get-phone-number/200":
        "elevenlabs.conversational_ai.phone_numbers.types.phone_numbers_get_response"
        ":PhoneNumbersGetResponse",
    "elevenlabs/get-phone-number/422": "elevenlabs.types.http_validation_error:HttpValidationError",
    "elevenlabs/initiation-webhook/response":
        "elevenlabs.types.conversation_initiation_client_data_request_input"
        ":ConversationInitiationClientDataRequestInput",
    "vapi/get-phone-number/200":
        "vapi.phone_numbers.types.get_phone_numbers_response:GetPhoneNumbersResponse",
    "vapi/assistant-request/request": "vapi.types:ServerMessageAssistantRequest",
    "vapi/assistant-request/response": "vapi.types:ServerMessageResponseAssistantRequest",
}

# Contract → the member that holds what the model describes, in those bodies that have it. The SDK's
# models of the whole envelope are unions of all messages, in which anything is some message.
ENVELOPES = {
    "vapi/assistant-request/request": "message",
    "vapi/assistant-request/response": "messageResponse",
}

ARGUMENTS = "the SDK takes them as arguments of a function and has no model"
ERROR_BODY = "the SDK hands the body of an error on as it came"
WEBHOOK = "the SDK has no model of this webhook"

WITHOUT_MODEL = {
    "retell/get-phone-number/parameters": ARGUMENTS,
    "retell/get-phone-number/400": ERROR_BODY,
    "retell/get-phone-number/401": ERROR_BODY,
    "retell/get-phone-number/422": ERROR_BODY,
    "retell/get-phone-number/500": ERROR_BODY,
    "retell/import-phone-number/400": ERROR_BODY,
    "retell/import-phone-number/401": ERROR_BODY,
    "retell/import-phone-number/500": ERROR_BODY,
    "retell/inbound-call-webhook/request": WEBHOOK,
    "retell/inbound-call-webhook/response": WEBHOOK,
    "retell/inbound-sms-webhook/request": WEBHOOK,
    "retell/inbound-sms-webhook/response": WEBHOOK,
    "elevenlabs/get-phone-number/parameters": ARGUMENTS,
    "elevenlabs/initiation-webhook/request": WEBHOOK,
    "vapi/get-phone-number/parameters": ARGUMENTS,
    "vapi/get-phone-number/400": ERROR_BODY,
    "vapi/get-phone-number/401": ERROR_BODY,
}


def sdk_of(contract):
    """The set of SDKs that has the contract's model."""
    return "2026-02" if contract == OLDER else "current"


def name_of(contract):
    """The name of the contract's model."""
    return MODELS[contract].split(":")[1]


def type_of(contract):
    """The model itself."""
    module, name = MODELS[contract].split(":")
    return getattr(importlib.import_module(module), name)
