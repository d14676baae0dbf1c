import Casebook
import CasebookStore
import Exchange
import FOILaw
import Foundation
import Mailroom

/// Letters, evidence, mail, and what was changed.
extension BagMerge {
  mutating func takeLetters() throws {
    let lines = try bag.records(.letters, of: LetterRecord.self)
    while let other = try lines.next() {
      guard Self.staysInside(other.file) else { throw lines.fault(.unreadable("file")) }
      let id = here(other.case)
      if let event = other.event, try writer.caseOf(event) == nil {
        throw lines.fault(.unknown(what: "event", id: event.description))
      }
      // Whoever drafts the same words on the same day drafts the same letter, of the same name.
      let names = Self.names(of: other)
      let own = try writer.recordedLetters(withMessage: other.messageID)
        .first { names.contains($0.file) && $0.case == id }
      if let own {
        try take(other, over: own)
        continue
      }
      let file = try freeName(for: other)
      if file != other.file { drafts[other.file] = file }
      do {
        let letter = try writer.add { number in
          LetterRecord(
            id: number, case: id, kind: other.kind, day: other.day, file: file,
            formats: other.formats, name: other.name, email: other.email, subject: other.subject,
            messageID: other.messageID, enclosures: other.enclosures, status: other.status,
            event: other.event, kept: other.kept)
        }
        renumber(other.id.description, letter.id.description)
        report.letters += 1
      } catch StoreError.noSuchCase(let id) {
        throw lines.fault(.unknown(what: "case", id: id.description))
      }
    }
  }

  /// A letter that both have: it has come as far as either says.
  private mutating func take(_ other: LetterRecord, over own: LetterRecord) throws {
    renumber(other.id.description, own.id.description)
    if other.file != own.file { drafts[other.file] = own.file }
    var letter = own
    letter.formats += other.formats.filter { !own.formats.contains($0) }
    let order: [LetterRecord.Status] = [.drafted, .discarded, .sending, .notDelivered, .sent]
    let places = (order.firstIndex(of: own.status) ?? 0, order.firstIndex(of: other.status) ?? 0)
    if places.1 > places.0 { letter.status = other.status }
    letter.event = own.event ?? other.event
    if let first = own.event, let second = other.event, first != second {
      letter.event = min(first, second)
      report.conflicts.append(.letterSentTwice(own.id, own.case))
    }
    guard letter != own else { return }
    try writer.update(letter)
    report.updates += 1
  }

  private mutating func renumber(_ old: String, _ new: String) {
    guard old != new else { return }
    renumbered[old] = new
    report.renumbered.append((old, new))
  }

  /// A name for the files of a letter that no other letter has.
  private func freeName(for letter: LetterRecord) throws -> String {
    var query = LetterQuery()
    query.file = letter.file
    return try writer.letters(query).isEmpty ? letter.file : Self.otherName(for: letter)
  }

  private static func otherName(for letter: LetterRecord) -> String {
    letter.file + ownEnding(of: letter)
  }

  private static func ownEnding(of letter: LetterRecord) -> String {
    "-\(sha256(Array(letter.messageID.utf8)).prefix(6))"
  }

  /// The names that one letter may have in two copies: in the other it may have had to give way.
  private static func names(of letter: LetterRecord) -> [String] {
    let ending = ownEnding(of: letter)
    let before = letter.file.hasSuffix(ending) ? [String(letter.file.dropLast(ending.count))] : []
    return [letter.file, otherName(for: letter)] + before
  }

  /// Whether the path of a draft stays in the casebook, or is one that the requester chose outside.
  private static func staysInside(_ path: String) -> Bool {
    path.hasPrefix("/")
      ? BagManifest.isInside(String(path.dropFirst())) : BagManifest.isInside(path)
  }

  mutating func takeEvidence() throws {
    let lines = try bag.records(.evidence, of: EvidenceLine.self)
    while let other = try lines.next()?.row {
      let request = requests[other.evidence.request] ?? other.evidence.request
      guard try writer.request(request) != nil else {
        throw lines.fault(.unknown(what: "request", id: request.description))
      }
      if let authority = other.evidence.authority, try writer.authority(authority) == nil {
        throw lines.fault(.unknown(what: "authority", id: authority.description))
      }
      try needOriginals([other.evidence.original], lines)
      let own = try writer.evidence(of: request).first { row in
        row.added == other.added
          && row.evidence
            == Self.copy(of: other.evidence, id: row.evidence.id, request: request)
      }
      let id: EvidenceID
      if let own {
        id = own.evidence.id
      } else {
        id = try writer.add(
          { Self.copy(of: other.evidence, id: $0, request: request) }, on: other.added
        ).id
        report.evidence += 1
      }
      renumber(other.evidence.id.description, id.description)
      if let day = other.withdrawn, own?.withdrawn == nil {
        try writer.withdraw(id, on: day)
        if own != nil { report.updates += 1 }
      }
    }
  }

  private static func copy(of other: Evidence, id: EvidenceID, request: RequestID) -> Evidence {
    var evidence = Evidence(
      id: id, request: request, authority: other.authority, title: other.title,
      questions: other.questions, original: other.original)
    evidence.date = other.date
    evidence.place = other.place
    evidence.address = other.address
    evidence.note = other.note
    return evidence
  }

  mutating func takeMail() throws {
    let lines = try bag.records(.mail, of: MailRecord.self)
    while var other = try lines.next() {
      try needOriginals([other.id], lines)
      if case .code(let json) = other.reason, !Self.isJSON(json) {
        throw lines.fault(.unreadable("reason"))
      }
      other.suggestions = other.suggestions.map {
        MailRecord.Suggestion(id: here($0.id), score: $0.score, signs: $0.signs)
      }
      guard let own = try writer.mailRecord(other.id) else {
        try writer.keep(other)
        report.mail += 1
        continue
      }
      // What a person did with a message counts before what nobody has looked at yet.
      let order: [MailRecord.State] = [.waiting, .ignored, .placed]
      let places = (order.firstIndex(of: own.state) ?? 0, order.firstIndex(of: other.state) ?? 0)
      let texts = (try JSONLine.of(own), try JSONLine.of(other))
      let isOther =
        places.1 > places.0
        || (places.1 == places.0 && texts.1.lexicographicallyPrecedes(texts.0))
      if isOther {
        try writer.keep(other)
        report.updates += 1
      }
    }
  }

  mutating func takeChanges() throws {
    let lines = try bag.records(.changes, of: ChangeLine.self)
    // One act may change something to and fro: the same line then comes twice, close together.
    var recording: Recording?
    var times: [RecordedChange: Int] = [:]
    while let change = try lines.next()?.change {
      if change.recording != recording { times = [:] }
      recording = change.recording
      times[change, default: 0] += 1
      if let before = change.before, !Self.isJSON(before) {
        throw lines.fault(.unreadable("before"))
      }
      let isNew = try writer.bring(
        RecordedChange(
          subject: change.subject, item: renumbered[change.item] ?? change.item,
          before: change.before, recording: change.recording),
        times: times[change] ?? 1)
      if isNew { report.updates += 1 }
    }
  }
}
