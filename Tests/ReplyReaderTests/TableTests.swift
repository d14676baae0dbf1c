import Casebook
import Testing

@testable import ReplyReader

/// What the reader looks words up in: they have to say what the plain way to look says.
@Suite("What words are looked up in")
struct TableTests {
  private let script = Script(
    Array(
      """
      Dear Robin Moss

      The harbour board does not hold the number of moorings, and we do not hold a list. The
      moorings let in 2025 are 41; we hold nothing else about mooring.
      """.utf8))

  @Test("A table has the places of an array, and its parts keep theirs")
  func placesAndParts() {
    let table = Table([3, 1, 4, 1, 5])
    defer { table.free() }
    let part = table[1..<4]
    #expect(Array(table) == [3, 1, 4, 1, 5])
    #expect(part.startIndex == 1)
    #expect(part[2] == 4)
    #expect(part.firstIndex(of: 1) == 1)
    #expect(Array(part.dropFirst()) == [4, 1])
    #expect(table[5..<5].isEmpty)
  }

  @Test("A table without values can be read and freed")
  func emptyTable() {
    let table = Table([UInt8]())
    defer { table.free() }
    #expect(table.isEmpty)
    #expect(table.first == nil)
  }

  @Test("Phrases are found at every place, with a star for up to three words")
  func phrasesWithStars() {
    let phrases = Phrases<Int>([1: ["not hold"], 2: ["hold * of moorings", "we hold"]])
    let all = 0..<script.tokens.count
    let found = phrases.matches(in: script, all).map { match in
      "\(match.signal) " + match.range.map(script.word).joined(separator: " ")
    }
    #expect(
      found == [
        "1 not hold", "2 hold the number of moorings", "1 not hold", "2 we hold",
      ])
  }

  @Test("Whether phrases occur agrees with which do")
  func occurAgrees() {
    let phrases = Phrases<Bool>([true: ["not hold", "hold * of moorings", "else about"]])
    let count = script.tokens.count
    for first in 0..<count {
      for past in first...count {
        let words = first..<past
        let matches = phrases.matches(in: script, words)
        #expect(phrases.occur(in: script, words) == !matches.isEmpty)
        let shortest = matches.filter { $0.range.lowerBound == first }.map(\.range.count).min()
        if past == count, first < count {
          #expect(phrases.shortest(at: first, in: script) == shortest)
        }
      }
    }
  }

  @Test("The form of some words does not depend on the words round them")
  func formsDoNotDepend() {
    let count = script.tokens.count
    for first in 0..<count {
      for past in first...count {
        let own = AnswerForm(of: first..<past, in: script)
        let letters = (first..<past).map(script.word).joined(separator: " ")
        // What decides is told by the words alone.
        let alone = Script(Array(letters.utf8))
        let form = AnswerForm(of: 0..<alone.tokens.count, in: alone)
        #expect(own.contains(.decision) == form.contains(.decision))
      }
    }
  }

  @Test("Sets and tables of words find what is in them and nothing else")
  func setsAndTables() {
    let names = (0..<400).map { "word\($0)" }
    let set = WordSet(names.prefix(200).map { Words.hash($0) })
    let table = WordTable(names.prefix(200).enumerated().map { (Words.hash($1), $0) })
    for (place, name) in names.enumerated() {
      #expect(set.contains(Words.hash(name)) == (place < 200))
      #expect(table[Words.hash(name)] == (place < 200 ? place : nil))
    }
  }

  @Test("A word in the code has the number of the word in a letter")
  func wordsInCode() {
    #expect(Words.code("harbour") == Words.hash("Harbour"))
    #expect(script.hash(4) == Words.code("harbour"))
  }

  @Test("Words that are one by their stem have one number in request and letter")
  func stemsHaveOneNumber() {
    let list = QuestionList([
      Question(id: QuestionID(labels: ["1"]), text: "How many moorings are let?"),
      Question(id: QuestionID(labels: ["2"]), text: "Who holds the list of moorings?"),
    ])
    let vocabulary = Vocabulary(of: list, in: script)
    let places = script.tokens.indices.filter { script.word($0).hasPrefix("mooring") }
    let numbers = Set(places.map { vocabulary.words[$0] })
    #expect(places.count == 3)
    #expect(numbers.count == 1)
    #expect(numbers.allSatisfy(vocabulary.isAsked))
    #expect(vocabulary.own[0].contains { numbers.contains($0) })
    // "The" says nothing, and no question asks for the harbour.
    #expect(vocabulary.words[3] == -1)
    #expect(!vocabulary.isAsked(vocabulary.words[4]))
  }

  @Test("A word is met once until everything is forgotten")
  func metOnce() {
    let list = QuestionList([Question(id: QuestionID(labels: ["1"]), text: "How many moorings?")])
    let vocabulary = Vocabulary(of: list, in: script)
    vocabulary.forget()
    #expect(vocabulary.enters(0))
    #expect(!vocabulary.enters(0))
    vocabulary.forget()
    #expect(vocabulary.enters(0))
  }

  @Test("What was worked out for a stretch is remembered, however many there are")
  func remembered() {
    let remembered = Remembered<Int>()
    #expect(remembered[0..<0] == nil)
    for first in 0..<60 {
      for past in first..<60 { remembered[first..<past] = first * 100 + past }
    }
    for first in 0..<60 {
      for past in first..<60 { #expect(remembered[first..<past] == first * 100 + past) }
    }
    #expect(remembered[3..<70] == nil)
  }

  @Test("A number that a letter may give a question is found in every form")
  func numbersInEveryForm() {
    let list = QuestionList(
      [["1"], ["1", "a"], ["1", "b"], ["2"], ["2", "i"]].map {
        Question(id: QuestionID(labels: $0), text: "What is it?", isStem: false)
      })
    #expect(list.place(of: ["1", "b"], by: .own, after: nil) == 2)
    #expect(list.place(of: ["1", "2"], by: .own, after: nil) == 2)
    #expect(list.place(of: ["1", "ii"], by: .own, after: nil) == 2)
    #expect(list.place(of: ["b"], by: .own, after: 1) == 2)
    #expect(list.place(of: ["2", "a"], by: .own, after: nil) == 4)
    #expect(list.place(of: ["12"], by: .own, after: nil) == nil)
    #expect(list.alike(3) == [0, 1, 2, 3, 4])
  }
}
