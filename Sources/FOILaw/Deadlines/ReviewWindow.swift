/// How long an authority says a requester has to ask for a review.
///
/// "40 days" is kept as forty calendar days: the letter does not say working days.
public struct ReviewWindow: Hashable, Sendable, Codable {
  /// What the amount counts.
  public enum Unit: String, Codable, Hashable, Sendable {
    /// Working days of the regime's calendar.
    case workingDays = "working-days"
    /// Plain days.
    case calendarDays = "calendar-days"
    /// Calendar months, by the corresponding-date rule.
    case months
  }

  /// How many units; at least 1.
  public let amount: Int
  /// What is counted.
  public let unit: Unit

  /// Makes a window.
  /// - Parameters:
  ///   - amount: How many units.
  ///   - unit: What is counted.
  public init(amount: Int, unit: Unit) {
    self.amount = amount
    self.unit = unit
  }

  /// The window in words: `40 working days`, `2 months`.
  public var written: String {
    let plural = amount == 1 ? "" : "s"
    switch unit {
    case .workingDays: return "\(amount) working day\(plural)"
    case .calendarDays: return "\(amount) day\(plural)"
    case .months: return "\(amount) month\(plural)"
    }
  }
}
