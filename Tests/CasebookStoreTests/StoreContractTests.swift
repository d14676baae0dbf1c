import Casebook
import CasebookStore
import FOILaw
import Foundation
import Testing

/// What every store promises; written against the protocol alone.
@Suite struct StoreContractTests {
  @Test(arguments: StoreKind.allCases)
  func givesBackWhatWasPutIn(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      try store.read { reader in
        #expect(try reader.request(Sample.request.id) == Sample.request)
        #expect(try reader.authority(Sample.anytown.id) == Sample.anytown)
        let file = try #require(try reader.caseFile(Sample.id(Sample.anytown)))
        #expect(file.events == [Sample.event("sent-anytown-council", .sent, "2020-09-10")])
        #expect(
          try reader.caseFile(CaseID(request: RequestID("x"), authority: AuthorityID("y"))) == nil)
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func keepsEveryDetailOfAnEvent(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      var event = Sample.reply("r", "2020-10-01", [(.refused, "s43(2)"), (.answered, nil)])
      event.note = "by post, \"signed for\""
      event.original = OriginalID(String(repeating: "a", count: 64))
      try store.write { writer in
        try writer.keep(
          Original(
            id: OriginalID(String(repeating: "a", count: 64)), name: "r.txt", bytes: [0, 255, 10]))
        try writer.append(event, to: Sample.id(Sample.anytown))
      }
      try store.read { reader in
        #expect(try reader.caseFile(Sample.id(Sample.anytown))?.events.last == event)
        let original = try reader.original(OriginalID(String(repeating: "a", count: 64)))
        #expect(original?.bytes == [0, 255, 10])
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func anOriginalIsKeptAndReadBlockByBlock(kind: StoreKind) throws {
    try kind.withStore { store in
      let id = OriginalID(String(repeating: "b", count: 64))
      let bytes = Data((0..<700_000).map { UInt8(truncatingIfNeeded: $0 &* 31) })
      func keep(_ size: Int) throws {
        var blocks = [bytes.prefix(300_001), bytes.dropFirst(300_001)].map { Data($0) }
        try store.write { writer in
          try writer.keep(id, named: "long.bin", bytes: size) {
            blocks.isEmpty ? nil : blocks.removeFirst()
          }
        }
      }
      // One that turns out longer or shorter than it was said to be is not kept.
      for size in [bytes.count - 1, bytes.count + 1] {
        #expect(throws: StoreError.self) { try keep(size) }
        let kept = try store.read { try $0.original(id) }
        #expect(kept == nil)
      }
      try keep(bytes.count)
      // A second time nothing is read.
      try store.write { writer in
        try writer.keep(id, named: "other.bin", bytes: bytes.count) {
          Issue.record("it is kept already")
          return nil
        }
      }
      var read = Data()
      let found = try store.read { reader in try reader.original(id) { read += $0 } }
      #expect(found?.name == "long.bin")
      #expect(found?.bytes == bytes.count)
      #expect(read == bytes)
      let whole = try store.read { try $0.original(id) }
      #expect(whole?.bytes == [UInt8](bytes))
      let none = try store.read { reader in
        try reader.original(OriginalID(String(repeating: "c", count: 64))) { _ in
          Issue.record("there is none")
        }
      }
      #expect(none == nil)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func givesTheValuesOfPresentAnswersWithTheirQuestions(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      let value = AnswerValue(
        .money, "325100.51", unit: "GBP", period: "2018/19", note: "excluding VAT", bound: .about)
      let answers = [
        Answer(
          question: QuestionID(labels: ["1"]), outcome: .answered, text: "42", values: [value]),
        Answer(
          question: QuestionID(labels: ["2", "a"]), outcome: .refused,
          claims: [Provision(.section, "43", ["2"])], text: "No."),
      ]
      try store.write { writer in
        try writer.append(
          Sample.event("set", saying: .answersSet(answers), "2020-10-01"),
          to: Sample.id(Sample.anytown))
      }
      try store.read { reader in
        let all = try reader.resultAnswers(of: Sample.request.id, question: nil)
        #expect(all.count == 4)
        let given = all.first { !$0.answer.values.isEmpty }
        #expect(given?.question == QuestionID(labels: ["1"]))
        #expect(given?.answer.values == [value])
        #expect(given?.answer.text == nil && given?.answer.isConfirmed == true)
        let one = try reader.resultAnswers(
          of: Sample.request.id, question: QuestionID(labels: ["2", "a"]))
        #expect(
          one.map(\.answer.outcome).sorted { $0.rawValue < $1.rawValue } == [.noReply, .refused])
        let refused = one.first { $0.answer.outcome == .refused }?.answer
        #expect(refused?.text == "No." && refused?.claims == answers[1].claims)
        #expect(refused?.authority == "Anytown Council")
      }
      let stale = try store.staleCases()
      #expect(stale.isEmpty)
    }
  }

  /// One payload of every kind with all that it can carry.
  static var payloads: [Event.Payload] {
    var facts = LetterFacts(kind: .extension_)
    facts.reference = "FOI 12"
    facts.until = Sample.day("2020-11-05")
    facts.grounds = [Provision(.section, "36", ["2", "b", "i"])]
    let question = QuestionID(labels: ["1"])
    let answers = [Answer(question: question, outcome: .notHeld, text: "None.")]
    let full = Event.Kind.allCases.map { kind in
      Event.Payload(kind, facts: facts, answers: answers, confirmed: [question])
        ?? .retracted(EventID("sent-anytown-council"))
    }
    return full + [
      .sent(.init(byPost: true)), .transferred(.init(to: "Otherton", facts: facts)),
      .extended(.init()), .eventsConfirmed([EventID("a")]),
    ]
  }

  @Test(arguments: StoreKind.allCases)
  func keepsWhatBelongsToAnEventOfEveryKind(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      let events = Self.payloads.enumerated().map {
        Sample.event("\($0)", saying: $1, "2020-10-10")
      }
      let replacement = Sample.event("again", saying: .sent(), "2020-09-11")
        .replacing(EventID("sent-anytown-council"))
      try store.write { writer in
        for event in events + [replacement] {
          try writer.append(event, to: Sample.id(Sample.anytown))
        }
      }
      let kept = try store.read { try $0.caseFile(Sample.id(Sample.anytown))?.events ?? [] }
      #expect(Array(kept.dropFirst()) == events + [replacement])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func findsTheCasesOfAMessage(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      var event = Sample.event("c", .chased, "2020-10-10")
      event.enclosures = [OriginalID("e1"), OriginalID("e2")]
      event.messageID = "one@example.org"
      event.isProposed = true
      try store.write { try $0.append(event, to: Sample.id(Sample.anytown)) }
      try store.read { reader in
        let last = try reader.caseFile(Sample.id(Sample.anytown))?.events.last
        let found = try reader.cases(withMessage: "one@example.org")
        let others = try reader.cases(withMessage: "other@example.org")
        #expect(last == event)
        #expect(found == [Sample.id(Sample.anytown)])
        #expect(others.isEmpty)
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func aWriteThatFailsLeavesNothing(kind: StoreKind) throws {
    struct Stop: Error {}
    try kind.withStore { store in
      try Sample.fill(store)
      let before = try store.read { try $0.counts() }
      #expect(throws: Stop.self) {
        try store.write { writer in
          try writer.append(
            Sample.event("ack", .acknowledged, "2020-09-11"), to: Sample.id(Sample.anytown))
          try writer.save(Authority(name: "Half Written"))
          throw Stop()
        }
      }
      let value1 = try store.read { try $0.counts() }
      #expect(value1 == before)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func aSentRequestNeverChanges(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      try store.write { try $0.add(Sample.request) }
      let other = Request(
        id: Sample.request.id, title: "Other", questions: Sample.request.questions)
      #expect(throws: StoreError.requestChanged(Sample.request.id)) {
        try store.write { try $0.add(other) }
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func aCaseIsOpenedOnceAndOnlyWhole(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      let id = Sample.id(Sample.anytown)
      #expect(throws: StoreError.caseExists(id)) {
        try store.write { try $0.open(id, with: Sample.event("x", .sent, "2020-09-10")) }
      }
      #expect(throws: StoreError.caseExists(id)) {
        try store.write { writer in
          try writer.open([
            (id, Sample.event("x", .sent, "2020-09-10")),
            (Sample.id(Sample.glen), Sample.event("y", .sent, "2020-09-10")),
          ])
        }
      }
      let strange = CaseID(request: Sample.request.id, authority: AuthorityID("nowhere"))
      #expect(throws: StoreError.incomplete(strange)) {
        try store.write { try $0.open(strange, with: Sample.event("x", .sent, "2020-09-10")) }
      }
      #expect(throws: StoreError.noSuchCase(strange)) {
        try store.write { try $0.append(Sample.event("x", .note, "2020-09-10"), to: strange) }
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func columnsFollowTheEvents(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      let id = Sample.id(Sample.anytown)
      let first = try store.read { try $0.cases(CaseQuery()) }.first { $0.id == id }
      let waiting = try #require(first)
      #expect(waiting.stage == .awaiting)
      #expect(waiting.owed == Sample.day("2020-10-08"))
      try store.write {
        try $0.append(
          Sample.reply("r", "2020-10-01", [(.refused, "s43(2)"), (.answered, nil)]), to: id)
      }
      let second = try store.read { try $0.cases(CaseQuery()) }.first { $0.id == id }
      let refused = try #require(second)
      #expect(refused.stage == .partlyRefused)
      #expect(refused.owed == nil)
      #expect(refused.refusals == 1)
      #expect(refused.step == .reviewRefusals)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func listsNarrowByEveryField(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      let id = Sample.id(Sample.anytown)
      try store.write {
        try $0.append(
          Sample.reply("r", "2020-10-01", [(.refused, "s43(2)"), (.notHeld, nil)]), to: id)
      }
      func cases(_ change: (inout CaseQuery) -> Void) throws -> [String] {
        var query = CaseQuery()
        change(&query)
        return try store.read { try $0.cases(query) }.map(\.id.authority.description)
      }
      func answers(_ change: (inout CaseQuery) -> Void) throws -> [String] {
        var query = CaseQuery()
        change(&query)
        return try store.read { try $0.answers(query) }
          .map { "\($0.id.authority) \($0.question)" }
      }
      let value2 = try cases { $0.stage = .awaiting }
      #expect(value2 == ["glen-council"])
      let value3 = try cases { $0.authority = AuthorityID("anytown-council") }
      #expect(value3 == ["anytown-council"])
      let holds4 = try cases { $0.request = RequestID("none") }.isEmpty
      #expect(holds4)
      let holds5 = try cases { $0.owedBefore = Sample.day("2020-10-08") }.isEmpty
      #expect(holds5)
      let value6 = try cases { $0.owedBefore = Sample.day("2020-10-09") }
      #expect(value6 == ["glen-council"])
      let value7 = try cases { $0.dueBy = Sample.day("2020-12-31") }.count
      #expect(value7 == 2)
      let value8 = try answers { $0.refusedOnly = true }
      #expect(value8 == ["anytown-council 1"])
      let value9 = try answers { $0.ground = Provision(.section, "43") }
      #expect(value9 == ["anytown-council 1"])
      let value10 = try answers { $0.ground = Provision(.section, "43", ["2"]) }
      #expect(value10 == ["anytown-council 1"])
      let holds11 = try answers { $0.ground = Provision(.section, "4") }.isEmpty
      #expect(holds11)
      let value12 = try answers { $0.outcome = .notHeld }
      #expect(value12 == ["anytown-council 2a"])
      let value13 = try answers { $0.question = QuestionID(labels: ["2", "a"]) }
      #expect(value13 == ["anytown-council 2a", "glen-council 2a"])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func precedentsComeFromConfirmedAnswersOfOthers(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      let one = QuestionID(labels: ["1"])
      func precedents() throws -> [OtherAnswer] {
        try store.read {
          try $0.otherAnswers(to: one, of: Sample.request.id, besides: Sample.anytown.id)
        }
      }
      try store.write {
        try $0.append(
          Sample.reply("a", "2020-10-01", [(.refused, "s43(2)"), (.answered, nil)]),
          to: Sample.id(Sample.anytown))
        try $0.append(
          Sample.reply("g", "2020-10-02", [(.answered, nil), (.answered, nil)], confirmed: false),
          to: Sample.id(Sample.glen))
      }
      #expect(try precedents() == [])
      let confirmation = Sample.event("c", saying: .answersConfirmed([one]), "2020-10-03")
      try store.write { try $0.append(confirmation, to: Sample.id(Sample.glen)) }
      let found = try precedents()
      #expect(found.map(\.authority) == ["Glen Council"])
      #expect(found.first?.reference == "REF-g")
      #expect(found.first?.outcome == .answered && found.first?.isConfirmed == true)
      #expect(found.first?.isBlanket == false)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func theAgendaHoldsWhatHasBegun(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      let holds14 = try store.read { try $0.agenda(AgendaQuery(through: Sample.day("2020-10-08"))) }
        .isEmpty
      #expect(holds14)
      let rows = try store.read { try $0.agenda(AgendaQuery(through: Sample.day("2020-10-09"))) }
      #expect(rows.count == 2)
      let holds15 = rows.allSatisfy { [.chase, .requireReview].contains($0.step.kind) }
      #expect(holds15)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func authoritiesAreFoundByAliasAndKeptUpToDate(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      let value16 = try store.read { try $0.authorities(matching: "old any") }.map(\.name)
      #expect(value16 == ["Anytown Council"])
      try store.write { try $0.save(Authority(name: "Never Asked Council")) }
      let asked = try store.read { try $0.askedAuthorities() }.map(\.name)
      #expect(Set(asked) == [Sample.anytown.name, Sample.glen.name])
      var moved = Sample.anytown
      moved.nation = .scotland
      moved.aliases = []
      try store.write { try $0.save(moved) }
      let row = try store.read { try $0.cases(CaseQuery()) }
        .first { $0.id == Sample.id(Sample.anytown) }
      #expect(row?.regime == .foisa)
      let value17 = try store.read { try $0.authority(moved.id) }
      #expect(value17 == moved)
    }
  }

  /// What many have in common is worked out once, and only that.
  @Test(arguments: StoreKind.allCases)
  func casesOpenedTogetherAreAsIfOpenedOneByOne(kind: StoreKind) throws {
    var school = Authority(name: "Hill School", kind: .school)
    school.terms = SchoolTerms(closures: [
      .init(first: Sample.day("2020-09-14"), last: Sample.day("2020-09-25"))
    ])
    let authorities = [
      Sample.anytown, Sample.glen, school, Authority(name: "Mill School", kind: .school),
      Authority(name: "Record Office", kind: .archive), Authority(name: "Other Council"),
    ]
    let cases = authorities.enumerated().map { place, authority in
      // Another day and another way of sending among those that are alike.
      (
        id: Sample.id(authority),
        event: Sample.event(
          "s\(place)", saying: .sent(.init(byPost: place == 5)),
          place == 3 ? "2020-09-11" : "2020-09-10")
      )
    }
    func rows(_ together: Bool) throws -> [CaseRow] {
      try kind.withStore { store in
        try store.write { writer in
          try writer.add(Sample.request)
          for authority in authorities { try writer.save(authority) }
          if together {
            try writer.open(cases)
          } else {
            for one in cases { try writer.open(one.id, with: one.event) }
          }
        }
        let stale = try store.staleCases()
        #expect(stale.isEmpty)
        let events = try store.read { reader in
          try cases.map { try reader.caseFile($0.id)?.events.map(\.id) }
        }
        #expect(events == cases.map { [$0.event.id] })
        return try store.read { try $0.cases(CaseQuery()) }
      }
    }
    let together = try rows(true)
    let alone = try rows(false)
    #expect(together.count == 6 && together == alone)
    #expect(Set(together.map(\.owed)).count > 2)
  }

  @Test(arguments: StoreKind.allCases)
  func aNewHolidayMovesOpenDeadlines(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      var holidays = Holidays.shipped.events
      holidays.append(
        BankHoliday(
          day: Sample.day("2020-09-21"), title: "Extra day", divisions: [.scotland]))
      var told: [Int] = []
      let moved = try store.replaceImportedHolidays { known in
        #expect(known.isEmpty)
        return holidays
      } progress: {
        told.append($0)
      }
      #expect(told == [2])
      #expect(moved.count == moved.first.count)
      let answers = moved.first.filter { $0.purpose == .answer }
      #expect(answers.map(\.from) == [Sample.day("2020-10-08"), Sample.day("2020-10-08")])
      #expect(answers.map(\.to) == [Sample.day("2020-10-09"), Sample.day("2020-10-09")])
      let holds18 = try store.staleCases().isEmpty
      #expect(holds18)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func aSoundStoreHasNoFaults(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      #expect(try store.faults().isEmpty)
      let holds19 = try store.staleCases().isEmpty
      #expect(holds19)
      let holds20 = try store.staleCases(mending: true).isEmpty
      #expect(holds20)
    }
  }
}
