/// A name that a template may use.
package struct Term: Hashable, Sendable {
  /// What a name stands for.
  package enum Kind: String, Hashable, Sendable {
    /// Words: `{{name}}` prints them, `{{#name}}` asks whether there are any.
    case text
    /// Text that is HTML already: only `{{{name}}}` prints it.
    case markup
    /// Yes or no: `{{#name}}` and `{{^name}}`.
    case flag
    /// A group of names: `{{name.part}}`, or `{{#name}}` to open it where it may be missing.
    case group
    /// Many groups: `{{#name}}` repeats for each.
    case list

    /// The kind in words.
    package var written: String {
      switch self {
      case .text: "words"
      case .markup: "HTML"
      case .flag: "a yes or no"
      case .group: "a group of names"
      case .list: "a list"
      }
    }
  }

  /// The name as templates write it.
  package let name: String
  /// What it stands for.
  package let kind: Kind
  /// What it means, in one sentence without a full stop; empty if templates are not for users.
  package let meaning: String
  /// What it may print; empty for groups, lists and flags.
  package let example: String
  /// The names inside a group or a list.
  package let members: [Term]

  package init(
    name: String, kind: Kind, meaning: String = "", example: String = "", members: [Term] = []
  ) {
    self.name = name
    self.kind = kind
    self.meaning = meaning
    self.example = example
    self.members = members
  }

  package static func text(_ name: String, _ meaning: String, example: String) -> Term {
    Term(name: name, kind: .text, meaning: meaning, example: example)
  }

  package static func flag(_ name: String, _ meaning: String) -> Term {
    Term(name: name, kind: .flag, meaning: meaning)
  }

  package static func group(_ name: String, _ meaning: String, _ members: [Term]) -> Term {
    Term(name: name, kind: .group, meaning: meaning, members: members)
  }

  package static func list(_ name: String, _ meaning: String, _ members: [Term]) -> Term {
    Term(name: name, kind: .list, meaning: meaning, members: members)
  }
}

extension Array where Element == Term {
  /// The term with that name, which may be dotted.
  package func term(_ name: String) -> Term? {
    if name == "." { return first { $0.name == "." } }
    var terms = self
    var found: Term?
    for piece in name.split(separator: ".") {
      guard let term = terms.first(where: { $0.name == piece }) else { return nil }
      found = term
      // Only a group can be reached into: a list has many of each name.
      terms = term.kind == .group ? term.members : []
    }
    return found
  }

  /// Every name that can be written, with those inside groups dotted.
  var writtenNames: [String] {
    flatMap { term in
      [term.name]
        + (term.kind == .group ? term.members.writtenNames.map { "\(term.name).\($0)" } : [])
    }
  }
}
