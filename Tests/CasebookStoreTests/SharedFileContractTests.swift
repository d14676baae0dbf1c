import Casebook
import CasebookStore
import Foundation
import Testing

/// Files that all who work on a casebook have.
@Suite struct SharedFileContractTests {
  private static func content(_ text: String) -> (bytes: [UInt8], digest: OriginalID) {
    // The store believes the digest; here it only has to differ with the words.
    let digest = String(text.utf8.reduce(7) { ($0 &* 31 &+ Int($1)) & 0xFFFF }, radix: 16)
    return (Array(text.utf8), OriginalID(String(repeating: "0", count: 64 - digest.count) + digest))
  }

  @Test(arguments: StoreKind.allCases)
  func aFileIsKeptInEveryVersion(kind: StoreKind) throws {
    try kind.withPlace { place in
      let recorder = Recorder(actor: "jo") { 1_600_000_000 }
      let store = try kind.open(place, creating: true, recorder: recorder)
      let name = "Templates/chaser.mustache"
      let bytes = [UInt8](0...255) + Array("Ysgol, naïve".utf8)
      let odd = (bytes: bytes, digest: Self.content("odd").digest)
      let versions = try store.write { writer in
        [
          try writer.share(Self.content("one"), as: name, of: nil),
          try writer.share(Self.content("one"), as: name, of: nil),
          try writer.share(odd, as: name, of: nil),
        ]
      }
      #expect(versions.map(\.version) == [1, 1, 2])
      try store.read { reader in
        let now = try reader.sharedFiles()
        #expect(now.map(\.name) == [name])
        #expect(now.first?.recording?.second == 1_600_000_000)
        let read = try now.first.flatMap { try reader.bytes(of: $0) }
        #expect(read == bytes)
        let first = try reader.bytes(of: versions[0])
        #expect(first == Array("one".utf8))
      }
      let gone = try store.write { try $0.share(nil, as: name, of: nil) }
      #expect(gone.version == 3 && gone.digest == nil)
      let (bytesNow, unknown) = try store.read {
        (try $0.bytes(of: gone), try $0.sharedFile("Templates/other.mustache"))
      }
      #expect(bytesNow == nil)
      #expect(unknown == nil)
      // It makes no act that an undo would take back.
      let act = try store.read { try $0.lastAct() }
      #expect(act == nil)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func theFilesOfALetterThatHasGoneAreNoDraftsAnyMore(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      var letter = try store.write { writer in
        let letter = try writer.add { id in
          LetterRecord(
            id: id, case: Sample.id(Sample.anytown), kind: .chaser, day: Sample.day("2020-10-10"),
            file: "Outbox/chaser", formats: ["txt"], name: "Anytown Council", email: nil,
            subject: "Late", messageID: "m@example", enclosures: [])
        }
        try writer.share(Self.content("Dear Sir"), as: "Outbox/chaser.txt", of: letter.id)
        return letter
      }
      // A later version of a colleague is still the letter's.
      try store.write {
        try $0.share(Self.content("Dear Madam"), as: "Outbox/chaser.txt", of: nil)
      }
      let waiting = try store.read { try $0.sharedFiles() }
      #expect(waiting.map(\.version) == [2])
      #expect(waiting.first?.letter == letter.id)
      letter.status = .sent
      try store.write { [letter] in try $0.update(letter) }
      let (after, file) = try store.read {
        (try $0.sharedFiles(), try $0.sharedFile("Outbox/chaser.txt"))
      }
      #expect(after.isEmpty)
      #expect(file?.version == 2)
    }
  }
}
