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

    package init(question: String, value: String, period: String? = nil, note: String? = nil) {
      self.question = question
      self.value = value
      self.period = period
      self.note = note
    }
  }

  /// Sets what an answer comes to, in place of what was read; its outcome and its words stay.
  ///
  /// An answer that was open or refused counts as answered from then on.
  package func setValue(_ typed: TypedValue, case text: String) throws(DeskError) -> Recorded {
    try change(text) { file, writer in
      let id = try Self.question(typed.question, of: file)
      let standing = try Standing(of: file, calendars: Self.calendars(from: writer))
      guard let present = standing.answers.first(where: { $0.answer.question == id })?.answer else {
        throw DeskError.unknownQuestion(
          typed.question, file.id, known: standing.answers.map(\.answer.question))
      }
      let values = try Self.values(typed, of: present, file)
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
    let note = typed.note?.trimmed
    var period = typed.period?.trimmed
    if let text = period, !text.isEmpty {
      guard let years = Periods.period(text) else {
        throw DeskError.unknownValue(
          text, what: "a year", allowed: ["2024", "2024/25"], nearest: [])
      }
      period = years
    } else {
      period = nil
    }
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
      AnswerValue(
        value.kind, value.value, unit: value.unit, period: period ?? value.period,
        note: note ?? value.note, bound: value.bound)
    }
    guard let period, let question = file.request.question(answer.question) else { return values }
    return kept(of: answer, question, besides: period) + values
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
          bound: value.bound)
      }
    }
  }
}
