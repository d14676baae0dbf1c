import Casebook
import CasebookStore
import Exchange
import FOILaw
import Foundation
import Mailroom

/// One bag taken into a casebook: the union of what both have, within one write.
///
/// Nothing that is there is lost, and nothing of the bag is: where the two differ, the rule depends on what
/// they say alone, not on which of them takes in the other.
struct BagMerge {
  let bag: BagFolder
  let writer: any CasebookWriter
  var report = BagImport()
  /// The requests of the bag that have another id here.
  var requests: [RequestID: RequestID] = [:]
  /// The letters and evidence of the bag that have another number here.
  var renumbered: [String: String] = [:]
  /// The drafts of the bag that have another name here, by their paths without endings.
  var drafts: [String: String] = [:]
  let progress: (_ done: Int, _ total: Int) throws -> Void

  init(
    _ bag: BagFolder, into writer: any CasebookWriter,
    progress: @escaping (_ done: Int, _ total: Int) throws -> Void
  ) {
    self.bag = bag
    self.writer = writer
    self.progress = progress
  }

  /// Takes in all records of the bag.
  mutating func run() throws {
    try writer.beginImport()
    try takeHolidays()
    try takeAuthorities()
    try takeRequests()
    try takeOriginals()
    try takeTexts()
    try takeCases()
    try takeLetters()
    try takeEvidence()
    try takeMail()
    try takeChanges()
  }

  // MARK: - What cases rest on

  private mutating func takeHolidays() throws {
    let lines = try bag.records(.holidays, of: HolidayLine.self)
    var known: [String: HolidayLine] = [:]
    for holiday in try writer.importedHolidays() {
      for division in holiday.divisions {
        known["\(holiday.day) \(division.rawValue)"] = HolidayLine(
          day: holiday.day, division: division, title: holiday.title)
      }
    }
    while let line = try lines.next() {
      let key = "\(line.day) \(line.division.rawValue)"
      if let own = known[key] {
        if own.title != line.title {
          report.conflicts.append(.holiday(line.day, kept: own.title, other: line.title))
        }
        continue
      }
      known[key] = line
      report.holidays += 1
    }
    guard report.holidays > 0 else { return }
    try writer.replaceImportedHolidays(
      known.values.sorted().map {
        BankHoliday(day: $0.day, title: $0.title, divisions: [$0.division])
      })
  }

  private mutating func takeAuthorities() throws {
    let lines = try bag.records(.authorities, of: Authority.self)
    var changed: [String: Int]?
    while let other = try lines.next() {
      guard Self.isName(other.id.description), !other.name.isEmpty else {
        throw lines.fault(.unreadable("id"))
      }
      guard let own = try writer.authority(other.id) else {
        try writer.save(other)
        report.authorities += 1
        continue
      }
      guard own != other else { continue }
      if changed == nil { changed = try Self.lastChanges(in: bag) }
      let ownChange = try writer.lastChange(of: own.id) ?? 0
      let otherChange = changed?[own.id.description] ?? 0
      let joined = try JoinedAuthority(own, ownChange, other, otherChange)
      for difference in joined.differences {
        report.conflicts.append(
          .authority(
            own.id, field: difference.field, kept: difference.kept, other: difference.other))
      }
      if joined.result != own {
        try writer.save(joined.result)
        report.updates += 1
      }
      if let change = joined.lost, try writer.bring(change, times: 1) { report.updates += 1 }
    }
  }

  /// When each authority was last changed in the bag.
  private static func lastChanges(in bag: BagFolder) throws -> [String: Int] {
    let lines = try bag.records(.changes, of: ChangeLine.self)
    var seconds: [String: Int] = [:]
    while let change = try lines.next()?.change {
      guard change.subject == .authority else { continue }
      seconds[change.item] = max(seconds[change.item] ?? .min, change.recording.second)
    }
    return seconds
  }

  private mutating func takeRequests() throws {
    let lines = try bag.records(.requests, of: Request.self)
    while let other = try lines.next() {
      guard Self.isName(other.id.description) else { throw lines.fault(.unreadable("id")) }
      var numbers: Set<QuestionID> = []
      for question in other.questions where !numbers.insert(question.id).inserted {
        throw lines.fault(.questionTwice(question.id))
      }
      guard let own = try writer.request(other.id) else {
        try writer.add(other)
        report.requests += 1
        continue
      }
      guard own != other else { continue }
      // Another request that happens to have the same name: it keeps its words under a name of its own.
      let digest = sha256(Array(try JSONLine.of(other)))
      let id = RequestID("\(other.id)-\(digest.prefix(6))")
      requests[other.id] = id
      report.conflicts.append(.request(other.id, as: id))
      let renamed = Request(
        id: id, title: other.title, opening: other.opening, questions: other.questions,
        closing: other.closing, regime: other.regime)
      if try writer.request(id) == nil { report.requests += 1 }
      try writer.add(renamed)
    }
  }

  private mutating func takeOriginals() throws {
    let lines = try bag.records(.originals, of: OriginalLine.self)
    let total = bag.manifest.digests.keys.count { $0.hasPrefix(BagLayout.originals + "/") }
    while let line = try lines.next() {
      guard bag.manifest.digests[line.path] == line.digest.description else {
        throw lines.fault(.unknown(what: "file", id: line.path))
      }
      try progress(lines.line, total)
      guard try writer.names(ofOriginals: [line.digest])[line.digest] == nil else { continue }
      let handle = try bag.open(line.path)
      defer { try? handle.close() }
      let size = Int(try handle.seekToEnd())
      try handle.seek(toOffset: 0)
      try writer.keep(line.digest, named: line.name, bytes: size) {
        let block = try handle.read(upToCount: 1 << 18)
        return block?.isEmpty == false ? block : nil
      }
      report.originals += 1
    }
  }

  private func takeTexts() throws {
    let lines = try bag.records(.texts, of: TextLine.self)
    while let line = try lines.next() {
      try needOriginals([line.digest], lines)
      // Words that were read here already are where evidence of answers here points.
      if try writer.recordedText(of: line.digest) == nil {
        try writer.keep(text: line.text, of: line.digest)
      }
    }
  }

  // MARK: - Checking

  func needOriginals<T>(_ ids: [OriginalID], _ lines: RecordLines<T>) throws {
    let known = try writer.names(ofOriginals: ids)
    if let id = ids.first(where: { known[$0] == nil }) {
      throw lines.fault(.unknown(what: "original", id: id.description))
    }
  }

  /// Whether an id is one that can be part of a path and of a command.
  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 200
      && text.utf8.allSatisfy {
        (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
      }
  }

  /// Whether a text is JSON of any kind.
  static func isJSON(_ text: String) -> Bool {
    (try? JSONSerialization.jsonObject(with: Data(text.utf8), options: .fragmentsAllowed)) != nil
  }

  /// The case of the bag under the name that it has here.
  func here(_ id: CaseID) -> CaseID {
    CaseID(request: requests[id.request] ?? id.request, authority: id.authority)
  }
}

/// An authority of which two casebooks say different things.
struct JoinedAuthority {
  /// A field with two values.
  struct Difference {
    let field: String
    let kept: String
    let other: String
  }

  let result: Authority
  let differences: [Difference]
  /// What the one that was given up said, for the history.
  let lost: RecordedChange?

  /// What was changed last counts; where nobody knows, a rule that both casebooks apply alike.
  init(_ own: Authority, _ ownChange: Int, _ other: Authority, _ otherChange: Int) throws {
    let texts = (
      String(decoding: try JSONLine.of(own).dropLast(), as: UTF8.self),
      String(decoding: try JSONLine.of(other).dropLast(), as: UTF8.self)
    )
    let isOwnNewer = (ownChange, texts.0) > (otherChange, texts.1)
    let (newer, older) = isOwnNewer ? (own, other) : (other, own)
    var result = newer
    result.email = newer.email ?? older.email
    result.reviewEmail = newer.reviewEmail ?? older.reviewEmail
    result.terms = newer.terms ?? older.terms
    result.gss = newer.gss ?? older.gss
    let names = older.aliases + (older.name == newer.name ? [] : [older.name])
    for name in names where name != newer.name && !result.aliases.contains(name) {
      result.aliases.append(name)
    }
    self.result = result
    var differences: [Difference] = []
    func compare(_ field: String, _ kept: String?, _ other: String?) {
      if let kept, let other, kept != other {
        differences.append(Difference(field: field, kept: kept, other: other))
      }
    }
    compare("name", newer.name, older.name)
    compare("nation", newer.nation.rawValue, older.nation.rawValue)
    compare("kind", newer.kind.rawValue, older.kind.rawValue)
    compare("GSS code", newer.gss, older.gss)
    compare("e-mail", newer.email, older.email)
    compare("e-mail for reviews", newer.reviewEmail, older.reviewEmail)
    if let terms = newer.terms, let others = older.terms, terms != others {
      compare("terms", "those changed last", "others")
    }
    self.differences = differences
    lost =
      differences.isEmpty
      ? nil
      : RecordedChange(
        subject: .authority, item: own.id.description, before: isOwnNewer ? texts.1 : texts.0,
        recording: Recording(actor: "import", second: max(ownChange, otherChange)))
  }
}
