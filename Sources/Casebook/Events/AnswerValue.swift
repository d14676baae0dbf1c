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
    /// One of a few answers, in words.
    case choice
  }

  /// How the words limit a number instead of giving it.
  public enum Bound: String, CaseIterable, Codable, Hashable, Sendable {
    /// The number is less than the value, or no more: "fewer than five", "up to 10".
    case below
    /// The number is more than the value, or no less: "over 100".
    case above
    /// The number is near the value: "about 300".
    case about
  }

  /// What kind of value it is.
  public let kind: Kind
  /// The value in one plain spelling: `325100.51`, `41`, `2023-03-31`, `yes`.
  ///
  /// Digits and a point, so that nothing is lost to binary fractions.
  public let value: String
  /// The currency, for money: `GBP`; for a number what is counted, where that has a name: `days`, `FTE`.
  public let unit: String?
  /// The year or years it belongs to, as written: `2018/19`.
  public let period: String?
  /// What the answer adds to it: `excluding VAT`.
  public let note: String?
  /// How the words limit the number, where they do not give it.
  public let bound: Bound?
  /// Whether a person said that this is the value, and not only that the words were read right.
  public let isSettled: Bool

  /// Makes a value.
  /// - Parameters:
  ///   - kind: What kind of value it is.
  ///   - value: In one plain spelling.
  ///   - unit: The currency, or what is counted.
  ///   - period: The year or years it belongs to.
  ///   - note: What the answer adds to it.
  ///   - bound: How the words limit it.
  ///   - isSettled: Whether a person said that this is the value.
  public init(
    _ kind: Kind, _ value: String, unit: String? = nil, period: String? = nil, note: String? = nil,
    bound: Bound? = nil, isSettled: Bool = false
  ) {
    self.kind = kind
    self.value = value
    self.unit = unit
    self.period = period
    self.note = note
    self.bound = bound
    self.isSettled = isSettled
  }

  private enum CodingKeys: String, CodingKey {
    case kind, value, unit, period, note, bound, isSettled
  }

  /// Reads a value; one written before values could be settled is not.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(
      try container.decode(Kind.self, forKey: .kind),
      try container.decode(String.self, forKey: .value),
      unit: try container.decodeIfPresent(String.self, forKey: .unit),
      period: try container.decodeIfPresent(String.self, forKey: .period),
      note: try container.decodeIfPresent(String.self, forKey: .note),
      bound: try container.decodeIfPresent(Bound.self, forKey: .bound),
      isSettled: try container.decodeIfPresent(Bool.self, forKey: .isSettled) ?? false)
  }

  /// Writes a value; only one that is settled says so.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encode(value, forKey: .value)
    try container.encodeIfPresent(unit, forKey: .unit)
    try container.encodeIfPresent(period, forKey: .period)
    try container.encodeIfPresent(note, forKey: .note)
    try container.encodeIfPresent(bound, forKey: .bound)
    if isSettled { try container.encode(true, forKey: .isSettled) }
  }

  /// The same value for those years and with that note, as a person says that it is.
  package func settled(period: String?, note: String?) -> Self {
    Self(kind, value, unit: unit, period: period, note: note, bound: bound, isSettled: true)
  }
}
