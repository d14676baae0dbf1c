import Casebook
import FOIDesk
import FOILaw
import Foundation
import HTTPTypes
import SampleMeals
import Testing

@testable import FOIWeb

/// Exports and imports in the browser.
@Suite struct ExchangePageTests {
  private static let round = """
    Council,Date Sent,Replied,Status,1 How many meals?
    Brackwater Council,2/3/2020,27/3/2020,Successful,41
    Nowhere Council,2/3/2020,,,

    """

  /// The page of a transfer once it is at work no longer.
  private static func settled(_ house: House, _ answer: House.Answer) async throws -> (
    path: String, page: House.Answer
  ) {
    #expect(answer.status == .seeOther, "\(answer.text)")
    let path = try #require(answer.headers[.location])
    for _ in 0..<10_000 {
      let page = try await house.ask(path)
      let isWorking = page.text.contains("<progress")
      let refresh = HTTPField.Name("refresh").flatMap { page.headers[$0] }
      #expect(isWorking == (refresh != nil))
      if !isWorking { return (path, page) }
      try await Task.sleep(for: .milliseconds(2))
    }
    Issue.record("\(path) is at work for ever")
    return (path, try await house.ask(path))
  }

  @Test(arguments: [("whole", "casebook.zip"), ("public", "public.zip")])
  func anExportIsMadeAndThenDownloadedAsAZip(what: String, name: String) async throws {
    try await House.withCases { house in
      let (path, page) = try await Self.settled(
        house, try await house.post("/export/make", [("do", what)]))
      #expect(page.text.contains("Your export is ready"))
      #expect(page.text.contains("Download \(name)"))
      let answer = try await house.ask(path + "/file")
      #expect(answer.status == .ok)
      #expect(answer.headers[.contentType] == "application/zip")
      #expect(answer.headers[.contentDisposition] == "attachment; filename=\(name)")
      #expect(answer.text.hasPrefix("PK"))
      #expect(answer.text.contains("manifest-sha256.txt"))
      #expect(answer.text.contains("events.jsonl") == (what == "whole"))
      // It can be downloaded again.
      #expect(try await house.ask(path + "/file").text.count == answer.text.count)
      #expect(try await house.ask("/export/0123456789abcdef").status == .notFound)
      #expect(try await house.ask("/export/0123456789abcdef/file").status == .notFound)
    }
  }

  @Test func aSheetIsLookedAtFirstAndTakenInWhenThePersonSaysSo() async throws {
    try await House.withCases { house in
      let before = try house.desk.cases(CaseQuery()).count
      let (path, page) = try await Self.settled(
        house, try await house.upload("/export", field: "files", [("round.csv", Self.round)]))
      #expect(page.text.contains("What would be imported"))
      #expect(page.text.contains("These rows cannot become cases"))
      #expect(page.text.contains("name=\"use-A\" list=\"uses\" value=\"authority\""))
      #expect(try house.desk.cases(CaseQuery()).count == before)
      // As it is, a row stops it; the page says so and nothing is taken in.
      let (_, stopped) = try await Self.settled(
        house, try await house.post(path, [("do", "import")]))
      #expect(stopped.text.contains("There is a problem"))
      #expect(stopped.text.contains("so nothing was imported"))
      #expect(try house.desk.cases(CaseQuery()).count == before)
      let (_, done) = try await Self.settled(
        house,
        try await house.post(
          path, [("do", "import"), ("leave-out", "yes"), ("request", "Past meals")]))
      #expect(done.text.contains("<h1>Imported</h1>"))
      #expect(done.text.contains("href=\"/undo\""))
      #expect(try house.desk.show("past-meals/brack").standing.replied?.description == "2020-03-27")
      // A second press of the button changes nothing.
      let (_, again) = try await Self.settled(
        house, try await house.post(path, [("do", "import")]))
      #expect(again.text == done.text)
    }
  }

  @Test func whatAColumnHoldsIsSaidOnThePageAndKeptForTheNextSheet() async throws {
    try await House.withCases { house in
      let sheet = "Who,When,Price\nBrackwater Council,2/3/2020,£12\n"
      let (path, page) = try await Self.settled(
        house, try await house.upload("/export", field: "files", [("r.csv", sheet)]))
      #expect(page.text.contains("no column is known to hold the authority"))
      #expect(page.text.contains("write authority beside the column that does"))
      #expect(!page.text.contains("--map"))
      #expect(!page.text.contains("value=\"import\""))
      let said = [("use-A", "authority"), ("use-B", "sent"), ("use-C", "1")]
      let (_, looked) = try await Self.settled(
        house, try await house.post(path, said + [("do", "look")]))
      #expect(looked.text.contains("1 new case"))
      let (_, done) = try await Self.settled(
        house,
        try await house.post(path, said + [("do", "import"), ("save-map", "prices")]))
      #expect(done.text.contains("<h1>Imported</h1>"), "\(done.text)")
      #expect(
        try house.desk.columnMap(named: "prices").columns.map(\.name) == ["authority", "sent", "1"])
      let (next, _) = try await Self.settled(
        house, try await house.upload("/export", field: "files", [("r2.csv", sheet)]))
      let (_, used) = try await Self.settled(
        house, try await house.post(next, [("do", "look"), ("use-map", "prices")]))
      #expect(used.text.contains("request r2, new, with 1 question"), "\(used.text)")
    }
  }

  @Test func aFileThatIsNoExportIsNamedAndNothingIsTakenIn() async throws {
    try await House.withCases { house in
      let (path, page) = try await Self.settled(
        house,
        try await house.upload("/export", field: "files", [("notes.zip", "PK\u{3}\u{4}no zip")]))
      #expect(page.text.contains("There is a problem"))
      #expect(page.text.contains("notes.zip: "))
      #expect(page.text.contains("<h1>Nothing was changed</h1>"), "\(page.text)")
      #expect(!page.text.contains(FileManager.default.temporaryDirectory.path()))
      let after = try await house.post(path, [("do", "import")])
      #expect(after.status == .seeOther)
      let empty = try await house.upload("/export", field: "files", [], [])
      #expect(empty.status == .badRequest)
      #expect(empty.text.contains("Choose at least one file."))
      let forged = try await house.ask(
        "/export", .post, headers: [.contentType: "multipart/form-data; boundary=edge"],
        body: Array(
          "--edge\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a\"\r\n\r\nx\r\n--edge--\r\n"
            .utf8))
      #expect(forged.status == .forbidden)
    }
  }

  /// A request of another country's is refused, with the way to keep it as an archive.
  @Test func anotherCountrysRequestsAreTakenOnlyWhenThePersonTicksIt() async throws {
    try await House.withCases { house in
      let list = """
        User,Title,Status,URL,Jurisdiction,Jurisdiction ID,Jurisdiction Level,Jurisdiction State,Agency,\
        Agency ID,Agency Zip Code,Followup Date,Estimated Completion Date,Requested Documents,\
        Tracking Number,Embargo,Days since submitted,Days since updated,Projects,Tags,Price,\
        Date Submitted,Date Due,Date Done
        a,Meals,Completed,https://peer.example/foi/1/,Example State,1,s,x,Example Agency,2,0,None,,\
        "Meals",T-1,public,1,1,,,0,2020-03-02 11:07:48.911320+00:00,2020-04-20,2020-03-29 10:00:00+00:00

        """
      let (path, page) = try await Self.settled(
        house, try await house.upload("/export", field: "files", [("requests.csv", list)]))
      #expect(page.text.contains("<h1>What would be imported</h1>"), "\(page.text)")
      #expect(page.text.contains("tick that you want them as an archive"))
      #expect(!page.text.contains("value=\"import\""))
      let said = [("other-law", "yes")]
      let (_, looked) = try await Self.settled(
        house, try await house.post(path, said + [("do", "look")]))
      #expect(looked.text.contains("1 new case"), "\(looked.text)")
      let (_, done) = try await Self.settled(
        house, try await house.post(path, said + [("do", "import")]))
      #expect(done.text.contains("<h1>Imported</h1>"))
    }
  }

  @Test func anUploadOverTheLimitIsRefused() async throws {
    try await House.withCases { house in
      var house = house
      house.site.limits.upload = 1_000
      let answer = try await house.upload(
        "/export", field: "files", [("a.csv", String(repeating: "x", count: 2_000))])
      #expect(answer.status == .contentTooLarge)
    }
  }

  @Test func whereACaseIsOnTheWebIsALinkOnlyIfItIsAnAddress() async throws {
    try await House.withCases { house in
      let page = "https://peer.example/request/meals"
      let recorded = try await house.post(
        "/cases/meals/brack/events",
        [("kind", "note"), ("on", "2020-10-01"), ("link", page)])
      #expect(recorded.status == .seeOther)
      let text = try await house.ask("/cases/meals/brack").text
      #expect(text.contains("<a href=\"\(page)\" rel=\"noreferrer\">On the web</a>"))
      let refused = try await house.post(
        "/cases/meals/brack/events",
        [("kind", "note"), ("on", "2020-10-01"), ("link", "javascript:alert(1)")])
      #expect(refused.status == .badRequest)
      #expect(refused.text.contains("not the address of a web page"))
    }
  }
}
