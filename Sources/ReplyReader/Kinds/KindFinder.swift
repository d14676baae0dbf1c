import Casebook
import FOILaw

/// What is known about the answers when the kind of the letter is decided.
struct AnswerEvidence: Sendable {
  /// Questions of the request that ask something.
  var asking = 0
  /// Of those, the ones with words under them.
  var filled = 0
  /// Of those, the ones whose own words come before the answer.
  var echoed = 0
  /// Whether any question's own words are in the letter, with or without an answer.
  var hasEcho = false
  /// Whether something other than an echo shows it: a label or a place.
  var isLabelled = false
  /// Questions that a sentence takes up and tells something new of.
  var told = 0

  /// Whether sentences answer most of what was asked.
  var tellsMost: Bool { told * 2 >= asking && (told > 1 || asking == 1 && told == 1) }
}

/// Decides what kind of letter it is, by what it does.
struct KindFinder {
  private let outline: Outline
  private let closing: Int
  private let evidence: AnswerEvidence
  private let deeds: Deeds

  init(outline: Outline, closing: Int, evidence: AnswerEvidence) {
    self.outline = outline
    self.closing = closing
    self.evidence = evidence
    deeds = Deeds(outline: outline, closing: closing)
  }

  private func has(_ act: Act, _ times: Int = 1) -> Bool { deeds.count(act) >= times }

  var kind: LetterFacts.Kind {
    if Noise(outline.script).isAll { return .notFOI }
    let isAnswered = isAnswered
    if has(.away), !isAnswered, !has(.receives) || !has(.promises) { return .notFOI }
    // An offer for sale is not an answer, whatever it numbers.
    if has(.offer, 2), !has(.speaksOfRequest), !refuses { return .notFOI }
    if isDecisionNotice { return .decisionNotice }
    if isOtherComplaint { return .notFOI }
    if isReviewRefusal { return .reviewRefusal }
    if isReviewOutcome { return .reviewOutcome }
    if asksOnly { return .clarification }
    if passesAllOn { return .transfer }
    // "Parts c and d we could give you free of charge" offers something beside the fee.
    if has(.wantsPayment, 2), has(.charges, 3), !refuses, !citesGround,
      deeds.count(.gives) * 3 <= deeds.count(.wantsPayment)
    {
      return .fees
    }
    if promisesOnly { return .acknowledgement }
    if isAnswered { return extendsOnly ? .extension_ : .reply }
    if evidence.tellsMost, !has(.delays, 2), !has(.wantsPayment), !has(.asksBack, 2) {
      return .reply
    }
    if has(.lockedAway, 2), !has(.decides, 3), !refuses { return .notFOI }
    if isRightsSheet { return .notFOI }
    if let early { return early }
    if has(.form), !has(.decides, 2), !refuses { return .notFOI }
    if has(.paper, 3), !has(.speaksOfRequest, 2), !evidence.hasEcho { return .notFOI }
    if evidence.hasEcho { return .reply }
    guard has(.speaksOfRequest) || has(.covers) || isInformal || refuses && citesGround else {
      return .notFOI
    }
    return .reply
  }

  // MARK: - Reviews and notices

  private static let complaints = Phrases<Bool>([
    true: [
      "ombudsman", "stage 1", "stage 2", "stage one", "stage two", "first stage", "second stage",
    ]
  ])
  private static let informationLaw = Phrases<Bool>([
    true: [
      "information commissioner", "freedom of information", "foia", "foisa", "ico",
      "environmental information", "internal review", "comisiynydd gwybodaeth", "eir",
      "foi request",
    ]
  ])

  /// A complaint about something else, dealt with by the authority's own procedure: an ombudsman is next, and
  /// no law on information is spoken of.
  private var isOtherComplaint: Bool {
    guard has(.reviewTopic) || has(.reviewDecides) else { return false }
    let words = 0..<min(outline.script.tokens.count, 20_000)
    return Self.complaints.occur(in: outline.script, words)
      && !Self.informationLaw.occur(in: outline.script, words)
  }

  /// A regulator's decision: it speaks of a complainant and a public authority, and decides.
  private var isDecisionNotice: Bool {
    let script = outline.script
    let titles = Self.noticeTitle.matches(in: script, 0..<min(script.tokens.count, 160))
      .filter { script.opensFragment($0.range.lowerBound) }
    func isAlone(_ title: Range<Int>) -> Bool {
      title.upperBound >= script.tokens.count || script.opensFragment(title.upperBound)
    }
    // A notice may quote the request, and what the authority answered.
    if titles.contains(where: { isAlone($0.range) }), has(.notice, 5) { return true }
    guard !isAnswered || evidence.echoed == 0 else { return false }
    let isHeaded = titles.contains {
      isAlone($0.range) || script.gap(after: $0.range.upperBound - 1).contains(0x20)
    }
    return isHeaded && has(.notice, 3)
  }

  private static let noticeTitle = Phrases<Bool>([
    true: ["decision notice", "hysbysiad penderfyniad"]
  ])

  /// A decision on a review, as against its receipt or the rights that every letter explains.
  private var isReviewOutcome: Bool {
    let decides = deeds.count(.reviewDecides)
    let topic = deeds.opens(.reviewTopic)
    guard decides > 0 || topic > 0 else { return false }
    let waits = deeds.count(.promises) + deeds.count(.receives)
    if decides == 0 {
      // It is about a review, promises nothing, and answers.
      return topic >= 2 && waits == 0 && !has(.delays) && (isAnswered || refuses || has(.decides))
    }
    // What it promises it has not done.
    if waits > 0, topic > 0, decides <= waits, !isAnswered || decides == 1, !refuses {
      return false
    }
    if topic > 0 { return decides >= 1 }
    // A reply may say of one exemption that it was "rightly applied".
    return decides >= 2 && deeds.opens(.reviewDecides) >= 1 && !isAnswered
  }

  /// A letter that refuses to carry out the review that was asked for, and decides nothing else.
  ///
  /// Many replies say until when a review can be had, and that a later one is not; so it has to speak of
  /// a review that this requester asked for, before any rights.
  private var isReviewRefusal: Bool {
    guard !isAnswered, evidence.echoed == 0, has(.reviewTopic), words < 400 else { return false }
    let end = min(closing, outline.signature, outline.script.tokens.count)
    func says(_ phrases: Phrases<Bool>) -> Bool {
      phrases.occur(in: outline.script, 0..<end)
    }
    return says(Self.asksForReview) && says(Self.declinesReview)
  }

  private static let asksForReview = Phrases<Bool>([
    true: [
      "your request for * review", "your review request", "your internal review request",
      "your requirement for * review", "you asked for * review", "you asked us to review",
      "you have asked for * review", "you requested * review", "you have requested * review",
      "you required * review", "your representations", "asking for * review",
      "asking us to review",
    ]
  ])

  private static let declinesReview = Phrases<Bool>([
    true: ["carry out", "carrying out", "conduct", "conducting", "undertake", "accept"]
      .flatMap { verb in
        ["not", "not be", "unable to", "decline to", "refuse to", "refusing to", "not able to"]
          .flatMap { refusal in
            [
              "\(refusal) \(verb) * review", "\(refusal) \(verb) your request for * review",
            ]
          }
      } + [
        "no * review will be carried out", "review will not be carried out", "review is refused",
        "review is declined", "review is therefore refused", "request for * review is out of time",
      ]
  ])

  /// Whether it is a sheet of rights to a review, with no letter before them.
  var isRightsSheet: Bool {
    guard outline.salutation == nil, evidence.filled == 0, !evidence.hasEcho, !refuses,
      deeds.opens(.receives) == 0
    else {
      return false
    }
    let script = outline.script
    let opening = Self.rights.matches(in: script, 0..<min(script.tokens.count, 24))
    return !opening.isEmpty
  }

  private static let rights = Phrases<Bool>([
    true: [
      "right to appeal", "right of appeal", "rights of appeal", "right to a review",
      "right of review",
      "right to complain", "your rights", "how to complain", "complaints procedure",
      "review procedure",
      "internal review", "dissatisfied", "unhappy", "not satisfied", "if you are unhappy",
      "appeals procedure",
      "how to appeal", "complaint rights", "complaints about",
    ]
  ])

  // MARK: - Before the decision

  /// A letter before the decision: it asks, waits, or moves the request on.
  private var early: LetterFacts.Kind? {
    if has(.wantsPayment), has(.charges), !refuses { return .fees }
    if has(.passesOn), deeds.opens(.passesOn) > 0 || !has(.decides, 3), !citesGround {
      return .transfer
    }
    if has(.asksBack, 2), !refuses { return .clarification }
    if has(.delays, 2) || deeds.opens(.delays) > 0 && !refuses { return .extension_ }
    let waits = deeds.count(.receives) + deeds.count(.promises)
    if waits > 0, !isCover, !refuses, !citesGround, !has(.gives), words < 400 || waits > 2 {
      return .acknowledgement
    }
    return nil
  }

  private static let may = WordSet(
    ["may", "might", "could", "if", "whether", "should", "would", "consider", "considering"].map {
      Words.hash($0)
    })

  private static let possible = Phrases<Bool>([
    true: [
      "may be applied", "might be applied", "may be engaged", "might be engaged", "may apply",
      "might apply", "may be relevant",
    ]
  ])

  /// Whether a ground for withholding is relied on, and not only said to be possible.
  private var citesGround: Bool {
    let script = outline.script
    let end = min(closing, outline.signature, script.tokens.count)
    guard end > 0 else { return false }
    let limit = script.tokens[end - 1].end
    return script.citations.contains { citation in
      guard citation.range.upperBound <= limit,
        Regime.allCases.contains(where: { Grounds.isGround(citation.provision, in: $0) }),
        !["12", "14", "9", "8"].contains(citation.provision.number),
        let word = script.firstWord(from: citation.range.lowerBound)
      else { return false }
      let sentence = outline.sentence(around: word..<(word + 1))
      if word < sentence.upperBound,
        Self.possible.occur(in: script, word..<sentence.upperBound)
      {
        return false
      }
      return !outline.isForeign[script.tokens[word].fragment]
        && !(max(0, word - 8)..<word).clamped(to: sentence)
          .contains { Self.may.contains(script.tokens[$0].hash) }
    }
  }

  /// How many words there are between the head and the signature.
  private var words: Int {
    min(outline.signature, outline.script.tokens.count) - min(outline.head, outline.signature)
  }

  /// Whether something is refused, and not only said to be possibly refused.
  private var refuses: Bool { !deeds.refusals.isEmpty }

  /// Whether a letter that repeats the request only takes more time, whatever stands under its last
  /// question.
  private var extendsOnly: Bool {
    has(.delays, 3) && (deeds.opens(.delays) > 0 || has(.delays, 4)) && !refuses && words < 450
      && deeds.count(.gives) * 3 <= deeds.count(.delays)
  }

  /// Whether a letter that repeats the questions only says that they came and when the answer is due.
  private var promisesOnly: Bool {
    // "… is set out below" leads to the request.
    let tells =
      isAnswered || deeds.count(.gives) >= deeds.count(.receives)
      || evidence.told * 3 > evidence.asking
    return deeds.opens(.receives) > 0 && has(.promises) && !refuses
      && (!has(.gives) && evidence.told == 0 || !tells) && !has(.asksBack, 2) && !has(.delays, 2)
      && !has(.passesOn)
      && words < 450
  }

  /// Whether a letter that repeats the questions only asks what is meant by each.
  private var asksOnly: Bool {
    // "To go through all of them is likely to exceed the limit" is a reason to ask.
    has(.asksBack, 3) && deeds.opens(.asksBack) > 0 && !has(.gives)
      && deeds.refusals.count * 5 <= deeds.count(.asksBack)
      && (words < 400 || has(.asksBack, 5) && words < 800)
  }

  /// Whether a short letter sends the request as a whole to another body; that it holds nothing itself is no
  /// answer.
  private var passesAllOn: Bool {
    has(.passesOn) && deeds.refusals.count < 2 && !has(.gives) && words < 220
  }

  /// Whether questions of the request have words under them.
  private var isAnswered: Bool {
    guard evidence.asking > 0 else { return false }
    if has(.paper, 3), !has(.speaksOfRequest, 2) { return evidence.echoed * 2 >= evidence.asking }
    // An acknowledgement may repeat the questions: only the last then has words after it.
    if evidence.echoed * 3 >= evidence.asking, evidence.echoed > 1 || evidence.asking == 1 {
      return true
    }
    return evidence.filled * 10 >= evidence.asking * 6 && evidence.filled > 1 && evidence.isLabelled
  }

  /// A message of fewer words than a greeting, a verb and what it tells says nothing.
  private static let leastWords = 6

  private static let everybody = WordSet(
    [
      "resident", "residents", "customer", "customers", "householder", "all", "colleague",
      "parents",
    ]
    .map { Words.hash($0) })

  /// A short message from an officer to a person.
  private var isInformal: Bool {
    let tokens = outline.script.tokens
    let isLetter = outline.salutation.map { $0 < 80 } ?? false
    return isLetter && (has(.decides) || evidence.told * 3 >= evidence.asking && evidence.told > 0)
      || has(.decides, 3)
      || tokens.count >= Self.leastWords
        && tokens.indices.prefix(8).contains { index in
          Outline.greetings.contains(tokens[index].hash)
            && !(outline.script.hash(index + 1).map { Self.everybody.contains($0) } ?? false)
        }
  }

  /// Whether the letter only hands over an attachment.
  var isCover: Bool {
    guard has(.covers) || outline.script.bytes.hasAttachmentMark else { return false }
    let start = outline.salutation ?? min(outline.head, 20)
    let words = min(closing, outline.signature) - start
    return evidence.filled == 0 && !evidence.hasEcho && words < 70 && !refuses
  }

  /// What the message is, where it is not a letter.
  var pointer: LetterFacts.Pointer? {
    if isCover { return .attachment }
    if has(.lockedAway, 2) { return .secureMail }
    if has(.away) { return .automaticReply }
    if has(.form) { return .webForm }
    return nil
  }
}

extension Bytes {
  /// `<<reply.doc>>`, as some mail systems mark an attachment.
  fileprivate var hasAttachmentMark: Bool {
    indices.dropLast().contains { self[$0] == 0x3C && self[$0 + 1] == 0x3C }
  }
}
