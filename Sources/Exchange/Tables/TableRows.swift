package import Casebook
import FOILaw

/// The rows of tables; a row has a cell for every column, by the column's name.
package struct TableRows: Sendable {
  package typealias Row = [String: TableCell]

  /// The rows by table.
  package private(set) var rows: [String: [Row]] = [:]

  private mutating func add(_ row: Row, to table: CasebookTable) {
    rows[table.name, default: []].append(row)
  }

  package init() {}

  /// The cells of a row in the order of a table's columns.
  package static func cells(_ row: Row, of table: CasebookTable) -> [TableCell] {
    table.fields.map { row[$0.name] ?? .none }
  }

  package mutating func add(_ authority: Authority) {
    add(
      [
        "authority": .value(authority.id.description), "name": .text(authority.name),
        "aliases": .text(authority.aliases.joined(separator: "; ")),
        "nation": .value(authority.nation.rawValue), "kind": .value(authority.kind.rawValue),
        "gss": TableCell(of: authority.gss),
        "email": TableCell(authority.email), "review_email": TableCell(authority.reviewEmail),
      ], to: .authorities)
  }

  package mutating func add(_ request: Request) {
    let id = TableCell.value(request.id.description)
    add(
      [
        "request": id, "title": .text(request.title),
        "regime": TableCell(of: request.regime?.rawValue),
        "opening": .text(request.opening), "closing": .text(request.closing),
      ], to: .requests)
    for (position, question) in request.questions.enumerated() {
      add(
        [
          "request": id, "question": .value(question.id.compact),
          "position": .value("\(position + 1)"), "asks": .value("\(!question.isStem)"),
          "heading": TableCell(question.heading), "text": .text(question.text),
        ], to: .questions)
    }
  }

  package mutating func add(_ original: OriginalLine) {
    add(
      [
        "original": .value(original.digest.description), "name": .text(original.name),
        "bytes": .value("\(original.bytes)"), "path": .value(original.path),
      ], to: .originals)
  }

  /// A case with its answers, events and deadlines.
  /// - Parameters:
  ///   - file: The case.
  ///   - standing: Where it is.
  ///   - isChecked: Whether only what a person checked is wanted.
  package mutating func add(_ file: CaseFile, _ standing: Standing, isChecked: Bool) {
    let id = TableCell.value(file.id.description)
    let present = standing.answers.filter {
      !isChecked || $0.isConfirmed || $0.answer.outcome.isOpen
    }
    add(
      [
        "case": id, "request": .value(file.request.id.description),
        "authority": .value(file.authority.id.description),
        "regime": .value(standing.regime.rawValue), "stage": .value(standing.stage.rawValue),
        "sent": .value(standing.sent.description), "replied": TableCell(of: standing.replied),
        "reference": TableCell(standing.facts?.reference), "link": TableCell(file.link),
        "owed": TableCell(of: standing.owed?.lastDay),
        "owed_for": TableCell(of: standing.owed?.purpose.rawValue),
        "review_by": TableCell(of: standing.reviewBy),
        "next_step": TableCell(of: standing.nextStep?.kind.rawValue),
        "next_step_from": TableCell(of: standing.nextStep?.from),
        "next_step_by": TableCell(of: standing.nextStep?.by),
        "questions": .value("\(standing.answers.count)"),
        "refused": .value("\(present.count { $0.answer.outcome.isRefusal })"),
        "unanswered": .value("\(standing.unanswered.count)"),
      ], to: .cases)
    for answer in present { add(answer, of: file, standing) }
    addEvents(of: file, isChecked: isChecked)
    let open = Set(standing.open.map(\.purpose))
    var seen: Set<Deadline.Purpose> = []
    for deadline in standing.deadlines where seen.insert(deadline.purpose).inserted {
      add(
        [
          "case": id, "purpose": .value(deadline.purpose.rawValue),
          "last_day": .value(deadline.lastDay.description),
          "open": .value("\(open.contains(deadline.purpose))"),
        ], to: .deadlines)
    }
  }

  private mutating func add(
    _ present: Standing.PresentAnswer, of file: CaseFile, _ standing: Standing
  ) {
    let answer = present.answer
    let id = TableCell.value(file.id.description)
    let question = TableCell.value(answer.question.compact)
    let key: Row = ["case": id, "question": question]
    var row: Row = [
      "request": .value(file.request.id.description),
      "authority": .value(file.authority.id.description),
      "outcome": .value(answer.outcome.rawValue), "confirmed": .value("\(present.isConfirmed)"),
      "day": TableCell(of: present.day), "text": TableCell(answer.text),
      "claims": .text(answer.claims.map(\.description).joined(separator: "; ")),
      "values": .value("\(answer.values.count)"),
    ]
    if let value = answer.values.first, answer.values.count == 1 {
      row.merge(Self.typed(value, kind: "value_kind")) { $1 }
    }
    add(row.merging(key) { $1 }, to: .answers)
    for (position, value) in answer.values.enumerated() {
      var row = Self.typed(value, kind: "kind")
      row["position"] = .value("\(position + 1)")
      row["value"] = .text(value.value)
      row["note"] = TableCell(value.note)
      add(row.merging(key) { $1 }, to: .values)
    }
    for (position, claim) in answer.claims.enumerated() {
      let ground = Grounds.matching(claim, in: standing.regime).first
      let row: Row = [
        "position": .value("\(position + 1)"), "provision": .text(claim.description),
        "regime": .value(standing.regime.rawValue), "title": TableCell(ground?.title),
      ]
      add(row.merging(key) { $1 }, to: .claims)
    }
  }

  /// A value in the column of its type; one that is not of its type is in none.
  private static func typed(_ value: AnswerValue, kind: String) -> Row {
    var row: Row = [
      kind: .value(value.kind.rawValue), "unit": TableCell(value.unit),
      "period": TableCell(value.period), "bound": TableCell(of: value.bound?.rawValue),
    ]
    switch value.kind {
    case .money, .count, .percentage:
      if isNumber(value.value) { row["number"] = .value(value.value) }
    case .date: row["date"] = TableCell(of: CalendarDay(iso: value.value))
    case .yesNo:
      if ["yes", "no"].contains(value.value) { row["yes"] = .value("\(value.value == "yes")") }
    case .choice: row["choice"] = .text(value.value)
    }
    return row
  }

  /// Digits with at most one point among them, and perhaps a sign before them.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.utf8.first == 0x2D ? text.utf8.dropFirst() : text.utf8[...]
    return digits.first.map { (0x30...0x39).contains($0) } == true
      && digits.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
      && digits.count { $0 == 0x2E } <= 1 && digits.last != 0x2E
  }

  private mutating func addEvents(of file: CaseFile, isChecked: Bool) {
    let counting = Set(file.events.thatCount.map(\.id))
    let proposed = Set(file.proposed.map(\.id))
    for event in file.events {
      // A publication tells the course of the case, and not what was unsure or the requester's own.
      if isChecked,
        !counting.contains(event.id) || proposed.contains(event.id)
          || [.note, .diary, .assigned, .retracted, .eventsConfirmed].contains(event.kind)
      {
        continue
      }
      add(
        [
          "event": .value(event.id.description), "case": .value(file.id.description),
          "day": .value(event.day.description), "kind": .value(event.kind.rawValue),
          "counts": .value("\(counting.contains(event.id))"),
          "proposed": .value("\(proposed.contains(event.id))"),
          "until": TableCell(of: event.until),
          "supersedes": TableCell(of: event.supersedes),
          "original": TableCell(of: event.original), "note": TableCell(event.note),
          "actor": TableCell(event.recording?.actor),
          "recorded": TableCell(of: event.recording.map { Moment($0.second) }),
        ], to: .events)
    }
  }
}
