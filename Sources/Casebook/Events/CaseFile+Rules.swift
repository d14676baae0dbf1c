public import FOILaw

/// Why an event cannot be recorded on a case.
public enum CaseFault: Error, Hashable, Sendable, Codable {
  /// It happened before the request was sent.
  case beforeSent(Event.Kind, CalendarDay, sent: CalendarDay)
  /// The authority cannot have acted before it received the request.
  case beforeReceived(Event.Kind, CalendarDay, received: CalendarDay)
  /// It has not happened yet.
  case inTheFuture(Event.Kind, CalendarDay, today: CalendarDay)
  /// It answers something that never happened.
  case needs(Event.Kind, earlier: Event.Kind)
  /// Something on record came later and cannot have come after it.
  case overtaken(Event.Kind, CalendarDay, by: Event.Kind, CalendarDay)
  /// The case was withdrawn.
  case afterWithdrawal(Event.Kind, withdrawn: CalendarDay)
  /// The request was sent already.
  case alreadySent(CalendarDay)
  /// An extension would end before the requester was told of it.
  case extensionEndsEarlier(until: CalendarDay, told: CalendarDay)
  /// The request has no such question.
  case noSuchQuestion(QuestionID)
  /// The event to take back is not on the case, or was taken back already.
  case nothingToSupersede(EventID)
  /// The authority would close the request before it asked.
  case closesEarlier(CalendarDay, asked: CalendarDay)
  /// A case begins when its request is sent, so that event cannot be taken back.
  case sendingStays
  /// Another event rests on the one to take back.
  case restsOn(Event.Kind, CalendarDay, earlier: Event.Kind)
}

extension CaseFile {
  /// The reason why the event cannot be recorded, or `nil` if it can.
  ///
  /// Events may be recorded in any order; what counts is whether their days can have happened in that order.
  /// - Parameters:
  ///   - event: What is said to have happened.
  ///   - today: The present day.
  /// - Returns: The reason, or `nil`.
  public func fault(in event: Event, today: CalendarDay) -> CaseFault? {
    let history = history
    if event.day > today { return .inTheFuture(event.kind, event.day, today: today) }
    if let until = event.until, until < event.day {
      return .extensionEndsEarlier(until: until, told: event.day)
    }
    // What a letter says may be a slip of its writer's, and is then not counted.
    if event.original == nil, case .until(let day)? = event.facts?.closing, day < event.day {
      return .closesEarlier(day, asked: event.day)
    }
    let questions = event.answers.map(\.question) + event.confirmed
    if let unknown = questions.first(where: { request.question($0) == nil }) {
      return .noSuchQuestion(unknown)
    }
    // Nothing but its sending can happen to a case that was taken back.
    if history.allSatisfy({ $0.kind != .sent }), event.kind != .sent, event.supersedes == nil,
      !event.kind.isAside, !events.isEmpty
    {
      return .needs(event.kind, earlier: .sent)
    }
    if event.kind == .retracted || event.supersedes != nil {
      return supersessionFault(event, history)
    }
    return Self.orderFault(event, in: history) ?? Self.missing(event, in: history)
  }

  private func supersessionFault(_ event: Event, _ history: [Event]) -> CaseFault? {
    guard let target = event.supersedes, events.contains(where: { $0.id == target }),
      events.thatCount.contains(where: { $0.id == target })
    else { return .nothingToSupersede(event.supersedes ?? event.id) }
    // What rested on it must still be possible without it, or with its replacement.
    let rest = CaseFile(request: request, authority: authority, events: events + [event]).history
    // A correction that is taken back leaves the sending that it corrected.
    if rest.allSatisfy({ $0.kind != .sent }) {
      let sending = history.first { $0.kind == .sent }
      guard sending?.id != target || event.kind == .retracted else { return .sendingStays }
      // A case that was never sent can go, but only where nothing else happened on it; and nothing comes back
      // to one that was taken back.
      if let other = rest.first(where: { !$0.kind.isAside }) {
        guard let sending else { return .needs(other.kind, earlier: .sent) }
        return .restsOn(
          other.kind, other.day, earlier: sending.day <= other.day ? .sent : other.kind)
      }
    }
    func faultOf(_ other: Event, in history: [Event]) -> CaseFault? {
      let before = history.filter { $0.id != other.id }
      return Self.missing(other, in: before) ?? Self.orderFault(other, in: before)
    }
    for other in rest {
      if let fault = faultOf(other, in: rest) {
        if other.id == event.id { return fault }
        // What did not fit before, as two events of one day may not, is no reason against this one.
        if history.contains(where: { $0.id == other.id }), faultOf(other, in: history) != nil {
          continue
        }
        let kind = events.first { $0.id == target }?.kind ?? event.kind
        return .restsOn(other.kind, other.day, earlier: kind)
      }
    }
    return nil
  }

  private static func orderFault(_ event: Event, in history: [Event]) -> CaseFault? {
    let sent = history.first { $0.kind == .sent }
    if let sent, event.day < sent.day {
      return .beforeSent(event.kind, event.day, sent: sent.day)
    }
    if event.kind.isAside { return nil }
    if let withdrawn = history.first(where: { $0.kind == .withdrawn }), event.day >= withdrawn.day {
      return .afterWithdrawal(event.kind, withdrawn: withdrawn.day)
    }
    if event.kind.isAuthoritys, let received = history.last(where: { $0.kind == .received }),
      event.day < received.day
    {
      return .beforeReceived(event.kind, event.day, received: received.day)
    }
    let overtaking: Event? =
      switch event.kind {
      case .withdrawn: history.first { $0.day > event.day && !$0.kind.isAside }
      case .received: history.first { $0.day < event.day && $0.kind.isAuthoritys }
      case .sent: history.first { $0.day < event.day && !$0.kind.isAside && $0.kind != .sent }
      default: nil
      }
    return overtaking.map { .overtaken(event.kind, event.day, by: $0.kind, $0.day) }
  }

  /// The earlier event that the event needs, if that is not on record by its day.
  private static func missing(_ event: Event, in history: [Event]) -> CaseFault? {
    func needs(_ earlier: Event.Kind) -> CaseFault? {
      let happened = history.contains { $0.kind == earlier && $0.day <= event.day }
      return happened ? nil : .needs(event.kind, earlier: earlier)
    }
    switch event.kind {
    case .sent: return history.first { $0.kind == .sent }.map { .alreadySent($0.day) }
    case .clarificationGiven: return needs(.clarificationAsked)
    case .feePaid: return needs(.feesNotice)
    case .reviewAnswered, .reviewRefused: return needs(.reviewRequested)
    case .answersConfirmed: return history.contains { !$0.answers.isEmpty } ? nil : needs(.replied)
    case .decisionNotice: return needs(.complained)
    case .received, .acknowledged, .clarificationAsked, .feesNotice, .extended, .transferred,
      .replied, .answersSet, .eventsConfirmed, .chased, .reviewRequested, .complained, .withdrawn,
      .wrote, .lawHeld, .notDelivered, .diary, .assigned, .note,
      .retracted:
      return nil
    }
  }
}

extension Event.Kind {
  /// Whether it leaves the course of the case alone: it can come on any day, even after a withdrawal.
  var isAside: Bool {
    switch self {
    case .note, .diary, .assigned, .wrote, .notDelivered, .eventsConfirmed, .lawHeld: true
    case .sent, .received, .acknowledged, .clarificationAsked, .clarificationGiven, .feesNotice,
      .feePaid, .extended, .transferred, .replied, .answersSet, .answersConfirmed, .chased,
      .reviewRequested, .reviewAnswered, .reviewRefused, .complained, .decisionNotice, .withdrawn,
      .retracted:
      false
    }
  }

  /// Whether it is a letter or act from the requester.
  package var isRequesters: Bool {
    switch self {
    case .sent, .clarificationGiven, .feePaid, .chased, .reviewRequested, .complained, .withdrawn,
      .wrote:
      true
    case .received, .acknowledged, .clarificationAsked, .feesNotice, .extended, .transferred,
      .replied, .answersSet, .answersConfirmed, .eventsConfirmed, .reviewAnswered,
      .reviewRefused, .decisionNotice, .lawHeld, .notDelivered, .diary, .assigned, .note,
      .retracted:
      false
    }
  }

  /// Whether it is an act of the authority, which must have the request for it.
  var isAuthoritys: Bool {
    switch self {
    case .acknowledged, .clarificationAsked, .feesNotice, .extended, .transferred, .replied: true
    case .sent, .received, .clarificationGiven, .feePaid, .answersSet, .answersConfirmed,
      .eventsConfirmed, .chased, .reviewRequested, .reviewAnswered, .reviewRefused, .complained,
      .decisionNotice, .withdrawn, .wrote, .lawHeld, .notDelivered, .diary, .assigned, .note,
      .retracted:
      false
    }
  }
}
