package import Casebook
import FOILaw
import Foundation

extension Act {
  /// What it did, in words: `reply received at meals/derby`.
  package var written: String {
    let parts = writtenEvents + groups.map { "\($0.name) \($0.change.done)" }
    return parts.isEmpty ? "nothing" : parts.joined(separator: "; ")
  }

  /// What there is once it is undone: `40 messages back in the inbox`.
  package var writtenUndone: String {
    let events = writtenEvents.map { "\($0) no longer counts" }
    let parts = events + groups.compactMap { of in of.change.undone.map { "\(of.name) \($0)" } }
    return parts.isEmpty ? "nothing else changes" : parts.joined(separator: "; ")
  }

  private var writtenEvents: [String] {
    var kinds: [Event.Kind] = []
    for entry in events where !kinds.contains(entry.kind) { kinds.append(entry.kind) }
    return kinds.map { kind in
      let cases = events.filter { $0.kind == kind }.map(\.id)
      let whole = Set(cases).count
      return kind.written
        + (whole == 1 ? " at \(cases.first.map { "\($0)" } ?? "")" : " at \(whole) cases")
    }
  }

  /// The changes, those of one sort together under their name or their number.
  private var groups: [(name: String, change: Change)] {
    var sorts: [Change] = []
    for change in changes where !sorts.contains(where: { $0.isLike(change) }) {
      sorts.append(change)
    }
    return sorts.map { sort in
      let of = changes.filter { $0.isLike(sort) }
      let words = sort.subject.written
      let item = sort.subject == .mail ? String(sort.item.prefix(8)) : sort.item
      let name =
        of.count == 1 && !sort.item.isEmpty
        ? "\(words.one) \(item)"
        : sort.subject == .holidays ? words.many : "\(of.count) \(words.many)"
      return (name, sort)
    }
  }
}

extension Act.Change {
  fileprivate func isLike(_ other: Act.Change) -> Bool {
    // What is new is simply there, wherever it has come to since.
    subject == other.subject && isNew == other.isNew
      && (isNew && subject != .authority || was == other.was && now == other.now)
  }

  /// What was done to it.
  fileprivate var done: String {
    guard !isNew else { return "added" }
    switch subject {
    case .mail:
      return switch now.flatMap(MailRecord.State.init) {
      case .ignored: "ignored"
      case .waiting: "put back in the inbox"
      case .placed: "put on a case"
      case nil: "changed"
      }
    case .letter:
      guard was != now else { return "set anew" }
      return switch now.flatMap(LetterRecord.Status.init) {
      case .discarded: "thrown away"
      case .drafted: "made a draft again"
      case .some(let status): status.written
      case nil: "changed"
      }
    case .evidence: return "withdrawn"
    case .authority, .request, .holidays: return "changed"
    }
  }

  /// What has become of it once that is undone; `nil` where it stays as it is.
  fileprivate var undone: String? {
    switch subject {
    case .mail:
      if isNew { return "in the inbox, and on no case" }
      return switch was.flatMap(MailRecord.State.init) {
      case .placed: "back on the case"
      case .ignored: "ignored again"
      case .waiting, nil: "back in the inbox"
      }
    case .letter:
      if isNew { return "thrown away" }
      guard was != now else { return "as before" }
      return switch was.flatMap(LetterRecord.Status.init) {
      case .drafted: "a draft again"
      case .some(let status): "\(status.written), as before"
      case nil: "as before"
      }
    case .evidence: return isNew ? "withdrawn" : "cited again"
    case .authority:
      guard isNew else { return "as before" }
      return now == Self.referredTo ? "still in the list" : "out of the list again"
    case .holidays: return isNew ? nil : "as before"
    case .request: return nil
    }
  }
}

extension Act.Change.Subject {
  fileprivate var written: (one: String, many: String) {
    switch self {
    case .authority: ("authority", "authorities")
    case .request: ("request", "requests")
    case .letter: ("letter", "letters")
    case .evidence: ("evidence", "pieces of evidence")
    case .mail: ("message", "messages")
    case .holidays: ("bank holidays", "bank holidays")
    }
  }
}

extension Recording {
  /// The moment in UTC, as `2026-03-02T10:15:00Z`.
  package var moment: String {
    Date(timeIntervalSince1970: TimeInterval(second)).formatted(.iso8601)
  }

  /// The day in UTC, for people: `2 March 2026`.
  package var day: String {
    moment.split(separator: "T").first.flatMap { CalendarDay(iso: String($0)) }?.written ?? ""
  }

  /// The time of day in UTC: `10:15 UTC`.
  package var time: String { "\(moment.split(separator: "T").last?.prefix(5) ?? "") UTC" }

  /// Who and when, for people: `pat, 2 March 2026 at 10:15 UTC`.
  package var written: String {
    "\(actor), \(day) at \(time)"
  }
}
