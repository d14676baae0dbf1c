package import Casebook
package import CasebookStore
package import Exchange
package import FOILaw
package import Letters
package import Mailroom
package import Templating

/// Why something that a person asked for could not be done.
///
/// It is data; each face words it, in `FOIFaces/Wording`.
package enum DeskError: Error {
  case fileMissing(path: String)
  case fileUnreadable(path: String, reason: String)
  case cannotWrite(path: String, reason: String)
  case workbook(path: String, fault: Workbook.Fault)
  case noCasebook(near: String)
  case noCasebookAt(path: String)
  case casebookExists(path: String)
  case settings(path: String, line: Int?, fault: SettingsFault)
  case system(SystemFault)
  case editor(EditorFault)
  case passwordTooShort(least: Int)
  /// This system has no way to hash a password.
  case noPasswordHashing

  case badDay(String)
  case badRequest(path: String, problems: [RequestFile.Problem])
  case requestChanged(RequestID, path: String)
  /// So many of the cases of a long list are open, and the rest is not.
  indirect case logCutShort(Int, of: Int, because: DeskError)
  case authorities(path: String, fault: AuthorityCSV.Fault)
  case holidays(path: String, fault: HolidayFile.Fault)
  case terms(path: String, fault: SchoolTermsCSV.Fault)
  case register(path: String, fault: CouncilRegister.Fault)
  case sheet(path: String, fault: RoundSheet.Fault)
  /// Rows of a past round that cannot become cases; nothing was recorded.
  case pastRound(path: String, [RoundImport.Remark])
  case peer(path: String, fault: PeerFault)
  case noSchool(AuthorityID)
  case authorityExists(AuthorityID, name: String)
  case addressOfAuthority(String, AuthorityID)
  case lawWouldChange([Desk.LawChange])
  case document(path: String, fault: DocumentFault)
  case notAReply(path: String, kind: LetterFacts.Kind)
  case alreadyRecorded(path: String, CaseID, CalendarDay)
  case notALetter(path: String)
  case otherLetterhead(path: String, name: String, CaseID, authority: String)

  case noAuthorities
  case noName(String)
  case unknownAuthority(String, nearest: [String])
  case ambiguousAuthority(String, matches: [String])
  case unknownRequest(String, nearest: [String])
  case ambiguousRequest(String, matches: [String])
  case unknownCase(String, nearest: [String])
  case ambiguousCase(String, matches: [String])
  case unknownQuestion(String, CaseID, known: [QuestionID])
  case unknownGround(String, Regime?, nearest: [String])
  case unknownValue(String, what: String, allowed: [String], nearest: [String])
  case nothingToConfirm(CaseID)
  case noAnswerToConfirm(QuestionID, CaseID)
  /// The results show no value of that question, or none for that year, that a person could find right.
  case noValueToSettle(String, CaseID, period: String?)
  /// A ground for an answer that withholds nothing.
  case groundWithoutRefusal(Outcome, [Provision])
  case questionNeverAsked(String, known: [QuestionID])
  case noSuchEvent(String, CaseID)
  case ambiguousEvent(String, CaseID, matches: [String])
  case nothingToUndo
  /// Something was recorded after what a person was shown as the last act.
  case recordedSince
  case noReminder(CaseID)
  case noReplyByHand(CaseID)
  case transferToItself(CaseID)
  case answers(path: String, fault: AnswerCSV.Fault)
  case noSuchLetter(CaseID, Int?, count: Int)
  case noSuchLines(ClosedRange<Int>, CaseID, count: Int)
  case nothingToSearch(String)
  /// A list of the user's cannot be set beside the results.
  case join(path: String, fault: JoinCSV.Fault)
  /// A chart cannot be made a picture.
  case picture(Tool.Fault)
  /// The day a request was sent is in the future.
  case sentInTheFuture(CalendarDay, today: CalendarDay)
  /// Something is missing from a form.
  case incomplete(MissingPart)
  /// The kind was given after the cases.
  case wordOrder(kind: String, cases: [String])

  case noSuchMail(String)
  case ambiguousMail(String, matches: [String])
  case mailWithoutDay(OriginalID)
  case mailIsNoLetter(OriginalID, CaseID)
  /// An event that belongs to the case it is on.
  case cannotMove(Event.Kind, CaseID, to: CaseID)
  case mailIsPlaced(OriginalID, [CaseID])
  case nothingSuggested(OriginalID)
  case nothingProposed(CaseID)
  case noProposedEvent(String, CaseID)

  case tool(Tool.Fault, LetterFormat)
  case editedAway(CaseID)
  case editorLeftNoFile(program: String)
  case editorFailed(program: String, status: Int, kept: String?)
  indirect case editKept(path: String, because: DeskError)
  case noOwnAddress
  /// Nothing says when a letter came.
  case noDayReceived(path: String)
  /// Others can read the file with the password of the mail server.
  case passwordFileOpen(path: String)
  /// A range of letters has no draft in it.
  case noDrafts(String)
  case badAddress(String, CaseID)
  case noAddress(LetterID, CaseID)
  case unknownLetter(String)
  case ambiguousLetter(String, matches: [String])
  case letterSent(LetterID, CaseID)
  case letterDiscarded(LetterID)
  case letterMayHaveGone(LetterID)
  case letterUnchecked(LetterID, CaseID)
  /// A letter cannot have gone before it was written.
  case sentBeforeWritten(LetterID, CalendarDay, written: CalendarDay)
  /// A message in the inbox may be the answer that a letter says never came.
  case mailWaits(CaseID, OriginalID)
  case letterFileGone(LetterID, path: String)
  case letterFilesDiffer(LetterID, String, String)
  /// A colleague changed the file of a draft too, and their version is beside one's own.
  case draftTwice(LetterID, path: String)
  case mailUnreadable(path: String)
  case notAccepted(LetterID, Tool.Fault)
  indirect case sentButNotRecorded(LetterID, because: DeskError)
  case unknownEvidence(String)
  case evidenceWithdrawn(EvidenceID, CalendarDay)
  case evidenceElsewhere(String)
  case templateExists(path: String)
  case badTemplateName(String)
  case template(TemplateError)
  case ownArgument(OwnArgument.Fault)

  /// No map of a spreadsheet's columns is kept under that name.
  case unknownMap(String, known: [String], nearest: [String])
  case badMapLine(path: String, line: Int)
  case badMapName(String, better: String)
  /// Something else is where an export or a new casebook is to be; it may hold something that a bag has not.
  case exportExists(path: String, holding: String?)
  case bag(path: String, fault: BagFault)

  case person(PersonFault)
  /// Somebody else changed the same while a form was filled in.
  case meanwhile(Meanwhile)
  case editedMeanwhile(EditedMeanwhile)
  /// A casebook in a file has no replica.
  case replicaOfAFile

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
    } catch let error as EditorFault {
      throw .editor(error)
    } catch {
      throw .system(SystemFault(error))
    }
  }
}
