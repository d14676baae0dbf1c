import Casebook
import FOIDesk
import FOILaw
import Foundation
import Mailroom
import Testing

/// Other programs find nothing wrong with an export (pip install bagit frictionless pandas).
@Suite struct BagToolTests {
  private static let bagit = Tool("bagit.py", package: "bagit")
  private static let frictionless = Tool("frictionless", package: "frictionless")

  private static let reply = Scene.plainReply.replacing("Forty-two", with: "=42")
    .replacing("Brackwater", with: "Walk")

  private static func withBags(_ body: (String) throws -> Void) throws {
    try Scene.withCasebook { scene in
      try RoundTripTests.fill(scene, acts: 120, seed: 2)
      // The walk may have renamed a council or taken its request back: the first case that can have
      // the letter gets it.
      let letter = try scene.file("r.txt", Self.reply)
      let isFiled = (0..<12).contains { number in
        let filed = try? scene.desk.recordLetter(
          letter, received: day("2020-10-05"), case: "meals/c\(number)", accepting: true,
          anyway: true)
        return filed != nil
      }
      #expect(isFiled)
      try scene.desk.export(to: "whole")
      try scene.desk.export(to: "public", .init(isPublic: true, withOriginals: true))
      for bag in ["whole", "public"] {
        try body(scene.environment.url(bag).path(percentEncoded: false))
      }
    }
  }

  @Test(.enabled(if: bagit.isInstalled)) func bagitFindsTheBagsValid() throws {
    try Self.withBags { bag in
      _ = try Self.bagit.run(["--validate", bag], input: [])
    }
  }

  @Test(.enabled(if: frictionless.isInstalled)) func frictionlessFindsTheTablesValid() throws {
    var limits = Tool.Limits()
    limits.memory = nil
    try Self.withBags { bag in
      let report = try Self.frictionless.run(
        ["validate", "\(bag)/data/datapackage.json", "--json"], input: [], limits: limits)
      let isValid = String(decoding: report, as: UTF8.self).contains("\"valid\": true")
      #expect(isValid, "\(String(decoding: report.prefix(2_000), as: UTF8.self))")
    }
  }

  /// The line that the help of `foi export` prints, with the types that the frame has.
  @Test(.enabled(if: frictionless.isInstalled)) func oneLineOfPythonGivesAFrameWithTypes() throws {
    var limits = Tool.Limits()
    limits.memory = nil
    let python = Self.frictionless.path.map { path in
      URL(filePath: path).deletingLastPathComponent().appending(path: "python3").path()
    }
    let tool = Tool(python ?? "python3", package: "python3")
    try Self.withBags { bag in
      let code = """
        import frictionless
        answers = frictionless.Package("\(bag)/data/datapackage.json").get_resource("answers").to_pandas()
        print(answers.dtypes["confirmed"], answers.dtypes["number"], answers.dtypes["values"])
        """
      let said = try tool.run(["-c", code], input: [], limits: limits)
      #expect(String(decoding: said, as: UTF8.self).contains("float64"))
    }
  }
}
