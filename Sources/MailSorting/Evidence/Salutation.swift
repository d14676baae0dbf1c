/// Whom a letter greets.
struct Salutation {
  private let name: String?

  init(_ text: String) {
    var name: String?
    for line in text.lines.prefix(60) {
      let first = line.utf8.split(maxSplits: 1, whereSeparator: Self.parts(words:)).first
      guard let first, Self.greetings.contains(Substring(first).lowercased()) else { continue }
      let words = line.utf8.split(whereSeparator: Self.parts(words:)).map { Substring($0) }
      guard words.count <= 7 else { continue }
      name = words.dropFirst().joined(separator: " ")
      break
    }
    self.name = name
  }

  private static func parts(words byte: UInt8) -> Bool {
    switch UnicodeScalar(byte) {
    case " ", "\t", ">", "*", ",", ".", ":": true
    default: false
    }
  }

  private static let greetings: Set<String> = ["dear", "hi", "hello"]
  private static let anybody: Set<String> = [
    "sir", "madam", "sirs", "sir/madam", "applicant", "requester", "requestor", "customer",
    "all", "colleague", "colleagues", "resident", "enquirer", "correspondent", "there", "again",
    "team", "foi", "whatdotheyknow", "both", "everyone", "member", "subscriber", "information",
  ]
  private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "dr", "mx", "prof"]

  /// The name greeted, where it is someone else's.
  func stranger(to own: String?) -> String? {
    guard let name, let own else { return nil }
    let greeted = name.lowercased().split(separator: " ").map(String.init)
      .filter { !Self.titles.contains($0) }
    let mine = own.lowercased().split(separator: " ").map(String.init)
    guard !greeted.isEmpty, !greeted.contains(where: Self.anybody.contains),
      !greeted.contains(where: { mine.contains($0) }), greeted.count <= 4,
      name.first?.isUppercase == true
    else { return nil }
    return name
  }
}
