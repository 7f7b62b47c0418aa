import Linecheck
import LinecheckJSON

/// The text of one exchange in a file, and what can be said of it at a glance: enough to know whether
/// anybody here has a contract for it.
struct CapturedText {
  /// How a text holds an exchange.
  enum Shape: Sendable, Hashable {
    /// As an exchange file has it: `{"request": {…}, "response": {…}}`.
    case exchange
    /// As an entry of a HAR has it.
    case har
  }

  let document: Document
  let shape: Shape
  /// Where the text begins in its file.
  let origin: Origin
  /// In capitals.
  let method: String
  let url: String
  let address: WebAddress?
  /// The status of the answer; nil where there is none, or 0 says that none came.
  let status: Int?

  /// Looks at a text.
  ///
  /// - Throws: `Exchange.Mistake` where it is no JSON, or has no method or URL.
  init(
    _ bytes: PaddedBytes, _ shape: Shape = .exchange, at origin: Origin = .start
  ) throws(Exchange.Mistake) {
    do throws(JSONError) {
      document = try Document(bytes)
    } catch {
      let place = origin.place(of: LineTable(bytes.all).position(of: error.offset))
      let help = error.help.map { "; \($0)" } ?? ""
      throw Exchange.Mistake(
        sentence:
          "it is no \(shape.name): line \(place.line), column \(place.column): \(error)\(help)")
    }
    (self.shape, self.origin) = (shape, origin)
    let request = document.root["request"]
    guard let method = request?["method"]?.string, let url = request?["url"]?.string else {
      throw Self.mistake(in: document, shape, origin)
        ?? Exchange.Mistake(sentence: "it is no \(shape.name)")
    }
    self.method = method.uppercased()
    self.url = url
    address = WebAddress(url)
    let status = document.root["response"]?["status"]?.integer ?? 0
    self.status = status == 0 ? nil : Int(truncatingIfNeeded: status)
  }

  /// What is wrong with the text as an exchange; nil where nothing is.
  var mistake: Exchange.Mistake? { Self.mistake(in: document, shape, origin) }

  private static func mistake(
    in document: Document, _ shape: Shape, _ origin: Origin
  ) -> Exchange.Mistake? {
    guard let program = shape.program,
      let wrong = program.findings(in: document, from: .error).first
    else { return nil }
    let place = origin.place(of: document.lines.position(of: wrong.range.lowerBound))
    let shown = Redaction.shown(wrong.pointer, known: program.memberNames, revealing: false)
    let pointer = shown.tokens.isEmpty ? "" : ", at \(shown)"
    return Exchange.Mistake(
      sentence:
        "it is no \(shape.name): line \(place.line), column \(place.column): \(wrong.message)\(pointer)"
    )
  }
}

extension CapturedText.Shape {
  /// What people call a text of this shape.
  var name: String {
    switch self {
    case .exchange: "exchange"
    case .har: "HAR entry"
    }
  }

  /// What such a text has to be; checked by our own rules.
  fileprivate var program: Program? {
    switch self {
    case .exchange: Self.exchangeProgram
    case .har: Self.harProgram
    }
  }

  private static let exchangeProgram = try? Program(exchangeRule, id: "exchange")
  private static let harProgram = try? Program(harRule, id: "har")

  private static let exchangeRule = Rule.object {
    Field(
      "request",
      .object {
        Field("method", .string.length(1...))
        Field("url", .string.length(1...))
        Field("headers", headers).optional()
        Field("encoding", .string.one(of: "base64")).optional()
      })
    Field(
      "response",
      .object {
        Field("status", .integer).optional()
        Field("headers", headers).optional()
        Field("encoding", .string.one(of: "base64")).optional()
      }.nullable()
    ).optional()
    Field("milliseconds", .number.atLeast(0)).optional()
  }

  private static let headers = Rule.object.furtherMembers(
    .ruled(.one(.string, .array(of: .string))))

  /// HAR 1.2, as far as it is read; tools write null for what they do not know.
  private static let harRule = Rule.object {
    Field(
      "request",
      .object {
        Field("method", .string.length(1...))
        Field("url", .string.length(1...))
        Field("headers", harHeaders).optional()
        Field("postData", harContent).optional()
      })
    Field(
      "response",
      .object {
        Field("status", .integer.nullable()).optional()
        Field("headers", harHeaders).optional()
        Field("content", harContent).optional()
      }.nullable()
    ).optional()
    Field("time", .number.nullable()).optional()
  }

  private static let harHeaders = Rule.array(
    of: .object {
      Field("name", .string)
      Field("value", .string.nullable())
    }
  ).nullable()

  private static let harContent = Rule.object {
    Field("size", .number.nullable()).optional()
    Field("mimeType", .string.nullable()).optional()
    Field("text", .string.nullable()).optional()
    Field("encoding", .string.nullable()).optional()
  }.nullable()
}
