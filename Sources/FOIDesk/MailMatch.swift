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
    /// The authority has no other case.
    case onlyCase
    /// The subject, or the letter, has the request's title.
    case title
    /// It quotes that many of the questions.
    case questions(Int, of: Int)
    /// The letter names the authority.
    case named
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
      case .address: 30
      case .domain: 20
      case .onlyCase: 10
      case .title: 15
      case .questions(let found, let all): found * 2 >= all ? 25 : 10
      case .named: 10
      case .reads, .addressed: 5
      case .names: 10
      case .otherAuthority(_, let isKnown): isKnown ? -50 : -10
      case .otherSender: -50
      case .otherPerson: -30
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
      case .onlyCase: "the authority's only case"
      case .title: "has the request's title"
      case .questions(let found, let all): "quotes \(found) of \(all) questions"
      case .named: "names the authority"
      case .reads: "reads as an answer to a request"
      case .addressed: "is addressed to you"
      case .names(let day): "speaks of your letter of \(day.written)"
      case .otherAuthority(let name, _): "but names \(name)"
      case .otherSender(let name): "but comes from \(name)"
      case .otherPerson(let name): "but is for \(name)"
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

  /// Whether something in the letter itself points to this case and no other of the authority's.
  var pointsHere: Bool {
    signs.contains { sign in
      switch sign {
      case .handle, .reference: true
      case .questions(let found, let all): found * 2 >= all
      case .thread, .address, .domain, .onlyCase, .title, .named, .reads, .addressed, .names,
        .otherAuthority, .otherSender, .otherPerson, .answersNone, .bulk:
        false
      }
    }
  }

  /// Whether something tells the authority: titles and questions are the same at every one that was asked,
  /// and two may count their references alike.
  private var tellsAuthority: Bool {
    signs.contains { sign in
      switch sign {
      case .thread, .handle, .address, .domain, .named: true
      case .reference, .onlyCase, .title, .questions, .reads, .addressed, .names, .otherAuthority,
        .otherSender, .otherPerson, .answersNone, .bulk:
        false
      }
    }
  }

  /// Whether it speaks clearly enough to place a letter without asking.
  var isClear: Bool { score >= Self.enough && tellsAuthority }

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
    let isForAll = rivals.allSatisfy { rival in several.contains { $0.id == rival.id } }
    return best.pointsHere && isForAll ? several : []
  }
}
