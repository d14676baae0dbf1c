import Casebook
import FOIDesk
import FOILaw
import HTTPTypes
import Testing

@testable import FOIWeb

/// What a person records, corrects and takes back in the browser.
@Suite struct RecordPageTests {
  @Test func theLastActIsNamedAndUndone() async throws {
    try await House.withCases { house in
      let recorded = try await house.post(
        "/cases/meals/brack/events", [("kind", "acknowledged"), ("on", "2020-09-14")])
      #expect(recorded.status == .seeOther)
      let page = try await house.ask("/cases/meals/brack").text
      #expect(page.contains("<a href=\"/undo\">Undo the last thing recorded"))
      #expect(try await !house.ask("/cases/meals/tarn").text.contains("Undo the last thing"))
      let undo = try await house.ask("/undo").text
      #expect(undo.contains("Acknowledged at meals/brack"))
      let act = try #require(try house.desk.lastAct()).id
      let done = try await house.post("/undo", [("act", "\(act)")])
      #expect(done.headers[.location] == "/cases/meals/brack?done=undone")
      let kinds = try house.desk.show("brack").file.history.map(\.kind)
      #expect(kinds == [.sent])
    }
  }

  @Test func nothingIsUndoneThatAPersonHasNotBeenShown() async throws {
    try await House.withCases { house in
      _ = try await house.post(
        "/cases/meals/brack/events", [("kind", "note"), ("on", "2020-09-14"), ("note", "x")])
      let shown = try #require(try house.desk.lastAct()).id
      _ = try await house.post(
        "/cases/meals/tarn/events", [("kind", "note"), ("on", "2020-09-14"), ("note", "x")])
      let answer = try await house.post("/undo", [("act", "\(shown)")])
      #expect(answer.status == .badRequest)
      #expect(answer.text.contains("something else has been recorded since"))
      let count = try house.desk.show("tarn").file.history.count
      #expect(count == 2)
    }
  }

  @Test func aWrongDayOfSendingIsCorrectedInTheHistory() async throws {
    try await House.withCases { house in
      let page = try await house.ask("/cases/meals/brack").text
      #expect(page.contains("Correct the date"))
      let answer = try await house.post(
        "/cases/meals/brack/events", [("kind", "sent"), ("on", "2020-09-07")])
      #expect(answer.status == .seeOther)
      let sent = try house.desk.show("brack").standing.sent
      #expect(sent.description == "2020-09-07")
      // It is no choice among the things that happen, so that nobody moves a clock by mistake.
      #expect(!page.contains("<option value=\"sent\""))
    }
  }

  @Test func aLetterIsMovedToTheCaseItBelongsOn() async throws {
    try await House.withCases { house in
      let letter = Document(name: "reply.txt", bytes: Array(House.reply.utf8))
      let recorded = try house.desk.recordLetter(
        [letter], received: Self.received, case: "tarn", accepting: false, anyway: true)
      let page = try await house.ask("/cases/meals/tarn").text
      #expect(page.contains("Move to another case"))
      let id = recorded.event.id.description
      let lost = try await house.post(
        "/cases/meals/tarn/retract", [("event", id), ("to", "nowhere")])
      #expect(lost.status == .badRequest || lost.status == .notFound)
      let moved = try await house.post(
        "/cases/meals/tarn/retract", [("event", id), ("to", "brack")])
      #expect(moved.headers[.location] == "/cases/meals/brack?done=moved")
      let kinds = try ["brack", "tarn"].map { try house.desk.show($0).file.history.map(\.kind) }
      #expect(kinds == [[.sent, .replied], [.sent]])
    }
  }

  private static let received = CalendarDay(iso: "2020-09-28") ?? CalendarDay(number: 0)

  @Test func aCaseThatWasNeverSentIsTakenBackUnlessSomethingRestsOnIt() async throws {
    try await House.withCases { house in
      let sent = try #require(try house.desk.show("brack").file.history.first).id
      #expect(try await house.ask("/cases/meals/brack").text.contains("Take it back"))
      _ = try await house.post(
        "/cases/meals/brack/events", [("kind", "acknowledged"), ("on", "2020-09-14")])
      let page = try await house.ask("/cases/meals/brack").text
      #expect(!page.contains("value=\"\(sent)\"><p>It stays on record"))
      let other = try #require(try house.desk.show("tarn").file.history.first).id
      _ = try await house.post("/cases/meals/tarn/retract", [("event", "\(other)")])
      let cases = try house.desk.cases(CaseQuery()).count
      #expect(cases == 2)
    }
  }

  @Test func aTelephoneAnswerIsRecordedQuestionByQuestion() async throws {
    try await House.withCases { house in
      let form = try await house.ask("/cases/meals/brack/by-hand").text
      #expect(form.contains("name=\"outcome-2a\""))
      #expect(form.contains("name=\"received\""))
      let saved = try await house.post(
        "/cases/meals/brack/by-hand",
        [
          ("do", "reply"), ("received", "2020-10-01"), ("note", "Ms Low rang"),
          ("reference", "B7"), ("outcome-1", "answered"), ("words-1", "1,204"),
          ("outcome-2a", "refused"), ("claims-2a", "s43(2)"), ("outcome-2b", ""),
        ])
      #expect(saved.status == .seeOther, "\(saved.text)")
      let detail = try house.desk.show("brack")
      let outcomes = detail.standing.answers.map(\.answer.outcome)
      #expect(outcomes == [.answered, .refused, .blank])
      #expect(detail.standing.replied?.description == "2020-10-01")
      #expect(detail.file.reference == "B7")
      // The rest is set later, on the same reply, and a scan is added.
      let more = try await house.post(
        "/cases/meals/brack/by-hand", [("do", "answers"), ("outcome-2b", "not-held")])
      #expect(more.status == .seeOther)
      let scan = try await house.upload(
        "/cases/meals/brack/by-hand", field: "scan", [("scan.txt", "1,204 meals")],
        [("do", "scan")])
      #expect(scan.status == .seeOther)
      let after = try house.desk.show("brack")
      let replies = after.file.history.filter { $0.kind == .replied }
      #expect(replies.count == 1)
      #expect(replies.first?.original != nil)
      #expect(after.standing.answers.last?.answer.outcome == .notHeld)
    }
  }

  @Test(arguments: [
    ([("do", "reply"), ("received", "2020-10-01"), ("outcome-1", "x")], "x: not an outcome"),
    ([("do", "reply"), ("received", "2020-13-01")], "2020-13-01: not a day of the calendar"),
    (
      [
        ("do", "reply"), ("received", "2020-10-01"), ("outcome-1", "refused"), ("claims-1", "s999"),
      ],
      "s999"
    ),
    ([("do", "answers")], "Choose what the reply says to at least one question"),
    ([("do", "scan")], "Choose a file"),
  ])
  func aReplyByHandThatMakesNoSenseIsExplainedAndKeptInTheForm(
    fields: [(String, String)], message: String
  ) async throws {
    try await House.withCases { house in
      let answer = try await house.post(
        "/cases/meals/brack/by-hand", fields + [("words-1", "as typed")])
      #expect(answer.status == .badRequest)
      #expect(answer.text.contains(message))
      #expect(answer.text.contains("as typed"))
      let count = try house.desk.show("brack").file.events.count
      #expect(count == 1)
    }
  }

  @Test func aReplyRecordedWithoutAnswersAsksForThem() async throws {
    try await House.withCases { house in
      _ = try house.desk.recordByHand(
        received: try #require(CalendarDay(iso: "2020-10-01")), case: "brack")
      let agenda = try await house.ask("/").text
      #expect(agenda.contains("Enter what the reply says"))
      #expect(agenda.contains("href=\"/cases/meals/brack/by-hand\">Enter the answers"))
    }
  }

  @Test func theDiaryIsKeptOnTheCaseAndListedInTheAgenda() async throws {
    try await House.withCases { house in
      let entered = try await house.post(
        "/cases/meals/brack/diary", [("day", "2020-10-20"), ("what", "look at <their> page")])
      #expect(entered.headers[.location] == "/cases/meals/brack?done=reminded")
      let page = try await house.ask("/cases/meals/brack").text
      #expect(page.contains("look at &lt;their&gt; page"))
      let agenda = try await house.ask("/").text
      #expect(agenda.contains("See to what is in your diary <span class=\"count\">1</span>"))
      let csv = try await house.ask("/?format=csv").text
      #expect(csv.contains("diary,see to what is in your diary,look at <their> page"))
      let json = try await house.ask("/?format=json").text
      #expect(json.contains("\"step\": \"diary\""))
      let done = try await house.post(
        "/cases/meals/brack/diary", [("do", "done"), ("back", "/")])
      #expect(done.headers[.location] == "/?done=dischargedReminder")
      #expect(try await !house.ask("/").text.contains("in your diary"))
    }
  }

  @Test func theQuestionsOfARequestArePreviewedBeforeTheyAreFixed() async throws {
    try await House.withCases { house in
      let text = "Please send me:\n\nPart A\n1. How many staff?\n\nPart B\n1. What was spent?\n"
      let answer = try await house.post(
        "/requests/new",
        [("do", "preview"), ("title", "Staff"), ("text", text), ("sent", "2020-10-19")])
      #expect(answer.status == .ok)
      #expect(answer.text.contains("Preview: 2 questions"))
      #expect(answer.text.contains("<b>A1</b>"))
      #expect(answer.text.contains("<b>B1</b>"))
      // Lines are those that the person typed.
      #expect(answer.text.contains("Line 4: the numbering starts again"))
      // Nothing was written, and the form still has what was typed.
      #expect(house.desk.requestFiles() == ["meals.md"])
      #expect(answer.text.contains("value=\"Staff\""))
      let file = try await house.post(
        "/requests/new", [("do", "preview"), ("file", "meals.md"), ("sent", "2020-10-19")])
      #expect(file.text.contains("Preview: 3 questions"))
      let empty = try await house.post(
        "/requests/new", [("do", "preview"), ("title", "Staff"), ("text", "")])
      #expect(empty.status == .badRequest)
    }
  }

  @Test func aReminderIsHeldBackWhileMailWaitsThatMayBeTheAnswer() async throws {
    try await House.withCases { house in
      let message = """
        From: foi@brack.example
        Date: Thu, 01 Oct 2020 09:00:00 +0100
        Message-ID: <w@brack.example>
        Subject: A letter

        We write about something.
        """.replacing("\n", with: "\r\n")
      _ = try await house.upload("/inbox", field: "mail", [("w.eml", message)])
      let waiting = try #require(try house.desk.inbox().first).id.description
      let page = try await house.ask("/cases/meals/brack").text
      #expect(page.contains("Held back: a <a href=\"/inbox/\(waiting)\">message in the inbox</a>"))
      let compose = try await house.ask("/cases/meals/brack/letter/chaser").text
      #expect(compose.contains("name=\"anyway\""))
      let refused = try await house.post("/cases/meals/brack/letter/chaser", [("format", "text")])
      #expect(refused.status == .badRequest)
      #expect(refused.text.contains("may be the answer"))
      let drafted = try await house.post(
        "/cases/meals/brack/letter/chaser", [("format", "text"), ("anyway", "1")])
      #expect(drafted.status == .seeOther)
      // What may have been answered is in no list of the late, and the page says so.
      let late = try await house.ask("/cases?overdue=1").text
      #expect(!late.contains("Brackwater Council</a>"))
      #expect(late.contains("1 case is not listed, because mail in the inbox may be the answer"))
    }
  }

  @Test func aListOfTheLateNamesThoseWhoOweTheRest() async throws {
    try await House.withCases { house in
      _ = try house.desk.setAnswer(
        case: "brack", question: "1", outcome: .refused, claims: ["s12"], text: "No.")
      let late = try await house.ask("/cases?overdue=1").text
      #expect(late.contains("1 more case is answered in part, and the day for the rest is past"))
      #expect(late.contains("/cases?stage=partial&amp;due-by="))
    }
  }

  @Test func theCaseFileIsDownloadedAsAPage() async throws {
    try await House.withCases { house in
      let page = try await house.ask("/cases/meals/brack").text
      #expect(page.contains("href=\"/cases/meals/brack/file/html\""))
      let file = try await house.ask("/cases/meals/brack/file/html")
      #expect(file.status == .ok)
      #expect(file.headers[.contentDisposition]?.contains("meals-brack-case-file.html") == true)
      #expect(file.text.contains("Chronology"))
      let all = try await house.ask("/requests/meals/file/html")
      #expect(all.headers[.contentDisposition]?.contains("meals-case-file.html") == true)
      let other = try await house.ask("/cases/meals/brack/file/exe")
      #expect(other.status == .badRequest)
      let nowhere = try await house.ask("/cases/meals/nowhere/file/html")
      #expect(nowhere.status == .notFound || nowhere.status == .badRequest)
    }
  }

  @Test func aFilterIsSavedFollowedAndForgotten() async throws {
    try await House.withCases { house in
      #expect(try await !house.ask("/cases").text.contains("Save this filter"))
      let page = try await house.ask("/cases?overdue=1&named=moor&page=1").text
      #expect(page.contains("name=\"query\" value=\"overdue=1&amp;named=moor\""))
      let saved = try await house.post(
        "/filters",
        [("list", "cases"), ("query", "overdue=1&named=moor&page=2"), ("name", "Late moors")])
      #expect(saved.headers[.location] == "/cases?overdue=1&named=moor&done=saved")
      let list = try await house.ask("/answers").text
      #expect(list.contains("<a href=\"/cases?overdue=1&amp;named=moor\">Late moors</a>"))
      let bad = try await house.post(
        "/filters", [("list", "cases"), ("query", "overdue=1"), ("name", "../up")])
      #expect(bad.status == .badRequest)
      _ = try await house.post(
        "/filters", [("list", "cases"), ("query", ""), ("name", "Late moors"), ("do", "forget")])
      let left = house.desk.savedFilters()
      #expect(left.isEmpty)
    }
  }
}
