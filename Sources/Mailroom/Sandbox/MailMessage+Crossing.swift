import Foundation

/// How a message crosses from a worker to its parent: there are thousands, and JSON took a seventh of an import.
extension MailMessage {
  /// What is not words, and seldom there.
  private struct Oddities: Codable, Sendable {
    var problems: [Problem] = []
    var nature = MailNature.personal
  }

  /// The message as it crosses to the parent.
  var packed: WorkerDuty.Done {
    var head = FieldWriter()
    head.put(messageID)
    head.put(answers)
    head.put(from.map { [$0.name, $0.address] } ?? [])
    head.put(to.flatMap { [$0.name, $0.address] })
    head.put(subject)
    head.put(date.map(Self.written))
    head.put(received.map(Self.written))
    head.put(html == nil ? nil : "")
    head.put(attachments.flatMap { [$0.name, $0.type] })
    let isOrdinary = problems.isEmpty && nature == .personal
    let oddities =
      isOrdinary
      ? nil : WorkerCoding.encode(Oddities(problems: problems, nature: nature))
    head.put(oddities.map { String(decoding: $0, as: UTF8.self) })
    let words = [Array(text.utf8)] + (html.map { [$0] } ?? [])
    return (head.bytes, words + attachments.map(\.bytes))
  }

  /// The message as it crossed, or `nil` if that is none.
  init?(packed outcome: WorkerPool.Outcome) {
    self.init()
    var head = FieldReader(outcome.result)
    do throws(FieldReader.Malformed) {
      messageID = try head.text()
      answers = try head.texts()
      let sender = try Self.pairs(head.texts())
      guard sender.count < 2 else { return nil }
      from = sender.first.map { Address(name: $0, address: $1) }
      to = try Self.pairs(head.texts()).map { Address(name: $0, address: $1) }
      subject = try head.text() ?? ""
      date = try head.text().map(Self.date)
      received = try head.texts().map { text throws(FieldReader.Malformed) in try Self.date(text) }
      let hasHTML = try head.text() != nil
      let papers = try Self.pairs(head.texts())
      let oddities = try head.text()
      guard head.isAtEnd, outcome.bytes.count == 1 + (hasHTML ? 1 : 0) + papers.count,
        // Files are called by these names.
        papers.allSatisfy({ MailWalk.isPlain($0.0) })
      else { return nil }
      if let oddities {
        guard let read = WorkerCoding.decode(Oddities.self, Array(oddities.utf8)) else {
          return nil
        }
        (problems, nature) = (read.problems, read.nature)
      }
      text = String(decoding: outcome.bytes[0], as: UTF8.self)
      html = hasHTML ? outcome.bytes[1] : nil
      attachments = zip(papers, outcome.bytes.suffix(papers.count)).map {
        Attachment(name: $0.0, type: $0.1, bytes: $1)
      }
    } catch {
      return nil
    }
  }

  /// An instant to the last bit.
  private static func written(_ date: Date) -> String {
    String(date.timeIntervalSinceReferenceDate.bitPattern, radix: 16)
  }

  private static func date(_ text: String) throws(FieldReader.Malformed) -> Date {
    guard let bits = UInt64(text, radix: 16) else { throw FieldReader.Malformed() }
    return Date(timeIntervalSinceReferenceDate: Double(bitPattern: bits))
  }

  private static func pairs(
    _ texts: [String]
  ) throws(FieldReader.Malformed) -> [(String, String)] {
    guard texts.count.isMultiple(of: 2) else { throw FieldReader.Malformed() }
    return stride(from: 0, to: texts.count, by: 2).map { (texts[$0], texts[$0 + 1]) }
  }
}

/// Texts one after another, each with its length before it.
private struct FieldWriter {
  private(set) var bytes: [UInt8] = []

  private mutating func put(_ number: Int) {
    for place in 0..<4 { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * place))) }
  }

  /// The length of a text that is not there is one more than any text has.
  mutating func put(_ text: String?) {
    guard let text else { return put(Int(UInt32.max)) }
    put(text.utf8.count)
    bytes += text.utf8
  }

  mutating func put(_ texts: [String]) {
    put(texts.count)
    for text in texts { put(text) }
  }
}

/// Reads what ``FieldWriter`` wrote, and believes none of its lengths.
private struct FieldReader {
  struct Malformed: Error {}

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var isAtEnd: Bool { place == bytes.count }

  private mutating func number() throws(Malformed) -> Int {
    guard bytes.count - place >= 4 else { throw Malformed() }
    let number = (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
    place += 4
    return number
  }

  mutating func text() throws(Malformed) -> String? {
    let count = try number()
    if count == Int(UInt32.max) { return nil }
    guard count <= bytes.count - place else { throw Malformed() }
    defer { place += count }
    return String(decoding: bytes[place..<place + count], as: UTF8.self)
  }

  mutating func texts() throws(Malformed) -> [String] {
    let count = try number()
    // Each has a length of four bytes at least.
    guard count <= (bytes.count - place) / 4 else { throw Malformed() }
    var texts: [String] = []
    for _ in 0..<count { texts.append(try text() ?? "") }
    return texts
  }
}
