package import Casebook
package import CasebookStore
package import FOILaw
import Foundation

/// One method for each thing a person does with a casebook.
///
/// A method is one transaction: it happens wholly or not at all. The faces (command line, browser)
/// reach the store, templates and files only through it.
package struct Desk: Sendable {
  package private(set) var environment: Environment
  package let folder: CasebookFolder
  private(set) var store: any CasebookStore
  /// What a person had seen of a case when they filled in what is recorded now.
  private(set) var seen: Seen?
  /// Who saved the files of the folder last.
  let saves = FileSaves()

  /// Opens a casebook: the one at `path`, or the nearest one upwards from the working folder.
  ///
  /// One desk can serve several at once: give it that many readers. A casebook that an older foi worked
  /// out is worked out again first; `progress` hears how many cases of how many are done.
  package static func open(
    at path: String?, environment: Environment, readers: Int = 0,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws(DeskError) -> Desk {
    let folder: CasebookFolder
    if let path {
      folder = CasebookFolder(environment.url(path))
      guard folder.exists else { throw .noCasebookAt(path: path) }
    } else if let nearest = CasebookFolder.nearest(to: environment.folder) {
      folder = nearest
    } else {
      throw .noCasebook(near: environment.folder.path(percentEncoded: false))
    }
    let store = try DeskError.wrapping {
      try Self.store(
        in: folder, creating: false, readers: readers, environment: environment,
        progress: progress)
    }
    return Desk(environment: environment, folder: folder, store: store)
  }

  /// The same desk on another day: one that stays open sees the days change.
  package func on(_ today: CalendarDay) -> Desk {
    var desk = self
    desk.environment.today = today
    return desk
  }

  /// The same desk, whose pages are read from a replica of the casebook's server; `say` hears when the replica's
  /// condition changes.
  package func reading(
    from words: String, say: @escaping @Sendable (ReplicaCondition) -> Void
  ) throws(DeskError) -> Desk {
    guard let server = store as? PostgreSQLCasebook else { throw .replicaOfAFile }
    var desk = self
    desk.store = try DeskError.wrapping { try server.reading(from: words, say: say) }
    return desk
  }

  /// The same desk, where that person records: somebody whom the caller has made sure of.
  package func acting(as name: PersonName) -> Desk {
    var desk = self
    desk.environment.actor = name.description
    desk.store = store.recording(as: name.description)
    return desk
  }

  /// The same desk for a form that was filled in when a case had so many events.
  ///
  /// What others recorded there since is not passed over: see ``Meanwhile``.
  package func having(seen events: Int, of id: CaseID) -> Desk {
    var desk = self
    desk.seen = Seen(id: id, events: events)
    return desk
  }

  /// The same desk, where all that is done is one act: it is undone together.
  package func inOneAct() -> Desk {
    var desk = self
    desk.store = store.inOneAct()
    return desk
  }

  /// Makes a casebook in that folder, or a folder for one on a server, which is made if it is not there.
  ///
  /// Documents are kept in the database, or in a folder of their own by their digests.
  package static func create(
    at path: String, on server: String? = nil, originals: String? = nil, environment: Environment
  ) throws(DeskError) -> Desk {
    let folder = CasebookFolder(environment.url(path))
    guard !folder.exists else { throw .casebookExists(path: path) }
    let documents = originals.map { environment.url($0) }
    // The server first: a folder without its casebook would be in the way.
    let joined = try DeskError.wrapping {
      try server.map {
        try Self.store(
          on: $0, creating: true, shelf: documents.map { OriginalFolder($0) },
          environment: environment)
      }
    }
    do {
      for part in [folder.url, folder.requests, folder.templates, folder.outbox] {
        try FileManager.default.createDirectory(
          at: part, withIntermediateDirectories: true, attributes: CasebookFolder.ownersFolder)
      }
    } catch {
      throw .cannotWrite(path: path, reason: SystemFault(error).reason)
    }
    if !FileManager.default.fileExists(atPath: folder.settings.path(percentEncoded: false)) {
      try environment.write(Array(Settings.template.utf8), to: folder.settings)
    }
    if let server {
      try environment.write(Array("\(server)\n".utf8), to: folder.address)
    }
    if let documents {
      try environment.write(
        Array("\(documents.path(percentEncoded: false))\n".utf8), to: folder.originals)
    }
    let store = try DeskError.wrapping {
      try joined ?? Self.store(in: folder, creating: true, environment: environment)
    }
    do {
      for file in folder.files { try CasebookFolder.makePrivate(file) }
    } catch {
      throw .cannotWrite(path: path, reason: SystemFault(error).reason)
    }
    return Desk(environment: environment, folder: folder, store: store)
  }

  private static func store(
    in folder: CasebookFolder, creating: Bool, readers: Int = 0, environment: Environment,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> any CasebookStore {
    let shelf = try line(of: folder.originals, environment).map {
      OriginalFolder(URL(filePath: $0, directoryHint: .isDirectory))
    }
    if let words = try line(of: folder.address, environment) {
      return try store(
        on: words, creating: false, shelf: shelf, environment: environment, progress: progress)
    }
    return try SQLiteCasebook(
      path: folder.database.path(percentEncoded: false), creating: creating,
      readers: readers, recorder: recorder(environment), shelf: shelf, progress: progress,
      calendars: Self.calendars)
  }

  /// What a file of one line says, or nil where there is none.
  private static func line(of file: URL, _ environment: Environment) throws -> String? {
    let path = file.path(percentEncoded: false)
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try environment.text(of: path).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  private static func store(
    on server: String, creating: Bool, shelf: OriginalFolder?, environment: Environment,
    progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> any CasebookStore {
    try PostgreSQLCasebook(
      at: server, creating: creating, recorder: recorder(environment), shelf: shelf,
      progress: progress, calendars: Self.calendars)
  }

  private static func recorder(_ environment: Environment) -> Recorder {
    Recorder(actor: environment.actor) { [clock = environment.clock] in
      Int(clock().timeIntervalSince1970)
    }
  }

  /// The calendars with the holidays that were imported into this casebook.
  static func calendars(with imported: [BankHoliday]) -> LawCalendars {
    guard !imported.isEmpty else { return .shipped }
    let whole = Holidays(imported)
    let single = imported.filter { whole.years?.contains($0.day.components.year) != true }
    return LawCalendars(holidays: Holidays.shipped.replacing(with: whole).adding(single))
  }

  func newEvent(_ payload: Event.Payload, on day: CalendarDay, note: String? = nil) -> Event {
    Event(id: EventID(environment.makeID()), payload, on: day, note: note)
  }
}
