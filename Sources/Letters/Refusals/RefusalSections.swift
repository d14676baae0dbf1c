import Casebook
import FOILaw
import Templating

/// One answer that a review takes, with what its words show.
struct Refusal {
  let answer: Answer
  /// The answer's words without the letter's head and what it says about complaints.
  let own: ReplyWords
  let claims: [Claim]
}

/// A ground, or several that the same arguments answer, with the questions refused on it.
struct GroundSection {
  /// One question refused on it.
  struct Item {
    let refusal: Refusal
    let claim: Claim?
    /// What the whole reply shows on this ground for this question.
    let words: ReplyWords

    var id: QuestionID { refusal.answer.question }
  }

  var items: [Item]

  /// The claims, each once, in the order met; none where the reply names no provision.
  var claims: [Claim] {
    var claims: [Claim] = []
    for case let claim? in items.map(\.claim) where !claims.contains(claim) { claims.append(claim) }
    return claims
  }

  var provisions: [Provision] { claims.map(\.provision) }
  var questions: [QuestionID] {
    var ids: [QuestionID] = []
    for item in items where !ids.contains(item.id) { ids.append(item.id) }
    return ids
  }
  /// Whether no provision was read, though the reply may name one.
  var isUnclear: Bool { claims.isEmpty && items.contains { $0.words.mayNameProvision } }
  var isNotHeld: Bool { items.allSatisfy { $0.refusal.answer.outcome == .notHeld } }

  /// Whether it takes every question of a request that has several: none is then quoted.
  func takesAll(of request: Request) -> Bool {
    questions.count > 3 && Set(questions) == Set(request.asks)
  }

  /// Whether a claim is answered by what answers this section.
  fileprivate func takes(_ claim: Claim?, of answer: Answer) -> Bool {
    guard (answer.outcome == .notHeld) == isNotHeld else { return false }
    guard let claim else { return claims.isEmpty }
    return claims.contains { $0.isAnswered(with: claim) }
  }
}

extension Claim {
  /// Whether the same arguments answer both.
  fileprivate func isAnswered(with other: Claim) -> Bool {
    if provision == other.provision { return true }
    if grounds.isEmpty || other.grounds.isEmpty {
      return grounds.isEmpty && other.grounds.isEmpty && provision.kind == other.provision.kind
    }
    if grounds.contains(where: other.grounds.contains) { return true }
    // The Regulations keep all their exceptions in one regulation, and each has a test of its own.
    guard provision.number == other.provision.number, !grounds[0].regime.isEnvironmental else {
      return false
    }
    let theirs = Set(other.grounds.flatMap(\.arguments).map(\.text))
    return (grounds[0].kind == .ncnd) == (other.grounds[0].kind == .ncnd)
      && grounds.contains { $0.arguments.contains { theirs.contains($0.text) } }
  }
}

/// The refusals of a reply as a review takes them: ground by ground, each question under its own.
struct RefusalSections {
  private let input: LetterInput
  private let regime: Regime
  private let sections: [GroundSection]

  init(_ input: LetterInput) {
    self.input = input
    regime = input.standing?.regime ?? input.file.regime
    let present = (input.standing?.answers ?? []).map(\.answer)
    let shared = SharedReasons(input.replyText, besides: present)
    let annexed = present.contains { Annex.place(in: $0.text ?? "") != nil }
    let authority = ([input.file.authority.name] + input.file.authority.aliases)
      .map { $0.onOneLine.lowercased() }
    let questions = input.file.request.questions.map { $0.text.onOneLine.lowercased() }
    // Many questions often share one passage, and its words are parted once.
    var known: [String: ReplyWords] = [:]
    func words(_ text: String) -> ReplyWords {
      if let words = known[text] { return words }
      let words = ReplyWords(
        Boilerplate.removed(from: text, authority: authority, questions: questions))
      known[text] = words
      return words
    }
    var sections: [GroundSection] = []
    for answer in input.disputedAnswers {
      // What the reader took for the end of the last answer may be an annex to all of them.
      let text = Annex.removed(from: answer.text ?? "")
      let own = words(text)
      let claims = Self.claims(of: answer, words: own, isAnnexed: annexed, in: regime)
      let refusal = Refusal(answer: answer, own: own, claims: claims)
      for claim in claims.isEmpty ? [nil] : claims.map(Optional.some) {
        let more = claim.map { shared.text(on: $0.provision) } ?? ""
        let whole =
          more.isEmpty
          ? (own.pointsElsewhere ? ReplyWords(text, isWhole: false) : own)
          : words(text + "\n\n" + more)
        let item = GroundSection.Item(refusal: refusal, claim: claim, words: whole)
        if let index = sections.firstIndex(where: { $0.takes(claim, of: answer) }) {
          sections[index].items.append(item)
        } else {
          sections.append(GroundSection(items: [item]))
        }
      }
    }
    self.sections = sections
  }

  private static func claims(
    of answer: Answer, words: ReplyWords, isAnnexed: Bool, in regime: Regime
  ) -> [Claim] {
    var provisions = answer.claims.enumerated()
      .filter { !answer.claims[..<$0.offset].contains($0.element) }.map(\.element)
    if isAnnexed {
      // The annex cites the grounds of every question; the answer itself says which are its own.
      let cited = provisions.filter { words.say($0.number) }
      if !cited.isEmpty { provisions = cited }
    }
    if provisions.isEmpty, answer.outcome == .notHeld {
      // Nobody cites a provision for "not held", but the law has one and arguments on it.
      provisions = Grounds.of(regime).first(where: \.isNotHeld).map { [$0.provision] } ?? []
    }
    return provisions.map { Claim($0, of: answer, words: words, in: regime) }
  }

  /// The names of the sections and of what they have in common.
  var scope: Scope {
    var builder = RefusalBuilder(input: input, regime: regime, sections: sections)
    let scopes = sections.map { builder.scope(for: $0) }
    var scope: Scope = ["refusals": .list(scopes)]
    scope.merge(builder.common())
    scope.merge(["guidance": .text(guidance)])
    scope.merge([
      "isAnsweredAsOne": .flag(sections.first.map { $0.takesAll(of: input.file.request) } ?? false)
    ])
    return scope
  }

  /// The arguments that the letter makes or could make.
  var offered: [OfferedArgument] {
    var builder = RefusalBuilder(input: input, regime: regime, sections: sections)
    for section in sections { _ = builder.scope(for: section) }
    _ = builder.common()
    let placed = Set(builder.offered.map(\.id))
    let others = input.ownArguments.filter { !placed.contains($0.id) }.map { own in
      OfferedArgument(
        id: own.id, ground: "", questions: [], text: own.text,
        why: "your own argument; nothing is refused on its grounds or questions",
        isUsedByDefault: false, isUsed: false, isOwn: true)
    }
    return builder.offered + others
  }

  /// The regulator's guidance on the grounds, by name or, where a letter has many grounds, by section.
  private var guidance: String? {
    var named: [(name: String, provisions: [Provision])] = []
    var unnamed: [Provision] = []
    for claim in sections.filter({ !$0.isNotHeld }).flatMap(\.claims) {
      guard let ground = claim.grounds.first(where: \.hasGuidance) else { continue }
      let place = place(of: ground, cited: claim.provision)
      guard let name = claim.grounds.lazy.compactMap(\.nameOfGuidance).first else {
        if !unnamed.contains(place) { unnamed.append(place) }
        continue
      }
      if let index = named.firstIndex(where: { $0.name == name }) {
        if !named[index].provisions.contains(place) { named[index].provisions.append(place) }
      } else {
        named.append((name, [place]))
      }
    }
    let count = named.count + unnamed.count
    guard count > 0 else { return nil }
    let isBriefing = regime == .foisa
    let noun = isBriefing ? (count == 1 ? "briefing" : "briefings") : "guidance"
    guard count <= Self.namedGuidance, !named.isEmpty else {
      let sections = (named.flatMap(\.provisions) + unnamed).map {
        Provision($0.kind, $0.number)
      }
      let each = sections.indices.filter { !sections[..<$0].contains(sections[$0]) }
      return "\(noun) on \(each.map { sections[$0] }.inOrder.writtenTogether)"
    }
    let order = named.flatMap(\.provisions).inOrder
    named.sort { lhs, rhs in
      (order.firstIndex(of: lhs.provisions[0]) ?? 0)
        < (order.firstIndex(of: rhs.provisions[0]) ?? 0)
    }
    let names = named.map { "\"\($0.name)\" (\($0.provisions.inOrder.writtenTogether))" }
    return "\(noun) \(names.joinedInWords)"
      + (unnamed.isEmpty ? "" : ", and on \(unnamed.inOrder.writtenTogether)")
  }

  /// What the guidance on a ground is about.
  private func place(of ground: Ground, cited: Provision) -> Provision {
    // The Scottish Regulations have a paper on each exception.
    if regime == .eisr { return ground.provision }
    // Regulation 12(3) only leads to regulation 13.
    let isPersonal = regime == .eir && ground.isPersonalData
    return Provision(cited.kind, isPersonal ? "13" : cited.number)
  }

  /// The most pieces of guidance that a letter names.
  private static let namedGuidance = 3
}

extension Ground {
  /// Whether the regulator is known to have guidance on it, whatever it is called: the Information
  /// Commissioner has some on every exemption of the Act.
  fileprivate var hasGuidance: Bool {
    guidance != nil || guidanceName != nil
      || regime == .foia && (kind == .exemption || kind == .ncnd)
  }

  /// What its guidance is called, or that on its section, of which a clause on confirming or denying is part.
  fileprivate var nameOfGuidance: String? {
    guard guidanceName == nil, kind == .ncnd else { return guidanceName }
    return Grounds.of(regime).lazy.filter { $0.provision.number == provision.number }
      .compactMap(\.guidanceName).first
  }
}
