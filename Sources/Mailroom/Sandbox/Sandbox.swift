import CSandbox
import Foundation
import Synchronization

/// Where documents and mail are read: in this process, or in workers that are shut in.
///
/// The parsers of PDF text, Word, OpenDocument, Excel, web pages, mail and archives meet what strangers wrote.
/// The program has them run in processes of its own, which can open no file of the person's, reach no network,
/// start no program, and end when they take too long or too much; so a fault in one of them is an error about one
/// document. Whoever uses these modules as a library reads in process, unless they ask for workers.
package enum Sandbox {
  /// What reading one document may take.
  package struct Limits: Sendable {
    /// Seconds of the processor.
    package var seconds = 20
    /// Seconds of the clock, programs that convert documents left out: the machine may be busy.
    package var patience = 120
    /// Bytes of memory that a worker may map.
    package var memory = 3 << 30

    package init() {}
  }

  /// Who reads in this process.
  enum Place {
    case here
    case workers(WorkerPool)
    /// This is a worker; programs are run by its parent.
    case worker(WorkerDuty)
  }

  private static let current = Mutex<Place>(.here)

  static var place: Place { current.withLock { $0 } }

  /// The workers that read for this process, if any.
  static var workers: WorkerPool? {
    if case .workers(let pool) = place { pool } else { nil }
  }

  /// The word that makes this program a worker; no command is called so.
  package static let word = "read-in-a-sandbox"

  /// Has workers of this program read from now on.
  ///
  /// None is started before there is something to read.
  package static func useWorkers(limits: Limits = Limits()) {
    let pool = WorkerPool(program: nil, limits: limits)
    current.withLock { $0 = .workers(pool) }
  }

  /// Makes this process a worker, which reads what its parent sends until the parent is gone.
  ///
  /// To be called before anything else, while there is one thread.
  package static func work(_ arguments: ArraySlice<String>) -> Never {
    let memory = arguments.first.flatMap { UInt64($0) } ?? UInt64(Limits().memory)
    let seconds = arguments.dropFirst().first.flatMap { Int32($0) } ?? Int32(Limits().seconds)
    // What reads its tables from files does it before they are out of reach.
    GMime.start
    let holds = foi_sandbox_enter(memory)
    let duty = WorkerDuty(link: WorkerLink(socket: 0), seconds: seconds)
    current.withLock { $0 = .worker(duty) }
    duty.serve(holds: holds)
  }
}
