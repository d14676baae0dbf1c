import Casebook
import Foundation
import ReplyReader

/// `ReadingScore [--show] [--layouts] [--only NAME] FOLDER …`: reads every pair NAME.txt + NAME.json
/// below the folders and scores the readings, folder by folder and all together.
@main
enum ReadingScore {
  static func main() throws {
    var arguments = Array(CommandLine.arguments.dropFirst())
    func flag(_ name: String) -> Bool {
      let count = arguments.count
      arguments.removeAll { $0 == name }
      return arguments.count < count
    }
    var only: String?
    if let index = arguments.firstIndex(of: "--only"), index + 1 < arguments.count {
      only = arguments[index + 1]
      arguments.removeSubrange(index...(index + 1))
    }
    let shows = flag("--show")
    let oracle = flag("--oracle")
    if flag("--structures") {
      for folder in arguments {
        for truth in try truths(in: folder) where only.map({ truth.name.contains($0) }) ?? true {
          for kind in 0..<10 {
            ReplyReader.forced = kind
            let reading = ReplyReader.read(truth.bytes, questions: truth.questions)
            print("== \(kind)")
            for answer in reading.answers where answer.outcome != .blank {
              print("\(answer.question.compact) \(answer.outcome) \(answer.claims) “\((answer.text ?? "").prefix(70))” \(answer.rule)")
            }
          }
        }
      }
      return
    }
    if flag("--features") { return try features(arguments) }
    let byLayout = flag("--layouts")
    if let index = arguments.firstIndex(of: "--force"), index + 1 < arguments.count {
      ReplyReader.forced = Int(arguments[index + 1]) ?? 0
      arguments.removeSubrange(index...(index + 1))
    }
    var all = Score()
    var layouts: [String: Score] = [:]
    var bytes = 0
    var elapsed = Duration.zero
    for folder in arguments {
      var score = Score()
      for truth in try truths(in: folder) where only.map({ truth.name.contains($0) }) ?? true {
        bytes += truth.bytes.count
        var reading: Reading?
        elapsed += ContinuousClock().measure {
          reading = ReplyReader.read(truth.bytes, questions: truth.questions)
        }
        if oracle {
          var best: (Int, Reading)?
          for forced in 0..<10 {
            ReplyReader.forced = forced
            let other = ReplyReader.read(truth.bytes, questions: truth.questions)
            var score = Score()
            _ = score.add(other, truth)
            if best.map({ $0.0 < score.right * 2 - score.reported }) ?? true {
              best = (score.right * 2 - score.reported, other)
            }
          }
          reading = best?.1
        }
        guard let reading else { continue }
        let misses = score.add(reading, truth)
        _ = all.add(reading, truth)
        _ = layouts[truth.layout, default: Score()].add(reading, truth)
        if shows, !misses.isEmpty {
          print("— \(truth.name) (\(truth.layout))")
          for miss in misses { print("   " + miss) }
        }
      }
      print(score.line + "  " + folder)
    }
    if byLayout {
      for (layout, score) in layouts.sorted(by: { $0.value.f1 < $1.value.f1 }) where score.present > 0 {
        print(String(format: "%.2f %4d ", score.f1, score.present) + layout)
      }
    }
    print(all.line + "  all")
    for (level, tally) in all.levels.sorted(by: { $0.key > $1.key }) {
      print("  \(Double(level) / 10): \(tally.right) of \(tally.all) right")
    }
    let seconds = Double(elapsed.components.attoseconds) / 1e18 + Double(elapsed.components.seconds)
    print(
      String(
        format: "%.2f ms a letter, %.1f MB/s", seconds * 1000 / Double(max(1, all.letters)),
        Double(bytes) / 1e6 / max(seconds, 1e-9)))
  }

  /// Prints what the choice between structures is learned from: a line for each letter and structure.
  private static func features(_ folders: [String]) throws {
    let kinds = ["strict", "own", "flat", "flatAll", "sections", "none", "tails", "bullets", "paragraphs", "whole"]
    for folder in folders {
      for truth in try truths(in: folder) where !truth.questions.isEmpty && truth.parts.count > 0 {
        var found: [(kind: String, features: [Double])] = []
        ReplyReader.probe = { found = $0 }
        ReplyReader.forced = -1
        _ = ReplyReader.read(truth.bytes, questions: truth.questions)
        ReplyReader.probe = nil
        for (kind, features) in found {
          ReplyReader.forced = kinds.firstIndex(of: kind) ?? 0
          let reading = ReplyReader.read(truth.bytes, questions: truth.questions)
          guard !reading.answers.isEmpty else { continue }
          var score = Score()
          _ = score.add(reading, truth)
          let line = [truth.name, truth.layout.replacing("\t", with: " "), kind]
            + [score.right, score.reported, score.present].map(String.init)
            + features.map { String(format: "%.4f", $0) }
          print(line.joined(separator: "\t"))
        }
      }
    }
  }

  private static func truths(in folder: String) throws -> [Truth] {
    let base = URL(filePath: folder)
    let files = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
    let letters = (files?.allObjects as? [URL] ?? []).filter {
      $0.pathExtension == "txt"
        && FileManager.default.fileExists(
          atPath: $0.deletingPathExtension().appendingPathExtension("json").path)
    }
    return try letters.sorted { $0.path < $1.path }
      .compactMap { try Truth(letter: $0, folder: base.lastPathComponent) }
  }
}
