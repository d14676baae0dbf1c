import Casebook
import Mailroom
import Testing

@Suite("Several documents of one reply")
struct ReplyDocumentsTests {
  private func document(_ text: String) -> DocumentText {
    DocumentText(text: text, format: .plain)
  }

  private func answer(_ evidence: Answer.Evidence?) -> Answer {
    Answer(
      question: QuestionID(labels: ["1"]), outcome: .answered, text: "words", evidence: evidence)
  }

  private func place(of words: String, in text: String) throws -> Answer.Evidence {
    let range = try #require(text.firstRange(of: words))
    let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
    return Answer.Evidence(start: start, end: start + words.utf8.count, line: 1)
  }

  @Test("evidence leads back to its document, its page and its line")
  func evidenceIsPlaced() throws {
    let letter = "Dear Sam\r\n\r\nSee the annex.\n"
    let annex = "Annex\n\n\u{0C}£5 was spent.\nNo more."
    let reply = ReplyDocuments([("letter.txt", document(letter)), ("annex.pdf", document(annex))])
    let read = try [
      answer(place(of: "See the annex.", in: reply.text)),
      answer(place(of: "No more.", in: reply.text)), answer(nil),
    ]
    let placed = reply.placed(read).map(\.evidence)
    #expect(
      placed[0]
        == Answer.Evidence(start: 12, end: 26, line: 3, page: nil, document: "letter.txt"))
    #expect(
      placed[1] == Answer.Evidence(start: 23, end: 31, line: 4, page: 2, document: "annex.pdf"))
    #expect(Array(annex.utf8)[23..<31].elementsEqual("No more.".utf8))
    #expect(placed[2] == nil)
  }

  @Test("a reply of one document is left as it was read")
  func oneDocument() {
    let reply = ReplyDocuments([("letter.txt", document("Dear Sam\n"))])
    let read = [answer(Answer.Evidence(start: 2, end: 4, line: 1, page: 1))]
    #expect(reply.text == "Dear Sam\n")
    #expect(reply.placed(read) == read)
  }

  @Test("documents of one name are told apart")
  func sameNames() {
    let reply = ReplyDocuments(["a", "b", "c"].map { ("annex.pdf", document($0)) })
    #expect(reply.parts.map(\.name) == ["annex.pdf", "annex.pdf (2)", "annex.pdf (3)"])
  }

  @Test("evidence past a document's end is cut there")
  func evidenceAcrossDocuments() {
    let reply = ReplyDocuments([("a", document("one")), ("b", document("two"))])
    let placed = reply.placed([answer(Answer.Evidence(start: 1, end: 900, line: 1))])
    #expect(placed[0].evidence == Answer.Evidence(start: 1, end: 3, line: 1, document: "a"))
  }
}
