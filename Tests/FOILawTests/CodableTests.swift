import FOILaw
import Foundation
import Testing

struct CodableTests {
  private func roundTrip<Value: Codable & Equatable>(_ value: Value) throws {
    let data = try JSONEncoder().encode(value)
    #expect(try JSONDecoder().decode(Value.self, from: data) == value)
  }

  @Test func keepsEveryValueThroughJSON() throws {
    let day = try #require(CalendarDay(iso: "2026-09-01"))
    let later = day.advanced(by: 9)
    let terms = SchoolTerms(closures: [.init(first: day, last: later)])
    for body in [
      AnsweringBody.ordinary, .school(terms), .archive, .commissionerApproved(until: later),
    ] {
      let clock = RequestClock(
        regime: .foia, received: day, posted: day,
        clarifications: [Clarification(asked: day), Clarification(asked: day, given: later)],
        fees: [FeesNotice(notified: day, paid: later)], transferReceived: later,
        claimedExtension: ClaimedExtension(
          notified: later, until: later, grounds: [Provision(.section, "43", ["2"])]),
        body: body, answered: later)
      try roundTrip(clock)
      try roundTrip(
        ReviewFacts(
          clock: clock, regime: .foia, replied: later, replyDated: day,
          window: ReviewWindow(amount: 40, unit: .calendarDays)))
    }
    for window in [ReviewWindow.period(6, .weeks), .until(later), .notOffered] {
      try roundTrip(window)
    }
    try roundTrip(
      try Deadlines.answer(
        RequestClock(regime: .foia, received: CalendarDay(iso: "2004-06-01") ?? day),
        calendars: .shipped))
    try roundTrip(Deadlines.complain(regime: .foisa, after: day))
    try roundTrip(Provision.scan(Array("sections 40(2) and 43(2) of FOIA".utf8)[...]))
    try roundTrip(Array(Holidays.shipped.events.prefix(20)))
  }

  @Test func readsAWindowOfBeforeThereWereDaysInIt() throws {
    let data = Data(#"{"amount":40,"unit":"working-days"}"#.utf8)
    #expect(
      try JSONDecoder().decode(ReviewWindow.self, from: data) == .period(40, .workingDays))
  }

  @Test func writesAProvisionAsItsShortSpelling() throws {
    let data = try JSONEncoder().encode([Provision(.regulation, "12", ["5", "e"])])
    #expect(String(decoding: data, as: UTF8.self) == #"["reg12(5)(e)"]"#)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Provision].self, from: Data(#"["about s43"]"#.utf8))
    }
  }
}
