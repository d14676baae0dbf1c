import Casebook
import CasebookStore
import FOILaw
import Testing

/// What every store promises of letters and evidence; written against the protocol alone.
@Suite struct LetterContractTests {
  private static func letter(
    _ file: String, to authority: Authority = Sample.anytown, kind: LetterKind = .chaser
  ) -> (LetterID) -> LetterRecord {
    { id in
      LetterRecord(
        id: id, case: Sample.id(authority), kind: kind, day: Sample.day("2020-10-20"), file: file,
        formats: ["txt", "eml"], name: authority.name, email: authority.email,
        subject: "Overdue: \"School\" meals", messageID: "\(file)@bell.example",
        enclosures: [
          .init(name: "reply, one.pdf", original: OriginalID(String(repeating: "a", count: 64)))
        ])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func lettersAreNumberedAndComeBackWhole(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      let added = try store.write { writer in
        [try writer.add(Self.letter("a")), try writer.add(Self.letter("b", to: Sample.glen))]
      }
      #expect(added.map(\.id.description) == ["L1", "L2"])
      try store.read { reader in
        let first = try reader.letter(LetterID("L1"))
        let all = try reader.letters(LetterQuery())
        let none = try reader.letter(LetterID("L9"))
        let nonsense = try reader.letter(LetterID("12"))
        #expect(first == added[0])
        #expect(all == added)
        #expect(none == nil && nonsense == nil)
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func aListOfLettersNarrowsByEveryField(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      try store.write { writer in
        _ = try writer.add(Self.letter("a"))
        var second = try writer.add(Self.letter("b", to: Sample.glen))
        second.status = .sending
        try writer.update(second)
      }
      func ids(_ change: (inout LetterQuery) -> Void) throws -> [String] {
        var query = LetterQuery()
        change(&query)
        return try store.read { try $0.letters(query).map(\.id.description) }
      }
      #expect(try ids { $0.case = Sample.id(Sample.glen) } == ["L2"])
      #expect(try ids { $0.request = Sample.request.id } == ["L1", "L2"])
      #expect(try ids { $0.request = RequestID("none") } == [])
      #expect(try ids { $0.file = "a" } == ["L1"])
      #expect(try ids { $0.status = .sending } == ["L2"])
      #expect(try ids { $0.status = .drafted } == ["L1"])
      #expect(try ids { $0.isReversed = true } == ["L2", "L1"])
      #expect(try ids { $0.page = Page(limit: 1, page: 2) } == ["L2"])
      func count(_ change: (inout LetterQuery) -> Void) throws -> Int {
        var query = LetterQuery()
        change(&query)
        return try store.read { try $0.countLetters(query) }
      }
      #expect(try count { $0.page = Page(limit: 1) } == 2)
      #expect(try count { $0.status = .sending } == 1)
      #expect(try count { $0.request = RequestID("none") } == 0)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func howFarALetterHasComeFollowsTheEvents(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      let id = Sample.id(Sample.anytown)
      func status() throws -> LetterRecord.Status? {
        try store.read { try $0.letter(LetterID("L1"))?.status }
      }
      try store.write { writer in
        var letter = try writer.add(Self.letter("a"))
        var event = Sample.event("chase", .chased, "2020-10-20")
        event.messageID = letter.messageID
        try writer.append(event, to: id)
        letter.status = .sent
        letter.event = event.id
        try writer.update(letter)
      }
      #expect(try status() == .sent)
      var bounce = Sample.event("bounce", .notDelivered, "2020-10-21")
      bounce.messageID = "a@bell.example"
      try store.write { try $0.append(bounce, to: id) }
      #expect(try status() == .notDelivered)
      let mistake = Sample.event("mistake", saying: .retracted(bounce.id), "2020-10-21")
      try store.write { try $0.append(mistake, to: id) }
      #expect(try status() == .sent)
      let back = Sample.event("back", saying: .retracted(EventID("chase")), "2020-10-22")
      try store.write { try $0.append(back, to: id) }
      #expect(try status() == .drafted)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func aLetterOfAnUnknownCaseIsRefused(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      let stranger = Authority(name: "Nowhere")
      #expect(throws: StoreError.noSuchCase(Sample.id(stranger))) {
        try store.write { try $0.add(Self.letter("a", to: stranger)) }
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func evidenceComesBackWholeAndIsWithdrawnNotLost(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      let original = OriginalID(String(repeating: "b", count: 64))
      let added = try store.write { writer in
        try writer.keep(Original(id: original, name: "report.pdf", bytes: [1, 2]))
        let whole = try writer.add(
          { id in
            var evidence = Evidence(
              id: id, request: Sample.request.id, authority: Sample.anytown.id, title: "Report",
              questions: [QuestionID(labels: ["2", "a"]), QuestionID(labels: ["1"])],
              original: original)
            evidence.date = Sample.day("2020-01-14")
            evidence.place = "page 4"
            evidence.address = "https://anytown.example/r"
            evidence.note = "It gives the cost."
            return evidence
          }, on: Sample.day("2020-10-20"))
        let bare = try writer.add(
          { Evidence(id: $0, request: Sample.request.id, title: "Register", original: original) },
          on: Sample.day("2020-10-21"))
        return [whole, bare]
      }
      #expect(added.map(\.id.description) == ["E1", "E2"])
      try store.write { try $0.withdraw(EvidenceID("E2"), on: Sample.day("2020-10-22")) }
      try store.write { try $0.withdraw(EvidenceID("E2"), on: Sample.day("2020-10-23")) }
      try store.read { reader in
        let rows = try reader.evidence(of: Sample.request.id)
        let all = try reader.evidence(of: nil)
        let first = try reader.evidence(EvidenceID("E1"))
        let none = try reader.evidence(of: RequestID("none"))
        let names = try reader.names(ofOriginals: [original, original, OriginalID("none")])
        #expect(rows.map(\.evidence) == added)
        #expect(rows == all)
        #expect(rows.map(\.withdrawn) == [nil, Sample.day("2020-10-22")])
        #expect(rows.map(\.added) == [Sample.day("2020-10-20"), Sample.day("2020-10-21")])
        #expect(first == rows[0])
        #expect(none.isEmpty)
        #expect(names == [original: "report.pdf"])
      }
    }
  }
}
