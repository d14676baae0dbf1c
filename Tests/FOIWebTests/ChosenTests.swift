import Casebook
import FOIDesk
import HTTPTypes
import Testing

@testable import FOIWeb

/// What is done at once with all that is ticked in a list.
@Suite struct ChosenTests {
  @Test func lettersAreDraftedAndMarkedAsSentTogether() async throws {
    try await House.withCases { house in
      _ = try await house.post("/settings", [("text", "name: Jo\nemail: jo@marchmont.example")])
      let agenda = try await house.ask("/").text
      #expect(agenda.contains("form=\"chosen\" name=\"case\" value=\"meals/brack\""))
      let drafted = try await house.post(
        "/letters/draft", [("case", "meals/brack"), ("case", "meals/tarn")])
      #expect(drafted.headers[.location] == "/letters?status=drafted&done=draftedAll")
      #expect(try house.desk.letters().count == 2)
      let list = try await house.ask("/letters").text
      #expect(list.contains("name=\"letter\" value=\"L1\""))
      let sent = try await house.post(
        "/letters/sent", [("letter", "L1"), ("letter", "L2"), ("on", "2020-10-20")])
      #expect(sent.headers[.location] == "/letters?done=sent", "\(sent.text)")
      // Silence leads to a reminder in England, and to a requirement for review in Scotland.
      let english = try house.desk.show("meals/brack").file.history.map(\.kind)
      #expect(english == [.sent, .chased])
      let scottish = try house.desk.show("meals/tarn").file.history.map(\.kind)
      #expect(scottish == [.sent, .reviewRequested])
      let after = try await house.ask("/letters").text
      #expect(!after.contains("name=\"letter\""))
    }
  }

  @Test func lettersAreDownloadedTogetherAndADraftingIsUndoneTogether() async throws {
    try await House.withCases { house in
      _ = try await house.post("/settings", [("text", "name: Jo\nemail: jo@marchmont.example")])
      let drafted = try await house.post("/letters/draft", [("kind", "chase")])
      #expect(drafted.headers[.location] == "/letters?status=drafted&done=draftedAll")
      let letters = try house.desk.letters(status: .drafted).map(\.letter.id.description)
      #expect(!letters.isEmpty)
      let file = try await house.post(
        "/letters/sent", letters.map { ("letter", $0) } + [("do", "download")])
      #expect(file.headers[.contentType] == "application/zip")
      #expect(file.text.hasPrefix("PK"))
      let act = try #require(try house.desk.lastAct())
      _ = try await house.post("/undo", [("act", "\(act.id)")])
      let waiting = try house.desk.letters(status: .drafted).count
      #expect(waiting == 0)
    }
  }

  @Test func whatCannotBeDoneIsNamedAndTheOthersAreDone() async throws {
    try await House.withCases { house in
      _ = try await house.post("/settings", [("text", "name: Jo\nemail: jo@marchmont.example")])
      let drafted = try await house.post(
        "/letters/draft", [("case", "meals/brack"), ("case", "meals/nobody")])
      #expect(drafted.status == .badRequest)
      #expect(drafted.text.contains("There is a problem") && drafted.text.contains("nobody"))
      #expect(try house.desk.letters().count == 1)
    }
  }

  @Test(arguments: ["/letters/draft", "/letters/sent", "/inbox/chosen", "/answers/confirm"])
  func whereNothingIsTickedThePageSaysSo(path: String) async throws {
    try await House.withCases { house in
      let answer = try await house.post(path, [("on", "2020-10-19")])
      #expect(answer.status == .badRequest)
      #expect(answer.text.contains("Tick at least one"))
    }
  }

  @Test func answersAreConfirmedTogether() async throws {
    try await House.withCases { house in
      _ = try await house.upload(
        "/cases/meals/brack/replies", field: "letters", [("reply.txt", House.reply)],
        [("received", "2020-10-01")])
      let list = try await house.ask("/answers?outcome=answered").text
      #expect(list.contains("name=\"answer\" value=\"meals/brack 1\""))
      let done = try await house.post(
        "/answers/confirm",
        [
          ("answer", "meals/brack 1"), ("answer", "meals/brack 2a"),
          ("back", "/answers?outcome=answered"),
        ])
      #expect(done.headers[.location] == "/answers?outcome=answered&done=confirmed")
      let areConfirmed = try house.desk.show("brack").standing.answers.map(\.isConfirmed)
      #expect(areConfirmed == [true, true, false])
    }
  }

  @Test func messagesAreFiledOrIgnoredTogether() async throws {
    try await House.withCases { house in
      let messages = [("One", "one@elsewhere.example"), ("Two", "two@elsewhere.example")]
      let files = messages.map { subject, from in
        (
          name: "\(subject).eml",
          text:
            "From: \(from)\r\nDate: Thu, 01 Oct 2020 09:00:00 +0100\r\nMessage-ID: <\(from)>\r\n"
            + "Subject: \(subject)\r\n\r\nWe write about something.\r\n"
        )
      }
      _ = try await house.upload("/inbox", field: "mail", files)
      let ids = try house.desk.inbox().map(\.id.description)
      #expect(ids.count == 2)
      let list = try await house.ask("/inbox").text
      for id in ids { #expect(list.contains("name=\"mail\" value=\"\(id)\"")) }
      let placed = try await house.post("/inbox/chosen", [("mail", ids[0]), ("do", "place")])
      #expect(placed.status == .badRequest && placed.text.contains("no case is likely"))
      let ignored = try await house.post(
        "/inbox/chosen", ids.map { ("mail", $0) } + [("do", "ignore")])
      #expect(ignored.headers[.location] == "/inbox?done=ignored")
      #expect(try house.desk.inbox().isEmpty)
    }
  }

  @Test func theWordsOfAnAnswerCanBeTyped() async throws {
    try await House.withCases { house in
      let sent = try await house.upload(
        "/cases/meals/brack/replies", field: "letters", [("reply.txt", House.reply)],
        [("received", "2020-10-01")])
      let path = try #require(sent.headers[.location]?.split(separator: "?").first.map(String.init))
      let corrected = try await house.post(
        path,
        [
          ("question", "1"), ("do", "correct"), ("outcome", "answered"),
          ("words", "Forty-three, by table 2."),
        ])
      #expect(corrected.status == .seeOther, "\(corrected.text)")
      let answer = try house.desk.show("brack").standing.answers[0].answer
      #expect(answer.text == "Forty-three, by table 2.")
      // What is left as it was shown changes nothing.
      _ = try await house.post(
        path,
        [
          ("question", "2a"), ("do", "correct"), ("outcome", "refused"), ("claims", "s43(2)"),
          ("words", "We paid Plum Kitchens\r\n£12,000."),
        ])
      let kept = try house.desk.show("brack").standing.answers[1].answer
      #expect(kept.outcome == .refused && kept.text == "We paid Plum Kitchens £12,000.")
    }
  }
}
