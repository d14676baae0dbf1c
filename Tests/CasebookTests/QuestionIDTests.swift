import Casebook
import Testing

@Suite struct QuestionIDTests {
  @Test(arguments: [
    ("2", "2", "2"), ("2b", "2b", "2b"), ("2(b)", "2b", "2b"), ("2.b", "2b", "2b"),
    ("Q2b", "2b", "2b"), ("Question 12", "12", "12"), ("2b(ii)", "2b(ii)", "2bii"),
    ("2bii", "2b(ii)", "2bii"), ("2.b.ii", "2b(ii)", "2bii"), ("a", "a", "a"),
    ("iii", "iii", "iii"), ("007", "7", "7"), ("2 B", "2b", "2b"), ("1.1", "1.1", "1.1"),
    ("1vi", "1(vi)", "1vi"), ("2i(i)", "2i(i)", "2i.i"), ("11", "11", "11"),
    // Numerals of up to six letters are one label.
    ("1xxviii", "1(xxviii)", "1xxviii"), ("1axxviii", "1a(xxviii)", "1axxviii"),
  ])
  func readsEverySpelling(text: String, printed: String, compact: String) throws {
    let id = try #require(QuestionID(text))
    #expect(id.description == printed)
    #expect(id.compact == compact)
  }

  @Test(arguments: ["", "  ", "why", "12345", "2bq", "-", "2.b.c.d.e.f.g"])
  func refusesWhatIsNoNumber(text: String) {
    #expect(QuestionID(text) == nil)
  }

  @Test func readsBackWhatItPrints() throws {
    for number in 1...30 {
      for part in ["", "a", "b", "z", "i"] {
        for limb in part.isEmpty ? [""] : ["", "i", "ii", "iv"] {
          let labels = [String(number), part, limb].filter { !$0.isEmpty }
          let id = QuestionID(labels: labels)
          #expect(QuestionID(id.description) == id)
          #expect(QuestionID(id.compact) == id)
        }
      }
    }
  }

  @Test(arguments: [
    ["1", "a", "i", "a"], ["1", "a", "i", "a", "i"], ["2", "b", "c"], ["2", "a", "x", "b", "v"],
    ["a", "1", "b", "i"], ["1", "2", "3", "a"],
  ])
  func readsBackWhatIsNestedDeep(labels: [String]) {
    let id = QuestionID(labels: labels)
    #expect(QuestionID(id.compact) == id, "\(id.compact)")
    #expect(QuestionID(id.description) == id, "\(id.description)")
  }

  @Test func knowsItsParts() throws {
    let two = QuestionID(labels: ["2"])
    let part = QuestionID(labels: ["2", "b"])
    #expect(two.contains(part))
    #expect(!part.contains(two))
    #expect(!two.contains(QuestionID(labels: ["20"])))
    #expect(part.parent == two)
    #expect(two.parent == nil)
  }
}
