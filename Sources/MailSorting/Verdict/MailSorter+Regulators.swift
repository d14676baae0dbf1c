import Casebook
import Mailroom
import ReplyReader

/// Letters of the regulators, who write of a case and are not its authority.
extension MailSorter {
  private static let domains = ["ico.org.uk", "foi.scot", "itspublicknowledge.info"]

  /// What happens to a regulator's letter that names an authority complained about.
  ///
  /// A decision notice on the only case that is before the regulator goes there as proposed, since the
  /// time for an appeal runs from it; anything else waits for a person with the cases that it may be about.
  /// Other letters give `nil`.
  func verdictOnRegulators(_ letter: MailLetter, words given: MailWords?) throws -> MailVerdict? {
    let domain = letter.message.from?.domain ?? ""
    guard Self.domains.contains(where: { domain == $0 || domain.hasSuffix(".\($0)") }) else {
      return nil
    }
    let words = given ?? MailWords(letter.message, isForward: letter.message.isForward)
    let text = letter.message.subject + "\n" + words.documents.text
    let named = Set(matcher.names.mentions(in: text).map(\.authority))
    let references = MentionedReferences(text)
    var matches: [CaseMatch] = []
    for authority in named.sorted() {
      for id in try matcher.lookup.cases(of: authority) {
        guard let file = try matcher.lookup.caseFile(id), file.isBeforeRegulator else { continue }
        var match = CaseMatch(id)
        match.add(.complaint)
        match.add(.named)
        for reference in references.references
        where try matcher.lookup.cases(withReference: reference.key).contains(id) {
          match.add(.reference, reference.written)
        }
        matches.append(match)
      }
    }
    guard !matches.isEmpty else { return nil }
    matches.sort(by: CaseMatcher.isLikelier)
    if matches.count == 1, let decided = try decision(letter, words, matches[0]) { return decided }
    let opening = ComparableText(text.prefix(4_000))
    return .waiting(.regulator(isDecision: opening.contains("decision notice")), matches)
  }

  /// The recording of a decision notice, or `nil` where the letter is not surely one.
  private func decision(
    _ letter: MailLetter, _ words: MailWords, _ match: CaseMatch
  ) throws -> MailVerdict? {
    guard !letter.message.isForward, let day = letter.day,
      let file = try matcher.lookup.caseFile(match.id), !letter.wasTakenBack(from: file)
    else { return nil }
    let reading = reading(of: words.documents, for: file).reading
    guard reading.facts.kind == .decisionNotice,
      let event = letter.event(
        .decisionNotice, reading, on: day, file, reference: { _ in true }),
      impediment(to: event, on: file) == nil
    else { return nil }
    return MailVerdict(
      recordings: [.init(file: file, event: event, match: match)], state: .placed)
  }
}

extension CaseFile {
  /// Whether it was complained about and not decided since.
  fileprivate var isBeforeRegulator: Bool {
    let last = history.last { $0.kind == .complained || $0.kind == .decisionNotice }
    return last?.kind == .complained
  }
}
