import CSandbox
import Foundation
import Synchronization

/// What a worker does: it reads what comes, and asks its parent for what it cannot do itself.
final class WorkerDuty: Sendable {
  private let link: WorkerLink
  /// Seconds of the processor for one job.
  private let seconds: Int32
  /// The bytes of the job, which the parent has too.
  private let whole = Mutex<[UInt8]>([])

  init(link: WorkerLink, seconds: Int32) {
    self.link = link
    self.seconds = seconds
  }

  /// Ends the process when the parent is gone, or says what makes no sense.
  private func leave() -> Never { exit(0) }

  func serve(holds: Int32) -> Never {
    // Thousands of messages are the same job.
    var last: (message: [UInt8], job: WorkerJob)?
    while true {
      guard let (kind, message) = try? link.receive(), kind == .job,
        let job = last?.message == message
          ? last?.job : WorkerCoding.decode(WorkerJob.self, message),
        let (second, bytes) = try? link.receive(), second == .bytes
      else { leave() }
      last = (message, job)
      foi_sandbox_clock(seconds)
      #if DEBUG
        Misconduct.begin(bytes)
      #endif
      let (result, parts) = perform(job, on: bytes, holds: holds)
      foi_sandbox_clock(0)
      do throws(WorkerLink.Fault) {
        for part in parts { try link.send(.bytes, part) }
        try link.send(.result, result)
      } catch {
        leave()
      }
    }
  }

  private func perform(_ job: WorkerJob, on bytes: [UInt8], holds: Int32) -> Done {
    whole.withLock { $0 = bytes }
    defer { whole.withLock { $0 = [] } }
    switch job {
    case .document(let name, let tools): return document(bytes, name, tools)
    case .mail: return MailMessage(here: bytes).packed
    case .draft: return (WorkerCoding.encode(DraftedMail(here: bytes)), [])
    case .archive(let limits): return archive(bytes, limits)
    case .sheets(let name): return sheets(bytes, name)
    case .format(let name): return format(bytes, name)
    case .unpack(let packed): return unpack(packed: packed)
    case .names(let most): return names(most: most)
    case .protections:
      return (WorkerCoding.encode(WorkerPool.Protections(rawValue: holds)), [])
    }
  }

  // MARK: - What it asks for

  /// Asks the parent, with some bytes.
  func ask(_ request: WorkerRequest, _ bytes: [UInt8]? = nil) -> (WorkerAnswer, [[UInt8]]) {
    do throws(WorkerLink.Fault) {
      if let bytes { try link.send(.bytes, bytes) }
      try link.send(.request, WorkerCoding.encode(request))
      var parts: [[UInt8]] = []
      while true {
        let (kind, message) = try link.receive()
        switch kind {
        case .bytes: parts.append(message)
        case .answer:
          guard let answer = WorkerCoding.decode(WorkerAnswer.self, message) else { leave() }
          return (answer, parts)
        case .job, .result, .request: leave()
        }
      }
    } catch {
      leave()
    }
  }

  /// Has the parent put a document into a folder for programs to read.
  func open(_ bytes: [UInt8], as name: ConversionTool.File) {
    let isJob = whole.withLock { $0 == bytes }
    _ = ask(.open(name: name, isJob: isJob), isJob ? nil : bytes)
  }

  /// The open file that the parent hands over.
  func file() -> Int32 {
    let file = foi_sandbox_take(link.socket)
    guard file >= 0 else { leave() }
    return file
  }
}
