/// One thing in a message that speaks for a case, or against it.
///
/// It is kept as a code and a value, and put into words where it is shown.
package struct MailSign: Hashable, Sendable, Codable {
  /// What kind of sign it is; its name is the code that is stored.
  package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// It answers a letter of the case, by the message ids of both.
    case thread
    /// It has the case's handle.
    case handle
    /// It has the reference that the authority gave the case.
    case reference
    /// It comes from an address of the authority.
    case address
    /// It comes from the authority's domain.
    case domain
    /// A letter of our own went to an address of the authority.
    case recipient
    /// The authority has no other case.
    case onlyCase = "only-case"
    /// The subject, or the letter, has the request's title.
    case title
    /// It quotes at least half of the questions.
    case questions
    /// It quotes fewer than half of the questions.
    case someQuestions = "some-questions"
    /// The letter names the authority.
    case named
    /// The letter comes in the authority's name: as sender, in its letterhead or signature.
    case signed
    /// The subject names the authority.
    case subject
    /// It quotes our letter to the authority.
    case quoted
    /// It says that it answers for the authority, or in its place.
    case answersFor = "answers-for"
    /// The case is before the regulator that writes.
    case complaint
    /// It mentions a request for information.
    case request
    /// It is on the request's subject.
    case matter
    /// It reads as a letter in answer to a request.
    case reads
    /// It is addressed to the requester.
    case addressed
    /// It gives the day on which the request was sent.
    case day
    /// The letter names another authority of the casebook.
    case otherAuthority = "other-authority"
    /// The letter names an authority that is not in the casebook.
    case unknownAuthority = "unknown-authority"
    /// It comes from the address of another authority of the casebook.
    case otherSender = "other-sender"
    /// The letter is for someone else.
    case otherPerson = "other-person"
    /// It has another reference than the authority's earlier letters on the case.
    case otherReference = "other-reference"
    /// It says that the request was about something else.
    case otherMatter = "other-matter"
    /// It is about another request to the authority.
    case otherRequest = "other-request"
    /// It mentions a request of an earlier day.
    case otherDay = "other-day"
    /// Someone in the requester's own organisation wrote it.
    case colleague
    /// It comes from a regulator.
    case regulator
    /// It answers none of the questions.
    case answersNone = "answers-none"
    /// It went to many people.
    case bulk
    /// Words that an earlier version of foi stored instead of a code.
    case words
  }

  /// What kind of sign it is.
  package let kind: Kind
  /// What it names: a reference, a domain, an authority, a person, a day; `3/8` for questions.
  package let value: String?

  package init(_ kind: Kind, _ value: String? = nil) {
    self.kind = kind
    self.value = value
  }

  private enum CodingKeys: String, CodingKey {
    case kind = "sign"
    case value
  }
}
