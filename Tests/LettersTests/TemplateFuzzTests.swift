import Casebook
import Templating
import Testing

@testable import Letters

/// Templates are files of other people's: no text of theirs may crash foi.
struct TemplateFuzzTests {
  private static let pieces = [
    "{{", "}}", "{", "}", "{{#", "{{/", "{{^", "{{>", "{{!", "{{&", "{{%", "{{=", "{{$", "{{<",
    "title", "refusals", "questions", "sender.name", ".", "\n", "\r\n", "---", " ", "\u{1F}", "é",
    "{{title}}", "{{#reference}}", "{{/reference}}", "{{> signature}}", "> ", "| ",
  ]

  @Test(arguments: 1...15)
  func survivesAnyText(seed: Int) throws {
    var dice = Dice(seed: UInt64(seed))
    for kind in LetterKind.allCases {
      let text = try TemplateSet().template(kind.rawValue).text
      let input = try #require(LetterCase.all.first { $0.kind == kind }).input()
      for _ in 0..<5 {
        var broken = Array(text)
        for _ in 0...dice.roll(4) {
          let place = dice.roll(broken.count)
          if dice.roll(2) == 0 { broken.removeSubrange(place..<min(broken.count, place + 9)) }
          let at = min(place, broken.count)
          broken.insert(contentsOf: Self.pieces[dice.roll(Self.pieces.count)], at: at)
        }
        let set = TemplateSet(overrides: [kind.rawValue: String(broken)])
        let faults = set.faults(in: kind.rawValue)
        do {
          let letter = try Letters.draft(kind, input, templates: set)
          #expect(faults.isEmpty)
          #expect(!letter.body.contains("{{") || String(broken).contains("{{{"))
        } catch .template(let error) {
          #expect(error.template == kind.rawValue || faults.isEmpty)
          #expect(!error.description.isEmpty)
        } catch {
          Issue.record(error)
        }
      }
    }
  }

  @Test(arguments: [
    "{{ title }}", "{{{title}}}", "{{&title}}", "{{#title}}{{ title }}{{/ title }}",
  ])
  func readsEverySpellingOfATag(tag: String) throws {
    let head = "---\nname: chaser\nfor: a\napplies: b\nsubject: \(tag)\n---\n"
    let set = TemplateSet(overrides: ["chaser": head + tag])
    let letter = try Letters.draft(.chaser, Sample.waiting.input, templates: set)
    #expect(letter.body == "Software for schools, 2020\n")
    #expect(letter.subject == "Software for schools, 2020")
  }
}
