import Casebook
import FOILaw
import Foundation
import Letters
import Templating

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
    try report("filled in from ready values", count) { number in
      try Letters.fill(
        .internalReview, with: values[number % values.count], templates: templates
      ).text
    }
    try report("whole, from the casebook's values: argued, filled in, wrapped", count) { number in
      try Letters.draft(
        .internalReview, inputs[number % inputs.count], templates: templates
      ).body
    }
  }

  /// Times letters by the processor's clock, so that whatever else runs does not count.
  private static func report(
    _ what: String, _ count: Int, making letter: (Int) throws -> String
  ) rethrows {
    var bytes = 0
    let start = clock()
    for number in 0..<count { bytes += try letter(number).utf8.count }
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
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
      case .text(let text), .markup(let text): text
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
