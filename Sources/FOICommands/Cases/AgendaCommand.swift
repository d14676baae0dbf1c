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
        $ foi agenda --mine

      With --mail each person with an address (foi people) gets the steps of the cases that they look after \
      by e-mail, through the program that sends your letters; a timer can do it every morning.

        $ foi agenda --mail
      """)

  @Option(help: "How many days to look ahead.") var days = 0
  @Option(help: "Only steps of this kind.") var kind: Choice<Steps>?
  @Option(help: "Only this request.", completion: .requests) var request: String?
  @OptionGroup var assignee: AssigneeOptions
  @Flag(help: "Show only how many steps there are of each kind.") var counts = false
  @Flag(help: "Send each person their own by e-mail.") var mail = false
  @OptionGroup var page: PageOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let desk = try context.desk()
    if mail { return try send(desk, in: context) }
    var pairs: [(name: String, value: String?)] = [
      ("days", "\(max(0, days))"), ("kind", kind?.text), ("request", request),
    ]
    pairs += assignee.pairs
    pairs += page.pairs
    let filters = Filters(pairs)
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

  private func send(_ desk: Desk, in context: Context) throws -> Bool {
    let mails = try desk.mailAgenda()
    for mail in mails {
      if let fault = mail.fault {
        context.output.remark(fault.worded(for: .terminal))
      } else {
        context.output.remark(
          mail.steps == 0
            ? "\(mail.person.name): nothing to do, so nothing was sent."
            : "\(mail.person.name): \(counted(mail.steps, "step")) sent.")
      }
    }
    if mails.isEmpty {
      context.output.remark(
        "Nobody has an address for it; give one with: foi people invite NAME --email ADDRESS")
    }
    return mails.allSatisfy { $0.fault == nil }
  }
}
