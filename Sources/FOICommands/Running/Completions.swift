import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Foundation

/// What a shell offers while a command is typed: names out of the casebook.
extension CompletionKind {
  /// Handles of cases, and ids of authorities that have just one.
  static let cases = names { desk, prefix in
    let ids = try desk.cases(CaseQuery()).map(\.id)
    let counts = Dictionary(grouping: ids, by: \.authority)
    let short = counts.filter { $0.value.count == 1 }.keys.map(\.description)
    return short + ids.map(\.description)
  }

  static let requests = names { desk, _ in try desk.requestTitles().map(\.id.description) }

  static let authorities = names { desk, _ in try desk.authorities().map(\.id.description) }

  /// Numbers of the letters that have not been sent.
  static let drafts = names { desk, _ in
    try desk.letters().filter { $0.letter.status != .sent }.map(\.letter.id.description)
  }

  static let letters = names { desk, _ in try desk.letters().map(\.letter.id.description) }

  static let evidence = names { desk, _ in try desk.evidence().map(\.evidence.id.description) }

  static let messages = names { desk, _ in try desk.inbox().map(\.short) }

  static let templates = names { desk, _ in try desk.templates().map(\.name) }

  /// The maps of spreadsheets' columns that are kept.
  static let maps = names { desk, _ in desk.columnMapNames() }

  private static func names(
    _ all: @escaping @Sendable (Desk, String) throws -> [String]
  ) -> CompletionKind {
    .custom { words, _, prefix in
      // A shell shows no errors while a person types: without a casebook there is nothing to offer.
      guard let desk = try? desk(words), let names = try? all(desk, prefix) else { return [] }
      let wanted = prefix.lowercased()
      return names.filter { $0.lowercased().hasPrefix(wanted) }.sorted().prefix(500)
        .map(\.visibleLine)
    }
  }

  private static func desk(_ words: [String]) throws -> Desk {
    let given = words.firstIndex(of: "--casebook").map { words[words.index(after: $0)...] }?.first
    let folder = URL(
      filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory)
    return try Desk.open(
      at: given, environment: Environment(today: Environment.day(of: Date()), folder: folder))
  }
}
