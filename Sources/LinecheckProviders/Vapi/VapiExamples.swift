/// An example that follows each of Vapi's constraints, one that breaks it, and why.
enum VapiExamples {
  static let table = #"""
    vapi.byo.credentialId.required	{"credentialId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"}	{}	member absent
    vapi.byo.credentialId.type	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	42	number
    vapi.byo.number.alnum-when-disabled	{"number": "abc", "numberE164CheckEnabled": false}	{"number": "+1 415", "numberE164CheckEnabled": false}	space
    vapi.byo.number.e164-when-enabled	{"number": "+14155551234"}	{"number": "1234"}	check on by default
    vapi.byo.number.max-length	"a{×40}"	"a{×41}"	41
    vapi.byo.number.min-length	"100"	"12"	2
    vapi.byo.number.type	"+14155551234"	42	number
    vapi.byo.numberE164CheckEnabled.type	true	"true"	string
    vapi.byo.provider.const	"byo-phone-number"	"byo"	short
    vapi.custom-message.content.max-length	"Hi"	"x{×1001}"	1001
    vapi.custom-message.content.type	"x"	42	number
    vapi.custom-message.contents.item.language.enum	"de"	"en-US"	region tag
    vapi.custom-message.contents.item.language.required	{"type": "text", "text": "Hallo", "language": "de"}	{"type": "text", "text": "Hallo"}	member absent
    vapi.custom-message.contents.item.text.required	{"type": "text", "text": "Hallo", "language": "de"}	{"type": "text", "language": "de"}	member absent
    vapi.custom-message.contents.item.text.type	"x"	42	number
    vapi.custom-message.contents.item.type.const	"text"	"audio"	no member
    vapi.custom-message.contents.item.type.required	{"type": "text", "text": "Hallo", "language": "de"}	{"text": "Hallo", "language": "de"}	member absent
    vapi.custom-message.contents.type	[]	{}	object
    vapi.custom-message.type.const	"custom-message"	"custom"	short
    vapi.custom-message.type.required	{"type": "custom-message", "content": "Hi"}	{"content": "Hi"}	member absent
    vapi.destination-number.callerId.form	"{{phoneNumber.number}}"	"string"	placeholder of the seed
    vapi.destination-number.callerId.max-length	"+14155551234"	"1{×41}"	41
    vapi.destination-number.callerId.type	"+14155551234"	42	number
    vapi.destination-number.description.type	"x"	42	number
    vapi.destination-number.extension.max-length	"1234567890"	"12345678901"	11
    vapi.destination-number.extension.min-length	"1"	""	empty
    vapi.destination-number.extension.type	"101"	42	number
    vapi.destination-number.message.type	"Transferring you now."	42	number
    vapi.destination-number.number.alnum-when-disabled	{"number": "abc", "numberE164CheckEnabled": false}	{"number": "+1 415", "numberE164CheckEnabled": false}	space
    vapi.destination-number.number.e164-when-enabled	{"number": "+14155551234"}	{"number": "1234"}	check on by default
    vapi.destination-number.number.max-length	"1{×40}"	"1{×41}"	41
    vapi.destination-number.number.min-length	"911"	"91"	2
    vapi.destination-number.number.required	{"type": "number", "number": "+14155551234"}	{"type": "number"}	member absent
    vapi.destination-number.number.type	"+14155551234"	42	number
    vapi.destination-number.numberE164CheckEnabled.type	true	"true"	string
    vapi.destination-number.transferPlan.type	{"mode": "blind-transfer"}	"blind-transfer"	string
    vapi.destination-number.type.const	"number"	"phone"	no member
    vapi.destination-number.type.required	{"type": "number", "number": "+14155551234"}	{"number": "+14155551234"}	member absent
    vapi.destination-sip.callerId.form	"{{customer.number}}"	"me"	word
    vapi.destination-sip.callerId.max-length	"+14155551234"	"1{×41}"	41
    vapi.destination-sip.callerId.only-with-dial	{"callerId": "+14155551234", "transferPlan": {"mode": "blind-transfer", "sipVerb": "dial"}}	{"callerId": "+14155551234"}	no plan: refer by default
    vapi.destination-sip.callerId.type	"+14155551234"	42	number
    vapi.destination-sip.description.type	"x"	42	number
    vapi.destination-sip.message.type	"Transferring you now."	42	number
    vapi.destination-sip.sipHeaders.type	{"X-Account": "gold"}	[]	array
    vapi.destination-sip.sipHeaders.value	"gold"	1	number
    vapi.destination-sip.sipUri.required	{"type": "sip", "sipUri": "sip:user@example.com"}	{"type": "sip"}	member absent
    vapi.destination-sip.sipUri.scheme	"sip:support@example.com"	"support@example.com"	no scheme
    vapi.destination-sip.sipUri.type	"sip:user@example.com"	42	number
    vapi.destination-sip.transferPlan.type	{"mode": "blind-transfer"}	"blind-transfer"	string
    vapi.destination-sip.type.const	"sip"	"SIP"	case
    vapi.destination-sip.type.required	{"type": "sip", "sipUri": "sip:user@example.com"}	{"sipUri": "sip:user@example.com"}	member absent
    vapi.error.body.type	{"message": "Invalid Key.", "error": "Unauthorized", "statusCode": 401}	"Unauthorized"	string
    vapi.error.error.type	"Unauthorized"	true	boolean
    vapi.error.message.type	"Invalid Key."	401	number
    vapi.error.statusCode.matches-status	{"status": 401, "body": 401}	{"status": 401, "body": 400}	differs
    vapi.error.statusCode.type	401	"401"	string
    vapi.get-phone-number.auth.bearer	"Bearer 3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	no scheme word
    vapi.get-phone-number.content-type	"application/json; charset=utf-8"	"text/html"	other
    vapi.get-phone-number.path.id.required	{"id": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"}	{}	member absent
    vapi.get-phone-number.path.id.type	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	42	number
    vapi.get-phone-number.path.id.uuid	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	"+14155551234"	a phone number
    vapi.get-phone-number.status.documented	200	404	undocumented
    vapi.hook-action.say.exact.max-length	"closed"	"x{×4001}"	4001
    vapi.hook-action.say.exact.required	{"type": "say", "exact": "closed"}	{"type": "say"}	member absent
    vapi.hook-action.say.exact.type	"x"	42	number
    vapi.hook-action.transfer.destination.present	{"type": "transfer", "destination": {"type": "number", "number": "+14155551234"}}	{"type": "transfer"}	absent
    vapi.hook-action.transfer.destination.type	{"type": "sip", "sipUri": "sip:a@b.c"}	"+14155551234"	string
    vapi.hook-action.type.enum	"transfer"	"tool"	action of assistant hooks
    vapi.hook-action.type.required	{"type": "say", "exact": "x"}	{"exact": "x"}	member absent
    vapi.hook.ending.do.type	{"type": "say", "exact": "bye"}	[{"type": "say", "exact": "bye"}]	list, as in call.ringing
    vapi.hook.ending.filter.key.const	"call.endedReason"	"endedReason"	short
    vapi.hook.ending.filter.key.required	{"type": "oneOf", "key": "call.endedReason", "oneOf": ["assistant-request-failed"]}	{"type": "oneOf", "oneOf": ["assistant-request-failed"]}	member absent
    vapi.hook.ending.filter.oneOf.item.enum	"assistant-request-failed"	"customer-ended-call"	reason outside the list
    vapi.hook.ending.filter.oneOf.required	{"type": "oneOf", "key": "call.endedReason", "oneOf": ["assistant-request-failed"]}	{"type": "oneOf", "key": "call.endedReason"}	member absent
    vapi.hook.ending.filter.oneOf.type	["assistant-request-failed"]	{}	object
    vapi.hook.ending.filter.type.const	"oneOf"	"startsWith"	filter of call.ringing
    vapi.hook.ending.filter.type.required	{"type": "oneOf", "key": "call.endedReason", "oneOf": ["assistant-request-failed"]}	{"key": "call.endedReason", "oneOf": ["assistant-request-failed"]}	member absent
    vapi.hook.ending.filters.type	[]	{}	object
    vapi.hook.item.type	{"on": "call.ringing", "do": [{"type": "say", "exact": "closed"}]}	"call.ringing"	string
    vapi.hook.on.enum	"call.ringing"	"call.ended"	no member
    vapi.hook.on.required	{"on": "call.ringing", "do": [{"type": "say", "exact": "closed"}]}	{"do": [{"type": "say", "exact": "closed"}]}	member absent
    vapi.hook.ringing.do.first-only	[{"type": "say", "exact": "closed"}]	[{"type": "say", "exact": "closed"}, {"type": "say", "exact": "closed"}]	two actions
    vapi.hook.ringing.do.required	{"on": "call.ringing", "do": [{"type": "say", "exact": "closed"}]}	{"on": "call.ringing"}	member absent
    vapi.hook.ringing.do.type	[{"type": "say", "exact": "closed"}]	{}	object
    vapi.hook.ringing.filter.key.const	"number"	"customer.number"	no member
    vapi.hook.ringing.filter.key.required	{"type": "startsWith", "key": "number", "startsWith": ["91", "86", "7"]}	{"type": "startsWith", "startsWith": ["91", "86", "7"]}	member absent
    vapi.hook.ringing.filter.startsWith.item.max-length	"91"	"9{×21}"	21
    vapi.hook.ringing.filter.startsWith.item.no-plus	"86"	"+86"	plus sign: would never match
    vapi.hook.ringing.filter.startsWith.item.type	"91"	42	number
    vapi.hook.ringing.filter.startsWith.max-items	["91", "91", "91", "91", "91", "91", "91", "91", "91", "91", "91", "91", "91", "91", "91", "91", "91", "91", "91", "91"]	["91", "91", "91", "91", "91", "91", "91", "91", "91", "91", "91", "91", "91", "91", "91", "91", "91", "91", "91", "91", "91"]	21 prefixes
    vapi.hook.ringing.filter.startsWith.required	{"type": "startsWith", "key": "number", "startsWith": ["91", "86", "7"]}	{"type": "startsWith", "key": "number"}	member absent
    vapi.hook.ringing.filter.startsWith.type	["91"]	{}	object
    vapi.hook.ringing.filter.type.const	"startsWith"	"oneOf"	filter of call.ending
    vapi.hook.ringing.filter.type.required	{"type": "startsWith", "key": "number", "startsWith": ["91", "86", "7"]}	{"key": "number", "startsWith": ["91", "86", "7"]}	member absent
    vapi.hook.ringing.filters.type	[]	{}	object
    vapi.null-on-optional	{"name": "x"}	{"name": null}	explicit null
    vapi.phone-number.assistantId.type	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	42	number
    vapi.phone-number.body.type	{"provider": "vapi", "id": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "orgId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "createdAt": "2024-01-15T09:30:00Z", "updatedAt": "2024-01-15T09:30:00Z"}	[{"provider": "vapi", "id": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "orgId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "createdAt": "2024-01-15T09:30:00Z", "updatedAt": "2024-01-15T09:30:00Z"}]	array (list route)
    vapi.phone-number.createdAt.date-time	"2024-01-15T09:30:00Z"	"2024-01-15"	date only
    vapi.phone-number.createdAt.required	{"createdAt": "2024-01-15T09:30:00Z"}	{}	member absent
    vapi.phone-number.createdAt.type	"2024-01-15T09:30:00Z"	42	number
    vapi.phone-number.fallback.unused	{"fallbackDestination": {"type": "number", "number": "+14155551234"}}	{"assistantId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "fallbackDestination": {"type": "number", "number": "+14155551234"}}	assistant set
    vapi.phone-number.fallbackDestination.type	{"type": "sip", "sipUri": "sip:a@b.c"}	{"type": "assistant", "assistantName": "x"}	a destination of tools, not of numbers
    vapi.phone-number.hooks.type	[]	{}	object
    vapi.phone-number.id.matches-path	{"path": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "body": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"}	{"path": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "body": "x"}	other
    vapi.phone-number.id.required	{"id": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"}	{}	member absent
    vapi.phone-number.id.type	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	42	number
    vapi.phone-number.id.uuid	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	"string"	placeholder of the seed
    vapi.phone-number.name.max-length	"x{×40}"	"x{×41}"	41
    vapi.phone-number.name.type	"Front desk"	42	number
    vapi.phone-number.orgId.required	{"orgId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"}	{}	member absent
    vapi.phone-number.orgId.type	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	42	number
    vapi.phone-number.orgId.uuid	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	"string"	placeholder of the seed
    vapi.phone-number.provider.required	{"provider": "vapi"}	{}	member absent
    vapi.phone-number.provider.type	"vapi"	42	number
    vapi.phone-number.server.type	{"url": "https://example.com/hook"}	"https://example.com/hook"	string: that was the old serverUrl
    vapi.phone-number.squadId.type	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	42	number
    vapi.phone-number.status.enum	"active"	"Active"	case
    vapi.phone-number.status.type	"active"	42	number
    vapi.phone-number.unknown-property	{"provider": "vapi", "id": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "orgId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "createdAt": "2024-01-15T09:30:00Z", "updatedAt": "2024-01-15T09:30:00Z"}	{"provider": "vapi", "id": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "orgId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "createdAt": "2024-01-15T09:30:00Z", "updatedAt": "2024-01-15T09:30:00Z", "providerResourceId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"}	seen live
    vapi.phone-number.updatedAt.date-time	"2024-01-15T09:30:00Z"	"2024-01-15"	date only
    vapi.phone-number.updatedAt.not-before-created	{"createdAt": "2024-01-15T09:30:00Z", "updatedAt": "2024-01-15T09:30:01Z"}	{"createdAt": "2024-01-15T09:30:00Z", "updatedAt": "2024-01-14T09:30:00Z"}	a day earlier
    vapi.phone-number.updatedAt.required	{"updatedAt": "2024-01-15T09:30:00Z"}	{}	member absent
    vapi.phone-number.updatedAt.type	"2024-01-15T09:30:00Z"	42	number
    vapi.phone-number.variant.known	"byo-phone-number"	"byo"	short
    vapi.phone-number.workflowId.type	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	42	number
    vapi.server.backoffPlan.baseDelaySeconds.maximum	10	11	above
    vapi.server.backoffPlan.baseDelaySeconds.minimum	0	-1	below
    vapi.server.backoffPlan.baseDelaySeconds.required	{"type": "fixed", "maxRetries": 0, "baseDelaySeconds": 1}	{"type": "fixed", "maxRetries": 0}	member absent
    vapi.server.backoffPlan.baseDelaySeconds.type	1	"0.5"	string
    vapi.server.backoffPlan.excludedStatusCodes.item.range	404	42	no status
    vapi.server.backoffPlan.excludedStatusCodes.item.type	400	{"key": "value"}	object: generated SDK test
    vapi.server.backoffPlan.excludedStatusCodes.type	[400]	{}	object
    vapi.server.backoffPlan.maxRetries.integer	3	1.5	fraction
    vapi.server.backoffPlan.maxRetries.maximum	10	11	above
    vapi.server.backoffPlan.maxRetries.minimum	0	-1	below
    vapi.server.backoffPlan.maxRetries.required	{"type": "fixed", "maxRetries": 0, "baseDelaySeconds": 1}	{"type": "fixed", "baseDelaySeconds": 1}	member absent
    vapi.server.backoffPlan.maxRetries.type	1	"0.5"	string
    vapi.server.backoffPlan.type	{"type": "fixed", "maxRetries": 0, "baseDelaySeconds": 1}	"fixed"	string
    vapi.server.backoffPlan.type.enum	"fixed"	"linear"	word of the description, no member
    vapi.server.backoffPlan.type.required	{"type": "fixed", "maxRetries": 0, "baseDelaySeconds": 1}	{"maxRetries": 0, "baseDelaySeconds": 1}	member absent
    vapi.server.backoffPlan.type.type	"fixed"	{"key": "value"}	object: generated SDK test
    vapi.server.credentialId.type	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	42	number
    vapi.server.credentialId.uuid	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	"cred_abc123"	form used in a guide
    vapi.server.encryptedPaths.item.type	"x"	42	number
    vapi.server.encryptedPaths.needs-credential	{"encryptedPaths": ["call"], "credentialId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"}	{"encryptedPaths": ["call"]}	no credential
    vapi.server.encryptedPaths.type	[]	{}	object
    vapi.server.headers.authorization	{"credentialId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "headers": {"X-A": "b"}}	{"credentialId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "headers": {"Authorization": "Bearer x"}}	override
    vapi.server.headers.type	{"X-A": "b"}	[]	array
    vapi.server.headers.value	"b"	1	number
    vapi.server.staticIpAddressesEnabled.type	true	"true"	string
    vapi.server.timeoutSeconds.maximum	300	301	above
    vapi.server.timeoutSeconds.minimum	1	0	below
    vapi.server.timeoutSeconds.type	30	"0.5"	string
    vapi.server.url.form	"https://example.com/hook"	"string"	placeholder of the seed
    vapi.server.url.type	"https://example.com/hook"	42	number
    vapi.telnyx.credentialId.required	{"credentialId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"}	{}	member absent
    vapi.telnyx.credentialId.type	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	42	number
    vapi.telnyx.number.e164	"+14155551234"	"4155551234"	no country code
    vapi.telnyx.number.required	{"number": "+14155551234"}	{}	member absent
    vapi.telnyx.number.type	"+14155551234"	42	number
    vapi.telnyx.provider.const	"telnyx"	"Telnyx"	case
    vapi.transfer-plan.contextEngineeringPlan.maxMessages.minimum	0	-1	below
    vapi.transfer-plan.contextEngineeringPlan.maxMessages.required	{"type": "lastNMessages", "maxMessages": 5}	{"type": "lastNMessages"}	member absent
    vapi.transfer-plan.contextEngineeringPlan.maxMessages.type	5	"0.5"	string
    vapi.transfer-plan.contextEngineeringPlan.mode	{"mode": "warm-transfer-experimental", "contextEngineeringPlan": {"type": "all"}}	{"mode": "blind-transfer", "contextEngineeringPlan": {"type": "all"}}	ignored in this mode
    vapi.transfer-plan.contextEngineeringPlan.type	{"type": "all"}	{"type": "some"}	no member
    vapi.transfer-plan.dialTimeout.maximum	600	601	above
    vapi.transfer-plan.dialTimeout.minimum	1	0	below
    vapi.transfer-plan.dialTimeout.only-with-dial	{"mode": "blind-transfer", "sipVerb": "dial", "dialTimeout": 60}	{"mode": "blind-transfer", "sipVerb": "refer", "dialTimeout": 60}	refer (the seed example)
    vapi.transfer-plan.dialTimeout.type	30	"0.5"	string
    vapi.transfer-plan.fallbackPlan.endCallEnabled.type	true	"true"	string
    vapi.transfer-plan.fallbackPlan.message.required	{"message": "Sorry"}	{}	member absent
    vapi.transfer-plan.fallbackPlan.message.type	"Transferring you now."	42	number
    vapi.transfer-plan.fallbackPlan.mode	{"mode": "warm-transfer-experimental", "fallbackPlan": {"message": "x"}}	{"mode": "warm-transfer-twiml", "fallbackPlan": {"message": "x"}}	not used
    vapi.transfer-plan.fallbackPlan.type	{"message": "Sorry"}	"Sorry"	string
    vapi.transfer-plan.holdAudioUrl.mode	{"mode": "warm-transfer-experimental", "holdAudioUrl": "https://example.com/a.mp3"}	{"mode": "blind-transfer", "holdAudioUrl": "https://example.com/a.mp3"}	ignored in this mode
    vapi.transfer-plan.holdAudioUrl.type	"https://example.com/a.mp3"	42	number
    vapi.transfer-plan.holdAudioUrl.url	"https://example.com/hold.mp3"	"string"	placeholder of the seed
    vapi.transfer-plan.message.mode	{"mode": "blind-transfer-add-summary-to-sip-header", "message": "Hello"}	{"mode": "blind-transfer", "message": "Hello"}	ignored in this mode
    vapi.transfer-plan.message.type	"Transferring you now."	42	number
    vapi.transfer-plan.mode.enum	"blind-transfer"	"warm-transfer-with-summary"	name used in a guide, not in the enum
    vapi.transfer-plan.mode.required	{"mode": "blind-transfer"}	{}	member absent
    vapi.transfer-plan.mode.type	"blind-transfer"	42	number
    vapi.transfer-plan.sipHeadersInReferToEnabled.type	true	"true"	string
    vapi.transfer-plan.sipVerb.enum	"refer"	"REFER"	case
    vapi.transfer-plan.sipVerb.type	"refer"	{"key": "value"}	object: what a generated SDK test sends
    vapi.transfer-plan.summaryPlan.enabled.type	true	"true"	string
    vapi.transfer-plan.summaryPlan.messages.item.type	{"role": "system", "content": "x"}	[]	array
    vapi.transfer-plan.summaryPlan.messages.type	[]	{}	object
    vapi.transfer-plan.summaryPlan.mode	{"mode": "blind-transfer-add-summary-to-sip-header", "summaryPlan": {"enabled": true}}	{"mode": "blind-transfer", "summaryPlan": {"enabled": true}}	ignored in this mode
    vapi.transfer-plan.summaryPlan.timeoutSeconds.maximum	60	61	above
    vapi.transfer-plan.summaryPlan.timeoutSeconds.minimum	1	0	below
    vapi.transfer-plan.summaryPlan.timeoutSeconds.type	30	"0.5"	string
    vapi.transfer-plan.summaryPlan.type	{"enabled": true}	true	boolean
    vapi.transfer-plan.timeout.maximum	600	601	above
    vapi.transfer-plan.timeout.minimum	1	0	below
    vapi.transfer-plan.timeout.mode	{"mode": "warm-transfer-wait-for-operator-to-speak-first-and-then-say-message", "timeout": 30}	{"mode": "blind-transfer", "timeout": 30}	ignored in this mode
    vapi.transfer-plan.timeout.type	30	"0.5"	string
    vapi.transfer-plan.transferCompleteAudioUrl.mode	{"mode": "warm-transfer-experimental", "transferCompleteAudioUrl": "https://example.com/a.mp3"}	{"mode": "blind-transfer", "transferCompleteAudioUrl": "https://example.com/a.mp3"}	ignored in this mode
    vapi.transfer-plan.transferCompleteAudioUrl.type	"https://example.com/a.mp3"	42	number
    vapi.transfer-plan.transferCompleteAudioUrl.url	"https://example.com/hold.mp3"	"string"	placeholder of the seed
    vapi.transfer-plan.twiml.max-length	"<Say>x{×20}</Say>"	"x{×4097}"	4097
    vapi.transfer-plan.twiml.mode	{"mode": "warm-transfer-twiml", "twiml": "<Say>Hi</Say>"}	{"mode": "blind-transfer", "twiml": "<Say>Hi</Say>"}	ignored in this mode
    vapi.transfer-plan.twiml.type	"<Say>Hi</Say>"	42	number
    vapi.transfer-plan.twiml.verbs	"<Say voice=\"alice\">Hello</Say><Pause length=\"2\"/>"	"<Dial>+14155551234</Dial>"	verb not supported
    vapi.twilio.credentials.redundant	{"twilioApiKey": "SK1", "twilioApiSecret": "s"}	{"twilioAuthToken": "t", "twilioApiKey": "SK1"}	key is ignored
    vapi.twilio.number.e164	"+14155551234"	"4155551234"	no country code
    vapi.twilio.number.required	{"number": "+14155551234"}	{}	member absent
    vapi.twilio.number.type	"+14155551234"	42	number
    vapi.twilio.provider.const	"twilio"	"Twilio"	case
    vapi.twilio.smsEnabled.type	true	"true"	string
    vapi.twilio.twilioAccountSid.form	"AC0{×32}"	"AC123"	short
    vapi.twilio.twilioAccountSid.required	{"twilioAccountSid": "AC00000000000000000000000000000000"}	{}	member absent
    vapi.twilio.twilioAccountSid.type	"AC0{×32}"	42	number
    vapi.twilio.twilioApiKey.type	"0{×32}"	42	number
    vapi.twilio.twilioApiSecret.type	"0{×32}"	42	number
    vapi.twilio.twilioAuthToken.type	"0{×32}"	42	number
    vapi.vapi.authentication.password.max-length	"u{×40}"	"u{×41}"	41
    vapi.vapi.authentication.password.min-length	"u{×20}"	"u{×19}"	19
    vapi.vapi.authentication.password.required	{"username": "u{×20}", "password": "p{×20}"}	{"username": "u{×20}"}	member absent
    vapi.vapi.authentication.password.type	"u{×20}"	42	number
    vapi.vapi.authentication.realm.type	"sip.vapi.ai"	42	number
    vapi.vapi.authentication.type	{"username": "u{×20}", "password": "p{×20}"}	"user:pass"	string
    vapi.vapi.authentication.username.max-length	"u{×40}"	"u{×41}"	41
    vapi.vapi.authentication.username.min-length	"u{×20}"	"u{×19}"	19
    vapi.vapi.authentication.username.required	{"username": "u{×20}", "password": "p{×20}"}	{"password": "p{×20}"}	member absent
    vapi.vapi.authentication.username.type	"u{×20}"	42	number
    vapi.vapi.number.e164	"+14155551234"	"4155551234"	no country code
    vapi.vapi.number.type	"+14155551234"	42	number
    vapi.vapi.numberDesiredAreaCode.digits	"415"	"abc"	letters
    vapi.vapi.numberDesiredAreaCode.max-length	"415"	"4155"	4
    vapi.vapi.numberDesiredAreaCode.min-length	"415"	"41"	2
    vapi.vapi.numberDesiredAreaCode.type	"415"	42	number
    vapi.vapi.provider.const	"vapi"	"Vapi"	case
    vapi.vapi.sipUri.sip-scheme	"sip:withcherry@sip.vapi.ai"	"withcherry@sip.vapi.ai"	no scheme
    vapi.vapi.sipUri.type	"sip:user@sip.vapi.ai"	42	number
    vapi.vonage.credentialId.required	{"credentialId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"}	{}	member absent
    vapi.vonage.credentialId.type	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	42	number
    vapi.vonage.number.e164	"+14155551234"	"4155551234"	no country code
    vapi.vonage.number.required	{"number": "+14155551234"}	{}	member absent
    vapi.vonage.number.type	"+14155551234"	42	number
    vapi.vonage.provider.const	"vonage"	"Vonage"	case
    vapi.webhook.assistant-request.request.assistantVersion.type	"v3"	3	number
    vapi.webhook.assistant-request.request.body.type	{"message": {"type": "assistant-request", "call": {"id": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "orgId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "createdAt": "2025-05-26T20:03:18.712Z", "updatedAt": "2025-05-26T20:03:18.712Z", "type": "inboundPhoneCall"}}}	[]	array
    vapi.webhook.assistant-request.request.call.createdAt.date-time	"2025-05-26T20:03:18.712Z"	"2025-05-26"	date only
    vapi.webhook.assistant-request.request.call.createdAt.required	{"createdAt": "2025-05-26T20:03:18.712Z"}	{}	member absent
    vapi.webhook.assistant-request.request.call.createdAt.type	"2025-05-26T20:03:18.712Z"	42	number
    vapi.webhook.assistant-request.request.call.id.required	{"id": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"}	{}	member absent
    vapi.webhook.assistant-request.request.call.id.type	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	42	number
    vapi.webhook.assistant-request.request.call.orgId.required	{"orgId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"}	{}	member absent
    vapi.webhook.assistant-request.request.call.orgId.type	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	42	number
    vapi.webhook.assistant-request.request.call.phoneCallProvider.enum	"twilio"	"byo-phone-number"	provider of the number, not of the call
    vapi.webhook.assistant-request.request.call.phoneCallTransport.enum	"sip"	"PSTN"	case
    vapi.webhook.assistant-request.request.call.phoneNumberId.type	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	42	number
    vapi.webhook.assistant-request.request.call.status.enum	"scheduled"	"in_progress"	underscore
    vapi.webhook.assistant-request.request.call.type.enum	"inboundPhoneCall"	"inbound"	short
    vapi.webhook.assistant-request.request.call.type.inbound	"inboundPhoneCall"	"outboundPhoneCall"	outbound
    vapi.webhook.assistant-request.request.call.updatedAt.date-time	"2025-05-26T20:03:18.712Z"	"2025-05-26"	date only
    vapi.webhook.assistant-request.request.call.updatedAt.required	{"updatedAt": "2025-05-26T20:03:18.712Z"}	{}	member absent
    vapi.webhook.assistant-request.request.call.updatedAt.type	"2025-05-26T20:03:18.712Z"	42	number
    vapi.webhook.assistant-request.request.customer.email.max-length	"x{×40}"	"x{×41}"	41
    vapi.webhook.assistant-request.request.customer.extension.max-length	"101"	"12345678901"	11
    vapi.webhook.assistant-request.request.customer.externalId.max-length	"x{×40}"	"x{×41}"	41
    vapi.webhook.assistant-request.request.customer.name.max-length	"x{×40}"	"x{×41}"	41
    vapi.webhook.assistant-request.request.customer.number.e164-when-enabled	{"number": "+14155551234"}	{"number": "1234"}	check on
    vapi.webhook.assistant-request.request.customer.number.max-length	"1{×40}"	"1{×41}"	41
    vapi.webhook.assistant-request.request.customer.number.min-length	"911"	"91"	2
    vapi.webhook.assistant-request.request.customer.number.type	"+14155551234"	42	number
    vapi.webhook.assistant-request.request.customer.same-as-call	{"call": {"customer": {"number": "+14155551234"}}, "customer": {"number": "+14155551234"}}	{"call": {"customer": {"number": "+14155551234"}}, "customer": {"number": "+14155559999"}}	numbers differ
    vapi.webhook.assistant-request.request.customer.sipUri.type	"sip:a@b.c"	42	number
    vapi.webhook.assistant-request.request.customer.type	{"number": "+14155551234"}	[]	array
    vapi.webhook.assistant-request.request.message.call.present	{"call": {"id": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"}}	{}	absent
    vapi.webhook.assistant-request.request.message.required	{"message": {"type": "assistant-request"}}	{}	member absent
    vapi.webhook.assistant-request.request.message.timestamp.type	1748289798737	"0.5"	string
    vapi.webhook.assistant-request.request.message.type	{"type": "assistant-request", "call": {"id": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "orgId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "createdAt": "2025-05-26T20:03:18.712Z", "updatedAt": "2025-05-26T20:03:18.712Z", "type": "inboundPhoneCall"}}	[]	array
    vapi.webhook.assistant-request.request.message.type.const	"assistant-request"	"assistant.request"	dot
    vapi.webhook.assistant-request.request.message.type.required	{"type": "assistant-request"}	{}	member absent
    vapi.webhook.assistant-request.request.phoneNumber.byo-phone-number.credentialId.required	{"provider": "byo-phone-number", "credentialId": "+14155551234"}	{"provider": "byo-phone-number"}	member absent
    vapi.webhook.assistant-request.request.phoneNumber.telnyx.credentialId.required	{"provider": "telnyx", "number": "+14155551234", "credentialId": "+14155551234"}	{"provider": "telnyx", "number": "+14155551234"}	member absent
    vapi.webhook.assistant-request.request.phoneNumber.telnyx.number.required	{"provider": "telnyx", "number": "+14155551234", "credentialId": "+14155551234"}	{"provider": "telnyx", "credentialId": "+14155551234"}	member absent
    vapi.webhook.assistant-request.request.phoneNumber.twilio.number.required	{"provider": "twilio", "number": "+14155551234", "twilioAccountSid": "+14155551234"}	{"provider": "twilio", "twilioAccountSid": "+14155551234"}	member absent
    vapi.webhook.assistant-request.request.phoneNumber.twilio.twilioAccountSid.required	{"provider": "twilio", "number": "+14155551234", "twilioAccountSid": "+14155551234"}	{"provider": "twilio", "number": "+14155551234"}	member absent
    vapi.webhook.assistant-request.request.phoneNumber.variant	"twilio"	"Twilio"	case
    vapi.webhook.assistant-request.request.phoneNumber.vonage.credentialId.required	{"provider": "vonage", "number": "+14155551234", "credentialId": "+14155551234"}	{"provider": "vonage", "number": "+14155551234"}	member absent
    vapi.webhook.assistant-request.request.phoneNumber.vonage.number.required	{"provider": "vonage", "number": "+14155551234", "credentialId": "+14155551234"}	{"provider": "vonage", "credentialId": "+14155551234"}	member absent
    vapi.webhook.assistant-request.request.phoneNumberId.matches	{"call": {"phoneNumberId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"}, "phoneNumber": {"id": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"}}	{"call": {"phoneNumberId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"}, "phoneNumber": {"id": "x"}}	other
    vapi.webhook.assistant-request.response.assistant.type	{"name": "x"}	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	string
    vapi.webhook.assistant-request.response.assistantId.type	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	42	number
    vapi.webhook.assistant-request.response.assistantOverrides.type	{"name": "x"}	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	string
    vapi.webhook.assistant-request.response.body.type	{"assistantId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"}	[]	array
    vapi.webhook.assistant-request.response.deadline	6	8	late
    vapi.webhook.assistant-request.response.destination.type	{"type": "number", "number": "+14155551234"}	"+14155551234"	string
    vapi.webhook.assistant-request.response.error.type	"Sorry"	42	number
    vapi.webhook.assistant-request.response.one-source	{"destination": {"type": "number", "number": "+14155551234"}}	{"error": "x", "assistantId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"}	error wins
    vapi.webhook.assistant-request.response.overrides.have-source	{"assistantId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "assistantOverrides": {}}	{"squadId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "assistantOverrides": {}}	other source
    vapi.webhook.assistant-request.response.some-answer	{"assistantId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"}	{}	nothing
    vapi.webhook.assistant-request.response.squad.type	{"name": "x"}	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	string
    vapi.webhook.assistant-request.response.squadId.type	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	42	number
    vapi.webhook.assistant-request.response.squadOverrides.type	{"name": "x"}	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	string
    vapi.webhook.assistant-request.response.workflow.type	{"name": "x"}	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	string
    vapi.webhook.assistant-request.response.workflowId.type	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	42	number
    vapi.webhook.assistant-request.response.workflowOverrides.type	{"name": "x"}	"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"	string
    vapi.webhook.assistant-request.response.wrapper	{"assistantId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"}	{"messageResponse": {"assistantId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"}, "assistantId": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a"}	both
    vapi.webhook.auth.bearer	"Bearer s3cret"	"s3cret"	prefix missing while it is enabled
    vapi.webhook.auth.hmac.algorithm	"sha256"	"md5"	no member
    vapi.webhook.auth.hmac.encoding	"hex"	"base64url"	no member
    vapi.webhook.auth.hmac.header	"0{×64}"	null	absent
    vapi.webhook.auth.hmac.payload	"{timestamp}.{body}"	"{body}.{timestamp}"	order
    """#
}
