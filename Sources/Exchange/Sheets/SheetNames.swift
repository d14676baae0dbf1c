/// Names of sheets as Excel takes them.
enum SheetNames {
  private static let longest = 31

  /// The names without what Excel forbids in them, each one different from the others.
  static func distinct(_ names: [String]) -> [String] {
    var taken: Set<String> = []
    return names.map { name in
      let plain = allowed(name)
      var candidate = plain
      var number = 2
      while !taken.insert(candidate.lowercased()).inserted {
        let ending = " (\(number))"
        candidate = cut(plain, to: longest - ending.utf16.count) + ending
        number += 1
      }
      return candidate
    }
  }

  /// Excel forbids `[ ] : * ? / \`, an apostrophe at either end, control characters and the name History.
  private static func allowed(_ name: String) -> String {
    let kept = name.unicodeScalars.map { scalar -> Character in
      "[]:*?/\\".unicodeScalars.contains(scalar) || scalar.value < 0x20 || scalar.value == 0x7F
        ? " " : Character(scalar)
    }
    var text = cut(String(kept), to: longest)
    while let first = text.first, first == "'" || first == " " { text.removeFirst() }
    while let last = text.last, last == "'" || last == " " { text.removeLast() }
    return text.isEmpty ? "Sheet" : text.lowercased() == "history" ? text + "_" : text
  }

  private static func cut(_ text: String, to most: Int) -> String {
    var cut = text
    while cut.utf16.count > most { cut.removeLast() }
    return cut
  }
}
