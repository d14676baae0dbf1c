import Templating
import Testing

/// The cases of Mustache's public specification, told in our own words, for what is supported.
///
/// Departures: a name without a value is an error and not an empty text, and so is a part that does
/// not exist; text and flags open no scope of their own. Lambdas, blocks and other delimiters are
/// refused.
struct MustacheTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let what: String
    let template: String
    let expected: String
    var scope: Scope = [:]
    var parts: [String: String] = [:]

    var testDescription: String { what }

    init(
      _ what: String, _ template: String, _ expected: String, _ scope: Scope = [:],
      parts: [String: String] = [:]
    ) {
      (self.what, self.template, self.expected) = (what, template, expected)
      (self.scope, self.parts) = (scope, parts)
    }
  }

  @Test(arguments: interpolation + sections + inverted + comments + parts)
  func theSpecificationsCase(of one: Case) throws {
    #expect(try filled(one.template, one.scope, parts: one.parts) == one.expected)
  }

  private static let signs: Scope = ["signs": .text("& \" < >")]
  private static let word: Scope = ["word": .text("---")]

  static let interpolation = [
    Case("text without tags is as it was", "Hello from {Mustache}!\n", "Hello from {Mustache}!\n"),
    Case("a variable", "Hello, {{name}}!\n", "Hello, world!\n", ["name": .text("world")]),
    Case(
      "a value is not read again", "{{a}}: {{b}}", "{{b}}: 3",
      ["a": .text("{{b}}"), "b": .text("3")]),
    Case("two braces escape", "{{signs}}", "&amp; &quot; &lt; &gt;", signs),
    Case("three braces do not", "{{{signs}}}", "& \" < >", signs),
    Case("nor does an ampersand", "{{&signs}}", "& \" < >", signs),
    Case("an empty value prints nothing", "[{{a}}{{{a}}}{{&a}}]", "[]", ["a": .text("")]),
    Case("a dotted name", "{{a.b.c}}", "x", ["a": .group(["b": .group(["c": .text("x")])])]),
    Case("a dotted name, raw", "{{{a.b}}}{{&a.b}}", "<<", ["a": .group(["b": .text("<")])]),
    Case(
      "a dotted name is found by its first piece alone",
      "{{#a}}{{b.name}}{{/a}}", "inner",
      [
        "a": .group(["b": .group(["name": .text("inner")])]),
        "b": .group(["name": .text("outer")]),
      ]),
    Case("space around stays", "| {{word}} |", "| --- |", word),
    Case("space around a raw tag stays", "| {{{word}}} | {{&word}} |", "| --- | --- |", word),
    Case("a variable alone on its line keeps the line", "  {{word}}\n", "  ---\n", word),
    Case("a raw variable too", "  {{{word}}}\n  {{&word}}\n", "  ---\n  ---\n", word),
    Case(
      "space inside the tag goes", "|{{ word }}|{{{ word }}}|{{& word }}|", "|---|---|---|", word),
  ]

  private static let people: Scope = [
    "list": .list([["item": .text("1")], ["item": .text("2")], ["item": .text("3")]]),
    "none": .list([]), "yes": .flag(true), "no": .flag(false),
    "who": .group(["name": .text("Joe")]), "nobody": .group(nil), "text": .text("x"),
    "empty": .text(""),
  ]

  static let sections = [
    Case("true shows", "\"{{#yes}}Here.{{/yes}}\"", "\"Here.\"", people),
    Case("false leaves out", "\"{{#no}}Here.{{/no}}\"", "\"\"", people),
    Case(
      "nothing leaves out", "\"{{#nobody}}Here.{{/nobody}}{{#empty}}x{{/empty}}\"", "\"\"", people),
    Case("a group opens", "\"{{#who}}Hi {{name}}.{{/who}}\"", "\"Hi Joe.\"", people),
    Case("names further out are known inside", "{{#who}}{{name}}{{text}}{{/who}}", "Joex", people),
    Case("a text is asked whether there is any", "{{#text}}{{text}}{{/text}}", "x", people),
    Case("a list repeats", "\"{{#list}}{{item}}{{/list}}\"", "\"123\"", people),
    Case("an empty list does not", "\"{{#none}}x{{/none}}\"", "\"\"", people),
    Case("the same section twice", "{{#yes}}1{{/yes}} and {{#yes}}2{{/yes}}", "1 and 2", people),
    Case("nested", "| A {{#yes}}B {{#yes}}C{{/yes}} D{{/yes}} E |", "| A B C D E |", people),
    Case("nested in false", "| A {{#no}}B {{#yes}}C{{/yes}} D{{/no}} E |", "| A  E |", people),
    Case(
      "texts by a dot", "\"{{#all}}({{.}}){{/all}}\"", "\"(a)(&lt;)\"",
      ["all": .list([[".": .text("a")], [".": .text("<")]])]),
    Case(
      "texts by a dot, raw", "{{#all}}({{{.}}}{{&.}}){{/all}}", "(<<)",
      ["all": .list([[".": .text("<")]])]),
    Case("a dotted section", "{{#a.b}}Here{{/a.b}}", "Here", ["a": .group(["b": .flag(true)])]),
    Case("a dotted section of a missing group", "[{{#nobody.b}}Here{{/nobody.b}}]", "[]", people),
    Case("space around stays", " | {{#yes}}\t|\t{{/yes}} | \n", " | \t|\t | \n", people),
    Case(
      "space inside goes nowhere", " | {{#yes}} {{! x }}\n {{/yes}} | \n", " |  \n  | \n", people),
    Case(
      "two sections on a line keep it", " {{#yes}}YES{{/yes}}\n {{#yes}}GOOD{{/yes}}\n",
      " YES\n GOOD\n", people),
    Case(
      "a tag alone takes its line", "| This\n{{#yes}}\n|\n{{/yes}}\n| End\n", "| This\n|\n| End\n",
      people),
    Case(
      "an indented tag alone too", "| This\n  {{#yes}}\n|\n  {{/yes}}\n| End\n",
      "| This\n|\n| End\n", people),
    Case("with Windows line ends", "|\r\n{{#yes}}\r\n{{/yes}}\r\n|", "|\r\n|", people),
    Case("at the beginning", "  {{#yes}}\n#{{/yes}}\n/", "#\n/", people),
    Case("at the end", "#{{#yes}}\n/\n  {{/yes}}", "#\n/\n", people),
    Case("space in the tag", "|{{# yes }}={{/ yes }}|", "|=|", people),
  ]

  static let inverted = [
    Case("false shows", "\"{{^no}}Here.{{/no}}\"", "\"Here.\"", people),
    Case("true leaves out", "\"{{^yes}}Here.{{/yes}}\"", "\"\"", people),
    Case("nothing shows", "{{^nobody}}a{{/nobody}}{{^empty}}b{{/empty}}", "ab", people),
    Case("a group leaves out", "\"{{^who}}Hi {{text}}.{{/who}}\"", "\"\"", people),
    Case("a list leaves out", "\"{{^list}}x{{/list}}\"", "\"\"", people),
    Case("an empty list shows", "\"{{^none}}Yay!{{/none}}\"", "\"Yay!\"", people),
    Case("twice", "{{^no}}1{{/no}} and {{^no}}2{{/no}}", "1 and 2", people),
    Case("nested", "| A {{^no}}B {{^no}}C{{/no}} D{{/no}} E |", "| A B C D E |", people),
    Case("a dotted one", "[{{^nobody.b}}Not here{{/nobody.b}}]", "[Not here]", people),
    Case(
      "a tag alone takes its line", "| This\n{{^no}}\n|\n{{/no}}\n| End\n", "| This\n|\n| End\n",
      people),
    Case("with Windows line ends", "|\r\n{{^no}}\r\n{{/no}}\r\n|", "|\r\n|", people),
    Case("at the beginning", "  {{^no}}\n^{{/no}}\n/", "^\n/", people),
    Case("at the end", "^{{^no}}\n/\n  {{/no}}", "^\n/\n", people),
    Case("space in the tag", "|{{^ no }}={{/ no }}|", "|=|", people),
  ]

  static let comments = [
    Case("a comment goes", "12345{{! note }}67890", "1234567890"),
    Case("over several lines too", "12345{{!\n  note\n\n}}67890\n", "1234567890\n"),
    Case("alone it takes its line", "Begin.\n{{! note }}\nEnd.\n", "Begin.\nEnd.\n"),
    Case("indented too", "Begin.\n  {{! note }}\nEnd.\n", "Begin.\nEnd.\n"),
    Case("with Windows line ends", "|\r\n{{! note }}\r\n|", "|\r\n|"),
    Case("at the beginning", "  {{! note }}\n!", "!"),
    Case("at the end", "!\n  {{! note }}", "!\n"),
    Case("several lines alone", "Begin.\n  {{!\n  note\n  }}\nEnd.\n", "Begin.\nEnd.\n"),
    Case("beside words it takes only itself", "  12 {{! 34 }}\n", "  12 \n"),
    Case("space around stays", "12345 {{! note }} 67890", "12345  67890"),
    Case("a name in it means nothing", "{{! {yes} #x ^y }}a", "a"),
  ]

  static let parts = [
    Case("a part", "\"{{>text}}\"", "\"from part\"", parts: ["text": "from part"]),
    Case(
      "a part sees the values", "\"{{>part}}\"", "\"*content*\"", ["text": .text("content")],
      parts: ["part": "*{{text}}*"]),
    Case(
      "a part in a part", "{{>outer}}", "*hello world!*",
      ["a": .text("hello"), "b": .text("world")],
      parts: ["outer": "*{{a}} {{>inner}}*", "inner": "{{b}}!"]),
    Case("space around stays", "| {{>part}} |", "| \t|\t |", parts: ["part": "\t|\t"]),
    Case(
      "beside words nothing is indented", "  {{word}}  {{> part}}\n", "  |  >\n>\n",
      ["word": .text("|")],
      parts: ["part": ">\n>"]),
    Case("alone with Windows line ends", "|\r\n{{>part}}\r\n|", "|\r\n>|", parts: ["part": ">"]),
    Case("at the beginning", "  {{>part}}\n>", "  >\n  >>", parts: ["part": ">\n>"]),
    Case("at the end", ">\n  {{>part}}", ">\n  >\n  >", parts: ["part": ">\n>"]),
    Case(
      "every line of it is indented, and no line of a value",
      "\\\n {{>part}}\n/\n", "\\\n |\n <\n->\n |\n/\n", ["content": .text("<\n->")],
      parts: ["part": "|\n{{{content}}}\n|\n"]),
    Case(
      "indents add up", " {{>a}}\n", " 1\n   2\n 3\n",
      parts: ["a": "1\n  {{>b}}\n3\n", "b": "2\n"]),
    Case("space in the tag", "|{{> part }}|", "|[]|", parts: ["part": "[]"]),
  ]
}
