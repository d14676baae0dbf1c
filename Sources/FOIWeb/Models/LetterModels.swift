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
  /// Whether letters can be sent from here.
  let canSend: Bool
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
  let request: String

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
    request = letter.case.request.description
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
  /// Whether the draft can be changed or thrown away.
  let isDraft: Bool
  /// The same letter in the person's own mail program.
  let mailto: String?
  /// Whether it can be sent from here, and to whom.
  let sendTo: String?
  let sendHref: String
  let editHref: String
  let discardHref: String
  let sentHref: String
  let on: String

  init(
    _ letter: LetterRecord, text: String?, endings: [String], on: String, canSend: Bool,
    errors: Problems?
  ) {
    let number = letter.id.description
    self.errors = errors
    self.letter = LetterLine(letter)
    self.text = text
    let head = text.flatMap(Desk.head(ofText:))
    let address = head == nil ? letter.email : head?.address
    email = address
    isDraft = letter.status == .drafted
    let forms = isDraft && !endings.contains("eml") ? endings + ["eml"] : endings
    files = forms.map { ending in
      Link(
        href: Route.letterFile(number, ending: ending).path,
        name: LetterFormat.allCases.first { $0.ending == ending }?.written ?? ending)
    }
    enclosures = letter.enclosures.map(\.name)
    hasEnclosures = !letter.enclosures.isEmpty
    canBeSent = letter.status == .drafted || letter.status == .sending
    // A mail program that is opened by a link attaches nothing.
    let isWhole = letter.enclosures.isEmpty && !endings.contains("pdf")
    mailto =
      isDraft && isWhole
      ? head.flatMap { head in
        head.address.map { Self.mailto($0, subject: head.subject, words: head.words) }
      } : nil
    sendTo = isDraft && canSend ? address : nil
    sendHref = Route.letterSend(number).path
    editHref = Route.letterEdit(number).path
    discardHref = Route.letterDiscard(number).path
    sentHref = Route.letterSent(number).path
    self.on = on
  }

  /// The address that opens a letter in a mail program (RFC 6068).
  private static func mailto(_ address: String, subject: String, words: String) -> String {
    let body = words.replacing("\n", with: "\r\n")
    return "mailto:\(percentEncoded(address).replacing("%40", with: "@"))"
      + "?subject=\(percentEncoded(subject))&body=\(percentEncoded(body))"
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
    /// The letter as it was drafted, without what was typed.
    let base: String
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
  private(set) var takesWords = true
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
  /// The drafts of the same letter that wait already.
  private(set) var drafts: [Link] = []

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
          asks: Desk.asked(answer.question, in: request),
          chosen: disputed.contains(answer.question.compact))
      }
    hasDisputable = !disputable.isEmpty
    offersUnchecked =
      isUnchecked || standing.answers.contains { $0.day != nil && !$0.isConfirmed }
  }

  /// Adds the drafts of the same letter that wait already.
  mutating func show(drafts: [LetterRecord]) {
    self.drafts = drafts.map {
      Link(href: Route.letterEdit($0.id.description).path, name: $0.id.description)
    }
  }

  /// Adds the letter as it would read, with the arguments on offer.
  mutating func show(
    _ preview: Desk.LetterPreview, _ offered: [Desk.ArgumentRow], without dropped: Set<String>,
    _ fields: Fields
  ) {
    heading = preview.kind.heading
    takesWords = preview.takesWords
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
    var typed = preview.text
    if fields.has("text") {
      typed = fields.raw("text").replacing("\r\n", with: "\n")
      if fields["do"] == "preview" {
        typed = Desk.merged(
          typed: typed, base: fields.raw("base").replacing("\r\n", with: "\n"),
          letter: preview.text)
      }
    }
    self.preview = Preview(
      typed: typed, base: preview.text,
      enclosures: preview.enclosures, hasEnclosures: !preview.enclosures.isEmpty,
      isUnsigned: preview.isUnsigned, rows: min(40, preview.text.utf8.count { $0 == 0x0A } + 4))
  }
}
