import Casebook
import FOILaw

extension LetterInput {
  /// What a letter says went wrong: what rests on days and events, and what a person has checked.
  ///
  /// That a reply leaves something out is never stated from a reading alone: it may say it in other words,
  /// in an attachment or in a picture.
  var statedFindings: [Finding] {
    (standing?.findings ?? []).filter { $0.severity == .breach }
  }
}

extension Finding {
  /// The finding as the authority is told it.
  var addressed: Finding {
    for (theirs, yours) in Self.persons where text.hasPrefix(theirs) {
      return Finding(
        id: id, severity: severity, text: yours + text.dropFirst(theirs.count), source: source,
        day: day)
    }
    return self
  }

  private static let persons = [
    ("The authority took ", "You took "), ("The authority names ", "You name "),
    ("The authority refused ", "You refused "), ("The authority says ", "You say "),
  ]
}
