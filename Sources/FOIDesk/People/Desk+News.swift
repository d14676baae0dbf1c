package import Casebook
import CasebookStore

/// What others record while a page is open.
extension Desk {
  /// A connection on which changes of the casebook are notified.
  package struct Listening: Sendable {
    private let listening: any CasebookListening

    /// Whether notifications arrive at present.
    package var isConnected: Bool { listening.isConnected }

    fileprivate init(_ listening: any CasebookListening) {
      self.listening = listening
    }

    package func stop() { listening.stop() }
  }

  /// Calls the body whenever any program may have recorded something; nil where the store does not notify.
  package func listen(_ changed: @escaping @Sendable () -> Void) -> Listening? {
    store.listen(changed).map { Listening($0) }
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
    // Whoever learns of something here reads it when they look.
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
