import Letters

/// How letters are to be drafted.
package struct LetterOrder {
  /// The forms to write; an e-mail takes the PDF with it where both are wanted.
  package var formats: [LetterFormat] = [.text]
  /// The arguments to make, in that order; if none is named, those that fit.
  package var arguments: [String] = []
  /// Findings that the requester has checked and wants the letter to state.
  package var findings: [String] = []
  /// Arguments to leave out.
  package var without: [String] = []
  /// Words of the requester's own, for letters that have a place for them.
  package var words: String?
  /// The questions that a narrowed request keeps.
  package var kept: [String] = []
  /// Questions answered "not held" that the requester disputes.
  package var disputed: [String] = []
  /// Whether letters may argue from answers that nobody has checked; they then say so at their head.
  package var allowsUnchecked = false
  /// Whether a letter about silence is drafted although mail in the inbox may be the answer.
  package var ignoresWaitingMail = false
  /// Why the information matters; `nil` takes what the request's file says.
  package var purpose: String?
  /// What would be enough; `nil` means what the request's file says.
  package var accepts: String?
  /// Lets the person change each letter before it is written.
  package var edit: ((String) throws -> String)?
  /// Called after each letter with the number done and the total.
  package var progress: (Int, Int) -> Void = { _, _ in }

  package init() {}

  var choice: ArgumentChoice {
    ArgumentChoice(dropped: Set(without), only: arguments)
  }
}
