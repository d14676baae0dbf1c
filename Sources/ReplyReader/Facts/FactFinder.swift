import Casebook
import FOILaw

/// Finds what a letter says about itself.
struct FactFinder {
  let script: Script
  let blocks: [Block]
  /// The request's own questions; none where the letter is read alone.
  let asked: [Question]
  /// The first word of the closing.
  let closing: Int
  /// Where closings may begin.
  let closings: [Closing.Start]

  /// The facts, and whether the reply itself is elsewhere, in an attachment.
  func facts() -> (facts: LetterFacts, isCoverOnly: Bool) {
    let kinds = KindFinder(self)
    var facts = LetterFacts(kind: kinds.kind)
    // What is no letter in answer to a request proposes nothing; a sheet of rights has only these.
    if facts.kind == .notFOI {
      if kinds.isRightsSheet { addRights(to: &facts) }
      return (facts, false)
    }
    let isCover = kinds.isCover
    let isReply = facts.kind == .reply && !isCover
    facts.regime = RegimeFinder(script: script, countsRequests: isReply).regime
    let complaint = ComplaintFinder(script: script, closing: closing)
    facts.regulator = complaint.regulator
    facts.reviewWindow = complaint.window
    facts.reviewContact = complaint.contact
    facts.authority = AuthorityFinder(script: script, head: head, closing: closing).name
    facts.reference = ReferenceFinder(script: script, head: min(head, closing)).reference
    facts.date = DateFinder(script: script, head: head).date
    if facts.kind == .extension_ { addExtension(to: &facts) }
    return (facts, isCover)
  }

  private func addRights(to facts: inout LetterFacts) {
    let complaint = ComplaintFinder(script: script, closing: 0)
    facts.regime = RegimeFinder(script: script, countsRequests: false).regime
    facts.regulator = complaint.regulator
    facts.reviewWindow = complaint.window
    facts.reviewContact = complaint.contact
  }

  private static let untils = WordSet(
    ["by", "until", "before", "to", "on"].map { Words.hash($0) })

  /// The day by which an extension promises the answer, and the ground it weighs.
  private func addExtension(to facts: inout LetterFacts) {
    let dates = DateFinder(script: script, head: 0)
    var index = 1
    while index < min(closing, script.tokens.count, 2_000) {
      if Self.untils.contains(script.tokens[index - 1].hash), let (day, next) = dates.day(at: index)
      {
        // The last day named is the new one: the old last day may stand before it.
        if facts.date.map({ $0 < day }) ?? true { facts.until = max(facts.until ?? day, day) }
        index = next
      } else {
        index += 1
      }
    }
    let regime = facts.regime ?? .foia
    let end = closing < script.tokens.count ? script.tokens[closing].start : script.bytes.count
    facts.grounds =
      Provision.scan(script.bytes[0..<end])
      .filter { $0.law == nil || $0.law?.regime == regime }
      .map(\.provision)
      .filter { Grounds.isGround($0, in: regime) }
      .exact
  }

  /// One past the last word before the answers.
  var head: Int {
    blocks.map(\.content.lowerBound).min() ?? min(script.tokens.count, closing)
  }
}

/// Decides what kind of letter it is.
struct KindFinder {
  private let finder: FactFinder
  private let signals: [Signal: Int]
  private let matches: [Phrases<Signal>.Match]

  private enum Signal: Hashable, Sendable {
    case away, notice, paper, review, acknowledgement, extended, clarification, fee, transfer, cover
    case request, decided
  }

  private static let phrases = Phrases<Signal>([
    .away: [
      "out of the office", "out of office", "away from the office", "automatic reply", "auto reply",
      "currently on leave", "on annual leave and", "automated response", "will not return until",
      "i am away", "this mailbox is not monitored", "limited access to email", "on leave until",
    ],
    .notice: [
      "decision notice", "the complainant", "commissioner s decision", "first tier tribunal",
    ],
    .paper: [
      "report of the", "cabinet member", "recommendation", "recommendations", "committee",
      "agenda item",
      "supporting information", "other options considered", "background papers",
      "key lines of enquiry",
      "terms of reference", "minutes of", "executive summary", "action plan", "business case",
    ],
    .review: [
      "having reviewed", "review our decision", "original decision", "decision is upheld",
      "decision was upheld", "rightly applied", "correctly applied", "not involved in the original",
      "outcome of * internal review", "result of * internal review",
      "you asked for an internal review", "your request for an internal review",
      "your request for internal review", "requested an internal review", "i have reviewed",
      "i have carried out * review", "i have conducted * review", "i have completed * review",
      "i uphold", "uphold your complaint", "uphold the original", "your complaint is upheld",
      "complaint is upheld", "i have now reviewed", "the internal review panel",
      "conducted the review",
      "looked at your complaint", "your complaint about", "review of your request has",
      "requirement for review", "our review of", "i have concluded * review",
      "request for a review",
    ],
    .acknowledgement: [
      "will respond", "we will reply", "will be answered", "have forwarded it", "been forwarded to",
      "acknowledge receipt", "acknowledge your", "aim to respond", "aim to reply",
      "is being dealt with",
      "being processed", "has been logged", "has been received", "have received your request",
      "will receive a response", "can expect a response", "can expect a reply", "will be in touch",
      "is receiving attention", "respond to you by", "passed * to the relevant", "tell me if this",
      "will provide a response", "should receive a response", "acknowledgement", "will endeavour",
      "have logged", "logged this", "logged under", "logged as", "get back to you",
      "contents of which", "must respond", "must reply",
      "reply will be sent", "response will be sent", "answer will be sent", "be sent a reply",
      "be sent a response", "will reply in", "will reply within", "will reply by",
      "hear from us", "should hear by", "hear by", "been given the reference",
      "given it the reference", "have your request", "has the number",
      "let you have a response", "let you have a reply", "let you have an answer",
      "when you write", "has reached us", "have registered", "been registered",
    ],
    .extended: [
      "extension of time", "further 20 working days", "additional 20 working days",
      "extend the time",
      "extend the deadline", "extending the", "need more time", "need a further", "further time",
      "time limit * extended", "extended by", "additional time", "require more time",
      "extend the response",
      "not yet reached a decision", "not yet been able", "hope to respond by", "plan to reply by",
      "extend the period", "needs more time", "more time is needed", "longer than 20 working days",
      "need longer", "needs longer", "not yet decided", "reasonable period", "still weighing",
      "still considering", "a full answer today", "extra time", "extended the time",
      "extended the deadline", "taking longer",
    ],
    .clarification: [
      "clarification", "please clarify", "clarify your request", "could you clarify",
      "clarify what",
      "until you have told us", "until we have this", "do you mean", "we cannot go on with",
      "further information from you", "in order to identify and locate", "to help us identify",
      "need more information from you", "please could you specify", "please specify",
      "more specific",
      "unclear what", "section 1 3",
      "clock does not run", "clock stops", "clock has stopped", "clock is stopped",
      "before we can", "until we hear from you", "heard nothing by", "do you want",
      "would you like us to", "is it enough", "grateful for some help", "little more from you",
    ],
    .fee: [
      "fees notice", "fee notice", "a fee of", "pay the fee", "on receipt of payment", "charge of",
      "upon receipt of * payment", "receipt of your payment", "make payment", "cheque",
    ],
    .transfer: [
      "transferred your request", "have transferred", "transferring your request",
      "transfer your request",
      "passed your request to", "been transferred to", "redirect your request",
    ],
    .cover: [
      "find attached", "see attached", "see the attached", "find the attached", "response attached",
      "attached our response",
      "attached a response",
      "reply attached", "attached a reply", "attached letter", "attached response",
      "attached is our",
      "attached is the", "attached document", "find our response", "is attached",
    ],
    .request: [
      "freedom of information", "your request", "information request", "you requested", "you asked",
      "environmental information", "foi request", "your foi", "request for information", "foi",
    ],
    .decided: [
      "we hold", "not hold", "is held", "exempt", "enclosed", "our response", "the response",
      "withheld",
      "refusal", "i can confirm", "we can confirm", "can be found", "disclose",
    ],
  ])

  init(_ finder: FactFinder) {
    self.finder = finder
    var signals: [Signal: Int] = [:]
    matches = Self.phrases.matches(in: finder.script, 0..<finder.script.tokens.count)
    for match in matches {
      signals[match.signal, default: 0] += 1
    }
    self.signals = signals
  }

  private func has(_ signal: Signal, _ times: Int = 1) -> Bool {
    signals[signal, default: 0] >= times
  }

  var kind: LetterFacts.Kind {
    let isAnswered = isAnswered
    if has(.away), !isAnswered { return .notFOI }
    if isRightsSheet, !isAnswered { return .notFOI }
    if has(.notice, 3), !isAnswered { return .notFOI }
    if has(.review), !isAnswered, has(.review, 2) || opens(.review) { return .reviewOutcome }
    if !isAnswered, let early { return early }
    if has(.paper, 3), !has(.request, 2), !hasEcho { return .notFOI }
    if isAnswered || hasEcho { return .reply }
    guard has(.request) || has(.cover) || isInformal else { return .notFOI }
    return .reply
  }

  /// Whether it is a sheet of rights to a review, with no letter before them.
  var isRightsSheet: Bool {
    // "Dear Sam, Thanks for getting in touch" opens a letter, though thanks may close one.
    guard let first = finder.closings.first, !first.isSignature, first.word <= 3 else {
      return false
    }
    return !(0..<first.word).contains { Body.salutations.contains(finder.script.tokens[$0].hash) }
  }

  /// A letter before the decision: it asks, waits, or moves the request on.
  private var early: LetterFacts.Kind? {
    if has(.fee, 2) || has(.fee) && opens(.fee) { return .fees }
    if has(.transfer), opens(.transfer) { return .transfer }
    if has(.clarification, 2), !refuses { return .clarification }
    if has(.extended, 2) || has(.extended) && opens(.extended) && !refuses { return .extension_ }
    if has(.acknowledgement), !isCover, !refuses { return .acknowledgement }
    return nil
  }

  /// Whether a signal stands in the first third of the letter.
  private func opens(_ signal: Signal) -> Bool {
    let end = max(60, finder.closing / 2)
    return matches.contains { $0.signal == signal && $0.range.upperBound <= end }
  }

  private static let refusals = Phrases<Bool>([
    true: [
      "is exempt", "are exempt", "i consider the request exempt", "be exempt", "is withheld",
      "notice of refusal", "refusal notice",
      "are refusing", "am refusing", "we refuse", "not held", "do not hold", "does not hold",
      "is vexatious",
      "would exceed the appropriate limit",
    ]
  ])

  private static let conditions = WordSet(
    ["may", "might", "could", "if", "whether"].map { Words.hash($0) })

  /// Whether something is refused, and not only said to be possibly refused.
  private var refuses: Bool {
    Self.refusals.matches(in: finder.script, 0..<finder.closing).contains { match in
      let before = max(0, match.range.lowerBound - 6)..<match.range.lowerBound
      return !before.contains { Self.conditions.contains(finder.script.tokens[$0].hash) }
    }
  }

  private var hasEcho: Bool {
    finder.blocks.contains { $0.isEchoed && !finder.asked.isEmpty }
  }

  /// Whether questions of the request have passages under them.
  private var isAnswered: Bool {
    guard !finder.asked.isEmpty else { return false }
    let asking = max(1, finder.asked.count { !$0.isStem })
    let speaking = finder.blocks.filter { $0.saysSomething(in: finder.script) }
    let filled = Set(
      speaking.filter { $0.isEchoed || !isAsking(LeadIn.skip($0.content, in: finder.script)) }
        .flatMap(\.questions))
    let echoed = Set(speaking.filter(\.isEchoed).flatMap(\.questions))
    if has(.paper, 3), !has(.request, 2) { return echoed.count * 2 >= asking }
    // An acknowledgement may repeat the questions: only the last then has words after it.
    if echoed.count * 3 >= asking, echoed.count > 1 || asking == 1 { return true }
    return filled.count * 10 >= asking * 6 && filled.count > 1
      && finder.blocks.contains { !$0.isEchoed || $0.isStrong }
  }

  /// Whether the words are a question: an authority that asks back answers nothing.
  private func isAsking(_ content: Range<Int>) -> Bool {
    let end = content.prefix(60).first { finder.script.endsSentence(after: $0) }
    return end.map { finder.script.gap(after: $0).contains(0x3F) } ?? false
  }

  /// A short message from an officer to a person.
  private var isInformal: Bool {
    let tokens = finder.script.tokens
    let greetings = WordSet(["dear", "hi", "hello"].map { Words.hash($0) })
    return tokens.prefix(80).contains { greetings.contains($0.hash) } && has(.decided)
      || has(.decided, 3)
      || tokens.prefix(8).contains { greetings.contains($0.hash) }
  }

  /// Whether the letter only hands over an attachment.
  var isCover: Bool {
    guard has(.cover) || finder.script.bytes.hasAttachmentMark else { return false }
    let body = Body(script: finder.script, questions: finder.asked, closing: finder.closing)
    let words = finder.closing - body.bodyStart
    return finder.blocks.allSatisfy { !$0.isEchoed } && words < 70 && !refuses
  }
}

extension [UInt8] {
  /// `<<reply.doc>>`, as some mail systems mark an attachment.
  fileprivate var hasAttachmentMark: Bool {
    indices.dropLast().contains { self[$0] == 0x3C && self[$0 + 1] == 0x3C }
  }
}
