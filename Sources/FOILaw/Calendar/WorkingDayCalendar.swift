/// Which days are working days under one of the two definitions, as a table.
///
/// Counting is a look-up, whatever the number of days: for each day the table holds how many working days there are up
/// to it, and for each working day which day it is.
///
/// - Source: FOIA s10(6) (also EIR reg 2(1)); FOISA s73 (also EISR reg 2(1)).
public struct WorkingDayCalendar: Hashable, Sendable {
  /// Which of the two definitions a calendar follows.
  public enum Rule: Hashable, Sendable {
    /// FOIA and the EIR: bank holidays of any part of the United Kingdom, Christmas Day and Good Friday.
    case unitedKingdom
    /// FOISA and the Scottish EIRs: bank holidays of Scotland, and Christmas Day.
    case scotland
  }

  /// The definition it follows.
  public let rule: Rule
  /// The first day of the table.
  public let first: CalendarDay
  /// The last day of the table.
  public let last: CalendarDay

  /// Non-working weekdays, earliest first, one entry a day.
  private let holidays: [BankHoliday]
  /// For each day of the table, how many working days there are up to and with it.
  private let counts: [Int32]
  /// For each working day of the table, its place among the days.
  private let places: [Int32]

  /// Makes the table.
  /// - Parameters:
  ///   - rule: Which definition to follow.
  ///   - holidays: The bank holidays; the table covers their years.
  public init(_ rule: Rule, holidays: Holidays) {
    self.rule = rule
    // Years beyond these would only make a table of weekends.
    let years = holidays.years.map {
      max($0.lowerBound, 1900)...max(1900, min($0.upperBound, 2200))
    }
    let start = years.flatMap { CalendarDay(year: $0.lowerBound, month: 1, day: 1) } ?? .first
    let end = years.flatMap { CalendarDay(year: $0.upperBound, month: 12, day: 31) } ?? .first
    let skipped = Self.skippedDays(rule, holidays, years)
    let numbers = Set(skipped.map(\.day.number))
    var counts: [Int32] = []
    var places: [Int32] = []
    for place in 0...(end.number - start.number) {
      let day = start.advanced(by: place)
      if !day.isWeekend, !numbers.contains(day.number) { places.append(Int32(place)) }
      counts.append(Int32(places.count))
    }
    first = start
    last = end
    self.holidays = skipped
    self.counts = counts
    self.places = places
  }

  /// Whether a day is a working day; days outside the table are none.
  /// - Parameter day: The day.
  /// - Returns: Whether it is one.
  public func isWorkingDay(_ day: CalendarDay) -> Bool {
    guard day >= first, day <= last else { return false }
    let place = day.number - first.number
    return counts[place] != (place == 0 ? 0 : counts[place - 1])
  }

  /// The nth working day after a day, which does not count itself.
  /// - Parameters:
  ///   - n: How many working days; negative counts back, and zero is the day itself.
  ///   - day: The day that is day zero.
  /// - Returns: The nth working day.
  /// - Throws: ``LawError/beyondHolidays(needed:first:last:)`` where the count leaves the table.
  public func day(_ n: Int, workingDaysAfter day: CalendarDay) throws(LawError) -> CalendarDay {
    guard day >= first, day <= last else { throw beyond(day) }
    guard n != 0 else { return day }
    let place = day.number - first.number
    let upTo = Int(n > 0 ? counts[place] : place == 0 ? 0 : counts[place - 1])
    let (sum, overflow) = upTo.addingReportingOverflow(n > 0 ? n - 1 : n)
    guard !overflow, places.indices.contains(sum) else {
      // Five working days take a week at least, so this is the least the table would have to reach.
      let weeks = min(max(n / 5, -100_000), 100_000)
      let needed = day.advanced(by: weeks * 7)
      throw beyond(n > 0 ? max(needed, last.advanced(by: 1)) : min(needed, first.advanced(by: -1)))
    }
    return first.advanced(by: Int(places[sum]))
  }

  /// The nth working day after a day by the bank holidays of England and Wales alone, as an authority there
  /// may count its own time: never later than by the Act.
  func localDay(_ n: Int, workingDaysAfter start: CalendarDay) throws(LawError) -> CalendarDay {
    var day = try self.day(n, workingDaysAfter: start)
    let elsewhere = holidays(after: start, through: day)
      .filter { !$0.divisions.isEmpty && !$0.divisions.contains(.englandAndWales) }.map(\.day)
    for _ in elsewhere {
      repeat { day = day.advanced(by: -1) } while !isWorkingDay(day) && !elsewhere.contains(day)
    }
    return day
  }

  /// The nth working days after many days, as ``day(_:workingDaysAfter:)`` gives each of them.
  ///
  /// One pass over the table, for a whole casebook at once.
  /// - Parameters:
  ///   - n: How many working days; more than none.
  ///   - days: The days that are day zero.
  /// - Returns: The nth working day after each.
  /// - Throws: ``LawError/beyondHolidays(needed:first:last:)`` where a count leaves the table.
  public func days(
    _ n: Int, workingDaysAfter days: [CalendarDay]
  ) throws(LawError) -> [CalendarDay] {
    // The few that leave the table, and every odd count, get the error that the single count gives.
    guard n > 0, let places = nthPlaces(n) else {
      var result: [CalendarDay] = []
      for day in days { result.append(try self.day(n, workingDaysAfter: day)) }
      return result
    }
    let start = first.number
    var stray: CalendarDay?
    let result = [CalendarDay](unsafeUninitializedCapacity: days.count) { buffer, count in
      places.withUnsafeBufferPointer { places in
        days.withUnsafeBufferPointer { days in
          for index in days.indices {
            let place = days[index].number &- start
            guard place >= 0, place < places.count, places[place] != 0 else {
              stray = days[index]
              break
            }
            buffer.initializeElement(
              at: index, to: CalendarDay(unchecked: start &+ Int(places[place])))
            count = index + 1
          }
        }
      }
    }
    if let stray { _ = try self.day(n, workingDaysAfter: stray) }
    return result
  }

  /// For each day of the table, the place of its nth working day; zero if that is beyond the table.
  private func nthPlaces(_ n: Int) -> [Int32]? {
    guard n <= places.count else { return nil }
    return counts.map { count in
      let index = Int(count) + n - 1
      return index < places.count ? places[index] : 0
    }
  }

  /// How many working days there are after one day, up to and with another; none where it is earlier.
  /// - Parameters:
  ///   - after: The day before the first that counts.
  ///   - through: The last day that counts.
  /// - Returns: The number of working days.
  /// - Throws: ``LawError/beyondHolidays(needed:first:last:)`` where a day is outside the table.
  public func workingDays(
    after: CalendarDay, through: CalendarDay
  ) throws(LawError) -> Int {
    for day in [after, through] where day < first || day > last { throw beyond(day) }
    guard through > after else { return 0 }
    return Int(counts[through.number - first.number] - counts[after.number - first.number])
  }

  /// The first working day on or after a day.
  /// - Parameter day: The day.
  /// - Returns: The day itself where it is a working day.
  /// - Throws: ``LawError/beyondHolidays(needed:first:last:)`` where the table ends before it.
  public func workingDay(onOrAfter day: CalendarDay) throws(LawError) -> CalendarDay {
    isWorkingDay(day) ? day : try self.day(1, workingDaysAfter: day)
  }

  /// The weekdays that do not count after one day, up to and with another, one entry a day.
  /// - Parameters:
  ///   - after: The day before the first.
  ///   - through: The last day.
  /// - Returns: The holidays, earliest first.
  public func holidays(after: CalendarDay, through: CalendarDay) -> [BankHoliday] {
    var low = 0
    var high = holidays.count
    while low < high {
      let middle = (low + high) / 2
      if holidays[middle].day <= after { low = middle + 1 } else { high = middle }
    }
    return Array(holidays[low...].prefix { $0.day <= through })
  }

  private func beyond(_ day: CalendarDay) -> LawError {
    .beyondHolidays(needed: day, first: first, last: last)
  }
}

extension WorkingDayCalendar {
  /// The weekdays that are not working days, one entry a day.
  private static func skippedDays(
    _ rule: Rule, _ holidays: Holidays, _ years: ClosedRange<Int>?
  ) -> [BankHoliday] {
    guard let years else { return [] }
    var byDay: [CalendarDay: BankHoliday] = [:]
    for year in years {
      for day in namedDays(rule, year) { byDay[day.day] = day }
    }
    for event in holidays.events {
      guard rule == .unitedKingdom || event.divisions.contains(.scotland) else { continue }
      byDay[event.day] = byDay[event.day].map { joined($0, event) } ?? event
    }
    return byDay.values.filter { !$0.day.isWeekend }.sorted { $0.day < $1.day }
  }

  /// The days the definition itself names, whether or not they are bank holidays.
  private static func namedDays(_ rule: Rule, _ year: Int) -> [BankHoliday] {
    let christmas = CalendarDay(year: year, month: 12, day: 25).map {
      BankHoliday(day: $0, title: "Christmas Day", divisions: [])
    }
    guard rule == .unitedKingdom else { return [christmas].compactMap(\.self) }
    let goodFriday = CalendarDay.easterSunday(year).map {
      BankHoliday(day: $0.advanced(by: -2), title: "Good Friday", divisions: [])
    }
    return [christmas, goodFriday].compactMap(\.self)
  }

  /// Two holidays on one day, under the name that more divisions use.
  private static func joined(_ one: BankHoliday, _ other: BankHoliday) -> BankHoliday {
    let named = other.divisions.count > one.divisions.count ? other : one
    return BankHoliday(
      day: named.day, title: named.title, divisions: one.divisions.union(other.divisions),
      isSubstitute: named.isSubstitute)
  }
}

extension CalendarDay {
  /// Easter Sunday of the Gregorian calendar, by the anonymous computus.
  static func easterSunday(_ year: Int) -> CalendarDay? {
    let (moon, century, inCentury) = (year % 19, year / 100, year % 100)
    let shift = (century - (century + 8) / 25 + 1) / 3
    let epact = (19 * moon + century - century / 4 - shift + 15) % 30
    let weekday = (32 + 2 * (century % 4) + 2 * (inCentury / 4) - epact - inCentury % 4) % 7
    let late = (moon + 11 * epact + 22 * weekday) / 451
    let days = epact + weekday - 7 * late + 114
    return CalendarDay(year: year, month: days / 31, day: days % 31 + 1)
  }
}
