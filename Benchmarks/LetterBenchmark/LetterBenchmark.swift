import Casebook
import FOILaw
import Foundation
import Letters

/// `LetterBenchmark letters COUNT` times ours; `LetterBenchmark data FILE` writes values, names and
/// templates for another template language, and `LetterBenchmark text FILE` our filled-in letters.
@main
enum LetterBenchmark {
  static func main() throws {
    let arguments = CommandLine.arguments
    let argument = arguments.count > 2 ? arguments[2] : ""
    switch arguments.count > 1 ? arguments[1] : "" {
    case "letters": try letters(Int(argument) ?? 10_000)
    case "data" where !argument.isEmpty: try data(argument)
    case "text" where !argument.isEmpty: try text(argument)
    default: print("usage: LetterBenchmark letters COUNT | data FILE | text FILE")
    }
  }

  private static func letters(_ count: Int) throws {
    let casebook = try InventedCasebook()
    let inputs = try (0..<InventedCasebook.cases).map { try casebook.input($0) }
    let templates = TemplateSet()
    let values = inputs.map { Letters.values(for: .internalReview, $0) }
    var bytes = 0
    let filling = try ContinuousClock().measure {
      for number in 0..<count {
        let filled = try Letters.fill(
          .internalReview, with: values[number % values.count], templates: templates)
        bytes += filled.text.utf8.count
      }
    }
    report("filled in from ready values", count, bytes, filling)
    bytes = 0
    let whole = try ContinuousClock().measure {
      for number in 0..<count {
        let letter = try Letters.draft(
          .internalReview, inputs[number % inputs.count], templates: templates)
        bytes += letter.body.utf8.count
      }
    }
    report("whole: arguments chosen, checked, filled in, wrapped", count, bytes, whole)
  }

  private static func report(_ what: String, _ count: Int, _ bytes: Int, _ elapsed: Duration) {
    let seconds = elapsed / .seconds(1)
    print(
      String(
        format: "%9.0f letters/s  %6.2f s  %.1f MB  ", Double(count) / seconds, seconds,
        Double(bytes) / 1e6) + what)
  }

  private static func data(_ path: String) throws {
    let casebook = try InventedCasebook()
    let values = try (0..<InventedCasebook.cases).map { number in
      json(Letters.values(for: .internalReview, try casebook.input(number)))
    }
    let data: [String: Any] = [
      "values": values, "names": Vocabulary.letter.map(json), "templates": TemplateSet.shipped,
    ]
    try JSONSerialization.data(withJSONObject: data).write(to: URL(filePath: path))
  }

  private static func text(_ path: String) throws {
    let casebook = try InventedCasebook()
    let templates = TemplateSet()
    let texts = try (0..<InventedCasebook.cases).map { number in
      let values = Letters.values(for: .internalReview, try casebook.input(number))
      return try Letters.fill(.internalReview, with: values, templates: templates).text
    }
    try JSONSerialization.data(withJSONObject: texts).write(to: URL(filePath: path))
  }

  private static func json(_ scope: Scope) -> [String: Any] {
    scope.values.mapValues { value -> Any in
      switch value {
      case .text(let text): text
      case .flag(let flag): flag
      case .group(let scope): scope.map(json) ?? NSNull()
      case .list(let scopes): scopes.map(json)
      }
    }
  }

  private static func json(_ term: Term) -> [String: Any] {
    ["name": term.name, "kind": term.kind.rawValue, "members": term.members.map(json)]
  }
}
