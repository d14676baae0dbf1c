import Casebook
import FOILaw
import Templating

/// Builds section after section and remembers what the letter has said.
struct RefusalBuilder {
  let input: LetterInput
  let regime: Regime
  let sections: [GroundSection]
  private var used: Set<String> = []
  private var cites = Citations()
  private var quoted: Set<QuestionID> = []
  private var quotedWords: Set<String> = []
  /// How often a Commissioner was told that something is for the authority to show.
  private var burdens = 0
  private var precedentsShown: Set<QuestionID> = []
  /// The arguments that the sections so far make or could make.
  private(set) var offered: [OfferedArgument] = []
  private let enclosures: Enclosures?
  /// Every provision that the reply claims.
  private let claimed: Set<Provision>

  init(input: LetterInput, regime: Regime, sections: [GroundSection]) {
    self.input = input
    self.regime = regime
    self.sections = sections
    enclosures = input.isEnclosing ? Enclosures(input) : nil
    claimed = Set(input.disputedAnswers.flatMap(\.claims))
  }

  /// Whether the letter goes to the authority and not to somebody who decides about it.
  var isToAuthority: Bool { !input.isEnclosing }

  /// How many words of arguments a ground has: a letter on many grounds says less on each.
  private var allowance: Int {
    switch sections.count {
    case ...2: 110
    case 3: 75
    case 4...5: 50
    case 6...7: 40
    default: 26
    }
  }

  /// The most characters of a quotation.
  private var quotation: Int {
    switch sections.count {
    case ...2: 320
    case 3...5: 200
    case 6...7: 110
    default: 95
    }
  }

  /// Puts an argument on offer and says whether the letter makes it.
  mutating func offers(_ argument: Argument, under place: Place, byDefault: Bool) -> Bool {
    let isUsed = input.choice.uses(argument.id, byDefault: byDefault)
    if let index = offered.firstIndex(where: { $0.id == argument.id }) {
      let new = place.questions.filter { !offered[index].questions.contains($0) }
      offered[index].questions += new
      offered[index].isUsedByDefault = offered[index].isUsedByDefault || byDefault
      offered[index].isUsed = offered[index].isUsed || isUsed
    } else {
      offered.append(
        OfferedArgument(
          id: argument.id, ground: place.provision?.written ?? "", questions: place.questions,
          text: argument.text, why: argument.why, isUsedByDefault: byDefault, isUsed: isUsed,
          isOwn: argument.isOwn))
    }
    return isUsed
  }

  /// The ground and questions that an argument is under.
  struct Place {
    let provision: Provision?
    let questions: [QuestionID]
  }

  /// The names of one section.
  mutating func scope(for section: GroundSection) -> Scope {
    let ids = section.questions
    let request = input.file.request
    let isAll = section.takesAll(of: request)
    // What others gave to a question stands under its first ground only.
    let shown = ids.filter { precedentsShown.insert($0).inserted }
    let table = PrecedentTable(
      shown, input,
      protectsNames: section.claims.contains { $0.grounds.contains(where: \.isPersonalData) })
    var points = self.points(of: section)
    if section.claims.contains(where: \.isForCost), let whole = input.wholeAnswersSentence {
      points.append(Argument(id: "", text: whole, why: ""))
    }
    let own = ownArguments(of: section)
    let evidence = input.evidence(for: ids).map { evidence in
      input.scope(
        of: evidence, in: enclosures, isAgain: !used.insert(evidence.id.description).inserted)
    }
    let unknown = section.claims.filter(\.grounds.isEmpty)
    return [
      "citation": .text(section.provisions.inOrder.writtenTogether),
      "heading": .text(heading(of: section)),
      "named": .text(request.named(ids)),
      "isSeveral": .flag(ids.count > 1),
      "isAll": .flag(isAll),
      "precedentsOnSeveral": .flag(Set(table.rows.map(\.question)).count > 1),
      "precedentNamed": .text(table.rows.first.map { request.named([$0.question]) }),
      "passages": .list(passages(of: section, isAll: isAll)),
      "namesNoGround": .flag(section.claims.isEmpty && !section.isUnclear),
      "isUnclear": .flag(section.isUnclear),
      "isUnknown": .flag(!unknown.isEmpty),
      "isOfTheAct": .flag(
        regime.isEnvironmental && unknown.contains { $0.provision.kind == .section }),
      "isCostOfTheAct": .flag(
        regime.isEnvironmental
          && unknown.contains { $0.provision.kind == .section && $0.provision.number == "12" }),
      "points": .list(points.filter { !$0.isOwn }.map { ["point": .text($0.text)] }),
      "own": .list(own.map { ["point": .text($0.text)] }),
      "hasPrecedents": .flag(!table.rows.isEmpty),
      "precedents": .list(table.scopes),
      "gave": .text(table.count.map { "\($0.gave)" }),
      "decided": .text(table.count.map { "\($0.decided)" }),
      "gaveAll": .flag(table.count.map { $0.gave == $0.decided } ?? false),
      "evidence": .list(evidence),
    ]
  }

  private func heading(of section: GroundSection) -> String {
    let named = input.file.request.named(section.questions)
    if section.isUnclear { return "Ground not clear: \(named)" }
    if section.claims.isEmpty { return "No provision named: \(named)" }
    if section.isNotHeld { return "Said not to be held: \(named)" }
    let citation = section.provisions.inOrder.writtenTogether
    let start = citation.capitalised
    let subject =
      common(section.claims.map(\.nameInSentence)) ?? common(section.claims.map(\.guidanceName))
    return start + (subject.map { ", \($0)" } ?? "") + ": \(named)"
  }

  /// The name that all of them share, if they do.
  private func common(_ names: [String?]) -> String? {
    let names = Set(names)
    return names.count == 1 ? names.first.flatMap(\.self) : nil
  }

  /// The questions with what the reply says to them, each passage once and no question twice.
  private mutating func passages(of section: GroundSection, isAll: Bool) -> [Scope] {
    var groups: [[GroundSection.Item]] = []
    for item in section.items where !quoted.contains(item.id) {
      let index = groups.firstIndex {
        $0[0].refusal.answer.sharesPassage(with: item.refusal.answer)
      }
      if let index { groups[index].append(item) } else { groups.append([item]) }
    }
    return groups.map { group in
      let ids = group.map(\.id)
      let outcome = group[0].refusal.answer.outcome
      let marks = group[0].refusal.claims.flatMap {
        [$0.provision.bare, "ection \($0.provision.number)"]
      }
      quoted.formUnion(ids)
      let spoken = spoken(in: group[0], of: section)
      let excerpt = Excerpt.text(of: spoken.sentences, showing: marks, length: quotation)
        .map { (spoken.isCut ? "[...] " : "") + $0 }?.inQuotation
      let isNew = excerpt.map { quotedWords.insert($0).inserted } ?? false
      let questions = input.file.request.quoted(ids).map {
        sections.count > 5 ? $0.shortened(to: Self.longestQuestion) : $0
      }
      return [
        "named": .text(input.file.request.named(ids)),
        "questions": .list(isAll ? [] : questions.map { question($0) }),
        "said": .text(isNew ? excerpt : nil),
        "isSame": .flag(excerpt != nil && !isNew),
        // A heading that names ground and questions says already that they are refused.
        "isBare": .flag(
          spoken.isCut && spoken.sentences.isEmpty || outcome == .refused && !section.claims.isEmpty
        ),
        "isSeveral": .flag(Set(ids).count > 1),
        "isPart": .flag(outcome == .partlyRefused),
        "isNeither": .flag(outcome == .neitherConfirmedNorDenied),
        "isNotHeld": .flag(outcome == .notHeld),
        "isRefused": .flag(outcome == .refused),
      ]
    }
  }

  /// The most characters of a question in a letter on many grounds.
  private static let longestQuestion = 140

  /// The sentences of an answer that are worth quoting, and whether any before them were left out.
  ///
  /// In a letter on many grounds the heading names the ground, and a sentence that does no more is left out.
  private func spoken(
    in item: GroundSection.Item, of section: GroundSection
  ) -> (sentences: [String], isCut: Bool) {
    let sentences = item.refusal.own.sentences
    let isNamed = item.refusal.answer.outcome == .refused && !section.claims.isEmpty
    guard sections.count > 5, isNamed || section.isNotHeld else { return (sentences, false) }
    let names =
      (section.claims.compactMap(\.nameInSentence) + [asked([item.id])])
      .joined(separator: " ")
    let kept = sentences.drop { Excerpt.isBare($0, besides: names) }
    return (Array(kept), kept.count < sentences.count)
  }

  // MARK: - Arguments

  /// What the letter says on a ground: of the reply's words first, then the table's arguments that fit,
  /// so many as a busy reader will read.
  private mutating func points(of section: GroundSection) -> [Argument] {
    guard let first = section.claims.first, !first.grounds.isEmpty else { return [] }
    let place = Place(provision: first.provision, questions: section.questions)
    let asked = asked(section.questions)
    var made = remarks(on: section, under: place, asked: asked)
    var words = made.reduce(0) { $0 + $1.text.words.count }
    // Where several questions are refused for cost, how they are counted is the heart of the matter.
    let isCounted = section.claims.contains(where: \.isForCost) && section.questions.count > 1
    let limit = max(allowance, words + (sections.count > 5 ? 0 : 15)) + (isCounted ? 70 : 0)
    let open = openLead(of: section)
    if let open { made.insert(open.lead, at: 0) }
    let decision = Decision.on(section.claims.flatMap(\.grounds), asked: asked)
    var found = candidates(of: section, asked: asked)
    if let replaced = decision?.replaces {
      found = found.map { ($0.argument, $0.fits && !$0.argument.text.hasPrefix(replaced)) }
    }
    var chosen: [Argument] = []
    // A decision is worth more than a second argument; arguments from the table may cite their own.
    let leaves = decision.map { $0.sentence.words.count } ?? 0
    let isSaid = !made.isEmpty && sections.count > 5
    for (argument, fits) in found where !used.contains(argument.text) {
      guard let text = addressed(argument.text) else { continue }
      let length = text.words.count
      let isWanted =
        fits && (chosen.isEmpty && !isSaid || words + length + leaves <= limit)
      let shown = Argument(id: argument.id, text: cites.shortened(text), why: argument.why)
      guard offers(shown, under: place, byDefault: isWanted) else { continue }
      // That the exception is not open at all leaves the room for arguments as it was, if there is much.
      if !argument.leads || isCounted || sections.count > 5 { words += length }
      used.insert(argument.text)
      if !isToAuthority { used.formUnion(Sentences.of(text)) }
      cites.note(text)
      chosen.append(shown)
    }
    if let decision,
      !(chosen + made).contains(where: { Decision.isCited(in: $0.text) }),
      used.insert(decision.sentence).inserted
    {
      let argument = Argument(
        id: first.provision.idStem + ".decision", text: decision.sentence,
        why: "a decision on this ground")
      if offers(argument, under: place, byDefault: true) {
        cites.note(argument.text)
        chosen.append(argument)
      }
    }
    if let condition = open?.condition, let meant = chosen.first {
      chosen[0].text = "\(condition), \(meant.text.prefix(1).lowercased())\(meant.text.dropFirst())"
    }
    return input.choice.ordered(made + chosen)
  }

  /// An argument worded for this letter's reader; `nil` where none of it fits.
  private mutating func addressed(_ argument: String) -> String? {
    guard !isToAuthority else { return argument }
    guard let whole = Commissioner.addressed(argument, turn: burdens) else { return nil }
    // Two arguments of the table may begin alike, and only their requests differ.
    let text = Sentences.of(whole).filter { !used.contains($0) }.joined(separator: " ")
    guard !text.isEmpty else { return nil }
    if text.has(Commissioner.burdens[burdens % Commissioner.burdens.count]) { burdens += 1 }
    return text
  }

  /// The table's arguments, with whether each fits any of the questions.
  private func candidates(
    of section: GroundSection, asked: String
  ) -> [(argument: Argument, fits: Bool)] {
    var found: [(argument: Argument, fits: Bool)] = []
    let namesHolder = section.items.contains(where: \.words.namesHolder)
    for item in section.items {
      guard let claim = item.claim else { continue }
      let circumstances = Arguments.Circumstances(
        words: item.words, claims: claimed, authority: input.file.authority,
        matter: asked + " " + (item.refusal.answer.text ?? "").lowercased(),
        asked: self.asked([item.id]),
        questionCount: section.questions.count, hasPurpose: input.purpose != nil,
        namesHolder: namesHolder, saysHarm: claim.harm != nil)
      for (argument, fits) in Arguments.candidates(for: claim, given: circumstances) {
        if let index = found.firstIndex(where: { $0.argument.text == argument.text }) {
          found[index].fits = found[index].fits || fits
        } else {
          found.append((argument, fits))
        }
      }
    }
    let leading = found.filter { $0.fits && $0.argument.leads }
    return leading + found.filter { !($0.fits && $0.argument.leads) }
  }

  private func asked(_ ids: [QuestionID]) -> String {
    ids.map { input.file.request.wording(of: $0) }.joined(separator: " ").lowercased()
  }

  /// What comes before the arguments where the reply cites a provision with several grounds, and the condition
  /// under which those that follow hold.
  private func openLead(of section: GroundSection) -> (lead: Argument, condition: String?)? {
    guard let claim = section.claims.first(where: { $0.likeliest != nil }),
      let likeliest = claim.likeliest
    else { return nil }
    let provision = claim.provision.written
    let start = provision.capitalised
    // Another question may be refused on one of these grounds by name.
    let isMixed = section.claims.contains { $0.likeliest == nil }
    let named = input.file.request.named(
      section.items.filter { $0.claim == claim }.map(\.id))
    let lead =
      isToAuthority
      ? "\(start) holds several grounds; please say which is relied on"
        + (isMixed ? " for \(named)." : ".")
      : (isMixed ? "On \(named) the" : "The")
        + " reply does not say which of the grounds in \(provision) it relies on."
    func argument(_ text: String) -> Argument { Argument(id: "", text: text, why: "") }
    guard claim.arguments.isEmpty, !isMixed else { return (argument(lead), nil) }
    let meant = "If \(likeliest.provision.written) is meant"
    guard let harm = likeliest.harmInWords else { return (argument(lead), meant) }
    return (
      argument(
        "\(lead) \(meant), it applies only so far as disclosure would, or would be likely to, \(harm)."
      ), nil
    )
  }

  private mutating func remarks(
    on section: GroundSection, under place: Place, asked: String
  ) -> [Argument] {
    var found: [(observation: Observation, ids: [QuestionID])] = []
    for item in section.items {
      let seen = item.observations(
        asked: self.asked([item.id]), regime: regime, isToAuthority: isToAuthority
      ).filter {
        // The first argument of a letter on few grounds says as much of totals.
        $0.remark != .totals || sections.count > 5
      }
      for observation in seen {
        if let index = found.firstIndex(where: { $0.observation == observation }) {
          if !found[index].ids.contains(item.id) { found[index].ids.append(item.id) }
        } else {
          found.append((observation, [item.id]))
        }
      }
    }
    return found.compactMap { observation, ids in
      let isWhole = ids.count == section.questions.count
      let subject = isWhole ? "The reply" : "On \(input.file.request.named(ids)) the reply"
      let argument = Argument(
        id: "\(place.provision?.idStem ?? "").\(observation.remark.rawValue)",
        text: observation.isPredicate ? "\(subject) \(observation.text)." : observation.text,
        why: observation.remark.why)
      let here = Place(provision: place.provision, questions: ids)
      guard offers(argument, under: here, byDefault: true) else { return nil }
      return used.insert(argument.text).inserted ? argument : nil
    }
  }

  /// The requester's own arguments that belong here and stand nowhere else in the letter.
  private mutating func ownArguments(of section: GroundSection) -> [Argument] {
    var chosen: [Argument] = []
    for own in input.ownArguments where !used.contains(own.id) {
      let provision = section.provisions.first { own.serves($0, section.questions) }
      let belongs = own.grounds.isEmpty ? own.serves(section.questions) : provision != nil
      guard belongs else { continue }
      let argument = Argument(id: own.id, text: own.text, why: "your own argument", isOwn: true)
      let place = Place(
        provision: own.grounds.isEmpty ? nil : provision, questions: section.questions)
      guard offers(argument, under: place, byDefault: true) else { continue }
      used.insert(own.id)
      chosen.append(argument)
    }
    return input.choice.ordered(chosen)
  }
}

extension Answer {
  /// Whether both are in one passage and say the same on the same grounds.
  fileprivate func sharesPassage(with other: Answer) -> Bool {
    guard outcome == other.outcome, claims == other.claims else { return false }
    if let evidence, let theirs = other.evidence, evidence == theirs { return true }
    return text == other.text || text?.onOneLine == other.text?.onOneLine
  }
}
