package import Casebook
import CasebookStore
import FOILaw
import Foundation
import MailSorting
import Mailroom

extension Desk {
  /// The result of an import of mail.
  package struct MailImport: Sendable {
    /// A message that was filed under a case.
    package struct Placed: Sendable {
      package let id: CaseID
      package let event: Event
      package let sender: String
      package let subject: String
      package let score: Int
      package let why: String
    }

    /// How many messages were looked at.
    package internal(set) var seen = 0
    /// How many of them were in the casebook before, in another file or delivered twice.
    package internal(set) var again = 0
    /// How many were letters of the requester's own that the casebook has.
    package internal(set) var own = 0
    package internal(set) var placed: [Placed] = []
    /// Those that were set aside, with the reasons.
    package internal(set) var waiting: [MailRecord] = []
    /// Files that have not changed since they were imported.
    package internal(set) var unchanged = 0
    /// Files that are not e-mail.
    package internal(set) var others: [String] = []
    /// Outlook's files of whole mailboxes, which `readpst` turns into mail that is read here.
    package internal(set) var outlookStores: [String] = []
    /// Files that could not be opened; the next import tries them again.
    package internal(set) var unreadable: [String] = []

    mutating func add(_ recordings: [MailVerdict.Recording], of letter: MailLetter) {
      for recording in recordings {
        let suggestion = recording.match.suggestion
        placed.append(
          Placed(
            id: recording.file.id, event: recording.notedEvent, sender: letter.sender,
            subject: letter.message.subject, score: suggestion.score, why: suggestion.why))
      }
    }
  }

  /// Imports mail from files, folders, mboxes and Maildirs; what was imported before is skipped.
  ///
  /// Each message is recorded whole or not at all, in the order in which they were written. An import that was cut
  /// short and is run again makes the same casebook as one that was not.
  /// - Parameters:
  ///   - paths: Where the mail is.
  ///   - dryRun: Whether to change nothing and only tell.
  ///   - progress: Called with the number of messages done and the total; an error that it throws ends the import.
  /// - Returns: What happened to each message.
  /// - Throws: ``DeskError``.
  package func importMail(
    _ paths: [String], dryRun: Bool = false,
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws(DeskError) -> MailImport {
    for path in paths {
      let plain = environment.url(path).path(percentEncoded: false)
      guard FileManager.default.fileExists(atPath: plain) else { throw .fileMissing(path: path) }
    }
    return try importMail(
      paths.map { Mailbox(environment.url($0)) }, dryRun: dryRun, progress: progress)
  }

  /// Imports messages and mailboxes that were uploaded.
  ///
  /// They are one import, so that each message is judged by those written before it.
  package func importMail(_ uploads: [Document]) throws(DeskError) -> MailImport {
    try importMail(
      uploads.map { Mailbox(name: $0.safeName, bytes: $0.bytes) }, dryRun: false,
      progress: { _, _ in })
  }

  private func importMail(
    _ mailboxes: [Mailbox], dryRun: Bool, progress: (_ done: Int, _ total: Int) throws -> Void
  ) throws(DeskError) -> MailImport {
    let settings = try Settings.read(from: folder.settings)
    return try DeskError.wrapping {
      let (known, context) = try store.main.read { reader in
        (
          try reader.mailFiles(),
          try SortingContext(reader, settings: settings, today: environment.today)
        )
      }
      var run = MailImportRun(mailboxes, known: known, context: context)
      if dryRun { return try outcome(of: run) }
      // However many transactions it takes, an import is undone as one.
      let store = store.inOneAct()
      while let batch = try run.next({ body in try store.main.read { try body($0) } }) {
        let (before, open) = (run.done, run)
        run = try store.write { writer in
          var run = open
          try run.record(batch, with: writer)
          return run
        }
        for done in before..<run.done { try progress(done + 1, run.total) }
      }
      return run.result
    }
  }

  /// What an import would come to: later messages are judged by what earlier ones said, so they are
  /// recorded and then let go.
  private func outcome(of start: MailImportRun) throws -> MailImport {
    do {
      return try store.write { writer in
        var run = start
        while let batch = try run.next({ try $0(writer) }) { try run.record(batch, with: writer) }
        throw DryRun(result: run.result)
      }
    } catch let dryRun as DryRun {
      return dryRun.result
    }
  }

  /// Ends a dry run, so that nothing is written.
  private struct DryRun: Error {
    let result: MailImport
  }
}
