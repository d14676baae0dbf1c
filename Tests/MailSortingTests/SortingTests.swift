import Casebook
import FOILaw
import MailSorting
import Mailroom
import Testing

/// What becomes of a letter, from the letter and the cases alone.
@Suite struct SortingTests {
  @Test func aReplyFromTheAuthoritysAddressGoesOnItsCaseAsProposed() throws {
    let letter = Lamps.letter(
      from: "foi@portellis.example", subject: "Street lamps", Lamps.answer)
    let verdict = try Lamps.sorter().verdict(on: letter)
    #expect(verdict.recordings.map(\.file.authority.name) == ["Port Ellis Council"])
    #expect(verdict.recordings.map(\.event.kind) == [.replied])
    #expect(verdict.recordings.allSatisfy { $0.event.isProposed })
  }

  @Test func theSameLetterFromNobodyKnownWaits() throws {
    let letter = Lamps.letter(from: "someone@else.example", subject: "Street lamps", Lamps.answer)
    let verdict = try Lamps.sorter().verdict(on: letter)
    #expect(verdict.recordings.isEmpty)
    #expect(verdict.reason == .noCase(.personal))
  }

  @Test func correspondentsLookedUpBeforeGiveTheSameVerdict() throws {
    let letter = Lamps.letter(
      from: "foi@harrowvale.example", subject: "Street lamps", Lamps.answer)
    let sorter = Lamps.sorter()
    let known = try sorter.matcher.correspondents(of: letter)
    let before = try sorter.verdict(on: letter, from: known).recordings.map(\.event)
    let after = try sorter.verdict(on: letter).recordings.map(\.event)
    #expect(before == after)
    #expect(!before.isEmpty)
  }

  /// An import reads many letters at once, before it looks for their cases.
  @Test(arguments: [
    ("foi@harrowvale.example", "Street lamps", Lamps.answer),
    ("foi@portellis.example", "Your request", "We shall reply soon.\r\n\r\nPort Ellis Council"),
    ("foi@portellis.example", "FW: Street lamps", Lamps.answer),
    ("someone@else.example", "Street lamps", Lamps.answer),
    ("someone@else.example", "Lunch", "Are you free on Friday?"),
  ])
  func aLetterReadBeforehandGivesTheSameVerdict(
    from: String, subject: String, text: String
  ) throws {
    let letter = Lamps.letter(from: from, subject: subject, text)
    let sorter = Lamps.sorter()
    let words = MailWords(letter.message, isForward: letter.message.isForward)
    let read = ReadLetter(
      letter, words, requests: sorter.matcher.requests, requester: sorter.matcher.requester,
      names: AuthorityNames(Lamps.cases.files.map(\.authority)))
    let before = try sorter.verdict(on: letter, words: words, read: read)
    let after = try sorter.verdict(on: letter)
    #expect(before.recordings.map(\.event) == after.recordings.map(\.event))
    #expect(before.recordings.map(\.match.signs) == after.recordings.map(\.match.signs))
    #expect(before.reason == after.reason)
    #expect(before.suggestions == after.suggestions)
  }

  @Test func whatNoWordsDecideIsNotReadBeforehand() {
    let sorter = Lamps.sorter()
    let own = Lamps.letter(from: "sam@poe.example", subject: "Street lamps", Lamps.answer)
    let other = Lamps.letter(from: "foi@portellis.example", subject: "Street lamps", Lamps.answer)
    #expect(!sorter.goesByItsWords(own))
    #expect(sorter.goesByItsWords(other))
  }

  @Test func anEventHasTheSameIdentityHoweverOftenTheLetterIsSorted() throws {
    let letter = Lamps.letter(
      from: "foi@harrowvale.example", subject: "Street lamps", Lamps.answer)
    let ids = try (1...3).map { _ in
      try Lamps.sorter().verdict(on: letter).recordings.map(\.event.id)
    }
    #expect(Set(ids).count == 1)
  }

  @Test func anAutomaticReplyIsANoteWithItsSubject() throws {
    let letter = Lamps.letter(
      from: "foi@harrowvale.example", subject: "Automatic reply: Street lamps",
      "I am on leave until Monday.", headers: ["Auto-Submitted: auto-replied"])
    let recording = try #require(try Lamps.sorter().verdict(on: letter).recordings.first)
    #expect(recording.event.kind == .note)
    #expect(recording.remark == .automatic(subject: "Automatic reply: Street lamps"))
  }
}
