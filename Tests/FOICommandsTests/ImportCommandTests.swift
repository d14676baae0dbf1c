import Foundation
import Testing

/// Past rounds, other services' exports, the register and Excel files from the command line.
@Suite struct ImportCommandTests {
  private static let round = """
    Council,Date Sent,Reply,Replied,Status,1 How many meals?
    Brackwater Council,2/3/2020,x,27/3/2020,Successful,41
    Glen Tarn,2/3/2020,x,,Awaiting response,
    Nowhere Council,2/3/2020,x,,,

    """

  @Test func aDryRunIsUnderstoodWithoutTheManual() throws {
    try Session.withCases { session in
      let file = try session.file("round.csv", Self.round)
      let result = session.run("import", file, "--dry-run")
      #expect(result.code == 1)
      #expect(
        result.out == """
          round.csv: 3 requests in the rows.

          Columns:
            A  Council            authority
            B  Date Sent          sent, day before month
            C  Reply              not used
            D  Replied            received, day before month
            E  Status             outcome
            F  1 How many meals?  question 1

          This would be imported:
            request round, new, with 1 question
            2 new cases
            request sent: 2
            reply received: 1
            1 answer: 1 answered

          These rows cannot become cases:
            row 4, Council: "Nowhere Council" is not an authority that foi knows

          To look at:
            row 3, Council: "Glen Tarn" was taken for Glen Tarn Council

          """)
      #expect(
        result.err == """
          Correct these rows, add unknown authorities with --add-authorities, or leave the rows out with \
          --leave-out.
          Nothing was changed; import it without --dry-run.

          """)
      let refused = session.run("import", file)
      #expect(refused.code == 2)
      #expect(refused.err.hasPrefix("foi: round.csv: 1 row cannot become a case"))
      let done = session.run("import", file, "--leave-out", "--request", "Past meals")
      #expect(done.code == 1)
      #expect(session.run("list", "--request", "past-meals", "--json").rows.count == 2)
    }
  }

  @Test func aMapIsGivenByTitleOrLetter() throws {
    try Session.withCases { session in
      let file = try session.file("r.csv", "Who,When,Price\nBrackwater Council,2/3/2020,£12\n")
      let result = session.run(
        "import", file, "--map", "authority=Who", "--map", "sent=B", "--map", "1=Price", "--json")
      #expect(result.code == 0)
      #expect(result.object["opened"] as? [String] == ["r/brack"])
      let bad = session.run("import", file, "--map", "authority")
      #expect(bad.code == 2)
      #expect(bad.err.hasPrefix("foi: --map: write what=column"))
    }
  }

  @Test func aMapIsKeptUnderANameAndUsedAgain() throws {
    try Session.withCases { session in
      let file = try session.file("r.csv", "Who,When,Price\nBrackwater Council,2/3/2020,£12\n")
      let map = ["--map", "authority=Who", "--map", "sent=When", "--map", "1=Price"]
      let none = session.run("import", file, "--use-map", "prices")
      #expect(none.code == 2)
      #expect(
        none.err == """
          foi: prices: no map of columns is kept yet; keep one with: foi import SHEET --map what=column \
          --save-map prices

          """)
      let dry = session.run(["import", file, "--save-map", "prices", "--dry-run"] + map)
      #expect(dry.code == 0)
      #expect(session.run("import", file, "--use-map", "prices").code == 2)
      let done = session.run(["import", file, "--save-map", "prices"] + map)
      #expect(done.code == 0)
      #expect(done.err == "Kept the map of columns in Maps/prices.map.\n")
      let next = try session.file("next.csv", "Price,Who,When\n£13,Glen Tarn Council,3/3/2020\n")
      let used = session.run("import", next, "--use-map", "prices", "--json")
      #expect(used.code == 0)
      #expect(used.object["opened"] as? [String] == ["next/tarn"])
      let misspelt = session.run("import", next, "--use-map", "price")
      #expect(
        misspelt.err
          == "foi: price: no map of columns has that name (did you mean prices?); there are: prices\n"
      )
      let bad = session.run(["import", file, "--save-map", "../Prices 1"] + map)
      #expect(bad.code == 2)
      #expect(
        bad.err.contains(
          "a map's name has only small letters, digits and hyphens, for example prices-1"))
    }
  }

  @Test func whereARequestIsOnTheWebIsShownAndAnythingElseIsANote() throws {
    try Session.withCases { session in
      let file = try session.file(
        "r.csv",
        "Council,Sent,URL\nBrackwater Council,2/3/2020,https://site.example/request/x\n"
          + "Glen Tarn Council,2/3/2020,on the site\n")
      #expect(session.run("import", file).code == 0)
      let shown = session.run("show", "r/brack")
      #expect(shown.out.contains("\nOn the web: https://site.example/request/x\n"))
      #expect(
        session.run("show", "r/tarn").out.contains("request sent: on the site (r.csv, row 3)"))
      #expect(
        session.run("show", "r/brack", "--json").object["link"] as? String
          == "https://site.example/request/x")
      let bad = session.run("event", "note", "r/tarn", "--on", "2020-10-01", "--link", "a site")
      #expect(bad.code == 2)
      #expect(
        bad.err == "foi: a site: not the address of a web page; allowed: https://…, http://…\n")
      let good = session.run(
        "event", "note", "r/tarn", "--on", "2020-10-01", "--link", "https://site.example/request/y")
      #expect(good.code == 0)
      #expect(
        session.run("show", "r/tarn").out.contains("On the web: https://site.example/request/y"))
    }
  }

  @Test func twoColumnsOfAuthoritiesAreOneClearMessage() throws {
    try Session.withCases { session in
      let file = try session.file("r.csv", "Authority,Sent,Council\nA,2/3/2020,B\n")
      let result = session.run("import", file)
      #expect(result.code == 2)
      #expect(
        result.err == """
          foi: r.csv:1: two columns would be the authority: "Authority" (A) and "Council" (C); say which one is: \
          --map authority=A

          """)
    }
  }

  @Test func anExcelFileHasTheColumnsOfTheCSV() throws {
    try Session.withCases { session in
      let path = session.path("cases.xlsx")
      let result = session.run("list", "--excel", path)
      #expect(result.code == 0)
      #expect(result.out.isEmpty)
      #expect(result.err == "cases.xlsx: 2 rows written.\n")
      let bytes = try Data(contentsOf: URL(filePath: path))
      #expect(bytes.prefix(2) == Data("PK".utf8))
      // What was written is a sheet that can be imported.
      let read = session.run("import", path, "--dry-run", "--json")
      let columns = read.object["columns"] as? [[String: Any]]
      #expect(
        columns?.map { $0["title"] as? String ?? "" }.prefix(3) == ["case", "authority", "request"])
    }
  }

  @Test func anExcelFileNeedsItsName() throws {
    try Session.withCases { session in
      let other = session.run("list", "--excel", session.path("cases.csv"))
      #expect(other.code == 2)
      #expect(other.err.contains("--excel: give a file that ends in .xlsx"))
      let both = session.run("list", "--excel", session.path("cases.xlsx"), "--csv")
      #expect(both.err.contains("--excel stands alone"))
      let nowhere = session.run("list", "--excel", session.path("meals.md/cases.xlsx"))
      #expect(nowhere.code == 2)
    }
  }

  @Test func theRegisterListsAndAddsCouncils() throws {
    try Session.withCases { session in
      let list = session.run("authority", "register", "--nation", "wales", "--json")
      #expect(list.rows.count == 22)
      let old = session.run("authority", "register", "Shepway", "--json").rows
      #expect(old.map { $0["gss"] as? String } == ["E07000112"])
      let ended = session.run("authority", "register", "Mendip", "--past", "--json").rows
      #expect(ended.first?["replaced_by"] as? [String] == ["Somerset Council"])
      let added = session.run("authority", "register", "--kind", "county", "--add")
      let counts = "Authorities: 25 added, 0 given a GSS code or an address, 0 unchanged.\n"
      #expect(added.err == counts)
      #expect(session.run("authority", "show", "kent-county-council").out.contains("E10000016"))
      let codes = session.run("authority", "register", "--codes")
      #expect(codes.err == "Codes: 0 added; 27 councils left as they are.\n")
    }
  }
}
