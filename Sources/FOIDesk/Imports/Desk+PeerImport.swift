import Casebook
import CasebookStore
import Exchange
import FOILaw
import Mailroom

extension Desk {
  /// What some files are that a person wants to take in.
  package enum ImportKind: Sendable, Hashable {
    /// An export of another service for requests.
    case peer
    /// A past round in a spreadsheet.
    case sheet
    /// Anything else that is packed: an export of a casebook.
    case casebook
  }

  /// What some files are, by their content.
  package static func importKind(of documents: [Document]) -> ImportKind {
    let isPeer = documents.contains { document in
      PeerExport.isExport(.init(name: document.name, bytes: document.bytes))
    }
    guard documents.count == 1, !isPeer, let document = documents.first else { return .peer }
    let isPacked = document.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
    return isPacked && !Worksheet.isSpreadsheet(document.bytes, name: document.fileName)
      ? .casebook : .sheet
  }

  /// Takes in the export of another service: requests, letters with their days, attachments and states.
  ///
  /// All of it is one act and proposed: nothing counts as looked at. Ids of events come from the service's own,
  /// so that a newer export of the same requests adds only what is new in it.
  /// - Parameters:
  ///   - documents: The archive, and the site's JSON or list where they were saved beside it.
  ///   - options: What the person says of it.
  ///   - dryRun: Whether nothing is to be recorded.
  ///   - progress: Called with the number of requests done and the total; an error that it throws ends the
  ///     import.
  /// - Returns: What it comes to, or would.
  /// - Throws: ``DeskError`` where the export cannot be read; then nothing is recorded.
  package func importPeer(
    _ documents: [Document], options: PeerImport.Options = PeerImport.Options(),
    dryRun: Bool = false,
    progress: @escaping (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws(DeskError) -> PeerImport {
    let path = documents.map(\.name).joined(separator: ", ")
    let export: PeerExport
    do {
      export = try PeerExport(
        reading: documents.map { .init(name: $0.name, bytes: $0.bytes) })
    } catch {
      throw .peer(path: path, fault: error)
    }
    if !options.takesOtherLaw, let law = export.requests.lazy.compactMap(\.otherLaw).first {
      throw .peer(path: path, fault: .otherLaw(law))
    }
    let register = try Self.councilNames()
    return try DeskError.wrapping {
      if dryRun {
        return try store.main.read { reader in
          var run = PeerRun(self, export, options, reader: reader, register: register)
          try run.plan(progress)
          return run.result
        }
      }
      return try store.write { writer in
        var run = PeerRun(self, export, options, reader: writer, register: register)
        try run.plan(progress)
        try run.record(with: writer)
        return run.result
      }
    }
  }
}
