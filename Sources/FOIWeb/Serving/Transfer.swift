import Casebook
import FOIDesk
import FOIFaces
import Foundation
import Synchronization

/// An export that is made, or files that somebody wants to take in: how far it is, and what came of it.
final class Transfer: Sendable {
  /// What it is about.
  enum Kind: Sendable {
    case export(Desk.ExportOrder)
    /// Files in a folder of the transfer's own.
    case upload(UploadFolder)
    /// The case file of a request, and the name it is downloaded under.
    case caseFile(RequestID, name: String)
  }

  /// How far it is.
  enum Stage: Sendable {
    /// So much of so much; a total of 0 where nobody knows it.
    case working(done: Int, total: Int)
    case made(ExportFile)
    /// What an import would do, or the fault that keeps it from doing so.
    case looked(ImportLook)
    case takenIn(ImportLook)
    case failed(String)
  }

  let id = String(randomSecret().prefix(16))
  let kind: Kind
  private let stage = Mutex(Stage.working(done: 0, total: 0))

  init(_ kind: Kind) {
    self.kind = kind
  }

  /// What a file that is made is called.
  var fileName: String? {
    switch kind {
    case .export(let order): order.isPublic ? "public.zip" : "casebook.zip"
    case .caseFile(_, let name): name
    case .upload: nil
    }
  }

  /// Whether it makes the case file of that request and is not done yet.
  func isMakingCaseFile(of request: RequestID) -> Bool {
    if case .caseFile(request, _) = kind, case .working = now { true } else { false }
  }

  var now: Stage { stage.withLock { $0 } }

  func become(_ next: Stage) { stage.withLock { $0 = next } }

  func show(_ done: Int, _ total: Int) { become(.working(done: done, total: total)) }
}

/// What became of looking at files, or of taking them in.
struct ImportLook: Sendable {
  /// What the files are.
  enum Found: Sendable {
    case casebook(BagImport)
    case round(RoundImport)
    case peer(PeerImport)
    /// A sheet whose columns need a person.
    case unread(columns: [Desk.SheetColumn])
    /// Requests under another country's law, which a person may want as an archive.
    case otherLaw
  }

  let found: Found
  /// What the person had said of them.
  let order: ImportOrder
  var fault: [String] = []
}

/// The transfers of this server; the oldest give way.
final class Transfers: Sendable {
  private static let most = 8

  private let kept = Mutex<[Transfer]>([])

  subscript(_ id: String) -> Transfer? {
    kept.withLock { kept in kept.first { isSame($0.id, id) } }
  }

  /// The one at work on the case file of a request: whoever asks again waits for the same.
  func caseFile(of request: RequestID) -> Transfer? {
    kept.withLock { kept in kept.last { $0.isMakingCaseFile(of: request) } }
  }

  func add(_ transfer: Transfer) {
    kept.withLock { kept in
      kept.append(transfer)
      if kept.count > Self.most { kept.removeFirst(kept.count - Self.most) }
    }
  }

  /// Does the work of a transfer on a thread of its own, apart from those of pages; the page asks how far it
  /// is.
  func run(_ transfer: Transfer, _ body: @escaping @Sendable (Transfer) throws -> Transfer.Stage) {
    transfer.show(0, 0)
    Thread.detachNewThread {
      do {
        transfer.become(try body(transfer))
      } catch let error as DeskError {
        transfer.become(.failed(error.forPages.joined(separator: "\n")))
      } catch {
        transfer.become(.failed(SystemFault(error).written))
      }
    }
  }
}
