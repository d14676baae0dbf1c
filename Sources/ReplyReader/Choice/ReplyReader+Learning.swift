package import Casebook

// What is learned from, and what learning is measured by (`Training/`).
extension ReplyReader {
  /// A letter read as one of the ways that it may be built, for learning which is right.
  package struct Alternative: Sendable {
    /// The name of the way.
    package let kind: String
    /// What the choice between the ways rests on.
    package let features: [Double]
    /// How likely it is compared with the others, in log-odds.
    package let score: Double
    /// The letter read so.
    package let reading: Reading
    /// What the confidence of each answer rests on.
    package let signs: [[Double]]
  }

  /// Reads a letter in every way that it may be built; the likeliest first.
  package static func alternatives(
    _ bytes: [UInt8], questions: [Question], weights: Weights = .learned
  ) -> [Alternative] {
    let script = Script(bytes)
    var reader = LetterReader(script: script, questions: questions, weights: weights)
    let structures = reader.structures()
    return structures.sorted { $0.score > $1.score }.map { structure in
      let reading = reader.reading(of: structure, among: structures)
      return Alternative(
        kind: structure.kind.rawValue, features: structure.features, score: structure.score,
        reading: reading, signs: reader.signs)
    }
  }

  /// An answer that ways of reading a letter propose, for learning which to choose.
  package struct Proposal: Sendable {
    /// The answer.
    package let answer: Answer
    /// What the choice between the proposals rests on.
    package let features: [Double]
  }

  /// All that the ways of reading a letter propose to its questions; what would be chosen has the greatest confidence.
  package static func proposals(_ bytes: [UInt8], questions: [Question]) -> [[Proposal]] {
    let script = Script(bytes)
    var reader = LetterReader(script: script, questions: questions)
    let structures = reader.structures()
    let ways = reader.ways(of: structures)
    guard let first = ways.first else { return [] }
    let choice = reader.choice()
    return first.reading.answers.map { answer in
      let proposals = choice.proposals(to: answer.question, among: ways)
      return proposals.map { proposal in
        Proposal(
          answer: proposal.answer, features: choice.features(of: proposal, among: proposals))
      }
    }
  }

  /// The places where a sentence, a line or an answer of any way begins, as bytes, with the words there by name.
  package static func starts(
    _ bytes: [UInt8], questions: [Question]
  ) -> [(byte: Int, names: [String])] {
    let proposed = proposals(bytes, questions: questions).joined()
      .compactMap { $0.answer.evidence?.start }
    let script = Script(bytes)
    var places = Set(proposed)
    var words: [Int: Int] = [:]
    for index in script.tokens.indices {
      let start = script.tokens[index].start
      words[start] = index
      if index == 0 || script.opensFragment(index) || script.endsSentence(after: index - 1)
        || script.gap(after: index - 1).contains(where: { $0 == 0x3A || $0 == 0x29 })
      {
        places.insert(start)
      }
    }
    let choice = StartWords(script: script)
    return places.sorted().compactMap { byte in
      let first = script.word(at: byte)
      return first.map { (byte, choice.names(at: $0)) }
    }
  }
}
