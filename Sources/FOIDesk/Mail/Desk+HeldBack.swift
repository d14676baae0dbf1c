package import Casebook
import CasebookStore

/// A message in the inbox may be the very answer that a reminder asks for.
extension Desk {
  /// From how much evidence on a message may be a case's: its authority's address, or as much.
  private static let minimumScore = 30

  /// The mail in the inbox that may belong to each case, earliest first.
  static func waitingMail(in reader: any CasebookReader) throws -> [CaseID: [MailRecord]] {
    var waiting: [CaseID: [MailRecord]] = [:]
    for record in try reader.mailWithSuggestions() {
      for suggestion in record.suggestions where suggestion.score >= minimumScore {
        waiting[suggestion.id, default: []].append(record)
      }
    }
    return waiting
  }

  /// How many messages are in the inbox, and how many of them may belong to a case.
  package func countWaitingMail() throws(DeskError) -> (all: Int, forCases: Int) {
    try DeskError.wrapping {
      try store.main.read { reader in
        (
          try reader.countMail(.waiting),
          Set(try Self.waitingMail(in: reader).values.joined().map(\.id)).count
        )
      }
    }
  }

  /// The mail in the inbox that holds back the next step on a case, earliest first.
  package func mailHoldingBack(_ detail: CaseDetail) throws(DeskError) -> [MailRecord] {
    guard detail.standing.nextStep?.restsOnSilence == true else { return [] }
    return try DeskError.wrapping {
      try store.main.read { try Self.waitingMail(in: $0)[detail.file.id] ?? [] }
    }
  }

  /// The steps, with those held back that rest on the silence of an authority whose mail waits.
  static func holdingBack(
    _ rows: [AgendaRow], by waiting: [CaseID: [MailRecord]]
  ) -> [AgendaRow] {
    guard !waiting.isEmpty else { return rows }
    return rows.map { row in
      guard row.step.restsOnSilence, let mail = waiting[row.id] else { return row }
      var row = row
      row.waitingMail = mail.map(\.id)
      return row
    }
  }
}

extension LetterKind {
  /// Whether an answer that came would make the letter untrue.
  func restsOnSilence(in file: CaseFile) -> Bool {
    switch self {
    case .chaser, .secondChaser, .partialReply, .internalReviewLate: true
    case .complaint, .application: file.history.allSatisfy { $0.kind != .replied }
    case .initialRequest, .confirmReceipt, .extensionChallenge, .clarificationReply,
      .narrowedRequest, .internalReview, .tribunalNotice, .thanks, .withdrawal:
      false
    }
  }
}

extension NextStep {
  /// Whether a letter that came would make the step pointless.
  fileprivate var restsOnSilence: Bool {
    switch kind {
    case .chase, .reviewLateness, .requireReview: true
    case .complain: if case .remindedInSilence = reason { true } else { false }
    case .resend, .confirm, .enterAnswers, .followTransfer, .clarify, .payFee, .reviewRefusals,
      .narrow, .appeal, .diary:
      false
    }
  }
}
