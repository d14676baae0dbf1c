import Foundation

/// One message where it lies, not yet read.
package struct MailItem: Sendable, Hashable {
  package let file: MailFile
  /// Its first byte in the file.
  package let offset: Int
  /// How many bytes it has.
  package let length: Int
  /// When it says it was written, or was received, as seconds since 1970; what sorts messages.
  package let time: Double

  /// The most bytes that a message may have; mail systems refuse far smaller ones.
  package static let limit = 96 * 1024 * 1024
  /// How much is kept of a message that has more.
  package static let keptOfLarge = 64 * 1024

  /// Whether it is larger than is read.
  package var isTooLarge: Bool { length > Self.limit }

  /// The bytes; of one that is too large only the beginning.
  /// - Returns: The bytes, or `nil` where the file is gone or may not be read.
  package func bytes() -> [UInt8]? {
    guard let handle = FileHandle(forReadingAtPath: file.path) else { return nil }
    defer { try? handle.close() }
    do {
      try handle.seek(toOffset: UInt64(max(0, offset)))
      let wanted = isTooLarge ? Self.keptOfLarge : length
      guard wanted > 0 else { return [] }
      return [UInt8](try handle.read(upToCount: wanted) ?? Data())
    } catch {
      return nil
    }
  }
}

extension MailFile {
  /// The messages of the file, in its order.
  /// - Parameter start: The first byte to look at, where the file has only grown.
  /// - Returns: The messages, or `nil` where the file cannot be read.
  package func items(from start: Int = 0) -> [MailItem]? {
    switch form {
    case .message:
      let whole = MailItem(file: self, offset: 0, length: stamp.size, time: 0)
      guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
      defer { try? handle.close() }
      guard let head = try? handle.read(upToCount: MailItem.keptOfLarge) else {
        return stamp.size == 0 ? [whole] : nil
      }
      return [whole.at(MailClock.time(inHeaders: head))]
    case .mbox:
      guard let data = try? Data(contentsOf: URL(filePath: path), options: .alwaysMapped) else {
        return nil
      }
      return data.withUnsafeBytes { buffer in
        MboxScan(buffer).messages(from: start).map { range in
          let head = range.prefix(MailItem.keptOfLarge)
          return MailItem(
            file: self, offset: range.lowerBound, length: range.count,
            time: MailClock.time(inHeaders: Data(buffer[head.startIndex..<head.endIndex])))
        }
      }
    }
  }

  /// The last bytes before that place, which tell whether a mailbox has only grown since.
  package func tail(before end: Int) -> [UInt8]? {
    guard let handle = FileHandle(forReadingAtPath: path) else { return nil }
    defer { try? handle.close() }
    let start = max(0, end - 4_096)
    do {
      try handle.seek(toOffset: UInt64(start))
      let bytes = [UInt8](try handle.read(upToCount: max(1, end - start)) ?? Data())
      return bytes.count == end - start ? bytes : nil
    } catch {
      return nil
    }
  }
}

extension MailItem {
  fileprivate func at(_ time: Double) -> MailItem {
    MailItem(file: file, offset: offset, length: length, time: time)
  }
}

/// When messages were written, from their headers alone.
enum MailClock {
  /// E-mail is younger, and a day to come is a wrong clock.
  static func isSensible(_ date: Date) -> Bool { date.timeIntervalSince1970 > 631_152_000 }

  /// The time of the `Date` header, else of the first `Received`, else 0.
  static func time(inHeaders head: Data) -> Double {
    var date: Date?
    var received: Date?
    var value: [UInt8]?
    var isReceived = false
    func settle() {
      guard let bytes = value else { return }
      let text = String(decoding: bytes, as: UTF8.self)
      if isReceived { received = received ?? MailHeader.receivedDate(text) }
      if !isReceived { date = date ?? MailHeader.date(text) }
      value = nil
    }
    for line in head.split(separator: 0x0A, maxSplits: 2_000, omittingEmptySubsequences: false) {
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

/// Where messages begin and end in an mbox.
private struct MboxScan {
  let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The messages without their separators and the empty line that the mailbox adds.
  func messages(from start: Int) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var begin: Int?
    var line = max(0, start)
    while line < bytes.count {
      let end = lineEnd(after: line)
      if isSeparator(line, end), line == start || isAfterEmptyLine(line) {
        if let begin { found.append(begin..<max(begin, withoutEmptyLine(line))) }
        begin = end
      }
      guard let next = nextCandidate(after: line) else { break }
      line = next
    }
    if let begin { found.append(begin..<max(begin, withoutEmptyLine(bytes.count))) }
    return found
  }

  private func lineEnd(after start: Int) -> Int {
    guard let base = bytes.baseAddress,
      let at = memchr(base + start, 0x0A, bytes.count - start)
    else { return bytes.count }
    return UnsafeRawPointer(at) - base + 1
  }

  /// The next line that begins with `From `.
  private func nextCandidate(after start: Int) -> Int? {
    var line = lineEnd(after: start)
    while line + 5 < bytes.count {
      if bytes[line] == 0x46, bytes[line..<line + 5].elementsEqual("From ".utf8) { return line }
      line = lineEnd(after: line)
    }
    return nil
  }

  /// Whether the line is a separator, which ends in a time: words may begin with "From" as well.
  private func isSeparator(_ start: Int, _ end: Int) -> Bool {
    guard end - start > 5, end - start < 1_000,
      bytes[start..<start + 5].elementsEqual("From ".utf8)
    else { return false }
    for place in (start + 7)..<max(start + 7, end - 2)
    where bytes[place] == 0x3A && isDigit(place - 1) && isDigit(place + 1) && isDigit(place + 2) {
      return true
    }
    return false
  }

  private func isDigit(_ place: Int) -> Bool { (0x30...0x39).contains(bytes[place]) }

  private func isAfterEmptyLine(_ line: Int) -> Bool {
    guard line >= 2 else { return line == 0 }
    if bytes[line - 2] == 0x0A { return true }
    return bytes[line - 2] == 0x0D && line >= 3 && bytes[line - 3] == 0x0A
  }

  private func withoutEmptyLine(_ end: Int) -> Int {
    if end >= 2, bytes[end - 1] == 0x0A, bytes[end - 2] == 0x0A { return end - 1 }
    if end >= 3, bytes[end - 1] == 0x0A, bytes[end - 2] == 0x0D, bytes[end - 3] == 0x0A {
      return end - 2
    }
    return end
  }
}
