import Foundation
import Testing

/// A casebook that foi 0.1 made, opened by this foi.
///
/// `make-casebook` says how it was made; it is never made again.
struct UpgradeTests {
  private func withOldCasebook(_ body: (Session) throws -> Void) throws {
    try Session.inFolder { session in
      let old = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "casebook-0.1")
      try FileManager.default.copyItem(at: old, to: URL(filePath: session.path("casebook")))
      try body(session)
    }
  }

  @Test func aCasebookOfTheFirstVersionIsSound() throws {
    try withOldCasebook { session in
      let check = session.run("check")
      #expect(check.code == 0)
      #expect(check.err.contains("The casebook is sound."), "\(check.err)")
      #expect(
        check.err.contains("4 cases, 1 request, 4 authorities, 12 events, 7 originals."),
        "\(check.err)")
    }
  }

  @Test func itsCasesStandWhereTheyStood() throws {
    try withOldCasebook { session in
      let cases = session.run("list", "--json").rows.map { row in
        ["authority", "stage", "due", "replied", "next"].map { row[$0] as? String ?? "" }
      }
      #expect(
        cases == [
          ["Glenarrow Council", "awaiting", "2020-10-08", "", "require-review"],
          ["Ostrey City Council", "review", "2020-11-17", "2020-10-09", "complain"],
          ["Marlbridge City Council", "answered", "", "2020-10-01", ""],
          // The first version called it answered, though nobody had checked what was read.
          ["Wexcombe City Council", "unchecked", "", "2020-10-08", "confirm"],
        ])
      let refused = session.run("list", "--exempted", "--json").rows
      #expect(refused.compactMap { $0["question"] as? String } == ["2b", "6", "7", "8"])
    }
  }

  @Test func itsMailLettersAndEvidenceAreThere() throws {
    try withOldCasebook { session in
      let inbox = session.run("inbox", "list", "--json").rows
      #expect(inbox.compactMap { $0["subject"] as? String }.contains("Your letter"))
      // The first version kept the reason as a sentence, later ones as a code with its values.
      #expect(session.run("inbox", "list").out.contains("too little points to one case"))
      let letters = session.run("letter", "list", "--json").rows
      #expect(letters.compactMap { $0["status"] as? String } == ["sent", "drafted"])
      let evidence = session.run("evidence", "list", "--json").rows
      #expect(evidence.compactMap { $0["title"] as? String } == ["Cabinet report"])
      #expect(session.run("search", "capita", "--json").rows.count == 6)
    }
  }

  @Test func workGoesOnInIt() throws {
    try withOldCasebook { session in
      #expect(session.run("undo", "--show").err == "foi: there is nothing to undo\n")
      #expect(session.run("answer", "confirm", "wexcombe").code == 0)
      #expect(session.run("retract", "marlbridge", "2020-10-12").code == 0)
      #expect(session.run("letter", "internal-review-late", "glenarrow", "--anyway").code == 0)
      #expect(session.run("undo").code == 0)
      #expect(session.run("check").code == 0)
    }
  }
}
