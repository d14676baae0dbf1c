import Casebook
import FOILaw

/// Knows which of the grounds table's arguments fit a reply.
///
/// The arguments are those of the table, whole. Most fit wherever their ground is claimed; a few fit
/// only some replies, and these rules say which.
enum Arguments {
  /// Every argument of the table that holds for a claim, and whether it fits the reply.
  static func candidates(
    for claim: Claim, given circumstances: Circumstances
  ) -> [(argument: Argument, fits: Bool)] {
    let stem = claim.provision.idStem
    let why = "\(claim.provision.written) is claimed"
    return claim.madeArguments.map { text in
      let rules = rulesByText[text] ?? []
      let argument = Argument(
        id: stem + "." + (idWords[text] ?? idWords(of: text)), text: text,
        why: rules.isEmpty ? why : why + ", and the reply's words leave room for it")
      return (argument, rules.allSatisfy { $0.fits(circumstances) })
    }
  }

  // The table's arguments are few and looked at in every letter.
  private static let idWords = Dictionary(
    Grounds.all.flatMap(\.arguments).map { ($0, idWords(of: $0)) }, uniquingKeysWith: { $1 })

  private static let rulesByText = Dictionary(
    Grounds.all.flatMap(\.arguments).map { text in
      (text, rules.filter { text.has($0.phrase) })
    }, uniquingKeysWith: { $1 })

  /// The first words that carry meaning, which name an argument for as long as it begins that way.
  private static func idWords(of text: String) -> String {
    let words = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    return words.filter { !smallWords.contains(String($0)) }.prefix(4).joined(separator: "-")
  }

  private static let smallWords: Set<String> = [
    "a", "an", "and", "any", "are", "as", "at", "be", "but", "by", "can", "do", "does", "for",
    "from", "had", "has", "have", "how", "if", "in", "is", "it", "its", "may", "more", "must",
    "no", "not", "of", "on", "one", "only", "or", "please", "s", "so", "such", "than", "that",
    "the", "there", "this", "to", "was", "were", "what", "whether", "which", "who", "with",
    "would",
  ]

  /// What the choice depends on.
  struct Circumstances {
    let words: ReplyWords
    /// Every provision that the reply claims, for this passage or another.
    let claims: Set<Provision>
    let authority: Authority
    /// The questions and the reply's words, in lower case.
    let matter: String
    /// The questions alone, in lower case.
    let asked: String
    /// Whether the requester says why the information matters.
    let hasPurpose: Bool
  }

  /// An argument that has the phrase is made only where it fits.
  private struct Rule: Sendable {
    let phrase: String
    let fits: @Sendable (Circumstances) -> Bool
  }

  /// The phrases of arguments that a rule looks for, so that a test can find each in the table.
  static var phrases: [String] { rules.map(\.phrase) }

  private static let rules: [Rule] = [
    // A reply that has said how likely the harm is need not be asked.
    Rule(phrase: "or would only be likely to") {
      [.undecided, .unstated].contains($0.words.likelihood)
    },
    // The letter says this itself, once for all grounds that have a public-interest test.
    Rule(phrase: "state the public-interest reasons") { _ in false },
    Rule(phrase: "Please state why the public interest") { _ in false },
    Rule(phrase: "A presumption in favour of disclosure applies") { _ in false },
    Rule(phrase: "The exception must be read restrictively") { _ in false },
    Rule(phrase: "public-interest test applies to") { !$0.words.mentionsPublicInterest },
    // Who asks for names cannot ask how anybody could be identified by them.
    Rule(phrase: "how a living person could be identified") { !$0.asksForNames },
    Rule(phrase: "suppression of small numbers") { !$0.asksForNames },
    // That a purpose is serious can be said only by somebody who states it.
    Rule(phrase: "the request has a serious purpose") { $0.hasPurpose },
    // Nobody is asked for what the reply says.
    Rule(phrase: "who the qualified person was") { !$0.words.say("qualified person") },
    Rule(phrase: "whose commercial interests") { !$0.words.givesEvidence },
    Rule(phrase: "Please give the working: ") { !$0.words.givesEstimate },
    Rule(phrase: "Section 16 calls for advice") { !$0.words.advises },
    Rule(phrase: "Please advise, under section 15") { !$0.words.advises },
    // The letter says this itself wherever requests may have been added together.
    Rule(phrase: "Requests may be added together") { _ in false },
    Rule(phrase: "may not be added together") { _ in false },
    Rule(phrase: "emissions, this exception cannot") { $0.says("emission", "discharge", "pollut") },
    Rule(phrase: "Please give the exact place") { $0.words.place.isVague },
    Rule(phrase: "may be inspected") { $0.says("inspect", "on request", "publication scheme") },
    Rule(phrase: "Examination on the premises") {
      $0.says("inspect", "examin", "premises", "view")
    },
    Rule(phrase: "Harm to a third party has to rest on that party's own") {
      $0.words.speaksOfOthers || !$0.words.isKnown
    },
    Rule(phrase: "Section 35 can be claimed only by") { $0.authority.kind != .department },
    Rule(phrase: "not exempt under section 30") { circumstances in
      circumstances.claims.contains { $0.number == "30" }
    },
    Rule(phrase: "supplied by the United Kingdom government") { $0.says("government", "minister") },
    Rule(phrase: "For either House of Parliament") { $0.says("parliament") },
  ]
}

extension Arguments.Circumstances {
  /// Whether the questions ask who somebody is.
  var asksForNames: Bool {
    ["name", "which officer", "who "].contains(where: asked.has) || asked.hasPrefix("who")
  }

  fileprivate func says(_ phrases: String...) -> Bool {
    phrases.contains(where: matter.has)
  }
}

extension ReplyWords.Place {
  /// Whether the exact place still has to be asked for.
  var isVague: Bool {
    switch self {
    case .none, .homePage, .register(_, namesEntry: false): true
    case .page, .register(_, namesEntry: true): false
    }
  }
}

extension Provision {
  /// The provision in an argument's id: `s43-2`, `reg12-5-e`.
  var idStem: String {
    description.split { $0 == "(" || $0 == ")" }.joined(separator: "-")
  }
}
