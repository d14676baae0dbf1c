/// Where each council stands in a map that gives all of them the same room.
///
/// The layout is that of Open Innovations (`NOTICE.md`): a place in rows from the south, of which every
/// second is shifted to the east by half a tile.
package struct CouncilTiles: Sendable {
  package struct Place: Sendable, Hashable {
    package let column: Int
    package let row: Int
  }

  /// By GSS code.
  package let places: [String: Place]

  package static let shipped = CouncilTiles(
    String(decoding: PackageResources.council_tiles_csv, as: UTF8.self))

  /// Reads lines of a code, a column and a row below their headings; a line that is none is left out.
  init(_ text: String) {
    var places: [String: Place] = [:]
    for line in text.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: ",")
      guard cells.count == 3, let column = Int(cells[1]), let row = Int(cells[2]) else { continue }
      places[String(cells[0])] = Place(column: column, row: row)
    }
    self.places = places
  }
}
