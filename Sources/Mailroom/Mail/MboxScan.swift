import Foundation

/// Where messages begin and end in an mbox.
struct MboxScan {
  let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// A message without its separator and the empty line that the mailbox adds.
  struct Message {
    let range: Range<Int>
    /// The time of delivery that its separator gives.
    let delivered: Date?
  }

  func messages(from start: Int) -> [Message] {
    var found: [Message] = []
    var begin: Int?
    var delivered: Date?
    var line = max(0, start)
    while line < bytes.count {
      let end = lineEnd(after: line)
      if isSeparator(line, end), line == start || isAfterEmptyLine(line) {
        if let begin {
          found.append(
            Message(range: begin..<max(begin, withoutEmptyLine(line)), delivered: delivered))
        }
        begin = end
        delivered = time(ofSeparator: line..<end)
      }
      guard let next = nextCandidate(after: line) else { break }
      line = next
    }
    if let begin {
      found.append(
        Message(range: begin..<max(begin, withoutEmptyLine(bytes.count)), delivered: delivered))
    }
    return found
  }

  /// The time in a separator, `From jo@anytown.example Tue Apr 28 10:12:00 2026`, taken as London's.
  private func time(ofSeparator line: Range<Int>) -> Date? {
    let words = String(decoding: bytes[line], as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard
      let clock = words.lastIndex(where: {
        $0.count(where: { $0 == ":" }) >= 1 && $0.first?.isNumber == true
      }),
      clock >= 2, let month = Self.months.firstIndex(of: words[clock - 2].lowercased()),
      let day = Int(words[clock - 1]), (1...31).contains(day),
      let year = words[(clock + 1)...].compactMap({ Int($0) }).first(where: { $0 > 1900 })
    else { return nil }
    let time = words[clock].split(separator: ":").compactMap { Int($0) }
    var parts = DateComponents(year: year, month: month + 1, day: day)
    (parts.hour, parts.minute) = (time.first, time.count > 1 ? time[1] : 0)
    return MailClock.london.date(from: parts)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

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
