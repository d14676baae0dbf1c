import Casebook
import FOILaw
import Testing

@Suite struct RequestFileTests {
  private func read(_ text: String) -> RequestFile {
    RequestFile(text, id: RequestID("meals"))
  }

  @Test func aByteOrderMarkIsNoPartOfTheText() throws {
    let request = try #require(read("\u{FEFF}---\ntitle: School meals\n---\n\n1. Why?\n").request)
    #expect(request.title == "School meals" && request.opening.isEmpty)
    #expect(request.questions.map(\.text) == ["Why?"])
  }

  @Test func readsTheLawThatARequestNames() throws {
    func regime(_ text: String) -> Request? {
      read("---\ntitle: Drains\nregime: \(text)\n---\n\n1. Why?\n").request
    }
    #expect(regime("EIR")?.regime == .eir && regime("foisa")?.regime == .foisa)
    #expect(read("---\ntitle: Drains\n---\n\n1. Why?\n").request?.regime == nil)
    let unknown = read("---\ntitle: Drains\nregime: EU\n---\n\n1. Why?\n")
    #expect(unknown.request?.regime == nil && !unknown.problems.isEmpty)
  }

  @Test func readsHeadOpeningQuestionsAndClosing() throws {
    let request = try #require(
      read(
        """
        ---
        title: School meals
        ---

        Please tell me:

        1. How many meals do you serve?
        2. For each kitchen:
           a) what does a meal cost,
              without VAT?
           b) who runs it?
              i) since when?

        By e-mail, please.
        """
      ).request)
    #expect(request.title == "School meals")
    #expect(request.opening == "Please tell me:")
    #expect(request.closing == "By e-mail, please.")
    #expect(request.questions.map(\.id.description) == ["1", "2", "2a", "2b", "2b(i)"])
    #expect(request.questions[2].text == "what does a meal cost, without VAT?")
    #expect(request.questions.map(\.isStem) == [false, true, false, false, false])
  }

  @Test(arguments: [
    ("1. Why?", ["1"]), ("1) Why?", ["1"]), ("(1) Why?", ["1"]), ("Q1. Why?", ["1"]),
    ("Q1 Why?", ["1"]), ("Question 1: Why?", ["1"]), ("A1. Why?\nB1.How?", ["A1", "B1"]),
    ("**1.** Why?", ["1"]),
    ("a) Why?\nb) How?", ["a", "b"]), ("2a) Why?\n2b) How?", ["2a", "2b"]),
    ("2i) Why?\n2ii) How?\n2bii) When?", ["2i", "2(ii)", "2b(ii)"]),
    ("i) Why?\nii) How?\niii) When?", ["i", "ii", "iii"]),
    ("1. Why?\na) x?\nb) y?\n2. How?\na) z?", ["1", "1a", "1b", "2", "2a"]),
    ("1. Why?\n   1. x?\n   2. y?\n2. How?", ["1", "1.1", "1.2", "2"]),
  ])
  func knowsTheUsualNumberings(text: String, ids: [String]) throws {
    let request = try #require(read(text).request)
    #expect(request.questions.map(\.id.description) == ids)
  }

  @Test("A question that asks before its parts is no introduction")
  func aQuestionBeforeItsParts() throws {
    let request = try #require(
      read("1. Is there a list? If so:\n   a) where?\n2. Of the list:\n   a) when?\n").request)
    #expect(request.questions.map(\.isStem) == [false, false, true, false])
  }

  @Test(arguments: ["Question 1 - Why?", "Q1 – Why?", "Q1: Why?", "Q1.Why?", "A1.Why?"])
  func theMarkBetweenNumberAndQuestionIsNoWordOfIt(line: String) throws {
    #expect(try #require(read(line).request).questions.map(\.text) == ["Why?"])
  }

  @Test(arguments: ["A4.5 is a size.", "A1.b is a cell.", "a1.1"])
  func aFigureBehindALetterIsNoQuestion(line: String) throws {
    let request = try #require(read("1. Why?\n\n\(line)\n").request)
    #expect(request.questions.count == 1)
  }

  @Test func keepsParagraphsBetweenQuestionsWithTheFirst() throws {
    let request = try #require(read("1. Why?\n\n   In detail.\n\n2. How?").request)
    #expect(request.questions[0].text == "Why? In detail.")
  }

  @Test func doesNotTakeProseForQuestions() throws {
    let request = try #require(
      read("I ask as a reader. 3 councils answered.\n2019 was wet.\n\n1. Why?").request)
    #expect(request.questions.count == 1)
    #expect(request.opening.hasPrefix("I ask"))
  }

  @Test func namesLineAndFirstLineOfANumberUsedTwice() throws {
    let file = read("1. Why?\n2. How?\n1. When?")
    #expect(file.request == nil)
    let problem = try #require(file.problems.first { $0.isError })
    #expect(problem.line == 3)
    #expect(problem.fault == .numberUsedTwice(QuestionID(labels: ["1"]), firstLine: 1))
  }

  /// The first part has no letter and gets A, which the second has.
  @Test func namesANumberThatTwoPartsUse() throws {
    let file = read("1. Why?\n2. How?\n\nPart A\n\n1. When?\n")
    #expect(file.request == nil)
    let problem = try #require(file.problems.first { $0.isError })
    #expect(problem.line == 6)
    #expect(problem.fault == .numberUsedTwice(QuestionID(labels: ["a", "1"]), firstLine: 1))
  }

  @Test(arguments: [
    ("", RequestFile.Problem.Fault.noQuestions), ("Please help.", .noQuestions),
    ("---\ntitle: x\n1. Why?", .headNotClosed),
    ("---\njust words\n---\n1. Why?", .headLineUnreadable("just words")),
    ("---\nregime: GDPR\n---\n1. Why?", .unknownRegime("GDPR")),
    ("1. Why?\n2.\n3. How?", .emptyQuestion(QuestionID(labels: ["2"]))),
  ])
  func refusesWhatCannotBeSent(text: String, fault: RequestFile.Problem.Fault) {
    let file = read(text)
    #expect(file.request == nil)
    #expect(file.problems.contains { $0.fault == fault })
  }

  @Test func warnsOfASkippedNumberAndAMissingTitle() {
    let file = read("1. Why?\n3. How?")
    #expect(file.request != nil)
    #expect(
      file.problems.map(\.fault) == [
        .noTitle,
        .numberSkipped(QuestionID(labels: ["3"]), after: QuestionID(labels: ["1"])),
      ])
  }

  /// On the second line a part is a heading only after an empty one.
  @Test func doesNotTakeTheSecondLineOfASentenceForAPart() throws {
    let file = read(
      "My questions are about\nPart C of the plan.\n\n1. Why?\n2. How?\n\nPart D\n\n1. When?")
    let request = try #require(file.request)
    #expect(request.questions.map(\.id.description) == ["A1", "A2", "D1"])
    #expect(request.opening.contains("Part C of the plan."))
  }

  @Test func neverTrapsOnAnything() {
    let alphabet = Array("1a.)( \n\t-:*#Qx\u{e9}".utf8)
    var state: UInt64 = 7
    for _ in 0..<300 {
      let bytes = (0..<120).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      _ = read(String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test(arguments: [
    ("A1. Why?\nA2. How?\nB1. When?", ["A1", "A2", "B1"]),
    (
      "Part A\n\n1. Why?\n2. How?\n\nPart B: Money\n\n1. When?\n2. Where?",
      ["A1", "A2", "B1", "B2"]
    ),
    ("## Staff\n1. Why?\n2. How?\n\n## Money\n1. When?", ["A1", "A2", "B1"]),
    ("## Staff\n1. Why?\n2. How?\n\n## Money\n3. When?", ["1", "2", "3"]),
    ("Part B\n\n1. Why?\na) x?\n\nPart C\n\n1. When?", ["B1", "B1a", "C1"]),
    ("1. Why?\n2.How much?\n3.How many?", ["1", "2", "3"]),
    ("1. Why?\n2. a) How?\n   b) When?\n3. Who?", ["1", "2a", "2b", "3"]),
    ("1. (i) Why?\n(ii) How?", ["1i", "1(ii)"]),
    ("1. a) Why?\n2. b) How?", ["1", "2"]),
    ("A) Staff\n   1. Why?\n   2. How?\nB) Money\n   1. When?", ["a", "A1", "A2", "b", "B1"]),
    ("1. Staff\na) Why?\n  i) How?\nb) When?", ["1", "1a", "1a(i)", "1b"]),
    ("- How many staff have you?\n- What do they earn?", ["1", "2"]),
    ("Please tell me:\n\n• how many staff you have\n• what they earn\n\nThank you.", ["1", "2"]),
    ("Dear all,\n\nHow many street lamps failed in 2019?\n\nYours,\nJo", ["1"]),
    ("| No | Question |\n|---|---|\n| 1 | Why? |\n| 2 | How? |", ["1", "2"]),
  ])
  func readsRequestsAsPeopleWriteThem(text: String, ids: [String]) throws {
    let request = try #require(read(text).request)
    #expect(request.questions.map(\.id.description) == ids)
    for question in request.questions {
      #expect(QuestionID(question.id.compact) == question.id)
      #expect(QuestionID(question.id.description) == question.id)
    }
  }

  @Test func aHeadingBelongsToNoQuestion() throws {
    let request = try #require(
      read("1. How many staff?\n\n## Money\n\n2. What do they earn?\n\nPart B: Other\n\n3. Why?")
        .request)
    #expect(request.questions.map(\.text) == ["How many staff?", "What do they earn?", "Why?"])
    #expect(request.questions.map(\.heading) == [nil, "Money", "Part B: Other"])
  }

  @Test func partsNestedDeeperThanFiveLevelsStayOnTheFifth() throws {
    let nested = ["1. Why?", "a) b?", "i) c?", "a) d?", "i) e?", "b) f?"]
      .enumerated().map { String(repeating: "  ", count: $0) + $1 }
    let request = try #require(read(nested.joined(separator: "\n")).request)
    #expect(
      request.questions.map(\.id.labels.last) == ["1", "a", "i", "a", "i", "b"])
    for question in request.questions {
      #expect(question.id.labels.count <= 5)
      #expect(QuestionID(question.id.compact) == question.id)
    }
  }

  @Test func figuresAndAbbreviationsAreNoNumbers() throws {
    let request = try #require(
      read("1. What rose by\n2.5 per cent?\n2. What of\na.m. and p.m. hours?").request)
    #expect(request.questions.map(\.id.description) == ["1", "2"])
    #expect(request.questions[0].text == "What rose by 2.5 per cent?")
  }

  @Test func aLoneQuestionKeepsTheWordsAroundIt() throws {
    let file = read("Dear all,\n\nHow many lamps failed\nin 2019?\n\nYours,\nJo")
    let request = try #require(file.request)
    #expect(request.opening == "Dear all,")
    #expect(request.questions.map(\.text) == ["How many lamps failed in 2019?"])
    #expect(request.closing == "Yours,\nJo")
    #expect(file.problems.map(\.fault).contains(.unnumbered(1)))
  }

  @Test func aRestartIsSaidAndARestartWithoutAPartIsAMistake() {
    let told = read("Part A\n\n1. Why?\n\nPart B\n\n1. When?").problems.map(\.fault)
    #expect(told.contains(.partsLettered(QuestionID(labels: ["a", "1"]))))
    #expect(read("1. Why?\n2. How?\n1. When?").request == nil)
  }
}
