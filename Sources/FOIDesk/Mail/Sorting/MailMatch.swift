import Casebook
import FOILaw

/// What speaks for a message's belonging to a case, and what against.
struct MailMatch: Sendable {
  /// One sign, with what it weighs.
  enum Sign: Hashable, Sendable {
    /// It answers a letter of the case, by the ids of both.
    case thread
    /// It names the case's handle.
    case handle
    /// It names the reference that the authority gave the case.
    case reference(String)
    /// It comes from an address of the authority.
    case address
    /// It comes from the authority's domain.
    case domain(String)
    /// A letter of ours went to an address of the authority.
    case recipient
    /// The authority has no other case.
    case onlyCase
    /// The subject, or the letter, has the request's title.
    case title
    /// It quotes that many of the questions.
    case questions(Int, of: Int)
    /// The letter names the authority.
    case named
    /// The letter comes in the authority's name: as sender, in its letterhead or signature.
    case signed
    /// The subject names the authority.
    case subject
    /// It quotes our letter to the authority.
    case quoted
    /// It speaks of a request for information.
    case speaks
    /// It is about what the request is about.
    case about
    /// It reads as a letter in answer to a request.
    case reads
    /// It is addressed to the requester.
    case addressed
    /// It names the day on which the request was sent.
    case names(CalendarDay)
    /// The letter names another authority; of the casebook, or one that nobody was asked.
    case otherAuthority(String, isKnown: Bool)
    /// It comes from the address of another authority of the casebook.
    case otherSender(String)
    /// The letter is for somebody else.
    case otherPerson(String)
    /// It has another reference than the authority's earlier letters on the case.
    case otherReference(String)
    /// It says that the request was about something else.
    case otherMatter
    /// It is about another request to the authority.
    case aboutOther
    /// It speaks of a request of an earlier day.
    case otherDay(String)
    /// Somebody of the requester's own organisation wrote it.
    case colleague
    /// It comes from a regulator.
    case regulator
    /// It answers none of the questions.
    case answersNone
    /// It went to many people.
    case bulk

    /// From what a sign of this kind has been seen to be worth: 50 is enough to place a letter.
    var points: Int {
      switch self {
      case .thread: 70
      case .handle: 50
      case .reference: 40
      case .address, .recipient: 30
      case .domain: 20
      case .onlyCase: 10
      case .title: 15
      case .questions(let found, let all): found * 2 >= all ? 25 : 10
      case .named: 10
      case .signed, .subject: 30
      case .quoted: 45
      case .speaks, .about: 10
      case .reads, .addressed: 5
      case .names: 15
      case .otherAuthority(_, let isKnown): isKnown ? -50 : -10
      case .otherSender: -50
      case .otherPerson, .otherDay: -30
      case .otherReference, .otherMatter: -20
      case .aboutOther: -10
      case .regulator, .colleague: -50
      case .answersNone: -20
      case .bulk: -25
      }
    }

    var written: String {
      switch self {
      case .thread: "answers a letter of the case"
      case .handle: "names the case"
      case .reference(let reference): "has their reference \(reference)"
      case .address: "comes from the authority's address"
      case .domain(let domain): "comes from \(domain)"
      case .recipient: "went to the authority's address"
      case .onlyCase: "the authority's only case"
      case .title: "has the request's title"
      case .questions(let found, let all): "quotes \(found) of \(all) questions"
      case .named: "names the authority"
      case .signed: "comes in the authority's name"
      case .subject: "its subject names the authority"
      case .quoted: "quotes your letter to them"
      case .speaks: "speaks of a request"
      case .about: "is about the same"
      case .reads: "reads as an answer to a request"
      case .addressed: "is addressed to you"
      case .names(let day): "speaks of your letter of \(day.written)"
      case .otherAuthority(let name, _): "but names \(name)"
      case .otherSender(let name): "but comes from \(name)"
      case .otherPerson(let name): "but is for \(name)"
      case .otherReference(let reference): "but has the reference \(reference)"
      case .otherMatter: "but is about something else"
      case .aboutOther: "but is about another request"
      case .otherDay(let day): "but speaks of a request of \(day)"
      case .colleague: "but comes from your own domain"
      case .regulator: "but comes from a regulator"
      case .answersNone: "but answers none of the questions"
      case .bulk: "but went to many people"
      }
    }
  }

  let id: CaseID
  private(set) var signs: [Sign] = []

  init(_ id: CaseID) {
    self.id = id
  }

  mutating func add(_ sign: Sign) {
    if !signs.contains(sign) { signs.append(sign) }
  }

  /// From 0 to 100.
  var score: Int { max(0, min(100, signs.reduce(0) { $0 + $1.points })) }

  /// Enough to place a letter without asking.
  static let enough = 50
  /// How much better than the next case one has to be.
  static let margin = 15

  /// Whether it was sent from the authority's address or domain.
  var isSent: Bool {
    signs.contains { if case .domain = $0 { true } else { $0 == .address } }
  }

  /// Whether it bears the authority's name as sender, in its signature or in its subject.
  var isNamed: Bool { signs.contains(.signed) || signs.contains(.subject) }

  /// Whether something in the letter itself points to this case and no other of the authority's.
  var pointsHere: Bool {
    signs.contains { sign in
      switch sign {
      case .handle, .reference: true
      case .questions(let found, let all): found * 2 >= all
      case .thread, .address, .recipient, .domain, .onlyCase, .title, .named, .signed, .subject,
        .quoted, .speaks, .about, .reads, .addressed, .names, .otherAuthority, .otherSender,
        .otherPerson,
        .otherReference, .otherMatter, .aboutOther, .otherDay, .colleague, .regulator, .answersNone,
        .bulk:
        false
      }
    }
  }

  /// Whether something tells the authority: titles and questions are the same at every one that was asked,
  /// and two may count their references alike.
  private var tellsAuthority: Bool {
    signs.contains { sign in
      switch sign {
      case .thread, .handle, .address, .recipient, .domain, .named, .signed, .subject, .quoted: true
      case .reference, .onlyCase, .title, .questions, .speaks, .about, .reads, .addressed, .names,
        .otherAuthority, .otherSender, .otherPerson, .otherReference, .otherMatter, .aboutOther,
        .otherDay, .colleague, .regulator, .answersNone, .bulk:
        false
      }
    }
  }

  /// Whether the letter is about the request, or about any: councils write of their taxes as well.
  private var tellsMatter: Bool {
    signs.contains { sign in
      switch sign {
      case .thread, .handle, .reference, .title, .questions, .quoted, .speaks, .about, .names: true
      case .address, .recipient, .domain, .onlyCase, .named, .signed, .subject, .reads, .addressed,
        .otherAuthority, .otherSender, .otherPerson, .otherReference, .otherMatter, .aboutOther,
        .otherDay, .colleague, .regulator, .answersNone, .bulk:
        false
      }
    }
  }

  /// Whether it speaks clearly enough to place a letter without asking.
  var isClear: Bool { score >= Self.enough && tellsAuthority && tellsMatter }

  var suggestion: MailRecord.Suggestion {
    MailRecord.Suggestion(
      id: id, score: score, why: signs.map(\.written).joined(separator: ", "))
  }
}

extension [MailMatch] {
  /// The cases that a letter goes to without asking: one that stands out, or several that it names each.
  var placed: [MailMatch] {
    let good = filter(\.isClear)
    guard let best = good.first else { return [] }
    let rivals = dropFirst().filter { $0.score > best.score - MailMatch.margin }
    if rivals.isEmpty { return [best] }
    // One letter may answer several requests to one authority, if it points to each.
    let several = good.filter { $0.pointsHere && $0.id.authority == best.id.authority }
    // One letter may answer one request for several authorities, if its subject names each.
    let bodies = good.filter { $0.signs.contains(.subject) }
    if bodies.count > 1, Set(bodies.map(\.id.authority)).count == bodies.count,
      Set(bodies.map(\.id.request)).count == 1,
      rivals.allSatisfy({ rival in bodies.contains { $0.id == rival.id } })
    {
      return bodies
    }
    let isForAll = rivals.allSatisfy { rival in several.contains { $0.id == rival.id } }
    return best.pointsHere && isForAll ? several : []
  }
}
