import Casebook
import Templating
import Testing

@testable import Letters

struct RenderingTests {
  private func letter(_ body: String, _ sample: Sample = .waiting) throws(LetterError) -> Letter {
    let head = "---\nname: chaser\nfor: a\napplies: b\nsubject: {{title}}\n---\n"
    return try Letters.draft(
      .chaser, sample.input, templates: TemplateSet(overrides: ["chaser": head + body]))
  }

  @Test func printsPlainText() throws {
    var sample = Sample.waiting
    sample.sender.name = "O'Brien & \"Sons\" <b>"
    #expect(try letter("{{sender.name}}", sample).body == "O'Brien & \"Sons\" <b>\n")
  }

  @Test func refusesToPrintAnEmptyValue() {
    var sample = Sample.waiting
    sample.reference = nil
    #expect(
      throws: LetterError.template(.emptyValue(template: "chaser", line: 8, name: "reference"))
    ) {
      try letter("Dear all,\nyour reference {{reference}}", sample)
    }
  }

  @Test func leavesOutWhatIsGuarded() throws {
    var sample = Sample.waiting
    sample.reference = nil
    let body = "A{{#reference}} {{reference}}{{/reference}}{{^reference}} none{{/reference}}"
    #expect(try letter(body, sample).body == "A none\n")
    #expect(try letter(body).body == "A FOI 0815\n")
  }

  @Test func doesNotBorrowAValueFromFurtherOut() {
    // Inside `unanswered` there is no `numbers` in this letter; none further out may stand in.
    #expect(throws: LetterError.self) { try letter("{{unanswered.numbers}}") }
  }

  @Test func dropsLinesThatComeToNothingAndKeepsEmptyLines() throws {
    let body = "one\n{{#isEIR}}x{{/isEIR}}\n{{#isFOIA}}\ntwo\n{{/isFOIA}}\n\nthree"
    #expect(try letter(body).body == "one two\n\nthree\n")
  }

  @Test func usesACasebooksOwnPart() throws {
    let head = "---\nname: chaser\nfor: a\napplies: b\nsubject: x\n---\n"
    let part = "---\nname: by-me\nfor: a\napplies: b\n---\n{{sender.name}} & co."
    let set = TemplateSet(overrides: ["chaser": head + "By {{> by-me}}", "by-me": part])
    #expect(
      try Letters.draft(.chaser, Sample.waiting.input, templates: set).body == "By Jo Bell & co.\n")
  }

  @Test func takesValuesAsTheyAre() throws {
    var sample = Sample.waiting
    sample.sender.name = "{{title}} {{/x}}"
    #expect(try letter("{{sender.name}}", sample).body == "{{title}} {{/x}}\n")
  }

  @Test func fillsInEveryNameOfTheVocabularyAndNoOther() {
    var sample = Sample()
    sample.precedents = [Sample.id("3"): Sample.precedents(gave: 2, of: 3)]
    sample.answers.append(Answer(question: Sample.id("5"), outcome: .blank))
    compare(LetterContext(sample.input).scope, with: Vocabulary.letter, at: "letter")
  }

  private func compare(_ scope: Scope, with terms: [Term], at place: String) {
    #expect(Set(scope.values.keys) == Set(terms.map(\.name)), "\(place)")
    #expect(terms.count == Set(terms.map(\.name)).count, "\(place)")
    for term in terms {
      switch (scope.values[term.name], term.kind) {
      case (.text, .text), (.flag, .flag): break
      case (.group(let inner), .group):
        if let inner { compare(inner, with: term.members, at: term.name) }
      case (.list(let scopes), .list):
        for inner in scopes { compare(inner, with: term.members, at: term.name) }
      default: Issue.record("\(place).\(term.name) is no \(term.kind)")
      }
    }
  }

  @Test func explainsEveryNameOfTheVocabulary() {
    func check(_ terms: [Term]) {
      for term in terms {
        #expect(!term.meaning.isEmpty && !term.meaning.hasSuffix("."), "\(term.name)")
        #expect(term.kind != .text || !term.example.isEmpty, "\(term.name)")
        check(term.members)
      }
    }
    check(Vocabulary.letter)
  }
}
