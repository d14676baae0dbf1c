import Casebook
import Templating
import Testing

@testable import Letters

struct TemplateTests {
  private static let head = "---\nname: chaser\nfor: a\napplies: b\nsubject: {{title}}\n---\n"

  private func faults(_ body: String) -> [TemplateError] {
    TemplateSet(overrides: ["chaser": Self.head + body]).faults(in: "chaser")
  }

  @Test(arguments: TemplateSet().names)
  func shippedTemplatesHaveNoFault(name: String) {
    #expect(TemplateSet().faults(in: name).isEmpty)
  }

  @Test func everyLetterHasATemplate() throws {
    for kind in LetterKind.allCases {
      let template = try TemplateSet().template(kind.rawValue)
      #expect(!template.subject.isEmpty)
      #expect(!template.purpose.isEmpty)
      #expect(!template.isOverride)
    }
  }

  @Test func refusesAnUnknownNameWithItsLineAndTheNearest() {
    let fault = faults("Dear all,\n\n{{refrence}}").first
    #expect(
      fault
        == .unknownName(template: "chaser", line: 9, name: "refrence", nearest: "reference"))
    #expect(
      fault?.description
        == "chaser.mustache:9: there is no name \"refrence\" here; did you mean \"reference\"?")
  }

  @Test func aFaultyTemplateOfTheCasebookMakesNoLetter() throws {
    let templates = TemplateSet(overrides: ["chaser": Self.head + "{{refrence}}"])
    let faults = templates.faults(in: LetterKind.chaser)
    #expect(faults == templates.faults(in: "chaser") && faults.count == 1)
    #expect(templates.faults(in: LetterKind.thanks).isEmpty)
  }

  @Test func findsEveryUnknownNameAtOnce() {
    #expect(faults("{{xylophone}}\n{{#zzzzzz}}{{lastday}}{{/zzzzzz}}{{sender.nmae}}").count == 3)
  }

  @Test func knowsANameOnlyWhereItsListIsOpen() {
    #expect(faults("{{#questions}}{{number}}{{/questions}}").isEmpty)
    #expect(faults("{{number}}").map(\.line) == [7])
    #expect(
      faults("{{#refusals}}{{#passages}}{{named}} {{heading}}{{/passages}}{{/refusals}}").isEmpty)
    #expect(faults("{{^questions}}{{number}}{{/questions}}").count == 1)
  }

  @Test func refusesAnUnclosedSection() {
    #expect(
      faults("a\n{{#reference}}b")
        == [.unclosedSection(template: "chaser", line: 8, name: "reference")])
  }

  @Test func refusesAMismatchedEnd() {
    #expect(
      faults("{{#reference}}\n{{#received}}{{/reference}}{{/received}}")
        == [
          .mismatchedEnd(
            template: "chaser", line: 8, found: "reference", open: "received", openLine: 8)
        ])
    #expect(
      faults("{{/reference}}") == [.endWithoutStart(template: "chaser", line: 7, name: "reference")]
    )
  }

  @Test func refusesAnUnclosedTag() {
    #expect(faults("one\n{{date\ntwo}}") == [.unclosedTag(template: "chaser", line: 8)])
    #expect(faults("one {{date") == [.unclosedTag(template: "chaser", line: 7)])
    #expect(faults("{{{date}}") == [.unclosedTag(template: "chaser", line: 7)])
  }

  @Test(arguments: [
    "{{=<% %>=}}", "{{$block}}{{/block}}", "{{index()}}", "{{> *part}}", "{{}}", "{{<p}}",
  ])
  func refusesWhatLettersDoWithout(tag: String) {
    guard case .unsupported(_, 7, _) = faults(tag).first else {
      Issue.record("\(faults(tag))")
      return
    }
  }

  @Test func refusesToPrintAListOrAFlag() {
    #expect(
      faults("{{questions}}")
        == [.notPrintable(template: "chaser", line: 7, name: "questions", kind: .list)])
    #expect(faults("{{isFOIA}}").count == 1)
    #expect(faults("{{sender}}").count == 1)
  }

  @Test func refusesUnknownAndEndlessParts() {
    #expect(
      faults("{{> signatur}}")
        == [.unknownPart(template: "chaser", line: 7, name: "signatur", nearest: "signature")])
    #expect(
      faults("{{> chaser}}") == [.endlessPart(template: "chaser", line: 7, name: "chaser")])
  }

  @Test func findsTheFaultsOfAPartInThePart() {
    let set = TemplateSet(overrides: [
      "signature": "---\nname: signature\nfor: a\napplies: b\n---\n{{sender.nam}}"
    ])
    #expect(set.faults(in: "chaser").first?.template == "signature")
    #expect(set.faults(in: "chaser").first?.line == 6)
  }

  private static let keys = ["name", "for", "applies", "subject"]

  @Test func readsTheHead() throws {
    let template = try TemplateSet(overrides: ["chaser": Self.head + "x"]).template("chaser")
    #expect(template.purpose == "a")
    #expect(template.applies == "b")
    #expect(template.subject == "{{title}}")
    #expect(template.isOverride)
  }

  @Test(arguments: [
    ("Dear all", TemplateError.noHead(template: "chaser", keys: keys)),
    ("---\nname: chaser\n", .noHead(template: "chaser", keys: keys)),
    ("---\nname: chaser\n---\n", .headLacks(template: "chaser", key: "for")),
    ("---\ntitle: x\n---\n", .headLine(template: "chaser", line: 2, text: "title: x", keys: keys)),
    ("---\nname: x\nfor: a\napplies: b\n---\n", .otherName(template: "chaser", line: 2, name: "x")),
    (
      "---\nname: chaser\nfor: a\napplies: b\n---\nx",
      .headLacks(template: "chaser", key: "subject")
    ),
    ("", .noHead(template: "chaser", keys: keys)),
  ])
  func refusesABadHead(text: String, error: TemplateError) {
    #expect(TemplateSet(overrides: ["chaser": text]).faults(in: "chaser") == [error])
  }

  @Test func namesTheNearestTemplate() {
    #expect(
      TemplateSet().faults(in: "chasr") == [.unknownTemplate(name: "chasr", nearest: "chaser")])
  }

  @Test func takesWindowsLineEndsAndComments() {
    let text = (Self.head + "{{! a note\nover two lines }}\n{{nosuchname}}")
      .split(separator: "\n").joined(separator: "\r\n")
    let faults = TemplateSet(overrides: ["chaser": text]).faults(in: "chaser")
    #expect(faults.map(\.line) == [9])
  }
}
