import Casebook
import Charts
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct ChartTests {
  /// Reads a chart as XML: its elements with their attributes, and all its texts.
  private final class Reader: NSObject, XMLParserDelegate {
    var elements: [(name: String, attributes: [String: String])] = []
    var texts = ""

    func parser(
      _ parser: XMLParser, didStartElement name: String, namespaceURI: String?,
      qualifiedName: String?, attributes: [String: String] = [:]
    ) {
      elements.append((name, attributes))
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
      texts += string
    }

    static func read(_ chart: Chart) -> Reader? {
      let reader = Reader()
      let parser = XMLParser(data: Data(chart.svg.utf8))
      parser.delegate = reader
      return parser.parse() ? reader : nil
    }

    func count(_ className: String) -> Int {
      elements.filter {
        ($0.attributes["class"] ?? "").split(separator: " ").contains(Substring(className))
      }
      .count
    }
  }

  private static let caption = Chart.Caption(
    id: "times", title: "How long", description: "Half within 18 days.")

  /// Every kind of chart with that many things in it, each counted `count` times.
  private static func charts(_ number: Int, count: Int = 3, label: String = "Label") -> [Chart] {
    let bars = (0..<number).map { Chart.Bar(label: "\(label) \($0)", count: count) }
    return [
      .values(
        caption,
        (0..<number).map {
          .init(
            label: "\(label) \($0)", amount: Double(count), written: "£\(count)",
            isChecked: $0 % 2 == 0)
        }),
      .map(
        caption,
        CouncilTiles.shipped.places.keys.sorted().prefix(number).enumerated().map { place, code in
          .init(
            code: code,
            value: .init(
              label: "\(label) \(place)", amount: Double(count), written: "£\(count)",
              isChecked: place % 2 == 0))
        }),
      .bars(caption, bars), .columns(caption, bars, beneath: label),
      .histogram(caption, (0..<number).map { .init(days: $0, count: count) }),
      .outcomes(
        caption,
        (0..<number).map { place in
          .init(
            label: "\(label) \(place)",
            counts: Dictionary(uniqueKeysWithValues: Outcome.allCases.map { ($0, count) }))
        }),
    ]
  }

  @Test(arguments: [0, 1, 2, 13, 400])
  func anyNumberOfThingsMakesAWellFormedImage(number: Int) throws {
    for chart in Self.charts(number) {
      let reader = try #require(Reader.read(chart))
      let root = try #require(reader.elements.first)
      #expect(root.name == "svg")
      #expect(root.attributes["role"] == "img")
      #expect(root.attributes["aria-labelledby"] == "chart-times-title chart-times-desc")
      #expect(reader.elements.dropFirst().prefix(2).map(\.name) == ["title", "desc"])
      #expect(reader.texts.contains("How long"))
      #expect(reader.texts.contains("Half within 18 days."))
      #expect(reader.texts.contains("Nothing to show yet.") == (number == 0))
      #expect(!chart.svg.contains("style") && !chart.svg.contains("script"))
    }
  }

  @Test(arguments: [Int.min, -1, 0, 1, Int.max])
  func anyCountIsDrawn(count: Int) throws {
    for chart in Self.charts(3, count: count) {
      let reader = try #require(Reader.read(chart))
      for (_, attributes) in reader.elements {
        for side in ["width", "height"] {
          guard let length = attributes[side] else { continue }
          #expect((Double(length) ?? -1) >= 0, "\(side)=\(length)")
        }
      }
    }
  }

  @Test func whatIsWrittenIsEscaped() throws {
    let words = "</text><script>alert('1')</script> & \"x\" \u{0}\u{1B}\u{FFFE}"
    for chart in Self.charts(2, label: words) {
      let reader = try #require(Reader.read(chart))
      #expect(!reader.elements.contains { $0.name == "script" })
    }
    let odd = Chart.Caption(id: "a\"><b>", title: words, description: words)
    let chart = Chart.bars(odd, [.init(label: words, count: 1)])
    let reader = try #require(Reader.read(chart))
    #expect(!reader.elements.contains { $0.name == "script" || $0.name == "b" })
    #expect(reader.texts.contains("</text><script>alert('1')</script> & \"x\" "))
  }

  @Test func theLongestBarIsFullAndEveryNumberIsShown() throws {
    let chart = Chart.bars(
      Self.caption, [.init(label: "s43(2)", count: 40), .init(label: "s12", count: 10)])
    let reader = try #require(Reader.read(chart))
    let widths = reader.elements.filter { $0.name == "rect" }.compactMap { $0.attributes["width"] }
    #expect(widths == ["410", "102.5"])
    #expect(reader.texts.contains("s43(2): 40"))
    #expect(reader.texts.contains("s12: 10"))
  }

  @Test func outcomesDifferByMoreThanColour() throws {
    let chart = Chart.outcomes(
      Self.caption, [.init(label: "1", counts: [.answered: 30, .refused: 10, .notHeld: 2])])
    let reader = try #require(Reader.read(chart))
    // Once in the legend and once in the bar.
    #expect(reader.count("outcome-refused") == 2)
    #expect(reader.count("outcome-ncnd") == 0)
    #expect(reader.elements.filter { $0.name == "pattern" }.count == 2)
    #expect(reader.texts.contains("✕ refused"))
    #expect(reader.texts.contains("✕ 10"))
    #expect(reader.texts.contains("1: 2 not held"))
    let patterns = Set(Outcome.allCases.map(\.sign))
    #expect(patterns.count == Outcome.allCases.count)
  }

  @Test func aFileHasItsTitleItsSourceAndItsOwnColours() throws {
    let chart = Chart.values(
      Self.caption, [.init(label: "Anytown", amount: 3, written: "£3", isChecked: false)])
    let file = chart.file(source: "Source: answers of <one> authority.")
    let parser = XMLParser(data: Data(file.utf8))
    let reader = Reader()
    parser.delegate = reader
    #expect(parser.parse())
    #expect(reader.texts.contains("Source: answers of <one> authority."))
    #expect(reader.texts.contains("Half within 18 days."))
    #expect(!file.contains("var(") && file.contains("#2f6f9f"))
    #expect(chart.alternative == "How long. Half within 18 days.")
  }

  /// A font that is not there is drawn in a wider one, so a line has room to spare.
  @Test func aTitleOfAnyLengthStaysWithinItsPicture() throws {
    let long = "WHAT WAS THE TOTAL AMOUNT OF COMPENSATION PAID IN EACH OF THESE FINANCIAL YEARS? "
    let word = String(repeating: "Llanfairpwll", count: 8)
    for title in [long + word, String(repeating: "wm ", count: 60), "Short?"] {
      let chart = Chart.values(
        .init(id: "long", title: title, description: "One value."),
        [.init(label: "Anytown", amount: 3, written: "£3", isChecked: true)])
      let lines = chart.file(source: title).split(separator: "\n")
        .filter { $0.contains("class=\"file-title\"") }
        .compactMap { $0.split(separator: ">").dropFirst().first?.split(separator: "<").first }
      // No letter of a bold font is wider than its size, and few are wider than three quarters of it.
      #expect(!lines.isEmpty && lines.allSatisfy { $0.count <= 48 })
      let capitals = lines.filter { $0 == $0.uppercased() && $0.count > 30 }
      #expect(capitals.allSatisfy { $0.count <= 36 })
      #expect(lines.joined().filter { $0 != " " } == title.filter { $0 != " " })
    }
  }

  @Test func whatNobodyCheckedIsHatchedAndSaidToBeSo() throws {
    let chart = Chart.values(
      Self.caption,
      [
        .init(label: "Anytown", amount: 4, written: "£4", isChecked: true),
        .init(label: "Otherton", amount: 2, written: "£2", isChecked: false),
      ])
    let reader = try #require(Reader.read(chart))
    #expect(reader.texts.contains("Otherton: £2, not checked"))
    #expect(reader.texts.contains("not checked by anybody yet"))
    #expect(reader.count("chart-pattern") == 2)
  }

  @Test func theLineStandsAfterTheDaysAllowed() throws {
    let chart = Chart.histogram(
      Self.caption,
      [.init(days: 20, count: 7), .init(days: 21, count: 5), .init(days: 300, count: 1)])
    let reader = try #require(Reader.read(chart))
    #expect(reader.texts.contains("16–20 working days: 7"))
    #expect(reader.texts.contains("21–25 working days: 5"))
    #expect(reader.texts.contains("56+ working days: 1"))
    #expect(reader.texts.contains("20 days"))
    let mark = reader.elements.first { $0.attributes["class"] == "chart-mark" }
    // Twelve columns of forty: the line stands after the fourth.
    #expect(mark?.attributes["x1"] == "160")
    #expect(reader.count("chart-late") == 8)
  }

  @Test func aLongLabelIsCutAndStaysReadableWhole() throws {
    let label = String(repeating: "very ", count: 40) + "long"
    let chart = Chart.bars(Self.caption, [.init(label: label, count: 1)])
    let reader = try #require(Reader.read(chart))
    #expect(reader.texts.contains("…"))
    #expect(reader.texts.contains(label))
  }
}
