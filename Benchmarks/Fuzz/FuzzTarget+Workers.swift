import Casebook
import Foundation

@testable import Mailroom

/// What a worker says when its parser was taken over: anything.
extension FuzzTarget {
  /// A conversation as it comes through the socket, or, after a first byte below 0x80, a result that
  /// is read in every form in which results cross.
  func worker(_ bytes: [UInt8]) {
    guard let first = bytes.first, first & 0x80 == 0 else {
      return converse(Array(bytes.dropFirst()))
    }
    let parts = bytes.dropFirst().split(separator: 0xFF, omittingEmptySubsequences: false)
      .map { [UInt8]($0) }
    result(WorkerPool.Outcome(result: parts[0], bytes: Array(parts.dropFirst())))
  }

  /// What the program makes of a result, whatever was asked.
  private func result(_ outcome: WorkerPool.Outcome) {
    if let message = MailMessage(packed: outcome) {
      precondition(message.attachments.allSatisfy { MailWalk.isPlain($0.name) })
      // What crossed crosses again as it is.
      let (result, parts) = message.packed
      let again = MailMessage(packed: WorkerPool.Outcome(result: result, bytes: parts))
      precondition(again?.text == message.text && again?.subject == message.subject)
      precondition(again?.attachments == message.attachments && again?.to == message.to)
    }
    if let draft = WorkerCoding.decode(DraftedMail?.self, outcome.result) ?? nil {
      for address in draft.recipients + [draft.from].compactMap(\.self) {
        precondition(EmailAddress.isValid(address.address))
        precondition(address.name == address.name.onOneLine)
      }
    }
    _ = WorkerCoding.decode(
      WorkerResult<WorkerDuty.DocumentHead, DocumentFault>.self, outcome.result)
    _ = WorkerCoding.decode(WorkerResult<[Worksheet], DocumentFault>.self, outcome.result)
    _ = WorkerCoding.decode(WorkerResult<DocumentFormat, DocumentFault>.self, outcome.result)
    _ = WorkerCoding.decode(WorkerResult<[String], PackedFiles.Fault>.self, outcome.result)
    _ = WorkerCoding.decode(WorkerResult<Bool, ZipFolder.Fault>.self, outcome.result)
    _ = WorkerCoding.decode(WorkerPool.Protections.self, outcome.result)
  }

  /// The parent hears all of it, and answers what is asked as it does for a document.
  private func converse(_ bytes: [UInt8]) {
    var ends: [Int32] = [-1, -1]
    // A socket of the system's own kind of stream, whose number differs in type between systems.
    guard socketpair(AF_UNIX, Int32(1), 0, &ends) == 0 else { return }
    defer { ends.forEach { close($0) } }
    guard write(ends[1], bytes, bytes.count) == bytes.count, shutdown(ends[1], Int32(1)) == 0
    else { return }
    var limits = Sandbox.Limits()
    limits.patience = 1
    let bench = WorkerBench(tools: DocumentTools(), job: Array("%PDF-1.4".utf8))
    defer { bench.clear() }
    // No process belongs to it; it is only heard.
    let worker = Worker(child: 0, link: WorkerLink(socket: ends[0]))
    if let outcome = try? worker.converse(limits, bench.answer) { result(outcome) }
  }
}
