import Testing

@testable import ReplyReader

@Suite("Letters of our own")
struct FixtureTests {
  @Test("every layout and hard case is read as a person would", arguments: Fixture.all)
  func isReadRight(_ fixture: Fixture) {
    let reading = ReplyReader.read(fixture.letter, questions: fixture.questions)
    let differences = fixture.differences(from: reading)
    #expect(differences == [])
  }
}
