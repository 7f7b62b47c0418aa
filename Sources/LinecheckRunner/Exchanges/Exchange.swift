import LinecheckJSON

/// One captured HTTP exchange, as its file or its entry of a HAR has it:
///
///     {
///       "request": { "method": "GET", "url": "https://…", "headers": { … }, "body": … },
///       "response": { "status": 200, "headers": { … }, "body": … },
///       "startedAt": "2026-11-25T09:30:00Z", "milliseconds": 212
///     }
///
/// Everything but the method and the URL is optional. A body is a JSON value, a string that holds it,
/// or one in base64 beside `"encoding": "base64"`. Ranges are those of the text.
struct Exchange {
  /// The text that holds it.
  let text: CapturedText
  let request: Side
  /// What was answered; nil where nothing was.
  let response: Side?
  /// The number that says how long it took.
  let milliseconds: Range<Int>?

  var document: Document { text.document }

  /// Why a text is no exchange, or what is no body: one sentence.
  struct Mistake: Error {
    let sentence: String
  }

  /// What was sent, or what was answered.
  struct Side {
    /// The opening brace.
    var brace: Range<Int>
    var status: Range<Int>?
    /// In the order of the text, a name at most once.
    var headers: [Header] = []
    /// The opening brace or bracket of the headers.
    var headersBrace: Range<Int>
    /// Whether the capture speaks of headers at all.
    var hasHeaders = true
    var body: Body
  }

  /// A header.
  struct Header {
    /// In small letters.
    var name: String
    /// What stands for its value: itself, where it stands alone.
    var place: Range<Int>
    /// The values of several of one name, which are one list (RFC 9110, 5.2).
    var list: String?
  }

  /// A body.
  enum Body {
    /// A value of the text.
    case value(Range<Int>)
    /// A string that holds it.
    case string(Range<Int>)
    /// A string that holds it in base64.
    case base64(Range<Int>)
    /// None, and why that is so where it should be there.
    case none(String)
  }

  /// Reads an exchange.
  ///
  /// - Throws: `Mistake` where the text is none.
  init(_ text: CapturedText) throws(Mistake) {
    if let mistake = text.mistake { throw mistake }
    self.text = text
    switch text.shape {
    case .exchange: (request, response, milliseconds) = text.exchangeSides()
    case .har: (request, response, milliseconds) = text.harSides()
    }
  }

  /// Reads an exchange file.
  ///
  /// - Throws: `Mistake` where it is none.
  init(_ bytes: PaddedBytes) throws(Mistake) { try self.init(CapturedText(bytes)) }

  /// Whether a text looks like an exchange: an object that begins with a request of a method.
  static func isLikely(_ bytes: PaddedBytes) -> Bool {
    let head = bytes.all.prefix(64).filter { $0 > 0x20 }
    guard head.starts(with: #"{"request":{"#.utf8) || head.starts(with: #"{"response":{"#.utf8)
    else { return false }
    return (try? Exchange(bytes)) != nil
  }

  /// The body of a side as its own text; nil where there is none.
  ///
  /// - Throws: `Mistake` where it is said to be base64 and is not.
  func body(of side: Side, _ name: String) throws(Mistake) -> MappedText? {
    switch side.body {
    case .none: return nil
    case .value(let range): return MappedText(document.bytes[range])
    case .string(let range): return MappedText(contentOf: range, in: document.bytes)
    case .base64(let range):
      let text = MappedText(contentOf: range, in: document.bytes)
      guard let data = MappedText(base64: text) else {
        throw Mistake(
          sentence: "the body of the \(name) is no base64; the capture may have been cut off")
      }
      return data
    }
  }
}
