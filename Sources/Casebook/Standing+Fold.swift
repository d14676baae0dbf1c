public import FOILaw

extension Standing {
  /// Works out where a case stands.
  ///
  /// The result depends on the events, the regime and the holidays alone, not on today: what is
  /// overdue follows by comparing its days with any day you like.
  /// - Parameters:
  ///   - file: The case.
  ///   - calendars: The working days of both regimes.
  /// - Throws: `LawError.beyondHolidays` where a count leaves the known years.
  public init(of file: CaseFile, calendars: LawCalendars) throws(LawError) {
    let course = CaseCourse(of: file)
    let stage = course.stage
    let deadlines = try course.deadlines(in: stage, calendars: calendars)
    self.init(
      stage: stage, answers: course.presentAnswers, deadlines: deadlines,
      nextStep: course.nextStep(in: stage, deadlines: deadlines, calendars: calendars),
      facts: course.facts, regime: file.regime, sent: course.sent,
      replied: course.replied)
  }
}

/// The course of a case: what its events come to, before any deadline is worked out.
struct CaseCourse {
  let sent: CalendarDay
  private(set) var clock: RequestClock
  private(set) var facts: LetterFacts?
  private(set) var replied: CalendarDay?
  private(set) var lastReply: Event?
  private(set) var chased: CalendarDay?
  private(set) var reviewRequested: CalendarDay?
  private(set) var reviewAnswered: CalendarDay?
  private(set) var presentAnswers: [Standing.PresentAnswer] = []

  private let request: Request
  private var complained = false
  private var decided = false
  private var withdrawn = false
  private var given: [QuestionID: Standing.PresentAnswer] = [:]
  private var recordedAt: [QuestionID: Int] = [:]

  init(of file: CaseFile) {
    let history = file.recordedHistory
    request = file.request
    let first = history.first { $0.event.kind == .sent } ?? history.first
    sent = first?.event.day ?? CalendarDay(number: 0)
    clock = RequestClock(regime: file.regime, received: sent)
    switch file.authority.kind {
    case .archive: clock.body = .archive
    case .school, .council, .department, .police, .health, .university, .other: break
    }
    for (place, event) in history { apply(event, recordedAt: place) }
    presentAnswers = file.request.questions.compactMap { question in
      if let answer = given[question.id] { return answer }
      guard !question.isStem else { return nil }
      return .init(
        answer: Answer(question: question.id, outcome: .blank, rule: "no reply yet"),
        isConfirmed: false, day: nil)
    }
  }

  private mutating func apply(_ event: Event, recordedAt place: Int) {
    switch event.kind {
    case .received: clock.received = event.day
    case .clarificationAsked:
      clock.clarifications.append(.init(asked: event.day, given: nil))
    case .clarificationGiven:
      if let last = clock.clarifications.popLast() {
        clock.clarifications.append(.init(asked: last.asked, given: last.given ?? event.day))
      }
    case .feesNotice: clock.fees.append(.init(notified: event.day, paid: nil))
    case .feePaid:
      if let last = clock.fees.popLast() {
        clock.fees.append(.init(notified: last.notified, paid: last.paid ?? event.day))
      }
    case .transferred: clock.transferReceived = event.day
    case .extended:
      clock.claimedExtension = .init(
        notified: event.day, until: event.until, grounds: event.grounds)
    case .replied, .answersSet: applyAnswers(of: event, recordedAt: place)
    case .answersConfirmed: confirm(event.confirmed, recordedAt: place)
    case .chased: chased = event.day
    case .reviewRequested:
      reviewRequested = event.day
      reviewAnswered = nil
    case .reviewAnswered:
      reviewAnswered = event.day
      applyAnswers(of: event, recordedAt: place)
    case .complained: complained = true
    case .decisionNotice: decided = true
    case .withdrawn: withdrawn = true
    case .sent, .acknowledged, .note, .retracted: break
    }
  }

  private mutating func applyAnswers(of event: Event, recordedAt place: Int) {
    if event.kind == .replied {
      replied = replied ?? event.day
      lastReply = event
      clock.answered = replied
      // Who answers no longer waits for a clarification or a fee.
      clock.clarifications.removeAll { $0.given == nil }
      clock.fees.removeAll { $0.paid == nil }
      // What a later letter leaves unsaid stays as the earlier one said it.
      facts = event.facts.map { LetterFacts($0, fallingBackOn: facts) } ?? facts
    }
    for answer in event.answers {
      let isByHand = event.kind == .answersSet
      // A second letter that is silent on a question takes nothing back.
      if answer.outcome == .blank, !isByHand, given[answer.question] != nil { continue }
      let isStem = request.question(answer.question)?.isStem == true
      if answer.outcome == .blank, isStem { continue }
      // A correction by hand is not the day the authority answered.
      let day = isByHand ? given[answer.question]?.day ?? event.day : event.day
      recordedAt[answer.question] = place
      given[answer.question] = .init(
        answer: answer, isConfirmed: isByHand || event.confirmed.contains(answer.question),
        day: day)
    }
  }

  /// Confirms what was there to be looked at when the confirmation was recorded.
  private mutating func confirm(_ questions: [QuestionID], recordedAt place: Int) {
    for question in questions {
      guard let present = given[question], recordedAt[question, default: 0] < place else {
        continue
      }
      given[question] = .init(answer: present.answer, isConfirmed: true, day: present.day)
    }
  }

  // MARK: - Stage

  var stage: Standing.Stage {
    if withdrawn { return .withdrawn }
    if decided { return .decided }
    if complained { return .complained }
    if reviewAnswered != nil { return .reviewed }
    if reviewRequested != nil { return .review }
    let isAsking = clock.clarifications.last.map { $0.given == nil } ?? false
    if replied != nil {
      if isAsking { return .clarification }
      if presentAnswers.contains(where: { $0.answer.outcome == .blank }) { return .partial }
      return presentAnswers.contains(where: \.answer.outcome.isRefusal) ? .refused : .answered
    }
    if isAsking { return .clarification }
    if clock.fees.last.map({ $0.paid == nil }) ?? false { return .fee }
    return .awaiting
  }

  var hasRefusals: Bool { presentAnswers.contains(where: \.answer.outcome.isRefusal) }

  var hasUnconfirmed: Bool {
    presentAnswers.contains { $0.day != nil && !$0.isConfirmed }
      || (lastReply.map { $0.confirmed.isEmpty && $0.answers.isEmpty } ?? false)
        && !presentAnswers.contains { $0.isConfirmed }
  }
}

extension LetterFacts {
  /// The facts of a letter, completed from an earlier one of the same case.
  fileprivate init(_ facts: LetterFacts, fallingBackOn earlier: LetterFacts?) {
    self = facts
    guard let earlier else { return }
    authority = facts.authority ?? earlier.authority
    reference = facts.reference ?? earlier.reference
    regime = facts.regime ?? earlier.regime
    regulator = facts.regulator ?? earlier.regulator
    reviewWindow = facts.reviewWindow ?? earlier.reviewWindow
    reviewContact = facts.reviewContact ?? earlier.reviewContact
  }
}
