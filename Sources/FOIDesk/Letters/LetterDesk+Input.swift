import Casebook
import CasebookStore
import FOILaw
import Foundation
import Letters

extension LetterDesk {
  /// Everything that a letter of the case is made of.
  func input(for detail: Desk.CaseDetail, in reader: any CasebookReader) throws -> LetterInput {
    let file = detail.file
    let standing = detail.standing
    let disputed = Set(try order.disputed.map { try question($0, of: file) })
    var precedents: [QuestionID: [OtherAnswer]] = [:]
    let isForCost = standing.refusals.contains { refusal in
      refusal.answer.claims.contains { claim in
        Grounds.matching(claim, in: standing.regime).contains { $0.subject.isCost }
      }
    }
    for question in standing.refusals.map(\.answer.question) + disputed {
      precedents[question] = try shelf.take(question, besides: file, from: reader)
    }
    let office = settings.regulators[standing.regime.regulator]
    let evidence = try reader.evidence(of: file.request.id)
      .filter { $0.withdrawn == nil && $0.evidence.counts(in: file.id) }.map(\.evidence)
    var input = LetterInput(
      file: file, standing: standing, today: desk.environment.today,
      sender: settings.sender, precedents: precedents,
      workingDaysLate: detail.workingDaysLate > 0 ? detail.workingDaysLate : nil,
      disputed: disputed,
      regulatorName: office?.name, regulatorEmail: office?.email, evidence: evidence,
      documents: try reader.names(
        ofOriginals: file.history.compactMap(\.original) + evidence.map(\.original)),
      choice: order.choice, ownArguments: arguments, words: order.words,
      kept: try order.kept.map { try question($0, of: file) })
    if isForCost { input.wholeAnswers = try shelf.wholeAnswers(besides: file, from: reader) }
    input.replyText = try text(of: file.history.filter { $0.kind == .replied }, in: reader)
    input.reviewText = try text(
      of: file.history.filter { $0.kind == .reviewAnswered || $0.kind == .reviewRefused },
      in: reader)
    input.transfer = try transfer(of: file, in: reader)
    let own = purpose(of: file.request.id)
    input.purpose = order.purpose ?? own.purpose
    input.accepts = order.accepts ?? own.accepts
    input.allowsUnchecked = order.allowsUnchecked
    try count(&input, calendar: Desk.calendars(from: reader)[standing.regime])
    return input
  }

  private func question(_ text: String, of file: CaseFile) throws -> QuestionID {
    guard let id = QuestionID(text), file.request.question(id) != nil else {
      throw DeskError.unknownQuestion(text, file.id, known: file.request.questions.map(\.id))
    }
    return id
  }

  /// The way of a request that was passed on, back to the authority that the requester sent it to.
  private func transfer(
    of file: CaseFile, in reader: any CasebookReader
  ) throws -> LetterTransfer? {
    guard let before = try passedOn(file, in: reader) else { return nil }
    var first = before
    var seen: Set = [file.id, before.id]
    while let earlier = try passedOn(first, in: reader), seen.insert(earlier.id).inserted {
      first = earlier
    }
    return first.sending.map {
      LetterTransfer(
        sentTo: first.authority.name, sentOn: $0.day, by: before.authority.name,
        under: first.request.regime(at: first.authority))
    }
  }

  /// The case that a transferred one comes from.
  private func passedOn(_ file: CaseFile, in reader: any CasebookReader) throws -> CaseFile? {
    guard case .sent(let sending) = file.sending?.payload, let origin = sending.origin,
      origin.kind == .transfer
    else { return nil }
    return try reader.caseFile(origin.id)
  }

  /// The words of letters and of what came with them.
  private func text(of events: [Event], in reader: any CasebookReader) throws -> String? {
    let texts = try events.flatMap(\.originals).compactMap { try reader.text(of: $0) }
    return texts.isEmpty ? nil : texts.joined(separator: "\n\n")
  }

  /// The working days that letters speak of.
  private func count(_ input: inout LetterInput, calendar: WorkingDayCalendar) throws {
    let history = input.file.history
    let requested = history.last { $0.kind == .reviewRequested }?.day
    if let requested, let answered = history.last(where: { $0.kind == .reviewAnswered })?.day,
      answered > requested
    {
      input.reviewWorkingDays = try calendar.workingDays(after: requested, through: answered)
    }
    let received = history.last { $0.kind == .received }?.day ?? input.standing?.sent
    if let received, let asked = history.last(where: { $0.kind == .clarificationAsked })?.day,
      asked > received
    {
      input.askedOnWorkingDay = try calendar.workingDays(after: received, through: asked)
    }
  }

  /// The purpose of the request and the less that would be enough, from its file in the casebook.
  ///
  /// It is read when a letter is drafted, and not when the request goes: it is not needed then.
  private func purpose(of id: RequestID) -> (purpose: String?, accepts: String?) {
    if let known = shelf.purposes[id] { return known }
    let folder = desk.folder.requests
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
    let texts = files.filter { $0.pathExtension == "md" }.sorted { $0.path() < $1.path() }
    var found: (purpose: String?, accepts: String?) = (nil, nil)
    for file in texts {
      let name = RequestID(slugging: file.deletingPathExtension().lastPathComponent)
      guard let text = try? desk.environment.text(of: file.path(percentEncoded: false)) else {
        continue
      }
      let read = RequestFile(text, id: name)
      guard read.request?.id == id else { continue }
      found = (read.purpose, read.accepts)
    }
    shelf.purposes[id] = found
    return found
  }
}

/// What one command has looked up in other cases.
///
/// Those who refuse a question are none of its precedents, so all who do face the same ones; a thousand
/// letters would read the same answers a thousand times.
final class PrecedentShelf {
  private var answers: [RequestID: [QuestionID: [OtherAnswer]]] = [:]
  private var whole: [RequestID: [(id: AuthorityID, answer: WholeAnswer)]] = [:]
  var purposes: [RequestID: (purpose: String?, accepts: String?)] = [:]

  func take(
    _ question: QuestionID, besides file: CaseFile, from reader: any CasebookReader
  ) throws -> [OtherAnswer] {
    let request = file.request.id
    let known =
      try answers[request]?[question]
      ?? reader.otherAnswers(to: question, of: request, besides: nil)
    answers[request, default: [:]][question] = known
    return known.filter { $0.authority != file.authority.name }
  }

  /// The first authorities that answered every question and refused none.
  func wholeAnswers(
    besides file: CaseFile, from reader: any CasebookReader
  ) throws -> [WholeAnswer] {
    let request = file.request.id
    let found = try whole[request] ?? look(for: request, in: reader)
    whole[request] = found
    return found.filter { $0.id != file.authority.id }.map(\.answer)
  }

  /// The most cases that are looked at, and the most that a letter needs.
  private static let mostLooked = 40
  private static let mostFound = 4

  private func look(
    for request: RequestID, in reader: any CasebookReader
  ) throws -> [(id: AuthorityID, answer: WholeAnswer)] {
    var query = CaseQuery()
    query.request = request
    query.stage = .answered
    query.sort = .replied
    query.page = Page(limit: Self.mostLooked)
    let calendars = try Desk.calendars(from: reader)
    var found: [(id: AuthorityID, answer: WholeAnswer)] = []
    for row in try reader.cases(query) where found.count < Self.mostFound {
      guard let file = try reader.caseFile(row.id) else { continue }
      let standing = try Standing(of: file, calendars: calendars)
      let received = file.history.last { $0.kind == .received }?.day ?? standing.sent
      guard let replied = standing.replied, replied >= received,
        standing.answers.allSatisfy({ $0.isConfirmed && Letters.isWholeAnswer($0.answer) })
      else { continue }
      found.append(
        (
          row.id.authority,
          WholeAnswer(
            authority: file.authority.name, reference: standing.facts?.reference, day: replied,
            workingDays: try calendars[standing.regime].workingDays(
              after: received, through: replied))
        ))
    }
    return found
  }
}

extension CaseFile {
  /// The event of its sending, as it stands.
  fileprivate var sending: Event? { history.first { $0.kind == .sent } }
}
