package import Casebook

/// The meaning of a sign.
struct SignMeaning: OptionSet {
  let rawValue: Int

  /// It tells the authority: titles and questions are the same at every one that was asked, and
  /// two may count their references alike.
  static let authority = SignMeaning(rawValue: 1)
  /// It tells that the letter is about the request, or about any: councils write of their taxes as well.
  static let matter = SignMeaning(rawValue: 2)
  /// It points to this case and no other of the authority's.
  static let thisCase = SignMeaning(rawValue: 4)
  /// The letter comes from the authority's own address.
  static let origin = SignMeaning(rawValue: 8)
}

extension MailSign {
  /// The weight found for a sign of this kind: 50 is enough to place a letter.
  package var points: Int { weight.points }
  /// What it tells.
  var meaning: SignMeaning { weight.meaning }

  private var weight: (points: Int, meaning: SignMeaning) {
    switch kind {
    case .thread: (70, [.authority, .matter])
    case .handle: (50, [.authority, .matter, .thisCase])
    case .reference: (40, [.matter, .thisCase])
    case .address: (30, [.authority, .origin])
    case .domain: (20, [.authority, .origin])
    case .recipient: (30, [.authority])
    case .onlyCase: (10, [])
    case .title: (15, [.matter])
    case .questions: (25, [.matter, .thisCase])
    case .someQuestions: (10, [.matter])
    case .named: (10, [.authority])
    case .signed: (30, [.authority])
    case .subject: (30, [.authority])
    case .quoted: (45, [.authority, .matter])
    case .answersFor: (45, [.authority])
    case .complaint: (45, [.matter])
    case .request: (10, [.matter])
    case .matter: (10, [.matter])
    case .reads: (5, [])
    case .addressed: (5, [])
    case .day: (15, [.matter])
    case .otherAuthority: (-50, [])
    case .unknownAuthority: (-10, [])
    case .otherSender: (-50, [])
    case .otherPerson: (-30, [])
    case .otherReference: (-20, [])
    case .otherMatter: (-20, [])
    case .otherRequest: (-10, [])
    case .otherDay: (-30, [])
    case .colleague: (-50, [])
    case .regulator: (-50, [])
    case .answersNone: (-20, [])
    case .bulk: (-25, [])
    case .words: (0, [])
    }
  }
}
