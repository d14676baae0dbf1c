package import Casebook
import CasebookStore
import Exchange
package import FOILaw
import Foundation

extension Desk {
  /// A request file as read: the request, and warnings about it.
  package struct RequestReading: Sendable {
    package let request: Request
    package let warnings: [RequestFile.Problem]
  }

  /// Reads a request file; one that cannot be used is an error that lists every fault.
  package static func readRequest(_ file: Document) throws(DeskError) -> RequestReading {
    let read = RequestFile(try file.text(), id: RequestID(slugging: file.stem))
    guard let request = read.request else {
      throw .badRequest(path: file.name, problems: read.problems)
    }
    guard !request.id.description.isEmpty else { throw .noName(file.stem) }
    return RequestReading(request: request, warnings: read.problems)
  }

  /// A request file of the casebook's `Requests` folder, with or without its extension; `nil` where
  /// there is none with that name.
  package func requestFile(_ name: String) throws(DeskError) -> Document? {
    for name in [name, "\(name).md"] {
      let path = folder.requests.appending(path: name).path(percentEncoded: false)
      guard FileManager.default.fileExists(atPath: path) else { continue }
      return Document(name: path, bytes: try environment.bytes(of: path))
    }
    return nil
  }

  /// The request files of the casebook, by name.
  package func requestFiles() -> [String] {
    let files =
      (try? FileManager.default.contentsOfDirectory(
        at: folder.requests, includingPropertiesForKeys: nil)) ?? []
    return files.filter { $0.pathExtension == "md" }.map(\.lastPathComponent).sorted()
  }

  /// Writes a request that a person composed as a file of the casebook.
  ///
  /// The text is Markdown with numbered questions, as ``RequestFile`` reads it. One with that name
  /// that says something else is never written over.
  /// - Returns: The file's name.
  package func writeRequest(title: String, text: String) throws(DeskError) -> String {
    let (_, id, whole) = try Self.composed(title: title, text: text)
    let url = folder.requests.appending(path: "\(id).md")
    let path = url.path(percentEncoded: false)
    if let known = FileManager.default.contents(atPath: path), known != Data(whole.utf8) {
      throw .requestChanged(id, path: "\(id).md")
    }
    try environment.write(Array(whole.utf8), to: url)
    try exchangeFiles()
    return url.lastPathComponent
  }

  /// How a request that a person composed would be read; nothing is written.
  package func previewRequest(title: String, text: String) throws(DeskError) -> RequestReading {
    try Self.composed(title: title, text: text).reading
  }

  /// A request as a file has it, and as it is read; lines are those of the text that a person typed.
  private static func composed(
    title: String, text: String
  ) throws(DeskError) -> (reading: RequestReading, id: RequestID, whole: String) {
    let title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let id = RequestID(slugging: title)
    guard !id.description.isEmpty else { throw .noName(title) }
    let words = text.replacing("\r\n", with: "\n")
    let head = words.hasPrefix("---\n") ? "" : "---\ntitle: \(title)\n---\n"
    let whole = head.isEmpty ? words : "\(head)\(words)\n"
    let lines = head.utf8.count { $0 == 0x0A }
    let file = RequestFile(whole, id: id)
    let problems = file.problems.map { $0.moved(up: lines) }
    guard let request = file.request else {
      throw .badRequest(path: "\(id).md", problems: problems)
    }
    return (RequestReading(request: request, warnings: problems), id, whole)
  }

  /// The result of logging a request.
  package struct LogResult: Sendable {
    package let request: Request
    package fileprivate(set) var opened: [CaseID] = []
    package fileprivate(set) var known: [CaseID] = []
    /// Known cases whose day of sending was corrected, with the day recorded before.
    package fileprivate(set) var corrected: [(id: CaseID, from: CalendarDay, to: CalendarDay)] = []
    /// Known cases that were sent on another day, with that day; it stays, as something rests on it.
    package fileprivate(set) var sentBefore: [(id: CaseID, day: CalendarDay)] = []
    /// The copy of the file that the casebook now has, by its name in the folder Requests.
    package fileprivate(set) var keptFile: String?
    /// The file of the casebook that says otherwise why the information matters; letters follow that one.
    package fileprivate(set) var otherFile: String?
    package let warnings: [RequestFile.Problem]

    fileprivate init(request: Request, warnings: [RequestFile.Problem] = []) {
      self.request = request
      self.warnings = warnings
    }

    fileprivate mutating func add(_ block: LogResult) {
      opened += block.opened
      known += block.known
      corrected += block.corrected
      sentBefore += block.sentBefore
    }
  }

  /// Whom a request was sent to, and what is known of it there.
  private struct Addressee {
    let authority: AuthorityID
    let sent: CalendarDay
    var references: [String] = []
  }

  /// Logs a request as sent to authorities, one case each; known cases stay as they are.
  ///
  /// A list may say for each authority on which day the request went there, and its reference. Cases are opened
  /// in blocks, all of them one act; `progress` hears how many of how many are done.
  package func log(
    _ file: Document, sent day: CalendarDay, to names: [String],
    authoritiesFrom csv: Document? = nil, byPost: Bool = false, accepting: Bool = false,
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws(DeskError) -> LogResult {
    guard day <= environment.today else {
      throw .sentInTheFuture(day, today: environment.today)
    }
    let reading = try Self.readRequest(file)
    let list = try csv.map(Self.readAuthorities)
    let desk = inOneAct()
    var result = LogResult(request: reading.request, warnings: reading.warnings)
    var left: ArraySlice<Addressee> = []
    var total = 0
    try DeskError.wrapping {
      let (all, first) = try desk.store.write { writer in
        let all = try addressees(
          of: list, path: csv?.name, names, sent: day, accepting: accepting, with: writer)
        guard !all.isEmpty else { throw DeskError.noAuthorities }
        do {
          try writer.add(reading.request)
        } catch StoreError.requestChanged(let id) {
          throw DeskError.requestChanged(id, path: file.name)
        }
        return (
          all,
          try open(reading.request, to: all.prefix(Self.logBlock), byPost: byPost, with: writer)
        )
      }
      result.add(first)
      (result.keptFile, result.otherFile) = try keepHead(of: file, reading.request.id)
      left = all.dropFirst(Self.logBlock)
      total = all.count
    }
    do {
      // What was opened stays: logging it again opens the rest.
      try DeskError.wrapping {
        try progress(total - left.count, total)
        while !left.isEmpty {
          let block = left.prefix(Self.logBlock)
          result.add(
            try desk.store.write {
              try open(reading.request, to: block, byPost: byPost, with: $0)
            })
          left = left.dropFirst(Self.logBlock)
          try progress(total - left.count, total)
        }
      }
    } catch {
      guard !left.isEmpty else { throw error }
      throw .logCutShort(total - left.count, of: total, because: error)
    }
    return result
  }

  /// Keeps a copy of a file whose head says why the information matters, as letters look for that in the
  /// casebook; one that is there already stays as it is.
  private func keepHead(
    of file: Document, _ id: RequestID
  ) throws(DeskError) -> (kept: String?, other: String?) {
    let given = RequestFile(try file.text(), id: id)
    guard given.purpose != nil || given.accepts != nil else { return (nil, nil) }
    for name in requestFiles() {
      guard let known = try requestFile(name) else { continue }
      let read = RequestFile(try known.text(), id: RequestID(slugging: known.stem))
      guard read.request?.id == id else { continue }
      let isSame = read.purpose == given.purpose && read.accepts == given.accepts
      return (nil, isSame ? nil : name)
    }
    var name = "\(id).md"
    var number = 2
    while try requestFile(name) != nil {
      name = "\(id)-\(number).md"
      number += 1
    }
    let text = try file.text()
    // Under another name the copy has to say which request it is.
    let whole =
      RequestFile(text, id: RequestID(slugging: String(name.dropLast(3)))).request?.id == id
      ? text : text.replacing("---\n", with: "---\nid: \(id)\n", maxReplacements: 1)
    try environment.write(Array(whole.utf8), to: folder.requests.appending(path: name))
    try exchangeFiles()
    return (name, nil)
  }

  /// How many cases are opened in one transaction.
  static var logBlock: Int { 1_000 }

  /// Whom a request goes to, each authority once: those of a list, which is taken in, and those that are named.
  private func addressees(
    of list: AuthorityCSV?, path: String?, _ names: [String], sent day: CalendarDay,
    accepting: Bool, with writer: any CasebookWriter
  ) throws -> [Addressee] {
    var all: [Addressee] = []
    if let list {
      let ids = try Self.save(list, accepting: accepting, today: day, with: writer).ids
      all = try zip(list.entries, ids).map { (entry, id) in
        Addressee(
          authority: id, sent: try self.day(of: entry, else: day, path: path ?? ""),
          references: [entry.reference].compactMap(\.self))
      }
    }
    all += try names.map { Addressee(authority: try Self.authority($0, in: writer).id, sent: day) }
    var places: [AuthorityID: Int] = [:]
    var unique: [Addressee] = []
    for one in all {
      if let place = places[one.authority] {
        unique[place].references += one.references
      } else {
        places[one.authority] = unique.count
        unique.append(one)
      }
    }
    return unique
  }

  /// The day that a line of a list gives, or else the one that is given for all.
  private func day(
    of entry: AuthorityCSV.Entry, else day: CalendarDay, path: String
  ) throws -> CalendarDay {
    guard let text = entry.sent else { return day }
    guard let sent = try? parseDay(text, today: environment.today) else {
      throw DeskError.authorities(
        path: path,
        fault: .badValue(
          line: entry.line, column: "day", value: text,
          allowed: ["a day as 2026-03-02, 2/3/2026 or 2 March 2026"]))
    }
    guard sent <= environment.today else {
      throw DeskError.sentInTheFuture(sent, today: environment.today)
    }
    return sent
  }

  /// Logs a request whose file is in the casebook's `Requests` folder.
  package func log(
    requestFile name: String, sent day: CalendarDay, to names: [String], byPost: Bool
  ) throws(DeskError) -> LogResult {
    guard let file = try requestFile(name) else { throw .fileMissing(path: name) }
    return try log(file, sent: day, to: names, byPost: byPost)
  }

  private func open(
    _ request: Request, to addressees: ArraySlice<Addressee>, byPost: Bool,
    with writer: any CasebookWriter
  ) throws -> LogResult {
    var result = LogResult(request: request)
    var new: [(id: CaseID, event: Event)] = []
    for addressee in addressees {
      let day = addressee.sent
      let id = CaseID(request: request.id, authority: addressee.authority)
      let sending = newEvent(.sent(.init(byPost: byPost)), on: day)
      guard let file = try writer.caseFile(id) else {
        new.append((id, sending))
        result.opened.append(id)
        continue
      }
      guard let sent = file.history.first(where: { $0.kind == .sent }) else {
        // It was taken back before and is sent now after all.
        _ = try append(sending, to: file, with: writer)
        result.opened.append(id)
        continue
      }
      result.known.append(id)
      guard sent.day != day else { continue }
      let isAlone = file.history.allSatisfy { $0.id == sent.id || $0.kind == .note }
      guard isAlone, sent.original == nil,
        file.fault(in: sending.replacing(sent.id), today: environment.today) == nil
      else {
        result.sentBefore.append((id, sent.day))
        continue
      }
      _ = try append(sending.replacing(sent.id), to: file, with: writer)
      result.corrected.append((id, sent.day, day))
    }
    try writer.open(new)
    for addressee in addressees where !addressee.references.isEmpty {
      try keepReferences(of: addressee, request.id, with: writer)
    }
    return result
  }

  /// Notes the authorities' references that a list gives.
  private func keepReferences(
    of addressee: Addressee, _ request: RequestID, with writer: any CasebookWriter
  ) throws {
    let id = CaseID(request: request, authority: addressee.authority)
    for reference in addressee.references {
      guard let file = try writer.caseFile(id), file.reference != reference else { continue }
      var facts = LetterFacts(kind: .acknowledgement)
      facts.reference = reference
      _ = try append(
        newEvent(.note(facts), on: environment.today, note: "their reference: \(reference)"),
        to: file, with: writer)
    }
  }
}
