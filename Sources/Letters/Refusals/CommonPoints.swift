import Casebook
import FOILaw
import Templating

extension RefusalBuilder {
  /// What the grounds have in common, told once: the harm that has to be shown, and the public interest.
  mutating func common() -> Scope {
    let harm = harm()
    let balance = balance()
    let isBoth = !harm.isEmpty && !balance.isEmpty
    return [
      "hasCommon": .flag(!harm.isEmpty || !balance.isEmpty),
      "commonHeading": .text(
        isBoth
          ? "Harm and the public interest" : harm.isEmpty ? "The public interest" : "Harm"),
      "harm": .text(harm.joined(separator: " ")),
      "balance": .text(balance.joined(separator: " ")),
    ]
  }

  private var isEIR: Bool { regime == .eir }

  /// The questions whose words on a claim meet a condition.
  private typealias Condition = (GroundSection.Item, Claim) -> Bool

  /// The questions for which the letter makes a remark, each put on offer under its ground.
  private mutating func questions(
    for remark: Remark, _ text: String, where applies: Condition
  ) -> [QuestionID] {
    var ids: [QuestionID] = []
    for section in sections {
      for item in section.items {
        guard let claim = item.claim, applies(item, claim) else { continue }
        let argument = Argument(
          id: "\(claim.provision.idStem).\(remark.rawValue)", text: text, why: remark.why)
        let place = Place(provision: claim.provision, questions: [item.id])
        guard offers(argument, under: place, byDefault: true), !ids.contains(item.id) else {
          continue
        }
        ids.append(item.id)
      }
    }
    let order = input.file.request.asks
    return ids.sorted {
      order.firstIndex(of: $0) ?? order.count < order.firstIndex(of: $1) ?? order.count
    }
  }

  private func on(_ ids: [QuestionID]) -> String {
    "On \(input.file.request.named(ids))"
  }

  /// The claims that meet a condition, each once.
  private func claims(where applies: (Claim) -> Bool) -> [Claim] {
    var found: [Claim] = []
    for claim in sections.flatMap(\.claims) where applies(claim) && !found.contains(claim) {
      found.append(claim)
    }
    return found
  }

  private mutating func harm() -> [String] {
    let claims = claims { $0.harm != nil }
    guard !claims.isEmpty else { return [] }
    var law: [String] = []
    var sentences: [String] = []
    var told: [String] = []
    for case let harm? in claims.map(\.harm) where !told.contains(harm) {
      told.append(harm)
      let provisions = claims.filter { $0.harm == harm }.map(\.provision).inOrder
      let start = provisions.writtenTogether
      let isOne = provisions.count == 1
      law.append(
        "\(start.capitalised) \(isOne ? "applies" : "apply") only so "
          + "far as disclosure would\(isEIR ? "" : ", or would be likely to,") "
          + (isOne ? harm : harm.replacing("that it protects", with: "that each protects"))
          + ".")
    }
    let undecided = questions(for: .undecided, "The reply leaves open how likely harm is.") {
      $1.harm != nil && $0.words.likelihood == .undecided
    }
    let likely = questions(for: .onlyLikely, "The reply claims no more than that harm is likely.") {
      $1.harm != nil && $0.words.likelihood == .likely
    }
    let asserted = questions(for: .asserted, "The reply gives no evidence of harm.") {
      $1.harm != nil && $0.words.isKnown && !$0.words.givesEvidence
    }
    if isEIR, likely.isEmpty, undecided.isEmpty, !law.isEmpty {
      law[law.count - 1].removeLast()
      law[law.count - 1] += "; likely harm is not enough."
    }
    let isToAuthority = isToAuthority
    // A reply that says whose interests would suffer has said to whom.
    let isNamed = sections.flatMap(\.items).contains {
      asserted.contains($0.id) && $0.words.namesHolder
    }
    let isCommercial = sections.flatMap(\.items).filter { asserted.contains($0.id) }
      .compactMap(\.claim).filter { $0.harm != nil }
      .allSatisfy { $0.always { $0.subject == .commercial } }
    let cause = isCommercial ? "which item would cause" : "what would cause"
    let whom = isNamed ? "" : ", to whom"
    // The last of several is joined with a comma.
    let end = isCommercial ? ", in which market or procurement," : isNamed ? "" : ","
    func evidence(of what: String) -> String {
      isToAuthority
        ? "no evidence of \(what); please say \(cause) it\(whom)\(end) and how."
        : "no evidence of what would cause harm\(whom)\(isNamed ? "" : ",") or how."
    }
    func rest(_ ids: [QuestionID]) -> String {
      ids == asserted ? ", and gives \(evidence(of: "it"))" : "."
    }
    if !undecided.isEmpty {
      sentences.append(
        "\(on(undecided)) the reply does not settle whether harm would follow or would only be likely "
          + "to" + (isEIR ? "; under regulation 12(5) the second is not enough" : "")
          + rest(undecided))
    }
    if !likely.isEmpty {
      let weight =
        isEIR
        ? "which under regulation 12(5) is not enough" : "which carries less weight in the balance"
      sentences.append(
        "\(on(likely)) the reply claims no more than likely harm, \(weight)" + rest(likely))
    }
    if !asserted.isEmpty, likely != asserted, undecided != asserted {
      sentences.append("\(on(asserted)) the reply gives \(evidence(of: "harm"))")
    }
    // The law alone asks for nothing.
    return sentences.isEmpty ? [] : law + sentences
  }

  private mutating func balance() -> [String] {
    let provisions = claims { $0.owesReasons }.map(\.provision).inOrder
    guard !provisions.isEmpty else { return [] }
    let start = provisions.writtenTogether
    var sentences = [
      "\(start.capitalised) \(provisions.count == 1 ? "is" : "are") "
        + "subject to the public interest: " + rule
    ]
    // A ground whose balance some passage gives is not said to lack it for another question.
    let weighed = Set(
      sections.flatMap(\.items).filter { $0.words.mentionsPublicInterest }
        .compactMap(\.claim?.provision))
    let missing = questions(
      for: .noPublicInterest, "The reply does not speak of the public interest."
    ) { item, claim in
      claim.owesReasons && item.words.isKnown && !item.words.mentionsPublicInterest
        && !weighed.contains(claim.provision)
    }
    if !missing.isEmpty {
      sentences.append(
        "\(on(missing)) the reply does not speak of the public interest, though \(duty).")
    }
    let afresh = questions(for: .weighAfresh, "The public interest should be weighed afresh.") {
      // Of reasons that nobody can judge by their words, or that were given for another question on the
      // same ground, nothing is said but this.
      $1.owesReasons
        && ($0.words.mentionsPublicInterest || !$0.words.isKnown || weighed.contains($1.provision))
    }
    if !afresh.isEmpty {
      let isHarmful = sections.flatMap(\.items).contains {
        afresh.contains($0.id) && $0.claim?.grounds.contains { $0.harm != nil } == true
      }
      let against = isHarmful ? ", against the harm that would in fact follow." : "."
      sentences.append(
        isToAuthority
          ? "\(on(afresh)) please weigh it afresh\(against)"
          : "\(on(afresh)) the balance should be struck afresh\(against)")
    }
    return sentences
  }

  private var rule: String {
    switch regime {
    case .foia:
      "information may be withheld only if the public interest in maintaining the exemption "
        + "outweighs that in disclosure (section 2(2)(b))."
    case .foisa:
      "information may be withheld only if, in all the circumstances, the public interest in "
        + "disclosure is outweighed by that in maintaining the exemption (section 2(1)(b))."
    case .eir:
      "information may be withheld only if, in all the circumstances, the public interest in "
        + "maintaining the exception outweighs that in disclosure (regulation 12(1)(b)), with a "
        + "presumption in favour of disclosure (regulation 12(2))."
    case .eisr:
      "information may be withheld only if, in all the circumstances, the public interest in making "
        + "it available is outweighed by that in maintaining the exception (regulation 10(1)(b)), "
        + "with a presumption in favour of disclosure (regulation 10(2))."
    }
  }

  private var duty: String {
    switch regime {
    case .foia: "section 17(3) requires the reasons for the balance that was struck"
    case .foisa: "section 16(2) requires the reasons for the balance that was struck"
    case .eir: "regulation 14(3)(b) requires the matters that were considered in the balance"
    case .eisr: "regulation 13 requires the reasons for the balance that was struck"
    }
  }
}
