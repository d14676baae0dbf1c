import Casebook
import FOILaw
import Foundation
import Mailroom
import OfficeFiles
import Testing

@testable import ReplyReader

/// A letter reads the same in whatever form it comes: kind, reference, date, and for each question
/// its outcome and grounds.
@Suite("Letters in other forms")
struct DocumentAgreementTests {
  private struct Gist: Equatable {
    let kind: LetterFacts.Kind
    let reference: String?
    let date: String?
    let answers: [String]

    init(_ reading: Reading) {
      kind = reading.facts.kind
      reference = reading.facts.reference
      date = reading.facts.date?.description
      answers = reading.answers.map { answer in
        "\(answer.question) \(answer.outcome) "
          + answer.claims.map(\.description).sorted().joined(separator: " ")
      }
    }
  }

  private func disagreements(
    among fixtures: [Fixture], _ form: (String) throws -> [UInt8]
  ) throws -> [String] {
    try fixtures.filter { fixture in
      let document = try DocumentReader.text(of: form(fixture.letter), name: nil)
      return Gist(ReplyReader.read(document.text, questions: fixture.questions))
        != Gist(ReplyReader.read(fixture.letter, questions: fixture.questions))
    }.map(\.name)
  }

  /// Letters that are written in HTML marks show them as words where another form quotes them.
  private var unmarked: [Fixture] { Fixture.all.filter { !$0.letter.contains("</") } }

  @Test("as Word documents")
  func word() throws {
    #expect(try disagreements(among: unmarked) { OfficeFile.word(text: $0) } == [])
  }

  @Test("as OpenDocument texts")
  func openText() throws {
    #expect(try disagreements(among: unmarked) { OfficeFile.open(text: $0) } == [])
  }

  @Test("as web pages")
  func webPages() throws {
    // A web page makes one space of many: columns that only space parts are gone.
    let fixtures = unmarked.filter { !$0.letter.contains("    ") && !$0.letter.contains("\t") }
    #expect(try disagreements(among: fixtures) { OfficeFile.webPage(text: $0) } == [])
  }

  private static let printer = Tool("weasyprint", package: "weasyprint")

  @Test(
    "as PDFs, letters and tables",
    .enabled(if: printer.isInstalled && DocumentTools().pdfToText.isInstalled))
  func printed() throws {
    // Some of each group: printing takes a second each.
    let fixtures = [Fixture.tables, Fixture.numbered, Fixture.prose, Fixture.outcomes]
      .flatMap { $0.prefix(4) }.filter { !$0.letter.contains("</") }
    let found = try disagreements(among: fixtures) { letter in
      let page =
        "<!doctype html><meta charset=\"utf-8\"><body style=\"white-space: pre-wrap; "
        + "font: 8pt monospace\">" + OfficeFile.escaped(letter)
      return try Self.printer.run(["-q", "-", "-"], input: Array(page.utf8), limits: Self.limits)
    }
    #expect(found == [])
  }

  private static var limits: Tool.Limits {
    var limits = Tool.Limits()
    limits.memory = nil
    return limits
  }

  @Test("as a sheet of answers, beside a covering letter")
  func sheet() {
    let cell = { (text: String) in "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
    let rows = [
      ("Question", "Answer"), ("1", "41"), ("2", "We do not hold this information."),
      ("3", "Exempt under section 40(2)."),
    ].map { "<row>" + cell($0) + cell($1) + "</row>" }
    let workbook = OfficeFile.workbook([("Answers", rows.joined())])
    let cover = """
      Anytown Council

      Our reference: AC 12

      1 October 2020

      Dear Sam Poe

      Freedom of Information Act 2000

      Thank you for your request. Our answers are in the attached sheet.

      Yours sincerely

      Information Team
      """
    let questions = ["How many?", "Since when?", "Who decided?"].enumerated().map {
      Question(id: QuestionID(labels: ["\($0 + 1)"]), text: $1)
    }
    let documents = ["letter.docx", "answers.xlsx"]
    let bytes = [OfficeFile.word(text: cover), workbook]
    let reply = ReplyDocuments(
      zip(documents, bytes).compactMap { name, bytes in
        (try? DocumentReader.text(of: bytes, name: name)).map { (name, $0) }
      })
    let reading = ReplyReader.read(reply.text, questions: questions)
    let answers = reply.placed(reading.answers)
    #expect(reading.facts.reference == "AC 12")
    #expect(answers.map(\.outcome) == [.answered, .notHeld, .refused])
    #expect(
      answers.map(\.text) == [
        "41", "We do not hold this information.", "Exempt under section 40(2).",
      ])
    #expect(answers.map { $0.claims.map(\.description) } == [[], [], ["s40(2)"]])
    #expect(answers.map(\.evidence?.document) == Array(repeating: "answers.xlsx", count: 3))
    #expect(answers.map(\.evidence?.line) == [2, 3, 4])
  }
}
