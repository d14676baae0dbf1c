import FOICommands
import Testing

/// What a person reads when something is wrong: one message that names the place and the remedy.
@Suite struct MessageTests {
  @Test(
    arguments: [
      (
        "a file that is not there", "reply brack nowhere.txt --received 2020-10-01",
        "nowhere.txt: there is no such file"
      ),
      (
        "a folder instead of a file", "read /dev", "/dev: cannot be read: it is a folder"
      ),
      (
        "a request that is not there", "request check nowhere.md",
        "nowhere.md: there is no such file"
      ),
      (
        "a replica of a casebook that is a file", "serve --read-from postgres://localhost/foi",
        "--read-from: this casebook is a file; only one on a PostgreSQL server has replicas"
      ),
      (
        "an unknown authority", "log meals.md --sent 2020-09-10 --to brak",
        "brak: no such authority (did you mean brack?); list them with: foi authority list"
      ),
      (
        "an authority that could be several", "list --authority council",
        "council: more than one authority matches: brack, tarn; give more of the name"
      ),
      (
        "an unknown case", "show brick",
        "brick: no such case (did you mean meals/brack?); list them with: foi list"
      ),
      (
        "a case that could be several", "show meals",
        "meals: more than one case matches: meals/brack, meals/tarn; give more of the handle"
      ),
      (
        "an unknown request", "compare meels",
        "meels: no such request in this casebook (did you mean meals?); log it with: foi log FILE"
      ),
      (
        "an unknown question", "answer set brack 7 --outcome refused",
        "7: meals/brack has no such question; it has 1, 2, 2a, 2b"
      ),
      (
        "an unknown outcome", "answer set brack 1 --outcome answred",
        "answred: not an outcome (did you mean answered?); allowed: answered, partly-refused, "
          + "refused, not-held, not-applicable, ncnd, blank"
      ),
      (
        "an unknown stage", "list --stage revue",
        "revue: not a stage (did you mean review?); allowed: awaiting, clarification, fee, "
          + "unchecked, partial, refused, partly-refused, answered, review, reviewed, complained, "
          + "decided, withdrawn, transferred"
      ),
      (
        "an unknown letter", "letter chasser brack",
        "chasser: not a letter (did you mean chaser?); allowed: initial-request, "
          + "confirm-receipt, clarification-reply, extension-challenge, chaser, second-chaser, "
          + "partial-reply, narrowed-request, internal-review-late, internal-review, complaint, "
          + "application, tribunal-notice, thanks, withdrawal"
      ),
      (
        "an unknown law", "deadline answer --regime FOYA --received 2020-09-10",
        "FOYA: not a regime (did you mean FOIA, FOISA?); allowed: FOIA, FOISA, EIR, EISR"
      ),
      (
        "an unknown kind of event", "event brack chase --on 2020-10-10",
        "chase: not a kind of event that is recorded here (did you mean chased?); allowed: "
          + "sent, received, acknowledged, clarification-asked, clarification-given, fees-notice, "
          + "fee-paid, extended, transferred, replied, chased, review-requested, review-answered, "
          + "complained, review-refused, decision-notice, withdrawn, law-held, wrote, "
          + "not-delivered, note"
      ),
      (
        "a day that does not exist", "event brack acknowledged --on 2020-09-31",
        "2020-09-31: not a day of the calendar; write it as 2026-03-02, 2/3/2026 or 2 March 2026"
      ),
      (
        "a note that says nothing", "event note brack --on 2020-10-10",
        "a note needs words: give them with --note"
      ),
      (
        "a ground for what is given",
        "answer set brack 1 --outcome answered --claim s42",
        "s42: a ground goes with an answer that withholds something, and this one is set as: answered; "
          + "choose another --outcome, such as partly-refused, or leave --claim out"
      ),
      (
        "a day before the request was sent", "event brack acknowledged --on 2020-09-09",
        "meals/brack: 2020-09-09 (acknowledged) comes before the request was sent, "
          + "on 2020-09-10; check the date"
      ),
      (
        "a day to come", "event brack acknowledged --on 2020-12-24",
        "meals/brack: 2020-12-24 (acknowledged) is after today, 2020-10-20; "
          + "record it when it has happened"
      ),
      (
        "a request sent tomorrow", "log meals.md --sent 2020-10-21 --to brack",
        "--sent: 2020-10-21 is after today, 2020-10-20; log the request on the day it is sent"
      ),
      (
        "nobody to send to", "log meals.md --sent 2020-09-10",
        "no authority given; name some with --to ID… or --authorities FILE"
      ),
      (
        "a window that is none",
        "deadline review --regime FOIA --received 2020-10-09 --window soon",
        "soon: not a review window; allowed: 40 days, 40 working days, 6 weeks, 2 months, "
          + "24 November 2026, none"
      ),
      (
        "no day to count from", "deadline answer --regime FOIA",
        "--received: give the day the authority received the request"
      ),
    ])
  func tellsWhatIsWrongAndWhatToDo(comment: String, command: String, expected: String) throws {
    try Session.withCases { session in
      let before = session.run("show", "brack", "--json").out
      let words = command.split(separator: " ")
        .map { $0 == "meals.md" ? session.path("meals.md") : String($0) }
      let result = session.run(words)
      #expect(result.err == "foi: \(expected)\n")
      #expect(result.code == 2)
      #expect(result.out.isEmpty)
      #expect(session.run("show", "brack", "--json").out == before)
    }
  }

  @Test(
    arguments: [
      (
        "no question", "Tell me all.\n",
        ":2: there is no numbered question; start each with its number, as in: 1. How"
      ),
      (
        "a number twice", "1. How?\n1. Why?\n",
        ":2: question 1 appears twice (first on line 1); give each its own number"
      ),
      (
        "a law that is none", "---\ntitle: A\nregime: USA\n---\n1. How?\n",
        ":3: \"USA\" is not a regime; write FOIA, FOISA, EIR or EISR"
      ),
    ])
  func aRequestFileIsNamedWithItsLine(comment: String, text: String, expected: String) throws {
    try Session.withCases { session in
      let path = try session.file("roads.md", text)
      for command in [
        ["request", "check", path], ["log", path, "--sent", "2020-09-10", "--to", "brack"],
      ] {
        let result = session.run(command)
        #expect(result.err == "foi: roads.md\(expected)\n")
        #expect(result.code == 2)
      }
    }
  }

  @Test func aGroundThatIsNoneIsToldWithTheNearest() throws {
    try Session.withCases { session in
      let result = session.run(
        "answer", "set", "brack", "1", "--outcome", "refused", "--claim", "s43(9)")
      #expect(result.err.hasPrefix("foi: s43(9): no such ground under FOIA (did you mean "))
      #expect(result.err.hasSuffix("?); write it as s43(2) or reg12(5)(e)\n"))
      #expect(result.code == 2)
    }
  }

  @Test(arguments: ["9", "2z", "xx"])
  func aQuestionThatNobodyWasAskedIsToldAndNotJustAnEmptyList(question: String) throws {
    try Session.withCases { session in
      let result = session.run("list", "--question", question)
      #expect(result.code == 2)
      #expect(result.err.hasPrefix("foi: \(question): "))
    }
  }

  @Test func aPaperThatIsNoReplyIsRefused() throws {
    try Session.withCases { session in
      let path = try session.file(
        "minutes.txt",
        """
        LOW MOOR COUNCIL
        Parks Committee

        Minutes of the meeting held on 5 October 2020

        Present: Councillors Ash, Birch and Elm.

        1. Apologies
        Apologies were received from Councillor Oak.

        2. Minutes of the last meeting
        The minutes were approved as a correct record and signed by the Chair.
        """)
      let before = session.run("show", "brack", "--json").out
      let result = session.run("reply", "brack", path, "--received", "2020-10-06", "--yes")
      #expect(
        result.err == """
          foi: minutes.txt: this does not look like a reply to a request, so nothing was \
          recorded; if it does answer the request, enter it with: foi answer set CASE QUESTION \
          --outcome …

          """)
      #expect(result.code == 2)
      #expect(session.run("show", "brack", "--json").out == before)
    }
  }

  @Test func withoutACasebookItSaysHowToMakeOne() throws {
    try Session.inFolder { session in
      let result = session.run("list")
      #expect(result.code == 2)
      #expect(
        result.err == "foi: casebook: there is no casebook; make one with: foi init casebook\n")
    }
  }

  @Test func anEmptyFigureAndAnEmptyFolderAreRefused() throws {
    try Session.withCases { session in
      let value = session.run("answer", "value", "brack", "1", "")
      #expect(value.code == 2 && value.err.contains("give the figure, --right if"))
      let folder = Session.bare(["init", ""])
      #expect(folder.code == 2 && folder.err.contains("give the folder a name"))
    }
  }

  @Test func whatIsSetByHandAndTakenBackIsNamed() throws {
    try Session.withCases { session in
      let set = session.run("answer", "set", "brack", "1", "--outcome", "answered", "--text", "12")
      #expect(set.err.contains("answers set by hand (1: answered, 12)"))
      #expect(set.err.contains("No reply is on record for it, so 20 October 2020 counts"))
      let second = session.run("answer", "value", "brack", "1", "14")
      #expect(!second.err.contains("No reply is on record"))
      let back = session.run("retract", "brack", "last")
      #expect(back.err.contains("No longer counts: answers set by hand (1: answered, 14)"))
    }
  }

  @Test func anAuthorityThatATransferAddsIsNamed() throws {
    try Session.withCases { session in
      func transfer(_ name: String, to authority: String) -> String {
        session.run("event", "transferred", name, "--on", "2020-09-14", "--to", authority).err
      }
      let new = transfer("brack", to: "Nowhere Council")
      #expect(new.contains("The request now runs as meals/nowhere-council too"))
      #expect(new.contains("Nowhere Council was not in the casebook and was added"))
      #expect(!transfer("tarn", to: "Nowhere Council").contains("was added"))
    }
  }

  @Test func anImportThatIsStoppedSaysWhatIsKept() {
    #expect(Interruption.words(0, of: 9).hasPrefix("Stopped: nothing has been recorded yet."))
    #expect(
      Interruption.words(250, of: 900)
        == "Stopped: 250 messages of 900 are recorded and kept. Run the same import again to go on; "
        + "it reads only what is left.")
  }

  @Test func aTodayThatIsNoneIsTold() {
    let result = Session.bare([
      "deadline", "answer", "--regime", "FOIA", "--received", "2020-09-10", "--today", "soon",
    ])
    #expect(result.code == 2)
    #expect(result.err.hasPrefix("foi: soon: not a day of the calendar"))
  }

  @Test func optionsThatExcludeEachOtherAreTold() throws {
    try Session.withCases { session in
      #expect(
        session.run("list", "--json", "--csv").err.contains(
          "--json and --csv cannot be used together"))
    }
  }

  @Test func whatWasDoneIsToldInOneLine() throws {
    try Session.withCases { session in
      #expect(
        session.run("event", "brack", "acknowledged", "--on", "2020-09-11").err
          .hasPrefix("meals/brack: acknowledged, 11 September 2020.\nNow: no reply yet"))
      #expect(
        session.run("letter", "chaser", "brack", "--out", session.path("out")).err == """
          Written to out/meals-brack-chaser-2020-10-20.txt
          When it is ready: foi send L1, or send it yourself and run foi sent L1
          The letter is not signed yet: put your name and e-mail address in foi.yaml.

          """)
    }
  }

  @Test func aLetterOfAnotherAuthorityIsRefusedUnlessAPersonSaysSo() throws {
    try Session.withCases { session in
      let path = try session.file("reply.txt", Session.plainReply)
      let own = session.run("reply", "brack", path, "--received", "2020-10-01")
      #expect(!own.err.contains("Note:"))
      let refused = session.run("reply", "tarn", path, "--received", "2020-10-01")
      #expect(refused.code == 2)
      #expect(
        refused.err.hasSuffix(
          "this letter is from Brackwater Council, and meals/tarn is with Glen Tarn Council; "
            + "if it does belong there, add --anyway\n"))
      let other = session.run("reply", "tarn", path, "--received", "2020-10-01", "--anyway")
      #expect(other.code == 0)
      #expect(
        other.err.contains(
          "the letter is from Brackwater Council, but the case is with Glen Tarn Council"))
    }
  }

  @Test func anotherDayOfSendingIsNoticed() throws {
    try Session.withCases { session in
      let again = session.run(
        "log", session.path("meals.md"), "--sent", "2020-09-20", "--to", "brack")
      #expect(again.code == 0)
      #expect(
        again.err.hasPrefix(
          "meals/brack: the day it was sent is corrected from 2020-09-10 to 2020-09-20\n"))
      _ = session.run("event", "chased", "brack", "--on", "2020-10-10")
      let more = session.run(
        "log", session.path("meals.md"), "--sent", "2020-09-21", "--to", "brack")
      #expect(
        more.err.hasPrefix(
          "meals/brack: already sent on 2020-09-20; that day stays, because something else has "
            + "been recorded since; if it is wrong, correct it with: foi event sent meals/brack "
            + "--on DAY\n"))
      let corrected = session.run("event", "sent", "brack", "--on", "2020-09-21")
      #expect(corrected.code == 0)
      #expect(session.run("show", "brack").out.contains("2020-09-21  request sent"))
    }
  }

  @Test func filtersThatListAnswersAndThoseThatListCasesGoTogether() throws {
    try Session.withCases { session in
      let result = session.run("list", "--overdue", "--exempted")
      #expect(!result.err.contains("damaged"))
      #expect(!result.err.contains("column"))
    }
  }
}
