import Casebook
import CasebookStore
import Exchange
import FOILaw
import Letters
import Mailroom

/// Every message a person can see, in one place: what is wrong, where, and what to do.
extension DeskError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .fileMissing(let path): "\(path): there is no such file"
    case .fileUnreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .cannotWrite(let path, let reason): "\(path): cannot be written: \(reason)"
    case .noCasebook(let path):
      "\(path): there is no casebook here or above; make one with: foi init"
    case .noCasebookAt(let path): "\(path): there is no casebook; make one with: foi init \(path)"
    case .casebookExists(let path): "\(path): there is a casebook already; nothing was changed"
    case .settings(let path, let line, let reason):
      "\(path)\(line.map { ":\($0)" } ?? ""): \(reason); foi.yaml holds lines such as: name: Jo Bloggs"
    case .badDay(let text):
      "\(text): not a day of the calendar; write it as 2026-03-02, 2/3/2026 or 2 March 2026"
    case .badRequest(let path, let problems):
      problems.filter(\.isError).map { "\(path):\($0.line): \($0.written)" }
        .joined(separator: "\n")
    case .requestChanged(let id, let path):
      """
      \(path): request \(id) was sent with other words, and a sent request never changes; \
      save this one under another name
      """
    case .authorities(let path, let fault): fault.written(path: path)
    case .holidays(let path, let fault): "\(path): \(fault.written)"
    case .terms(let path, let fault): fault.written(path: path)
    case .noSchool(let id):
      "\(id): is no school, and only a school's terms move a deadline; import it with the kind school"
    case .authorityExists(let id, let name):
      "\(id): this authority is known already (\(name)); change it with: foi authority import"
    case .document(let path, let fault): "\(path): \(fault.written)"
    case .notAReply(let path, let why):
      "\(path): this reads as \(why), so nothing was recorded; \(Self.recordByHand)"
    case .alreadyRecorded(let path, let id, let day):
      "\(path): this letter is on \(id) already, received \(day); nothing was changed"
    case .noName(let text):
      "\"\(text)\" has no letter or digit to name it by; give it a name that has"
    case .noAuthorities: "no authority given; name some with --to ID… or --authorities CSV"
    case .nothingToSearch(let text):
      "\"\(text)\" has no letter or digit to look for; give a word, as in: foi search contract"
    case .missingOption(let option, let why): "\(option): \(why)"
    case .wordOrder(let kind, let cases):
      "\(kind): the kind comes first, then the cases: \(kind) \(cases.joined(separator: " "))"
    case .unknownAuthority, .ambiguousAuthority, .unknownRequest, .unknownCase, .ambiguousCase,
      .unknownQuestion, .unknownGround, .unknownValue, .noSuchEvent:
      lookup
    case .noSuchMail, .ambiguousMail, .mailWithoutDay, .mailIsNoLetter, .mailIsPlaced,
      .nothingProposed, .noProposedEvent:
      aboutMail
    case .nothingToConfirm(let id):
      "\(id): no answers have been read for it; record a reply with: foi reply \(id) FILE"
    case .noAnswerToConfirm(let question, let id):
      "\(id): question \(question) has no answer yet; set one with: foi answer set"
    case .questionNeverAsked(let text, let known):
      "\(text): no request asks a question of that number; there are \(few(known.map(\.description), most: 40))"
    case .noSuchLetter(let id, let number, let count):
      "\(id): has no letter\(number.map { " \($0)" } ?? ""); it has \(count)"
    case .noSuchLines(let lines, let id, let count):
      "\(id): lines \(lines.lowerBound) to \(lines.upperBound) hold no words; the letter has \(count) lines"
    case .tool, .editedAway, .editorLeftNoFile, .editorFailed, .editKept, .noOwnAddress,
      .badAddress, .noAddress, .unknownLetter,
      .letterSent,
      .letterMayHaveGone, .letterFileGone, .letterFilesDiffer, .mailUnreadable, .notAccepted,
      .sentButNotRecorded, .unknownEvidence, .evidenceWithdrawn, .evidenceElsewhere,
      .templateExists, .template, .ownArgument:
      aboutLetters
    case .event(let fault, let id): "\(id): \(fault.written)"
    case .law(let error): error.written
    case .store(let error): error.written
    case .letter(let error, let id): (id.map { "\($0): " } ?? "") + error.description
    }
  }

  private static let recordByHand =
    "if it does answer the request, enter it with: foi answer set CASE QUESTION --outcome …"

  /// What a name could have meant.
  private var lookup: String {
    switch self {
    case .unknownAuthority(let text, let near):
      "\(text): no such authority\(meant(near)); list them with: foi authority list"
    case .ambiguousAuthority(let text, let matches):
      "\(text): more than one authority fits: \(few(matches)); give more of the name"
    case .unknownRequest(let text, let near):
      "\(text): no such request in this casebook\(meant(near)); log it with: foi log FILE"
    case .unknownCase(let text, let near):
      "\(text): no such case\(meant(near)); list them with: foi list"
    case .ambiguousCase(let text, let matches):
      "\(text): more than one case fits: \(few(matches)); give more of the handle"
    case .unknownQuestion(let text, let id, let known):
      "\(text): \(id) has no such question; it has \(few(known.map(\.description), most: 40))"
    case .unknownGround(let text, let regime, let near):
      """
      \(text): no such ground\(regime.map { " under \($0.rawValue)" } ?? "")\(meant(near)); \
      write it as s43(2) or reg12(5)(e)
      """
    case .unknownValue(let text, let what, let allowed, let near):
      "\(text): not \(what)\(meant(near)); allowed: \(allowed.joined(separator: ", "))"
    case .noSuchEvent(let text, let id):
      "\(text): \(id) has no such event that could be taken back; foi show \(id) --json lists them"
    default: ""
    }
  }

  private func meant(_ names: [String]) -> String {
    names.isEmpty ? "" : " (did you mean \(names.joined(separator: ", "))?)"
  }

  private func few(_ names: [String], most: Int = 6) -> String {
    let shown = names.prefix(most).joined(separator: ", ")
    return names.count > most ? "\(shown) and \(names.count - most) more" : shown
  }
}

extension RequestFile.Problem {
  /// The problem with its remedy.
  package var written: String {
    switch fault {
    case .headNotClosed: "the head opens with --- and never closes; add a line --- after it"
    case .headLineUnreadable(let line):
      "\"\(line)\" is not a line of the head; write name: value, for example title: School meals"
    case .unknownRegime(let value): "\"\(value)\" is no regime; write FOIA, FOISA, EIR or EISR"
    case .unknownHeading(let name): "the head's \"\(name)\" is not used; known: title, id, regime"
    case .noQuestions: "there is no numbered question; start each with its number, as in: 1. How"
    case .numberUsedTwice(let id, let line):
      "question \(id) stands a second time (first on line \(line)); give it its own number"
    case .emptyQuestion(let id): "question \(id) has no words; write the question after its number"
    case .numberSkipped(let id, let before): "question \(id) follows \(before): is one missing?"
    case .noTitle: "there is no title; add a head with a line such as title: School meals"
    }
  }
}

extension AuthorityCSV.Fault {
  func written(path: String) -> String {
    switch self {
    case .noNameColumn(let found):
      """
      \(path):1: no column is called name (found: \(found.joined(separator: ", "))); the first line \
      must name the columns: name, and any of id, email, review_email, nation, kind, aliases
      """
    case .unmatchedQuotes(let line):
      "\(path):\(line): the quotation marks do not match; close the quoted cell"
    case .noName(let line): "\(path):\(line): the authority has no name; fill the name column"
    case .noID(let line, let name):
      "\(path):\(line): \(name) has no letter or digit to make an id from; add an id column"
    case .badValue(let line, let column, let value, let allowed):
      "\(path):\(line): \(value) is no \(column); allowed: \(allowed.joined(separator: ", "))"
    case .sameID(let line, let first, let id):
      "\(path):\(line): \(id) stands on line \(first) already; give one of them an id of its own"
    }
  }
}

extension SchoolTermsCSV.Fault {
  func written(path: String) -> String {
    switch self {
    case .noColumns(let found):
      """
      \(path):1: no columns from and to (found: \(found.joined(separator: ", "))); each line is a \
      time without school, its first and its last day
      """
    case .unmatchedQuotes(let line):
      "\(path):\(line): the quotation marks do not match; close the quoted cell"
    case .badDay(let line, let text):
      "\(path):\(line): \(text) is not a day; write it as YYYY-MM-DD, for example 2026-07-22"
    case .endsEarlier(let line, let from, let to):
      "\(path):\(line): \(to) comes before \(from); a holiday ends on or after its first day"
    case .empty: "\(path): there are no holidays in it; write lines such as: 2026-07-22,2026-09-01"
    }
  }
}

extension HolidayFile.Fault {
  var written: String {
    let remedy = "download it again from www.gov.uk/bank-holidays.json"
    switch self {
    case .notGovUK(let reason): return "\(reason); \(remedy)"
    case .noDivision(let name): return "it lacks the holidays of \(name); \(remedy)"
    case .badDay(let text, let division): return "\(text) (\(division)) is not a day; \(remedy)"
    case .empty: return "there are no bank holidays in it; \(remedy)"
    case .leavesGap(let after, let from):
      return
        "it starts in \(from) and the known holidays end with \(after); the years between are missing"
    }
  }
}

extension CaseFault {
  var written: String {
    switch self {
    case .beforeSent(let kind, let day, let sent):
      "\(day) (\(kind.rawValue)) comes before the request was sent, on \(sent); check the date"
    case .beforeReceived(let kind, let day, let received):
      """
      \(day) (\(kind.rawValue)) comes before the authority received the request, on \(received); \
      check the date
      """
    case .inTheFuture(let kind, let day, let today):
      "\(day) (\(kind.rawValue)) is after today, \(today); record it when it has happened"
    case .needs(let kind, let earlier):
      "\(kind.rawValue) needs an earlier \(earlier.rawValue); record that first"
    case .overtaken(let kind, let day, let other, let otherDay):
      """
      \(kind.rawValue) on \(day) does not go with \(other.rawValue) on \(otherDay); \
      check the dates
      """
    case .afterWithdrawal(let kind, let day):
      "the request was withdrawn on \(day), so \(kind.rawValue) cannot follow; retract that first"
    case .alreadySent(let day): "the request was sent on \(day) already"
    case .extensionEndsEarlier(let until, let told):
      "the extension would end on \(until), before it was told on \(told); check the dates"
    case .noSuchQuestion(let id): "the request has no question \(id)"
    case .nothingToSupersede(let id):
      "\(id): no such event stands on the case; foi show lists those that do"
    case .sendingStays: "a case begins with the sending of its request, which cannot be retracted"
    case .restsOn(let kind, let day, let earlier):
      "\(kind.rawValue) on \(day) rests on that \(earlier.rawValue); retract \(kind.rawValue) first"
    }
  }
}

extension LawError {
  var written: String {
    switch self {
    case .beyondHolidays(let needed, let first, let last):
      """
      \(needed) lies outside the bank holidays that are known (\(first) to \(last)); add newer years \
      with: foi holidays import FILE (www.gov.uk/bank-holidays.json)
      """
    case .outOfOrder(let earlier, let day, let later, let laterDay):
      "\(later) on \(laterDay) comes before \(earlier) on \(day); check the dates"
    case .clockStopped(let since, let waiting):
      """
      the clock has stood still since \(since), waiting for the \(waiting.rawValue); \
      say when it came
      """
    case .nothingToCountFrom(let purpose):
      "there is no day to count from for \(purpose.rawValue); give the day of the reply"
    case .noReviewOffered:
      """
      an authority that offers no internal review sets no time to ask for one; the next step is a \
      complaint, see: foi deadline complain --last-contact
      """
    case .noSuchRule(let rule, let regime): "\(regime.rawValue) has no rule for \(rule)"
    }
  }
}

extension StoreError {
  var written: String {
    switch self {
    case .missing(let path): "\(path): there is no casebook; make one with: foi init"
    case .unreadable(let path, let reason): "\(path): cannot be opened: \(reason)"
    case .newer(let path): "\(path): a newer foi made this casebook; update foi to open it"
    case .damaged(let reason): "the casebook is damaged: \(reason); look at it with: foi check"
    case .busy: "another program has held the casebook for half a minute; try again"
    case .cannotWrite(let reason): "the casebook cannot be written: \(reason); nothing was changed"
    case .requestChanged(let id): "request \(id) was sent with other words"
    case .caseExists(let id): "\(id) is there already"
    case .noSuchCase(let id): "\(id): no such case"
    case .incomplete(let id): "\(id): its request or authority is not in the casebook"
    case .unreadableRow(let table, let value):
      "the casebook holds a \(table) that cannot be read (\(value)); look at it with: foi check"
    }
  }
}
