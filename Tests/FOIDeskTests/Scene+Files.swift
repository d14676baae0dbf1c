import Casebook
import FOIDesk
import FOILaw

/// The desk's methods with the paths that commands read for it.
extension Desk {
  private func document(_ path: String) throws(DeskError) -> Document {
    try Document(readingFrom: path, in: environment)
  }

  func log(
    _ path: String, sent day: CalendarDay, to names: [String], authoritiesFrom csv: String?,
    byPost: Bool = false
  ) throws(DeskError) -> LogResult {
    let list = try csv.map { (path) throws(DeskError) in try document(path) }
    return try log(
      try document(path), sent: day, to: names, authoritiesFrom: list, byPost: byPost)
  }

  func recordLetter(
    _ paths: [String], received day: CalendarDay, case text: String, accepting: Bool,
    anyway: Bool = false
  ) throws(DeskError) -> RecordedLetter {
    let documents = try paths.map { (path) throws(DeskError) in try document(path) }
    return try recordLetter(
      documents, received: day, case: text, accepting: accepting, anyway: anyway)
  }

  func recordLetter(
    _ path: String, received day: CalendarDay, case text: String, accepting: Bool,
    anyway: Bool = false
  ) throws(DeskError) -> RecordedLetter {
    try recordLetter(
      [path], received: day, case: text, accepting: accepting, anyway: anyway)
  }

  func recordReplies(
    in path: String, of text: String, received day: CalendarDay? = nil, reference: String? = nil
  ) throws(DeskError) -> [Recorded] {
    try recordReplies(in: try document(path), of: text, received: day, reference: reference)
  }

  func addScan(_ paths: [String], case text: String) throws(DeskError) -> Recorded {
    try addScan(try paths.map { (path) throws(DeskError) in try document(path) }, case: text)
  }

  func importAuthorities(
    from path: String, accepting: Bool = false
  ) throws(DeskError) -> AuthorityImport {
    try importAuthorities(from: try document(path), accepting: accepting)
  }

  func importTerms(
    of text: String, from path: String
  ) throws(DeskError) -> (authority: Authority, moved: [MovedDeadline]) {
    try importTerms(of: text, from: try document(path))
  }

  func importHolidays(from path: String) throws(DeskError) -> HolidayImport {
    try importHolidays(from: try document(path))
  }

  func addEvidence(
    to text: String, from path: String, details: EvidenceDetails
  ) throws(DeskError) -> Evidence {
    try addEvidence(to: text, from: try document(path), details: details)
  }

  static func read(
    _ paths: [String], request: String?, environment: Environment
  ) throws(DeskError) -> ReadLetter {
    let documents = try paths.map { (path) throws(DeskError) in
      try Document(readingFrom: path, in: environment)
    }
    let request = try request.map { (path) throws(DeskError) in
      try Document(readingFrom: path, in: environment)
    }
    return try read(documents, request: request)
  }

  static func readRequest(
    _ path: String, environment: Environment
  ) throws(DeskError) -> RequestReading {
    try readRequest(try Document(readingFrom: path, in: environment))
  }
}
