extension Ground {
  /// What a ground is about, across the regimes: FOIA s43(2), FOISA s33(1)(b) and EIR reg 12(5)(e) are all commercial.
  ///
  /// The raw value is the name in the tables of grounds and in a search.
  public enum Subject: String, Codable, CaseIterable, Hashable, Sendable {
    /// The information is not held.
    case notHeld = "not held"
    /// The authority needs to know what is meant.
    case clarification
    /// The request is not a valid one.
    case validity
    /// Fees and charges.
    case fees
    /// Answering would cost more than the limit.
    case costLimit = "cost limit"
    /// The costs of several requests are added up.
    case aggregatedCost = "aggregated cost"
    /// The request is vexatious.
    case vexatious
    /// The request repeats an earlier one.
    case repeated = "repeat"
    /// The request is manifestly unreasonable.
    case manifestlyUnreasonable = "manifestly unreasonable"
    /// The request is too general.
    case tooGeneral = "too general"
    /// The information can be had elsewhere.
    case accessible
    /// The form in which the information is given.
    case form
    /// The information is to be published.
    case futurePublication = "future publication"
    /// Material in the course of completion.
    case unfinished
    /// Research programmes.
    case research
    /// The requester's own personal data.
    case ownPersonalData = "own personal data"
    /// Personal data of others.
    case personalData = "personal data"
    /// Census information about a person.
    case census
    /// A dead person's health record.
    case healthRecord = "health record"
    /// Information that was given in confidence.
    case confidence
    /// Confidentiality of proceedings.
    case confidentialProceedings = "confidential proceedings"
    /// Information given by someone who was not obliged to.
    case volunteeredInformation = "volunteered information"
    /// Legal professional privilege; in Scotland, confidentiality of communications.
    case legalPrivilege = "legal privilege"
    /// Privilege of Parliament.
    case parliamentaryPrivilege = "parliamentary privilege"
    /// Commercial interests and commercial confidentiality.
    case commercial
    /// Trade secrets.
    case tradeSecret = "trade secret"
    /// Intellectual property.
    case intellectualProperty = "intellectual property"
    /// The economy of the United Kingdom or a part of it.
    case economy
    /// Another enactment forbids disclosure.
    case prohibition
    /// The making of government policy.
    case policy
    /// The effective conduct of public affairs.
    case publicAffairs = "public affairs"
    /// Internal communications.
    case internalCommunications = "internal communications"
    /// Audit functions.
    case audit
    /// Criminal and other investigations.
    case investigations
    /// Law enforcement.
    case lawEnforcement = "law enforcement"
    /// The course of justice.
    case courseOfJustice = "course of justice"
    /// Records of courts, inquiries and arbitrations.
    case courtRecords = "court records"
    /// Health and safety.
    case healthAndSafety = "health and safety"
    /// Information that the Environmental Information Regulations govern.
    case environmentalInformation = "environmental information"
    /// The protection of the environment.
    case environment
    /// Emissions into the environment.
    case emissions
    /// Bodies that deal with security.
    case securityBodies = "security bodies"
    /// National security.
    case nationalSecurity = "national security"
    /// Defence.
    case defence
    /// International relations, defence, national security or public safety, in the Regulations.
    case publicSafety = "public safety"
    /// International relations.
    case internationalRelations = "international relations"
    /// Relations between administrations in the United Kingdom.
    case ukRelations = "UK relations"
    /// Communications with the Royal Family, and honours.
    case royalCommunications = "royal communications and honours"
    /// A clause on confirming or denying that belongs to several grounds.
    case confirmOrDeny = "neither confirm nor deny"
    /// Bodies and capacities outside the law.
    case scope

    /// Whether it is about the cost of answering, of one request or of several.
    public var isCost: Bool { self == .costLimit || self == .aggregatedCost }

    /// Whether an authority that relies on it refuses, though it is neither exemption nor exception.
    var refuses: Bool {
      switch self {
      case .accessible, .costLimit, .aggregatedCost, .repeated, .vexatious: true
      default: false
      }
    }
  }

  /// An argument against a ground: whole sentences addressed to the authority.
  public struct Argument: Hashable, Sendable {
    /// When an argument fits a reply; one without a condition always does.
    public enum Condition: String, Codable, CaseIterable, Hashable, Sendable {
      /// The reply leaves open how likely the harm is.
      case likelihoodOpen = "likelihood open"
      /// The reply names no other body that may hold the information.
      case otherBodyOpen = "no other body named"
      /// The reply gives no estimate of the work.
      case noEstimate = "no estimate"
      /// The reply gives no advice on asking for less.
      case noAdvice = "no advice"
      /// The reply adds several requests together.
      case requestsAddedTogether = "requests added together"
      /// The ground is claimed for more than one question.
      case severalQuestions = "several questions"
      /// The question is about emissions.
      case emissions
      /// The reply does not give the exact place.
      case placeVague = "place vague"
      /// The place has to be visited, or the information paid for.
      case placeHard = "place hard to reach"
      /// The information may be open to inspection.
      case inspection
      /// The information is to be examined on the premises.
      case examination
      /// The harm would be another person's.
      case thirdParty = "third party"
      /// The authority is not a government department.
      case notADepartment = "not a department"
      /// The reply claims section 30 too.
      case section30Claimed = "section 30 claimed"
      /// The matter concerns the government of the United Kingdom.
      case centralGovernment = "central government"
      /// The matter concerns Parliament.
      case parliament
      /// The reply does not say whose interests would be harmed.
      case holderOpen = "holder open"
      /// The reply says whose interests would be harmed.
      case holderNamed = "holder named"
      /// The reply speaks of embarrassment, or of finances in general.
      case embarrassment
      /// The reply does not say which of the purposes in section 31(2) is served.
      case purposeOpen = "purpose open"
      /// The reply says which it is.
      case purposeNamed = "purpose named"
      /// The question asks for prices, payments or the terms of a contract.
      case termsAsked = "terms asked"
      /// The question asks for a contract, and not for what the other party gave before it.
      case contractAsked = "contract asked"
      /// The question does not ask who someone is.
      case namesNotAsked = "names not asked"
      /// The question does not ask how many or how much.
      case noFigureAsked = "no figure asked"
      /// The requester says why the information matters.
      case purposeStated = "purpose stated"
      /// The reply does not speak of a qualified person.
      case noQualifiedPerson = "no qualified person"
      /// The reply gives no evidence of harm.
      case noEvidence = "no evidence"
      /// The reply does not say which of the interests in the provision it means.
      case partOpen = "part open"
      /// A letter says this once for all grounds together, so it is made only where someone picks it.
      case saidForAllGrounds = "said for all grounds"
    }

    /// The sentences.
    public let text: String
    /// What must be so for it to fit; all of them.
    public let conditions: [Condition]
  }
}
