import Casebook
import FOILaw

/// A provision that a reply relies on, with the grounds that it may mean here.
struct Claim: Hashable, Sendable {
  /// What the reply cites.
  let provision: Provision
  /// The grounds that fit the answer; two or more where the reply does not choose.
  let grounds: [Ground]
  /// The harm that disclosure must do, where that is the same whichever ground is meant.
  let harm: String?

  /// Finds the grounds that a claim means.
  /// - Parameters:
  ///   - provision: What the reply cites.
  ///   - answer: The answer that relies on it.
  ///   - words: What the answer's words show.
  ///   - regime: The law of the request.
  init(_ provision: Provision, of answer: Answer, words: ReplyWords, in regime: Regime) {
    self.provision = provision
    var grounds = Grounds.matching(provision, in: regime).filter { $0.kind != .rule }
    func prefer(_ isBetter: (Ground) -> Bool) {
      guard grounds.count > 1 else { return }
      let better = grounds.filter(isBetter)
      if !better.isEmpty { grounds = better }
    }
    let isNeither = answer.outcome == .neitherConfirmedNorDenied
    prefer { ($0.kind == .ncnd) == isNeither }
    // The requester asks about others, and the common ground is that a principle would be broken.
    prefer { $0.subject != .ownPersonalData }
    if let common = grounds.first(where: { $0.isPersonalData && $0.strength == .absolute }) {
      grounds = [common]
    }
    // "Section 14, as the request is vexatious": the words name the ground, the number does not.
    prefer { words.say($0.subject.rawValue) }
    if words.likelihood != .unstated { prefer { $0.harm != nil } }
    if !words.addsRequestsTogether { prefer { $0.subject != .aggregatedCost } }
    self.grounds = grounds
    let harm = grounds.first?.harmInWords
    self.harm = grounds.dropFirst().allSatisfy { $0.harmInWords == harm } ? harm : nil
  }

  /// The provision says enough to tell claims apart; grounds have many words.
  func hash(into hasher: inout Hasher) { hasher.combine(provision) }

  /// The ground, where there is just one.
  var ground: Ground? { grounds.count == 1 ? grounds.first : nil }

  /// What the provision is about, as far as it is the same whichever ground is meant.
  ///
  /// A bare section that holds grounds of several names has the name that the regulator's guidance gives
  /// to it.
  var nameInSentence: String? {
    let names = Set(grounds.map(\.nameInSentence))
    return names.count == 1 ? names.first.flatMap(\.self) : guidanceName
  }

  /// The name that the regulator's guidance on all of its grounds has, as used inside a sentence.
  var guidanceName: String? {
    let titles = Set(grounds.map(\.guidanceName))
    guard titles.count == 1, let title = titles.first.flatMap(\.self) else { return nil }
    return title.prefix(1).lowercased() + title.dropFirst()
  }

  /// Whether a condition holds of every ground that may be meant, and there is one.
  func always(_ condition: (Ground) -> Bool) -> Bool {
    !grounds.isEmpty && grounds.allSatisfy(condition)
  }

  /// The ground that an authority most often means by a provision that holds several.
  var likeliest: Ground? {
    guard grounds.count > 1 else { return nil }
    let usual = Self.usual[provision.description].flatMap { usual in
      grounds.first { $0.provision.description == usual }
    }
    return usual ?? grounds.first { $0.kind == .exemption || $0.kind == .exception }
      ?? grounds.first
  }

  // By the number alone, as replies cite them; the Regulations' grounds are cited in full.
  private static let usual = [
    "s12": "s12(1)", "s14": "s14(1)", "s30": "s30(1)(a)", "s31": "s31(1)(a)", "s33": "s33(1)(b)",
    "s35": "s35(1)(a)", "s36": "s36(2)(c)", "s38": "s38(1)(a)", "s41": "s41(1)", "s42": "s42(1)",
    "s43": "s43(2)", "s44": "s44(1)(a)",
  ]

  /// The arguments that hold whichever ground is meant, in the table's order.
  var arguments: [Ground.Argument] {
    guard let first = grounds.first else { return [] }
    return first.arguments.filter { argument in
      grounds.allSatisfy { $0.arguments.contains(argument) }
    }
  }

  /// The arguments to make: those that hold whichever ground is meant or, where there are none, those
  /// against the ground that is most often meant.
  var madeArguments: [Ground.Argument] {
    let common = arguments
    return common.isEmpty ? likeliest?.arguments ?? [] : common
  }
}

extension Ground {
  /// Third-party personal data.
  var isPersonalData: Bool { subject == .personalData && kind != .ncnd }

  /// Available elsewhere.
  var isAccessible: Bool { subject == .accessible }

  /// What disclosure must do, in the verbs of this regime; `nil` where no such harm is needed or
  /// the arguments say all there is to say.
  var harmInWords: String? {
    // A clause on confirming or denying asks for harm from a bare yes or no: its arguments say so.
    guard kind != .ncnd, !needsQualifiedPerson else { return nil }
    switch harm {
    case nil, .necessity: return nil
    case .endangerment: return "endanger health or safety"
    case .inhibition: return "inhibit substantially what it protects"
    case .prejudice: break
    }
    switch regime {
    case .foia: return "prejudice the interest that it protects"
    case .foisa, .eisr: return "prejudice substantially the interest that it protects"
    case .eir: return "adversely affect the interest that it protects"
    }
  }
}

extension Claim {
  /// Whether the public interest has to be weighed.
  var isQualified: Bool { always(\.isAlwaysWeighed) }

  /// Whether the reasons of the balance have to be given.
  var owesReasons: Bool { isQualified && always { $0.kind != .ncnd } }

  /// Whether it is a refusal for cost.
  var isForCost: Bool { always(\.subject.isCost) }
}

extension [Provision] {
  /// By the number of the section, and within it by the letters of the paragraphs.
  var inOrder: [Provision] {
    func key(_ provision: Provision) -> (Int, String) {
      (Int(provision.number.prefix { $0.isNumber }) ?? 0, provision.bare)
    }
    return sorted { key($0) < key($1) }
  }

  /// `sections 22, 36(2)(c) and 43(2)`.
  var writtenTogether: String {
    guard let first, count > 1, allSatisfy({ $0.kind == first.kind }) else {
      return map(\.written).joinedInWords
    }
    let noun = first.written.prefix { $0.isLetter }
    return "\(noun)s " + map(\.bare).joinedInWords
  }
}
