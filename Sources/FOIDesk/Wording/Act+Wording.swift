package import Casebook
import FOILaw
import Foundation

extension Act {
  /// What it did, in words: `reply received at meals/derby`.
  package var written: String {
    var parts: [String] = []
    var kinds: [Event.Kind] = []
    for entry in events where !kinds.contains(entry.kind) { kinds.append(entry.kind) }
    for kind in kinds {
      let cases = events.filter { $0.kind == kind }.map(\.id)
      let whole = Set(cases).count
      parts.append(
        kind.written
          + (whole == 1 ? " at \(cases.first.map { "\($0)" } ?? "")" : " at \(whole) cases"))
    }
    var subjects: [Change.Subject] = []
    for change in changes where !subjects.contains(change.subject) {
      subjects.append(change.subject)
    }
    for subject in subjects {
      let of = changes.filter { $0.subject == subject }
      let verb = of.allSatisfy(\.isNew) ? "added" : "changed"
      let what =
        of.count == 1 && !of[0].item.isEmpty
        ? "\(subject.written.one) \(subject == .mail ? String(of[0].item.prefix(8)) : of[0].item)"
        : subject == .holidays ? subject.written.many : "\(of.count) \(subject.written.many)"
      parts.append("\(what) \(verb)")
    }
    return parts.isEmpty ? "nothing" : parts.joined(separator: "; ")
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

  /// Who and when, for people: `pat, 2 March 2026 at 10:15 UTC`.
  package var written: String {
    let sides = moment.split(separator: "T")
    let day = sides.first.flatMap { CalendarDay(iso: String($0)) }?.written ?? ""
    return "\(actor), \(day) at \(sides.last?.prefix(5) ?? "") UTC"
  }
}
