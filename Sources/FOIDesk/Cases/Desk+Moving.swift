import Casebook
import CasebookStore
import FOILaw
import MailSorting

/// A letter that was recorded on the wrong case.
extension Desk {
  /// Moves a letter to the case it belongs on: it is taken back where it was and read anew there, in one act.
  ///
  /// - Parameters:
  ///   - eventID: The event that the letter is, as for ``retract(_:note:case:)``.
  ///   - text: The case that it is on.
  ///   - other: The case that it belongs on.
  ///   - anyway: Whether it belongs there even under another authority's letterhead.
  /// - Returns: The event there.
  /// - Throws: ``DeskError``.
  package func move(
    _ eventID: String, from text: String, to other: String, anyway: Bool = false
  ) throws(DeskError) -> Recorded {
    let settings = try Settings.read(from: folder.settings)
    return try DeskError.wrapping {
      try store.write { writer in
        let file = try Self.caseFile(text, in: writer)
        let standing = file.history
        guard
          let target = try Self.event(eventID, among: standing, standing: standing, of: file)
        else { throw DeskError.noSuchEvent(eventID, file.id) }
        let to = try Self.caseFile(other, in: writer)
        guard to.id != file.id, !target.kind.isRequesters, target.kind.isMovable(to: to, from: file)
        else { throw DeskError.cannotMove(target.kind, file.id, to: to.id) }
        _ = try append(
          newEvent(.retracted(target.id), on: environment.today), to: file, with: writer)
        guard let original = target.original else {
          // By telephone or on paper: what a person wrote down is as true of the other case.
          return try append(
            newEvent(target.payload, on: target.day, note: target.note), to: to, with: writer)
        }
        if let record = try writer.mail(withPrefix: original.description, limit: 1).first {
          return try place(
            record, on: [to.id.description], as: target.isProposed ? nil : target.kind,
            day: target.day, anyway: anyway, settings, with: writer)[0]
        }
        let documents = try target.originals.compactMap { id in
          try writer.original(id).map { Document(name: $0.name, bytes: $0.bytes) }
        }
        return try record(
          ReplyParts(documents, today: environment.today),
          named: documents.map(\.name).joined(separator: ", "), received: target.day, on: to,
          anyway: anyway, settings, with: writer
        ).recorded
      }
    }
  }
}

extension Event.Kind {
  /// Whether an event without a letter can be moved: where both cases ask the same.
  fileprivate func isMovable(to other: CaseFile, from file: CaseFile) -> Bool {
    switch self {
    case .answersSet, .answersConfirmed, .eventsConfirmed, .retracted, .diary, .assigned, .lawHeld,
      .transferred:
      false
    default: other.request == file.request || self != .replied && self != .reviewAnswered
    }
  }
}
