package import Casebook
import CasebookStore
import FOILaw
import Mailroom

/// Checking a reply: the letter next to its reading.
extension Desk {
  /// A letter with the answers read from it, as they are now.
  package struct LetterInHand: Sendable {
    package let detail: CaseDetail
    package let event: Event
    /// The letter and what came with it.
    package let documents: [Paper]
    /// The present answers of the questions that this letter answers, in the order asked.
    package let answers: [Standing.PresentAnswer]

    /// One document of a letter.
    package struct Paper: Sendable {
      package let name: String
      /// Its words, where it has any that can be shown.
      package let text: String?
      /// Which of the letter's originals it is in.
      package let original: Int
      /// Its bytes where it is a PDF, whose pages can be shown as they look.
      package let pdf: [UInt8]?

      init(name: String, text: String?, original: Int, file: [UInt8]?) {
        self.name = name
        self.text = text
        self.original = original
        pdf = file.flatMap { $0.starts(with: "%PDF-".utf8) ? $0 : nil }
      }
    }

    /// The document that an answer was read from: the letter itself where nothing says otherwise.
    package func document(of answer: Answer?) -> Int {
      documents.firstIndex { $0.name == answer?.evidence?.document } ?? 0
    }

    /// The answers that nobody has looked at, the least sure first.
    package var doubtful: [Standing.PresentAnswer] {
      answers.filter { !$0.isConfirmed }.enumerated()
        .sorted {
          ($0.element.answer.confidence, $0.offset) < ($1.element.answer.confidence, $1.offset)
        }.map(\.element)
    }
  }

  /// How many replies to a request there are, and how many of them leave nothing to check.
  package func checked(of request: RequestID) throws(DeskError) -> (checked: Int, replies: Int) {
    try DeskError.wrapping {
      try store.read { reader in
        let replies = try reader.repliesByDay(of: request).values.reduce(0, +)
        var query = AgendaQuery(through: environment.today)
        query.request = request
        let open = try reader.agendaCounts(query)[.confirm] ?? 0
        return (max(0, replies - open), replies)
      }
    }
  }

  /// The letter that an event of a case brought.
  package func letterInHand(_ eventID: String, case text: String) throws(DeskError) -> LetterInHand
  {
    try DeskError.wrapping {
      try store.read { reader in
        let file = try Self.caseFile(text, in: reader)
        let event = try Self.letterEvent(eventID, of: file)
        let originals = try event.originals.compactMap { try reader.original($0) }
        guard !originals.isEmpty else { throw DeskError.noSuchEvent(eventID, file.id) }
        let detail = try detail(of: file, in: reader)
        let asked = Set(event.answers.map(\.question))
        return LetterInHand(
          detail: detail, event: event,
          documents: documents(in: originals, isMail: event.messageID != nil),
          answers: detail.standing.answers.filter { asked.contains($0.answer.question) })
      }
    }
  }

  /// The documents as they were read: those of an e-mail one by one, and what has no words at the end.
  private func documents(in originals: [Original], isMail: Bool) -> [LetterInHand.Paper] {
    var read: [(name: String, document: DocumentText)] = []
    var sources: [(original: Int, file: [UInt8]?)] = []
    var wordless: [LetterInHand.Paper] = []
    for (place, original) in originals.enumerated() {
      let found = try? Document(name: original.name, bytes: original.bytes)
        .parts(isMail: isMail && place == 0)
      read += (found ?? []).map { ($0.name, $0.document) }
      sources += (found ?? []).map { (place, $0.file) }
      if found == nil {
        wordless.append(
          .init(name: original.name, text: nil, original: place, file: original.bytes))
      }
    }
    return zip(ReplyDocuments(read).parts, sources).map {
      .init(name: $0.name, text: $0.document.text, original: $1.original, file: $1.file)
    } + wordless
  }

  /// The letter that a step "check the answers" is about: the last with answers nobody confirmed.
  package func letterToCheck(case text: String) throws(DeskError) -> Event? {
    let detail = try show(text)
    let open = Set(detail.standing.answers.filter { !$0.isConfirmed }.map(\.answer.question))
    return detail.file.history.last { event in
      event.original != nil && event.answers.contains { open.contains($0.question) }
    }
  }

  /// A document of a letter, byte for byte: 0 is the letter itself, the others came with it.
  package func original(
    _ eventID: String, document: Int = 0, case text: String
  ) throws(DeskError) -> Original {
    try DeskError.wrapping {
      try store.read { reader in
        let file = try Self.caseFile(text, in: reader)
        let ids = try Self.letterEvent(eventID, of: file).originals
        guard ids.indices.contains(document), let original = try reader.original(ids[document])
        else { throw DeskError.noSuchEvent(eventID, file.id) }
        return original
      }
    }
  }

  static func letterEvent(_ eventID: String, of file: CaseFile) throws -> Event {
    let matches = file.events.filter {
      $0.original != nil && $0.id.description.hasPrefix(eventID.lowercased())
    }
    guard matches.count == 1, !eventID.isEmpty else {
      throw DeskError.noSuchEvent(eventID, file.id)
    }
    return matches[0]
  }

  /// A person's correction of the answer to one question.
  package struct Correction: Sendable {
    package var question: String
    package var outcome: Outcome
    /// Citations, with commas or spaces between them.
    package var claims: String
    /// The answer's words as typed, for a letter whose own cannot be taken line by line; nil or empty
    /// where they stay.
    package var words: String?
    /// The lines of the letter that are the answer, from 1, or nil if they stay.
    package var lines: ClosedRange<Int>?
    /// The document that the lines are of: 0 is the letter itself.
    package var document: Int

    package init(
      question: String, outcome: Outcome, claims: String, words: String? = nil,
      lines: ClosedRange<Int>? = nil, document: Int = 0
    ) {
      self.question = question
      self.outcome = outcome
      self.claims = claims
      self.words = words
      self.lines = lines
      self.document = document
    }
  }

  /// Corrects the answer to one question; with lines given, these are its words from now on.
  package func correct(
    _ correction: Correction, letter eventID: String, case text: String
  ) throws(DeskError) -> Recorded {
    let letter = try letterInHand(eventID, case: text)
    return try change(text) { file in
      let id = try Self.question(correction.question, of: file)
      guard correction.outcome != .noReply else {
        throw DeskError.unknownValue(
          correction.outcome.rawValue, what: "something that a reply says",
          allowed: Outcome.replies.map(\.rawValue), nearest: [])
      }
      let earlier = letter.answers.first { $0.answer.question == id }?.answer
      var words = earlier?.text
      var evidence = earlier?.evidence
      if let lines = correction.lines {
        let place = letter.documents.indices.contains(correction.document) ? correction.document : 0
        let document = letter.documents[place]
        let whole = document.text ?? ""
        let name = letter.documents.count > 1 ? document.name : nil
        guard let passage = QuotedLines(lines: lines, of: whole, document: name) else {
          throw DeskError.noSuchLines(lines, file.id, count: QuotedLines.lineCount(of: whole))
        }
        words = passage.text
        evidence = passage.evidence
      }
      if let typed = correction.words?.trimmed, !typed.isEmpty,
        typed.split(whereSeparator: \.isWhitespace)
          != earlier?.text?.split(whereSeparator: \.isWhitespace)
      {
        words = typed
      }
      let listed = Provision.citations(in: correction.claims)
      let claims =
        try listed.isEmpty && !correction.claims.isBlank
        ? [Self.ground(correction.claims, in: file.regime)]
        : listed.map { try Self.ground($0.description, in: file.regime) }
      try Self.refuseGrounds(claims, of: correction.outcome)
      let answer = Answer(
        question: id, outcome: correction.outcome, claims: claims, text: words, evidence: evidence,
        values: Self.values(
          of: words == earlier?.text ? nil : words, correction.outcome, earlier: earlier))
      return newEvent(.answersSet([answer]), on: environment.today)
    }
  }
}

/// Some lines of a letter, as evidence.
struct QuotedLines {
  let text: String
  let evidence: Answer.Evidence

  static func lineCount(of text: String) -> Int {
    text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).count
  }

  init?(lines: ClosedRange<Int>, of whole: String, document: String?) {
    let bytes = Array(whole.utf8)
    let all = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    guard lines.lowerBound >= 1, lines.upperBound <= all.count else { return nil }
    let start = all[lines.lowerBound - 1].startIndex
    let end = all[lines.upperBound - 1].endIndex
    text = String(decoding: bytes[start..<end], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    guard !text.isEmpty else { return nil }
    let pages = bytes[..<start].count { $0 == 0x0C }
    evidence = Answer.Evidence(
      start: start, end: end, line: lines.lowerBound,
      page: bytes.contains(0x0C) ? pages + 1 : nil, document: document)
  }
}

extension String {
  fileprivate var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
