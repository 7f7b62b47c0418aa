import Linecheck
@_spi(Scanning) import LinecheckJSON

extension Format {
  /// The URL of an audio file: absolute, MP3 or WAV where its name has an ending at all.
  ///
  /// Source: Vapi OpenAPI, `TransferPlan.holdAudioUrl`. Whether it can be reached is not checked.
  static let audioURL = Format(
    "url", "the URL of an MP3 or WAV file",
    requirement: "an absolute http or https URL of an MP3 or WAV file",
    source: "Vapi OpenAPI, TransferPlan.holdAudioUrl"
  ) { text, range in Format.httpURL.accepts(text, range) && AudioURL.accepts(text, range) }
  .written(
    as: "^\(FormPattern.httpAuthority)(?:/(?:\(FormPattern.character(except: "?#"))*/)?"
      + "(?:\(FormPattern.character(except: "?#./"))*"
      + "|\(FormPattern.character(except: "?#/"))*\\.(?:[Mm][Pp]3|[Ww][Aa][Vv])))?"
      + "(?:[?#]\(FormPattern.character())*)?$", format: "uri"
  )
  .edges(
    right: ["https://a/b.mp3", "https://a/b.WAV?c=d", "https://a/b"],
    wrong: ["https://a/b.ogg", "https://a/b.mp34", "/b.mp3"])

  /// TwiML with the five verbs that a transfer may use; what stands inside `Say` is speech markup.
  ///
  /// Source: Vapi OpenAPI, `TransferPlan.twiml`.
  static let twiml = Format(
    "verbs", "TwiML of the supported verbs",
    requirement: "only the verbs Play, Say, Gather, Hangup and Pause",
    source: "Vapi OpenAPI, TransferPlan.twiml"
  ) { TwiML.accepts($0, $1) }
  .edges(
    right: ["<Say>a</Say>", "<Response><Hangup/></Response>"],
    wrong: ["<Dial>1</Dial>", "<say>a</say>"])
}

private enum AudioURL {
  /// Whether the last part of the path has no ending, or one of an audio file.
  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    var slashes = 0
    var dot: Int?
    var end = range.lowerBound
    scan: while end < range.upperBound {
      switch text.byte(end) {
      case UInt8(ascii: "?"), UInt8(ascii: "#"): break scan
      case UInt8(ascii: "/"): (slashes, dot) = (slashes + 1, nil)
      case UInt8(ascii: "."): dot = end
      default: break
      }
      end += 1
    }
    // The first two slashes stand before the host.
    guard slashes > 2, let dot else { return true }
    let ending = text.half(dot + 1) & 0xff_ffff | 0x20_2020
    let (mp3, wav): (UInt32, UInt32) = (0x33_706d, 0x76_6177)
    return end == dot + 4 && (ending == mp3 || ending == wav)
  }
}

/// The elements of TwiML, without those inside `Say`.
private enum TwiML {
  private static let verbs = ["Play", "Say", "Gather", "Hangup", "Pause", "Response"]

  static func accepts(_ text: Text, _ range: Range<Int>) -> Bool {
    var isInSay = false
    for start in range where text.byte(start) == UInt8(ascii: "<") {
      let tag = start + 1..<tagEnd(text, start + 1..<range.upperBound)
      let first = tag.isEmpty ? 0 : text.byte(tag.lowerBound)
      if first == UInt8(ascii: "!") || first == UInt8(ascii: "?") { continue }
      let isEnd = first == UInt8(ascii: "/")
      let name = nameRange(text, isEnd ? tag.dropFirst() : tag)
      if text.holds("Say", in: name) {
        isInSay = !isEnd && text.byte(tag.upperBound - 1) != UInt8(ascii: "/")
      } else if isInSay {
        continue
      }
      if !isEnd && !verbs.contains(where: { text.holds($0, in: name) }) { return false }
    }
    return true
  }

  /// The index of the bracket that ends a tag, of the next tag or the end.
  private static func tagEnd(_ text: Text, _ range: Range<Int>) -> Int {
    range.first { text.byte($0) == UInt8(ascii: ">") || text.byte($0) == UInt8(ascii: "<") }
      ?? range.upperBound
  }

  private static func nameRange(_ text: Text, _ tag: Range<Int>) -> Range<Int> {
    let end = tag.first { index in
      switch text.byte(index) {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: ":"), 0x80...:
        false
      default: true
      }
    }
    return tag.lowerBound..<(end ?? tag.upperBound)
  }
}
