import Foundation
import Testing

@testable import Charts

@Suite struct TileMapTests {
  private static let caption = Chart.Caption(id: "m", title: "Spending", description: "")

  private static func tile(_ code: String, _ amount: Double, isChecked: Bool = true) -> Chart.Tile {
    .init(
      code: code,
      value: .init(label: code, amount: amount, written: "£\(Int(amount))", isChecked: isChecked))
  }

  @Test func everyPlaceIsOneCouncils() {
    let places = CouncilTiles.shipped.places
    #expect(places.count == 363)
    // Barnsley and Sheffield have a code of before 2025 and one of since.
    #expect(Set(places.values).count == 361)
    #expect(places["E06000015"] == .init(column: 6, row: 11))
    #expect(places["S12000027"] == .init(column: 4, row: 29))
  }

  @Test func theGreatestValuesAreTheDarkest() {
    let codes = ["E06000001", "E06000002", "E06000003", "E06000004", "E06000005"]
    let chart = Chart.map(
      Self.caption, codes.enumerated().map { Self.tile($1, Double($0 * 10)) })
    for (place, code) in codes.enumerated() {
      #expect(chart.svg.contains("tile-\(place + 1)\"><title>\(code): £\(place * 10)</title>"))
    }
    #expect(chart.svg.components(separatedBy: "<polygon").count - 1 == 361)
  }

  @Test func equalValuesHaveOneShade() {
    let chart = Chart.map(
      Self.caption,
      ["E06000001", "E06000002", "E06000003"].map { Self.tile($0, 7) })
    #expect(chart.svg.components(separatedBy: "tile-5\"><title>").count - 1 == 3)
    #expect(!chart.svg.contains("£7 to £7"))
  }

  @Test func anUncheckedValueIsHatchedAndSaidToBe() {
    let chart = Chart.map(Self.caption, [Self.tile("E06000001", 1, isChecked: false)])
    #expect(chart.svg.contains("E06000001: £1, not checked"))
    #expect(chart.svg.contains("not checked by anybody yet"))
  }

  @Test func aCodeThatTheMapLacksIsLeftOut() {
    let chart = Chart.map(Self.caption, [Self.tile("E10000003", 1)])
    #expect(chart.svg.contains("Nothing to show yet."))
  }
}
