import Casebook
import Exchange
package import FOIDesk
import FOILaw
import Mailroom

extension Wording {
  /// Why a sheet cannot be read, with the remedy of the face: an option, or a field beside it.
  func text(of fault: RoundSheet.Fault, path: String) -> String {
    switch fault {
    case .noRows: "\(path): there are no rows below the titles of its columns"
    case .noAuthorityColumn(let row, let found):
      "\(path):\(row): no column is known to hold the authority (found: "
        + found.joined(separator: ", ") + ")"
        + remedy(
          "say which one does: --map authority=\"…\"",
          browser: "write authority beside the column that does")
    case .twoColumns(let field, let row, let columns):
      "\(path):\(row): \(columns.count == 2 ? "two" : "\(columns.count)") columns would be the "
        + "\(field.rawValue): \(list(columns))"
        + remedy(
          "say which one is: --map \(field.rawValue)=\(columns[0].letter)",
          browser: "write \(field.rawValue) beside one of them and ignore beside the other")
    case .twoQuestions(let id, let row, let columns):
      "\(path):\(row): two columns would be question \(id): \(list(columns))"
        + remedy(
          "leave one out: --map ignore=\(columns[0].letter)",
          browser: "write ignore beside one of them")
    case .mixedDays(let column, let mixed):
      """
      \(path): column \(column.letter), \(column.title): in row \(mixed.dayFirst.row) the day comes first \
      (\(mixed.dayFirst.text)) and in row \(mixed.monthFirst.row) the month \
      (\(mixed.monthFirst.text)); write the days of one column in one way
      """
    case .unknownField(let name):
      """
      "\(name)" is not something that a column can hold; it is a question's number or one of \
      \(RoundSheet.Field.allCases.map(\.rawValue).joined(separator: ", "))
      """
    case .unknownColumn(let column, let found):
      "\(path): no column is called \"\(column)\" (found: \(found.joined(separator: ", ")))"
    case .unknownSheet(let name, let found):
      "\(path): no sheet is called \"\(name)\" (found: \(found.joined(separator: ", ")))"
    case .severalSheets(let names):
      "\(path): several sheets have a column of authorities: \(names.joined(separator: ", "))"
        + remedy(
          "say which one you mean with --sheet, and import them one after the other",
          browser: "say which one you mean, and import them one after the other")
    case .unmatchedQuotes(let line):
      "\(path):\(line): the quotation marks do not match; close the quoted cell"
    }
  }

  private func list(_ columns: [RoundSheet.Column]) -> String {
    columns.map { "\"\($0.title)\" (\($0.letter))" }.joined(separator: " and ")
  }

  /// Why the export of another service cannot be taken in.
  func text(of fault: PeerFault, path: String) -> String {
    if case .otherLaw(let law) = fault {
      return
        "\(path): these requests were made under the law of \(law), whose time limits foi does "
        + "not know; nothing was imported"
        + remedy(
          "take them in as an archive with --other-law",
          browser: "tick that you want them as an archive")
    }
    return fault.written(path: path)
  }
}

extension RoundImport.Remark {
  /// Where it is and what a person should know of it: `row 12, Council: …`.
  package var written: String {
    "row \(place.row)" + (place.column.map { ", \($0)" } ?? "") + ": " + what.written
  }

  /// The remarks in words, those that say the same of one column together: `rows 5, 12 and 3 more, Status: …`.
  package static func written(_ remarks: [Self]) -> [String] {
    var order: [String] = []
    var rows: [String: [Int]] = [:]
    for remark in remarks {
      let said = (remark.place.column.map { ", \($0)" } ?? "") + ": " + remark.what.written
      if rows[said] == nil { order.append(said) }
      rows[said, default: []].append(remark.place.row)
    }
    return order.map { said in
      let rows = rows[said] ?? []
      let named = rows.prefix(8).map(String.init).joined(separator: ", ")
      let more = rows.count > 8 ? " and \(rows.count - 8) more" : ""
      return "\(rows.count == 1 ? "row" : "rows") \(named)\(more)\(said)"
    }
  }
}

extension RoundImport.Remark.What {
  // sizes: table
  fileprivate var written: String {
    switch self {
    case .odd(let oddity): oddity.written
    case .unknownAuthority(let name, let near):
      "\"\(name)\" is not an authority that foi knows"
        + (near.isEmpty ? "" : "; did you mean \(near.joined(separator: " or "))?")
    case .ambiguousAuthority(let name, let names):
      "\"\(name)\" may be \(names.joined(separator: " or ")); write which one"
    case .takenFor(let name, let official): "\"\(name)\" was taken for \(official)"
    case .newAuthority(let name):
      "\"\(name)\" will be added as a new authority in England; correct its nation if it is elsewhere"
    case .noSendingDay: "there is no day of sending; fill it in, or give one for all with --sent"
    case .sentInTheFuture(let day): "\(day.written) is in the future"
    case .sameAsRow(let row): "the same authority as in row \(row), for the same request"
    case .noRequestName(let title):
      "\"\(title)\" has no letter or digit to make a request's name from; give one with --request"
    case .sentOnAnotherDay(let recorded, let sheet):
      """
      the casebook says that it was sent on \(recorded.written), which stays; the sheet says \
      \(sheet.written)
      """
    case .differs(let kind, let day):
      """
      imported before (\(kind.written), \(day.written)), and the sheet now says something else; what is \
      recorded stays
      """
    case .replyBeforeSending(let day, let sent):
      "the reply of \(day.written) comes before the sending on \(sent.written), so it is left out"
    case .noReplyDay(let said):
      "it says \"\(said)\" and has no day of a reply, so it is kept as a note"
    case .unreadGrounds(let text): "\"\(text)\" names no exemption that foi can read"
    case .noSuchQuestion(let id, let request):
      "\(request) has no question \(id), so its cell is left out"
    case .impossible(let fault): fault.written
    }
  }
}

extension RoundSheet.Oddity {
  fileprivate var written: String {
    switch self {
    case .noDay(let text): "\"\(text)\" is not a day"
    case .unknownOutcome(let text):
      "\"\(text)\" is not an outcome that foi knows, so it is kept as a note"
    case .total(let text): "\"\(text)\" adds up the others and is left out"
    case .dash(let count):
      count == 1
        ? "a cell has only a dash; it counts as empty"
        : "\(count) cells have only a dash; they count as empty"
    case .noAuthority: "there is no authority"
    case .badAddress(let text): "\"\(text)\" is not one e-mail address"
    case .noQuestion(let text): "\"\(text)\" is not the number of a question"
    }
  }
}

extension PeerFault {
  func written(path: String) -> String {
    switch self {
    case .unknown(let found):
      "\(path): this is not an export that foi knows"
        + (found.isEmpty ? "" : " (found in it: \(found.prefix(5).joined(separator: ", ")))")
    case .packed(let fault):
      switch fault {
      case .notAnArchive: "\(path): this is not a ZIP archive"
      case .damaged(let last):
        "\(path): the archive is cut short or broken"
          + (last.map { ", after \($0)" } ?? "") + "; download it again"
      case .encrypted(let file):
        "\(path): \(file) is encrypted; unpack it and pack it without a password"
      case .leavesFolder(let file):
        "\(path): \(file) leads out of the folder; nothing was unpacked"
      case .bomb(let file):
        "\(path): \(file) unpacks to more than foi takes; nothing was imported"
      case .ended(let end): "\(path): \(end.written); nothing was imported"
      }
    case .badJSON(let file, let lacks):
      "\(path): \(file): "
        + (lacks.map { "there is no \($0) in it" } ?? "it is cut short, or no JSON")
    case .badTable(let file, let line):
      "\(path): \(file):\(line): the quotation marks do not match; download it again"
    case .badText(let file): "\(path): \(file) is not built as the service builds it"
    case .noRequests: "\(path): there are no requests in it"
    case .otherLaw(let law): "\(path): these requests were made under the law of \(law)"
    }
  }
}
