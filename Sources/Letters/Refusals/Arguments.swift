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
    return claim.madeArguments.map { offered in
      let argument = Argument(
        id: stem + "." + (idWords[offered.text] ?? idWords(of: offered.text)), text: offered.text,
        why: offered.conditions.isEmpty ? why : why + ", and the reply's words leave room for it",
        leads: offered.conditions.contains(where: \.leads))
      return (argument, offered.conditions.allSatisfy(circumstances.meet))
    }
  }

  // The table's arguments are few and looked at in every letter.
  private static let idWords = Dictionary(
    Grounds.all.flatMap(\.arguments).map { ($0.text, idWords(of: $0.text)) },
    uniquingKeysWith: { $1 })

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
    /// How many questions are refused on the ground.
    let questionCount: Int
    /// Whether the requester says why the information matters.
    let hasPurpose: Bool
    /// Whether the reply says, to any question refused on the ground, whose interests are at stake.
    let namesHolder: Bool
    /// Whether the letter says for all grounds together what harm this one needs.
    let saysHarm: Bool
  }
}

extension Arguments.Circumstances {
  /// Whether an argument that has the condition fits.
  func meet(_ condition: Ground.Argument.Condition) -> Bool {
    switch condition {
    // A reply that has said how likely the harm is need not be asked, and one that leaves it open is
    // told so with the other grounds.
    case .likelihoodOpen:
      !words.isWelsh
        && (words.likelihood == .unstated || words.likelihood == .undecided && !saysHarm)
    case .noEstimate: !words.givesEstimate
    case .otherBodyOpen: !words.namesOtherBody
    case .noAdvice: !words.advises
    // How the questions of one request may be added together is said of several questions.
    case .requestsAddedTogether:
      words.addsRequestsTogether && (questionCount == 1 || words.speaksOfOtherRequests)
    case .severalQuestions: questionCount > 1
    case .emissions: says("emission", "discharge", "pollut")
    case .placeVague: words.place.isVague
    case .placeHard: words.asksForVisitOrPayment
    case .inspection: says("inspect", "on request", "publication scheme")
    case .examination: says("inspect", "examin", "premises", "view")
    case .thirdParty: words.speaksOfOthers || !words.isKnown
    case .notADepartment: authority.kind != .department
    case .section30Claimed: claims.contains { $0.number == "30" }
    case .centralGovernment: says("government", "minister")
    case .parliament: says("parliament")
    case .namesNotAsked: !asksForNames
    case .noFigureAsked: !Figures.areAsked(in: asked)
    case .purposeStated: hasPurpose
    // Where the letter asks for all grounds together what would cause the harm, it asks once.
    case .holderOpen: !namesHolder && !words.isWelsh && !(saysHarm && words.isKnown)
    case .holderNamed: namesHolder && !(saysHarm && words.isKnown)
    case .embarrassment:
      words.say("embarrass") || words.say("finances") || words.say("reputation")
    case .purposeOpen: !words.namesPurpose && !words.isWelsh
    case .purposeNamed: words.namesPurpose
    case .termsAsked: Self.terms.contains(where: asked.has)
    case .contractAsked: Contracts.areAsked(in: asked)
    case .noQualifiedPerson: !words.say("qualified person")
    case .noEvidence: !words.givesEvidence
    case .partOpen: !Self.parts.contains(where: words.say)
    case .saidForAllGrounds: false
    }
  }

  /// Words in a question that asks for prices, payments or terms.
  private static let terms = [
    "price", "pricing", "cost", "charge", "pay", "paid", "fee", "rate", "spend", "spent",
    "how much", "value", "contract", "agreement", "invoice", "tariff",
  ]

  /// The interests that the Regulations protect in one provision.
  private static let parts = [
    "international relations", "defence", "national security", "public safety",
    "course of justice", "fair trial", "inquir",
  ]

  /// Whether the questions ask who somebody is.
  private var asksForNames: Bool {
    ["name", "which officer", "who "].contains(where: asked.has)
  }

  private func says(_ phrases: String...) -> Bool {
    phrases.contains(where: matter.has)
  }
}

/// Questions that ask how many or how much.
enum Figures {
  /// Whether a question, in lower case, asks for a figure.
  static func areAsked(in question: String) -> Bool {
    ["how many", "number of", "how much", "total", "income", "amount", "figure"]
      .contains(where: question.has)
  }
}

/// Questions that ask for a contract.
enum Contracts {
  /// Whether a question, in lower case, asks for what two parties agreed, and not for what one submitted.
  static func areAsked(in question: String) -> Bool {
    ["contract", "agreement"].contains(where: question.has) && !question.has("submitted")
  }
}

extension Ground.Argument.Condition {
  /// Whether an argument that has it comes before those that fit wherever the ground is claimed.
  fileprivate var leads: Bool {
    switch self {
    case .emissions, .severalQuestions, .requestsAddedTogether, .noAdvice, .contractAsked: true
    case .likelihoodOpen, .noEstimate, .placeVague, .placeHard, .inspection, .examination,
      .thirdParty, .otherBodyOpen,
      .notADepartment, .section30Claimed, .centralGovernment, .parliament, .namesNotAsked,
      .noFigureAsked, .purposeStated, .noQualifiedPerson, .noEvidence, .partOpen, .holderOpen,
      .holderNamed, .embarrassment, .purposeOpen, .purposeNamed, .termsAsked, .saidForAllGrounds:
      false
    }
  }
}

extension ReplyWords.Place {
  /// Whether the exact place still has to be asked for.
  var isVague: Bool {
    switch self {
    case .none, .website, .described, .homePage, .register(_, namesEntry: false): true
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
