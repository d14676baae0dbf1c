package import Casebook
package import FOILaw

/// A draft that is ready to be looked at and sent.
package struct Letter: Hashable, Sendable {
  /// Who is written to.
  package struct Recipient: Hashable, Sendable {
    /// The authority, with the person or team it names for reviews where it names one.
    package let name: String
    /// Where to send it, or `nil` where nobody knows yet.
    package let email: String?
  }

  /// Which letter it is.
  package let kind: LetterKind
  /// The case it belongs to.
  package let `case`: CaseID
  /// Who is written to.
  package let to: Recipient
  /// What it is headed, on one line.
  package var subject: String
  /// The words with the marks that ``Layout`` reads: a paragraph is a line.
  package let source: String
  /// Who writes it.
  package let sender: Sender
  /// The day it is written.
  package let date: CalendarDay
  /// A name for a file of it: `school-mis-2020-anytown-council-chaser-2020-11-02.txt`.
  package let fileName: String
  /// The documents that go with it, in the order of its schedule.
  package let enclosures: [OriginalID]
  /// What its schedule names and foi has no copy of.
  package var missing: [String] = []

  /// The words as plain text in lines of at most 72 characters, ending with a line break.
  package var body: String { Layout.set(source) }
}

/// Who writes the letters and how they are signed.
package struct Sender: Hashable, Sendable {
  /// The person's name.
  package var name: String
  /// What the person writes for, if anything.
  package var organisation: String?
  /// The postal address, line by line; may be empty.
  package var address: [String]
  /// Where answers go.
  package var email: String
  /// A telephone number, if one is to be given.
  package var telephone: String?

  package init(
    name: String, organisation: String? = nil, address: [String] = [], email: String,
    telephone: String? = nil
  ) {
    self.name = name
    self.organisation = organisation
    self.address = address
    self.email = email
    self.telephone = telephone
  }
}

/// How a request came to an authority that another one passed it on to.
package struct LetterTransfer: Sendable, Hashable {
  /// The authority that the requester sent it to.
  package let sentTo: String
  /// The day the requester sent it.
  package let sentOn: CalendarDay
  /// The authority that passed it on: the same, unless it was passed on twice.
  package let by: String
  /// The law that the request was sent under there; `nil` where it is that of the case.
  package let under: Regime?

  package init(sentTo: String, sentOn: CalendarDay, by: String, under: Regime? = nil) {
    self.sentTo = sentTo
    self.sentOn = sentOn
    self.by = by
    self.under = under
  }
}

/// Everything a letter is made of: plain values, so that the same input gives the same letter.
package struct LetterInput: Sendable {
  /// The case.
  package var file: CaseFile
  /// Where it stands; `nil` only before the request is sent.
  package var standing: Standing?
  /// The day the letter is written.
  package var today: CalendarDay
  /// Who writes it.
  package var sender: Sender
  /// What other authorities said, question by question; a letter cites what may be cited of it.
  package var precedents: [QuestionID: [OtherAnswer]]
  /// Authorities that answered the whole request, against a refusal for cost.
  package var wholeAnswers: [WholeAnswer] = []
  /// The transfer that brought the request to this authority, if one did.
  package var transfer: LetterTransfer?
  /// The words of the latest reply as a whole, as its reasons may stand in an annex.
  package var replyText: String?
  /// The words of the outcome of the review.
  package var reviewText: String?
  /// Why the information matters, in the requester's words.
  package var purpose: String?
  /// What the requester would accept instead of everything, in the requester's words.
  package var accepts: String?
  /// How many working days the review took, where it was answered.
  package var reviewWorkingDays: Int?
  /// On which working day after receipt the authority asked for clarification.
  package var askedOnWorkingDay: Int?
  /// Whether a letter may argue from answers that nobody has checked; it then says so at its head.
  package var allowsUnchecked = false
  /// How many working days late the first reply came or, where none has come, today is.
  ///
  /// Counted from the last day; `nil` where nothing is late or nobody has counted.
  package var workingDaysLate: Int?
  /// Questions answered "not held" where the requester doubts it.
  ///
  /// A review covers these as well; other "not held" answers are left alone, as most are true.
  package var disputed: Set<QuestionID>
  /// The regulator's name where the settings have one, as it can change by law.
  package var regulatorName: String?
  /// Where the regulator takes complaints by e-mail.
  package var regulatorEmail: String?
  /// Published documents that are relevant to the request.
  package var evidence: [Evidence]
  /// The file names of originals, for the schedule of documents.
  package var documents: [OriginalID: String]
  /// Which arguments the requester wants.
  package var choice: ArgumentChoice
  /// The requester's own arguments.
  package var ownArguments: [OwnArgument]
  /// The requester's own words, where a letter carries some; empty lines part paragraphs.
  ///
  /// See ``Casebook/LetterKind/needsWords``.
  package var words: String?
  /// The questions that a narrowed request keeps as they are; empty where it keeps none.
  package var kept: [QuestionID]
  /// Whether the letter encloses the documents, so that it can cite them by number.
  var isEnclosing = false

  package init(
    file: CaseFile, standing: Standing?, today: CalendarDay, sender: Sender,
    precedents: [QuestionID: [OtherAnswer]] = [:], workingDaysLate: Int? = nil,
    disputed: Set<QuestionID> = [], regulatorName: String? = nil, regulatorEmail: String? = nil,
    evidence: [Evidence] = [], documents: [OriginalID: String] = [:],
    choice: ArgumentChoice = ArgumentChoice(), ownArguments: [OwnArgument] = [],
    words: String? = nil, kept: [QuestionID] = []
  ) {
    self.file = file
    self.standing = standing
    self.today = today
    self.sender = sender
    self.precedents = precedents
    self.workingDaysLate = workingDaysLate
    self.disputed = disputed
    self.regulatorName = regulatorName
    self.regulatorEmail = regulatorEmail
    self.evidence = evidence
    self.documents = documents
    self.choice = choice
    self.ownArguments = ownArguments
    self.words = words
    self.kept = kept
  }
}
