import FOILaw
import Testing

private func day(_ iso: String) throws -> CalendarDay {
  try #require(CalendarDay(iso: iso))
}

struct HolidayDataTests {
  private let shipped = Holidays.shipped

  @Test func holdsEveryEvent() {
    #expect(Division.allCases.map { shipped.events(in: $0).count } == [238, 261, 296])
    #expect(shipped.events.map(\.day) == shipped.events.map(\.day).sorted())
    #expect(shipped.firstYear == 2000 && shipped.lastYear == 2028)
    #expect(Holidays(shipped.events).years == 2000...2028)
    #expect(shipped.events.allSatisfy { !$0.day.isWeekend && !$0.title.isEmpty })
  }

  @Test(arguments: 2000...2028)
  func isCompleteIn(year: Int) {
    func count(_ division: Division) -> Int {
      shipped.events(in: division).count { $0.day.components.year == year }
    }
    // St Andrew's Day is a holiday from 2007; proclaimed days come on top.
    #expect(count(.englandAndWales) >= 8 && count(.englandAndWales) <= 10)
    #expect(count(.scotland) >= (year < 2007 ? 8 : 9) && count(.scotland) <= 11)
    #expect(count(.northernIreland) >= 10 && count(.northernIreland) <= 12)
  }

  @Test func takesOverWholeYearsOfANewerFile() throws {
    let newYear = Set(Division.allCases)
    func holiday(_ iso: String, _ title: String) throws -> BankHoliday {
      BankHoliday(day: try day(iso), title: title, divisions: newYear)
    }
    let newer = Holidays([
      try holiday("2028-01-03", "New Year’s Day"), try holiday("2028-12-25", "Christmas Day"),
      try holiday("2029-01-01", "New Year’s Day"), try holiday("2029-12-25", "Christmas Day"),
      try holiday("2030-01-01", "New Year’s Day"),
    ])
    #expect(newer.years == 2028...2029)
    let merged = shipped.replacing(with: newer)
    #expect(merged.years == 2000...2029)
    #expect(merged.events.count { $0.day.components.year == 2028 } == 2)
    #expect(merged.events.count { $0.day.components.year == 2030 } == 0)
    #expect(
      merged.events.filter { $0.day.components.year < 2028 }
        == shipped.events.filter { $0.day.components.year < 2028 })
    #expect(shipped.replacing(with: Holidays([])) == shipped)
    #expect(Holidays([]).replacing(with: shipped) == shipped)
    let far = Holidays([try holiday("2040-01-02", "A"), try holiday("2040-12-25", "B")])
    #expect(shipped.replacing(with: far) == shipped)
  }

  @Test func saysWhereAHolidayIsOne() {
    let calendar = LawCalendars.shipped.unitedKingdom
    let all = calendar.holidays(after: calendar.first, through: calendar.last).map {
      "\($0.day) \($0.written)"
    }
    #expect(all.contains("2020-11-30 St Andrew’s Day, a bank holiday in Scotland") == true)
    #expect(
      all.contains("2022-06-03 Platinum Jubilee bank holiday throughout the United Kingdom") == true
    )
    #expect(
      all.contains("2023-08-28 Summer bank holiday in England, Wales and Northern Ireland") == true)
    #expect(Set(all.map { $0.prefix(10) }).count == all.count)
  }
}

struct WorkingDayTests {
  private let calendars = LawCalendars.shipped

  @Test(arguments: [
    // Day, working in the UK, working in Scotland.
    ("2026-04-03", false, false), ("2026-04-06", false, true), ("2026-03-17", false, true),
    ("2026-07-13", false, true), ("2026-08-03", false, false), ("2026-08-31", false, true),
    ("2026-06-15", false, false), ("2006-11-30", true, true), ("2007-11-30", false, false),
    ("2022-09-19", false, false), ("2023-05-08", false, false), ("2020-05-04", true, true),
    ("2026-11-21", false, false), ("2026-11-20", true, true), ("2021-12-25", false, false),
    ("2020-04-10", false, false), ("2020-04-13", false, true),
  ])
  func knowsWorkingDays(iso: String, inUK: Bool, inScotland: Bool) throws {
    #expect(calendars.unitedKingdom.isWorkingDay(try day(iso)) == inUK)
    #expect(calendars.scotland.isWorkingDay(try day(iso)) == inScotland)
  }

  @Test(arguments: Regime.allCases)
  func countsWhatItAdds(regime: Regime) throws {
    let calendar = calendars[regime]
    var random = SystemRandomNumberGenerator()
    for _ in 0..<4_000 {
      let start = calendar.first.advanced(by: .random(in: 400..<10_000, using: &random))
      let n = Int.random(in: 1...150, using: &random)
      let end = try calendar.day(n, workingDaysAfter: start)
      #expect(try calendar.workingDays(after: start, through: end) == n)
      #expect(calendar.isWorkingDay(end) && end > start)
      #expect(try calendar.day(n, workingDaysAfter: start.advanced(by: 1)) >= end)
      #expect(try calendar.day(n + 1, workingDaysAfter: start) > end)
      let skipped = calendar.holidays(after: start, through: end).count
      let weekend = ((start.number + 1)...end.number).count { CalendarDay(number: $0).isWeekend }
      #expect(end.number - start.number == n + skipped + weekend)
      if calendar.isWorkingDay(start) {
        #expect(try calendar.day(-n, workingDaysAfter: end) == start)
      }
    }
  }

  @Test func neverCountsMoreInTheUKThanInScotland() throws {
    var today = calendars.scotland.first
    while today < calendars.scotland.last {
      // Every Scottish non-working day is one in FOIA too.
      #expect(
        calendars.scotland.isWorkingDay(today) || !calendars.unitedKingdom.isWorkingDay(today))
      today = today.advanced(by: 1)
    }
  }

  @Test(arguments: [
    ("1999-12-31", 20), ("2029-01-01", 20), ("2028-12-20", 20), ("2020-01-01", Int.max),
    ("2020-01-01", Int.min), ("9999-12-31", Int.max), ("0001-01-01", Int.min), ("2000-01-03", -1),
  ])
  func throwsBeyondTheTable(iso: String, n: Int) throws {
    let start = try day(iso)
    do throws(LawError) {
      _ = try calendars.unitedKingdom.day(n, workingDaysAfter: start)
      Issue.record("no error")
    } catch {
      guard case .beyondHolidays(let needed, let first, let last) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(needed < first || needed > last)
    }
  }

  /// The definition names Christmas Day and Good Friday for the United Kingdom; for Scotland only the former.
  @Test func skipsTheDaysThatTheLawNamesWhateverTheListSays() throws {
    let bare = LawCalendars(holidays: Holidays([], years: 2020...2020))
    let (goodFriday, christmas) = (try day("2020-04-10"), try day("2020-12-25"))
    #expect(!bare.unitedKingdom.isWorkingDay(goodFriday))
    #expect(bare.scotland.isWorkingDay(goodFriday))
    #expect(!bare.unitedKingdom.isWorkingDay(christmas) && !bare.scotland.isWorkingDay(christmas))
  }

  @Test(arguments: [
    ("2020-01-01", true), ("2020-12-31", true), ("2019-12-31", false), ("2021-01-01", false),
  ])
  func countsTheFirstAndTheLastDayOfItsTable(iso: String, isWorking: Bool) throws {
    let bare = LawCalendars(holidays: Holidays([], years: 2020...2020)).unitedKingdom
    #expect(bare.isWorkingDay(try day(iso)) == isWorking)
  }

  @Test func neverTrapsWithoutHolidays() throws {
    let empty = LawCalendars(holidays: Holidays([]))
    #expect(throws: LawError.self) {
      try empty[.foia].day(20, workingDaysAfter: try day("2020-01-01"))
    }
    #expect(!empty[.foia].isWorkingDay(try day("2020-01-01")))
    #expect(empty[.foia].holidays(after: .first, through: .last).isEmpty)
    _ = LawCalendars(holidays: Holidays([], years: -5...99_999))
  }
}

struct CalendarDayTests {
  @Test func staysInsideTheCalendar() {
    #expect(CalendarDay(number: .max) == .last && CalendarDay(number: .min) == .first)
    #expect(CalendarDay.first.description == "0001-01-01")
    #expect(CalendarDay.last.description == "9999-12-31")
    #expect(CalendarDay.last.advanced(by: .max) == .last)
    #expect(CalendarDay.first.advanced(by: .min) == .first)
    #expect(CalendarDay.last.advanced(byMonths: .max) == .last)
    #expect(CalendarDay.first.advanced(byMonths: .min) == .first)
  }

  @Test func readsWhatItPrints() {
    for number in stride(from: CalendarDay.first.number, through: CalendarDay.last.number, by: 97) {
      let day = CalendarDay(number: number)
      #expect(CalendarDay(iso: day.description) == day)
    }
  }

  @Test(arguments: [
    ("2013-08-14", 6, "2014-02-14"), ("2026-08-31", 6, "2027-02-28"),
    ("2027-08-31", 6, "2028-02-29"),
    ("2026-01-31", 1, "2026-02-28"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-01-15", -13, "2024-12-15"),
    // The first month and the last year still belong to the calendar.
    ("0001-02-15", -1, "0001-01-15"), ("9999-11-15", 1, "9999-12-15"),
    ("0001-01-15", -1, "0001-01-01"), ("9999-12-15", 1, "9999-12-31"),
  ])
  func movesByMonths(from: String, months: Int, to: String) throws {
    #expect(try day(from).advanced(byMonths: months) == day(to))
  }
}
