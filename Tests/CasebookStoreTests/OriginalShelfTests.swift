import Casebook
import CasebookStore
import FOILaw
import Foundation
import Testing

/// Originals in a folder outside the database.
@Suite struct OriginalShelfTests {
  private static let id = OriginalID(String(repeating: "ab", count: 32))

  @Test(arguments: StoreKind.allCases)
  func bytesLieInTheFolderByTheirDigest(kind: StoreKind) throws {
    try Self.withFolder { folder in
      try kind.withPlace { place in
        let store = try kind.open(place, creating: true, shelf: OriginalFolder(folder))
        let bytes = [UInt8]((0..<600_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
        try store.write { writer in
          for name in ["reply.pdf", "the same again.pdf"] {
            try writer.keep(Original(id: Self.id, name: name, bytes: bytes))
          }
        }
        let file = folder.appending(path: "ab/\(Self.id)").path(percentEncoded: false)
        #expect(FileManager.default.contents(atPath: file) == Data(bytes))
        let found = try store.read { try $0.original(Self.id) }
        #expect(found == Original(id: Self.id, name: "reply.pdf", bytes: bytes))
        let faults = try store.faults()
        #expect(faults.isEmpty)
        // A copy of the casebook that does not name the folder says so, and so does one that lost the file.
        let other = try kind.open(place)
        #expect(throws: StoreError.self) { try other.read { try $0.original(Self.id) } }
        try FileManager.default.removeItem(atPath: file)
        let lost = try store.faults()
        #expect(lost == ["the document abababababab is not in the folder for documents"])
        #expect(throws: StoreError.self) { try store.read { try $0.original(Self.id) } }
      }
    }
  }

  @Test func whatIsLongerOrShorterThanItWasSaidToBeIsNotKept() throws {
    try Self.withFolder { folder in
      let shelf = OriginalFolder(folder)
      for size in [2, 4] {
        var pieces = [Data([1, 2, 3])]
        #expect(throws: StoreError.self) {
          try shelf.keep(Self.id, bytes: size) { pieces.isEmpty ? nil : pieces.removeFirst() }
        }
        #expect(!shelf.has(Self.id, bytes: 3))
      }
      let left = try FileManager.default.subpathsOfDirectory(
        atPath: folder.path(percentEncoded: false))
      #expect(left == ["ab"])
    }
  }

  @Test(arguments: ["../../etc/passwd", "", "AB", String(repeating: "A", count: 64)])
  func whatIsNoDigestIsNoPath(name: String) throws {
    try Self.withFolder { folder in
      let shelf = OriginalFolder(folder)
      #expect(throws: StoreError.self) { try shelf.keep(OriginalID(name), bytes: 0) { nil } }
      #expect(throws: StoreError.self) { try shelf.read(OriginalID(name)) { _ in } }
    }
  }

  private static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "foi-shelf-\(UInt64.random(in: 0 ... .max))")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}
