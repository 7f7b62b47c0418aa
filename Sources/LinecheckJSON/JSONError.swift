/// The reason why bytes are not a JSON text, and the place.
public struct JSONError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// There is no byte but white space.
    case empty
    /// The text stops inside a value.
    case unexpectedEnd(expected: Expectation)
    /// A byte that cannot stand here.
    case unexpectedByte(UInt8, expected: Expectation)
    /// A byte behind the end of the value.
    case trailingByte(UInt8)
    /// A number such as `01`.
    case leadingZero
    /// A control byte inside a string that is not written as an escape.
    case controlByte(UInt8)
    /// A backslash that begins no escape of RFC 8259, section 7.
    case invalidEscape
    /// Bytes that are no UTF-8 (RFC 3629).
    case invalidUTF8
    /// The text looks like UTF-16 or UTF-32.
    case otherEncoding(String)
    /// More arrays and objects inside each other than the limit allows.
    case tooDeep(limit: Int)
    /// More bytes than the limit allows.
    case tooLong(limit: Int)
  }

  /// What could have stood there; each case in the words of a message.
  public enum Expectation: String, Hashable, Sendable {
    case value = "a value"
    case valueOrClosingBracket = "a value or ]"
    case nameOrClosingBrace = "a name in quotes or }"
    case name = "a name in quotes"
    case colon = "a colon"
    case commaOrClosingBracket = ", or ]"
    case commaOrClosingBrace = ", or }"
    case digit = "a digit"
    case literalTrue = "true"
    case literalFalse = "false"
    case literalNull = "null"
    case closingQuote = "a closing quote"
  }

  /// What is wrong.
  public let reason: Reason
  /// The byte where it was noticed, counted from 0.
  public let offset: Int

  /// An error of a reason at a byte.
  public init(_ reason: Reason, offset: Int) {
    self.reason = reason
    self.offset = offset
  }
}

extension JSONError: CustomStringConvertible {
  /// One line, without a position and without text from the payload.
  public var description: String {
    switch reason {
    case .empty: "there is no JSON value, only an empty text"
    case .unexpectedEnd(let expected): "the text ends where \(expected.rawValue) should follow"
    case .unexpectedByte(let byte, let expected):
      "\(JSONError.name(of: byte)) where \(expected.rawValue) should stand"
    case .trailingByte(let byte): "\(JSONError.name(of: byte)) behind the end of the JSON value"
    case .leadingZero: "a number with a leading zero"
    case .controlByte(let byte): "\(JSONError.name(of: byte)) inside a string, not escaped"
    case .invalidEscape: "a backslash that begins no JSON escape"
    case .invalidUTF8: "bytes that are not UTF-8"
    case .otherEncoding(let name): "the text looks like \(name); JSON is UTF-8"
    case .tooDeep(let limit): "more than \(limit) arrays and objects inside each other"
    case .tooLong(let limit): "more than \(limit) bytes"
    }
  }

  /// What the author of the text can do about it.
  public var help: String? {
    switch reason {
    case .empty: "write a JSON value, or take the file away"
    case .unexpectedEnd: "the capture may have been cut off"
    case .unexpectedByte(UInt8(ascii: "'"), _): "JSON strings and names stand in double quotes"
    case .unexpectedByte(_, .literalTrue), .unexpectedByte(_, .literalFalse),
      .unexpectedByte(_, .literalNull):
      "JSON knows the words true, false and null, and no others"
    case .unexpectedByte(UInt8(ascii: "/"), _), .unexpectedByte(UInt8(ascii: "#"), _):
      "JSON has no comments"
    case .unexpectedByte(UInt8(ascii: "]"), .value), .unexpectedByte(UInt8(ascii: "}"), .name):
      "take the comma before it away"
    case .unexpectedByte(let byte, .valueOrClosingBracket),
      .unexpectedByte(let byte, .nameOrClosingBrace), .unexpectedByte(let byte, .name),
      .unexpectedByte(let byte, .value):
      switch byte {
      case UInt8(ascii: "N"), UInt8(ascii: "I"), UInt8(ascii: "T"), UInt8(ascii: "F"):
        "JSON knows true, false and null in small letters, and no NaN or Infinity"
      case UInt8(ascii: "<"): "this looks like HTML or XML, an error page perhaps"
      default: nil
      }
    case .trailingByte: "one payload is one value; several, one a line, are NDJSON"
    case .controlByte(0x0a), .controlByte(0x0d): "write it as \\n, or close the string before it"
    case .controlByte: "write it as \\u00XX"
    case .otherEncoding, .invalidUTF8: "save the text as UTF-8"
    default: nil
    }
  }

  private static func name(of byte: UInt8) -> String {
    switch byte {
    case 0x21...0x7e: "'\(Character(Unicode.Scalar(byte)))'"
    case 0x0a: "a line feed"
    case 0x0d: "a carriage return"
    case 0x09: "a tab"
    case 0x20: "a blank"
    default: "the byte 0x\(byte < 16 ? "0" : "")\(String(byte, radix: 16))"
    }
  }
}
