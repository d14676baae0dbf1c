import ArgumentParser
import Casebook
import FOIDesk
import FOIFaces

struct ExportCommand: DeskCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the whole casebook as open files, or what can be published.",
    discussion: """
      Writes a folder that any program can read and foi import takes in again without loss. It is a \
      BagIt bag: sha256sum -c manifest-sha256.txt verifies it. Inside data are

        truth/       every record, one JSON object a line
        originals/   every document byte for byte, named by its SHA-256
        files/       foi.yaml, Requests, Templates and Outbox
        tables/      CSV tables made from the records: cases, questions, answers,
                     values, claims, events
        datapackage.json  what the tables' columns are (Frictionless)

      The same casebook gives the same bytes, so that two exports can be compared. An export that is there \
      already is replaced; anything else that is there is refused.

        $ foi export ../mycase-export

      A data frame of all answers, with types, in Python (pip install "frictionless[pandas]"):

        package = frictionless.Package("../mycase-export/data/datapackage.json")
        answers = package.get_resource("answers").to_pandas()

      and in R (package readr):

        readr::read_csv("../mycase-export/data/tables/answers.csv",
                        na = "", col_types = "ccccclDccicdcDlccc")

      With --public only the tables are written. They leave out: you (name, addresses and telephone number \
      of foi.yaml, wherever they are written); the opening and closing words of requests; every address of \
      an authority; answers and events that nobody checked; notes, reminders, letters, mail, evidence, who \
      recorded what, and documents (--originals adds those that came, with all that is in them). From the \
      words of questions and answers it takes e-mail addresses, telephone numbers, names after Mr, Ms, Dr \
      and the like, and the names of those who wrote to you by e-mail. It cannot know other names: read \
      what you publish.
      """)

  @Argument(help: "The folder to write, or a .zip of it.", completion: .directory)
  var folder: String
  @Flag(name: .customLong("public"), help: "Write what can be published.") var isPublic = false
  @Flag(help: "With --public: add the documents, just as they came.") var originals = false
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if originals && !isPublic {
      throw ValidationError("--originals needs --public; a whole export always has the documents")
    }
  }

  func run(in context: Context) throws -> Bool {
    let progress = Progress("cases and documents", on: context.output)
    let counts = try context.desk().export(
      to: folder, .init(isPublic: isPublic, withOriginals: originals)
    ) { done, total in
      if done % 20 == 0 || done == total { progress.show(done, of: total) }
    }
    context.output.print(
      "\(folder): \(counted(counts.cases, "case")), \(counted(counts.requests, "request")), "
        + "\(counted(counts.authorities, "authority", "authorities"))"
        + (isPublic
          ? ", for publication."
          : ", \(counted(counts.events, "event")), \(counted(counts.originals, "original"))."))
    if isPublic {
      context.output.remark(
        "foi does not know every name: read data/tables/answers.csv before you publish it.")
    }
    return true
  }
}
