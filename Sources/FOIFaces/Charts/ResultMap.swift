import Casebook
package import Charts
package import FOIDesk

extension Desk.Results {
  /// What a person who cannot see the map is told; nil where there is none.
  package var alternativeOfMap: String? { map?.alternative }

  /// The values of one question as a map of the councils; nil where fewer than three have a place in it.
  package var map: Chart? {
    guard let question = questions.first, question.isMeasured else { return nil }
    let (values, column) = question.charted(checkedOnly: checkedOnly)
    let tiles = values.compactMap { row, value -> Chart.Tile? in
      guard let code = codes[row.answer.id.authority], CouncilTiles.shipped.places[code] != nil
      else { return nil }
      return Chart.Tile(
        code: code,
        value: Chart.Value(
          label: row.answer.authority, amount: value.amount?.double ?? 0,
          written: question.written(value), isChecked: row.isChecked(column)))
    }
    guard tiles.count >= 3 else { return nil }
    let left = values.count - tiles.count
    let words =
      "A map with a tile for each council, \(tiles.count) of them with a value."
      + (left == 0
        ? "" : " Without a tile: \(counted(left, "authority", "authorities")) with a value.")
    let years = question.periods[column].map { question.periods.count > 1 ? " (\($0))" : "" } ?? ""
    return .map(
      .init(
        id: "map-\(question.question.id.compact)", title: question.question.text + years,
        description: words + " "
          + question.summary(checkedOnly: checkedOnly).joined(separator: " ")), tiles)
  }
}
