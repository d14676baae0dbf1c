public import FOILaw

/// Why an event cannot be recorded on a case.
public enum CaseFault: Error, Hashable, Sendable {
  /// It happened before the request was sent.
  case beforeSent(Event.Kind, CalendarDay, sent: CalendarDay)
  /// It has not happened yet.
  case inTheFuture(Event.Kind, CalendarDay, today: CalendarDay)
  /// It answers something that never happened.
  case needs(Event.Kind, earlier: Event.Kind)
  /// The case was withdrawn.
  case afterWithdrawal(Event.Kind, withdrawn: CalendarDay)
  /// The request was sent already.
  case alreadySent(CalendarDay)
  /// An extension would end before it was told.
  case extensionEndsEarlier(until: CalendarDay, told: CalendarDay)
  /// The request has no such question.
  case noSuchQuestion(QuestionID)
}

extension CaseFile {
  /// The reason why the event cannot be recorded, or `nil` where it can.
  /// - Parameters:
  ///   - event: What is said to have happened.
  ///   - today: The present day.
  /// - Returns: The reason, or `nil`.
  public func fault(in event: Event, today: CalendarDay) -> CaseFault? {
    let history = history
    let sent = history.first { $0.kind == .sent }
    if event.day > today { return .inTheFuture(event.kind, event.day, today: today) }
    if let sent, event.day < sent.day {
      return .beforeSent(event.kind, event.day, sent: sent.day)
    }
    if let withdrawn = history.first(where: { $0.kind == .withdrawn }), event.kind != .note,
      event.kind != .retracted, event.day >= withdrawn.day
    {
      return .afterWithdrawal(event.kind, withdrawn: withdrawn.day)
    }
    if let until = event.until, until < event.day {
      return .extensionEndsEarlier(until: until, told: event.day)
    }
    let questions = event.answers.map(\.question) + event.confirmed
    if let unknown = questions.first(where: { request.question($0) == nil }) {
      return .noSuchQuestion(unknown)
    }
    func needs(_ earlier: Event.Kind) -> CaseFault? {
      let happened = history.contains { $0.kind == earlier && $0.day <= event.day }
      return happened ? nil : .needs(event.kind, earlier: earlier)
    }
    switch event.kind {
    case .sent: return sent.map { .alreadySent($0.day) }
    case .clarificationGiven: return needs(.clarificationAsked)
    case .feePaid: return needs(.feesNotice)
    case .reviewAnswered: return needs(.reviewRequested)
    case .answersConfirmed: return history.contains { !$0.answers.isEmpty } ? nil : needs(.replied)
    case .decisionNotice: return needs(.complained)
    case .received, .acknowledged, .clarificationAsked, .feesNotice, .extended, .transferred,
      .replied, .answersSet, .chased, .reviewRequested, .complained, .withdrawn, .note,
      .retracted:
      return nil
    }
  }
}
