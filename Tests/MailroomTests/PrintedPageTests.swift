import Foundation
import Testing

@testable import Mailroom

/// A page as it looks, with the words of an answer found on it.
@Suite struct PrintedPageTests {
  /// What `pdftotext -tsv` writes of a page whose lines stand at places, in type of one width.
  private func listed(
    _ lines: [(left: Double, top: Double, text: String)], page: Int = 1
  ) -> String {
    let words = lines.flatMap { line -> [String] in
      var left = line.left
      return line.text.split(separator: " ").map { word in
        let width = Double(word.count) * 5
        defer { left += width + 3 }
        return "5\t\(page)\t0\t0\t0\t0\t\(left)\t\(line.top)\t\(width)\t10\t100\t\(word)"
      }
    }
    let head = "1\t\(page)\t0\t0\t0\t0\t0\t0\t595.3\t841.9\t-1\t###PAGE###"
    return ([head] + words).joined(separator: "\n")
  }

  private func boxes(
    of words: String, in text: String, on lines: [(left: Double, top: Double, text: String)]
  ) throws -> [PrintedPage.Box] {
    let page = try PrintedPage(1, listed: listed(lines))
    let bytes = Array(text.utf8)
    let found = try #require(text.range(of: words))
    let start = text[..<found.lowerBound].utf8.count
    return page.boxes(of: start..<(start + words.utf8.count), in: bytes)
  }

  private let plain: [(left: Double, top: Double, text: String)] = [
    (60, 50, "1. How many boats are moored?"), (60, 70, "There are 31 boats at the quay, and"),
    (60, 82, "31 more at the pier."), (60, 110, "2. How many are hired out?"),
    (60, 130, "31 boats."),
  ]

  @Test func theWordsOfAnAnswerAreBoxedLineByLine() throws {
    let text = plain.map(\.text).joined(separator: "\n")
    let boxes = try boxes(
      of: "There are 31 boats at the quay, and\n31 more at the pier.", in: text, on: plain)
    #expect(boxes.map(\.top) == [68.5, 80.5])
    #expect(boxes.map(\.left) == [58.5, 58.5])
    #expect(boxes.allSatisfy { $0.height == 13 && $0.width > 80 })
  }

  @Test func ofEqualWordsThoseCountWhoseNeighboursAgree() throws {
    let text = plain.map(\.text).joined(separator: "\n")
    let boxes = try boxes(of: "31 boats.", in: text, on: plain)
    #expect(boxes.map(\.top) == [128.5])
  }

  /// The text was written row by row, and the page lists its columns one after the other.
  @Test func aTablesCellsAreFoundThoughTheyAreListedInAnotherOrder() throws {
    let lines: [(left: Double, top: Double, text: String)] = [
      (60, 50, "Boats moored"), (60, 70, "Boats hired"), (60, 90, "Boats sunk"),
      (300, 50, "31 in all"), (300, 70, "31 by the day"), (300, 90, "none"),
    ]
    let text =
      "| Boats moored | 31 in all |\n| Boats hired | 31 by the day |\n| Boats sunk | none |"
    let boxes = try boxes(of: "31 by the day", in: text, on: lines)
    #expect(boxes.map(\.top) == [68.5])
    #expect(boxes.map(\.left) == [298.5])
  }

  @Test func whatIsNotOnThePageHasNoBox() throws {
    let page = try PrintedPage(1, listed: listed(plain))
    let text = Array("Quite other words, every one".utf8)
    #expect(page.boxes(of: 0..<text.count, in: text).isEmpty)
    #expect(page.boxes(of: 0..<0, in: text).isEmpty)
    #expect(page.boxes(of: 500..<900, in: text).isEmpty)
    let scan = try PrintedPage(1, listed: listed([]))
    #expect(scan.boxes(of: 0..<5, in: text).isEmpty && scan.width == 595.3)
  }

  @Test(arguments: ["", "1\t1", "1\t1\t0\t0\t0\t0\t0\t0\tnan\t841\t-1\tx", "no such page"])
  func aListWithoutASizeIsNoPage(output: String) {
    #expect(throws: DocumentFault.damaged(.pdf)) { try PrintedPage(1, listed: output) }
  }

  @Test(.enabled(if: PrintedPage.isPossible() && OutgoingDocument.weasyprint.isInstalled))
  func aPDFsPageIsAPictureMadeOnceWhileThereIsRoom() throws {
    let pdf = try OutgoingDocument.pdf(
      html: "<p>First.</p><p style=\"break-before: page\">The second says forty-two.</p>")
    #expect(try PrintedPage.count(in: pdf) == 2)
    let page = try PrintedPage(2, of: pdf)
    let text = Array("The second says forty-two.".utf8)
    #expect(page.boxes(of: 16..<25, in: text).count == 1)
    #expect(throws: DocumentFault.self) { try PrintedPage(3, of: pdf) }
    let shelf = PageShelf(most: 1 << 20)
    let picture = try shelf.picture(of: 2, in: pdf, digest: "d")
    #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    // What is there already asks for no document.
    #expect(try shelf.picture(of: 2, in: [], digest: "d") == picture)
    #expect(shelf.size == picture.count)
    // Where there is no room for all, the oldest goes.
    let small = PageShelf(most: picture.count + 10)
    _ = try small.picture(of: 2, in: pdf, digest: "d")
    _ = try small.picture(of: 2, in: pdf, digest: "e")
    #expect(small.size == picture.count)
    #expect(throws: DocumentFault.self) { try small.picture(of: 2, in: [], digest: "d") }
  }

  @Test(.enabled(if: PrintedPage.isPossible()))
  func whatIsNoPDFIsAFaultAndNoPicture() {
    for bytes in [[], Array("%PDF-1.7 and nothing more".utf8)] {
      #expect(throws: DocumentFault.self) { try PrintedPage.picture(of: 1, in: bytes) }
      #expect(throws: DocumentFault.self) { try PrintedPage.count(in: bytes) }
      #expect(throws: DocumentFault.self) { try PrintedPage(1, of: bytes) }
    }
  }
}
