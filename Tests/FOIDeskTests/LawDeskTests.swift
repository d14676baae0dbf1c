import Casebook
import FOIDesk
import FOILaw
import Foundation
import Testing

/// Deadlines at the desk: terms, post, holidays, calendar, regulators.
@Suite struct LawDeskTests {
  private static let school = "id,name,kind\nhill,Hill School,school\n"

  @Test func aSchoolsHolidaysMoveItsDeadlines() throws {
    try Scene.withCasebook { scene in
      let csv = try scene.file("school.csv", Self.school)
      let request = try scene.file("meals.md", Scene.mealsRequest)
      _ = try scene.desk.log(
        request, sent: day("2020-09-10"), to: [], authoritiesFrom: csv)
      let terms = try scene.file("terms.csv", "from,to\n2020-09-14,2020-09-18\n")
      let result = try scene.desk.importTerms(of: "hill", from: terms)
      #expect(result.moved.map(\.to) == [day("2020-10-15")])
      let owed = try scene.desk.show("hill").standing.owed?.lastDay
      #expect(owed == day("2020-10-15"))
      // A newer list of authorities takes no terms away.
      _ = try scene.desk.importAuthorities(
        from: scene.file("again.csv", "id,name,kind\nhill,The Hill School,school\n"))
      let kept = try scene.desk.authority("hill").terms
      #expect(kept?.closures.count == 1)
    }
  }

  @Test func onlyASchoolHasTerms() throws {
    try Scene.withCases { scene in
      let terms = try scene.file("terms.csv", "from,to\n2020-09-14,2020-09-18\n")
      let desk = try scene.desk
      let words = message { _ = try desk.importTerms(of: "brack", from: terms) }
      #expect(words.hasPrefix("brack: is not a school"))
      let bad = try scene.file("bad.csv", "from,to\n2020-09-18,2020-09-14\n")
      let badWords = message { _ = try desk.importTerms(of: "brack", from: bad) }
      #expect(badWords.hasPrefix("bad.csv:2: 2020-09-14 comes before 2020-09-18"))
    }
  }

  @Test func aPostedRequestIsThereOnTheThirdDayInScotland() throws {
    try Scene.withCasebook { scene in
      let csv = try scene.file("councils.csv", Scene.councils)
      let request = try scene.file("meals.md", Scene.mealsRequest)
      _ = try scene.desk.log(
        request, sent: day("2020-09-10"), to: [], authoritiesFrom: csv, byPost: true)
      let scottish = try scene.desk.show("tarn").standing
      #expect(scottish.owed?.lastDay == day("2020-10-09"))
      #expect(scottish.owed?.steps.first?.source == "FOISA s74(2)(a)")
      let english = try scene.desk.show("brack").standing
      #expect(english.findings.map(\.id) == ["receipt.unknown"])
    }
  }

  @Test func aTransferIsKeptWithItsAuthority() throws {
    try Scene.withCases { scene in
      var details = Desk.EventDetails()
      details.transferredTo = "Otherton Council"
      _ = try scene.desk.record(
        .transferred, on: day("2020-09-17"), details: details, case: "brack")
      let standing = try scene.desk.show("brack").standing
      #expect(standing.transferredTo == "Otherton Council")
      #expect(standing.stage == .transferred)
      #expect(standing.owed == nil)
      // The other authority owes the answer, in a case of its own.
      let other = try scene.desk.show("otherton-council").standing
      #expect(other.owed?.lastDay == day("2020-10-15"))
    }
  }

  @Test func whoWaitsForTheRequesterIsNotLate() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.record(.clarificationAsked, on: day("2020-09-15"), case: "brack")
      _ = try scene.desk.record(.clarificationAsked, on: day("2020-10-15"), case: "lowmoor")
      _ = try scene.desk.record(.withdrawn, on: day("2020-10-01"), case: "tarn")
      let late = try ["brack", "lowmoor", "tarn"].map { try scene.desk.show($0).workingDaysLate }
      // Low Moor asked after its time had run out: that hides nothing.
      #expect(late == [0, 8, 0])
      let overdue = try scene.desk.overdue(CaseQuery()).map(\.row.id.authority.description)
      #expect(overdue == ["lowmoor"])
    }
  }

  // MARK: - Holidays

  /// The shipped holidays of some years as gov.uk publishes them, with days of one's own.
  private func file(
    _ years: ClosedRange<Int>, adding extra: [String] = [], through last: String = "9999-12-31"
  ) -> String {
    let divisions = Division.allCases.map { division in
      let events = Holidays.shipped.events(in: division).filter {
        years.contains($0.day.components.year) && $0.day.description <= last
      }.map { "{\"title\": \"\($0.title)\", \"date\": \"\($0.day)\"}" }
      let more = extra.map { "{\"title\": \"One-off\", \"date\": \"\($0)\"}" }
      return "\"\(division.rawValue)\": {\"division\": \"\(division.rawValue)\", \"events\": ["
        + (events + more).joined(separator: ", ") + "]}"
    }
    return "{" + divisions.joined(separator: ", ") + "}"
  }

  @Test func aNewHolidayMovesEveryOpenDeadlineAndSaysWhich() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.record(.feesNotice, on: day("2020-09-15"), case: "lowmoor")
      let text = try scene.file("new.json", file(2019...2021, adding: ["2020-10-01"]))
      let result = try scene.desk.importHolidays(from: text)
      let moves = result.moved.map {
        "\($0.id.authority) \($0.purpose.rawValue) \($0.from) \($0.to)"
      }
      #expect(
        moves == [
          "brack answer 2020-10-08 2020-10-09", "tarn answer 2020-10-08 2020-10-09",
          "tarn ask-for-review 2020-12-04 2020-12-07",
        ])
      let listed = try scene.desk.cases(CaseQuery()).compactMap(\.owed)
      #expect(listed == [day("2020-10-09"), day("2020-10-09")])
      let steps = try scene.desk.show("brack").standing.owed?.steps.map(\.text) ?? []
      #expect(steps.contains { $0.contains("One-off") })
      // What it took is given back by a file without the day.
      let back = try scene.desk.importHolidays(from: scene.file("old.json", file(2019...2021)))
      #expect(back.moved.count == 3)
    }
  }

  @Test func aYearThatAFileHoldsOnlyInPartGainsItsDaysAndLosesNone() throws {
    try Scene.withCases { scene in
      let text = try scene.file(
        "part.json", file(2019...2020, adding: ["2020-10-01"], through: "2020-10-30"))
      let result = try scene.desk.importHolidays(from: text)
      let moves = result.moved.map {
        "\($0.id.authority) \($0.purpose.rawValue) \($0.from) \($0.to)"
      }
      // St Andrew's Day, after the last day in the file, still counts: one day more, and not none.
      #expect(
        moves == [
          "brack answer 2020-10-08 2020-10-09", "lowmoor answer 2020-10-08 2020-10-09",
          "tarn answer 2020-10-08 2020-10-09", "tarn ask-for-review 2020-12-04 2020-12-07",
        ])
      let owed = try scene.desk.show("brack").standing.owed?.lastDay
      #expect(owed == day("2020-10-09"))
    }
  }

  // MARK: - Calendar and regulators

  @Test func theCalendarKeepsItsIdentitiesWhenADayMoves() throws {
    try Scene.withCases { scene in
      let count = try scene.desk.writeCalendar(request: nil, to: "a.ics")
      #expect(count == 4)
      let first = try scene.text(of: "a.ics")
      _ = try scene.desk.importHolidays(
        from: scene.file("new.json", file(2019...2021, adding: ["2020-10-01"])))
      _ = try scene.desk.writeCalendar(request: "meals", to: "b.ics")
      let second = try scene.text(of: "b.ics")
      #expect(identities(first) == identities(second))
      #expect(identities(first).contains("UID:meals/tarn/ask-for-review@foi-casebook"))
      #expect(first.contains("DTSTART;VALUE=DATE:20201008\r\n"))
      #expect(!second.contains("DTSTART;VALUE=DATE:20201008\r\n"))
      #expect(first.contains("DTSTAMP:20201020T000000Z\r\n"))
    }
  }

  private func identities(_ text: String) -> Set<String> {
    Set(text.components(separatedBy: "\r\n").filter { $0.hasPrefix("UID:") })
  }

  @Test func theRegulatorsAreWhereTheSettingsSay() throws {
    try Scene.withCasebook { scene in
      let shipped = try scene.desk.regulators()
      #expect(shipped == RegulatorOffice.shipped)
      try scene.file(
        "casebook/foi.yaml",
        "regulators:\n  ICO:\n    name: Information Commission\n    address: [Manchester]\n")
      let ico = try scene.desk.regulators()[.ico]
      #expect(ico?.name == "Information Commission")
      #expect(ico?.address == ["Manchester"])
      #expect(ico?.email == "icocasework@ico.org.uk")
      try scene.file("casebook/foi.yaml", "regulators:\n  OFCOM:\n    name: x\n")
      let desk = try scene.desk
      let words = message { _ = try desk.regulators() }
      #expect(words.contains("OFCOM is not a regulator; the regulators are ICO and SIC"))
    }
  }
}
