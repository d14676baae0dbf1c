public import FOILaw

/// Something that an authority did wrong, or that a letter as read leaves out.
///
/// A finding says no more than is known: one that rests on the reading of a letter says so.
public struct Finding: Hashable, Sendable, Codable {
  /// How much weight it bears.
  public enum Severity: String, CaseIterable, Codable, Hashable, Sendable {
    /// By the days and events recorded, the law was broken.
    case breach
    /// It goes beyond guidance, or the law is arguable.
    case doubt
    /// The letter as read lacks something; look at the letter before saying so.
    case check
    /// Worth knowing; not a breach.
    case note
  }

  /// The stable name of the rule: `extension.late`.
  public let id: String
  /// How much weight it bears.
  public let severity: Severity
  /// What was found, in a sentence without a full stop at the end.
  public let text: String
  /// The provision or guidance it rests on.
  public let source: String
  /// The day it is about, where it is about one.
  public let day: CalendarDay?

  /// Makes a finding.
  /// - Parameters:
  ///   - id: The name of the rule.
  ///   - severity: How much weight it bears.
  ///   - text: What was found.
  ///   - source: What it rests on.
  ///   - day: The day it is about.
  public init(
    id: String, severity: Severity, text: String, source: String, day: CalendarDay? = nil
  ) {
    self.id = id
    self.severity = severity
    self.text = text
    self.source = source
    self.day = day
  }

  /// The finding as a letter states it, once a person has looked at the reply and found it right.
  package var stated: Finding {
    // A reading is no longer what it rests on.
    var words = text.replacing("The reply as read", with: "The reply")
    let read = "The words read in answer to "
    if words.hasPrefix(read + "questions ") {
      words = "The answers to " + words.dropFirst(read.count)
    } else if words.hasPrefix(read) {
      words = "The answer to " + words.dropFirst(read.count)
      for (many, one) in [(" do not ", " does not "), (" give ", " gives "), (" seem ", " seems ")]
      {
        words = words.replacing(many, with: one)
      }
    }
    return Finding(id: id, severity: .breach, text: words, source: source, day: day)
  }
}
