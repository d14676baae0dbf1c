import Casebook
import FOILaw

/// MuckRock's list of requests as CSV: a line for each, without its letters.
struct MuckRockList {
  let requests: [PeerRequest]

  static func isList(_ bytes: [UInt8]) -> Bool {
    let head = String(decoding: bytes.prefix(400), as: UTF8.self).drop { $0 == "\u{FEFF}" }
    return head.hasPrefix("User,Title,Status,URL,Jurisdiction,")
  }

  init(_ bytes: [UInt8], name: String) throws(PeerFault) {
    let table = CSVRows(String(decoding: bytes, as: UTF8.self), guessLines: 1)
    if let line = table.lineOfUnmatchedQuotes { throw .badTable(file: name, line: line) }
    let header = table.rows.first?.cells ?? []
    requests = table.rows.dropFirst().compactMap { row in
      Self.request { title in
        guard let place = header.firstIndex(of: title), row.cells.indices.contains(place) else {
          return nil
        }
        let text = row.cells[place].trimmed
        return text.isEmpty || text == "None" ? nil : text
      }
    }
  }

  private static func request(_ cell: (String) -> String?) -> PeerRequest? {
    guard let title = cell("Title"), let agency = cell("Agency") else { return nil }
    let key = "muckrock:\(slug(title))"
    var request = PeerRequest(key: key, title: title, authority: agency)
    request.url = cell("URL")
    request.reference = cell("Tracking Number")
    request.status = cell("Status")
    request.otherLaw = cell("Jurisdiction") ?? "the United States"
    if let day = cell("Date Submitted").flatMap(PeerTime.day) {
      request.letters.append(
        PeerLetter(
          key: "\(key):000", day: day, role: .sent,
          text: cell("Requested Documents").map(MuckRockExport.plain), name: "request.txt"))
    }
    let isOver = request.status.flatMap { PastStatus($0) }.map { status in
      switch status {
      case .outcome, .partly: true
      case .awaiting, .acknowledged, .clarification, .review, .withdrawn, .notDelivered, .aside:
        false
      }
    }
    if isOver == true, let day = cell("Date Done").flatMap(PeerTime.day) {
      request.letters.append(
        PeerLetter(key: "\(key):done", day: day, role: .response, name: "done"))
    }
    return request
  }
}
