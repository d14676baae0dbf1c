import Casebook
import FOILaw
import SampleMeals
import Testing

@testable import CasebookStore
@testable import FOIDesk

/// How often a casebook's server is asked for what people do all day.
@Suite struct ServerQuestionTests {
  @Test func whatIsRecordedAsksTheServerAtMostEightTimesAndAReplyNine() throws {
    guard Scene.Place.allCases.contains(.server) else { return }
    try Scene.withCases(on: .server) { scene in
      let desk = try scene.desk
      let server = try #require(desk.store as? PostgreSQLCasebook)
      func asked(_ name: String, atMost most: Int = 8, _ body: () throws -> Void) throws {
        let before = try server.pool.using(\.roundTrips)
        try body()
        let count = try server.pool.using(\.roundTrips) - before
        #expect(count <= most, "\(name) asked \(count) times")
      }
      let letter = Document(
        name: "reply.txt", bytes: Array(SampleMeals.plainReply.utf8))
      try asked("a reply", atMost: 9) {
        _ = try desk.recordLetter(
          [letter], received: day("2020-10-05"), case: "brack", accepting: false, anyway: true)
      }
      try asked("an answer") {
        _ = try desk.setAnswer(
          case: "brack", question: "1", outcome: .refused, claims: ["s43(2)"], text: nil)
      }
      try asked("a case given to somebody") {
        _ = try desk.assign(case: "brack", to: "Sam Poe")
      }
      try asked("what was undone") { _ = try desk.undo() }
    }
  }
}
