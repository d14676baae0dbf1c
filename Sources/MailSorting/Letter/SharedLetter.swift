package import Casebook
package import Mailroom
import ReplyReader

/// A letter that may answer for several authorities: that of a shared service or of a successor.
package struct SharedLetter: Sendable {
  /// The authorities that it says it answers for, in the order of their names; it names none where it is
  /// an ordinary letter.
  package let authorities: [AuthorityID]
  /// The letter without the parts for other authorities, where it has a part for each.
  private let parts: [AuthorityID: ReplyDocuments]
  private let whole: ReplyDocuments

  /// - Parameters:
  ///   - documents: The letter with its enclosures.
  ///   - names: The names of those who were asked.
  ///   - request: What they were asked, which tells a part with answers from a letterhead.
  package init(_ documents: ReplyDocuments, names: AuthorityNames, request: Request?) {
    whole = documents
    var answersFor: Set<AuthorityID> = []
    var headings: [[(authority: AuthorityID, start: Int)]] = []
    for part in documents.parts {
      let mentions = names.mentions(in: part.document.text)
      answersFor.formUnion(mentions.filter(\.isForIt).map(\.authority))
      headings.append(mentions.compactMap { one in one.heading.map { (one.authority, $0) } })
    }
    parts = request.map { Self.parts(of: documents, at: headings, $0) } ?? [:]
    authorities = answersFor.union(parts.keys).sorted()
  }

  /// What the letter says to one authority's case.
  package func documents(for authority: AuthorityID) -> ReplyDocuments {
    parts[authority] ?? whole
  }

  /// Whether it has a part for each authority.
  var isDivided: Bool { !parts.isEmpty }

  private static func parts(
    of documents: ReplyDocuments, at headings: [[(authority: AuthorityID, start: Int)]],
    _ request: Request
  ) -> [AuthorityID: ReplyDocuments] {
    let named = Set(headings.joined().map(\.authority))
    guard named.count > 1 else { return [:] }
    let asked = request.questions.count { !$0.isStem }
    var found: [AuthorityID: ReplyDocuments] = [:]
    for authority in named {
      let own = zip(documents.parts, headings).map { part, headings in
        (name: part.name, document: part.document.keeping(headings, of: authority))
      }
      let joined = ReplyDocuments(own)
      let answered = joined.reading(of: request).answers.count { $0.outcome != .blank }
      // A letterhead or a signature answers nothing.
      if answered * 2 >= asked { found[authority] = joined }
    }
    return found.count > 1 ? found : [:]
  }
}

extension DocumentText {
  /// The text with the parts for other authorities blank, so that every place in it stays where it was.
  fileprivate func keeping(
    _ headings: [(authority: AuthorityID, start: Int)], of authority: AuthorityID
  ) -> DocumentText {
    guard !headings.isEmpty else { return self }
    var bytes = Array(text.utf8)
    for (place, heading) in headings.enumerated() where heading.authority != authority {
      let end = place + 1 < headings.count ? headings[place + 1].start : bytes.count
      for byte in heading.start..<end where bytes[byte] > 0x20 { bytes[byte] = 0x20 }
    }
    return DocumentText(text: String(decoding: bytes, as: UTF8.self), format: format)
  }
}
