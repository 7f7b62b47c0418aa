import LinecheckJSON

/// Text that does nothing to a terminal or a reader but be seen.
enum Visible {
  /// A string on one line: line feeds, tabs, control characters and direction marks are written as
  /// escapes (`\n`, `\u001b`).
  ///
  /// Results are redacted before they get here, but a path is whatever somebody called a file.
  static func line(_ string: String) -> String {
    if string.utf8.allSatisfy({ 0x20..<0x7f ~= $0 }) { return string }
    var line = ""
    for scalar in string.unicodeScalars { line += text(of: scalar) }
    return line
  }

  /// One scalar, or the escape that stands for it.
  static func text(of scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where JSONText.isInvisible(scalar): JSONText.escape(scalar)
    default: String(scalar)
    }
  }
}
