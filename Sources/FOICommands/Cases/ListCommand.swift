import ArgumentParser
import FOIDesk
import FOIFaces

struct ListCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List cases or answers.",
    discussion: """
      Without options it lists every case. --exempted, --ground, --outcome and --question list \
      answers instead; the other options narrow the list.

        $ foi list --overdue
        $ foi list --exempted --ground s43
        $ foi list --question 5 --request school-mis --csv
        $ foi list --due-by 2026-04-30
        $ foi list --sort sent --reverse --limit 50 --page 2
      """)

  @Flag(help: "Cases in which the authority is late.") var overdue = false
  @Flag(help: "Refused and partly refused answers, with their grounds.") var exempted = false
  @Option(help: "Answers that rely on this ground; s43 includes s43(2).") var ground: String?
  @Option(help: "Answers with this outcome; blank: the reply leaves the question out.") var outcome:
    Choice<Outcomes>?
  @Option(help: "Answers to this question.") var question: String?
  @Option(help: "Only this request.", completion: .requests) var request: String?
  @Option(help: "Only this authority.", completion: .authorities) var authority: String?
  @Option(help: .named) var named: String?
  @Option(
    help: ArgumentHelp(
      "Cases in which an answer is due, or a review can be asked for, by this day.",
      valueName: "day"))
  var dueBy: String?
  @Option(help: "Only cases at this stage.") var stage: Choice<Stages>?
  @Option(help: ArgumentHelp("What to sort cases by.", valueName: "key"))
  var sort: Choice<CaseOrders>?
  @Flag(help: "Reverse the order.") var reverse = false
  @OptionGroup var page: PageOptions
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    let isAboutAnswers = exempted || ground != nil || outcome != nil || question != nil
    if isAboutAnswers, !overdue, sort != nil || reverse {
      throw ValidationError(
        "--sort and --reverse work on cases only; answers are listed by case and question")
    }
  }

  func run(in context: Context) throws -> Bool {
    let filters = Filters(
      [
        ("overdue", overdue ? "1" : nil), ("exempted", exempted ? "1" : nil), ("ground", ground),
        ("outcome", outcome?.text), ("question", question), ("request", request),
        ("authority", authority), ("named", named), ("due-by", dueBy), ("stage", stage?.text),
        ("sort", sort?.text), ("reverse", reverse ? "1" : nil),
      ] + page.pairs)
    let desk = try context.desk()
    if format.form == .table || format.excel != nil {
      context.output.print(try .cases(filters, in: desk), format)
    } else {
      try context.output.print(.cases(filters, in: desk), as: format.form)
    }
    if let words = try filters.leftOut(in: desk) {
      context.output.remark("\(words); read it with: foi inbox")
    }
    return true
  }
}
