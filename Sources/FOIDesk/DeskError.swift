package import Casebook
package import CasebookStore
package import Exchange
package import FOILaw
package import Letters
package import Mailroom
package import Templating

/// What a person's command can fail on.
///
/// The wording is in `DeskError+Wording.swift`.
package enum DeskError: Error {
  case fileMissing(path: String)
  case fileUnreadable(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  case noCasebook(near: String)
  case noCasebookAt(path: String)
  case casebookExists(path: String)
  case settings(path: String, line: Int?, reason: String)

  case badDay(String)
  case badRequest(path: String, problems: [RequestFile.Problem])
  case requestChanged(RequestID, path: String)
  case authorities(path: String, fault: AuthorityCSV.Fault)
  case holidays(path: String, fault: HolidayFile.Fault)
  case terms(path: String, fault: SchoolTermsCSV.Fault)
  case noSchool(AuthorityID)
  case authorityExists(AuthorityID, name: String)
  case document(path: String, fault: DocumentFault)
  case notAReply(path: String, why: String)
  case alreadyRecorded(path: String, CaseID, CalendarDay)

  case noAuthorities
  case noName(String)
  case unknownAuthority(String, nearest: [String])
  case ambiguousAuthority(String, matches: [String])
  case unknownRequest(String, nearest: [String])
  case unknownCase(String, nearest: [String])
  case ambiguousCase(String, matches: [String])
  case unknownQuestion(String, CaseID, known: [QuestionID])
  case unknownGround(String, Regime?, nearest: [String])
  case unknownValue(String, what: String, allowed: [String], nearest: [String])
  case nothingToConfirm(CaseID)
  case noAnswerToConfirm(QuestionID, CaseID)
  case questionNeverAsked(String, known: [QuestionID])
  case noSuchEvent(String, CaseID)
  case noSuchLetter(CaseID, Int?, count: Int)
  case noSuchLines(ClosedRange<Int>, CaseID, count: Int)
  case nothingToSearch(String)
  case missingOption(String, why: String)
  /// The kind stands after the cases that it is about.
  case wordOrder(kind: String, cases: [String])

  case noSuchMail(String)
  case ambiguousMail(String, matches: [String])
  case mailWithoutDay(OriginalID)
  case mailIsNoLetter(OriginalID, CaseID)
  case mailIsPlaced(OriginalID)
  case nothingProposed(CaseID)
  case noProposedEvent(String, CaseID)

  case tool(Tool.Fault, LetterFormat)
  case editedAway(CaseID)
  case editorLeftNoFile(program: String)
  case editorFailed(program: String, status: Int, kept: String?)
  case editKept(path: String, why: String)
  case noOwnAddress
  case badAddress(String, CaseID)
  case noAddress(LetterID, CaseID)
  case unknownLetter(String)
  case letterSent(LetterID, CaseID)
  case letterMayHaveGone(LetterID)
  case letterFileGone(LetterID, path: String)
  case letterFilesDiffer(LetterID, String, String)
  case mailUnreadable(path: String)
  case notAccepted(LetterID, Tool.Fault)
  case sentButNotRecorded(LetterID, why: String)
  case unknownEvidence(String)
  case evidenceWithdrawn(EvidenceID, CalendarDay)
  case evidenceElsewhere(String)
  case templateExists(path: String)
  case template(TemplateError)
  case ownArgument(OwnArgument.Fault)

  case event(CaseFault, CaseID)
  case law(LawError)
  case store(StoreError)
  case letter(LetterError, CaseID?)
}

extension DeskError {
  /// Sets a letter in a form that needs a program.
  static func setting(
    _ format: LetterFormat, _ body: () throws(Tool.Fault) -> [UInt8]
  ) throws(DeskError) -> [UInt8] {
    do {
      return try body()
    } catch {
      throw .tool(error, format)
    }
  }

  /// Runs a body and turns the lower parts' errors into the desk's.
  static func wrapping<T>(_ body: () throws -> T) throws(DeskError) -> T {
    do {
      return try body()
    } catch let error as DeskError {
      throw error
    } catch let error as LawError {
      throw .law(error)
    } catch let error as StoreError {
      throw .store(error)
    } catch {
      throw .store(.damaged(reason: "\(error)"))
    }
  }
}
