import Casebook
import ReplyReader

/// Letters of a harbour board, read to questions with numbers.
enum HarbourLetter {
  static func ask(_ number: String, _ text: String) -> Question {
    Question(id: QuestionID(labels: [number]), text: text)
  }

  /// The answers, each by its question's number.
  static func answers(in text: String, to questions: [Question]) -> [String: Answer] {
    let answers = ReplyReader.read(text, questions: questions).answers
    return Dictionary(
      answers.map { ($0.question.compact, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
