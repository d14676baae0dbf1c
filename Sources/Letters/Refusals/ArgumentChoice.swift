package import Casebook

/// Which arguments a requester wants in a letter; without a choice it has those that fit.
package struct ArgumentChoice: Hashable, Sendable {
  /// Ids of arguments to leave out.
  package var dropped: Set<String>
  /// Ids of the only arguments to use; empty where the letter chooses.
  package var only: [String]
  /// Ids in the order wanted; the others follow in their own.
  package var order: [String]

  package init(dropped: Set<String> = [], only: [String] = [], order: [String] = []) {
    self.dropped = dropped
    self.only = only
    self.order = order
  }

  /// Every id that the choice names.
  var ids: [String] { dropped.sorted() + only + order }

  func uses(_ id: String, byDefault: Bool) -> Bool {
    !dropped.contains(id) && (only.isEmpty ? byDefault : only.contains(id))
  }

  /// The arguments in the order wanted.
  func ordered(_ arguments: [Argument]) -> [Argument] {
    let wanted = order.isEmpty ? only : order
    guard !wanted.isEmpty else { return arguments }
    func rank(_ argument: Argument) -> Int { wanted.firstIndex(of: argument.id) ?? wanted.count }
    return arguments.enumerated().sorted { lhs, rhs in
      (rank(lhs.element), lhs.offset) < (rank(rhs.element), rhs.offset)
    }.map(\.element)
  }
}

/// An argument that a letter makes or could make, for a person to choose from.
package struct OfferedArgument: Hashable, Sendable {
  /// A name that stays the same from letter to letter: `s43-2.prejudice-asserted`.
  package let id: String
  /// The provision it answers, as a letter cites it; empty for one that serves questions only.
  package let ground: String
  /// The questions under which it stands, in the order of the letter.
  package internal(set) var questions: [QuestionID]
  /// Its words.
  package let text: String
  /// Why it is offered, in a few words.
  package let why: String
  /// Whether the letter uses it without being asked.
  package internal(set) var isUsedByDefault: Bool
  /// Whether the letter uses it by the choice made.
  package internal(set) var isUsed: Bool
  /// Whether it is the requester's own.
  package let isOwn: Bool
}

/// One argument as a letter makes it.
struct Argument: Hashable, Sendable {
  let id: String
  var text: String
  let why: String
  var isOwn = false
  /// Whether it answers something that this reply does, and so comes before those that always fit.
  var leads = false
}
