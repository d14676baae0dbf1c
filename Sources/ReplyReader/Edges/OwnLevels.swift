import Casebook

/// Numbers in levels that only the letter has: "1a, 1b, 2a, 2b, 2c" for five questions that the requester
/// wrote under two headings with bullets.
struct OwnLevels {
  let script: Script
  let list: QuestionList

  /// Fewer numbers may agree by chance with how many questions there are.
  private static let least = 3

  /// Gives such numbers those of the questions that they stand for, in their order.
  ///
  /// Only where the letter has as many of them as there are questions, one after the other, and the request
  /// has no levels itself.
  func renumber(_ marks: inout [Mark?], _ units: [Unit]) {
    guard list.asking.count >= Self.least,
      list.asking.allSatisfy({ list.questions[$0].id.labels.count == 1 })
    else { return }
    // A letter that repeats the request with its own numbers has them twice.
    var found: [Int] = []
    var lists: [[Int]] = []
    for index in marks.indices where units[index].opensLine || !found.isEmpty {
      guard let mark = marks[index], !mark.isSentence, mark.paths.count == 1 else { continue }
      let path = mark.paths[0]
      if let last = found.last, let before = marks[last]?.paths[0], Self.isNext(path, after: before)
      {
        found.append(index)
      } else if Self.isFirst(path) {
        lists.append(found)
        found = [index]
      }
    }
    lists.append(found)
    for list in lists where isWhole(list, marks) {
      for (place, question) in zip(list, self.list.asking) {
        marks[place]?.paths = [self.list.questions[question].id.labels]
      }
    }
  }

  /// Whether a list numbers every question, most of them as parts of another.
  private func isWhole(_ found: [Int], _ marks: [Mark?]) -> Bool {
    found.count == list.asking.count
      && found.count(where: { marks[$0]?.paths[0].count ?? 0 > 1 }) * 2 > found.count
  }

  private static func isFirst(_ path: [String]) -> Bool {
    path[0] == "1" && path.dropFirst().allSatisfy { $0 == "a" || $0 == "i" || $0 == "1" }
  }

  /// Whether a number is the first part of the one before, or counts on from it or from one above it.
  private static func isNext(_ path: [String], after before: [String]) -> Bool {
    let shared = zip(path, before).prefix { $0 == $1 }.count
    guard shared < path.count else { return false }
    let opens = path[(shared + 1)...].allSatisfy { $0 == "a" || $0 == "i" || $0 == "1" }
    guard shared < before.count else {
      return opens && isFirst(["1", path[shared]])
    }
    return opens && follows(path[shared], before[shared])
  }

  private static let roman = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]

  private static func follows(_ label: String, _ before: String) -> Bool {
    if let number = Int(label), let last = Int(before) { return number == last + 1 }
    if let place = roman.firstIndex(of: label), let last = roman.firstIndex(of: before),
      place == last + 1
    {
      return true
    }
    guard let letter = label.utf8.first, let last = before.utf8.first else { return false }
    return label.utf8.count == 1 && before.utf8.count == 1 && last.isLetter && letter == last + 1
  }
}
