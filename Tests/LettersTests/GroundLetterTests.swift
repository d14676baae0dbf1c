import Casebook
import FOILaw
import Testing

@testable import Letters

/// Letters against every ground there is.
struct GroundLetterTests {
  private static let templates = TemplateSet()

  private func body(_ regime: Regime, _ answers: [Answer]) throws -> String {
    var sample = Sample()
    sample.regime = regime
    sample.answers = answers
    return try Letters.draft(.internalReview, sample.input, templates: Self.templates).body
  }

  private func answer(to ground: Ground, _ text: String?) -> Answer {
    Answer(
      question: Sample.id("3"),
      outcome: ground.kind == .ncnd ? .neitherConfirmedNorDenied : .refused,
      claims: [ground.provision], text: text)
  }

  @Test(arguments: Regime.allCases)
  func everyGroundMakesAWholeLetter(regime: Regime) throws {
    let words = "We rely on it, as release would be likely to harm a supplier."
    for ground in Grounds.of(regime) where ground.kind != .rule {
      for text in [nil, words] {
        let body = try body(regime, [answer(to: ground, text)])
        #expect(
          body.contains("The ground claimed is \(ground.provision.written)".prefix(30)), "\(ground)"
        )
        for wrong in ["{{", "}}", "nil", "Optional", "  .", " ,", "..", "\u{1F}"] {
          #expect(!body.replacing("[...]", with: "").contains(wrong), "\(ground): \(wrong)")
        }
        #expect(body.split(separator: "\n").allSatisfy { $0.count <= Layout.width }, "\(ground)")
      }
    }
  }

  @Test(arguments: [
    (
      Regime.foisa,
      ["(section 2(2)(b))", "section 17(", "section 45", "section 50", "section 10(3)"]
    ),
    (
      .eir,
      [
        "section 2(", "section 10", "section 16", "section 17", "section 20", "section 45",
        "section 47", "section 50", "Scottish Information Commissioner or", "exemption out",
      ]
    ),
    (
      .eisr,
      [
        "section 2(", "section 10", "section 16", "section 17", "section 20", "section 45",
        "section 47", "section 50", "exemption out",
      ]
    ),
    (
      .foia,
      [
        "section 20", "section 47", "Scottish Information Commissioner for", "substantially",
        "adversely affect", "regulation 1",
      ]
    ),
  ])
  func keepsToItsOwnLaw(regime: Regime, foreign: [String]) throws {
    var sample = Sample()
    sample.regime = regime
    sample.answers = Grounds.of(regime).filter { $0.kind != .rule }.map { answer(to: $0, "No.") }
    sample.replied = Sample.day(2020, 11, 5)
    sample.workingDaysLate = 5
    var letters = [try Letters.draft(.internalReview, sample.input)]
    var waiting = Sample.waiting
    waiting.regime = regime
    letters.append(try Letters.draft(.chaser, waiting.input))
    letters.append(try Letters.draft(.internalReviewLate, waiting.input))
    letters.append(try Letters.draft(.initialRequest, waiting.input))
    // The grounds' own arguments may name other laws; the templates' words may not.
    let arguments = Grounds.of(regime).flatMap(\.arguments).map(\.text)
    for letter in letters {
      let body = arguments.reduce(letter.body.onOneLine) { $0.replacing($1.onOneLine, with: "") }
        .replacing("The ground claimed is section 16", with: "")
      for words in foreign where !regimeClaims(regime, words) {
        #expect(!body.contains(words), "\(letter.kind): \(words)")
      }
      #expect(
        body.contains("Scottish Information Commissioner")
          == (regime.isScottish && letter.kind != .initialRequest))
    }
  }

  /// Whether the words may stand there as the citation of a ground of that regime.
  private func regimeClaims(_ regime: Regime, _ words: String) -> Bool {
    Grounds.of(regime).contains { $0.provision.written.hasPrefix(words) }
  }

  @Test(arguments: Regime.allCases)
  func usesNoArgumentTwice(regime: Regime) throws {
    let numbers = ["1", "2a", "2b", "3", "4", "5"]
    let grounds = Grounds.of(regime).filter { $0.kind == .exemption || $0.kind == .exception }
    let answers = zip(numbers, grounds.suffix(6)).map { number, ground in
      Answer(
        question: Sample.id(number), outcome: .refused, claims: [ground.provision],
        text: "Question \(number) is refused.")
    }
    let body = try body(regime, answers + [Sample.answer("1", .refused, ["s43(2)"], "Again.")])
    for argument in Set(grounds.flatMap(\.arguments).map(\.text)) {
      #expect(body.onOneLine.ranges(of: argument.onOneLine).count <= 1, "\(argument)")
    }
    for sentence in ["of the balance", "does not speak of the public interest; "] {
      #expect(body.onOneLine.ranges(of: sentence).count <= 1)
    }
  }

  @Test func citesNoCaseThatNobodyHasRead() {
    let verified = Grounds.all.flatMap(\.authorities).filter(\.isVerified).map(\.text)
    for argument in Grounds.all.flatMap(\.arguments).map(\.text) {
      for word in argument.split(whereSeparator: { " ()".contains($0) })
      where word.hasPrefix("EA/20") {
        #expect(verified.contains { $0.contains(word) }, "\(word)")
      }
      guard let year = argument.firstRange(of: "[20") else { continue }
      let citation = argument[year.lowerBound...].prefix { !").;".contains($0) }
      #expect(verified.contains { $0.contains(citation) }, "\(citation)")
    }
  }
}
