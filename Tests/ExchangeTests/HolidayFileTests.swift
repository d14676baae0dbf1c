import Exchange
import FOILaw
import Testing

@Suite struct HolidayFileTests {
  private func file(
    england: String = "", scotland: String = "", ireland: String = "",
    last: String = "northern-ireland"
  ) -> String {
    func division(_ name: String, _ events: String) -> String {
      "\"\(name)\": {\"division\": \"\(name)\", \"events\": [\(events)]}"
    }
    let divisions = [
      division("england-and-wales", england), division("scotland", scotland),
      division(last, ireland),
    ]
    return "{\(divisions.joined(separator: ", "))}"
  }

  private func event(_ date: String, _ title: String = "A day off") -> String {
    "{\"title\": \"\(title)\", \"date\": \"\(date)\", \"notes\": \"\", \"bunting\": true}"
  }

  @Test func readsEveryDivision() throws {
    let holidays = try HolidayFile.read(
      file(
        england: event("2029-01-01", "New Year’s Day"),
        scotland: event("2029-01-01") + "," + event("2029-01-02"),
        ireland: event("2029-03-17", "St Patrick’s Day")))
    #expect(holidays.count == 4)
    #expect(
      holidays.first
        == BankHoliday(
          day: try #require(CalendarDay(iso: "2029-01-01")), title: "New Year’s Day",
          divisions: [.englandAndWales]))
    #expect(
      holidays.filter { $0.divisions == [.scotland] }.map(\.day.description) == [
        "2029-01-01", "2029-01-02",
      ])
  }

  @Test(arguments: [
    "", "not JSON", "[]", "{\"scotland\": 3}", "{\"scotland\": {\"events\": [{}]}}",
  ])
  func whatGovUKDoesNotPublishIsRefused(text: String) {
    #expect(
      throws: HolidayFile.Fault.notGovUK(reason: "it is not the JSON that gov.uk publishes")
    ) {
      _ = try HolidayFile.read(text)
    }
  }

  @Test func aMissingDivisionIsNamed() {
    #expect(throws: HolidayFile.Fault.noDivision("northern-ireland")) {
      _ = try HolidayFile.read(file(england: event("2029-01-01"), last: "elsewhere"))
    }
  }

  @Test(arguments: ["2029-02-29", "2029-13-01", "1 January 2029", ""])
  func aDateThatIsNoneIsTold(date: String) {
    #expect(throws: HolidayFile.Fault.badDay(date, division: "scotland")) {
      _ = try HolidayFile.read(file(england: event("2029-01-01"), scotland: event(date)))
    }
  }

  @Test func aFileWithoutOneHolidayIsRefused() {
    #expect(throws: HolidayFile.Fault.empty) { _ = try HolidayFile.read(file()) }
  }
}
