import Casebook
import CasebookStore
import Exchange
import FOIDesk
import FOIFaces
import FOILaw
import Foundation
import Letters
import Mailroom
import Testing

/// A fault is data; each face words it.
@Suite struct WordingTests {
  private static let id = CaseID(
    request: RequestID("meals"), authority: AuthorityID("brack"))
  private static let letter = LetterID(number: 3)
  private static let mail = OriginalID(String(repeating: "ab", count: 32))
  private static let tool = Tool("msmtp", package: "msmtp-mta")
  private static let day = CalendarDay(number: 20_000)
  private static let question = QuestionID("1")

  @Test func aBrowserIsNotToldWhereTheServerIsThatCannotBeReached() {
    let place = "postgres://jo@db.example.org/campaign"
    for fault in [
      StoreError.unreachable(place: place, reason: "at db.example.org"),
      .unverified(place: place, reason: "db.example.org is another"),
      .refused(place: place, reason: "password of jo at db.example.org"),
    ] {
      let words = DeskError.store(fault).worded(for: .browser)
      #expect(!words.contains("db.example.org") && !words.contains("jo"))
      #expect(words.hasPrefix("the server that keeps the casebook cannot be used at the moment"))
      #expect(DeskError.store(fault).worded(for: .terminal).hasPrefix(place))
    }
  }

  /// One of every kind of fault that a person can meet in both faces.
  static let faults: [DeskError] =
    [
      .fileMissing(path: "a"), .fileUnreadable(path: "a", reason: "b"),
      .cannotWrite(path: "a", reason: "no space left on device"), .noCasebook(near: "a"),
      .noCasebookAt(path: "a"), .casebookExists(path: "a"),
      .settings(path: "foi.yaml", line: 2, fault: .unknownKey("nmae", nearest: ["name"])),
      .settings(path: "foi.yaml", line: nil, fault: .notYAML(nil)),
      .settings(path: "foi.yaml", line: nil, fault: .wrongKind(key: "address")),
      .settings(path: "foi.yaml", line: nil, fault: .unclosedQuote(key: "sendmail")),
      .system(SystemFault(subject: "a", reason: "permission denied")), .badDay("soon"),
      .logCutShort(1_000, of: 2_500, because: .store(.cannotWrite(reason: "a"))),
      .requestChanged(RequestID("meals"), path: "a"), .noSchool(AuthorityID("brack")),
      .authorityExists(AuthorityID("brack"), name: "Brackwater"),
      .document(path: "a", fault: .needs(DocumentTools().pdfToText, .pdf)),
      .notAReply(path: "a", kind: .notFOI), .alreadyRecorded(path: "a", id, day), .noAuthorities,
      .noName("?"), .unknownAuthority("a", nearest: []), .ambiguousAuthority("a", matches: ["b"]),
      .unknownRequest("a", nearest: []), .ambiguousRequest("a", matches: ["b (B)"]),
      .unknownCase("a", nearest: ["b"]),
      .ambiguousCase("a", matches: ["b"]), .unknownGround("s99", .foia, nearest: []),
      .unknownValue("a", what: "a stage", allowed: ["b"], nearest: []), .nothingToConfirm(id),
      .questionNeverAsked("9", known: []), .noSuchEvent("a", id),
      .noSuchLetter(id, 9, count: 1), .noSuchLines(1...2, id, count: 1), .nothingToSearch("?"),
      .sentInTheFuture(day, today: day), .incomplete(.authorities), .incomplete(.case),
      .incomplete(.lines), .incomplete(.document), .noSuchMail("a"),
      .ambiguousMail("a", matches: ["b"]), .mailWithoutDay(mail), .mailIsNoLetter(mail, id),
      .mailIsPlaced(mail, [id]), .cannotMove(.chased, id, to: id),
      .nothingProposed(id), .noProposedEvent("a", id),
      .tool(.missing(tool), .pdf), .tool(.failed(tool, status: 1, message: "no"), .pdf),
      .editedAway(id), .editKept(path: "a", because: .noOwnAddress), .noOwnAddress,
      .badAddress("a", id), .noAddress(letter, id), .unknownLetter("L99"),
      .ambiguousLetter("a", matches: ["L1"]), .letterSent(letter, id),
      .letterMayHaveGone(letter), .letterFileGone(letter, path: "a"),
      .letterFilesDiffer(letter, "a", "b"), .mailUnreadable(path: "a"),
      .sentButNotRecorded(letter, because: .store(.busy)), .unknownEvidence("E9"),
      .evidenceWithdrawn(EvidenceID("E1"), day), .evidenceElsewhere("a"),
      .templateExists(path: "a"), .badTemplateName("a b"),
      .event(.nothingToSupersede(EventID("ab")), id), .event(.sendingStays, id),
      .law(.beyondHolidays(needed: day, first: day, last: day)),
      .store(.missing(path: "a")), .store(.unreadable(path: "a", reason: "b")),
      .store(.newer(path: "a")), .store(.damaged(reason: "b")), .store(.failed(reason: "b")),
      .store(.busy), .store(.cannotWrite(reason: "b")), .store(.noSuchCase(id)),
      .store(.unreadableRow(table: "event", value: "b")),
      .letter(.noSuchArgument("x", nearest: "y"), id), .letter(.noReply, id),
    ]
    + (question.map {
      [
        .unknownQuestion("9", id, known: [$0]), .noAnswerToConfirm($0, id),
        .badRequest(
          path: "a.md", problems: RequestFile("1. A?\n1. B?\n", id: RequestID("a")).problems),
      ]
    } ?? [])

  @Test(arguments: faults.indices)
  func nobodyInABrowserIsToldToTypeACommand(index: Int) {
    let words = Self.faults[index].worded(for: .browser)
    #expect(!words.isEmpty)
    for sign in ["with: ", "foi show", "foi list", "foi letter", "foi inbox", "--", "sudo", "CASE"]
    {
      #expect(!words.contains(sign), "\(words)")
    }
  }

  @Test(arguments: faults.indices)
  func noFaultIsWithoutWords(index: Int) {
    let words = Self.faults[index].worded(for: .terminal)
    #expect(words.count > 5)
    // A terminal's message begins with the thing it is about and ends without a full stop.
    #expect(!words.hasSuffix(" ") && !words.contains("  ") && !words.contains("; ;"), "\(words)")
  }

  @Test(arguments: faults.indices)
  func noFaultIsWordedAsNobodySpeaks(index: Int) {
    for face in [Face.terminal, .browser] {
      let words = Self.faults[index].worded(for: face).replacing("here is no ", with: "")
      for form in [" is no ", "surely", " stands", "reads as", "passed over", "taken in", "may go"]
      {
        #expect(!words.contains(form), "\(words)")
      }
    }
  }

  @Test func onlyADamagedCasebookIsCalledDamaged() {
    let damaged = Self.faults.filter { $0.worded(for: .terminal).contains("damaged") }
    #expect(damaged.count == 1)
  }

  @Test(
    arguments: [
      (CocoaError.Code.fileWriteOutOfSpace, "no space left on device"),
      (.fileWriteNoPermission, "permission denied"),
      (.fileReadNoSuchFile, "there is no such file"),
      (.fileWriteVolumeReadOnly, "read-only file system"),
    ])
  func anErrorOfTheSystemIsSaidAsWhatItIs(code: CocoaError.Code, words: String) {
    #expect(SystemFault(CocoaError(code)).reason == words)
    let full = SystemFault(POSIXError(.ENOSPC))
    #expect(full.reason == "no space left on device")
  }
}
