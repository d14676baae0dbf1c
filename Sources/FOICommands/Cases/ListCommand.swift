import ArgumentParser
import Casebook
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

      Save a filter that you want again; more options narrow it further.

        $ foi list --overdue --named moor --save "late moors"
        $ foi list --saved "late moors"
        $ foi list --filters
      """)

  @Flag(help: "Cases in which the authority is late.") var overdue = false
  @Flag(help: "Refused and partly refused answers, with their grounds.") var exempted = false
  @Option(help: "Answers that rely on this ground; s43 includes s43(2).") var ground: String?
  @Option(
    help: ArgumentHelp(
      """
      Answers with this outcome; blank: the reply leaves it out; ncnd: neither confirmed nor denied.
      """)) var outcome: Choice<Outcomes>?
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
  @OptionGroup var assignee: AssigneeOptions
  @Option(help: ArgumentHelp("What to sort cases by.", valueName: "key"))
  var sort: Choice<CaseOrders>?
  @Flag(help: "Reverse the order.") var reverse = false
  @Option(help: ArgumentHelp("Save these options under a name.", valueName: "name"))
  var save: String?
  @Option(help: ArgumentHelp("Use the options saved under a name.", valueName: "name"))
  var saved: String?
  @Option(help: ArgumentHelp("Forget a saved filter.", valueName: "name"))
  var forget: String?
  @Flag(name: .customLong("filters"), help: "List the saved filters.") var listsFilters = false
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
    let desk = try context.desk()
    if listsFilters {
      context.output.print(.savedFilters(desk.savedFilters()), format)
      return true
    }
    if let forget {
      context.output.print("Forgotten: \(try desk.removeFilter(forget).name)")
      return true
    }
    var pairs: [(name: String, value: String?)] = [
      ("overdue", overdue ? "1" : nil), ("exempted", exempted ? "1" : nil), ("ground", ground),
      ("outcome", outcome?.text), ("question", question), ("request", request),
      ("authority", authority), ("named", named), ("due-by", dueBy), ("stage", stage?.text),
      ("sort", sort?.text), ("reverse", reverse ? "1" : nil),
    ]
    pairs += assignee.pairs
    if let saved { pairs += try desk.savedFilter(saved).pairs.map { ($0.name, $0.value) } }
    let filters = Filters(pairs + page.pairs)
    // What cannot be asked for is not worth keeping.
    let query = try filters.cases(in: desk)
    if let save {
      try desk.save(
        .init(
          name: save, list: query.isAboutAnswers ? .answers : .cases,
          pairs: Filters(pairs).pairs.map { .init(name: $0.name, value: $0.value) }))
      context.output.remark("Saved; use it again with: foi list --saved \"\(save)\"")
    }
    if format.form == .table || format.excel != nil {
      context.output.print(try .cases(filters, in: desk), format)
    } else {
      try context.output.print(.cases(filters, in: desk), as: format.form)
    }
    if let words = try filters.leftOut(in: desk) {
      context.output.remark("\(words); read it with: foi inbox")
    }
    if let (words, filters) = try filters.lateInPart(in: desk) {
      let options = filters.map { name, value in
        name == "mine" ? "--mine" : "--\(name) \(value.contains(" ") ? "\"\(value)\"" : value)"
      }
      context.output.remark("\(words); list with: foi list \(options.joined(separator: " "))")
    }
    return true
  }
}
