import Casebook
import FOIDesk
import FOILaw
import Foundation
import Synchronization
import Testing

/// Bags and copies of casebooks, for the tests of exports and imports.
extension Scene {
  /// A copy of the casebook in a folder of its own, as a colleague has it: with ids of its own and another name.
  func copy(_ name: String, actor: String) throws -> Scene {
    let other = folder.appending(path: name)
    try FileManager.default.createDirectory(at: other, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: folder.appending(path: "casebook"), to: other.appending(path: "casebook"))
    return colleague(in: other, actor: actor)
  }

  /// Another person at work in a folder.
  func colleague(in other: URL, actor: String) -> Scene {
    let count = Mutex(0)
    var environment = Environment(today: environment.today, folder: other, actor: actor) {
      count.withLock { last in
        last += 1
        return "\(actor.prefix(2))-\(last)"
      }
    }
    let clock = Mutex(1_600_000_000.0)
    environment.clock = {
      clock.withLock { second in
        second += 7
        return Date(timeIntervalSince1970: second)
      }
    }
    return Scene(folder: other, environment: environment)
  }

  /// Every file below a folder, by its path from there.
  func tree(_ path: String) throws -> [String: Data] {
    let top = environment.url(path)
    var files: [String: Data] = [:]
    func look(_ inner: String) throws {
      for name in try FileManager.default.contentsOfDirectory(
        atPath: top.appending(path: inner).path(percentEncoded: false))
      {
        let piece = inner.isEmpty ? name : "\(inner)/\(name)"
        var isFolder: ObjCBool = false
        let url = top.appending(path: piece)
        _ = FileManager.default.fileExists(
          atPath: url.path(percentEncoded: false), isDirectory: &isFolder)
        if isFolder.boolValue { try look(piece) } else { files[piece] = try Data(contentsOf: url) }
      }
    }
    try look("")
    return files
  }

  /// The lines of a file, in the order of the alphabet.
  func lines(_ path: String) throws -> [String] {
    try text(of: path).split(separator: "\n").map(String.init).sorted()
  }

  /// The standings of all cases.
  func standings() throws -> [CaseID: Standing] {
    let desk = try desk
    var standings: [CaseID: Standing] = [:]
    for row in try desk.cases(CaseQuery()) {
      standings[row.id] = try desk.show(row.id.description).standing
    }
    return standings
  }

  /// Exports the casebook, makes a casebook of that, and exports it again: nothing may differ.
  func expectSameAfterRoundTrip(_ comment: Comment? = nil) throws {
    try desk.export(to: "first")
    _ = try Desk.create(at: "second/casebook", from: "first", environment: environment)
    let second = Scene(
      folder: folder.appending(path: "second"),
      environment: colleague(in: folder.appending(path: "second"), actor: "x").environment)
    try second.desk.export(to: "again")
    let (before, after) = (try tree("first"), try second.tree("again"))
    #expect(before.keys.sorted() == after.keys.sorted(), comment)
    for (path, bytes) in before where after[path] != bytes {
      Issue.record("\(path) differs", sourceLocation: #_sourceLocation)
    }
    let (own, others) = (try standings(), try second.standings())
    #expect(own == others, comment)
    let isSound = try second.desk.checkup(rebuilding: false).isSound
    #expect(isSound, comment)
  }
}
