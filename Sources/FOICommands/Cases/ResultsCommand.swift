import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces

struct ResultsCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "results", abstract: "Show what the answers come to: figures for an article.",
    discussion: """
      Without a question: a line for each, with sum, median, and how many refused or have not replied. \
      With one: a row for each authority, and what they come to. Figures are read from the words of the \
      answers; beside each sum stands how many of its values somebody has checked, and --checked counts \
      only those. Set a figure right with foi answer value.

        $ foi results school-mis
        $ foi results school-mis 3 --sort value
        $ foi results school-mis 3 --checked --out spending.csv
        $ foi results school-mis 3 --join population.csv --per 1000
        $ foi results school-mis 3 --out spending.svg
        $ foi results school-mis 3 --map --out map.png
      """)

  @Argument(
    help: "The request: its id, its title, or a unique piece of them.", completion: .requests)
  var request: String
  @Argument(help: "The question's number; without it, all of them.") var question: String?
  @Flag(help: "Count only values that somebody has checked.") var checked = false
  @Option(help: "What to sort the authorities by.") var sort: Choice<ResultOrders>?
  @Option(
    help: ArgumentHelp(
      "A CSV file with a figure for each authority, by GSS code or name.", valueName: "file"),
    completion: .file())
  var join: String?
  @Option(help: ArgumentHelp("Its column with the codes or names.", valueName: "column"))
  var on: String?
  @Option(help: ArgumentHelp("Its column with the figures.", valueName: "column"))
  var column: String?
  @Option(help: ArgumentHelp("Relate values to so many: 1 is per head.", valueName: "n"))
  var per = 1
  @Option(
    help: ArgumentHelp(
      "The file to write: .csv, .json or .xlsx; for one question also a chart, .svg or .png.",
      valueName: "file"),
    completion: .file())
  var out: String?
  @Flag(help: "With --out and .svg or .png: a map of the councils instead of bars, by GSS code.")
  var map = false
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if per < 1 { throw ValidationError("--per: give a number from 1") }
    if join == nil, on != nil || column != nil || per != 1 {
      throw ValidationError("--on, --column and --per need --join, the file they are about")
    }
    if map, question == nil || out == nil {
      throw ValidationError("--map needs a question, and --out with a file in .svg or .png")
    }
    if question == nil, sort != nil { throw ValidationError("--sort needs a question") }
  }

  func run(in context: Context) throws -> Bool {
    let desk = try context.desk()
    var results = try desk.results(of: request, question: question, checkedOnly: checked)
    if let join {
      let joined = try desk.join(
        try context.document(join), key: on, column: column, per: per)
      results.join = joined
      for line in unmatched(joined, results) { context.output.remark(line) }
    }
    let isByValue = try sort?.value() == .value
    let table: Table =
      question == nil ? .results(results) : .result(results, byValue: isByValue)
    if let out { return try write(table, results, to: out, desk, context.output) }
    guard format.form == .table else {
      context.output.print(table, format)
      return true
    }
    show(table, results, on: context.output)
    return true
  }

  private func show(_ table: Table, _ results: Desk.Results, on output: Output) {
    if question != nil, let first = results.questions.first {
      output.print("\(first.question.id)  \(first.question.text)".visibleWords)
      output.print()
    }
    output.print(table, format)
    if question != nil, let first = results.questions.first {
      output.print()
      for line in first.summary(
        checkedOnly: checked, join: results.join, for: .terminal)
      { output.print(line) }
      return
    }
    output.print()
    if results.isUnchecked { output.print(QuestionResults.nothingChecked(for: .terminal)) }
    for each in results.questions {
      let line = "\(each.question.id)  \(each.question.text.visibleWords)"
      output.print(output.width.map { line.firstCharacters($0) } ?? line)
    }
  }

  /// Lines and authorities that did not find one another.
  private func unmatched(_ join: ResultJoin, _ results: Desk.Results) -> [String] {
    var lines: [String] = []
    if !join.unknown.isEmpty {
      lines.append(
        "\(counted(join.unknown.count, "line")) of \(self.join ?? "") "
          + "\(join.unknown.count == 1 ? "is" : "are") about no authority of the casebook: "
          + join.unknown.prefix(3).joined(separator: ", ")
          + (join.unknown.count > 3 ? " and others" : ""))
    }
    let ids = Set(results.questions.flatMap { $0.rows.map(\.answer.id.authority) })
    let missing = ids.filter { join.amounts[$0] == nil }.sorted()
    if !missing.isEmpty {
      lines.append(
        "\(counted(missing.count, "authority", "authorities")) without a figure there: "
          + missing.prefix(3).map(\.description).joined(separator: ", ")
          + (missing.count > 3 ? " and others" : ""))
    }
    return lines
  }

  private func write(
    _ table: Table, _ results: Desk.Results, to path: String, _ desk: Desk, _ output: Output
  ) throws -> Bool {
    let form = try ResultFile(path)
    if form.isChart, question == nil {
      throw DeskError.unknownValue(
        path, what: "a file for all questions", allowed: [".csv", ".json", ".xlsx"], nearest: [])
    }
    if map, !form.isChart || results.alternativeOfMap == nil {
      throw form.isChart ? CommandFault.noMap : CommandFault.mapIsPicture
    }
    try desk.save(
      try form.bytes(of: table, results, asMap: map, today: desk.environment.today), to: path)
    output.remark("Wrote \(path).")
    let words = map ? results.alternativeOfMap : results.alternative
    if form.isChart, let words {
      output.remark("Alternative text: \(words)")
    }
    return true
  }
}
