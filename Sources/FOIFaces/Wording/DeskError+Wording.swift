import Casebook
import CasebookStore
import Exchange
import FOIDesk
import FOILaw
import Letters
import Mailroom
import Templating

extension DeskError {
  /// The fault in words: what is wrong, where, and what to do; a request file with several faults has a
  /// line for each.
  package func worded(for face: Face) -> String {
    Wording(face: face).text(of: self)
  }
}

extension Wording {
  /// One case after another, and no default: a new fault does not compile until it has its words.
  // sizes: table
  func text(of error: DeskError) -> String {
    switch error {
    case .fileMissing(let path): "\(path): there is no such file"
    case .fileUnreadable(let path, let reason): "\(path): cannot be read: \(reason)"
    case .cannotWrite(let path, let reason): "\(path): cannot be written: \(reason)"
    case .workbook(let path, let fault): "\(path): \(fault.written)"
    case .noCasebook(let path):
      "\(path): there is no casebook here or above" + remedy("make one with: foi init")
    case .noCasebookAt(let path):
      "\(path): there is no casebook" + remedy("make one with: foi init \(path)")
    case .casebookExists(let path):
      "\(path): there is already a casebook here; nothing was changed"
    case .settings(let path, let line, let fault):
      "\(path)\(line.map { ":\($0)" } ?? ""): \(text(of: fault))"
    case .badDay(let text):
      "\(text): \(WrittenDay(text).fault); write it as 2026-03-02, 2/3/2026 or 2 March 2026"
    case .badRequest(let path, let problems):
      problems.filter(\.isError).map { "\(path):\($0.line): \($0.written)" }
        .joined(separator: "\n")
    case .requestChanged(let id, let path):
      """
      \(path): request \(id) was sent with different words, and a sent request never changes; \
      save this one under another name
      """
    case .authorities(let path, let fault): fault.written(path: path)
    case .holidays(let path, let fault): "\(path): \(fault.written)"
    case .terms(let path, let fault): fault.written(path: path)
    case .register(let path, let fault): fault.written(path: path)
    case .sheet(let path, let fault): text(of: fault, path: path)
    case .pastRound(let path, let stops):
      ([
        "\(path): \(counted(stops.count, "row")) cannot become \(stops.count == 1 ? "a case" : "cases"), so "
          + "nothing was imported"
          + remedy(
            "correct them, add unknown authorities with --add-authorities, or leave these rows out with "
              + "--leave-out",
            browser: "correct them, or have these rows left out")
      ] + stops.prefix(10).map { "  \($0.written)" }
        + (stops.count > 10 ? ["  … and \(stops.count - 10) more; --dry-run lists all"] : []))
        .joined(separator: "\n")
    case .peer(let path, let fault): text(of: fault, path: path)
    case .noSchool(let id):
      "\(id): is not a school, and only a school's terms move a deadline"
        + remedy("import it with the kind school", browser: "change its kind to school")
    case .authorityExists(let id, let name):
      "\(id): this authority is already in the casebook (\(name))"
        + remedy("change it with: foi authority import", browser: "open it to change it")
    case .document(let path, let fault): "\(path): \(text(of: fault))"
    case .notAReply(let path, let kind):
      "\(path): this \(kind.looks), so nothing was recorded"
        + remedy(
          "if it does answer the request, enter it with: foi answer set CASE QUESTION --outcome …",
          browser: "if it does answer the request, enter the answers by hand")
    case .notALetter(let path):
      "\(path): this is not a letter: it has no words to speak of"
        + remedy(
          "if it is their reply all the same, add --anyway",
          browser: "if it is their reply all the same, say so and add it again")
    case .otherLetterhead(let path, let name, let id, let authority):
      "\(path): this letter is from \(name), and \(id) is with \(authority)"
        + remedy(
          "if it does belong there, add --anyway",
          browser: "if it does belong there, say so and add it again")
    case .alreadyRecorded(let path, let id, let day):
      "\(path): this letter is already on \(id), received \(day); nothing was changed"
    case .templateExists(let path):
      "\(path): already exists and may hold your changes; nothing was written"
    case .template(let error): error.description
    case .ownArgument(let fault): fault.description
    case .badTemplateName(let name):
      """
      "\(name)": a template's name has letters, digits and single hyphens, for example \
      second-chaser
      """
    case .editor(let fault): text(of: fault)
    case .system(let fault): fault.written
    case .person(let fault): text(of: fault)
    case .meanwhile(let change): text(of: change)
    case .editedMeanwhile(let edit): text(of: edit)
    case .replicaOfAFile:
      "--read-from: this casebook is a file; only one on a PostgreSQL server has replicas"
    case .passwordTooShort(let least):
      "--password-file: a password needs at least \(least) characters"
    case .noPasswordHashing:
      "--password-file: this system has no scrypt, which foi needs to store a password"
    case .addressOfAuthority(let address, let id):
      "\(id): \(address) is not a valid e-mail address; give one address, such as foi@example.gov.uk"
    case .lawWouldChange(let changes): text(of: changes)
    case .logCutShort(let done, let total, let reason):
      "\(done) of \(total) cases are open: \(text(of: reason))"
        + remedy("log the same again to open the rest", browser: "log it again to open the rest")
    case .noAuthorities:
      switch face {
      case .terminal: "no authority given; name some with --to ID… or --authorities FILE"
      case .browser: "Choose at least one authority."
      }
    case .sentInTheFuture(let day, let today):
      "\(option("--sent"))\(day) is after today, \(today); log the request on the day it is sent"
    case .noName(let text): "\"\(text)\": a name needs at least one letter or digit"
    case .unknownAuthority(let text, let near):
      "\(text): no such authority\(meant(near))" + remedy("list them with: foi authority list")
    case .ambiguousAuthority(let text, let matches):
      "\(text): more than one authority matches: \(few(matches)); give more of the name"
    case .unknownRequest(let text, let near):
      "\(text): no such request in this casebook\(meant(near))"
        + remedy("log it with: foi log FILE")
    case .ambiguousRequest(let text, let matches):
      "\(text): more than one request matches: \(few(matches)); give more of its id or title"
    case .unknownCase(let text, let near):
      "\(text): no such case\(meant(near))" + remedy("list them with: foi list")
    case .ambiguousCase(let text, let matches):
      "\(text): more than one case matches: \(few(matches)); give more of the handle"
    case .unknownQuestion(let text, let id, let known):
      "\(text): \(id) has no such question; it has \(few(known.map(\.description), most: 40))"
    case .unknownGround(let text, let regime, let near):
      "\(text): no such ground\(regime.map { " under \($0.rawValue)" } ?? "")\(meant(near))"
        + "; write it as s43(2) or reg12(5)(e)"
    case .unknownValue(let text, let what, let allowed, let near):
      "\(text): not \(what)\(meant(near)); allowed: \(allowed.joined(separator: ", "))"
    case .noSuchEvent(let text, let id):
      "\(text): \(id) has no such event that can be undone" + remedy("foi show \(id) lists them")
    case .ambiguousEvent(let text, let id, let matches):
      "\(text): \(id) has more than one event that this can mean: \(few(matches)); give the id"
    case .nothingToConfirm(let id):
      "\(id): no answers have been read for it"
        + remedy("record a reply with: foi reply \(id) FILE", browser: "add the reply first")
    case .noValueToSettle(let question, let id, let period):
      "\(id): question \(question) has no figure\(period.map { " for \($0)" } ?? "") in the results"
        + remedy("type the figure itself", browser: "type the figure itself")
    case .noAnswerToConfirm(let question, let id):
      "\(id): question \(question) has no answer yet"
        + remedy("set one with: foi answer set", browser: "set one first")
    case .groundWithoutRefusal(let outcome, let grounds):
      "\(grounds.map(\.description).joined(separator: ", ")): a ground goes with an answer that withholds "
        + "something, and this one is set as: \(outcome.written)"
        + remedy(
          "choose another --outcome, such as partly-refused, or leave --claim out",
          browser: "choose another outcome, such as partly refused, or leave the ground out")
    case .questionNeverAsked(let text, let known):
      "\(text): no request has a question with that number"
        + (known.isEmpty ? "" : "; the numbers are " + few(known.map(\.description), most: 40))
    case .nothingToUndo: "there is nothing to undo"
    case .recordedSince:
      "something else has been recorded since, so nothing was undone; look again at what is the last now"
    case .noReminder(let id):
      "\(id): no reminder is due" + remedy("foi show \(id) lists what is in its diary")
    case .noReplyByHand(let id):
      "\(id): no reply without a document is recorded"
        + remedy("record the letter with: foi reply \(id) FILE --received DAY")
    case .transferToItself(let id): "\(id): a request is transferred to another authority"
    case .answers(let path, let fault): fault.written(path: path)
    case .noSuchLetter(let id, let number, let count):
      count == 0
        ? "\(id): no letter has been received yet"
        : "\(id): no letter \(number ?? 0); \(counted(count, "letter")) received so far"
    case .noSuchLines(let lines, let id, let count):
      "\(id): there are no words on lines \(lines.lowerBound) to \(lines.upperBound); "
        + "the letter has \(counted(count, "line"))"
    case .nothingToSearch(let text):
      "\"\(text)\" has no letter or digit to look for"
        + remedy("give a word, as in: foi search contract", browser: "type a word")
    case .wordOrder(let kind, let cases):
      "\(kind): the kind comes first, then the cases: \(kind) \(cases.joined(separator: " "))"
    case .incomplete(let part): text(of: part)
    case .noSuchMail(let text): "\(text): no such message" + remedy("list them with: foi inbox")
    case .ambiguousMail(let text, let matches):
      "\(text): more than one message begins with this: \(few(matches))"
    case .mailWithoutDay(let id):
      "\(short(id)): the message does not say when it came"
        + remedy("give the day with --on", browser: "give the day")
    case .mailIsNoLetter(let id, let handle):
      "\(short(id)): this does not look like a reply to a request"
        + remedy(
          "say what it is, for example: foi inbox place \(short(id)) \(handle) --as note",
          browser: "choose what it is")
    case .cannotMove(let kind, let id, let other):
      "\(id): \(kind.written): that cannot be moved to \(other); only what the authority sent or said can, "
        + "where the other case asks the same"
    case .mailIsPlaced(let id, let cases):
      "\(short(id)): the message is already filed under "
        + (cases.isEmpty ? "a case" : cases.map(\.description).joined(separator: ", "))
        + remedy(
          "look at it with: foi show \(cases.first?.description ?? "CASE"), and move it with: "
            + "foi retract \(cases.first?.description ?? "CASE") EVENT --to OTHER",
          browser: "move it on the case’s page")
    case .nothingSuggested(let id):
      "\(short(id)): no case is suggested for this message"
        + remedy("say which with: foi inbox place \(short(id)) CASE", browser: "choose the case")
    case .nothingProposed(let id): "\(id): nothing is waiting to be checked"
    case .noProposedEvent(let text, let id):
      "\(text): \(id) has no such event waiting to be checked"
        + remedy("foi show \(id) lists them")
    case .join(let path, let fault): fault.written(path: path)
    case .picture(let fault): text(ofPicture: fault)
    case .tool(let fault, let format): fault.written(for: format, in: self)
    case .editorLeftNoFile(let program):
      "nothing was drafted: the editor left no file (\(program))"
    case .editorFailed(let program, let status, let kept):
      "nothing was drafted: \(program) ended with \(status)"
        + (kept.map { "; your version is kept: \($0)" } ?? "")
    case .editedAway(let id):
      """
      \(id): a letter begins with the lines To: and Subject:, then an empty line and its words; put \
      those lines back
      """
    case .editKept(let path, let reason): "\(text(of: reason)) (your version is kept: \(path))"
    case .noDayReceived(let path):
      "\(path): nothing in it says when you received it"
        + remedy("give the day with --received", browser: "write the date received")
    case .noOwnAddress:
      "e-mail needs your name and your e-mail address"
        + remedy("put them in foi.yaml", browser: "add them in Settings")
    case .passwordFileOpen(let path):
      "\(path): others can read this password" + remedy("close it with: chmod 600 \(path)")
    case .noDrafts(let text):
      "\(text): no drafted letter has a number in this range"
        + remedy("foi letter list --status drafted shows those that wait")
    case .unknownMap(let name, let known, let near):
      known.isEmpty
        ? "\(name): no map of columns is kept yet"
          + remedy("keep one with: foi import SHEET --map what=column --save-map \(name)")
        : "\(name): no map of columns has that name\(meant(near)); there are: \(few(known))"
    case .badMapLine(let path, let line):
      "\(path):\(line): this is not what=column; write for example sent=Date Sent"
    case .badMapName(let name, let better):
      "\"\(name)\": a map's name has only small letters, digits and hyphens"
        + (better.isEmpty ? "" : ", for example \(better)")
    case .badAddress(let text, let id):
      "\(id): \(text) is not a valid e-mail address"
        + remedy("fix it with: foi authority import", browser: "change it on the authority’s page")
    case .noAddress(let letter, let id):
      "\(letter): there is no address to send it to"
        + remedy(
          "give \(id.authority) one with: foi authority import, or write one after To: in the draft",
          browser: "add one on the authority’s page, or after To: in the draft")
    case .unknownLetter(let text):
      "\(text): no such letter" + remedy("foi letter list shows them with their numbers and files")
    case .ambiguousLetter(let text, let matches):
      "\(text): more than one letter matches: \(few(matches)); give its number"
    case .letterSent(let letter, let id):
      "\(letter): has already been sent"
        + remedy("foi show \(id) says when", browser: "the case says when")
    case .letterUnchecked(let letter, let id):
      "\(letter): was drafted from a reading that nobody had checked, and still says so at its head"
        + remedy(
          "once the answers are checked (foi answer confirm \(id)), delete the warning or draft it again",
          browser: "check the answers, and delete the warning or draft it again")
    case .sentBeforeWritten(let letter, let day, let written):
      "\(letter): was drafted on \(written) and cannot have been sent on \(day); check the date"
    case .mailWaits(let id, let mail):
      "\(id): message \(short(mail)) in the inbox may be the answer, so the letter is held back"
        + remedy(
          "read it with: foi inbox show \(short(mail)); to draft the letter all the same, add --anyway",
          browser: "read it first, or say that the letter is to be drafted all the same")
    case .letterDiscarded(let letter):
      "\(letter): the draft was undone"
        + remedy("draft it again with: foi letter", browser: "draft it again")
    case .letterMayHaveGone(let letter):
      "\(letter): foi was interrupted while handing it over, so it may have been sent; check the log of "
        + "your mail program"
        + remedy(
          "if it was sent: foi sent \(letter); if not: foi send \(letter) --again",
          browser: "if it was sent, mark it as sent")
    case .letterFileGone(let letter, let path):
      "\(path): there is no such file, and it is the draft of \(letter); draft the letter again"
    case .letterFilesDiffer(let letter, let mail, let text):
      "\(letter): \(mail) and \(text) no longer say the same; delete the one that is out of date"
        + remedy("or name the one you sent with: foi sent FILE")
    case .draftTwice(let letter, let path):
      "\(letter): a colleague changed this draft too, and their version is \(path).theirs; put the two "
        + "together in \(path), then delete theirs"
    case .mailUnreadable(let path):
      "\(path): From: and To: must each hold plain addresses such as foi@anytown.example"
    case .notAccepted(let letter, let fault): "\(letter): was not sent: \(fault.refusal)"
    case .sentButNotRecorded(let letter, let reason):
      "\(letter): was sent, but could not be recorded (\(text(of: reason)))"
        + remedy("record it with: foi sent \(letter)", browser: "mark it as sent")
    case .unknownEvidence(let text):
      "\(text): no such evidence" + remedy("foi evidence list shows it with its numbers")
    case .evidenceWithdrawn(let id, let day): "\(id): was already withdrawn on \(day)"
    case .evidenceElsewhere(let text):
      "\(text): is neither a case nor a request" + remedy("foi list shows the cases")
    case .exportExists(let path, let other):
      "\(path): is there already and is no export of foi"
        + (other.map { " alone (it holds \($0))" } ?? "")
        + "; nothing was written; choose another name"
    case .bag(let path, let fault): text(of: fault, at: path)
    case .event(let fault, let id): "\(id): \(text(of: fault))"
    case .law(let error): text(of: error)
    case .store(let error): text(of: error)
    case .letter(let error, let id): (id.map { "\($0): " } ?? "") + text(of: error)
    }
  }

  private func short(_ id: OriginalID) -> String { String(id.description.prefix(8)) }

  /// The option that a fault is about, where there are options.
  private func option(_ name: String) -> String { face == .terminal ? name + ": " : "" }

  /// The open cases that an import would put under another law or give another last day.
  private func text(of changes: [Desk.LawChange]) -> String {
    let lines = changes.prefix(10).map { change in
      let law = change.from == change.to ? "" : ", \(change.from.title) → \(change.to.title)"
      let day =
        change.owed == change.newlyOwed
        ? ""
        : ", last day \(change.owed?.description ?? "none") → "
          + (change.newlyOwed?.description ?? "none")
      return "  \(change.id)\(law)\(day)"
    }
    let more = changes.count > 10 ? ["  and \(changes.count - 10) more"] : []
    let first =
      "the list changes the nation or kind of authorities, and with it the law of "
      + "\(counted(changes.count, "open case")); nothing was imported"
      + remedy(
        "if the list is right, add --yes",
        browser: "if the list is right, import it again and confirm the change")
    return ([first] + lines + more).joined(separator: "\n")
  }

  private func text(of part: MissingPart) -> String {
    switch part {
    case .authorities: "Choose at least one authority."
    case .case: "Choose a case, or write its handle."
    case .lines: "Give the first and the last line of the passage."
    case .document: "Choose a file."
    case .answer: "Choose what the reply says to at least one question."
    case .note:
      switch face {
      case .terminal: "a note needs words: give them with --note"
      case .browser: "Write the note."
      }
    }
  }

}
