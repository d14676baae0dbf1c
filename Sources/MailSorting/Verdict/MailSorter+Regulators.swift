import Casebook
import Mailroom

/// Letters of the regulators, who write of a case and are not its authority.
extension MailSorter {
  private static let domains = ["ico.org.uk", "foi.scot", "itspublicknowledge.info"]

  /// What happens to a regulator's letter that names an authority complained about: it waits for a
  /// person, with the cases that are before the regulator.
  ///
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
    let opening = ComparableText(text.prefix(4_000))
    return .waiting(.regulator(isDecision: opening.contains("decision notice")), matches)
  }
}

extension CaseFile {
  /// Whether it was complained about and not decided since.
  fileprivate var isBeforeRegulator: Bool {
    let last = history.last { $0.kind == .complained || $0.kind == .decisionNotice }
    return last?.kind == .complained
  }
}
