package import Casebook
import CasebookStore
import FOILaw
import Foundation

/// What a person may call a request, an authority or a case: its id, its name, or a piece of either.
///
/// An id comes before a name, and a whole name before a piece of one. Where several fit, nothing is guessed.
extension Desk {
  /// The request a person means: its id, its title, a unique piece of either, or its file.
  package func request(_ text: String) throws(DeskError) -> Request {
    try DeskError.wrapping { try store.read { try Self.request(text, in: $0) } }
  }

  static func request(_ text: String, in reader: any CasebookReader) throws -> Request {
    for key in keys(of: text) {
      if let exact = try reader.request(RequestID(key)) { return exact }
    }
    let all = try reader.requestTitles()
    let fitting = requests(called: text, among: all)
    if fitting.count == 1, let request = try reader.request(fitting[0].id) { return request }
    guard fitting.isEmpty else {
      throw DeskError.ambiguousRequest(text, matches: fitting.map { "\($0.id) (\($0.title))" })
    }
    let key = keys(of: text)[0]
    let near = nearest(to: key, among: all.map(\.id.description))
    let byTitle = nearest(to: text, among: all.map(\.title))
    let titled = all.filter { byTitle.contains($0.title) }.map(\.id.description)
    throw DeskError.unknownRequest(text, nearest: near + titled.filter { !near.contains($0) })
  }

  /// The one authority that a person means: its id, name, another name of it, a unique piece of them, or its
  /// GSS code.
  package func authority(_ text: String) throws(DeskError) -> Authority {
    try DeskError.wrapping { try store.read { try Self.authority(text, in: $0) } }
  }

  static func authority(_ text: String, in reader: any CasebookReader) throws -> Authority {
    let slugged = AuthorityID(slugging: text)
    if let exact = try reader.authority(slugged) { return exact }
    let matches = try authorities(called: text, in: reader)
    switch matches.count {
    case 1: return matches[0]
    case 0:
      let all = try reader.authorities(matching: nil)
      let code = text.trimmed.uppercased()
      if let coded = all.first(where: { $0.gss == code }) { return coded }
      throw DeskError.unknownAuthority(
        text, nearest: nearestNames(to: text, among: all.map(\.id.description)))
    default:
      throw DeskError.ambiguousAuthority(text, matches: matches.map(\.id.description))
    }
  }

  /// The case a person means: its handle, its authority, its request where that has one case, or any unique
  /// piece of them; also both together, as `School meals, to Derby City Council`.
  static func caseID(_ text: String, in reader: any CasebookReader) throws -> CaseID {
    if let id = CaseID(handle: text), try reader.caseFile(id) != nil { return id }
    let piece = text.lowercased()
    let matches = try reader.cases(matching: piece, limit: 50)
    if matches.count == 1 { return matches[0] }
    // "derby-city-council" means Derby, even where there is a South Derby too.
    let exact = matches.filter {
      $0.authority.description == piece || $0.request.description == piece
    }
    if exact.count == 1 { return exact[0] }
    // Handles that have the piece are not passed over for an authority, unless that is its whole name.
    let named =
      try matches.isEmpty
      ? cases(called: text, in: reader)
      : authorities(called: text, in: reader).filter { $0.goesUnder(text.trimmed) }
        .flatMap { authority in try cases(in: reader) { $0.authority = authority.id } }
    if exact.isEmpty, named.count == 1 { return named[0] }
    let fitting = matches.isEmpty ? named : matches
    guard fitting.isEmpty else {
      throw DeskError.ambiguousCase(text, matches: fitting.map(\.description))
    }
    let all = try reader.cases(matching: "", limit: 5_000)
    let near = nearest(to: piece, among: all.map(\.description))
    let authorities = Set(nearestNames(to: text, among: all.map(\.authority.description)))
    let byAuthority = all.filter { authorities.contains($0.authority.description) }
    throw DeskError.unknownCase(
      text, nearest: byAuthority.isEmpty ? near : byAuthority.prefix(5).map(\.description))
  }

  /// The ids that are near a name, or that have as many words near it: `derbi` is near `derby-city-council`.
  private static func nearestNames(to text: String, among ids: [String]) -> [String] {
    let slugged = AuthorityID(slugging: text).description
    let whole = nearest(to: slugged, among: ids)
    guard whole.isEmpty, !slugged.isEmpty else { return whole }
    let count = slugged.split(separator: "-").count
    var byPiece: [String: [String]] = [:]
    for id in ids {
      let words = id.split(separator: "-")
      for start in words.indices where start + count <= words.endIndex {
        byPiece[words[start..<start + count].joined(separator: "-"), default: []].append(id)
      }
    }
    var found: [String] = []
    for piece in nearest(to: slugged, among: byPiece.keys.sorted()) {
      for id in byPiece[piece] ?? [] where !found.contains(id) { found.append(id) }
    }
    return Array(found.prefix(5))
  }

  /// The requests that go under a name or a piece of one; those with the whole name before the others.
  private static func requests(
    called text: String, among all: [(id: RequestID, title: String)]
  ) -> [(id: RequestID, title: String)] {
    let title = text.trimmed.lowercased()
    let titled = all.filter { $0.title.lowercased() == title }
    guard titled.isEmpty else { return titled }
    let keys = keys(of: text).filter { !$0.isEmpty }
    return all.filter { request in
      let names = [request.id.description, RequestID(slugging: request.title).description]
      return keys.contains { key in names.contains { $0.has(key) } }
    }
  }

  /// The authorities that go under a name or a piece of one; those with the whole name before the others.
  private static func authorities(
    called text: String, in reader: any CasebookReader
  ) throws -> [Authority] {
    let name = text.trimmed
    let slugged = AuthorityID(slugging: name).description
    guard !slugged.isEmpty else { return [] }
    var matches = try reader.authorities(matching: name)
    if matches.isEmpty { matches = try reader.authorities(matching: slugged) }
    let named = matches.filter { $0.goesUnder(name) }
    return named.isEmpty ? matches : named
  }

  /// The cases that an authority's or a request's name means, or both names together.
  private static func cases(
    called text: String, in reader: any CasebookReader
  ) throws -> [CaseID] {
    let titles = try reader.requestTitles()
    var both: [CaseID] = []
    for mark in ["/", ", to "] {
      guard let at = text.range(of: mark, options: [.backwards, .caseInsensitive]) else { continue }
      let asked = requests(called: String(text[..<at.lowerBound]), among: titles).map(\.id)
      for authority in try authorities(called: String(text[at.upperBound...]), in: reader)
        .prefix(20)
      {
        both += try cases(in: reader) { $0.authority = authority.id }
          .filter { asked.contains($0.request) }
      }
    }
    guard both.isEmpty else { return both }
    let atAuthorities = try authorities(called: text, in: reader).prefix(20).flatMap { authority in
      try cases(in: reader) { $0.authority = authority.id }
    }
    guard atAuthorities.isEmpty else { return atAuthorities }
    return try requests(called: text, among: titles).flatMap { request in
      try cases(in: reader) { query in
        query.request = request.id
        query.page = Page(limit: 20)
      }
    }
  }

  private static func cases(
    in reader: any CasebookReader, _ narrow: (inout CaseQuery) -> Void
  ) throws -> [CaseID] {
    var query = CaseQuery()
    narrow(&query)
    return try reader.cases(query).map(\.id)
  }

  /// What a name would be as an id: the name of its file, and the whole of it.
  private static func keys(of text: String) -> [String] {
    let stem = URL(filePath: text).deletingPathExtension().lastPathComponent
    return [RequestID(slugging: stem).description, RequestID(slugging: text).description]
  }
}

extension Authority {
  /// Whether that is its name or another name of it, in capitals or not.
  fileprivate func goesUnder(_ text: String) -> Bool {
    ([name] + aliases).contains { $0.lowercased() == text.lowercased() }
  }
}
