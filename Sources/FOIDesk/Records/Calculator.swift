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
  /// Reads a window as a letter states it: `40 days`, `40 working days`, `2 months`.
  package init(written text: String) throws(DeskError) {
    let words = text.lowercased().split(whereSeparator: { $0 == " " || $0 == "-" })
    if text.first?.isNumber == true, let amount = words.first.flatMap({ Int($0) }),
      (1...366).contains(amount)
    {
      switch words.dropFirst().joined(separator: " ") {
      case "working days", "working day", "wd":
        self.init(amount: amount, unit: .workingDays)
        return
      case "days", "day", "calendar days":
        self.init(amount: amount, unit: .calendarDays)
        return
      case "months", "month", "calendar months":
        self.init(amount: amount, unit: .months)
        return
      default: break
      }
    }
    throw .unknownValue(
      text, what: "a review window", allowed: ["40 days", "40 working days", "2 months"],
      nearest: [])
  }
}
