import Casebook
import Exchange
import FOILaw
import Mailroom
import OfficeFiles
import Testing

/// Exports put together from the lists of their fields, about invented bodies.
@Suite struct PeerExportTests {
  private static let list = """
    request_url,authority_name,number_of_replies,request_status
    https://site.example/request/school_meals_2,"Upper/Lower Council - North",2,Awaiting clarification

    """

  private static func batch(_ files: [(String, String)], list: String? = list) -> PeerExport.Source
  {
    let table = list.map { [("batch-1-meals-dashboard-2019-11-18-103000.csv", $0)] } ?? []
    return .init(name: "batch.zip", bytes: ZipFile(table + files).bytes)
  }

  private static let folder = "Upper/Lower Council - North - school_meals_2"

  private static func read(_ sources: PeerExport.Source...) throws -> PeerExport {
    try PeerExport(reading: sources)
  }

  private static func day(_ iso: String) -> CalendarDay? { CalendarDay(iso: iso) }

  @Test func aBatchHasARequestForEachFolder() throws {
    let export = try Self.read(
      Self.batch([
        ("\(Self.folder)/2019-11-11-103000/attachments-34/table of meals.csv", "a,b\n"),
        ("\(Self.folder)/2019-11-11-103000/incoming_34.txt", "Dear A\n\n1. 41\n"),
        ("\(Self.folder)/2019-11-04-103000/outgoing_12.txt", "Dear Council,\n\n1. How many?\n"),
      ]))
    #expect(export.service == .alaveteli)
    let request = try #require(export.requests.first)
    #expect(export.requests.count == 1)
    #expect(request.authority == "Upper/Lower Council - North")
    #expect(request.title == "School meals")
    #expect(request.url == "https://site.example/request/school_meals_2")
    #expect(request.status == "Awaiting clarification")
    #expect(request.letters.map(\.role) == [.sent, .response])
    #expect(request.letters.map(\.day) == [Self.day("2019-11-04"), Self.day("2019-11-11")])
    #expect(request.letters[1].attachments.map(\.name) == ["table of meals.csv"])
    // The site counts two replies, one of which is hidden.
    #expect(
      export.remarks == [.repliesMissing(request: "school_meals_2", onSite: 2, here: 1)])
  }

  @Test(arguments: [
    ("2019-07-04-233000", "2019-07-05"), ("2019-11-04-233000", "2019-11-04"),
  ])
  func aTimeWithoutAZoneIsUTC(folder: String, day: String) throws {
    let export = try Self.read(
      Self.batch([("A Council - meals/\(folder)/outgoing_1.txt", "x")], list: nil))
    #expect(export.requests.first?.letters.first?.day == Self.day(day))
  }

  @Test func aNameThatLeavesTheFolderIsRefused() {
    let source = Self.batch([("../../etc/2019-11-04-103000/outgoing_1.txt", "x")], list: nil)
    #expect(
      throws: PeerFault.packed(
        .leavesFolder(path: "../../etc/2019-11-04-103000/outgoing_1.txt"))
    ) { try Self.read(source) }
  }

  @Test func anArchiveThatIsCutShortIsRefused() {
    var bytes = Self.batch([("A Council - meals/2019-11-04-103000/outgoing_1.txt", "x")]).bytes
    bytes.removeLast(bytes.count / 2)
    #expect(throws: PeerFault.self) { try Self.read(.init(name: "batch.zip", bytes: bytes)) }
  }

  @Test func aBombIsRefused() {
    var file = ZipFile()
    file.add("A Council - meals/2019-11-04-103000/outgoing_1.txt", repeating: 0x20, count: 40 << 20)
    let source = PeerExport.Source(name: "batch.zip", bytes: file.bytes)
    #expect(
      throws: PeerFault.packed(.bomb(path: "A Council - meals/2019-11-04-103000/outgoing_1.txt"))
    ) { try Self.read(source) }
  }

  private static let record = """
    {"id": 7, "url_title": "school_meals_2", "title": "School meals", "described_state": "rejected",
     "display_status": "Refused", "law_used": "foi", "public_body": {"id": 1, "name": "Example Council"},
     "info_request_events": [
      {"id": 1, "event_type": "sent", "created_at": "2019-07-01T23:30:00.000+00:00",
       "calculated_state": "waiting_response", "outgoing_message_id": 12},
      {"id": 2, "event_type": "response", "created_at": "2019-07-20T10:00:00.000+01:00",
       "calculated_state": "waiting_clarification", "incoming_message_id": 34},
      {"id": 3, "event_type": "followup_sent", "created_at": "2019-07-21T10:00:00.000+01:00",
       "calculated_state": "waiting_response", "outgoing_message_id": 13},
      {"id": 4, "event_type": "comment", "created_at": "2019-07-22T10:00:00.000+01:00", "comment_id": 3},
      {"id": 5, "event_type": "response", "created_at": "2019-08-20T10:00:00.000+01:00",
       "incoming_message_id": 35},
      {"id": 6, "event_type": "followup_sent", "created_at": "2019-08-21T10:00:00.000+01:00",
       "calculated_state": "internal_review", "outgoing_message_id": 14},
      {"id": 7, "event_type": "edit", "created_at": "2019-08-22T10:00:00.000+01:00"}
     ]}
    """

  @Test func theSitesRecordTellsWhatWasSentWhenAndWhatFor() throws {
    let export = try Self.read(.init(name: "meals.json", bytes: Array(Self.record.utf8)))
    let request = try #require(export.requests.first)
    #expect(
      request.letters.map(\.role) == [
        .sent, .clarificationAsked, .clarificationGiven, .response, .reviewRequested,
      ])
    // Half past eleven at night in UTC is the next day in London's summer.
    #expect(request.letters.first?.day == Self.day("2019-07-02"))
    #expect(request.authority == "Example Council")
    #expect(request.status == "Refused")
  }

  @Test func theRecordCorrectsADayThatAResendingMoved() throws {
    let zip = Self.batch([
      ("Example Council - school_meals_2/2019-07-09-103000/outgoing_12.txt", "1. How many?"),
      ("Example Council - school_meals_2/2019-07-20-090000/incoming_34.txt", "What do you mean?"),
    ])
    let export = try Self.read(zip, .init(name: "meals.json", bytes: Array(Self.record.utf8)))
    let letters = try #require(export.requests.first?.letters)
    #expect(letters.count == 5)
    #expect(letters[0].day == Self.day("2019-07-02"))
    #expect(letters[0].text == "1. How many?")
    #expect(letters[1].role == .clarificationAsked)
    #expect(letters[1].text == "What do you mean?")
  }

  @Test func aRecordThatIsCutShortNamesItsFile() {
    let bytes = Array(Self.record.utf8.prefix(400))
    #expect(throws: PeerFault.badJSON(file: "meals.json", lacks: nil)) {
      try Self.read(.init(name: "meals.json", bytes: bytes))
    }
    let other = Array("{\"info_request_events\": [], \"title\": \"x\"}".utf8)
    #expect(throws: PeerFault.badJSON(file: "meals.json", lacks: "url_title")) {
      try Self.read(.init(name: "meals.json", bytes: other))
    }
  }

  private static let rule = String(repeating: "-", count: 31)

  @Test func theZipOfARequestHasItsCorrespondence() throws {
    let text = """
      This is a plain-text version of the request "School meals". The latest version is at \
      http://site.example/request/school_meals

      \(Self.rule)
      From: A Person
      To: Example Council
      Date: March 4, 2019

      Dear Example Council,

      1. How many meals?

      \(Self.rule)
      From: FOI Team, Example Council
      To: A Person
      Date: 29 March 2019

      See the tables.
      \(Self.rule)
      This line of hyphens is the letter's own.

      Attachment: meals.csv (12K)

      \(Self.rule)
      Date: 1 April 2019

      Sent request to Example Council again, using a new contact address.

      \(Self.rule)
      B Person left an annotation: (2 April 2019)

      Interesting.

      \(Self.rule)
      From: A Person
      To: Example Council
      Date: 3 April 2019

      I am writing to request an internal review of the handling of my request.
      """
    let zip = ZipFile([
      ("correspondence.txt", text), ("1_2_meals one.csv", "a"), ("1_3_meals two.csv", "b"),
      ("9_2_lost.csv", "c"),
    ])
    let export = try Self.read(.init(name: "school_meals.zip", bytes: zip.bytes))
    let request = try #require(export.requests.first)
    #expect(request.title == "School meals")
    #expect(request.authority == "Example Council")
    #expect(request.letters.map(\.role) == [.sent, .response, .reviewRequested])
    #expect(
      request.letters.map(\.day) == [
        Self.day("2019-03-04"), Self.day("2019-03-29"), Self.day("2019-04-03"),
      ])
    #expect(request.letters[1].text?.contains("This line of hyphens") == true)
    #expect(request.letters[1].text?.contains("annotation") == false)
    #expect(request.letters[1].attachments.map(\.name) == ["meals one.csv", "meals two.csv"])
    #expect(export.remarks == [.unplaced("9_2_lost.csv")])
  }

  private static func froide(
    jurisdiction: String = "England", extra: [(String, String)] = []
  ) -> PeerExport.Source {
    let body = "https://froide.example/api/v1/publicbody/5/"
    let request = """
      {"id": 3, "url": "https://froide.example/request/3/", "jurisdiction_name": "\(jurisdiction)",
       "description": "1. How many meals?", "status": "resolved", "resolution": "refused", "costs": 12.5,
       "public_body": {"name": "Example Council", "resource_uri": "\(body)"}, "title": "Meals",
       "reference": "", "secret_address": "secret@froide.example"}
      """
    func message(_ id: Int, _ time: String, response: Bool, _ more: String = "") -> String {
      """
      {"id": \(id), "is_response": \(response), "timestamp": "\(time)", "kind": "email",
       "content": "Words of \(id)"\(more)}
      """
    }
    let attachments = """
      [{"id": 1, "belongs_to": "https://froide.example/api/v1/message/11/", "name": "reply.txt"},
       {"id": 2, "belongs_to": "https://froide.example/api/v1/message/12/", "name": "reply.txt"},
       {"id": 3, "belongs_to": "https://froide.example/api/v1/message/12/", "name": "reply.pdf", "is_converted": true},
       {"id": 4, "belongs_to": "https://froide.example/api/v1/message/12/", "name": "gone.txt"}]
      """
    let files: [(String, String)] = [
      ("export/oauth.json", "[{\"token\": \"live\"}]"),
      ("export/requests/3/request.json", request),
      (
        "export/requests/3/10/message.json",
        message(10, "2019-03-05T00:30:00+02:00", response: false)
      ),
      (
        "export/requests/3/11/message.json",
        message(11, "2019-03-20T09:00:00+01:00", response: true)
      ),
      (
        "export/requests/3/12/message.json",
        message(
          12, "2019-03-25T09:00:00+01:00", response: true,
          ", \"sender_public_body\": \"https://froide.example/api/v1/publicbody/6/\"")
      ),
      ("export/requests/3/12/attachments.json", attachments),
      ("export/requests/3/12/reply.txt", "first"), ("export/requests/3/12/reply.txt", "second"),
      ("export/requests/3/12/reply.pdf", "third"),
    ]
    return .init(name: "export.zip", bytes: ZipFile(files + extra).bytes)
  }

  @Test func anAccountOfFroideHasItsRequests() throws {
    let export = try Self.read(Self.froide())
    let request = try #require(export.requests.first)
    #expect(request.otherLaw == nil)
    #expect(request.status == "refused")
    #expect(request.letters.map(\.role) == [.sent, .response, .transferred(to: nil)])
    // Half past midnight two hours ahead of UTC is the day before in London.
    #expect(request.letters.first?.day == Self.day("2019-03-04"))
  }

  @Test func attachmentsOfFroideBelongWhereTheirListSays() throws {
    let export = try Self.read(Self.froide())
    let letters = try #require(export.requests.first?.letters)
    let words = letters.map { $0.attachments.map { String(decoding: $0.bytes, as: UTF8.self) } }
    // All of them lie in the last message's folder, two under one name.
    #expect(words == [[], ["first"], ["second"]])
    #expect(export.remarks == [.fileMissing("export/requests/3/12/gone.txt")])
  }

  @Test func filesWithTokensAreNeverRead() throws {
    let export = try Self.read(Self.froide())
    let kept = export.requests.flatMap(\.letters).flatMap { letter in
      [letter.text ?? ""] + letter.attachments.map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    #expect(!kept.contains { $0.contains("secret") || $0.contains("token") })
    // What is broken there breaks nothing.
    let broken = Self.froide(extra: [("export/access_tokens.json", "{")])
    #expect(try Self.read(broken).requests.count == 1)
  }

  @Test func anotherCountrysLawIsSaid() throws {
    let export = try Self.read(Self.froide(jurisdiction: "Bund"))
    #expect(export.requests.first?.otherLaw == "Bund")
  }

  private static let muckRock = ZipFile([
    ("000_2018-05-20 23_30_00.911320+00_00_comm.txt", "1. How many meals &amp; cups?"),
    ("001_2018-05-29 11_07_48.911320+00_00_comm.txt", "Please find the records attached."),
    ("records.txt", "41"), ("records.txt", "42"),
    (
      "002_2018-06-29 11_07_48.911320+00_00_comm.txt",
      "I wanted to follow up on the following Freedom of Information request"
    ),
  ])

  private static let muckRockList = """
    User,Title,Status,URL,Jurisdiction,Jurisdiction ID,Jurisdiction Level,Jurisdiction State,Agency,\
    Agency ID,Agency Zip Code,Followup Date,Estimated Completion Date,Requested Documents,\
    Tracking Number,Embargo,Days since submitted,Days since updated,Projects,Tags,Price,\
    Date Submitted,Date Due,Date Done
    a,Meals,Completed,https://muckrock.example/foi/1/,Example State,1,s,x,Example Agency,2,0,None,,\
    "Meals
    &amp; cups",T-1,public,1,1,,,0,2018-05-20 11:07:48.911320+00:00,2018-06-20,2018-05-29 10:00:00+00:00

    """

  @Test func aRequestOfMuckRockKeepsItsOrder() throws {
    let source = PeerExport.Source(name: "Meals.zip", bytes: Self.muckRock.bytes)
    let list = PeerExport.Source(name: "requests.csv", bytes: Array(Self.muckRockList.utf8))
    let export = try Self.read(source, list)
    let request = try #require(export.requests.first)
    #expect(export.requests.count == 1)
    #expect(request.authority == "Example Agency")
    #expect(request.reference == "T-1")
    #expect(request.otherLaw == "Example State")
    #expect(request.letters.map(\.role) == [.sent, .note, .chased])
    #expect(request.letters.first?.day == Self.day("2018-05-21"))
    #expect(request.letters.first?.text == "1. How many meals & cups?")
    let words = request.letters[1].attachments.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(words == ["41", "42"])
    #expect(
      export.remarks == [
        .unknownDirection("001_2018-05-29 11_07_48.911320+00_00_comm.txt")
      ])
  }

  @Test func aListOfMuckRockAloneHasDaysAndStates() throws {
    let list = PeerExport.Source(name: "requests.csv", bytes: Array(Self.muckRockList.utf8))
    let request = try #require(try Self.read(list).requests.first)
    #expect(request.letters.map(\.role) == [.sent, .response])
    #expect(request.letters[0].text == "Meals\n& cups")
  }

  @Test func brokenExportsAreReadOrRefused() {
    var generator = Scramble(state: 5)
    let whole = [
      Self.batch([("\(Self.folder)/2019-11-04-103000/outgoing_12.txt", "1. How many?")]),
      Self.froide(), .init(name: "meals.json", bytes: Array(Self.record.utf8)),
      .init(name: "Meals.zip", bytes: Self.muckRock.bytes),
      .init(name: "requests.csv", bytes: Array(Self.muckRockList.utf8)),
    ]
    for _ in 0..<300 {
      guard let source = whole.randomElement(using: &generator) else { return }
      var bytes = source.bytes
      for _ in 0..<Int.random(in: 1..<6, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        bytes[place] = UInt8.random(in: 0...255, using: &generator)
      }
      if Bool.random(using: &generator) {
        bytes.removeLast(Int.random(in: 0..<bytes.count, using: &generator))
      }
      let broken = PeerExport.Source(name: source.name, bytes: bytes)
      _ = PeerExport.isExport(broken)
      _ = try? Self.read(broken)
    }
  }

  @Test func anythingElseIsNoExport() {
    let zip = ZipFile([("holiday/photo.txt", "x")])
    let source = PeerExport.Source(name: "photos.zip", bytes: zip.bytes)
    #expect(!PeerExport.isExport(source))
    #expect(throws: PeerFault.unknown(found: ["holiday/photo.txt"])) { try Self.read(source) }
    #expect(!PeerExport.isExport(.init(name: "round.csv", bytes: Array("Authority,Sent\n".utf8))))
    let empty = ZipFile([("export/requests/3/attachments.json", "[]")])
    #expect(throws: PeerFault.self) {
      try Self.read(.init(name: "export.zip", bytes: empty.bytes))
    }
  }
}
