import Casebook
import CasebookStore
import FOILaw
import Testing

/// What every store promises of mail; written against the protocol alone.
@Suite struct MailContractTests {
  private static func mail(
    _ digit: Character, _ state: MailRecord.State = .waiting, messageID: String? = nil,
    day: String? = "2020-10-01"
  ) -> MailRecord {
    MailRecord(
      id: OriginalID(String(repeating: digit, count: 64)), messageID: messageID,
      content: "content-\(digit)", state: state, day: day.map(Sample.day),
      sender: "FOI <foi@anytown.example>", subject: "Your request",
      reason: .code(#"{"reason":{"tooLittle":{}}}"#),
      suggestions: [
        .init(id: Sample.id(Sample.anytown), score: 45, signs: [MailSign(.title)])
      ])
  }

  private static func keep(_ mail: MailRecord, in store: any CasebookStore) throws {
    try store.write { writer in
      try writer.keep(Original(id: mail.id, name: "mail.eml", bytes: [1]))
      try writer.keep(mail)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func givesMailBackEarliestFirst(kind: StoreKind) throws {
    try kind.withStore { store in
      let first = Self.mail("a", messageID: "one@b.example", day: "2020-09-01")
      let undated = Self.mail("c", day: nil)
      for mail in [undated, Self.mail("b"), first, Self.mail("d", .ignored)] {
        try Self.keep(mail, in: store)
      }
      let waiting = try store.read { try $0.mail(.waiting) }
      #expect(waiting == [first, Self.mail("b"), undated])
      let second = try store.read { try $0.mail(.waiting, page: Page(limit: 1, page: 2)) }
      #expect(second == [Self.mail("b")])
      let counts = try store.read { (try $0.countMail(.waiting), try $0.countMail(.ignored)) }
      #expect(counts == (3, 1))
    }
  }

  @Test(arguments: StoreKind.allCases)
  func aLaterWordOnMailReplacesTheEarlier(kind: StoreKind) throws {
    try kind.withStore { store in
      var mail = Self.mail("a")
      try Self.keep(mail, in: store)
      (mail.state, mail.reason, mail.suggestions) = (.ignored, .words("newsletter"), [])
      try Self.keep(mail, in: store)
      let (waiting, ignored) = try store.read { (try $0.mail(.waiting), try $0.mail(.ignored)) }
      #expect(waiting.isEmpty)
      #expect(ignored == [mail])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func findsMailByTheFirstDigits(kind: StoreKind) throws {
    try kind.withStore { store in
      for digit in "af" { try Self.keep(Self.mail(digit), in: store) }
      try store.read { reader in
        let found = try reader.mail(withPrefix: "aa", limit: 5)
        let last = try reader.mail(withPrefix: "f", limit: 5)
        let none = try reader.mail(withPrefix: "ab", limit: 5)
        #expect(found == [Self.mail("a")])
        #expect(last == [Self.mail("f")])
        #expect(none.isEmpty)
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func knowsMailByItsBytesOrByItsIDAndContent(kind: StoreKind) throws {
    try kind.withStore { store in
      let mail = Self.mail("a", messageID: "one@b.example")
      try Self.keep(mail, in: store)
      let other = OriginalID(String(repeating: "b", count: 64))
      let cases: [(OriginalID, String?, String, Bool)] = [
        (mail.id, nil, "other", true), (other, "one@b.example", mail.content, true),
        (other, "one@b.example", "other", false), (other, "two@b.example", mail.content, false),
        (other, nil, mail.content, false),
      ]
      for (id, messageID, content, expected) in cases {
        let isKnown = try store.read {
          try $0.hasMail(id, messageID: messageID, content: content)
        }
        #expect(isKnown == expected)
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func remembersFilesAsTheyWereLast(kind: StoreKind) throws {
    try kind.withStore { store in
      let mark = MailFileMark(size: 10, modified: 20, inode: 30, tail: "t")
      let later = MailFileMark(size: 11, modified: 21, inode: 30)
      try store.write { writer in
        try writer.remember(mark, at: "/a")
        try writer.remember(mark, at: "/b")
        try writer.remember(later, at: "/a")
      }
      let files = try store.read { try $0.mailFiles() }
      #expect(files == ["/a": later, "/b": mark])
    }
  }

  @Test(arguments: StoreKind.allCases)
  func findsCasesByTheReferenceHoweverItIsWritten(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      let reply = Sample.reply(
        "r", "2020-10-01", [(.answered, nil)], reference: "FOI 2020/117")
      try store.write { try $0.append(reply, to: Sample.id(Sample.anytown)) }
      let found = try store.read { try $0.cases(withReference: referenceKey("foi-2020-117")) }
      #expect(found == [Sample.id(Sample.anytown)])
      let back = Sample.event("x", saying: .retracted(reply.id), "2020-10-02")
      try store.write { try $0.append(back, to: Sample.id(Sample.anytown)) }
      let gone = try store.read { try $0.cases(withReference: referenceKey("foi-2020-117")) }
      #expect(gone.isEmpty)
    }
  }

  @Test(arguments: StoreKind.allCases)
  func findsAuthoritiesByAddressDomainAndName(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      var glen = Sample.glen
      glen.reviewEmail = "Reviews@Glen.example"
      try store.write { try $0.save(glen) }
      try store.read { reader in
        let exact = try reader.authorities(withAddress: "foi@anytown.example")
        let review = try reader.authorities(withAddress: "reviews@glen.example")
        let domain = try reader.authorities(inDomain: "glen.example")
        let none = try reader.authorities(inDomain: "example")
        let alias = try reader.authorities(called: "anytown bc")
        let cases = try reader.cases(of: Sample.anytown.id)
        #expect(exact == [Sample.anytown])
        #expect(review == [glen])
        #expect(domain == [glen])
        #expect(none.isEmpty)
        #expect(alias == [Sample.anytown])
        #expect(cases == [Sample.id(Sample.anytown)])
      }
    }
  }

  @Test(arguments: StoreKind.allCases)
  func keepsWhichEventsWereConfirmed(kind: StoreKind) throws {
    try kind.withStore { store in
      try Sample.fill(store)
      let look = Sample.event(
        "look", saying: .eventsConfirmed([EventID("a"), EventID("b")]), "2020-10-02")
      try store.write { try $0.append(look, to: Sample.id(Sample.anytown)) }
      let last = try store.read { try $0.caseFile(Sample.id(Sample.anytown))?.events.last }
      #expect(last == look)
    }
  }
}
