package import Casebook
import CasebookStore

/// How many events of a case a person had seen.
struct Seen: Sendable, Hashable {
  let id: CaseID
  let events: Int
}

/// What somebody else recorded on a case while a form on it was filled in, and what the form says.
package struct Meanwhile: Sendable, Hashable {
  package let id: CaseID
  /// What the other person recorded.
  package let theirs: Event
  /// What was to be recorded now, and was not.
  package let mine: Event
  /// The question that both answered, where it is about one.
  package let question: QuestionID?

  /// What the other person made of the question.
  package var theirAnswer: Answer? { theirs.answers.first { $0.question == question } }
  /// What was to be made of it now.
  package var myAnswer: Answer? { mine.answers.first { $0.question == question } }
}

extension Desk {
  /// What others recorded since that comes into conflict with an event: the same question answered otherwise,
  /// or the same thing recorded twice.
  ///
  /// All else goes together: each adds an event, and both stay.
  func changedMeanwhile(
    _ event: Event, in file: CaseFile, with reader: any CasebookReader
  ) throws -> Meanwhile? {
    guard let seen, seen.id == file.id, seen.events < file.events.count else { return nil }
    let me = try reader.ownName()
    let counting = Set(file.history.map(\.id))
    let others = file.events.dropFirst(max(0, seen.events)).filter {
      $0.recording?.actor != me && counting.contains($0.id)
    }
    for other in others.reversed() {
      if let question = Self.question(of: event, against: other) {
        return Meanwhile(id: file.id, theirs: other, mine: event, question: question)
      }
      let isSame = other.payload == event.payload
      if other.kind == event.kind, event.kind.isOnce, !isSame || other.day == event.day {
        return Meanwhile(id: file.id, theirs: other, mine: event, question: nil)
      }
    }
    return nil
  }

  /// The first question of an event whose answer another event set to something else.
  private static func question(of event: Event, against other: Event) -> QuestionID? {
    guard other.kind == .answersSet else { return nil }
    let theirs = Dictionary(
      other.answers.map { ($0.question, $0) }, uniquingKeysWith: { $1 })
    switch event.payload {
    case .answersSet(let mine):
      return mine.first { answer in
        theirs[answer.question].map { !answer.saysTheSame(as: $0) } ?? false
      }?.question
    // What is confirmed is not what was seen.
    case .answersConfirmed(let questions): return questions.first { theirs[$0] != nil }
    default: return nil
    }
  }
}

extension Answer {
  /// Whether both give the same: outcome, grounds, words and values.
  fileprivate func saysTheSame(as other: Answer) -> Bool {
    outcome == other.outcome && claims == other.claims && text == other.text
      && values == other.values
  }
}

extension Event.Kind {
  /// Whether two of the same are more likely one thing recorded twice.
  fileprivate var isOnce: Bool {
    switch self {
    case .sent, .received, .acknowledged, .clarificationAsked, .clarificationGiven, .feesNotice,
      .feePaid, .extended, .transferred, .replied, .chased, .reviewRequested, .reviewAnswered,
      .complained, .reviewRefused, .decisionNotice, .withdrawn, .lawHeld, .assigned:
      true
    case .answersSet, .answersConfirmed, .eventsConfirmed, .wrote, .notDelivered, .diary, .note,
      .retracted:
      false
    }
  }
}
