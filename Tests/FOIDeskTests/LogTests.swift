import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Testing

@Suite struct LogTests {
  @Test func opensOneCasePerAuthority() throws {
    try Scene.withCases { scene in
      let rows = try scene.desk.cases(CaseQuery())
      #expect(Set(rows.map(\.id.description)) == ["meals/brack", "meals/lowmoor", "meals/tarn"])
      #expect(rows.allSatisfy { $0.sent == day("2020-09-10") && $0.stage == .awaiting })
      #expect(try scene.desk.request("meals").title == "School meals")
    }
  }

  @Test func loggingAgainChangesNothing() throws {
    try Scene.withCases { scene in
      let before = try scene.desk.cases(CaseQuery())
      let again = try scene.desk.log(
        "meals.md", sent: day("2020-09-10"), to: ["brack"], authoritiesFrom: "councils.csv")
      #expect(again.opened.isEmpty)
      #expect(again.known.count == 3)
      #expect(try scene.desk.cases(CaseQuery()) == before)
      #expect(try scene.desk.checkup(rebuilding: false).counts.events == 3)
    }
  }

  /// A long list is logged in blocks, and what was opened stays where it is cut short.
  @Test func aLongListIsLoggedInBlocksAndUndoneAsOne() throws {
    struct Stop: Error {}
    try Scene.withCasebook { scene in
      let count = 2_300
      let request = try scene.file("roads.md", "---\ntitle: Roads\n---\n1. How many?\n")
      let list = try scene.file(
        "list.csv",
        "id,name,reference\n"
          + (1...count).map { "c\($0),Council \($0),\($0 == count ? "R 7" : "")\n" }.joined())
      let desk = try scene.desk
      func log(_ progress: (Int, Int) throws -> Void) throws -> Desk.LogResult {
        try desk.log(
          Document(name: request, bytes: Array(scene.text(of: request).utf8)),
          sent: day("2020-10-01"), to: [],
          authoritiesFrom: Document(name: list, bytes: Array(scene.text(of: list).utf8)),
          progress: progress)
      }
      let words = message { _ = try log { done, _ in if done == 2_000 { throw Stop() } } }
      #expect(words.hasPrefix("2000 of 2300 cases are open: "), "\(words)")
      #expect(words.hasSuffix("; log the same again to open the rest"), "\(words)")
      #expect(try desk.cases(CaseQuery()).count == 2_000)
      var told: [Int] = []
      let rest = try log { done, total in
        told.append(done)
        #expect(total == count)
      }
      #expect(told == [1_000, 2_000, count])
      #expect(rest.known.count == 2_000 && rest.opened.count == 300)
      #expect(try desk.show("roads/c2300").file.reference == "R 7")
      #expect(try desk.checkup(rebuilding: false).isSound)
      // Each of the two times is one act.
      _ = try desk.undo()
      #expect(try desk.cases(CaseQuery()).count == 2_000)
      _ = try desk.undo()
      #expect(try desk.cases(CaseQuery()).isEmpty)
    }
  }

  @Test func moreAuthoritiesCanBeAddedLater() throws {
    try Scene.withCases { scene in
      try scene.desk.add(Authority(name: "Puddle Parish"))
      let more = try scene.desk.log(
        "meals.md", sent: day("2020-10-01"), to: ["puddle", "brack"], authoritiesFrom: nil)
      #expect(more.opened.map(\.description) == ["meals/puddle-parish"])
      #expect(more.known.map(\.description) == ["meals/brack"])
    }
  }

  @Test func aListWithoutNationsLeavesTheLawOfThoseKnown() throws {
    try Scene.withCases { scene in
      _ = try scene.desk.log(
        scene.file("roads.md", "---\ntitle: Roads\n---\n1. How many?\n"), sent: day("2020-10-01"),
        to: [],
        authoritiesFrom: scene.file(
          "list.csv", "id,name,email\ntarn,Glen Tarn Council,new@tarn.example\n"))
      #expect(try scene.desk.authority("tarn").email == "new@tarn.example")
      for handle in ["meals/tarn", "roads/tarn"] {
        #expect(try scene.desk.show(handle).standing.regime == .foisa)
      }
    }
  }

  @Test func aRequestThatWasSentNeverChanges() throws {
    try Scene.withCases { scene in
      try scene.file(
        "meals.md", Scene.mealsRequest.replacing("How many meals", with: "How many hot meals"))
      #expect(
        message {
          _ = try scene.desk.log(
            "meals.md", sent: day("2020-10-01"), to: ["brack"], authoritiesFrom: nil)
        }
          == """
          meals.md: request meals was sent with different words, and a sent request never \
          changes; save this one under another name
          """)
      #expect(try scene.desk.request("meals").questions.first?.text.contains("hot") == false)
    }
  }

  @Test func aFileInTheCasebooksFolderIsFound() throws {
    try Scene.withCasebook { scene in
      try scene.file("casebook/Requests/roads.md", "---\ntitle: Roads\n---\n1. How many?\n")
      try scene.desk.add(Authority(name: "Brackwater"))
      let result = try scene.desk.log(
        requestFile: "roads.md", sent: day("2020-10-01"), to: ["brackwater"], byPost: false)
      #expect(result.opened.map(\.description) == ["roads/brackwater"])
    }
  }

  @Test func warningsComeWithTheResult() throws {
    try Scene.withCasebook { scene in
      try scene.file("roads.md", "1. How many?\n\n3. How long?\n")
      let reading = try Desk.readRequest("roads.md", environment: scene.environment)
      #expect(
        reading.warnings.map { "\($0.line): \($0.written)" } == [
          "1: there is no title; add a head with a line such as title: School meals",
          "3: question 3 follows 1: is one missing?",
        ])
    }
  }

  @Test(
    arguments: [
      ("a file that is not there", nil, "roads.md: there is no such file"),
      ("an empty file", "", "roads.md: the file is empty"),
      (
        "no question", "Tell me everything.\n",
        "roads.md:2: there is no numbered question; start each with its number, as in: 1. How"
      ),
      (
        "a number twice", "1. How?\n2. Why?\n1. When?\n",
        "roads.md:3: question 1 appears twice (first on line 1); give each its own number"
      ),
      (
        "a question without words", "1. How?\n2.\n",
        "roads.md:2: question 2 has no words; write the question after its number"
      ),
      (
        "a head that never closes", "---\ntitle: Roads\n1. How?\n",
        "roads.md:1: the head opens with --- and is never closed; add a line --- after it"
      ),
      (
        "a law that is none", "---\nregime: USA\n---\n1. How?\n",
        "roads.md:2: \"USA\" is not a regime; write FOIA, FOISA, EIR or EISR"
      ),
      (
        "a PDF", "%PDF-1.7",
        "roads.md: this is a PDF; save it as plain text first, with: "
          + "pdftotext -layout FILE.pdf"
      ),
    ])
  func aRequestThatCannotBeSentIsRefused(
    comment: String, text: String?, expected: String
  ) throws {
    try Scene.withCasebook { scene in
      if let text { try scene.file("roads.md", text) }
      try scene.desk.add(Authority(name: "Brackwater"))
      let words = message {
        _ = try scene.desk.log(
          "roads.md", sent: day("2020-10-01"), to: ["brackwater"], authoritiesFrom: nil)
      }
      #expect(words.split(separator: "\n").contains { $0 == expected }, "\(words)")
      #expect(try scene.desk.cases(CaseQuery()).isEmpty)
    }
  }

  @Test func everyFaultOfARequestIsToldAtOnce() throws {
    try Scene.withCasebook { scene in
      try scene.file("roads.md", "---\ntitle Roads\nregime: USA\n---\n1. How?\n1.\n")
      let words = message {
        _ = try Desk.readRequest("roads.md", environment: scene.environment)
      }
      #expect(words.split(separator: "\n").count == 4)
      #expect(words.split(separator: "\n").allSatisfy { $0.hasPrefix("roads.md:") })
    }
  }

  @Test func aNameThatGivesNoHandleIsRefused() throws {
    try Scene.withCasebook { scene in
      // "???" has no letter or digit to name a request by; its cases could not be found again.
      try scene.file("???.md", "---\ntitle: Roads\n---\n1. How many?\n")
      try scene.desk.add(Authority(name: "Brackwater"))
      #expect(throws: DeskError.self) {
        try scene.desk.log(
          "???.md", sent: day("2020-10-01"), to: ["brackwater"], authoritiesFrom: nil)
      }
      #expect(try scene.desk.cases(CaseQuery()).isEmpty)
    }
  }

  @Test func withoutAuthoritiesNothingIsLogged() throws {
    try Scene.withCasebook { scene in
      let file = try scene.file("meals.md", Scene.mealsRequest)
      #expect(
        message {
          _ = try scene.desk.log(file, sent: day("2020-10-01"), to: [], authoritiesFrom: nil)
        } == "no authority given; name some with --to ID… or --authorities FILE")
      #expect(throws: DeskError.self) { try scene.desk.request("meals") }
    }
  }

  @Test func oneUnknownAuthorityStopsTheWhole() throws {
    try Scene.withCases { scene in
      try scene.file("roads.md", "---\ntitle: Roads\n---\n1. How many?\n")
      #expect(throws: DeskError.self) {
        try scene.desk.log(
          "roads.md", sent: day("2020-10-01"), to: ["brack", "nowhere"], authoritiesFrom: nil)
      }
      #expect(try scene.desk.cases(CaseQuery()).count == 3)
    }
  }

  @Test func aRequestIsNotLoggedBeforeItGoes() throws {
    try Scene.withCasebook { scene in
      let file = try scene.file("meals.md", Scene.mealsRequest)
      #expect(
        message {
          _ = try scene.desk.log(
            file, sent: day("2020-10-21"), to: ["brack"], authoritiesFrom: nil)
        } == "--sent: 2020-10-21 is after today, 2020-10-20; log the request on the day it is sent")
    }
  }

  @Test(
    arguments: [
      ("meal", "meals"), ("meals.md", "meals"), ("MEALS", "meals"),
    ])
  func aRequestIsFoundByAPieceOrItsFile(text: String, id: String) throws {
    try Scene.withCases { scene in
      let desk = try scene.desk
      #expect(try desk.request(text).id.description == id)
    }
  }

  @Test func anUnknownRequestIsToldWithTheNearest() throws {
    try Scene.withCases { scene in
      #expect(
        message { _ = try scene.desk.request("meels") }
          == """
          meels: no such request in this casebook (did you mean meals?); log it with: foi log FILE
          """)
    }
  }
}
