import Casebook
import Exchange
import FOILaw
import Testing

@Suite struct AuthorityCSVTests {
  @Test func readsEveryColumn() throws {
    let list = try AuthorityCSV(
      """
      id,name,nation,kind,email,review_email,aliases
      brack,Brackwater Council,wales,council,foi@brack.example,reviews@brack.example,Cyngor Brack; BWC
      """)
    #expect(
      list.authorities == [
        Authority(
          id: AuthorityID("brack"), name: "Brackwater Council",
          aliases: ["Cyngor Brack", "BWC"], nation: .wales, kind: .council,
          email: "foi@brack.example", reviewEmail: "reviews@brack.example")
      ])
    #expect(list.defunct == 0)
  }

  @Test func aNameAloneIsEnough() throws {
    let list = try AuthorityCSV("name\nBrackwater Council\n")
    #expect(list.authorities == [Authority(name: "Brackwater Council")])
    #expect(list.authorities.first?.id.description == "brackwater-council")
  }

  @Test(
    arguments: [
      "review_email", "Review e-mail", "reviewEmail", "REVIEW EMAIL", " review-email ",
      "\"Review\nE-mail\"",
    ])
  func aHeadingIsKnownInEverySpelling(heading: String) throws {
    let list = try AuthorityCSV("Name,\(heading)\nBrackwater,r@brack.example\n")
    #expect(list.authorities.first?.reviewEmail == "r@brack.example")
  }

  @Test(
    arguments: [
      ("Northern Ireland", Authority.Nation.northernIreland), ("SCOTLAND", .scotland),
      ("northern_ireland", .northernIreland), ("uk", .unitedKingdom), ("", .england),
    ])
  func aNationIsKnownInEverySpelling(text: String, nation: Authority.Nation) throws {
    let list = try AuthorityCSV("name,nation\nBrackwater,\(text)\n")
    #expect(list.authorities.first?.nation == nation)
  }

  @Test func quotedCellsHoldCommasQuotesAndLineBreaks() throws {
    let list = try AuthorityCSV(
      "name,email\n\"Tarn, Fell and \"\"Low\"\" Moor\",a@b.example\n\"Two\nLines\",c@d.example\n")
    #expect(list.authorities.map(\.name) == ["Tarn, Fell and \"Low\" Moor", "Two\nLines"])
    #expect(list.authorities.map(\.email) == ["a@b.example", "c@d.example"])
  }

  @Test(
    arguments: [
      ("a mark before the first column", "\u{FEFF}name,email\nBrackwater,a@b.example\n"),
      ("Windows line ends", "name,email\r\nBrackwater,a@b.example\r\n"),
      ("old Macintosh line ends", "name,email\rBrackwater,a@b.example\r"),
      ("no line end at the end", "name,email\nBrackwater,a@b.example"),
      ("semicolons between the cells", "name;email\nBrackwater;a@b.example\n"),
      ("tabs between the cells", "name\temail\nBrackwater\ta@b.example\n"),
      ("spaces round the cells", "name , email\n  Brackwater ,  a@b.example  \n"),
      ("empty lines", "name,email\n\n,\n  ,  \nBrackwater,a@b.example\n\n\n"),
      ("columns nobody knows", "name,colour,email\nBrackwater,blue,a@b.example\n"),
      ("more cells than headings", "name,email\nBrackwater,a@b.example,more,and more\n"),
      (
        "a heading twice: the first counts",
        "name,email,email\nBrackwater,a@b.example,z@z.example\n"
      ),
    ])
  func isReadAsSpreadsheetsWriteIt(comment: String, text: String) throws {
    let list = try AuthorityCSV(text)
    #expect(list.authorities == [Authority(name: "Brackwater", email: "a@b.example")])
  }

  @Test func aShortLineLeavesTheRestEmpty() throws {
    let list = try AuthorityCSV("name,email,nation\nBrackwater\nTarn Fell,t@f.example\n")
    #expect(list.authorities.map(\.name) == ["Brackwater", "Tarn Fell"])
    #expect(list.authorities.map(\.nation) == [.england, .england])
  }

  @Test func aHeaderWithoutLinesIsAnEmptyList() throws {
    #expect(try AuthorityCSV("name,email\n").authorities.isEmpty)
  }
}

@Suite struct AuthorityCSVFaultTests {
  @Test(
    arguments: [
      ("title,email\nBrackwater,a@b.example\n", ["title", "email"]), ("", []),
      ("Brackwater Council\nTarn Fell\n", ["Brackwater Council"]),
    ])
  func withoutANameColumnTheHeadingsFoundAreTold(text: String, found: [String]) {
    #expect(throws: AuthorityCSV.Fault.noNameColumn(found: found)) { _ = try AuthorityCSV(text) }
  }

  @Test func aLineWithoutANameIsTold() {
    #expect(throws: AuthorityCSV.Fault.noName(line: 3)) {
      _ = try AuthorityCSV("name,email\nBrackwater,\n,a@b.example\n")
    }
  }

  @Test func aNationThatIsNoneIsToldWithItsLine() {
    #expect(
      throws: AuthorityCSV.Fault.badValue(
        line: 3, column: "nation", value: "Atlantis",
        allowed: ["england", "wales", "scotland", "northern-ireland", "uk"])
    ) {
      _ = try AuthorityCSV("name,nation\nBrackwater,wales\nTarn Fell,Atlantis\n")
    }
  }

  @Test(
    arguments: [
      ("an id given", "id,name\nbrack,Brackwater\n\nbrack,Brackwater Borough\n", 4),
      ("an id made from the name", "name\nTarn & Fell\nTarn and Fell\n", 3),
      ("a line break inside a cell", "name,aliases\nTarn,\"a\nb\"\nTarn,\n", 4),
    ])
  func theSameIDTwiceIsToldWithBothLines(comment: String, text: String, line: Int) {
    #expect {
      _ = try AuthorityCSV(text)
    } throws: { error in
      guard case .sameID(let second, let first, _) = error as? AuthorityCSV.Fault else {
        return false
      }
      return first == 2 && second == line
    }
  }

  @Test(
    arguments: [
      "name,email\n\"Brackwater,a@b.example\nTarn Fell,t@f.example\n",
      "name\n\"Brackwater\" Council\n",
    ])
  func quotationMarksThatDoNotMatchAreTold(text: String) {
    #expect {
      _ = try AuthorityCSV(text)
    } throws: { error in
      if case .unmatchedQuotes = error as? AuthorityCSV.Fault { true } else { false }
    }
  }

  @Test func aNameThatGivesNoIDIsRefused() {
    // Without an id the authority's cases could not be named.
    #expect(throws: AuthorityCSV.Fault.self) { _ = try AuthorityCSV("name\n???\n") }
  }

  @Test func randomTextNeverTraps() {
    var generator = Scramble(state: 20_201_020)
    let pieces = [
      "name", "id", "nation", "URL name", "tags", ",", ";", "\t", "\"", "\"\"", "\n", "\r\n", "\r",
      " ", "é", "\u{FEFF}", "\u{301}", "👩‍👧", "scotland", "defunct", "\0", "=1+1",
    ]
    for _ in 0..<2_000 {
      let count = Int.random(in: 0..<40, using: &generator)
      let text = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      _ = try? AuthorityCSV(text)
      _ = try? AuthorityCSV("name,id,nation,kind\n" + text)
      _ = try? HolidayFile.read(text)
    }
  }
}

@Suite struct WhatDoTheyKnowTests {
  private let header = "Name,Short name,URL name,Home page,Tags,Created at,Updated at,Version\n"

  @Test(
    arguments: [
      ("Brackwater Council", "local_council", Authority.Nation.england, Authority.Kind.council),
      ("Glen Tarn Council", "local_council scotland", .scotland, .council),
      ("Cyngor Brack", "local_council welsh_assembly wales", .wales, .council),
      ("Lough Tarn Council", "northern_ireland local_council", .northernIreland, .council),
      ("Department of Puddles", "department", .unitedKingdom, .department),
      ("Low Moor Academy", "school england", .england, .school),
      ("Low Moor Constabulary", "police", .england, .police),
      ("Tarn Fell Hospitals", "nhstrust", .england, .health),
      ("Low Moor University", "university", .england, .university),
      ("Puddle Commission", "quango", .england, .other),
    ])
  func tagsTellNationAndKind(
    name: String, tags: String, nation: Authority.Nation, kind: Authority.Kind
  ) throws {
    let list = try AuthorityCSV(header + "\(name),,some_body,https://x.example,\(tags),,,1\n")
    #expect(
      list.authorities == [
        Authority(id: AuthorityID("some-body"), name: name, nation: nation, kind: kind)
      ])
  }

  @Test func theShortNameIsAnAlias() throws {
    let list = try AuthorityCSV(header + "Brackwater Council,BWC,brack,,local_council,,,1\n")
    #expect(list.authorities.first?.aliases == ["BWC"])
  }

  @Test func whatNoLongerExistsIsLeftOutAndCounted() throws {
    let list = try AuthorityCSV(
      header + "Old Tarn,,old_tarn,,local_council defunct,,,1\nTarn,,tarn,,local_council,,,1\n")
    #expect(list.authorities.map(\.name) == ["Tarn"])
    #expect(list.defunct == 1)
  }
}

/// A generator with a seed: a failure can be run again.
struct Scramble: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state ^ (state >> 29)
  }
}
