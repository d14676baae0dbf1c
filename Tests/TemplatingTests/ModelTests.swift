import Testing

@testable import Templating

/// Typed values: what a struct's declaration says is what its template may use.
struct ModelTests {
  struct Day: Codable {
    var iso: String
  }

  struct Row: Codable {
    var name: String
    var count: Int
    var isLate: Bool
    var due: Day?
    var note: String?
    var tags: [String]
    var picture: Markup
  }

  struct Page: Codable {
    var title: String
    var rows: [Row]
  }

  private static let full = Page(
    title: "T",
    rows: [
      Row(
        name: "a<", count: 3, isLate: true, due: Day(iso: "2020-01-02"), note: nil,
        tags: ["x", "y"],
        picture: Markup("<svg/>"))
    ])

  private func faults(_ text: String) throws -> [TemplateError] {
    let nodes = try TemplateScanner.nodes(in: text, template: "page")
    var check = TemplateCheck(Folder(), style: .html)
    return check.faults(in: nodes, of: "page", scopes: [try Term.terms(of: Page.self)])
  }

  @Test func aTypeSaysItsNames() throws {
    let terms = try Term.terms(of: Page.self)
    #expect(terms.map(\.name) == ["title", "rows"])
    #expect(terms.map(\.kind) == [.text, .list])
    let row = terms[1].members
    #expect(row.map(\.name) == ["name", "count", "isLate", "due", "note", "tags", "picture"])
    #expect(row.map(\.kind) == [.text, .text, .flag, .group, .text, .list, .markup])
    #expect(row[3].members.map(\.name) == ["iso"])
    #expect(row[5].members.map(\.name) == ["."])
  }

  @Test func aValueHasEveryNameOfItsType() throws {
    func compare(_ scope: Scope, _ terms: [Term]) {
      #expect(Set(scope.values.keys) == Set(terms.map(\.name)))
      for term in terms {
        switch scope.values[term.name] {
        case .group(let inner?): compare(inner, term.members)
        case .list(let scopes): for inner in scopes { compare(inner, term.members) }
        case .text, .markup, .flag, .group(nil), nil: break
        }
      }
    }
    let terms = try Term.terms(of: Page.self)
    compare(try Scope(Self.full), terms)
    var bare = Self.full
    bare.rows[0].due = nil
    compare(try Scope(bare), terms)
  }

  @Test func valuesAreFilledIn() throws {
    let text = """
      {{title}}:{{#rows}} {{name}} {{count}}{{#isLate}} late{{/isLate}} {{due.iso}}\
      {{#note}} {{note}}{{/note}}{{^note}} no note{{/note}}{{#tags}} {{.}}{{/tags}} {{{picture}}}{{/rows}}
      """
    #expect(
      try filled(text, try Scope(Self.full)) == "T: a&lt; 3 late 2020-01-02 no note x y <svg/>")
  }

  @Test func whatIsNilHidesTheSameNameFurtherOut() throws {
    struct Inner: Codable { var note: String? }
    struct Outer: Codable {
      var note: String
      var inner: Inner
    }
    let scope = try Scope(Outer(note: "outer", inner: Inner(note: nil)))
    #expect(try filled("{{#inner}}[{{note}}]{{/inner}}", scope) == "[]")
  }

  @Test(arguments: [
    ("{{title}}{{#rows}}{{name}}{{due.iso}}{{#tags}}{{.}}{{/tags}}{{{picture}}}{{/rows}}", 0),
    ("{{titel}}", 1), ("{{name}}", 1), ("{{#rows}}{{nmae}}{{/rows}}", 1), ("{{rows}}", 1),
    ("{{#rows}}{{isLate}}{{due}}{{/rows}}", 2), ("{{{title}}}", 1), ("{{&title}}", 1),
    ("{{#rows}}{{picture}}{{/rows}}", 1), ("{{> nothing}}", 1), ("{{.}}", 1),
    ("{{^rows}}{{name}}{{/rows}}", 1), ("{{#nothing}}{{/nothing}}", 1),
    ("{{#rows}}{{due.day}}{{/rows}}", 1),
  ])
  func aTemplateIsCheckedAgainstTheType(text: String, count: Int) throws {
    #expect(try faults(text).count == count)
  }

  @Test func aPartThatContainsItselfIsFound() throws {
    let folder = Folder(texts: ["a": "{{> b}}", "b": "{{> a}}"])
    var check = TemplateCheck(folder, style: .html)
    let faults = check.faults(in: try folder.nodes(ofPart: "a"), of: "a", scopes: [[]])
    #expect(faults == [.endlessPart(template: "b", line: 1, name: "a")])
  }

  /// Any text is read or refused, and reading it costs no more than its length allows.
  @Test(arguments: 1...20)
  func anyTextIsReadOrRefused(seed: Int) {
    var dice = Dice(state: UInt64(seed))
    let pieces = [
      "{{", "}}", "{", "}", "{{#", "{{/", "{{^", "{{>", "{{!", "{{{", "}}}", "a", " ", "\n", "\r\n",
      "é", "\u{301}", "{{a}}", "{{#a}}", "{{/a}}", "{{> a}}", "\u{0}",
    ]
    for _ in 0..<200 {
      let text = (0..<dice.roll(12)).map { _ in pieces[dice.roll(pieces.count)] }.joined()
      do throws(TemplateError) {
        _ = try filled(text, ["a": .text("x")], parts: ["a": "part"])
      } catch {
        #expect(!error.description.isEmpty)
      }
    }
  }

  /// Random numbers that are the same on every run.
  private struct Dice {
    var state: UInt64

    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % sides
    }
  }
}
