/// Bodies of Retell's Get Phone Number.
enum Bodies {
  static let contract = "retell/get-phone-number/200"

  /// A body with nothing wrong.
  static let valid = """
    {
      "phone_number": "+14157774444",
      "phone_number_type": "retell-twilio",
      "last_modification_timestamp": 1722430805999
    }
    """

  /// A body with one warning, and nothing worse.
  static let doubtful = valid.replacing("999\n", with: "999,\n  \"inbound_agent_id\": \"agent\"\n")

  /// A body with one note, and nothing worse.
  static let noted = valid.replacing("999\n", with: "999,\n  \"colour\": \"blue\"\n")

  /// A body with eight errors.
  static let faulty = """
    {
      "phone_number": "+14157774444",
      "phone_number_type": "retell-twilio",
      "allowed_inbound_country_list": ["US", "UK"],
      "area_code": "415",
      "fallback_number": "+14157774444",
      "sip_outbound_trunk_config": {
        "transport": "SCTP"
      },
      "inbound_agents": [
        { "agent_id": "reception", "agent_version": "v3", "weight": 1 }
      ],
      "outbound_agents": [
        { "agent_id": "sales", "weight": 0.5 },
        { "agent_id": "support", "weight": 0.4 }
      ],
      "inbound_sms_agents": [
        { "agent_id": "texts", "weight": 1.5 }
      ]
    }
    """

  /// The body with eight errors, without white space.
  static let faultyOnOneLine = faulty.filter { !$0.isWhitespace }

  /// The body with eight errors, its members in the opposite order.
  static let faultyReversed = """
    {
      "inbound_sms_agents": [ { "weight": 1.5, "agent_id": "texts" } ],
      "outbound_agents": [
        { "weight": 0.5, "agent_id": "sales" },
        { "weight": 0.4, "agent_id": "support" }
      ],
      "inbound_agents": [ { "weight": 1, "agent_version": "v3", "agent_id": "reception" } ],
      "sip_outbound_trunk_config": { "transport": "SCTP" },
      "fallback_number": "+14157774444",
      "area_code": "415",
      "allowed_inbound_country_list": ["US", "UK"],
      "phone_number_type": "retell-twilio",
      "phone_number": "+14157774444"
    }
    """
}
