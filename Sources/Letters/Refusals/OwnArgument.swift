package import Casebook
package import FOILaw

/// An argument that a requester wrote: Markdown with a head that says where it belongs.
///
///     ---
///     grounds: s43(2), s41
///     questions: 5, 6
///     ---
///     The contract was published in full by the council's own committee in March 2020.
package struct OwnArgument: Hashable, Sendable {
  /// Its name, `own.` and the file's name without its extension.
  package let id: String
  /// The grounds it answers; empty where it answers whatever is claimed for its questions.
  package let grounds: [Provision]
  /// The questions it serves; empty where it serves any.
  package let questions: [QuestionID]
  /// Its words; empty lines part paragraphs.
  package let text: String

  package init(
    name: String, grounds: [Provision] = [], questions: [QuestionID] = [], text: String
  ) {
    id = "own.\(name)"
    self.grounds = grounds
    self.questions = questions
    self.text = text
  }

  /// Why a file is no argument.
  package enum Fault: Error, Hashable, Sendable {
    /// It does not begin with a head between two `---` lines.
    case noHead(name: String)
    /// A line of the head is neither `grounds:` nor `questions:`.
    case headLine(name: String, line: Int, text: String)
    /// A ground that is no provision.
    case noProvision(name: String, line: Int, text: String)
    /// A question that is no number.
    case noQuestion(name: String, line: Int, text: String)
    /// The head names neither a ground nor a question.
    case servesNothing(name: String)
    /// There are no words after the head.
    case noWords(name: String)
  }

  /// Reads a file.
  /// - Parameters:
  ///   - text: The whole file.
  ///   - name: The file's name without its extension.
  /// - Throws: ``Fault`` with the line.
  package init(parsing text: String, name: String) throws(Fault) {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard lines.first?.trimmed == "---",
      let end = lines.dropFirst().firstIndex(where: { $0.trimmed == "---" })
    else { throw .noHead(name: name) }
    var grounds: [Provision] = []
    var questions: [QuestionID] = []
    for index in 1..<end where !lines[index].trimmed.isEmpty {
      let parts = lines[index].split(separator: ":", maxSplits: 1).map(\.trimmed)
      let values = (parts.count > 1 ? parts[1] : "").split(separator: ",").map(\.trimmed)
      switch parts.first {
      case "grounds":
        for value in values {
          guard let ground = Provision(parsing: value) else {
            throw .noProvision(name: name, line: index + 1, text: value)
          }
          grounds.append(ground)
        }
      case "questions":
        for value in values {
          guard let question = QuestionID(value) else {
            throw .noQuestion(name: name, line: index + 1, text: value)
          }
          questions.append(question)
        }
      default: throw .headLine(name: name, line: index + 1, text: lines[index].trimmed)
      }
    }
    let words = lines[(end + 1)...].joined(separator: "\n").trimmed
    if words.isEmpty { throw .noWords(name: name) }
    if grounds.isEmpty, questions.isEmpty { throw .servesNothing(name: name) }
    self.init(name: name, grounds: grounds, questions: questions, text: words)
  }

  /// Whether it belongs where those questions are refused on that ground.
  func serves(_ provision: Provision, _ questions: [QuestionID]) -> Bool {
    (grounds.isEmpty || grounds.contains { $0.covers(provision) || provision.covers($0) })
      && serves(questions)
  }

  /// Whether it belongs to one of those questions, whatever the ground.
  func serves(_ asked: [QuestionID]) -> Bool {
    questions.isEmpty
      || questions.contains { mine in asked.contains { $0 == mine || mine.contains($0) } }
  }
}

extension OwnArgument.Fault: CustomStringConvertible {
  /// Where, what and what to do about it.
  package var description: String {
    switch self {
    case .noHead(let name):
      "\(name).md: an argument begins with a head between two --- lines: grounds:, questions:"
    case .headLine(let name, let line, let text):
      "\(name).md:\(line): \"\(text)\" is no line of a head; it has grounds: and questions:"
    case .noProvision(let name, let line, let text):
      "\(name).md:\(line): \"\(text)\" is no provision; write for example s43(2)"
    case .noQuestion(let name, let line, let text):
      "\(name).md:\(line): \"\(text)\" is no question's number; write for example 2b"
    case .servesNothing(let name):
      "\(name).md: the head names neither a ground nor a question, so the argument has no place"
    case .noWords(let name): "\(name).md: there are no words after the head"
    }
  }
}
