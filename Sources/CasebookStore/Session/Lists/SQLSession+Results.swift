import Casebook
import FOILaw

/// The values of answers: kept with the worked-out columns, and read all at once.
extension SQLSession {
  func resultAnswers(
    of request: RequestID, question: QuestionID?
  ) throws -> [(question: QuestionID, answer: ResultAnswer)] {
    guard let key = try requestKey(request) else { return [] }
    let arguments: SQLValues =
      question.map { [key, $0.compact] } ?? [key]
    let ofQuestion = question == nil ? "" : " AND w.number = ?"
    let source = """
      FROM standing s \(dialect.join) answer w ON w.case_id = s.case_id
      """
    let condition = "WHERE s.request_id = ?\(ofQuestion)"
    let values = try values(
      "\(source) JOIN value v ON v.case_id = w.case_id AND v.position = w.position \(condition)",
      arguments)
    let claims =
      try question == nil
      ? [:]
      : claims(
        "\(source) JOIN claim k ON k.case_id = w.case_id AND k.position = w.position \(condition)",
        arguments)
    let names = try casesByKey(of: key)
    var answers: [(question: QuestionID, answer: ResultAnswer)] = []
    var known: [String: QuestionID] = [:]
    let words = question == nil ? "" : ", w.text"
    var rows = try db.cursor(
      once: """
        SELECT w.case_id, w.position, w.outcome, w.is_confirmed, w.number\(words)
        \(source) \(condition)
        """, arguments)
    while let row = try rows.next() {
      let place = AnswerPlace(key: row[0], position: row[1])
      guard let name = names[place.key] else { continue }
      let number: String = row[4]
      let asked = try known[number] ?? self.question(number)
      known[number] = asked
      answers.append(
        (
          asked,
          ResultAnswer(
            id: name.id, authority: name.authority,
            outcome: try closed(Outcome.self, row[2], in: "answer"), isConfirmed: row[3],
            claims: claims[place] ?? [], text: question == nil ? nil : row[5],
            values: values[place] ?? [])
        ))
    }
    return answers
  }

  /// An answer by its case and its question's place.
  private struct AnswerPlace: Hashable {
    let key: Int64
    let position: Int
  }

  private func casesByKey(
    of request: Int64
  ) throws -> [Int64: (id: CaseID, authority: String)] {
    let rows = try db.rows(
      once: """
        SELECT c.id, c.handle, a.name
        FROM casefile c JOIN authority a ON a.id = c.authority_id WHERE c.request_id = ?
        """, [request])
    return try Dictionary(
      uniqueKeysWithValues: rows.map { ($0[0], (id: try handle($0[1]), authority: $0[2])) })
  }

  private func values(
    _ source: String, _ arguments: SQLValues
  ) throws -> [AnswerPlace: [AnswerValue]] {
    var values: [AnswerPlace: [AnswerValue]] = [:]
    var rows = try db.cursor(
      once: """
        SELECT v.case_id, v.position, v.kind, v.value, v.unit, v.period, v.bound, v.note,
          v.is_settled
        \(source) ORDER BY v.case_id, v.position, v.place
        """, arguments)
    while let row = try rows.next() {
      let bound: String? = row[6]
      values[AnswerPlace(key: row[0], position: row[1]), default: []].append(
        AnswerValue(
          try closed(AnswerValue.Kind.self, row[2], in: "value"), row[3], unit: row[4],
          period: row[5], note: row[7],
          bound: try bound.map { try closed(AnswerValue.Bound.self, $0, in: "value") },
          isSettled: row[8]))
    }
    return values
  }

  private func claims(
    _ source: String, _ arguments: SQLValues
  ) throws -> [AnswerPlace: [Provision]] {
    var claims: [AnswerPlace: [Provision]] = [:]
    var rows = try db.cursor(
      once: """
        SELECT k.case_id, k.position, k.provision
        \(source) ORDER BY k.case_id, k.position, k.place
        """, arguments)
    while let row = try rows.next() {
      guard let provision = Provision(parsing: row[2] as String) else { continue }
      claims[AnswerPlace(key: row[0], position: row[1]), default: []].append(provision)
    }
    return claims
  }
}
