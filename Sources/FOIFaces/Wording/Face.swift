/// Who is spoken to: the same fault has another remedy for each.
package enum Face: Sendable, Hashable {
  /// A person who types commands.
  case terminal
  /// A person who reads pages, and is never asked to type a command.
  case browser
}

/// Words for one face.
struct Wording {
  let face: Face

  /// What to do about it, for each face; nothing for a face that has no remedy of its own.
  func remedy(_ terminal: String, browser: String? = nil) -> String {
    switch face {
    case .terminal: "; " + terminal
    case .browser: browser.map { "; " + $0 } ?? ""
    }
  }

  /// Names that may have been meant.
  func meant(_ names: [String]) -> String {
    names.isEmpty ? "" : " (did you mean \(names.joined(separator: ", "))?)"
  }

  func few(_ names: [String], most: Int = 6) -> String {
    let shown = names.prefix(most).joined(separator: ", ")
    return names.count > most ? "\(shown) and \(names.count - most) more" : shown
  }
}
