/// An example that follows each of Retell's constraints, one that breaks it, and why.
enum RetellExamples {
  static let table = #"""
    retell.agent-weight-older.agent_id.min-length	"a"	""	empty
    retell.agent-weight-older.agent_id.required	{"agent_id": "a", "weight": 1}	{"weight": 1}	member absent
    retell.agent-weight-older.agent_id.type	"a"	42	number
    retell.agent-weight-older.agent_version.type	1	"415"	string
    retell.agent-weight-older.item.type	{"agent_id": "a", "weight": 1}	[]	array
    retell.agent-weight-older.weight.exclusive-minimum	0.1	0	bound
    retell.agent-weight-older.weight.maximum	1	1.5	above
    retell.agent-weight-older.weight.required	{"agent_id": "a", "weight": 1}	{"agent_id": "a"}	member absent
    retell.agent-weight-older.weight.type	0.5	"0.5"	string
    retell.agent-weight.agent_id.min-length	"a"	""	empty
    retell.agent-weight.agent_id.required	{"agent_id": "oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD", "weight": 1}	{"weight": 1}	member absent
    retell.agent-weight.agent_id.type	"agent_12345"	42	number
    retell.agent-weight.agent_version.max-length	"a{×20}"	"a{×21}"	21 characters
    retell.agent-weight.agent_version.min-length	"v"	""	empty
    retell.agent-weight.agent_version.minimum	0	-1	negative
    retell.agent-weight.agent_version.pattern	"prod"	"v1"	v + digits
    retell.agent-weight.agent_version.type	1	null	null
    retell.agent-weight.item.type	{"agent_id": "oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD", "weight": 1}	[]	array
    retell.agent-weight.weight.exclusive-minimum	0.0001	0	bound itself is excluded
    retell.agent-weight.weight.maximum	1	1.0001	above 1
    retell.agent-weight.weight.required	{"agent_id": "oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD", "weight": 1}	{"agent_id": "oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD"}	member absent
    retell.agent-weight.weight.type	0.5	"0.5"	string
    retell.error.body.type	{"status": "error", "message": "x"}	[]	array
    retell.error.message.type	"API key is missing or invalid."	42	number
    retell.error.status.enum	"error"	"ok"	other word
    retell.error.status.type	"error"	42	number
    retell.get-phone-number.auth.bearer	"Bearer key_0123456789"	"key_0123456789"	no scheme word
    retell.get-phone-number.auth.required	"Bearer key_0123456789"	null	header absent
    retell.get-phone-number.content-type	"application/json; charset=utf-8"	"text/html"	other type
    retell.get-phone-number.path.phone_number.e164	"+14157774444"	"4157774444"	no + and no country code
    retell.get-phone-number.path.phone_number.min-length	"+14157774444"	""	empty segment: the path would be another route
    retell.get-phone-number.path.phone_number.percent-encoding	"/get-phone-number/%2B14157774444"	"/get-phone-number/+14157774444"	observed to answer 404
    retell.get-phone-number.path.phone_number.required	{"phone_number": "+14157774444"}	{}	member absent
    retell.get-phone-number.path.phone_number.type	"+14157774444"	42	number
    retell.get-phone-number.status.documented	200	404	not documented, yet seen in live use
    retell.import-agent-weight.agent_id.min-length	"a"	""	empty
    retell.import-agent-weight.agent_id.required	{"agent_id": "oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD", "weight": 1}	{"weight": 1}	member absent
    retell.import-agent-weight.agent_id.type	"agent_12345"	42	number
    retell.import-agent-weight.agent_version.max-length	"a{×20}"	"a{×21}"	21 characters
    retell.import-agent-weight.agent_version.min-length	"v"	""	empty
    retell.import-agent-weight.agent_version.minimum	0	-1	negative
    retell.import-agent-weight.agent_version.pattern	"prod"	"v1"	v + digits
    retell.import-agent-weight.agent_version.type	1	null	null
    retell.import-agent-weight.item.type	{"agent_id": "oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD", "weight": 1}	[]	array
    retell.import-agent-weight.weight.exclusive-minimum	0.0001	0	bound itself is excluded
    retell.import-agent-weight.weight.maximum	1	1.0001	above 1
    retell.import-agent-weight.weight.required	{"agent_id": "oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD", "weight": 1}	{"agent_id": "oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD"}	member absent
    retell.import-agent-weight.weight.type	0.5	"0.5"	string
    retell.import-error.body.type	{"status": "error"}	[]	array
    retell.import-error.message.type	"Invalid request format, please check API reference."	42	number
    retell.import-error.status.enum	"error"	"ok"	other
    retell.import-error.status.type	"error"	42	number
    retell.import-phone-number.echo.auth_username	{"request": "x", "response": "x"}	{"request": "x", "response": "y"}	other value
    retell.import-phone-number.echo.inbound_webhook_url	{"request": "x", "response": "x"}	{"request": "x", "response": "y"}	other value
    retell.import-phone-number.echo.nickname	{"request": "x", "response": "x"}	{"request": "x", "response": "y"}	other value
    retell.import-phone-number.echo.no-password	{"sip_outbound_trunk_config": {"auth_username": "u"}}	{"sip_trunk_auth_password": "123456"}	secret at the root
    retell.import-phone-number.echo.phone_number	{"request": "x", "response": "x"}	{"request": "x", "response": "y"}	other value
    retell.import-phone-number.echo.termination_uri	{"request": "x", "response": "x"}	{"request": "x", "response": "y"}	other value
    retell.import-phone-number.echo.transport	{"request": "x", "response": "x"}	{"request": "x", "response": "y"}	other value
    retell.import-phone-number.echo.type-custom	"custom"	"retell-twilio"	bought from Retell
    retell.import-phone-number.request.allowed_inbound_country_list.item.iso3166	"CA"	"CAN"	alpha-3
    retell.import-phone-number.request.allowed_inbound_country_list.item.type	"US"	42	number
    retell.import-phone-number.request.allowed_inbound_country_list.type	["US"]	{}	object
    retell.import-phone-number.request.allowed_outbound_country_list.item.iso3166	"CA"	"CAN"	alpha-3
    retell.import-phone-number.request.allowed_outbound_country_list.item.type	"US"	42	number
    retell.import-phone-number.request.allowed_outbound_country_list.type	["US"]	{}	object
    retell.import-phone-number.request.auth.bearer	"Bearer key_0123456789"	"key_0123456789"	no scheme
    retell.import-phone-number.request.body.required	{"phone_number": "+14157774444", "termination_uri": "someuri.pstn.twilio.com"}	(empty body)	no body
    retell.import-phone-number.request.body.type	{"phone_number": "+14157774444", "termination_uri": "someuri.pstn.twilio.com"}	[]	array
    retell.import-phone-number.request.content-type	"application/json"	"application/x-www-form-urlencoded"	other type
    retell.import-phone-number.request.ignore_e164_validation.type	true	"true"	string
    retell.import-phone-number.request.inbound_agents.type	[{"agent_id": "a", "weight": 1}]	{}	object
    retell.import-phone-number.request.inbound_agents.weights-sum	[{"agent_id": "a", "weight": 1}]	[{"agent_id": "a", "weight": 0.5}]	sum 0.5 (as in the SDK test)
    retell.import-phone-number.request.inbound_webhook_url.type	"https://example.com/inbound-webhook"	42	number
    retell.import-phone-number.request.inbound_webhook_url.url	"https://example.com/inbound-webhook"	"example.com"	no scheme
    retell.import-phone-number.request.nickname.type	"Frontdesk Number"	42	number
    retell.import-phone-number.request.outbound_agents.type	[{"agent_id": "a", "weight": 1}]	{}	object
    retell.import-phone-number.request.outbound_agents.weights-sum	[{"agent_id": "a", "weight": 1}]	[{"agent_id": "a", "weight": 0.5}]	sum 0.5 (as in the SDK test)
    retell.import-phone-number.request.phone_number.e164	"+14157774444"	"1001"	pseudo number
    retell.import-phone-number.request.phone_number.e164-conditional	{"phone_number": "+14157774444", "ignore_e164_validation": false}	{"phone_number": "1001", "ignore_e164_validation": false}	pseudo number with the check on
    retell.import-phone-number.request.phone_number.min-length	"1"	""	empty
    retell.import-phone-number.request.phone_number.required	{"phone_number": "+14157774444", "termination_uri": "someuri.pstn.twilio.com"}	{"termination_uri": "someuri.pstn.twilio.com"}	member absent
    retell.import-phone-number.request.phone_number.type	"+14157774444"	42	number
    retell.import-phone-number.request.sip_trunk_auth_password.type	"123456"	42	number
    retell.import-phone-number.request.sip_trunk_auth_username.type	"username"	42	number
    retell.import-phone-number.request.status.documented	201	200	not documented
    retell.import-phone-number.request.termination_uri.required	{"phone_number": "+14157774444", "termination_uri": "someuri.pstn.twilio.com"}	{"phone_number": "+14157774444"}	member absent
    retell.import-phone-number.request.termination_uri.twilio-suffix	"someuri.pstn.twilio.com"	"someuri.pstn.twilio.co"	cut
    retell.import-phone-number.request.termination_uri.type	"someuri.pstn.twilio.com"	42	number
    retell.import-phone-number.request.transport.enum	"TLS"	"tls"	lower case
    retell.import-phone-number.request.transport.type	"TCP"	42	number
    retell.import-phone-number.request.unknown-property	{"phone_number": "+14157774444", "termination_uri": "someuri.pstn.twilio.com"}	{"outbound_agent_id": "a"}	withdrawn
    retell.import-phone-number.response.allowed_inbound_country_list.item.iso3166	"US"	"UK"	reserved, not assigned: the code is GB
    retell.import-phone-number.response.allowed_inbound_country_list.item.type	"US"	42	number
    retell.import-phone-number.response.allowed_inbound_country_list.type	["US", "CA"]	{}	object
    retell.import-phone-number.response.allowed_outbound_country_list.item.iso3166	"US"	"UK"	reserved, not assigned: the code is GB
    retell.import-phone-number.response.allowed_outbound_country_list.item.type	"US"	42	number
    retell.import-phone-number.response.allowed_outbound_country_list.type	["US", "CA"]	{}	object
    retell.import-phone-number.response.area_code.matches-number	{"phone_number": "+14157774444", "area_code": 415}	{"phone_number": "+14157774444", "area_code": 212}	number is in 415
    retell.import-phone-number.response.area_code.nanp	415	115	begins with 1
    retell.import-phone-number.response.area_code.three-digits	415	41	two digits
    retell.import-phone-number.response.area_code.type	415	"415"	string
    retell.import-phone-number.response.body.type	{"phone_number": "+14157774444"}	[{"phone_number": "+14157774444"}]	array
    retell.import-phone-number.response.fallback_number.e164	"+14155551234"	"4155551234"	no country code
    retell.import-phone-number.response.fallback_number.no-nesting	[{"phone_number": "+14157774444", "fallback_number": "+14155551234"}, {"phone_number": "+14155551234", "fallback_number": null}]	[{"phone_number": "+14157774444", "fallback_number": "+14155551234"}, {"phone_number": "+14155551234", "fallback_number": "+14155559999"}]	chain of two
    retell.import-phone-number.response.fallback_number.not-self	{"phone_number": "+14157774444", "fallback_number": "+14155551234"}	{"phone_number": "+14157774444", "fallback_number": "+14157774444"}	same number
    retell.import-phone-number.response.fallback_number.type	"+14155551234"	42	number
    retell.import-phone-number.response.inbound_agents.type	[{"agent_id": "a", "weight": 1}]	{}	object
    retell.import-phone-number.response.inbound_agents.weights-sum	[{"agent_id": "a", "weight": 0.5}, {"agent_id": "b", "weight": 0.5}]	[{"agent_id": "a", "weight": 0.5}]	sum 0.5 (this is what the generated doc examples show)
    retell.import-phone-number.response.inbound_sms_agents.type	[{"agent_id": "a", "weight": 1}]	{}	object
    retell.import-phone-number.response.inbound_sms_agents.weights-sum	[{"agent_id": "a", "weight": 0.5}, {"agent_id": "b", "weight": 0.5}]	[{"agent_id": "a", "weight": 0.5}]	sum 0.5 (this is what the generated doc examples show)
    retell.import-phone-number.response.inbound_sms_webhook_url.type	"https://example.com/inbound-webhook"	42	number
    retell.import-phone-number.response.inbound_sms_webhook_url.url	"https://example.com/inbound-webhook"	"example.com/inbound-webhook"	no scheme
    retell.import-phone-number.response.inbound_webhook_url.type	"https://example.com/inbound-webhook"	42	number
    retell.import-phone-number.response.inbound_webhook_url.url	"https://example.com/inbound-webhook"	"example.com/inbound-webhook"	no scheme
    retell.import-phone-number.response.last_modification_timestamp.milliseconds	1703413636133	1703413636	seconds
    retell.import-phone-number.response.last_modification_timestamp.required	{"phone_number": "+14157774444", "phone_number_type": "custom", "last_modification_timestamp": 1703413636133}	{"phone_number": "+14157774444", "phone_number_type": "custom"}	member absent
    retell.import-phone-number.response.last_modification_timestamp.type	1703413636133	"415"	string
    retell.import-phone-number.response.nickname.type	"Frontdesk Number"	42	number
    retell.import-phone-number.response.outbound_agents.type	[{"agent_id": "a", "weight": 1}]	{}	object
    retell.import-phone-number.response.outbound_agents.weights-sum	[{"agent_id": "a", "weight": 0.5}, {"agent_id": "b", "weight": 0.5}]	[{"agent_id": "a", "weight": 0.5}]	sum 0.5 (this is what the generated doc examples show)
    retell.import-phone-number.response.outbound_sms_agents.type	[{"agent_id": "a", "weight": 1}]	{}	object
    retell.import-phone-number.response.outbound_sms_agents.weights-sum	[{"agent_id": "a", "weight": 0.5}, {"agent_id": "b", "weight": 0.5}]	[{"agent_id": "a", "weight": 0.5}]	sum 0.5 (this is what the generated doc examples show)
    retell.import-phone-number.response.phone_number.e164	"+14157774444"	"14157774444"	no +
    retell.import-phone-number.response.phone_number.required	{"phone_number": "+14157774444", "phone_number_type": "custom", "last_modification_timestamp": 1703413636133}	{"phone_number_type": "custom", "last_modification_timestamp": 1703413636133}	member absent
    retell.import-phone-number.response.phone_number.type	"+14157774444"	42	number
    retell.import-phone-number.response.phone_number_pretty.digits	{"phone_number": "+14157774444", "phone_number_pretty": "+1 (415) 777-4444"}	{"phone_number": "+14157774444", "phone_number_pretty": "+1 (415) 777-4445"}	one digit differs
    retell.import-phone-number.response.phone_number_pretty.type	"+1 (415) 777-4444"	42	number
    retell.import-phone-number.response.phone_number_type.enum	"retell-twilio"	"twilio"	prefix missing
    retell.import-phone-number.response.phone_number_type.required	{"phone_number": "+14157774444", "phone_number_type": "custom", "last_modification_timestamp": 1703413636133}	{"phone_number": "+14157774444", "last_modification_timestamp": 1703413636133}	member absent
    retell.import-phone-number.response.phone_number_type.type	"custom"	42	number
    retell.import-phone-number.response.sip_outbound_trunk_config.auth_username.type	"username"	42	number
    retell.import-phone-number.response.sip_outbound_trunk_config.termination_uri.type	"someuri.pstn.twilio.com"	42	number
    retell.import-phone-number.response.sip_outbound_trunk_config.transport.enum	"TLS"	"tcp"	lower case (that is the ElevenLabs spelling)
    retell.import-phone-number.response.sip_outbound_trunk_config.transport.type	"TCP"	42	number
    retell.import-phone-number.response.sip_outbound_trunk_config.type	{"transport": "TCP"}	[]	array
    retell.import-response-agent-weight.agent_id.min-length	"a"	""	empty
    retell.import-response-agent-weight.agent_id.required	{"agent_id": "oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD", "weight": 1}	{"weight": 1}	member absent
    retell.import-response-agent-weight.agent_id.type	"agent_12345"	42	number
    retell.import-response-agent-weight.agent_version.max-length	"a{×20}"	"a{×21}"	21 characters
    retell.import-response-agent-weight.agent_version.min-length	"v"	""	empty
    retell.import-response-agent-weight.agent_version.minimum	0	-1	negative
    retell.import-response-agent-weight.agent_version.pattern	"prod"	"v1"	v + digits
    retell.import-response-agent-weight.agent_version.type	1	null	null
    retell.import-response-agent-weight.item.type	{"agent_id": "oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD", "weight": 1}	[]	array
    retell.import-response-agent-weight.weight.exclusive-minimum	0.0001	0	bound itself is excluded
    retell.import-response-agent-weight.weight.maximum	1	1.0001	above 1
    retell.import-response-agent-weight.weight.required	{"agent_id": "oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD", "weight": 1}	{"agent_id": "oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD"}	member absent
    retell.import-response-agent-weight.weight.type	0.5	"0.5"	string
    retell.phone-number-older.allowed_inbound_country_list.item.iso3166	"GB"	"UK"	not assigned
    retell.phone-number-older.allowed_inbound_country_list.item.type	"US"	42	number
    retell.phone-number-older.allowed_inbound_country_list.type	["US"]	{}	object
    retell.phone-number-older.allowed_outbound_country_list.item.iso3166	"GB"	"UK"	not assigned
    retell.phone-number-older.allowed_outbound_country_list.item.type	"US"	42	number
    retell.phone-number-older.allowed_outbound_country_list.type	["US"]	{}	object
    retell.phone-number-older.area_code.matches-number	{"phone_number": "+14157774444", "area_code": 415}	{"phone_number": "+14157774444", "area_code": 212}	other area
    retell.phone-number-older.area_code.nanp	415	115	begins with 1
    retell.phone-number-older.area_code.three-digits	415	41	two digits
    retell.phone-number-older.area_code.type	415	"415"	string
    retell.phone-number-older.auth.bearer	"Bearer key_0123456789"	"key_0123456789"	no scheme word
    retell.phone-number-older.body.type	{"phone_number": "+14157774444", "phone_number_type": "custom", "last_modification_timestamp": 1703413636133}	[{"phone_number": "+14157774444", "phone_number_type": "custom", "last_modification_timestamp": 1703413636133}]	array
    retell.phone-number-older.fallback_number.e164	"+14155551234"	"4155551234"	no country code
    retell.phone-number-older.fallback_number.no-nesting	[{"phone_number": "+14157774444", "fallback_number": "+14155551234"}, {"phone_number": "+14155551234", "fallback_number": null}]	[{"phone_number": "+14157774444", "fallback_number": "+14155551234"}, {"phone_number": "+14155551234", "fallback_number": "+14155559999"}]	chain
    retell.phone-number-older.fallback_number.not-self	{"phone_number": "+14157774444", "fallback_number": "+14155551234"}	{"phone_number": "+14157774444", "fallback_number": "+14157774444"}	same
    retell.phone-number-older.fallback_number.type	"+14155551234"	42	number
    retell.phone-number-older.inbound_agent_id.type	"oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD"	42	number
    retell.phone-number-older.inbound_agent_version.type	1	"415"	string
    retell.phone-number-older.inbound_agents.type	[{"agent_id": "a", "weight": 1}]	{}	object
    retell.phone-number-older.inbound_agents.weights-sum	[{"agent_id": "a", "weight": 0.5}, {"agent_id": "b", "weight": 0.5}]	[{"agent_id": "a", "weight": 0.5}]	sum 0.5
    retell.phone-number-older.inbound_sms_agents.type	[{"agent_id": "a", "weight": 1}]	{}	object
    retell.phone-number-older.inbound_sms_agents.weights-sum	[{"agent_id": "a", "weight": 0.5}, {"agent_id": "b", "weight": 0.5}]	[{"agent_id": "a", "weight": 0.5}]	sum 0.5
    retell.phone-number-older.inbound_sms_webhook_url.type	"https://example.com/x"	42	number
    retell.phone-number-older.inbound_sms_webhook_url.url	"https://example.com/x"	"example.com"	no scheme
    retell.phone-number-older.inbound_webhook_url.type	"https://example.com/x"	42	number
    retell.phone-number-older.inbound_webhook_url.url	"https://example.com/x"	"example.com"	no scheme
    retell.phone-number-older.last_modification_timestamp.milliseconds	1703413636133	1703413636	seconds
    retell.phone-number-older.last_modification_timestamp.required	{"phone_number": "+14157774444", "phone_number_type": "custom", "last_modification_timestamp": 1703413636133}	{"phone_number": "+14157774444", "phone_number_type": "custom"}	member absent
    retell.phone-number-older.last_modification_timestamp.type	1703413636133	"415"	string
    retell.phone-number-older.nickname.type	"Frontdesk Number"	42	number
    retell.phone-number-older.outbound_agent_id.type	"oBeDLoLOeuAbiuaMFXRtDOLriTJ5tSxD"	42	number
    retell.phone-number-older.outbound_agent_version.type	1	"415"	string
    retell.phone-number-older.outbound_agents.type	[{"agent_id": "a", "weight": 1}]	{}	object
    retell.phone-number-older.outbound_agents.weights-sum	[{"agent_id": "a", "weight": 0.5}, {"agent_id": "b", "weight": 0.5}]	[{"agent_id": "a", "weight": 0.5}]	sum 0.5
    retell.phone-number-older.outbound_sms_agents.type	[{"agent_id": "a", "weight": 1}]	{}	object
    retell.phone-number-older.outbound_sms_agents.weights-sum	[{"agent_id": "a", "weight": 0.5}, {"agent_id": "b", "weight": 0.5}]	[{"agent_id": "a", "weight": 0.5}]	sum 0.5
    retell.phone-number-older.path.phone_number.e164	"+14157774444"	"4157774444"	no country code
    retell.phone-number-older.phone_number.e164	"+14157774444"	"14157774444"	no +
    retell.phone-number-older.phone_number.required	{"phone_number": "+14157774444", "phone_number_type": "custom", "last_modification_timestamp": 1703413636133}	{"phone_number_type": "custom", "last_modification_timestamp": 1703413636133}	member absent
    retell.phone-number-older.phone_number.type	"+14157774444"	42	number
    retell.phone-number-older.phone_number_pretty.digits	{"phone_number": "+14157774444", "phone_number_pretty": "+1 (415) 777-4444"}	{"phone_number": "+14157774444", "phone_number_pretty": "+1 (415) 777-0000"}	digits differ
    retell.phone-number-older.phone_number_pretty.type	"+1 (415) 777-4444"	42	number
    retell.phone-number-older.phone_number_type.enum	"retell-twilio"	"twilio"	prefix missing
    retell.phone-number-older.phone_number_type.required	{"phone_number": "+14157774444", "phone_number_type": "custom", "last_modification_timestamp": 1703413636133}	{"phone_number": "+14157774444", "last_modification_timestamp": 1703413636133}	member absent
    retell.phone-number-older.phone_number_type.type	"custom"	42	number
    retell.phone-number-older.sip_outbound_trunk_config.auth_username.type	"TCP"	42	number
    retell.phone-number-older.sip_outbound_trunk_config.termination_uri.type	"TCP"	42	number
    retell.phone-number-older.sip_outbound_trunk_config.transport.enum	"TLS"	"tcp"	lower case
    retell.phone-number-older.sip_outbound_trunk_config.transport.type	"TCP"	42	number
    retell.phone-number-older.sip_outbound_trunk_config.type	{"termination_uri": "someuri.pstn.twilio.com", "auth_username": "username", "transport": "TCP"}	[]	array
    retell.phone-number.allowed_inbound_country_list.item.iso3166	"US"	"UK"	reserved, not assigned: the code is GB
    retell.phone-number.allowed_inbound_country_list.item.type	"US"	42	number
    retell.phone-number.allowed_inbound_country_list.type	["US", "CA"]	{}	object
    retell.phone-number.allowed_outbound_country_list.item.iso3166	"US"	"UK"	reserved, not assigned: the code is GB
    retell.phone-number.allowed_outbound_country_list.item.type	"US"	42	number
    retell.phone-number.allowed_outbound_country_list.type	["US", "CA"]	{}	object
    retell.phone-number.area_code.matches-number	{"phone_number": "+14157774444", "area_code": 415}	{"phone_number": "+14157774444", "area_code": 212}	number is in 415
    retell.phone-number.area_code.nanp	415	115	begins with 1
    retell.phone-number.area_code.three-digits	415	41	two digits
    retell.phone-number.area_code.type	415	"415"	string
    retell.phone-number.body.type	{"phone_number": "+14157774444"}	[{"phone_number": "+14157774444"}]	array
    retell.phone-number.fallback_number.e164	"+14155551234"	"4155551234"	no country code
    retell.phone-number.fallback_number.no-nesting	[{"phone_number": "+14157774444", "fallback_number": "+14155551234"}, {"phone_number": "+14155551234", "fallback_number": null}]	[{"phone_number": "+14157774444", "fallback_number": "+14155551234"}, {"phone_number": "+14155551234", "fallback_number": "+14155559999"}]	chain of two
    retell.phone-number.fallback_number.not-self	{"phone_number": "+14157774444", "fallback_number": "+14155551234"}	{"phone_number": "+14157774444", "fallback_number": "+14157774444"}	same number
    retell.phone-number.fallback_number.type	"+14155551234"	42	number
    retell.phone-number.inbound_agents.type	[{"agent_id": "a", "weight": 1}]	{}	object
    retell.phone-number.inbound_agents.weights-sum	[{"agent_id": "a", "weight": 0.5}, {"agent_id": "b", "weight": 0.5}]	[{"agent_id": "a", "weight": 0.5}]	sum 0.5 (this is what the generated doc examples show)
    retell.phone-number.inbound_sms_agents.type	[{"agent_id": "a", "weight": 1}]	{}	object
    retell.phone-number.inbound_sms_agents.weights-sum	[{"agent_id": "a", "weight": 0.5}, {"agent_id": "b", "weight": 0.5}]	[{"agent_id": "a", "weight": 0.5}]	sum 0.5 (this is what the generated doc examples show)
    retell.phone-number.inbound_sms_webhook_url.type	"https://example.com/inbound-webhook"	42	number
    retell.phone-number.inbound_sms_webhook_url.url	"https://example.com/inbound-webhook"	"example.com/inbound-webhook"	no scheme
    retell.phone-number.inbound_webhook_url.type	"https://example.com/inbound-webhook"	42	number
    retell.phone-number.inbound_webhook_url.url	"https://example.com/inbound-webhook"	"example.com/inbound-webhook"	no scheme
    retell.phone-number.last_modification_timestamp.milliseconds	1703413636133	1703413636	seconds
    retell.phone-number.last_modification_timestamp.required	{"phone_number": "+14157774444", "phone_number_type": "custom", "last_modification_timestamp": 1703413636133}	{"phone_number": "+14157774444", "phone_number_type": "custom"}	member absent
    retell.phone-number.last_modification_timestamp.type	1703413636133	"415"	string
    retell.phone-number.legacy-field	{"inbound_agents": [{"agent_id": "a", "weight": 1}]}	{"inbound_agent_id": "a"}	withdrawn field
    retell.phone-number.nickname.type	"Frontdesk Number"	42	number
    retell.phone-number.outbound_agents.type	[{"agent_id": "a", "weight": 1}]	{}	object
    retell.phone-number.outbound_agents.weights-sum	[{"agent_id": "a", "weight": 0.5}, {"agent_id": "b", "weight": 0.5}]	[{"agent_id": "a", "weight": 0.5}]	sum 0.5 (this is what the generated doc examples show)
    retell.phone-number.outbound_sms_agents.type	[{"agent_id": "a", "weight": 1}]	{}	object
    retell.phone-number.outbound_sms_agents.weights-sum	[{"agent_id": "a", "weight": 0.5}, {"agent_id": "b", "weight": 0.5}]	[{"agent_id": "a", "weight": 0.5}]	sum 0.5 (this is what the generated doc examples show)
    retell.phone-number.phone_number.e164	"+14157774444"	"14157774444"	no +
    retell.phone-number.phone_number.required	{"phone_number": "+14157774444", "phone_number_type": "custom", "last_modification_timestamp": 1703413636133}	{"phone_number_type": "custom", "last_modification_timestamp": 1703413636133}	member absent
    retell.phone-number.phone_number.type	"+14157774444"	42	number
    retell.phone-number.phone_number_pretty.digits	{"phone_number": "+14157774444", "phone_number_pretty": "+1 (415) 777-4444"}	{"phone_number": "+14157774444", "phone_number_pretty": "+1 (415) 777-4445"}	one digit differs
    retell.phone-number.phone_number_pretty.type	"+1 (415) 777-4444"	42	number
    retell.phone-number.phone_number_type.enum	"retell-twilio"	"twilio"	prefix missing
    retell.phone-number.phone_number_type.required	{"phone_number": "+14157774444", "phone_number_type": "custom", "last_modification_timestamp": 1703413636133}	{"phone_number": "+14157774444", "last_modification_timestamp": 1703413636133}	member absent
    retell.phone-number.phone_number_type.type	"custom"	42	number
    retell.phone-number.sip_outbound_trunk_config.auth_username.type	"username"	42	number
    retell.phone-number.sip_outbound_trunk_config.termination_uri.type	"someuri.pstn.twilio.com"	42	number
    retell.phone-number.sip_outbound_trunk_config.transport.enum	"TLS"	"tcp"	lower case (that is the ElevenLabs spelling)
    retell.phone-number.sip_outbound_trunk_config.transport.type	"TCP"	42	number
    retell.phone-number.sip_outbound_trunk_config.type	{"transport": "TCP"}	[]	array
    retell.phone-number.unknown-property	{"nickname": null}	{"toll_free": false}	live, undocumented
    retell.webhook.inbound-call.request.agent_id.type	"agent_12345"	42	number
    retell.webhook.inbound-call.request.agent_version.type	1	null	null
    retell.webhook.inbound-call.request.body.type	{"event": "call_inbound", "call_inbound": {"from_number": "+12137771234", "to_number": "+12137771235"}}	[]	array
    retell.webhook.inbound-call.request.call_id.type	"call_1"	42	number
    retell.webhook.inbound-call.request.custom_sip_headers.name.allowed	"x-my-header"	"via"	not forwarded
    retell.webhook.inbound-call.request.custom_sip_headers.name.lower-case	"x-my-header"	"X-My-Header"	capitals
    retell.webhook.inbound-call.request.custom_sip_headers.type	{"x-my-header": "v"}	[]	array
    retell.webhook.inbound-call.request.custom_sip_headers.value.type	"616263;encoding=hex"	42	number
    retell.webhook.inbound-call.request.event.const	"call_inbound"	"chat_inbound"	event of the other kind
    retell.webhook.inbound-call.request.event.required	{"event": "call_inbound", "call_inbound": {"from_number": "+12137771234", "to_number": "+12137771235"}}	{"call_inbound": {"from_number": "+12137771234", "to_number": "+12137771235"}}	member absent
    retell.webhook.inbound-call.request.event_timestamp.milliseconds	1780012672105	1780012672	seconds
    retell.webhook.inbound-call.request.event_timestamp.type	1780012672105	"415"	string
    retell.webhook.inbound-call.request.from_number.e164	"+12137771234"	"2137771234"	no country code
    retell.webhook.inbound-call.request.from_number.required	{"from_number": "+12137771234", "to_number": "+12137771235"}	{"to_number": "+12137771235"}	member absent
    retell.webhook.inbound-call.request.from_number.type	"+12137771234"	42	number
    retell.webhook.inbound-call.request.group.required	{"event": "call_inbound", "call_inbound": {"from_number": "+12137771234", "to_number": "+12137771235"}}	{"event": "call_inbound"}	member absent
    retell.webhook.inbound-call.request.group.type	{"from_number": "+12137771234", "to_number": "+12137771235"}	[]	array
    retell.webhook.inbound-call.request.to_number.e164	"+12137771234"	"2137771234"	no country code
    retell.webhook.inbound-call.request.to_number.required	{"from_number": "+12137771234", "to_number": "+12137771235"}	{"from_number": "+12137771234"}	member absent
    retell.webhook.inbound-call.request.to_number.type	"+12137771234"	42	number
    retell.webhook.inbound-call.response.agent_override.conversation_flow.members	{"model_choice": {}}	{"model": "gpt-4o"}	name of retell_llm
    retell.webhook.inbound-call.response.agent_override.group.type	{"voice_id": "x"}	"x"	string
    retell.webhook.inbound-call.response.agent_override.groups	{"agent": {}}	{"llm": {}}	no member
    retell.webhook.inbound-call.response.agent_override.retell_llm.members	{"model": "gpt-4o-mini"}	{"general_prompt": "x"}	not overridable
    retell.webhook.inbound-call.response.agent_override.type	{"agent": {"voice_id": "11labs-Adrian"}}	[]	array
    retell.webhook.inbound-call.response.body.type	{"call_inbound": {}}	[]	array
    retell.webhook.inbound-call.response.dynamic_variables.type	{"customer_name": "John Doe"}	[]	array
    retell.webhook.inbound-call.response.dynamic_variables.value.type	"John Doe"	42	number
    retell.webhook.inbound-call.response.group.members	{"override_agent_id": "a"}	{"agent_id": "a"}	name of the request
    retell.webhook.inbound-call.response.group.name	{"call_inbound": {"reject": true}}	{"reject": true}	fields at the root
    retell.webhook.inbound-call.response.group.type	{}	[]	array
    retell.webhook.inbound-call.response.metadata.type	{"random_id": "12345"}	[]	array
    retell.webhook.inbound-call.response.override_agent_id.type	"agent_12345"	42	number
    retell.webhook.inbound-call.response.override_agent_version.type	1	null	null
    retell.webhook.inbound-call.response.reject.alone	{"reject": true}	{"reject": true, "override_agent_id": "a"}	ignored beside it
    retell.webhook.inbound-call.response.reject.boolean-true	true	"true"	string: ignored
    retell.webhook.inbound-sms.request.agent_id.type	"agent_12345"	42	number
    retell.webhook.inbound-sms.request.agent_version.type	1	null	null
    retell.webhook.inbound-sms.request.body.type	{"event": "chat_inbound", "chat_inbound": {"from_number": "+12137771234", "to_number": "+12137771235"}}	[]	array
    retell.webhook.inbound-sms.request.chat_id.type	"chat_1"	42	number
    retell.webhook.inbound-sms.request.event.const	"chat_inbound"	"call_inbound"	event of the other kind
    retell.webhook.inbound-sms.request.event.required	{"event": "chat_inbound", "chat_inbound": {"from_number": "+12137771234", "to_number": "+12137771235"}}	{"chat_inbound": {"from_number": "+12137771234", "to_number": "+12137771235"}}	member absent
    retell.webhook.inbound-sms.request.from_number.e164	"+12137771234"	"2137771234"	no country code
    retell.webhook.inbound-sms.request.from_number.required	{"from_number": "+12137771234", "to_number": "+12137771235"}	{"to_number": "+12137771235"}	member absent
    retell.webhook.inbound-sms.request.from_number.type	"+12137771234"	42	number
    retell.webhook.inbound-sms.request.group.required	{"event": "chat_inbound", "chat_inbound": {"from_number": "+12137771234", "to_number": "+12137771235"}}	{"event": "chat_inbound"}	member absent
    retell.webhook.inbound-sms.request.group.type	{"from_number": "+12137771234", "to_number": "+12137771235"}	[]	array
    retell.webhook.inbound-sms.request.no-sip-headers	{"from_number": "+1", "to_number": "+2"}	{"custom_sip_headers": {}}	there
    retell.webhook.inbound-sms.request.to_number.e164	"+12137771234"	"2137771234"	no country code
    retell.webhook.inbound-sms.request.to_number.required	{"from_number": "+12137771234", "to_number": "+12137771235"}	{"from_number": "+12137771234"}	member absent
    retell.webhook.inbound-sms.request.to_number.type	"+12137771234"	42	number
    retell.webhook.inbound-sms.response.agent_override.conversation_flow.members	{"model_choice": {}}	{"model": "gpt-4o"}	name of retell_llm
    retell.webhook.inbound-sms.response.agent_override.group.type	{"voice_id": "x"}	"x"	string
    retell.webhook.inbound-sms.response.agent_override.groups	{"agent": {}}	{"llm": {}}	no member
    retell.webhook.inbound-sms.response.agent_override.retell_llm.members	{"model": "gpt-4o-mini"}	{"general_prompt": "x"}	not overridable
    retell.webhook.inbound-sms.response.agent_override.type	{"agent": {"voice_id": "11labs-Adrian"}}	[]	array
    retell.webhook.inbound-sms.response.body.type	{"chat_inbound": {}}	[]	array
    retell.webhook.inbound-sms.response.dynamic_variables.type	{"customer_name": "John Doe"}	[]	array
    retell.webhook.inbound-sms.response.dynamic_variables.value.type	"John Doe"	42	number
    retell.webhook.inbound-sms.response.group.members	{"override_agent_id": "a"}	{"agent_id": "a"}	name of the request
    retell.webhook.inbound-sms.response.group.name	{"chat_inbound": {"reject": true}}	{"reject": true}	fields at the root
    retell.webhook.inbound-sms.response.group.type	{}	[]	array
    retell.webhook.inbound-sms.response.metadata.type	{"random_id": "12345"}	[]	array
    retell.webhook.inbound-sms.response.override_agent_id.type	"agent_12345"	42	number
    retell.webhook.inbound-sms.response.override_agent_version.type	1	null	null
    retell.webhook.inbound-sms.response.reject.alone	{"reject": true}	{"reject": true, "override_agent_id": "a"}	ignored beside it
    retell.webhook.inbound-sms.response.reject.boolean-true	true	"true"	string: ignored
    retell.webhook.method	"POST"	"GET"	other method
    retell.webhook.response.deadline	9.9	10.5	late
    retell.webhook.response.status	200	302	redirect
    retell.webhook.signature.digest	{"body": "{\"event\":\"call_ended\"}", "key": "test-api-key", "v": 1700000000000, "d": "07024cabe7dd8f6d1c6e4a8324ca92c812e6ad4a7ee506c04f7e462e3321823e"}	{"body": "{\"event\":\"call_ended\"} ", "key": "test-api-key", "v": 1700000000000, "d": "07024cabe7dd8f6d1c6e4a8324ca92c812e6ad4a7ee506c04f7e462e3321823e"}	one blank more in the body
    retell.webhook.signature.format	"v=1700000000000,d=07024cabe7dd8f6d1c6e4a8324ca92c812e6ad4a7ee506c04f7e462e3321823e"	"v=1700000000000"	no digest
    retell.webhook.signature.freshness	{"v": 1700000000000, "now": 1700000300000}	{"v": 1700000000000, "now": 1700000300001}	too old by 1 ms
    retell.webhook.signature.present	"v=1700000000000,d=07024cabe7dd8f6d1c6e4a8324ca92c812e6ad4a7ee506c04f7e462e3321823e"	null	absent
    """#
}
