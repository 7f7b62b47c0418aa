import Foundation
import LinecheckJSON
import TestSupport

/// The tests of formats in the official suite, as far as they ask about strings.
enum FormatSuite {
  static let drafts = ["draft2020-12", "draft7", "draft6", "draft4"]
  static let folder = SharedFolder.suites("JSON-Schema-Test-Suite/tests")

  /// One string, and whether it has a format.
  struct Case: Hashable {
    let format: String
    let string: String
    let isRight: Bool
  }

  /// The cases of a draft.
  static func cases(_ draft: String) throws -> [Case] {
    guard let folder = folder?.appending(path: "\(draft)/optional/format") else { return [] }
    return try SharedFolder.names(in: folder).flatMap { name in
      try cases(of: folder.appending(path: name))
    }
  }

  private static func cases(of file: URL) throws -> [Case] {
    let document = try Document([UInt8](try Data(contentsOf: file)))
    return (document.root.items ?? []).flatMap { group -> [Case] in
      guard let format = group["schema"]?["format"]?.string else { return [] }
      return (group["tests"]?.items ?? []).compactMap { test in
        guard let string = test["data"]?.string, let isRight = test["valid"]?.boolean else {
          return nil
        }
        return Case(format: format, string: string, isRight: isRight)
      }
    }
  }
}
