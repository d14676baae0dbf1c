import Casebook
import FOIDesk
import Foundation
import Testing

/// Filters of lists, kept under a name.
@Suite struct SavedFilterTests {
  private func filter(
    _ name: String, _ pairs: [(String, String)] = [("overdue", "1"), ("named", "moor")]
  ) -> Desk.SavedFilter {
    Desk.SavedFilter(
      name: name, list: .cases, pairs: pairs.map { .init(name: $0.0, value: $0.1) })
  }

  @Test func aFilterComesBackAsItWasSavedAndIsAFileToRead() throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      try desk.save(filter("Late moors"))
      #expect(desk.savedFilters() == [filter("Late moors")])
      #expect(try desk.savedFilter("late MOORS") == filter("Late moors"))
      let text = try scene.text(of: "casebook/Filters/Late moors.txt")
      #expect(text == "list: cases\noverdue: 1\nnamed: moor\n")
      // The same name in other letters is the same filter.
      try desk.save(filter("late moors", [("stage", "partial")]))
      #expect(desk.savedFilters().map(\.name) == ["late moors"])
      _ = try desk.removeFilter("Late Moors")
      #expect(desk.savedFilters().isEmpty)
    }
  }

  @Test(arguments: ["", "  ", "../up", "a/b", "a.b", String(repeating: "n", count: 61)])
  func aNameThatCannotBeAFilesIsRefused(name: String) throws {
    try Scene.withCases { scene in
      let told = message { try scene.desk.save(filter(name)) }
      #expect(told.contains("a name for a filter"), "\(told)")
    }
  }

  @Test func anUnknownFilterNamesTheNearest() throws {
    try Scene.withCases { scene in
      try scene.desk.save(filter("Late moors"))
      let told = message { _ = try scene.desk.savedFilter("late moor") }
      #expect(told.contains("Late moors"))
    }
  }

  @Test func aFileThatIsNoFilterIsPassedOver() throws {
    try Scene.withCases { scene in
      try scene.file("casebook/Filters/odd.txt", "this is no filter\n")
      try scene.file("casebook/Filters/other.txt", "list: grid\n")
      try scene.desk.save(filter("good"))
      #expect(try scene.desk.savedFilters().map(\.name) == ["good"])
    }
  }

  @Test func anExportTakesThemAlong() throws {
    try Scene.withCases { scene in
      try scene.desk.save(filter("Late moors"))
      _ = try scene.desk.export(to: "bag", .init(isPublic: false, withOriginals: false))
      let kept = try scene.text(of: "bag/data/files/Filters/Late moors.txt")
      #expect(kept.hasPrefix("list: cases\n"))
      _ = try Desk.create(at: "other", environment: scene.environment)
      let other = try Desk.open(at: "other", environment: scene.environment)
      _ = try other.importBag(from: "bag")
      #expect(other.savedFilters() == [filter("Late moors")])
    }
  }
}
