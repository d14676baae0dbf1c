// swift-tools-version: 6.2
import PackageDescription

/// What only the program needs.
let program: TargetDependencyCondition? = .when(traits: ["Program"])

/// The commit that `foi --version` names, from those who build a release.
let commit: [CSetting] =
  Context.environment["FOI_COMMIT"].map { [.define("FOI_COMMIT", to: "\"\($0)\"")] } ?? []

let package = Package(
  name: "foi",
  platforms: [.macOS(.v15)],
  products: [
    .library(name: "FOI", targets: ["FOI", "FOILaw", "Casebook", "ReplyReader"]),
    .executable(name: "foi", targets: ["FOIMain"]),
  ],
  traits: [
    // The program, and with it every package below. A client of the library FOI turns it off
    // (`traits: []`) and then fetches nothing but foi.
    .trait(name: "Program"), .default(enabledTraits: ["Program"]),
  ],
  dependencies: [
    // The command line: parsing, help, completions and the man page in one place.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // SQLite with migrations, prepared statements and WAL; we do not hand-write a binding.
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    // foi.yaml: people write it by hand, so it is YAML and read by a real YAML parser.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // The pages of `foi serve`: a small HTTP server on NIO. Without its traits it needs no JSON
    // configuration and no other service.
    .package(
      url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
    // What Hummingbird stands on, named where we speak to it: threads for the desk, channels.
    .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.5.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.6.0"),
    // Ends the server when a signal says so, within a time.
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    // The library's documentation; only `make docs` builds it.
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.5.0"),
  ],
  targets: [
    // The core: pure values, no package, no clock, no files.
    .target(name: "FOILaw"),
    .target(name: "Casebook", dependencies: ["FOILaw"]),
    .target(name: "ReplyReader", dependencies: ["Casebook", "FOILaw"]),

    // The core as one module, for programs of others.
    .target(name: "FOI", dependencies: ["Casebook", "FOILaw", "ReplyReader"]),

    // Round the core, one job each.
    // Mustache, strict, for letters and pages.
    .target(name: "Templating", dependencies: ["Casebook"]),
    .target(
      name: "Letters",
      dependencies: ["Casebook", "FOILaw", "Templating"],
      resources: [.embedInCode("Templates")]),
    .target(
      name: "CasebookStore",
      dependencies: [
        "Casebook", "FOILaw", .product(name: "GRDB", package: "GRDB.swift", condition: program),
        // SQLite's own way to read and write a value in pieces.
        .product(name: "GRDBSQLite", package: "GRDB.swift", condition: program),
      ]),
    .target(
      name: "Mailroom",
      dependencies: [
        "Casebook", "FOILaw", "CArchive", "CGMime", "CSandbox", "CXML2",
        .target(name: "CLibCrypto", condition: .when(platforms: [.linux])),
      ]),
    .target(
      name: "MailSorting", dependencies: ["Casebook", "FOILaw", "Mailroom", "ReplyReader"]),
    // Formats of others: spreadsheets, the exports of the peers, the register of councils.
    .target(
      name: "Exchange", dependencies: ["Casebook", "FOILaw", "Mailroom"],
      resources: [.embedInCode("Register/uk-councils.csv")]),

    // Charts as SVG text, from figures alone.
    .target(
      name: "Charts", dependencies: ["Casebook", "FOILaw"],
      resources: [.embedInCode("charts.css"), .embedInCode("Map/council-tiles.csv")]),

    // SHA-256 from the system's own library: swift-crypto would cost minutes of building for it.
    .systemLibrary(
      name: "CLibCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl"])]),

    // E-mail: GMime has met the broken messages of twenty years.
    .systemLibrary(
      name: "CGMime", pkgConfig: "gmime-3.0",
      providers: [.apt(["libgmime-3.0-dev"]), .brew(["gmime"])]),

    // Word, OpenDocument and Excel files are zip archives; libarchive has met the broken ones.
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive",
      providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),

    // The XML inside them, read as a stream, and web pages as careless as they come.
    .systemLibrary(
      name: "CXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),

    // What shuts a reader of strangers' bytes in: limits, Landlock and seccomp by plain calls of the kernel,
    // for want of which libseccomp would be one more library to install.
    .target(name: "CSandbox"),

    // One method per thing a person does.
    .target(
      name: "FOIDesk",
      dependencies: [
        "Casebook", "CasebookStore", "Exchange", "FOILaw", "Letters", "MailSorting", "Mailroom",
        "ReplyReader", "Templating",
        .target(name: "CLibCrypto", condition: .when(platforms: [.linux])),
        .product(name: "Yams", package: "Yams", condition: program),
      ]),

    // What both faces say: every list, filter and message once.
    .target(
      name: "FOIFaces",
      dependencies: [
        "Casebook", "CasebookStore", "Charts", "Exchange", "FOIDesk", "FOILaw", "Letters",
        "MailSorting", "Mailroom", "Templating",
      ]),

    // The faces.
    .target(
      name: "FOICommands",
      dependencies: [
        "Casebook", "CBuild", "FOIDesk", "FOIFaces", "FOILaw", "FOIWeb",
        .product(name: "Logging", package: "swift-log", condition: program),
        .product(name: "ArgumentParser", package: "swift-argument-parser", condition: program),
      ]),
    .target(
      name: "FOIWeb",
      dependencies: [
        "Casebook", "Charts", "FOIDesk", "FOIFaces", "FOILaw", "Mailroom", "Templating",
        .product(name: "Hummingbird", package: "hummingbird", condition: program),
        .product(name: "HummingbirdCore", package: "hummingbird", condition: program),
        .product(name: "HTTPTypes", package: "swift-http-types", condition: program),
        .product(name: "Logging", package: "swift-log", condition: program),
        .product(name: "NIOCore", package: "swift-nio", condition: program),
        .product(name: "NIOPosix", package: "swift-nio", condition: program),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle", condition: program),
        .product(name: "UnixSignals", package: "swift-service-lifecycle", condition: program),
      ],
      resources: [.embedInCode("Pages"), .embedInCode("Assets")]),
    // Which commit this is: a word that C can be given when it is built.
    .target(name: "CBuild", cSettings: commit),
    // Not called foi: where file names know no case, it would be FOI.
    .executableTarget(name: "FOIMain", dependencies: ["FOICommands"]),

    // Measured, never timed in tests: the scripts in `Benchmarks` run them beside something known.
    .executableTarget(
      name: "ReadBenchmark", dependencies: ["Casebook", "ReplyReader"],
      path: "Benchmarks/ReadBenchmark"),
    .executableTarget(
      name: "ReadingScore", dependencies: ["Casebook", "FOILaw", "ReplyReader"],
      path: "Benchmarks/ReadingScore"),
    .executableTarget(
      name: "LetterBenchmark", dependencies: ["Casebook", "FOILaw", "Letters", "Templating"],
      path: "Benchmarks/LetterBenchmark", exclude: ["jinja_letters.py"]),
    .executableTarget(
      name: "DeadlineBenchmark", dependencies: ["FOILaw"], path: "Benchmarks/DeadlineBenchmark"),
    .executableTarget(
      name: "PageBenchmark", dependencies: ["Casebook", "CasebookStore", "FOIDesk", "FOILaw"],
      path: "Benchmarks/PageBenchmark"),

    // Documents made byte by byte, for the tests of whatever reads them.
    .target(name: "OfficeFiles", path: "Tests/OfficeFiles"),
    // One small request and a reply to it, for the tests of the desk and of both faces.
    .target(name: "SampleMeals", path: "Tests/SampleMeals"),
    .testTarget(name: "FOILawTests", dependencies: ["FOILaw"]),
    // The modules it re-exports are named, so that a change of theirs rebuilds the tests.
    .testTarget(name: "FOITests", dependencies: ["Casebook", "FOI", "FOILaw", "ReplyReader"]),
    .testTarget(name: "CasebookTests", dependencies: ["Casebook", "FOILaw"]),
    .testTarget(
      name: "ReplyReaderTests",
      dependencies: ["Casebook", "FOILaw", "Mailroom", "OfficeFiles", "ReplyReader"]),
    .testTarget(
      name: "LettersTests", dependencies: ["Casebook", "FOILaw", "Letters", "Templating"],
      exclude: ["Letters", "Reference"]),
    .testTarget(name: "TemplatingTests", dependencies: ["Casebook", "Templating"]),
    .testTarget(
      name: "CasebookStoreTests",
      dependencies: [
        "Casebook", "CasebookStore", "FOILaw",
        .product(name: "GRDB", package: "GRDB.swift", condition: program),
      ]),
    .testTarget(
      name: "MailroomTests", dependencies: ["Casebook", "FOILaw", "Mailroom", "OfficeFiles"]),
    .testTarget(
      name: "MailSortingTests",
      dependencies: ["Casebook", "FOILaw", "MailSorting", "Mailroom", "ReplyReader"]),
    .testTarget(name: "ChartsTests", dependencies: ["Casebook", "Charts"]),
    .testTarget(
      name: "ExchangeTests",
      dependencies: ["Casebook", "Exchange", "FOILaw", "Mailroom", "OfficeFiles"]),
    .testTarget(
      name: "FOIWebTests",
      dependencies: [
        "Casebook", "FOICommands", "FOIDesk", "FOILaw", "FOIWeb", "Templating",
        .product(name: "HTTPTypes", package: "swift-http-types", condition: program),
        .product(name: "Hummingbird", package: "hummingbird", condition: program),
        .product(name: "Logging", package: "swift-log", condition: program),
        .product(name: "NIOCore", package: "swift-nio", condition: program),
        .product(name: "NIOEmbedded", package: "swift-nio", condition: program),
        "SampleMeals",
      ]),
    .testTarget(
      name: "FOIFacesTests",
      dependencies: [
        "Casebook", "CasebookStore", "Exchange", "FOIDesk", "FOIFaces", "FOILaw", "Letters",
        "MailSorting", "Mailroom", "ReplyReader",
      ]),
    .testTarget(
      name: "FOIDeskTests",
      dependencies: [
        "Casebook", "CasebookStore", "Exchange", "FOIDesk", "FOIFaces", "FOILaw", "Mailroom",
        "OfficeFiles", "SampleMeals",
      ]),
    .testTarget(
      name: "FOICommandsTests",
      dependencies: [
        "Casebook", "FOICommands", "FOIDesk", "FOILaw", "Mailroom", "OfficeFiles", "SampleMeals",
        .product(name: "GRDB", package: "GRDB.swift", condition: program),
      ],
      exclude: [
        "Program/Faults/faults.c", "Upgrade/casebook-0.1", "Upgrade/make-casebook",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// Warnings are errors where we check our own work (`make check`), and never where others build foi:
// the next compiler warns of more.
let warnings: [SwiftSetting] =
  Context.environment["FOI_WARNINGS"] == "errors" ? [.treatAllWarnings(as: .error)] : []  // SE-0480

for target in package.targets {
  switch target.type {
  case .regular, .executable, .test:
    target.swiftSettings =
      (target.swiftSettings ?? []) + [
        .enableUpcomingFeature("ExistentialAny"),  // SE-0335
        .enableUpcomingFeature("InternalImportsByDefault"),  // SE-0409
        .enableUpcomingFeature("MemberImportVisibility"),  // SE-0444
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),  // SE-0461
      ] + warnings
  default: break
  }
}

// `make sanitize` builds what reads strangers' bytes and what keeps them, with their tests: the rest would take hours.
if let chosen = Context.environment["FOI_ONLY"]?.split(separator: " ").map(String.init) {
  package.products = []
  package.targets.removeAll { !chosen.contains($0.name) }
}
