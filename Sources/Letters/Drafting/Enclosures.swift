import Casebook
import FOILaw
import Templating

/// The chronology of a case and the documents that show it, numbered for a complaint.
struct Enclosures {
  /// One document of the schedule.
  struct Document: Hashable {
    /// `nil` where foi has no copy.
    let original: OriginalID?
    let name: String
    let date: CalendarDay?
  }

  /// One line of the chronology.
  struct Entry: Hashable {
    let day: CalendarDay
    let event: String
    let document: Int?
  }

  private(set) var documents: [Document] = []
  private(set) var entries: [Entry] = []

  init(_ input: LetterInput) {
    for event in input.file.history where event.kind.isOfTheCase {
      if event.kind == .sent, let transfer = input.transfer {
        passOn(event, transfer)
        continue
      }
      let what = event.inChronology
      let number = event.original.map { original in
        add(
          original, name: event.documentName, date: event.facts?.date ?? event.day, input.documents)
      }
      entries.append(
        Entry(day: event.day, event: what, document: number ?? addWithoutCopy(event)))
    }
    for evidence in input.citable {
      _ = add(evidence.original, name: evidence.title, date: evidence.date, input.documents)
    }
    let replied = input.standing?.replied
    if let due = input.standing?.lastDay, replied.map({ $0 > due }) ?? (due < input.today) {
      insert(Entry(day: due, event: "Last day for an answer", document: nil))
    }
    // Where the last day for the review has its own event, it is over; else it belongs here.
    if let due = input.standing?.deadline(.answerReview)?.lastDay, due < input.today {
      insert(Entry(day: due, event: "Last day for the outcome of the review", document: nil))
    }
  }

  /// The request went to another authority, which passed it on.
  private mutating func passOn(_ event: Event, _ transfer: LetterTransfer) {
    let to = transfer.sentTo.onOneLine
    documents.append(
      Document(original: nil, name: Self.request, date: transfer.sentOn))
    entries += [
      Entry(day: transfer.sentOn, event: "Request sent to \(to)", document: documents.count),
      Entry(
        day: event.day, event: "\(transfer.by.onOneLine) passed the request on to the authority",
        document: nil),
    ]
  }

  private static let request = "The request (it stands at the end)"

  /// The number of a document in the schedule.
  func number(of original: OriginalID) -> Int? {
    documents.firstIndex { $0.original == original }.map { $0 + 1 }
  }

  private mutating func add(
    _ original: OriginalID, name: String, date: CalendarDay?, _ names: [OriginalID: String]
  ) -> Int {
    if let number = number(of: original) { return number }
    let file = names[original].map { " (\($0.onOneLine))" } ?? ""
    documents.append(Document(original: original, name: name.onOneLine + file, date: date))
    return documents.count
  }

  /// A document that the schedule has to name, though foi has no copy of it.
  private mutating func addWithoutCopy(_ event: Event) -> Int? {
    switch event.kind {
    case .sent:
      documents.append(
        Document(original: nil, name: Self.request, date: event.day))
    case .replied, .reviewRequested, .reviewAnswered, .reviewRefused:
      documents.append(
        Document(
          original: nil, name: event.documentName, date: event.facts?.date ?? event.day))
    default: return nil
    }
    return documents.count
  }

  /// The documents that have to be found and enclosed by hand.
  var missing: [String] {
    documents.filter { $0.original == nil }.map(\.name).filter { !$0.has("stands at the end") }
  }

  /// A deadline comes after what happened on that day.
  private mutating func insert(_ entry: Entry) {
    let index = entries.firstIndex { $0.day > entry.day } ?? entries.count
    entries.insert(entry, at: index)
  }
}

extension Event.Kind {
  /// Whether it happened between requester, authority and regulator, and is no record-keeping.
  fileprivate var isOfTheCase: Bool {
    switch self {
    case .answersSet, .answersConfirmed, .eventsConfirmed, .diary, .assigned, .note, .retracted,
      .lawHeld:
      false
    case .sent, .received, .acknowledged, .clarificationAsked, .clarificationGiven, .feesNotice,
      .feePaid, .extended, .transferred, .replied, .chased, .reviewRequested, .reviewAnswered,
      .reviewRefused, .complained, .decisionNotice, .withdrawn, .wrote, .notDelivered:
      true
    }
  }
}

extension Event {
  /// The event as a chronology has it.
  fileprivate var inChronology: String {
    switch kind {
    case .sent: byPost ? "Request posted" : "Request sent"
    case .received: "Request received by the authority"
    case .acknowledged: "Acknowledgement" + by(facts?.reference)
    case .clarificationAsked: "The authority asked for clarification"
    case .clarificationGiven: "Clarification given"
    case .feesNotice: "Fees notice"
    case .feePaid: "Fee paid"
    case .extended:
      "The authority took more time" + (until.map { ", until \($0.written)" } ?? "")
    case .transferred:
      "The authority passed the request on" + (transferredTo.map { " to \($0.onOneLine)" } ?? "")
    case .replied: "Reply" + by(facts?.reference)
    case .chased: "Reminder sent"
    case .reviewRequested: "Review asked for"
    case .reviewAnswered: "Outcome of the review" + by(facts?.reference)
    case .reviewRefused: "Review refused" + by(facts?.reference)
    case .complained: "Complaint to the Commissioner"
    case .decisionNotice: "Decision notice of the Commissioner"
    case .withdrawn: "Request withdrawn"
    case .wrote: "Letter to the authority"
    case .notDelivered: "A letter came back undelivered"
    case .answersSet, .answersConfirmed, .eventsConfirmed, .diary, .assigned, .note, .retracted,
      .lawHeld:
      kind.written
    }
  }

  /// What its document is called in the schedule.
  fileprivate var documentName: String {
    switch kind {
    case .sent: "The request"
    case .replied: "The authority's reply"
    case .clarificationGiven: "My explanation of the request"
    case .chased: "My reminder"
    case .reviewRequested: "My request for a review"
    case .reviewAnswered: "The outcome of the review"
    case .reviewRefused: "The authority's refusal of the review"
    case .complained: "My complaint to the Commissioner"
    case .wrote: "My letter to the authority"
    default: inChronology
    }
  }

  private func by(_ reference: String?) -> String {
    reference.map { ", reference \($0.onOneLine)" } ?? ""
  }
}

extension LetterInput {
  /// The evidence that counts in this case; a document comes once for each place cited in it.
  var citable: [Evidence] { evidence.filter { $0.counts(in: file.id) } }

  /// The names of what is enclosed.
  var enclosureScope: Scope {
    let enclosures = Enclosures(self)
    return [
      "evidence": .list(
        citable.filter(\.questions.isEmpty).map {
          scope(of: $0, in: isEnclosing ? enclosures : nil)
        }),
      "hasEvidence": .flag(citable.contains(where: \.questions.isEmpty)),
      "chronology": .list(
        enclosures.entries.enumerated().map { index, entry in
          [
            "number": .text("\(index + 1)"), "day": .text(entry.day.written),
            "event": .text(entry.event), "document": .text(entry.document.map { "\($0)" }),
          ]
        }),
      "schedule": .list(
        enclosures.documents.enumerated().map { index, document in
          [
            "number": .text("\(index + 1)"), "name": .text(document.name),
            "date": .text(document.date?.written),
          ]
        }),
      "hasSchedule": .flag(!enclosures.documents.isEmpty),
    ]
  }

  /// The documents that go with a letter: all of the schedule to those who decide, and to the
  /// authority the evidence that the letter cites.
  func enclosed(with kind: LetterKind) -> [OriginalID] {
    switch kind.addressee {
    case .regulator, .tribunal: return Enclosures(self).documents.compactMap(\.original)
    case .reviewer where kind == .internalReview:
      let disputed = disputedAnswers.map(\.question)
      var seen: Set<OriginalID> = []
      return citable.filter { evidence in
        evidence.questions.isEmpty
          || evidence.questions.contains { mine in
            disputed.contains { $0 == mine || mine.contains($0) }
          }
      }.map(\.original).filter { seen.insert($0).inserted }
    case .authority, .reviewer: return []
    }
  }

  /// The evidence on some questions.
  func evidence(for asked: [QuestionID]) -> [Evidence] {
    citable.filter { evidence in
      evidence.questions.contains { mine in asked.contains { $0 == mine || mine.contains($0) } }
    }
  }

  /// The names of one document as a letter cites it.
  func scope(of evidence: Evidence, in enclosures: Enclosures?, isAgain: Bool = false) -> Scope {
    let details = [evidence.date?.written, evidence.place?.onOneLine].compactMap(\.self)
      .filter { !$0.isEmpty }
    let title = evidence.title.onOneLine.inQuotation
    return [
      "title": .text(title),
      "date": .text(evidence.date?.written),
      "place": .text(evidence.place?.onOneLine),
      "address": .text(evidence.address?.onOneLine),
      "cited": .text(
        "\"\(title)\"" + (details.isEmpty ? "" : " (\(details.joined(separator: ", ")))")),
      "note": .text(evidence.note?.onOneLine),
      "document": .text(enclosures?.number(of: evidence.original).map { "\($0)" }),
      "isAgain": .flag(isAgain),
    ]
  }
}
