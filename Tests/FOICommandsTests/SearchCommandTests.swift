import Foundation
import Testing

@Suite struct SearchCommandTests {
  private func withReply(_ body: (Session) throws -> Void) throws {
    try Session.withCases { session in
      let reply = try session.file("reply.txt", Session.plainReply)
      #expect(session.run("reply", "brack", reply, "--received", "2020-10-01").code == 0)
      try body(session)
    }
  }

  @Test func findsAnAnswerAndTheLetterItStandsIn() throws {
    try withReply { session in
      let found = session.run("search", "plum", "kitchens")
      #expect(found.code == 0)
      #expect(
        found.out == """
          meals/brack: answer to question 2a
              We paid Plum Kitchens £12,000.
          meals/brack: from the authority, reply.txt of 1 October 2020
              …a) what did you pay it in 2019? We paid Plum Kitchens £12,000. b) when does its contract end? On 31 August 2022. Yours sincerely Information Team

          """)
    }
  }

  @Test func printsTheSameForScripts() throws {
    try withReply { session in
      let rows = session.run("search", "kitchens", "--in", "answers", "--json").rows
      #expect(rows.count == 1)
      #expect(rows.first?["case"] as? String == "meals/brack")
      #expect(rows.first?["question"] as? String == "2a")
      #expect(rows.first?["passage"] as? String == "We paid Plum Kitchens £12,000.")
      let csv = session.run("search", "kitchens", "--in", "answers", "--csv")
      #expect(csv.out.contains("answers,meals/brack,meals,Brackwater Council,2a"))
    }
  }

  @Test func strayMarksAreNoError() throws {
    try withReply { session in
      for words in ["\"plum", "plum)", "(plum", "plum\"\"", "plum:", "[plum}"] {
        let found = session.run("search", words, "--in", "answers")
        #expect(found.code == 0, "\(words)")
        #expect(found.out.contains("Plum Kitchens"), "\(words)")
      }
    }
  }

  @Test func saysWhatIsWrong() throws {
    try withReply { session in
      let nothing = session.run("search", "zebra")
      #expect(nothing.code == 0)
      #expect(nothing.err == "Nothing has that word.\n")
      let empty = session.run("search", "?!")
      #expect(empty.code == 2)
      #expect(
        empty.err
          == "foi: \"?!\" has no letter or digit to look for; give a word, as in: foi search contract\n"
      )
      let place = session.run("search", "plum", "--in", "answer")
      #expect(
        place.err
          == "foi: answer: not a place to look in (did you mean answers?); allowed: answers, originals, letters, questions, evidence\n"
      )
    }
  }
}
