import FOILaw
import Testing

@testable import Casebook
@testable import Letters

/// Requesters pick, drop and reorder arguments, and bring their own.
struct ArgumentTests {
  private var sample: Sample {
    var sample = Sample()
    sample.answers = [
      Sample.answer(
        "3", .refused, ["s43(2)"], "Exempt, 43(2): release would be likely to prejudice us."),
      Sample.answer("4", .refused, ["s43(2)"], "Section 43(2) covers this too."),
    ]
    return sample
  }

  private func body(_ change: (inout LetterInput) -> Void) throws -> String {
    var input = sample.input
    change(&input)
    return try Letters.draft(.internalReview, input).body.onOneLine
  }

  @Test func offersEachArgumentOnceWithItsQuestions() throws {
    let offered = Letters.arguments(for: sample.input, kind: .internalReview)
    #expect(Set(offered.map(\.id)).count == offered.count)
    let likely = try #require(offered.first { $0.id == "s43-2.only-likely" })
    #expect(likely.questions == [Sample.id("3")])
    #expect(likely.ground == "section 43(2)")
    #expect(likely.isUsedByDefault)
    let silent = try #require(offered.first { $0.id == "s43-2.public-interest-missing" })
    #expect(silent.questions == [Sample.id("3"), Sample.id("4")])
    #expect(offered.contains { !$0.isUsedByDefault })
    #expect(Letters.arguments(for: sample.input, kind: .thanks) == [])
  }

  @Test func idsOfTheWholeTableAreUnique() {
    for regime in Regime.allCases {
      var sample = Sample()
      sample.regime = regime
      sample.answers = zip(Sample.request.questions.cycled, Grounds.of(regime)).map {
        Answer(question: $0.id, outcome: .refused, claims: [$1.provision], text: "\($1.section)")
      }
      let offered = Letters.arguments(for: sample.input, kind: .internalReview)
      let texts = Dictionary(grouping: offered, by: \.id).filter { $0.value.count > 1 }
      #expect(texts.isEmpty)
      let letters = offered.map(\.id).joined()
      #expect(letters.allSatisfy { $0.isASCII && !$0.isWhitespace })
    }
  }

  @Test func leavesOutWhatIsDropped() throws {
    let whole = try body { _ in }
    #expect(whole.contains("On question 3 the reply claims no more than likely harm"))
    let less = try body { $0.choice.dropped = ["s43-2.only-likely", "s43-2.prejudice-asserted"] }
    #expect(!less.contains("no more than likely harm"))
    #expect(less.contains("section 17(3) requires"))
    #expect(!less.contains("On question 3 it gives"))
  }

  @Test func usesOnlyWhatIsPickedEvenWhatItWouldNotHaveUsed() throws {
    let offered = Letters.arguments(for: sample.input, kind: .internalReview)
    let unused = try #require(offered.first { !$0.isUsedByDefault })
    let text = try body { $0.choice.only = [unused.id] }
    #expect(text.contains(unused.text.onOneLine))
    for other in offered where other.id != unused.id {
      #expect(!text.contains(other.text.onOneLine), "\(other.id)")
    }
  }

  @Test func ordersAsWanted() throws {
    // Those about harm and the public interest stand in a part of their own.
    let common = ["only-likely", "prejudice-asserted", "public-interest-missing"]
    let used = Letters.arguments(for: sample.input, kind: .internalReview)
      .filter(\.isUsedByDefault)
      .filter { offered in !common.contains { offered.id.hasSuffix($0) } }
    let first = try #require(used.first)
    let last = try #require(used.last)
    let text = try body { $0.choice.order = [last.id] }
    let places = [last, first].map { text.firstRange(of: $0.text.onOneLine)?.lowerBound }
    let lastPlace = try #require(places[0])
    let firstPlace = try #require(places[1])
    #expect(lastPlace < firstPlace)
  }

  @Test func refusesAnIdThatIsNotOnOffer() throws {
    var input = sample.input
    input.choice.dropped = ["s43-2.only-likly"]
    #expect(
      throws: LetterError.noSuchArgument("s43-2.only-likly", nearest: "s43-2.only-likely")
    ) { try Letters.draft(.internalReview, input) }
  }

  @Test func saysWhereTheArgumentsAreListed() {
    #expect(
      LetterError.noSuchArgument("x", nearest: nil).description
        == "The letter offers no argument \"x\". foi letter arguments KIND CASE lists them.")
    #expect(
      LetterError.noSuchArgument("x", nearest: "y").description == """
        The letter offers no argument "x"; did you mean "y"? foi letter arguments KIND CASE lists \
        them.
        """)
  }

  @Test func carriesOwnArgumentsWhereTheyBelong() throws {
    let text = try body { input in
      input.ownArguments = [
        OwnArgument(name: "a", grounds: [Provision(.section, "43")], text: "First own point."),
        OwnArgument(name: "b", questions: [Sample.id("4")], text: "Second own point."),
        OwnArgument(name: "c", grounds: [Provision(.section, "21")], text: "No place for this."),
      ]
    }
    #expect(text.ranges(of: "First own point.").count == 1)
    let second = try #require(text.firstRange(of: "Second own point."))
    let question = try #require(text.firstRange(of: "questions 3 and 4"))
    #expect(question.lowerBound < second.lowerBound)
    #expect(!text.contains("No place for this."))
  }

  @Test func saysWhichOwnArgumentHasNoPlace() throws {
    var input = sample.input
    input.ownArguments = [
      OwnArgument(name: "c", grounds: [Provision(.section, "21")], text: "No place for this.")
    ]
    let own = try #require(
      Letters.arguments(for: input, kind: .internalReview).first { $0.id == "own.c" })
    #expect(!own.isUsed)
    #expect(own.questions == [])
    #expect(own.why.contains("nothing is refused"))
  }

  @Test func readsAnOwnArgument() throws {
    let own = try OwnArgument(
      parsing: "---\ngrounds: s43(2), section 41\nquestions: 2b, 5\n---\n\nOne.\n\nTwo.\n",
      name: "mine")
    #expect(own.id == "own.mine")
    #expect(own.grounds == [Provision(.section, "43", ["2"]), Provision(.section, "41")])
    #expect(own.questions == [Sample.id("2b"), Sample.id("5")])
    #expect(own.text == "One.\n\nTwo.")
  }

  @Test(arguments: [
    ("no head", OwnArgument.Fault.noHead(name: "x")),
    ("---\nground: s43\n---\na", .headLine(name: "x", line: 2, text: "ground: s43")),
    ("---\ngrounds: forty\n---\na", .noProvision(name: "x", line: 2, text: "forty")),
    ("---\n\nquestions: ?\n---\na", .noQuestion(name: "x", line: 3, text: "?")),
    ("---\n---\na", .servesNothing(name: "x")),
    ("---\ngrounds: s43\n---\n \n", .noWords(name: "x")),
  ])
  func refusesABadOwnArgument(text: String, fault: OwnArgument.Fault) {
    #expect(throws: fault) { try OwnArgument(parsing: text, name: "x") }
    #expect(fault.description.hasPrefix("x.md"))
  }
}

extension Array {
  /// The elements again and again, a few hundred times.
  fileprivate var cycled: [Element] { Array(repeatElement(self, count: 60).joined()) }
}
