import Casebook
import FOIDesk
import FOILaw
import Foundation
import Testing

@Suite struct SetUpTests {
  @Test func aNewCasebookHasItsFolders() throws {
    try Scene.withCasebook { scene in
      let names = try FileManager.default.contentsOfDirectory(
        atPath: scene.folder.appending(path: "casebook").path())
      #expect(
        Set(names).isSuperset(of: [
          "casebook.sqlite", "foi.yaml", "Requests", "Templates", "Outbox",
        ]))
      #expect(try scene.desk.cases(CaseQuery()).isEmpty)
    }
  }

  @Test func aCasebookIsNotMadeTwice() throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      #expect(
        message { _ = try Desk.create(at: "casebook", environment: scene.environment) }
          == "casebook: there is already a casebook here; nothing was changed")
      #expect(try desk.cases(CaseQuery()).count == 3)
    }
  }

  @Test func settingsThatAreThereStay() throws {
    try Scene.inFolder { scene in
      try scene.file("casebook/foi.yaml", "name: Sam Poe\n")
      _ = try Desk.create(at: "casebook", environment: scene.environment)
      #expect(try scene.text(of: "casebook/foi.yaml") == "name: Sam Poe\n")
    }
  }

  @Test func theNearestCasebookUpwardsIsOpened() throws {
    try Scene.withCases { scene in
      var environment = scene.environment
      environment.folder = scene.folder.appending(path: "casebook/Requests")
      let desk = try Desk.open(at: nil, environment: environment)
      #expect(try desk.cases(CaseQuery()).count == 3)
    }
  }

  @Test func whereThereIsNoneItSaysHowToMakeOne() throws {
    try Scene.inFolder { scene in
      let words = message { _ = try Desk.open(at: nil, environment: scene.environment) }
      #expect(words.hasSuffix(": there is no casebook here or above; make one with: foi init"))
      #expect(
        message { _ = try Desk.open(at: "elsewhere", environment: scene.environment) }
          .hasPrefix("elsewhere: there is no casebook"))
    }
  }

  @Test func aDayIsReadAsPeopleTypeIt() throws {
    let today = day("2020-10-20")
    #expect(try parseDay("today", today: today) == today)
    #expect(try parseDay("Yesterday", today: today) == day("2020-10-19"))
    #expect(try parseDay("2020-02-29", today: today) == day("2020-02-29"))
  }

  @Test(arguments: ["2021-02-29", "1 Septembre 2020", "", "2020-13-01"])
  func aDayThatIsNoneIsRefused(text: String) {
    #expect(
      message { _ = try parseDay(text, today: day("2020-10-20")) }
        == "\(text): not a day of the calendar; write it as 2026-03-02, 2/3/2026 or 2 March 2026")
  }

  @Test(arguments: [
    ("5/10/20", "the year needs four digits"), ("5 Oct", "the year is missing"),
    ("5 Oct 20", "the year needs four digits"), ("5/10", "the year is missing"),
    ("2020-9-1", "after the year, month and day have two digits each"),
  ])
  func aDayThatIsWrittenOtherwiseIsToldHow(text: String, fault: String) {
    #expect(
      message { _ = try parseDay(text, today: day("2020-10-20")) }
        == "\(text): \(fault); write it as 2026-03-02, 2/3/2026 or 2 March 2026")
  }

  @Test(
    arguments: [
      ("2020-03-29T00:30:00Z", "2020-03-29"), ("2020-06-30T23:30:00Z", "2020-07-01"),
      ("2020-12-31T23:59:59Z", "2020-12-31"), ("1969-12-31T23:30:00Z", "1970-01-01"),
    ])
  func anInstantBecomesADayInLondon(instant: String, iso: String) throws {
    let date = try Date.ISO8601FormatStyle().parse(instant)
    #expect(Environment.day(of: date) == day(iso))
  }

  @Test(arguments: [Double.infinity, -.infinity, .nan, 1e300, -1e300, 1e15])
  func anInstantThatNoCalendarHasIsADayAllTheSame(seconds: Double) {
    #expect(Environment.day(of: Date(timeIntervalSince1970: seconds)) == day("1970-01-01"))
  }

  @Test func eventIDsAreSixteenDigits() {
    let ids = (0..<100).map { _ in Environment.randomID() }
    #expect(ids.allSatisfy { $0.count == 16 && $0.allSatisfy(\.isHexDigit) })
    #expect(Set(ids).count == ids.count)
  }
}

@Suite struct CalculatorTests {
  @Test func aDeadlineNeedsNoCasebook() throws {
    let clock = RequestClock(regime: .foia, received: day("2020-09-10"))
    #expect(try Calculator.answer(clock, calendars: .shipped).lastDay == day("2020-10-08"))
  }

  @Test func outsideTheKnownYearsItSaysHowToAddThem() {
    let clock = RequestClock(regime: .foia, received: day("2030-01-02"))
    #expect(
      message { _ = try Calculator.answer(clock, calendars: .shipped) }
        == """
        2030-01-02 is outside the years whose bank holidays are known (2000-01-01 to \
        2028-12-31); add newer years with: foi holidays import FILE \
        (www.gov.uk/bank-holidays.json)
        """)
  }

  @Test(
    arguments: [
      ("40 days", ReviewWindow(amount: 40, unit: .calendarDays)),
      ("40 working days", ReviewWindow(amount: 40, unit: .workingDays)),
      ("20 Working-Days", ReviewWindow(amount: 20, unit: .workingDays)),
      ("2 months", ReviewWindow(amount: 2, unit: .months)),
      ("1 month", ReviewWindow(amount: 1, unit: .months)),
      ("within six weeks", ReviewWindow(amount: 6, unit: .weeks)), ("none", .notOffered),
    ])
  func aWindowIsReadAsLettersWriteIt(text: String, window: ReviewWindow) throws {
    #expect(try ReviewWindow(written: text) == window)
  }

  @Test(arguments: ["", "soon", "0 days", "40", "99999 days", "40 moons"])
  func aWindowThatIsNoneIsRefused(text: String) {
    #expect(
      message { _ = try ReviewWindow(written: text) }
        == "\(text): not a review window; allowed: 40 days, 40 working days, 6 weeks, 2 months, "
        + "24 November 2026, none")
  }
}
