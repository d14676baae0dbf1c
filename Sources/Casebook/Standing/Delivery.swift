import FOILaw

/// Which of the requester's letters came back, and whether they went again.
struct Delivery: Hashable, Sendable {
  /// A letter that nobody received.
  struct Returned: Hashable, Sendable {
    /// What the letter was.
    let letter: Event.Kind
    /// When it came back.
    let day: CalendarDay
  }

  /// Every letter that came back.
  private(set) var returned: [Returned] = []
  /// The one that has not been sent again yet.
  private(set) var pending: Returned?
  /// The day of the first letter after the request had come back.
  private(set) var resent: CalendarDay?
  private var letters: [String: Event.Kind] = [:]
  private var last = Event.Kind.sent
  /// The last letter whose message id nobody recorded.
  private var unnamed: Event.Kind?
  private var isReceived = false

  /// Whether the request itself came back and the day it arrived after all is not recorded.
  var isRequestReturned: Bool { !isReceived && returned.contains { $0.letter == .sent } }

  /// Whether nobody has the request: it came back and has not gone again.
  var isRequestPending: Bool { isRequestReturned && pending?.letter == .sent }

  mutating func follow(_ event: Event) {
    if event.kind == .notDelivered {
      // An id that no letter has is that of a letter whose id nobody recorded.
      let letter = event.messageID.map { letters[$0] ?? unnamed ?? .wrote } ?? last
      let back = Returned(letter: letter, day: event.day)
      returned.append(back)
      pending = back
      if letter == .sent { (isReceived, resent) = (false, nil) }
    } else if event.kind.isRequesters, event.kind != .feePaid {
      last = event.kind
      if let id = event.messageID { letters[id] = event.kind } else { unnamed = event.kind }
      if isRequestReturned { resent = resent ?? event.day }
      pending = nil
    } else if event.kind == .received {
      isReceived = true
      pending = nil
    } else if event.kind.isAuthoritys || event.kind == .reviewAnswered
      || event.kind == .reviewRefused
    {
      // Who acts on a letter has it, by whatever way.
      pending = nil
    }
  }
}

extension CaseTimes {
  /// Letters that came back: the time limits that they would start do not run.
  var deliveryFindings: [Finding] {
    course.delivery.returned.map { returned in
      let back = "came back undelivered on \(returned.day.written)"
      guard returned.letter == .sent else {
        return Finding(
          id: "delivery.letter", severity: .note,
          text: "A letter (\(returned.letter.written)) \(back): the authority may not have it",
          source: "the mail system's report", day: returned.day)
      }
      let source: String =
        switch course.regime {
        case .foia, .foisa: "\(course.regime.rawValue) s10(1)"
        case .eir: "EIR reg 5(2)"
        case .eisr: "EISR reg 5(2)(a)"
        }
      return Finding(
        id: "delivery.request", severity: .note,
        text: "The request \(back): the time for an answer runs from the day the authority has it",
        source: source, day: returned.day)
    }
  }

  /// The letter to send again, before anything that would follow from it.
  var resending: NextStep? {
    guard let pending = course.delivery.pending else { return nil }
    return NextStep(
      kind: .resend, from: pending.day, by: nil, because: .cameBack(pending.letter, pending.day))
  }
}
