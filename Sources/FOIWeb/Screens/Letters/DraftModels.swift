import Casebook
import FOIDesk
import FOILaw

/// A draft that is changed.
struct DraftModel: PageModel {
  static let template = "letter-edit"

  let errors: Problems?
  let href: String
  let editHref: String
  let number: String
  let words: String
  let rows: Int
  /// Which version of the letter was opened.
  let version: String
  /// The letter as somebody else saved it while this one was typed.
  let theirs: String?
}

/// Letters that are about to be sent, for a last look.
struct SendingModel: PageModel {
  static let template = "letters-send"

  struct Row: Codable {
    let number: String
    let href: String
    let to: String
    let subject: String
    let enclosures: String
  }

  let errors: Problems?
  let count: String
  let rows: [Row]
  /// Whether any of them can go.
  let canGo: Bool
}
