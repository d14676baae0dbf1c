/// What the sentences of a letter do: decide, promise, ask back, pass on.
enum Act: Hashable, Sendable, CaseIterable {
  /// Nobody reads the message, or the reader is away.
  case away
  /// A message that only points to where the real one can be read.
  case lockedAway
  /// The authority takes requests by its form only.
  case form
  /// A paper for a committee, or a newsletter.
  case paper
  /// Something is offered for sale.
  case offer
  /// A regulator decides a complaint.
  case notice
  /// A review has decided.
  case reviewDecides
  /// The review is what the letter is about.
  case reviewTopic
  /// The request, or a request for review, has come.
  case receives
  /// An answer is promised.
  case promises
  /// More time is taken.
  case delays
  /// The requester is asked what is meant.
  case asksBack
  /// A fee is spoken of, and payment wanted.
  case charges, wantsPayment
  /// The request goes to another body.
  case passesOn
  /// The answer is in an attachment.
  case covers
  /// The letter speaks of a request for information.
  case speaksOfRequest
  /// Something is said about what is held or given.
  case decides
  /// Answers are given.
  case gives
  /// Something is refused.
  case refuses
}

extension Act {
  /// A review that is done: "I have now concluded the review", "this completes our internal review".
  private static let reviewEndings: [String] = [
    "concluded", "completed", "finished", "completes", "concludes", "undertaken", "conducted",
    "carried out",
  ].flatMap { verb in
    ["the", "my", "our", "your", "a", "this"].flatMap { whose in
      ["review", "internal review"].map { "\(verb) \(whose) \($0)" }
    }
  }

  static let phrases = Phrases<Act>([
    .away: [
      "out of the office", "out of office", "away from the office", "automatic reply", "auto reply",
      "currently on leave", "on annual leave and", "automated response", "automated message",
      "will not return until",
      "i am away", "this mailbox is not monitored", "limited access to email",
      "limited access to e mail",
      "on leave until", "i am on leave", "mailbox is not read", "not been forwarded", "away until",
    ],
    .lockedAway: [
      "secure message", "encrypted message", "encrypted e mail", "encrypted email", "secure email",
      "secure e mail",
      "click the link to read", "sign in to read", "sign in at", "register to read",
      "to read your message",
      "open the message", "read the message", "view the message", "link expires",
      "link will expire", "message expires",
      "message will expire", "one time passcode", "egress", "has sent you a secure",
    ],
    .form: [
      "use our online form", "use our form", "use the online form", "use the form",
      "using our online form",
      "using the online form", "complete our online form", "complete the online form",
      "submit your request through",
      "submit your request via", "through our portal", "via our portal", "through our website",
      "only accept requests",
      "cannot accept requests", "do not accept requests",
    ],
    .paper: [
      "report of the", "cabinet member", "recommendation", "recommendations", "committee",
      "agenda item",
      "supporting information", "other options considered", "background papers",
      "key lines of enquiry",
      "terms of reference", "minutes of", "executive summary", "action plan", "business case",
      "newsletter",
      "in this issue", "press release", "have your say", "to unsubscribe", "unsubscribe",
    ],
    .offer: [
      "plans begin at", "plans start at", "are you getting", "we could save", "for a call",
      "free trial", "special offer", "save you", "answer stop", "book a demo",
    ],
    .notice: [
      "decision notice", "the complainant", "commissioner s decision", "first tier tribunal",
      "tier tribunal",
      "public authority", "commissioner requires", "commissioner finds", "commissioner found",
      "commissioner concludes",
      "commissioner concluded", "the commissioner has decided", "court of session", "steps ordered",
      "does not require * steps", "does not require * action", "commissioner s investigation",
      "the commissioner considers",
      "commissioner investigated", "right of appeal",
    ],
    .reviewDecides: [
      "panel met", "confirm the original decision", "without modification",
      "substitutes a different decision", "should have been released",
      "should have been disclosed", "looked again at", "confirm the decision",
      "review our decision", "original decision is", "decision is upheld", "decisions are upheld",
      "decision was upheld",
      "rightly applied", "correctly applied", "wrongly applied", "applied in error",
      "properly applied", "rightly refused", "correctly refused", "properly refused",
      "rightly withheld", "correctly withheld",
      "incorrectly applied",
      "outcome of * internal review", "outcome of * review", "result of * internal review",
      "result of * review",
      "i have reviewed", "we have reviewed", "has been reviewed", "i have carried out * review",
      "has carried out * review",
      "i have conducted * review", "conducted the review", "i have completed * review",
      "i have now finished * review",
      "i uphold", "we uphold", "not uphold", "uphold your complaint", "uphold the original",
      "your complaint is upheld",
      "complaint is upheld", "complaint is not upheld", "complaint is partly upheld",
      "i have now reviewed",
      "the internal review panel", "the panel has decided", "the panel confirms",
      "the panel substitutes",
      "the panel is satisfied", "review has now", "review is complete", "review is now complete",
      "completed the review",
      "completed * internal review", "review of your request has", "i have concluded * review",
      "my review has",
      "in my review i", "overturn", "overturned", "is set aside", "upheld in part", "partly upheld",
      "not upheld",
      "remains withheld", "remain withheld", "original response stands", "original decision stands",
      "decision stands",
      "i agree with the original", "i am satisfied that the original", "looked afresh",
      "gone through both",
      "my finding is", "my findings are", "having reviewed our", "looked at your complaint",
      "full review has",
      "i have looked again", "we have looked again", "have considered the matter afresh",
      "canlyniad yr adolygiad", "no longer rely", "decision should be overturned",
      "think again and we have", "review was carried out by", "reviewer found",
      "same conclusion as my colleague", "we were wrong to",
      "reviewer has", "reviewer finds", "reviewer decided", "overturning our",
      "review finds", "review found", "review discloses", "upholds the complaint",
    ] + reviewEndings,
    .reviewTopic: [
      "looked again at how", "complaint about how", "complaint about our", "your complaint",
      "requirement for review under", "unhappy that we", "unhappy with our answer",
      "unhappy with our reply", "submission of",
      "internal review", "lnternal review", "request for a review", "requirement for review",
      "request for review",
      "our review of", "asked us to look again", "you asked * to review", "your complaint about",
      "asked for a review", "asked us to review", "asked me to review", "asking us to review",
      "requested a review", "requested an internal review", "you require * review",
      "adolygiad mewnol", "for review",
      "foia review", "foi review", "eir review", "review panel", "review of decision",
      "review of our", "review of the decision", "requesting an internal review",
      "requesting a review", "asking us to look again", "look again at your request",
      "asking for an internal review", "asking for a review", "asked us to think again",
      "to reconsider", "reconsideration", "asked * to look again", "asking * to look again",
      "to be reviewed", "original decision", "original handling", "dissatisfied with our response",
      "dissatisfied with the response", "unhappy with the response", "unhappy with our response",
      "review which you",
      "review that you", "review you asked", "review you requested",
    ],
    .receives: [
      "got your", "reached us on", "confirm we have your", "confirm that we have your",
      "your case number is", "this is to confirm",
      "acknowledge receipt", "acknowledge your", "i acknowledge", "we acknowledge",
      "acknowledgement", "have received your",
      "has been received", "has been logged", "have logged", "logged this", "logged under",
      "logged as", "is logged",
      "has reached us", "have registered", "been registered", "have your request", "has the number",
      "been given the reference",
      "given it the reference", "confirmation that your", "is being dealt with", "being processed",
      "is receiving attention",
      "passed * to the relevant", "have forwarded it", "been forwarded to", "contents of which",
      "tell me if this",
      "request is with me", "your request is with", "wedi dod i law", "wedi derbyn eich",
      "derbyniwyd eich",
      "will now be considered in accordance", "will now be considered under",
      "allocated reference", "allocated the reference", "allocated the following reference",
      "cydnabod derbyn", "passed to the right", "been passed to", "is under reference",
    ],
    .promises: [
      "shall answer", "shall reply", "shall respond", "will answer you", "we will answer",
      "ll reply", "ll answer", "ll respond", "ll come back", "ll get back", "ll be in touch",
      "ll write to you", "come back to you", "reply is due", "response is due", "answer is due",
      "due on or before", "have the outcome by", "aim to let you have", "hope to let you have",
      "plan to let you have", "intend to reply", "intend to respond", "ll look into",
      "looking into it", "being looked into",
      "will respond", "we will reply", "will be answered", "aim to respond", "aim to reply",
      "aim to answer", "expect to reply",
      "expect to respond", "expect to answer", "expect to send", "will receive a response",
      "can expect a response",
      "can expect a reply", "will be in touch", "respond to you by", "reply to you by",
      "will provide a response",
      "should receive a response", "should receive a reply", "should have our answer",
      "should have a reply",
      "will endeavour", "get back to you", "must respond", "must reply", "reply will be sent",
      "response will be sent",
      "response sent to you by", "answer will be sent", "be sent a reply", "be sent a response",
      "will reply in",
      "will reply within", "will reply by", "hear from us", "should hear by", "hear by",
      "let you have a response",
      "let you have a reply", "let you have an answer", "let you have the outcome",
      "when you write", "will write to you with",
      "will let you know the outcome", "let you know the outcome", "will carry out the review",
      "will be carried out by",
      "will conduct the review", "will be considered by", "will have the result",
      "will have the outcome", "will look at it",
      "write to you by", "byddwch yn cael ateb", "byddwn yn ymateb", "ymateb i chi erbyn",
      "send you the outcome",
      "will be dealt with", "will be handled", "no later than 20 working days", "aims to reply",
      "aims to respond", "aims to answer", "will receive the information", "will receive a reply",
      "will receive our response", "should expect our response", "should expect a response",
    ],
    .delays: [
      "more working days", "seek your agreement", "agree to an extension", "a little more time",
      "extending the time", "need further time", "won t be able to get", "not be able to get",
      "still going through", "should have our decision", "section 10 3", "regulation 7 1",
      "extension of time", "further 20 working days", "additional 20 working days",
      "extend the time", "extend the deadline",
      "extending the", "need more time", "need a further", "further time", "time limit * extended",
      "extended by",
      "additional time", "require more time", "extend the response", "not yet reached a decision",
      "not yet been able",
      "not yet been decided", "hope to respond by", "hope to reply by", "plan to reply by",
      "extend the period",
      "needs more time", "more time is needed", "longer than 20 working days", "need longer",
      "needs longer",
      "not yet decided", "reasonable period", "still weighing", "still considering",
      "a full answer today", "extra time",
      "extended the time", "extended the deadline", "taking longer", "now expect to",
      "hope to send our answer",
      "delay to your", "delay in answering your", "longer time", "such longer",
      "not be able to answer by", "not be able to reply by", "not be able to respond by",
      "full answer by the", "expect our decision", "expect to decide", "will not be ready by",
      "enables * to extend", "allows * to extend", "permits * to extend", "extend the 20",
      "requires more time", "now aim to", "now plan to", "extra 20 working days",
      "decision to extend",
      "being considered under the exemptions", "is being considered under",
      "are being considered under", "extend the time limit", "reached a decision on the balance",
      "ymestyn y", "angen mwy o amser", "exceed the 20 working", "are considering your request",
      "public interest test fully", "any further delay",
    ],
    .asksBack: [
      "not sure what you", "not clear what", "not clear whether", "not clear which",
      "did you mean", "could you tell us", "can you tell us", "let me know which",
      "let us know which", "which of these", "further detail", "further particulars",
      "more detail from you", "unable to identify", "cannot identify", "not able to identify",
      "kindly specify", "once you ve let", "once you have told", "until your response",
      "until you reply", "until we have your reply", "not begin to run", "does not begin",
      "regard the request as", "regard your request as", "treat your request as withdrawn",
      "tell us which", "say which", "you re after", "should * be included",
      "clarification", "please clarify", "clarify your request", "could you clarify",
      "could you please clarify",
      "clarify what", "until you have told us", "until we have this", "do you mean",
      "what you mean by",
      "we cannot go on with", "further information from you", "in order to identify and locate",
      "to help us identify",
      "so that we can find", "need more information from you", "please could you specify",
      "please specify",
      "more specific", "unclear what", "section 1 3", "clock does not run", "clock stops",
      "clock has stopped",
      "clock is stopped", "before we can", "until we hear from you", "heard nothing by",
      "do you want", "is on hold",
      "would you like us to", "is it enough", "grateful for some help", "little more from you",
      "need you to",
      "when we have your reply", "have heard from you", "have you in mind", "do you have in mind",
      "you to clarify", "hear from you", "request as withdrawn", "request will be closed",
      "will start when", "will begin when", "days start when", "need to know", "able to process it",
      "please confirm whether", "please let us know whether", "please tell us",
      "eglurhad", "egluro",
    ],
    .charges: [
      "charge for it", "charge applies", "entitled to charge", "the fee is", "amount due",
      "a page", "per page", "photocopying", "notice tells you that a charge",
      "fees notice", "fee notice", "notice of charge", "a fee of", "the fee for", "pay the fee",
      "on receipt of payment",
      "charge of", "upon receipt of * payment", "receipt of your payment", "make payment", "cheque",
      "please pay",
      "payment in advance", "schedule of charges", "payment reaches us", "hysbysiad ffioedd",
    ],
    .wantsPayment: [
      "please pay", "payment in advance", "receipt of payment", "receipt of your payment",
      "until we have your payment", "cheque", "pay by card", "pay within", "fee has been paid",
      "fees notice", "fee notice", "notice of charge", "amount due", "in advance", "pay the fee",
      "payment reaches us", "make payment", "paid within", "your payment",
    ],
    .passesOn: [
      "sent your request on", "sent it on to", "sent your enquiry on", "passed your request on",
      "forwarded your request to", "asked them to answer", "asked them to reply",
      "reply to you direct", "answer you direct", "respond to you direct",
      "reply to you directly", "respond to you directly", "transferred your request",
      "transferred your request", "have transferred", "transferring your request",
      "transfer your request",
      "transferred it to", "passed your request to", "passed your request of", "have passed it to",
      "been transferred to",
      "will redirect your request", "redirected your request", "trosglwyddo eich cais",
      "request has * been transferred", "request is being transferred", "transferred your enquiry",
      "request was transferred",
    ],
    .covers: [
      "find attached", "see attached", "see the attached", "find the attached", "response attached",
      "attached our response",
      "attached a response", "reply attached", "attached a reply", "attached letter",
      "attached response",
      "attached is our", "attached is the", "attached document", "find our response", "is attached",
      "ynghlwm",
    ],
    .speaksOfRequest: [
      "freedom of information", "your request", "information request", "you requested", "you asked",
      "environmental information",
      "foi request", "your foi", "request for information", "foi", "eich cais",
      "rhyddid gwybodaeth", "cais am wybodaeth",
    ],
    .decides: [
      "we hold", "not hold", "is held", "exempt", "enclosed", "our response", "the response",
      "withheld", "refusal",
      "i can confirm", "we can confirm", "can be found", "disclose", "dyma ein hymateb", "yn dal",
      "eithrio", "ein hymateb",
      "ateb y cyngor", "our answers are", "are as follows", "is as follows",
    ],
    .gives: [
      "as follows", "our answers are", "answers are below", "answers are in", "response is below",
      "set out below",
      "provided below", "given below", "answer is below", "reply is below", "responses are below",
      "to answer as far", "please see appendix", "please see the appendix", "please see annex",
      "please refer to appendix", "please refer to annex",
      "please find below", "please see below", "our response to your questions", "dyma ein hymateb",
      "mae ateb",
    ],
    .refuses: [
      "not have to comply with your request", "have applied s12", "have applied section",
      "has applied section",
      "not going to", "no to that",
      "isn t held", "aren t held",
      "hold nothing", "hold no", "nothing is held", "none is held", "none are held",
      "decline it under", "no information held",
      "is exempt", "are exempt", "i consider the request exempt", "be exempt", "is withheld",
      "notice of refusal",
      "refusal notice", "are refusing", "am refusing", "we refuse", "not held", "do not hold",
      "does not hold",
      "is vexatious", "would exceed the appropriate limit", "is refused", "are refused",
      "neither confirm nor deny",
      "neither confirms nor denies", "i cannot provide", "we cannot provide", "cannot disclose",
      "unable to disclose", "unable to provide", "not able to provide", "wedi i heithrio",
      "being withheld", "are withheld", "been withheld", "been redacted", "are withholding",
      "have withheld", "is withholding", "has withheld", "is excepted", "are excepted",
      "ddim yn dal", "ni ddelir",
    ],
  ])
}

/// Counts of what a letter does.
struct Deeds {
  private let outline: Outline
  private var counts: [Act: Int] = [:]
  private var openings: [Act: Int] = [:]
  /// Places where something is refused.
  let refusals: [Int]

  private static let conditions = WordSet(
    ["may", "might", "could", "if", "whether", "should", "can", "would", "os", "gallwch"].map {
      Words.hash($0)
    })
  /// Words before "as follows" that lead to the request and give nothing.
  private static let repeating = WordSet(
    ["recorded", "logged", "registered", "asked", "requested", "worded", "understood"].map {
      Words.hash($0)
    })
  /// Acts of the letter itself: what it says may be done later, or by the reader, is none.
  private static let ownActs: Set<Act> = [
    .reviewDecides, .reviewTopic, .refuses, .passesOn, .wantsPayment,
  ]

  /// Counts what is done before and after the word `closing`, where the answers have ended.
  init(outline: Outline, closing: Int) {
    self.outline = outline
    let script = outline.script
    let opening = max(60, closing / 2)
    var counts: [Act: Int] = [:]
    var openings: [Act: Int] = [:]
    var refusals: [Int] = []
    var late = 0
    for match in Act.phrases.matches(in: script, 0..<script.tokens.count) {
      let first = match.range.lowerBound
      let act = match.signal
      let fragment = script.tokens[first].fragment
      if outline.isForeign[fragment], act != .speaksOfRequest, act != .covers, act != .decides {
        continue
      }
      // Notices below the signature speak of clarification too, and so does the request that is quoted.
      if act == .asksBack, first >= outline.signature || outline.isQuestion[fragment] { continue }
      // "How many of these are still being looked into?" promises nothing.
      if act == .promises, outline.isQuestion[fragment] { continue }
      if act == .promises, first >= closing { late += 1 }
      if act == .gives, Self.repeatsRequest(before: first, in: script) { continue }
      if Self.ownActs.contains(act) {
        if outline.isQuestion[fragment] { continue }
        let reach = act == .refuses ? 6 : act == .wantsPayment ? 30 : 14
        let before = max(0, first - reach)..<first
        let sentence = outline.sentence(around: match.range)
        let condition = before.clamped(to: sentence).contains {
          Self.conditions.contains(script.tokens[$0].hash)
        }
        if condition { continue }
        if act == .refuses {
          if first < closing { refusals.append(first) }
        } else if first >= closing, act != .passesOn, act != .wantsPayment {
          // "if you are unhappy …, a review is conducted by …" comes after the answers.
          continue
        }
      }
      counts[act, default: 0] += 1
      if match.range.upperBound <= opening { openings[act, default: 0] += 1 }
    }
    // "Your complaint will be considered by a senior officer" at the foot promises no answer.
    if counts[.receives] == nil, let promises = counts[.promises] {
      counts[.promises] = promises - late
    }
    self.counts = counts
    self.openings = openings
    self.refusals = refusals
  }

  private static let request = Words.hash("request")
  private static let asWord = Words.hash("as")

  /// "Your request has been recorded as follows", "your request, as set out below".
  private static func repeatsRequest(before first: Int, in script: Script) -> Bool {
    guard first > 1 else { return false }
    return repeating.contains(script.tokens[first - 1].hash)
      || script.tokens[first - 1].hash == asWord && script.tokens[first - 2].hash == request
  }

  func count(_ act: Act) -> Int { counts[act, default: 0] }

  /// How often it is done in the first half of the letter.
  func opens(_ act: Act) -> Int { openings[act, default: 0] }
}
