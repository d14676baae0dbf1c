package import Foundation

/// One message in its file, not yet read.
package struct MailItem: Sendable, Hashable {
  package let file: MailFile
  /// Its first byte in the file.
  package let offset: Int
  /// How many bytes it has.
  package let length: Int
  /// When it says it was written, or was received, as seconds since 1970; what sorts messages.
  package let time: Double
  /// When the mailbox says that it was delivered, for messages without a date of their own.
  package var delivered: Date?

  /// The most bytes that a message may have; mail systems refuse far smaller ones.
  package static let limit = 96 * 1024 * 1024
  /// How much is kept of a message that has more.
  package static let keptOfLarge = 64 * 1024

  /// Whether it is larger than is read.
  package var isTooLarge: Bool { length > Self.limit }

  /// The bytes; of one that is too large only the beginning.
  /// - Returns: The bytes, or `nil` if the file is gone or may not be read.
  package func bytes() -> [UInt8]? {
    file.bytes(from: max(0, offset), count: isTooLarge ? Self.keptOfLarge : length)
  }
}

extension MailFile {
  /// The messages of the file, in its order.
  /// - Parameter start: The first byte to look at, where the file has only grown.
  /// - Returns: The messages, or `nil` if the file cannot be read.
  package func items(from start: Int = 0) -> [MailItem]? {
    switch form {
    case .message: message(at: 0..<stamp.size).map { [$0] }
    case .appleMail:
      bytes(from: 0, count: 64).flatMap(Self.appleMessage).flatMap { range in
        message(at: range.clamped(to: 0..<stamp.size))
      }.map { [$0] }
    case .mbox: messagesOfMbox(from: start)
    }
  }

  private func message(at range: Range<Int>) -> MailItem? {
    guard let head = bytes(from: range.lowerBound, count: min(range.count, MailItem.keptOfLarge))
    else { return nil }
    return MailItem(
      file: self, offset: range.lowerBound, length: range.count,
      time: MailClock.time(inHeaders: head[...]))
  }

  private func messagesOfMbox(from start: Int) -> [MailItem]? {
    let data: Data
    if let contents {
      data = Data(contents)
    } else if let mapped = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped) {
      data = mapped
    } else {
      return nil
    }
    return data.withUnsafeBytes { buffer in
      MboxScan(buffer).messages(from: start).map { message in
        let head = message.range.prefix(MailItem.keptOfLarge)
        let time = MailClock.time(inHeaders: Array(buffer[head.startIndex..<head.endIndex])[...])
        return MailItem(
          file: self, offset: message.range.lowerBound, length: message.range.count,
          time: time == 0 ? message.delivered?.timeIntervalSince1970 ?? 0 : time,
          delivered: message.delivered)
      }
    }
  }

  /// Where the message is in a file of Apple Mail: its first line says how many bytes it has, and
  /// after the message the program keeps notes of its own.
  static func appleMessage(_ head: [UInt8]) -> Range<Int>? {
    guard let end = head.firstIndex(of: 0x0A),
      let count = Int(
        String(decoding: head[..<end], as: UTF8.self).trimmingCharacters(in: .whitespaces)),
      count > 0, count < 1 << 40
    else { return nil }
    return (end + 1)..<(end + 1 + count)
  }

  /// Some of the file's bytes, or `nil` if it is gone or may not be read.
  func bytes(from start: Int, count: Int) -> [UInt8]? {
    if let contents {
      return Array(contents[min(start, contents.count)..<min(start + count, contents.count)])
    }
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    do {
      try handle.seek(toOffset: UInt64(start))
      return count > 0 ? [UInt8](try handle.read(upToCount: count) ?? Data()) : []
    } catch {
      return nil
    }
  }

  /// The last bytes before that place, which show whether a mailbox has only grown since.
  package func tail(before end: Int) -> [UInt8]? {
    let start = max(0, end - 4_096)
    guard let bytes = bytes(from: start, count: max(1, end - start)) else { return nil }
    return bytes.count == end - start ? bytes : nil
  }
}

/// When messages were written, from their headers alone.
enum MailClock {
  static let london: Calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = TimeZone(identifier: "Europe/London") ?? .gmt
    return calendar
  }()

  /// E-mail is younger, and a day to come is a wrong clock.
  static func isSensible(_ date: Date) -> Bool { date.timeIntervalSince1970 > 631_152_000 }

  /// The time of the `Date` header, else of the first `Received`, else 0.
  static func time(inHeaders head: ArraySlice<UInt8>) -> Double {
    var date: Date?
    var received: Date?
    var value: [UInt8]?
    var isReceived = false
    func settle() {
      guard let bytes = value else { return }
      let text = String(decoding: bytes, as: UTF8.self)
      if isReceived { received = received ?? MailHeader.receivedDate(text) }
      if !isReceived { date = date ?? MailDate.instant(text) }
      value = nil
    }
    var rest = head
    for _ in 0..<2_000 where !rest.isEmpty {
      let line = rest.prefix { $0 != 0x0A }
      rest = rest.dropFirst(line.count + 1)
      if line.isEmpty || line.elementsEqual([0x0D]) { break }
      if line.first == 0x20 || line.first == 0x09 {
        if value != nil { value?.append(contentsOf: line) }
        continue
      }
      settle()
      if date != nil, received != nil { break }
      let name = line.prefix { $0 != 0x3A }
      guard name.count == 4 || name.count == 8 else { continue }
      let lower = name.map { $0 | 0x20 }
      isReceived = lower.elementsEqual("received".utf8)
      if isReceived || lower.elementsEqual("date".utf8) {
        value = Array(line.dropFirst(name.count + 1))
      }
    }
    settle()
    let sensible = [date, received].compactMap(\.self).first(where: isSensible)
    return sensible?.timeIntervalSince1970 ?? 0
  }
}
