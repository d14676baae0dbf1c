package import Casebook
package import FOIDesk

/// The value of a closed set that a person means.
///
/// Capitals, blanks and underscores make no difference.
/// - Parameters:
///   - text: What was written.
///   - what: What it should be, with its article: `a stage`.
///   - type: The set.
/// - Returns: The value.
/// - Throws: ``DeskError/unknownValue(_:what:allowed:nearest:)`` with what is allowed.
package func choice<T: RawRepresentable & CaseIterable>(
  _ text: String, _ what: String, of type: T.Type = T.self
) throws(DeskError) -> T where T.RawValue == String {
  try choice(text, what, among: Array(T.allCases))
}

/// The same where not every value may be chosen here.
package func choice<T: RawRepresentable>(
  _ text: String, _ what: String, among values: [T]
) throws(DeskError) -> T where T.RawValue == String {
  func key(_ text: String) -> String {
    text.lowercased().replacing("_", with: "-").replacing(" ", with: "-")
  }
  let wanted = key(text)
  if let value = values.first(where: { key($0.rawValue) == wanted }) { return value }
  let allowed = values.map(\.rawValue)
  throw .unknownValue(
    text, what: what, allowed: allowed, nearest: nearest(to: wanted, among: allowed))
}

extension Standing.Stage {
  /// The stages at which a list can have a case.
  package static let listed = allCases.filter { $0 != .void }
}

extension Event.Kind {
  /// The kinds that a person records; the others follow from what is done.
  ///
  /// Another `sent` corrects the day.
  package static let recordable = allCases.filter {
    ![.answersSet, .answersConfirmed, .eventsConfirmed, .diary, .assigned, .retracted].contains($0)
  }

  /// The kinds that a message can be.
  package static let mailable = allCases.filter {
    ![.answersSet, .answersConfirmed, .eventsConfirmed, .diary, .assigned, .retracted].contains($0)
  }
}
