/// Something in a JSON text that RFC 8259 allows or tolerates and readers disagree about.
public enum Observation: Sendable, Hashable {
  /// The text begins with U+FEFF (RFC 8259, section 8.1).
  case byteOrderMark
  /// A name stands twice in one object (section 4); both ranges are inside the quotes.
  case duplicateName(first: Range<Int>, second: Range<Int>)
  /// An escape is half of a surrogate pair (section 8.2).
  case loneSurrogate(Range<Int>)

  /// The bytes to point at.
  public var range: Range<Int> {
    switch self {
    case .byteOrderMark: 0..<3
    case .duplicateName(_, let second): second
    case .loneSurrogate(let range): range
    }
  }
}
