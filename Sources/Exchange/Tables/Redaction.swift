import Casebook

/// What a publication leaves out of words: the requester, officers who are known by name, and addresses.
package struct Redaction: Sendable {
  /// Names by their first word, each as its words in lower case; longest first.
  private var names: [String: [[String]]] = [:]
  private static let titles: Set<String> = ["mr", "mrs", "ms", "miss", "dr", "cllr", "councillor"]

  /// - Parameter names: Names of people, and other words that point to the requester.
  package init(_ names: [String]) {
    for name in Set(names) {
      let words = Self.words(name).map { String($0).lowercased() }
      guard let first = words.first, words.count > 1 || first.utf8.count > 2 else { continue }
      self.names[first, default: []].append(words)
    }
    for (first, list) in self.names {
      self.names[first] = list.sorted { ($0.count, $0.joined()) > ($1.count, $1.joined()) }
    }
  }

  /// The columns with words of people.
  private static let columns = ["title", "heading", "text", "note"]

  /// A row with its words redacted; everything else stays.
  package func applied(to row: TableRows.Row) -> TableRows.Row {
    var row = row
    for column in Self.columns {
      if case .text(let text) = row[column] { row[column] = .text(applied(to: text)) }
    }
    return row
  }

  /// The text without the names, without e-mail addresses and telephone numbers.
  package func applied(to text: String) -> String {
    let words = Self.words(text)
    var result = ""
    var end = text.startIndex
    var place = 0
    while place < words.count {
      guard let (count, mark) = match(in: words, at: place, of: text) else {
        place += 1
        continue
      }
      result += text[end..<words[place].startIndex] + mark
      end = words[place + count - 1].endIndex
      place += count
    }
    return result + text[end...]
  }

  private func match(
    in words: [Substring], at place: Int, of text: String
  ) -> (count: Int, mark: String)? {
    let word = words[place]
    if word.utf8.contains(0x40), word.split(separator: "@").count == 2 {
      return (1, "[e-mail address]")
    }
    if let count = Self.telephone(in: words, at: place) { return (count, "[telephone number]") }
    let lower = word.lowercased()
    // "Will" may be a name, "will" is none.
    for name in names[lower] ?? []
    where place + name.count <= words.count && (name.count > 1 || word.first?.isUppercase == true) {
      if zip(name, words[place...]).allSatisfy({ $0 == $1.lowercased() }) {
        return (name.count, "[name]")
      }
    }
    if Self.titles.contains(lower), word.first?.isUppercase == true {
      var count = 0
      for word in words[(place + 1)...].prefix(2) {
        // Nothing but a blank is inside a name: "Dear Ms Poe. Thank you".
        let gap = text[words[place + count].endIndex..<word.startIndex]
        guard word.first?.isUppercase == true, count == 0 || gap == " " else { break }
        count += 1
      }
      if count > 0 { return (count + 1, "[name]") }
    }
    return nil
  }

  /// How many words from there are a British telephone number: 0 or +44 and ten or so digits.
  private static func telephone(in words: [Substring], at place: Int) -> Int? {
    guard words[place].first == "0" || words[place].hasPrefix("+44") else { return nil }
    var digits = 0
    for (count, word) in words[place...].prefix(5).enumerated() {
      guard word.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "+") }) else { return nil }
      digits += word.count { $0.isNumber }
      if (10...12).contains(digits) { return count + 1 }
      if digits > 12 { return nil }
    }
    return nil
  }

  /// The words of a text: what is between blanks and the marks of sentences, with what addresses hold.
  private static func words(_ text: String) -> [Substring] {
    var words: [Substring] = []
    for piece in text.split(whereSeparator: { $0.isWhitespace || ",;:()<>[]\"!?/".contains($0) }) {
      var word = piece
      while let last = word.last, ".'’".contains(last) { word.removeLast() }
      if !word.isEmpty { words.append(word) }
    }
    return words
  }
}
