import Casebook
import FOILaw
import Testing

@testable import ReplyReader

/// Choosing question by question among the answers that the ways of reading propose.
@Suite("Choice between answers") struct AnswerChoiceTests {
  private static func odds(_ text: String, at words: String) -> Double? {
    let script = Script(Array(text.utf8))
    let hashes = Words.hashes(of: words)
    let start = script.tokens.indices.first { index in
      hashes.indices.allSatisfy { script.hash(index + $0) == hashes[$0] }
    }
    return start.map { StartWords(script: script).odds(at: $0) }
  }

  private static let letter = """
    Dear Ms Lund

    Please could you tell me how many kiosks the Council lets?

    Kiosks on the pier

    Thank you for your request of 3 May. The Council does not hold this information as the kiosks are \
    let by the Harbour Trust.

    If you are unhappy with this reply you may ask for an internal review.

    Information Officer
    """

  @Test(
    "An answer begins where an authority says what it holds, not at a request, thanks or rights",
    arguments: [
      "Dear Ms Lund", "Please could you tell me", "Kiosks on the pier",
      "Thank you for your request",
      "If you are unhappy", "Information Officer",
    ])
  func tellsStarts(other: String) throws {
    let answer = try #require(Self.odds(Self.letter, at: "The Council does not hold"))
    #expect(answer > (try #require(Self.odds(Self.letter, at: other))))
  }

  @Test("Places outside a letter, and an empty one, are worth the least")
  func outside() {
    for text in ["", "One"] {
      let words = StartWords(script: Script(Array(text.utf8)))
      #expect(words.odds(at: -1) == StartWords.floor)
      #expect(words.odds(at: 9) == StartWords.floor)
    }
  }

  @Test("What is learned from has the names that the table has")
  func names() {
    let words = StartWords(script: Script(Array("Held: 27 kiosks".utf8)))
    #expect(words.names(at: 1).contains("3 #2 kiosks") == false)
    #expect(words.names(at: 1).contains("2 #2 kiosks"))
    #expect(words.names(at: 1).contains("p held"))
    #expect(words.names(at: 1).contains("s colon"))
    #expect(StartWordTable.learned.weights.count > 500)
    #expect(StartWordTable(base: 0, "2 #2 kiosks 50; x y 1; 1 held;").weights.count == 1)
  }

  private static let questions = [
    Question(id: QuestionID(labels: ["1"]), text: "How many kiosks does the Council let?"),
    Question(id: QuestionID(labels: ["2"]), text: "Who lets the boats at Lynmoor beach?"),
  ]

  private static func way(
    _ answers: [(start: Int?, outcome: Outcome)], share: Double, steps: [ReadingStep.Kind] = []
  ) -> AnswerChoice.Way {
    let read = zip(questions, answers).map { question, answer in
      Answer(
        question: question.id, outcome: answer.outcome,
        evidence: answer.start.map { Answer.Evidence(start: $0, end: $0 + 20, line: 1) },
        confidence: 0.5, steps: steps.map { ReadingStep($0) })
    }
    return AnswerChoice.Way(
      reading: Reading(facts: LetterFacts(kind: .reply), answers: read), signs: [], share: share)
  }

  private static func choice(_ text: String) -> AnswerChoice {
    let script = Script(Array(text.utf8))
    return AnswerChoice(
      script: script, questions: questions,
      wording: Wording(QuestionList(questions), in: script))
  }

  private static let text = """
    Please could you tell me how many kiosks the Council lets? The Council lets 27 kiosks. \
    The boats are let by the Harbour Trust.
    """

  @Test("An answer that begins like one is taken in place of one that begins with the request")
  func takesAnother() throws {
    let kiosks = try #require(Self.text.utf8.firstRange(of: "The Council lets 27".utf8))
    let place = Self.text.utf8.distance(from: Self.text.startIndex, to: kiosks.lowerBound)
    let boats = try #require(Self.text.utf8.firstRange(of: "The boats".utf8))
    let other = Self.text.utf8.distance(from: Self.text.startIndex, to: boats.lowerBound)
    let answers = Self.choice(Self.text).choose(among: [
      Self.way([(0, .answered), (other, .answered)], share: 0.5),
      Self.way([(place, .answered), (other, .answered)], share: 0.45),
    ])
    #expect(answers.map { $0.evidence?.start } == [place, other])
    #expect(answers.allSatisfy { $0.confidence > 0 && $0.confidence < 1 })
  }

  @Test("One statement for everything is not taken apart")
  func keepsOne() {
    let whole = Self.way([(0, .refused), (0, .refused)], share: 0.5, steps: [.wholeRequest])
    let answers = Self.choice(Self.text).choose(among: [
      whole, Self.way([(59, .answered), (87, .answered)], share: 0.5),
    ])
    #expect(answers.map(\.outcome) == [.refused, .refused])
  }

  @Test("A letter that only one way reads keeps that way's answers, and no way gives none")
  func oneWay() {
    let only = Self.way([(59, .answered), (nil, .blank)], share: 1)
    #expect(Self.choice(Self.text).choose(among: [only]).map(\.outcome) == [.answered, .blank])
    #expect(Self.choice(Self.text).choose(among: []).isEmpty)
  }

  @Test("As many weights are learned as there are features and signs of confidence")
  func weights() {
    #expect(
      AnswerChoice.learned.count
        == AnswerChoice.Feature.allCases.count + Confidence.Sign.allCases.count)
  }
}
