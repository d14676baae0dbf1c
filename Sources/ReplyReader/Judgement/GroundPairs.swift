import Casebook
import FOILaw

/// Which ground a sentence uses for which questions.
///
/// "Section 43(2) applies to questions 2 and 5, and section 41 to question 4", "questions 2 to 4 under
/// section 12 and question 6 under section 21".
enum GroundPairs {
  /// Questions, their grounds and the words that say so.
  struct Pair<Name> {
    let named: [Name]
    let claims: [Provision]
    let words: Range<Int>
  }

  private enum Run<Name> {
    case questions([Name], Range<Int>)
    case grounds([Provision], Range<Int>)
  }

  /// Groups of questions closer together than this are one.
  private static let mostBetween = 4

  /// The pairs, where grounds and questions alternate; none where all the grounds are for all the
  /// questions.
  static func pairs<Name>(
    of named: [(questions: [Name], word: Int)], with cited: [CitedGround]
  ) -> [Pair<Name>] {
    guard named.count > 1, cited.count > 1 else { return [] }
    var runs: [Run<Name>] = []
    var (next, ground) = (0, 0)
    while next < named.count || ground < cited.count {
      let isQuestion =
        next < named.count && (ground == cited.count || named[next].word < cited[ground].word)
      if isQuestion {
        let (questions, word) = named[next]
        if case .questions(let before, let words)? = runs.last,
          word - words.upperBound <= mostBetween
        {
          runs[runs.count - 1] = .questions(before + questions, words.lowerBound..<(word + 1))
        } else {
          runs.append(.questions(questions, word..<(word + 1)))
        }
        next += 1
      } else {
        let (claim, words) = (cited[ground].provision, cited[ground].words)
        if case .grounds(let before, let all)? = runs.last {
          runs[runs.count - 1] = .grounds(before + [claim], all.lowerBound..<words.upperBound)
        } else {
          runs.append(.grounds([claim], words))
        }
        ground += 1
      }
    }
    guard runs.count > 2, runs.count % 2 == 0 else { return [] }
    var pairs: [Pair<Name>] = []
    for place in stride(from: 0, to: runs.count, by: 2) {
      switch (runs[place], runs[place + 1]) {
      case (.questions(let names, let first), .grounds(let claims, let second)),
        (.grounds(let claims, let first), .questions(let names, let second)):
        pairs.append(
          Pair(named: names, claims: claims.exact, words: first.lowerBound..<second.upperBound))
      default: return []
      }
    }
    return pairs
  }
}
