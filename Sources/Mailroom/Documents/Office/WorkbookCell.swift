import FOILaw
import Foundation

/// A cell of a workbook as it is kept: a number is a number, and its style says what it counts.
struct WorkbookCell {
  var kind: String?
  var style = 0
  var value = ""

  /// The cell as it shows.
  func written(strings: [String], styles: CellStyles, from1904: Bool) -> String {
    switch kind {
    case "s":
      guard let place = Int(value), strings.indices.contains(place) else { return "" }
      return strings[place]
    case "b": return value == "1" ? "TRUE" : "FALSE"
    case "str", "inlineStr", "e", "d": return ParagraphText.flat([value])
    default: break
    }
    guard let number = Double(value), number.isFinite else { return ParagraphText.flat([value]) }
    return switch styles.form(of: style) {
    case .day: Self.day(number, from1904: from1904) ?? plain(number)
    case .pounds(let places): (number < 0 ? "-£" : "£") + Self.grouped(abs(number), places)
    case .share(let places): Self.fixed(number * 100, places) + "%"
    case .number(let places?): Self.fixed(number, places)
    case .number(nil): plain(number)
    }
  }

  /// The number as kept, without the dust of binary fractions.
  private func plain(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return String(Int(number)) }
    let short = String(format: "%.10g", number)
    return short.contains("e") ? value : short
  }

  private static func fixed(_ number: Double, _ places: Int) -> String {
    String(format: "%.\(min(max(places, 0), 10))f", number)
  }

  private static func grouped(_ number: Double, _ places: Int) -> String {
    let text = fixed(number, places)
    let whole = text.prefix { $0 != "." }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped += "," }
      grouped.append(digit)
    }
    return grouped + text.dropFirst(whole.count)
  }

  /// Excel counts days from the end of 1899, or from 1904 where a Mac began the workbook.
  private static func day(_ number: Double, from1904: Bool) -> String? {
    guard number >= 1, number < 2_958_466,
      let epoch = from1904
        ? CalendarDay(year: 1904, month: 1, day: 1) : CalendarDay(year: 1899, month: 12, day: 30)
    else { return nil }
    return CalendarDay(number: epoch.number + Int(number)).written
  }
}

/// What the cells of each style show.
struct CellStyles {
  enum Form: Hashable {
    case day
    case pounds(places: Int)
    case share(places: Int)
    case number(places: Int?)
  }

  private var forms: [Form] = []

  init() {}

  init(_ part: [UInt8]) throws(DocumentFault) {
    let xml = try XMLPull(part, format: .xlsx)
    var codes: [Int: String] = [:]
    var isCell = false
    while let node = try xml.next() {
      switch node {
      case .start("numFmt"):
        if let id = xml.attribute("numFmtId").flatMap({ Int($0) }) {
          codes[id] = xml.attribute("formatCode")
        }
      case .start("cellXfs"): isCell = true
      case .end("cellXfs"): isCell = false
      case .start("xf"):
        guard isCell else { continue }
        let id = xml.attribute("numFmtId").flatMap { Int($0) } ?? 0
        forms.append(codes[id].map(Self.form) ?? Self.builtIn(id))
      case .start, .end, .text: break
      }
    }
  }

  func form(of style: Int) -> Form {
    forms.indices.contains(style) ? forms[style] : .number(places: nil)
  }

  private static func builtIn(_ id: Int) -> Form {
    switch id {
    case 2, 4: .number(places: 2)
    case 5, 6: .pounds(places: 0)
    case 7, 8: .pounds(places: 2)
    case 9: .share(places: 0)
    case 10: .share(places: 2)
    case 14...17, 22: .day
    default: .number(places: nil)
    }
  }

  /// What a format such as `[$£-809]#,##0.00` or `dd/mm/yyyy` shows.
  private static func form(of code: String) -> Form {
    let isPounds = code.contains("£")
    // Words in quotation marks and brackets are not signs of the format.
    var (signs, closing) = ("", Character?.none)
    for character in code.prefix(while: { $0 != ";" }) {
      if let mark = closing {
        if character == mark { closing = nil }
      } else if character == "\"" || character == "[" {
        closing = character == "[" ? "]" : "\""
      } else {
        signs.append(character)
      }
    }
    let places =
      signs.split(separator: ".", maxSplits: 1).dropFirst().first?
      .prefix { $0 == "0" || $0 == "#" }.count ?? 0
    if signs.lowercased().contains(where: { "dy".contains($0) }) { return .day }
    if isPounds { return .pounds(places: places) }
    if signs.contains("%") { return .share(places: places) }
    return .number(places: signs.contains("0") && signs.contains(".") ? places : nil)
  }
}
