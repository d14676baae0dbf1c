import Casebook
import FOILaw
import Templating

/// What other authorities gave of what one refuses, as a letter shows it.
struct PrecedentTable {
  /// One authority's disclosure.
  struct Row: Hashable {
    let question: QuestionID
    let authority: String
    let day: CalendarDay
    let reference: String?
    let gave: String
  }

  /// The most rows of one question, and of one table.
  private static let rowsOfQuestion = 3
  private static let rowsOfTable = 6

  let rows: [Row]
  /// How many authorities gave the answer to a single question, out of those that decided on it; `nil`
  /// where the count says little or speaks for the other side.
  let count: (gave: Int, decided: Int)?

  /// Finds what may be cited.
  /// - Parameters:
  ///   - questions: The questions refused.
  ///   - input: What others said, and the request.
  ///   - protectsNames: Whether personal data is in dispute.
  init(_ questions: [QuestionID], _ input: LetterInput, protectsNames: Bool) {
    var rows: [Row] = []
    var count: (gave: Int, decided: Int)?
    for question in questions {
      let others = (input.precedents[question] ?? []).filter { !$0.isBlanket && $0.isConfirmed }
      let asked = input.file.request.wording(of: question)
      let given = others.compactMap { other in
        Disclosure.given(by: other, to: asked, protectsNames: protectsNames).map {
          Row(
            question: question, authority: other.authority.onOneLine.replacing("|", with: "/"),
            day: other.day, reference: other.reference?.onOneLine.replacing("|", with: "/"),
            gave: $0)
        }
      }
      rows += given.prefix(Self.rowsOfQuestion)
      // A majority is worth saying; so few that they stand in the table anyway are not.
      if questions.count == 1, given.count > Self.rowsOfQuestion, given.count * 2 > others.count {
        count = (given.count, others.count)
      }
    }
    self.rows = Array(rows.prefix(Self.rowsOfTable))
    self.count = count
  }

  /// The names of the table.
  var scopes: [Scope] {
    let asksSeveral = Set(rows.map(\.question)).count > 1
    return rows.map { row in
      [
        "number": .text(asksSeveral ? row.question.description : nil),
        "authority": .text(row.authority), "day": .text(row.day.written),
        "reference": .text(row.reference), "gave": .text(row.gave),
      ]
    }
  }
}

extension LetterInput {
  /// The authorities that answered the whole request, in a sentence against a refusal for cost.
  var wholeAnswersSentence: String? {
    let count = file.request.asks.count
    guard count > 1, !wholeAnswers.isEmpty else { return nil }
    let named = wholeAnswers.prefix(3).map { whole in
      let reference = whole.reference.map { "reference \($0.onOneLine), " } ?? ""
      let time = whole.workingDays == 1 ? "one working day" : "\(whole.workingDays) working days"
      return "\(whole.authority.onOneLine) within \(time) (\(reference)\(whole.day.written))"
    }
    return "The same \(count) questions were answered by \(named.joinedInWords)."
  }
}
