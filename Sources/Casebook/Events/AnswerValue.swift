/// A figure, a date or a yes or no that an answer gives, for comparing answers.
///
/// "2018/19 - £325,100.51 excluding VAT" is money, 325100.51, of the period 2018/19, with the note
/// "excluding VAT".
public struct AnswerValue: Hashable, Sendable, Codable {
  /// What kind of value it is.
  public enum Kind: String, CaseIterable, Codable, Hashable, Sendable {
    /// An amount in pounds.
    case money
    /// A number of things.
    case count
    /// A share in per cent.
    case percentage
    /// A day.
    case date
    /// Yes or no.
    case yesNo = "yes-no"
  }

  /// What kind of value it is.
  public let kind: Kind
  /// The value in one plain spelling: `325100.51`, `41`, `2023-03-31`, `yes`.
  ///
  /// Digits and a point, so that nothing is lost to binary fractions.
  public let value: String
  /// The currency, for money: `GBP`.
  public let unit: String?
  /// The year or years it belongs to, as written: `2018/19`.
  public let period: String?
  /// What the answer adds to it: `excluding VAT`.
  public let note: String?

  /// Makes a value.
  /// - Parameters:
  ///   - kind: What kind of value it is.
  ///   - value: In one plain spelling.
  ///   - unit: The currency, for money.
  ///   - period: The year or years it belongs to.
  ///   - note: What the answer adds to it.
  public init(
    _ kind: Kind, _ value: String, unit: String? = nil, period: String? = nil, note: String? = nil
  ) {
    self.kind = kind
    self.value = value
    self.unit = unit
    self.period = period
    self.note = note
  }
}
