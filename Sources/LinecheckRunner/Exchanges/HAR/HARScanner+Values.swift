@_spi(Scanning) import LinecheckJSON

/// Passing over values, and reading the names around the entries.
extension HARScanner {
  /// The index after the inside of a container, or the end of the block.
  mutating func nestedEnd(_ text: Text, _ from: Int) -> Int {
    var index = from
    if string.isOpen {
      index = string.end(text, index)
      if string.isOpen { return index }
    }
    var open = depth
    defer { depth = open }
    while index < text.end {
      switch text.byte(index) {
      case UInt8(ascii: "\""):
        string.open()
        index = string.end(text, index + 1)
        if string.isOpen { return index }
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): open += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        open -= 1
        if open == 0 { return index + 1 }
      case 0x0a, 0x20:
        index = text.spaceEnd(index)
        continue
      default: break
      }
      index += 1
    }
    return index
  }

  /// The index after a number or a literal, or the end of the block.
  static func scalarEnd(_ text: Text, _ from: Int) -> Int {
    var index = from
    while index < text.end {
      switch text.byte(index) {
      case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "]"), UInt8(ascii: "}"), 0x20, 0x0a,
        0x0d, 0x09:
        return index
      default: index += 1
      }
    }
    return index
  }

  /// Reads on in a name; a long one is none that is looked for.
  mutating func readName(_ text: Text, _ from: Int, _ block: PaddedBytes) -> Int {
    let end = string.end(text, from)
    if name.count <= Self.longestName {
      name += block[from..<min(end, from + Self.longestName + 1)]
    }
    if !string.isOpen {
      if name.last == UInt8(ascii: "\"") { name.removeLast() }
      mode = .structure
      expected = .colon
    }
    return end
  }

  /// Whether the last name is this one, however it is written.
  func isName(_ wanted: String) -> Bool {
    if name.count > Self.longestName { return false }
    if name.elementsEqual(wanted.utf8) { return true }
    let quoted = [UInt8(ascii: "\"")] + name + [UInt8(ascii: "\"")]
    return name.contains(UInt8(ascii: "\\"))
      && (try? Document(quoted))?.root.string?.utf8.elementsEqual(wanted.utf8) ?? false
  }
}

/// Passes over strings that may lie in several blocks.
struct StringSkipper: Sendable {
  /// Whether a string has begun and not ended.
  private(set) var isOpen = false
  private var isBehindBackslash = false

  /// An opening quote was read.
  mutating func open() { isOpen = true }

  /// The index after the closing quote, or the end of the block.
  mutating func end(_ text: Text, _ from: Int) -> Int {
    var index = from
    if isBehindBackslash && index < text.end {
      isBehindBackslash = false
      index += 1
    }
    while index < text.end {
      index = text.firstSpecial(index)
      if index >= text.end { break }
      switch text.byte(index) {
      case UInt8(ascii: "\""):
        isOpen = false
        return index + 1
      case UInt8(ascii: "\\"):
        index += 2
        if index > text.end { isBehindBackslash = true }
      default:
        repeat { index += 1 } while index < text.end && text.byte(index) >= 0x80
      }
    }
    return text.end
  }
}
