package import Casebook
package import FOIDesk
import FOILaw

/// Lists of letters, their arguments and templates.
extension Table {
  /// The letters that were drafted, each with its file where that is still there.
  package static func letters(_ letters: [(letter: LetterRecord, path: String?)]) -> Table {
    Table(
      "letters", of: letters, whenEmpty: "No letters have been drafted yet.",
      columns: [
        Column("letter", "Letter") { .of($0.letter.id) },
        Column("case", "Case", cut: .middle) { .of($0.letter.case) },
        Column("kind", "Kind", cut: .end) { .text($0.letter.kind.rawValue) },
        Column("day", "Drafted", rank: 2) { .of($0.letter.day) },
        Column("status") { .text($0.letter.status.rawValue) },
        Column("state", "Status") {
          let isGone = $0.letter.status == .drafted && $0.path == nil
          return .text(isGone ? "drafted; file gone" : $0.letter.status.written)
        },
        Column("to", "To", cut: .end, rank: 3) { .text($0.letter.email ?? $0.letter.name) },
        Column("subject") { .text($0.letter.subject) },
        Column("file", "File", cut: .middle, rank: 1) { .text($0.letter.file) },
        Column("messageID") { .text($0.letter.messageID) },
        Column("event") { .of($0.letter.event) },
        Column("enclosures") { .list($0.letter.enclosures.map(\.name)) },
      ])
  }

  /// Letters just drafted.
  package static func drafts(_ drafts: [Desk.Draft]) -> Table {
    Table(
      "drafts", of: drafts, whenEmpty: "No letters.",
      columns: [
        Column("letter", "Letter") { .of($0.letter) },
        Column("case", "Case", cut: .middle) { .of($0.id) },
        Column("to", "To", cut: .end, rank: 1) { .text($0.to) },
        Column("subject", "Subject", cut: .end, rank: 2) { .text($0.subject) },
        Column("path", "File", cut: .middle) { .text($0.path) },
        Column("files") { .list($0.paths) },
        Column("enclosures") { .list($0.enclosures) }, Column("text") { .text($0.text) },
      ])
  }

  /// What became of the letters that the agenda calls for.
  /// - Parameters:
  ///   - letters: The letters.
  ///   - reason: The wording of what kept one from being drafted.
  /// - Returns: The list.
  package static func nextLetters(
    _ letters: [Desk.NextLetter], reason: @escaping @Sendable (DeskError) -> String
  ) -> Table {
    Table(
      "letters", of: letters, whenEmpty: "The agenda calls for no letters.",
      columns: [
        Column("letter", "Letter") { letter in
          switch letter.result {
          case .drafted(let draft): .of(draft.letter)
          case .waiting(let draft): .of(draft.id)
          case .refused: .text(nil)
          }
        },
        Column("case", "Case", cut: .middle) { .of($0.id) },
        Column("kind", "Kind", cut: .end) { .text($0.kind.rawValue) },
        Column("status", "Status") { letter in
          switch letter.result {
          case .drafted: .text("drafted")
          case .waiting(let draft): .text("waiting since \(draft.day)")
          case .refused: .text("not drafted")
          }
        },
        Column("path", "File", cut: .middle, rank: 1) { letter in
          switch letter.result {
          case .drafted(let draft): .text(draft.path)
          case .waiting(let draft): .text(draft.file)
          case .refused: .text(nil)
          }
        },
        Column("error") { letter in
          switch letter.result {
          case .drafted, .waiting: .text(nil)
          case .refused(let error): .text(reason(error))
          }
        },
      ])
  }

  /// Letters as they are about to be sent, each with what was recorded once it was.
  package static func sending(_ rows: [(Desk.OutgoingLetter, Desk.Recorded?)]) -> Table {
    Table(
      "sending", of: rows, whenEmpty: "No letters.",
      columns: [
        Column("letter", "Letter") { .of($0.0.letter.id) },
        Column("case", "Case", cut: .middle) { .of($0.0.letter.case) },
        Column("from", "From", cut: .end, rank: 2) { .text($0.0.from) },
        Column("to", "To", cut: .end) { .list($0.0.recipients) },
        Column("subject", "Subject", cut: .end) { .text($0.0.subject) },
        Column("enclosures") { .list($0.0.enclosures ?? []) },
        Column("file") { .text($0.0.file) },
        Column("program", "With", cut: .end, rank: 1) {
          .text($0.0.program.joined(separator: " "))
        },
        Column("event") { .of($0.1?.event.id) },
      ])
  }

  /// Letters that a person sent, and the events that they became.
  package static func sent(_ rows: [(letter: String, recorded: Desk.Recorded)]) -> Table {
    Table(
      "sent", of: rows, whenEmpty: "No letters.",
      columns: [
        Column("letter", "Letter") { .text($0.letter) },
        Column("case", "Case", cut: .middle) { .of($0.recorded.id) },
        Column("event", "Event") { .of($0.recorded.event.id) },
        Column("day", "On") { .of($0.recorded.event.day) },
        Column("kind", "What") { .text($0.recorded.event.kind.rawValue) },
      ])
  }

  /// The arguments that a letter makes or could make.
  package static func arguments(_ rows: [Desk.ArgumentRow]) -> Table {
    Table(
      "arguments", of: rows, whenEmpty: "This letter has no arguments to choose from.",
      columns: [
        Column("argument", "Argument", cut: .end) { .text($0.id) },
        Column("used", "Used") { .flag($0.isUsed) },
        Column("questions", "Questions", cut: .end, rank: 1) {
          .list($0.questions.map(\.description))
        },
        Column("ground", "Ground") { .text($0.ground) },
        Column("why") { .text($0.why) }, Column("own") { .flag($0.isOwn) },
        Column("text", "Words", cut: .end) {
          .shown($0.text.firstWords(), scripts: .text($0.text))
        },
      ])
  }

  /// The templates of letters.
  package static func templates(_ rows: [Desk.TemplateRow]) -> Table {
    Table(
      "templates", of: rows, whenEmpty: "No templates.",
      columns: [
        Column("template", "Template") { .text($0.name) },
        Column("origin", "From") { .text($0.isOwn ? "casebook" : "foi") },
        Column("for", "For", cut: .end) {
          .text($0.purpose ?? "cannot be read: foi template check \($0.name)")
        },
        Column("applies") { .text($0.applies) },
      ])
  }

  /// What is wrong with templates.
  package static func templateFaults(_ rows: [Desk.TemplateFault]) -> Table {
    Table(
      "template-faults", of: rows, whenEmpty: "No faults.",
      columns: [
        Column("template", "Template") { .text($0.template) },
        Column("line", "Line") { .number($0.line) },
        Column("fault", "Fault", cut: .end) { .text($0.summary) },
      ])
  }

  /// Every name that a template may use.
  package static func templateNames(_ rows: [Desk.TemplateName]) -> Table {
    Table(
      "template-names", of: rows, whenEmpty: "No names.",
      columns: [
        Column("name", "Name") { .text($0.name) },
        Column("inside", "Inside", cut: .end) { .text($0.inside) },
        Column("kind", "Kind", rank: 1) { .text($0.kind) },
        Column("meaning", "Meaning", cut: .end) { .text($0.meaning) },
        Column("example", "Example", cut: .end, rank: 2) { .text($0.example) },
      ])
  }

  /// The published documents that letters cite.
  package static func evidence(_ rows: [EvidenceRow]) -> Table {
    Table(
      "evidence", of: rows, whenEmpty: "No evidence is kept yet; add some with: foi evidence add",
      columns: [
        Column("evidence", "Id") { .of($0.evidence.id) },
        Column("subject", "For", cut: .middle) { .text($0.evidence.subject) },
        Column("questions", "Questions", cut: .end, rank: 2) {
          .list($0.evidence.questions.map(\.description))
        },
        Column("title", "Title", cut: .end) { .text($0.evidence.title) },
        Column("date", "Date", rank: 1) { .of($0.evidence.date) },
        Column("place", "Place", cut: .end, rank: 3) { .text($0.evidence.place) },
        Column("url") { .text($0.evidence.address) },
        Column("note", "Note", cut: .end, rank: 4) { .text($0.evidence.note) },
        Column("added") { .of($0.added) }, Column("withdrawn") { .of($0.withdrawn) },
      ])
  }
}

extension Evidence {
  /// The case or the request it counts for.
  package var subject: String {
    authority.map { CaseID(request: request, authority: $0).description } ?? request.description
  }
}
