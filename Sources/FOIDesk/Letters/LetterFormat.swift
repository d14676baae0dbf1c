/// A form that a letter can be drafted in.
package enum LetterFormat: String, CaseIterable, Hashable, Sendable {
  /// Plain text.
  case text
  /// A page for the browser.
  case html
  /// A page for paper.
  case pdf
  /// A Word document.
  case docx
  /// An e-mail with its attachments, for a mail program.
  case eml

  /// How the names of its files end.
  package var ending: String { self == .text ? "txt" : rawValue }
}
