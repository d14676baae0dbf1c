package import Casebook
import CasebookStore
import Exchange
package import FOILaw
import Mailroom

/// Replies that came without a file: by post, by telephone, from a spreadsheet.
extension Desk {
  /// A person's own reading of the answer to one question.
  package struct HandAnswer: Sendable {
    package var question: String
    package var outcome: Outcome
    /// Citations, with commas or spaces between them.
    package var claims: String
    package var text: String?

    package init(question: String, outcome: Outcome, claims: String = "", text: String? = nil) {
      self.question = question
      self.outcome = outcome
      self.claims = claims
      self.text = text
    }
  }

  /// Records a reply that no file holds; its answers count as confirmed.
  package func recordByHand(
    received day: CalendarDay, answers: [HandAnswer] = [], reference: String? = nil,
    note: String? = nil, case text: String
  ) throws(DeskError) -> Recorded {
    try change(text) { file in
      var facts = LetterFacts(kind: .reply)
      facts.reference = reference
      let made = try answers.map { try Self.answer($0, of: file) }
      return newEvent(
        .replied(answers: made, facts: facts, confirmed: made.map(\.question)), on: day,
        note: note)
    }
  }

  /// Sets answers to several questions by hand in one act.
  package func setAnswers(_ answers: [HandAnswer], case text: String) throws(DeskError) -> Recorded
  {
    try change(text) { file in
      let made = try answers.map { try Self.answer($0, of: file) }
      guard !made.isEmpty else { throw DeskError.incomplete(.answer) }
      return newEvent(.answersSet(made), on: environment.today)
    }
  }

  /// Records the replies of a spreadsheet: to a case, or those of many authorities to a request.
  ///
  /// All are one act; a reply that is recorded already is passed over. `given` is the day of a reply whose
  /// line has none.
  package func recordReplies(
    in document: Document, of text: String, received given: CalendarDay? = nil,
    reference: String? = nil, note: String? = nil
  ) throws(DeskError) -> [Recorded] {
    let words = try document.text()
    let rows: [AnswerCSV.Row]
    do {
      rows = try AnswerCSV.read(words)
    } catch {
      throw .answers(path: document.name, fault: error)
    }
    return try DeskError.wrapping {
      try store.write { writer in
        let days = try rows.map { try self.day($0.received, $0, document.name) ?? given }
        if let place = days.firstIndex(of: nil) {
          throw DeskError.answers(path: document.name, fault: .noDay(line: rows[place].line))
        }
        let request = try rows[0].authority.map { _ in try Self.request(text, in: writer) }
        var replies: [(id: CaseID, day: CalendarDay, rows: [AnswerCSV.Row])] = []
        for (row, day) in zip(rows, days.compactMap(\.self)) {
          let name = row.authority ?? text
          let id: CaseID
          if let request, !name.contains("/") {
            id = CaseID(request: request.id, authority: try Self.authority(name, in: writer).id)
          } else {
            id = try Self.caseID(name, in: writer)
          }
          if let place = replies.firstIndex(where: { $0.id == id && $0.day == day }) {
            replies[place].rows.append(row)
          } else {
            replies.append((id, day, [row]))
          }
        }
        return try replies.compactMap { id, day, rows in
          guard let file = try writer.caseFile(id) else {
            throw DeskError.unknownCase(id.description, nearest: [])
          }
          let isKnown = file.history.contains { $0.kind == .replied && $0.day == day }
          guard request == nil || !isKnown else { return nil }
          let now = try correctSending(file, by: rows, document.name, with: writer)
          var event = try newEvent(
            Self.reply(of: rows, in: now, reference: reference), on: day, note: note)
          if let rest = rows.first(where: { $0.question.isEmpty && $0.outcome == nil }) {
            let said = "\(rest.said) \(rest.claims)".trimmed
            event.note = note ?? (said.isEmpty ? nil : "the reply: \(said)")
          }
          return try append(event, to: now, with: writer)
        }
      }
    }
  }

  /// The reply that some lines of a spreadsheet tell of.
  private static func reply(
    of rows: [AnswerCSV.Row], in file: CaseFile, reference: String?
  ) throws -> Event.Payload {
    var facts = LetterFacts(kind: .reply)
    facts.reference = reference ?? rows.compactMap(\.reference).first
    let answers = try rows.flatMap { try Self.answers(of: $0, in: file) }
    return .replied(answers: answers, facts: facts, confirmed: answers.map(\.question))
  }

  /// Corrects the day of sending where the lines give another one.
  private func correctSending(
    _ file: CaseFile, by rows: [AnswerCSV.Row], _ path: String, with writer: any CasebookWriter
  ) throws -> CaseFile {
    guard let sent = try rows.compactMap({ try day($0.sent, $0, path) }).first,
      let sending = file.history.first(where: { $0.kind == .sent }), sending.day != sent
    else { return file }
    _ = try append(
      Self.resent(newEvent(sending.payload, on: sent), sending), to: file, with: writer)
    return try writer.caseFile(file.id) ?? file
  }

  private func day(
    _ text: String?, _ row: AnswerCSV.Row, _ path: String
  ) throws -> CalendarDay? {
    guard let text else { return nil }
    guard let day = try? parseDay(text, today: environment.today) else {
      throw DeskError.answers(path: path, fault: .badDay(line: row.line, text: text))
    }
    return day
  }

  /// What a line says: to one question, or to all of them.
  private static func answers(of row: AnswerCSV.Row, in file: CaseFile) throws -> [Answer] {
    let asked = file.request.questions.filter { !$0.isStem }
    // Of a single question it is plain what was partly refused.
    let outcome = row.outcome ?? (asked.count == 1 && !row.said.isEmpty ? .partlyRefused : nil)
    guard let outcome else { return [] }
    let questions = row.question.isEmpty ? asked.map(\.id.description) : [row.question]
    return try questions.map {
      try answer(
        HandAnswer(question: $0, outcome: outcome, claims: row.claims, text: row.text), of: file)
    }
  }

  static func answer(_ given: HandAnswer, of file: CaseFile) throws -> Answer {
    guard given.outcome != .noReply else {
      throw DeskError.unknownValue(
        given.outcome.rawValue, what: "something that a reply says",
        allowed: Outcome.replies.map(\.rawValue), nearest: [])
    }
    let listed = Provision.citations(in: given.claims)
    let isBlank = given.claims.allSatisfy(\.isWhitespace)
    let claims =
      try listed.isEmpty && !isBlank
      ? [ground(given.claims, in: file.regime)]
      : listed.map { try ground($0.description, in: file.regime) }
    return Answer(
      question: try question(given.question, of: file), outcome: given.outcome, claims: claims,
      text: given.text, values: values(of: given.text, given.outcome, earlier: nil))
  }

  /// Keeps a scan or photograph of a reply that was recorded by hand: the reply has it from now on.
  package func addScan(
    _ documents: [Document], case text: String
  ) throws(DeskError) -> Recorded {
    let scans = documents.map { document in
      let read = try? document.parts(isMail: false)
      return (
        original: Original(
          id: OriginalID(sha256(document.bytes)), name: document.fileName, bytes: document.bytes),
        text: read.map { $0.map(\.document.text).joined(separator: "\n\n") }
      )
    }
    return try change(text) { file, writer in
      guard
        let reply = file.history.last(where: {
          $0.original == nil && [.replied, .reviewAnswered].contains($0.kind)
        })
      else { throw DeskError.noReplyByHand(file.id) }
      for scan in scans {
        try writer.keep(scan.original)
        if let text = scan.text { try writer.keep(text: text, of: scan.original.id) }
      }
      var event = newEvent(reply.payload, on: reply.day, note: reply.note).replacing(reply.id)
      event.original = scans.first?.original.id
      event.enclosures = scans.dropFirst().map(\.original.id)
      return event
    }
  }
}
