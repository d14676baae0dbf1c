import Casebook

/// Whether an answer says itself that it answers the questions above it as well.
///
/// The letter repeats them one after another with nothing under them, and then: "None of these three
/// is recorded." Without such words a question with nothing under it was left blank.
struct SharedBelow {
  let script: Script
  let list: QuestionList

  private static let pointing = WordSet(["these", "those", "all"].map { Words.hash($0) })
  private static let both = Words.hash("both")
  /// Words of an answer that are looked at.
  private static let most = 16

  /// Whether the head of an answer names all of the questions, by their numbers or by how many they are.
  func names(_ questions: [Int], in content: Range<Int>) -> Bool {
    let asking = questions.filter { !list.questions[$0].isStem }
    guard asking.count > 1 else { return false }
    let reader = MarkReader(script: script)
    for index in content.prefix(Self.most) {
      if counts(asking.count, at: index, before: content.upperBound) { return true }
      guard script.traits[index].contains(.noun),
        let mark = reader.mark(at: index, limit: content.upperBound), mark.paths.count > 1
      else { continue }
      let named = Set(mark.paths.compactMap { list.place(ofID: $0) })
      if asking.allSatisfy(named.contains) { return true }
    }
    return false
  }

  /// Whether the words at `index` say how many things are meant: "these three", "both".
  private func counts(_ count: Int, at index: Int, before limit: Int) -> Bool {
    let hash = script.tokens[index].hash
    if hash == Self.both { return count == 2 }
    guard Self.pointing.contains(hash), index + 1 < limit, !script.opensFragment(index + 1)
    else { return false }
    let word = script.tokens[index + 1].hash
    return (MarkReader.counted[word] ?? script.word(index + 1)) == String(count)
  }
}
