/// The name that a person signs in with, which appears beside everything they record.
///
/// Letters, figures, blanks and the signs that names have; no sign that could be taken for another language.
package struct PersonName: Hashable, Sendable, CustomStringConvertible {
  package let description: String

  /// Takes a name; blanks around it and between its parts become single ones.
  /// - Parameter text: What somebody wrote. A name has a letter, and 60 characters at most.
  package init?(_ text: String) {
    let parts = text.split { $0 == " " || $0 == "\t" }
    let name = parts.joined(separator: " ")
    guard name.count <= Self.longest, name.unicodeScalars.count <= 2 * Self.longest,
      name.unicodeScalars.allSatisfy(Self.isAllowed),
      name.unicodeScalars.contains(where: \.properties.isAlphabetic)
    else { return nil }
    description = name
  }

  private static let longest = 60

  private static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .decimalNumber:
      true
    default: [" ", ".", "-", "'", "’", "_"].contains(scalar)
    }
  }

  /// Whether both name the same person: capitals make no difference.
  package func isSame(as other: PersonName) -> Bool {
    description.lowercased() == other.description.lowercased()
  }
}

/// Somebody who has an account in a casebook, or had one.
package struct Person: Hashable, Sendable {
  package let name: PersonName
  /// What the person may do; nobody's name is kept, as it appears beside what they recorded.
  package var role: StoreRole
  /// Where the person gets what foi sends.
  package var email: String?
  /// When the person chose a password first, in seconds since 1970; `nil` before that.
  package var joined: Int?
  /// The second from which the open invitation is no longer any good, where there is one.
  package var invitedUntil: Int?

  package init(
    _ name: PersonName, role: StoreRole, email: String? = nil, joined: Int? = nil,
    invitedUntil: Int? = nil
  ) {
    self.name = name
    self.role = role
    self.email = email
    self.joined = joined
    self.invitedUntil = invitedUntil
  }
}

/// What others recorded in a casebook since some act.
package struct OthersChanges: Hashable, Sendable {
  /// The last that somebody recorded on a case.
  package struct Change: Hashable, Sendable {
    package let id: CaseID
    package let kind: Event.Kind
    package let recording: Recording

    package init(id: CaseID, kind: Event.Kind, recording: Recording) {
      self.id = id
      self.kind = kind
      self.recording = recording
    }
  }

  /// More cases than this are not counted.
  package static let most = 1_000

  /// On how many cases.
  package let cases: Int
  /// The cases on which something was recorded last, with what it was; not all of many.
  package let latest: [Change]

  package init(cases: Int, latest: [Change]) {
    self.cases = cases
    self.latest = latest
  }
}

/// How far a case, or a casebook, has come: a number that only rises, and who recorded last.
package struct CaseMoment: Hashable, Sendable {
  /// Of a case how many events it has, of a casebook the number of its last act.
  package let number: Int
  /// Who recorded last, and when; older events do not say.
  package let recording: Recording?

  package init(number: Int, recording: Recording?) {
    self.number = number
    self.recording = recording
  }
}
