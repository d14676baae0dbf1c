import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import OfficeFiles
import Testing

/// Exports of other services in a casebook; they are put together from the lists of their fields.
@Suite struct PeerImportTests {
  private static let asked = """
    Dear Brackwater Council,

    Please send me:

    1. How many meals did you serve in 2019?
    2. What did you pay for them?

    Yours faithfully,
    A Person
    """

  private static let reply = """
    Dear A Person

    Freedom of Information Act 2000

    Thank you for your request. Our response is as follows.

    1. How many meals did you serve in 2019?
    1,204 meals.

    2. What did you pay for them?
    We are withholding this information under section 43(2) of the Act, as it would prejudice the \
    commercial interests of the supplier.
    """

  private static func batch(
    replies: Int = 1, status: String = "Partially successful",
    site: String = "https://site.example/request", more: [(String, String)] = []
  ) -> Document {
    let list = """
      request_url,authority_name,number_of_replies,request_status
      \(site)/school_meals,Brackwater Council,\(replies),\(status)
      \(site)/school_meals_2,Glen Tarn Council,0,Awaiting response

      """
    let folder = "Brackwater Council - school_meals"
    let files = [
      ("batch-1-meals-dashboard-2020-01-01-000000.csv", list),
      ("\(folder)/2020-03-02-103000/outgoing_1.txt", asked),
      ("\(folder)/2020-03-27-103000/incoming_9.txt", reply),
      ("\(folder)/2020-03-27-103000/attachments-9/meals.csv", "month,meals\nMay,100\n"),
      (
        "Glen Tarn Council - school_meals_2/2020-03-02-103100/outgoing_2.txt",
        asked.replacing("Brackwater Council", with: "Glen Tarn Council")
      ),
    ]
    return Document(name: "batch.zip", bytes: ZipFile(files + more).bytes)
  }

  private static func withAuthorities(_ body: (Scene) throws -> Void) throws {
    try Scene.withCasebook(today: "2020-10-20") { scene in
      _ = try scene.desk.importAuthorities(
        from: Document(name: "councils.csv", bytes: Array(Scene.councils.utf8)))
      try body(scene)
    }
  }

  @Test func aBatchBecomesOneRequestWithACaseForEachBody() throws {
    try Self.withAuthorities { scene in
      let result = try scene.desk.importPeer([Self.batch()])
      // The letters differ in whom they greet, and in nothing else.
      #expect(result.requests.map(\.request.id.description) == ["school-meals"])
      #expect(
        result.opened.map(\.description) == ["school-meals/brack", "school-meals/tarn"])
      #expect(result.events == [.sent: 2, .replied: 1])
      #expect(result.attachments == 1)
      let detail = try scene.desk.show("school-meals/brack")
      #expect(detail.file.request.questions.map(\.id.compact) == ["1", "2"])
      #expect(detail.standing.sent == day("2020-03-02"))
      #expect(detail.standing.replied == day("2020-03-27"))
      #expect(detail.standing.answers.map(\.answer.outcome) == [.answered, .refused])
      #expect(detail.standing.answers.allSatisfy { !$0.isConfirmed })
      #expect(detail.file.events.allSatisfy { $0.isProposed })
      #expect(detail.file.link == "https://site.example/request/school_meals")
      #expect(detail.file.events.first?.note == nil)
      let kept = try scene.desk.originals(case: "school-meals/brack").map(\.name)
      #expect(kept.contains("incoming_9.txt"))
      #expect(kept.contains("meals.csv"))
    }
  }

  /// A case that was opened here learns where it is on the site, once.
  @Test func aCaseThatIsThereGetsItsAddressAsANote() throws {
    try Self.withAuthorities { scene in
      _ = try scene.desk.importPeer([Self.batch()])
      let moved = Self.batch(site: "https://site.example/new")
      let result = try scene.desk.importPeer([moved])
      #expect(result.events == [.note: 2])
      let file = try scene.desk.show("school-meals/brack").file
      #expect(file.link == "https://site.example/new/school_meals")
      #expect(file.events.last?.isProposed == false)
      #expect(try scene.desk.importPeer([moved]).events.isEmpty)
      // Correcting the day of sending keeps it.
      _ = try scene.desk.record(.sent, on: day("2020-03-01"), case: "school-meals/tarn")
      #expect(
        try scene.desk.show("school-meals/tarn").file.events.last?.link
          == "https://site.example/request/school_meals_2")
    }
  }

  /// Wherever it is cut, even within the list of its files at the end.
  @Test func anExportThatIsCutShortIsRefusedAndNothingIsImported() throws {
    try Self.withAuthorities { scene in
      let whole = Self.batch().bytes
      let places = (0..<10).map { whole.count * $0 / 10 } + [whole.count - 23, whole.count - 60]
      for place in places {
        let cut = Document(name: "batch.zip", bytes: Array(whole.prefix(place)))
        #expect(throws: DeskError.self, "\(place)") { try scene.desk.importPeer([cut]) }
      }
      let requests = try scene.desk.requests()
      #expect(requests.isEmpty)
    }
  }

  @Test func aDryRunChangesNothing() throws {
    try Self.withAuthorities { scene in
      let result = try scene.desk.importPeer([Self.batch()], dryRun: true)
      #expect(result.opened.count == 2)
      let list1 = try scene.desk.requests()
      #expect(list1.isEmpty)
      #expect(
        result.report(of: "batch.zip") == [
          "batch.zip: an export of Alaveteli.", "",
          "This would be imported, as proposals to confirm:",
          "  request school-meals, new, with 2 questions", "  2 new cases", "  request sent: 2",
          "  reply received: 1", "  1 attachment",
        ])
    }
  }

  @Test func importingAgainAddsOnlyWhatIsNew() throws {
    try Self.withAuthorities { scene in
      _ = try scene.desk.importPeer([Self.batch()])
      let again = try scene.desk.importPeer([Self.batch()])
      #expect(again.events.isEmpty)
      #expect(again.again == 3)
      let newer = Self.batch(
        replies: 2,
        more: [
          (
            "Brackwater Council - school_meals/2020-04-20-103000/incoming_12.txt",
            "We acknowledge receipt of your further letter of 15 April 2020."
          )
        ])
      let more = try scene.desk.importPeer([newer])
      #expect(more.events.values.reduce(0, +) == 1)
    }
  }

  @Test func aRequestWithOtherWordsGetsANameOfItsOwn() throws {
    try Self.withAuthorities { scene in
      let text = "---\ntitle: School meals\n---\n1. How many?\n2. What did you pay?\n"
      let file = Document(name: "school-meals.md", bytes: Array(text.utf8))
      _ = try scene.desk.log(file, sent: day("2020-03-02"), to: ["brack"])
      _ = try scene.desk.importPeer([Self.batch()])
      // The site's text is another request than the file's, so it has a name of its own.
      #expect(
        try scene.desk.requests().map(\.id.description).sorted() == [
          "school-meals", "school-meals-2",
        ])
    }
  }

  @Test func theLettersOfTheOwnMailboxAreFound() throws {
    try Self.withAuthorities { scene in
      _ = try scene.desk.importPeer([Self.batch()])
      // The zip of the request has no ids, and the same letter folded.
      let rule = String(repeating: "-", count: 31)
      let text = """
        This is a plain-text version of the request "School meals" at \
        http://site.example/request/school_meals
        \(rule)
        From: A Person
        To: Brackwater Council
        Date: 2 March 2020

        \(Self.asked)

        \(rule)
        From: FOI Team, Brackwater Council
        To: A Person
        Date: 27 March 2020

        \(Self.reply)
        """
      let zip = Document(
        name: "school_meals.zip", bytes: ZipFile([("correspondence.txt", text)]).bytes)
      let result = try scene.desk.importPeer([zip])
      // Nothing but the address of the request is new.
      #expect(result.events == [.note: 1])
      #expect(
        result.remarks.contains(
          .alreadyThere(
            CaseID(request: RequestID("school-meals"), authority: AuthorityID("brack")),
            day("2020-03-27"))))
    }
  }

  @Test func theSitesWordForARefusalIsOnlyAProposal() throws {
    try Self.withAuthorities { scene in
      let folder = "Glen Tarn Council - school_meals_2"
      let list = """
        request_url,authority_name,number_of_replies,request_status
        https://site.example/request/school_meals_2,Glen Tarn Council,1,Refused

        """
      let zip = ZipFile([
        ("batch-1-dashboard.csv", list),
        ("\(folder)/2020-03-02-103000/outgoing_1.txt", Self.asked),
        ("\(folder)/2020-03-27-103000/incoming_9.txt", "See our letter, attached."),
      ])
      _ = try scene.desk.importPeer([Document(name: "batch.zip", bytes: zip.bytes)])
      let standing = try scene.desk.show("school-meals/tarn").standing
      #expect(standing.answers.map(\.answer.outcome) == [.refused, .refused])
      #expect(standing.answers.allSatisfy { $0.answer.claims.isEmpty && !$0.isConfirmed })
    }
  }

  @Test func whatTheSitesPeopleThinkIsNoClaim() throws {
    try Self.withAuthorities { scene in
      _ = try scene.desk.importPeer([Self.batch(status: "Vexatious")])
      let events = try scene.desk.show("school-meals/brack").file.events
      #expect(events.last?.kind == .note)
      #expect(events.last?.note == "on the site: Vexatious")
      #expect(events.flatMap(\.answers).flatMap(\.claims).allSatisfy { $0.description == "s43(2)" })
    }
  }

  @Test func anotherCountrysRequestsNeedASayingSo() throws {
    try Self.withAuthorities { scene in
      let zip = Document(
        name: "Meals.zip",
        bytes: ZipFile([
          ("000_2018-05-20 11_07_48.911320+00_00_comm.txt", "1. How many meals?"),
          ("001_2018-05-29 11_07_48.911320+00_00_comm.txt", "Please find them attached."),
        ]).bytes)
      let told = message { _ = try scene.desk.importPeer([zip]) }
      #expect(
        told == """
          Meals.zip: these requests were made under the law of the United States, whose time limits foi does \
          not know; nothing was imported; take them in as an archive with --other-law
          """)
      var options = PeerImport.Options()
      options.takesOtherLaw = true
      let nobody = try scene.desk.importPeer([zip], options: options)
      #expect(nobody.remarks.contains(.noAuthority(title: "Meals")))
      options.authority = "Example Agency"
      let result = try scene.desk.importPeer([zip], options: options)
      #expect(result.opened.map(\.description) == ["meals/example-agency"])
      let sent = try scene.desk.show("meals/example-agency").file.events.first
      #expect(
        sent?.note == "made under the law of the United States: foi's days do not apply")
    }
  }

  @Test func aFileThatIsCutShortImportsNothing() throws {
    try Self.withAuthorities { scene in
      let whole = Self.batch()
      let cut = Document(name: "batch.zip", bytes: Array(whole.bytes.prefix(whole.bytes.count / 2)))
      let told = message { _ = try scene.desk.importPeer([cut]) }
      #expect(told.hasPrefix("batch.zip: "))
      let list2 = try scene.desk.requests()
      #expect(list2.isEmpty)
    }
  }

  @Test func theDayOfAReplyBeforeItsRequestIsKeptAsANote() throws {
    try Self.withAuthorities { scene in
      // A resending moved the request's folder behind the reply's.
      let folder = "Brackwater Council - school_meals"
      let zip = ZipFile([
        ("\(folder)/2020-04-02-103000/outgoing_1.txt", Self.asked),
        ("\(folder)/2020-03-27-103000/incoming_9.txt", Self.reply),
      ])
      let result = try scene.desk.importPeer([Document(name: "b.zip", bytes: zip.bytes)])
      #expect(result.events == [.sent: 1, .note: 1])
      let note = try #require(try scene.desk.show("school-meals/brack").file.events.last)
      #expect(note.day == day("2020-04-02"))
      #expect(note.note == "reply received on 27 March 2020, as the service has it")
      #expect(note.original != nil)
    }
  }
}
