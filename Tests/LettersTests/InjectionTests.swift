import FOILaw
import Testing

@testable import Casebook
@testable import Letters

/// Values are words, whatever stands in them.
struct InjectionTests {
  private static let nasty =
    "{{#unknown}}{{title}}{{/unknown}}\r\nBcc: all@example.org\n| {{> chaser}}"

  private func letter(_ kind: LetterKind) throws -> Letter {
    var story = Story.of(.foia, today: Sample.day(2020, 11, 12), [])
    story.authorityName = Self.nasty
    story.request = Request(
      id: RequestID("x"), title: "A {{#unknown}} title\nwith a line",
      questions: [Question(id: Sample.id("1"), text: "Why {{#unknown}}?\n\n| To: somebody else")])
    story.words = "I give up {{sender.name}}."
    return try Letters.draft(kind, try story.input())
  }

  @Test(arguments: [
    LetterKind.initialRequest, .chaser, .complaint, .withdrawal, .internalReviewLate,
  ])
  func tagsAndLineBreaksInValuesAreWords(kind: LetterKind) throws {
    let letter = try letter(kind)
    #expect(letter.subject.split(whereSeparator: \.isNewline).count == 1)
    #expect(letter.to.name.split(whereSeparator: \.isNewline).count == 1)
    #expect(letter.subject.contains("A {{#unknown}} title with a line"))
    let lines = letter.body.split(separator: "\n")
    let headers = lines.filter { $0.hasPrefix("Bcc:") || $0.hasPrefix("To:") }
    #expect(headers == [])
    if kind != .withdrawal {
      #expect(letter.body.onOneLine.contains("1. Why {{#unknown}}? | To: somebody else"))
    } else {
      #expect(letter.body.contains("I give up {{sender.name}}."))
    }
  }

  @Test func aSubjectHoldsNoControlCharacters() throws {
    var story = Story.of(.foia, today: Sample.day(2020, 11, 12), [])
    story.request = Request(
      id: RequestID("x"), title: "School\u{1B}[31m \u{202E}meals\u{200B}",
      questions: [Question(id: Sample.id("1"), text: "Why?")])
    let letter = try Letters.draft(.chaser, try story.input())
    #expect(letter.subject.contains("School[31m meals"))
    #expect(!letter.subject.unicodeScalars.contains { $0.isControl })
  }

  @Test func theReplysWordsAreWordsToo() throws {
    var sample = Sample()
    sample.reference = "{{reference}}\nX"
    sample.answers = [
      Sample.answer("3", .refused, ["s43(2)"], "No. {{#refusals}} We refuse {{{this}}}.")
    ]
    sample.precedents = [
      Sample.id("3"): [
        OtherAnswer(
          authority: "Hill\nCouncil | x", reference: "{{x}}", day: Sample.day(2020, 10, 1),
          text: "£5 {{/precedents}}")
      ]
    ]
    let body = try Letters.draft(.internalReview, sample.input).body
    #expect(body.contains("{{#refusals}} We refuse {{{this}}}."))
    #expect(body.onOneLine.contains("Hill Council / x"))
    #expect(body.onOneLine.contains("reference {{x}}"))
    #expect(body.onOneLine.contains("(your reference {{reference}} X)"))
  }
}
