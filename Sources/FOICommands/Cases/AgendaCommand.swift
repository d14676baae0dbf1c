import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces

struct AgendaCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "agenda", abstract: "Show what to do next, over all cases, most urgent first.",
    discussion: """
      A step whose last day is within a fortnight, or has passed, is urgent and marked with "!".

        $ foi agenda
        $ foi agenda --days 14
        $ foi agenda --kind chase --limit 20
        $ foi agenda --counts
      """)

  @Option(help: "How many days to look ahead.") var days = 0
  @Option(help: "Only steps of this kind.") var kind: Choice<Steps>?
  @Option(help: "Only this request.", completion: .requests) var request: String?
  @Flag(help: "Show only how many steps there are of each kind.") var counts = false
  @OptionGroup var page: PageOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let desk = try context.desk()
    let filters = Filters(
      [("days", "\(max(0, days))"), ("kind", kind?.text), ("request", request)] + page.pairs)
    if counts || format.form == .table || format.excel != nil {
      context.output.print(
        try counts ? .agendaCounts(filters, in: desk) : .agenda(filters, in: desk), format)
    } else {
      try context.output.print(.agenda(filters, in: desk), as: format.form)
    }
    guard !counts, !format.json, !format.csv else { return true }
    let waiting = try desk.countWaitingMail()
    if let words = waitingMail(waiting.all, forCases: waiting.forCases) {
      context.output.remark("\(words); read with: foi inbox")
    }
    return true
  }
}
