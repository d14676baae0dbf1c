package import Casebook
import CasebookStore
package import FOILaw
import Foundation

extension Desk {
  /// A request file as read: the request and what is worth knowing about it.
  package struct RequestReading: Sendable {
    package let request: Request
    package let warnings: [RequestFile.Problem]
  }

  /// Reads a request file; one that cannot be used is an error that lists every fault.
  package static func readRequest(
    _ path: String, environment: Environment
  ) throws(DeskError) -> RequestReading {
    let text = try environment.text(of: path)
    let stem = environment.url(path).deletingPathExtension().lastPathComponent
    let file = RequestFile(text, id: RequestID(slugging: stem))
    guard let request = file.request else {
      throw .badRequest(path: path, problems: file.problems)
    }
    guard !request.id.description.isEmpty else { throw .noName(stem) }
    return RequestReading(request: request, warnings: file.problems)
  }

  /// Reads a request file from where the person says or from the casebook's `Requests` folder.
  private func readRequest(_ path: String) throws(DeskError) -> RequestReading {
    let requests = folder.requests.path(percentEncoded: false)
    let candidates = [path, "\(requests)/\(path)", "\(requests)/\(path).md"]
    let found = candidates.first {
      FileManager.default.fileExists(atPath: environment.url($0).path(percentEncoded: false))
    }
    return try Self.readRequest(found ?? path, environment: environment)
  }

  /// What logging a request came to.
  package struct LogResult: Sendable {
    package let request: Request
    package let opened: [CaseID]
    package let known: [CaseID]
    /// Known cases that were sent on another day, with that day; it stays.
    package let sentBefore: [(id: CaseID, day: CalendarDay)]
    package let warnings: [RequestFile.Problem]
  }

  /// Logs a request as sent to authorities, one case each; known cases stay as they are.
  package func log(
    _ path: String, sent day: CalendarDay, to names: [String], authoritiesFrom csv: String?,
    byPost: Bool = false
  ) throws(DeskError) -> LogResult {
    guard day <= environment.today else {
      throw .missingOption(
        "--sent", why: "\(day) is after today, \(environment.today): log it on the day it goes")
    }
    let reading = try readRequest(path)
    let list = try csv.map(readAuthorities)
    return try DeskError.wrapping {
      try store.write { writer in
        var ids = try list.map { try Self.save($0, with: writer).ids } ?? []
        ids += try names.map { try Self.authority($0, in: writer).id }
        guard !ids.isEmpty else { throw DeskError.noAuthorities }
        do {
          try writer.add(reading.request)
        } catch StoreError.requestChanged(let id) {
          throw DeskError.requestChanged(id, path: path)
        }
        return try open(reading, at: ids, sent: day, byPost: byPost, with: writer)
      }
    }
  }

  private func open(
    _ reading: RequestReading, at authorities: [AuthorityID], sent day: CalendarDay,
    byPost: Bool, with writer: any CasebookWriter
  ) throws -> LogResult {
    var opened: [CaseID] = []
    var known: [CaseID] = []
    var sentBefore: [(id: CaseID, day: CalendarDay)] = []
    for authority in authorities {
      let id = CaseID(request: reading.request.id, authority: authority)
      if let file = try writer.caseFile(id) {
        if opened.contains(id) || known.contains(id) { continue }
        known.append(id)
        if let sent = file.history.first(where: { $0.kind == .sent })?.day, sent != day {
          sentBefore.append((id, sent))
        }
      } else {
        try writer.open(id, with: newEvent(.sent(.init(byPost: byPost)), on: day))
        opened.append(id)
      }
    }
    return LogResult(
      request: reading.request, opened: opened, known: known, sentBefore: sentBefore,
      warnings: reading.warnings)
  }

  /// The request a person means: its id, a unique piece of it, or its file.
  package func request(_ text: String) throws(DeskError) -> Request {
    try DeskError.wrapping { try store.read { try Self.request(text, in: $0) } }
  }

  static func request(_ text: String, in reader: any CasebookReader) throws -> Request {
    let stem = URL(filePath: text).deletingPathExtension().lastPathComponent
    let id = RequestID(slugging: stem)
    if let exact = try reader.request(id) { return exact }
    let all = try reader.requestIDs()
    let matches = all.filter { $0.description.contains(id.description) }
    if matches.count == 1, let request = try reader.request(matches[0]) { return request }
    let names = (matches.isEmpty ? all : matches).map(\.description)
    throw DeskError.unknownRequest(text, nearest: nearest(to: id.description, among: names))
  }
}
