import Casebook
import FOILaw

extension Judge {
  private static let negations = Phrases<Bool>([
    true: [
      "none", "no", "nil", "there is no", "there are no", "there is none", "there are none",
      "we have no", "we have not", "never", "the council has no", "we do not have", "we don t have",
      "it has no", "we have none", "we have never", "we found no", "no one has",
    ]
  ])
  private static let documents = Phrases<Bool>([
    true: [
      "please send", "please provide", "please supply", "send me", "copy of", "copies of",
      "provide a", "provide any", "provide the", "a copy", "please give me the", "supply a",
      "please disclose", "provide me with",
    ]
  ])

  private static let facts = WordSet(
    [
      "number", "numbers", "total", "whether", "many", "much", "figure", "figures", "amount",
      "name",
      "names", "confirm", "state", "cost", "costs", "date", "dates",
    ].map { Words.hash($0) })

  /// What a passage says to a question: "None" to a question for a report means that none is held.
  func judge(_ judgement: Judgement, of content: Range<Int>, to question: String) -> Judgement {
    let asked = self.asked(question)
    let judgement = silenced(weigh(judgement, to: question))
    if judgement.why == [.answersFirst],
      lacksFigure(content, asked.form, question) || wantsPaper(question) && givesNone(content)
        || deniesAsked(content, asked)
    {
      return Judgement(
        outcome: .notHeld, claims: judgement.claims, clarity: 0.75, why: [.holdsNone])
    }
    if judgement.why == [.holdsNone], judgement.claims.isEmpty,
      saysNoneAsAsked(content, question) || saysNo(content, asked.form, question)
    {
      return Judgement(outcome: .answered, claims: [], clarity: 0.7, why: [.information])
    }
    let isOfOther =
      judgement.claims.isEmpty
      ? judgement.outcome == .refused && judgement.why.contains(.refusal)
        && refusesAsAsked(content, question)
      : judgement.outcome.isRefusal && isOfOtherLaw(content, question)
    if isOfOther {
      return Judgement(outcome: .answered, claims: [], clarity: 0.8, why: [.information])
    }
    if judgement.outcome == .partlyRefused {
      return withoutCount(judgement, of: content, to: question)
    }
    let thing = asked.thing ?? question
    guard judgement.outcome == .answered, content.count >= 2, !thing.utf8.contains(0x3F),
      let first = content.first
    else { return judgement }
    let isBare = content.count <= 24 && Self.negations.signal(at: first, in: script) != nil
    if isBare
      && (asksForDocument(question)
        || Self.startsWithPaper(question) && isOneSentence(content)
          && Words.hashes(of: String(question.prefix(Self.mostOpening))).first != Self.your)
      || deniesPaper(content, thing)
    {
      return Judgement(outcome: .notHeld, claims: [], clarity: 0.8, why: [.noDocument])
    }
    return judgement
  }

  /// A refusal that rests only on clauses made for that neither confirms nor denies.
  ///
  /// "To say whether there is one would itself tell something. Sections 23(5) and 31(3) apply." The cost of
  /// finding out whether anything is held is a limit like any other.
  private func silenced(_ judgement: Judgement) -> Judgement {
    guard judgement.outcome == .refused || judgement.outcome == .partlyRefused,
      !judgement.claims.isEmpty,
      judgement.claims.allSatisfy({ meaning(of: $0, in: regime).isSilence && !$0.isLimit })
    else { return judgement }
    return Judgement(
      outcome: .neitherConfirmedNorDenied, claims: judgement.claims, clarity: 0.8,
      why: judgement.why + [.neither])
  }

  private static let polite = WordSet(
    ["please", "can", "could", "may", "would", "might"].map { Words.hash($0) })
  private static let handing = WordSet(
    ["see", "have", "send", "provide", "supply", "receive"].map { Words.hash($0) })
  private static let us = WordSet(["me", "us"].map { Words.hash($0) })

  /// What is to be sent where a question is put politely: of "Please may I see the risk assessment?" the
  /// assessment, which is then no question whether there is one.
  static func thing(askedIn question: String) -> String? {
    // Most questions are put otherwise: their other words are not looked at.
    let first = question.drop { !$0.isLetter && !$0.isNumber }
      .prefix { $0.isLetter || $0.isNumber }
    guard polite.contains(Words.hash(first.lowercased())) else { return nil }
    let words = question.split { !$0.isLetter && !$0.isNumber }
    guard
      let verb = words.prefix(5).firstIndex(where: {
        handing.contains(Words.hash($0.lowercased()))
      }
      ),
      verb + 1 < words.count
    else { return nil }
    let skips = us.contains(Words.hash(words[verb + 1].lowercased()))
    let rest = question[words[skips ? verb + 1 : verb].endIndex...]
    guard !rest.dropLast().contains("?") else { return nil }
    return String(rest.drop { !$0.isLetter }.prefix { $0 != "?" })
  }

  /// Whether a paper is asked for by its name.
  private func wantsPaper(_ question: String) -> Bool {
    let question = asked(question).thing ?? question
    return Self.startsWithPaper(question)
      || Self.asksForPaper(question) && asksForDocument("please provide " + question)
  }

  /// Whether a passage hands nothing over.
  private func givesNone(_ content: Range<Int>) -> Bool {
    Self.phrases.matches(in: script, content)
      .allSatisfy { ![Signal.enclosed, .given].contains($0.signal) }
  }

  private func isOneSentence(_ content: Range<Int>) -> Bool {
    !content.dropLast().contains(where: script.endsSentence(after:))
  }

  private static let absent = Phrases<Bool>([
    true: [
      "no * was found", "no * were found", "no * has been found", "no * have been found",
      "nothing was found", "none was found", "none were found", "found nothing",
      "no * has been drafted", "no * has been drawn up", "no * has been written",
      "no * has been prepared", "no * has been produced", "no * was drafted", "no copy exists",
      "never done", "never carried out", "never held", "never took place", "did not take place",
      "did not go ahead", "was overtaken", "was abandoned", "has not been done",
      "not been carried out", "not yet been done", "not taken place", "can find no", "found no",
      "isn t a", "isn t one", "there isn t", "there is no", "there are no", "there is not",
      "there aren t", "there is none", "there are none", "never had", "never was", "was never",
      "were never", "we don t have", "dont have", "do not have", "does not have", "doesn t have",
      "have not got", "haven t got", "has not got", "wasn t one", "there was no", "there were no",
      "there was none", "there never", "couldn t find", "could not find", "can t find",
      "cannot find", "not been able to find", "unable to find", "unable to locate",
      "could not locate", "couldn t locate", "not been able to locate", "cannot locate",
      "not located", "has never been", "have never been", "never made", "never written",
      "don t have one", "do not have one", "not in existence", "not been written",
      "not been produced", "not been prepared",
      "not yet been written", "not yet been produced", "not yet been prepared", "no longer have",
      "no longer has", "was not written", "was not produced", "was not made",
      "has no", "have no", "yet to be prepared", "yet to be written", "yet to be produced",
      "yet to be completed", "yet to be drafted", "no longer available", "not been completed",
      "not yet been completed", "was not completed",
    ]
      + [
        "complete", "carry out", "undertake", "produce", "prepare", "commission", "conduct",
        "write",
      ]
      .flatMap { ["did not \($0)", "didn t \($0)"] }
  ])
  private static let mostDenying = 60

  /// "There isn't a written one", said to "The risk assessment for the pier": what is not there cannot be
  /// held.
  private func deniesPaper(_ content: Range<Int>, _ question: String) -> Bool {
    guard content.count <= Self.mostDenying, Self.asksForPaper(question),
      // "£136 to date. There is no charge elsewhere."
      !script.gap(before: content.lowerBound).contains(0xA3)
    else { return false }
    let said = Set(signs(in: content).map(\.signal))
    guard said.isDisjoint(with: [.enclosed, .given]) else { return false }
    var end = content.lowerBound
    for _ in 0..<2 {
      while end < content.upperBound, !script.endsSentence(after: end) { end += 1 }
      end = min(end + 1, content.upperBound)
    }
    return !Self.absent.matches(in: script, content.lowerBound..<end).isEmpty
  }

  private static let starts = WordSet(
    """
    the a an any all copy copies your every each full minutes correspondence emails report reports
    please provide send supply
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })
  private static let notPapers = WordSet(
    """
    how what who whom when where why which whether number numbers total many much figure figures
    amount amounts name names confirm state cost costs date dates spend spent budget salary salaries
    reason reasons value rate rates size age list breakdown details names plans keys level levels
    percentage proportion length average income
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// Whether a question names a paper and asks no fact: "The deed of gift of the field".
  static func asksForPaper(_ question: String) -> Bool {
    let words = Words.hashes(of: question)
    guard !question.utf8.contains(0x3F), let first = words.first, words.count >= 3 else {
      return false
    }
    return starts.contains(first) && !words.contains { notPapers.contains($0) }
  }

  /// Whether the sections that a passage names are those that the question asks about.
  ///
  /// "How many notices under section 21 were served?"
  private func isOfOtherLaw(_ content: Range<Int>, _ question: String) -> Bool {
    let bytes = Array(question.utf8)
    guard bytes.contains(where: \.isDigit) else { return false }
    let asked = Set(Provision.scan(bytes[...]).map(\.provision.number))
    guard !asked.isEmpty else { return false }
    let said = Set(signs(in: content).map(\.signal))
    return said.isDisjoint(with: [.cost, .confirmsNeither, .partly, .whole])
      && (!said.contains(.refused) || refusesAsAsked(content, question))
  }

  /// Whether all words of refusal in a passage are the question's own.
  ///
  /// "The grant was refused since it was late", said to "Why was the grant refused?". A paper that
  /// is asked for as "the withheld report" may be refused in the same word.
  private func refusesAsAsked(_ content: Range<Int>, _ question: String) -> Bool {
    let refusals = signs(in: content).filter { $0.signal == .refused }
    guard !refusals.isEmpty, !wantsPaper(question), !asksForDocument(question),
      question.utf8.contains(0x3F) || tellsFigure(content)
    else { return false }
    let asked = Set(Stems.of(question))
    return refusals.allSatisfy { match in
      match.range.count == 1 && asked.contains(script.stems[match.range.lowerBound])
    }
  }

  private static let nones = WordSet(["none", "no"].map { Words.hash($0) })

  private static let holding = WordSet(
    ["held", "hold", "holds", "information", "data", "record", "records"].map { Words.hash($0) })

  /// Whether all that a passage says is none of what the question's own verb asks: "None were found" to "How
  /// many were found?" is a figure, and to "The report" it is not.
  private func saysNoneAsAsked(_ content: Range<Int>, _ question: String) -> Bool {
    let absences = signs(in: content).filter { $0.signal == .notHeld }
    guard let only = absences.first, absences.count == 1, let first = content.first,
      only.range.lowerBound == first, Self.nones.contains(script.tokens[first].hash),
      !wantsPaper(question), let verb = only.range.last,
      !Self.holding.contains(script.tokens[verb].hash)
    else { return false }
    return script.stems[verb] != 0 && Set(Stems.of(question)).contains(script.stems[verb])
  }

  /// Whether a passage says "No, …" to a question that asks whether something is so.
  ///
  /// "No, the parish does not keep a register" answers "Do you keep a register of gifts?".
  private func saysNo(
    _ content: Range<Int>, _ asked: AnswerForm, _ question: String
  ) -> Bool {
    let opening = Words.hashes(of: String(question.prefix(Self.mostOpening))).first ?? 0
    guard asked.contains(.yesOrNo) || Self.auxiliaries.contains(opening),
      let first = content.first,
      script.tokens[first].hash == Self.no, content.count > 1,
      script.gap(after: first).contains(where: { $0 != 0x20 })
    else { return false }
    return signs(in: content).allSatisfy { match in
      match.signal != .notHeld
        || !match.range.contains { Self.possessing.contains(script.tokens[$0].hash) }
    }
  }

  private static let no = Words.hash("no")
  private static let your = Words.hash("your")
  private static let any = Words.hash("any")
  private static let auxiliaries = WordSet(
    ["do", "does", "did", "is", "are", "was", "were", "has", "have", "had"].map { Words.hash($0) })
  private static let possessing = WordSet(["held", "hold", "holds"].map { Words.hash($0) })
  private static let wholes = WordSet(["all", "both", "every", "each"].map { Words.hash($0) })

  /// Whether a passage tells no figure before it says that nothing is held, and one was asked for.
  private func lacksFigure(
    _ content: Range<Int>, _ asked: AnswerForm, _ question: String
  ) -> Bool {
    guard !asked.isDisjoint(with: [.money, .count, .share, .date]),
      asked.isDisjoint(with: [.name, .yesOrNo, .document]) || Self.counts(question),
      case let said = signs(in: content),
      let absence = said.first(where: { $0.signal == .notHeld }),
      // "The counts are in the attached file. The other counter was out of use."
      !said.prefix(while: { $0.signal != .notHeld }).contains(where: {
        $0.signal == .given || $0.signal == .enclosed
      })
    else { return false }
    let told = content.lowerBound..<absence.range.lowerBound
    let before = AnswerForm(of: told, in: script)
    // "The council does not employ any", said of how many it employs.
    if told.contains(where: { script.tokens[$0].hash == Self.any }) { return false }
    // "All of them are encrypted", "the spreadsheet gives the kind of building".
    if before.contains(.document) { return false }
    if Self.wholes.contains(script.tokens[content.lowerBound].hash) {
      let asked = Set(Stems.of(question))
      return (absence.range.lowerBound..<content.upperBound).contains {
        asked.contains(script.stems[$0])
      }
    }
    return before.isDisjoint(with: asked.isDisjoint(with: .figures) ? .date : .figures)
  }

  private static let handed = WordSet(
    """
    attached enclosed attachment enclosure annex appendix tab sheet spreadsheet table
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { Words.hash($0) })

  /// Whether what is not held is what was asked, and the words before it only point elsewhere.
  ///
  /// "Our charges are on our website. We do not hold the sums charged for lifts", said to how much was charged.
  private func deniesAsked(_ content: Range<Int>, _ asked: AskedQuestion) -> Bool {
    guard !asked.form.isDisjoint(with: [.money, .count, .share]),
      let absence = signs(in: content).first(where: { $0.signal == .notHeld })
    else { return false }
    var (start, end) = (absence.range.lowerBound, absence.range.upperBound)
    while start > content.lowerBound, !script.endsSentence(after: start - 1) { start -= 1 }
    while end < content.upperBound, !script.endsSentence(after: end - 1) { end += 1 }
    let told = content.lowerBound..<start
    guard !told.isEmpty, AnswerForm(of: told, in: script).isDisjoint(with: AnswerForm.figures),
      !signs(in: told).contains(where: { $0.signal == .enclosed }),
      !told.contains(where: { Self.handed.contains(script.tokens[$0].hash) })
    else { return false }
    let own = asked.things.stems.filter { !Mixture.isLegal($0) }
    func share(_ words: Range<Int>) -> Int {
      own.intersection(words.lazy.map { script.stems[$0] }).count
    }
    let denied = share(start..<end)
    return denied >= 2 && denied > share(told)
  }

  private static let counting = Phrases<Bool>([
    true: ["how many", "how much", "the number of", "number of", "the total", "total"]
  ])

  /// Whether the first words of a question ask how many there are: whatever else it names, that is
  /// what it wants.
  private static func counts(_ question: String) -> Bool {
    let asked = Script(Array(question.prefix(mostOpening).utf8))
    return !asked.tokens.isEmpty && counting.signal(at: 0, in: asked) != nil
  }

  /// Bytes of a question that hold its first few words.
  private static let mostOpening = 32

  /// Whether a question asks for a document, and not for a fact.
  private func asksForDocument(_ question: String) -> Bool {
    let asked = Script(Array(question.utf8))
    let found = Self.documents.matches(in: asked, 0..<asked.tokens.count)
    guard let first = found.first else { return false }
    // "Please send any report on the cost": what the report is about is not asked.
    if first.range.lowerBound <= 1,
      Self.papers.matches(in: asked, 0..<asked.tokens.count).contains(
        where: { $0.range.lowerBound <= first.range.upperBound + 3 })
    {
      return true
    }
    return !asked.tokens.contains { Self.facts.contains($0.hash) }
  }

  private static let papers = Phrases<Bool>([
    true: [
      "report", "reports", "briefing", "minutes", "paper", "papers", "contract", "assessment",
      "survey", "correspondence", "emails", "e mails", "letters", "submissions", "advice", "policy",
      "document", "documents", "guidance", "review", "copy", "copies", "notes", "strategy",
    ]
  ])

  /// Where documents were asked for, saying how many there are gives none of them: "We hold two
  /// submissions. Both are withheld."
  private func withoutCount(
    _ judgement: Judgement, of content: Range<Int>, to question: String
  ) -> Judgement {
    guard judgement.why == [.withholdsSome], judgement.clarity < 0.8, !judgement.claims.isEmpty,
      asksForDocument(question) || Self.startsWithPaper(question)
        || Self.asksForPaper(question) && !tellsFigure(content)
    else { return judgement }
    let giving: Set<Signal> = [.partly, .enclosed, .inPart, .given, .small]
    let said = Set(signs(in: content).map(\.signal))
    guard said.isDisjoint(with: giving), !tellsMore(content) else { return judgement }
    return Judgement(
      outcome: .refused, claims: judgement.claims, clarity: judgement.clarity, why: [.ground])
  }

  /// Whether the first sentence tells a figure that is no year.
  private func tellsFigure(_ content: Range<Int>) -> Bool {
    let end = content.first { script.endsSentence(after: $0) } ?? content.upperBound - 1
    let first = content.lowerBound..<min(content.upperBound, end + 1)
    return !AnswerForm(of: first, in: script).isDisjoint(with: AnswerForm.figures)
  }

  /// Whether a passage begins with an amount: more than how many documents there are.
  private func tellsMore(_ content: Range<Int>) -> Bool {
    let end = content.first { script.endsSentence(after: $0) } ?? content.upperBound
    return (content.lowerBound..<min(content.upperBound, end + 1)).contains { index in
      script.bytes[script.tokens[index].start].isDigit && script.gap(before: index).last == 0xA3
    }
  }

  /// "The minutes of that meeting", "All correspondence with …".
  private static func startsWithPaper(_ question: String) -> Bool {
    let asked = Script(Array(question.utf8))
    return papers.matches(in: asked, 0..<min(4, asked.tokens.count)).first != nil
      && !asked.tokens.contains { facts.contains($0.hash) }
  }
}
