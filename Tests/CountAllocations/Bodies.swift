import Linecheck
import LinecheckProviders

/// Right bodies of several shapes: minified, indented, reordered, with other members and scripts.
enum Bodies {
  /// Contracts, and bodies that have not even a warning.
  static let all: [(Contract, [String])] = [
    (Retell.getPhoneNumber200, retell), (ElevenLabs.getPhoneNumber200, elevenLabs),
    (Vapi.getPhoneNumber200, vapi),
  ]

  private static let elevenLabs = [
    #"{"phone_number":"+14155550123","label":"Support","phone_number_id":"phnum_1","provider":"twilio","assigned_agent":{"agent_id":"agent_1","agent_name":"Ada"}}"#,
    #"{"provider":"sip_trunk","phone_number":"+14155550123","label":"Sales","phone_number_id":"phnum_2","supports_inbound":true,"livekit_stack":"standard","outbound_trunk":{"address":"sip.example.com","transport":"tcp","media_encryption":"allowed","headers":{"X-Trunk":"a"},"has_auth_credentials":false},"inbound_trunk":{"allowed_addresses":["203.0.113.7","2001:db8::/32"],"allowed_numbers":null,"media_encryption":"required","has_auth_credentials":true,"username":"u","remote_domains":["sip.example.com"]}}"#,
  ]

  private static let vapi = [
    #"{"provider":"vapi","id":"3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a","orgId":"7b2f7d1c-0d5e-4a53-8f0a-4f1d2c3b4a59","createdAt":"2024-01-15T09:30:00Z","updatedAt":"2024-01-15T09:30:01Z","name":"Empfang"}"#,
    """
    {
      "id": "3f0f4d0e-8d2b-4c7e-9b56-0d1c3a1f2b7a", "orgId": "7b2f7d1c-0d5e-4a53-8f0a-4f1d2c3b4a59",
      "createdAt": "2024-01-15T09:30:00.123Z", "updatedAt": "2024-01-15T10:30:00.123Z",
      "provider": "byo-phone-number", "credentialId": "550e8400-e29b-41d4-a716-446655440000",
      "number": "+14155550123", "status": "active", "name": "Empfang Süd",
      "fallbackDestination": {
        "message": { "type": "custom-message", "contents": [
          { "type": "text", "text": "Einen Moment.", "language": "de" } ] },
        "type": "number", "number": "+14155550199", "extension": "101",
        "transferPlan": {
          "mode": "warm-transfer-wait-for-operator-to-speak-first-and-then-say-message",
          "message": "One moment.", "timeout": 60, "sipVerb": "dial", "dialTimeout": 30
        }
      },
      "hooks": [
        { "on": "call.ringing",
          "filters": [{ "type": "startsWith", "key": "number", "startsWith": ["91", "86"] }],
          "do": [{ "type": "transfer",
                   "destination": {
                     "type": "sip", "sipUri": "sip:support@example.com",
                     "callerId": "{{phoneNumber.number}}",
                     "transferPlan": {
                       "mode": "warm-transfer-experimental", "sipVerb": "dial",
                       "holdAudioUrl": "https://example.com/audio/hold.mp3",
                       "contextEngineeringPlan": { "type": "lastNMessages", "maxMessages": 1.1 },
                       "fallbackPlan": { "message": "" } } } }] },
        { "on": "call.ending", "do": { "type": "say", "exact": "Goodbye." } }
      ],
      "server": {
        "url": "https://example.com/hook", "headers": { "X-Team": "support" },
        "backoffPlan": { "type": "fixed", "maxRetries": 2, "baseDelaySeconds": 0.5,
                         "excludedStatusCodes": [400, 404] }
      }
    }
    """,
  ]

  private static let retell = [
    #"{"phone_number":"+14157774444","phone_number_type":"custom","last_modification_timestamp":1703413636133}"#,
    """
    {
      "last_modification_timestamp": 1703413636133,
      "inbound_agents": [
        { "agent_id": "agent_a", "agent_version": "prod", "weight": 0.25 },
        { "agent_id": "agent_b", "agent_version": 7, "weight": 0.75 }
      ],
      "nickname": "Bürozentrale Süd – 24 h",
      "phone_number_pretty": "+1 (415) 777-4444",
      "area_code": 415,
      "allowed_inbound_country_list": ["US", "CA", "GB"],
      "inbound_webhook_url": "https://example.com/hooks/inbound/1",
      "sip_outbound_trunk_config": { "transport": "TCP", "codecs": ["PCMU"], "auth_username": "" },
      "fallback_number": "+14155551234",
      "toll_free": false,
      "phone_number": "+14157774444",
      "phone_number_type": "retell-twilio",
      "nested": { "a": [1, -2.5e3, { "b": null, "c": "\\u00e9\\n" }] }
    }
    """,
  ]
}
