/// Right bodies of several shapes: minified, indented, reordered, with other members and scripts.
enum Bodies {
  static let texts = [
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
