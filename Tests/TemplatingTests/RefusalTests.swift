import Casebook
import Testing

@testable import Templating

/// What is an error, each with its line.
struct RefusalTests {
  @Test(arguments: [
    "{{=<% %>=}}", "{{$block}}{{/block}}", "{{<page}}", "{{call()}}", "{{}}", "{{a..b}}", "{{> .}}",
    "{{> *name}}", "{{a b}}", "{{é}}", "{{#}}{{/}}",
  ])
  func whatIsNotSupportedIsRefused(tag: String) {
    #expect {
      try filled("one\n" + tag)
    } throws: { error in
      if case .unsupported(_, 2, _) = error as? TemplateError { true } else { false }
    }
  }

  @Test(arguments: [
    ("a\n{{#b}}\nc", TemplateError.unclosedSection(template: "page", line: 2, name: "b")),
    ("a\n{{/b}}", .endWithoutStart(template: "page", line: 2, name: "b")),
    (
      "{{#a}}\n\n{{#b}}\n{{/a}}",
      .mismatchedEnd(template: "page", line: 4, found: "a", open: "b", openLine: 3)
    ),
    ("\n\n{{a", .unclosedTag(template: "page", line: 3)),
    ("\n{{a\n}}", .unclosedTag(template: "page", line: 2)),
    ("{{{a}} b", .unclosedTag(template: "page", line: 1)),
    ("{{a {{b}}", .unclosedTag(template: "page", line: 1)),
    ("{{! never", .unclosedTag(template: "page", line: 1)),
  ])
  func tagsThatDoNotFitAreRefused(text: String, error: TemplateError) {
    #expect(throws: error) { try filled(text, ["a": .flag(true), "b": .flag(true)]) }
  }

  @Test func linesAreCountedThroughCommentsAndLinesThatGo() {
    let text = "{{! one\ntwo\n}}\n{{#yes}}\n\n{{/yes}}\r\n{{nothing}}"
    #expect(
      throws: TemplateError.unknownName(template: "page", line: 7, name: "nothing", nearest: nil)
    ) {
      try filled(text, ["yes": .flag(true)])
    }
  }

  @Test(arguments: ["{{x}}", "{{#x}}{{/x}}", "{{^x}}{{/x}}", "{{a.x}}", "{{.}}"])
  func aNameWithoutAValueIsAnError(text: String) {
    #expect {
      try filled(text, ["a": .group(["b": .text("1")])])
    } throws: { error in
      if case .unknownName(_, 1, _, _) = error as? TemplateError { true } else { false }
    }
  }

  @Test func aMissingGroupHidesTheSameNameFurtherOut() throws {
    let scope: Scope = ["a": .group(["b": .group(nil)]), "b": .group(["c": .text("outer")])]
    #expect(try filled("{{#a}}[{{b.c}}]{{/a}}", scope) == "[]")
  }

  @Test func plainTextPrintsNoEmptyValueAndEscapesNothing() throws {
    #expect(try filled("{{a}}{{{a}}}", ["a": .text("<&>")], as: .plainText) == "<&><&>")
    #expect(throws: TemplateError.emptyValue(template: "page", line: 2, name: "a")) {
      try filled("\n{{a}}", ["a": .text("")], as: .plainText)
    }
  }

  @Test func anUnknownPartIsAnError() {
    #expect(throws: TemplateError.unknownTemplate(name: "b", nearest: nil)) {
      try filled("{{> b}}")
    }
  }

  @Test(arguments: [
    ("\"", "&quot;"), ("'", "&#39;"), ("<b>", "&lt;b&gt;"), ("a & b", "a &amp; b"),
    // A sign and an accent behind it are one character to Swift.
    ("\"\u{301}", "&quot;\u{301}"), ("<\u{301}", "&lt;\u{301}"), ("\r\n\"", "\r\n&quot;"),
    ("é 漢 👩‍👩‍👧", "é 漢 👩‍👩‍👧"), ("", ""),
  ])
  func escapingGoesByScalar(text: String, safe: String) throws {
    #expect(text.escapedForMarkup == safe)
    #expect(try filled("{{a}}", ["a": .text(text)]) == safe)
  }
}
