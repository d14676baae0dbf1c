import Casebook
import FOILaw
import Foundation
import ReplyReader

/// Answers that begin rightly and lack a fact of theirs: where in the letter the fact stands.
///
/// Behind the end of the passage or before its start, how far, and inside whose passage.
enum Ends {
  static func run(_ folders: [String], only: String?) throws {
    var count = 0
    for folder in folders {
      for truth in try ReadingScore.truths(in: folder) where only.map(truth.name.contains) ?? true {
        let answers = ReplyReader.read(truth.bytes, questions: truth.questions).answers
        for part in truth.parts where !part.isStem && !part.isUnscored {
          guard let answer = answers.first(where: { $0.question.compact == part.id }),
            let text = answer.text, let place = answer.evidence,
            part.starts.contains(where: { $0.map { Score.begins(text, $0) } ?? false })
          else { continue }
          let plain = Score.plain(text)
          let missing = part.facts.filter { !plain.contains(Score.plain($0)) }
          guard !missing.isEmpty else { continue }
          let claims = Set(answer.claims.map(\.description))
          let isOnly =
            part.outcomes.contains(answer.outcome.rawValue) && part.grounds.contains(claims)
          count += isOnly ? 1 : 0
          print(
            "— \(truth.name) \(part.id)\(isOnly ? "" : " (judged wrongly too)"): "
              + "“\(folded(text).suffix(70))” \(answer.steps.map(\.kind.rawValue))")
          for fact in missing {
            print("   " + told(fact, behind: place, truth, answers))
          }
          let behind = String(decoding: truth.bytes[place.end...].prefix(240), as: UTF8.self)
          print("   ⏎ “\(behind.replacing("\n", with: "⏎"))”")
        }
      }
    }
    print("\(count) fail by that alone")
  }

  private static func told(
    _ fact: String, behind place: Answer.Evidence, _ truth: Truth, _ answers: [Answer]
  ) -> String {
    let wanted = Score.plain(fact)
    func has(_ range: Range<Int>) -> Bool {
      range.lowerBound < range.upperBound
        && Score.plain(String(decoding: truth.bytes[range], as: UTF8.self)).contains(wanted)
    }
    var line = "“\(fact)”"
    var (low, high) = (place.end, truth.bytes.count)
    if has(place.start..<high) {
      while low < high {
        let middle = (low + high) / 2
        if has(place.start..<middle) { high = middle } else { low = middle + 1 }
      }
      line += " \(low - place.end) behind the end"
      let start = max(0, low - wanted.utf8.count)
      for other in answers {
        guard let evidence = other.evidence, evidence.start <= start, evidence.end >= low - 1
        else { continue }
        line += ", in \(other.question.compact)"
      }
    } else {
      line += has(0..<place.start) ? " before the start" : " nowhere"
    }
    return line
  }

  private static func folded(_ text: String) -> String { text.replacing("\n", with: "⏎") }
}
