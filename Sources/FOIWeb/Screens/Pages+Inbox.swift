import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Hummingbird

/// Mail that waits for a person to say where it belongs.
enum InboxPages {
  private static let pageSize = 50

  static func list(_ visit: Visit) throws -> Response {
    if visit.wantsFile { return try visit.file(.inbox(try visit.desk.inbox())) }
    return try list(visit, errors: [], status: .ok)
  }

  static func list(
    _ visit: Visit, errors: [Problem], status: HTTPResponse.Status
  ) throws -> Response {
    let (mail, count) = try visit.desk.inbox(Page(limit: pageSize, page: visit.page))
    let page = InboxModel(
      errors: Problems(errors), count: count > 0 ? count : nil, rows: mail.map(MailLine.init),
      isEmpty: mail.isEmpty, paging: Paging(visit, count: count, size: pageSize),
      sheets: SheetLinks(visit))
    return try visit.page(page, title: "Inbox", section: .inbox, status: status)
  }

  /// Takes in mailboxes and messages; what was taken in before is passed over.
  static func takeIn(_ visit: Visit) throws -> Response {
    if visit.form["do"] == "automatic" { return try ignoreAutomatic(visit) }
    let uploads = visit.form.uploads("mail")
    var faults: [Problem] = []
    if uploads.isEmpty { faults.append(Problem(field: "mail", text: "Choose at least one file.")) }
    var counts: [(String, String)] = []
    do throws(DeskError) {
      if !uploads.isEmpty {
        let taken = try visit.desk.importMail(uploads)
        counts = [
          ("read", "\(taken.seen)"), ("filed", "\(taken.placed.count)"),
          ("waiting", "\(taken.waiting.count)"), ("again", "\(taken.again)"),
        ]
        if taken.seen == 0 {
          faults.append(
            Problem(field: "mail", text: "There is no e-mail in the files you chose."))
        }
      }
    } catch {
      guard error.status == .badRequest else { throw error }
      faults += errors(error, field: "mail")
    }
    guard faults.isEmpty else { return try list(visit, errors: faults, status: .badRequest) }
    return .see(Route.inbox.path(counts), .takenIn)
  }

  /// Ignores every message that a machine sent.
  private static func ignoreAutomatic(_ visit: Visit) throws -> Response {
    _ = try visit.desk.ignoreMail([], automatic: true, why: nil)
    return .see(.inbox, .ignored)
  }

  static func show(_ visit: Visit) throws -> Response {
    try show(visit, errors: [], status: .ok)
  }

  private static func show(
    _ visit: Visit, errors: [Problem], status: HTTPResponse.Status
  ) throws -> Response {
    let letter = try visit.desk.inboxLetter(visit["mail"])
    let subject = letter.record.subject
    return try visit.page(
      MailModel(letter, visit, errors: Problems(errors)),
      title: subject.isEmpty ? "Message without a subject" : subject, section: .inbox,
      status: status)
  }

  /// The kinds of events that a message can be placed as.
  static let placeable = Event.Kind.mailable.filter { $0 != .sent }

  static func decide(_ visit: Visit) throws -> Response {
    let form = visit.form
    do throws(DeskError) {
      if form["do"] == "ignore" {
        _ = try visit.desk.ignoreMail(
          visit["mail"], why: form.fields.has("why") ? form["why"] : nil)
        return .see(.inbox, .ignored)
      }
      let cases = form.fields.all("case") + form.fields.all("other")
      guard !cases.isEmpty else {
        throw .incomplete(.case)
      }
      let kind: Event.Kind? =
        form.fields.has("kind") ? try choice(form["kind"], "a kind of event") : nil
      let recorded = try visit.desk.placeMail(
        visit["mail"], on: cases, as: kind,
        day: form.fields.has("on") ? try day(form["on"], visit) : nil,
        anyway: form.fields.has("anyway"))
      return .see(recorded.first?.id.href ?? Route.inbox.path, .recorded)
    } catch {
      guard error.status != .internalServerError else { throw error }
      return try show(visit, errors: errors(error, field: "other"), status: .badRequest)
    }
  }
}
