/// A decimal number that is added up without loss: an amount of money, a count, a share.
package struct Amount: Hashable, Sendable {
  /// The number in hundred-millionths.
  private let parts: Int128
  private static let places = 8
  private static let one: Int128 = 100_000_000

  private init(parts: Int128) {
    self.parts = parts
  }

  /// A whole number.
  package init(_ number: Int) {
    parts = Int128(number) * Self.one
  }

  /// Reads digits with a point and a sign, `325100.51`; places beyond the eighth are dropped.
  package init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    let isNegative = bytes.first == 0x2D
    if isNegative || bytes.first == 0x2B { bytes = bytes.dropFirst() }
    let halves = bytes.split(separator: 0x2E, maxSplits: 1, omittingEmptySubsequences: false)
    guard let whole = halves.first, !whole.isEmpty, whole.count <= 24, whole.allSatisfy(\.isDigit)
    else { return nil }
    let fraction = halves.count > 1 ? halves[1] : []
    guard halves.count == 1 || !fraction.isEmpty, fraction.allSatisfy(\.isDigit) else { return nil }
    var parts: Int128 = 0
    for byte in whole { parts = parts * 10 + Int128(byte - 0x30) }
    for place in 0..<Self.places {
      let byte = place < fraction.count ? fraction[fraction.startIndex + place] : 0x30
      parts = parts * 10 + Int128(byte - 0x30)
    }
    self.parts = isNegative ? -parts : parts
  }

  package static let zero = Amount(0)

  /// The number in binary, for what is drawn and compared but not printed.
  package var double: Double { Double(parts) / Double(Self.one) }

  package var isWhole: Bool { parts % Self.one == 0 }

  /// The sum, which stays at the greatest number there is.
  package static func + (first: Amount, second: Amount) -> Amount {
    let (sum, overflow) = first.parts.addingReportingOverflow(second.parts)
    return Amount(parts: overflow ? (first.parts > 0 ? .max : .min) : sum)
  }

  /// The difference, which stays at the least number there is.
  package static func - (first: Amount, second: Amount) -> Amount {
    let (rest, overflow) = first.parts.subtractingReportingOverflow(second.parts)
    return Amount(parts: overflow ? (first.parts > 0 ? .max : .min) : rest)
  }

  /// The number between two.
  package static func middle(of first: Amount, _ second: Amount) -> Amount {
    Amount(parts: first.parts / 2 + second.parts / 2 + (first.parts % 2 + second.parts % 2) / 2)
  }

  /// So many times the number; nil where that is too great.
  package func times(_ factor: Int) -> Amount? {
    let (product, overflow) = parts.multipliedReportingOverflow(by: Int128(factor))
    return overflow ? nil : Amount(parts: product)
  }

  /// The number divided by another; nil where that is nought, or the result too great.
  package func divided(by other: Amount) -> Amount? {
    guard other.parts != 0 else { return nil }
    let (scaled, overflow) = parts.multipliedReportingOverflow(by: Self.one)
    return overflow ? nil : Amount(parts: scaled / other.parts)
  }

  /// The number rounded to so many places.
  package func rounded(to places: Int) -> Amount {
    guard places < Self.places, places >= 0 else { return self }
    var step: Int128 = 1
    for _ in places..<Self.places { step *= 10 }
    let half = parts < 0 ? -(step / 2) : step / 2
    let (sum, overflow) = parts.addingReportingOverflow(half)
    return overflow ? self : Amount(parts: sum / step * step)
  }
}

extension Amount: Comparable {
  package static func < (first: Amount, second: Amount) -> Bool { first.parts < second.parts }
}

extension Amount: CustomStringConvertible {
  /// Digits and a point, as a program reads them: `325100.51`.
  package var description: String { written(grouped: false, leastPlaces: 0) }

  /// The number as people read it: `325,100.51`.
  /// - Parameters:
  ///   - grouped: Whether thousands are parted by commas.
  ///   - leastPlaces: How many places a fraction has at least; a whole number has none.
  /// - Returns: The number.
  package func written(grouped: Bool = true, leastPlaces: Int = 0) -> String {
    let (whole, rest) = parts.magnitude.quotientAndRemainder(dividingBy: UInt128(Self.one))
    var digits = String(whole)
    if grouped {
      var place = digits.count - 3
      while place > 0 {
        digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
        place -= 3
      }
    }
    var fraction = String(rest)
    fraction = String(repeating: "0", count: Self.places - fraction.count) + fraction
    while fraction.last == "0" { fraction.removeLast() }
    if !fraction.isEmpty, fraction.count < leastPlaces {
      fraction += String(repeating: "0", count: leastPlaces - fraction.count)
    }
    return (parts < 0 ? "-" : "") + digits + (fraction.isEmpty ? "" : "." + fraction)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { 0x30...0x39 ~= self }
}
