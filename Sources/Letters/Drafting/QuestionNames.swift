package import Casebook

extension Request {
  /// The questions that ask something, in the order asked.
  var asks: [QuestionID] { questions.filter { !$0.isStem }.map(\.id) }

  /// A question as it can be read alone: a part after the words that lead up to it.
  ///
  /// Of a long lead only the beginning is repeated; the request itself has the rest.
  func quoted(_ ids: [QuestionID]) -> [Question] {
    questions.compactMap { question in
      guard ids.contains(question.id) else { return nil }
      return Question(id: question.id, text: wording(of: question.id), isStem: question.isStem)
    }
  }

  /// The words of a question after those of the questions that it is a part of.
  package func wording(of id: QuestionID) -> String {
    let own = question(id)?.text.onOneLine ?? ""
    var leads: [String] = []
    var parent = id.parent
    while let above = parent {
      if let text = question(above)?.text.onOneLine, !text.isEmpty {
        leads.insert(Self.lead(text), at: 0)
      }
      parent = above.parent
    }
    return (leads + [own]).joined(separator: " ")
  }

  private static let longestLead = 110

  /// The words of a question as they lead up to its part.
  private static func lead(_ text: String) -> String {
    var lead = text
    if lead.width > longestLead {
      let cut = lead.prefix(longestLead)
      lead = String(cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]) + "\u{2026}"
    }
    while let last = lead.last, ":,-\u{2013}".contains(last) || last == " " { lead.removeLast() }
    return lead + (lead.last == "?" || lead.last == "." ? "" : ":")
  }

  /// `question 3`, `questions 3, 4 and 6 to 9`, `all 13 questions`.
  func named(_ ids: [QuestionID]) -> String {
    if ids.count > 3, ids.count == asks.count, Set(ids) == Set(asks) {
      return "all \(ids.count) questions"
    }
    return (ids.count == 1 ? "question " : "questions ") + Self.numbers(ids)
  }

  /// The numbers with three or more in a row drawn together: `3, 4 and 6 to 9`.
  static func numbers(_ ids: [QuestionID]) -> String {
    var parts: [String] = []
    var index = 0
    while index < ids.count {
      var end = index
      while end + 1 < ids.count, let number = ids[end].plainNumber,
        ids[end + 1].plainNumber == number + 1
      {
        end += 1
      }
      if end - index >= 2 {
        parts.append("\(ids[index]) to \(ids[end])")
      } else {
        end = index
        parts.append(ids[index].description)
      }
      index = end + 1
    }
    return parts.joinedInWords
  }
}

extension Question {
  /// The question with at most so many characters of its words.
  func shortened(to length: Int) -> Question {
    guard text.width > length else { return self }
    let cut = text.prefix(length)
    let kept = cut[..<(cut.lastIndex(of: " ") ?? cut.endIndex)]
    return Question(id: id, text: kept + " [...]", isStem: isStem)
  }
}

extension QuestionID {
  /// The number of a question that is no part of another.
  fileprivate var plainNumber: Int? {
    labels.count == 1 ? labels.first.flatMap { Int($0) } : nil
  }
}
