import Casebook
import FOIDesk
import FOILaw
import Foundation
import Mailroom
import OfficeFiles
import Testing

/// A bag as a zip.
@Suite struct ZipTests {
  @Test func aZipIsTakenInLikeTheFolderAndIsTheSameBytesAgain() throws {
    try Scene.withCasebook { scene in
      try RoundTripTests.fill(scene, acts: 60, seed: 8)
      try scene.desk.export(to: "bag")
      try scene.desk.export(to: "bag.zip")
      let first = try Data(contentsOf: scene.environment.url("bag.zip"))
      try scene.desk.export(to: "bag.zip")
      #expect(try Data(contentsOf: scene.environment.url("bag.zip")) == first)
      _ = try Desk.create(at: "new/casebook", from: "bag.zip", environment: scene.environment)
      let new = scene.colleague(in: scene.folder.appending(path: "new"), actor: "kim")
      try new.desk.export(to: "bag")
      #expect(try new.tree("bag") == scene.tree("bag"))
      #expect(Desk.isBag("bag.zip", environment: scene.environment))
      #expect(!Desk.isBag("meals.md", environment: scene.environment))
    }
  }

  /// What the import of a zip says.
  private static func message(of zip: ZipFile) throws -> String {
    var result = ""
    try Scene.withCases { scene in
      try Data(zip.bytes).write(to: scene.environment.url("bag.zip"))
      result = FOIDeskTests.message { _ = try scene.desk.importBag(from: "bag.zip") }
      #expect(!FileManager.default.fileExists(atPath: scene.folder.appending(path: "x").path()))
    }
    return result
  }

  @Test func aZipThatIsNoBagOrDamagedIsRefused() throws {
    #expect(
      try Self.message(of: ZipFile([("a/b.txt", "b")]))
        == "bag.zip: has no bagit.txt, so it is not an export of foi; make one with: foi export DIR"
    )
    try Scene.withCases { scene in
      try scene.file("bag.zip", "no zip at all")
      #expect(
        FOIDeskTests.message { _ = try scene.desk.importBag(from: "bag.zip") }
          == "bag.zip: is no zip, or one that is cut short or damaged; nothing was imported")
      try scene.desk.export(to: "good.zip")
      let whole = try Data(contentsOf: scene.environment.url("good.zip"))
      for length in (1..<10).map({ whole.count * $0 / 10 }) + [whole.count - 23] {
        try whole.prefix(length).write(to: scene.environment.url("bag.zip"))
        let text = FOIDeskTests.message { _ = try scene.desk.importBag(from: "bag.zip") }
        #expect(
          text == "bag.zip: is no zip, or one that is cut short or damaged; nothing was imported")
      }
    }
  }

  @Test func aPathThatLeavesTheFolderIsRefused() throws {
    #expect(
      try Self.message(of: ZipFile([("bag/../../x", "x")]))
        == "bag.zip: bag/../../x leads out of the folder; nothing was imported")
    #expect(
      try Self.message(of: ZipFile([("/x", "x")]))
        == "bag.zip: /x leads out of the folder; nothing was imported")
  }

  @Test func aZipBombIsRefused() throws {
    try Scene.withCases { scene in
      let bag = scene.environment.url("bag")
      try FileManager.default.createDirectory(at: bag, withIntermediateDirectories: true)
      try Data("BagIt-Version: 1.0\n".utf8).write(to: bag.appending(path: "bagit.txt"))
      try Data(count: 200 << 20).write(to: bag.appending(path: "zeros"))
      try ZipFolder.pack(bag, as: "bag", to: scene.environment.url("bag.zip"))
      let said = FOIDeskTests.message { _ = try scene.desk.importBag(from: "bag.zip") }
      #expect(said == "bag.zip: unpacks to far more than its size; nothing was imported")
    }
  }
}
