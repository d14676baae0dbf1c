import Casebook
import Foundation
import ReplyReader

// What the choice between answers is learned from.
extension ReadingScore {
  /// Every place where an answer may begin: letter, byte, whether one does, the words there.
  static func starts(_ folders: [String]) throws {
    for folder in folders {
      for truth in try truths(in: folder) where !truth.questions.isEmpty && !truth.parts.isEmpty {
        let wanted = truth.parts.flatMap { $0.starts.compactMap(\.self) }.filter { !$0.isEmpty }
        for (byte, names) in ReplyReader.starts(truth.bytes, questions: truth.questions) {
          let text = String(decoding: truth.bytes[byte...].prefix(240), as: UTF8.self)
          let isStart = wanted.contains { Score.begins(text, $0) }
          let cells = [truth.name, "\(byte)", isStart ? "1" : "0", names.joined(separator: "|")]
          print(cells.joined(separator: "\t"))
        }
      }
    }
  }

  /// Every answer that a way of reading proposes: letter, layout, question, byte, whether it is right, features.
  static func choices(_ folders: [String]) throws {
    for folder in folders {
      for truth in try truths(in: folder) where !truth.questions.isEmpty && !truth.parts.isEmpty {
        for proposals in ReplyReader.proposals(truth.bytes, questions: truth.questions) {
          for proposal in proposals {
            guard let isRight = Score.isRight(proposal.answer, truth) else { continue }
            let answer = proposal.answer
            let start = answer.evidence.map { "\($0.start)" } ?? "-"
            let layout = truth.layout.replacing("\t", with: " ")
            let line =
              [truth.name, layout, answer.question.compact, start, isRight ? "1" : "0"]
              + proposal.features.map { String(format: "%.4f", $0) }
            print(line.joined(separator: "\t"))
          }
        }
      }
    }
  }
}
