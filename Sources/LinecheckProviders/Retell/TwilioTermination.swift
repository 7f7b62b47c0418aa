import Linecheck

extension Format {
  /// The host of a SIP trunk: one of Twilio's ends with `.pstn.twilio.com`.
  ///
  /// Source: Retell API, Import Phone Number, the words about `termination_uri`. Meant to be Twilio's
  /// is a host that has `pstn` in it and ends in `twilio.com`, or in another domain of the name
  /// `twilio`, as where the end was cut. A scheme, a port and parameters are no part of a host.
  static let twilioTermination = Format(
    "twilio-suffix", "the termination URI of a Twilio trunk",
    requirement: "a Twilio trunk ends with .pstn.twilio.com",
    source: "Retell API, Import Phone Number, termination_uri"
  ) { uri in
    let host = TwilioTermination.host(of: uri.lowercased())
    let isTwilio = host.hasSuffix("twilio.com") || host.split(separator: ".").contains("twilio")
    return !isTwilio || !host.contains("pstn") || host.hasSuffix(".pstn.twilio.com")
  }
  .edges(
    right: ["a.pstn.twilio.com", "a.example"],
    wrong: ["a.pstn.eu.twilio.com", "a.pstn.twilio"])
}

private enum TwilioTermination {
  /// What is left of a termination URI without a scheme, a user, a port and parameters.
  static func host(of uri: String) -> Substring {
    var host = uri[...]
    for scheme in ["sips:", "sip:"] where host.hasPrefix(scheme) {
      host = host.dropFirst(scheme.count)
    }
    if let user = host.firstIndex(of: "@") { host = host[host.index(after: user)...] }
    return host.prefix { !":;?/".contains($0) }
  }
}
