import Casebook
import CasebookStore
import Exchange
import FOILaw
import Foundation
import Letters
import Mailroom

/// The case file: all of a case, or of a request, as one document for an editor, a colleague or the regulator.
extension Desk {
  /// A case file as bytes, with the name that a download of it has.
  package struct CaseFileDocument: Sendable {
    package let name: String
    package let bytes: [UInt8]
    /// How many cases and papers it has.
    package let cases: Int
    package let papers: Int
    /// How many of the papers were too large to go with it.
    package let notAttached: Int
  }

  /// What a case file is written as.
  package enum CaseFileForm: String, CaseIterable, Sendable {
    /// A PDF with the papers attached, as they came.
    case pdf
    /// One page for a colleague, which leaves out people's addresses and the requester's notes.
    case html
  }

  /// The case file of a case (`meals/derby`) or of all cases of a request.
  ///
  /// What is set on paper for many cases takes its time; `progress` hears how many are done, of how many.
  package func caseFile(
    of text: String, as form: CaseFileForm, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(DeskError) -> CaseFileDocument {
    let settings = try Settings.read(from: folder.settings)
    let made = try DeskError.wrapping {
      try store.read { reader in
        let (request, authority) = try Self.subject(text, in: reader)
        var query = CaseQuery()
        query.request = request.id
        let ids = try reader.cases(query).map(\.id)
          .filter { authority == nil || $0.authority == authority }.sorted()
        guard !ids.isEmpty else { throw DeskError.unknownCase(text, nearest: []) }
        var maker = DossierMaker(
          form: form, requester: settings.sender.name,
          redaction: form == .html ? try redaction(settings, in: reader) : nil)
        let cases = try ids.map { id in
          guard let file = try reader.caseFile(id) else { throw StoreError.noSuchCase(id) }
          return try maker.section(of: detail(of: file, in: reader), in: reader)
        }
        let stem = authority.map { "\(request.id)-\($0)" } ?? request.id.description
        return (
          stem: stem, dossier: maker.dossier(of: request, cases: cases, on: environment.today),
          attachments: maker.attachments, notAttached: maker.notAttached
        )
      }
    }
    let bytes =
      switch form {
      case .html: Array(made.dossier.html.utf8)
      case .pdf: try pdf(of: made.dossier, attaching: made.attachments, progress)
      }
    return CaseFileDocument(
      name: "\(made.stem)-case-file.\(form.rawValue)", bytes: bytes,
      cases: made.dossier.cases.count,
      papers: made.dossier.cases.map(\.papers.count).reduce(0, +), notAttached: made.notAttached)
  }

  /// The case file on paper: in parts where there are many cases and they can be joined.
  private func pdf(
    of dossier: Dossier, attaching files: [(name: String, bytes: [UInt8])],
    _ progress: (Int, Int) -> Void
  ) throws(DeskError) -> [UInt8] {
    let total = dossier.cases.count
    if total >= Self.manyCases {
      progress(0, total)
      let made = dossier.parts
      let joined = OutgoingDocument.joined(
        DocumentParts(front: made.front, parts: made.parts, footStyle: made.footStyle),
        attaching: files
      ) { parts in
        // The last step is to join them, so not all is done before that.
        progress(min(made.cases.prefix(parts).reduce(0, +), total - 1), total)
      }
      progress(total, total)
      if let joined { return joined }
    }
    do {
      return try OutgoingDocument.pdf(html: dossier.html, attaching: files)
    } catch {
      throw .tool(error, .pdf)
    }
  }

  /// From so many cases on a case file is set in parts.
  package static let manyCases = 10

  /// How many cases a request has.
  package func countCases(of request: String) throws(DeskError) -> Int {
    try DeskError.wrapping {
      try store.read { reader in
        var query = CaseQuery()
        query.request = try Self.request(request, in: reader).id
        return try reader.countCases(query)
      }
    }
  }

  /// Writes the case file to a file; its ending says as what.
  package func writeCaseFile(
    of text: String, to path: String, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(DeskError) -> CaseFileDocument {
    let ending = environment.url(path).pathExtension.lowercased()
    guard let form = CaseFileForm(rawValue: ending) else {
      throw .unknownValue(
        path, what: "the name of a case file",
        allowed: CaseFileForm.allCases.map { "a name that ends in .\($0.rawValue)" }, nearest: [])
    }
    let document = try caseFile(of: text, as: form, progress: progress)
    try environment.write(document.bytes, to: environment.url(path))
    return document
  }
}

/// Makes the sections of a case file, and gathers the papers that go with it.
private struct DossierMaker {
  let form: Desk.CaseFileForm
  let requester: String
  /// What takes people's addresses and names out of words, where they are to be left out.
  let redaction: Redaction?
  private(set) var attachments: [(name: String, bytes: [UInt8])] = []
  private(set) var notAttached = 0
  private var attached = 0
  private var seen: Set<OriginalID> = []

  /// What all attachments together may come to.
  private static let most = 100 << 20

  init(form: Desk.CaseFileForm, requester: String, redaction: Redaction?) {
    self.form = form
    self.requester = requester
    self.redaction = redaction
  }

  func dossier(
    of request: Request, cases: [Dossier.Case], on day: CalendarDay
  ) -> Dossier {
    Dossier(
      title: request.title, requester: redaction == nil ? requester : nil, day: day,
      opening: shown(request.opening), questions: request.questions,
      closing: shown(request.closing), cases: cases,
      leftOut: redaction == nil
        ? nil
        : "For reading only. Left out: who asked, notes, e-mail addresses, telephone numbers and the "
          + "names of people as far as they could be told, and the papers themselves.")
  }

  private func shown(_ text: String) -> String { redaction?.applied(to: text) ?? text }

  mutating func section(
    of detail: Desk.CaseDetail, in reader: any CasebookReader
  ) throws -> Dossier.Case {
    let (file, standing) = (detail.file, detail.standing)
    var papers: [Dossier.Paper] = []
    var happenings: [Dossier.Happening] = []
    for event in file.history where event.kind.isTold && (redaction == nil || event.kind != .note) {
      let from =
        switch event.kind {
        case .decisionNotice: standing.regime.regulator.title
        case _ where event.kind.isRequesters: redaction == nil ? requester : "The requester"
        default: file.authority.name
        }
      var numbers: [Int] = []
      for id in event.originals {
        guard let original = try reader.original(id) else { continue }
        let number = papers.count + 1
        numbers.append(number)
        papers.append(
          Dossier.Paper(
            number: number, day: event.day, what: event.kind.written.capitalised, from: from,
            name: original.name, words: try words(of: original, in: reader).map(shown),
            size: original.bytes.count, digest: id.description,
            isAttached: attach(original)))
      }
      happenings.append(
        Dossier.Happening(
          day: event.day, what: event.kind.written.capitalised,
          note: redaction == nil ? event.note : nil, papers: numbers))
    }
    return Dossier.Case(
      authority: file.authority.name, law: standing.regime.title, stage: standing.stage.written,
      reference: file.reference, sent: standing.sent, happenings: happenings,
      decisions: standing.answers.filter { $0.day != nil }.map { decision($0, file.request) },
      days: standing.deadlines.map {
        .init(
          purpose: $0.purpose.written.capitalised, day: $0.lastDay,
          source: $0.steps.last?.source ?? "")
      }, papers: papers)
  }

  private func decision(
    _ present: Standing.PresentAnswer, _ request: Request
  ) -> Dossier.Decision {
    let answer = present.answer
    return Dossier.Decision(
      question: answer.question, asked: request.question(answer.question)?.text ?? "",
      outcome: answer.outcome.written.capitalised, grounds: answer.claims.map(\.description),
      words: answer.text.map(shown), day: present.day, isConfirmed: present.isConfirmed)
  }

  /// The words of a paper as the casebook keeps them, else as its form has them.
  private func words(
    of original: Original, in reader: any CasebookReader
  ) throws -> String? {
    if let kept = try reader.text(of: original.id) { return kept }
    if let own = Desk.words(of: original) { return own }
    let document = Document(name: original.name, bytes: original.bytes)
    return try? document.parts(isMail: false).map(\.document.text).joined(separator: "\n\n")
  }

  /// Takes a paper along; whether it is with the document.
  private mutating func attach(_ original: Original) -> Bool {
    guard form == .pdf else { return false }
    guard seen.insert(original.id).inserted else { return true }
    guard attached + original.bytes.count <= Self.most else {
      notAttached += 1
      return false
    }
    attached += original.bytes.count
    let number = attachments.count + 1
    let name = Document(name: original.name, bytes: []).safeName
    attachments.append((name: (number < 10 ? "0" : "") + "\(number) \(name)", original.bytes))
    return true
  }
}

extension Event.Kind {
  /// Whether a stranger to the casebook is told of it: what only keeps the record is left out.
  fileprivate var isTold: Bool {
    ![Self.answersSet, .answersConfirmed, .eventsConfirmed, .diary, .assigned, .retracted]
      .contains(self)
  }
}
