package import Casebook
package import FOILaw

/// All of a case, or of every case of a request, as one document to hand on: what was asked, what happened,
/// what was decided, what was written, and a schedule of the papers.
package struct Dossier: Sendable {
  /// Something that happened.
  package struct Happening: Sendable {
    package let day: CalendarDay
    package let what: String
    package let note: String?
    /// The numbers of the papers that it brought.
    package let papers: [Int]

    package init(day: CalendarDay, what: String, note: String?, papers: [Int]) {
      self.day = day
      self.what = what
      self.note = note
      self.papers = papers
    }
  }

  /// What the authority says to one question now.
  package struct Decision: Sendable {
    package let question: QuestionID
    package let asked: String
    package let outcome: String
    package let grounds: [String]
    package let words: String?
    package let day: CalendarDay?
    package let isConfirmed: Bool

    package init(
      question: QuestionID, asked: String, outcome: String, grounds: [String], words: String?,
      day: CalendarDay?, isConfirmed: Bool
    ) {
      self.question = question
      self.asked = asked
      self.outcome = outcome
      self.grounds = grounds
      self.words = words
      self.day = day
      self.isConfirmed = isConfirmed
    }
  }

  /// A day that someone has to keep.
  package struct Day: Sendable {
    package let purpose: String
    package let day: CalendarDay
    package let source: String

    package init(purpose: String, day: CalendarDay, source: String) {
      self.purpose = purpose
      self.day = day
      self.source = source
    }
  }

  /// A document that was sent or came.
  package struct Paper: Sendable {
    package let number: Int
    package let day: CalendarDay
    package let what: String
    package let from: String
    package let name: String
    /// Its words, where it has any that can be read.
    package let words: String?
    package let size: Int
    package let digest: String
    /// Whether the document itself goes with this one.
    package let isAttached: Bool

    package init(
      number: Int, day: CalendarDay, what: String, from: String, name: String, words: String?,
      size: Int, digest: String, isAttached: Bool
    ) {
      self.number = number
      self.day = day
      self.what = what
      self.from = from
      self.name = name
      self.words = words
      self.size = size
      self.digest = digest
      self.isAttached = isAttached
    }
  }

  /// One case.
  package struct Case: Sendable {
    package let authority: String
    package let law: String
    package let stage: String
    package let reference: String?
    package let sent: CalendarDay
    package let happenings: [Happening]
    package let decisions: [Decision]
    package let days: [Day]
    package let papers: [Paper]

    package init(
      authority: String, law: String, stage: String, reference: String?, sent: CalendarDay,
      happenings: [Happening], decisions: [Decision], days: [Day], papers: [Paper]
    ) {
      self.authority = authority
      self.law = law
      self.stage = stage
      self.reference = reference
      self.sent = sent
      self.happenings = happenings
      self.decisions = decisions
      self.days = days
      self.papers = papers
    }
  }

  package let title: String
  /// Who made the request; nobody is named where the document leaves the requester out.
  package let requester: String?
  /// The day of which it is.
  package let day: CalendarDay
  package let opening: String
  package let questions: [Question]
  package let closing: String
  package let cases: [Case]
  /// What was left out, in a sentence.
  package let leftOut: String?

  package init(
    title: String, requester: String?, day: CalendarDay, opening: String, questions: [Question],
    closing: String, cases: [Case], leftOut: String?
  ) {
    self.title = title
    self.requester = requester
    self.day = day
    self.opening = opening
    self.questions = questions
    self.closing = closing
    self.cases = cases
    self.leftOut = leftOut
  }

  /// The document as one page of HTML, which fetches nothing and runs nothing.
  package var html: String { DossierHTML(dossier: self).page }

  /// The document in parts that are set one by one, which takes little memory however many cases there are.
  package var parts: DossierParts { DossierHTML(dossier: self).parts }
}

/// A dossier in parts, for a program that sets each, joins them and numbers the pages.
package struct DossierParts: Sendable {
  /// The cover, the contents and the request.
  ///
  /// A line of the contents leads to `foi:NAME`, a name in one of the parts, and has the attribute
  /// `data-page="NAME"` for the number of its page.
  package let front: String
  /// The cases, some to a part.
  package let parts: [String]
  /// How many cases each part has.
  package let cases: [Int]
  /// How the line at the foot of a page is set.
  package let footStyle: String
}
