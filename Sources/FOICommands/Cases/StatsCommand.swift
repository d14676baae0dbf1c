import ArgumentParser
import Casebook
import FOIDesk
import FOILaw

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Figures over one request or over all.",
    subcommands: [Times.self, Outcomes.self, GroundsClaimed.self, Replies.self])

  struct Times: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "How long authorities took to reply for the first time, in working days.",
      discussion: """
        Working days are counted from the day after the request was sent, by the law of each case. \
        A case that still waits is counted up to today.

          $ foi stats times --request school-mis
          $ foi stats times --csv
        """)

    @Option(help: "Only this request.") var request: String?
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let times = try context.desk().replyTimes(of: request)
      var listing = Listing(
        [
          .init(key: "workingDays", heading: "Working days"),
          .init(key: "replied", heading: "Replied"), .init(key: "waiting", heading: "Waiting"),
        ], whenEmpty: "Nothing has been sent yet.")
      let replied = Dictionary(uniqueKeysWithValues: times.taken.map { ($0.workingDays, $0.count) })
      let waiting = Dictionary(
        uniqueKeysWithValues: times.waiting.map { ($0.workingDays, $0.count) })
      for days in Set(replied.keys).union(waiting.keys).sorted() {
        listing.append([.number(days), .number(replied[days] ?? 0), .number(waiting[days] ?? 0)])
      }
      listing.print(format, to: context.output)
      if !format.json, !format.csv, let summary = summary(of: times) {
        context.output.remark(summary)
      }
      return true
    }

    private func summary(of times: Desk.ReplyTimes) -> String? {
      var sentences: [String] = []
      if let median = times.median, let longest = times.longest {
        let half = median == median.rounded() ? String(Int(median)) : String(median)
        sentences.append(
          "First replies: \(times.replied), half of them within \(half) working days, "
            + "\(times.repliedInTime) within \(Desk.ReplyTimes.allowed); "
            + "the longest took \(longest).")
      }
      if times.stillWaiting > 0 {
        sentences.append(
          "\(counted(times.stillWaiting, "case")) still without a reply, "
            + "\(times.waitingTooLong) of them for more than \(Desk.ReplyTimes.allowed) "
            + "working days.")
      }
      return sentences.isEmpty ? nil : sentences.joined(separator: "\n")
    }
  }

  struct Outcomes: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "How often each outcome was given, question by question.",
      discussion: """
        Without --request the outcomes of all requests are counted together.

          $ foi stats outcomes --request school-mis
        """)

    @Option(help: "Only this request, question by question.") var request: String?
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let figures = try context.desk().outcomeFigures(of: request)
      outcomeListing(
        figures.counts, questions: figures.questions, isForPeople: !format.json && !format.csv
      ).print(format, to: context.output)
      return true
    }
  }

  struct GroundsClaimed: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "grounds", abstract: "How often each ground is claimed, most often first.",
      discussion: """
          $ foi stats grounds
          $ foi stats grounds --request school-mis --json
        """)

    @Option(help: "Only this request.") var request: String?
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      var listing = Listing(
        [
          .init(key: "ground", heading: "Ground"), .init(key: "answers", heading: "Answers"),
          .init(key: "cases", heading: "Cases"),
        ], whenEmpty: "No ground has been claimed.")
      for count in try context.desk().groundFigures(of: request) {
        listing.append([.of(count.ground), .number(count.answers), .number(count.cases)])
      }
      listing.print(format, to: context.output)
      return true
    }
  }

  struct Replies: DeskCommand {
    static let configuration = CommandConfiguration(
      abstract: "How many first replies came in each week.",
      discussion: """
          $ foi stats replies --request school-mis
        """)

    @Option(help: "Only this request.") var request: String?
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      var listing = Listing(
        [
          .init(key: "week", heading: "Week of"), .init(key: "replies", heading: "First replies"),
          .init(key: "soFar", heading: "So far"),
        ], whenEmpty: "Nobody has replied yet.")
      for week in try context.desk().repliesByWeek(of: request) {
        listing.append([.of(week.monday), .number(week.count), .number(week.soFar)])
      }
      listing.print(format, to: context.output)
      return true
    }
  }
}

/// Outcomes as a list with one row per question and outcome for scripts, and one row per question for people.
func outcomeListing(
  _ counts: [OutcomeCount], questions: [Question], isForPeople: Bool
) -> Listing {
  func id(_ count: OutcomeCount) -> QuestionID? {
    count.position.flatMap { questions.indices.contains($0) ? questions[$0].id : nil }
  }
  let whenEmpty = "There are no answers yet."
  guard isForPeople, !questions.isEmpty else {
    var listing = Listing(
      [
        .init(key: "question", heading: nil), .init(key: "outcome", heading: "Outcome"),
        .init(key: "count", heading: "Answers"), .init(key: "confirmed", heading: "Confirmed"),
      ], whenEmpty: whenEmpty)
    for count in counts {
      listing.append([
        .text(id(count)?.compact),
        .text(isForPeople ? count.outcome.written : count.outcome.rawValue),
        .number(count.count), .number(count.confirmed),
      ])
    }
    return listing
  }
  let outcomes = Outcome.allCases.filter { outcome in counts.contains { $0.outcome == outcome } }
  var listing = Listing(
    [.init(key: "question", heading: "Q")]
      + outcomes.map { .init(key: $0.rawValue, heading: $0.written.capitalizedFirst) },
    whenEmpty: whenEmpty)
  for (position, question) in questions.enumerated() where !counts.isEmpty {
    let ofQuestion = counts.filter { $0.position == position }
    listing.append(
      [.of(question.id)]
        + outcomes.map { outcome in
          .number(ofQuestion.first { $0.outcome == outcome }?.count ?? 0)
        })
  }
  return listing
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
