import Casebook
import FOIDesk
import FOILaw

/// The letters that were drafted.
struct LettersModel: PageModel {
  static let template = "letters"

  let errors: Problems?
  let rows: [LetterLine]
  let isEmpty: Bool
  let today: String
  let statuses: [Choice]
  let paging: Paging
  let sheets: SheetLinks
}

/// A letter as a line of a list.
struct LetterLine: Codable {
  let href: String
  let number: String
  let what: String
  let subject: String
  let day: DayText
  let addressee: String
  let status: String
  let isWaiting: Bool
  let caseHref: String
  let `case`: String

  init(_ letter: LetterRecord) {
    href = Route.letter(letter.id.description).path
    number = letter.id.description
    what = letter.kind.heading
    subject = letter.subject
    day = DayText(letter.day)
    addressee = letter.name
    status = letter.status.written
    isWaiting = letter.status == .drafted || letter.status == .sending
    caseHref = letter.case.href
    self.case = letter.case.description
  }
}

/// One letter: its words, its files, and whether it was sent.
struct LetterModel: PageModel {
  static let template = "letter"

  let errors: Problems?
  let letter: LetterLine
  let email: String?
  let text: String?
  let files: [Link]
  let enclosures: [String]
  let hasEnclosures: Bool
  let canBeSent: Bool
  let sentHref: String
  let on: String
  let max: String

  init(
    _ letter: LetterRecord, text: String?, endings: [String], on: String, today: String,
    errors: Problems?
  ) {
    let number = letter.id.description
    self.errors = errors
    self.letter = LetterLine(letter)
    self.text = text
    email = letter.email
    files = endings.map { ending in
      Link(
        href: Route.letterFile(number, ending: ending).path,
        name: LetterFormat.allCases.first { $0.ending == ending }?.written ?? ending)
    }
    enclosures = letter.enclosures.map(\.name)
    hasEnclosures = !letter.enclosures.isEmpty
    canBeSent = letter.status == .drafted || letter.status == .sending
    sentHref = Route.letterSent(number).path
    self.on = on
    max = today
  }
}

/// A letter before it is drafted: what it argues, and how it would read.
struct ComposeModel: PageModel {
  static let template = "letter-new"

  struct Argument: Codable {
    let id: String
    let ground: String?
    let argument: String
    let why: String
    let about: String?
    let chosen: Bool
  }

  struct KeptQuestion: Codable {
    let value: String
    let number: String
    let asks: String
    let chosen: Bool
  }

  struct Preview: Codable {
    let typed: String
    let enclosures: [String]
    let hasEnclosures: Bool
    let isUnsigned: Bool
    let rows: Int
  }

  let href: String
  let caseHref: String
  let authority: String
  let request: String
  var errors: Problems?
  private(set) var heading: String
  let words: String
  let needsWords: Bool
  let formats: [Choice]
  let questions: [KeptQuestion]
  let hasQuestions: Bool
  /// The questions answered "not held", which can be disputed.
  private(set) var disputable: [KeptQuestion] = []
  private(set) var hasDisputable = false
  /// Whether the letter says why the information matters.
  let argues: Bool
  let purpose: String
  let accepts: String
  /// Whether the letter is drafted though nobody has checked the answers.
  let isUnchecked: Bool
  /// Whether there is something to check before the letter may argue from it.
  private(set) var offersUnchecked = false
  /// The message in the inbox that holds the letter back.
  private(set) var heldBack: Link?
  private(set) var arguments: [Argument] = []
  private(set) var hasArguments = false
  private(set) var preview: Preview?
  /// The ids of the arguments that are chosen.
  private(set) var picked: [String] = []

  init(_ kind: LetterKind, _ file: CaseFile, _ fields: Fields, errors: Problems?) {
    href = Route.compose(file.id, kind: kind.rawValue).path
    caseHref = file.id.href
    authority = file.authority.name
    request = file.request.title
    self.errors = errors
    heading = kind.heading
    words = fields["words"]
    needsWords = kind.needsWords
    let wanted = fields.has("token") ? Set(fields.all("format")) : [LetterFormat.text.rawValue]
    formats = Desk.availableFormats.map { format in
      Choice(
        value: format.rawValue, written: format.written, chosen: wanted.contains(format.rawValue))
    }
    let kept = Set(fields.all("keep"))
    let asked = kind == .narrowedRequest ? file.request.questions.filter { !$0.isStem } : []
    questions = asked.map { question in
      KeptQuestion(
        value: question.id.compact, number: question.id.description, asks: question.text,
        chosen: kept.contains(question.id.compact))
    }
    hasQuestions = !asked.isEmpty
    argues = [.internalReview, .complaint, .application].contains(kind)
    purpose = fields["purpose"]
    accepts = fields["accept"]
    isUnchecked = fields.has("unchecked")
    offersUnchecked = isUnchecked
  }

  /// Adds what can be disputed or has to be checked at this stage of the case.
  mutating func show(_ standing: Standing, of request: Request, _ fields: Fields) {
    let disputed = Set(fields.all("dispute"))
    let notHeld = standing.answers.map(\.answer).filter { $0.outcome == .notHeld }
    disputable =
      !argues
      ? []
      : notHeld.map { answer in
        KeptQuestion(
          value: answer.question.compact, number: answer.question.description,
          asks: request.question(answer.question)?.text ?? "",
          chosen: disputed.contains(answer.question.compact))
      }
    hasDisputable = !disputable.isEmpty
    offersUnchecked =
      isUnchecked || standing.answers.contains { $0.day != nil && !$0.isConfirmed }
  }

  /// Adds the letter as it would read, with the arguments on offer.
  mutating func show(
    _ preview: Desk.LetterPreview, _ offered: [Desk.ArgumentRow], without dropped: Set<String>,
    _ fields: Fields
  ) {
    heading = preview.kind.heading
    let isChosen = fields.has("chosen") || fields.has("token")
    arguments = offered.map { argument in
      let about = argument.questions.map(\.description).joined(separator: ", ")
      return Argument(
        id: argument.id, ground: argument.ground, argument: argument.text, why: argument.why,
        about: about.isEmpty ? nil : about,
        chosen: isChosen ? !dropped.contains(argument.id) : argument.isUsed)
    }
    hasArguments = !offered.isEmpty
    heldBack = preview.waitingMail.map {
      Link(href: Route.mail($0.description).path, name: "message in the inbox")
    }
    picked = offered.map(\.id).filter { !dropped.contains($0) }
    self.preview = Preview(
      typed: fields.has("text") ? fields.raw("text") : preview.text,
      enclosures: preview.enclosures, hasEnclosures: !preview.enclosures.isEmpty,
      isUnsigned: preview.isUnsigned, rows: min(40, preview.text.utf8.count { $0 == 0x0A } + 4))
  }
}
