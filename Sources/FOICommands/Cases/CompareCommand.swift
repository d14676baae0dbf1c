import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces

struct CompareCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compare the authorities' answers to one request.",
    discussion: """
      In the table: ● answered, ◐ partly refused, ✕ refused, ○ not held, – not applicable, \
      ? neither confirmed nor denied, . replied without an answer; an empty cell is no reply yet. \
      A star marks what was read and nobody has checked. \
      A wide terminal shows the grounds as well.

        $ foi compare school-mis-2020
        $ foi compare school-mis-2020 --csv > answers.csv
      """)

  @Argument(
    help: "The request: its id, its title, or a unique piece of them.", completion: .requests)
  var request: String
  @Option(
    help: ArgumentHelp(
      """
      Only authorities that gave this outcome; blank: left out of the reply; ncnd: neither confirmed \
      nor denied.
      """))
  var outcome: Choice<Outcomes>?
  @Option(help: "Only authorities that rely on this ground.") var ground: String?
  @Option(help: "Only cases at this stage.") var stage: Choice<Stages>?
  @Option(help: .named) var named: String?
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let output = context.output
    let filters = Filters([
      ("outcome", outcome?.text), ("ground", ground), ("stage", stage?.text), ("named", named),
    ])
    let comparison = try Table.comparison(of: request, filters, in: try context.desk())
    guard format.form == .table, !comparison.cases.isEmpty else {
      output.print(.comparison(comparison), format)
      return true
    }
    for (place, table) in Table.comparison(comparison, fitting: output.width).enumerated() {
      if place > 0 { output.print() }
      output.print(table, format)
    }
    output.print()
    for question in comparison.request.questions {
      let line = "\(question.id)  \(question.text.visibleWords)"
      output.print(output.width.map { line.firstCharacters($0) } ?? line)
    }
    return true
  }
}
