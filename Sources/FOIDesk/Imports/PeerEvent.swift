import Casebook
import Exchange
import FOILaw
import MailSorting
import Mailroom
import ReplyReader

/// A letter of another service's as the event that it makes on a case, with what is kept of it.
struct PeerEvent {
  private(set) var event: Event
  private(set) var originals: [Original] = []
  private(set) var texts: [(OriginalID, String)] = []
  /// Attachments whose words could not be read.
  private(set) var unread: [String] = []
  /// The first words of the letter.
  let opening: String?

  /// An event that has no letter.
  init(_ event: Event) {
    self.event = event
    opening = nil
  }

  init(_ letter: PeerLetter, peer: PeerRequest, on file: CaseFile) {
    var documents: [(name: String, document: DocumentText)] = []
    var originals: [Original] = []
    var texts: [(OriginalID, String)] = []
    var unread: [String] = []
    func keep(_ name: String, _ bytes: [UInt8]) {
      let id = OriginalID(sha256(bytes))
      guard !originals.contains(where: { $0.id == id }) else { return }
      originals.append(Original(id: id, name: name, bytes: bytes))
      do {
        let document = try DocumentReader.text(of: bytes, name: name)
        texts.append((id, document.text))
        documents.append((name, document))
      } catch {
        unread.append(name)
      }
    }
    if let text = letter.text, text.contains(where: { !$0.isWhitespace }) {
      keep(letter.name, Array(text.utf8))
    }
    for attachment in letter.attachments where !attachment.bytes.isEmpty {
      keep(attachment.name, attachment.bytes)
    }
    let payload = Self.payload(of: letter, documents, on: file)
    let id = EventID(String(sha256(Array(letter.key.utf8)).prefix(16)))
    let law = peer.otherLaw.map { "made under the law of \($0): foi's days do not apply" }
    let isFirst = letter.role == .sent
    let note = [letter.note, isFirst ? law : nil].compactMap(\.self).joined(separator: "; ")
    event = Event(id: id, payload, on: letter.day, note: note.isEmpty ? nil : note)
    event.isProposed = true
    event.link = isFirst ? peer.url.flatMap(WebAddress.of) : nil
    event.original = originals.first?.id
    event.enclosures = originals.dropFirst().map(\.id)
    opening = letter.text.map(Self.opening)
    (self.originals, self.texts, self.unread) = (originals, texts, unread)
  }

  /// The first two hundred letters and digits, which redactions and line breaks leave alone.
  static func opening(of text: String) -> String {
    String(text.lowercased().filter { $0.isLetter || $0.isNumber }.prefix(200))
  }

  /// Takes the outcome of a review for a reply.
  mutating func becomeReply() {
    guard case .reviewAnswered(let reply) = event.payload else { return }
    event.payload = .replied(reply)
  }

  /// Keeps the letter where it cannot have been what the service says.
  ///
  /// Nothing can be noted before the request was sent, and a resending moves that day in some exports.
  mutating func becomeNote(notBefore sent: CalendarDay?) {
    let day = max(event.day, sent ?? event.day)
    let said = "\(event.kind.written) on \(event.day.written), as the service has it"
    var note = Event(
      id: event.id, .note(event.facts), on: day,
      note: [event.note, said].compactMap(\.self).joined(separator: "; "))
    note.isProposed = true
    note.original = event.original
    note.enclosures = event.enclosures
    event = note
  }

  private static func payload(
    of letter: PeerLetter, _ documents: [(name: String, document: DocumentText)], on file: CaseFile
  ) -> Event.Payload {
    switch letter.role {
    case .sent: return .sent(.init(byPost: letter.byPost))
    case .clarificationGiven: return .clarificationGiven
    case .chased: return .chased
    case .wrote: return .wrote
    case .reviewRequested: return .reviewRequested
    case .complained: return .complained
    case .notDelivered: return .notDelivered
    case .withdrawn: return .withdrawn
    case .transferred(let name): return .transferred(.init(to: name))
    case .response, .clarificationAsked, .feesNotice, .note: break
    }
    let reading = ReplyDocuments(documents).reading(of: file.request)
    switch letter.role {
    case .clarificationAsked: return .clarificationAsked(reading.facts)
    case .feesNotice: return .feesNotice(reading.facts)
    case .note:
      // Whose it is nobody says: a letter that reads as an authority's is one.
      return Event.Payload(letter: reading.facts, answers: reading.answers, to: file.request)
        ?? .note(nil)
    default:
      let made = Event.Payload(letter: reading.facts, answers: reading.answers, to: file.request)
      // An extension to a day that is past already names another letter's day.
      if case .extended(var more) = made, let until = more.until, until < letter.day {
        more.until = nil
        return .extended(more)
      }
      return made ?? .replied(.init(facts: LetterFacts(kind: .reply)))
    }
  }
}

/// What a service's word for a request's state adds to its letters, as one more proposal.
struct PeerState {
  private(set) var event: Event?

  init(_ peer: PeerRequest, on file: CaseFile) {
    guard let words = peer.status?.trimmed, !words.isEmpty, let last = file.history.last else {
      return
    }
    let id = EventID(String(sha256(Array("\(peer.key):status:\(words)".utf8)).prefix(16)))
    let replies = file.history.filter { $0.kind == .replied }
    let isRead = replies.contains { $0.answers.contains { $0.outcome != .blank } }
    func note(_ text: String) -> Event {
      Event(id: id, .note(nil), on: last.day, note: text)
    }
    // What the site's people think of a request ("vexatious") is no claim of the authority's.
    switch PastStatus(words) {
    case .awaiting, .acknowledged: return
    case .clarification:
      guard !file.history.contains(where: { $0.kind == .clarificationAsked }) else { return }
      event = note("on the site: \(words)")
    case .outcome(let outcome) where outcome != .answered && !isRead && !replies.isEmpty:
      // The site's word is all there is: no ground is known.
      let answers = file.request.questions.filter { !$0.isStem }.map {
        Answer(question: $0.id, outcome: outcome, confidence: 0.3)
      }
      let day = replies.last?.day ?? last.day
      event = Event(
        id: id, .replied(answers: answers), on: day, note: "on the site: \(words)")
    case .withdrawn:
      guard !file.history.contains(where: { $0.kind == .withdrawn }) else { return }
      event = Event(id: id, .withdrawn, on: last.day, note: "on the site: \(words)")
    case .notDelivered:
      guard !file.history.contains(where: { $0.kind == .notDelivered }) else { return }
      event = Event(id: id, .notDelivered, on: last.day, note: "on the site: \(words)")
    case .review:
      guard !file.history.contains(where: { $0.kind == .reviewRequested }) else { return }
      let own = file.history.last { $0.kind == .wrote }
      event =
        own.map { Event(id: id, .reviewRequested, on: $0.day, note: "on the site: \(words)") }
        ?? note("on the site: \(words)")
    case .outcome, .partly: return
    case .aside, nil: event = note("on the site: \(words)")
    }
    event?.isProposed = true
  }
}
