package import Casebook
import CasebookStore
package import FOILaw
import MailSorting
import Mailroom

/// Many messages of the inbox at once.
extension Desk {
  /// Takes messages out of the inbox because they belong nowhere; their bytes stay.
  ///
  /// - Parameters:
  ///   - texts: The messages: ids, first digits of them, places in the inbox (`3`) or ranges of places (`3-7`).
  ///   - automatic: Whether to take every automatic reply and newsletter as well.
  ///   - why: Why.
  /// - Returns: The messages.
  /// - Throws: ``DeskError``.
  package func ignoreMail(
    _ texts: [String], automatic: Bool = false, why: String?
  ) throws(DeskError) -> [MailRecord] {
    try DeskError.wrapping {
      try store.write { writer in
        var records = try Self.selection(texts, in: writer)
        if automatic {
          records += try writer.mail(.waiting).filter { record in
            try !records.contains(record)
              && letter(of: record, in: writer).message.nature.isNoLetter
          }
        }
        return try records.map { record in
          guard record.state != .placed else {
            throw DeskError.mailIsPlaced(
              record.id, try record.messageID.map { try writer.cases(withMessage: $0) } ?? [])
          }
          var record = record
          record.state = .ignored
          record.reason = why.map { .words($0) }
          try writer.keep(record)
          return record
        }
      }
    }
  }

  /// Takes one message out of the inbox.
  package func ignoreMail(_ text: String, why: String?) throws(DeskError) -> MailRecord {
    let ignored = try ignoreMail([text], why: why)
    guard let record = ignored.first else { throw .noSuchMail(text) }
    return record
  }

  /// Puts messages on cases; each on all of them, as ``placeMail(_:on:as:day:anyway:)`` puts one.
  package func placeMail(
    each texts: [String], on cases: [String], as kind: Event.Kind? = nil,
    day: CalendarDay? = nil, anyway: Bool = false
  ) throws(DeskError) -> [Recorded] {
    let settings = try Settings.read(from: folder.settings)
    return try DeskError.wrapping {
      try store.write { writer in
        try Self.selection(texts, in: writer).flatMap { record in
          try place(
            record, on: cases, as: kind, day: day, anyway: anyway, settings, with: writer)
        }
      }
    }
  }

  /// Puts each message on the cases it most likely belongs to, as what it reads as: proposed, until someone
  /// has looked at it.
  package func placeAsSuggested(_ texts: [String]) throws(DeskError) -> [Recorded] {
    let settings = try Settings.read(from: folder.settings)
    return try DeskError.wrapping {
      try store.write { writer in
        try Self.selection(texts, in: writer).flatMap { record -> [Recorded] in
          // Placing one may have placed others by its reference.
          guard let now = try writer.mail(withPrefix: record.id.description, limit: 1).first,
            now.state == .waiting
          else { return [] }
          guard !record.likelyCases.isEmpty else {
            throw DeskError.nothingSuggested(record.id)
          }
          return try place(
            now, on: record.likelyCases.map(\.description), as: nil, day: nil, anyway: false,
            settings,
            with: writer)
        }
      }
    }
  }

  /// The messages that a person means, each once.
  static func selection(
    _ texts: [String], in reader: any CasebookReader
  ) throws -> [MailRecord] {
    let waiting = try reader.mail(.waiting)
    var found: [MailRecord] = []
    for text in texts {
      let chosen: [MailRecord]
      if let places = places(text, of: waiting.count) {
        chosen = Array(waiting[places])
      } else {
        chosen = [try mail(text, in: reader)]
      }
      for record in chosen where !found.contains(where: { $0.id == record.id }) {
        found.append(record)
      }
    }
    return found
  }

  /// `3` and `3-7` are places in the inbox, from 1; what no place can be is an id.
  private static func places(_ text: String, of count: Int) -> Range<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard (1...2).contains(ends.count), text.utf8.count <= 11, let first = ends[0],
      let last = ends.count == 2 ? ends[1] : first, first >= 1, last >= first, last <= count
    else { return nil }
    return (first - 1)..<last
  }
}

extension MailNature {
  /// Whether no person and no casework system wrote it.
  fileprivate var isNoLetter: Bool {
    switch self {
    case .autoReply, .bulk: true
    case .bounce(let bounce): bounce.fate != .failed
    case .personal, .generated: false
    }
  }
}
