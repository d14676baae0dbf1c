/// The name that a mistyped one most likely means, or `nil` where none is close.
func nearestName(to name: String, among names: some Sequence<String>) -> String? {
  let allowed = max(2, name.count / 3)
  let wanted = Array(name.lowercased())
  return
    names.map { (name: $0, distance: editDistance(wanted, Array($0.lowercased()))) }
    .filter { $0.distance <= allowed }
    .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
}

/// How many letters have to be changed, added, dropped or swapped with their neighbour.
private func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  var beforePrevious: [Int] = []
  var previous = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      let replaced = previous[column] + (letter == other ? 0 : 1)
      var cost = min(replaced, previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        cost = min(cost, beforePrevious[column - 1] + 1)
      }
      current.append(cost)
    }
    (beforePrevious, previous) = (previous, current)
  }
  return previous.last ?? 0
}
