import Casebook
import FOILaw

/// Chooses the arguments that fit a claim, and none twice in a letter.
///
/// The arguments are those of the grounds table, whole. Most fit wherever their ground is claimed;
/// a few fit only some replies, and these rules say which.
struct Arguments {
  private var used: Set<String> = []

  /// The arguments to make here.
  mutating func choose(for claim: Claim, given circumstances: Circumstances) -> [String] {
    let chosen = claim.arguments.filter { argument in
      !used.contains(argument)
        && Self.rules.allSatisfy { !argument.contains($0.phrase) || $0.fits(circumstances) }
    }
    used.formUnion(chosen)
    return chosen
  }

  /// What the choice depends on.
  struct Circumstances {
    let words: ReplyWords
    /// Every provision that the reply claims, for this passage or another.
    let claims: Set<Provision>
    let authority: Authority
    /// The questions and the reply's words, in lower case.
    let matter: String
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
    // Where the words are known the letter says itself whether they speak of the public interest.
    Rule(phrase: "state the public-interest reasons") { !$0.words.isKnown },
    Rule(phrase: "Please state why the public interest") { !$0.words.isKnown },
    Rule(phrase: "Please give the working: ") { !$0.words.givesEstimate },
    Rule(phrase: "Section 16 calls for advice") { !$0.words.advises },
    Rule(phrase: "Please advise, under section 15") { !$0.words.advises },
    Rule(phrase: "Requests may be added together") { $0.words.addsRequestsTogether },
    Rule(phrase: "may not be added together") { $0.words.addsRequestsTogether },
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
  fileprivate func says(_ phrases: String...) -> Bool {
    phrases.contains { matter.contains($0) }
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
