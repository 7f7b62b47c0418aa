// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

func library(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func program(_ name: String, _ dependencies: Target.Dependency...) -> Target {
  .executableTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(
  of name: String, _ dependencies: Target.Dependency..., exclude: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: [.byName(name: name), "TestSupport"] + dependencies,
    exclude: exclude, swiftSettings: settings)
}

let package = Package(
  name: "linecheck",
  platforms: [.macOS(.v26)],
  products: [
    .library(name: "Linecheck", targets: ["Linecheck", "LinecheckProviders", "LinecheckSchema"]),
    .executable(name: "linecheck", targets: ["LinecheckTool"]),
    .executable(name: "linecheck-live", targets: ["LinecheckLive"]),
    .executable(name: "linecheck-bench", targets: ["LinecheckBenchmark"]),
  ],
  targets: [
    library("LinecheckJSON"),
    library("Linecheck", "LinecheckJSON"),
    library("LinecheckProviders", "Linecheck", "LinecheckJSON"),
    library("LinecheckSchema", "Linecheck", "LinecheckJSON"),
    library("LinecheckRunner", "Linecheck", "LinecheckJSON"),
    library("LinecheckReports", "LinecheckRunner", "Linecheck", "LinecheckJSON"),
    library(
      "LinecheckCommands", "LinecheckReports", "LinecheckRunner", "LinecheckSchema",
      "LinecheckProviders", "Linecheck", "LinecheckJSON"),
    program("LinecheckTool", "LinecheckCommands"),
    program(
      "LinecheckLive", "LinecheckCommands", "LinecheckRunner", "LinecheckProviders", "Linecheck",
      "LinecheckJSON"),
    program(
      "LinecheckBenchmark", "LinecheckCommands", "LinecheckReports", "LinecheckRunner",
      "LinecheckSchema", "LinecheckProviders", "Linecheck", "LinecheckJSON"),
    .target(
      name: "TestSupport", dependencies: ["Linecheck", "LinecheckJSON"], path: "Tests/TestSupport",
      swiftSettings: settings),
    .executableTarget(
      name: "CountAllocations",
      dependencies: ["LinecheckRunner", "LinecheckProviders", "Linecheck"],
      path: "Tests/CountAllocations", swiftSettings: settings),
    tests(of: "LinecheckJSON"),
    tests(of: "Linecheck", "LinecheckJSON"),
    tests(
      of: "LinecheckProviders", "LinecheckRunner", "LinecheckSchema", "Linecheck", "LinecheckJSON"),
    tests(
      of: "LinecheckSchema", "LinecheckProviders", "Linecheck", "LinecheckJSON",
      exclude: ["known-failures.json"]),
    tests(of: "LinecheckRunner", "LinecheckProviders", "Linecheck", "LinecheckJSON"),
    tests(
      of: "LinecheckReports", "LinecheckRunner", "LinecheckProviders", "Linecheck",
      "LinecheckJSON", exclude: ["Golden"]),
    tests(
      of: "LinecheckCommands", "LinecheckTool", "LinecheckLive", "LinecheckReports",
      "LinecheckRunner", "LinecheckProviders", "Linecheck", "LinecheckJSON"),
    tests(
      of: "LinecheckLive", "LinecheckRunner", "LinecheckProviders", "Linecheck", "LinecheckJSON"),
  ],
  swiftLanguageModes: [.v6]
)
