import LinecheckRunner

/// The files of recordings in their folder.
enum RecordingFile {
  private static let ending = ".exchange.json"

  /// The file of a call: `DIR/retell/get-phone-number/1.exchange.json`.
  ///
  /// - Parameters:
  ///   - name: the name of the call.
  ///   - folder: the folder of all recordings.
  /// - Returns: its path; nil where the name would lead out of the folder, or is no name of a file.
  static func path(of name: String, in folder: String) -> String? {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.allSatisfy(isName) else { return nil }
    return FilePath.joined(folder, name + ending)
  }

  /// Whether a part of a call's name is a plain one: letters, digits and `-._`, no dot first.
  private static func isName(_ part: Substring) -> Bool {
    guard let first = part.utf8.first, first != UInt8(ascii: "."), part.utf8.count <= 200 else {
      return false
    }
    return part.utf8.allSatisfy { $0.isUnreserved && $0 != UInt8(ascii: "~") }
  }
}
