import Casebook
import FOILaw
import Foundation
import ReplyReader

/// Reads letters with truth (NAME.txt beside NAME.json) and scores the readings.
///
///     ReadingScore [--show] [--layouts] [--best] [--way KIND] [--only NAME] FOLDER …
///     ReadingScore --with WEIGHT=VALUE …   the same with another weight ("sentences.clause=-9")
///     ReadingScore --features FOLDER …     what the choice between structures is learned from
///     ReadingScore --tune FOLDER …         better weights of evidence, by trying each
///     ReadingScore --signs FOLDER …        what the confidence is learned from
///     ReadingScore --starts FOLDER …       what the words at an answer's start are learned from
///     ReadingScore --choices FOLDER …      what the choice between proposed answers is learned from
///     ReadingScore --structures FOLDER …   every letter read in every way
///     ReadingScore --facts FOLDER …        what is said of the letter as a whole
///     ReadingScore --passages FOLDER …     what is said of passages whose bytes the truth gives
///     ReadingScore --mixtures FOLDER …     what the judgement of passages that refuse is learned from
///     ReadingScore --judged FOLDER …       answers that begin rightly and are judged wrongly
///     ReadingScore --ends FOLDER …         answers that begin rightly and lack a fact of theirs
///     ReadingScore --speed FOLDER …        how long a letter takes when nothing is read from disk
///     ReadingScore --dump FOLDER …         all that is read, to compare two builds line by line
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
    var way: String?
    if let index = arguments.firstIndex(of: "--way"), index + 1 < arguments.count {
      way = arguments[index + 1]
      arguments.removeSubrange(index...(index + 1))
    }
    var weights = Weights.learned
    while let index = arguments.firstIndex(of: "--with"), index + 1 < arguments.count {
      set(arguments[index + 1], in: &weights)
      arguments.removeSubrange(index...(index + 1))
    }
    if flag("--starts") { return try starts(arguments) }
    if flag("--choices") { return try choices(arguments) }
    if flag("--features") { return try features(arguments) }
    if flag("--tune") { return try tune(arguments) }
    if flag("--signs") { return try signs(arguments) }
    if flag("--facts") { return try facts(arguments) }
    if flag("--passages") { return try passages(arguments, only: only) }
    if flag("--mixtures") { return try mixtures(arguments) }
    if flag("--judged") { return try judged(arguments, only: only) }
    if flag("--ends") { return try Ends.run(arguments, only: only) }
    if flag("--speed") { return try speed(arguments) }
    if flag("--dump") { return try Dump.run(arguments, faults: 2_000) }
    if flag("--structures") { return try structures(arguments, only: only) }
    let options = (
      shows: flag("--show"), byLayout: flag("--layouts"), takesBest: flag("--best"),
      way: way, weights: weights
    )
    try score(arguments, options, only: only)
  }

  private static func score(
    _ folders: [String],
    _ options: (shows: Bool, byLayout: Bool, takesBest: Bool, way: String?, weights: Weights),
    only: String?
  ) throws {
    var all = Score()
    var layouts: [String: Score] = [:]
    var bytes = 0
    var elapsed = Duration.zero
    for folder in folders {
      var score = Score()
      for truth in try truths(in: folder) where only.map(truth.name.contains) ?? true {
        bytes += truth.bytes.count
        var reading: Reading?
        elapsed += ContinuousClock().measure {
          reading = ReplyReader.read(
            truth.bytes, questions: truth.questions, weights: options.weights)
        }
        if options.takesBest { reading = best(truth) }
        if let way = options.way { reading = self.reading(of: truth, by: way) ?? reading }
        guard let reading else { continue }
        let misses = score.add(reading, truth)
        _ = all.add(reading, truth)
        _ = layouts[truth.layout, default: Score()].add(reading, truth)
        if options.shows, !misses.isEmpty {
          print("— \(truth.name) (\(truth.layout))")
          for miss in misses { print("   " + miss) }
        }
      }
      print(score.line + "  " + folder)
    }
    if options.byLayout {
      for (layout, score) in layouts.sorted(by: { $0.value.f1 < $1.value.f1 })
      where score.present > 0 {
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

  /// The reading with most parts right among the ways to read the letter.
  private static func best(_ truth: Truth) -> Reading? {
    ReplyReader.alternatives(truth.bytes, questions: truth.questions).map { alternative in
      var score = Score()
      _ = score.add(alternative.reading, truth)
      return (gain: 2 * score.right - score.reported, reading: alternative.reading)
    }.reduce(nil) { (best: (gain: Int, reading: Reading)?, next) in
      best.map { $0.gain >= next.gain } ?? false ? best : next
    }?.reading
  }

  /// The letter read in one way, whether it is the likeliest or not.
  private static func reading(of truth: Truth, by way: String) -> Reading? {
    ReplyReader.alternatives(truth.bytes, questions: truth.questions)
      .first { $0.kind == way }?.reading
  }

  private static func features(_ folders: [String]) throws {
    for folder in folders {
      for truth in try truths(in: folder) where !truth.questions.isEmpty && !truth.parts.isEmpty {
        for way in ReplyReader.alternatives(truth.bytes, questions: truth.questions)
        where !way.reading.answers.isEmpty {
          var score = Score()
          _ = score.add(way.reading, truth)
          let line =
            [truth.name, truth.layout.replacing("\t", with: " "), way.kind]
            + [score.right, score.reported, score.present].map(String.init)
            + way.features.map { String(format: "%.4f", $0) }
          print(line.joined(separator: "\t"))
        }
      }
    }
  }

  private static func signs(_ folders: [String]) throws {
    for folder in folders {
      for truth in try truths(in: folder) where !truth.questions.isEmpty {
        for way in ReplyReader.alternatives(truth.bytes, questions: truth.questions) {
          for (answer, signs) in zip(way.reading.answers, way.signs) where !signs.isEmpty {
            guard let isRight = Score.isRight(answer, truth) else { continue }
            let line =
              [truth.name, truth.layout.replacing("\t", with: " "), way.kind]
              + [answer.outcome.rawValue, isRight ? "1" : "0"]
              + signs.map { String(format: "%.4f", $0) }
            print(line.joined(separator: "\t"))
          }
        }
      }
    }
  }

  private static func facts(_ folders: [String]) throws {
    var right: [String: Int] = [:]
    var letters = 0
    for folder in folders {
      for truth in try truths(in: folder) {
        letters += 1
        let facts = ReplyReader.read(truth.bytes, questions: truth.questions).facts
        let window = facts.reviewWindow
        let found: KeyValuePairs = [
          "kind": facts.kind.rawValue, "authority": facts.authority, "reference": facts.reference,
          "date": facts.date?.description, "regime": facts.regime?.rawValue.uppercased(),
          "regulator": facts.regulator?.rawValue.uppercased(),
          "reviewWindow": window.flatMap { window -> String? in
            guard case .period(let amount, let unit) = window else { return nil }
            // The truth counts weeks in days.
            return unit == .weeks
              ? "\(amount * 7) \(ReviewWindow.Unit.calendarDays.rawValue)"
              : "\(amount) \(unit.rawValue)"
          },
          "reviewContact": facts.reviewContact,
        ]
        for (name, value) in found {
          let wanted = truth.facts(named: name)
          let plain = value.map(Score.plain)
          if wanted.contains(where: { $0.map(Score.plain) == plain }) {
            right[name, default: 0] += 1
          } else {
            print("\(truth.name) \(name): \(value ?? "none"), want \(wanted[0] ?? "none")")
          }
        }
      }
    }
    for (name, count) in right.sorted(by: { $0.key < $1.key }) {
      print("\(name) \(count) of \(letters)")
    }
  }

  private static func passages(_ folders: [String], only: String?) throws {
    var (outcomes, grounds, all) = (0, 0, 0)
    for folder in folders {
      for truth in try truths(in: folder) where only.map(truth.name.contains) ?? true {
        for part in truth.parts {
          guard let place = part.passage else { continue }
          let asked = truth.questions.first { $0.id.compact == part.id }
          let found = ReplyReader.judge(truth.bytes, place, question: asked)
          let claims = Set(found.claims.map(\.description))
          let (isOutcome, isGrounds) = (
            part.outcomes.contains(found.outcome.rawValue), part.grounds.contains(claims)
          )
          all += 1
          outcomes += isOutcome ? 1 : 0
          grounds += isGrounds ? 1 : 0
          if isOutcome, isGrounds { continue }
          let words = String(decoding: truth.bytes[place], as: UTF8.self)
          print("— \(truth.name) \(part.id): \(found.outcome.rawValue) \(claims.sorted())")
          print("   want \(part.outcomes[0]) \(part.grounds[0].sorted()); \(found.why)")
          print("   “\(words.replacing("\n", with: " ").prefix(500))”")
        }
      }
    }
    print("outcome \(outcomes), grounds \(grounds) of \(all)")
  }

  /// Passages that begin rightly and in which a sentence refuses, with what they should be judged to do.
  private static func mixtures(_ folders: [String]) throws {
    for folder in folders {
      for truth in try truths(in: folder) where !truth.questions.isEmpty {
        var seen: Set<String> = []
        for way in ReplyReader.alternatives(truth.bytes, questions: truth.questions) {
          for answer in way.reading.answers {
            guard let part = truth.parts.first(where: { $0.id == answer.question.compact }),
              !part.isStem, !part.isUnscored, let text = answer.text, let place = answer.evidence,
              part.starts.contains(where: { $0.map { Score.begins(text, $0) } ?? false }),
              seen.insert("\(part.id) \(place.start) \(place.end)").inserted
            else { continue }
            let asked = truth.questions.first { $0.id.compact == part.id }
            let found = ReplyReader.judge(
              truth.bytes, place.start..<place.end, question: asked)
            guard let rule = found.rule else { continue }
            let line =
              [
                truth.name, part.id, way.kind, part.outcomes.joined(separator: ","),
                found.outcome.rawValue, rule.rawValue + (found.isSettled ? "!" : ""),
                found.claims.isEmpty ? "" : "claims",
              ]
              + found.mixture.map { String(format: "%.2f", $0) }
            print(line.joined(separator: "\t"))
          }
        }
      }
    }
  }

  private static func judged(_ folders: [String], only: String?) throws {
    for folder in folders {
      for truth in try truths(in: folder) where only.map(truth.name.contains) ?? true {
        let answers = ReplyReader.read(truth.bytes, questions: truth.questions).answers
        for answer in answers {
          guard let part = truth.parts.first(where: { $0.id == answer.question.compact }),
            !part.isStem, !part.isUnscored, let text = answer.text,
            part.starts.contains(where: { $0.map { Score.begins(text, $0) } ?? false })
          else { continue }
          let claims = Set(answer.claims.map(\.description))
          if part.outcomes.contains(answer.outcome.rawValue), part.grounds.contains(claims) {
            continue
          }
          print("— \(truth.name) \(part.id): \(answer.outcome.rawValue) \(claims.sorted())")
          print("   want \(part.outcomes[0]) \(part.grounds[0].sorted())")
          print("   \(answer.steps.map(\.kind.rawValue))")
          print("   “\(text.replacing("\n", with: " ").prefix(900))”")
        }
      }
    }
  }

  /// The best of several rounds: the first pays for the tables that all later letters share.
  private static func speed(_ folders: [String]) throws {
    let letters = try folders.flatMap { try truths(in: $0) }
    let bytes = letters.reduce(0) { $0 + $1.bytes.count }
    let rounds = (0..<12).map { _ in
      ContinuousClock().measure {
        for truth in letters { _ = ReplyReader.read(truth.bytes, questions: truth.questions) }
      }
    }
    guard let best = rounds.min(), !letters.isEmpty else { return }
    let seconds = best / .seconds(1)
    print(
      String(
        format: "%.3f ms a letter of %.1f kB, %.2f MB/s", seconds * 1000 / Double(letters.count),
        Double(bytes) / 1000 / Double(letters.count), Double(bytes) / 1e6 / max(seconds, 1e-9)))
  }

  private static func structures(
    _ folders: [String], only: String?
  ) throws {
    for folder in folders {
      for truth in try truths(in: folder) where only.map(truth.name.contains) ?? true {
        print("— \(truth.name) (\(truth.layout))")
        for way in ReplyReader.alternatives(truth.bytes, questions: truth.questions) {
          var score = Score()
          _ = score.add(way.reading, truth)
          print(String(format: "== %.2f ", way.score) + "\(way.kind): \(score.right) right")
          for answer in way.reading.answers where answer.outcome != .blank {
            let words = (answer.text ?? "").prefix(60).replacing("\n", with: " ")
            print(
              "   \(answer.question.compact) \(answer.outcome) “\(words)” \(answer.steps.map(\.kind.rawValue))"
            )
          }
        }
      }
    }
  }

  static func truths(in folder: String) throws -> [Truth] {
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
