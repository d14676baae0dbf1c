import CSandbox
import Dispatch
import Foundation
import Synchronization

/// The workers of this program: at most one for each processor, started when first needed and used again.
package final class WorkerPool: Sendable {
  /// The program, where it is not this one.
  private let program: String?
  let limits: Sandbox.Limits
  private let idle = Mutex<[Worker]>([])
  private let free: DispatchSemaphore

  /// - Parameters:
  ///   - program: The program that workers are started of; this one if `nil`.
  ///   - limits: What reading one document may take.
  package init(program: String?, limits: Sandbox.Limits = Sandbox.Limits()) {
    self.program = program
    self.limits = limits
    free = DispatchSemaphore(value: max(1, ProcessInfo.processInfo.activeProcessorCount))
  }

  deinit {
    for worker in idle.withLock({ $0 }) { _ = worker.end() }
  }

  /// What came of a job, with the bytes that belong to it.
  struct Outcome {
    let result: [UInt8]
    let bytes: [[UInt8]]
  }

  /// Has a worker do a job.
  /// - Parameters:
  ///   - job: What to read.
  ///   - bytes: Its bytes.
  ///   - file: An open file that the worker reads instead.
  ///   - answering: Answers what the worker asks for.
  /// - Returns: What came of it.
  /// - Throws: ``ReadingEnd``, or what `answering` throws.
  func perform(
    _ job: WorkerJob, on bytes: [UInt8], file: Int32? = nil,
    answering: (WorkerRequest, [[UInt8]]) throws -> Worker.Reply
  ) throws -> Outcome {
    free.wait()
    defer { free.signal() }
    var isFirst = true
    while true {
      var worker =
        try idle.withLock({ $0.popLast() })
        ?? Worker.start(program, limits)
      do {
        let outcome = try worker.perform(job, on: bytes, file: file, limits, answering: answering)
        if worker.isTired { _ = worker.end() } else { idle.withLock { $0.append(worker) } }
        return outcome
      } catch let end as ReadingEnd where end == .brokeDown && isFirst && worker.done > 0 {
        // What was read before may have spoilt it; a fresh one says whether this document does.
        isFirst = false
      }
    }
  }
}

/// One worker, as its parent sees it.
struct Worker: Sendable {
  private let child: pid_t
  private let link: WorkerLink
  /// How many jobs it has done.
  private(set) var done = 0
  private var read = 0

  /// An answer to what it asks for, with the bytes that go before it.
  struct Reply {
    var answer: WorkerAnswer
    var bytes: [[UInt8]] = []
  }

  /// Memory that was taken comes back only when its process ends.
  var isTired: Bool { done >= 5_000 || read > 256 << 20 }

  static func start(_ program: String?, _ limits: Sandbox.Limits) throws -> Worker {
    guard let path = program ?? foi_sandbox_program().map({ String(cString: $0) }) else {
      throw ReadingEnd.notStarted(reason: "the program does not know where it is")
    }
    let words = ["foi", Sandbox.word, String(limits.memory), String(limits.seconds)]
    var child: pid_t = 0
    var socket: Int32 = -1
    let fault = withCStrings(words) { words in
      withCStrings(environment) { foi_sandbox_spawn(path, words, $0, &child, &socket) }
    }
    guard fault == 0 else {
      throw ReadingEnd.notStarted(reason: String(cString: strerror(fault)))
    }
    return Worker(child: child, link: WorkerLink(socket: socket))
  }

  /// What decides how letters are decoded, and nothing personal.
  private static var environment: [String] {
    let own = ProcessInfo.processInfo.environment
    let names = ["LANG", "LC_ALL", "LC_CTYPE", "TZ", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"]
    // Swift's own report of a crash would start a program.
    return names.compactMap { name in own[name].map { "\(name)=\($0)" } }
      + ["SWIFT_BACKTRACE=enable=no"]
  }

  init(child: pid_t, link: WorkerLink) {
    self.child = child
    self.link = link
  }

  /// Ends it.
  /// - Returns: The signal that had ended it before, if any, and the most memory that it used.
  func end(kills: Bool = false) -> (signal: Int32, memory: Int) {
    if kills { kill(child, SIGKILL) }
    close(link.socket)
    var signal: Int32 = 0
    var memory: UInt64 = 0
    foi_sandbox_reap(child, &signal, &memory)
    return (signal, Int(clamping: memory))
  }

  mutating func perform(
    _ job: WorkerJob, on bytes: [UInt8], file: Int32?, _ limits: Sandbox.Limits,
    answering: (WorkerRequest, [[UInt8]]) throws -> Reply
  ) throws -> WorkerPool.Outcome {
    do {
      try link.send(.job, Self.coded(job), within: limits.patience)
      try link.send(.bytes, bytes, within: limits.patience)
      if let file, foi_sandbox_hand(link.socket, file) != 0 { throw WorkerLink.Fault.gone }
      let outcome = try converse(limits, answering)
      done += 1
      read += bytes.count + outcome.bytes.reduce(0) { $0 + $1.count }
      return outcome
    } catch let fault as WorkerLink.Fault {
      throw ending(fault, limits)
    } catch {
      // The answer failed, and the worker still waits for it.
      _ = end(kills: true)
      throw error
    }
  }

  /// A job as it crosses; most are messages, and all of those are one job.
  private static func coded(_ job: WorkerJob) -> [UInt8] {
    if case .mail = job { mail } else { WorkerCoding.encode(job) }
  }

  private static let mail = WorkerCoding.encode(WorkerJob.mail)

  /// Hears what it says until there is a result.
  func converse(
    _ limits: Sandbox.Limits, _ answering: (WorkerRequest, [[UInt8]]) throws -> Reply
  ) throws -> WorkerPool.Outcome {
    var left = Int64(limits.patience) * 1_000
    var kept: [[UInt8]] = []
    var size = 0
    while true {
      let start = WorkerLink.now
      let (kind, message) = try link.receive(
        until: start + max(1, left), most: WorkerLink.most - size)
      switch kind {
      case .bytes:
        size += message.count + 64
        guard size < WorkerLink.most else { throw WorkerLink.Fault.gone }
        kept.append(message)
      case .result: return WorkerPool.Outcome(result: message, bytes: kept)
      case .request:
        guard let request = WorkerCoding.decode(WorkerRequest.self, message) else {
          throw WorkerLink.Fault.gone
        }
        left -= WorkerLink.now - start
        let reply = try answering(request, kept)
        (kept, size) = ([], 0)
        for bytes in reply.bytes { try link.send(.bytes, bytes, within: limits.patience) }
        try link.send(.answer, WorkerCoding.encode(reply.answer), within: limits.patience)
        continue
      case .job, .answer: throw WorkerLink.Fault.gone
      }
      left -= WorkerLink.now - start
    }
  }

  /// Why it is gone, or ends now.
  private func ending(_ fault: WorkerLink.Fault, _ limits: Sandbox.Limits) -> ReadingEnd {
    if fault == .timeOver {
      _ = end(kills: true)
      return .tookTooLong(seconds: limits.patience)
    }
    // One that says what nobody understands is still there.
    let (signal, memory) = end(kills: true)
    switch signal {
    case SIGPROF, SIGXCPU: return .tookTooLong(seconds: limits.seconds)
    case SIGSYS: return .forbidden
    case _ where memory >= limits.memory / 10 * 7:
      return .tookTooMuchMemory(megabytes: limits.memory >> 20)
    default: return .brokeDown
    }
  }
}
