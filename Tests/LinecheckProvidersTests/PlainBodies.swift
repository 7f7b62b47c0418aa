import TestSupport

/// Right phone-number bodies as services write them: compact, members in one order, no escapes beyond
/// quotes.
enum PlainBodies {
  private static let countries = [
    "US", "CA", "GB", "DE", "FR", "JP", "AU", "BR", "IN", "MX", "ES", "IT", "NL", "SE",
  ]
  private static let tags = [
    "latest", "latest_published", "prod", "staging", "canary_2", "eu-west", "qa", "blue-green_7",
  ]
  private static let nicknames = [
    "null", #""Front desk""#, "\"Au\u{df}enstelle S\u{fc}d\"",
    "\"Support \\\"tier 2\\\" \u{2014} late\"",
  ]

  static func body(_ number: Int, _ generator: inout SeededGenerator) -> String {
    var area = 201 + generator.below(788)
    if area % 100 == 11 { area += 1 }
    let rest = 2_000_000 + generator.below(7_999_999)
    let trunk =
      #"{"termination_uri":"trunk\#(number % 50).pstn.example.com","auth_username":"user\#(number % 99)","transport":"#
      + generator.pick([#""TLS""#, #""TCP""#, #""UDP""#, "null"]) + "}"
    let members = [
      #""phone_number":"+1\#(area)\#(rest)""#,
      #""phone_number_type":\#(generator.pick([#""retell-twilio""#, #""retell-telnyx""#, #""custom""#]))"#,
      #""phone_number_pretty":"+1 (\#(area)) \#(rest / 10_000)-\#(last(rest))""#,
      #""allowed_inbound_country_list":\#(list(&generator))"#,
      #""allowed_outbound_country_list":\#(list(&generator))"#, #""area_code":\#(area)"#,
      #""inbound_agents":\#(agents(&generator))"#, #""outbound_agents":\#(agents(&generator))"#,
      #""inbound_sms_agents":\#(agents(&generator))"#,
      #""outbound_sms_agents":\#(agents(&generator))"#,
      #""nickname":\#(generator.pick(nicknames))"#,
      #""inbound_webhook_url":\#(generator.pick(["null", #""https://example.com/in/\#(number)""#]))"#,
      #""inbound_sms_webhook_url":\#(generator.pick(["null", #""https://example.com/sms/\#(number)""#]))"#,
      #""last_modification_timestamp":\#(1_703_413_636_133 + number * 977)"#,
      #""sip_outbound_trunk_config":\#(generator.pick(["null", trunk]))"#,
      #""fallback_number":\#(generator.pick(["null", #""+1\#(area + 1)\#(rest)""#]))"#,
    ]
    return "{\(members.joined(separator: ","))}"
  }

  private static func last(_ rest: Int) -> String {
    let digits = "\(rest % 10_000)"
    return String(repeating: "0", count: 4 - digits.count) + digits
  }

  private static func list(_ generator: inout SeededGenerator) -> String {
    if generator.below(2) == 0 { return "null" }
    let items = (0...generator.below(7)).map { _ in "\"\(generator.pick(countries))\"" }
    return "[\(items.joined(separator: ","))]"
  }

  /// One to four agents whose weights, of four decimals, add up to 1.
  private static func agents(_ generator: inout SeededGenerator) -> String {
    if generator.below(6) == 0 { return "null" }
    let count = 1 + generator.below(4)
    var left = 10_000
    let items = (0..<count).map { place in
      let weight = place == count - 1 ? left : 1 + generator.below(left / 2)
      left -= weight
      let version = generator.pick(["\(generator.below(300))", "\"\(generator.pick(tags))\""])
      let id = (0..<32).map { _ in generator.pick(letters) }.joined()
      return #"{"agent_id":"\#(id)","agent_version":\#(version),"weight":\#(decimal(weight))}"#
    }
    return "[\(items.joined(separator: ","))]"
  }

  private static let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789".map
  {
    String($0)
  }

  private static func decimal(_ tenThousandths: Int) -> String {
    if tenThousandths == 10_000 { return "1" }
    let digits = "\(tenThousandths)"
    return "0." + String(repeating: "0", count: 4 - digits.count) + digits
  }
}
