import Casebook
import FOIDesk
import FOILaw
import Foundation
import Testing

/// What is exported for publication, and what is not.
@Suite struct PublicationTests {
  private static let settings = """
    name: Sam Poe
    organisation: Example News
    address: [1 Example Street, Exampleton EX1 1EX]
    email: sam@poe.example
    telephone: 020 7946 0123

    """

  private static let reply = Scene.plainReply.replacing(
    "Forty-two.",
    with: "Forty-two, Sam Poe. Ask Jane Doe, Mr Roe or jane.doe@brack.example on 01632 960 123.")

  /// A casebook with a checked and an unchecked reply, and everything that names people.
  private static func publish(_ order: Desk.ExportOrder) throws -> [String: String] {
    var files: [String: String] = [:]
    try Scene.withCases { scene in
      let scene = scene.colleague(in: scene.folder, actor: "sampoe")
      try scene.file("casebook/foi.yaml", settings)
      let desk = try scene.desk
      _ = try desk.recordLetter(
        scene.file("r.txt", reply), received: day("2020-10-01"), case: "meals/brack",
        accepting: true)
      _ = try desk.recordLetter(
        scene.file("l.txt", reply.replacing("Brackwater", with: "Low Moor")),
        received: day("2020-10-02"), case: "meals/lowmoor", accepting: false)
      let post = Post(
        from: "Jane Doe <foi@tarn.example>", subject: "About something else",
        at: "2020-10-03 10:00", id: "x@tarn.example", text: "We write about something.")
      _ = try desk.importMail([Document(name: "m.eml", bytes: post.bytes)])
      var details = Desk.EventDetails()
      details.note = "a secret"
      _ = try desk.record(.note, on: day("2020-10-04"), details: details, case: "meals/brack")
      try desk.export(to: "public", order)
      for (path, bytes) in try scene.tree("public") {
        files[path] = String(decoding: bytes, as: UTF8.self)
      }
    }
    return files
  }

  @Test func neitherTheRequesterNorOfficersNorWhatNobodyCheckedIsInIt() throws {
    let files = try Self.publish(.init(isPublic: true))
    let whole = files.values.joined(separator: "\n").lowercased()
    for word in [
      "poe", "example news", "example street", "946 0123", "jane", "roe", "960 123", "@",
      "a secret", "sampoe", "thank you", "please send me",
    ] {
      #expect(!whole.contains(word), "\(word)")
    }
    #expect(!files.keys.contains { $0.contains("truth") || $0.contains("originals") })
    let answers = try #require(files["data/tables/answers.csv"]).split(separator: "\r\n")
    let brack = answers.filter { $0.hasPrefix("meals/brack,") }
    #expect(brack.count == 3)
    #expect(brack.first?.contains("Forty-two, [name]. Ask [name]") == true)
    // Nobody looked at Low Moor's reply; Glen Tarn has sent none.
    #expect(!answers.contains { $0.hasPrefix("meals/lowmoor,") })
    #expect(answers.count { $0.hasPrefix("meals/tarn,") && $0.contains("no-reply") } == 3)
  }

  @Test func documentsAreInItOnlyWhereTheyAreAskedFor() throws {
    let files = try Self.publish(.init(isPublic: true, withOriginals: true))
    #expect(files.keys.count { $0.hasPrefix("data/originals/") } == 3)
  }

  @Test func aPublicationIsNotTakenIn() throws {
    try Scene.withCases { scene in
      try scene.desk.export(to: "public", .init(isPublic: true))
      #expect(
        message { _ = try scene.desk.importBag(from: "public") }
          == "public: was exported for publication and leaves out most of the casebook; import a whole "
          + "export")
    }
  }
}
