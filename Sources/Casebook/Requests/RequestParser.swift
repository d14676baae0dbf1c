import FOILaw

/// Reads the lines of a request file one after the other.
struct RequestParser {
  private(set) var head: [String: String] = [:]
  private(set) var regime: Regime?
  private(set) var problems: [RequestFile.Problem] = []
  private(set) var opening = ""
  private(set) var closing = ""

  private let lines: [Substring]
  private var drafts: [Draft] = []
  /// Paragraphs since the last question; they belong to it if another question follows.
  private var pending: [String] = []

  private struct Draft {
    let id: QuestionID
    let indent: Int
    let line: Int
    var text: String
  }

  init(_ text: String) {
    var text = text
    if text.first == "\u{FEFF}" { text.removeFirst() }
    lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
  }

  /// The questions; one that only introduces its parts is a stem.
  var questions: [Question] {
    drafts.map { draft in
      let hasParts = drafts.contains { draft.id.contains($0.id) }
      return Question(
        id: draft.id, text: draft.text, isStem: hasParts && isIntroduction(draft.text))
    }
  }

  mutating func parse() {
    let start = parseHead()
    for index in start..<max(start, lines.count) { parseLine(lines[index], number: index + 1) }
    if drafts.isEmpty {
      add(.noQuestions, max(1, lines.count))
    } else {
      closing = pending.joined(separator: "\n").trimmedLines
    }
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
    let content = line.trimmed
    if let label = QuestionLabel(content), let id = place(label, indent: indent) {
      flushIntoLastQuestion()
      if let earlier = drafts.first(where: { $0.id == id }) {
        add(.numberUsedTwice(id, firstLine: earlier.line), number)
      }
      drafts.append(Draft(id: id, indent: indent, line: number, text: label.rest.plainWords))
    } else if drafts.isEmpty {
      opening += line.trimmedEnd + "\n"
    } else if !content.isEmpty, pending.isEmpty {
      // A line straight under a question goes on with it.
      let last = drafts.count - 1
      drafts[last].text = (drafts[last].text + " " + content.plainWords).trimmed
    } else {
      pending.append(line.trimmedEnd)
    }
  }

  /// Words between two questions belong to the first of them.
  private mutating func flushIntoLastQuestion() {
    guard !drafts.isEmpty else { return }
    let last = drafts.count - 1
    let more = pending.map(\.plainWords).filter { !$0.isEmpty }
    drafts[last].text = ([drafts[last].text] + more).joined(separator: " ").trimmed
    pending = []
  }

  /// The full id of a label: parts hang below the question they are indented under.
  private func place(_ label: QuestionLabel, indent: Int) -> QuestionID? {
    if label.labels.count > 1 { return QuestionID(labels: label.labels) }
    guard let own = label.labels.first else { return nil }
    if own.first?.isNumber == true {
      guard let parent = drafts.last(where: { $0.indent < indent }), indent >= 2 else {
        return QuestionID(labels: [own])
      }
      return QuestionID(labels: parent.id.labels + [own])
    }
    guard let last = drafts.last else { return QuestionID(labels: [own]) }
    if let parent = drafts.last(where: { $0.indent < indent }) {
      return QuestionID(labels: parent.id.labels + [own])
    }
    // Not indented under anything: the next part of the question above, or its first.
    if last.id.isLettered { return QuestionID(labels: Array(last.id.labels.dropLast()) + [own]) }
    return QuestionID(labels: last.id.labels + [own])
  }

  // MARK: - Checks

  private mutating func checkNumbers() {
    var previous: [String: QuestionID] = [:]
    for draft in drafts {
      if draft.text.isEmpty, !drafts.contains(where: { draft.id.contains($0.id) }) {
        add(.emptyQuestion(draft.id), draft.line)
      }
      // "2a" stands for question 2 as well, where 2 has no line of its own.
      for depth in 1...draft.id.labels.count {
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

  /// Whether a parent's words only lead to its parts.
  private func isIntroduction(_ text: String) -> Bool {
    text.isEmpty || text.last == ":" || text.last == "," || text.hasSuffix("-")
      || text.hasSuffix("\u{2013}")
  }
}
