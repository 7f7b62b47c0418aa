/// An example that follows each of ElevenLabs's constraints, one that breaks it, and why.
enum ElevenLabsExamples {
  static let table = #"""
    elevenlabs.error-422.body.type	{"detail": []}	[]	array
    elevenlabs.error-422.detail.item.loc.item.type	"body"	null	null
    elevenlabs.error-422.detail.item.loc.required	{"loc": ["path", "phone_number_id"], "msg": "field required", "type": "value_error.missing"}	{"msg": "field required", "type": "value_error.missing"}	member absent
    elevenlabs.error-422.detail.item.loc.type	["body", 0]	{}	object
    elevenlabs.error-422.detail.item.msg.required	{"loc": ["path", "phone_number_id"], "msg": "field required", "type": "value_error.missing"}	{"loc": ["path", "phone_number_id"], "type": "value_error.missing"}	member absent
    elevenlabs.error-422.detail.item.msg.type	"field required"	42	number
    elevenlabs.error-422.detail.item.type	{"loc": ["path", "phone_number_id"], "msg": "field required", "type": "value_error.missing"}	[]	array
    elevenlabs.error-422.detail.item.type.required	{"loc": ["path", "phone_number_id"], "msg": "field required", "type": "value_error.missing"}	{"loc": ["path", "phone_number_id"], "msg": "field required"}	member absent
    elevenlabs.error-422.detail.item.type.type	"missing"	42	number
    elevenlabs.error-422.detail.type	[]	{}	object
    elevenlabs.error-other.detail.shape	{"detail": {"status": "phone_number_not_found", "message": "x"}}	{"detail": 42}	number
    elevenlabs.get-phone-number.content-type	"application/json"	"text/html"	error page
    elevenlabs.get-phone-number.header.xi-api-key.not-bearer	"sk_0123456789abcdef"	"Bearer sk_0123456789abcdef"	scheme word of another API
    elevenlabs.get-phone-number.header.xi-api-key.required	{"xi-api-key": "sk_0123"}	{}	member absent
    elevenlabs.get-phone-number.header.xi-api-key.type	"sk_0123"	42	number
    elevenlabs.get-phone-number.path.phone_number_id.not-a-number	"phnum_0101k5abcdefghjkmnpqrstvwxyz"	"+14155551234"	a phone number
    elevenlabs.get-phone-number.path.phone_number_id.required	{"phone_number_id": "phnum_0101k5abcdefghjkmnpqrstvwxyz"}	{}	member absent
    elevenlabs.get-phone-number.path.phone_number_id.type	"phnum_0101k5abcdefghjkmnpqrstvwxyz"	42	number
    elevenlabs.get-phone-number.status.documented	200	404	undocumented, seen for an unknown id
    elevenlabs.inbound-trunk.allowed_addresses.item.ip-or-cidr	"203.0.113.7"	"203.0.113.0/33"	prefix above 32
    elevenlabs.inbound-trunk.allowed_addresses.item.type	"203.0.113.0/24"	42	number
    elevenlabs.inbound-trunk.allowed_addresses.required	{"allowed_addresses": ["203.0.113.7"]}	{}	member absent
    elevenlabs.inbound-trunk.allowed_addresses.type	["203.0.113.7"]	{}	object
    elevenlabs.inbound-trunk.allowed_numbers.item.phone	"+14155551234"	"anonymous"	word
    elevenlabs.inbound-trunk.allowed_numbers.item.type	"+14155551234"	42	number
    elevenlabs.inbound-trunk.allowed_numbers.required	{"allowed_numbers": null}	{}	member absent
    elevenlabs.inbound-trunk.allowed_numbers.type	["+14155551234"]	{}	object
    elevenlabs.inbound-trunk.has_auth_credentials.required	{"has_auth_credentials": false}	{}	member absent
    elevenlabs.inbound-trunk.has_auth_credentials.type	true	"true"	string
    elevenlabs.inbound-trunk.media_encryption.enum	"disabled"	"srtp"	no member
    elevenlabs.inbound-trunk.media_encryption.required	{"media_encryption": "allowed"}	{}	member absent
    elevenlabs.inbound-trunk.media_encryption.type	"allowed"	42	number
    elevenlabs.inbound-trunk.remote_domains.item.domain	"sip.example.com"	"https://sip.example.com"	URL
    elevenlabs.inbound-trunk.remote_domains.item.type	"sip.example.com"	42	number
    elevenlabs.inbound-trunk.remote_domains.type	["sip.example.com"]	{}	object
    elevenlabs.inbound-trunk.username.type	"u"	42	number
    elevenlabs.inbound-trunk.username.without-credentials	{"has_auth_credentials": false, "username": null}	{"has_auth_credentials": false, "username": "u"}	name without credentials
    elevenlabs.outbound-trunk.address.host-or-ip	"sip.example.com"	"sip:sip.example.com"	scheme
    elevenlabs.outbound-trunk.address.required	{"address": "sip.example.com"}	{}	member absent
    elevenlabs.outbound-trunk.address.type	"sip.example.com"	42	number
    elevenlabs.outbound-trunk.has_auth_credentials.required	{"has_auth_credentials": false}	{}	member absent
    elevenlabs.outbound-trunk.has_auth_credentials.type	true	"true"	string
    elevenlabs.outbound-trunk.has_outbound_trunk.type	true	"true"	string
    elevenlabs.outbound-trunk.headers.type	{"X-Trunk": "a"}	[]	array
    elevenlabs.outbound-trunk.headers.value.type	"gold"	42	number
    elevenlabs.outbound-trunk.media_encryption.enum	"disabled"	"optional"	no member
    elevenlabs.outbound-trunk.media_encryption.required	{"media_encryption": "allowed"}	{}	member absent
    elevenlabs.outbound-trunk.media_encryption.type	"allowed"	42	number
    elevenlabs.outbound-trunk.transport.enum	"auto"	"TCP"	Retell spelling
    elevenlabs.outbound-trunk.transport.required	{"transport": "tcp"}	{}	member absent
    elevenlabs.outbound-trunk.transport.type	"tcp"	42	number
    elevenlabs.outbound-trunk.username.type	"trunk-user"	42	number
    elevenlabs.outbound-trunk.username.without-credentials	{"has_auth_credentials": true, "username": "u"}	{"has_auth_credentials": false, "username": "u"}	name without credentials
    elevenlabs.phone-number.assigned_agent.agent_id.required	{"agent_id": "agent_1", "agent_name": "My Agent"}	{"agent_name": "My Agent"}	member absent
    elevenlabs.phone-number.assigned_agent.agent_id.type	"agent_1"	42	number
    elevenlabs.phone-number.assigned_agent.agent_name.required	{"agent_id": "agent_1", "agent_name": "My Agent"}	{"agent_id": "agent_1"}	member absent
    elevenlabs.phone-number.assigned_agent.agent_name.type	"My Agent"	42	number
    elevenlabs.phone-number.assigned_agent.type	{"agent_id": "agent_1", "agent_name": "My Agent"}	"agent_1"	bare id
    elevenlabs.phone-number.body.type	{"phone_number": "+14155551234", "label": "Customer Support", "phone_number_id": "phnum_1", "provider": "twilio"}	[{"phone_number": "+14155551234", "label": "Customer Support", "phone_number_id": "phnum_1", "provider": "twilio"}]	array (the list route answers so)
    elevenlabs.phone-number.inbound_trunk.type	{"allowed_addresses": ["203.0.113.7"], "allowed_numbers": null, "media_encryption": "allowed", "has_auth_credentials": false}	"sip.example.com"	string
    elevenlabs.phone-number.label.required	{"label": "Customer Support"}	{}	member absent
    elevenlabs.phone-number.label.type	"Customer Support"	42	number
    elevenlabs.phone-number.livekit_stack.enum	"standard"	"dynamic"	no member
    elevenlabs.phone-number.livekit_stack.required	{"livekit_stack": "standard"}	{}	member absent
    elevenlabs.phone-number.livekit_stack.type	"standard"	42	number
    elevenlabs.phone-number.outbound_trunk.type	{"address": "sip.example.com", "transport": "tcp", "media_encryption": "allowed", "has_auth_credentials": false}	"sip.example.com"	string
    elevenlabs.phone-number.phone_number.e164	"+14155551234"	"14155551234"	no +
    elevenlabs.phone-number.phone_number.required	{"phone_number": "+14155551234"}	{}	member absent
    elevenlabs.phone-number.phone_number.type	"+14155551234"	42	number
    elevenlabs.phone-number.phone_number_id.matches-path	{"path": "phnum_1", "body": "phnum_1"}	{"path": "phnum_1", "body": "phnum_2"}	other id
    elevenlabs.phone-number.phone_number_id.required	{"phone_number_id": "phnum_1"}	{}	member absent
    elevenlabs.phone-number.phone_number_id.type	"phnum_1"	42	number
    elevenlabs.phone-number.provider.enum	"twilio"	"sip-trunk"	hyphen
    elevenlabs.phone-number.provider.present	{"provider": "twilio"}	{}	absent
    elevenlabs.phone-number.provider.type	"twilio"	42	number
    elevenlabs.phone-number.provider_config.alias	{"provider_config": {"address": "sip.example.com", "transport": "tcp", "media_encryption": "allowed", "has_auth_credentials": false}, "outbound_trunk": {"address": "sip.example.com", "transport": "tcp", "media_encryption": "allowed", "has_auth_credentials": false}}	{"provider_config": {"address": "sip.example.com", "transport": "tcp", "media_encryption": "allowed", "has_auth_credentials": false}, "outbound_trunk": {"address": "other.example.com", "transport": "tcp", "media_encryption": "allowed", "has_auth_credentials": false}}	addresses differ
    elevenlabs.phone-number.provider_config.type	{"address": "sip.example.com", "transport": "tcp", "media_encryption": "allowed", "has_auth_credentials": false}	"sip.example.com"	string
    elevenlabs.phone-number.supports_inbound.type	true	"true"	string
    elevenlabs.phone-number.supports_outbound.type	true	"true"	string
    elevenlabs.phone-number.twilio.no-sip-members	{"phone_number": "+14155551234", "label": "Customer Support", "phone_number_id": "phnum_1", "provider": "twilio"}	{"phone_number": "+14155551234", "label": "Customer Support", "phone_number_id": "phnum_1", "provider": "twilio", "livekit_stack": "standard"}	SIP member
    elevenlabs.phone-number.unknown-property	{"phone_number": "+14155551234", "label": "Customer Support", "phone_number_id": "phnum_1", "provider": "twilio"}	{"phone_number": "+14155551234", "label": "Sales", "phone_number_id": "phnum_2", "provider": "sip_trunk", "livekit_stack": "standard", "store_sip_messages": true}	public addition of 2026-05
    elevenlabs.phone-number.variant.exactly-one	{"phone_number": "+14155551234", "label": "Customer Support", "phone_number_id": "phnum_1", "provider": "twilio"}	{"phone_number": "+14155551234", "label": "Sales", "phone_number_id": "phnum_2", "livekit_stack": "standard"}	no provider: fits both
    elevenlabs.webhook.initiation.request.agent_id.required	{"caller_id": "+491520000000", "agent_id": "agent_1", "called_number": "+14155551234", "call_sid": "CA0{×32}"}	{"caller_id": "+491520000000", "called_number": "+14155551234", "call_sid": "CA0{×32}"}	member absent
    elevenlabs.webhook.initiation.request.agent_id.type	"agent_1"	42	number
    elevenlabs.webhook.initiation.request.body.type	{"caller_id": "+491520000000", "agent_id": "agent_1", "called_number": "+14155551234", "call_sid": "CA0{×32}"}	[]	array
    elevenlabs.webhook.initiation.request.call_sid.form	"CA0{×32}"	"CA..."	abbreviated
    elevenlabs.webhook.initiation.request.call_sid.required	{"caller_id": "+491520000000", "agent_id": "agent_1", "called_number": "+14155551234", "call_sid": "CA0{×32}"}	{"caller_id": "+491520000000", "agent_id": "agent_1", "called_number": "+14155551234"}	member absent
    elevenlabs.webhook.initiation.request.call_sid.type	"CA0{×32}"	42	number
    elevenlabs.webhook.initiation.request.called_number.e164	"+14155551234"	"4155551234"	no country code
    elevenlabs.webhook.initiation.request.called_number.required	{"caller_id": "+491520000000", "agent_id": "agent_1", "called_number": "+14155551234", "call_sid": "CA0{×32}"}	{"caller_id": "+491520000000", "agent_id": "agent_1", "call_sid": "CA0{×32}"}	member absent
    elevenlabs.webhook.initiation.request.called_number.type	"+14155551234"	42	number
    elevenlabs.webhook.initiation.request.caller_id.e164	"+14155551234"	"4155551234"	no country code
    elevenlabs.webhook.initiation.request.caller_id.required	{"caller_id": "+491520000000", "agent_id": "agent_1", "called_number": "+14155551234", "call_sid": "CA0{×32}"}	{"agent_id": "agent_1", "called_number": "+14155551234", "call_sid": "CA0{×32}"}	member absent
    elevenlabs.webhook.initiation.request.caller_id.type	"+491520000000"	42	number
    elevenlabs.webhook.initiation.response.body.type	{"type": "conversation_initiation_client_data", "dynamic_variables": {"customer_name": "John Doe"}}	[]	array
    elevenlabs.webhook.initiation.response.branch_id.type	"u1"	1	number
    elevenlabs.webhook.initiation.response.custom_llm_extra_body.type	{"a": 1}	"x"	string
    elevenlabs.webhook.initiation.response.dynamic_variables.complete	{"agent": ["customer_name"], "sent": {"customer_name": "John"}}	{"agent": ["customer_name", "plan"], "sent": {"customer_name": "John"}}	plan is missing
    elevenlabs.webhook.initiation.response.dynamic_variables.name.reserved	"customer_name"	"system__caller_id"	reserved
    elevenlabs.webhook.initiation.response.dynamic_variables.required	{"type": "conversation_initiation_client_data", "dynamic_variables": {"customer_name": "John Doe"}}	{"type": "conversation_initiation_client_data"}	member absent
    elevenlabs.webhook.initiation.response.dynamic_variables.type	{"customer_name": "John Doe"}	[]	array
    elevenlabs.webhook.initiation.response.dynamic_variables.value.type	"premium"	{"a": 1}	object
    elevenlabs.webhook.initiation.response.environment.type	"u1"	1	number
    elevenlabs.webhook.initiation.response.override.agent.first_message.type	"en"	1	number
    elevenlabs.webhook.initiation.response.override.agent.language.type	"en"	1	number
    elevenlabs.webhook.initiation.response.override.agent.prompt.prompt.type	"You are …"	1	number
    elevenlabs.webhook.initiation.response.override.agent.prompt.type	{"prompt": "You are …"}	"You are …"	bare text
    elevenlabs.webhook.initiation.response.override.agent.type	{}	"x"	string
    elevenlabs.webhook.initiation.response.override.asr.type	{}	"x"	string
    elevenlabs.webhook.initiation.response.override.conversation.type	{}	"x"	string
    elevenlabs.webhook.initiation.response.override.tts.type	{}	"x"	string
    elevenlabs.webhook.initiation.response.override.tts.voice_id.type	"new-voice-id"	1	number
    elevenlabs.webhook.initiation.response.override.turn.type	{}	"x"	string
    elevenlabs.webhook.initiation.response.override.type	{"agent": {"first_message": "Hi"}}	"x"	string
    elevenlabs.webhook.initiation.response.source_info.source.enum	"twilio"	"phone"	no member
    elevenlabs.webhook.initiation.response.source_info.version.max-length	"1.2.3"	"x{×51}"	51
    elevenlabs.webhook.initiation.response.type.const	"conversation_initiation_client_data"	"conversation_initiation"	cut
    elevenlabs.webhook.initiation.response.type.present	{"type": "conversation_initiation_client_data", "dynamic_variables": {"customer_name": "John Doe"}}	{"dynamic_variables": {"customer_name": "John Doe"}}	member absent
    elevenlabs.webhook.initiation.response.user_id.type	"u1"	1	number
    elevenlabs.webhook.signature.digest	{"key": "wsec_test", "t": 1700000000, "body": "{\"type\":\"post_call_transcription\"}", "v0": "8580fe46ca40876a1f93f7a34277501134e83d7dd8472e950b34c3b9c4d1e248"}	{"key": "other", "t": 1700000000, "body": "{\"type\":\"post_call_transcription\"}", "v0": "8580fe46ca40876a1f93f7a34277501134e83d7dd8472e950b34c3b9c4d1e248"}	other secret
    elevenlabs.webhook.signature.format	"t=1700000000,v0=0{×64}"	"t=1700000000"	no digest
    elevenlabs.webhook.signature.freshness	{"t": 1700000000, "now": 1700001800}	{"t": 1700000000, "now": 1700001801}	too old by a second
    elevenlabs.webhook.signature.present	"t=1700000000,v0=0{×64}"	null	absent
    """#
}
