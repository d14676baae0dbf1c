import Casebook
import CasebookStore
import FOILaw
import Foundation
import Testing

@testable import FOIDesk

/// Drafts that all have, where pages are read from a copy that is behind.
@Suite struct BehindTests {
  /// A casebook whose pages are read from an older copy of it.
  private struct Behind: CasebookStore {
    let copy: any CasebookStore
    let main: any CasebookStore

    func read<T>(_ body: (any CasebookReader) throws -> T) throws -> T { try copy.read(body) }
    func write<T>(_ body: (any CasebookWriter) throws -> T) throws -> T { try main.write(body) }
    func inOneAct() -> any CasebookStore { Behind(copy: copy, main: main.inOneAct()) }
    func recording(as actor: String) -> any CasebookStore {
      Behind(copy: copy, main: main.recording(as: actor))
    }
    func keepUp() {}
    func listen(_ changed: @escaping @Sendable () -> Void) -> (any CasebookListening)? { nil }
    func faults() throws -> [String] { try main.faults() }
    func replaceImportedHolidays(
      _ change: ([BankHoliday]) -> [BankHoliday], progress: (_ done: Int) throws -> Void
    ) throws -> Counted<MovedDeadline> {
      try main.replaceImportedHolidays(change, progress: progress)
    }
  }

  @Test func anOldDraftIsNotBroughtBack() throws {
    try Scene.withCases(on: .folder) { scene in
      let desk = try scene.desk
      try desk.saveSettings("name: Jo Marsh\nemail: jo@marsh.example\n")
      _ = try desk.draft(.chaser, cases: ["brack"], to: .outbox)
      func shared(_ store: any CasebookStore) -> SharedFolder {
        SharedFolder(folder: desk.folder, environment: scene.environment, store: store)
      }
      try shared(desk.store).exchange()
      let copy = scene.folder.appending(path: "copy")
      try FileManager.default.copyItem(at: desk.folder.url, to: copy)
      let behind = try Desk.open(at: "copy", environment: scene.environment)
      let words = try desk.editableDraft("L1").words
      _ = try desk.revise("L1", as: words + "\nAdded.\n")
      try shared(desk.store).exchange()
      try shared(Behind(copy: behind.store, main: desk.store)).exchange()
      #expect(try desk.editableDraft("L1").words.contains("Added."))
      let files = try desk.store.read { try $0.sharedFiles() }
      #expect(files.allSatisfy { $0.version == 2 } && !files.isEmpty)
      // A draft that was thrown away does not come back either.
      _ = try desk.discard(["L1"])
      let outbox = desk.folder.outbox.path(percentEncoded: false)
      let before = try FileManager.default.contentsOfDirectory(atPath: outbox).sorted()
      try shared(Behind(copy: behind.store, main: desk.store)).exchange()
      #expect(try FileManager.default.contentsOfDirectory(atPath: outbox).sorted() == before)
    }
  }
}
