import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import HTTPTypes
import Hummingbird

/// Letters: choose arguments, look, edit, draft, download, and say that it went.
enum LetterPages {
  private static let pageSize = 50

  static func list(_ visit: Visit) throws -> Response {
    try list(visit, errors: [], status: .ok)
  }

  static func list(
    _ visit: Visit, errors: [Problem], status answer: HTTPResponse.Status
  ) throws -> Response {
    var status: LetterRecord.Status?
    if visit.query.has("status") { status = try choice(visit.query["status"], "a status") }
    if visit.wantsFile { return try visit.file(.letters(visit.filters, in: visit.desk)) }
    let (letters, count) = try visit.desk.letters(
      status: status, page: Page(limit: pageSize, page: visit.page))
    let page = LettersModel(
      errors: Problems(errors), rows: letters.map(LetterLine.init), isEmpty: letters.isEmpty,
      today: visit.desk.environment.today.written, canSend: try visit.desk.canSend(),
      statuses: choices(LetterRecord.Status.self, chosen: visit.query["status"]) { $0.written },
      paging: Paging(visit, count: count, size: pageSize), sheets: SheetLinks(visit))
    return try visit.page(page, title: "Letters", section: .letters, status: answer)
  }

  /// The letter before it is drafted; the address holds what is ticked and typed.
  static func compose(_ visit: Visit) throws -> Response {
    try compose(visit, fields: visit.query, errors: [], status: .ok)
  }

  private static func compose(
    _ visit: Visit, fields: Fields, errors given: [Problem], status: HTTPResponse.Status
  ) throws -> Response {
    let kind: LetterKind = try visit.named("kind")
    let detail = try visit.desk.show(visit.caseHandle)
    let file = detail.file
    var page = ComposeModel(kind, file, fields, errors: Problems(given))
    page.show(detail.standing, of: file.request, fields)
    var status = status
    do throws(DeskError) {
      let offered = try visit.desk.arguments(kind, case: visit.caseHandle, as: base(fields))
      let preview = try visit.desk.previewLetter(
        kind, case: visit.caseHandle, as: order(fields, offered))
      page.show(preview, offered, without: Set(dropped(fields, offered)), fields)
      page.show(
        drafts: try visit.desk.letters(of: file.id).filter {
          $0.status == .drafted && $0.kind == preview.kind
        })
    } catch {
      guard error.status == .badRequest else { throw error }
      // A letter that still needs the requester's words is not yet their mistake.
      let isFirst = given.isEmpty && fields.pairs.isEmpty && kind.needsWords
      if !isFirst {
        page.errors = Problems(given + errors(error, field: "words"))
        status = .badRequest
      }
    }
    return try visit.page(
      page, title: "\(kind.heading) – \(file.authority.name)", section: .letters, status: status)
  }

  private static func dropped(_ fields: Fields, _ offered: [Desk.ArgumentRow]) -> [String] {
    let ticked = Set(fields.all("argument"))
    return offered.map(\.id).filter { !ticked.contains($0) }
  }

  /// The parts of the order other than the arguments.
  private static func base(_ fields: Fields) -> LetterOrder {
    var order = LetterOrder()
    order.disputed = fields.all("dispute")
    order.allowsUnchecked = fields.has("unchecked")
    order.ignoresWaitingMail = fields.has("anyway")
    if !fields["purpose"].isEmpty { order.purpose = fields["purpose"] }
    if !fields["accept"].isEmpty { order.accepts = fields["accept"] }
    return order
  }

  private static func order(_ fields: Fields, _ offered: [Desk.ArgumentRow]) -> LetterOrder {
    var order = base(fields)
    // The first look takes what fits; afterwards it is what is ticked.
    if fields.has("chosen") || fields.has("token") {
      order.arguments = fields.all("argument")
      order.without = dropped(fields, offered)
    }
    if fields.has("words") { order.words = fields["words"] }
    order.kept = fields.all("keep")
    return order
  }

  static func draft(_ visit: Visit) throws -> Response {
    let form = visit.form
    if form["do"] == "preview" {
      return try compose(visit, fields: form.fields, errors: [], status: .ok)
    }
    do throws(DeskError) {
      let kind: LetterKind = try choice(visit["kind"], "a letter")
      let offered = try visit.desk.arguments(
        kind, case: visit.caseHandle, as: base(form.fields))
      var order = order(form.fields, offered)
      order.formats = []
      for name in form.fields.all("format") {
        order.formats.append(try choice(name, "a form of a letter", of: LetterFormat.self))
      }
      if order.formats.isEmpty { order.formats = [.text] }
      let typed = form.fields.raw("text").replacing("\r\n", with: "\n")
      if !typed.isEmpty { order.edit = { _ in Desk.source(ofTyped: typed) } }
      let drafts = try visit.desk.draft(kind, cases: [visit.caseHandle], to: .outbox, as: order)
      guard let letter = drafts.first?.letter else { return .see(.letters) }
      return .see(.letter(letter.description), .drafted)
    } catch {
      guard error.status == .badRequest else { throw error }
      return try compose(
        visit, fields: form.fields, errors: errors(error, field: "text"), status: .badRequest)
    }
  }

  static func show(_ visit: Visit) throws -> Response {
    try show(visit, errors: [], status: .ok)
  }

  static func show(
    _ visit: Visit, errors: [Problem], status: HTTPResponse.Status
  ) throws -> Response {
    let (letter, text, endings) = try visit.desk.letterInFolder(visit["letter"])
    let page = LetterModel(
      letter, text: text, endings: endings,
      on: visit.form.fields.has("on") ? visit.form["on"] : visit.desk.environment.today.written,
      canSend: try visit.desk.canSend(), errors: Problems(errors))
    return try visit.page(
      page, title: "\(letter.kind.heading) \(letter.id)", section: .letters, status: status)
  }

  static func file(_ visit: Visit) throws -> Response {
    let file = try visit.desk.letterFile(visit["letter"], ending: visit["ending"])
    // Whatever it is, browsers save it and never open it as a page of our own.
    var response = Response.bytes(
      file.bytes, type: "application/octet-stream", fileName: file.name)
    response.headers[.contentSecurityPolicy] = "sandbox; default-src 'none'"
    return response
  }

  static func sent(_ visit: Visit) throws -> Response {
    do throws(DeskError) {
      let recorded = try visit.desk.markSent(visit["letter"], on: try day(visit.form["on"], visit))
      return .see(recorded.id.href, .sent)
    } catch {
      guard error.status == .badRequest else { throw error }
      return try show(visit, errors: errors(error, field: "on"), status: .badRequest)
    }
  }
}

extension LetterKind {
  /// The letter as a heading: `An internal review of refusals`.
  var heading: String { written.capitalised }
}

extension LetterFormat {
  var written: String {
    switch self {
    case .text: "Plain text"
    case .html: "Web page"
    case .pdf: "PDF"
    case .docx: "Word"
    case .eml: "E-mail, ready to send (.eml)"
    }
  }
}
