import Linecheck

extension Format {
  /// The URL of an audio file: absolute, MP3 or WAV where its name has an ending at all.
  ///
  /// Source: Vapi OpenAPI, `TransferPlan.holdAudioUrl`. Whether it can be reached is not checked.
  static let audioURL = Format(
    "url", "the URL of an MP3 or WAV file",
    requirement: "an absolute http or https URL of an MP3 or WAV file",
    source: "Vapi OpenAPI, TransferPlan.holdAudioUrl"
  ) { url in
    guard Format.httpURL.accepts(url) else { return false }
    let path = url.prefix { $0 != "?" && $0 != "#" }
      .split(separator: "/", omittingEmptySubsequences: false).dropFirst(3)
    guard let name = path.last, let dot = name.lastIndex(of: ".") else { return true }
    return ["mp3", "wav"].contains(name[name.index(after: dot)...].lowercased())
  }

  /// TwiML with the five verbs that a transfer may use; what stands inside `Say` is speech markup.
  ///
  /// Source: Vapi OpenAPI, `TransferPlan.twiml`.
  static let twiml = Format(
    "verbs", "TwiML of the supported verbs",
    requirement: "only the verbs Play, Say, Gather, Hangup and Pause",
    source: "Vapi OpenAPI, TransferPlan.twiml"
  ) { TwiML.verbs(of: $0).isSubset(of: ["Play", "Say", "Gather", "Hangup", "Pause", "Response"]) }
}

/// The elements of TwiML, without those inside `Say`.
private enum TwiML {
  static func verbs(of text: String) -> Set<String> {
    var verbs: Set<String> = []
    var isInSay = false
    for part in text.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
      let isEnd = part.first == "/"
      let tag = part.drop { $0 == "/" }
      if tag.first == "!" || tag.first == "?" { continue }
      let name = String(tag.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == ":" })
      let isSelfClosing = tag.prefix { $0 != ">" }.last == "/"
      if name == "Say" { isInSay = !isEnd && !isSelfClosing } else if isInSay { continue }
      if !isEnd { verbs.insert(name) }
    }
    return verbs
  }
}
