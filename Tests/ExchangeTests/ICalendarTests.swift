import Exchange
import FOILaw
import Foundation
import Testing

@Suite struct ICalendarTests {
  private func calendar(_ summary: String, _ description: String = "") -> ICalendar {
    let day = CalendarDay(iso: "2026-12-31") ?? .first
    return ICalendar(
      [.init(uid: "a/b/answer@foi", day: day, summary: summary, description: description)],
      name: "Deadlines", stamp: CalendarDay(iso: "2026-11-21") ?? .first)
  }

  @Test func aDayIsAWholeDayWithAnAlarmTheDayBefore() {
    let expected = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//foi//casebook//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:Deadlines", "BEGIN:VEVENT", "UID:a/b/answer@foi",
      "DTSTAMP:20261121T000000Z", "DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101",
      "SUMMARY:Answer", "TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY",
      "DESCRIPTION:Tomorrow: Answer", "TRIGGER:-P1D", "END:VALARM", "END:VEVENT", "END:VCALENDAR",
    ]
    let text = calendar("Answer").text
    #expect(text == expected.map { $0 + "\r\n" }.joined())
  }

  @Test func wordsCannotBreakTheFile() {
    let text = calendar("a,b;c\\d\r\ne\nEND:VEVENT\u{7}").text
    #expect(text.contains("SUMMARY:a\\,b\\;c\\\\d\\ne\\nEND:VEVENT\u{2407}\r\n"))
    let ends = text.components(separatedBy: "\r\nEND:VEVENT\r\n").count
    #expect(ends == 2)
  }

  /// The joiner inside the family has no width, and so it becomes a sign.
  @Test(
    arguments: [
      ("a", "a"), ("é", "é"), ("€", "€"), ("👍🏽", "👍🏽"), ("🇬🇧", "🇬🇧"), ("ŵ\u{301}", "ŵ\u{301}"),
      ("👩\u{200D}👩\u{200D}👧", "👩<U+200D>👩<U+200D>👧"),
    ])
  func linesAreFoldedAtSeventyFiveOctetsBetweenCharacters(piece: String, shown: String) {
    let words = String(repeating: piece, count: 200)
    let expected = String(repeating: shown, count: 200)
    let text = calendar("x", words).text
    let lines = text.components(separatedBy: "\r\n")
    for line in lines {
      #expect(line.utf8.count <= 75)
      #expect(!line.contains("\u{FFFD}"))
    }
    let unfolded = text.components(separatedBy: "\r\n ").joined()
    #expect(unfolded.contains("DESCRIPTION:\(expected)\r\n"))
    let bare = text.utf8.filter { $0 == 0x0A }.count
    #expect(bare == lines.count - 1)
  }
}

@Suite struct SchoolTermsCSVTests {
  private func on(_ iso: String) -> CalendarDay { CalendarDay(iso: iso) ?? .first }

  @Test func eachLineIsATimeWithoutSchool() throws {
    let closures = try SchoolTermsCSV.read(
      "\u{FEFF}name,From,To\r\nSummer,2026-07-22,2026-09-01\r\nInset,2026-03-02,2026-03-02\r\n,,\r\n"
    )
    #expect(
      closures == [
        .init(first: on("2026-03-02"), last: on("2026-03-02")),
        .init(first: on("2026-07-22"), last: on("2026-09-01")),
      ])
  }

  @Test func whatIsWrongIsToldWithItsLine() {
    #expect(throws: SchoolTermsCSV.Fault.noColumns(found: ["start", "to"])) {
      try SchoolTermsCSV.read("start,to\n2026-07-22,2026-09-01\n")
    }
    #expect(throws: SchoolTermsCSV.Fault.badDay(line: 3, text: "soon")) {
      try SchoolTermsCSV.read("from,to\n2026-07-22,2026-09-01\n2026-10-01,soon\n")
    }
    #expect(
      throws: SchoolTermsCSV.Fault.endsEarlier(
        line: 2, from: on("2026-09-01"), to: on("2026-07-22"))
    ) { try SchoolTermsCSV.read("from,to\n2026-09-01,2026-07-22\n") }
    #expect(throws: SchoolTermsCSV.Fault.empty) { try SchoolTermsCSV.read("from,to\n") }
  }
}
