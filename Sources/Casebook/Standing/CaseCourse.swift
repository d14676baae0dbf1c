import FOILaw

/// The course of a case: what its events come to, before any deadline is worked out.
///
/// It follows events in the order of their days. Every event has a result in every phase; what cannot have happened
/// is refused before it is recorded (`CaseFile.fault`).
struct CaseCourse: Hashable, Sendable {
  /// The phase that a case is in.
  enum Phase: Hashable, Sendable {
    /// The request itself is at issue; the answers say how far it is.
    case request
    /// A review was asked for on that day; `silent` where no reply had come by then.
    case review(CalendarDay, silent: Bool)
    /// The review was answered on that day.
    case reviewed(CalendarDay)
    /// The regulator has a complaint since that day; `silent` where no reply had come by then.
    case complained(CalendarDay, silent: Bool)
    /// The regulator decided on that day; `silent` where no reply had come by then.
    case decided(CalendarDay, silent: Bool)
    /// The requester withdrew on that day.
    case withdrawn(CalendarDay)
  }

  let request: Request
  let authority: Authority
  private(set) var phase = Phase.request
  private(set) var regime: Regime
  /// The law that the authority's latest reply names, where it names one.
  private(set) var handledUnder: Regime?
  /// Whether the requester has said which law it is: in the request itself or since.
  private(set) var isLawHeld: Bool
  private(set) var sent: CalendarDay?
  private(set) var posted: CalendarDay?
  private(set) var received: CalendarDay?
  private(set) var clarifications: [Clarification] = []
  private(set) var fees: [FeesNotice] = []
  private(set) var extensions: [ClaimedExtension] = []
  private(set) var transferred: CalendarDay?
  private(set) var transferredTo: String?
  /// The case that the transfer opened at the other authority.
  private(set) var transferredCase: CaseID?
  /// The transfer that was read off a letter and that nobody has looked at.
  private var unseenTransfer: EventID?
  var isTransferUnseen: Bool { unseenTransfer != nil }
  private(set) var origin: Event.Origin?
  /// The days that the requester wants to be reminded of.
  private(set) var diary: [Standing.DiaryEntry] = []
  /// The person who looks after the case.
  private(set) var assignee: String?
  private(set) var facts: LetterFacts?
  private(set) var replied: CalendarDay?
  private(set) var lastReply: Event?
  private(set) var chased: CalendarDay?
  private(set) var reviews: [Review] = []
  private(set) var delivery = Delivery()
  /// The day of the authority's first act, which it cannot do before it has the request.
  private var firstLetter: CalendarDay?
  private(set) var given: [QuestionID: Standing.PresentAnswer] = [:]
  /// The letters that gave the present answers, and those that refused first what is still refused.
  private var letters: [QuestionID: ReplyLetter] = [:]
  private(set) var refusedBy: [QuestionID: ReplyLetter] = [:]
  private var lastLetter: ReplyLetter?
  /// The outcome of a review as read from a letter that nobody has checked.
  private(set) var unseenOutcome: CalendarDay?
  /// What the last letter says that asks the requester back.
  private(set) var questionBack: LetterFacts?
  /// The places, in the order of recording, of the events that gave the present answers.
  private var recordedAt: [QuestionID: Int] = [:]
  private var place = 0
  /// The day of the last event followed.
  private(set) var lastDay: CalendarDay?

  /// A letter that answers, with what its review window is counted from.
  struct ReplyLetter: Hashable, Sendable {
    let received: CalendarDay
    let dated: CalendarDay?
    let window: ReviewWindow?
  }

  /// One round of review.
  struct Review: Hashable, Sendable {
    let requested: CalendarDay
    var answered: CalendarDay?
    /// Whether the authority refused to carry it out.
    var isRefused = false
  }

  init(request: Request, authority: Authority) {
    self.request = request
    self.authority = authority
    regime = request.regime(at: authority)
    isLawHeld = request.regime != nil
  }

  mutating func follow(_ event: Event, recordedAt place: Int) {
    self.place = place
    lastDay = max(lastDay ?? event.day, event.day)
    if event.kind.isAuthoritys { firstLetter = firstLetter ?? event.day }
    delivery.follow(event)
    switch event.payload {
    case .sent(let sending):
      sent = sent ?? event.day
      posted = sending.byPost ? event.day : nil
      origin = sending.origin
    case .received: received = event.day
    case .clarificationAsked(let facts):
      clarifications.append(.init(asked: event.day, given: nil))
      questionBack = facts
    case .clarificationGiven:
      // One letter answers every question that is open.
      clarifications = clarifications.map { .init(asked: $0.asked, given: $0.given ?? event.day) }
    case .feesNotice: fees.append(.init(notified: event.day, paid: nil))
    case .feePaid: fees = fees.map { .init(notified: $0.notified, paid: $0.paid ?? event.day) }
    case .extended(let more):
      extensions.append(.init(notified: event.day, until: more.until, grounds: more.grounds))
    case .transferred(let transfer):
      transferred = event.day
      unseenTransfer = event.isProposed ? event.id : nil
      transferredTo = transfer.authority ?? transferredTo
      transferredCase = transfer.opened ?? transferredCase
    case .diary(let day):
      diary.append(.init(id: event.id, day: day, note: event.note))
    case .assigned(let person): assignee = person
    case .replied(let reply): follow(reply, of: event)
    case .answersSet(let answers):
      // What the authority said by telephone or on paper is an answer, and it is silent no longer.
      if answers.contains(where: { !$0.outcome.isOpen }) { replied = replied ?? event.day }
      unseenOutcome = nil
      take(answers, from: event)
    case .answersConfirmed(let questions):
      unseenOutcome = nil
      confirm(questions)
    case .chased: chased = event.day
    case .reviewRequested: followReviewRequest(event)
    case .reviewAnswered(let reply): follow(outcome: reply, of: event)
    case .reviewRefused: followReviewRefusal(event.day)
    case .lawHeld(let law):
      isLawHeld = true
      regime = law.inScotland(regime.isScottish)
    case .complained: phase = .complained(event.day, silent: replied == nil)
    case .decisionNotice: phase = .decided(event.day, silent: replied == nil)
    case .withdrawn: phase = .withdrawn(event.day)
    case .eventsConfirmed(let events):
      unseenOutcome = nil
      if let unseen = unseenTransfer, events.contains(unseen) { unseenTransfer = nil }
    case .acknowledged, .wrote, .notDelivered, .note, .retracted: break
    }
  }
}

// MARK: - The clock

extension CaseCourse {
  /// The extension as the law judges it: notice counts from the first, the day and grounds as last stated.
  private var claimedExtension: ClaimedExtension? {
    guard let first = extensions.first else { return nil }
    var grounds: [Provision] = []
    for ground in extensions.flatMap(\.grounds) where !grounds.contains(ground) {
      grounds.append(ground)
    }
    return ClaimedExtension(
      notified: first.notified, until: extensions.last { $0.until != nil }?.until,
      grounds: grounds)
  }

  /// The day of receipt: as recorded, or presumed under FOISA for a letter, or the day of sending.
  var countedReceipt: CalendarDay {
    if let received { return received }
    // Nobody had the request that came back before it went again.
    if delivery.isRequestReturned, let resent = delivery.resent {
      return firstLetter.map { min(resent, $0) } ?? resent
    }
    let sent = sent ?? lastDay ?? CalendarDay(number: 0)
    guard let posted, regime == .foisa else { return sent }
    // The Act only presumes it: a letter from the authority shows that it was there before.
    let presumed = RequestClock(foisaRequestPosted: posted).received
    return firstLetter.map { min(presumed, $0) } ?? presumed
  }

  /// The clock with every event that moves it.
  var clock: RequestClock {
    var clock = RequestClock(regime: regime, received: countedReceipt)
    // The step on the presumption is left out only where the presumption holds.
    if received == nil, let posted, clock.received == posted.advanced(by: 3) {
      clock.posted = posted
    }
    clock.clarifications = clarifications
    clock.fees = fees
    clock.transferReceived = transferred.map { max($0, clock.received) }
    clock.claimedExtension = claimedExtension
    clock.answered = replied
    switch authority.kind {
    case .archive: clock.body = .archive
    case .school: clock.body = authority.terms.map { .school($0) } ?? .ordinary
    case .council, .department, .eirOnly, .police, .health, .university, .other: break
    }
    return clock
  }
}

// MARK: - Replies and reviews

extension CaseCourse {
  private mutating func follow(_ reply: Event.Reply, of event: Event) {
    replied = replied ?? event.day
    lastReply = event
    // Who answers no longer waits for a clarification or a fee; a later question opens again.
    clarifications.removeAll { $0.given == nil }
    fees.removeAll { $0.paid == nil }
    // What a later letter leaves unsaid stays as the earlier one said it.
    facts = reply.facts.map { LetterFacts($0, fallingBackOn: facts) } ?? facts
    if let stated = reply.facts?.regime { followLaw(stated) }
    lastLetter = ReplyLetter(
      received: event.day, dated: reply.facts?.date,
      window: reply.facts?.reviewWindow ?? facts?.reviewWindow)
    take(reply.answers, from: event)
    switch phase {
    case .review(_, silent: true), .complained(_, silent: true):
      // The silence has ended: outside Scotland the refusals in the reply need a review of their own. A Scottish
      // authority that was asked to review its silence still owes the outcome.
      if !regime.isScottish { phase = .request }
    case .decided(_, silent: true): phase = .request
    case .request, .review, .reviewed, .complained, .decided, .withdrawn: break
    }
  }

  private mutating func followReviewRequest(_ event: Event) {
    // Asking again does not give the authority more time.
    if case .review = phase { return }
    phase = .review(event.day, silent: replied == nil)
    reviews.append(Review(requested: event.day))
  }

  private mutating func follow(outcome: Event.Reply, of event: Event) {
    if let last = reviews.indices.last, reviews[last].answered == nil {
      reviews[last].answered = event.day
    }
    phase = .reviewed(event.day)
    let isRead = event.original != nil && outcome.confirmed.isEmpty && outcome.answers.isEmpty
    unseenOutcome = isRead ? event.day : nil
    // The outcome of a review of silence is the first answer there is (FOISA s21(4)(c) for one).
    if outcome.answers.contains(where: { !$0.outcome.isOpen }) { replied = replied ?? event.day }
    lastLetter = ReplyLetter(
      received: event.day, dated: outcome.facts?.date, window: outcome.facts?.reviewWindow)
    take(outcome.answers, from: event)
  }

  private mutating func followReviewRefusal(_ day: CalendarDay) {
    if let last = reviews.indices.last, reviews[last].answered == nil {
      reviews[last].answered = day
      reviews[last].isRefused = true
    }
    phase = .reviewed(day)
  }

  /// Follows the law that a letter names.
  ///
  /// It is a label: it changes the law of a case only where the requester has named none, and
  /// then only to that of environmental information, which no authority names by habit.
  private mutating func followLaw(_ stated: Regime) {
    handledUnder = stated
    // A Scottish body cannot answer under the UK Act, whatever its template says.
    guard stated.isScottish == regime.isScottish, !isLawHeld, stated.isEnvironmental else { return }
    regime = stated
  }

  private mutating func take(_ answers: [Answer], from event: Event) {
    for answer in answers {
      let isByHand = event.kind == .answersSet
      // A second letter that is silent on a question takes nothing back.
      if answer.outcome.isOpen, !isByHand, given[answer.question] != nil { continue }
      let isStem = request.question(answer.question)?.isStem == true
      if answer.outcome.isOpen, isStem {
        // A heading asks nothing, so with its answer taken away nothing is left of it.
        forget(answer.question)
        continue
      }
      // A correction by hand is not the day the authority answered: that is the letter's.
      let letter = isByHand ? letters[answer.question] ?? lastLetter : lastLetter
      let day = isByHand ? given[answer.question]?.day ?? letter?.received ?? event.day : event.day
      letters[answer.question] = letter
      // The time for a review runs from the letter that refused first, whatever letters repeat it.
      let isSure = isByHand || event.confirmed.contains(answer.question)
      if !answer.outcome.isRefusal {
        // A reading that nobody has checked takes no right away.
        if isSure || given[answer.question]?.isConfirmed != true {
          refusedBy[answer.question] = nil
        }
      } else if refusedBy[answer.question] == nil {
        refusedBy[answer.question] =
          letter ?? ReplyLetter(received: day, dated: nil, window: facts?.reviewWindow)
      }
      recordedAt[answer.question] = place
      given[answer.question] = .init(
        answer: answer, isConfirmed: isSure, day: day)
    }
  }

  private mutating func forget(_ question: QuestionID) {
    given[question] = nil
    letters[question] = nil
    refusedBy[question] = nil
    recordedAt[question] = nil
  }

  /// Confirms what was there to be looked at when the confirmation was recorded.
  private mutating func confirm(_ questions: [QuestionID]) {
    for question in questions {
      guard let present = given[question], recordedAt[question, default: 0] < place else {
        continue
      }
      given[question] = .init(answer: present.answer, isConfirmed: true, day: present.day)
      if !present.answer.outcome.isRefusal { refusedBy[question] = nil }
    }
  }
}

// MARK: - What it comes to

extension CaseCourse {
  /// The present answer to each question that asks something.
  var presentAnswers: [Standing.PresentAnswer] {
    // What a checked reply leaves open is open: nobody has to confirm that nothing is there.
    let isChecked = replied != nil && !hasUnconfirmed
    return request.questions.compactMap { question in
      if let answer = given[question.id] { return answer }
      guard !question.isStem, !hasAnsweredPart(question.id) else { return nil }
      return .init(
        answer: Answer(
          question: question.id, outcome: replied == nil ? .noReply : .blank, steps: []),
        isConfirmed: isChecked, day: nil)
    }
  }

  /// A question whose parts are answered is not left open, though it has no answer of its own.
  private func hasAnsweredPart(_ id: QuestionID) -> Bool {
    given.contains { id.contains($0.key) && !$0.value.answer.outcome.isOpen }
  }

  var hasRefusals: Bool { presentAnswers.contains(where: \.answer.outcome.isRefusal) }
  /// Whether anything is refused, or was until a later letter that nobody has checked.
  var mayHaveRefusals: Bool { hasRefusals || !refusedBy.isEmpty }
  /// Whether any information was given.
  var givesSomething: Bool {
    presentAnswers.contains { [.answered, .partlyRefused].contains($0.answer.outcome) }
  }
  var hasBlanks: Bool { presentAnswers.contains(where: \.answer.outcome.isOpen) }

  var hasUnconfirmed: Bool {
    given.values.contains { !$0.isConfirmed }
      || (lastReply.map { $0.confirmed.isEmpty && $0.answers.isEmpty } ?? false)
        && !given.values.contains { $0.isConfirmed }
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
