package import Casebook

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
    do throws(TemplateError) {
      if let fault = templates.faults(in: kind.rawValue).first { throw fault }
      let template = try templates.template(kind.rawValue)
      let rendering = Rendering(templates: templates, scope: LetterContext(input).scope)
      return Letter(
        kind: kind, case: input.file.id, to: recipient(of: kind, input),
        subject: try rendering.subject(of: template),
        source: try rendering.body(of: template), sender: input.sender, date: input.today,
        fileName: fileName(of: kind, input))
    } catch {
      throw .template(error)
    }
  }

  /// A review goes where the reply, or else the authority, says reviews go.
  private static func recipient(of kind: LetterKind, _ input: LetterInput) -> Letter.Recipient {
    let authority = input.file.authority
    switch kind {
    case .initialRequest, .chaser:
      return Letter.Recipient(name: authority.name, email: authority.email)
    case .internalReview, .internalReviewLate:
      let email = authority.reviewEmail ?? authority.email
      guard let contact = input.standing?.facts?.reviewContact?.onOneLine, !contact.isEmpty else {
        return Letter.Recipient(name: authority.name, email: email)
      }
      return contact.contains("@")
        ? Letter.Recipient(name: authority.name, email: contact)
        : Letter.Recipient(name: "\(contact), \(authority.name)", email: email)
    }
  }

  private static func fileName(of kind: LetterKind, _ input: LetterInput) -> String {
    let id = input.file.id
    return "\(id.request)-\(id.authority)-\(kind.rawValue)-\(input.today).txt"
  }
}
