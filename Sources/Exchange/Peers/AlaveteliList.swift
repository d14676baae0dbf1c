import Casebook
import Mailroom

/// The list of a batch's requests as CSV: no letters and no days, but every request's state.
package struct AlaveteliList: Sendable {
  /// A line of it.
  struct Row: Sendable {
    let url: String
    let urlTitle: String
    let authority: String
    let replies: Int?
    let status: String
  }

  let rows: [Row]

  private static let header = [
    "request_url", "authority_name", "number_of_replies", "request_status",
  ]

  static func isList(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes.prefix(200), as: UTF8.self).drop { $0 == "\u{FEFF}" }
      .hasPrefix(header.joined(separator: ","))
  }

  /// Reads the list; an empty file is the list of an empty batch.
  init(_ bytes: [UInt8], name: String) throws(PeerFault) {
    let table = CSVRows(String(decoding: bytes, as: UTF8.self), guessLines: 1)
    if let line = table.lineOfUnmatchedQuotes { throw .badTable(file: name, line: line) }
    rows = table.rows.dropFirst().compactMap { row in
      guard row.cells.count >= 4,
        let last = row.cells[0].split(separator: "/").last.map(String.init)
      else { return nil }
      return Row(
        url: row.cells[0], urlTitle: last, authority: row.cells[1], replies: Int(row.cells[2]),
        status: row.cells[3])
    }
  }

  /// Adds what the list says to the requests of an export.
  func complete(_ export: inout PeerExport) {
    for row in rows {
      guard
        let place = export.requests.firstIndex(where: { $0.key == "alaveteli:\(row.urlTitle)" })
      else {
        export.remarks.append(.noLetters(request: row.urlTitle))
        continue
      }
      export.requests[place].url = row.url
      export.requests[place].authority = row.authority
      export.requests[place].status = export.requests[place].status ?? row.status
      let here = export.requests[place].letters.count { $0.role.isAuthoritys }
      if let replies = row.replies, replies > here {
        export.remarks.append(
          .repliesMissing(request: row.urlTitle, onSite: replies, here: here))
      }
    }
  }
}

extension PeerLetter.Role {
  /// Whether it came from the authority.
  package var isAuthoritys: Bool {
    switch self {
    case .response, .clarificationAsked, .feesNotice, .transferred: true
    case .sent, .clarificationGiven, .chased, .wrote, .reviewRequested, .complained, .notDelivered,
      .withdrawn, .note:
      false
    }
  }
}
