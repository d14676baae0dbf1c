import Casebook
import FOILaw
import Foundation
import Mailroom

/// The zip of one request: its correspondence as one text, and the attachments beside it.
///
/// Replies are folded in it: what they quote is left out, and now and then an answer with it.
struct AlaveteliLetters {
  private(set) var request: PeerRequest
  private(set) var remarks: [PeerExport.Remark] = []

  static func isRequest(_ paths: [String]) -> Bool { paths.contains("correspondence.txt") }

  init(_ source: PeerExport.Source) throws(PeerFault) {
    let files: [PackedFiles.File]
    do throws(PackedFiles.Fault) {
      files = try PackedFiles(source.bytes).files
    } catch {
      throw .packed(error)
    }
    guard let text = files.first(where: { $0.path == "correspondence.txt" }) else {
      throw .unknown(found: files.map(\.path))
    }
    let lines = String(decoding: text.bytes, as: UTF8.self)
      .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    let blocks = Self.blocks(in: lines)
    guard let first = blocks.first, let asked = first.to else {
      throw .badText(file: "correspondence.txt")
    }
    let url = Self.url(in: lines.first ?? "")
    let key = url?.split(separator: "/").last.map(String.init) ?? source.stem
    request = PeerRequest(
      key: "alaveteli:\(key)",
      title: Self.title(in: lines.first ?? "") ?? AlaveteliBatch.title(of: key),
      authority: asked)
    request.url = url
    addLetters(blocks, requester: first.from, key: key)
    addAttachments(files)
  }

  private mutating func addLetters(_ blocks: [Block], requester: String, key: String) {
    var (sent, received) = (0, 0)
    for block in blocks {
      guard let day = block.day else { continue }
      let isOwn = block.from == requester
      if isOwn { sent += 1 } else { received += 1 }
      let number = isOwn ? sent : received
      let direction = isOwn ? "outgoing" : "incoming"
      var letter = PeerLetter(
        key: "alaveteli:\(key):\(direction)#\(number)", day: day, role: isOwn ? .wrote : .response,
        text: block.text, name: "\(direction)-\(number).txt")
      if isOwn {
        letter.role =
          sent == 1 ? .sent : AlaveteliRecord.asksForReview(block.text) ? .reviewRequested : .wrote
      }
      request.letters.append(letter)
    }
  }

  /// `2_3_hello world.txt` is part 3 of the second message that came in.
  private mutating func addAttachments(_ files: [PackedFiles.File]) {
    for file in files where file.path != "correspondence.txt" {
      let parts = file.path.split(separator: "_", maxSplits: 2).map(String.init)
      let incoming = request.letters.indices.filter { request.letters[$0].role == .response }
      guard parts.count == 3, let number = Int(parts[0]), Int(parts[1]) != nil,
        (1...max(1, incoming.count)).contains(number), !incoming.isEmpty
      else {
        remarks.append(.unplaced(file.path))
        continue
      }
      request.letters[incoming[number - 1]].attachments.append(
        .init(name: parts[2], bytes: file.bytes))
    }
  }

  /// One message: its head, and its words up to the next.
  private struct Block {
    var from = ""
    var to: String?
    var day: CalendarDay?
    var text = ""
  }

  /// The blocks between lines of 31 hyphens; a letter may hold such a line, so a block must have a head.
  private static func blocks(in lines: [String]) -> [Block] {
    let rule = String(repeating: "-", count: 31)
    var blocks: [Block] = []
    var isOutside = true
    for (place, line) in lines.enumerated() {
      if line.trimmed == rule {
        if let block = head(at: place + 1, in: lines) {
          blocks.append(block)
          isOutside = false
          continue
        }
        // An annotation or a resending: what follows is no letter of either side.
        if isAside(at: place + 1, in: lines) {
          isOutside = true
          continue
        }
      }
      guard !isOutside, let last = blocks.indices.last else { continue }
      blocks[last].text += line + "\n"
    }
    for place in blocks.indices { blocks[place].text = withoutHead(blocks[place].text) }
    return blocks
  }

  /// `From:`, `To:` and `Date:`, whatever the words for them are in the site's language.
  private static func head(at place: Int, in lines: [String]) -> Block? {
    var values: [String] = []
    for line in lines.dropFirst(place).prefix(4) {
      if line.trimmed.isEmpty, values.isEmpty { continue }
      guard let colon = line.firstIndex(of: ":"), line[..<colon].count <= 20 else { break }
      values.append(line[line.index(after: colon)...].trimmed)
      if values.count == 3 { break }
    }
    guard values.count == 3, let day = SheetDates.day(values[2]) else { return nil }
    return Block(from: values[0], to: values[1], day: day)
  }

  private static func isAside(at place: Int, in lines: [String]) -> Bool {
    guard let line = lines.dropFirst(place).first(where: { !$0.trimmed.isEmpty }) else {
      return true
    }
    return line.hasPrefix("Date:") || line.contains("left an annotation")
  }

  /// The words after the three lines of the head.
  private static func withoutHead(_ text: String) -> String {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    while lines.first?.trimmed.isEmpty == true { lines = lines.dropFirst() }
    lines = lines.dropFirst(3)
    return lines.joined(separator: "\n").trimmed + "\n"
  }

  private static func url(in line: String) -> String? {
    guard let start = line.range(of: "http") else { return nil }
    let address = line[start.lowerBound...].prefix { !$0.isWhitespace && $0 != "\"" && $0 != ">" }
    let text = address.last == "." ? address.dropLast() : address
    return text.contains("/request/") ? String(text) : nil
  }

  private static func title(in line: String) -> String? {
    guard let open = line.firstIndex(of: "\""), let close = line.lastIndex(of: "\""), open < close
    else { return nil }
    let title = line[line.index(after: open)..<close].trimmed
    return title.isEmpty ? nil : title
  }
}
