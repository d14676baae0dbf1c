package import Casebook
import CasebookStore
import FOILaw
import Foundation
import Mailroom

extension Desk {
  /// What an import of mail came to.
  package struct MailImport: Sendable {
    /// A message that went on a case.
    package struct Placed: Sendable {
      package let id: CaseID
      package let event: Event
      package let sender: String
      package let subject: String
      package let score: Int
      package let why: String
    }

    /// How many messages were looked at.
    package fileprivate(set) var seen = 0
    /// How many of them were in the casebook before, in another file or delivered twice.
    package fileprivate(set) var again = 0
    /// How many were letters of the requester's own that the casebook has.
    package fileprivate(set) var own = 0
    package fileprivate(set) var placed: [Placed] = []
    /// Those that were set aside, with the reasons.
    package fileprivate(set) var waiting: [MailRecord] = []
    /// Files that have not changed since they were taken in.
    package fileprivate(set) var unchanged = 0
    /// Files that hold no mail.
    package fileprivate(set) var others = 0
    /// Files that could not be opened; the next import tries them again.
    package fileprivate(set) var unreadable: [String] = []
  }

  /// Takes in mail from files, folders, mboxes and Maildirs; what was taken in before is passed over.
  ///
  /// Each message is recorded whole or not at all, in the order in which they were written. An import that was cut
  /// short and is run again makes the same casebook as one that was not.
  /// - Parameters:
  ///   - paths: Where the mail is.
  ///   - dryRun: Whether to change nothing and only tell.
  ///   - areUploads: Whether the files go away afterwards: then nothing of where they lie is kept.
  ///   - progress: Told how many messages of how many are done; what it throws ends the import.
  /// - Returns: What became of the messages.
  /// - Throws: ``DeskError``.
  package func importMail(
    _ paths: [String], dryRun: Bool = false, areUploads: Bool = false,
    progress: (_ done: Int, _ total: Int) throws -> Void = { _, _ in }
  ) throws(DeskError) -> MailImport {
    for path in paths {
      let plain = environment.url(path).path(percentEncoded: false)
      guard FileManager.default.fileExists(atPath: plain) else { throw .fileMissing(path: path) }
    }
    let settings = try Settings.read(from: folder.settings)
    return try DeskError.wrapping {
      var round = try MailRound(
        paths.map { environment.url($0) },
        known: areUploads ? [:] : try store.read { try $0.mailFiles() }, areUploads: areUploads,
        settings: settings,
        requests: try store.read { reader in
          try reader.requestIDs().compactMap { try reader.request($0) }
        }, today: environment.today)
      guard !dryRun else {
        // Later messages are judged by what earlier ones said, so they are recorded and then let go.
        do {
          try store.write { writer in
            while let batch = try round.next({ try $0(writer) }) {
              try round.record(batch, with: writer, progress)
            }
            throw NothingChanged()
          }
        } catch is NothingChanged {}
        return round.result
      }
      while let batch = try round.next({ body in try store.read { try body($0) } }) {
        try store.write { try round.record(batch, with: $0, progress) }
      }
      return round.result
    }
  }

  /// Ends a write that is only to show what it would do.
  private struct NothingChanged: Error {}
}

/// One import: the messages that are left, and what became of those that are done.
private struct MailRound {
  private(set) var result = Desk.MailImport()
  private let settings: Settings
  private let requests: [RequestSigns]
  private let today: CalendarDay
  private let items: [MailItem]
  private let areUploads: Bool
  private var done = 0
  private var next = 0
  /// How many messages of each mailbox are left, so that it is remembered with its last.
  private var left: [String: Int] = [:]

  /// A message read, with its words where they are wanted.
  struct Batch {
    let items: [MailItem]
    let letters: [MailLetter?]
    let words: [MailWords?]
  }

  /// A transaction takes so many messages at most, or so many bytes.
  private static let most = 200
  private static let mostBytes = 48 * 1024 * 1024

  init(
    _ urls: [URL], known: [String: MailFileMark], areUploads: Bool, settings: Settings,
    requests: [Request], today: CalendarDay
  ) throws {
    self.areUploads = areUploads
    self.settings = settings
    self.requests = requests.map(RequestSigns.init)
    self.today = today
    var changed: [MailFile] = []
    var seen: Set<String> = []
    for url in urls {
      let mailbox = Mailbox(url)
      result.others += mailbox.others
      result.unreadable += mailbox.unreadable
      for file in mailbox.files where seen.insert(file.path).inserted {
        if known[file.key]?.isStill(file.stamp) == true {
          result.unchanged += 1
        } else {
          changed.append(file)
        }
      }
    }
    let found = Parallel.map(changed) { file in
      file.items(from: known[file.key]?.start(in: file) ?? 0)
    }
    var items: [MailItem] = []
    for (file, inFile) in zip(changed, found) {
      guard let inFile else {
        result.unreadable.append(file.path)
        continue
      }
      left[file.key] = inFile.count
      items += inFile
    }
    // By time, so that a letter is judged by what came before it, wherever it lies.
    self.items = items.sorted {
      ($0.time, $0.file.path, $0.offset) < ($1.time, $1.file.path, $1.offset)
    }
  }

  /// Reads the next messages, as many at once as there are processors.
  mutating func next(
    _ reading: (_ body: (any CasebookReader) throws -> [Bool]) throws -> [Bool]
  ) throws -> Batch? {
    guard next < items.count else { return nil }
    var end = next
    var bytes = 0
    while end < items.count, end - next < Self.most, end == next || bytes < Self.mostBytes {
      bytes += items[end].length
      end += 1
    }
    let chunk = Array(items[next..<end])
    next = end
    let today = today
    let letters = Parallel.map(chunk) { item in
      [item.bytes().map { MailLetter($0, name: item.name, today: today) }]
    }.flatMap(\.self)
    // Only what may belong to a case is read with its attachments.
    let wanted = try reading { reader in
      let clerk = try clerk(reader)
      return try letters.map { letter in
        guard let letter, !letter.message.attachments.isEmpty || letter.message.html != nil else {
          return false
        }
        // What the casebook has is not read a second time.
        let isKnown = try reader.hasMail(
          letter.original.id, messageID: letter.message.messageID, content: letter.content)
        return try !isKnown
          && (clerk.mayBeNamed(letter) || !clerk.matcher.candidates(for: letter).isEmpty)
      }
    }
    let words = Parallel.map(Array(zip(letters, wanted))) { letter, isWanted -> [MailWords?] in
      guard let letter, isWanted else { return [nil] }
      return [MailWords(letter.message, isForward: letter.message.isForward)]
    }.flatMap(\.self)
    return Batch(items: chunk, letters: letters, words: words)
  }

  private func clerk(_ reader: any CasebookReader) throws -> MailClerk {
    MailClerk(
      matcher: MailMatcher(reader: reader, requests: requests, settings: settings), today: today,
      calendars: try Desk.calendars(from: reader))
  }

  /// Records the messages of a batch, each whole.
  mutating func record(
    _ batch: Batch, with writer: any CasebookWriter, _ progress: (Int, Int) throws -> Void
  ) throws {
    let clerk = try clerk(writer)
    for (place, item) in batch.items.enumerated() {
      if let letter = batch.letters[place] {
        try record(letter, words: batch.words[place], from: item, clerk, with: writer)
        if !areUploads { try remember(item, with: writer) }
      } else {
        result.unreadable.append(item.file.path)
      }
      done += 1
      try progress(done, items.count)
    }
    // In one transaction with the last of them, so that an import cut short does it when run again.
    if next >= items.count { try matchAgain(clerk, with: writer) }
  }

  /// Places what was set aside and is told by a reference or letter that came later.
  private mutating func matchAgain(_ clerk: MailClerk, with writer: any CasebookWriter) throws {
    for found in try clerk.matchedNow(with: writer) {
      result.waiting.removeAll { $0.id == found.letter.original.id }
      add(found.verdict.recordings, of: found.letter)
    }
  }

  private mutating func add(_ recordings: [MailVerdict.Recording], of letter: MailLetter) {
    for recording in recordings {
      result.placed.append(
        .init(
          id: recording.file.id, event: recording.event, sender: letter.sender,
          subject: letter.message.subject, score: recording.match.score,
          why: recording.match.suggestion.why))
    }
  }

  private mutating func record(
    _ letter: MailLetter, words: MailWords?, from item: MailItem, _ clerk: MailClerk,
    with writer: any CasebookWriter
  ) throws {
    result.seen += 1
    guard
      try !writer.hasMail(
        letter.original.id, messageID: letter.message.messageID, content: letter.content)
    else {
      result.again += 1
      return
    }
    let verdict =
      item.isTooLarge
      ? MailVerdict.waiting(
        MailReason.tooLarge(item.length, path: item.file.path),
        try clerk.matcher.candidates(for: letter))
      : try clerk.verdict(on: letter, words: words)
    try writer.keep(letter.original)
    // What is set aside may be nobody's business: it is found by its words only once it is on a case.
    let isPlaced = !verdict.recordings.isEmpty
    try writer.keep(text: isPlaced ? letter.text(words) : "", of: letter.original.id)
    for recording in verdict.recordings {
      try writer.append(recording.event, to: recording.file.id)
    }
    add(verdict.recordings, of: letter)
    let record = letter.record(verdict.state, verdict.reason, verdict.suggestions)
    try writer.keep(record)
    if verdict.state == .waiting { result.waiting.append(record) }
    if verdict.state == .placed, verdict.recordings.isEmpty { result.own += 1 }
  }

  private mutating func remember(_ item: MailItem, with writer: any CasebookWriter) throws {
    let key = item.file.key
    left[key, default: 1] -= 1
    guard left[key] == 0 else { return }
    let stamp = item.file.stamp
    let tail = item.file.form == .mbox ? item.file.tail(before: stamp.size) : nil
    try writer.remember(
      MailFileMark(
        size: stamp.size, modified: stamp.modified, inode: stamp.inode,
        tail: tail.map(sha256) ?? ""), at: key)
  }
}

extension MailItem {
  /// The name the message is kept under.
  fileprivate var name: String {
    let last = URL(filePath: file.path).lastPathComponent
    return file.form == .message && last.lowercased().hasSuffix(".eml") ? last : "mail.eml"
  }
}

extension MailFileMark {
  fileprivate func isStill(_ stamp: MailFile.Stamp) -> Bool {
    size == stamp.size && modified == stamp.modified && inode == stamp.inode
  }

  /// Where to go on in a mailbox that has only grown, or its beginning.
  fileprivate func start(in file: MailFile) -> Int {
    guard file.form == .mbox, size < file.stamp.size, !tail.isEmpty,
      file.tail(before: size).map(sha256) == tail
    else { return 0 }
    return size
  }
}

extension MailLetter {
  /// What is kept of the message beside its bytes.
  func record(
    _ state: MailRecord.State, _ reason: String?, _ suggestions: [MailRecord.Suggestion]
  ) -> MailRecord {
    MailRecord(
      id: original.id, messageID: message.messageID, content: content, state: state, day: day,
      sender: sender, subject: message.subject, reason: reason, suggestions: suggestions)
  }
}
