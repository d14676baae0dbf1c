package import Casebook

/// The documents of one reply (covering letter, annex, sheet of answers) as one text to read.
///
/// A form feed parts them, so that each begins on a page of its own. ``placed(_:)`` leads from what
/// was read back to the document that says it.
package struct ReplyDocuments: Sendable {
  /// One document within the text.
  package struct Part: Sendable {
    /// Its name, which no other part has.
    package let name: String
    /// How it was come by.
    package let document: DocumentText
    /// Its first byte in the text.
    let start: Int
    /// One past its last byte.
    let end: Int
  }

  /// The text of all documents, in their order.
  package let text: String
  /// The documents, in their order.
  package let parts: [Part]

  /// Joins the documents of one reply.
  /// - Parameter documents: Each with its name, the covering letter first.
  package init(_ documents: [(name: String, document: DocumentText)]) {
    var text = ""
    var parts: [Part] = []
    for (name, document) in documents {
      if !parts.isEmpty { text += "\n\n\u{0C}\n" }
      let start = text.utf8.count
      text += document.text
      parts.append(
        Part(
          name: Self.unused(name, among: parts), document: document, start: start,
          end: text.utf8.count))
    }
    self.text = text
    self.parts = parts
  }

  /// Attachments may share a name; evidence has to tell them apart.
  private static func unused(_ name: String, among parts: [Part]) -> String {
    let taken = Set(parts.map(\.name))
    guard taken.contains(name) else { return name }
    return (2...(parts.count + 1)).lazy.map { "\(name) (\($0))" }.first { !taken.contains($0) }
      ?? name
  }

  /// The answers with each piece of evidence counted within its own document.
  package func placed(_ answers: [Answer]) -> [Answer] {
    guard parts.count > 1 else { return answers }
    let breaks = Breaks(text)
    return answers.map { answer in
      guard let evidence = answer.evidence else { return answer }
      return Answer(
        question: answer.question, outcome: answer.outcome, claims: answer.claims,
        text: answer.text, evidence: placed(evidence, breaks), confidence: answer.confidence,
        steps: answer.steps, values: answer.values)
    }
  }

  private func placed(_ evidence: Answer.Evidence, _ breaks: Breaks) -> Answer.Evidence {
    guard let part = parts.last(where: { $0.start <= evidence.start }) else { return evidence }
    let start = min(evidence.start, part.end)
    let hasPages = breaks.pages.count(from: part.start, to: part.end) > 0
    return Answer.Evidence(
      start: start - part.start, end: min(max(start, evidence.end), part.end) - part.start,
      line: breaks.lines.count(from: part.start, to: start) + 1,
      page: hasPages ? breaks.pages.count(from: part.start, to: start) + 1 : nil,
      document: part.name)
  }
}

/// Where the lines and pages of a text end.
private struct Breaks {
  /// Places in rising order.
  struct Places {
    var places: [Int] = []

    /// How many are at or after the one place and before the other.
    func count(from start: Int, to end: Int) -> Int { max(0, below(end) - below(start)) }

    private func below(_ place: Int) -> Int {
      var (low, high) = (0, places.count)
      while low < high {
        let middle = (low + high) / 2
        if places[middle] < place { low = middle + 1 } else { high = middle }
      }
      return low
    }
  }

  var lines = Places()
  var pages = Places()

  /// A line ends with LF, CR or both.
  init(_ text: String) {
    var wasReturn = false
    for (place, byte) in text.utf8.enumerated() {
      if byte == 0x0C { pages.places.append(place) }
      if wasReturn, byte != 0x0A { lines.places.append(place - 1) }
      if byte == 0x0A { lines.places.append(place) }
      wasReturn = byte == 0x0D
    }
  }
}
