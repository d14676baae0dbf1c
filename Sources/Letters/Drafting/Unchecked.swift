import Casebook
import FOILaw
import Templating

extension LetterInput {
  /// What a letter of that kind would argue from though nobody has checked it, in words; `nil` where a
  /// person has looked at everything.
  func unchecked(by kind: LetterKind) -> String? {
    guard let standing else { return nil }
    if kind == .extensionChallenge {
      let confirmed = Set(file.history.flatMap(\.confirmedEvents))
      let isProposed = file.history.contains {
        $0.kind == .extended && $0.isProposed && !confirmed.contains($0.id)
      }
      return isProposed ? "the letter about more time" : nil
    }
    guard kind.restsOnAnswers, standing.replied != nil else { return nil }
    let unchecked = standing.answers.filter { $0.day != nil && !$0.isConfirmed }
      .map(\.answer.question)
    if !unchecked.isEmpty { return "the reply to \(file.request.named(unchecked))" }
    return standing.answers.contains(where: \.isConfirmed) ? nil : "the reply"
  }
}

extension LetterKind {
  /// Whether it says what a reply says, or that a reply leaves something out.
  var restsOnAnswers: Bool {
    switch self {
    case .chaser, .secondChaser, .partialReply, .narrowedRequest, .internalReviewLate,
      .internalReview, .complaint, .application, .tribunalNotice, .thanks:
      true
    case .initialRequest, .confirmReceipt, .clarificationReply, .extensionChallenge, .withdrawal:
      false
    }
  }
}

extension Letter {
  private static let mark = "NOT CHECKED:"

  /// What stands at the head of a draft that argues from an unchecked reading.
  static func warning(_ what: String) -> String {
    "\(mark) nobody has checked what foi read in \(what), and this letter argues from it. Compare "
      + "the two, confirm or correct what was read, and delete this paragraph. A letter that still "
      + "has it is not sent.\n\n"
  }

  /// Whether a letter's words still begin with that warning.
  package static func isUnchecked(_ text: String) -> Bool { text.contains(mark) }
}

extension Letters {
  /// What a person should know of a draft before it goes, in sentences.
  package static func remarks(on letter: Letter, _ input: LetterInput) -> [String] {
    var remarks: [String] = []
    if Letter.isUnchecked(letter.source) {
      remarks.append(
        "Its head warns that nobody has checked what it argues from; it is not sent with that warning."
      )
    }
    let argues = [.internalReview, .complaint, .application].contains(letter.kind)
    if argues, input.purpose == nil, !input.disputedAnswers.isEmpty {
      remarks.append(
        "It does not say why the information matters. Say so in one or two sentences: purpose: in the "
          + "head of the request's file, or --purpose; and what would be enough: accept:, or --accept"
      )
    }
    if argues {
      let open = input.standing?.findings.filter { $0.severity == .check } ?? []
      for finding in open where finding.id.hasPrefix("refusal.no-re") {
        remarks.append(
          "It does not state this, as only the reading shows it: \(finding.text). If the whole reply bears "
            + "it out: --with \(finding.id)")
      }
    }
    remarks += disputeRemarks(letter.kind, input)
    // While a review is not answered, the failure goes on.
    let complainBy =
      input.standing?.stage == .review ? nil : input.standing?.deadline(.complain)?.lastDay
    if letter.kind == .complaint, (input.words ?? "").isEmpty,
      complainBy.map({ input.today > $0 }) ?? false
    {
      remarks.append(
        "It comes after the six weeks in which the Information Commissioner takes complaints, and gives "
          + "no reason. Say why it is late: --words")
    }
    if !letter.missing.isEmpty {
      remarks.append(
        "foi has no copy of these, and the schedule names them; enclose them yourself: "
          + letter.missing.joined(separator: ", "))
    }
    return remarks
  }

  /// What became of questions that the requester disputes and that are not said not to be held.
  private static func disputeRemarks(_ kind: LetterKind, _ input: LetterInput) -> [String] {
    guard !input.disputed.isEmpty else { return [] }
    switch kind {
    case .internalReview, .complaint, .application, .tribunalNotice: break
    case .initialRequest, .confirmReceipt, .clarificationReply, .extensionChallenge, .chaser,
      .secondChaser, .partialReply, .narrowedRequest, .internalReviewLate, .thanks, .withdrawal:
      return ["It disputes nothing: --dispute is for a review, a complaint or an appeal."]
    }
    let answers = (input.standing?.answers ?? []).map(\.answer)
    let disputed = input.file.request.questions.map(\.id).filter(input.disputed.contains)
    return disputed.compactMap { question -> String? in
      let outcome = answers.first { $0.question == question }?.outcome
      if outcome == .notHeld { return nil }
      return outcome?.isRefusal == true
        ? "Question \(question) is refused, so the letter disputes it without --dispute."
        : "--dispute \(question) changes nothing: it is for an answer \"not held\", and this one is "
          + "\(outcome?.written ?? "not there")."
    }
  }
}
