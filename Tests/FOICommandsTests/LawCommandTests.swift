import FOICommands
import FOILaw
import Foundation
import Testing

/// The deadline calculator, the law's catalogue, and what they add to a case.
@Suite struct LawCommandTests {
  static let deadlines: [(String, String)] = [
    ("answer --regime FOIA --received 2020-09-10", "2020-10-08"),
    ("answer --regime FOISA --posted 2026-11-18", "2026-12-21"),
    (
      "answer --regime FOIA --received 2026-09-01 --clarification-asked 2026-09-10 "
        + "--clarification-given 2026-09-24", "2026-10-22"
    ),
    (
      "answer --regime EIR --received 2026-09-01 --fees-notice 2026-09-08 --fee-paid 2026-09-21",
      "2026-10-13"
    ),
    ("answer --regime FOIA --received 2026-09-01 --transferred 2026-09-10", "2026-10-08"),
    ("answer --regime FOIA --received 2026-09-01 --body archive", "2026-10-13"),
    (
      "answer --regime FOIA --received 2026-09-01 --body school --closed 2026-09-07..2026-09-11",
      "2026-10-06"
    ),
    ("answer --regime FOIA --received 2026-09-01 --fixed-until 2026-11-02", "2026-11-02"),
    ("extension --regime EIR --received 2026-09-01", "2026-09-29"),
    ("extended-answer --regime EIR --received 2026-09-01 --extended 2026-09-22", "2026-10-27"),
    (
      "extended-answer --regime FOIA --received 2026-09-01 --extended 2026-09-29 "
        + "--until 2026-11-30 --ground s43(2)", "2026-10-27"
    ),
    ("fee --regime FOIA --notice 2026-01-15", "2026-04-14"),
    ("clarify --asked 2026-09-10", "2026-11-10"),
    ("review --regime FOIA --received 2020-10-09", "2020-12-07"),
    ("review --regime FOISA --request-received 2026-09-01", "2026-11-24"),
    ("review --regime EIR --dated 2026-09-29", "2026-11-24"),
    ("review-answer --regime EIR --requested 2026-10-12", "2026-12-08"),
    ("complain --regime FOISA --reviewed 2026-08-31", "2027-02-28"),
    ("complain --regime FOIA --review-overdue 2026-11-09", "2026-12-21"),
    ("appeal --regime FOIA --decided 2026-11-27", "2026-12-29"),
  ]

  private func run(_ command: String) -> Session.Result {
    Session.bare(["deadline"] + command.split(separator: " ").map(String.init))
  }

  @Test(arguments: deadlines)
  func everyPurposeIsWorkedOutAndExplained(command: String, last: String) {
    let result = run(command + " --json")
    #expect(result.code == 0, "\(result.err)")
    #expect(result.object["lastDay"] as? String == last)
    #expect((result.object["steps"] as? [Any])?.isEmpty == false)
    let keys = Set(result.object.keys)
    #expect(keys.isSuperset(of: ["purpose", "lastDay", "firstLateDay", "steps", "alternatives"]))
    let plain = run(command + " --explain")
    #expect(plain.out.hasPrefix("Last day "))
    #expect(plain.out.contains("["))
  }

  @Test(arguments: [
    ("answer --regime FOIA", "--received: give the day the authority received the request"),
    (
      "answer --regime EIR --posted 2026-09-01",
      "--received: only FOISA presumes when a letter arrives; give the day the authority received it"
    ),
    (
      "answer --regime FOIA --received 2026-09-01 --clarification-given 2026-09-09",
      "--clarification-asked: give the day for each --clarification-given"
    ),
    (
      "answer --regime FOIA --received 2026-09-01 --clarification-asked 2026-09-05",
      "the clock has been paused since 2026-09-05, waiting for the clarification; give the day it came"
    ),
    (
      "answer --regime FOIA --received 2026-09-01 --body school",
      "--closed: give the school's holidays"
    ),
    (
      "answer --regime FOIA --received 2026-09-01 --closed summer",
      "summer: not a holiday; write its first and last day as 2026-07-22..2026-09-01"
    ),
    ("extension --regime FOISA --received 2026-09-01", "FOISA has no rule for an extension"),
    (
      "extended-answer --regime EIR --received 2026-09-01",
      "--extended: give the day you were told of the extension"
    ),
    ("clarify --regime EIR --asked 2026-09-01", "EIR has no rule for a time for clarifying"),
    (
      "review --regime FOIA --received 2026-09-29 --transferred 2026-09-10",
      "--request-received: needed if something moved the time for answering"
    ),
    (
      "complain --regime FOIA",
      "--reviewed: give exactly one of --reviewed, --review-overdue and --last-contact"
    ),
    ("appeal --regime FOIB --decided 2026-09-01", "FOIB: not a regime"),
  ])
  func whatIsMissingOrImpossibleIsSaid(command: String, words: String) {
    let result = run(command)
    #expect(result.code == 2)
    #expect(result.out.isEmpty)
    #expect(result.err.hasPrefix("foi: " + words), "\(result.err)")
  }

  @Test func theGroundsAreThoseOfTheTable() {
    let all = Session.bare(["law", "grounds", "--json"])
    #expect(all.rows.count == Grounds.all.count)
    let one = Session.bare(["law", "grounds", "s43", "--regime", "FOIA", "--json"])
    #expect(one.rows.compactMap { $0["ground"] as? String } == ["s43(1)", "s43(2)", "s43(3)"])
    let words = Session.bare(["law", "grounds", "reg12(5)(e)"]).out
    #expect(words.hasPrefix("EIR regulation 12(5)(e): "))
    #expect(words.contains("public interest: must be weighed"))
    let none = Session.bare(["law", "grounds", "s99", "--regime", "FOIA"])
    #expect(none.code == 2)
  }

  @Test func noUncheckedDecisionIsPrinted() {
    let unchecked = Grounds.all.flatMap(\.authorities).filter { !$0.isVerified }.map(\.text)
    let checked = Set(Grounds.all.flatMap(\.authorities).filter(\.isVerified).map(\.text))
    #expect(!unchecked.isEmpty)
    for regime in Regime.allCases {
      for ground in Set(Grounds.of(regime).map(\.provision.description)) {
        let words = Session.bare(["law", "grounds", ground, "--regime", regime.rawValue]).out
        for text in unchecked where !checked.contains(text) {
          #expect(!words.contains("decided: " + text), "\(ground)")
        }
      }
    }
  }

  @Test func theSourcesAreThoseOfTheRules() {
    let rows = Session.bare(["law", "sources", "--json"]).rows
    #expect(rows.count == Deadlines.rules.count)
    for (row, rule) in zip(rows, Deadlines.rules) {
      #expect(row["sources"] as? [String] == rule.sources)
      let examples = row["examples"] as? [[String: Any]] ?? []
      #expect(examples.map { $0["lastDay"] as? String } == rule.examples.map { "\($0.lastDay)" })
    }
    let words = Session.bare(["law", "sources"]).out
    for rule in Deadlines.rules { #expect(words.contains(rule.sources[0])) }
  }

  @Test func theRegimesStandSideBySideWithTheirRegulators() throws {
    try Session.withCases { session in
      let rows = session.run("law", "regimes", "--json").rows
      #expect(rows.compactMap { $0["regime"] as? String } == ["FOIA", "FOISA", "EIR", "EISR"])
      #expect(rows[1]["extendedAnswer"] as? String == nil)
      try session.file(
        "casebook/foi.yaml", "regulators:\n  ICO:\n    name: Information Commission\n")
      let words = session.run("law", "regimes").out
      #expect(words.contains("ICO: Information Commission, Wycliffe House"))
    }
  }

  @Test func findingsAreShownInWordsAndForScripts() throws {
    try Session.withCases { session in
      _ = session.run("event", "tarn", "extended", "--on", "2020-10-01")
      let words = session.run("show", "tarn").out
      #expect(
        words.contains(
          "breach: The authority took more time on 1 October 2020; the Act has no extension  "
            + "[FOISA s10(1)]"))
      let findings = session.run("show", "tarn", "--json").object["findings"] as? [[String: Any]]
      #expect(findings?.first?["id"] as? String == "extension.none-in-law")
      #expect(findings?.first?["severity"] as? String == "breach")
      #expect(findings?.first?["day"] as? String == "2020-10-01")
    }
  }

  @Test func theAgendaWarnsBeforeADayAndSaysHowNearItIs() throws {
    try Session.withCases { session in
      func rows(_ today: String, days: String = "0") -> [[String: Any]] {
        var later = session
        later.today = today
        return later.run("agenda", "--json", "--days", days).rows
          .filter { $0["case"] as? String == "meals/tarn" }
      }
      let before = rows("2020-10-05")
      #expect(before.isEmpty)
      let ahead = rows("2020-10-05", days: "4")
      #expect(ahead.count == 1)
      // A review of the silence can be asked for until 4 December.
      let calm = rows("2020-11-19")
      #expect(calm.first?["urgent"] as? Bool == false)
      #expect(calm.first?["when"] as? String == "in 15 days")
      let near = rows("2020-12-01")
      #expect(near.first?["urgent"] as? Bool == true)
      #expect(near.first?["when"] as? String == "in 3 days")
      let past = rows("2020-12-06")
      #expect(past.first?["when"] as? String == "2 days ago")
      #expect(past.first?["missed"] as? Bool == true)
    }
  }

  @Test func theCalendarIsWrittenWhereItIsAsked() throws {
    try Session.withCases { session in
      let result = session.run("calendar", "--out", session.path("d.ics"))
      #expect(result.code == 0)
      #expect(result.err == "Wrote 3 deadlines to d.ics.\n")
      // As it is, with the line ends that the format has, where another program reads it.
      let piped = session.run("calendar", "--out", "-")
      let written = try String(contentsOfFile: session.path("d.ics"), encoding: .utf8)
      #expect(piped.out == written)
      #expect(piped.out.utf8.starts(with: "BEGIN:VCALENDAR\r\n".utf8))
    }
  }
}
