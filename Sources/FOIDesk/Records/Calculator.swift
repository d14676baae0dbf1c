import CasebookStore
package import FOILaw

/// The deadline calculator: it needs no casebook.
package enum Calculator {
  /// The last day for an answer.
  package static func answer(
    _ clock: RequestClock, calendars: LawCalendars
  ) throws(DeskError) -> Deadline {
    try working { try Deadlines.answer(clock, calendars: calendars) }
  }

  /// Runs a calculation; what the law objects to becomes the desk's error.
  package static func working<T>(_ body: () throws -> T) throws(DeskError) -> T {
    try DeskError.wrapping(body)
  }

  /// The calendars of the nearest casebook, which may hold newer bank holidays; else the shipped.
  package static func calendars(
    casebook: String?, environment: Environment
  ) throws(DeskError) -> LawCalendars {
    if casebook == nil, CasebookFolder.nearest(to: environment.folder) == nil { return .shipped }
    let desk = try Desk.open(at: casebook, environment: environment)
    return try DeskError.wrapping { try desk.store.read { try Desk.calendars(from: $0) } }
  }
}

extension ReviewWindow {
  /// Reads a window as a letter states it: `40 days`, `6 weeks`, `by 24 November 2026`, `none`.
  package init(written text: String) throws(DeskError) {
    guard let window = ReviewWindow(wording: text) else {
      throw .unknownValue(
        text, what: "a review window",
        allowed: ["40 days", "40 working days", "6 weeks", "2 months", "24 November 2026", "none"],
        nearest: [])
    }
    self = window
  }
}
