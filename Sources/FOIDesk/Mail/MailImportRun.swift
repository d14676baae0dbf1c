import Casebook
import CasebookStore
import FOILaw
import Foundation
import MailSorting
import Mailroom

/// One import: the messages that are left, and what became of those that are done.
///
/// It is a value: a transaction works on a copy, which counts only once it is committed.
struct MailImportRun {
  private(set) var result = Desk.MailImport()
  private(set) var done = 0
  var total: Int { items.count }
  private let context: SortingContext
  private let items: [MailItem]
  private var next = 0
  /// How many messages of each mailbox are left, so that it is remembered with its last.
  private var left: [String: Int] = [:]

  /// Messages that were read and not recorded yet.
  typealias Batch = [Message]

  struct Message: Sendable {
    let item: MailItem
    /// `nil` if it could not be opened.
    let letter: MailLetter?
    /// Whether its own words show that it may be about a request.
    let mayBeNamed: Bool
    var lookedUp = LookedUp()
    /// Its words with those of its attachments, where they may belong to a case.
    var words: MailWords?
    /// What they say, where that decides where it goes.
    var read: ReadLetter?
  }

  /// What the casebook says of a message before its attachments are read.
  struct LookedUp: Sendable {
    /// The authorities it points to; `nil` if the casebook has the message already.
    var correspondents: [CaseMatcher.Correspondent]?
    /// Whether it may belong to a case.
    var isWanted = false
    /// Whether what it says decides to which.
    var isRead = false
  }

  /// A transaction takes that many messages at most, or that many bytes.
  private static let maxMessages = 250
  private static let maxBytes = 48 * 1024 * 1024

  init(_ mailboxes: [Mailbox], known: [String: MailFileMark], context: SortingContext) {
    self.context = context
    var changed: [MailFile] = []
    var seen: Set<String> = []
    for mailbox in mailboxes {
      result.others += mailbox.others
      result.outlookStores += mailbox.outlookStores
      result.unreadable += mailbox.unreadable
      // Uploads may share a name.
      for file in mailbox.files where file.isUpload || seen.insert(file.path).inserted {
        if !file.isUpload, known[file.key]?.isStill(file.stamp) == true {
          result.unchanged += 1
        } else {
          changed.append(file)
        }
      }
    }
    let found = Parallel.map(changed) { file in
      file.items(from: file.isUpload ? 0 : known[file.key]?.start(in: file) ?? 0)
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
    // By time, so that a letter is judged by what came before it, whichever file it is in.
    self.items = items.sorted {
      ($0.time, $0.file.path, $0.offset) < ($1.time, $1.file.path, $1.offset)
    }
  }

  /// Reads the next messages, as many at once as there are processors; `reading` looks them up in the
  /// casebook.
  mutating func next(
    _ reading: (_ body: (any CasebookReader) throws -> [LookedUp]) throws -> [LookedUp]
  ) throws -> Batch? {
    guard next < items.count else { return nil }
    var end = next
    var bytes = 0
    while end < items.count, end - next < Self.maxMessages, end == next || bytes < Self.maxBytes {
      bytes += items[end].length
      end += 1
    }
    let chunk = Array(items[next..<end])
    next = end
    let context = context
    var messages = Parallel.map(chunk) { item in
      let letter = item.bytes().map { bytes in
        MailLetter(
          bytes, name: item.name, today: context.today,
          delivered: item.delivered.map(CalendarDay.init(inLondon:)))
      }
      return [
        Message(
          item: item, letter: letter,
          mayBeNamed: letter.map { MailSorter.mayBeNamed($0, among: context.requests) } ?? false)
      ]
    }.flatMap(\.self)
    let lookedUp = try reading { reader in
      let sorter = try context.sorter(reader)
      return try messages.map { try Self.lookUp($0, sorter, in: reader) }
    }
    for place in messages.indices { messages[place].lookedUp = lookedUp[place] }
    return Parallel.map(messages) { message in
      guard let letter = message.letter, message.lookedUp.isWanted else { return [message] }
      var message = message
      let words = MailWords(letter.message, isForward: letter.message.isForward)
      message.words = words
      if message.lookedUp.isRead {
        message.read = ReadLetter(
          letter, words, requests: context.requests, requester: context.requester,
          names: context.names)
      }
      return [message]
    }.flatMap(\.self)
  }

  private static func lookUp(
    _ message: Message, _ sorter: MailSorter, in reader: any CasebookReader
  ) throws -> LookedUp {
    guard let letter = message.letter, try !reader.hasMail(letter) else { return LookedUp() }
    let correspondents = try sorter.matcher.correspondents(of: letter)
    let hasMore = !letter.message.attachments.isEmpty || letter.message.html != nil
    // Only what may belong to a case is read, with its attachments.
    let isWanted =
      try message.mayBeNamed || !correspondents.isEmpty
      || hasMore && sorter.matcher.answersOrRefers(letter)
    return LookedUp(
      correspondents: correspondents, isWanted: isWanted,
      isRead: isWanted && !message.item.isTooLarge && sorter.goesByItsWords(letter))
  }

  /// Records the messages of a batch, each whole.
  mutating func record(_ batch: Batch, with writer: any CasebookWriter) throws {
    let sorter = try context.sorter(writer)
    for message in batch {
      if let letter = message.letter {
        try record(message, letter, sorter, with: writer)
        if !message.item.file.isUpload { try remember(message.item, with: writer) }
      } else {
        result.unreadable.append(message.item.file.path)
      }
      done += 1
    }
    // In one transaction with the last of them, so that an import cut short does it when run again.
    guard next >= items.count else { return }
    let waiting = WaitingMail(sorter: sorter, writer: writer, context: context)
    for found in try waiting.place() {
      result.waiting.removeAll { $0.id == found.letter.original.id }
      result.add(found.verdict.recordings, of: found.letter)
    }
  }

  private mutating func record(
    _ message: Message, _ letter: MailLetter, _ sorter: MailSorter,
    with writer: any CasebookWriter
  ) throws {
    result.seen += 1
    guard try !writer.hasMail(letter) else {
      result.again += 1
      return
    }
    let item = message.item
    let verdict =
      item.isTooLarge
      ? MailVerdict.waiting(
        .tooLarge(item.length, path: item.file.path),
        try sorter.matcher.candidates(
          for: letter, from: try sorter.matcher.correspondents(of: letter)))
      : try sorter.verdict(
        on: letter, words: message.words, read: message.read, from: message.lookedUp.correspondents,
        mayBeNamed: message.mayBeNamed)
    try writer.keep(letter.original)
    // Mail that waits may be private: its words can be searched only once it is on a case.
    let isPlaced = !verdict.recordings.isEmpty
    try writer.keep(text: isPlaced ? letter.text(message.words) : "", of: letter.original.id)
    for recording in verdict.recordings {
      try writer.append(
        Desk.opening(recording.notedEvent, of: recording.file, with: writer),
        to: recording.file.id)
    }
    result.add(verdict.recordings, of: letter)
    let reason = try verdict.reason.map {
      try MailRecord.Reason($0, problems: verdict.problems)
    }
    let record = letter.record(verdict.state, reason, verdict.suggestions)
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
    let isNamed = [".eml", ".msg"].contains { last.lowercased().hasSuffix($0) }
    return file.form == .message && isNamed ? last : "mail.eml"
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
