import ArgumentParser
import FOIDesk
import FOIFaces

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Show figures for one request or for all.",
    subcommands: [Times.self, Outcomes.self, GroundsClaimed.self, Replies.self])

  struct Times: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "times",
      abstract: "How long authorities took to send a first reply, in working days.",
      discussion: """
        Working days are counted from the day after the request was sent, under the law of each \
        case. A case still waiting for a reply is counted up to today.

          $ foi stats times --request school-mis
          $ foi stats times --csv
        """)

    @Option(help: "Only this request.", completion: .requests) var request: String?
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let times = try context.desk().replyTimes(of: request)
      context.output.print(.replyTimes(times), format)
      if format.form == .table { for line in summary(of: times) { context.output.remark(line) } }
      return true
    }

    private func summary(of times: Desk.ReplyTimes) -> [String] {
      let allowed = Desk.ReplyTimes.allowed
      var sentences: [String] = []
      if let median = times.median, let longest = times.longest {
        let half = median == median.rounded() ? String(Int(median)) : String(median)
        sentences.append(
          "First replies: \(times.replied), half of them within \(half) working days, "
            + "\(times.repliedInTime) within \(allowed); the longest took \(longest).")
      }
      if times.stillWaiting > 0 {
        sentences.append(
          "Still waiting for a reply: \(counted(times.stillWaiting, "case")), "
            + "\(times.waitingTooLong) of them for more than \(allowed) working days.")
      }
      return sentences
    }
  }

  struct Outcomes: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "outcomes",
      abstract: "How often each outcome was given, question by question.",
      discussion: """
        Without --request the outcomes of all requests are counted together.

          $ foi stats outcomes --request school-mis
        """)

    @Option(help: "Only this request, question by question.", completion: .requests)
    var request: String?
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let figures = try context.desk().outcomeFigures(of: request)
      context.output.print(
        format.form == .table ? .outcomesByQuestion(figures) : .outcomes(figures), format)
      let unchecked = figures.unchecked()
      if format.form == .table, unchecked > 0 {
        context.output.remark("\(uncheckedAnswers(unchecked)); check them with: foi agenda")
      }
      return true
    }
  }

  struct GroundsClaimed: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "grounds", abstract: "How often each ground is relied on, most often first.",
      discussion: """
          $ foi stats grounds
          $ foi stats grounds --request school-mis --json
        """)

    @Option(help: "Only this request.", completion: .requests) var request: String?
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let filters = Filters([("request", request)])
      context.output.print(try .figures(.grounds, filters, in: try context.desk()), format)
      return true
    }
  }

  struct Replies: DeskCommand {
    static let configuration = CommandConfiguration(
      commandName: "replies",
      abstract: "How many first replies came in each week.",
      discussion: """
          $ foi stats replies --request school-mis
        """)

    @Option(help: "Only this request.", completion: .requests) var request: String?
    @OptionGroup var format: FormatOptions
    @OptionGroup var common: CommonOptions

    func run(in context: Context) throws -> Bool {
      let filters = Filters([("request", request)])
      context.output.print(try .figures(.replies, filters, in: try context.desk()), format)
      return true
    }
  }
}
