package import FOILaw

/// An e-mail that was read: what it is known by, and what became of it.
package struct MailRecord: Sendable, Hashable, Codable {
  /// What became of a message.
  package enum State: String, CaseIterable, Sendable, Hashable, Codable {
    /// It is on its case, or on several.
    case placed
    /// It waits for a person to say where it belongs.
    case waiting
    /// A person said that it belongs nowhere.
    case ignored
  }

  /// Why a message is not on a case.
  package enum Reason: Sendable, Hashable, Codable {
    /// A code with its values, as JSON; the sorting of mail writes and reads it.
    case code(String)
    /// A person's words, or those that an earlier version of foi stored instead of a code.
    case words(String)

    private enum CodingKeys: String, CodingKey {
      case code, words
    }

    /// Reads the code or the words, whichever is there.
    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      if let words = try container.decodeIfPresent(String.self, forKey: .words) {
        self = .words(words)
      } else {
        self = .code(try container.decode(String.self, forKey: .code))
      }
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      switch self {
      case .code(let json): try container.encode(json, forKey: .code)
      case .words(let words): try container.encode(words, forKey: .words)
      }
    }
  }

  /// A case that a message may belong to.
  package struct Suggestion: Sendable, Hashable, Codable {
    package let id: CaseID
    /// How much speaks for it, from 0 to 100.
    package let score: Int
    /// The evidence for and against it.
    package let signs: [MailSign]

    package init(id: CaseID, score: Int, signs: [MailSign]) {
      self.id = id
      self.score = score
      self.signs = signs
    }

    /// Reads a suggestion; those stored before signs had codes say it in words.
    package init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: CodingKeys.self)
      id = try container.decode(CaseID.self, forKey: .id)
      score = try container.decode(Int.self, forKey: .score)
      let words = try container.decodeIfPresent(String.self, forKey: .why)
      signs =
        try container.decodeIfPresent([MailSign].self, forKey: .signs)
        ?? [words].compactMap(\.self).map { MailSign(.words, $0) }
    }

    package func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encode(score, forKey: .score)
      try container.encode(signs, forKey: .signs)
    }

    private enum CodingKeys: String, CodingKey {
      case id = "case"
      case score, signs, why
    }
  }

  /// The digest of its bytes, under which they are kept.
  package let id: OriginalID
  /// Its message id, or `nil` if it came without one.
  package let messageID: String?
  /// The digest of what follows its headers: the same letter may be delivered twice.
  package let content: String
  package var state: State
  /// The day it came, or `nil` if it does not say.
  package let day: CalendarDay?
  /// Who wrote it, as shown.
  package let sender: String
  package let subject: String
  /// Why it is not on a case, or why a person ignored it.
  package var reason: Reason?
  /// The cases it may belong to, likeliest first.
  package var suggestions: [Suggestion]

  package init(
    id: OriginalID, messageID: String?, content: String, state: State, day: CalendarDay?,
    sender: String, subject: String, reason: Reason? = nil, suggestions: [Suggestion] = []
  ) {
    self.id = id
    self.messageID = messageID
    self.content = content
    self.state = state
    self.day = day
    self.sender = sender
    self.subject = subject
    self.reason = reason
    self.suggestions = suggestions
  }
}

extension MailRecord {
  /// The cases it most likely belongs to: the likeliest, or all that it says it answers; none where two are
  /// equally likely, since only a person can tell which.
  package var likelyCases: [CaseID] {
    let answered = suggestions.filter { $0.signs.contains { $0.kind == .answersFor } }
    guard answered.count < 2 else { return answered.map(\.id) }
    guard let first = suggestions.first, suggestions.count < 2 || suggestions[1].score < first.score
    else { return [] }
    return [first.id]
  }
}

/// What a file of mail was like when its messages were taken in.
package struct MailFileMark: Sendable, Hashable {
  package let size: Int
  /// When it was last changed, in nanoseconds since 1970.
  package let modified: Int
  package let inode: Int
  /// The digest of its last bytes: a mailbox that has only grown still has them where they were.
  package let tail: String

  package init(size: Int, modified: Int, inode: Int, tail: String = "") {
    self.size = size
    self.modified = modified
    self.inode = inode
    self.tail = tail
  }
}

/// A reference as it is compared: letters and digits, without what people put between them.
package func referenceKey(_ reference: String) -> String {
  let marks = referenceMarks.utf8
  return String(
    decoding: reference.lowercased().utf8.filter { !marks.contains($0) }, as: UTF8.self)
}

/// What is left out when references are compared.
package let referenceMarks = " -/._:#()[]"
