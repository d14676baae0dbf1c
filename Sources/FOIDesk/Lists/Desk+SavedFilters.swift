import Casebook
import Foundation

/// Filters of lists that a person wants again: each is a small file in the casebook's folder `Filters`.
extension Desk {
  /// What narrows a list, under a name.
  package struct SavedFilter: Hashable, Sendable {
    /// The lists that can be narrowed and have their filters kept.
    package enum List: String, CaseIterable, Sendable {
      case cases, answers
    }

    package let name: String
    package let list: List
    /// The names and values, as options of a command and in a page's address.
    package let pairs: [Pair]

    /// One name and its value.
    package struct Pair: Hashable, Sendable {
      package let name: String
      package let value: String

      package init(name: String, value: String) {
        self.name = name
        self.value = value
      }
    }

    package init(name: String, list: List, pairs: [Pair]) {
      self.name = name
      self.list = list
      self.pairs = pairs
    }
  }

  /// All saved filters, by name; a file that is none is passed over.
  package func savedFilters() -> [SavedFilter] {
    let folder = folder.filters
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
    return files.filter { $0.pathExtension == SavedFilter.ending }.compactMap { url in
      guard let text = try? environment.text(of: url.path(percentEncoded: false)) else {
        return nil
      }
      return SavedFilter(text, name: url.deletingPathExtension().lastPathComponent)
    }.sorted { ($0.name.lowercased(), $0.name) < ($1.name.lowercased(), $1.name) }
  }

  /// The saved filter of that name, in any case of letters.
  package func savedFilter(_ name: String) throws(DeskError) -> SavedFilter {
    let all = savedFilters()
    let wanted = name.trimmed.lowercased()
    guard let found = all.first(where: { $0.name.lowercased() == wanted }) else {
      let names = all.map(\.name)
      throw .unknownValue(
        name, what: "a saved filter", allowed: names.isEmpty ? ["none is saved yet"] : names,
        nearest: nearest(to: name, among: names))
    }
    return found
  }

  /// Keeps a filter; one of the same name gives way to it.
  ///
  /// - Parameters:
  ///   - filter: What is kept.
  ///   - version: For a form, the version of that name's filter that it showed, or nothing if it showed none.
  ///     Another filter than that is not written over.
  /// - Throws: ``DeskError``.
  package func save(_ filter: SavedFilter, knowing version: String? = nil) throws(DeskError) {
    let name = filter.name.trimmed
    guard SavedFilter.isName(name) else {
      throw .unknownValue(
        filter.name, what: "a name for a filter",
        allowed: ["up to 60 letters, digits, blanks and hyphens"], nearest: [])
    }
    try saves.alone { () throws(DeskError) in
      let old = savedFilters().first { $0.name.lowercased() == name.lowercased() }
      if let version, let old, old.text != filter.text, old.version != version {
        throw .editedMeanwhile(taken(by: old))
      }
      if let old, old.name != name { try remove(old) }
      try environment.write(Array(filter.text.utf8), to: file(of: name))
      saves.note(filter.text, at: file(of: name), by: recording)
    }
  }

  /// What stands in the way of a further filter of that name: the one that has it; `nil` where none has.
  package func filter(inTheWayOf name: String) -> (filter: SavedFilter, fault: DeskError)? {
    (try? savedFilter(name)).map { ($0, .editedMeanwhile(taken(by: $0))) }
  }

  private func taken(by filter: SavedFilter) -> EditedMeanwhile {
    var detail = EditedMeanwhile.Detail(
      field: "filter-name", label: "filter", theirs: filter.inWords, mine: "")
    sign(&detail, at: file(of: filter.name), filter.text)
    return EditedMeanwhile(thing: .filter(filter.name), details: [detail])
  }

  /// Forgets a filter.
  package func removeFilter(_ name: String) throws(DeskError) -> SavedFilter {
    let filter = try savedFilter(name)
    try remove(filter)
    return filter
  }

  private func remove(_ filter: SavedFilter) throws(DeskError) {
    do {
      try FileManager.default.removeItem(at: file(of: filter.name))
    } catch {
      throw .cannotWrite(
        path: file(of: filter.name).path(percentEncoded: false), reason: SystemFault(error).reason)
    }
  }

  private func file(of name: String) -> URL {
    folder.filters.appending(path: "\(name).\(SavedFilter.ending)")
  }
}

extension Desk.SavedFilter {
  static let ending = "txt"

  /// Whether a name can be that of a file anywhere.
  static func isName(_ name: String) -> Bool {
    !name.isEmpty && name.unicodeScalars.count <= 60
      && name.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == " " || $0 == "-"
      }
  }

  /// The filter as a file: the list, then a line for each name and value.
  var text: String {
    (["list: \(list.rawValue)"]
      + pairs.map { "\($0.name): \($0.value.replacing("\n", with: " "))" })
      .joined(separator: "\n") + "\n"
  }

  /// Which version of the filter this is, for a form to carry.
  package var version: String { Desk.version(of: text) }

  /// What it narrows a list to: `cases: overdue, request meals`.
  var inWords: String {
    let parts = pairs.map { $0.value == "1" ? $0.name : "\($0.name) \($0.value)" }
    return "\(list.rawValue): \(parts.joined(separator: ", "))"
  }

  /// Reads such a file, or gives `nil` where it is none.
  init?(_ text: String, name: String) {
    guard Self.isName(name) else { return nil }
    var list: List?
    var pairs: [Pair] = []
    for line in text.split(whereSeparator: \.isNewline).prefix(50) {
      guard let colon = line.firstIndex(of: ":") else { return nil }
      let key = line[..<colon].trimmed
      let value = line[line.index(after: colon)...].trimmed
      if key == "list" {
        list = List(rawValue: value)
      } else {
        pairs.append(.init(name: key, value: value))
      }
    }
    guard let list else { return nil }
    self.init(name: name, list: list, pairs: pairs)
  }
}
