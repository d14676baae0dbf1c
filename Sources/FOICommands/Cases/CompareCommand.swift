import ArgumentParser
import Casebook
import FOIDesk
import FOILaw

struct CompareCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Questions down, authorities across.",
    discussion: """
      In the table: ● answered, ◐ partly refused, ✕ refused, ○ not held, – not applicable, \
      ? neither confirmed nor denied, . blank. A refusal shows its ground.

        $ foi compare school-mis-2020
        $ foi compare school-mis-2020 --csv > answers.csv
      """)

  @Argument(help: "The request: its id or a unique piece of it.") var request: String
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let comparison = try context.desk().compare(request)
    if format.json {
      printJSON(comparison, to: context.output)
    } else {
      grid(comparison).print(format, to: context.output)
    }
    return true
  }

  private func grid(_ comparison: Desk.Comparison) -> Listing {
    var listing = Listing(
      [.init(key: "question", heading: "Q")]
        + comparison.cases.map {
          .init(key: $0.id.authority.description, heading: $0.authority)
        }
        + [.init(key: "text", heading: "Question")],
      whenEmpty: "The request has not been logged to anybody yet.")
    for question in comparison.request.questions {
      let cells = comparison.cases.map { row -> Cell in
        guard let answer = comparison.answers[row.id]?[question.id] else { return .text("") }
        return .text(format.csv ? csv(answer) : sign(of: answer))
      }
      let text = format.csv ? question.text : firstWords(of: question.text)
      listing.append([.of(question.id)] + cells + [.text(text)])
    }
    return listing
  }

  /// A sign and the grounds: short enough for a column per authority.
  private func sign(of answer: AnswerRow) -> String {
    let sign =
      switch answer.outcome {
      case .answered: "●"
      case .partlyRefused: "◐"
      case .refused: "✕"
      case .notHeld: "○"
      case .notApplicable: "–"
      case .neitherConfirmedNorDenied: "?"
      case .blank: "."
      }
    return ([sign] + answer.claims.map(\.description)).joined(separator: " ")
  }

  private func csv(_ answer: AnswerRow) -> String {
    let head = ([answer.outcome.rawValue] + answer.claims.map(\.description))
      .joined(separator: " ")
    return answer.text.map { "\(head): \($0)" } ?? head
  }

  private func printJSON(_ comparison: Desk.Comparison, to output: Output) {
    let questions = comparison.request.questions.map { question -> JSON in
      let answers = comparison.cases.compactMap { row -> JSON? in
        guard let answer = comparison.answers[row.id]?[question.id] else { return nil }
        return .object([
          ("case", .text(row.id)), ("authority", .string(row.authority)),
          ("outcome", .string(answer.outcome.rawValue)),
          ("exemptions", .array(answer.claims.map { .text($0) })), ("text", .text(answer.text)),
          ("confirmed", .bool(answer.isConfirmed)),
        ])
      }
      return .object([
        ("question", .string(question.id.compact)), ("text", .string(question.text)),
        ("stem", .bool(question.isStem)), ("answers", .array(answers)),
      ])
    }
    output.print(
      JSON.object([
        ("request", .text(comparison.request.id)), ("title", .string(comparison.request.title)),
        ("questions", .array(questions)),
      ]).written)
  }
}

struct CheckCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Verify the casebook.",
    discussion: """
      Compares every worked-out column with the events, every original with its digest, and asks \
      the database whether it is sound. --rebuild makes the worked-out columns again.

        $ foi check
        $ foi check --rebuild
      """)

  @Flag(help: "Make the worked-out columns again.") var rebuild = false
  @OptionGroup var format: FormatOptions
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let checkup = try context.desk().checkup(rebuilding: rebuild)
    var listing = Listing(
      [.init(key: "subject", heading: "Where"), .init(key: "finding", heading: "What")],
      whenEmpty: "The casebook is sound.")
    for id in checkup.stale {
      let remedy = rebuild ? "was out of date and was made again" : "is out of date; use --rebuild"
      listing.append([.of(id), .text("the worked-out standing \(remedy)")])
    }
    for id in checkup.damagedOriginals {
      listing.append([.of(id), .text("the original's bytes no longer match; restore a backup")])
    }
    for fault in checkup.faults { listing.append([.text("database"), .text(fault)]) }
    listing.print(format, to: context.output)
    let open = try context.desk().folder.openToOthers
    if !open.isEmpty {
      let folder = try context.desk().folder.url.path(percentEncoded: false)
      context.output.remark(
        "Other users of this computer can read \(open.joined(separator: ", ")); "
          + "to stop that: chmod -R go= \(folder)")
    }
    let counts = checkup.counts
    context.output.remark(
      "\(counted(counts.cases, "case")), \(counted(counts.requests, "request")), "
        + "\(counts.authorities == 1 ? "1 authority" : "\(counts.authorities) authorities"), \(counted(counts.events, "event")), "
        + "\(counted(counts.originals, "original")).")
    return checkup.isSound
  }
}
