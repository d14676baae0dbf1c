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
  /// Undoing again goes one act further back.
  package func undo() throws(DeskError) -> Act {
    try DeskError.wrapping {
      try store.write { writer in
        guard let act = try writer.lastAct() else { throw DeskError.nothingToUndo }
        try writer.beginUndoing(act)
        for entry in act.events.reversed() {
          guard let file = try writer.caseFile(entry.id),
            file.events.thatCount.contains(where: { $0.id == entry.event })
          else { continue }
          _ = try append(
            newEvent(.retracted(entry.event), on: environment.today), to: file, with: writer)
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

  /// Removes from a case's diary the entries whose day has come.
  package func dischargeReminders(case text: String) throws(DeskError) -> [Standing.DiaryEntry] {
    try DeskError.wrapping {
      try store.write { writer in
        let file = try Self.caseFile(text, in: writer)
        let standing = try Standing(of: file, calendars: Self.calendars(from: writer))
        let due = standing.diary.filter { $0.day <= environment.today }
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

  /// The days to be reminded of, up to that many days ahead.
  package func diary(
    aheadBy days: Int, request: RequestID? = nil
  ) throws(DeskError) -> [DiaryRow] {
    let last = environment.today.advanced(by: max(0, min(days, 36_500)))
    return try DeskError.wrapping {
      try store.read { try $0.diary(through: last, request: request) }
    }
  }
}
