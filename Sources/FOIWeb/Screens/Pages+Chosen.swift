import Casebook
import FOIDesk
import FOIFaces
import FOILaw
import Hummingbird

/// What is done at once with all that is ticked in a list.
///
/// Each is done by itself: those that cannot be are named, and the others are done. Together they are one
/// act, which one Undo takes back.
enum ChosenPages {
  /// Drafts the letter that is due on each case.
  static func draft(_ visit: Visit) throws -> Response {
    let desk = visit.desk.inOneAct()
    var cases = visit.form.fields.all("case")
    if visit.form.fields.has("kind") {
      let kind: NextStep.Kind = try choice(visit.form["kind"], "a kind of step")
      cases = try desk.agenda(of: kind, aheadBy: 0, page: .all).rows
        .filter { $0.letter != nil }.map(\.id.description)
    }
    let faults = try each(cases, "Tick at least one case.", field: "letters") {
      (text) throws(DeskError) in
      guard let kind = try desk.show(text).standing.nextLetter else {
        return "\(text): no letter is due on this case."
      }
      _ = try desk.draft(kind, cases: [text], to: .outbox)
      return nil
    }
    guard faults.isEmpty else {
      return try LetterPages.list(visit, errors: faults, status: .badRequest)
    }
    let drafted = Route.letters.path([("status", LetterRecord.Status.drafted.rawValue)])
    return .see(drafted, .draftedAll)
  }

  /// Marks letters as sent, all on one day; sends them, after a last look; throws them away; or hands over
  /// their files, which changes nothing.
  static func sent(_ visit: Visit) throws -> Response {
    let desk = visit.desk.inOneAct()
    let letters = visit.form.fields.all("letter")
    if visit.form["do"] == "download", !letters.isEmpty {
      let archive = try desk.archive(ofLetters: letters)
      return .bytes(archive.bytes, type: "application/zip", fileName: archive.name)
    }
    if visit.form["do"] == "send", !letters.isEmpty {
      return try DraftPages.confirm(visit, letters)
    }
    let faults = try each(letters, "Tick at least one letter.", field: "letters") {
      (letter) throws(DeskError) in
      switch visit.form["do"] {
      case "send-now":
        for outgoing in try desk.outgoingLetters([letter], again: false) {
          _ = try desk.send(outgoing, again: false)
        }
      case "discard": _ = try desk.discard([letter])
      default: _ = try desk.markSent(letter, on: try day(visit.form["on"], visit))
      }
      return nil
    }
    guard faults.isEmpty else {
      return try LetterPages.list(visit, errors: faults, status: .badRequest)
    }
    switch visit.form["do"] {
    case "send-now": return .see(.letters, .mailedAll)
    case "discard": return .see(.letters, .discarded)
    default: return .see(.letters, .sent)
    }
  }

  /// Files messages under their likeliest cases, or takes them out of the inbox.
  static func mail(_ visit: Visit) throws -> Response {
    let desk = visit.desk.inOneAct()
    let isIgnoring = visit.form["do"] == "ignore"
    let messages = visit.form.fields.all("mail")
    let faults = try each(messages, "Tick at least one message.", field: "messages") {
      (message) throws(DeskError) in
      if isIgnoring {
        _ = try desk.ignoreMail(message, why: nil)
        return nil
      }
      let record = try desk.inboxLetter(message).record
      guard !record.likelyCases.isEmpty else {
        return "\(record.subject): no case is likely; open the message and choose one."
      }
      _ = try desk.placeMail(message, on: record.likelyCases.map(\.description))
      return nil
    }
    guard faults.isEmpty else {
      return try InboxPages.list(visit, errors: faults, status: .badRequest)
    }
    return .see(.inbox, isIgnoring ? .ignored : .filed)
  }

  /// Confirms answers as they were read.
  static func confirm(_ visit: Visit) throws -> Response {
    let desk = visit.desk.inOneAct()
    // Each is "request/authority question"; those of one case are one event.
    var cases: [String] = []
    var questions: [String: [String]] = [:]
    for chosen in visit.form.fields.all("answer") {
      let sides = chosen.split(separator: " ", maxSplits: 1).map(String.init)
      guard sides.count == 2 else { continue }
      if questions[sides[0]] == nil { cases.append(sides[0]) }
      questions[sides[0], default: []].append(sides[1])
    }
    let faults = try each(cases, "Tick at least one answer.", field: "answers") {
      (text) throws(DeskError) in
      _ = try desk.confirm(case: text, questions: questions[text] ?? [])
      return nil
    }
    guard faults.isEmpty else {
      return try ListPages.answers(visit, errors: faults, status: .badRequest)
    }
    return .see(Site.ownPath(visit.form["back"]), .confirmed)
  }

  /// Does something to each, and says what went wrong with which.
  private static func each(
    _ items: [String], _ whenNone: String, field: String,
    _ body: (String) throws(DeskError) -> String?
  ) throws -> [Problem] {
    guard !items.isEmpty else { return [Problem(field: field, text: whenNone)] }
    var faults: [Problem] = []
    for item in items {
      do throws(DeskError) {
        if let fault = try body(item) { faults.append(Problem(field: field, text: fault)) }
      } catch {
        guard error.status != .internalServerError else { throw error }
        faults += errors(error, field: field)
      }
    }
    return faults
  }
}
