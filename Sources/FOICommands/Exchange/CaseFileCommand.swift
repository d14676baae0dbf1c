import ArgumentParser
import FOIDesk
import FOIFaces

struct CaseFileCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "case-file",
    abstract: "Write all of a case, or of a request, as one document to hand on.",
    discussion: """
      A cover, the request, what happened day by day, the decision on each question, the last days, a \
      schedule of the papers with their checksums, and the words of all correspondence. Name a case, or a \
      request for all of its cases; hundreds of them take a minute or two as PDF.

      A file that ends in .pdf has the papers attached just as they came: for your editor or the \
      Commissioner. One that ends in .html is a single page to read, for a colleague: it leaves out who \
      asked, your notes, e-mail addresses, telephone numbers, the names of people as far as foi can tell \
      them, and the papers themselves. Read it before you pass it on.

        $ foi case-file derby --out derby.pdf
        $ foi case-file school-mis --out school-mis.html
      """)

  @Argument(
    help: ArgumentHelp("The case, or the request for all of its cases.", valueName: "case"),
    completion: .cases)
  var of: String
  @Option(
    help: ArgumentHelp("The file to write; it ends in .pdf or .html.", valueName: "file"),
    completion: .file())
  var out: String
  @OptionGroup var common: CommonOptions

  func run(in context: Context) throws -> Bool {
    let progress = Progress("cases", on: context.output)
    let made = try context.desk().writeCaseFile(of: of, to: out) { progress.show($0, of: $1) }
    context.output.print(
      "\(out): \(counted(made.cases, "case")), \(counted(made.papers, "paper")).")
    if made.notAttached > 0 {
      context.output.remark(
        "\(counted(made.notAttached, "paper")) did not fit and \(made.notAttached == 1 ? "is" : "are") "
          + "listed without being attached; save it with: foi original")
    }
    return true
  }
}
