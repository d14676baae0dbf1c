import Casebook
import FOIDesk
import FOILaw
import Testing

@Suite struct ByHandTests {
  @Test func aReplyWithoutAFileCountsAsRepliedAndHasReviewDates() throws {
    try Scene.withCases { scene in
      let recorded = try #require(
        try scene.desk.recordReplies(
          in: scene.file(
            "brack.csv",
            "question,outcome,exemptions,text\n1,answered,,\"1,204\"\n2a,refused,s43(2),\n2b,not held,,\n"
          ), of: "brack", received: day("2020-10-01"), reference: "B 12"
        ).first)
      #expect(recorded.standing.stage == .partlyRefused)
      #expect(recorded.standing.replied == day("2020-10-01"))
      #expect(recorded.standing.reviewBy != nil)
      #expect(recorded.standing.facts?.reference == "B 12")
      let answers = recorded.standing.answers
      #expect(answers.filter(\.isConfirmed).count == answers.count)
      #expect(recorded.standing.answers.map(\.answer.outcome) == [.answered, .refused, .notHeld])
      let overdue = try scene.desk.overdue(CaseQuery()).map(\.row.id.description)
      #expect(
        overdue == [
          "meals/lowmoor", "meals/tarn",
        ])
    }
  }

  @Test func itsAnswersCanBeSetOneByOneAndAreOfItsDay() throws {
    try Scene.withCases { scene in
      let reply = try scene.desk.recordByHand(received: day("2020-10-01"), case: "brack")
      #expect(reply.standing.stage == .unchecked)
      #expect(reply.standing.owed == nil)
      // Nothing was read: there is something to enter, and nothing to check.
      #expect(reply.standing.nextStep?.kind == .enterAnswers)
      let set = try scene.desk.setAnswer(
        case: "brack", question: "1", outcome: .refused, claims: ["s21"], text: nil)
      #expect(set.standing.stage == .partial)
      #expect(set.standing.answers.first?.day == day("2020-10-01"))
      #expect(set.standing.late == nil)
    }
  }

  @Test func nobodySaysWhatALetterLacksThatNobodyRead() throws {
    try Scene.withCases { scene in
      let lacking = { (standing: Standing) in
        standing.findings.map(\.id).filter { $0.hasPrefix("refusal.no-re") }
      }
      let refusal = Desk.HandAnswer(question: "1", outcome: .refused, claims: "s43(2)")
      let hand = try scene.desk.recordByHand(
        received: day("2020-10-01"), answers: [refusal], reference: "B 12", case: "brack")
      #expect(lacking(hand.standing).isEmpty)
      let scan = Document(name: "scan.txt", bytes: Array("Refused, section 43(2).".utf8))
      #expect(lacking(try scene.desk.addScan([scan], case: "brack").standing).isEmpty)
      // Set one by one it is no other.
      _ = try scene.desk.recordByHand(received: day("2020-10-01"), case: "lowmoor")
      let set = try scene.desk.setAnswer(
        case: "lowmoor", question: "1", outcome: .refused, claims: ["s43(2)"], text: nil)
      #expect(lacking(set.standing).isEmpty)
      // A letter that was read is judged by what it says.
      let read = try scene.desk.recordLetter(
        scene.file(
          "tarn.txt",
          "Dear Sam Poe\n\n1. How many meals did you serve in 2019?\n\n"
            + "Withheld under section 33(1)(b).\n\nGlen Tarn Council\n"),
        received: day("2020-10-01"), case: "tarn", accepting: true)
      #expect(lacking(read.standing) == ["refusal.no-review-details", "refusal.no-regulator"])
    }
  }

  @Test func theRepliesOfManyAuthoritiesAreRecordedFromOneSpreadsheet() throws {
    try Scene.withCases { scene in
      let list = """
        Authority,Email,Date sent,Ref,Date of reply,Outcome,Exemptions
        Brackwater Council,foi@brack.example,07/09/2020,B7,1 October 2020,Full,
        Low Moor Council,,10/09/2020,L9,02/10/2020,Partial,s40(2)
        tarn,,10/09/2020,,,No reply,
        """
      let recorded = try scene.desk.recordReplies(in: scene.file("past.csv", list), of: "meals")
      #expect(recorded.map(\.id.description) == ["meals/brack", "meals/lowmoor"])
      let full = try scene.desk.show("brack")
      #expect(full.standing.stage == .answered)
      #expect(full.standing.sent == day("2020-09-07"))
      #expect(full.file.reference == "B7")
      // "Partial" does not say which question got what: nothing is asserted of any.
      let part = try scene.desk.show("lowmoor")
      #expect(part.standing.replied == day("2020-10-02"))
      #expect(part.standing.answers.map(\.answer.outcome) == [.blank, .blank, .blank])
      #expect(part.file.history.last?.note == "the reply: Partial s40(2)")
      #expect(try scene.desk.overdue(CaseQuery()).map(\.row.id.description) == ["meals/tarn"])
      // Again it changes nothing, and it is undone as one act.
      #expect(try scene.desk.recordReplies(in: "past.csv", of: "meals").isEmpty)
      _ = try scene.desk.undo()
      #expect(try scene.desk.show("brack").standing.sent == day("2020-09-10"))
      #expect(try scene.desk.show("lowmoor").standing.replied == nil)
    }
  }

  @Test func aListOfThoseAskedGivesTheDayAndTheReferenceOfEach() throws {
    try Scene.withCasebook { scene in
      let list = """
        Authority,Email,Date sent,Reference
        Brackwater Council,foi@brack.example,7/9/2020,B7
        Low Moor Council,info@lowmoor.example,,
        """
      _ = try scene.desk.log(
        scene.file("meals.md", Scene.mealsRequest), sent: day("2020-09-10"), to: [],
        authoritiesFrom: scene.file("asked.csv", list))
      let rows = try scene.desk.cases(CaseQuery())
      #expect(rows.map(\.sent) == [day("2020-09-07"), day("2020-09-10")])
      #expect(try scene.desk.show("brackwater").file.reference == "B7")
      // Running it again adds nothing.
      let before = try scene.desk.show("brackwater").file.events.count
      _ = try scene.desk.log(
        "meals.md", sent: day("2020-09-10"), to: [], authoritiesFrom: "asked.csv")
      #expect(try scene.desk.show("brackwater").file.events.count == before)
      let said = message {
        _ = try scene.desk.log(
          "meals.md", sent: day("2020-09-10"), to: [],
          authoritiesFrom: scene.file("bad.csv", "name,sent\nX Council,32/9/2020\n"))
      }
      #expect(said.hasPrefix("bad.csv:2: 32/9/2020 is not a day"))
    }
  }

  @Test func aScanIsAddedLaterAndNothingElseChanges() throws {
    try Scene.withCases { scene in
      let reply = try scene.desk.recordByHand(
        received: day("2020-10-01"), answers: [.init(question: "1", outcome: .answered)],
        case: "brack")
      let scanned = try scene.desk.addScan(
        [scene.file("scan.txt", "We served 12 meals.")], case: "brack")
      #expect(scanned.standing == reply.standing)
      #expect(try scene.desk.originals(case: "brack").map(\.name) == ["scan.txt"])
      let said = message { _ = try scene.desk.addScan(["scan.txt"], case: "tarn") }
      #expect(said.contains("no reply without a document"))
    }
  }

  @Test(
    arguments: [
      (
        "question,answer\n1,x\n",
        "a.csv:1: there are no columns question and outcome (found: question, answer); each line answers one question, or has an authority and the day received for its whole reply"
      ),
      ("authority,received,outcome\nbrack,,full\n", "a.csv:2: there is no day of the reply"),
      ("authority,received,outcome\nbrack,31/2/2020,full\n", "a.csv:2: 31/2/2020 is not a day"),
      ("question,outcome\n\n1,given\n", "a.csv:3: given is not an outcome"),
      ("question,outcome\n9,answered\n", "9"),
      ("question,outcome\n1,no-reply\n", "a.csv:2: no-reply is not an outcome"),
    ])
  func aBadListChangesNothingAndNamesItsLine(text: String, words: String) throws {
    try Scene.withCases { scene in
      let said = message {
        _ = try scene.desk.recordReplies(
          in: scene.file("a.csv", text), of: "brack", received: day("2020-10-01"))
      }
      #expect(said.contains(words))
      let count = try scene.desk.show("brack").file.history.count
      #expect(count == 1)
    }
  }
}

@Suite struct OtherCaseTests {
  @Test func aTransferOpensTheCaseAtTheOtherAuthority() throws {
    try Scene.withCases { scene in
      var details = Desk.EventDetails()
      details.transferredTo = "Fenwick County Council"
      let recorded = try scene.desk.record(
        .transferred, on: day("2020-09-17"), details: details, case: "brack")
      #expect(recorded.standing.stage == .transferred)
      let other = try scene.desk.show("fenwick-county-council")
      #expect(other.standing.owed?.lastDay == day("2020-10-15"))
      #expect(other.standing.origin?.id == recorded.id)
      let late = try scene.desk.overdue(CaseQuery()).map(\.row.id.authority.description)
      #expect(Set(late) == ["fenwick-county-council", "lowmoor", "tarn"])
      // It is one act, and undone as one.
      _ = try scene.desk.undo()
      #expect(try scene.desk.show("brack").standing.stage == .awaiting)
      #expect(try scene.desk.cases(CaseQuery()).count == 3)
    }
  }

  @Test func aNarrowedRequestRunsAClockOfItsOwn() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.recordByHand(
        received: day("2020-10-01"),
        answers: ["1", "2a", "2b"].map { .init(question: $0, outcome: .refused, claims: "s12(1)") },
        case: "brack")
      var order = LetterOrder()
      order.kept = ["2a"]
      order.words = "I leave out the rest."
      _ = try scene.on("2020-10-05").desk.draft(
        .narrowedRequest, cases: ["brack"], to: .outbox, as: order)
      let sent = try scene.desk.markSent("L1", on: day("2020-10-05"))
      #expect(sent.id.description == "meals-narrowed/brack")
      #expect(sent.standing.owed?.lastDay == day("2020-11-02"))
      #expect(sent.standing.origin?.kind == .narrowing)
      #expect(sent.standing.answers.map(\.answer.question.description) == ["2a"])
      let first = try scene.desk.show("meals/brack")
      #expect(first.standing.stage == .refused)
      let late = try scene.on("2020-11-03").desk.overdue(CaseQuery())
      #expect(late.contains { $0.row.id == sent.id })
    }
  }

  @Test func loggingWithAnotherDayCorrectsItUnlessMoreHappened() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.record(.acknowledged, on: day("2020-09-14"), case: "tarn")
      let again = try scene.desk.log(
        "meals.md", sent: day("2020-09-01"), to: ["brack", "tarn"], authoritiesFrom: nil)
      #expect(again.corrected.map(\.id.description) == ["meals/brack"])
      #expect(again.corrected.map(\.from) == [day("2020-09-10")])
      #expect(again.sentBefore.map(\.id.description) == ["meals/tarn"])
      #expect(try scene.desk.show("brack").standing.sent == day("2020-09-01"))
    }
  }

  @Test func theDiaryIsListedOnItsDayAndTickedOff() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.remind(on: day("2020-10-20"), of: "look at their page", case: "brack")
      _ = try scene.desk.remind(on: day("2020-12-01"), of: "later", case: "brack")
      func notes(_ days: Int) throws -> [NextStep.Reason] {
        try scene.desk.agenda(aheadBy: days, kind: .diary, page: .all).rows.map(\.step.reason)
      }
      #expect(try notes(0) == [.entered("look at their page")])
      // It comes before the steps of the cases, is counted, and pages like them.
      let all = try scene.desk.agenda(aheadBy: 0, page: .all)
      #expect(all.rows.map(\.step.kind).first == .diary)
      #expect(all.counts[.diary] == 1)
      let second = try scene.desk.agenda(aheadBy: 0, page: Page(limit: 1, offset: 1)).rows
      #expect(second == [all.rows[1]])
      let calendar = try scene.desk.writeCalendar(request: nil, to: "days.ics")
      #expect(calendar > 0)
      #expect(try scene.text(of: "days.ics").contains("Brackwater Council: look at their page"))
      #expect(try scene.desk.dischargeReminders(case: "brack").count == 1)
      #expect(try notes(0).isEmpty)
      #expect(try notes(90) == [.entered("later")])
      #expect(
        message { _ = try scene.desk.dischargeReminders(case: "brack") }
          == "meals/brack: no reminder is due; foi show meals/brack lists what is in its diary")
    }
  }

  @Test func singleHolidaysAreAddedAndNoImportForgetsAnEarlierOne() throws {
    func days(_ dates: [String]) -> String {
      let events = dates.map {
        "{\"title\":\"Proclaimed\",\"date\":\"\($0)\",\"notes\":\"\",\"bunting\":true}"
      }
      let all = ["england-and-wales", "scotland", "northern-ireland"].map {
        "\"\($0)\":{\"division\":\"\($0)\",\"events\":[\(events.joined(separator: ","))]}"
      }
      return "{\(all.joined(separator: ","))}"
    }
    try Scene.withCases(today: "2020-09-15") { scene in
      let one = try scene.desk.importHolidays(from: scene.file("one.json", days(["2020-09-21"])))
      #expect(one.years == nil)
      let moved = one.moved.map { "\($0.id.authority) \($0.purpose.rawValue)" }
      // In Scotland the time to ask for a review of silence moves too.
      let expected = ["brack answer", "lowmoor answer", "tarn answer", "tarn ask-for-review"]
      #expect(moved == expected)
      #expect(try scene.desk.show("brack").standing.owed?.lastDay == day("2020-10-09"))
      let other = try scene.desk.importHolidays(from: scene.file("two.json", days(["2020-09-22"])))
      let again = other.moved.map { "\($0.id.authority) \($0.purpose.rawValue)" }
      #expect(again == expected)
      #expect(try scene.desk.show("brack").standing.owed?.lastDay == day("2020-10-12"))
      _ = try scene.desk.undo()
      #expect(try scene.desk.show("brack").standing.owed?.lastDay == day("2020-10-09"))
    }
  }
}
