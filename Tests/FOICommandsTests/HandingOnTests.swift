import Foundation
import Testing

/// Filters that are kept, and case files, from the command line.
@Suite struct HandingOnTests {
  @Test func aFilterIsSavedUsedNarrowedAndForgotten() throws {
    try Session.withCases { session in
      let saved = session.run("list", "--named", "tarn", "--sort", "sent", "--save", "My tarns")
      #expect(saved.code == 0)
      #expect(saved.err == "Saved; use it again with: foi list --saved \"My tarns\"\n")
      let cases = session.run("list", "--saved", "my tarns", "--json").rows
      #expect(cases.compactMap { $0["case"] as? String } == ["meals/tarn"])
      #expect(
        session.run("list", "--saved", "My tarns", "--stage", "refused", "--json").rows.isEmpty)
      #expect(
        session.run("list", "--filters").out == """
          Name      List   Filter
          ────────  ─────  ───────────────────────
          My tarns  cases  named: tarn, sort: sent

          """)
      #expect(session.run("list", "--forget", "My tarns").out == "Forgotten: My tarns\n")
      #expect(session.run("list", "--filters").err == "No filter is saved.\n")
      let gone = session.run("list", "--saved", "My tarns")
      #expect(gone.code == 2)
      #expect(gone.err.contains("none is saved yet"))
    }
  }

  @Test func whatCannotBeAskedForIsNotSaved() throws {
    try Session.withCases { session in
      let bad = session.run("list", "--request", "nothing", "--save", "x")
      #expect(bad.code == 2)
      #expect(session.run("list", "--filters", "--json").rows.isEmpty)
    }
  }

  @Test func aCaseFileIsWrittenAndSaysWhatItHas() throws {
    try Session.withCases { session in
      let page = session.path("tarn.html")
      let made = session.run("case-file", "tarn", "--out", page)
      #expect(made.out == "tarn.html: 1 case, 0 papers.\n")
      let text = String(decoding: try Data(contentsOf: URL(filePath: page)), as: UTF8.self)
      #expect(text.hasPrefix("<!DOCTYPE html>") && text.contains("Glen Tarn Council"))
      let all = session.run("case-file", "meals", "--out", session.path("all.html"))
      #expect(all.out == "all.html: 2 cases, 0 papers.\n")
      let odd = session.run("case-file", "tarn", "--out", session.path("tarn.docx"))
      #expect(odd.code == 2)
      #expect(odd.err.contains("a name that ends in .pdf"))
      #expect(!FileManager.default.fileExists(atPath: session.path("tarn.docx")))
    }
  }
}
