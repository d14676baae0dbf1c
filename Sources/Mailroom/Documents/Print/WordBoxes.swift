/// A word of a printed page and where it is, in points from the top left.
struct WordBox: Hashable {
  let left: Double
  let top: Double
  let right: Double
  let bottom: Double
  let text: String

  var height: Double { bottom - top }
  var middle: Double { (top + bottom) / 2 }
}

/// The words of a printed document by page, as `pdftotext -tsv` writes them.
enum WordBoxes {
  /// A page with more words is too dense to be a table.
  private static let mostWords = 6_000
  /// A document with more pages is no letter.
  static let mostPages = 20_000

  static func pages(in output: String) -> [[WordBox]] {
    var pages: [[WordBox]] = []
    for line in output.split(separator: "\n") {
      let fields = line.split(separator: "\t", maxSplits: 11, omittingEmptySubsequences: false)
      guard fields.count == 12, let level = Int(fields[0]), let page = Int(fields[1]), page >= 1,
        page <= mostPages
      else { continue }
      while pages.count < page { pages.append([]) }
      guard level == 5, pages[page - 1].count <= mostWords, let left = Double(fields[6]),
        let top = Double(fields[7]), let width = Double(fields[8]), let height = Double(fields[9]),
        [left, top, width, height].allSatisfy({ $0.isFinite && abs($0) < 1e6 }), height > 0
      else { continue }
      pages[page - 1].append(
        WordBox(
          left: left, top: top, right: left + width, bottom: top + height, text: String(fields[11]))
      )
    }
    return pages.map { $0.count > mostWords ? [] : $0 }
  }

  /// The width and height of the first page listed, in points.
  static func size(in output: String) -> (width: Double, height: Double)? {
    for line in output.split(separator: "\n") {
      let fields = line.split(separator: "\t", maxSplits: 11, omittingEmptySubsequences: false)
      guard fields.count == 12, fields[0] == "1", let width = Double(fields[8]),
        let height = Double(fields[9])
      else { continue }
      return (1...100_000).contains(width) && (1...100_000).contains(height) ? (width, height) : nil
    }
    return nil
  }
}
