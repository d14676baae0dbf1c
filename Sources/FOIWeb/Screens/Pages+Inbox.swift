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

  private static func list(
    _ visit: Visit, errors: [Values], status: HTTPResponse.Status
  ) throws -> Response {
    let (mail, count) = try visit.desk.inbox(Page(limit: pageSize, page: visit.page))
    return visit.page(
      "inbox", title: "Inbox", section: .inbox,
      [
        "errors": errors, "isEmpty": mail.isEmpty, "count": count, "sheets": sheets(visit),
        "rows": mail.map(row), "paging": paging(visit, count: count, size: pageSize),
      ], status: status)
  }

  private static func row(of record: MailRecord) -> Values {
    var values: Values = [
      "href": "/inbox/\(record.id)", "sender": record.sender, "subject": record.subject,
      "reason": record.reason ?? "",
    ]
    if let day = record.day { values["day"] = day.values }
    if let first = record.suggestions.first { values["likely"] = first.id.description }
    return values
  }

  /// Takes in mailboxes and messages; what was taken in before is passed over.
  static func takeIn(_ visit: Visit) throws -> Response {
    let uploads = visit.form.uploads("mail")
    var faults: [Values] = []
    if uploads.isEmpty { faults.append(["field": "mail", "text": "Choose at least one file."]) }
    do throws(DeskError) {
      if !uploads.isEmpty, try visit.desk.importMail(uploads).seen == 0 {
        faults.append(["field": "mail", "text": "There is no mail in what you chose."])
      }
    } catch {
      guard error.status == .badRequest else { throw error }
      faults += errors(error, field: "mail")
    }
    guard faults.isEmpty else { return try list(visit, errors: faults, status: .badRequest) }
    return .see("/inbox", .takenIn)
  }

  static func show(_ visit: Visit) throws -> Response {
    try show(visit, errors: [], status: .ok)
  }

  private static func show(
    _ visit: Visit, errors: [Values], status: HTTPResponse.Status
  ) throws -> Response {
    let letter = try visit.desk.inboxLetter(visit["mail"])
    let record = letter.record
    var values = row(of: record)
    let chosen = Set(visit.form.fields.all("case"))
    values["errors"] = errors
    values["isWaiting"] = record.state == .waiting
    values["toWhom"] = letter.to.joined(separator: ", ")
    values["words"] = letter.words
    values["attachments"] = letter.attachments
    values["hasAttachments"] = !letter.attachments.isEmpty
    values["suggestions"] = record.suggestions.enumerated().map { place, suggestion -> Values in
      [
        "case": suggestion.id.description, "caseHref": suggestion.id.href, "place": place,
        "score": suggestion.score, "why": suggestion.why,
        "chosen": chosen.isEmpty ? place == 0 : chosen.contains(suggestion.id.description),
      ]
    }
    values["other"] = visit.form["other"]
    values["on"] = visit.form.fields.has("on") ? visit.form["on"] : record.day?.description ?? ""
    values["max"] = visit.desk.environment.today.description
    values["kinds"] = Event.Kind.mailable.filter { $0 != .sent }
      .map { kind -> Values in
        [
          "value": kind.rawValue, "written": kind.written,
          "chosen": kind.rawValue == visit.form["kind"],
        ]
      }
    return visit.page(
      "mail", title: record.subject.isEmpty ? "A message" : record.subject, section: .inbox, values,
      status: status)
  }

  static func decide(_ visit: Visit) throws -> Response {
    let form = visit.form
    do throws(DeskError) {
      if form["do"] == "ignore" {
        _ = try visit.desk.ignoreMail(
          visit["mail"], why: form.fields.has("why") ? form["why"] : nil)
        return .see("/inbox", .ignored)
      }
      let cases = form.fields.all("case") + form.fields.all("other")
      guard !cases.isEmpty else {
        throw .missingOption("The case", why: "tick one, or write its handle")
      }
      let kind: Event.Kind? =
        form.fields.has("kind") ? try choice(form["kind"], "a kind of event") : nil
      let recorded = try visit.desk.placeMail(
        visit["mail"], on: cases, as: kind,
        day: form.fields.has("on") ? try day(form["on"], visit) : nil)
      return .see(recorded.first?.id.href ?? "/inbox", .recorded)
    } catch {
      guard error.status != .internalServerError else { throw error }
      return try show(visit, errors: errors(error, field: "other"), status: .badRequest)
    }
  }
}
