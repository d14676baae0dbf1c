/// The sheets of an attached workbook that answers are said to be in: "see the tab called “Mileage”".
struct SheetPointers {
  let script: Script

  private static let sheets = WordSet(
    ["tab", "sheet", "worksheet", "tabs", "sheets", "taflen", "daflen"].map { Words.hash($0) })
  private static let naming = WordSet(
    ["called", "named", "titled", "entitled", "labelled", "marked", "headed", "o", "r", "enw"].map {
      Words.hash($0)
    })
  private static let most = 20

  /// Their names in the order of the letter, each once.
  var names: [String] {
    var names: [String] = []
    for index in script.tokens.indices where Self.sheets.contains(script.tokens[index].hash) {
      guard names.count < Self.most, let name = name(after: index), !names.contains(name) else {
        continue
      }
      names.append(name)
    }
    return names
  }

  /// The words in quotation marks right after "tab", or after "tab called".
  private func name(after index: Int) -> String? {
    var next = index + 1
    if let hash = script.hash(next), Self.naming.contains(hash) { next += 1 }
    guard next < script.tokens.count, !script.opensFragment(next) else { return nil }
    let gap = Array(script.gap(before: next))
    guard let open = Self.marks.first(where: { gap.ends(with: $0.open) }) else { return nil }
    let start = script.tokens[next].start
    let end = min(script.fragments[script.tokens[next].fragment].end, start + 80)
    let words = script.bytes[start..<end]
    guard let close = words.indices.first(where: { words[$0...].starts(with: open.close) }) else {
      return nil
    }
    return String(decoding: script.bytes[start..<close], as: UTF8.self)
  }

  private static let marks: [(open: [UInt8], close: [UInt8])] = [
    ([0x22], [0x22]), ([0x27], [0x27]), (Array("“".utf8), Array("”".utf8)),
    (Array("‘".utf8), Array("’".utf8)),
  ]
}

extension [UInt8] {
  fileprivate func ends(with end: [UInt8]) -> Bool {
    count >= end.count && suffix(end.count).elementsEqual(end)
  }
}
