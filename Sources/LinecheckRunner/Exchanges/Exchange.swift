import Linecheck
@_spi(Scanning) import LinecheckJSON

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// One captured HTTP exchange:
///
///     {
///       "request": { "method": "GET", "url": "https://…", "headers": { … }, "body": … },
///       "response": { "status": 200, "headers": { … }, "body": … },
///       "startedAt": "2026-11-25T09:30:00Z", "milliseconds": 212
///     }
///
/// Everything but the method and the URL is optional. A body is a JSON value, a string that holds it,
/// or one in base64 beside `"encoding": "base64"`.
struct Exchange {
  /// The file.
  let document: Document
  let method: String
  let url: String
  let address: WebAddress?
  let status: Int?

  /// Why a file is no exchange: one sentence.
  struct Mistake: Error {
    let sentence: String
  }

  /// What an exchange file has to be; checked by our own rules.
  private static let rule = Rule.object {
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

  private static let program = Result { try Program(rule, id: "exchange") }

  /// Reads an exchange.
  ///
  /// - Throws: `Mistake` where the file is none.
  init(_ bytes: PaddedBytes) throws(Mistake) {
    let document: Document
    do throws(JSONError) {
      document = try Document(bytes)
    } catch {
      let place = LineTable(bytes.all).position(of: error.offset)
      throw Mistake(
        sentence: "it is no exchange: line \(place.line), column \(place.column): \(error)")
    }
    if let wrong = (try? Self.program.get())?.findings(in: document, from: .error).first {
      let place = wrong.pointer.tokens.isEmpty ? "" : ", at \(wrong.pointer)"
      throw Mistake(sentence: "it is no exchange: \(wrong.message)\(place)")
    }
    self.document = document
    let request = document.root["request"]
    method = (request?["method"]?.string ?? "").uppercased()
    url = request?["url"]?.string ?? ""
    address = WebAddress(url)
    status = (document.root["response"]?["status"]?.integer).map { Int(truncatingIfNeeded: $0) }
  }

  /// Whether a text looks like an exchange: an object that begins with a request of a method.
  static func isLikely(_ bytes: PaddedBytes) -> Bool {
    let head = bytes.all.prefix(64).filter { $0 > 0x20 }
    guard head.starts(with: #"{"request":{"#.utf8) || head.starts(with: #"{"response":{"#.utf8)
    else { return false }
    return (try? Exchange(bytes)) != nil
  }

  /// One side: `request` or `response`.
  func side(_ name: String) -> Value? {
    document.root[name].flatMap { $0.isNull ? nil : $0 }
  }

  /// The body of a side as its own text; nil where there is none.
  ///
  /// - Throws: `Mistake` where it is said to be base64 and is not.
  func body(_ side: String) throws(Mistake) -> MappedText? {
    guard let value = self.side(side)?["body"] else { return nil }
    let bytes = document.bytes
    guard value.kind == .string else { return MappedText(bytes[value.range]) }
    if self.side(side)?["encoding"]?.string == "base64" {
      guard let data = Data(base64Encoded: value.string ?? "", options: .ignoreUnknownCharacters)
      else { throw Mistake(sentence: "the body of the \(side) is no base64") }
      var text = MappedText()
      text.add(data, for: value.range)
      return text
    }
    return Self.content(of: value, in: bytes)
  }

  /// The text that a JSON string holds, byte for byte but for its escapes.
  private static func content(of string: Value, in bytes: PaddedBytes) -> MappedText {
    var text = MappedText()
    let range = string.range.lowerBound + 1..<string.range.upperBound - 1
    var start = range.lowerBound
    var index = start
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "\\") else {
        index += 1
        continue
      }
      text.copy(bytes[start..<index])
      let end = escapeEnd(bytes, index, range.upperBound)
      let escape = "\"" + String(decoding: bytes[index..<end], as: UTF8.self) + "\""
      text.add((try? Document(escape))?.root.string ?? "\u{fffd}", for: index..<end)
      index = end
      start = end
    }
    text.copy(bytes[start..<range.upperBound])
    return text
  }

  /// The index after an escape; a surrogate pair is one.
  private static func escapeEnd(_ bytes: PaddedBytes, _ start: Int, _ limit: Int) -> Int {
    func isUnicode(_ index: Int) -> Bool {
      index + 6 <= limit && bytes[index] == UInt8(ascii: "\\")
        && bytes[index + 1] == UInt8(ascii: "u")
    }
    guard isUnicode(start) else { return min(start + 2, limit) }
    let isHigh =
      bytes[start + 2] | 0x20 == UInt8(ascii: "d") && "89ab".utf8.contains(bytes[start + 3] | 0x20)
    return isHigh && isUnicode(start + 6) ? start + 12 : start + 6
  }
}
