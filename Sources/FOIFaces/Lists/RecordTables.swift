package import Casebook
import Exchange
package import FOIDesk
import FOILaw

/// Lists of requests, authorities, documents, mail and search hits.
extension Table {
  /// The requests with how far their cases have come.
  package static func requests(_ rows: [RequestRow]) -> Table {
    Table(
      "requests", of: rows, whenEmpty: "No request has been logged yet; log one with: foi log",
      columns: [
        Column("request", "Request", cut: .middle) { .of($0.id) },
        Column("title", "Title", cut: .end) { .text($0.title) },
        Column("questions", "Questions", rank: 3) { .number($0.questions) },
        Column("cases", "Cases") { .number($0.cases) },
        Column("replied", "Replied") { .number($0.replied) },
        Column("refusing", "Refusing", rank: 2) { .number($0.refusing) },
        Column("owing", "Owing") { .number($0.owing) },
        Column("sent", "Sent", rank: 1) { .of($0.sent) },
      ])
  }

  /// The questions of a request file.
  package static func questions(_ questions: [Question]) -> Table {
    Table(
      "questions", of: questions, whenEmpty: "There are no questions.",
      columns: [
        Column("question", "Question") { .shown($0.id.description, scripts: .text($0.id.compact)) },
        Column("text", "Text", cut: .end) { .text($0.text) },
        Column("stem") { .flag($0.isStem) },
      ])
  }

  /// The authorities with how much goes on at each.
  package static func authorities(_ rows: [AuthorityRow]) -> Table {
    Table(
      "authorities", of: rows,
      whenEmpty: "No authorities match; add some with: foi authority import FILE",
      columns: [
        Column("id", "Id", cut: .middle, rank: 1) { .of($0.authority.id) },
        Column("name", "Name", cut: .middle) { .text($0.authority.name) },
        Column("nation", "Nation", rank: 3) { .text($0.authority.nation.rawValue) },
        Column("kind", "Kind", rank: 2) { .text($0.authority.kind.rawValue) },
        Column("email", "E-mail", cut: .middle, rank: 4) { .text($0.authority.email) },
        Column("review_email") { .text($0.authority.reviewEmail) },
        Column("gss") { .text($0.authority.gss) },
        Column("aliases") { .list($0.authority.aliases, separator: ";") },
        Column("cases", "Cases") { .number($0.cases) },
        Column("owing", "Owing") { .number($0.owing) },
        Column("refusing", "Refusing") { .number($0.refusing) },
      ])
  }

  /// Councils of the register, with what came before and after them.
  package static func councils(_ list: Desk.Councils) -> Table {
    let register = list.register
    return Table(
      "councils", of: list.councils, whenEmpty: "No council of the register matches.",
      columns: [
        Column("gss", "GSS code", rank: 1) { .text($0.gss) },
        Column("name", "Name", cut: .middle) { .text($0.name) },
        Column("kind", "Kind", rank: 2) { .text($0.kind.rawValue) },
        Column("nation", "Nation", rank: 3) { .text($0.nation.rawValue) },
        Column("start") { .of($0.start) },
        Column("end", "Ended", rank: 4) { .of($0.end) },
        Column("replaced_by", "Replaced by", cut: .end, rank: 5) {
          .list($0.successors.compactMap { register[code: $0]?.name }, separator: ";")
        },
        Column("replaces") { .list(register.predecessors(of: $0).map(\.name), separator: ";") },
        Column("aliases") { .list($0.aliases, separator: ";") },
        Column("former_gss") { .list($0.formerGSS, separator: ";") },
      ])
  }

  /// What the lines of a person's list of councils mean.
  package static func listedCouncils(_ lines: [Desk.ListedCouncil]) -> Table {
    Table(
      "councils", of: lines, whenEmpty: "There is no name in that list.",
      columns: [
        Column("name", "As written", cut: .end) { .text($0.name) },
        Column("means", "Means", cut: .end) { line in
          .text(
            line.councils.isEmpty
              ? line.known.map { "\($0), in the casebook" } ?? "no council of the register"
              : line.councils.map(\.name).joined(separator: " or ")
                + (line.isSure || line.councils.count > 1 ? "" : ", perhaps"))
        },
        Column("gss", "GSS code", rank: 2) { .text($0.isSure ? $0.councils.first?.gss : nil) },
        Column("email", "E-mail", cut: .end, rank: 3) { .text($0.email) },
      ])
  }

  /// Mail that waits for a person to say where it belongs.
  ///
  /// A row has the likeliest case; JSON has all that were considered.
  package static func inbox(_ mail: [MailRecord]) -> Table {
    // A person names a message by its number in the next command, a script by its id.
    let rows = mail.enumerated().map { (number: $0.offset + 1, mail: $0.element) }
    return Table(
      "inbox", of: rows, whenEmpty: "The inbox is empty.",
      columns: [
        Column("message", "Message") { .shown($0.mail.short, scripts: .of($0.mail.id)) },
        Column("number", "No", scripts: .none) { .number($0.number) },
        Column("messageID", scripts: .json) { .of($0.mail.messageID) },
        Column("day", "Day", rank: 2) { .of($0.mail.day) },
        Column("from", "From", cut: .end, rank: 3) {
          .shown($0.mail.sender.withoutAddress, scripts: .text($0.mail.sender))
        },
        Column("subject", "Subject", cut: .end, rank: 1) { .text($0.mail.subject) },
        Column("suggestion", "Perhaps", cut: .middle, scripts: .csv) {
          .shown($0.mail.likely, scripts: .of($0.mail.suggestions.first?.id))
        },
        Column("score", scripts: .csv) { .number($0.mail.suggestions.first?.score) },
        Column("reason", "Reason", cut: .end) { .text($0.mail.writtenReason) },
        Column("suggestions", scripts: .json) { .nested($0.mail.suggestionList) },
      ])
  }

  /// The documents that came on a case.
  package static func originals(_ rows: [Desk.KeptDocument]) -> Table {
    Table(
      "originals", of: rows, whenEmpty: "No document has been recorded on this case yet.",
      columns: [
        Column("number", "No") { .number($0.number) },
        Column("day", "Received") { .of($0.event.day) },
        Column("kind", "With", cut: .end, rank: 1) { .text($0.event.kind.written) },
        Column("name", "Name", cut: .middle) { .text($0.name) },
        Column("bytes", "Bytes") { .number($0.size) },
        Column("original") { .of($0.id) },
      ])
  }

  /// Passages that have the words looked for.
  package static func hits(_ hits: [SearchHit], whenEmpty: String) -> Table {
    Table(
      "search", of: hits, whenEmpty: whenEmpty,
      columns: [
        Column("in", "In") { .text($0.place.rawValue) },
        Column("case", "Case", cut: .middle) { .of($0.id) },
        Column("request") { .of($0.request) },
        Column("authority") { .text($0.authority) },
        Column("question", "Q") { .text($0.question?.compact) },
        Column("event") { .of($0.event) }, Column("evidence") { .of($0.evidence) },
        Column("day", "Day") { .of($0.day) }, Column("document") { .text($0.document) },
        Column("passage", "Passage", cut: .end) { .text($0.text) },
      ])
  }

  /// What a look at the whole casebook found.
  package static func checkup(_ checkup: Desk.Checkup) -> Table {
    let remedy =
      checkup.wasRebuilt ? "was out of date and was rebuilt" : "is out of date; use --rebuild"
    let rows =
      checkup.stale.map { ($0.description, "the worked-out standing \(remedy)") }
      + checkup.damagedOriginals.map {
        ($0.description, "the original's bytes no longer match; restore a backup")
      } + checkup.faults.map { ("database", $0) }
    return Table(
      "check", of: rows, whenEmpty: "The casebook is sound.",
      columns: [
        Column("subject", "Where", cut: .middle) { .text($0.0) },
        Column("finding", "What", cut: .end) { .text($0.1) },
      ])
  }
}

extension MailRecord {
  /// The first digits of its id, as a person types them.
  package var short: String { String(id.description.prefix(8)) }

  /// The cases it most likely belongs to, in words.
  package var likely: String? {
    let cases = likelyCases
    if cases.isEmpty, let first = suggestions.first {
      let others = suggestions.count { $0.score == first.score } - 1
      return "\(first.id) or \(counted(others, "other"))"
    }
    return cases.first.map { cases.count > 1 ? "\($0) and \(cases.count - 1) more" : "\($0)" }
  }

  fileprivate var suggestionList: JSON {
    .array(
      suggestions.map { suggestion in
        .object([
          ("case", .text(suggestion.id)), ("score", .int(suggestion.score)),
          ("why", .string(suggestion.why)),
        ])
      })
  }

  /// The form that scripts are promised.
  package var json: JSON {
    .object([
      ("message", .text(id)), ("messageID", .text(messageID)), ("day", .text(day)),
      ("from", .string(sender)), ("subject", .string(subject)), ("reason", .text(writtenReason)),
      ("suggestions", suggestionList),
    ])
  }
}

extension String {
  /// `Jo Bloggs <jo@anytown.example>` gives the name; an address alone stays.
  fileprivate var withoutAddress: String {
    guard let open = lastIndex(of: "<"), open != startIndex else { return self }
    return String(self[..<open])
  }
}
