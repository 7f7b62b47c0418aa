import LinecheckJSON

/// An object that answers a command, or says what became of one test: names and JSON texts.
struct BowtieAnswer {
  let members: [(name: String, json: String)]

  /// Something went wrong that is not the instance's fault, and what.
  static func errored(_ message: String) -> Self {
    Self(members: [
      ("errored", "true"), ("context", "{\"message\":\(JSONText.quoted(message))}"),
    ])
  }

  /// It could not be decided, and why.
  static func skipped(_ message: String) -> Self {
    Self(members: [("skipped", "true"), ("message", JSONText.quoted(message))])
  }

  /// The object on one line.
  var text: String {
    "{" + members.map { "\(JSONText.quoted($0.name)):\($0.json)" }.joined(separator: ",") + "}"
  }

  /// The object as an answer, which begins with the number of the command as that wrote it.
  func line(_ sequence: ArraySlice<UInt8>? = nil) -> [UInt8] {
    let text = Array(text.utf8)
    guard let sequence else { return text }
    return Array("{\"seq\":".utf8) + sequence + Array(",".utf8) + text.dropFirst()
  }
}
