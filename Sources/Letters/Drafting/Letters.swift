package import Casebook
import FOILaw
package import Templating

/// Drafts letters from a case and a template.
package enum Letters {
  /// Drafts a letter.
  /// - Parameters:
  ///   - kind: Which letter.
  ///   - input: The case and who writes.
  ///   - templates: The shipped templates and the casebook's own.
  /// - Returns: The draft.
  /// - Throws: ``LetterError`` where the letter makes no sense now, or its template is at fault.
  package static func draft(
    _ kind: LetterKind, _ input: LetterInput, templates: TemplateSet = TemplateSet()
  ) throws(LetterError) -> Letter {
    if let objection = input.objection(to: kind) { throw objection }
    if !input.choice.ids.isEmpty { try check(input.choice, against: input.enclosing(for: kind)) }
    do throws(TemplateError) {
      if let fault = templates.faults(in: kind).first { throw fault }
      let filled = try fill(kind, with: values(for: kind, input), templates: templates)
      let warning = input.unchecked(by: kind).map(Letter.warning) ?? ""
      var letter = Letter(
        kind: kind, case: input.file.id, to: recipient(of: kind, input), subject: filled.subject,
        source: warning + filled.text, sender: input.sender, date: input.today,
        fileName: fileName(of: kind, input), enclosures: input.enclosed(with: kind))
      if kind.addressee == .regulator { letter.missing = Enclosures(input).missing }
      return letter
    } catch {
      throw .template(error)
    }
  }

  /// The value of every name in one letter.
  package static func values(for kind: LetterKind, _ input: LetterInput) -> Scope {
    LetterContext(input.enclosing(for: kind)).scope
  }

  /// Fills in a template without checking it as a whole and without wrapping lines.
  package static func fill(
    _ kind: LetterKind, with values: Scope, templates: TemplateSet
  ) throws(TemplateError) -> (subject: String, text: String) {
    let template = try templates.template(kind.rawValue)
    var rendering = LetterRendering(templates: templates, scope: values)
    return (try rendering.subject(of: template), try rendering.body(of: template))
  }

  /// Whether the requester's own words are in the letter: most kinds have no place for them.
  package static func usesWords(
    _ kind: LetterKind, _ input: LetterInput, templates: TemplateSet
  ) throws(LetterError) -> Bool {
    var without = input
    without.words = nil
    do throws(TemplateError) {
      let filled = try fill(kind, with: values(for: kind, input), templates: templates)
      // A letter that is nothing without them cannot be filled in without them.
      let bare = try? fill(kind, with: values(for: kind, without), templates: templates)
      return filled.text != bare?.text
    } catch {
      throw .template(error)
    }
  }

  /// The arguments that a letter makes or could make, in the letter's order.
  ///
  /// A requester picks, drops and reorders them by their ids (``LetterInput/choice``).
  /// - Parameters:
  ///   - input: The case, with the requester's own arguments and the choice so far.
  ///   - kind: Which letter; those that discuss no refusal have none.
  /// - Returns: The arguments on offer.
  package static func arguments(for input: LetterInput, kind: LetterKind) -> [OfferedArgument] {
    switch kind {
    case .internalReview, .complaint, .application, .tribunalNotice:
      RefusalSections(input.enclosing(for: kind)).offered
    case .initialRequest, .confirmReceipt, .clarificationReply, .extensionChallenge, .chaser,
      .secondChaser, .partialReply, .narrowedRequest, .internalReviewLate, .thanks, .withdrawal:
      []
    }
  }

  /// Refuses a choice that names an argument which is not on offer.
  private static func check(
    _ choice: ArgumentChoice, against input: LetterInput
  ) throws(LetterError) {
    let offered = RefusalSections(input).offered.map(\.id)
    if let unknown = choice.ids.first(where: { !offered.contains($0) }) {
      throw .noSuchArgument(unknown, nearest: nearest(to: unknown, among: offered).first)
    }
  }

  /// A review goes where the reply, or else the authority, says reviews go.
  private static func recipient(of kind: LetterKind, _ input: LetterInput) -> Letter.Recipient {
    let authority = input.file.authority
    let name = authority.name.onOneLine
    switch kind.addressee {
    case .authority: return Letter.Recipient(name: name, email: authority.email)
    case .reviewer:
      let email = authority.reviewEmail ?? authority.email
      guard let contact = input.standing?.facts?.reviewContact?.onOneLine, !contact.isEmpty else {
        return Letter.Recipient(name: name, email: email)
      }
      return contact.contains("@")
        ? Letter.Recipient(name: name, email: contact)
        : Letter.Recipient(name: "\(contact), \(name)", email: email)
    case .regulator:
      let regime = input.standing?.regime ?? input.file.regime
      return Letter.Recipient(
        name: input.regulatorName ?? regime.regulator.title, email: input.regulatorEmail)
    case .tribunal:
      return Letter.Recipient(
        name: "First-tier Tribunal (General Regulatory Chamber)", email: nil)
    }
  }

  private static func fileName(of kind: LetterKind, _ input: LetterInput) -> String {
    let id = input.file.id
    return "\(id.request)-\(id.authority)-\(kind.rawValue)-\(input.today).txt"
  }
}

extension LetterInput {
  /// The input for a letter of that kind: one to a Commissioner or the Tribunal encloses its documents.
  func enclosing(for kind: LetterKind) -> LetterInput {
    var input = self
    input.isEnclosing = kind.addressee == .regulator || kind.addressee == .tribunal
    return input
  }
}
