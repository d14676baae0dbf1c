/// Numbers as lists write them: 1, a, iv.
enum Numeral {
  /// The number in the form that Word and OpenDocument call so.
  static func written(_ number: Int, as format: String) -> String {
    switch format {
    case "lowerLetter", "a": letters(number)
    case "upperLetter", "A": letters(number).uppercased()
    case "lowerRoman", "i": roman(number)
    case "upperRoman", "I": roman(number).uppercased()
    default: String(number)
    }
  }

  /// a … z, then aa, bb: as Word counts.
  private static func letters(_ number: Int) -> String {
    guard (1...780).contains(number) else { return String(number) }
    let letter = UnicodeScalar(UInt8(0x61 + (number - 1) % 26))
    return String(repeating: String(letter), count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3_999).contains(number) else { return String(number) }
    let signs = [
      (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
      (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var (rest, text) = (number, "")
    for (value, sign) in signs {
      while rest >= value {
        text += sign
        rest -= value
      }
    }
    return text
  }
}
