import Casebook
import CasebookStore
import ReplyReader

extension Desk {
  /// What a person says that an answer comes to.
  package struct TypedValue: Sendable {
    package var question: String
    /// A figure, a share, a date, yes or no, or a choice in words; empty where the answer gives none.
    package var value: String
    /// The year or years that it is for; without one it takes the place of all that was read.
    package var period: String?
    package var note: String?
    /// Whether the value that the results show is right as it stands, so that none is typed.
    package var isRight: Bool

    package init(
      question: String, value: String, period: String? = nil, note: String? = nil,
      isRight: Bool = false
    ) {
      self.question = question
      self.value = value
      self.period = period
      self.note = note
      self.isRight = isRight
    }
  }

  /// Sets what an answer comes to, in place of what was read; its outcome and its words stay.
  ///
  /// An answer that was open or refused counts as answered from then on. The value is settled: it counts as
  /// checked, whatever there was to look at.
  package func setValue(_ typed: TypedValue, case text: String) throws(DeskError) -> Recorded {
    try change(text) { file, writer in
      let id = try Self.question(typed.question, of: file)
      let standing = try Standing(of: file, calendars: Self.calendars(from: writer))
      guard let present = standing.answers.first(where: { $0.answer.question == id })?.answer else {
        throw DeskError.unknownQuestion(
          typed.question, file.id, known: standing.answers.map(\.answer.question))
      }
      let values =
        try typed.isRight
        ? Self.shown(typed, of: present, file, in: writer) : Self.values(typed, of: present, file)
      let gives = [.answered, .partlyRefused].contains(present.outcome)
      let answer = Answer(
        question: id, outcome: gives || values.isEmpty ? present.outcome : .answered,
        claims: gives || values.isEmpty ? present.claims : [], text: present.text ?? typed.value,
        evidence: present.evidence, values: values)
      return newEvent(.answersSet([answer]), on: environment.today, note: typed.note)
    }
  }

  /// The values of an answer that a person sets: those of new words, or those read before.
  static func values(of words: String?, _ outcome: Outcome, earlier: Answer?) -> [AnswerValue] {
    guard [.answered, .partlyRefused].contains(outcome) else { return [] }
    return words.map(ReplyReader.values(in:)) ?? earlier?.values ?? []
  }

  /// The values of an answer with those that a person typed in their places.
  private static func values(
    _ typed: TypedValue, of answer: Answer, _ file: CaseFile
  ) throws -> [AnswerValue] {
    let period = try years(of: typed)
    var values = ReplyReader.values(in: typed.value)
    // Words beyond a figure are words: "Capita One 2".
    if let first = values.first, first.kind == .count, values.count == 1,
      typed.value.filter(\.isLetter).count > 24
    {
      values = []
    }
    let words = typed.value.trimmed
    if values.isEmpty, !words.isEmpty { values = [AnswerValue(.choice, words)] }
    values = values.map { value in
      value.settled(
        period: period ?? value.period, note: typed.note?.trimmed ?? value.note)
    }
    guard let period, let question = file.request.question(answer.question) else { return values }
    return kept(of: answer, question, besides: period) + values
  }

  /// The year or years that a person typed.
  private static func years(of typed: TypedValue) throws -> String? {
    guard let text = typed.period?.trimmed, !text.isEmpty else { return nil }
    guard let years = Periods.period(text) else {
      throw DeskError.unknownValue(
        text, what: "a year", allowed: ["2024", "2024/25"], nearest: [])
    }
    return years
  }

  /// The values of an answer as the results show them, settled: those of one year with the others beside them,
  /// or all.
  private static func shown(
    _ typed: TypedValue, of answer: Answer, _ file: CaseFile, in reader: any CasebookReader
  ) throws -> [AnswerValue] {
    let period = try years(of: typed)
    guard let question = file.request.question(answer.question) else { return answer.values }
    let answers = try reader.resultAnswers(of: file.request.id, question: question.id)
    let results = QuestionResults(question, answers.map(\.answer), checkedOnly: false)
    let row = results.rows.first { $0.answer.id == file.id }
    let values = zip(results.periods, row?.values ?? []).compactMap { years, one in
      one.map { (years: years, value: $0.value) }
    }
    let wanted = values.filter { period == nil || $0.years == period }
    guard !wanted.isEmpty else {
      throw DeskError.noValueToSettle(typed.question, file.id, period: period)
    }
    let settled = wanted.map { years, value in
      value.settled(period: years ?? value.period, note: typed.note?.trimmed ?? value.note)
    }
    guard let period else { return settled }
    return kept(of: answer, question, besides: period) + settled
  }

  /// The values that an answer gives for other periods, each with its period.
  private static func kept(
    of answer: Answer, _ question: Question, besides period: String
  ) -> [AnswerValue] {
    let results = QuestionResults(
      question,
      [
        ResultAnswer(
          id: CaseID(request: RequestID(""), authority: AuthorityID("")), authority: "",
          outcome: answer.outcome, isConfirmed: true, values: answer.values)
      ], checkedOnly: false)
    return zip(results.periods, results.rows.first?.values ?? []).flatMap { years, value in
      guard let years, years != period, let first = value?.value else { return [AnswerValue]() }
      // Which of several figures another year has is still for somebody to say.
      let several = answer.values.filter { $0.kind == first.kind && $0.period == years }
      return (several.isEmpty ? [first] : several).map { value in
        AnswerValue(
          value.kind, value.value, unit: value.unit, period: years, note: value.note,
          bound: value.bound, isSettled: value.isSettled)
      }
    }
  }
}
