import Casebook
import Exchange
import FOILaw
import Foundation
import Testing

@Suite struct BagTests {
  /// One payload of every kind with all that it can carry.
  private static var payloads: [Event.Payload] {
    var facts = LetterFacts(kind: .extension_)
    facts.authority = "Ostrey Council"
    facts.reference = "FOI/12 \u{1B}[31m"
    facts.date = CalendarDay(iso: "2020-10-01")
    facts.regime = .eir
    facts.regulator = .ico
    facts.reviewContact = "reviews@ostrey.example"
    facts.until = CalendarDay(iso: "2020-11-05")
    facts.grounds = [Provision(.section, "36", ["2", "b", "i"])]
    facts.transferredTo = "Other"
    facts.orders = "Steps"
    facts.pointer = .attachment
    facts.sheets = ["Sheet 1"]
    let question = QuestionID(labels: ["1"])
    let answers = [
      Answer(
        question: question, outcome: .partlyRefused,
        claims: [Provision(.section, "43", ["2"])], text: "£1\r\n\"two\"",
        evidence: .init(start: 3, end: 9, line: 2, page: 1, document: "a.pdf"),
        confidence: 0.1 + 0.2, steps: [ReadingStep(.number)],
        values: [AnswerValue(.money, "325100.51", unit: "GBP", period: "2018/19", note: "net")])
    ]
    let full = Event.Kind.allCases.compactMap { kind in
      Event.Payload(kind, facts: facts, answers: answers, confirmed: [question])
    }
    let other = CaseID(request: RequestID("r"), authority: AuthorityID("a"))
    return full + [
      .sent(.init(byPost: true, origin: .init(.narrowing, of: other))),
      .transferred(.init(to: "Otherton", opened: other, facts: facts)),
      .extended(.init(until: CalendarDay(iso: "2020-11-05"))), .eventsConfirmed([EventID("a")]),
      .diary(.last), .assigned("Sam Ó Briain"), .assigned(), .retracted(EventID("a")),
      .lawHeld(.eisr),
    ]
  }

  @Test func anEventOfEveryKindComesBackFromItsLineWithAllThatItCarries() throws {
    let id = CaseID(request: RequestID("meals"), authority: AuthorityID("brack"))
    var kinds: Set<Event.Kind> = []
    for (number, payload) in Self.payloads.enumerated() {
      var event = Event(id: EventID("e\(number)"), payload, on: .first, note: "a\n\u{2028}b")
      if event.kind != .retracted { event = event.replacing(EventID("z")) }
      event.original = OriginalID(String(repeating: "a", count: 64))
      event.enclosures = [OriginalID(String(repeating: "b", count: 64))]
      event.messageID = "1@brack.example"
      event.isProposed = true
      event.recording = Recording(actor: "Sam \"P\"", second: 1_600_000_000)
      for moment in [0, 1_600_000_000, 1_700_000_000] {
        let line = EventLine(RecordedEvent(event, moment: moment, place: 4), of: id)
        let data = try JSONLine.of(line)
        #expect(data.count { $0 == 0x0A } == 1 && data.last == 0x0A)
        let back = try JSONLine.value(EventLine.self, data)
        #expect(back == line)
        #expect(try JSONLine.of(back) == data)
      }
      kinds.insert(event.kind)
    }
    #expect(kinds == Set(Event.Kind.allCases))
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
    (1_600_000_000, "2020-09-13T12:26:40Z"), (951_782_399, "2000-02-28T23:59:59Z"),
  ])
  func aMomentIsWrittenAndReadInUTC(second: Int, text: String) {
    #expect(Moment(second).description == text)
    #expect(Moment(written: text)?.second == second)
    #expect(Moment(written: text.replacing("Z", with: "+")) == nil)
    #expect(Moment(written: Moment(.max).description) == Moment(.max))
    #expect(Moment(written: Moment(.min).description) == Moment(.min))
  }

  @Test func aManifestIsWrittenByPathAndReadAgain() throws {
    var manifest = BagManifest()
    let digest = String(repeating: "0a", count: 32)
    for path in ["data/b", "data/a b", "data/100%\r\nx", "data/a"] {
      manifest.add(path, digest: digest)
    }
    let lines = ["100%25%0D%0Ax", "a", "a b", "b"].map { "\(digest)  data/\($0)\n" }
    #expect(manifest.text == lines.joined())
    #expect(try BagManifest(manifest.text, file: "m") == manifest)
  }

  @Test(arguments: [
    ("", BagFault.badManifestLine(file: "m", line: 1)),
    ("  ", .badManifestLine(file: "m", line: 1)),
    ("  ../x", .leavesFolder(file: "m", line: 1, path: "../x")),
    ("  /x", .leavesFolder(file: "m", line: 1, path: "/x")),
    ("  data//x", .leavesFolder(file: "m", line: 1, path: "data//x")),
    ("  data/%0a", .leavesFolder(file: "m", line: 1, path: "data/..")),
  ])
  func aManifestsLineMustBeADigestAndAPathInside(rest: String, fault: BagFault) {
    let line = String(repeating: "0a", count: 32) + rest
    if rest == "  data/%0a" {
      #expect(throws: Never.self) { try BagManifest(line, file: "m") }
      return
    }
    #expect(throws: fault) { try BagManifest(line, file: "m") }
  }

  /// The line of R that README and the help of `foi export` print names the type of every column.
  @Test func theTypesOfTheAnswersForRAreThoseThatAreDocumented() throws {
    let answers = try #require(CasebookTable.all.first { $0.name == "answers" })
    let letters = answers.fields.map { field in
      switch field.type {
      case .string: "c"
      case .integer: "i"
      case .number: "d"
      case .boolean: "l"
      case .date: "D"
      case .datetime: "T"
      }
    }
    #expect(letters.joined() == "ccccclDccicdcDlccc")
  }

  @Test func aPathListedTwiceIsAFault() {
    let line = String(repeating: "0", count: 64) + "  data/a\n"
    #expect(throws: BagFault.listedTwice(file: "m", line: 2, path: "data/a")) {
      try BagManifest(line + line, file: "m")
    }
  }

  @Test(arguments: [
    ("letter.PDF", ".pdf"), ("letter", ""), ("a.b.eml", ".eml"), ("x.sh; rm", ""),
    ("x.\u{202E}txt", ""), (".", ""), ("x.averylongending", ""),
  ])
  func anOriginalIsNamedByItsDigestWithAPlainEnding(name: String, ending: String) {
    let digest = String(repeating: "ab", count: 32)
    #expect(
      BagLayout.path(of: OriginalID(digest), named: name)
        == "data/originals/ab/\(digest)\(ending)")
  }

  @Test func textThatStartsLikeAFormulaGetsAnApostropheAndNumbersDoNot() {
    #expect(
      TableText.line([.text("=1+1"), .text("@x"), .value("-5"), .none, .text("a,\"b\"\n")])
        == "'=1+1,'@x,-5,,\"a,\"\"b\"\"\n\"\r\n")
  }

  @Test(arguments: [
    ("Dear Ms Poe, thank you.", "Dear [name], thank you."),
    ("Write to jane.doe@ostrey.example.", "Write to [e-mail address]."),
    ("Call 020 7946 0000 or +44 20 7946 0000.", "Call [telephone number] or [telephone number]."),
    ("It cost 1,200 in 2019 and 0.5 per cent.", "It cost 1,200 in 2019 and 0.5 per cent."),
    ("Ask Jane Doe (jane doe).", "Ask [name] ([name])."),
    ("Poe will say; Will Poe said.", "[name] will say; Will [name] said."),
    ("Mr. John Smith’s team of Ostrey Council", "[name] team of Ostrey Council"),
  ])
  func aPublicationLeavesOutNamesAndAddressesInWords(text: String, published: String) {
    #expect(Redaction(["Jane Doe", "Sam Poe", "Poe"]).applied(to: text) == published)
  }
}
