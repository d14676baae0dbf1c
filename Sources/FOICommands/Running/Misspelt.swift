import ArgumentParser
import Casebook

/// A word in a command's place that is not a command, with the probable one.
///
/// The parser would call it an unexpected argument.
struct Misspelt {
  let word: String
  /// The words before it: the command whose subcommand it should be.
  let path: [String]
  let nearest: [String]

  /// What people look for under another name.
  private static let others = [
    "ls": ["list"], "cases": ["list"], "status": ["list", "agenda"],
    "todo": ["agenda"], "next": ["agenda", "letter next"],
    "backup": ["export"], "merge": ["import"], "draft": ["letter"],
    "add": ["log", "authority add"],
    "new": ["init", "log"], "grid": ["compare"], "web": ["serve"], "ui": ["serve"],
    "exemptions": ["law grounds"], "requests": ["request list"], "authorities": ["authority list"],
    "letters": ["letter list"], "grounds": ["law grounds"], "open": ["show"], "view": ["show"],
  ]

  /// Finds the word, or gives `nil` where every command is known.
  init?(_ arguments: [String], in root: any ParsableCommand.Type) {
    var command = root
    var path: [String] = []
    for word in arguments {
      let configuration = command.configuration
      let known = configuration.subcommands
      guard !word.hasPrefix("-"), word != "help", !known.isEmpty else { return nil }
      if let next = known.first(where: { $0._commandName == word }) {
        command = next
        path.append(word)
        continue
      }
      guard configuration.defaultSubcommand == nil else { return nil }
      self.word = word
      self.path = path
      let names = known.map { $0._commandName }
      let others = path.isEmpty ? Self.others[word.lowercased()] ?? [] : []
      nearest = others.isEmpty ? Casebook.nearest(to: word, among: names) : others
      return
    }
    return nil
  }

  var message: String {
    let all = (["foi"] + path).joined(separator: " ")
    let meant = nearest.map { ([all, $0].joined(separator: " ")) }
    return "\(word): no such command"
      + (meant.isEmpty ? "" : " (did you mean \(meant.joined(separator: ", "))?)")
      + "; \(all) --help lists them"
  }
}
