package import Casebook
import CasebookStore
import Mailroom

extension Desk {
  /// Where and how far to look.
  package struct SearchOptions: Sendable {
    package var request: String?
    package var authority: String?
    package var place: SearchQuery.Place?
    package var limit = 20
    package var offset = 0

    package init() {}
  }

  /// Finds words in questions, answers, letters, originals and evidence, best passages first; where thousands
  /// have them, the latest first.
  package func search(
    _ text: String, _ options: SearchOptions = SearchOptions()
  ) throws(DeskError) -> [SearchHit] {
    let words = SearchWords(text)
    guard !words.terms.isEmpty else { throw .nothingToSearch(text) }
    return try DeskError.wrapping {
      try store.read { reader in
        var query = SearchQuery(words)
        query.request = try options.request.map { try Self.request($0, in: reader).id }
        query.authority = try options.authority.map { try Self.authority($0, in: reader).id }
        query.place = options.place
        query.limit = max(0, options.limit)
        query.offset = max(0, options.offset)
        return try reader.search(query)
      }
    }
  }

  /// From how many matches on the latest are listed first; nil where the best of them are.
  package func matchesTooManyToRank(_ text: String) throws(DeskError) -> Int? {
    let query = SearchQuery(SearchWords(text))
    let isMany = try DeskError.wrapping { try store.read { try $0.hasManyMatches(query) } }
    return isMany ? query.mostRanked : nil
  }

  /// Reads the originals whose words are not indexed yet, so that a search finds them.
  func indexOriginals() throws {
    for id in try store.main.read({ try $0.originalsWithoutText() }) {
      try store.write { writer in
        guard let original = try writer.original(id) else { return }
        // What has no text is kept with none, so that it is not read again and again.
        let text = try? Document(name: original.name, bytes: original.bytes).words().text
        try writer.keep(text: text ?? "", of: id)
      }
    }
  }
}
