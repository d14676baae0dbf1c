import Casebook
import Exchange
package import FOIDesk
import FOILaw

extension RoundImport {
  /// What a person is told of the import, or of what it would do: line by line, understood without the manual.
  /// - Parameters:
  ///   - file: What the person calls the sheet.
  ///   - most: How many remarks are shown, of each grade.
  /// - Returns: The lines.
  package func report(of file: String, most: Int = 20) -> [String] {
    let rows = counted(sheet.entries.count, "request")
    var lines = [
      "\(file)\(sheet.name.isEmpty ? "" : ", sheet \(sheet.name)"): \(rows) in the rows.", "",
      "Columns:",
    ]
    let width = sheet.columns.map { $0.title.firstWords(40).count }.max() ?? 0
    for column in sheet.columns where !column.title.isEmpty {
      let title = column.title.firstWords(40)
      let pad = String(repeating: " ", count: width - title.count)
      lines.append("  \(column.letter)  \(title)\(pad)  \(column.meaning)")
    }
    lines += ["", isDone ? "Imported:" : "This would be imported:"] + contents.map { "  \($0)" }
    if !stops.isEmpty {
      lines +=
        ["", isDone ? "Left out:" : "These rows cannot become cases:"] + Self.list(stops, most)
    }
    let others = remarks.filter { !$0.stops }
    if !others.isEmpty { lines += ["", "To look at:"] + Self.list(others, most) }
    return lines
  }

  /// What is new, or that nothing is.
  private var contents: [String] {
    var lines: [String] = []
    for (request, isNew) in requests {
      let questions = counted(request.questions.count { !$0.isStem }, "question")
      lines.append(
        "request \(request.id), \(isNew ? "new" : "known"), with \(questions)")
    }
    if !newAuthorities.isEmpty {
      let councils = newAuthorities.count { $0.gss != nil }
      lines.append(
        counted(newAuthorities.count, "new authority", "new authorities")
          + (councils == 0 ? "" : ", \(councils) of them from the register of councils"))
    }
    if !opened.isEmpty { lines.append(counted(opened.count, "new case")) }
    if !known.isEmpty {
      lines.append("\(counted(known.count, "case")) already in the casebook")
    }
    for kind in Event.Kind.allCases {
      if let count = events[kind] { lines.append("\(kind.written): \(count)") }
    }
    let total = answers.values.reduce(0, +)
    if total > 0 {
      let parts = Outcome.allCases.compactMap { outcome in
        answers[outcome].map { "\($0) \(outcome.written)" }
      }
      lines.append("\(counted(total, "answer")): \(parts.joined(separator: ", "))")
    }
    if unchecked > 0 {
      lines.append(
        "\(unchecked) of them are foi's reading of a sentence and wait to be checked")
    }
    if events.isEmpty { lines.append("nothing new: all of it is in the casebook already") }
    return lines
  }

  private static func list(_ remarks: [Remark], _ most: Int) -> [String] {
    let lines = Remark.written(remarks)
    return lines.prefix(most).map { "  \($0)" }
      + (lines.count > most ? ["  … and \(lines.count - most) more; --dry-run lists all"] : [])
  }

  /// The same for scripts.
  package var json: JSON {
    .object([
      ("sheet", .string(sheet.name)), ("rows", .int(sheet.entries.count)),
      (
        "columns",
        .array(
          sheet.columns.map { column in
            .object([
              ("letter", .string(column.letter)), ("title", .string(column.title)),
              ("use", .string(column.key)),
            ])
          })
      ),
      ("requests", .array(requests.map { .text($0.request.id) })),
      ("opened", .array(opened.map { .text($0) })), ("known", .array(known.map { .text($0) })),
      ("new_authorities", .array(newAuthorities.map { .text($0.id) })),
      (
        "events",
        .object(
          Event.Kind.allCases.compactMap { kind in
            events[kind].map { (kind.rawValue, .int($0)) }
          })
      ),
      (
        "answers",
        .object(
          Outcome.allCases.compactMap { outcome in
            answers[outcome].map { (outcome.rawValue, .int($0)) }
          })
      ),
      ("unchecked", .int(unchecked)), ("imported", .bool(isDone)),
      (
        "remarks",
        .array(
          remarks.map { remark in
            .object([
              ("row", .int(remark.place.row)), ("column", .text(remark.place.column)),
              ("stops", .bool(remark.stops)), ("remark", .string(remark.written)),
            ])
          })
      ),
    ])
  }
}

extension RoundSheet.Column {
  /// What becomes of it, in words.
  fileprivate var meaning: String {
    switch use {
    case .field(let field):
      switch order {
      case .dayFirst: "\(field.rawValue), day before month"
      case .monthFirst: "\(field.rawValue), month before day"
      case nil: field.rawValue
      }
    case .question(let id, _, let isNumbered):
      "question \(id)" + (isNumbered ? "" : " (its title has no number)")
    case .unused: "not used"
    }
  }

  fileprivate var key: String {
    switch use {
    case .field(let field): field.rawValue
    case .question(let id, _, _): id.compact
    case .unused: "ignore"
    }
  }
}
