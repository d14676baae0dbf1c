package import Casebook
import CasebookStore
package import FOILaw

/// Every act can be undone, by further events: nothing is deleted.
extension Desk {
  /// The last act, which ``undo()`` would undo; nil if there is none.
  package func lastAct() throws(DeskError) -> Act? {
    try DeskError.wrapping { try store.read { try $0.lastAct() } }
  }

  /// Undoes the last act: takes its events back and puts back what else it changed.
  ///
  /// Undoing again goes one act further back. Where `expected` is the number of the act that a person was
  /// shown and something else was recorded since, nothing is undone. That a letter was handed over is not undone:
  /// as a draft it would go a second time.
  package func undo(expecting expected: Int? = nil) throws(DeskError) -> Act {
    try DeskError.wrapping {
      try store.write { writer in
        guard let act = try writer.lastAct() else { throw DeskError.nothingToUndo }
        guard expected == nil || expected == act.id else { throw DeskError.recordedSince }
        if let letter = act.letterHandedOver { throw DeskError.letterMayHaveGone(letter) }
        try writer.beginUndoing(act)
        for entry in act.events.reversed() {
          guard let file = try writer.caseFile(entry.id),
            file.events.thatCount.contains(where: { $0.id == entry.event })
          else { continue }
          _ = try append(
            newEvent(.retracted(entry.event), on: environment.today), to: file, isUndoing: true,
            with: writer)
        }
        try writer.revertChanges(of: act, on: environment.today)
        return act
      }
    }
  }

  /// Enters a day in a case's diary.
  package func remind(
    on day: CalendarDay, of note: String, case text: String
  ) throws(DeskError) -> Recorded {
    try change(text) { _ in newEvent(.diary(day), on: environment.today, note: note) }
  }

  /// Removes entries from a case's diary: those whose day has come, or the one given.
  package func dischargeReminders(
    case text: String, only id: String? = nil
  ) throws(DeskError) -> [Standing.DiaryEntry] {
    try DeskError.wrapping {
      try store.write { writer in
        let file = try Self.caseFile(text, in: writer)
        let standing = try Standing(of: file, calendars: Self.calendars(from: writer))
        let due = standing.diary.filter {
          id == nil ? $0.day <= environment.today : $0.id.description == id
        }
        guard !due.isEmpty else { throw DeskError.noReminder(file.id) }
        for entry in due {
          guard let now = try writer.caseFile(file.id) else { continue }
          _ = try append(
            newEvent(.retracted(entry.id), on: environment.today), to: now, with: writer)
        }
        return due
      }
    }
  }
}

extension Act {
  /// The letter that this act handed to the program that sends mail.
  fileprivate var letterHandedOver: LetterID? {
    let change = changes.first {
      $0.subject == .letter && $0.was == LetterRecord.Status.drafted.rawValue
        && $0.now == LetterRecord.Status.sending.rawValue
    }
    return change.map { LetterID($0.item) }
  }
}
