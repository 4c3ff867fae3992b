// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A wall of the house: a library target with the dependencies that it may import and no others.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// The tests of a room; they may use the shared helpers and what they name.
func tests(_ name: String, _ dependencies: [Target.Dependency], resources: [String] = []) -> Target
{
  .testTarget(
    name: name, dependencies: dependencies, exclude: resources, swiftSettings: strict)
}

let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")

let package = Package(
  name: "cairn",
  products: [.executable(name: "cairn", targets: ["cairn"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
  ],
  targets: [
    .systemLibrary(name: "CNcurses"),
    room("CairnModel"),
    room("CairnScreen"),
    room("CairnPlanner", ["CairnModel"]),
    room("CairnWords", ["CairnModel"]),
    room("CairnLibrary", ["CairnModel", grdb, sqlite]),
    room("CairnFiles", ["CairnModel", "CairnWords", yams]),
    room("CairnTerminal", ["CairnScreen", "CNcurses"]),
    room("CairnApp", ["CairnModel", "CairnPlanner", "CairnWords", "CairnScreen"]),
    .executableTarget(
      name: "cairn",
      dependencies: [
        "CairnModel", "CairnPlanner", "CairnWords", "CairnFiles", "CairnLibrary", "CairnScreen",
        "CairnApp", "CairnTerminal", argumentParser,
        .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .target(
      name: "CairnTestSupport",
      dependencies: ["CairnModel", "CairnPlanner", "CairnScreen"],
      path: "Tests/CairnTestSupport", swiftSettings: strict),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["CairnTerminal", "CairnScreen"],
      path: "Tests/TerminalProbe", swiftSettings: strict),
    tests("CairnModelTests", ["CairnModel", "CairnTestSupport"]),
    tests("CairnPlannerTests", ["CairnPlanner", "CairnModel", "CairnTestSupport"]),
    tests("CairnWordsTests", ["CairnWords", "CairnModel", "CairnTestSupport"]),
    tests("CairnFilesTests", ["CairnFiles", "CairnModel", "CairnWords", "CairnTestSupport"]),
    tests(
      "CairnLibraryTests",
      ["CairnLibrary", "CairnFiles", "CairnModel", "CairnPlanner", "CairnTestSupport", grdb]),
    tests("CairnScreenTests", ["CairnScreen", "CairnTestSupport"]),
    tests(
      "CairnAppTests",
      ["CairnApp", "CairnModel", "CairnPlanner", "CairnWords", "CairnScreen", "CairnTestSupport"],
      resources: ["Golden"]),
    tests("CairnTerminalTests", ["CairnTerminal", "CairnTestSupport", "TerminalProbe"]),
    tests("CommandTests", ["CairnTestSupport"], resources: ["Fixture"]),
    tests("EndToEndTests", ["CairnScreen", "CairnTestSupport"]),
    tests("RepositoryTests", ["CairnTestSupport"]),
  ],
  swiftLanguageModes: [.v6]
)
