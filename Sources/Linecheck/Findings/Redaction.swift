@_spi(Scanning) public import LinecheckJSON

/// What of a payload may be shown: the one place that decides it.
///
/// Secrets become `•••`. Strings are shown by their shape unless a rule marks them plain; numbers,
/// `true`, `false` and `null` are plain unless a rule marks them otherwise. What is plain and looks
/// like a phone number or an address all the same is shown by its shape, too, and secrets inside of a
/// text (the password of an address, the key in a query) are hidden in any case. The shape of a text
/// has 9 for a digit, A for a capital, a for any other letter and keeps the rest, so that a wrong form
/// stays visible and the person does not:
///
///     Redaction.shape(of: "+1 (415) 777-4444")   // +9 (999) 999-9999
public enum Redaction {
  /// What stands for a secret.
  public static let secret = "•••"
  /// The most characters of a text that are shown.
  public static let longest = 40

  /// The shape of a text, cut after 40 characters.
  public static func shape(of text: some StringProtocol) -> String {
    var shape = ""
    var count = 0
    for scalar in text.unicodeScalars {
      if count == longest {
        shape += "…"
        break
      }
      count += 1
      shape.unicodeScalars.append(mask(scalar))
    }
    return shape
  }

  /// What stands for a scalar in a shape.
  public static func mask(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "0"..."9": return "9"
    case "A"..."Z": return "A"
    case "a"..."z": return "a"
    case _ where scalar.isASCII: return scalar
    default: break
    }
    let properties = scalar.properties
    switch properties.generalCategory {
    case .uppercaseLetter, .titlecaseLetter: return "A"
    case .decimalNumber, .letterNumber, .otherNumber: return "9"
    case .dashPunctuation, .connectorPunctuation, .openPunctuation, .closePunctuation,
      .otherPunctuation, .mathSymbol, .spaceSeparator, .control, .format, .lineSeparator,
      .paragraphSeparator:
      return scalar
    default: return "a"
    }
  }

  /// A scalar of a payload, from its JSON text, as a report may show it.
  ///
  /// - Parameters:
  ///   - json: the text as it is written in the payload.
  ///   - sensitivity: who may see it; nil for what no rule speaks about.
  ///   - revealing: whether shapes are turned back into values.
  /// - Returns: the value, its shape, or what stands for a secret.
  public static func shown(_ json: String, _ sensitivity: Sensitivity?, revealing: Bool) -> String {
    if sensitivity == .secret { return secret }
    let isString = json.utf8.first == UInt8(ascii: "\"")
    // What an escape stands for counts, not how it is written.
    let text = isString ? Credentials.hidden(in: decoded(json)) : json
    let isPersonal = (sensitivity ?? (isString ? .personal : .plain)) == .personal
    let isShape = !revealing && (isPersonal || mayBePersonal(text))
    if isString { return JSONText.quoted(isShape ? shape(of: text) : cut(text)) }
    switch json {
    case "true", "false", "null": return json
    default: return isShape ? shape(of: json) : cut(json)
    }
  }

  /// Whether a text that should be plain might tell of a person: what is found in the wrong place is
  /// a phone number or an address more often than not. Times and days are none.
  package static func mayBePersonal(_ string: String) -> Bool {
    let text = string.utf8
    if text.contains(UInt8(ascii: "@")) { return true }
    let isDay =
      zip(text, "dddd-dd-dd".utf8).allSatisfy { byte, form in
        form == UInt8(ascii: "d") ? byte &- 0x30 < 10 : byte == form
      } && text.count >= 10
    if isDay { return false }
    var digits = 0
    for byte in text {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case _ where " +-./()".utf8.contains(byte): break
      default: digits = 0
      }
      if digits == 7 { return true }
    }
    return false
  }

  /// The name of a member that no rule names, as a report may show it.
  public static func shownName(_ name: String, revealing: Bool) -> String {
    String(
      JSONText.quoted(revealing ? cut(Credentials.hidden(in: name)) : shape(of: name)).dropFirst()
        .dropLast())
  }

  /// A pointer as a report may show it.
  ///
  /// - Parameters:
  ///   - pointer: the pointer as it is.
  ///   - known: the names that rules name; positions and these are shown as they are.
  ///   - revealing: whether all names are shown as they are.
  /// - Returns: the pointer with shapes for the other names.
  public static func shown(
    _ pointer: JSONPointer, known: Set<String>, revealing: Bool
  ) -> JSONPointer {
    var shown = JSONPointer.root
    for (index, token) in pointer.tokens.enumerated() {
      if index < 64, pointer.positions >> UInt64(index) & 1 == 1, let position = Int(token) {
        shown.append(position)
      } else {
        shown.append(known.contains(token) ? token : shownName(token, revealing: revealing))
      }
    }
    return shown
  }

  private static func cut(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard scalars.count > 200 else { return text }
    return String(String.UnicodeScalarView(scalars.prefix(200))) + "…"
  }

  private static func decoded(_ json: String) -> String {
    if let text = (try? Document(json))?.root.string { return text }
    // A long string was cut inside its last escape.
    let inner = json.unicodeScalars.dropFirst().dropLast()
    let whole = String(inner[..<(inner.lastIndex(of: "\\") ?? inner.endIndex)])
    return (try? Document("\"\(whole)\""))?.root.string ?? String(inner)
  }
}
