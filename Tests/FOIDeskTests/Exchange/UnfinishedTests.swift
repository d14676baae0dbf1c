import FOIDesk
import Foundation
import Testing

/// What an export or an import that was killed leaves behind.
@Suite struct UnfinishedTests {
  private static let id = "00000000000000a1"

  /// The names beside an export, hidden ones too.
  private func names(_ scene: Scene) throws -> Set<String> {
    Set(
      try FileManager.default.contentsOfDirectory(
        atPath: scene.folder.path(percentEncoded: false)))
  }

  @Test(arguments: ["bag", "bag.zip"])
  func whatAKilledExportLeftIsRemovedByTheNext(name: String) throws {
    try Scene.withCasebook { scene in
      let before = try names(scene)
      try scene.file(".\(name).\(Self.id)/bag/data/truth/cases.jsonl", "{")
      try scene.desk.export(to: name)
      #expect(try names(scene) == before.union([name]))
    }
  }

  @Test func whatAKilledImportLeftIsRemovedByTheNext() throws {
    try Scene.withCasebook { scene in
      try scene.desk.export(to: "bag")
      let before = try names(scene)
      try scene.file(".new.\(Self.id)/casebook/casebook.sqlite", "half")
      _ = try Desk.create(at: "new", from: "bag", environment: scene.environment)
      #expect(try names(scene) == before.union(["new"]))
    }
  }

  @Test func anExportLeavesAloneWhatIsNotItsOwn() throws {
    try Scene.withCasebook { scene in
      let others = [
        ".other.\(Self.id)", ".bag.\(Self.id).old", ".bag.notes", ".bag.000000000000zzzz",
      ]
      for other in others { try scene.file("\(other)/x", "x") }
      try scene.desk.export(to: "bag")
      #expect(try names(scene).isSuperset(of: others))
    }
  }

  @Test func anExportLeavesAloneWhatAnotherIsMaking() throws {
    try Scene.withCasebook { scene in
      let other = ".bag.\(Self.id)"
      try scene.file("\(other)/bag/x", "x")
      let path = scene.folder.appending(path: other).path(percentEncoded: false)
      let file = open(path, O_RDONLY | O_DIRECTORY)
      #expect(file >= 0 && flock(file, LOCK_EX | LOCK_NB) == 0)
      try scene.desk.export(to: "bag")
      #expect(try names(scene).contains(other))
      close(file)
      try scene.desk.export(to: "bag")
      #expect(try !names(scene).contains(other))
    }
  }
}
