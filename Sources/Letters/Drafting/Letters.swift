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
    if !input.choice.ids.isEmpty { try check(input.choice, against: input) }
    do throws(TemplateError) {
      if let fault = templates.faults(in: kind).first { throw fault }
      let filled = try fill(kind, with: values(for: kind, input), templates: templates)
      return Letter(
        kind: kind, case: input.file.id, to: recipient(of: kind, input), subject: filled.subject,
        source: filled.text, sender: input.sender, date: input.today,
        fileName: fileName(of: kind, input), enclosures: input.enclosed(with: kind))
    } catch {
      throw .template(error)
    }
  }

  /// What every name stands for in one letter.
  package static func values(for kind: LetterKind, _ input: LetterInput) -> Scope {
    var input = input
    input.isEnclosing = kind.addressee == .regulator || kind.addressee == .tribunal
    return LetterContext(input).scope
  }

  /// Fills a template in, without a check of the template as a whole and without lines of a width.
  package static func fill(
    _ kind: LetterKind, with values: Scope, templates: TemplateSet
  ) throws(TemplateError) -> (subject: String, text: String) {
    let template = try templates.template(kind.rawValue)
    var rendering = LetterRendering(templates: templates, scope: values)
    return (try rendering.subject(of: template), try rendering.body(of: template))
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
      RefusalSections(input).offered
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
