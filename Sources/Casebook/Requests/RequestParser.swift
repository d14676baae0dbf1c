import FOILaw

/// Reads the lines of a request file one after the other.
struct RequestParser {
  private(set) var head: [String: String] = [:]
  private(set) var regime: Regime?
  private(set) var problems: [RequestFile.Problem] = []
  private(set) var opening = ""
  private(set) var closing = ""

  private let lines: [Substring]
  /// The lines before the first question.
  private var before: [String] = []
  private var drafts: [Draft] = []
  /// The questions of this part that the next one may be a part of: each is indented further than the one
  /// before it.
  private var ancestors: [(id: QuestionID, indent: Int)] = []
  /// The lines on which this part's questions were first.
  private var firstLines: [QuestionID: Int] = [:]
  /// Paragraphs since the last question; they belong to it if another question follows.
  private var pending: [String] = []

  private struct Draft {
    var id: QuestionID
    let line: Int
    /// Its words, line by line.
    var words: [String]
    /// The part of the request that it is in, from 0, and the heading right above it.
    let part: Int
    let heading: String?

    var text: String { words.filter { !$0.isEmpty }.joined(separator: " ") }
  }

  /// How deep questions nest, so that their numbers read back; what is below belongs to the level above.
  private static let levels = 5

  /// A part of the request under a heading of its own.
  private struct Part {
    /// The letter that the heading gives it: `Part B`.
    let letter: String?
  }
  private var parts = [Part(letter: nil)]
  /// The heading that waits for the question below it.
  private var heading: String?

  init(_ text: String) {
    var text = text
    if text.first == "\u{FEFF}" { text.removeFirst() }
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
  }

  /// The questions; one that only introduces its parts is a stem.
  var questions: [Question] {
    let parents = parents
    return drafts.map { draft in
      let text = draft.text
      return Question(
        id: draft.id, text: text, isStem: parents.contains(draft.id) && isIntroduction(text),
        heading: draft.heading)
    }
  }

  /// The numbers that a question hangs below, at any depth.
  private var parents: Set<QuestionID> {
    var found: Set<QuestionID> = []
    for draft in drafts {
      var parent = draft.id.parent
      while let id = parent, found.insert(id).inserted { parent = id.parent }
    }
    return found
  }

  mutating func parse() {
    let start = parseHead()
    for index in start..<max(start, lines.count) { parseLine(lines[index], number: index + 1) }
    opening = before.joined(separator: "\n")
    if drafts.isEmpty { parseUnnumbered(from: start) }
    if drafts.isEmpty {
      add(.noQuestions, max(1, lines.count))
    } else {
      // A heading with no question below it is a word to the reader like the others.
      if let heading { pending.append(heading) }
      closing = pending.joined(separator: "\n").trimmedLines
    }
    takeUpFirstParts()
    tellPartsApart()
    opening = opening.trimmedLines
    checkNumbers()
  }

  // MARK: - The head

  /// Reads the head, if there is one; the result is the index of the first line after it.
  private mutating func parseHead() -> Int {
    guard let first = lines.first, first.trimmed == "---" else {
      add(.noTitle, 1)
      return 0
    }
    guard let end = lines.indices.dropFirst().first(where: { lines[$0].trimmed == "---" }) else {
      add(.headNotClosed, 1)
      return lines.count
    }
    for index in 1..<end {
      let line = lines[index].trimmed
      if line.isEmpty || line.hasPrefix("#") { continue }
      guard let colon = line.firstIndex(of: ":") else {
        add(.headLineUnreadable(line), index + 1)
        continue
      }
      readHeading(
        line[..<colon].trimmed.lowercased(), line[line.index(after: colon)...].trimmed.unquoted,
        line: index + 1)
    }
    if head["title"] == nil { add(.noTitle, 1) }
    return end + 1
  }

  private mutating func readHeading(_ name: String, _ value: String, line: Int) {
    switch name {
    case "title", "id", "purpose", "accept":
      if !value.isEmpty { head[name] = value }
    case "regime":
      regime = Regime(named: value)
      if regime == nil { add(.unknownRegime(value), line) }
    default: add(.unknownHeading(name), line)
    }
  }

  // MARK: - The body

  private mutating func parseLine(_ line: Substring, number: Int) {
    let indent = line.indentWidth
    let content = Self.cells(of: line.trimmed)
    if content.isEmpty, !line.trimmed.isEmpty { return }
    if let found = Heading(content, isAfterBlank: isAfterBlank(number)) {
      if drafts.isEmpty { before.append(line.trimmedEnd) } else { flushIntoLastQuestion() }
      heading = drafts.isEmpty && found.letter == nil ? nil : found.text
      // What opened the letter is not part of it; a lettered part is.
      if drafts.isEmpty, found.letter != nil { before.removeLast() }
      parts.append(Part(letter: found.letter))
      ancestors = []
      firstLines = [:]
      return
    }
    if let label = QuestionLabel(content), let id = place(label, indent: indent) {
      flushIntoLastQuestion()
      if let first = firstLines[id] {
        add(.numberUsedTwice(id, firstLine: first), number)
      } else {
        firstLines[id] = number
      }
      while let last = ancestors.last, last.indent >= indent { ancestors.removeLast() }
      ancestors.append((id, indent))
      drafts.append(
        Draft(
          id: id, line: number, words: [label.rest.plainWords], part: parts.count - 1,
          heading: heading))
      heading = nil
    } else if drafts.isEmpty {
      before.append(line.trimmedEnd)
    } else if !content.isEmpty, pending.isEmpty, heading == nil {
      // A line straight under a question goes on with it.
      drafts[drafts.count - 1].words.append(content.plainWords)
    } else {
      pending.append(line.trimmedEnd)
    }
  }

  /// Words between two questions belong to the first of them.
  private mutating func flushIntoLastQuestion() {
    guard !drafts.isEmpty else { return }
    drafts[drafts.count - 1].words += pending.map(\.plainWords)
    pending = []
  }

  /// The full id of a label: parts hang below the question they are indented under.
  private func place(_ label: QuestionLabel, indent: Int) -> QuestionID? {
    if label.labels.count > 1 { return QuestionID(labels: label.labels) }
    guard let own = label.labels.first else { return nil }
    func under(_ labels: some Collection<String>) -> QuestionID {
      QuestionID(labels: labels.prefix(Self.levels - 1) + [own])
    }
    let parent = ancestors.last { $0.indent < indent }?.id
    if own.first?.isNumber == true {
      guard let parent, indent >= 2 else { return QuestionID(labels: [own]) }
      return under(parent.labels)
    }
    if let parent { return under(parent.labels) }
    guard !ancestors.isEmpty, let last = drafts.last?.id else { return QuestionID(labels: [own]) }
    // "B)" below "A)" and its numbers, or "b)" below "a)" and its Roman ones.
    if let sibling = ancestors.last(where: { $0.indent == indent && $0.id.isLettered }) {
      return under(sibling.id.labels.dropLast())
    }
    // Not indented under anything: the next part of the question above, or its first.
    return under(last.isLettered ? last.labels.dropLast() : last.labels[...])
  }

  // MARK: - Parts

  /// Gives the part that stands in its question's own line, `5. a) How many?` above `b) Where?`, its number.
  private mutating func takeUpFirstParts() {
    let known = Set(drafts.map(\.id))
    for index in drafts.indices {
      let id = drafts[index].id
      guard let label = drafts[index].words.first.flatMap({ QuestionLabel($0) }),
        let first = label.labels.first, label.labels.count == 1,
        let second = ["a": "b", "i": "ii"][first], id.labels.count < Self.levels,
        known.contains(QuestionID(labels: id.labels + [second]))
      else { continue }
      let part = QuestionID(labels: id.labels + [first])
      guard !known.contains(part) else { continue }
      drafts[index].id = part
      drafts[index].words[0] = label.rest.plainWords
    }
  }

  /// If numbering starts again in another part, every question gets its part's letter: `A1`, `B1`.
  private mutating func tellPartsApart() {
    let first = Dictionary(
      drafts.map { ($0.id, $0.part) }, uniquingKeysWith: { first, _ in first })
    guard drafts.contains(where: { first[$0.id] != $0.part }) else { return }
    var letters: [Int: String] = [:]
    var next = UInt8(ascii: "a")
    for draft in drafts where letters[draft.part] == nil {
      let given = parts[draft.part].letter
      letters[draft.part] = given ?? String(UnicodeScalar(next))
      next = min((given?.utf8.first ?? next) + 1, UInt8(ascii: "z"))
    }
    for index in drafts.indices {
      let labels = [letters[drafts[index].part] ?? "a"] + drafts[index].id.labels
      drafts[index].id = QuestionID(labels: labels)
    }
    var seen: [QuestionID: Int] = [:]
    for draft in drafts {
      if let first = seen[draft.id] {
        add(.numberUsedTwice(draft.id, firstLine: first), draft.line)
      }
      seen[draft.id] = seen[draft.id] ?? draft.line
    }
    if let first = drafts.first { add(.partsLettered(first.id), first.line) }
  }

  /// Whether the line before is empty, or there is none.
  private func isAfterBlank(_ number: Int) -> Bool {
    number < 2 || lines[number - 2].trimmed.isEmpty
  }

  /// The cells of a table's row as one line; empty for the line that only rules the table.
  private static func cells(of line: String) -> String {
    guard line.first == "|" else { return line }
    let cells = line.split(separator: "|").map { $0.trimmed }.filter { !$0.isEmpty }
    if cells.allSatisfy({ $0.allSatisfy { "-:".contains($0) } }) { return "" }
    guard let first = cells.first, cells.count > 1 else { return cells.joined(separator: " ") }
    let rest = cells.dropFirst().joined(separator: " ")
    let isNumber = first.count <= 4 && QuestionID(first) != nil && first.contains(where: \.isNumber)
    return isNumber ? "\(first). \(rest)" : "\(first) \(rest)"
  }

  // MARK: - Questions without numbers

  /// A list with bullets, or a single question in a paragraph of its own; they are counted 1, 2, 3.
  private mutating func parseUnnumbered(from start: Int) {
    let body = Array(lines.indices.dropFirst(start))
    let bullets = body.filter { Self.bullet(lines[$0]) != nil }
    let found: [(first: Int, last: Int, text: String)]
    if bullets.isEmpty {
      let paragraphs = self.paragraphs(in: body)
      let asking = paragraphs.filter { $0.text.contains("?") }
      let chosen = asking.isEmpty && paragraphs.count == 1 ? paragraphs : asking
      guard chosen.count == 1, Self.asks(chosen[0].text) else { return }
      found = chosen
    } else {
      found = bullets.map { index in
        // What is indented under a bullet goes on with it.
        var last = index
        while last + 1 < lines.count, !lines[last + 1].trimmed.isEmpty,
          Self.bullet(lines[last + 1]) == nil, lines[last + 1].indentWidth > 0
        { last += 1 }
        let more = lines[(index + 1)..<(last + 1)].map(\.plainWords)
        return (
          index, last,
          ([Self.bullet(lines[index]) ?? ""] + more).joined(separator: " ").plainWords
        )
      }
    }
    guard let first = found.first, let last = found.last else { return }
    opening = lines[start..<first.first].map(\.trimmedEnd).joined(separator: "\n")
    pending = lines[(last.last + 1)...].map(\.trimmedEnd)
    heading = nil
    drafts = found.enumerated().map { place, question in
      Draft(
        id: QuestionID(labels: ["\(place + 1)"]), line: question.first + 1,
        words: [question.text], part: parts.count - 1, heading: nil)
    }
    add(.unnumbered(found.count), first.first + 1)
  }

  private static func bullet(_ line: Substring) -> String? {
    let text = line.trimmed
    guard let mark = text.first, "-*•–·".contains(mark) else { return nil }
    let rest = text.dropFirst()
    return rest.first?.isWhitespace == true ? rest.trimmed : nil
  }

  private static func asks(_ text: String) -> Bool {
    let first = text.split(separator: " ").prefix(2).map { $0.lowercased() }
    return text.contains("?")
      || first.first.map { ["please", "provide", "send", "list"].contains($0) } == true
        && text.count > 20 && first.count == 2
  }

  private func paragraphs(in body: [Int]) -> [(first: Int, last: Int, text: String)] {
    var found: [(first: Int, last: Int, words: [String])] = []
    for index in body where !lines[index].trimmed.isEmpty {
      if let last = found.indices.last, found[last].last == index - 1 {
        found[last].last = index
        found[last].words.append(lines[index].plainWords)
      } else {
        found.append((index, index, [lines[index].plainWords]))
      }
    }
    return found.map { ($0.first, $0.last, $0.words.joined(separator: " ")) }
  }

  // MARK: - Checks

  private mutating func checkNumbers() {
    let parents = parents
    var previous: [String: QuestionID] = [:]
    for draft in drafts {
      if draft.text.isEmpty, !parents.contains(draft.id) {
        add(.emptyQuestion(draft.id), draft.line)
      }
      // "2a" also means question 2, if 2 has no line of its own.
      for depth in 1...draft.id.labels.count where draft.id.labels[0].first?.isNumber == true {
        let id = QuestionID(labels: Array(draft.id.labels.prefix(depth)))
        guard let number = id.labels.last.flatMap({ Int($0) }) else { continue }
        let level = id.parent?.description ?? ""
        if let before = previous[level], let last = before.labels.last.flatMap({ Int($0) }),
          number > last + 1
        {
          add(.numberSkipped(draft.id, after: before), draft.line)
        }
        previous[level] = id
      }
    }
  }

  private mutating func add(_ fault: RequestFile.Problem.Fault, _ line: Int) {
    problems.append(.init(fault: fault, line: line))
  }

  /// Whether a parent's words only lead to its parts: "Do you publish a list? If so:" asks as well.
  private func isIntroduction(_ text: String) -> Bool {
    guard !text.contains("?") else { return false }
    return text.isEmpty || text.last == ":" || text.last == "," || text.hasSuffix("-")
      || text.hasSuffix("\u{2013}")
  }
}

/// A line that heads the questions below it.
private struct Heading {
  let text: String
  /// The letter of its part: `Part B`, `Section b:`.
  let letter: String?

  /// Reads a heading, or `nil`: Markdown's own, a line that is wholly strong, or `Part A`.
  init?(_ line: String, isAfterBlank: Bool) {
    let plain = String(line.drop { $0 == "#" || $0 == " " }).plainWords
    guard !plain.isEmpty, QuestionLabel(line) == nil || line.hasPrefix("##") else { return nil }
    let words = plain.split(whereSeparator: { $0 == " " || $0 == ":" })
    let isPart =
      words.count >= 2 && ["part", "section", "schedule"].contains(words[0].lowercased())
      && words[1].count == 1 && words[1].first?.isASCII == true && words[1].first?.isLetter == true
    let isMarked =
      line.first == "#" || line.hasPrefix("**") && line.hasSuffix("**") && line.count > 4
    guard
      isPart && (isAfterBlank || isMarked) && plain.count <= 80 || isMarked && plain.count <= 120
    else { return nil }
    text = plain
    letter = isPart ? words[1].lowercased() : nil
  }
}
