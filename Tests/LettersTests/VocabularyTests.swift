import Casebook
import Foundation
import Templating
import Testing

@testable import Letters

struct VocabularyTests {
  @Test func everyNameHasAMeaningAndAnExample() {
    func check(_ terms: [Term], _ path: String) {
      for term in terms {
        let name = path + term.name
        #expect(!term.meaning.isEmpty && term.meaning.last != ".", "\(name)")
        switch term.kind {
        case .text, .markup: #expect(!term.example.isEmpty, "\(name)")
        case .flag: #expect(["yes", "no"].contains(term.example), "\(name)")
        case .group, .list: #expect(!term.members.isEmpty, "\(name)")
        }
        check(term.members, "\(name).")
      }
    }
    check(Vocabulary.reference, "")
  }

  /// The table, the values and the check are one: no value without a name, no name without a value.
  @Test func everyValueHasItsName() {
    func check(_ scope: Scope, _ terms: [Term], _ path: String) {
      #expect(Set(scope.values.keys) == Set(terms.map(\.name)), "\(path)")
      for term in terms {
        switch scope.value(term.name) {
        case .group(let inner?): check(inner, term.members, "\(path)\(term.name).")
        case .list(let scopes): for inner in scopes { check(inner, term.members, term.name) }
        case .text, .markup, .flag, .group(nil), nil: break
        }
      }
    }
    check(SampleLetter.scope, Vocabulary.letter, "")
  }

  @Test func examplesAreWhatTheCodeMakes() {
    #expect(Vocabulary.reference.term("lastDay")?.example == "Thursday 5 November 2020")
    #expect(Vocabulary.reference.term("sender.name")?.example == "Jo Bell")
  }

  /// The reference is in a file next to the tests; what is longer than a line is in the whole letters.
  ///
  /// To accept a change, run the tests with `FOI_RECORD_LETTERS=1` in the environment and read the difference.
  @Test func theReferenceReadsLikeThis() throws {
    func lines(_ terms: [Term], _ path: String) -> [String] {
      terms.flatMap { term in
        let example = term.example.isEmpty ? "" : " \(term.example)"
        return ["\(path)\(term.name):\(example)"] + lines(term.members, path + term.name + ".")
      }
    }
    let short = lines(Vocabulary.reference, "").filter { $0.count <= 90 }
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Reference/examples.txt")
    if ProcessInfo.processInfo.environment["FOI_RECORD_LETTERS"] != nil {
      try Data((short.joined(separator: "\n") + "\n").utf8).write(to: file)
    }
    let recorded = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    let missing = Set(recorded.split(separator: "\n").map(String.init)).subtracting(short)
    // A name may come twice, in lists of different things; each example is looked for.
    #expect(missing.sorted() == [])
  }

  @Test func aSkeletonHasNoFault() {
    for name in ["our-footer", "chaser"] {
      let text = TemplateSet.skeleton(named: name)
      #expect(TemplateSet().faults(inText: text, named: name) == [])
    }
    #expect(TemplateSet.skeleton(named: "chaser") == TemplateSet.shipped["chaser"])
  }

  @Test func aTextIsCheckedAmongTheOthers() {
    let text = TemplateSet.skeleton(named: "footer").replacing(
      "{{reference}}", with: "{{refrence}}")
    let faults = TemplateSet().faults(inText: text, named: "footer")
    #expect(
      faults == [
        .unknownName(template: "footer", line: 9, name: "refrence", nearest: "reference")
      ])
  }
}
