import Casebook
import FOIFaces
import FOILaw
import MailSorting
import Mailroom
import Testing

/// Why mail waits: as the casebook keeps it, and as people read it.
struct MailReasonTests {
  private static func record(_ reason: MailRecord.Reason?) -> MailRecord {
    MailRecord(
      id: OriginalID("a"), messageID: nil, content: "", state: .waiting, day: nil, sender: "",
      subject: "", reason: reason)
  }

  private static let tarn = CaseID(request: RequestID("meals"), authority: AuthorityID("tarn"))

  /// Casebooks hold these codes: whoever changes one needs a migration.
  static let kept: [(MailReason, String, String)] = [
    (.noDay, #"{"noDay":{}}"#, "no header says when it came"),
    (.noCase(.personal), #"{"noCase":{"_0":{"personal":{}}}}"#, "nothing in it points to a case"),
    (
      .noCase(.bulk), #"{"noCase":{"_0":{"bulk":{}}}}"#,
      "a newsletter or list; nothing in it points to a case"
    ),
    (.severalFit(2), #"{"severalFit":{"_0":2}}"#, "2 cases fit about as well"),
    (.tooLittle, #"{"tooLittle":{}}"#, "not enough to tell which case it belongs to"),
    (
      .severalAuthorities(3), #"{"severalAuthorities":{"_0":3}}"#,
      "it answers for 3 authorities that you asked; place it on each case it answers"
    ),
    (
      .regulator(isDecision: true), #"{"regulator":{"isDecision":true}}"#,
      "a decision notice of the regulator; place it on its case as decision-notice"
    ),
    (.takenBack(tarn), #"{"takenBack":{"_0":"meals/tarn"}}"#, "you took it off meals/tarn"),
    (
      .unread([.attachment(name: "a.pdf", .damaged(.pdf))]),
      #"{"unread":{"_0":[{"attachment":{"_1":{"damaged":{"_0":"pdf"}},"name":"a.pdf"}}]}}"#,
      "the answer could not be read: a.pdf: a PDF that is cut short or broken; ask for it again or save it as plain text"
    ),
    (
      .impossible(.needs(.reviewAnswered, earlier: .reviewRequested)),
      #"{"impossible":{"_0":{"needs":{"_0":"review-answered","earlier":"review-requested"}}}}"#,
      "review-answered needs an earlier review-requested; record that first"
    ),
    (
      .law(.noReviewOffered), #"{"law":{"_0":{"noReviewOffered":{}}}}"#,
      "an authority that offers no internal review sets no time to ask for one; the next step is a complaint"
    ),
    (
      .unknownBounce(
        Bounce(fate: .failed, letter: nil, recipients: ["a@b.example"], reason: "gone")),
      #"{"unknownBounce":{"_0":{"fate":"failed","reason":"gone","recipients":["a@b.example"]}}}"#,
      "a report that a letter could not be delivered to a@b.example: gone; the letter is not in the casebook"
    ),
    (
      .tooLarge(104_857_600, path: "/a"), #"{"tooLarge":{"_0":104857600,"path":"/a"}}"#,
      "at 100 MB it is over the limit; only the beginning is kept, and the whole is in /a"
    ),
  ]

  @Test(arguments: kept)
  func isKeptAsACodeAndReadAsASentence(reason: MailReason, code: String, words: String) throws {
    let stored = try MailRecord.Reason(reason)
    #expect(stored == .code(#"{"problems":[],"reason":\#(code)}"#))
    #expect(stored.kept?.reason == reason)
    #expect(Self.record(stored).writtenReason == words)
  }

  @Test func saysBesideItWhatCouldNotBeRead() throws {
    let stored = try MailRecord.Reason(.tooLittle, problems: [.encrypted, .tooDeep(limit: 24)])
    #expect(
      Self.record(stored).writtenReason
        == "not enough to tell which case it belongs to; it is encrypted; decrypt it in your mail program "
        + "and record what it says by hand; it holds messages in messages more than 24 deep")
  }

  @Test func leavesAPersonsWordsAsTheyAre() {
    #expect(Self.record(.words("spam")).writtenReason == "spam")
    #expect(Self.record(nil).writtenReason == nil)
  }

  @Test func doesNotFailOnACodeOfALaterVersion() {
    #expect(
      Self.record(.code(#"{"reason":{"tired":{}},"problems":[]}"#)).writtenReason
        == "a reason that this version of foi does not know")
  }
}
