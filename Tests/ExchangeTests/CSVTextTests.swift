import Casebook
import Exchange
import Testing

@Suite struct CSVTextTests {
  @Test(
    arguments: [
      ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"so\"", "\"say \"\"so\"\"\""),
      ("two\nlines", "\"two\nlines\""), ("two\r\nlines", "\"two\r\nlines\""), ("a;b", "a;b"),
      ("£4.10 – a pupil", "£4.10 – a pupil"),
    ])
  func quotesWhatNeedsIt(cell: String, written: String) {
    var csv = CSVText(header: ["a"])
    csv.append([cell])
    #expect(csv.text == "a\r\n\(written)\r\n")
  }

  @Test(
    arguments: [
      ("=1+1", "'=1+1"), ("+44", "'+44"), ("@SUM(A1)", "'@SUM(A1)"), ("\tx", "'\tx"),
      ("=a,b", "\"'=a,b\""), ("\r\n=1+1", "\"'\r\n=1+1\""),
    ])
  func aCellThatLooksLikeAFormulaIsText(cell: String, written: String) {
    #expect(CSVText(header: [cell]).text == "\(written)\r\n")
  }

  @Test(arguments: ["a=b", "1+1", "me@b.example", "- none", "-3"])
  func whatIsNoFormulaStaysAsItIs(cell: String) {
    #expect(CSVText(header: [cell]).text == "\(cell)\r\n")
  }

  @Test func whatIsWrittenReadsBack() throws {
    var generator = Scramble(state: 7)
    let pieces = ["x", ",", "\"", "\n", "\r\n", ";", "é", "Council", " of ", "'", "=", "\"\""]
    var names: [String] = []
    for number in 0..<300 {
      let count = Int.random(in: 0..<9, using: &generator)
      let middle = (0..<count).compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      // Letters at both ends: a reader trims cells, and ids must differ.
      names.append("n\(number)\(middle)e")
    }
    var csv = CSVText(header: ["name", "email"])
    for name in names { csv.append([name, "a@b.example"]) }
    let list = try AuthorityCSV(csv.text)
    #expect(list.authorities.map(\.name) == names)
    #expect(list.authorities.allSatisfy { $0.email == "a@b.example" })
  }
}
