import LinecheckReports
import LinecheckRunner

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension ReportLayout {
  /// Where sources stand in the repository, as the environment says it.
  var places: SourcePlaces {
    Self.places(
      folder: FileManager.default.currentDirectoryPath,
      environment: ProcessInfo.processInfo.environment, hasFiles: hasFiles)
  }

  /// Where sources stand in the repository.
  ///
  /// Its top is what GitHub Actions (`GITHUB_WORKSPACE`) or GitLab (`CI_PROJECT_DIR`) say, else the
  /// working folder. They may say it by links, as a shell does of the working folder (`PWD`).
  static func places(
    folder: String, environment: [String: String], hasFiles: Bool = true
  ) -> SourcePlaces {
    let named = ["GITHUB_WORKSPACE", "CI_PROJECT_DIR"].lazy.compactMap { environment[$0] }
    guard let root = named.first(where: { $0.hasPrefix("/") }) else {
      return SourcePlaces(folder: folder, hasFiles: hasFiles)
    }
    var folder = folder
    if let shell = environment["PWD"], isBelow(root, shell), !isBelow(root, folder),
      (try? FileSystem.identity(of: shell)) == (try? FileSystem.identity(of: folder))
    {
      folder = shell
    }
    return SourcePlaces(folder: folder, root: root, hasFiles: hasFiles)
  }

  private static func isBelow(_ root: String, _ path: String) -> Bool {
    FilePath.components(of: path, from: "/").starts(with: FilePath.components(of: root, from: "/"))
  }
}
