import Foundation
import Testing

/// Letters as a person asks for them, from the request to the regulator.
struct LetterCommandTests {
  private static let identity = """
    name: Jo Bell
    email: jo@bell.example
    address: [1 High Street, Hillford]
    """

  /// A request of two questions at an English council, a Scottish one and another English one, sent on
  /// 10 September 2020.
  private func withCases(_ body: (inout Session) throws -> Void) throws {
    try Session.inFolder { session in
      var session = session
      #expect(session.run("init").code == 0)
      try session.file("casebook/foi.yaml", Self.identity)
      let request = try session.file(
        "harbour.md",
        """
        ---
        title: Harbour dredging
        ---
        1. What did the dredging of the harbour cost?
        2. Please send me the survey of the harbour bed.
        """)
      let councils = try session.file(
        "councils.csv",
        """
        id,name,nation,email
        brack,Brackwater Council,england,foi@brack.example
        tarn,Glen Tarn Council,scotland,foi@tarn.example
        rill,Rill Council,england,foi@rill.example
        """)
      #expect(
        session.run("log", request, "--sent", "2020-09-10", "--authorities", councils).code == 0)
      try body(&session)
    }
  }

  private func next(_ session: Session) -> [String: String] {
    var kinds: [String: String] = [:]
    for row in session.run("letter", "next", "--out", "-", "--json").rows {
      guard let id = row["case"] as? String, let kind = row["kind"] as? String else { continue }
      #expect(row["status"] as? String == "drafted", "\(row)")
      kinds[String(id.split(separator: "/").last ?? "")] = kind
    }
    return kinds
  }

  @Test func hundredsOfLettersAreSummedUpOnATerminalAndListedElsewhere() throws {
    try Session.withCases { session in
      let councils = try session.file(
        "many.csv", "name,nation\n" + (1...24).map { "Council \($0),england\n" }.joined())
      let request = try session.file(
        "baths.md", "---\ntitle: Baths\n---\n\n1. How many baths do you have?\n")
      #expect(
        session.run("log", request, "--sent", "2020-08-03", "--authorities", councils).code == 0)
      let shown = session.run(["letter", "next", "--request", "baths"], width: 80)
      #expect(shown.lines.first == "24 letters drafted, L1 to L24.")
      #expect(shown.lines.count == 2)
      let again = session.run(["letter", "next", "--request", "baths"], width: 80)
      #expect(again.out == "24 letters drafted before, not sent yet.\n")
      #expect(session.run("letter", "next", "--request", "baths").lines.count == 26)
    }
  }

  @Test func theShortestRoadIsTakenFromSilenceToTheAppeal() throws {
    try withCases { session in
      // The last day is 8 October; Scotland's is the same.
      session.today = "2020-10-09"
      let silent = next(session)
      #expect(
        silent == ["brack": "chaser", "rill": "chaser", "tarn": "internal-review-late"])
      _ = session.run("event", "chased", "brack", "rill", "--on", "2020-10-09")
      _ = session.run("event", "review-requested", "tarn", "--on", "2020-10-09")
      session.today = "2020-10-19"
      let reminded = next(session)
      #expect(reminded == ["brack": "complaint", "rill": "complaint"])
      _ = session.run("event", "review-requested", "rill", "--on", "2020-10-19")
      session.today = "2020-11-24"
      let unanswered = next(session)
      #expect(
        unanswered == ["brack": "complaint", "rill": "complaint", "tarn": "application"])
      _ = session.run("event", "complained", "brack", "tarn", "rill", "--on", "2020-11-24")
      #expect(next(session).isEmpty)
      session.today = "2021-02-02"
      _ = session.run("event", "decision-notice", "brack", "tarn", "--on", "2021-02-01")
      // An appeal in Scotland needs a lawyer, and no letter of foi's.
      #expect(next(session) == ["brack": "tribunal-notice"])
      let agenda = session.run("agenda").out
      #expect(agenda.contains("2021-03-01") && agenda.contains("2021-03-15"))
    }
  }

  @Test func theAgendaNamesTheDraftThatIsThereForAStep() throws {
    try withCases { session in
      session.today = "2020-10-20"
      #expect(session.run("letter", "chaser", "brack").code == 0)
      let agenda = session.run("agenda")
      #expect(agenda.lines.count { $0.contains("send a reminder: L1 is drafted") } == 1)
      #expect(agenda.lines.contains { $0.contains("send a reminder") && !$0.contains("drafted") })
      let rows = session.run("agenda", "--json").rows
      #expect(rows.contains { $0["what"] as? String == "send a reminder" })
    }
  }

  @Test func aScottishSilenceIsWarnedOfBeforeTheRightLapsesAndAfterwardsAsksForDiscretion() throws {
    try withCases { session in
      session.today = "2020-11-27"
      #expect(session.run("show", "tarn").out.contains("review.right-ending") == false)
      #expect(
        session.run("show", "tarn").out.contains("The right to a review of the silence ends on"))
      session.today = "2020-12-14"
      #expect(next(session)["tarn"] == "internal-review-late")
      let letter = session.run("letter", "internal-review-late", "tarn", "--out", "-").out
      #expect(letter.contains("The time for asking ran out on"))
      #expect(letter.contains("section 20(6)"))
    }
  }

  private static let refusal = """
    Brackwater Council

    1 October 2020

    Freedom of Information Act 2000
    Our reference: BW-81

    Dear Jo Bell

    1. What did the dredging of the harbour cost?
    £41,300.
    2. Please send me the survey of the harbour bed.
    This is exempt under section 43(2) of the Act.

    You can ask for a review within 40 working days of this letter.
    """

  private static let tooLate = """
    Brackwater Council

    18 November 2020

    Our reference: BW-81

    Dear Jo Bell

    Your request for an internal review came outside the 40 working days that we allow. We will not carry \
    out a review.
    """

  @Test func aReviewRefusedThoughInTimeIsReadFoundAndComplainedOf() throws {
    try withCases { session in
      session.today = "2020-12-01"
      let reply = try session.file("reply.txt", Self.refusal)
      #expect(session.run("reply", "brack", reply, "--received", "2020-10-01", "--yes").code == 0)
      _ = session.run("event", "review-requested", "brack", "--on", "2020-11-10")
      let refused = try session.file("refused.txt", Self.tooLate)
      let recorded = session.run("reply", "brack", refused, "--received", "2020-11-18", "--yes")
      #expect(recorded.code == 0, "\(recorded.err)")
      let shown = session.run("show", "brack").out
      #expect(shown.contains("review refused"))
      #expect(shown.contains("(review.refused-in-time)"))
      let complaint = session.run("letter", "complaint", "brack", "--out", "-").out
        .split(whereSeparator: \.isWhitespace).joined(separator: " ")
      #expect(
        complaint.contains(
          "The authority refused on 18 November 2020 the review asked for on 10 November 2020; by its own "
            + "letter the time for asking ran until"))
      #expect(complaint.contains("It says: \"Your request for an internal review came outside"))
      #expect(!complaint.contains("I have had none"))
      #expect(complaint.contains("The authority's refusal of the review (refused.txt)"))
    }
  }

  @Test func aCheckedFindingIsStatedWithItsName() throws {
    try withCases { session in
      session.today = "2020-10-12"
      let reply = try session.file("reply.txt", Self.refusal)
      #expect(session.run("reply", "brack", reply, "--received", "2020-10-01", "--yes").code == 0)
      func letter(_ more: String...) -> Session.Result {
        session.run(["letter", "internal-review", "brack", "--out", "-"] + more)
      }
      let sentence = "The answer to question 2 does not mention the public interest"
      func isStated(_ result: Session.Result) -> Bool {
        result.out.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(sentence)
      }
      #expect(!isStated(letter()))
      #expect(isStated(letter("--with", "refusal.no-public-interest")))
      // So is what a reply leaves out, and the letter says how.
      let plain = letter()
      #expect(!plain.out.contains("does not mention the right to go to the"))
      #expect(plain.err.contains("--with refusal.no-regulator"))
      let told = letter("--with", "refusal.no-regulator")
      #expect(told.out.contains("does not mention the right to go to the"))
      let unknown = letter("--with", "refusal.no-regulater")
      #expect(unknown.code == 2)
      #expect(unknown.err.contains("did you mean refusal.no-regulator?"))
    }
  }

  @Test func wordsAndDisputesAreUsedOrRefused() throws {
    try withCases { session in
      session.today = "2020-10-12"
      let reply = try session.file("reply.txt", Self.refusal)
      #expect(session.run("reply", "brack", reply, "--received", "2020-10-01", "--yes").code == 0)
      let own = "Our readers moor their boats there."
      let review = session.run(
        "letter", "internal-review", "brack", "--words", own, "--dispute", "2", "--out", "-")
      #expect(review.out.contains(own))
      #expect(
        review.err.contains("Question 2 is refused, so the letter disputes it without --dispute."))
      let reminder = session.run("letter", "chaser", "rill", "--words", own, "--out", "-")
      #expect(reminder.code == 2 && reminder.out.isEmpty)
      #expect(reminder.err.contains("has no place for words of your own"))
    }
  }

  @Test func aRequestFromElsewhereKeepsWhyItMatters() throws {
    try withCases { session in
      session.today = "2020-10-12"
      let head = "title: Quays\npurpose: Boats lie in the mud.\naccept: A total would do."
      let request = try session.file("quays.md", "---\n\(head)\n---\n1. What did the quays cost?\n")
      func log() -> Session.Result {
        session.run("log", request, "--sent", "2020-09-10", "--to", "brack")
      }
      #expect(log().err.contains("Kept a copy as Requests/quays.md"))
      #expect(!log().err.contains("Kept a copy"))
      let reply = try session.file(
        "quays.txt",
        """
        Thank you for your request.

        1. The information is exempt from disclosure under section 43(2) of the Act.

        Yours sincerely
        """)
      #expect(
        session.run("reply", "quays/brack", reply, "--received", "2020-10-01", "--yes").code == 0)
      let letter = session.run("letter", "internal-review", "quays/brack", "--out", "-").out
      #expect(letter.contains("Boats lie in the mud.") && letter.contains("A total would do."))
      try session.file(
        "quays.md", "---\ntitle: Quays\npurpose: Other.\n---\n1. What did the quays cost?\n")
      #expect(log().err.contains("from Requests/quays.md, which says otherwise"))
    }
  }
}
