import Casebook
import FOILaw

/// Something that a letter says of a reply's words, in full once and then only in short.
enum Remark: Hashable, Sendable {
  case balance, evidenceOfHarm, noGround
  case undecided, onlyLikely, asserted, weighAfresh, noPublicInterest
  case noPlace, homePage, register, registerEntry
  case noEstimate, noFigures, noSearch, noReason, noOpinion, noElements, noDate, noCompletion
  case totals

  /// What an argument's id ends with.
  var id: String {
    switch self {
    case .balance: "balance"
    case .evidenceOfHarm: "evidence-of-harm"
    case .noGround: "no-ground"
    case .undecided: "likelihood-undecided"
    case .onlyLikely: "only-likely"
    case .asserted: "prejudice-asserted"
    case .weighAfresh: "public-interest-afresh"
    case .noPublicInterest: "public-interest-missing"
    case .noPlace: "no-place"
    case .homePage: "home-page-only"
    case .register: "register-only"
    case .registerEntry: "register-entry"
    case .noEstimate: "no-estimate"
    case .noFigures: "no-figures"
    case .noSearch: "no-search"
    case .noReason: "no-reason"
    case .noOpinion: "no-opinion"
    case .noElements: "no-elements"
    case .noDate: "no-date"
    case .noCompletion: "no-completion"
    case .totals: "totals"
    }
  }

  /// Why it is offered.
  var why: String {
    switch self {
    case .balance: "the ground has a public-interest test"
    case .evidenceOfHarm: "others gave the information"
    case .noGround: "no provision is claimed"
    case .undecided: "the reply leaves open how likely the harm is"
    case .onlyLikely: "the reply claims likely harm only"
    case .asserted: "the words read claim harm and give no evidence"
    case .weighAfresh: "the reply speaks of the public interest"
    case .noPublicInterest: "the words read do not speak of the public interest"
    case .noPlace: "the words read name no place"
    case .homePage: "the reply names a front page only"
    case .register: "the reply names a whole register"
    case .registerEntry: "the reply names an entry of a register"
    case .noEstimate: "the words read give no estimate"
    case .noFigures: "the words read give no figures for the burden"
    case .noSearch: "the words read describe no search"
    case .noReason: "the words read give no reason"
    case .noOpinion: "the words read mention no qualified person"
    case .noElements: "the words read do not show every element"
    case .noDate: "the words read give no date"
    case .noCompletion: "the words read do not say when the material will be complete"
    case .totals: "the question asks for a figure"
    }
  }
}

extension RefusalBuilder {
  /// What the letter says of the reply's words on one claim.
  mutating func remarks(
    on claim: Claim, words: ReplyWords, _ circumstances: Arguments.Circumstances,
    under place: Place, isFirst: Bool
  ) -> [Argument] {
    var made: [Argument] = []
    for (remark, text, again) in applying(to: claim, words: words, circumstances) {
      let argument = Argument(
        id: "\(claim.provision.idStem).\(remark.id)", text: text, why: remark.why)
      guard offers(argument, under: place, byDefault: true) else { continue }
      if says(remark, if: again != "") {
        made.append(argument)
      } else if again == "" {
        // What is about this one passage is said wherever it is true.
        made.append(argument)
      } else if let again, repeats(remark, if: true) {
        made.append(Argument(id: argument.id, text: again, why: remark.why))
      }
    }
    return made
  }

  /// The remarks that are true here: each in full, and in short for a later passage; an empty short
  /// form repeats the full one, none drops it.
  private func applying(
    to claim: Claim, words: ReplyWords, _ circumstances: Arguments.Circumstances
  ) -> [(Remark, String, String?)] {
    harm(of: claim, words) + publicInterest(of: claim, words) + place(of: claim, words)
      + work(of: claim, words) + elements(of: claim, words, circumstances)
  }

  private var isEIR: Bool { regime == .eir }

  private func harm(of claim: Claim, _ words: ReplyWords) -> [(Remark, String, String?)] {
    guard claim.harm != nil else { return [] }
    var found: [(Remark, String, String?)] = []
    switch words.likelihood {
    case .undecided:
      found.append(
        (
          .undecided,
          isEIR
            ? "The reply does not settle whether harm would follow or would only be likely to; "
              + "under regulation 12(5) the second is not enough."
            : "The reply does not settle which of the two it claims: that harm would follow, or "
              + "only that it would be likely to.", nil
        ))
    case .likely:
      found.append(
        (
          .onlyLikely,
          isEIR
            ? "The reply claims no more than that harm is likely, and under regulation 12(5) that "
              + "is not enough."
            : "The reply claims no more than that harm is likely. That is the lower of the two "
              + "degrees, and carries less weight in the balance.",
          "Here too the reply claims no more than that harm is likely."
        ))
    case .would, .unstated: break
    }
    if words.isKnown, !words.givesEvidence {
      found.append(
        (
          .asserted,
          "The passage quoted gives no evidence that such harm would"
            + (isEIR ? "" : ", or would be likely to,") + " follow.",
          "This passage too gives no evidence of harm."
        ))
    }
    return found
  }

  private func publicInterest(
    of claim: Claim, _ words: ReplyWords
  ) -> [(Remark, String, String?)] {
    guard claim.owesReasons else { return [] }
    if words.mentionsPublicInterest {
      return [
        (
          .weighAfresh,
          "The reply gives its view of the public interest. It should be weighed afresh, against the "
            + "harm that would in fact follow from disclosing this information.", nil
        )
      ]
    }
    guard words.isKnown, !weighed.contains(claim.provision) else { return [] }
    let duty =
      switch regime {
      case .foia: "section 17(3) requires the reasons for the balance that was struck"
      case .foisa: "section 16(2) requires the reasons for the balance that was struck"
      case .eir: "regulation 14(3)(b) requires the matters that were considered in the balance"
      case .eisr: "regulation 13 requires the reasons for the balance that was struck"
      }
    return [
      (
        .noPublicInterest, "The passage quoted does not speak of the public interest; \(duty).",
        "This passage too does not speak of the public interest."
      )
    ]
  }

  private func place(of claim: Claim, _ words: ReplyWords) -> [(Remark, String, String?)] {
    guard claim.always(\.isAccessible), words.isKnown else { return [] }
    switch words.place {
    case .page: return []
    case .none:
      return [
        (.noPlace, "The passage quoted does not say where the information is to be found.", "")
      ]
    case .homePage(let address):
      return [(.homePage, "The reply names only the front page of a web site, \(address).", "")]
    case .register(let address, let namesEntry):
      let place = address.map { ", \($0)," } ?? ""
      return namesEntry
        ? [
          (
            .registerEntry,
            "The reply names a register\(place) and a reference. Please give the exact place of "
              + "that entry, and confirm that it shows everything that the question asks for.", ""
          )
        ]
        : [
          (
            .register,
            "The reply names a register as a whole\(place) and not the entry that answers the "
              + "question.", ""
          )
        ]
    }
  }

  private func work(of claim: Claim, _ words: ReplyWords) -> [(Remark, String, String?)] {
    guard words.isKnown else { return [] }
    if claim.always(\.subject.isCost), !words.givesEstimate {
      return [
        (
          .noEstimate, "The passage quoted gives no estimate of the work beyond the limit itself.",
          nil
        )
      ]
    }
    if claim.always({ $0.subject == .manifestlyUnreasonable }), !words.givesEstimate {
      return [(.noFigures, "The passage quoted gives no figures for the burden.", nil)]
    }
    return []
  }

  private func elements(
    of claim: Claim, _ words: ReplyWords, _ circumstances: Arguments.Circumstances
  ) -> [(Remark, String, String?)] {
    var found: [(Remark, String, String?)] = []
    func add(_ remark: Remark, _ text: String, if applies: Bool) {
      if applies { found.append((remark, text, nil)) }
    }
    if claim.always(\.isPersonalData) {
      add(
        .totals,
        "The question asks for a figure, and a figure from which nobody can be identified is not "
          + "personal data.", if: circumstances.asksForFigure && !words.say("total"))
    }
    guard words.isKnown else { return found }
    func lacks(_ phrases: String...) -> Bool { !phrases.contains(where: words.say) }
    add(
      .noSearch, "The passage quoted does not describe any search.",
      if: claim.always(\.isNotHeld) && lacks("search", "looked", "check", "enquir", "consult"))
    add(
      .noReason, "The passage quoted gives no reason for calling the request vexatious.",
      if: claim.always { $0.subject == .vexatious }
        && lacks(
          "burden", "purpose", "value", "harass", "abus", "disrupt", "motive", "previous",
          "repeat", "because", "volume", "persist")
    )
    add(
      .noOpinion,
      "The passage quoted does not mention the opinion of a qualified person, on which section "
        + "\(claim.provision.number) rests.",
      if: claim.always(\.needsQualifiedPerson) && lacks("qualified person"))
    add(
      .noElements,
      "The passage quoted does not show both that the information was obtained from another person "
        + "and that its release would be a breach of confidence for which that person could sue.",
      if: claim.always { $0.subject == .confidence }
        && (lacks("obtained", "provided by", "supplied by", "received from")
          || lacks("actionable", "breach of confidence"))
    )
    add(
      .noDate,
      "The passage quoted gives no date of publication."
        + (regime == .foisa
          ? " Section 27(1) covers only what is to be published within twelve weeks of the request."
          : ""),
      if: claim.always { $0.subject == .futurePublication && $0.kind != .ncnd }
        && !words.givesDate)
    add(
      .noCompletion,
      "The passage quoted does not say who is preparing the material, nor when it is expected to "
        + "be complete" + (isEIR ? " (regulation 14(4))." : "."),
      if: claim.always { $0.subject == .unfinished } && lacks("complet", "finish"))
    return found
  }
}

extension Arguments.Circumstances {
  /// Whether the questions ask for a number or a sum.
  fileprivate var asksForFigure: Bool {
    ["how many", "number of", "how much", "total", "income", "amount", "figure"]
      .contains(where: asked.has)
  }
}
