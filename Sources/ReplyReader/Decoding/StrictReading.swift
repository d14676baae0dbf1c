/// A letter as a strict reading of its numbers and of the request's own words takes it apart.
///
/// It is the first of the ways to read a letter, and what decides the kind of letter goes by it.
struct StrictReading {
  let script: Script
  let list: QuestionList
  let closings: [Closing.Start]
  let echoes: Echoes

  /// The letter taken apart so.
  var structure: Structure {
    var (blocks, closing) = BlockCutter(script, list: list, echoes: echoes, closings: closings)
      .cut()
    if blocks.isEmpty, !list.questions.isEmpty {
      let roman = BlockCutter(
        script, list: list, echoes: echoes, closings: closings, countsRoman: true
      ).cut()
      // A single numeral means nothing; a run of them counts the questions.
      if roman.blocks.count >= 2 { (blocks, closing) = roman }
    }
    var placed = Placement(script: script, list: list, blocks: blocks).place()
    let reader = MarkReader(script: script)
    for (question, place) in placed.enumerated() {
      guard let place, let first = place.content.first,
        let mark = reader.mark(at: first, limit: min(first + 20, place.content.upperBound)),
        mark.isSentence, mark.paths.count == 1, mark.end < place.content.upperBound,
        script.gap(before: mark.end).first == 0x2C,
        !MarkReader.nouns.contains(script.tokens[mark.end - 1].hash)
      else { continue }
      placed[question]?.content = mark.end..<place.content.upperBound
    }
    return Structure(kind: .strict, blocks: blocks, closing: closing, placed: placed)
  }
}
