import Casebook
import CasebookStore
import Exchange
import FOILaw
import Foundation

/// One export of a casebook: what is read of it, block by block, goes into a bag.
struct CasebookExport {
  let bag: BagWriter
  let reader: any CasebookReader
  let calendars: LawCalendars
  /// What a publication leaves out of words; `nil` where the casebook is written whole.
  let redaction: Redaction?
  let withOriginals: Bool
  let tables: [CasebookTable]
  private var tableFiles: [BagWriter.File] = []
  private var records: [BagLayout.Records: BagWriter.File] = [:]
  let progress: (_ done: Int, _ total: Int) throws -> Void
  private var done = 0
  private let total: Int

  /// How many cases are read at once.
  private static let block = 100

  init(
    _ bag: BagWriter, of reader: any CasebookReader, redaction: Redaction?, withOriginals: Bool,
    progress: @escaping (_ done: Int, _ total: Int) throws -> Void
  ) throws {
    self.bag = bag
    self.reader = reader
    self.redaction = redaction
    self.withOriginals = withOriginals
    self.progress = progress
    calendars = Desk.calendars(with: try reader.importedHolidays())
    tables = redaction == nil ? CasebookTable.all : CasebookTable.published
    let counts = try reader.counts()
    total = counts.cases + (withOriginals ? counts.originals : 0)
  }

  private var isWhole: Bool { redaction == nil }

  /// Writes all that the store holds.
  mutating func run() throws {
    for table in tables {
      let file = try bag.file("data/\(BagLayout.table(table.name))")
      try file.add(Data(TableText.line(table.fields.map { .value($0.name) }).utf8))
      tableFiles.append(file)
    }
    if isWhole {
      for each in BagLayout.Records.allCases { records[each] = try bag.file(each.path) }
    }
    try writeAuthorities()
    try writeRequests()
    try writeOriginals()
    try writeCases()
    if isWhole { try writeTheRest() }
    for file in tableFiles { try bag.close(file) }
    for each in BagLayout.Records.allCases { try records[each].map { try bag.close($0) } }
    let kind: BagHead.Kind = isWhole ? .casebook : .publication
    try bag.write(try JSONLine.of(BagHead(kind)), to: BagLayout.head)
    try bag.write(try DataPackage(of: kind, tables).text, to: BagLayout.package)
  }

  private func put(_ value: some Encodable, in kind: BagLayout.Records) throws {
    try records[kind]?.add(try JSONLine.of(value))
  }

  private func put(_ rows: TableRows) throws {
    for (table, file) in zip(tables, tableFiles) {
      for row in rows.rows[table.name] ?? [] {
        let row = redaction?.applied(to: row) ?? row
        try file.add(Data(TableText.line(TableRows.cells(row, of: table)).utf8))
      }
    }
  }

  private func writeAuthorities() throws {
    for authority in try reader.authorities(matching: nil).sorted(by: { $0.id < $1.id }) {
      try put(authority, in: .authorities)
      var rows = TableRows()
      rows.add(authority)
      try put(rows)
    }
  }

  private func writeRequests() throws {
    for id in try reader.requestIDs() {
      guard let request = try reader.request(id) else { continue }
      try put(request, in: .requests)
      var rows = TableRows()
      rows.add(request)
      try put(rows)
    }
  }

  private mutating func writeOriginals() throws {
    guard withOriginals else { return }
    var last: OriginalID?
    while let id = try reader.originalIDs(after: last, limit: 1).first {
      last = id
      guard let name = try reader.names(ofOriginals: [id])[id] else { continue }
      let path = BagLayout.path(of: id, named: name)
      let file = try bag.file(path)
      let size = try reader.original(id) { try file.add($0) }?.bytes ?? 0
      try bag.close(file)
      let line = OriginalLine(digest: id, name: name, bytes: size, path: path)
      try put(line, in: .originals)
      if isWhole, let text = try reader.recordedText(of: id) {
        try put(TextLine(digest: id, text: text), in: .texts)
      }
      var rows = TableRows()
      rows.add(line)
      try put(rows)
      try step()
    }
  }

  private mutating func writeCases() throws {
    var last: CaseID?
    var request: Request?
    while true {
      let block = try reader.recordedCases(after: last, limit: Self.block)
      guard let end = block.last?.id else { return }
      last = end
      for recorded in block {
        try put(CaseLine(recorded.id), in: .cases)
        for event in recorded.events { try put(EventLine(event, of: recorded.id), in: .events) }
        if request?.id != recorded.id.request {
          request = try reader.request(recorded.id.request)
        }
        guard let request, let authority = try reader.authority(recorded.id.authority) else {
          throw StoreError.incomplete(recorded.id)
        }
        let file = CaseFile(
          request: request, authority: authority, events: recorded.events.map(\.event))
        let standing = try Standing(of: file, calendars: calendars)
        if isWhole || standing.stage != .void {
          var rows = TableRows()
          rows.add(file, standing, isChecked: !isWhole)
          try put(rows)
        }
        try step()
      }
    }
  }

  /// Letters, evidence, mail, changes and holidays, which no publication has.
  private func writeTheRest() throws {
    var letter: LetterID?
    while let end = try writeLetters(after: letter) { letter = end }
    for row in try reader.evidence(of: nil) { try put(EvidenceLine(row), in: .evidence) }
    var last: OriginalID?
    while let end = try writeMail(after: last) { last = end }
    var count = 0
    while true {
      let block = try reader.recordedChanges(after: count, limit: 1_000)
      if block.isEmpty { break }
      for change in block { try put(ChangeLine(change), in: .changes) }
      count += block.count
    }
    let holidays = try reader.importedHolidays().flatMap { holiday in
      holiday.divisions.map {
        HolidayLine(day: holiday.day, division: $0, title: holiday.title)
      }
    }
    for holiday in holidays.sorted() { try put(holiday, in: .holidays) }
  }

  private func writeLetters(after id: LetterID?) throws -> LetterID? {
    let block = try reader.recordedLetters(after: id, limit: 1_000)
    for letter in block { try put(letter, in: .letters) }
    return block.last?.id
  }

  private func writeMail(after id: OriginalID?) throws -> OriginalID? {
    let block = try reader.recordedMail(after: id, limit: 1_000)
    for mail in block { try put(mail, in: .mail) }
    return block.last?.id
  }

  private mutating func step() throws {
    done += 1
    try progress(done, total)
  }
}
