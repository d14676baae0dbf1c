import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces
import FOILaw

struct ReplyCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "reply", abstract: "Record an authority's letter, question by question.",
    discussion: """
      Reads the letter and its attachments (PDF, scans, Word, OpenDocument, RTF, web pages, \
      spreadsheets or plain text), shows what it says about each question, and records it. The answers \
      are only proposed until you confirm them with: foi answer confirm. With --yes they are confirmed \
      at once. Acknowledgements, extensions and requests for clarification are recorded as such. An \
      e-mail says itself when it came; for any other file give the day.

        $ foi reply derby reply.txt --received 2026-03-30
        $ foi reply derby reply.eml
        $ foi reply derby letter.pdf annex.xlsx --received 2026-03-30
        $ foi answer confirm derby

      Record a reply that no file holds (by telephone, on paper) by hand. Set its answers one by one \
      with foi answer set, or all at once from a CSV with the columns question, outcome, exemptions \
      and text. You can add its scan later. A CSV with the columns authority and received records the \
      replies of many authorities to one request; sent and reference are read too.

        $ foi reply derby --received 2026-03-30 --by-hand
        $ foi reply derby --received 2026-03-30 --by-hand --answers derby.csv
        $ foi reply derby scan.pdf --by-hand
        $ foi reply school-meals --by-hand --answers replies.csv
      """)

  @Argument(help: .case, completion: .cases) var `case`: String
  @Argument(help: "The letter and its attachments.", completion: .file())
  var files: [String] = []
  @Option(
    help: ArgumentHelp(
      "The day you received it; without it, the date of the e-mail.", valueName: "day"))
  var received: String?
  @Flag(help: "Record a letter that has no file; files that you name are kept as its scan.")
  var byHand = false
  @Option(
    help: ArgumentHelp("For a reply by hand, its answers.", valueName: "csv"),
    completion: .file(extensions: ["csv"]))
  var answers: String?
  @Option(help: "For a reply by hand, their reference.") var reference: String?
  @Option(help: "For a reply by hand, a note: who rang.") var note: String?
  @Flag(help: "Accept the reading: confirm the answers at once.") var yes = false
  @Flag(help: "Record it even if it is in another authority's name or has hardly any words.")
  var anyway = false
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if !byHand, files.isEmpty { throw ValidationError("give the letter, or --by-hand without one") }
    if received == nil, byHand, files.isEmpty, answers == nil {
      throw ValidationError("give the day you received it with --received")
    }
    if !byHand, answers != nil || reference != nil || note != nil {
      throw ValidationError("--answers, --reference and --note are for a reply --by-hand")
    }
  }

  func run(in context: Context) throws -> Bool {
    if byHand { return try recordByHand(in: context) }
    let recorded = try context.desk().recordLetter(
      try files.map(context.document), received: try received.map(context.day), case: `case`,
      accepting: yes, anyway: anyway)
    if received == nil {
      context.output.remark(
        "Received on \(recorded.event.day.written), as the e-mail says; --received gives another day."
      )
    }
    ReadingView(letter: recorded.letter).print(format, explaining: false, to: context.output)
    if let stranger = recorded.stranger {
      context.output.remark(
        "Note: the letter is from \(stranger), but the case is with \(recorded.authority). "
          + "If this is the wrong case, move it with: "
          + "foi retract \(recorded.id) \(recorded.event.id.description.prefix(6)) --to CASE")
    }
    let confirmed = yes ? "confirmed" : "proposed; confirm with: foi answer confirm \(recorded.id)"
    context.output.remark(
      "\(recorded.id): \(recorded.event.kind.written), \(recorded.event.day.written)"
        + (recorded.event.answers.isEmpty ? "." : "; answers \(confirmed)."))
    context.output.remark("Now: \(recorded.standing.line).")
    return true
  }
}

extension ReplyCommand {
  private func recordByHand(in context: Context) throws -> Bool {
    let desk = try context.desk()
    guard files.isEmpty else {
      context.output.say(try desk.addScan(files.map(context.document), case: `case`))
      return true
    }
    let day = try received.map(context.day)
    if let answers {
      let recorded = try desk.recordReplies(
        in: context.document(answers), of: `case`, received: day, reference: reference, note: note)
      if recorded.count == 1 { context.output.say(recorded[0]) }
      if recorded.count != 1 {
        context.output.remark("\(counted(recorded.count, "reply", "replies")) recorded.")
      }
      return true
    }
    let recorded = try desk.recordByHand(
      received: try day ?? context.day(""), reference: reference, note: note, case: `case`)
    context.output.say(recorded)
    context.output.remark(
      "Set what it says with: foi answer set \(recorded.id) QUESTION --outcome answered")
    return true
  }
}

struct ReadCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read a reply without a casebook.",
    discussion: """
      Prints what kind of letter it is and what it says about each question, for you to check. Several \
      documents are read as one reply.

        $ foi read reply.txt --request Requests/school-meals.md
        $ foi read letter.pdf annex.xlsx --explain
      """)

  @Argument(help: "The letter and its attachments.", completion: .file()) var files: [String]
  @Option(help: ArgumentHelp("The request it answers.", valueName: "file.md"), completion: .file())
  var request: String?
  @Flag(help: "Say which rule found and judged each answer.") var explain = false
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let letter = try Desk.read(
      files.map(context.document), request: request.map(context.document))
    ReadingView(letter: letter).print(format, explaining: explain, to: context.output)
    return true
  }
}

/// A letter as read, for people and for scripts.
struct ReadingView {
  let letter: Desk.ReadLetter

  func print(_ format: FormatOptions, explaining: Bool, to output: Output) {
    guard format.form == .table else { return output.print(answers, format) }
    printFacts(to: output)
    output.print(answers, format)
    if letter.answers.isEmpty { return }
    if explaining { explain(to: output) }
    let doubtful = letter.answers.filter(\.isDoubtful).map(\.question.description)
    if !doubtful.isEmpty {
      output.remark("Check \(doubtful.joined(separator: ", ")) first: low confidence.")
    }
  }

  private func printFacts(to output: Output) {
    for conversion in letter.conversions { output.remark("Note: \(conversion).") }
    let facts = letter.facts
    let lines: [(String, String?)] = [
      ("This is", facts.kind.written), ("From", facts.authority), ("Reference", facts.reference),
      ("Dated", facts.date?.written), ("Under", facts.regime?.title),
      ("Review within", facts.reviewWindow?.written), ("Review to", facts.reviewContact),
      ("Regulator", facts.regulator?.title), ("New last day", facts.until?.written),
      ("Waits for you", facts.closing?.written),
      (
        "Because of",
        facts.grounds.isEmpty ? nil : facts.grounds.map(\.description).joined(separator: ", ")
      ),
      ("Sent on to", facts.transferredTo), ("Orders", facts.orders),
      ("Answers in", facts.sheets.isEmpty ? nil : facts.sheets.joined(separator: ", ")),
      ("Note", facts.pointer?.written),
    ]
    for (name, value) in lines {
      guard let value else { continue }
      output.print(name + ":" + String(repeating: " ", count: 14 - name.count) + value)
    }
    output.print()
  }

  private var answers: Table {
    let asked = Dictionary(
      letter.questions.map { ($0.id, $0.text) }, uniquingKeysWith: { first, _ in first })
    let places = letter.answers.compactMap(\.evidence)
    let hasPages = places.contains { $0.page != nil }
    let hasDocuments = places.contains { $0.document != nil }
    return Table(
      "answers", of: letter.answers, whenEmpty: "No answers were found in it.", document: json,
      columns: [
        Column("question", "Q") { .of($0.question) },
        Column("asked", asked.isEmpty ? nil : "Asked", cut: .end, rank: 3) {
          .text(asked[$0.question]?.firstWords(32))
        },
        Column("outcome", "Outcome") { .text($0.outcome.written) },
        Column("exemptions", "Ground") { .list($0.claims.map(\.description)) },
        Column("text", "First words", cut: .end) { .text($0.text?.firstWords()) },
        Column("confidence", "Sure") { .text("\($0.certainty)%" + ($0.isDoubtful ? " ?" : "")) },
        Column("line", "Line", rank: 2) { .number($0.evidence?.line) },
        Column("page", hasPages ? "Page" : nil, rank: 1) { .number($0.evidence?.page) },
        Column("document", hasDocuments ? "In" : nil, cut: .middle, rank: 1) {
          .text($0.evidence?.document)
        },
        Column("rule") { .text($0.rule) },
      ])
  }

  /// Which rule placed and judged each answer, and the values it gives.
  private func explain(to output: Output) {
    output.print()
    for answer in letter.answers {
      output.print("\(answer.question): \(answer.rule).")
      for value in answer.values {
        let parts = [value.unit, value.period.map { "for \($0)" }, value.note].compactMap(\.self)
        output.print(
          "   \(value.kind.rawValue) \(value.value)"
            + (parts.isEmpty ? "" : " (" + parts.joined(separator: ", ") + ")"))
      }
    }
  }

  /// The form that `foi read --json` promises to scripts.
  private var json: JSON {
    let facts = letter.facts
    return .object([
      ("kind", .string(facts.kind.rawValue)), ("authority", .text(facts.authority)),
      ("reference", .text(facts.reference)), ("date", .text(facts.date)),
      ("regime", .text(facts.regime?.rawValue)), ("regulator", .text(facts.regulator?.rawValue)),
      (
        "reviewWindow",
        facts.reviewWindow.flatMap { window -> JSON? in
          guard case .period(let amount, let unit) = window else { return nil }
          // Scripts know days, working days and months; a week is seven days.
          let isWeeks = unit == .weeks
          return .object([
            ("amount", .int(isWeeks ? amount * 7 : amount)),
            ("unit", .string((isWeeks ? .calendarDays : unit).rawValue)),
          ])
        } ?? .null
      ),
      (
        "reviewUntil",
        facts.reviewWindow.flatMap { window -> JSON? in
          guard case .until(let day) = window else { return nil }
          return .text(day)
        } ?? .null
      ),
      ("reviewOffered", facts.reviewWindow.map { .bool($0.isOffered) } ?? .null),
      ("reviewContact", .text(facts.reviewContact)),
      ("until", .text(facts.until)), ("closing", .text(facts.closing?.written)),
      ("grounds", .array(facts.grounds.map { .string($0.description) })),
      ("transferredTo", .text(facts.transferredTo)), ("orders", .text(facts.orders)),
      ("sheets", .array(facts.sheets.map { .string($0) })),
      ("pointer", .text(facts.pointer?.rawValue)),
      ("answers", .array(letter.answers.map(Self.json(of:)))),
    ])
  }

  static func json(of answer: Answer) -> JSON {
    .object([
      ("question", .string(answer.question.compact)), ("outcome", .string(answer.outcome.rawValue)),
      ("exemptions", .array(answer.claims.map { .string($0.description) })),
      ("text", .text(answer.text)),
      ("confidence", .double((answer.confidence * 100).rounded() / 100)),
      (
        "evidence",
        answer.evidence.map {
          .object([
            ("start", .int($0.start)), ("end", .int($0.end)), ("line", .int($0.line)),
            ("page", .int($0.page)), ("document", .text($0.document)),
          ])
        } ?? .null
      ),
      ("rule", .string(answer.rule)),
      ("values", .array(answer.values.map(Self.json(of:)))),
    ])
  }

  static func json(of value: AnswerValue) -> JSON {
    .object([
      ("kind", .string(value.kind.rawValue)), ("value", .string(value.value)),
      ("unit", .text(value.unit)), ("period", .text(value.period)), ("note", .text(value.note)),
    ])
  }
}
