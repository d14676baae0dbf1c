package import Casebook
import CasebookStore

/// What others record while a page is open.
extension Desk {
  /// What hears when somebody records.
  package struct Listening: Sendable {
    private let listening: any CasebookListening

    /// Whether word arrives at present.
    package var isHearing: Bool { listening.isHearing }

    fileprivate init(_ listening: any CasebookListening) {
      self.listening = listening
    }

    package func stop() { listening.stop() }
  }

  /// Calls the body whenever any program may have recorded something; nil where the store cannot tell.
  package func listen(_ heard: @escaping @Sendable () -> Void) -> Listening? {
    store.listen(heard).map { Listening($0) }
  }

  /// What others recorded on a case since it had so many events, in the order recorded.
  package func news(of file: CaseFile, since events: Int) throws(DeskError) -> [Event] {
    guard events >= 0, events < file.events.count else { return [] }
    let me = try DeskError.wrapping { try store.read { try $0.ownName() } }
    return file.events.dropFirst(events).filter { $0.recording != nil && $0.recording?.actor != me }
  }

  /// What others recorded in the casebook since that act.
  package func news(since act: Int) throws(DeskError) -> OthersChanges {
    try DeskError.wrapping {
      try store.main.read { try $0.changes(after: act, besides: $0.ownName() ?? "") }
    }
  }

  /// On how many cases others recorded something since that act; more than a thousand are not counted.
  package func casesChanged(since act: Int) throws(DeskError) -> Int {
    try DeskError.wrapping {
      try store.main.read { try $0.casesChanged(after: act, besides: $0.ownName() ?? "") }
    }
  }

  /// How far a case has come, or the casebook, and whether it was somebody else who recorded last.
  package func latest(
    of id: CaseID?
  ) throws(DeskError) -> (moment: CaseMoment, isOthers: Bool) {
    // Who is told of something reads it when they look.
    defer { store.keepUp() }
    return try DeskError.wrapping {
      try store.main.read { reader in
        guard let moment = try reader.latest(of: id) else {
          throw DeskError.unknownCase(id?.description ?? "", nearest: [])
        }
        let actor = moment.recording?.actor
        return (moment, try actor != nil && actor != reader.ownName())
      }
    }
  }
}
