import Casebook
import Testing

@testable import Letters

/// Letters as a person edits them on a page.
struct PlainLetterTests {
  @Test(arguments: LetterCase.all)
  func everyLetterIsReadBackFromItsSetting(letterCase: LetterCase) throws {
    let body = try Letters.draft(letterCase.kind, try letterCase.input()).body
    #expect(firstDifference(Layout.set(PlainLetter.source(ofWords: body)), body) == nil)
  }

  @Test(arguments: LetterCase.all)
  func everyLetterIsReadBackFromItsPlainWords(letterCase: LetterCase) throws {
    let letter = try Letters.draft(letterCase.kind, try letterCase.input())
    let words = PlainLetter.words(ofSource: letter.source)
    #expect(
      firstDifference(Layout.set(PlainLetter.source(ofWords: words)), letter.body) == nil)
    #expect(!words.split(separator: "\n").contains { $0.hasPrefix("| ") || $0.hasPrefix("> ") })
  }

  @Test func linesThatStandTogetherStayLines() {
    let source = PlainLetter.source(ofWords: "Yours faithfully,\n\nJo Marchmont\njo@news.example\n")
    #expect(source == "Yours faithfully,\n\n| Jo Marchmont\n| jo@news.example\n")
  }

  @Test func aTypedParagraphIsOneLineHoweverLong() {
    let long = Array(repeating: "word", count: 40).joined(separator: " ") + "."
    #expect(PlainLetter.source(ofWords: long) == long + "\n")
  }

  @Test func whatIsIndentedIsQuoted() {
    #expect(
      PlainLetter.source(ofWords: "You wrote:\n    No.\n    - nothing\n")
        == "You wrote:\n> No.\n> - nothing\n")
  }
}

/// What was typed stays when the arguments change.
struct LetterMergeTests {
  private let base = "Dear Sir,\n\nOne.\n\nTwo.\n\nYours,\n"

  @Test func anUntouchedLetterTakesTheNewWords() {
    let new = "Dear Sir,\n\nTwo.\n\nThree.\n\nYours,\n"
    #expect(LetterMerge.merged(typed: base, base: base, letter: new) == new)
  }

  @Test func aTypedParagraphStaysWhereAnotherIsAdded() {
    #expect(
      LetterMerge.merged(
        typed: "Dear Ms Hale,\n\nOne.\n\nTwo.\n\nMine.\n\nYours,\n", base: base,
        letter: "Dear Sir,\n\nOne.\n\nNew.\n\nTwo.\n\nYours,\n")
        == "Dear Ms Hale,\n\nOne.\n\nNew.\n\nTwo.\n\nMine.\n\nYours,\n")
  }

  @Test func anArgumentThatIsDroppedGoesUnlessItWasRewritten() {
    let without = "Dear Sir,\n\nTwo.\n\nYours,\n"
    #expect(
      LetterMerge.merged(
        typed: "Dear Sir,\n\nOne.\n\nTwo!\n\nYours,\n", base: base, letter: without)
        == "Dear Sir,\n\nTwo!\n\nYours,\n")
    #expect(
      LetterMerge.merged(
        typed: "Dear Sir,\n\nOne, but better.\n\nTwo.\n\nYours,\n", base: base, letter: without)
        == "Dear Sir,\n\nOne, but better.\n\nTwo.\n\nYours,\n")
  }

  @Test func whereBothChangedOnePlaceBothAreKept() {
    #expect(
      LetterMerge.merged(
        typed: "Dear Sir,\n\nMy one.\n\nTwo.\n\nYours,\n", base: base,
        letter: "Dear Sir,\n\nOther one.\n\nTwo.\n\nYours,\n")
        == "Dear Sir,\n\nMy one.\n\nOther one.\n\nTwo.\n\nYours,\n")
  }
}
