package import FOILaw

/// Events are stored by name, all parts side by side, so that a new detail needs no migration.
///
/// What is empty is not written, and a name that is not there is empty: casebooks written before a
/// detail existed read as they are.
extension Event.Payload: Encodable {
  private enum Key: String, CodingKey {
    case until, grounds, transferredTo, opened, byPost, origin, facts, answers, confirmed,
      confirmedEvents, law, remindOn, assignee
  }

  /// Writes what belongs to the kind; the kind itself is kept elsewhere, and so is what a retraction
  /// takes back.
  public func encode(to encoder: any Encoder) throws {
    var names = encoder.container(keyedBy: Key.self)
    switch self {
    case .sent(let sending):
      if sending.byPost { try names.encode(true, forKey: .byPost) }
      try names.encodeIfPresent(sending.origin, forKey: .origin)
    case .acknowledged(let facts), .clarificationAsked(let facts), .feesNotice(let facts),
      .note(let facts), .reviewRefused(let facts):
      try names.encodeIfPresent(facts, forKey: .facts)
    case .lawHeld(let regime): try names.encode(regime, forKey: .law)
    case .extended(let more):
      try names.encodeIfPresent(more.until, forKey: .until)
      try names.encode(list: more.grounds, forKey: .grounds)
      try names.encodeIfPresent(more.facts, forKey: .facts)
    case .transferred(let transfer):
      try names.encodeIfPresent(transfer.authority, forKey: .transferredTo)
      try names.encodeIfPresent(transfer.opened, forKey: .opened)
      try names.encodeIfPresent(transfer.facts, forKey: .facts)
    case .replied(let reply), .reviewAnswered(let reply):
      try names.encodeIfPresent(reply.facts, forKey: .facts)
      try names.encode(list: reply.answers, forKey: .answers)
      try names.encode(list: reply.confirmed, forKey: .confirmed)
    case .answersSet(let answers): try names.encode(list: answers, forKey: .answers)
    case .answersConfirmed(let questions): try names.encode(list: questions, forKey: .confirmed)
    case .eventsConfirmed(let events): try names.encode(list: events, forKey: .confirmedEvents)
    case .diary(let day): try names.encode(day, forKey: .remindOn)
    case .assigned(let person): try names.encodeIfPresent(person, forKey: .assignee)
    case .received, .clarificationGiven, .feePaid, .chased, .reviewRequested, .complained,
      .decisionNotice, .withdrawn, .wrote, .notDelivered, .retracted:
      break
    }
  }

  /// Reads what belongs to the kind, and ignores anything else.
  /// - Parameters:
  ///   - kind: What happened.
  ///   - target: The event that a retraction takes back.
  ///   - decoder: Holds the details, or `nil` if there are none.
  /// - Throws: `DecodingError`; also for a retraction without its event.
  public init(_ kind: Event.Kind, of target: EventID?, from decoder: (any Decoder)?) throws {
    if kind == .retracted {
      guard let target else {
        throw DecodingError.valueNotFound(
          EventID.self, .init(codingPath: [], debugDescription: "a retraction of nothing"))
      }
      self = .retracted(target)
      return
    }
    let names = try decoder?.container(keyedBy: Key.self)
    if kind == .diary {
      guard let names else {
        throw DecodingError.valueNotFound(
          CalendarDay.self, .init(codingPath: [], debugDescription: "a reminder without a day"))
      }
      self = .diary(try names.decode(CalendarDay.self, forKey: .remindOn))
      return
    }
    if let regime = try names?.decodeIfPresent(Regime.self, forKey: .law) {
      self = .lawHeld(regime)
      return
    }
    let facts = try names?.decodeIfPresent(LetterFacts.self, forKey: .facts)
    guard
      let bare = try Self(
        kind, facts: facts,
        answers: names?.decodeIfPresent([Answer].self, forKey: .answers) ?? [],
        confirmed: names?.decodeIfPresent([QuestionID].self, forKey: .confirmed) ?? [])
    else {
      throw DecodingError.dataCorrupted(
        .init(codingPath: [], debugDescription: "no payload of this kind"))
    }
    switch bare {
    case .sent:
      self = .sent(
        .init(
          byPost: try names?.decodeIfPresent(Bool.self, forKey: .byPost) ?? false,
          origin: try names?.decodeIfPresent(Event.Origin.self, forKey: .origin)))
    case .extended:
      self = .extended(
        .init(
          until: try names?.decodeIfPresent(CalendarDay.self, forKey: .until),
          grounds: try names?.decodeIfPresent([Provision].self, forKey: .grounds) ?? [],
          facts: facts))
    case .transferred:
      self = .transferred(
        .init(
          to: try names?.decodeIfPresent(String.self, forKey: .transferredTo),
          opened: try names?.decodeIfPresent(CaseID.self, forKey: .opened), facts: facts))
    case .eventsConfirmed:
      self = .eventsConfirmed(
        try names?.decodeIfPresent([EventID].self, forKey: .confirmedEvents) ?? [])
    case .assigned:
      self = .assigned(try names?.decodeIfPresent(String.self, forKey: .assignee))
    default: self = bare
    }
  }
}

extension Event {
  private enum DetailKey: String, CodingKey {
    case messageID, link, isProposed, enclosures
  }

  /// Writes all that it carries but its id, kind, day, note and original, who recorded it, and what it
  /// supersedes.
  package func encodeDetails(to encoder: any Encoder) throws {
    try payload.encode(to: encoder)
    var names = encoder.container(keyedBy: DetailKey.self)
    try names.encodeIfPresent(messageID, forKey: .messageID)
    try names.encodeIfPresent(link, forKey: .link)
    if isProposed { try names.encode(true, forKey: .isProposed) }
    try names.encode(list: enclosures, forKey: .enclosures)
  }

  /// Reads the details that ``encodeDetails(to:)`` wrote; without a decoder there are none.
  package init(
    id: EventID, _ kind: Kind, on day: CalendarDay, superseding target: EventID?,
    detailsFrom decoder: (any Decoder)?
  ) throws {
    self.init(
      id: id, try Payload(kind, of: target, from: decoder), on: day,
      replacing: kind == .retracted ? nil : target)
    guard let names = try decoder?.container(keyedBy: DetailKey.self) else { return }
    messageID = try names.decodeIfPresent(String.self, forKey: .messageID)
    link = try names.decodeIfPresent(String.self, forKey: .link)
    isProposed = try names.decodeIfPresent(Bool.self, forKey: .isProposed) ?? false
    enclosures = try names.decodeIfPresent([OriginalID].self, forKey: .enclosures) ?? []
  }
}

extension KeyedEncodingContainer {
  /// Writes a list unless it is empty.
  fileprivate mutating func encode(list: [some Encodable], forKey key: Key) throws {
    if !list.isEmpty { try encode(list, forKey: key) }
  }
}
