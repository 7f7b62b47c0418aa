import Linecheck

extension Format {
  /// The host of a SIP trunk: one of Twilio's ends with `.pstn.twilio.com`.
  ///
  /// Source: Retell API, Import Phone Number, the words about `termination_uri`. Told by its labels: a
  /// host that has `pstn` and `twilio` among them is meant to be Twilio's.
  static let twilioTermination = Format(
    "twilio-suffix", "the termination URI of a Twilio trunk",
    requirement: "a Twilio trunk ends with .pstn.twilio.com",
    source: "Retell API, Import Phone Number, termination_uri"
  ) { uri in
    let labels = uri.lowercased().split(separator: ".")
    guard labels.contains("pstn"), labels.contains("twilio") else { return true }
    return labels.suffix(3) == ["pstn", "twilio", "com"]
  }
}
