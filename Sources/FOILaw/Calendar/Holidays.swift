/// A part of the United Kingdom with its own bank holidays, as gov.uk divides it.
public enum Division: String, CaseIterable, Codable, Hashable, Sendable {
  /// England and Wales.
  case englandAndWales = "england-and-wales"
  /// Scotland.
  case scotland
  /// Northern Ireland.
  case northernIreland = "northern-ireland"
}

/// A bank holiday: its day, its name, and where it applies.
public struct BankHoliday: Hashable, Sendable, Codable {
  /// The day off, which is the substitute day where the holiday falls on a weekend.
  public let day: CalendarDay
  /// Its name, as gov.uk prints it.
  public let title: String
  /// Where it is a bank holiday; empty for Christmas Day and Good Friday where only the Act names them.
  public let divisions: Set<Division>
  /// Whether it stands in for a holiday that falls on another day.
  public let isSubstitute: Bool

  /// Makes a bank holiday.
  /// - Parameters:
  ///   - day: The day off.
  ///   - title: Its name.
  ///   - divisions: Where it is one.
  ///   - isSubstitute: Whether it is a substitute day.
  public init(
    day: CalendarDay, title: String, divisions: Set<Division>, isSubstitute: Bool = false
  ) {
    self.day = day
    self.title = title
    self.divisions = divisions
    self.isSubstitute = isSubstitute
  }

  /// What it is and where: `St Andrew’s Day, a bank holiday in Scotland`.
  public var written: String {
    let name = isSubstitute ? "substitute day for \(title)" : title
    let places: String
    switch (
      divisions.contains(.englandAndWales), divisions.contains(.scotland),
      divisions.contains(.northernIreland)
    ) {
    case (true, true, true): places = "throughout the United Kingdom"
    case (true, true, false): places = "in England, Wales and Scotland"
    case (true, false, true): places = "in England, Wales and Northern Ireland"
    case (true, false, false): places = "in England and Wales"
    case (false, true, true): places = "in Scotland and Northern Ireland"
    case (false, true, false): places = "in Scotland"
    case (false, false, true): places = "in Northern Ireland"
    case (false, false, false): return name
    }
    let saysSo = title.lowercased().contains("bank holiday")
    return saysSo ? "\(name) \(places)" : "\(name), a bank holiday \(places)"
  }
}

/// Bank holidays of all three divisions, and the years for which they are all known.
public struct Holidays: Hashable, Sendable {
  /// The holidays, earliest first; one entry a day and title.
  public let events: [BankHoliday]
  /// The years whose holidays are all known, or `nil` if no year's are.
  public let years: ClosedRange<Int>?

  /// The first year whose holidays are all known.
  public var firstYear: Int? { years?.lowerBound }
  /// The last year whose holidays are all known.
  public var lastYear: Int? { years?.upperBound }

  /// Makes a table.
  /// - Parameters:
  ///   - events: Bank holidays in any order; the same day and title in several divisions become one.
  ///   - years: The years they cover; where it is left out, the latest unbroken run of whole years.
  public init(_ events: [BankHoliday], years: ClosedRange<Int>? = nil) {
    self.events = Self.merged(events)
    self.years = years ?? Self.latestRun(of: Self.wholeYears(in: events))
  }

  /// The bank holidays that come with foi: 2000 to 2028.
  public static let shipped = Holidays(shippedEvents(), years: 2000...2028)

  /// The holidays of one division, earliest first.
  /// - Parameter division: The division.
  /// - Returns: Its holidays.
  public func events(in division: Division) -> [BankHoliday] {
    events.filter { $0.divisions.contains(division) }
  }

  /// This table with the whole years of a newer one in place of its own.
  ///
  /// gov.uk's file holds only some years, so older years stay. A year the newer table covers only in part stays
  /// too, and one that would leave a gap is not taken over.
  /// - Parameter newer: The newer table, as read from gov.uk.
  /// - Returns: The two together.
  public func replacing(with newer: Holidays) -> Holidays {
    guard let fresh = newer.years else { return self }
    guard let own = years else { return newer }
    guard fresh.lowerBound <= own.upperBound + 1, fresh.upperBound >= own.lowerBound - 1 else {
      return self
    }
    let kept = events.filter {
      let year = $0.day.components.year
      return own.contains(year) && !fresh.contains(year)
    }
    let taken = newer.events.filter { fresh.contains($0.day.components.year) }
    let first = min(own.lowerBound, fresh.lowerBound)
    return Holidays(kept + taken, years: first...max(own.upperBound, fresh.upperBound))
  }

  /// This table with further holidays in the years that it knows.
  ///
  /// A holiday that was proclaimed comes alone, long before a file of the whole year.
  /// - Parameter more: The holidays; those of years that are not known are left out.
  /// - Returns: The two together.
  public func adding(_ more: [BankHoliday]) -> Holidays {
    guard let years else { return self }
    return Holidays(
      events + more.filter { years.contains($0.day.components.year) }, years: years)
  }
}

extension Holidays {
  private static func merged(_ events: [BankHoliday]) -> [BankHoliday] {
    struct Key: Hashable {
      let day: CalendarDay
      let title: String
    }
    var byKey: [Key: BankHoliday] = [:]
    for event in events {
      let key = Key(day: event.day, title: event.title)
      let known = byKey[key]
      byKey[key] = BankHoliday(
        day: event.day, title: event.title,
        divisions: event.divisions.union(known?.divisions ?? []),
        isSubstitute: event.isSubstitute || known?.isSubstitute ?? false)
    }
    return byKey.values.sorted { ($0.day, $0.title) < ($1.day, $1.title) }
  }

  /// The years in which every division has its New Year and its Christmas.
  private static func wholeYears(in events: [BankHoliday]) -> Set<Int> {
    var starts: [Division: Set<Int>] = [:]
    var ends: [Division: Set<Int>] = [:]
    for event in events {
      let (year, month, day) = event.day.components
      for division in event.divisions {
        if month == 1 { starts[division, default: []].insert(year) }
        if month == 12, day >= 25 { ends[division, default: []].insert(year) }
      }
    }
    var years = starts[.scotland, default: []]
    for division in Division.allCases {
      years.formIntersection(starts[division, default: []])
      years.formIntersection(ends[division, default: []])
    }
    return years
  }

  private static func latestRun(of years: Set<Int>) -> ClosedRange<Int>? {
    guard let last = years.max() else { return nil }
    var first = last
    while years.contains(first - 1) { first -= 1 }
    return first...last
  }

  private static func shippedEvents() -> [BankHoliday] {
    HolidayTable.text.split(separator: "\n").compactMap { line in
      let cells = line.split(separator: " ", maxSplits: 2)
      guard cells.count == 3, let day = CalendarDay(iso: cells[0]) else { return nil }
      var divisions: Set<Division> = []
      if cells[1].contains("E") { divisions.insert(.englandAndWales) }
      if cells[1].contains("S") { divisions.insert(.scotland) }
      if cells[1].contains("N") { divisions.insert(.northernIreland) }
      return BankHoliday(
        day: day, title: String(cells[2]), divisions: divisions,
        isSubstitute: cells[1].hasSuffix("*"))
    }
  }
}
