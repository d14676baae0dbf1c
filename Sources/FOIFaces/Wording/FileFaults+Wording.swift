import Casebook
import Exchange
import FOIDesk
import FOILaw
import Mailroom

/// Faults of files that a person wrote or downloaded, each with its line and its remedy.
extension RequestFile.Problem {
  /// The problem with its remedy.
  package var written: String {
    switch fault {
    case .headNotClosed: "the head opens with --- and is never closed; add a line --- after it"
    case .headLineUnreadable(let line):
      "\"\(line)\" is not a line of the head; write name: value, for example title: School meals"
    case .unknownRegime(let value):
      "\"\(value)\" is not a regime; write FOIA, FOISA, EIR or EISR"
    case .unknownHeading(let name):
      "\"\(name)\" is not used in the head; known: title, id, regime"
    case .noQuestions:
      "there is no numbered question; start each with its number, as in: 1. How"
    case .numberUsedTwice(let id, let line):
      "question \(id) appears twice (first on line \(line)); give each its own number"
    case .emptyQuestion(let id):
      "question \(id) has no words; write the question after its number"
    case .unnumbered(let count):
      count == 1
        ? "the question has no number; it is counted as question 1"
        : "the questions have no numbers, so they are numbered from 1 to \(count)"
    case .partsLettered(let id):
      "the numbering starts again in another part, so questions get the letter of their part: the first is \(id)"
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
      must name the columns: name, and any of id, email, review_email, nation, kind, aliases, replaces
      """
    case .unmatchedQuotes(let line):
      "\(path):\(line): the quotation marks do not match; close the quoted cell"
    case .noName(let line): "\(path):\(line): the authority has no name; fill in the name column"
    case .noID(let line, let name):
      "\(path):\(line): \(name) has no letter or digit to make an id from; add an id column"
    case .badValue(let line, let column, let value, let allowed):
      "\(path):\(line): \(value) is not a \(column); allowed: \(allowed.joined(separator: ", "))"
    case .badAddress(let line, let column, let value):
      "\(path):\(line): \(value) is not a valid e-mail address (\(column)); give one address, or leave "
        + "it empty"
    case .sameID(let line, let first, let id):
      "\(path):\(line): \(id) is already on line \(first); give one of them another id"
    }
  }
}

extension SchoolTermsCSV.Fault {
  func written(path: String) -> String {
    switch self {
    case .noColumns(let found):
      """
      \(path):1: there are no columns from and to (found: \(found.joined(separator: ", "))); each line \
      is a holiday, its first and its last day
      """
    case .unmatchedQuotes(let line):
      "\(path):\(line): the quotation marks do not match; close the quoted cell"
    case .badDay(let line, let text):
      "\(path):\(line): \(text) is not a day; write it as YYYY-MM-DD, for example 2026-07-22"
    case .endsEarlier(let line, let from, let to):
      "\(path):\(line): \(to) comes before \(from); a holiday ends on or after its first day"
    case .empty:
      "\(path): there are no holidays in it; write lines such as: 2026-07-22,2026-09-01"
    }
  }
}

extension AnswerCSV.Fault {
  func written(path: String) -> String {
    switch self {
    case .noColumns(let found):
      """
      \(path):1: there are no columns question and outcome (found: \(found.joined(separator: ", "))); \
      each line answers one question, or has an authority and the day received for its whole reply
      """
    case .unmatchedQuotes(let line):
      "\(path):\(line): the quotation marks do not match; close the quoted cell"
    case .badOutcome(let line, let text):
      """
      \(path):\(line): \(text) is not an outcome; it is one of \
      \(Outcome.replies.map(\.rawValue).joined(separator: ", "))
      """
    case .noDay(let line):
      "\(path):\(line): there is no day of the reply; fill in a column received, or give --received"
    case .badDay(let line, let text):
      "\(path):\(line): \(text) is not a day; write it as 2026-03-02, 2/3/2026 or 2 March 2026"
    case .empty: "\(path): there are no answers in it; write lines such as: 1,answered,,41"
    }
  }
}

extension CouncilRegister.Fault {
  func written(path: String) -> String {
    switch self {
    case .noColumn(let column, let found):
      """
      \(path):1: no column is called \(column) (found: \(found.joined(separator: ", "))); take \
      uk_local_authorities_future.csv from mySociety's register of UK local authorities
      """
    case .unmatchedQuotes(let line):
      "\(path):\(line): the quotation marks do not match; download the file again"
    case .badValue(let line, let column, let value):
      "\(path):\(line): \"\(value)\" is not a value of the column \(column) that foi knows"
    case .empty: "\(path): there are no councils in it"
    }
  }
}

extension Workbook.Fault {
  var written: String {
    switch self {
    case .tooManyColumns(let sheet, let count, let limit):
      "\(sheet) has \(count) columns, and Excel can hold \(limit); use --csv"
    case .tooLong(let sheet, let row, let column, let count, let limit):
      """
      \(sheet), row \(row), \(column): the text has \(count) characters, and a cell in Excel can hold \
      \(limit); use --csv
      """
    case .archive: "the workbook could not be put together; use --csv"
    }
  }
}

extension HolidayFile.Fault {
  var written: String {
    let remedy = "download it again from www.gov.uk/bank-holidays.json"
    return switch self {
    case .notGovUK(let reason): "\(reason); \(remedy)"
    case .noDivision(let name): "the holidays of \(name) are missing; \(remedy)"
    case .badDay(let text, let division): "\(text) (\(division)) is not a day; \(remedy)"
    case .empty: "there are no bank holidays in it; \(remedy)"
    case .leavesGap(let after, let from):
      "it starts in \(from) and the known holidays end with \(after); the years between are missing"
    }
  }
}

extension JoinCSV.Fault {
  func written(path: String) -> String {
    switch self {
    case .unmatchedQuotes(let line): "\(path):\(line): a quotation mark is not closed"
    case .noKey(let found):
      "\(path): no column has the authorities' codes or names"
        + " (columns: \(found.joined(separator: ", "))); name it with --on"
    case .noColumn(let name, let found):
      "\(path): there is no column \(name) (columns: \(found.joined(separator: ", ")))"
    case .severalColumns(let names):
      "\(path): several columns have figures (\(names.joined(separator: ", "))); choose one with --column"
    case .noFigures(let found):
      "\(path): no column has figures throughout (columns: \(found.joined(separator: ", ")))"
        + "; name one with --column"
    case .notANumber(let line, let text): "\(path):\(line): \(text): not a number"
    case .twice(let line, let key):
      "\(path):\(line): \(key) stands here a second time with another figure"
    }
  }
}

extension Wording {
  func text(ofPicture fault: Tool.Fault) -> String {
    guard case .missing(let tool) = fault else {
      return "the picture was not made: \(fault.refusal)"
    }
    return "\(tool.program) is not installed, and foi needs it to make a PNG of a chart"
      + remedy(
        "install it with: sudo apt-get install \(tool.package); or write the chart as .svg",
        browser: "take the SVG")
  }
}

extension Tool.Fault {
  /// Why a form of a letter could not be made, and what to install for it.
  func written(for format: LetterFormat, in wording: Wording) -> String {
    switch self {
    case .missing(let tool):
      "\(tool.program) is not installed, and foi needs it to make the \(format.noun)"
        + wording.remedy(
          "install it with: sudo apt-get install \(tool.package); the other forms work without it",
          browser: "choose another form")
    case .tookTooLong, .wroteTooMuch, .killed, .failed:
      "the \(format.noun) was not made: \(refusal)"
    }
  }

  /// What the program said, on one line.
  var refusal: String {
    switch self {
    case .missing(let tool):
      """
      there is no \(tool.program); install a program that sends mail (for example \(tool.package)), or \
      name one in foi.yaml, as in sendmail: msmtp
      """
    case .tookTooLong(let tool, let seconds): "\(tool.program) took more than \(seconds) seconds"
    case .killed(let tool, let signal): "\(tool.program) was ended by signal \(signal)"
    case .wroteTooMuch(let tool, let limit): "\(tool.program) wrote more than \(limit >> 20) MB"
    case .failed(let tool, let status, let message):
      "\(tool.program) ended with \(status)"
        + (message.isEmpty ? "" : ": \(message.visibleWords)")
    }
  }
}

extension LetterFormat {
  /// The form in words.
  fileprivate var noun: String {
    switch self {
    case .text: "text"
    case .html: "page"
    case .pdf: "PDF"
    case .docx: "Word document"
    case .eml: "e-mail"
    }
  }
}
